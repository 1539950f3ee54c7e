"""Units under a stroke or after per, without an amount: `5/km`, `tons/day`, `per kg`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import decimal
from listen.speech.verbalize.english.unit_names import LOWER, SYMBOLS, name
from listen.speech.verbalize.english.units import UNIT_SIGN
from listen.speech.verbalize.grammar import Rule, clued, numeric
from listen.speech.verbalize.tables import names


def _unit_rate(match: re.Match[str]) -> str | None:
    if match["unit"] not in SYMBOLS and match["unit"] not in LOWER:
        return None
    return f"{decimal(match['number'])} per {name(match['unit'], single=True)}"


def _rate(match: re.Match[str]) -> str | None:
    if match["unit"] == match["per"] or match["per"] not in _PER:
        return None
    if not match["unit"]:
        return f" per {name(match['per'], single=True)}"
    if match["unit"] not in _UNITS:
        return None
    return f"{name(match['unit'], single=False)} per {name(match['per'], single=True)}"


_UNITS: Final = frozenset(names("km m g mg kg MB GB kWh lb ton tons W mmol"))
_PER: Final = frozenset(
    names("h s km kg ml mL L l dL day hour second year m cm kWh MWh mile mi yr")
)


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "measure",
        rf"(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)\s?/\s?(?P<unit>{UNIT_SIGN})(?!\w)",
        _unit_rate,
        near=("9/a", "9/A", "9/ ", "9 /", "9/°"),
    ),
    clued(
        "measure",
        "/",
        (
            r"(?:(?<=CO2)|(?<=CO₂)|(?<=CO2e)|(?<=:\d\d)|(?<=[a-z]{4})|(?<![\w/])(?P<unit>[A-Za-z]{1,4}"
            r"))/(?P<per>[A-Za-z]{1,6})\b(?!/)"
        ),
        _rate,
    ),
    clued(
        "measure",
        ("per", "million", "billion", "trillion", *"^¹²³⁴⁵⁶⁷⁸⁹⁰"),
        (
            r"(?:(?P<one>(?<=\bper ))|(?<=illion )|(?<=\d[¹²³⁴⁵⁶⁷⁸⁹⁰] )|(?<=[¹²³⁻][¹²³⁴⁵⁶⁷⁸⁹⁰] )"
            r"|(?<=\^\d\d )|(?<=\^\d ))"
            r"(?P<unit>k[gm]|mi|lb|oz|[kMG]Wh|ha|sq ?ft|gal|hrs?|yrs?|sec|min|m[lgmL]"
            r"|d[lL]|cm|[MGT]B|bbl)\b(?P<power>[²³])?"
        ),
        lambda m: name(m["unit"], m["power"], single=m["one"] is not None),
        also=(
            *("kg", "km", "mi", "lb", "oz", "kwh", "mwh", "gwh", "ha", "sq", "sqft", "gal", "hr"),
            *(
                "yr",
                "yrs",
                "hrs",
                "sec",
                "min",
                "ml",
                "mg",
                "mm",
                "dl",
                "cm",
                "mb",
                "gb",
                "tb",
                "bbl",
            ),
        ),
    ),
)
