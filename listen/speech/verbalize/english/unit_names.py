"""What units are called, in the singular and the plural."""

from typing import Final

from listen.speech.verbalize.english.everyday_units import EVERYDAY
from listen.speech.verbalize.english.fractions import is_part, say_fraction
from listen.speech.verbalize.english.technical_units import TECHNICAL

SYMBOLS: Final = {**EVERYDAY, **TECHNICAL}

LOWER: Final = {
    "KG": "kg",
    "KM": "km",
    "CM": "cm",
    "MM": "mm",
    "ML": "ml",
    "MPH": "mph",
    "KM/H": "km/h",
    "LBS": "lbs",
    "OZ": "oz",
    "FT": "ft",
    "Kg": "kg",
    "Km": "km",
    "gb": "GB",
    "mb": "MB",
    "tb": "TB",
    "khz": "kHz",
    "mhz": "MHz",
    "ghz": "GHz",
    "hz": "Hz",
    "kw": "kW",
    "kwh": "kWh",
    "Tbsp": "tbsp",
    "Tsp": "tsp",
    "HP": "hp",
    "FPS": "fps",
    "RPM": "rpm",
    "PSI": "psi",
    "KPH": "kph",
    "KWH": "kWh",
    "LB": "lb",
    "Lbs": "lbs",
    "KJ": "kJ",
    "MINS": "mins",
    "HRS": "hrs",
    "SECS": "secs",
    "CFM": "cfm",
    "BPM": "bpm",
    "GPM": "gpm",
}

_IRREGULAR: Final = {
    "foot": "feet",
    "inch": "inches",
    "percent": "percent",
    "lux": "lux",
    "gauge": "gauge",
    "peak": "peak",
    "hundredweight": "hundredweight",
    "pound-foot": "pound-feet",
    "millihenry": "millihenries",
    "microhenry": "microhenries",
    "millimolar": "millimolar",
    "micromolar": "micromolar",
    "nanomolar": "nanomolar",
    "horsepower": "horsepower",
    "c.c.": "c.c.",
    "mass": "masses",
    "radius": "radii",
    "luminosity": "luminosities",
    "Ethernet": "Ethernet",
    "d.B.m.": "d.B.m.",
    "d.B.i.": "d.B.i.",
    "d.B.c.": "d.B.c.",
    "d.B.V.": "d.B.V.",
    "d.B.u.": "d.B.u.",
}

POWERS: Final = {"²": "square", "2": "square", "³": "cubic", "3": "cubic"}


def name(unit: str, power: str | None = None, *, single: bool) -> str:
    """Name a unit, in the singular or the plural."""
    words = SYMBOLS.get(unit) or SYMBOLS.get(LOWER.get(unit, unit), unit)
    if not single:
        words = plural(words)
    return f"{POWERS[power]} {words}" if power else words


def plural(words: str) -> str:
    """Put the unit that comes first in the plural: `miles per hour`."""
    head, per, tail = words.partition(" per ")
    front, of, rest = head.partition(" of ")
    if of:
        return plural(front) + of + rest + per + tail
    front, _, last = head.rpartition(" ")
    if last in {"Celsius", "Fahrenheit"}:
        return f"degrees {last}"
    last = last if last.endswith("hertz") else _IRREGULAR.get(last, f"{last}s")
    return f"{front} {last}".strip() + per + tail


def of_a(written: str, unit: str, *, single: bool) -> str:
    """Say "of a" between a part and its unit: three quarters of a mile, half an inch."""
    if single or not is_part(written):
        return ""
    article = "an " if name(unit, single=True).startswith(("i", "a", "o", "hour")) else "a "
    return article if say_fraction(written) == "half" else f"of {article}"
