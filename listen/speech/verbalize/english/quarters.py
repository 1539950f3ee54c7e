"""Quarters, halves and fiscal years: `Q3`, `1H24`, `Q1–Q3 2024`, `FY25`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, ordinal
from listen.speech.verbalize.english.years import two_digit
from listen.speech.verbalize.grammar import Rule, always, numeric


def _quarter(match: re.Match[str]) -> str:
    kind = match["kind"]
    words = f"{kind} {cardinal(int(match['number']))}"
    words += f" to {kind} {cardinal(int(match['last']))}" if match["last"] else ""
    return words + _of_year(match["year"])


def _quarter_last(match: re.Match[str]) -> str:
    name = "quarter" if match["kind"] == "Q" else "half"
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    the = "" if before.endswith("the ") else "the "
    tail = f" of {two_digit(match['year'])}" if match["year"] else ""
    return f"{the}{ordinal(int(match['number']))} {name}{tail}"


def _of_year(written: str | None) -> str:
    return f" {two_digit(written)}" if written else ""


def _fiscal(match: re.Match[str]) -> str:
    return f"fiscal year {two_digit(match['year'])}"


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "quarter",
        (
            r"\b(?P<kind>[QH])(?P<number>[1-4])(?:\s?[-–—]\s?[QH](?P<last>[1-4]))?"
            r"(?P<year>(?:[ /-]?['’]?20\d\d|[/-]\d\d|\s?['’]\d\d)\b(?![,%.]\d))?(?!\w)"
        ),
        _quarter,
        near=("A9",),
        also=("Q", "H"),
    ),
    numeric(
        "quarter",
        (
            r"(?<![\w.,])(?P<number>[1-4])(?P<kind>[QH])(?! NMR)(?P<year>[ /-]?['’]?(?:20\d\d"
            r"|\d\d)\b)?(?!\w)"
        ),
        _quarter_last,
        near=("9A",),
        also=("Q", "H"),
    ),
    numeric(
        "quarter",
        r"(?<![\w.,])9M(?=[ /-]?(?:20\d\d|['’]?\d\d\b|FY))",
        always("nine months of "),
        near=("9A",),
        also=("M",),
    ),
    numeric("year", r"\bFY\s?['’]?(?P<year>20\d\d|\d\d)\b", _fiscal, near="F"),
)
