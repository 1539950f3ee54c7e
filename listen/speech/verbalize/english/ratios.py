"""How things compare and are shared out: `3:1`, `16:9`, `a 2:1 degree`, `50-50`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, decimal
from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.pattern import Pattern


def _shares(match: re.Match[str]) -> str | None:
    """Say how a whole is shared out: `50-50`, `an 80/20 split`."""
    first, second = int(match["first"]), int(match["second"])
    if first + second != 100 or (first != second and match["noun"] is None):
        return None
    join = "-" if first == second else " "
    return f"{cardinal(first)}{join}{cardinal(second)}"


_DEGREE: Final = Pattern(r"\s(?:degree|honours|in [A-Z])")
"""What a British university gives: a 2:1 degree."""


def _ratio(match: re.Match[str]) -> str | None:
    degree = match["parts"] in {"2:1", "2:2"} and _DEGREE.match(match.string, match.end())
    if degree or re.fullmatch(r"\d:\d:\d(?::\d)?", match["parts"]):
        return " ".join(decimal(part) for part in match["parts"].split(":"))
    return " to ".join(decimal(part) for part in match["parts"].split(":"))


def _screen(match: re.Match[str]) -> str:
    return f"{decimal(match['wide'])} by {decimal(match['high'])}"


SHARES: Final[tuple[Rule, ...]] = (
    numeric(
        "ratio",
        (
            r"(?<![\w.,/-])(?P<first>\d{2})[-–](?P<second>\d{2})(?![\w/-]|[.,]\d|\s?[%°])(?P<noun>"
            r"(?=\s(?:splits?|rule|mix|chance|odds|ratio|shares?|deals?|partnership|blend)\b))?"
        ),
        _shares,
        near=("9-9", "9–9"),
    ),
)


RATIOS: Final[tuple[Rule, ...]] = (
    numeric(
        "ratio",
        r"(?<![\w.,:])(?P<wide>16|21|18|32)\s?:\s?(?P<high>9|10)(?![\w:])",
        _screen,
        near=":",
    ),
    numeric(
        "ratio",
        r"(?<![\w.,:])(?P<parts>(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d+)?)(?::\d{1,3}(?:,\d{3})+|(?::\d{1,6}(?:\.\d+)?){1,3}))(?![\w:])",
        _ratio,
        near=":",
    ),
)
