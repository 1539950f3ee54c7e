"""Years, decades and eras: `1998–2004`, `FY24/25`, `'80s`, `'99`, `300 BC`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, short, year
from listen.speech.verbalize.english.patterns import MONTH_NAMES
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.pattern import Pattern

_LASTING: Final = Pattern(r"(?<!the )(?<!his )(?<!her )(?<!heir )\b\d\d[-–]$")
"""What makes seconds of a decade: `30–60s`."""
_DECADE: Final = Pattern(r"\b(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate)[\s-]$")


def _decade(match: re.Match[str]) -> str | None:
    number = int(match["decade"])
    if number < 100 and _LASTING.search(match.string[: match.start()]):
        return None
    if number >= 2000 and match["owner"] and not _DECADE.search(match.string[: match.start()]):
        return f"{match['mid'] or ''}{year(number)}'s"
    return f"{match['mid'] or ''}{_plural(_decade_word(number))}"


def _decade_word(number: int) -> str:
    if number >= 100:
        return year(number) if number % 1000 else cardinal(number)
    return cardinal(number) if number else "two thousand"


def _plural(words: str) -> str:
    return words[:-1] + "ies" if words.endswith("y") else f"{words}s"


def _short_year(match: re.Match[str]) -> str:
    last = f" to {short(int(match['last']))}" if match["last"] else ""
    return short(int(match["year"])) + last


def _years(match: re.Match[str]) -> str | None:
    first, last = int(match["first"]), match["last"]
    far = "/" in match.group() and len(last) == 4 and int(last) - first != 1
    if far or (len(last) == 4 and not 1000 < int(last) < 2200):
        return None
    end = int(last)
    if len(last) == 2:
        end += first // 100 * 100
        if end <= first:
            number = int(last)
            if not number:
                return f"{year(first)} to {year((first // 100 + 1) * 100)}"
            return f"{MONTH_NAMES[number - 1]} {year(first)}" if 0 < number < 13 else None
        return f"{year(first)} to {short(end % 100)}"
    return f"{year(first)} to {year(end)}"


def _era(match: re.Match[str]) -> str:
    written = match["number"].replace(",", "")
    number = int(written)
    said = cardinal(number) if "," in match["number"] or number % 1000 == 0 else year(number)
    if 100 <= number < 1000 and number % 100:
        said = f"{cardinal(number // 100)} {short(number % 100)}"
    return f"{said} {acronym(match['era'].upper().replace('.', ''))}"


def _era_first(match: re.Match[str]) -> str:
    return f"A.D. {year(int(match['number']))}"


def two_digit(written: str) -> str:
    """Say a year that may be written short: `2024`, `'24`, `/25`."""
    plain = written.strip("' ’-/")
    return year(int(plain)) if len(plain) == 4 else short(int(plain))


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "year",
        r"\bFY\s?['’]?(?P<first>(?:20)?\d\d)[/-](?P<last>\d\d)\b",
        lambda m: f"fiscal year {two_digit(m['first'])} to {short(int(m['last']))}",
        near=("9/9", "9-9"),
        also="F",
    ),
    numeric(
        "years",
        (
            r"(?<![\w.,$£/-])(?<!€)(?P<first>1[1-9]\d\d|20\d\d)\s?(?:/\s?|[-–—]\s?)(?P<last>\d{4}|\d\d)"
            r"(?![\w%]|[-.,:/]\d|\s?(?:kg|km|%))"
        ),
        _years,
        near=("9-9", "9–9", "9—9", "9/9", "9 -", "9 –", "9 —", "9 /"),
        also=("999",),
    ),
    numeric(
        "decade",
        (
            r"(?<![\w.,$£])(?<!€)(?<!\d/)(?<![A-Z]-)(?P<mid>(?:mid|early|late|pre|post)-)?['’]?(?P<decade>(?:1\d"
            r"|20)\d0|[2-9]0|00)(?P<owner>['’])?s\b"
        ),
        _decade,
        near=("9a", "'a", "’a"),
        also="0",
    ),
    numeric(
        "year",
        r"(?<![\w'’])['’](?P<year>\d\d)(?:(?:[-/]|–(?!\d))['’](?P<last>\d\d))?\b(?!s|%|'(?!s\b))(?!’(?!s\b))",
        _short_year,
        near=("'9", "’9"),
    ),
    numeric(
        "year",
        (
            r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,5})\s?(?P<era>B\.?C\.?E\b\.?"
            r"|B\.C\.|BC\b|A\.D\b\.?|AD\b|C\.?E\.|CE\b)"
        ),
        _era,
        near="BCA",
        also=("9A", "9 A"),
    ),
    numeric("year", r"\b(?:AD|A\.D\.)\s(?P<number>\d{1,4})\b", _era_first, near="A"),
)
