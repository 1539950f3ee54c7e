"""Pages nested deeper than any author meant: unclosed tags, generators gone wrong.

libxml2 stops at 2,048 levels and loses the rest; trafilatura loses text from about 255.
"""

import re

DEEPEST = 200
"""Levels; the deepest real pages stay under 100."""
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_BLOCKS = frozenset(
    ["div", "section", "article", "main", "aside", "header", "footer", "nav", "center", "blockquote", "ul", "ol", "li", "dl", "dd", "dt", "table", "tbody", "tr", "td", "th", "form", "fieldset", "details"]
)
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p"])
