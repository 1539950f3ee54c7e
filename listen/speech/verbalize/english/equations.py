"""Signs between numbers and letters that stand for them: `≥ 5`, `x = 3`, `± 2`, `α`."""

import re
from typing import Final

from listen.speech.verbalize.grammar import always, clued, numeric
from listen.speech.verbalize.pattern import Pattern

GREEK: Final = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "ζ": "zeta",
    "η": "eta",
    "θ": "theta",
    "ι": "iota",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ν": "nu",
    "ξ": "xi",
    "ο": "omicron",
    "π": "pi",
    "ρ": "rho",
    "σ": "sigma",
    "ς": "sigma",
    "τ": "tau",
    "υ": "upsilon",
    "φ": "phi",
    "χ": "chi",
    "ψ": "psi",
    "ω": "omega",
    "µ": "mu",
}


def _compared(match: re.Match[str]) -> str:
    words = {
        "≥": "greater than or equal to",
        ">=": "greater than or equal to",
        "≤": "less than or equal to",
        "<=": "less than or equal to",
        ">": "greater than",
        "<": "less than",
        "≠": "not equal to",
        "!=": "not equal to",
        "≈": "approximately equal to",
    }[match["sign"]]
    if match["sign"] == ">" and _BRACKETED.search(match.string, 0, match.start()):
        return " "
    return f" is {words} "


_BRACKETED: Final = Pattern(r"<[\w./]+\s?$")
"""What ends with a bracket: `#include <stdio.h>`."""


def _bounded(match: re.Match[str]) -> str:
    return {
        "≥": "at least ",
        ">=": "at least ",
        "≤": "at most ",
        "<=": "at most ",
        ">": "more than ",
        "<": "less than ",
        "~": "about ",
        "≈": "about ",
        "∼": "about ",
    }[match["sign"]]


def _signed(match: re.Match[str]) -> str:
    sign = match["sign"]
    if len(sign) > 1:
        return "plus or minus "
    return {"+": "plus ", "±": "plus or minus ", "∓": "minus or plus "}.get(sign, "minus ")


_SIDE: Final = Pattern(r"\d[\d./-]*[\"”'’]")
_GRID: Final = Pattern(r"[a-zA-Z][ -](?:matri|grid|array|board|table|square|block)")


def operator(match: re.Match[str]) -> str:
    """Say a sign of arithmetic."""
    before = match.string[: match.start()].rstrip()
    sized = before.endswith("°") or (
        before.endswith(("n", "m", "N")) and match.string.startswith(before[-1:], match.end())
    )
    marked = _SIDE.match(match.string, match.end())
    if match["sign"] == "×" and (marked or sized or _GRID.match(match.string, match.end())):
        return " by "
    return {
        "+": " plus ",
        "=": " equals ",
        "×": " times ",
        "*": " times ",
        "÷": " divided by ",
        "x": " times ",
        "·": " times ",
        "−": " minus ",
        "-": " minus ",
        "–": " minus ",
        "/": " divided by ",
        "^": " to the power of ",
    }[match["sign"]]


EQUATIONS: Final = (
    clued(
        "comparison",
        "≥≤≠≈<>!",
        (
            r"(?:(?<=\b[a-zA-Z\d])|(?<=\b[a-zA-Z\d]\s)|(?<=\d)|(?<=\d\s))(?P<sign>[≥≤≠≈]|[<>]=?"
            r"|!=)\s?(?=[\w$€£.−-])"
        ),
        lambda m: _compared(m) if m["sign"] != "<>" else None,
    ),
    clued("comparison", "~≈∼", r"(?i:(?<=about )|(?<=around ))[~≈∼]\s?(?=\d)", always("")),
    clued(
        "comparison", "≥≤><~≈∼", r"(?P<sign>>=|<=|[≥≤><≈∼]|(?<!\d)~)\s?(?=[$€£¥]?\.?\d)", _bounded
    ),
    clued(
        "factorial",
        ("a!", "9!"),
        r"(?<=\b[nk])!(?!\w)|(?<=\d)!(?=\s?[=/×÷])",
        always(" factorial"),
    ),
    clued("equation", "=", r"\s?(?<![=<>!])(?P<sign>=)(?![=>])\s?", operator),
    clued(
        "equation",
        "+×÷*",
        r"(?:(?<=[\w)²³°])|(?<=[\w)²³°] ))(?<!\d[eE])"
        r"(?P<sign>[×÷]|(?<=\s)\+|\+(?! [A-Za-z]))\s?(?=[\w(])",
        operator,
    ),
    numeric(
        "equation",
        r"(?:(?<=\d)|(?<=\d ))(?P<sign>[*·]|[x×](?=\s?\d+\s?=))\s?(?=\d)",
        operator,
        near=("*", "·", "="),
    ),
    numeric(
        "equation",
        r"(?:(?<=\d)|(?<=\d ))(?P<sign>[-−–/])\s?(?=\.?\d[\d.,]*\s?=)",
        operator,
        near=("=",),
    ),
    numeric("equation", r"(?<=\d)(?P<sign>-) (?=\d)", operator, near=("9-",)),
    numeric("equation", r"(?<=\d )(?P<sign>−) ?(?=\d)", operator, near=("−",)),
)
SIGNS: Final = (
    numeric(
        "sign",
        r"(?<![\w.)%°+/-])(?<![\d¼-¾][\"”'’])(?P<sign>[-−–])(?=[$€£¥]?\.?\d)",
        _signed,
        near=("-", "−", "–"),
    ),
    numeric("sign", r"(?<!\+/)(?P<sign>−)(?=[$€£¥]?\.?\d)", _signed, near=("−",)),
    numeric(
        "sign",
        r"(?<![\w)])(?P<sign>\+/?[-−–]|[+±∓])\s?(?=[$€£¥]?\.?\d)",
        _signed,
        near=("+", "±", "∓"),
    ),
    numeric("sign", r"(?<=[\d%])\+(?=[\s,.;:!?)]|$)", always(" plus"), near=("+",)),
    numeric("sign", r"(?<=[\dkKMB])\+(?=\s|-)", always(" plus"), near=("+",)),
)
