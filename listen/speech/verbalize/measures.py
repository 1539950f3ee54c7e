"""Numbers with a unit, and units after a slash, in the words of a `Tongue`."""

import re
from typing import Final

from listen.speech.verbalize.amounts import counted, magnified, scaled, with_of
from listen.speech.verbalize.grammar import Rule, always, clued, numeric
from listen.speech.verbalize.numbers import NUMBER, number
from listen.speech.verbalize.openers import OPENERS
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Noun, Tongue
from listen.speech.verbalize.vulgar import VULGAR

_LETTERS: Final = frozenset("mgtlhsjqxLVAWK°")
"""Units of one letter, in the only case that they have: 5 G is no gram, 3 a no ampere."""
_WORDS: Final = frozenset({"ha", "mi"})
"""Units that are verbs or pronouns, too: `i 3 ha detto`."""
_CLASS: Final = Pattern(r"(?i:\b(?:la|classe|della|alla|nella|klasse|clase)\s)$")
_NO_VERB: Final = Pattern(r"\s?(?:$|[^\w\s]|(?:di|de|do|da|e|y|a|per|por|von|in|im)\b)")
_FULL_STOP: Final = Pattern(r"\.\s?\w")
_LOWERED: Final = str.maketrans("¹²³", "123")
_SLASH: Final = r"\s?/\s?"
_POWER: Final = r"(?:[²³]|(?<=m)[23])"
_AMOUNT: Final = Pattern(
    r"(?:[€$£¥]\s?[\d.,]+|[€$£¥%.]|\.[-–]|ct|[Ee]uros?|k?m²?|[a-z]{2,}|CO[2₂])$"
)
_WORD_BEFORE: Final = Pattern(r"(?<![\w])(?P<word>[^\W\d_]+)\.?$")
_POINTED: Final = r"\d+\.\d{1,2}(?![\d.])"
"""A number in the English way, `2.5 kg`."""
_DIVISORS: Final = frozenset(
    names(
        "mes mese mês mois Monat Jahr Tag Woche Stunde Person Nacht Kopf Stück Liter an año anno"
        " ano día dia giorno jour semaine semana settimana hora heure ora pessoa persona personne"
        " notte nuit noche noite habitant abitante habitante litre litro kilo chilo quilo"
        " kmq mq kWh MWh km km² km2 m²"
    )
)
"""What a slash is read before, whatever stands before it."""
_WEIGHED: Final = frozenset({"kg", "g", "t", "l", "L", "h"})
_PRICED: Final = Pattern(r"(?:\d|[€$£¥]|uros?)/?$")
_PRICE: Final = Pattern(r"(?:[€$£¥]\s?[\d.,]+|\d\s?[€$£¥])$")
"""A number or a price, with which `/kg` is per kilogram."""


def _is_no_unit(match: re.Match[str]) -> bool:
    """Tell `i 3 ha detto`, `0x1F`, `2x = 4`, `classe 5A` from measures."""
    unit, text = match["unit"], match.string
    if unit in "AKx" and bool(match["gap"]) == (unit == "x"):
        return True
    if unit.isupper() and _FULL_STOP.match(text, match.end()):
        return True  # `n° 21 K. 467`
    if unit in _WORDS:
        return not _NO_VERB.match(text, match.end())
    if unit == "x":
        return match["number"][0] == "0" or "=" in text  # `0x1F`, `2x = 4`
    return unit == "A" and _CLASS.search(text, 0, match.start()) is not None


def measure_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read numbers with a unit."""
    scales = (*tongue.magnitudes, *(one for one in tongue.short_scales if len(one) > 1))
    scale = "|".join(re.escape(one) for one in sorted(scales, key=len, reverse=True))

    def measure(match: re.Match[str]) -> str | None:
        noun, divided, per = _divided(tongue, match)
        if not noun or _is_no_unit(match):
            return None
        sign = f"{tongue.minus} " if match["sign"] else ""
        written = match["number"]
        if re.fullmatch(_POINTED, written):
            written = written.replace(".", ",")
        if match["scale"]:
            said = magnified(tongue, written, scaled(tongue, written, match["scale"]), noun)
        elif match["top"]:
            said = _part_of(tongue, match, noun)
        else:
            said = counted(tongue, written, noun)
        if divided:
            said += f" {_per(tongue, divided, per, match['times'])}"
        return sign + said

    noun = rf"|\.(?=\s(?!{OPENERS})[A-ZÄÖÜ])" if tongue.dotted_ordinals else ""
    unit = (
        rf"(?P<unit>[^\W\d_²³]{{1,5}}|[°º]\s?[CFKcfk]?)(?P<power>{_POWER})?"
        rf"(?:{_SLASH}(?P<times>10{{2,3}}\s?)?(?P<per>[A-Za-z]{{1,4}})(?P<under>{_POWER})?)?"
        rf"(?![\w²³]|['’]\w|\.\w\.|-[a-zà-ÿ])(?:\.(?=\s[a-zà-ÿ(]|[/,;:)])|(?<=Std|Min)\.(?=\s\d){noun})?"
    )
    top = r"(?: (?P<top>\d{1,2})/(?P<bottom>\d{1,2}))?"
    return (
        _divided_by_power(tongue),
        numeric(
            "measure",
            (
                rf"(?:(?<![\w.,^])(?P<sign>[-−])?|(?<=\dx))"
                rf"(?P<number>{_POINTED}|{NUMBER}){top}(?:\s?"
                rf"(?P<scale>(?i:{scale}))(?!\w))?(?P<gap>[\s-]?){unit}"
            ),
            measure,
        ),
        *_units_alone(tongue),
    )


def _divided(tongue: Tongue, match: re.Match[str]) -> tuple[Noun | None, str | None, Noun | None]:
    """Find a measure's unit, what stands below its slash, and that as a unit: `km/h` is one."""
    unit, below = match["unit"], match["per"]
    if below and (whole := unit_of(tongue, f"{unit}/{below}", None)):
        return whole, None, None
    noun = unit_of(tongue, unit, match["power"])
    per = unit_of(tongue, below, match["under"]) if below else None
    known = not below or per or below in tongue.per_units
    return noun if known else None, below, per


def _divided_by_power(tongue: Tongue) -> Rule:
    """Read `9,81 m·s⁻²`, `25 µg.m-3`."""

    def measure(match: re.Match[str]) -> str | None:
        power = match["under"].translate(_LOWERED)
        noun = unit_of(tongue, match["unit"], None)
        per = unit_of(tongue, match["per"], power if power in "23" else None)
        if not noun or not per:
            return None
        return f"{counted(tongue, match['number'], noun)} {tongue.per} {per.one}"

    return numeric(
        "measure",
        rf"(?<![\w.,])(?P<number>{NUMBER})\s?(?P<unit>[A-Za-zµμ]{{1,4}})[.·⋅](?P<per>[a-zA-Z]{{1,2}})"
        r"(?:⁻|\^?-)(?P<under>[123¹²³])(?!\w)",
        measure,
        near=("a.a", "a·a", "a⋅a"),
    )


def part_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read a part of one thing: `½ kg`, `3/4 l`."""

    def fraction(match: re.Match[str]) -> str | None:
        word = match["unit"]
        noun = unit_of(tongue, word, None)
        if match["whole"]:
            return _whole_and_part(tongue, match, noun)
        half = VULGAR.get(match["half"] or "")
        top, bottom = half or (int(match["top"]), int(match["bottom"]))
        if (top, bottom) == (1, 2) and tongue.half_of:
            gender = noun.gender if noun else tongue.gender_of(word) if len(word) > 2 else None
            if not gender and (len(word) < 4 or not tongue.half_of["m"].endswith("-")):
                return None
            before = tongue.half_of[gender or "m"]
            said = f"{before} {noun.one if noun else word}".replace("- ", "-")
            return tongue.contracted(said)
        if not noun:
            return None
        return f"{tongue.fraction(top, bottom)} {with_of(tongue.of_magnitude, noun.one)}"

    return (
        *_coordinates(tongue),
        clued(
            "measure",
            ("½", "¼", "¾", "9/9"),
            (
                r"(?<![\w.,/])(?<!\d )(?:(?P<whole>\d{1,3})\s?(?P<vulgar>[½¼¾])|(?P<half>[½¼¾])"
                r"|(?P<top>\d)/(?P<bottom>\d|(?<=\b1/)\d{2,4}))\s?"
                r"(?P<unit>[A-Za-zÀ-ÿ]+)(?![\w²³/]|['’]\w)(?:\.(?=\s[a-z]))?"
            ),
            fraction,
        ),
    )


def _whole_and_part(tongue: Tongue, match: re.Match[str], noun: Noun | None) -> str | None:
    """Read `1 ½ EL` where a half stands before its noun."""
    if not noun or tongue.half_follows_noun:
        return None
    whole = tongue.cardinal(int(match["whole"]), tongue.gender_alone)
    top, bottom = VULGAR[match["vulgar"]]
    part = tongue.half if bottom == 2 else f"{tongue.and_} {tongue.fraction(top, bottom)}"
    return f"{whole} {part} {noun.many}"


def _coordinates(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `48° 51' 24" N`."""

    def coordinate(match: re.Match[str]) -> str:
        said = [
            counted(
                tongue, re.sub(r"^0(?=\d)", "", match[part]).replace(".", ","), tongue.units[unit]
            )
            for part, unit in (("degrees", "°"), ("minutes", "min"), ("seconds", "s"))
            if match[part]
        ]
        return " ".join([*said, tongue.compass[match["side"]]])

    place = r"\d{1,2}(?:[.,]\d{1,4})?"
    return (
        clued(
            "measure",
            "°",
            rf"(?<![\w.,])(?P<degrees>\d{{1,3}}(?:[.,]\d{{1,7}})?)\s?°\s?"
            rf"(?:(?P<minutes>{place})['’]\s?(?:(?P<seconds>{place})(?:\"|”|'')\s?)?)?"
            rf"(?P<side>[{''.join(tongue.compass)}])(?!\w)",
            coordinate,
            also=("°A", " A", "'A", "’A", '"A', "”A"),
        ),
    )


def unit_of(tongue: Tongue, written: str, power: str | None) -> Noun | None:
    """Find a unit by its sign."""
    plain = written.replace(" ", "").replace("º", "°")
    if len(plain) == 1 and plain not in _LETTERS:
        return None
    noun = tongue.units.get(plain) or tongue.units.get(plain.lower())
    if not noun or not power:
        return noun
    return (tongue.square if power in "²2" else tongue.cubic)(noun)


def _per(tongue: Tongue, written: str, noun: Noun | None, times: str | None = None) -> str:
    if times and noun:
        return f"{tongue.per} {tongue.cardinal(int(times), None)} {noun.many}"
    return tongue.per_units.get(written) or f"{tongue.per} {noun.one if noun else written}"


def _part_of(tongue: Tongue, match: re.Match[str], noun: Noun) -> str:
    whole = number(tongue, match["number"], "f" if noun.gender == "f" else tongue.gender_alone)
    if (match["top"], match["bottom"]) == ("1", "2"):
        half = (
            tongue.half
            if noun.gender != "f" or not tongue.half.endswith("o")
            else f"{tongue.half[:-1]}a"
        )
        return f"{whole} {half} {noun.one}"
    rest = tongue.fraction(int(match["top"]), int(match["bottom"]))
    return f"{whole} {tongue.and_} {rest} {tongue.of_magnitude} {noun.one}".replace("  ", " ")


def _stones(tongue: Tongue) -> Rule:
    """Read `km 5`, `i km 3 e 4`: the stones along a road."""

    def marks(match: re.Match[str]) -> str:
        noun, these = tongue.units["km"], match["these"]
        return f"{these}{noun.many} " if these else f"{noun.one} "

    return numeric(
        "measure",
        r"(?P<these>\b(?i:i|ai|dei|dai|los|os|aos|dos|les|des|aux)\s)?\bkm\s(?=\d)",
        marks,
        near=("km",),
        also=("a 9",),
    )


def _monies(tongue: Tongue) -> set[str]:
    return {one.unit.one for one in tongue.currencies.values()}


def _counted_things(tongue: Tongue) -> set[str]:
    """List what may stand before a slash: units, currencies, magnitudes."""
    return {
        word.lower().rstrip(".")
        for words in (
            tongue.units,
            tongue.currencies,
            tongue.short_scales,
            tongue.magnitudes,
            (one.unit.many for one in tongue.currencies.values()),
            ("hab", "cent", "ct", "x", "co", "netto", "brutto", "net", "brut"),
        )
        for word in words
    }


def _units_alone(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `€/kg`, `euro/mese`, `km/h` without a number, `m²`."""
    counted_things = _counted_things(tongue)
    monies = _monies(tongue)

    def after_slash(match: re.Match[str]) -> str | None:
        word, power = match["word"], match["power"]
        before = _WORD_BEFORE.search(match.string, 0, match.start())
        if before and before["word"].lower().rstrip("²³₂") not in counted_things:
            return None  # `data/ora`
        if before and word in monies:
            return f" {word}"  # `euro/dollaro`
        if len(word) < 3 and not _AMOUNT.search(match.string, 0, match.start()):
            return None
        noun = unit_of(tongue, word, power)
        if noun:
            return f" {_per(tongue, word + (power or ''), noun)}"
        said = tongue.per_units.get(word) or (f"{tongue.per} {word}" if len(word) > 1 else "")
        return f" {said}" if said else None

    def divided(match: re.Match[str]) -> str | None:
        word = match["word"] + (match["power"] or "")
        priced = _PRICED if match["word"] in _WEIGHED else _PRICE
        if word not in _DIVISORS and not priced.search(match.string, 0, match.start()):
            return None
        return after_slash(match)

    def alone(match: re.Match[str]) -> str | None:
        noun = unit_of(tongue, match["word"], match["power"])
        per = unit_of(tongue, match["per"], None) if match["per"] else None
        if not noun or (match["per"] and not per):
            return None
        return f"{noun.many} {_per(tongue, match['per'], per)}" if per else noun.many

    return (
        clued(
            "per",
            "/",
            rf"(?:(?<=[€$£¥])|(?<=\bct)|(?<=[Ee]uro)|(?<=euros)|(?<=\.[-–])|(?<=Rp\.))"
            rf"\s?/\s?(?P<word>[^\W\d_²³]+)(?P<power>{_POWER})?(?!\w)(?:\.(?=\s[a-zà-ÿ]))?",
            after_slash,
            also=("€", "$", "£", "¥", "ct", "euro", "euros", ".-", ".–", "rp"),
        ),
        clued(
            "per",
            "/",
            rf"(?<=[\w.%])/(?P<word>[^\W\d_²³]{{1,10}})(?P<power>{_POWER})?(?!\w)",
            divided,
        ),
        clued(
            "measure",
            ("milioni", "miliardi", "millones", "milh", "bilh", "millions", "milliards"),
            (
                r"(?:(?<=milioni di )|(?<=miliardi di )|(?<=millones de )|(?<=milhões de )"
                r"|(?<=bilhões de )|(?<=millions de )|(?<=milliards de ))"
                rf"(?P<word>[kM]?[mgtlW]|ha|kWh|MWh|GWh)(?P<power>{_POWER})?(?P<per>)(?!\w)"
            ),
            alone,
            also=("di", "de"),
        ),
        clued("per", ("€/9", "$/9"), r"(?<=[€$])/(?=100?\s?[gkm])", always(f" {tongue.per} ")),
        _stones(tongue),
        clued(
            "measure",
            "²³/",
            r"(?<![\w/])(?P<word>[kcmd]?m|km)(?:(?P<power>[²³])|/(?P<per>[hs]))(?![\w/])",
            alone,
        ),
    )
