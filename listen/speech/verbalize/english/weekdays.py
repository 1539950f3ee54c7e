"""Weekdays that are written short: `Mon-Fri`, `Sat., June 5`."""

import re
from typing import Final

from listen.speech.verbalize.grammar import rule

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
_WEEKDAY: Final = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)"


def _weekdays(match: re.Match[str]) -> str:
    return f"{_weekday(match['first'])} to {_weekday(match['last'])}"


def _weekday(written: str) -> str:
    return _WEEKDAYS.get(written.rstrip(".").lower(), written)


def _one_weekday(match: re.Match[str]) -> str:
    return _weekday(match["first"])


RULES: Final = (
    rule(
        "weekday",
        rf"\b(?P<first>{_WEEKDAY})\.?\s?[-–—]\s?(?P<last>{_WEEKDAY})\b\.?",
        _weekdays,
        near=_WEEKDAY_WORDS,
        also=("-", "–", "—"),
    ),
    rule(
        "weekday",
        (
            rf"\b(?P<first>{_WEEKDAY})\b(?:\.(?=,| \d| [a-z])"
            rf"|(?=, (?:[JFMASOND][a-z]{{2,8}}\.? \d|\d)))"
        ),
        _one_weekday,
        near=_WEEKDAY_WORDS,
        also=(".,", ". ", ", "),
    ),
)
