"""Feet and inches, by their marks or by name: `6'2"`, `5 ft 7 in`, `3/4" pipe`, `(23', 67')`."""

import re
from typing import Final

from listen.speech.verbalize.english.fractions import FRACTION, is_fraction, is_part, say_fraction
from listen.speech.verbalize.english.numbers import cardinal, decimal, is_one
from listen.speech.verbalize.english.patterns import DETERMINER, NUMBER, noun_after
from listen.speech.verbalize.english.unit_names import name, of_a
from listen.speech.verbalize.grammar import Rule, clued, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.vulgar import VULGAR

_CLOCKED: Final = Pattern(r"(?:\(|\d\+|\b[A-Z][\w.]+ |\d['’],? (?:and )?)$")
"""What minutes of a match stand after: `(23', 67')`, `90+4'`."""
_GOALS: Final = Pattern(r",? (?:and )?\d\d?(?:\+\d)?['’]")
"""What they stand before."""
_QUOTED: Final = Pattern(r"(?:^|[\s(\[])['‘](?!\d0s)[^'’]*$")
"""What a mark ends that is a quotation's: '10 out of 10'."""


def _height(match: re.Match[str]) -> str | None:
    inches = match["inches"]
    if inches and inches.isdecimal() and int(inches) > 11:
        return f"{cardinal(int(match['feet']))} minutes {decimal(inches)} seconds"
    if not inches and _QUOTED.search(match.string[: match.start()]):
        return None
    if (
        not inches
        and float(match["feet"].replace(",", "")) < 131
        and (
            _CLOCKED.search(match.string[: match.start()])
            or _GOALS.match(match.string, match.end())
        )
    ):
        return f"{decimal(match['feet'])} {'minute' if match['feet'] == '1' else 'minutes'}"
    if re.match(r"[ -](?:end|UTR|untranslated|cap|overhang)\b", match.string[match.end() :]):
        return f"{decimal(match['feet'])} prime"
    noun = noun_after(match.string, match.end())
    described = noun and (
        DETERMINER.search(match.string[: match.start()]) or _BUILT.fullmatch(noun)
    )
    feet = "foot" if inches or described or match["feet"] == "1" else "feet"
    words = f"{decimal(match['feet'])} {feet}"
    if inches and is_fraction(inches):
        return f"{words} {say_fraction(inches)}"
    return f"{words} {decimal(inches)}" if inches else words


_BUILT: Final = Pattern(
    r"(?:ceiling|board|fence|wall|pole|ladder|table|bed|post|section|panel|sheet|plank|row"
    r"|spacing|cable|cord|hose|drop|jump|wave)s?"
)
_INCHES: Final = Pattern(r"[\d¼-¾]\"(?=\s\w|,|[-–]|[WHDL]\b)")


def _fraction_of_inch(match: re.Match[str]) -> str:
    """Say a size in parts of an inch: `3/4"`, `1/2" pipe`."""
    single = bool(noun_after(match.string, match.end()))
    said = say_fraction(match["number"], hyphen=single)
    if not is_part(match["number"]):
        return f"{said} {'inch' if single else 'inches'}"
    return (
        f"{said.replace('one half', 'half').replace('one quarter', 'quarter')}-inch"
        if single
        else (f"{said} {of_a(match['number'], 'in', single=False)}inch")
    )


def _inches(match: re.Match[str]) -> str | None:
    before = _INCHES.sub("", match.string[: match.start()])
    if before.count('"') % 2 or before.rfind("“") > before.rfind("”"):
        return None
    led = DETERMINER.search(match.string[: match.start()])
    followed = led and re.match(r" [\w]", match.string[match.end() :])
    single = (
        is_one(match["number"])
        or bool(followed)
        or noun_after(match.string, match.end()).isupper()
        or len(noun_after(match.string, match.end())) > 2
    )
    return f"{decimal(match['number'])} {'inch' if single else 'inches'}"


def _feet(match: re.Match[str]) -> str:
    feet, inches = match["feet"], match["inches"]
    described = noun_after(match.string, match.end()) or match.string.startswith(", ", match.end())
    if DETERMINER.search(match.string[: match.start()]) and described:
        return f"{cardinal(int(feet))} foot {decimal(inches)}"
    return (
        f"{cardinal(int(feet))} {'foot' if feet == '1' else 'feet'} "
        f"{decimal(inches)} {'inch' if is_one(inches) else 'inches'}"
    )


WORDS: Final[tuple[Rule, ...]] = (
    numeric(
        "measure",
        (
            r"(?<![\w.,])(?P<feet>\d{1,3})[ -]?(?i:ft|feet|foot)\.?,?[ -]?(?P<inches>\d{1,2}"
            r"(?:\.\d+)?)(?:[ -]?(?i:in|ins|inch|inches)\b(?!-)"
            r"|(?:(?<=[4-7]ft\d)|(?<=[4-7]ft1[01]))(?![\w.]))"
        ),
        _feet,
        near=("ft", "feet", "foot"),
        also=("a9", "a 9", "a-9", "A 9", "A9", ". 9", ".9", ", 9"),
    ),
)


def _sensor(match: re.Match[str]) -> str:
    """Say the size of a camera's sensor: `1/2.3-inch`, `1/1.28"`."""
    return f"one over {decimal(match['bottom'])}" + (" inch" if match["mark"] else "")


def _bore(match: re.Match[str]) -> str:
    """Say how wide a pipe is: `Ø50 mm`."""
    unit = f" {name(match['unit'], single=False)}" if match["unit"] else ""
    return f"diameter {decimal(match['number'])}{unit}"


MARKS: Final[tuple[Rule, ...]] = (
    numeric(
        "measure",
        rf"[Øø⌀] ?(?P<number>{NUMBER})(?: ?(?P<unit>[cmµ]?m|in)\b)?(?!\w|\.\d)",
        _bore,
        near="Øø⌀",
    ),
    numeric(
        "measure",
        r"(?<![\w.,/$-])1/(?P<bottom>[1-4]\.\d{1,2})(?![\w]|[.,]\d)(?P<mark>[\"”])?",
        _sensor,
        near=("9/9",),
        also=(".9",),
    ),
    clued(
        "measure",
        ("9'", "9’"),
        (
            r"(?<![\w.'])(?<!’)(?P<feet>\d{1,2})['’][\s-]?"
            r"(?P<inches>\d{1,2}(?:\.\d| ?\d/\d| ?[½-¾⅛⅜⅝⅞])?)(?:[\"”]|''|’’)"
        ),
        _height,
    ),
    clued(
        "measure",
        ("9'", "9’"),
        r"(?<![\w.,'])(?<![‘’])(?P<feet>\d{1,3}(?:,\d{3}|\.\d)?)['’](?=\s|$|[.,;:)]|[-–]\d|-(?:UTR|end))(?P<inches>)",
        _height,
    ),
    clued(
        "measure",
        '"”',
        rf"(?<![\w.,\"])(?<!“)(?P<number>{FRACTION})[\"”](?!\w)",
        _fraction_of_inch,
        also=("/", *VULGAR),
    ),
    clued(
        "measure",
        ("9'9", "9’9"),
        r"(?<![\w.'])(?<!’)(?P<feet>[4-7])['’](?P<inches>\d{1,2})(?![\w\"'])(?![’”])",
        _height,
    ),
    clued(
        "measure",
        '"”',
        rf"(?<![\w.,\"])(?<!“)(?P<number>{NUMBER})-?[\"”](?!\w(?<![WHDL])|\w\w)",
        _inches,
    ),
)
