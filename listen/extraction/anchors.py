"""The name by which a block's element is found again on its page: to mark what is heard."""

from itertools import islice

from lxml import etree

from listen.extraction.pieces import Frame
from listen.model import Anchor

ANCHOR = "data-listen-anchor"
"""The attribute that names an element where its `id` may not be touched, or it has none."""

_PARTS = frozenset({"p", "li", "dt", "dd", "blockquote", "figure", "pre", "td", "th"})
"""Elements that a block may fill together with a paragraph inside them."""
_CHAPTERS = frozenset({"section", "article", "div", "details", "summary", "header", "hgroup"})
"""Elements that a heading opens, and that carry its name in many a page."""
_NEAR = 4


def anchor_of(element: etree._Element) -> Anchor | None:
    """What an element is named by."""
    name = element.get(ANCHOR) or element.get("id")
    return Anchor(name) if name else None


def inner_anchor_of(element: etree._Element) -> Anchor | None:
    """The same for an element in a heading, where old pages have `<a name="…">`."""
    name = element.get("name") if element.tag == "a" else None
    return anchor_of(element) or (Anchor(name) if name else None)


def block_anchor(frame: Frame, number: int, *, heading: bool = False) -> Anchor | None:
    """The name of a block's own element, or else of one around it that it opens.

    Args:
        frame: The element that the block's text stands in.
        number: The block's number on the page.
        heading: Whether it is a heading, which names the section it opens.
    """
    if frame.anchor is not None:
        return frame.anchor
    around = _PARTS | _CHAPTERS if heading else _PARTS
    for outer in islice(frame.ancestry(), 1, _NEAR):
        if outer.tag not in around or outer.start != number:
            return None
        if outer.anchor is not None:
            return outer.anchor
    return None
