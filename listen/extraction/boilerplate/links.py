"""Ways to elsewhere: related articles, tables of contents, breadcrumbs."""

from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, in_box, labelled, per_piece, tells
from listen.extraction.pieces import Piece
from listen.model import Code, Figure, ListItem, Table

_MOSTLY = 0.6
"""The share of linked text from which a line is a link and no sentence."""
_SHORT = 200
_PARTLY = 0.5
_WHOLLY = 0.95
_BUTTON_WORDS = 20
_LATEST_CONTENTS = 0.5
_TEXT_TAGS = frozenset({"p", "li", "td", "dd", "dt", "blockquote", "article", "section", "body"})
"""Elements in which a link may be a sentence of the article."""


def _is_link(piece: Piece) -> bool:
    return (
        piece.link_density >= _MOSTLY
        and len(piece.text) < _SHORT
        and not isinstance(piece.content, Code | Table)
    )


def _find_related(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if len(piece.text) > _SHORT:
            continue
        boxed = in_box("related", piece) and (_is_link(piece) or tells("related", piece))
        if boxed or (labelled("related-inline", piece) and piece.link_density > _PARTLY):
            yield number
        elif tells("related", piece):
            yield number
            yield from _cards(view, number)


def _cards(view: View, number: int) -> Iterator[int]:
    """The links and teasers that follow a label such as “Related articles”."""
    label = view.pieces[number]
    for later, piece in view.following(number):
        if piece.is_heading and piece.heading_level <= label.heading_level and not piece.links:
            return
        if not _is_link(piece):
            return
        yield later


def _find_contents(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if in_box("contents", piece) and len(piece.text) < _SHORT and piece.links:
            yield number
        elif view.place(number) < _LATEST_CONTENTS and tells("contents", piece):
            run = list(_inner_links(view, number))
            if run or len(piece.words) <= 3:
                yield number
                yield from run


def _inner_links(view: View, number: int) -> Iterator[int]:
    for later, piece in view.following(number):
        if not _is_link(piece) or not all(
            target.startswith("#") or "#" in target for target in piece.targets
        ):
            return
        yield later


def _is_button(piece: Piece) -> bool:
    """Whether a line is one link that stands in a box of its own, shouts, or asks for a click."""
    if piece.link_density < _WHOLLY or len(piece.words) > _BUTTON_WORDS or piece.is_heading:
        return False
    if isinstance(piece.content, ListItem | Code | Table | Figure):
        return False
    boxed = piece.frame.tag not in _TEXT_TAGS
    return boxed or piece.text.isupper() or tells("call-to-action", piece)


RELATED = Rule("related-links", "A way to other articles.", _find_related)
CONTENTS = Rule(
    "table-of-contents", "A table of contents: the chapters do its work.", _find_contents
)
BREADCRUMBS = Rule(
    "breadcrumbs",
    "Where in the site the page is.",
    per_piece(lambda piece: in_box("breadcrumb", piece)),
)
LINK = Rule("lone-link", "A button, or a link that stands for itself.", per_piece(_is_button))
