"""Sizes and packs, ahead of plain measures: `10x20 cm`, `2" x 4"`, `6 x 330ml`, `13st 4lb`."""

import re
from typing import Final

from listen.speech.verbalize.english.fractions import is_fraction, say_fraction
from listen.speech.verbalize.english.numbers import cardinal, decimal, ordinal, pairs
from listen.speech.verbalize.english.patterns import CONTAINERS, NUMBER, noun_after
from listen.speech.verbalize.english.unit_names import name
from listen.speech.verbalize.grammar import clued, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.vulgar import VULGAR, VULGAR_CHARS

_SIDE_UNIT = r"(?:[mcknµ]?m|in|ft|yds?|mi|px|inch(?:es)?|feet|min)"
_SIDE = rf"(?:\d*{VULGAR_CHARS}|(?:\d{{1,2}}[ -])?\d{{1,2}}/\d{{1,2}}(?!\d)|{NUMBER})"
_MARKED = rf"(?:\d{{1,2}}['’]\d{{1,2}}[\"”]|{_SIDE}[\"']?[’”]?)"
_ALONE: Final = {"feet": "ft", "inch": "in", "inches": "in"}


def _size(match: re.Match[str]) -> str:
    sides = re.sub(rf"\s?{_SIDE_UNIT}(?=\s?[x×])", "", match["sides"])
    said = " by ".join(_side(part) for part in re.split(r"\s?[x×]\s?", sides))
    if not match["unit"]:
        return said + {"p": " P", "i": " I", "c": " C"}.get(match["many"], match["many"] or "")
    single = bool(noun_after(match.string, match.end()))
    return f"{said} {name(_ALONE.get(match['unit'], match['unit']), single=single)}"


def _side(written: str) -> str:
    if is_fraction(written):
        return "one half" if (said := say_fraction(written)) == "half" else said
    plain = written.replace(",", "")
    return (
        pairs(plain)
        if len(plain) == 4 and plain.isdecimal() and "," not in written
        else decimal(written)
    )


def _boards(match: re.Match[str]) -> str | None:
    """Say sizes with marks of inches or feet: `2" x 4" boards`, `8.5" × 11"`, `10' x 12'`."""
    marks = re.findall("[\"”'’]", match["sides"])
    quoted = marks == ['"'] and len(_OPENED.findall(match.string[: match.start()])) % 2
    if not marks or quoted:
        return None
    single = bool(noun_after(match.string, match.end()))
    sides = re.split(r"\s?[x×]\s?", match["sides"].replace("”", '"').replace("’", "'"))
    said = ""
    for at, side in enumerate(sides):
        said += f"{' by ' if at else ''}{_marked(side)}"
        mark, later = side[-1], "".join(sides[at + 1 :])
        if mark in _MARKS and (not later or (later[-1] in _MARKS and mark not in later)):
            said += f" {name('in' if mark == chr(34) else 'ft', single=single)}"
    return said


def _marked(side: str) -> str:
    """Say a side without its mark; with its feet if it has both, `12'6"`."""
    feet, *inches = side.rstrip(_MARKS).split("'")
    return f"{decimal(feet)} foot {decimal(*inches)}" if inches else _side(feet)


_OPENED: Final = Pattern(r'(?<!\d)"')
_MARKS: Final = "\"'"


def _stone(match: re.Match[str]) -> str | None:
    """Say what people weigh in Britain: `13st 4lb`, `12st`."""
    stone, pounds = int(match["stone"]), match["pounds"]
    if not pounds:
        return None if stone % 10 == 1 and stone != 11 else f"{cardinal(stone)} stone"
    return f"{cardinal(stone)} stone {cardinal(int(pounds))} pound{'' if pounds == '1' else 's'}"


def _packs(match: re.Match[str]) -> str:
    if noun_after(match.string, match.end()) in CONTAINERS:
        unit = name(match["unit"], single=True)
        return f"{decimal(match['count'])} {decimal(match['number'])} {unit}"
    return f"{decimal(match['count'])} times {decimal(match['number'])} " + name(
        match["unit"], single=False
    )


def _scaled(match: re.Match[str]) -> str:
    """Say how large a number is: `6.02 x 10^23`."""
    exponent = match["exponent"]
    value = int(exponent.strip("-−+"))
    power = f"minus {cardinal(value)}" if exponent[0] in "-−" else ordinal(value)
    return f" times ten to the {power}"


DIMENSIONS: Final = (
    numeric(
        "power",
        (
            r"(?<=\d)\s?[x×X·]\s?10(?:(?:\^|\*\*)(?=[+-]?−?\d)|(?=−\d))"
            r"(?P<exponent>[+-]?−?\d{1,3})"
        ),
        _scaled,
        near="^*−",
        also="x×X·",
    ),
    clued(
        "measure",
        "x×",
        (
            rf"(?<![\w.,])(?P<count>\d+)\s?[x×]\s?(?P<number>{NUMBER})\s?"
            rf"(?P<unit>mg|k?g|m?[lL]|[GMT]B|[MG]Hz|k?W|MW|mAh)(?!\w)"
        ),
        _packs,
        also=("9a", "9A", "9 "),
    ),
    numeric(
        "measure",
        r"(?<![\w.,])(?P<stone>\d{1,2})st(?:\s?(?P<pounds>\d{1,2})\s?lbs?)?\b",
        _stone,
        near=("st",),
        also=("9a",),
    ),
    clued(
        "dimension",
        "\"”'’",
        (
            rf"(?<![\w.,'])(?<!’)(?P<sides>{_MARKED}(?:\s?[x×]\s?{_MARKED}){{1,2}})"
            rf"(?![\w\"])"
        ),
        _boards,
        also="x×",
    ),
    clued(
        "dimension",
        ("x", "×"),
        (
            rf"(?<![\w.,])(?P<sides>{_SIDE}(?:(?:\s?{_SIDE_UNIT})?\s?[x×]\s?{_SIDE}){{1,2}})"
            rf"(?:(?P<many>[spic])\b|\s?(?P<unit>{_SIDE_UNIT})(?![A-Za-z\d])(?:\.(?=\s[a-z]))?)?(?![\w=^]|[⁺⁻]|−|\s?=)"
        ),
        _size,
        also=("a9", "a 9", "×9", "× 9", *VULGAR),
    ),
)
