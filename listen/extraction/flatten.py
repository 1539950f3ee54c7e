"""Pages nested deeper than any author meant: unclosed tags, generators gone wrong.

libxml2 stops at 2,048 levels and loses the rest; trafilatura loses text from about 255.
"""

import re

from lxml import etree

DEEPEST = 200
"""Levels; the deepest real pages stay under 100."""

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_BLOCKS = frozenset(
    {
        "div",
        "section",
        "article",
        "main",
        "aside",
        "header",
        "footer",
        "nav",
        "center",
        "blockquote",
        "ul",
        "ol",
        "li",
        "dl",
        "dd",
        "dt",
        "table",
        "tbody",
        "tr",
        "td",
        "th",
        "form",
        "fieldset",
        "details",
    }
)
_CHILDLESS = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "p",
    }
)
"""Elements that do not nest: void ones, and paragraphs, which end each other."""


def is_too_deep(tree: etree._Element) -> bool:
    """Whether a tree has more levels than can be trusted."""
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def flatten(content: str) -> str:
    """Take the tags that nest too deep out of a page's source; the text stays, in paragraphs."""
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        closing, name = match[1], match[2].lower()
        if name in _CHILDLESS:
            return match[0]
        if closing:
            depth = max(0, depth - 1)
            return match[0] if depth < DEEPEST else _instead(name)
        depth += 1
        return match[0] if depth <= DEEPEST else _instead(name)

    return _TAG.sub(keep, content)


def _instead(name: str) -> str:
    return "<p>" if name in _BLOCKS else ""
