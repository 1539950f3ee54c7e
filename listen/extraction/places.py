"""Where in a page's tree the text of a piece stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from listen.extraction.pieces import Piece


@dataclass(frozen=True, slots=True)
class Place:
    """A text node: an element's text, or its tail."""

    element: etree._Element
    tail: bool = False

    @property
    def text(self) -> str:
        """What stands there."""
        if self.tail:
            return self.element.tail or ""
        return self.element.text or ""


@dataclass(frozen=True, slots=True)
class Located:
    """A piece, and where its text begins and ends in the tree."""

    piece: Piece
    first: Place
    last: Place


def text_places(element: etree._Element) -> list[Place]:
    """The places in an element that hold more than white space, in page order."""
    return [place for place in _places(element) if place.text.strip()]


def _places(element: etree._Element) -> Iterator[Place]:
    steps = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in steps:
        if event == "start":
            yield Place(inner)
        elif inner is not element:
            yield Place(inner, tail=True)
