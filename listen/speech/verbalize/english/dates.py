"""Dates, years, decades, quarters: `Oct. 5, 2024`, `2024-10-05`, `'80s`, `Q3`, `300 BC`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, ordinal, year
from listen.speech.verbalize.english.patterns import MONTH, MONTH_NAMES, MONTH_WORDS, month
from listen.speech.verbalize.grammar import Rule, numeric, rule
from listen.speech.verbalize.pattern import Pattern

_DAY: Final = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\w)"
_LAST: Final = r"(?P<last>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w)"
_YEAR: Final = r"(?P<year>1\d{3}|20\d\d|21\d\d)(?![\w,]\d|\w)"
_AFTER: Final = r"(?![,.]\d|:\d|%|[-–]\d{3}|/\d)"


def _full(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    name = month(said["month"])
    if name is None:
        return None
    if said["month"] in {"may", "march", "mar"} and not said.get("year"):
        return None
    words = f"{name} {ordinal(int(said['day']))}"
    if said.get("last"):
        words += f" to {ordinal(int(said['last']))}"
    return f"{words}{_year_after(said)}"


def _year_after(said: dict[str, str | None]) -> str:
    if not said.get("year"):
        return ""
    comma = "," if said.get("comma") else ""
    return f"{comma} {year(int(str(said['year'])))}"


def _day_first(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    name = month(said["month"])
    if name is None:
        return None
    if said["month"] in {"may", "march", "mar"} and not said.get("year") and not said["of"]:
        return None
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    the = "" if before.endswith("the ") else "the "
    days = ordinal(int(said["day"]))
    if said.get("last"):
        days += f" to {ordinal(int(said['last']))}"
    if said["short"]:
        return f"{the}{days} of {name} {year(_century_of(said['short']))}"
    return f"{the}{days} of {name}{_year_after(said)}"


def _numeric(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    return _from_numbers(int(said["month"]), int(said["day"]), said["year"])


def _day_month_year(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    return _from_numbers(int(said["second"]), int(said["first"]), said["year"])


def _month_day_year(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    return _from_numbers(int(said["first"]), int(said["second"]), said["year"])


def _from_numbers(month_number: int, day: int, written_year: str) -> str | None:
    if month_number > 12 >= day:
        month_number, day = day, month_number
    if not (1 <= month_number <= 12 and 1 <= day <= 31):
        return None
    number = _century_of(written_year)
    return f"{MONTH_NAMES[month_number - 1]} {ordinal(day)}, {year(number)}"


def _century_of(written: str) -> int:
    """Give a year its century if it is written short."""
    number = int(written)
    if len(written) > 2:
        return number
    return number + (2000 if number < 70 else 1900)


def _month_day(match: re.Match[str]) -> str | None:
    first, second = int(match["first"]), int(match["second"])
    if not (1 <= first <= 12 and 1 <= second <= 31):
        return None
    return f"{MONTH_NAMES[first - 1]} {ordinal(second)}"


def _month_year(match: re.Match[str]) -> str | None:
    name = month(match["month"])
    return f"{name} {_two_digit(match['short'] or match['year'])}" if name else None


def _months(match: re.Match[str]) -> str | None:
    first, last = month(match["month"]), month(match["last"])
    join = " " if "/" in match.group() else " to "
    return f"{first}{join}{last}" if first and last else None


def _month_alone(match: re.Match[str]) -> str | None:
    return month(match["month"])


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
    last = f" to {_short(int(match['last']))}" if match["last"] else ""
    return _short(int(match["year"])) + last


def _years(match: re.Match[str]) -> str | None:
    first, last = int(match["first"]), match["last"]
    far = "/" in match.group() and len(last) == 4 and int(last) - first > 9
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
        return f"{year(first)} to {_short(end % 100)}"
    return f"{year(first)} to {year(end)}"


def _short(number: int) -> str:
    return f"oh {cardinal(number)}" if number < 10 else cardinal(number)


def _era(match: re.Match[str]) -> str:
    written = match["number"].replace(",", "")
    number = int(written)
    said = cardinal(number) if "," in match["number"] or number % 1000 == 0 else year(number)
    if 100 <= number < 1000 and number % 100:
        said = f"{cardinal(number // 100)} {_short(number % 100)}"
    letters = "".join(f"{char}." for char in match["era"].upper() if char.isalpha())
    return f"{said} {letters}"


def _era_first(match: re.Match[str]) -> str:
    return f"A.D. {year(int(match['number']))}"


def _quarter(match: re.Match[str]) -> str:
    kind = {"Q": "Q", "H": "H"}[match["kind"]]
    words = f"{kind} {cardinal(int(match['number']))}"
    words += f" to {kind} {cardinal(int(match['last']))}" if match["last"] else ""
    return words + _of_year(match["year"])


def _quarter_last(match: re.Match[str]) -> str:
    name = "quarter" if match["kind"] == "Q" else "half"
    before = match.string[max(0, match.start() - 4) : match.start()].lower()
    the = "" if before.endswith("the ") else "the "
    tail = f" of {_two_digit(match['year'])}" if match["year"] else ""
    return f"{the}{ordinal(int(match['number']))} {name}{tail}"


def _of_year(written: str | None) -> str:
    return f" {_two_digit(written)}" if written else ""


def _two_digit(written: str) -> str:
    plain = written.strip("' ’-/")
    return year(int(plain)) if len(plain) == 4 else _short(int(plain))


def _fiscal(match: re.Match[str]) -> str:
    return f"fiscal year {_two_digit(match['year'])}"


_MONTH_DAY_CUE: Final = (
    r"(?i:(?<=\bon )|(?<=\bsince )|(?<=\buntil )|(?<=\bdated )|(?<=day )|(?<=day, )|(?<=\bTu \()"
    r"|(?<=week of )|(?<=as of )|(?<=starting )|(?<=day \()|(?<=\bTues \()|(?<=\bdue )"
    r"|(?<=\bfrom )|(?<=\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ))"
)


def rules(*, day_first: bool) -> tuple[Rule, ...]:
    """Give the rules of dates; `5/10/2024` is in May or in October."""
    order = _day_month_year if day_first else _month_day_year
    return (
        numeric(
            "date",
            (
                r"(?<![\w.,/$-])(?P<first>0?[1-9]|1[0-2])/(?P<second>0?[1-9]|[12]\d|3[01])(?=,? "
                r"(?:at|@) \d)"
            ),
            _month_day,
            near=("9/9",),
            also=("at", "@"),
        ),
        numeric(
            "date",
            rf"(?:(?<!\d-)|(?=\w+\.? ))\b(?P<month>{MONTH})[ -]{_DAY}"
            rf"(?:(?:\s?[-–—/]\s?|\sto\s(?=\d\d?(?:[.,;:)]|$))){_LAST})?"
            rf"(?:(?P<comma>,)? ?-?{_YEAR})?{_AFTER}",
            _full,
            near=MONTH_WORDS,
        ),
        numeric(
            "date",
            rf"(?<![\w.,$€£/:-]){_DAY}(?:\s?[-–—/]\s?{_LAST})?[ -](?P<of>of )?(?P<month>{MONTH})"
            rf"(?![\w])(?:(?P<comma>,)?[ -]{_YEAR}|-(?P<short>\d\d)(?![\w-]))?",
            _day_first,
            near=MONTH_WORDS,
        ),
        numeric(
            "date",
            r"(?<![\w./-])(?P<year>1\d{3}|20\d\d)(?P<s>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=s)"
            r"(?P<day>0?[1-9]|[12]\d|3[01])(?![\w/-])",
            _numeric,
            near=("-9", "/9", ".9"),
        ),
        numeric(
            "date",
            r"(?<![\w./-])(?P<first>\d{1,2})(?P<s>[-/])(?P<second>\d{1,2})(?P=s)"
            r"(?P<year>(?:1\d|20)\d\d|\d\d)(?![\w/-])",
            order,
            near=("-9", "/9"),
        ),
        numeric(
            "date",
            (
                r"(?<![\w./-])(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.(?P<year>(?:19|20)\d\d)"
                r"(?![\w/-]|\.\d)"
            ),
            _day_month_year,
            near=(".9",),
        ),
        numeric(
            "date",
            r"(?<![\w./$-])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-])",
            lambda m: f"{MONTH_NAMES[int(m['month']) - 1]} {year(int(m['year']))}",
            near=("9/9",),
            also=("999",),
        ),
        numeric(
            "date",
            (
                rf"{_MONTH_DAY_CUE}(?P<first>0?[1-9]|1[0-2])/(?P<second>0?[1-9]|[12]\d|3[01])"
                rf"(?![\w/])(?!\s+of\b)"
            ),
            _month_day,
            near=("9/9",),
        ),
        rule(
            "date",
            (
                rf"\b(?P<month>(?!(?:May|March|may|march)\b(?!/)){MONTH})\s?[-–—/]\s?(?P<last>{MONTH})"
                rf"(?!\w)"
            ),
            _months,
            near=MONTH_WORDS,
            also=("-", "–", "—", "/"),
        ),
        numeric(
            "date",
            rf"\b(?P<month>{MONTH})[ -](?:of )?(?:['’](?P<short>\d\d)\b|['’]?{_YEAR})",
            _month_year,
            near=MONTH_WORDS,
            also=("999", "'", "’"),
        ),
        rule(
            "date",
            r"\b(?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)(?=\s|,|$|[);:])",
            _month_alone,
            near=("J", "F", "M", "A", "S", "O", "N", "D"),
        ),
        numeric(
            "year",
            r"\bFY\s?['’]?(?P<first>(?:20)?\d\d)[/-](?P<last>\d\d)\b",
            lambda m: f"fiscal year {_two_digit(m['first'])} to {_short(int(m['last']))}",
            near=("9/9", "9-9"),
            also="F",
        ),
        numeric(
            "years",
            (
                r"(?<![\w.,$€£/-])(?P<first>1[1-9]\d\d|20\d\d)\s?[-–—/]\s?(?P<last>\d{4}|\d\d)"
                r"(?![\w%]|[-.,:/]\d|\s?(?:kg|km|%))"
            ),
            _years,
            near=("9-9", "9–9", "9—9", "9/9", "9 -", "9 –", "9 —", "9 /"),
            also=("999",),
        ),
        numeric(
            "decade",
            (
                r"(?<![\w.,$€£])(?<!\d/)(?P<mid>(?:mid|early|late|pre|post)-)?['’]?(?P<decade>(?:1\d"
                r"|20)\d0|[2-9]0|00)(?P<owner>['’])?s\b"
            ),
            _decade,
            near=("9a", "'a", "’a"),
            also=("s",),
        ),
        numeric(
            "year",
            r"(?<![\w'’])['’](?P<year>\d\d)(?:[-–/]['’](?P<last>\d\d))?\b(?!['’s%])",
            _short_year,
            near="'’",
        ),
        numeric(
            "year",
            (
                r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{3})+|\d{1,5})\s?(?P<era>B\.?C\.?E\b\.?"
                r"|B\.C\.|BC\b|A\.D\b\.?|AD\b|C\.?E\.|CE\b)"
            ),
            _era,
            near="BCA",
        ),
        numeric("year", r"\b(?:AD|A\.D\.)\s(?P<number>\d{1,4})\b", _era_first, near="A"),
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
                r"(?<![\w.,])(?P<number>[1-4])(?P<kind>[QH])(?P<year>[ /-]?['’]?(?:20\d\d"
                r"|\d\d)\b)?(?!\w)"
            ),
            _quarter_last,
            near=("9A",),
            also=("Q", "H"),
        ),
        numeric("year", r"\bFY\s?['’]?(?P<year>20\d\d|\d\d)\b", _fiscal, near="F"),
    )
