"""Numbers raised to a power: `10²`, `2^n`, `x^3`, `6.02e23`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, decimal, ordinal, year
from listen.speech.verbalize.english.patterns import NUMBER
from listen.speech.verbalize.grammar import Rule, clued, numeric


def _scientific(match: re.Match[str]) -> str:
    return scientific(match["base"], match["exponent"])


def scientific(base: str, exponent: str) -> str:
    """Say a number in the notation of computers: `6.02e23`."""
    sign = "minus " if exponent[0] in "-−" else ""
    value = int(exponent.lstrip("+-−"))
    power = f"minus {cardinal(value)}" if sign else ordinal(value)
    return f"{decimal(base)} times ten to the {power}"


def _power(match: re.Match[str]) -> str:
    base = decimal(match["base"])
    exponent = match["exponent"].translate(_DOWN)
    sign = "minus " if exponent[0] in "-−" else ""
    if re.fullmatch(r"(?:19|20)\d\d", match["base"]) and not match["exponent"].isdecimal():
        return year(int(match["base"]))
    value = exponent.lstrip("-−+")
    if not sign and value in {"2", "3"}:
        return f"{base} {'squared' if value == '2' else 'cubed'}"
    if sign:
        return f"{base} to the minus {cardinal(int(value))}"
    return f"{base} to the {ordinal(int(value))}"


def _variable_power(match: re.Match[str]) -> str:
    exponent = match["exponent"]
    if exponent in {"2", "3"}:
        return " squared" if exponent == "2" else " cubed"
    return f" to the {ordinal(int(exponent)) if exponent.isdecimal() else exponent}"


_DOWN: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_SUPER: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"

POWERS: Final[tuple[Rule, ...]] = (
    numeric(
        "power",
        rf"(?<![\w.,])(?P<base>{NUMBER})(?P<exponent>[⁻⁺]?[{_SUPER}]+)(?!\d)",
        _power,
        near="⁰¹²³⁴⁵⁶⁷⁸⁹",
    ),
    numeric(
        "power",
        rf"(?<![\w.,])(?P<base>{NUMBER})(?:\^|\*\*)(?P<exponent>[a-z])\b",
        lambda m: f"{decimal(m['base'])} to the {m['exponent']}",
        near="^*",
    ),
)


RAISED: Final[tuple[Rule, ...]] = (
    clued(
        "power",
        "^",
        r"(?:(?<=\b[a-zA-Z])|(?<=[)\]]))\^(?P<exponent>\d{1,3}|[a-z])\b",
        _variable_power,
    ),
    numeric(
        "power",
        rf"(?<![\w.,])(?P<base>{NUMBER})(?:\^|\*\*)(?P<exponent>[+-]?−?\d+)",
        _power,
        near="^*",
    ),
)


SCIENTIFIC: Final[tuple[Rule, ...]] = (
    numeric(
        "power",
        r"(?<![\w.,])(?P<base>\d+(?:\.\d+)?)[eE](?P<exponent>[+-]\d{1,3}|−\d{1,3}|\d{1,2})(?![\w-]|\.\d)",
        _scientific,
        near=("9a9", "9A9", "9a+", "9a-", "9a−", "9A+", "9A-", "9A−"),
        also=("9a", "9A"),
    ),
)
