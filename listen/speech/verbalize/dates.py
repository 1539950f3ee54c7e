"""Dates: `3.5.2024`, `3 mai`, `lun. 3`, `3-V-2024`."""

import re

from listen.speech.verbalize.grammar import Rule, in_words, numeric, rule
from listen.speech.verbalize.numbers import century
from listen.speech.verbalize.romans import is_numeral, value
from listen.speech.verbalize.tongue import Tongue


def _weekdays(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `lun. 3`, `lun-ven`."""
    days = "|".join(tongue.weekdays)
    if not days:
        return ()

    def weekdays(match: re.Match[str]) -> str:
        first, last = (tongue.weekdays[match[part].lower()] for part in ("first", "last"))
        return f"{first} {tongue.to} {last}"

    return (
        rule(
            "weekday",
            rf"\b(?P<first>(?i:{days}))(?:\.?\s?[-–]\s?|\.?\sal?\s(?=\w+\.))(?P<last>(?i:{days}))"
            r"(?:\.|(?=\s\d))(?!\w)",
            weekdays,
            near=in_words(tongue.weekdays),
        ),
        numeric(
            "weekday",
            rf"(?<![\w.])(?<!\d )(?P<day>(?i:{days}))\.(?=,?\s(?:(?:den\s|el\s)?"
            r"\d{1,2}(?!\d)|d[ae]s?\s\d|dalle\s|às\s|[ey]\s|ferm|gesch|chius|cerrad|fechad"
            r"|au\s|jusqu|et\s)|(?<=\b(?:au|et|sf)\s\w{3}\.))",
            lambda match: tongue.weekdays[match["day"].lower()],
            near=in_words(tongue.weekdays),
        ),
    )


def _short_months(tongue: Tongue) -> tuple[Rule, ...]:
    def short_month(match: re.Match[str]) -> str | None:
        month = match["month"] or match["lone"]
        number = tongue.month_abbreviations.get(month.lower())
        return tongue.months[number - 1] if number else None

    return (
        rule(
            "date",
            r"\b(?P<month>[^\W\d_]{3,5}\.)(?=\s(?:de\s)?(?:1\d|20)\d\d(?!\w))"
            r"|(?:(?<=\b[Ii]m )|(?<=\b[Ee][nm] )|(?<=\bfin )|(?<=\bdébut )|(?<=\bmi-)"
            r"|(?<=[Ss]eit )|(?<=[Ee]nde )|(?<=Anfang )|(?<=Mitte ))(?P<lone>[^\W\d_]{3,5}\.)",
            short_month,
            near=in_words(tongue.month_abbreviations),
            also=("a. ",),
        ),
    )


def _year_in_numbers(match: re.Match[str], *, dotted: bool) -> int | None:
    """Complete the year of a date, unless it is a version or a list."""
    written, gap = match["year"], match.groupdict().get("gap")
    parts = match["day"] + match["month"] + written
    if match["s"] == "." and (len(parts) < 6 or gap) and not dotted:
        return None
    if gap and len(written) < 4:
        return None
    return century(int(written))


def _month_between_marks(match: re.Match[str], names: dict[str, int]) -> int | None:
    """Find the month of `3/mai`, `5-may-2024`, `3-V-2024`, but not of `14-Juillet`."""
    month = match["month"].lower()
    if is_numeral(match["month"]):
        return value(month) if match["year"] else None
    return names.get(month) or names.get(f"{month}.")


def date_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read days, months and years, in figures and by name."""
    names = {
        name.lower(): at for at, name in enumerate(tongue.months, 1)
    } | tongue.month_abbreviations
    month = r"[^\W\d_]{3,10}\.?"
    written = in_words(names)

    def said(match: re.Match[str], day: int, month_number: int, year: int | None) -> str | None:
        if month_number > 12 >= day:
            day, month_number = month_number, day
        if not (1 <= day <= 31 and 1 <= month_number <= 12):
            return None
        return tongue.date(day, month_number, year, match.string[: match.start()])

    def named(match: re.Match[str]) -> str | None:
        year = century(int(match["year"])) if match["year"] else None
        if not year and match.groupdict().get("s", "/") != "/":
            return None  # `14-Juillet`
        month = match["month"].lower()
        if month == "set." and not year:
            return None  # of a match
        number = _month_between_marks(match, names) if "s" in match.groupdict() else None
        number = number or names.get(month) or (names.get(f"{month}.") if year else None)
        return said(match, int(match["day"]), number, year) if number else None

    def in_numbers(match: re.Match[str]) -> str | None:
        year = _year_in_numbers(match, dotted=tongue.dotted_ordinals)
        day = int(match["day"].rstrip("º°"))
        return said(match, day, int(match["month"]), year) if year else None

    def two_days(match: re.Match[str]) -> str | None:
        if tongue.dotted_ordinals or match["month"].lower() not in names:
            return None
        first, last = int(match["first"]), int(match["last"])
        between = tongue.and_ if last == first + 1 else tongue.to
        return f"{tongue.cardinal(first, None)} {between} {tongue.cardinal(last, None)}"

    of = r"(?:\s+(?:de|del|di|do))?"
    return (
        numeric(
            "date",
            rf"(?<![\w.,/-])(?P<first>\d{{1,2}})[-–/](?P<last>\d{{1,2}})(?={of}\s(?P<month>[^\W\d_]{{3,10}}))",
            two_days,
            near=written,
            also=("9-9", "9–9", "9/9"),
        ),
        *_weekdays(tongue),
        numeric(
            "date",
            (
                r"(?<![\w./-])(?P<year>(?:1\d|20)\d\d)(?P<s>[-/.])(?P<month>\d{1,2})(?P=s)"
                r"(?P<day>\d{1,2})(?:(?![\w/-])|T(?=\d\d:))"
            ),
            in_numbers,
            near=("9-9", "9/9", "9.9"),
        ),
        numeric(
            "date",
            (
                r"(?:(?<![\w./-])|(?<=[/.]\d{4}-))"
                r"(?P<day>\d{1,2}(?:(?<=1)[º°])?)(?P<s>[-/.])(?P<gap>(?<=\.)\s)?(?P<month>\d{1,2})(?P=s)(?(gap)\s)?"
                r"(?P<year>(?:1\d|20)\d\d|\d\d)"
                r"(?![\w/]|-(?!\d{1,2}[./]\d{1,2}[./]\d))(?!\.\d)"
            ),
            in_numbers,
            near=("9-9", "9/9", "9.9", ". 9", "º/9", "°/9"),
        ),
        numeric(
            "date",
            (
                rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:\.|º|er|°)?{of}\s*(?P<month>{month})"
                rf"(?!\w)(?:{of}\s+(?P<year>(?:1\d|20)\d\d)(?![\w,.]\d|\w))?"
            ),
            named,
            near=written,
        ),
        numeric(
            "date",
            r"(?<![\w.,/-])(?P<day>\d{1,2})(?P<s>[/.-])(?P<month>[^\W\d_]{3,10}\.?|[IVX]{1,4})"
            r"(?:(?P=s)(?P<year>\d{4}|\d\d))?(?!\w)",
            named,
            near=("9/a", "9-a", "9-A", "9/A", "9.a"),
        ),
        *_short_months(tongue),
        numeric(
            "date",
            rf"(?<![IVX]\s)\b(?P<month>{month})\s+(?P<day>[12]?\d|3[01])(?=\s*(?:[,.;:!?)]|$))"
            r"(?![.:,]\d)(?P<year>)",
            named,
            near=written,
            also=(" 9",),
        ),
    )
