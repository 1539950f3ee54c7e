"""MathML to TeX, where a page keeps a formula in no other form: enough of both to be said."""

from typing import Final

from lxml import etree

from listen.extraction.runs import text_of

_TOKENS: Final = frozenset({"mi", "mo", "mn", "mtext", "ms"})
_UNSEEN: Final = frozenset({"mspace", "mphantom", "annotation", "annotation-xml"})
_DEEPEST: Final = 40
"""Elements in elements."""
_SIGNS: Final = {
    **dict.fromkeys("\u2061\u2062\u2063\u2064", " "),  # applied, times, comma, plus: not seen
    "−": "-",
    "×": r"\times",
    "⋅": r"\cdot",
    "·": r"\cdot",
    "∗": "*",
    "÷": r"\div",
    "±": r"\pm",
    "=": "=",
    "≠": r"\neq",
    "≈": r"\approx",
    "≤": r"\leq",
    "≥": r"\geq",
    "∼": r"\sim",
    "≡": r"\equiv",
    "∝": r"\propto",
    "∑": r"\sum",
    "∏": r"\prod",
    "∫": r"\int",
    "lim": r"\lim",
    "∂": r"\partial",
    "∞": r"\infty",
    "∈": r"\in",
    "∉": r"\notin",
    "⊂": r"\subset",
    "⊆": r"\subseteq",
    "∪": r"\cup",
    "∩": r"\cap",
    "∀": r"\forall",
    "∃": r"\exists",
    "→": r"\to",
    "′": "'",
    "{": r"\{",
    "}": r"\}",
}
_SCRIPTED: Final = {
    "msup": "^",
    "mover": "^",
    "msub": "_",
    "munder": "_",
    "msubsup": "_^",
    "munderover": "_^",
}
"""Elements whose children are a base and what stands below and above it."""
_ACCENTS: Final = frozenset("^ˆ~˜¯‾_̂̄⃗→˙.¨")


def tex_of_mathml(math: etree._Element) -> str:
    """Write down as TeX what an element of MathML shows."""
    return " ".join(_tex(math, 0).split())


def _tex(element: etree._Element, depth: int) -> str:
    if not isinstance(element.tag, str) or depth > _DEEPEST or element.tag in _UNSEEN:
        return ""
    if element.tag in _TOKENS:
        return _token(element.tag, text_of(element))
    parts = [_tex(child, depth + 1) for child in element if isinstance(child.tag, str)]
    return _composed(element.tag, parts)


def _composed(tag: str, parts: list[str]) -> str:
    match tag, parts:
        case "mfrac", [above, below]:
            tex = rf"\frac{{{above}}}{{{below}}}"
        case "msqrt", _:
            tex = rf"\sqrt{{{' '.join(parts)}}}"
        case "mroot", [base, index]:
            tex = rf"\sqrt[{index}]{{{base}}}"
        case "mover", [base, accent] if accent.strip() in _ACCENTS:
            tex = base
        case "mtable", _:
            tex = rf"\begin{{matrix}} {' '.join(parts)} \end{{matrix}}"
        case tag, [base, *others] if tag in _SCRIPTED:
            pairs = zip(_SCRIPTED[tag], others, strict=False)
            tex = f" {_grouped(base)}{''.join(f'{mark}{{{one}}}' for mark, one in pairs)} "
        case _:
            tex = " ".join(parts)
    return tex


def _token(tag: str, text: str) -> str:
    if tag == "mn" or (tag == "mi" and len(text) == 1):
        return text
    if text in _SIGNS or tag == "mo":
        return f" {_SIGNS.get(text, text)} "
    return rf"\text{{ {text} }}" if tag == "mtext" else rf"\operatorname{{{text}}}"


def _grouped(base: str) -> str:
    """Keep together what is raised as a whole."""
    bare = base.strip()
    return bare if " " not in bare else f"{{{bare}}}"
