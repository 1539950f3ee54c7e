"""Days and months: `Oct. 5, 2024`, `5–7 October`, `2024-10-05`, `10/5`, `Jan–Mar`, `Sept.`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import ordinal, year
from listen.speech.verbalize.english.patterns import (
    MONTH,
    MONTH_NAMES,
    MONTH_WORDS,
    month,
    word_before,
)
from listen.speech.verbalize.english.years import two_digit
from listen.speech.verbalize.grammar import Rule, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

_DAY: Final = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\w)"
_LAST: Final = r"(?P<last>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\w)"
_DAYS: Final = r"[0-3]?\d(?:[a-z]{2})?(?:[-–][0-3]?\d)?"
_THEN: Final = r"(?:[aio][nstr]|from|for|to|with|after|before|by|when|during|will|was|were|are)"
"""What follows the last of several days, and no number of things."""
_TO: Final = r"\s?(?:/\s?|[-–—]\s?)"
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
    return f"{words}{_more_days(said)}{_year_after(said)}"


def _more_days(said: dict[str, str | None]) -> str:
    """Say the rest of a list of days: `Oct. 5, 12 and 19`."""
    listed = re.sub(r"[-–]", " to ", (said.get("days") or "").replace("&", "and"))
    return re.sub(
        r"\d+(?:[a-z]{2})?", lambda day: ordinal(int(day.group().rstrip("stndrh"))), listed
    )


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
    days += _more_days(said)
    if said["short"]:
        return f"{the}{days} of {name} {year(_century_of(said['short']))}"
    return f"{the}{days} of {name}{_year_after(said)}"


def _numeric(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    return _from_numbers(int(said["month"]), int(said["day"]), said["year"])


def _day_month_year(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    return _from_numbers(int(said["second"]), int(said["first"]), said["year"])


def _dotted(match: re.Match[str]) -> str | None:
    """Say `3.5.2024`, and `3.5.24` where words tell that it is no version."""
    short = len(match["year"]) == 2
    if short and word_before(match.string, match.start()) not in _DATED:
        return None
    return _day_month_year(match)


_DATED: Final = frozenset(names("on dated died born since until d. b."))


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
    return number + (2000 if number < 40 else 1900)


def _month_day(match: re.Match[str]) -> str:
    return f"{MONTH_NAMES[int(match['month']) - 1]} {ordinal(int(match['day']))}"


def _month_year(match: re.Match[str]) -> str | None:
    name = month(match["month"])
    return f"{name} {two_digit(match['short'] or match['year'])}" if name else None


def _months(match: re.Match[str]) -> str | None:
    first, last = month(match["month"]), month(match["last"])
    join = " " if "/" in match.group() else " to "
    return f"{first}{join}{last}" if first and last else None


def _month_alone(match: re.Match[str]) -> str | None:
    return month(match["month"])


_CUES: Final = frozenset(
    names(
        "on since until dated due from mon tue wed thu fri sat sun starting shipped ships posted"
        " updated born filed effective begins began starts started ends ended expires closes"
        " closed opens opened through thru arrived arrives delivered released published sent"
        " paid sold listed"
    )
)


_CUED: Final = Pattern(r"[a-z]day,? \(?$|\btu(?:es)? \($|\b(?:week|as) of $")


def _cued_day(match: re.Match[str]) -> str | None:
    """Say a day that words before it tell from a fraction: `on 5/10`, `6/1-6/15`."""
    before = match.string[max(0, match.start() - 16) : match.start()].lower()
    cued = _CUED.search(before) or word_before(match.string, match.start()) in _CUES
    fractions = set(re.findall(r"/(\d+)", match.group())) <= _PARTS
    if not cued and (fractions or not match["until"]):
        return None  # `1/2-3/4 cup`
    if not match["until"]:
        return _month_day(match)
    last = f"{MONTH_NAMES[int(match['until']) - 1]} {ordinal(int(match['last']))}"
    return f"{_month_day(match)} to {last}"


_PARTS: Final = frozenset(names("2 3 4 5 6 8 10 12 16"))
"""What a fraction may be of."""


def rules(*, day_first: bool) -> tuple[Rule, ...]:
    """Give the rules of dates; `5/10/2024` is in May or in October."""
    order = _day_month_year if day_first else _month_day_year
    day, month_number = r"(?P<day>[12]\d|3[01]|0?[1-9])", r"(?P<month>1[0-2]|0?[1-9])"
    first, second = (day, month_number) if day_first else (month_number, day)
    until_first, until_second = (
        one.replace("day", "last").replace("month", "until") for one in (first, second)
    )
    return (
        numeric(
            "date",
            (rf"(?<![\w.,/$-]){first}/{second}(?=,? (?:at|@) \d)"),
            _month_day,
            near=("9/9",),
            also=("at", "@"),
        ),
        numeric(
            "date",
            rf"(?:(?<!\d-)|(?=\w+\.? ))\b(?P<month>{MONTH})[ -]{_DAY}"
            rf"(?:(?:{_TO}|\sto\s(?=\d\d?(?:[.,;:)]|$))){_LAST})?"
            rf"(?P<days>(?:, {_DAYS})*,? (?:and|&) {_DAYS}(?=[.,;:)!?](?!\d)|$|\s{_THEN}\b))?"
            rf"(?:(?P<comma>,)? ?-?{_YEAR})?{_AFTER}",
            _full,
            near=MONTH_WORDS,
        ),
        numeric(
            "date",
            rf"(?<![\w.,$£/:-])(?<!€){_DAY}(?:{_TO}{_LAST}"
            rf"|(?P<days>(?:, {_DAYS})*,? (?:and|&) {_DAYS}))?[ -](?P<of>of )?(?P<month>{MONTH})"
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
            r"(?P<year>(?:1\d|20)\d\d|\d\d)(?![\w/-])(?! (?:fert|NPK|plant food|formula))",
            order,
            near=("-9", "/9"),
        ),
        numeric(
            "date",
            (
                r"(?<![\w./-])(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.(?P<year>(?:19|20)\d\d|\d\d)"
                r"(?![\w/-]|\.\d)"
            ),
            _dotted,
            near=(".9.", ".99"),
        ),
        numeric(
            "date",
            (
                r"(?<![\w./$-])(?<!\bNo )(?<!\b[Nn]o\. )"
                r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/-])"
            ),
            lambda m: f"{MONTH_NAMES[int(m['month']) - 1]} {year(int(m['year']))}",
            near=("9/9",),
            also=("999",),
        ),
        numeric(
            "date",
            (
                rf"(?<=[ (]){first}/{second}(?:\s?(?:-|–)\s?{until_first}/{until_second})?"
                r"(?![\w/])(?!\s+(?:of|acre|cup|mile|inch|hour|off|price|full|empty|way|time)\b)"
            ),
            _cued_day,
            near=("9/9",),
        ),
        rule(
            "date",
            (
                rf"\b(?P<month>(?!(?:May|March|may|march)\b(?!/)){MONTH}){_TO}(?P<last>{MONTH})"
                rf"(?!\w)"
            ),
            _months,
            near=MONTH_WORDS,
            also=tuple(f"{end}{to}" for end in ("a", "a ", "A", "A ", ".", ". ") for to in "-–—/"),
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
            near=names("jan feb mar apr jun jul aug sep sept oct nov dec"),
            also=("a.",),
        ),
    )
