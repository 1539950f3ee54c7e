"""German times, prices and weekdays."""

import re
from typing import Final

from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.grammar import Rule, numeric, rule
from listen.speech.verbalize.openers import OPENERS
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tongues.german import TONGUE, at_clock
from listen.speech.verbalize.tongues.german_numbers import count
from listen.speech.verbalize.words.german import CURRENCIES, UNITS

_NOUN: Final = rf"\s(?!{OPENERS})[A-ZÄÖÜ]"
_OF_DAY: Final = Pattern(
    r"(?:(?:(?i:\b(?:um|ab|bis|gegen|von|vor|nach|und|oder))|[-–])\s?\d?|\b0|\b[12])\d:\d\d h$"
)


def _lasting(match: re.Match[str]) -> str | None:
    unit, exact = match["unit"] or "", match["third"] or match["parts"]
    if not unit and (not exact or (len(match["first"]) > 1 and match["third"])):
        return None
    if unit == "h" and not exact and _OF_DAY.search(match.string[: match.end()]):
        return None
    hours = unit.startswith(("St", "h")) or (not unit and match["third"])
    first, second = ("h", "min") if hours else ("min", "s")
    said = [counted(TONGUE, match["first"], UNITS[first])]
    said += [counted(TONGUE, str(int(match["second"])), UNITS[second])]
    if match["third"]:
        said += [counted(TONGUE, str(int(match["third"])), UNITS["s"])]
    if match["parts"]:
        said += [count(int(match["parts"]))]
    return " ".join(said)


def _zone_clock(match: re.Match[str]) -> str:
    return "".join(f"{letter}." for letter in match["zone"].upper())


_WEEKDAYS: Final = {
    "Mo": "Montag",
    "Di": "Dienstag",
    "Mi": "Mittwoch",
    "Do": "Donnerstag",
    "Fr": "Freitag",
    "Sa": "Samstag",
    "So": "Sonntag",
}
_DAY: Final = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
TIMES: Final[tuple[Rule, ...]] = (
    numeric("time", r"(?<=Uhr )(?P<zone>est|pst|mez|EST|PST|MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    rule("time", r"(?<=\d )(?P<zone>MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<first>\d{1,2}):(?P<second>[0-5]\d)(?::(?P<third>[0-5]\d))?"
        r"(?:,(?P<parts>\d{1,3}))?"
        rf"(?:\s(?P<unit>[Mm]in(?:uten)?|Std|Stunden|h)\b(?:\.(?=[\s,;)]*[a-zäöü,;)]|{_NOUN}))?|(?![\w:]|,\d|\sUhr))",
        _lasting,
        near=(":9",),
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)"
        r"(?=\s?(?:bis|und|oder|[-–])\s?\d{1,2}(?:[.:]\d\d)?\sUhr)",
        lambda m: at_clock(int(m["hour"]), int(m["minute"]), None, "").replace(
            " Uhr", "", int(m["minute"]) == 0
        ),
        near=("uhr",),
    ),
    rule(
        "weekday",
        rf"\b(?P<first>{_DAY})\.?\s?(?:[-–]|bis|(?P<slash>[/+&]|u\.|und))\s?(?P<last>{_DAY})\b\.?(?=[\s,;:.)]|$)",
        lambda m: (
            f"{_WEEKDAYS[m['first']]} {'und' if m['slash'] else 'bis'} {_WEEKDAYS[m['last']]}"
        ),
        near="-–/b+&u",
    ),
    numeric(
        "weekday",
        rf"\b(?P<first>{_DAY})(?:\.,?|,|(?= bis \d)"
        rf"|(?= \d{{1,2}}(?:[.:]\d\d)?\s?[-–]\s?\d[\d.:]*\sUhr))"
        rf"(?= (?:\d{{1,2}}(?:[.:]\d\d)?\s?"
        rf"(?:[-–]\s?\d|Uhr|h\b)|\d{{1,2}}\.(?:(?![\d–-])|\s?\d{{1,2}}\.)|gesch|bis\b))",
        lambda m: f"{_WEEKDAYS[m['first']]},",
    ),
)
PRICES: Final[tuple[Rule, ...]] = (
    numeric(
        "percent",
        r"[\s-]?%-?ig(?P<tail>(?:e[rnms]?)?)\b",
        lambda m: f" prozentig{m['tail']}",
        near="%",
    ),
    numeric(
        "money",
        r"(?<=\d)-?(?P<sign>[€$£]|(?<=-)%)-(?=[A-ZÄÖÜ])",
        lambda m: f"-{CURRENCIES[m['sign']].unit.one if m['sign'] != '%' else 'Prozent'}-",
        near=("€-", "$-", "£-", "%-"),
    ),
)
