"""Measures: `120 km/h`, `16GB`, `−5°C`, `40g/km`, `6'2"`, `10x20 cm`, `5-km`."""

import re
from typing import Final

from listen.speech.verbalize.english.fractions import (
    FRACTION,
    is_fraction,
    say_fraction,
)
from listen.speech.verbalize.english.numbers import cardinal, decimal, is_one
from listen.speech.verbalize.english.patterns import (
    COMPASS,
    LONG_MAGNITUDE,
    MANY,
    NUMBER,
    magnitude,
    noun_after,
)
from listen.speech.verbalize.english.unit_names import LOWER, POWERS, SYMBOLS, name
from listen.speech.verbalize.grammar import clued, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.vulgar import VULGAR

_UNIT_SIGN = r"(?:km/h|KM/H|(?:(?:sq|cu)\.? ?|fl\.? )?[A-Za-zµμΩ]{1,6}|[°º] ?[CF]\b|[℃℉°º])"
"""What may be a unit: the table tells. A list of all would take milliseconds to compile."""
_PER = (
    r"(?:[a-z]{3,12}|k?[mg]|k?Wh?|MWh|[hsdlLtVAJKN]|[mcd][lL]|[mµ]g|[mcµn]m|[GMTk]B|ha|lb|oz|in|ft"
    r"|yd|mi|k?Hz)"
)
_UNIT = (
    rf"(?P<unit>{_UNIT_SIGN})(?P<power>[²³]|[23](?!\d))?(?![A-Za-z\d²³])(?:(?P<slash>\s?(?:/|⁻¹"
    rf"|·)\s?)(?P<times>10{{1,3}} ?)?(?P<per>{_PER})(?P<per_power>[²³]|[23](?!\d))?"
    rf"(?![A-Za-z\d]))?"
)


def _measure(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    unit = str(said["unit"]).replace(". ", " ")
    if unit not in SYMBOLS and unit not in LOWER:
        return None
    if not _plausible(match, unit, said):
        return None
    single = is_one(said["number"]) and not said["magnitude"]
    single = single or bool(said["joined"]) or said["gap"] == "-" or _describes(match, unit)
    if is_fraction(said["number"]):
        words = f"{say_fraction(said['number'], hyphen=single)} {_of(said['number'], single)}"
    else:
        words = f"{decimal(said['number'])}{magnitude(said['magnitude'])} "
    words += name(unit, said["power"], single=single or _is_part(said["number"]))
    if said["times"]:
        words += f" per {decimal(said['times'])} {name(said['per'], single=False)}"
    elif said["per"]:
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
            return gap and not re.match(r"\.?\s+[A-Za-z]", text[end:])
        return unit in {"V", "J", "s", "pp", "MP"} or gap
    before = text[: match.start()]
    if unit == "s" and not said["gap"]:
        return len(str(said["number"])) < 3 and not re.search(r"[A-Za-z]-$", before)
    if unit == "m" and not said["gap"] and not said["per"] and not said["power"]:
        return not re.search(rf"\dm\s+{MANY}", text)
    return True


def _is_part(written: str) -> bool:
    if " over " in say_fraction(written) if is_fraction(written) else False:
        return False
    return is_fraction(written) and not re.match(r"\d+[\s-]?(?:\d+/|[½-⅞])", written)


def _of(written: str, single: bool) -> str:
    """Say "of a" between a part and its unit: three quarters of a mile."""
    return "of a " if _is_part(written) and not single else ""


_ARTICLE = Pattern(r"\b(?:an?|the|per|every|each|this|that|its|his|her|their)\s+$", re.IGNORECASE)


def _describes(match: re.Match[str], unit: str) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()]
    glued = not match["gap"] and not match["magnitude"]
    return bool(
        (
            (glued and not match["per"] and unit not in _INGREDIENTS)
            or unit in _TECHNICAL
            or _ARTICLE.search(before)
        )
        and noun_after(match.string, match.end())
        and (unit not in {"°", "º"} or noun_after(match.string, match.end()) in _TURNED)
    )


_TECHNICAL: Final = frozenset(
    names(
        "mph km/h kph mAh kWh MWh GB MB TB KB GHz MHz kHz Hz W kW V hp MP Mbps Gbps bit fps"
        " rpm dB nm psi cc"
    )
)
"""Units that mostly describe a noun after them: `10 mph winds`, `16 GB RAM`."""


_TURNED: Final = frozenset(
    names("angle angles turn turns view views heat weather video camera day")
)
"""What degrees describe: a 45° angle, 100° heat."""
_INGREDIENTS: Final = frozenset(names("g kg mg ml mL l L dl cl oz lb lbs tsp tbsp"))
"""Units of what is weighed out: `250g flour` is grams of flour, `a 250g bag` a gram bag."""


def _per(unit: str, power: str | None) -> str:
    if SYMBOLS.get(unit) == "second" and power:
        return f"second {'squared' if POWERS[power] == 'square' else 'cubed'}"
    return name(unit, power, single=True)


def _unit_rate(match: re.Match[str]) -> str | None:
    if match["unit"] not in SYMBOLS and match["unit"] not in LOWER:
        return None
    return f"{decimal(match['number'])} per {name(match['unit'], single=True)}"


def _rate(match: re.Match[str]) -> str:
    return f"{name(match['unit'], single=False)} per {name(match['per'], single=True)}"


def _height(match: re.Match[str]) -> str:
    feet = "foot" if match["inches"] else "feet"
    words = f"{cardinal(int(match['feet']))} {feet}"
    return f"{words} {decimal(match['inches'])}" if match["inches"] else words


_INCHES: Final = Pattern(r"\d\"(?=\s\w|,)")


def _inches(match: re.Match[str]) -> str | None:
    before = _INCHES.sub("", match.string[: match.start()])
    if before.count('"') % 2:
        return None
    led = _ARTICLE.search(match.string[: match.start()])
    followed = led and re.match(r" [\w]", match.string[match.end() :])
    single = (
        is_one(match["number"]) or bool(followed) or len(noun_after(match.string, match.end())) > 2
    )
    return f"{decimal(match['number'])} {'inch' if single else 'inches'}"


def _feet(match: re.Match[str]) -> str:
    feet, inches = match["feet"], match["inches"]
    if _ARTICLE.search(match.string[: match.start()]) and noun_after(match.string, match.end()):
        return f"{cardinal(int(feet))} foot {decimal(inches)}"
    return (
        f"{cardinal(int(feet))} {'foot' if feet == '1' else 'feet'} "
        f"{decimal(inches)} {'inch' if is_one(inches) else 'inches'}"
    )


def _angle(match: re.Match[str]) -> str:
    words = f"{decimal(match['degrees'])} degrees"
    if match["minutes"]:
        words += f" {decimal(match['minutes'])} minutes"
    if match["seconds"]:
        words += f" {decimal(match['seconds'])} seconds"
    return f"{words} {COMPASS[match['side']]}"


_PLACES: Final = Pattern(
    r"\b(?:seats?|gate|row|apt\.?|apartment|unit|room|exit|section|flat|level|platform|grade|bus)\s$",
    re.IGNORECASE,
)


def _celsius(match: re.Match[str]) -> str | None:
    if _PLACES.search(match.string[: match.start()]):
        return None
    scale = {"C": "Celsius", "F": "Fahrenheit"}[match["scale"]]
    return f"{decimal(match['number'])} degrees {scale}"


RULES: Final = (
    numeric(
        "measure",
        (
            r"(?<![\w.,])(?P<feet>\d{1,3})[ -]?(?:ft|feet|foot)\.?,?[ -]?(?P<inches>\d{1,2}"
            r"(?:\.\d+)?)[ -]?(?:in|ins|inch|inches)\b(?!-)"
        ),
        _feet,
        near=("ft", "feet", "foot"),
        also=("a9", "a 9", "a-9", ". 9", ".9", ", 9"),
    ),
    numeric(
        "temperature",
        (
            r"(?<![\w.,])(?P<number>\d{1,2}(?:\.\d)?|1[0-3]\d"
            r"|[1-4]\d0(?=[CF](?:/|\)| oven| for| until)))(?P<scale>[CF])\b(?![+#-]|/(?!\d))"
        ),
        _celsius,
        near=("9A",),
    ),
    clued(
        "temperature",
        "°º",
        r"(?<!\d)(?<!\d\s)[°º]\s?(?P<scale>[CF])\b",
        lambda m: name(f"°{m['scale']}", single=False),
    ),
    clued(
        "coordinate",
        ("°",),
        r"(?<![\w.])(?P<degrees>\d{1,3}(?:\.\d+)?)°\s?(?:(?P<minutes>\d{1,2}(?:\.\d+)?)['′’]\s?)?"
        r"(?:(?P<seconds>\d{1,2}(?:\.\d+)?)[\"″”]\s?)?(?P<side>[NSEW])\b",
        _angle,
        also=("°A", "° A", "°9", "° 9"),
    ),
    clued(
        "measure",
        ("9'", "9’"),
        r"(?<![\w.'’])(?P<feet>\d{1,2})['’]\s?(?P<inches>\d{1,2}(?:\.\d)?)(?:[\"”]|''|’’)",
        _height,
    ),
    clued(
        "measure",
        ("9'", "9’"),
        r"(?<![\w.'’‘])(?P<feet>\d{1,3})['’](?=\s|$|[.,;:)])(?P<inches>)",
        _height,
    ),
    clued(
        "measure",
        '"”',
        rf"(?<![\w.,\"“])(?P<number>{FRACTION})[\"”](?!\w)",
        lambda m: f"{say_fraction(m['number'])} inches",
        also=("/", *VULGAR),
    ),
    clued(
        "measure",
        "'’",
        r"(?<![\w.'’])(?P<feet>[4-7])['’](?P<inches>\d{1,2})(?![\w\"”'’])",
        _height,
    ),
    clued("measure", '"”', rf"(?<![\w.,\"“])(?P<number>{NUMBER})-?[\"”](?!\w)", _inches),
    numeric(
        "measure",
        (
            rf"(?<![\w.,])(?P<number>{FRACTION}|{NUMBER})(?P<magnitude>[ -]{LONG_MAGNITUDE}"
            rf"(?=[ -]))?(?P<gap>[\s-]?){_UNIT}(?P<dot>\.(?=\s+[a-z\d(]|[,;:)]))?(?P<joined>-"
            rf"(?=[a-z]))?"
        ),
        _measure,
    ),
    numeric(
        "measure",
        rf"(?<![\w.,])(?P<number>\d[\d,]*(?:\.\d+)?)\s?/\s?(?P<unit>{_UNIT_SIGN})(?!\w)",
        _unit_rate,
        near=("9/a", "9/A", "9/ ", "9 /", "9/°"),
    ),
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
