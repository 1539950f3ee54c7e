"""The lead: prose before the main element that is the article's first paragraph."""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from listen.extraction.boilerplate.vocabulary import names, says
from listen.extraction.main_content.selection import LINKED, Selection, is_prose, is_unwanted
from listen.extraction.pieces import Frame, Piece, phrase
from listen.model import ListItem

_SUBJECT = frozenset({"entry", "article", "post"})
_MATTER = frozenset({"content", "body", "text"})
"""Boxes named for both hold articles: `entry-content`, `article-body`."""


@cache
def _head_names() -> frozenset[str]:
    return names("lead") | names("standfirst") | {"hero"}


def find_leads(selection: Selection, strays: set[int], main: Frame) -> set[int]:
    """Those of the pieces chosen outside the main element that may be a lead."""
    return {n for n in strays if n < main.start and _is_clean_prose(selection, n, main)}


def add_lead(selection: Selection, main: Frame, title: str) -> None:
    """Take the prose between the title and the first chosen piece, if its box is named for it."""
    first = min(selection.chosen)
    for number in range(_after_title(selection, title, first), first):
        selection.chosen |= _key_points(selection, number, first)
        boxes = _beside(selection.pieces[number].frame, main)
        if _is_clean_prose(selection, number, main) and any(map(_is_lead_box, boxes)):
            selection.chosen.add(number)


def _key_points(selection: Selection, number: int, first: int) -> set[int]:
    """A label such as “Key points” with the list under it: the article in brief."""
    label = selection.pieces[number]
    if not says("key-points", label.text, exactly=True):
        return set()
    below = range(number + 1, first)
    points = takewhile(lambda n: _is_point(selection.pieces[n]), below)
    found = set(points)
    return found | {number} if found else set()


def _is_point(piece: Piece) -> bool:
    return isinstance(piece.content, ListItem) and piece.link_density < LINKED


def _after_title(selection: Selection, title: str, first: int) -> int:
    wanted = phrase(title)
    for number in range(first - 1, -1, -1):
        if wanted and selection.pieces[number].phrase == wanted:
            return number + 1
    return first


def _is_clean_prose(selection: Selection, number: int, main: Frame) -> bool:
    piece = selection.pieces[number]
    return is_prose(piece) and not any(map(is_unwanted, _beside(piece.frame, main)))


def _beside(frame: Frame, main: Frame) -> Iterator[Frame]:
    """The frames around a piece that do not hold the main element as well."""
    for around in frame.ancestry():
        if around.start <= main.start and main.stop <= around.stop:
            return
        yield around


def _is_lead_box(frame: Frame) -> bool:
    if not frame.names.isdisjoint(_head_names()):
        return True
    return not frame.names.isdisjoint(_SUBJECT) and not frame.names.isdisjoint(_MATTER)
