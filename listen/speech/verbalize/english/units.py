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
    CONTAINERS,
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

_UNIT_SIGN = (
    r"(?:km/h|KM/H|[mk]\.p\.[hg]|m ?s⁻[¹²]|mm Hg|(?:lbs?\.?[- ]ft|ft\.?[- ]lbs?)(?![a-z])"
    r"|(?:[kMG]?t|k?g)(?=CO[2₂])|(?:(?:sq|cu)\.?[ -]?|fl\.? )?[A-Za-zµμΩ]{1,6}"
    r"|[°º] ?[CF]\b|[℃℉°º])"
)
"""What may be a unit: the table tells. A list of all would take milliseconds to compile."""
_PER = (
    r"(?:[a-z]{3,12}|k?[mg]|k?Wh?|MWh|[hsdlLtVAJKN]|[mcd][lL]|[mµ]g|[mcµn]m|[GMTk]B|ha|lb|oz|in|ft"
    r"|yd|mi|k?Hz)"
)
_UNIT = (
    rf"(?P<unit>{_UNIT_SIGN})(?P<power>[²³]|\^?[23](?!\d))?(?:(?![A-Za-z\d²³])|(?=CO[2₂]))(?:(?P<slash>\s?(?:/|⁻¹"
    rf"|·)\s?)(?P<times>10{{1,3}} ?)?(?P<per>{_PER})(?P<per_power>[²³]|\^?[23](?!\d))?"
    rf"(?![A-Za-z\d]))?"
)


def _measure(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    unit = str(said["unit"]).replace(".", "").replace("lbs-", "lb-").replace("lbs ", "lb ")
    unit = unit.replace("q-", "q ").replace("u-", "u ")
    if unit == "pt" and not said["gap"]:
        unit = "pts"
    if unit == "kt" and not _HEAVY.match(match.string, match.end("unit")):
        unit = "kts"
    if unit not in SYMBOLS and unit not in LOWER:
        return None
    if not _plausible(match, unit, said):
        return None
    single = said["number"] == "1" and not said["magnitude"]
    single = single or bool(said["joined"]) or said["gap"] == "-" or _describes(match, unit)
    if "/" in said["number"] and unit in _RATED:
        words = " slash ".join(map(decimal, re.split("[ /]", said["number"]))) + " "
    elif is_fraction(said["number"]):
        words = f"{say_fraction(said['number'], hyphen=single)} "
        words += _of(said["number"], unit, single=single)
    else:
        words = f"{decimal(said['number'])}{magnitude(said['magnitude'])} "
    part = unit not in _RATED and _is_part(said["number"])
    words += name(unit, (said["power"] or "").strip("^"), single=single or part)
    if match.string.startswith("CO", match.end()):
        words += " of"
    if said["times"]:
        words += f" per {decimal(said['times'])} {name(said['per'], single=False)}"
    elif said["per"]:
        words += f" per {_per(said['per'], (said['per_power'] or '').strip('^'))}"
    return words


_HEAVY: Final = Pattern(
    r"\s?(?:of|CO|nuclear|bomb|warhead|yield|explosi|device|weapon|/|per|a year)"
)
"""What follows kilotons, where knots are not meant."""


def _plausible(match: re.Match[str], unit: str, said: dict[str, str | None]) -> bool:
    """Refuse what only looks like a unit: `5 in the morning`, `5m people`, `7 A students`."""
    text, end = match.string, match.end("unit")
    if unit in {"in", "c"}:
        cups = bool(said["gap"]) and bool(re.match(r"\. [a-z(]", text[end:]))
        return cups if unit == "c" else _inch(match, said)
    before = text[: match.start()]
    if len(unit) == 1 and _PLACES.search(before):
        return False
    if unit == "s" and not said["gap"]:
        return not _MODEL.search(before)
    if unit in _DOUBTFUL and not said["per"]:
        return not said["power"] and _doubted(match, unit)
    if unit == "m" and not said["gap"] and not said["per"] and not said["power"]:
        people = text.startswith(("-a-", "-strong"), end)
        return not people and not re.search(rf"\dm\s+(?:{MANY}|bpd\b|b/d\b|bbl\b)", text)
    return True


def _doubted(match: re.Match[str], unit: str) -> bool:
    """Tell whether a letter that stands for much else is a unit."""
    gap = bool(match["gap"].strip("-"))
    if unit == "W":
        street = re.match(r"\.? (?:[A-Z]|\d+(?:st|nd|rd|th))", match.string[match.end("unit") :])
        return not (gap and street)
    if unit not in {"A", "K", "B", "N"}:
        return gap
    if re.search(r"\b[A-Z]-$", match.string[: match.start()]):
        return False
    if unit == "A" and re.search(r"\dV[/,\s]*$", match.string[: match.start()]):
        return True
    return gap and not re.match(r"\.?\s*[A-Za-z]", match.string[match.end("unit") :])


_DOUBTFUL: Final = frozenset(names("A K N B W PS AU au pt"))
_MODEL: Final = Pattern(r"[A-Za-z]-$|\b[a-z]+[A-Z]\w* $")
"""What a 5s stands after that is no time: an iPhone 5s."""


def _inch(match: re.Match[str], said: dict[str, str | None]) -> bool:
    """Tell inches from the word: `27in screen`, `12 in of snow`."""
    text, end = match.string, match.end("unit")
    glued = not said["gap"] and len(str(said["number"])) < 4
    return (
        (said["gap"] == "-" and text[end : end + 1] != "-")
        or (text[end : end + 1] == "." and not re.match(r"\.\s+[A-Z]", text[end:]))
        or ((glued or bool(said["gap"])) and text.startswith(" of ", end))
        or (glued and not said["per"])
    )


def _is_part(written: str) -> bool:
    if " over " in say_fraction(written) if is_fraction(written) else False:
        return False
    return is_fraction(written) and not re.match(r"\d+[\s-]?(?:\d+/|[½-⅞])", written)


def _of(written: str, unit: str, *, single: bool) -> str:
    """Say "of a" between a part and its unit: three quarters of a mile, half an inch."""
    if single or not _is_part(written):
        return ""
    article = "an " if name(unit, single=True).startswith(("i", "a", "o", "hour")) else "a "
    return article if say_fraction(written) == "half" else f"of {article}"


_ARTICLE = Pattern(r"\b(?:an?|the|per|every|each|this|that|its|his|her|their)\s+$", re.IGNORECASE)


def _describes(match: re.Match[str], unit: str) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()]
    if noun_after(match.string, match.end()) in CONTAINERS or (
        match.string.startswith((" V", " can", " f/"), match.end())
        and re.match(r" (?:V\d|f/\d|can(?: of\b|[.,;:)]|$))", match.string[match.end() :])
    ):
        return True
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


_RATED: Final = frozenset(names("V A W Hz kHz MHz GHz MB GB TB Mbps Gbps fps px mpg"))
"""Units of which things have several: `120/240V`, `16/32GB` are no fractions."""
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


def _rate(match: re.Match[str]) -> str | None:
    if match["unit"] == match["per"]:
        return None
    if not match["unit"]:
        return f" per {name(match['per'], single=True)}"
    return f"{name(match['unit'], single=False)} per {name(match['per'], single=True)}"


_CLOCKED: Final = Pattern(r"(?:\(|\d\+|\b[A-Z][\w.]+ |\d['’],? (?:and )?)$")
"""What minutes of a match stand after: `(23', 67')`, `90+4'`."""
_GOALS: Final = Pattern(r",? (?:and )?\d\d?(?:\+\d)?['’]")
"""What they stand before."""


_QUOTED: Final = Pattern(r"(?:^|[\s(\[])['‘](?!\d0s)[^'’]*$")
"""What a mark ends that is a quotation's: '10 out of 10'."""


def _height(match: re.Match[str]) -> str | None:
    inches = match["inches"]
    if inches and inches.isdecimal() and int(inches) > 11:
        return f"{decimal(match['feet'])} minutes {decimal(inches)} seconds"
    if not inches and _QUOTED.search(match.string[: match.start()]):
        return None
    if not inches and (
        _CLOCKED.search(match.string[: match.start()]) or _GOALS.match(match.string, match.end())
    ):
        return f"{decimal(match['feet'])} {'minute' if match['feet'] == '1' else 'minutes'}"
    if re.match(r" (?:end|UTR|untranslated|cap|overhang)\b", match.string[match.end() :]):
        return f"{decimal(match['feet'])} prime"
    described = _ARTICLE.search(match.string[: match.start()]) and noun_after(
        match.string, match.end()
    )
    feet = "foot" if inches or described or match["feet"] == "1" else "feet"
    words = f"{decimal(match['feet'])} {feet}"
    if inches and is_fraction(inches):
        return f"{words} {say_fraction(inches)}"
    return f"{words} {decimal(inches)}" if inches else words


_INCHES: Final = Pattern(r"\d\"(?=\s\w|,|[-–])")


def _fraction_of_inch(match: re.Match[str]) -> str:
    """Say a size in parts of an inch: `3/4"`, `1/2" pipe`."""
    single = bool(noun_after(match.string, match.end()))
    said = say_fraction(match["number"], hyphen=single)
    if not _is_part(match["number"]):
        return f"{said} {'inch' if single else 'inches'}"
    return (
        f"{said.removeprefix('one ')}-inch"
        if single
        else (f"{said} {_of(match['number'], 'in', single=False)}inch")
    )


def _inches(match: re.Match[str]) -> str | None:
    before = _INCHES.sub("", match.string[: match.start()])
    if before.count('"') % 2:
        return None
    led = _ARTICLE.search(match.string[: match.start()])
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
    if _ARTICLE.search(match.string[: match.start()]) and described:
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
    r"\b(?:seats?|gate|row|apt\.?|apartment|unit|room|exit|section|flat|level|platform|grade|bus"
    r"|form|schedule|route|rte\.?|highway|hwy\.?)\s$",
    re.IGNORECASE,
)


_OTHER_SCALE: Final = Pattern(r" ?[(/] ?(?:minus |[-−])?\d+(?:\.\d)? ?[CF]\b")
_SCALE_BEFORE: Final = Pattern(
    r"(?:[CF]|Celsius|Fahrenheit) ?[(/] ?(?:minus |[-−])?$|(?:^|\s)[-−]$"
)


def _celsius(match: re.Match[str]) -> str | None:
    text, before = match.string, match.string[: match.start()]
    if _PLACES.search(before) or noun_after(text, match.end()).startswith("filing"):
        return None
    if match["gap"] and not (
        _OTHER_SCALE.match(text, match.end()) or _SCALE_BEFORE.search(before)
    ):
        return None
    single = _ARTICLE.search(before) and noun_after(text, match.end())
    unit = name(f"°{match['scale']}", single=bool(single) or is_one(match["number"]))
    return f"{decimal(match['number'])} {unit}"


RULES: Final = (
    numeric(
        "measure",
        (
            r"(?<![\w.,])(?P<feet>\d{1,3})[ -]?(?i:ft|feet|foot)\.?,?[ -]?(?P<inches>\d{1,2}"
            r"(?:\.\d+)?)(?:[ -]?(?i:in|ins|inch|inches)\b(?!-)"
            r"|(?:(?<=[4-7]ft\d)|(?<=[4-7]ft1[01]))(?![\w.]))"
        ),
        _feet,
        near=("ft", "feet", "foot"),
        also=("a9", "a 9", "a-9", ". 9", ".9", ", 9"),
    ),
    numeric(
        "temperature",
        (
            r"(?<![\w.,])(?P<number>\d{1,2}(?:\.\d)?|1[0-3]\d"
            r"|[1-4]\d0(?=[CF](?:/|\)| oven| for| until| fan| \()))(?P<gap> ?)(?P<scale>[CF])\b"
            r"(?![+#-]|/(?!\d+ ?[CF]\b|[Gg]as))"
        ),
        _celsius,
        near=("9A", "9 A"),
        also="CF",
    ),
    numeric(
        "temperature",
        r"\b(?P<degrees>degrees?|deg) ?(?P<scale>[CF])\b(?![+#-])",
        lambda m: name(f"°{m['scale']}", single=m["degrees"] == "degree"),
        near=("degrees", "degree", "deg", "degc", "degf"),
        also="CF",
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
        (
            r"(?<![\w.'’])(?P<feet>\d{1,2})['’]\s?"
            r"(?P<inches>\d{1,2}(?:\.\d| ?\d/\d| ?[½-¾⅛⅜⅝⅞])?)(?:[\"”]|''|’’)"
        ),
        _height,
    ),
    clued(
        "measure",
        ("9'", "9’"),
        r"(?<![\w.,'’‘])(?P<feet>\d{1,3}(?:,\d{3})?)['’](?=\s|$|[.,;:)]|[-–]\d)(?P<inches>)",
        _height,
    ),
    clued(
        "measure",
        '"”',
        rf"(?<![\w.,\"“])(?P<number>{FRACTION})[\"”](?!\w)",
        _fraction_of_inch,
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
            rf"(?<![\w.,])(?P<number>{FRACTION}|\d{{1,3}}(?: \d{{3}})+"
            rf"(?:(?<=\d{{3}} \d{{3}})|(?<= 000))|{NUMBER})"
            rf"(?P<magnitude>[ -]{LONG_MAGNITUDE}(?=[ -]))?(?P<gap>[\s-]?){_UNIT}"
            rf"(?P<dot>\.(?=\s+[a-z\d(]|[,;:)/]))?(?P<joined>-(?=[a-z]))?"
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
            r"(?:(?<=CO2)|(?<=CO₂)|(?<=CO2e)|(?<=:\d\d)|(?<=[a-z]{4})|(?<![\w/])(?P<unit>km|m|g|mg|kg|MB|GB|kWh|lb|tons?|W|mmol"
            r"))/(?P<per>h|s|km|kg|m[lL]|L|l|dL|day|hour|second|year|m|cm|kWh|MWh|mile|mi|yr)\b(?!/)"
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
