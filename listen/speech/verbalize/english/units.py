"""Measures: `120 km/h`, `16GB`, `−5°C`, `40g/km`, `5-km`, `3 million kWh`, `5 gCO2/kWh`."""

import re
from typing import Final

from listen.speech.verbalize.english.compound_units import REST, compound
from listen.speech.verbalize.english.exponents import scientific
from listen.speech.verbalize.english.fractions import FRACTION, is_fraction, is_part, say_fraction
from listen.speech.verbalize.english.numbers import decimal
from listen.speech.verbalize.english.patterns import (
    CONTAINERS,
    DETERMINER,
    LONG_MAGNITUDE,
    MANY,
    NUMBER,
    magnitude,
    noun_after,
    word_before,
)
from listen.speech.verbalize.english.unit_names import LOWER, SYMBOLS, of_a
from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

UNIT_SIGN = (
    r"(?:km/h|KM/H|[kmM]?b(?:oe)?/d(?![a-z])|[MG]T/s|[mk]\.p\.[hg]|m ?s⁻[¹²]|mm Hg"
    r"|(?:lbs?\.?[- ]ft|ft\.?[- ]lbs?)(?![a-z])|(?:[kMG]?t|k?g)(?=CO[2₂])"
    r"|(?:(?:sq|cu)\.?[ -]?|fl\.? )?(?:[A-Za-z]?Ω|Å|[MRL][☉⊙⊕]|[µμ]?[A-Za-z]{1,6})"
    r"|[°º](?: ?[CF]\b)?|[℃℉])"
)
"""What may be a unit: the table tells. A list of all would take milliseconds to compile."""
_UNIT = (
    rf"(?P<unit>{UNIT_SIGN})(?P<power>⁻?[¹²³]|\^?-?[23](?!\d)|\^-1)?(?:(?![A-Za-z\d²³])|(?=CO[2₂]))"
    rf"(?P<rest>{REST})?"
)


def _measure(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    unit = _unit(match)
    if unit not in SYMBOLS and unit not in LOWER:
        return None
    if not _plausible(match, unit, said):
        return None
    single = said["number"] == "1" and not said["magnitude"]
    single = single or bool(said["joined"]) or said["gap"] == "-" or _describes(match, unit)
    if "/" in said["number"] and (unit in _RATED or _are_two(said["number"])):
        words = " slash ".join(map(decimal, re.split("[ /]", said["number"]))) + " "
    elif is_fraction(said["number"]):
        words = f"{say_fraction(said['number'], hyphen=single)} "
        words += of_a(said["number"], unit, single=single)
    else:
        base, _, exponent = str(said["number"]).lower().partition("e")
        words = scientific(base, exponent) if exponent else decimal(base)
        words += f"{magnitude(said['magnitude'])} {'plus ' if said['over'] else ''}"
    part = unit not in _RATED and is_part(said["number"])
    named = compound(unit, said["power"] or "", said["rest"] or "", single=single or part)
    if not named:
        return None
    return words + named + (" of" if match.string.startswith("CO", match.end()) else "")


def _unit(match: re.Match[str]) -> str:
    """Tell which of the units that are written alike is meant."""
    unit = str(match["unit"]).replace(".", "").replace("lbs-", "lb-").replace("lbs ", "lb ")
    unit = unit.replace("q-", "q ").replace("u-", "u ")
    text, end = match.string, match.end("unit")
    if unit == "pt" and not match["gap"]:
        return "pts"
    if unit in _SPOONS and match["gap"] and re.match(r"\. [a-z]", text[end:]):
        return _SPOONS[unit]
    if unit == "kt" and not _HEAVY.match(text, end):
        return "karat" if _GOLD.match(text, end) else "kts"
    if unit == "nm" and _AT_SEA.search(text):
        return "nmi"
    if unit == "ppt" and _DILUTE.search(text):
        return "ppt."
    return "bit/s" if unit == "bps" and _is_data(match) else unit


def _are_two(written: str) -> bool:
    """Tell two sizes from a fraction: `41/45 mm`, but not `15/16 in`."""
    first, *rest = map(int, re.findall(r"\d+", written))
    return len(rest) == 1 and 10 <= first <= rest[0] and rest[0] not in {16, 32, 64, 100}


_GOLD: Final = Pattern(
    r"[ -](?:(?:white|yellow|rose|solid|[Cc]ertified) )*(?:[Gg]old|[Cc]ertified|vermeil)\b"
)
_DATA: Final = Pattern(r"(?i:\b(?:baud|modems?|serial|bits?|bytes?|uplink|downlink|radio)\b)")


def _is_data(match: re.Match[str]) -> bool:
    """Tell bits per second from basis points, of which nothing has thousands."""
    number = match["number"].replace(",", "")
    return (number.isdecimal() and int(number) >= 1000) or bool(_DATA.search(match.string))


_DILUTE: Final = Pattern(r"\b(?:PF\w+|pp[mb]|concentrat|contamina|chemical|dioxin|methane|ng/L)")
"""What is counted in parts per trillion, where others count percentage points."""
_AT_SEA: Final = Pattern(
    r"(?i:\b(?:offshore|nautical|kn|kts?|knots?|sail\w*|yachts?|vessels?|ships?|coast|voyage)\b)"
)
"""Where an nm is a nautical mile."""
_SPOONS: Final = {"t": "tsp", "T": "tbsp"}
"""What cooks mean: `2 t. vanilla`."""
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
    if len(unit) == 1 and (
        word_before(text, match.start()) in PLACES or _CLASSED.match(text, end - 1)
    ):
        return False
    if (unit == "g" and text.startswith(("'s", "’s"), end)) or (
        unit == "s" and not said["gap"] and _MODEL.search(text[: match.start()])
    ):
        return False
    if unit in _DOUBTFUL and not said["rest"]:
        return not said["power"] and _doubted(match, unit)
    if unit == "m" and not said["gap"] and not said["rest"] and not said["power"]:
        people = text.startswith(("-a-", "-strong"), end)
        return not people and not re.search(rf"\dm\s+(?:{MANY}|bpd\b|b/d\b|bbl\b)", text)
    return True


def _doubted(match: re.Match[str], unit: str) -> bool:
    """Tell whether a letter that stands for much else is a unit."""
    before, after = match.string[: match.start()], match.string[match.end("unit") :]
    gap = bool(match["gap"].strip("-"))
    if unit == "W":
        return not (gap and re.match(r"\.? (?:[A-Z]|\d+(?:st|nd|rd|th))", after))
    if unit not in {"A", "K", "B", "N", "T", "U"}:
        return gap
    if unit in _CLEAR and _CLEAR[unit].match(after):
        return True
    if unit == "A" and "." in match["number"]:
        return True
    if unit == "A" and re.search(r"(?:\d ?V|AWG)[/,@=⎓\s]*$", before):
        return True
    dashed = re.search(r"\b[A-Z]-$", before) or re.match(r"[-.]?\s*[A-Za-z]", after)
    return gap and not dashed


_CLEAR: Final = {
    "A": Pattern(
        r"[/,] ?\d[\d.]* ?k?[VW]\b"
        r"| (?:fuse|breaker|charg|current|circuit|outlet|suppl|adapter|socket)"
    ),
    "T": Pattern(r" (?:MRI|magnet|field|scanner)"),
    "U": Pattern(r" of "),
}
"""What such a letter is a unit before: a 13A fuse, a 3T magnet, 5 U of insulin."""
_DOUBTFUL: Final = frozenset(names("A K N B T U W AU au pt"))
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
        or (glued and not said["rest"])
    )


def _describes(match: re.Match[str], unit: str) -> bool:
    before = match.string[max(0, match.start() - 8) : match.start()]
    if unit == "min" and noun_after(match.string, match.end()) in {"read", "watch", "listen"}:
        return True
    if noun_after(match.string, match.end()) in CONTAINERS or (
        match.string.startswith((" V", " can", " f/"), match.end())
        and re.match(r" (?:V\d|f/\d|can(?: of\b|[.,;:)]|$))", match.string[match.end() :])
    ):
        return True
    led = DETERMINER.search(before)
    if led and _AND_ANOTHER.match(match.string, match.end()):
        return True
    glued = not match["gap"] and not match["magnitude"]
    return bool(
        (
            (glued and not match["rest"] and unit not in _INGREDIENTS)
            or LOWER.get(unit, unit) in _TECHNICAL
            or led
        )
        and noun_after(match.string, match.end())
        and (unit not in {"°", "º"} or noun_after(match.string, match.end()) in _TURNED)
    )


_AND_ANOTHER: Final = Pattern(r"/\d[\d,.]* ?[a-zA-Z]{1,5}(?: (?!and|or|in|for|to|on|at)[a-z]+)")
"""Another amount of the thing that is described: `a 15A/120V circuit`."""
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
    names("angle angles turn turns view views heat weather video camera day feedback")
)
"""What degrees describe: a 45° angle, 100° heat."""
_INGREDIENTS: Final = frozenset(names("g kg mg ml mL l L dl cl oz lb lbs tsp tbsp"))
"""Units of what is weighed out: `250g flour` is grams of flour, `a 250g bag` a gram bag."""


_CLASSED: Final = Pattern(r"L (?:stainless|steel|surgical)|V-[0-2](?!\d)")
"""Letters of steels and of what burns slowly: `316L steel`, `UL 94 V-0`."""
PLACES: Final = frozenset(
    names(
        "seat seats gate row apt apt. apartment unit room exit section flat level platform grade"
        " bus form schedule route rte rte. highway hwy hwy."
    )
)
"""What a number stands after that is a name with its letter: `Seat 5 C`."""


_COUNTED: Final = r"(?:[kMG]Wh|km|ha|sq|bpd|b/d|boe|kg|lb|mi|acre)"
"""Units of which there are millions, so that an m before them is no meter: `4.2m km²`."""

RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "measure",
        (
            rf"(?<![\w.,])(?P<number>{FRACTION}|\d{{1,3}}(?: \d{{3}})+"
            rf"(?:(?<=\d{{3}} \d{{3}})|(?<= 000))|{NUMBER}(?:[eE][-+−]?\d{{1,3}})?)"
            rf"(?P<magnitude>[ -]{LONG_MAGNITUDE}(?=[ -])|(?:[mbt]n?|k)(?=[ -]{_COUNTED}))?"
            rf"(?P<over>\+(?= ))?(?P<gap>[\s-]?){_UNIT}"
            rf"(?P<dot>\.(?=\s+[a-z\d(]|[,;:)/]|-[a-z]|\s[+&]))?(?P<joined>-(?=[a-z]))?"
        ),
        _measure,
    ),
)
