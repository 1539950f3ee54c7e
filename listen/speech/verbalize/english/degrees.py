"""Degrees of heat and of arc: `20C`, `degrees F`, `40° 26' N`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import decimal, is_one
from listen.speech.verbalize.english.patterns import COMPASS, DETERMINER, noun_after, word_before
from listen.speech.verbalize.english.unit_names import name
from listen.speech.verbalize.english.units import PLACES
from listen.speech.verbalize.grammar import Rule, clued, numeric
from listen.speech.verbalize.pattern import Pattern


def _angle(match: re.Match[str]) -> str:
    words = f"{decimal(match['degrees'])} degrees"
    for part in ("minutes", "seconds"):
        if match[part]:
            words += f" {decimal(match[part].removeprefix('0') or '0')} {part}"
    return f"{words} {COMPASS[match['side']]}"


_OTHER_SCALE: Final = Pattern(r" ?[(/] ?(?:minus |[-−])?\d+(?:\.\d)? ?[CF]\b")
_OVEN: Final = Pattern(r" (?:oven|for \d+|until)\b|[;,.]? (?:Bake|Roast|Cook|Preheat)")
_SCALE_BEFORE: Final = Pattern(
    r"(?:[CF]|Celsius|Fahrenheit) ?[(/] ?(?:minus |[-−])?$|(?:^|\s)[-−]$"
)


def _celsius(match: re.Match[str]) -> str | None:
    text, before = match.string, match.string[: match.start()]
    if word_before(text, match.start()) in PLACES or noun_after(text, match.end()).startswith(
        "filing"
    ):
        return None
    oven = match["scale"] == "F" and _OVEN.match(text, match.end())
    if (
        match["gap"]
        and not oven
        and not (_OTHER_SCALE.match(text, match.end()) or _SCALE_BEFORE.search(before))
    ):
        return None
    single = DETERMINER.search(before) and noun_after(text, match.end())
    unit = name(f"°{match['scale']}", single=bool(single) or is_one(match["number"]))
    return f"{decimal(match['number'])} {unit}"


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "temperature",
        (
            r"(?<![\w.,])(?P<number>\d{1,2}(?:\.\d)?|1[0-3]\d"
            r"|[1-5]\d[05](?= ?[CF](?:/|\)| oven| for| until| fan| \()))"
            r"(?P<gap> ?)(?P<scale>[CF])\b"
            r"(?![+#-]| NMR| dat|/(?!\d+ ?[CF]\b|[Gg]as))"
        ),
        _celsius,
        near=("9A", "9 A"),
        also="CF",
    ),
    numeric(
        "temperature",
        r"\b(?P<degrees>degrees?|deg) ?(?P<scale>[CF])\b(?![+#-])",
        lambda m: name(f"°{m['scale']}", single=m["degrees"] == "degree"),
        near=("degrees", "degree", "deg", "degc", "degf"),
        also="CF",
    ),
    clued(
        "temperature",
        "°º",
        r"(?<!\d)(?<!\d\s)[°º]\s?(?P<scale>[CF])\b",
        lambda m: name(f"°{m['scale']}", single=False),
    ),
    clued(
        "coordinate",
        ("°",),
        r"(?<![\w.])(?P<degrees>\d{1,3}(?:\.\d+)?)°\s?(?:(?P<minutes>\d{1,2}(?:\.\d+)?)['’]\s?)?"
        r"(?:(?P<seconds>\d{1,2}(?:\.\d+)?)[\"”]\s?)?(?P<side>[NSEW])\b",
        _angle,
        also="NSEW",
    ),
)
