"""Formulas on a page: their TeX, wherever the page keeps it, and the words they are said in."""

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import parse_qs, unquote, urlsplit

from lxml import etree

from listen.extraction.mathml import tex_of_mathml
from listen.extraction.tex import say
from listen.model import Language

_ATTRIBUTES = ("data-math", "data-latex", "data-tex", "data-equation", "alttext")
_CONTAINERS = frozenset(
    {"katex", "katex-display", "mwe-math-element", "math-inline", "math-block"}
)
"""Classes of elements that hold one formula in several forms, for eyes and for machines."""
_DRAWINGS = frozenset(
    {"MathJax", "MathJax_Display", "MathJax_Preview", "MathJax_SVG", "MathJax_CHTML"}
)
_NEAR = 2
_PICTURES = re.compile(
    r"(?:^|[\s_-])(?:latex|tex|math(?:jax|ml|tex)?|ql-img|mwe-math\S*|equation|formula)s?(?![a-z])",
    re.IGNORECASE,
)
"""Classes of images of formulas."""
_COMMAND = re.compile(
    r"\\(?:[dtc]?frac|sqrt|sum|prod|int|lim|alpha|beta|gamma|delta|theta|lambda|mu|pi|sigma|omega"
    r"|math[a-z]+|operatorname|text|cdot|times|pm|left|right|begin|leq?|geq?|neq?|in|to|infty"
    r"|partial|displaystyle|approx|forall|exists|[a-z]*arrow)(?![a-zA-Z])|[_^]\{"
    r"|^\s*\$[^$]+\$\s*$"
)
"""What no description of a picture holds, and most TeX does."""
_WORDY = re.compile(r"(?<![\\a-zA-Z{])[a-z]{4,}(?![a-zA-Z}])")
"""What no TeX without commands holds: words."""
_SERVICES = re.compile(r"latex|cht=tx|mathtex|mimetex|/formula/", re.IGNORECASE)
"""What stands in addresses that are formulas though they hold no command: `x^{2}`."""
_DRESS = re.compile(r"^\s*\{?\s*\\(?:displaystyle|textstyle)\s*(.*?)\}?\s*$", re.DOTALL)
_DOLLARS = re.compile(r"^\s*(\$\$?|\\[(\[])(.*?)(?:\$\$?|\\[)\]])\s*$", re.DOTALL)


def tex_of(element: etree._Element) -> str:
    """The TeX of the formula that an element is; empty if it is none, or its TeX is not there."""
    match element.tag:
        case "img":
            return _bare(_of_picture(element))
        case "script":
            return _bare(element.text or "") if "math/tex" in element.get("type", "") else ""
        case "math":
            return _of_container(element) or tex_of_mathml(element)
        case _:
            classes = element.get("class", "")
            may_be = "mat" in classes or "kat" in classes  # nearly no element goes further
            held = may_be and not _CONTAINERS.isdisjoint(classes.split())
            return _of_container(element) if held else ""


def _of_container(element: etree._Element) -> str:
    for inner in element.iter("annotation"):
        if inner.get("encoding") == "application/x-tex" and inner.text:
            return _bare(inner.text)
    for holder in (element, *element.iter("math")):
        found = next(filter(None, (holder.get(name) for name in _ATTRIBUTES)), None)
        if found:
            return _bare(found)
    return ""


_IN_PROSE = re.compile(
    r"\$\$(?P<display>[^$]+)\$\$|\\\[(?P<bracket>.+?)\\\]|\\\((?P<round>.+?)\\\)"
    r"|(?<![\w$\\])\$(?P<single>[^\s$](?:[^$\n]*[^\s$\\])?)\$(?![\w$])",
    re.DOTALL,
)
_LIKE_TEX = re.compile(r"\\[a-zA-Z]|[_^=]|^\W*[a-zA-Z]\W*(?:(?<![a-zA-Z])[a-zA-Z]\W*|\d+\W*)*$")


def parted(text: str) -> Iterator[tuple[str, bool]]:
    r"""Tell the formulas that scripts of the page draw, `$x^2$` or `\(x^2\)`, from the text.

    >>> list(parted("So $x^2$ is worth $5, or $6."))
    [('So ', False), ('x^2', True), (' is worth $5, or $6.', False)]
    """
    at = 0
    for match in _IN_PROSE.finditer(text):
        tex = match[match.lastgroup or 0]
        sure = match.lastgroup in ("bracket", "round")
        if sure or (_LIKE_TEX.search(tex) and not _WORDY.search(tex)):
            yield text[at : match.start()], False
            yield _bare(tex), True
            at = match.end()
    yield text[at:], False


def is_drawing(element: etree._Element) -> bool:
    """Whether an element is what MathJax drew of the formula in the script behind it."""
    if _DRAWINGS.isdisjoint(element.get("class", "").split()):
        return False
    following = element.itersiblings()
    return any(other.tag == "script" and tex_of(other) for other in islice(following, _NEAR))


def spoken(tex: str, language: Language | None) -> str:
    """The words for a formula, or the word for “formula” where it cannot be followed by ear."""
    return say(tex, (language or "en").partition("-")[0].lower())


def _of_picture(image: etree._Element) -> str:
    alt: str = image.get("alt", "").strip()
    source: str = image.get("src", "")
    if alt and _COMMAND.search(alt):
        return alt
    if _PICTURES.search(image.get("class", "")) and alt and not _WORDY.search(alt):
        return alt
    return "" if alt or source.startswith("data:") else _of_address(source)


def _of_address(source: str) -> str:
    """The TeX in the address of a service that draws it."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return ""
    asked = parse_qs(parts.query)
    named = next((asked[name][0] for name in ("chl", "tex", "latex", "eq") if name in asked), "")
    found = named or unquote(parts.query) or unquote(parts.path.rpartition("/")[2])
    sure = "\\" in found or _SERVICES.search(source)  # shops have `pot_{width}.jpg`
    return found if sure and _COMMAND.search(found) else ""


def _bare(tex: str) -> str:
    """TeX without the signs that set it off, on one line."""
    for dress in (_DOLLARS, _DRESS):
        found = dress.match(tex)
        if found:
            tex = found[found.lastindex or 0]
    return " ".join(tex.split())
