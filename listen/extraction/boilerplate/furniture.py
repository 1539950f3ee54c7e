"""Leftovers of layout: empty items, labels of buttons, headings with nothing under them."""

import re
from collections.abc import Container, Iterator

from listen.extraction.boilerplate.rule import Rule, View, in_box, per_piece, tells
from listen.extraction.pieces import Frame, Piece
from listen.extraction.selectors import DROP
from listen.model import Code, Table

_LONE_MARK = re.compile(r"[\W_]*|\(?(?:\d{1,3}|[a-z])[.)]\s*", re.IGNORECASE)
_MARKUP = re.compile(
    r"[a-z]+(?:-[a-z0-9]+)*-(?=[a-f]*\d)[0-9a-f]{6,}|EMBED:?|"
    r"\{\{.*\}\}|\{%.*%\}|\[/?[a-z_-]+\]|\[/?[a-z_-]+ [^\]]*=[^\]]*\].*",
    re.DOTALL,
)
_CLOCK = re.compile(r"\s*[-–−]?\d+:\d\d(?:\s*/\s*\d+:\d\d)?(?:\s*\d(?:\.\d+)?\s*[x×])?\s*")
"""How far a player is: `0:00 / 7:12 1×`."""
_SPOKEN = re.compile(r"[—–]\s?\w.*[.!?…]\s*$", re.DOTALL)
"""A line of a dialogue: `— Home.`"""
_LABEL = 80
"""Characters, for the label of a tab or the title of a sound."""
_WRAPS = frozenset({"has", "with", "no", "without", "wrap", "wrapper", "layout"})
"""What else an element is named that has a sidebar, and is none."""


def _is_empty(piece: Piece) -> bool:
    if isinstance(piece.content, Code) or (piece.is_heading and any(map(str.isalnum, piece.text))):
        return False  # a chapter may be called `2.`
    return _LONE_MARK.fullmatch(piece.text) is not None


def _is_markup(piece: Piece) -> bool:
    return not isinstance(piece.content, Code) and _MARKUP.fullmatch(piece.text) is not None


def _is_control(piece: Piece) -> bool:
    if isinstance(piece.content, Code | Table) or _SPOKEN.match(piece.text):
        return False
    if tells("media-control", piece) or _CLOCK.fullmatch(piece.text):
        return True
    return len(piece.text) < _LABEL and (in_box("tabs", piece) or in_box("player", piece))


def _is_sidebar(frame: Frame) -> bool:
    """Whether an element is the site's navigation, or a column beside the article."""
    return frame.tag == "nav" or ("sidebar" in frame.names and _WRAPS.isdisjoint(frame.names))


def _find_empty_sections(view: View) -> Iterator[int]:
    """Headings under which all was dropped; one that never had anything under it may be meant."""
    gone: set[int] = set()
    for number in range(len(view.pieces) - 1, -1, -1):
        if number in view.dropped or not view.pieces[number].is_heading:
            continue
        if _lost_all(view, number, gone):
            gone.add(number)
            yield number
    yield from _find_steps(view, gone)


def _lost_all(view: View, number: int, gone: set[int]) -> bool:
    level = view.pieces[number].heading_level
    below = number + 1
    while below < len(view.pieces) and (
        view.pieces[below].heading_level > level or _is_card(view, below)
    ):
        if below not in view.dropped and below not in gone:
            return False
        below += 1
    return below > number + 1 or below == len(view.pieces)


def _find_steps(view: View, gone: Container[int]) -> Iterator[int]:
    """Rows of headings that are bare numbers: pages to turn, steps of a course."""
    row: list[int] = []
    left = (entry for entry in view.remaining() if entry[0] not in gone)
    for number, piece in (*left, (-1, None)):
        if piece is not None and piece.is_heading and piece.text.strip().isdigit():
            row.append(number)
            continue
        if piece is not None and not piece.is_heading:
            row = row[:-1]  # the last has something under it
        if len(row) > 1:
            yield from row
        row = []


def _is_card(view: View, number: int) -> bool:
    """Whether a piece is another post's heading, which ends no section."""
    rule = view.dropped.get(number)
    return rule is not None and rule.id == "related-links"


DROPPED = Rule(
    "dropped-by-selector",
    "The settings drop it: extraction.drop.",
    per_piece(lambda piece: piece.selected == DROP),
)
STRAY = Rule(
    "stray",
    "It stands away from the article, in another part of the page.",
    per_piece(lambda piece: piece.stray or any(map(_is_sidebar, piece.scope))),
)
MARKUP = Rule(
    "markup-leftover",
    "A command to the site's software that it did not understand.",
    per_piece(_is_markup),
)
EMPTY_LIST_ITEM = Rule(
    "empty-list-item", "A bullet, a number or a rule with no words to it.", per_piece(_is_empty)
)
MEDIA_CONTROL = Rule(
    "media-control", "The label of a button or of a player.", per_piece(_is_control)
)
EMPTY_SECTION = Rule(
    "empty-section", "A heading under which nothing is left to read.", _find_empty_sections
)
