"""Numbers in other notations than ours: `1.204.000`, `12’500`, `3,5 %`, a `.357` Magnum."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import count, decimal, pairs
from listen.speech.verbalize.english.patterns import MANY, NUMBER
from listen.speech.verbalize.english.unit_names import name
from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _thousandths(match: re.Match[str]) -> str | None:
    """Say the places of a bore or of a batter's average: `.22`, `.357`, `.287/.350/.480`."""
    number, more = match["number"], match["more"] or ""
    after = "" if more or match["cal"] else match.string[match.end() :]
    before = match.string[max(0, match.start() - 32) : match.start()]
    if not (more or match["cal"]) and (number[0] == "0" or _STATISTIC.search(before)):
        return None
    if after and (not _BORE.match(after) if len(number) == 2 else _MEASURED.match(after)):
        return None
    said = ", ".join(pairs(part) for part in (number, *re.findall(r"\d+", more)))
    if match["cal"]:
        ends = match["cal"][-1] == "." and not match.string[match.end() :].strip()
        return f"{said} caliber{'.' if ends else ''}"
    return said


_BORE: Final = Pattern(
    r"-|LR\b|\s(?:caliber|calibre|[Mm]agnum|rifles?|pistols?|handguns?|guns?|revolvers?|rounds?"
    r"|bullets?|ammunition|shells?|casings?|Colt|ACP|LR|Special)\b"
)
_MEASURED: Final = Pattern(
    r"-?\s?(?:inch|in\b|mm|cm|seconds?|sec\b|s\b|of an?\b|percent|grams?|ounces?|miles?|[gmVA]\b)"
)
_STATISTIC: Final = Pattern(
    r"[=<>~≈±≤≥]\s?$|\b(?:[pr]\s|Mach|alpha|kappa|correlat|coefficient|probabilit|value|ratio|index)"
)


_UNITS: Final = {"pt": "point", "mag": "magnitude"}


def _joined(match: re.Match[str]) -> str:
    """Say a measure that is joined to what it measures: `a 10-yr. bond`."""
    low = f"{decimal(match['low'])} to " if match["low"] else ""
    unit = _UNITS.get(match["unit"]) or name(re.sub(r"\W+", " ", match["unit"]), single=True)
    return f"{low}{decimal(match['number'])} {unit}"


_COUNTED: Final = names(
    "sold sells sales viewers viewer audience audiences population populations watched viewed"
    " listeners subscribers users customers passengers visitors tourists jobless unemployed"
    " unemployment displaced fled refugees migrants voters votes copies downloads streams"
    " followers tickets waiting homeless employs drew attracted readers workers"
    " households patients deaths births pupils students streamed turnout barrels circulation"
    " flee protest apply claim lack homes pax"
)
"""What is counted by the million, and not measured in meters."""
_COUNTS: Final = Pattern(rf"(?i:\b(?:{'|'.join(_COUNTED)})\b)")
_MOVED: Final = Pattern(
    r"\b(?:fell|falls|plunged|dropped|climbed|dived?|jumped|leapt|threw|dug|swam|swum|ran|walked|the"
    r"|within|from|an?|up to|every|each) $"
)


_AFTER: Final = frozenset(
    names(
        "in to by from last this on were was are have had has of more fewer and or as for between"
        " during after since compared at under who live lived watched waiting a"
        " pax flee apply face protest claim lack vote die live need lose watch"
        " population workforce audience electorate backlog viewers"
    )
)


def _people(match: re.Match[str]) -> str | None:
    """Say millions where the text counts people or copies: `watched by 4.5m`."""
    text, at = match.string, match.start()
    moved = "." not in match["number"] and _MOVED.search(text, max(0, at - 12), at)
    goes_on = not match["next"] or match["next"] in _AFTER
    if moved or not goes_on or not _COUNTS.search(text):
        return None
    return f"{decimal(match['number'])} million"


def _european(match: re.Match[str]) -> str:
    return count(re.sub(r"\D", "", match["number"]))


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "number",
        (
            r"(?<![\w.,])(?P<number>\d{1,3}(?:(?:\.\d{3}){2,}|(?:['_]\d{3}|’\d{3})+)"
            r")(?!\w|\.\d)"
        ),
        _european,
        near=(".99", "'99", "’99", "_99"),
        also=("999",),
    ),
    numeric(
        "number",
        r"(?<![\w.,])(?P<number>\d{1,3},\d)(?=\s?(?:%|per ?cent\b|[mb]illion\b|bn\b|°))",
        lambda m: decimal(m["number"].replace(",", ".")),
        near=(",9%", ",9 ", ",9°"),
        also=("%", "percent", "per", "million", "billion", "bn", "°"),
    ),
)
JOINED: Final[tuple[Rule, ...]] = (
    numeric(
        "number",
        (
            rf"(?<![\w.,£$/-])(?<!€)(?P<number>{NUMBER})m"
            r"(?=[.,;:)?](?!\d)|$|\s(?P<next>[a-z]+)\b(?! (?:water|the [sgfle]|depth|height)))"
        ),
        _people,
        near=("9a",),
        also=_COUNTED,
    ),
    numeric(
        "number",
        (
            rf"(?<![\w.,])(?P<number>{NUMBER})m\+(?=\s(?:(?!high|deep|tall|long)[a-z]+ )?"
            rf"(?!waves|swells|drops|tides|trees|walls|cliffs|dives|hurdles){MANY})"
        ),
        lambda m: f"{decimal(m['number'])} million plus",
        near=("9a+",),
    ),
    numeric(
        "measure",
        (
            rf"(?<![\w.,/])(?:(?P<low>\d+)(?:-|–| to ))?(?P<number>{NUMBER})-"
            r"(?P<unit>yr|mo|wk|hr|min|sec|ft|lb|oz|mi|pt|yd|gal|ga|mag|sq\.?[- ]ft)"
            r"(?:\.(?=\s[A-Za-z])|(?<=pt)(?=\s[a-z]))"
        ),
        _joined,
        near=("a. ", "pt"),
        also=("9-a",),
    ),
    numeric(
        "number",
        (
            r"(?:(?<=[\s(])|^)\.(?P<number>\d{2,3})(?P<more>(?:/\.?\d{2,3}){1,3})?"
            r"(?P<cal>[- ]cal\b\.?)?(?!\d|\.\d|\s?[%°])"
        ),
        _thousandths,
        near=(" .9", "(.9"),
    ),
)
"""Before units, lest `.38-cal.` be calories."""
