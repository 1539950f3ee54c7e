"""Percentages: `4.5%`, `10–20%`, `5‰`, `3% p.a.`."""

import re
from typing import Final

from listen.speech.verbalize.english.abbreviated import PLAIN
from listen.speech.verbalize.english.numbers import decimal
from listen.speech.verbalize.english.patterns import NUMBER, magnitude
from listen.speech.verbalize.grammar import Rule, numeric


def _percent(match: re.Match[str]) -> str:
    sign = _PERCENT[match["sign"] or "%"] + ("ers"[: len(match["er"])] if match["er"] else "")
    return f"{decimal(match['number'])}{magnitude(match['magnitude'])} {sign}"


_PERCENT: Final = {
    "%": "percent",
    "‰": "per mille",
    "‱": "basis points",
    "％": "percent",
    "٪": "percent",
}


def _percent_range(match: re.Match[str]) -> str | None:
    if " –" in match.group() and " – " not in match.group() and _falls(match):
        return None  # an index and what it lost
    return f"{decimal(match['low'])} to {decimal(match['high'])} percent"


def _falls(match: re.Match[str]) -> bool:
    return float(match["low"].replace(",", "")) > float(match["high"].replace(",", ""))


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "percent",
        (
            rf"(?<![\w.,])(?P<low>{NUMBER})(?:\s?%)?(?:[-–—]\s?|\s(?:-\s|[–—]\s?))(?P<high>{NUMBER})\s?(?:%|percent\b"
            rf"|per cent\b)"
        ),
        _percent_range,
        near=("%", "percent", "per"),
        also="-–—",
    ),
    numeric(
        "percent",
        rf"(?<![\w.,])(?P<number>{NUMBER})(?P<magnitude>)(?:\s?(?P<sign>[%٪]|[‰‱](?!\d))(?P<er>ers?\b)?"
        r"|(?<=\d)pc\b|(?<=\d) pc(?=[.,;)]|$| (?:to|of|in|from|on|at|for|stake|rise|fall|growth"
        r"|higher|lower|against|this|year|over|more|less|cut|hike|increase|share)\b))",
        _percent,
        near=("%", "‰", "‱", "％", "٪", "pc"),
    ),
    numeric(
        "per",
        r"(?<=[%t])\s?(?:p\.a\.|pa\b|/ ?(?:yr|year|pa)\b|(?P<over>[yqm])-o-(?P=over)\b)",
        lambda m: f" {PLAIN[m['over'] + '/' + m['over']]}" if m["over"] else " per year",
        near=("%", "percent", "cent"),
        also=(".a", "pa", "/a", "/ a", "-a-"),
    ),
)
