"""The text of program blocks, and what it is written in."""

import re

from lxml import etree

from listen.extraction.tags import UNREAD

_NAMED = re.compile(
    r"(?:language|lang|highlight-source|highlight|brush)[-:]\s*([\w+#-]+)", re.IGNORECASE
)
_LINE_NUMBERS = re.compile(
    r"\b(?:line-?num(?:ber)?s?|lineno|linenos|linenodiv|gutter|lnt|ln)\b", re.IGNORECASE
)
_LINES = frozenset({"div", "p", "li", "tr"})
"""Elements that end a line of a program when each stands on one of its own."""
_FURNITURE = UNREAD | {"button"}


def code_text(element: etree._Element) -> str:
    """The program without its line numbers."""
    parts: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in steps:
        if event == "start":
            if inner.tag in _FURNITURE or _is_line_number(inner):
                steps.skip_subtree()
            else:
                parts.append("\n" if inner.tag == "br" else inner.text or "")
        elif inner is not element:
            if event == "end" and inner.tag in _LINES and parts and not parts[-1].endswith("\n"):
                parts.append("\n")
            parts.append(inner.tail or "")
    return "".join(parts).replace("\r\n", "\n").replace("\u00a0", " ")


def _is_line_number(element: etree._Element) -> bool:
    """Whether an element numbers a line: by its name, or because it cannot be copied along."""
    if _LINE_NUMBERS.search(element.get("class", "")):
        return True
    return "user-select:none" in element.get("style", "").replace(" ", "")


def programming_language(element: etree._Element) -> str:
    """What a program is written in, as the page names it."""
    for place in (element, *element.iterchildren("code"), element.getparent()):
        if place is None:
            continue
        named = place.get("data-lang") or place.get("data-language")
        found = _NAMED.search(place.get("class", ""))
        if named or found:
            return named or (found[1] if found else "")
    return ""
