"""Measures: `120 km/h`, `16GB`, `−5°C`, `40g/km`, `6'2"`, `10x20 cm`, `5-km`."""

import re
from typing import Final

from listen.speech.verbalize.english.fractions import FRACTION, is_fraction, say_fraction
from listen.speech.verbalize.english.numbers import cardinal, decimal, is_one, pairs
from listen.speech.verbalize.english.patterns import LONG_MAGNITUDE, NOT_NOUNS, NUMBER, magnitude
from listen.speech.verbalize.grammar import clued, numeric
from listen.speech.verbalize.tables import names

SYMBOLS: Final = {
    # length
    "km": "kilometer",
    "m": "meter",
    "cm": "centimeter",
    "mm": "millimeter",
    "nm": "nanometer",
    "µm": "micrometer",
    "μm": "micrometer",
    "mi": "mile",
    "yd": "yard",
    "yds": "yard",
    "ft": "foot",
    "in": "inch",
    "nmi": "nautical mile",
    "dm": "decimeter",
    # area and volume
    "ha": "hectare",
    "sqft": "square foot",
    "sq ft": "square foot",
    "sq. ft": "square foot",
    "sq m": "square meter",
    "sq km": "square kilometer",
    "sq mi": "square mile",
    "l": "liter",
    "L": "liter",
    "ml": "milliliter",
    "mL": "milliliter",
    "cl": "centiliter",
    "cL": "centiliter",
    "dl": "deciliter",
    "dL": "deciliter",
    "gal": "gallon",
    "qt": "quart",
    "pt": "pint",
    "fl oz": "fluid ounce",
    "tbsp": "tablespoon",
    "tsp": "teaspoon",
    "bbl": "barrel",
    # mass
    "kg": "kilogram",
    "g": "gram",
    "mg": "milligram",
    "µg": "microgram",
    "μg": "microgram",
    "mcg": "microgram",
    "t": "ton",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "kt": "kiloton",
    "Mt": "megaton",
    # time
    "s": "second",
    "sec": "second",
    "secs": "second",
    "ms": "millisecond",
    "µs": "microsecond",
    "μs": "microsecond",
    "ns": "nanosecond",
    "min": "minute",
    "mins": "minute",
    "h": "hour",
    "hr": "hour",
    "hrs": "hour",
    "yr": "year",
    "yrs": "year",
    "wk": "week",
    "wks": "week",
    "mo": "month",
    # data
    "B": "byte",
    "kB": "kilobyte",
    "KB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "PB": "petabyte",
    "EB": "exabyte",
    "KiB": "kibibyte",
    "MiB": "mebibyte",
    "GiB": "gibibyte",
    "TiB": "tebibyte",
    "kb": "kilobit",
    "Kb": "kilobit",
    "Mb": "megabit",
    "Gb": "gigabit",
    "Tb": "terabit",
    "kbps": "kilobit per second",
    "Kbps": "kilobit per second",
    "Mbps": "megabit per second",
    "mbps": "megabit per second",
    "Gbps": "gigabit per second",
    "gbps": "gigabit per second",
    "Tbps": "terabit per second",
    "Mbit": "megabit",
    "Gbit": "gigabit",
    "MP": "megapixel",
    "px": "pixel",
    "dpi": "dot per inch",
    "ppi": "pixel per inch",
    # electricity, energy, frequency, sound
    "V": "volt",
    "mV": "millivolt",
    "kV": "kilovolt",
    "W": "watt",
    "mW": "milliwatt",
    "kW": "kilowatt",
    "KW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "TW": "terawatt",
    "Wh": "watt hour",
    "kWh": "kilowatt hour",
    "KWh": "kilowatt hour",
    "MWh": "megawatt hour",
    "GWh": "gigawatt hour",
    "TWh": "terawatt hour",
    "mAh": "milliamp hour",
    "Ah": "amp hour",
    "mA": "milliamp",
    "A": "amp",
    "Ω": "ohm",
    "kΩ": "kiloohm",
    "J": "joule",
    "kJ": "kilojoule",
    "MJ": "megajoule",
    "cal": "calorie",
    "kcal": "kilocalorie",
    "eV": "electronvolt",
    "keV": "kiloelectronvolt",
    "MeV": "megaelectronvolt",
    "GeV": "gigaelectronvolt",
    "TeV": "teraelectronvolt",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "KHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "THz": "terahertz",
    "dB": "decibel",
    "lm": "lumen",
    "cd": "candela",
    "lx": "lux",
    "N": "newton",
    "Nm": "newton meter",
    "Pa": "pascal",
    "kPa": "kilopascal",
    "MPa": "megapascal",
    "hPa": "hectopascal",
    "bar": "bar",
    "mbar": "millibar",
    "atm": "atmosphere",
    "mol": "mole",
    "hp": "horsepower",
    "bhp": "brake horsepower",
    "PS": "horsepower",
    "ly": "light year",
    "au": "astronomical unit",
    "AU": "astronomical unit",
    # speed and rate
    "mph": "mile per hour",
    "kph": "kilometer per hour",
    "kmh": "kilometer per hour",
    "km/h": "kilometer per hour",
    "kn": "knot",
    "kts": "knot",
    "fps": "frame per second",
    "rpm": "revolution per minute",
    "bpm": "beat per minute",
    "mpg": "mile per gallon",
    "psi": "pound per square inch",
    "wpm": "word per minute",
    "ppm": "part per million",
    "ppb": "part per billion",
    "mmHg": "millimeter of mercury",
    "pts": "point",
    "pct": "percent",
    "pp": "percentage point",
    "ppt": "percentage point",
    "bp": "basis point",
    "bps": "basis point",
    "cc": "c.c.",
    "rps": "request per second",
    "qps": "query per second",
    # temperature and angle
    "°C": "degree Celsius",
    "° C": "degree Celsius",
    "ºC": "degree Celsius",
    "℃": "degree Celsius",
    "°F": "degree Fahrenheit",
    "° F": "degree Fahrenheit",
    "ºF": "degree Fahrenheit",
    "℉": "degree Fahrenheit",
    "°": "degree",
    "º": "degree",
    "K": "kelvin",
}
_LOWER: Final = {
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
    "HP": "hp",
    "FPS": "fps",
    "RPM": "rpm",
}
_IRREGULAR: Final = {
    "foot": "feet",
    "inch": "inches",
    "percent": "percent",
    "lux": "lux",
    "horsepower": "horsepower",
    "c.c.": "c.c.",
}
_POWERS: Final = {"²": "square", "2": "square", "³": "cubic", "3": "cubic"}

_NAMES = "|".join(re.escape(one) for one in sorted({*SYMBOLS, *_LOWER}, key=len, reverse=True))
_ONE = rf"(?:{_NAMES})"
_UNIT = (
    rf"(?P<unit>{_ONE})(?P<power>[²³]|[23](?!\d))?(?![A-Za-z\d²³])(?:(?P<slash>\s?(?:/|⁻¹"
    rf"|·)\s?)(?P<per>{_ONE}|[a-z]{{3,12}})(?P<per_power>[²³]|[23](?!\d))?(?![A-Za-z\d]))?"
)


def _measure(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    unit = said["unit"]
    if not _plausible(match, unit, said):
        return None
    single = is_one(said["number"]) and not said["magnitude"]
    single = single or bool(said["joined"]) or said["gap"] == "-" or _describes(match, unit)
    if is_fraction(said["number"]):
        words = f"{say_fraction(said['number'], hyphen=single)} {_of(said['number'], single)}"
    else:
        words = f"{decimal(said['number'])}{magnitude(said['magnitude'])} "
    words += name(unit, said["power"], single=single or _is_part(said["number"]))
    if said["per"]:
        words += f" per {_per(said['per'], said['per_power'])}"
    return words


def _plausible(match: re.Match[str], unit: str, said: dict[str, str | None]) -> bool:
    """Refuse what only looks like a unit: `5 in the morning`, `5m people`, `7 A students`."""
    text, end = match.string, match.end("unit")
    if unit == "in":
        return (said["gap"] == "-" and text[end : end + 1] != "-") or (
            text[end : end + 1] == "." and not re.match(r"\.\s+[A-Z]", text[end:])
        )
    if (
        unit in {"A", "K", "N", "B", "V", "J", "s", "MP", "PS", "AU", "au", "pp", "pt"}
        and not said["per"]
    ):
        gap = bool(said["gap"].strip("-")) if said["gap"] else False
        if unit in {"A", "K", "B", "N"}:
            return gap and not re.match(r"\s+[A-Za-z]", text[end:])
        return unit in {"V", "J", "s", "pp", "MP"} or gap
    if unit == "s" and not said["gap"] and re.fullmatch(r"\d{3,}", str(said["number"])):
        return False
    if unit == "m" and not said["gap"] and not said["per"] and not said["power"]:
        return not re.match(r"\s+(?:[a-z]+s|people|men|women|children)\b", text[end:])
    return True


def _is_part(written: str) -> bool:
    if " over " in say_fraction(written) if is_fraction(written) else False:
        return False
    return is_fraction(written) and not re.match(r"\d+[\s-]?(?:\d+/|[½-⅞])", written)


def _of(written: str, single: bool) -> str:
    """Say "of a" between a part and its unit: three quarters of a mile."""
    return "of a " if _is_part(written) and not single else ""


_ARTICLE = re.compile(r"\b(?:an?|per|every|each)\s+$", re.IGNORECASE)


def _describes(match: re.Match[str], unit: str) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()]
    glued = not match["gap"] and not match["magnitude"]
    return bool(
        (glued or unit in _TECHNICAL or _ARTICLE.search(before))
        and _NOUN.match(match.string, match.end())
        and unit not in {"°", "º"}
    )


_TECHNICAL: Final = frozenset(
    names(
        "mph km/h kph mAh kWh MWh GB MB TB KB GHz MHz kHz Hz W kW V hp MP Mbps Gbps bit fps"
        " rpm dB nm psi cc"
    )
)
"""Units that mostly describe a noun after them: `10 mph winds`, `16 GB RAM`."""
_NOUN: Final = re.compile(rf"\s(?!{NOT_NOUNS}\b)[a-zA-Z]{{2}}")


def name(unit: str, power: str | None = None, *, single: bool) -> str:
    """Name a unit, in the singular or the plural."""
    words = SYMBOLS.get(unit) or SYMBOLS.get(_LOWER.get(unit, unit), unit)
    if not single:
        words = plural(words)
    return f"{_POWERS[power]} {words}" if power else words


def plural(words: str) -> str:
    """Put the unit that comes first in the plural: `miles per hour`."""
    head, per, tail = words.partition(" per ")
    if " of " in head:
        first, _, rest = head.partition(" ")
        return f"{first}s {rest}"
    front, _, last = head.rpartition(" ")
    if last in {"Celsius", "Fahrenheit"}:
        return f"degrees {last}"
    last = last if last.endswith("hertz") else _IRREGULAR.get(last, f"{last}s")
    return f"{front} {last}".strip() + per + tail


def _per(unit: str, power: str | None) -> str:
    if SYMBOLS.get(unit) == "second" and power:
        return f"second {'squared' if _POWERS[power] == 'square' else 'cubed'}"
    return name(unit, power, single=True)


def _unit_rate(match: re.Match[str]) -> str:
    return f"{decimal(match['number'])} per {name(match['unit'], single=True)}"


def _rate(match: re.Match[str]) -> str:
    return f"{name(match['unit'], single=False)} per {name(match['per'], single=True)}"


def _height(match: re.Match[str]) -> str:
    feet = "foot" if match["inches"] else "feet"
    words = f"{cardinal(int(match['feet']))} {feet}"
    return f"{words} {decimal(match['inches'])}" if match["inches"] else words


def _inches(match: re.Match[str]) -> str | None:
    before = match.string[: match.start()]
    if before.count('"') % 2:
        return None
    single = is_one(match["number"]) or bool(
        re.match(r" [a-zA-Z]{3}", match.string[match.end() :])
    )
    return f"{decimal(match['number'])} {'inch' if single else 'inches'}"


def _size(match: re.Match[str]) -> str:
    said = " by ".join(_side(part) for part in re.split(r"\s?[x×]\s?", match["sides"]))
    if not match["unit"]:
        return said
    single = bool(_NOUN.match(match.string, match.end()))
    return f"{said} {name(match['unit'], single=single)}"


def _side(written: str) -> str:
    plain = written.replace(",", "")
    return (
        pairs(plain)
        if len(plain) == 4 and plain.isdecimal() and "," not in written
        else decimal(written)
    )


def _angle(match: re.Match[str]) -> str:
    words = f"{decimal(match['degrees'])} degrees"
    if match["minutes"]:
        words += f" {decimal(match['minutes'])} minutes"
    if match["seconds"]:
        words += f" {decimal(match['seconds'])} seconds"
    return f"{words} {_COMPASS[match['side']]}"


_COMPASS: Final = {"N": "north", "S": "south", "E": "east", "W": "west"}


def _celsius(match: re.Match[str]) -> str:
    scale = {"C": "Celsius", "F": "Fahrenheit"}[match["scale"]]
    return f"{decimal(match['number'])} degrees {scale}"


DIMENSIONS: Final = (
    clued(
        "dimension",
        "x×",
        (
            rf"(?<![\w.,])(?P<sides>{NUMBER}(?:\s?[x×]\s?{NUMBER}){{1,2}})(?:\s?(?P<unit>{_ONE})"
            rf"(?![A-Za-z\d]))?(?![\w=⁻⁺^]|\s?=)"
        ),
        _size,
    ),
)
RULES: Final = (
    numeric(
        "temperature",
        r"(?<![\w.,])(?P<number>\d{1,2}|1[0-3]\d)(?P<scale>[CF])\b(?![+#/-])",
        _celsius,
    ),
    clued(
        "temperature",
        "°º",
        r"(?<!\d)(?<!\d\s)[°º]\s?(?P<scale>[CF])\b",
        lambda m: name(f"°{m['scale']}", single=False),
    ),
    clued(
        "coordinate",
        "°",
        r"(?<![\w.])(?P<degrees>\d{1,3}(?:\.\d+)?)°\s?(?:(?P<minutes>\d{1,2}(?:\.\d+)?)['′’]\s?)?"
        r"(?:(?P<seconds>\d{1,2}(?:\.\d+)?)[\"″”]\s?)?(?P<side>[NSEW])\b",
        _angle,
    ),
    clued(
        "measure",
        "'’",
        r"(?<![\w.'’])(?P<feet>\d{1,2})['’]\s?(?P<inches>\d{1,2}(?:\.\d)?)(?:[\"”]|''|’’)",
        _height,
    ),
    clued(
        "measure", "'’", r"(?<![\w.'’‘])(?P<feet>\d{1,3})['’](?=\s|$|[.,])(?P<inches>)", _height
    ),
    clued("measure", '"”', rf"(?<![\w.,\"“])(?P<number>{NUMBER})-?[\"”](?!\w)", _inches),
    numeric(
        "measure",
        (
            rf"(?<![\w.,])(?P<number>{FRACTION}|{NUMBER})(?P<magnitude>[ -]{LONG_MAGNITUDE}"
            rf"(?=[ -]))?(?P<gap>[\s-]?){_UNIT}(?P<dot>\.(?=\s+[a-z\d(]|,))?(?P<joined>-"
            rf"(?=[a-z]))?"
        ),
        _measure,
    ),
    numeric("measure", rf"(?<![\w.,])(?P<number>{NUMBER})\s?/\s?(?P<unit>{_ONE})\b", _unit_rate),
    clued(
        "measure",
        "/",
        (
            r"(?<![\w/])(?P<unit>km|m|g|mg|kg|MB|GB|kWh|lb|tons?|W)/(?P<per>h|s|km|kg|ml|L|l|day"
            r"|hour|second|year|m|cm)\b(?!/)"
        ),
        _rate,
    ),
)
