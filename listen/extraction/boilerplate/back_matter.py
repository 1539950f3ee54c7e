"""What stands behind an article: where it comes from, what it cites."""

import re
from collections.abc import Iterator, Sequence

from listen.extraction.boilerplate.rule import Rule, View, in_box, per_piece, tells
from listen.extraction.pieces import Piece
from listen.model import ListItem, Omission

_BARE_ADDRESS = re.compile(
    r"\s*(?:\S*(?:https?://|www\.)\S+|\S+@\S+\.\w+|(?:[\w-]+\.)+[a-z]{2,}/\S*)\s*", re.IGNORECASE
)
_AGENCY_SIGN = re.compile(r"\s*[(\[]\s*[^\W\d_]{2,7}(?:\s?[/,]\s?[^\W\d_]{2,7})*\s*[)\]]\s*")
"""Who wrote it, and which agency: `(lku/dpa)`."""
_LONG_ADDRESS = re.compile(r"\s*https?://\S{24,}(?:\s+\(\w+\))?\s*", re.IGNORECASE)
"""What nobody could write down from hearing it, wherever it stands."""
_CITATION = re.compile(
    r"\bdoi\b|https?://|\bet al\b|\((?:n\.d\.|\d{4})[^)]{0,20}\)|\bISBN\b|\bpp?\. ?\d"
    r"|\bVol\.|\b\d{4};\d|\b(?:accessed|retrieved)\b",
    re.IGNORECASE,
)
_PROSE = 160
"""Characters from which an uncited paragraph shows that the article goes on."""
_LINKED = 0.3
_LOOK_AHEAD = 3
"""Pieces under a heading among which there must be prose if the article goes on with it."""
_LONGEST_CREDIT = 200
_EARLIEST = 0.4
"""Back matter begins no earlier in a page."""
_END = 0.8
"""From here on, an address on a line of its own is where the story was taken from."""
_LABEL_WORDS = 3


def _find_reported_by(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if piece.is_heading or len(piece.text) > _LONGEST_CREDIT:
            continue
        place = view.place(number)
        said = place > _EARLIEST and tells("reported-by", piece)
        bare = place > _END and (
            _BARE_ADDRESS.fullmatch(piece.text) or _AGENCY_SIGN.fullmatch(piece.text)
        )
        if said or bare or _LONG_ADDRESS.fullmatch(piece.text):
            yield number


def _is_footnote(piece: Piece) -> bool:
    """Whether a piece stands in a box for footnotes, or leads back to its mark in the text."""
    if piece.is_heading:
        return False
    items = [frame for frame in piece.frame.ancestry() if frame.tag == "li"]
    numbered = any("fn" in item.names for item in items)
    leads_back = bool(items) and any(map(_leads_back, piece.asides))
    return numbered or leads_back or in_box("footnotes", piece)


def _leads_back(aside: Omission) -> bool:
    return aside.rule == "back-link" and not any(map(str.isalpha, aside.text))


def _find_references(view: View) -> Iterator[int]:
    """From a label such as “References:” to the end, unless the article goes on."""
    rest = list(view.remaining())
    labels = {number for number, piece in rest if _is_label(piece, view.place(number))}
    inside = False
    for at, (number, _) in enumerate(rest):
        if not inside and number not in labels:
            continue
        inside = not _goes_on(rest[at : at + 1 + _LOOK_AHEAD])
        if inside:
            yield number


def _is_label(piece: Piece, place: float) -> bool:
    if place < _EARLIEST or not tells("references", piece):
        return False
    return piece.is_heading or piece.text.endswith(":") or len(piece.words) <= _LABEL_WORDS


def _goes_on(ahead: Sequence[tuple[int, Piece]]) -> bool:
    """Whether the article goes on with the first of these pieces."""
    (_, piece), *below = ahead
    if not piece.is_heading:
        return _is_prose(piece)
    return any(_is_prose(following) for _, following in below if not following.is_heading)


def _is_prose(piece: Piece) -> bool:
    if isinstance(piece.content, ListItem) and piece.content.ordinal is not None:
        return False
    linked = piece.link_density > _LINKED
    return len(piece.text) >= _PROSE and not linked and not _CITATION.search(piece.text)


REPORTED_BY = Rule(
    "reported-by", "Where the story was taken from, or a bare address.", _find_reported_by
)
FOOTNOTE = Rule(
    "footnote",
    "A footnote: out of its place, nobody knows what it is about.",
    per_piece(_is_footnote),
)
REFERENCE_LIST = Rule(
    "reference-list", "References, sources and image sources behind the article.", _find_references
)
