"""Operators of code, powers and indices: `x += 1`, `a && b`, `x⁴`, `v₀`."""

import re
from typing import Final
from unicodedata import normalize

from listen.speech.verbalize.english.equations import GREEK, operator
from listen.speech.verbalize.english.numbers import cardinal, ordinal
from listen.speech.verbalize.english.spelled_parts import letter
from listen.speech.verbalize.grammar import always, clued


def _exponent(match: re.Match[str]) -> str:
    said = {"²": " squared", "³": " cubed"}[match["sign"]]
    if match["angle"]:
        return f"{said} {GREEK[match['angle']]}"
    return said


def _power(match: re.Match[str]) -> str:
    power = normalize("NFKC", match["power"]).replace("−", "-")
    if power == "n":
        return " to the N"
    number = int(power)
    return f" to the minus {cardinal(-number)}" if number < 0 else f" to the {ordinal(number)}"


_LETTERS: Final = {"a": "A.", "i": "I", "n": "N", "j": "J"}


def _index(match: re.Match[str]) -> str:
    index = normalize("NFKC", match["index"])
    base = " base" if match.string.endswith("log", 0, match.start()) else ""
    return f"{base} {cardinal(int(index)) if index.isdecimal() else letter(index)}"


CODE: Final = (
    clued("operator", "&", r"\s?&&\s?", always(" and ")),
    clued("operator", ":", r"::", always(" ")),
    clued("operator", "+", r"(?:(?<=[\w\])])|(?<=[\w\])] ))\+=\s?", always(" plus equals ")),
    clued("operator", "+", r"(?<=\b[a-z])\+\+", always(" plus plus")),
    clued("operator", ("a--",), r"(?<=\b[a-z])--(?=[\s,.;)]|$)", always(" minus minus")),
    clued(
        "operator",
        "=",
        r"(?<=\w)\s?(?P<sign>[-*/])=\s?(?=\w)",
        lambda m: f"{operator(m).rstrip()} equals ",
    ),
    clued("operator", "*", r"(?<=\b[a-z])\*\*(?=[a-z\d]\b)", always(" to the power of ")),
    clued(
        "operator",
        "*/-",
        r"(?<=\b[a-z\d]) (?P<sign>[*/-]) (?=[a-z\d]\b)",
        lambda m: operator(m) if "=" in m.string else None,
        also="=",
    ),
    clued("operator", ("a*a",), r"(?<=\b[a-z\d])(?P<sign>\*)(?=[a-z]\b)", operator),
    clued("operator", "|", r"\s?\|\|\s?(?=\w)", always(" or ")),
    clued("operator", ("!a",), r"(?:(?<=[\s(])|^)!(?=[a-z])", always("not ")),
    clued("operator", ("T *", " * "), r"(?<=SELECT )\*", always("star")),
    clued(
        "operator",
        "=",
        r"\s?[=!]==?\s?(?=\w)",
        lambda m: " is not " if "!" in m.group() else " equals ",
    ),
    clued("dot", (".AA",), r"(?<=[A-Za-z])\.NET\b", always(" dot net")),
    clued("dot", (".A",), r"(?<=[a-z]{2})\.(?=[A-Z][a-z])", always(". ")),
    clued(
        "dot",
        (".a",),
        (
            r"(?<=[A-Za-z]{2})(?<!\b[sc][qu])\.(?=[a-z]{2})"
            r"|(?<=[a-z]{2})\.(?=[chdor]\b(?!\.\w))"
        ),
        always(" dot "),
    ),
    clued("escape", ("\\a",), r"(?:\\[nrt])+(?![a-z])", always(" ")),
)
POWERS: Final = (
    clued(
        "power",
        "²³",
        r"(?:(?<=[a-zA-Z)])|(?<=[α-ω]))(?P<sign>[²³])(?P<angle>(?:(?<=sin.)|(?<=cos.)|(?<=tan.))[α-ω])?(?!\w(?!\b)|[\d_])",
        _exponent,
    ),
    clued(
        "power",
        "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ",
        r"(?:(?<=\b[A-Za-z])|(?<=\b[α-ω])|(?<=\)))(?P<power>⁻?[⁰¹²³⁴-⁹]+|ⁿ)(?![\w⁺⁻])",
        _power,
    ),
    clued(
        "index",
        "₀₁₂₃₄₅₆₇₈₉ᵢⱼₐₑₕₖₗₘₙₒₚₛₜₓ",
        r"(?:(?<=\b[A-Za-z])|(?<=\b[Δα-ω])|(?<=\blog))(?P<index>[₀-₉]+|[ₐ-ₜ]|ᵢ|ⱼ)(?![A-Za-z])",
        _index,
    ),
)
