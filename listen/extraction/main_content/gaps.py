"""What was lost inside the main content, and is brought back."""

from collections.abc import Iterator
from itertools import islice

from listen.extraction.main_content.selection import (
    LINKED,
    PROSE,
    Selection,
    is_prose,
    is_unwanted,
)
from listen.extraction.pieces import Frame, Piece
from listen.model import Code, Figure, ListItem, Paragraph, Quotation, Table

_TEASER = 0.9
"""Link density from which a heading that was left out is the title of another post."""
_LABELS = 3
"""Lines at most over the prose of a box that say what it is about."""
_NEAR_BOXES = 3
"""Boxes around a block in which something must be chosen for the block to be."""


def fill(selection: Selection, main: Frame) -> None:
    """Bring back what is missing between chosen pieces, and in the bodies to their ends."""
    inside = [n for n in selection.chosen if main.start <= n < main.stop]
    if not inside:
        return
    first, last = min(inside), max(inside)
    headings: list[int] = []
    for number in range(main.start, main.stop):
        piece = selection.pieces[number]
        if number in selection.chosen or not _may_belong(
            selection, piece, main, gap=first < number < last
        ):
            continue
        if piece.is_heading:
            headings.append(number)
        elif _is_worth(selection, piece, after_start=number >= first) or _opens_post(
            selection, number
        ):
            selection.chosen.add(number)
    selection.chosen |= _names_of_boxes(selection, first, last)
    for number in reversed(headings):
        if _is_own_heading(selection, number):
            selection.chosen.add(number)


def _may_belong(selection: Selection, piece: Piece, main: Frame, *, gap: bool) -> bool:
    """Whether no element between a piece and the article's prose speaks against it."""
    between = list(_up_to_body(selection, piece, main))
    in_body = bool(between) and between[-1] in selection.bodies
    if in_body:
        between.pop()
    return (in_body or gap) and not any(map(is_unwanted, between))


def _up_to_body(selection: Selection, piece: Piece, main: Frame) -> Iterator[Frame]:
    for frame in piece.frame.ancestry():
        if frame is main and frame not in selection.bodies:
            return
        yield frame
        if frame in selection.bodies:
            return


def _is_worth(selection: Selection, piece: Piece, *, after_start: bool) -> bool:
    in_body = not selection.bodies.isdisjoint(piece.frame.ancestry())
    if in_body and after_start:
        return True
    if isinstance(piece.content, Figure) or piece.link_density > LINKED:
        return False
    if (
        not isinstance(piece.content, Code | ListItem | Quotation | Table)
        and len(piece.text) < PROSE
    ):
        return False
    return in_body or _is_near(selection, piece)


def _names_of_boxes(selection: Selection, first: int, last: int) -> set[int]:
    """Short lines that open a box whose first prose is chosen: “Best kettle”, and which it is."""
    names: set[int] = set()
    for number in range(last, first, -1):
        if number in selection.chosen or not _is_label(selection.pieces[number]):
            continue
        near = islice(selection.pieces[number].home.ancestry(), _NEAR_BOXES)
        for frame in near:
            opened = range(frame.start, number)
            below = range(number + 1, min(number + 1 + _LABELS, frame.stop))
            text = next((n for n in below if n not in names), None)
            if (
                text in selection.chosen
                and is_prose(selection.pieces[text])
                and len(opened) < _LABELS
                and all(_is_label(selection.pieces[n]) for n in opened)
            ):
                names.add(number)
                break
    return names


def _is_label(piece: Piece) -> bool:
    if piece.is_heading or not isinstance(piece.content, Paragraph):
        return False
    unwanted = any(map(is_unwanted, islice(piece.frame.ancestry(), _NEAR_BOXES)))
    said = any(map(str.isalpha, piece.text))
    return said and len(piece.text) < PROSE and piece.linked == 0 and not unwanted


def _opens_post(selection: Selection, number: int) -> bool:
    """Whether a link is the first text of a chosen `article`: a post's title in a list."""
    near = islice(selection.pieces[number].frame.ancestry(), _NEAR_BOXES)
    return any(
        frame.tag == "article" and frame.start == number and selection.has_chosen(frame)
        for frame in near
    )


def _is_near(selection: Selection, piece: Piece) -> bool:
    """Whether something is chosen in the box of a piece, or in one closely around it."""
    return any(map(selection.has_chosen, islice(piece.home.ancestry(), _NEAR_BOXES)))


def _is_own_heading(selection: Selection, number: int) -> bool:
    """Whether a heading has chosen text under it, and is no teaser's."""
    piece = selection.pieces[number]
    parent = piece.frame.parent
    if parent is not None and parent.tag == "li" and not selection.has_chosen(parent):
        return False
    if piece.link_density >= _TEASER and not _is_near(selection, piece):
        return False
    for following in range(number + 1, len(selection.pieces)):
        if selection.pieces[following].heading_level <= piece.heading_level:
            return False
        if following in selection.chosen:
            return True
    return False
