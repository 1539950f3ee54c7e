"""Numbers in other notations than ours: `1.204.000`, `12’500`, `3,5 %`, a `.357` Magnum."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import count, decimal, pairs
from listen.speech.verbalize.grammar import Rule, numeric


def _thousandths(match: re.Match[str]) -> str:
    """Say the places of a bore or of a batter's average: `.22`, `.357`, `.287/.350/.480`."""
    return ", ".join(
        pairs(part) for part in (match["number"], *re.findall(r"\d+", match["more"] or ""))
    )


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
    numeric(
        "number",
        (
            r"(?:(?<=[\s(])|^)\.(?P<number>\d{2,3})(?P<more>(?:/\.\d{3}){2})?(?:(?=-|\s(?:cal\b|caliber"
            r"|calibre|Magnum|magnum|rifle|pistol|handgun|revolver|rounds?|bullets?|hitter"
            r"|average|record|batting|slugging|on-base|O[BP][PS]|team|club))|(?<=/\.\d{3})"
            r"|(?:(?<=[Bb]atting .\d{3})|(?<=[Hh]it .\d{3})|(?<=hits .\d{3})|(?<=hitting .\d{3})))"
        ),
        _thousandths,
        near=(" .9", "(.9"),
    ),
)
