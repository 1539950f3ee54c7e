"""An HTML page to its pieces and its metadata."""

import re

from lxml import etree
from lxml import html as lxml_html

from listen.errors import NoArticleError
from listen.extraction.main_content import choose
from listen.extraction.marks import language_of
from listen.extraction.metadata import read_metadata
from listen.extraction.page import Page
from listen.extraction.pieces import Piece
from listen.extraction.tracer import kept_pieces, mark
from listen.extraction.walk import Walker
from listen.model import Document

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What lxml refuses or cuts a page at."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parse(content: str) -> etree._Element:
    """Parse a page as browsers would, whatever its state."""
    content = _DECLARATION.sub("", _FORBIDDEN.sub("", content))
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", remove_pis=True)
    parser.set_element_class_lookup(lxml_html.HtmlElementClassLookup())
    try:
        tree = etree.fromstring(content.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        tree, cause = None, error
    else:
        cause = None
    if tree is None:
        msg = "The page holds no HTML that can be read."
        raise NoArticleError(msg, hint="Open it in a browser: is it empty there too?") from cause
    return tree


def read_html(document: Document) -> Page:
    """Read a page: what it says about itself, and the pieces of its main content."""
    tree = parse(document.content)
    metadata = read_metadata(tree, url=document.url)
    walker = Walker(language=language_of(tree))
    walker.walk(tree)
    mark(walker.located)
    kept = kept_pieces(tree)
    pieces = choose(
        [item.piece for item in walker.located], walker.frames, kept, title=metadata.title
    )
    return Page(pieces=pieces, metadata=metadata)


def read_whole(markup: str) -> tuple[Piece, ...]:
    """The pieces of markup that is main content from end to end: rendered Markdown."""
    walker = Walker()
    walker.walk(parse(f"<html><body><div>{markup}</div></body></html>"))
    return tuple(item.piece for item in walker.located)
