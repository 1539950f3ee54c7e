"""Weekdays that are written short: `Mon-Fri`, `Sat., June 5`."""

import re
from typing import Final

from listen.speech.verbalize.grammar import always, numeric, rule

_WEEKDAYS: Final = {
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "thu": "Thursday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_WEEKDAY_WORDS: Final = frozenset(_WEEKDAYS)
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_SHORT: Final = r"[MTWFS][a-z]{2,4}"
"""What may be a short weekday: the table tells."""
_WEEKDAY: Final = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)"


def _weekdays(match: re.Match[str]) -> str | None:
    first, last = (_WEEKDAYS.get(match[name].lower()) for name in ("first", "last"))
    join = "to" if match["join"] in {*"-–—", "to", "thru"} else "and"
    if not (first and last):
        return None
    ends = match["join"].isalpha() and match.group().endswith(".") and _ends(match)
    return f"{first} {join} {last}{'.' if ends else ''}"


def _ends(match: re.Match[str]) -> bool:
    return not match.string[match.end() :].strip()


def _one_weekday(match: re.Match[str]) -> str | None:
    return _WEEKDAYS.get((match["day"] or match["first"] or match["last"]).lower())


RULES: Final = (
    numeric(
        "weekday", r"\bM[-–]F(?=,? \d)", always("Monday to Friday"), near=("A-A ", "A-A", "A–A")
    ),
    rule(
        "weekday",
        (
            rf"\b(?P<first>{_SHORT})\.?\s?(?P<join>[&/]|[-–—](?!\d)|(?:to|thru|and)(?= ))"
            rf"\s?(?P<last>{_SHORT})\b\.?"
        ),
        _weekdays,
        near=_WEEKDAY_WORDS,
        also=(*"-–—&/", "to", "thru", "and"),
    ),
    rule(
        "weekday",
        (
            r"\b(?:(?:(?<=\bon )|(?<=\bby )|(?<=last )|(?<=next )|(?<=this )|(?<=every )"
            rf"|(?<=until )|(?<=since ))"
            rf"(?P<day>{_SHORT})(?=\.(?:\s*$|\s[A-Z]|[)\"”’]))"
            r"|(?:(?<=day and )|(?<=day or )|(?<=day, )|(?<=through )"
            r"|(?<=[ap]\.m\. )|(?<=\d[ap]m ))"
            rf"(?P<last>{_SHORT})\b(?:\.(?=,| [a-z\d]))?"
            rf"|(?P<first>{_SHORT})\b(?:\.(?=,| \d| [a-z])|\.?(?= {_MONTH}\.? \d)"
            rf"|(?=, (?:[JFMASOND][a-z]{{2,8}}\.? \d|\d)|,? (?:and |& |or )?{_WEEKDAY}\b"
            rf"| \d\d?(?:(?:st|nd|rd|th)\b| {_MONTH}|[-:/]\d|–\d| ?[ap]\.?m))))"
        ),
        _one_weekday,
        near=_WEEKDAY_WORDS,
    ),
)
