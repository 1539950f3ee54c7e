"""What stands behind an article: where it comes from, what it cites."""

import re
from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View
from listen.extraction.boilerplate.vocabulary import says
from listen.extraction.pieces import Piece
from listen.model import ListItem

_BARE_ADDRESS = re.compile(r"\S*(?:https?://|www\.)\S+", re.IGNORECASE)
_CITATION = re.compile(
    r"\bdoi\b|https?://|\bet al\b|\(\d{4}[a-z]?\)|\bISBN\b|\bpp?\. ?\d|\bVol\.|\baccessed\b|\b\d{4};\d",
    re.IGNORECASE,
)
_PROSE = 160
"""Characters from which an uncited paragraph shows that the article goes on."""
_LONGEST_CREDIT = 200
_END = 0.85
"""From here on, an address on a line of its own is where the story was taken from."""
_EARLIEST = 0.4
"""Back matter begins no earlier in a page."""


def _find_reported_by(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        text = piece.text
        if piece.is_heading:
            continue
        if _BARE_ADDRESS.fullmatch(text.strip()) or (len(text) < 200 and says("reported-by", text) and view.place(number) > _EARLIEST):
            yield number


def _find_references(view: View) -> Iterator[int]:
    """From a label such as “References:” to the end, unless prose or a heading with prose returns."""
    pending = dict(view.remaining())
    numbers = sorted(pending)
    at = 0
    while at < len(numbers):
        number = numbers[at]
        at += 1
        if not _is_label(pending[number], view.place(number)):
            continue
        yield number
        while at < len(numbers) and not _prose_returns(pending, numbers, at):
            yield numbers[at]
            at += 1


def _is_label(piece: Piece, place: float) -> bool:
    if not says("references", piece.text) or place < _EARLIEST:
        return False
    return piece.is_heading or piece.text.rstrip().endswith(":") or len(piece.words) <= 3


def _prose_returns(pieces: dict[int, Piece], numbers: list[int], at: int) -> bool:
    piece = pieces[numbers[at]]
    if not piece.is_heading:
        return _is_prose(piece)
    if says("references", piece.text):
        return False
    below = (pieces[number] for number in numbers[at + 1 : at + 4])
    return any(_is_prose(piece) for piece in below if not piece.is_heading)


def _is_prose(piece: Piece) -> bool:
    if isinstance(piece.content, ListItem) and piece.content.ordinal is not None:
        return False
    return (
        len(piece.text) >= _PROSE and piece.link_density < 0.3 and not _CITATION.search(piece.text)
    )


REPORTED_BY = Rule(
    "reported-by", "Where the story was taken from, or a bare address.", _find_reported_by
)
REFERENCE_LIST = Rule(
    "reference-list", "References, sources and image sources behind the article.", _find_references
)
