"""Units under a stroke or after per, without an amount: `5/km`, `tons/day`, `per kg`."""

import re
from typing import Final

from listen.speech.verbalize.english.compound_units import REST, compound, divisor
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
    if match.group() == "W/L" or match["unit"] == match["per"] or match["per"] not in _PER:
        return None
    per = divisor(None, match["per"], match["power"] or "")
    if not match["unit"]:
        return f" per {per}"
    if match["unit"] not in _UNITS:
        return None
    return f"{name(match['unit'], single=False)} per {per}"


_UNITS: Final = frozenset(
    names(
        "km m g mg kg MB GB TB tok kWh Wh lb ton tons W mmol mol µmol nmol µg μg mcg ng pg J kJ N"
        " IU mL ml cfu CFU kcal mi tCO2"
    )
)
_PER: Final = frozenset(
    names("h s t km kg ml mL L l dL dl day hour second year m cm kWh MWh mile mi yr hr mol d min")
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
            r"))/(?P<per>[A-Za-z]{1,6})(?P<power>[²³]|[23](?!\d))?(?![\w/])"
        ),
        _rate,
    ),
    clued(
        "measure",
        ("per", "million", "billion", "trillion", *"^¹²³⁴⁵⁶⁷⁸⁹⁰"),
        (
            r"(?:(?P<one>(?<=\bper ))|(?<=illion )|(?<=\d[¹²³⁴⁵⁶⁷⁸⁹⁰] )|(?<=[¹²³⁻][¹²³⁴⁵⁶⁷⁸⁹⁰] )"
            r"|(?<=\^\d\d )|(?<=\^\d ))"
            r"(?P<unit>mol|[KJN]|[kMG]?eV|M[☉⊙]|k[gm]|mi|lb|oz|[kMG]Wh|ha|sq ?ft|gal|hrs?|yrs?"
            r"|sec|min|m[lgmL]?|d[lL]|cm|[MGT]B|bbl)(?![A-Za-z\d])(?P<power>⁻?[¹²³])?"
            rf"(?P<rest>{REST})?"
        ),
        lambda m: compound(
            m["unit"], m["power"] or "", m["rest"] or "", single=m["one"] is not None
        ),
        also=(
            *"^¹²³⁴⁵⁶⁷⁸⁹⁰",
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
