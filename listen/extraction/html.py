"""An HTML page to its pieces and its metadata."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from lxml import etree

from listen.errors import NoArticleError
from listen.extraction.confined import kept_numbers_confined
from listen.extraction.flatten import flatten, is_too_deep
from listen.extraction.main_content import choose
from listen.extraction.marking import mark
from listen.extraction.marks import language_of
from listen.extraction.metadata import read_metadata
from listen.extraction.opinion import html_parser, kept_numbers
from listen.extraction.page import Page
from listen.extraction.pieces import Piece
from listen.extraction.selectors import select
from listen.extraction.walk import Walker
from listen.model import Document, Language

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What lxml refuses or cuts a page at."""
_PREMATURE_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Browsers read on behind it; libxml2 does not."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_OVERLOADED = re.compile(r"<[a-zA-Z][^<>]{10000,}")
_ATTRIBUTE = re.compile(r"""\s[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]*))?""")
_MOST_ATTRIBUTES = 200
"""libxml2 compares each attribute with all before it: 50,000 of them take a minute."""
_FORMATTING = ("b", "strong", "em", "i", "u", "font", "big", "small", "mark", "tt", "ins")
"""Elements that mean nothing to trafilatura, and on which its time grows with the square."""
# fmt: off
_OF_HEAD = frozenset({
    "title", "meta", "link", "base", "style", "script", "noscript", "template", "object",
})
# fmt: on
"""Elements that may stand in a head; any other begins the body."""
_HEAVY = 20_000
"""Elements from which a page is given to a child process."""


def parse(content: str) -> etree._Element:
    """Parse a page as browsers would, whatever its state.

    Raises:
        NoArticleError: There is no HTML in it.
    """
    content = _DECLARATION.sub("", _PREMATURE_END.sub("", _FORBIDDEN.sub("", content)))
    content = _OVERLOADED.sub(_with_fewer_attributes, content)
    tree = _parse(content)
    if tree is None or is_too_deep(tree):
        tree = _parse(flatten(content))
    if tree is None:
        msg = "The page holds no HTML that can be read."
        raise NoArticleError(msg, hint="Open it in a browser: is it empty there too?")
    _end_head(tree)
    return tree


def _end_head(tree: etree._Element) -> None:
    """Let the body begin where it begins to browsers.

    A page may be valid without `</head>` and `<body>`, as minifiers leave it; libxml2 then takes
    `<main>`, `<article>` and their like, which it does not know, for a part of the head.
    """
    head = tree.find("head")
    if head is None:
        return
    strays = list(dropwhile(lambda each: not _is_stray(each), head))
    if not strays:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    for place, stray in enumerate(strays):
        body.insert(place, stray)


def _is_stray(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in _OF_HEAD


def _with_fewer_attributes(tag: re.Match[str]) -> str:
    ends = [found.end() for found in _ATTRIBUTE.finditer(tag[0])]
    return tag[0] if len(ends) <= _MOST_ATTRIBUTES else tag[0][: ends[_MOST_ATTRIBUTES]]


def _parse(content: str) -> etree._Element | None:
    parser = html_parser()
    try:
        tree = etree.fromstring(content.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None
    cut = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    return None if cut else tree


def read_html(
    document: Document,
    *,
    language: Language | None = None,
    keep: Sequence[str] = (),
    drop: Sequence[str] = (),
) -> Page:
    """Read a page: what it says about itself, and the pieces of its main content.

    Args:
        document: The page.
        language: What it is read in, instead of what it declares.
        keep: CSS selectors of what is main content whatever it looks like.
        drop: CSS selectors of what is not to be read.
    """
    tree = parse(document.content)
    proxies = list(tree.iter())  # held, so that lxml need not make them anew for every pass
    metadata = read_metadata(tree, url=document.url)
    _obey(tree, document.name)
    select(tree, keep=keep, drop=drop)
    walker = Walker(language=language or metadata.language, declared=language_of(tree))
    walker.walk(tree)
    mark(tree, walker.located)
    kept = _kept(tree, heavy=len(proxies) > _HEAVY)
    pieces = [item.piece for item in walker.located]
    chosen = choose(
        pieces, walker.frames, kept, title=metadata.title, discussion=metadata.discussion
    )
    inside = {id(piece.content) for piece in chosen}
    outside = tuple(piece for piece in pieces if id(piece.content) not in inside)
    return Page(pieces=chosen, metadata=metadata, outside=outside)


def _obey(tree: etree._Element, name: str) -> None:
    """Read nothing aloud that its author wants silent: `<meta name="listen" content="off">`."""
    for meta in tree.iter("meta"):
        if meta.get("name", "").lower() == "listen" and meta.get("content", "").lower() == "off":
            msg = f"The author of {name} wants it not to be read aloud."
            raise NoArticleError(msg, hint="Its `<meta name=listen content=off>` says so.")


def _kept(tree: etree._Element, *, heavy: bool) -> set[int]:
    if not heavy:
        return kept_numbers(tree)
    etree.strip_tags(tree, *_FORMATTING)
    return kept_numbers_confined(etree.tostring(tree, encoding="utf-8", method="html"))


def read_whole(markup: str, *, language: Language | None = None) -> tuple[Piece, ...]:
    """The pieces of markup that is main content from end to end: rendered Markdown."""
    walker = Walker(language=language)
    walker.walk(parse(f"<html><body><div>{markup}</div></body></html>"))
    return tuple(item.piece for item in walker.located)
