"""French of France."""

import re
from functools import lru_cache
from typing import Final

from num2words import num2words

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongue import Currency, Gender, Noun, Tongue


@lru_cache(maxsize=4096)
def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal."""
    said: str = num2words(number, lang="fr")
    if gender == "f" and number % 10 == 1 and number % 100 != 11:
        said = re.sub(r"\bun$", "une", said)
    return said


@lru_cache(maxsize=4096)
def ordinal(number: int, gender: Gender = "m") -> str:
    """Say an ordinal."""
    if number == 1:
        return "première" if gender == "f" else "premier"
    if number and number % 1_000_000_000 == 0:
        return f"{count(number // 1_000_000_000)} milliardième"
    said: str = num2words(number, lang="fr", to="ordinal")
    return said


def _places(written: str) -> str:
    """Say three places as a number, more in pairs, after the leading zeros."""
    bare = written.lstrip("0")
    zeros = ["zéro"] * (len(written) - len(bare))
    chunks = [bare] if len(bare) <= 3 else [bare[at : at + 2] for at in range(0, len(bare), 2)]
    return " ".join([*zeros, *(count(int(chunk)) for chunk in chunks if chunk)])


def _date(day: int, month: int, year: int | None, before: str) -> str:
    said = f"{'premier' if day == 1 else count(day)} {_MONTHS[month - 1]}"
    return f"{said} {count(year)}" if year else said


def _clock(hour: int, minute: int, second: int | None, after: str) -> str:
    said = f"{count(hour, 'f')} heure{'' if hour < 2 else 's'}"
    if second is not None:
        return f"{said} {count(minute, 'f')} minute{'' if minute < 2 else 's'} {count(second, 'f')} seconde{'' if second < 2 else 's'}"
    return f"{said} {count(minute)}" if minute else said


def _fraction(top: int, bottom: int) -> str:
    names = {2: "demi", 3: "tiers", 4: "quart"}
    if bottom in {0, 1} or bottom > 100:
        return f"{count(top)} sur {count(bottom)}"
    part = names.get(bottom) or ordinal(bottom)
    return f"{count(top)} {part}{'s' if top > 1 and not part.endswith('s') else ''}"


_MONTHS: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def _noun(one: str, gender: Gender = "m", many: str | None = None) -> Noun:
    return Noun(one, many or f"{one}s", gender)


_CENTIME = _noun("centime")
_PER_HOUR = Noun("kilomètre par heure", "kilomètres par heure")
TONGUE: Final = Tongue(
    code="fr",
    count=count,
    ordinal=ordinal,
    places=_places,
    year=count,
    comma="virgule",
    point="point",
    minus="moins",
    plus="plus",
    percent="pour cent",
    per="par",
    and_="et",
    to="à",
    half="et demi",
    fraction=_fraction,
    months=_MONTHS,
    month_abbreviations={
        "janv.": 1,
        "févr.": 2,
        "fév.": 2,
        "avr.": 4,
        "juil.": 7,
        "sept.": 9,
        "oct.": 10,
        "nov.": 11,
        "déc.": 12,
    },
    date=_date,
    clock=_clock,
    magnitudes=("millions", "million", "milliards", "milliard", "billions", "billion"),
    of_magnitude="d'",
    currencies={
        "€": Currency(_noun("euro"), _CENTIME),
        "EUR": Currency(_noun("euro"), _CENTIME),
        "euros": Currency(_noun("euro"), _CENTIME),
        "$": Currency(_noun("dollar"), _noun("cent")),
        "US$": Currency(_noun("dollar américain", many="dollars américains"), _noun("cent")),
        "£": Currency(_noun("livre", "f"), Noun("penny", "pence")),
        "CHF": Currency(_noun("franc suisse", many="francs suisses"), _CENTIME),
        "¥": Currency(_noun("yen"), _noun("sen")),
    },
    units={
        "km/h": _PER_HOUR,
        "km": _noun("kilomètre"),
        "m": _noun("mètre"),
        "cm": _noun("centimètre"),
        "mm": _noun("millimètre"),
        "µm": _noun("micromètre"),
        "nm": _noun("nanomètre"),
        "kg": _noun("kilogramme"),
        "g": _noun("gramme"),
        "mg": _noun("milligramme"),
        "t": _noun("tonne", "f"),
        "l": _noun("litre"),
        "ml": _noun("millilitre"),
        "cl": _noun("centilitre"),
        "ha": _noun("hectare"),
        "h": _noun("heure", "f"),
        "min": _noun("minute", "f"),
        "s": _noun("seconde", "f"),
        "ms": _noun("milliseconde", "f"),
        "kwh": Noun("kilowatt-heure", "kilowatt-heures"),
        "mwh": Noun("mégawatt-heure", "mégawatt-heures"),
        "w": _noun("watt"),
        "kw": _noun("kilowatt"),
        "mw": _noun("mégawatt"),
        "gw": _noun("gigawatt"),
        "v": _noun("volt"),
        "hz": Noun("hertz", "hertz"),
        "mhz": Noun("mégahertz", "mégahertz"),
        "ghz": Noun("gigahertz", "gigahertz"),
        "ko": _noun("kilooctet"),
        "mo": _noun("mégaoctet"),
        "go": _noun("gigaoctet"),
        "to": _noun("téraoctet"),
        "gb": _noun("gigaoctet"),
        "mb": _noun("mégaoctet"),
        "°c": Noun("degré Celsius", "degrés Celsius"),
        "db": _noun("décibel"),
        "ch": Noun("cheval", "chevaux"),
    },
    square=lambda noun: Noun(f"{noun.one} carré", f"{noun.many} carrés", noun.gender),
    cubic=lambda noun: Noun(f"{noun.one} cube", f"{noun.many} cubes", noun.gender),
    abbreviations={
        "M.": "monsieur",
        "MM.": "messieurs",
        "Mme": "madame",
        "Mmes": "mesdames",
        "Mᵐᵉˢ": "mesdames",
        "Mᵐᵉ": "madame",
        "Mlle": "mademoiselle",
        "Mˡˡᵉ": "mademoiselle",
        "Mlles": "mesdemoiselles",
        "Dr": "docteur",
        "Dr.": "docteur",
        "Dʳ": "docteur",
        "Dʳᵉ": "docteure",
        "Dʳᵉˢ": "docteures",
        "Dʳˢ": "docteurs",
        "Pr": "professeur",
        "Me": "maître",
        "St": "saint",
        "Ste": "sainte",
        "etc.": "et cetera",
        "p. ex.": "par exemple",
        "p.": "page",
        "pp.": "pages",
        "c.-à-d.": "c'est-à-dire",
        "env.": "environ",
        "av. J.-C.": "avant Jésus-Christ",
        "apr. J.-C.": "après Jésus-Christ",
        "tél.": "téléphone",
        "bd": "boulevard",
        "av.": "avenue",
        "n°": "numéro",
        "nᵒ": "numéro",
        "vol.": "volume",
        "cf.": "confer",
        "max.": "maximum",
        "min.": "minimum",
        "hab.": "habitants",
        "Cie": "compagnie",
    },
    signs={
        "&": "et",
        "+": "plus",
        "=": "égale",
        "%": "pour cent",
        "§": "paragraphe",
        "×": "fois",
        "≥": "supérieur ou égal à",
        "≤": "inférieur ou égal à",
        "<": "inférieur à",
        ">": "supérieur à",
        "±": "plus ou moins",
        "°": "degrés",
        "€": "euros",
        "$": "dollars",
        "@": "arobase",
        "~": "environ",
        "/": "slash",
    },
    letters_known=KNOWN | {"gmail"},
    at="arobase",
    slash="slash",
    colon="deux points",
    dash="tiret",
    underscore="tiret bas",
    extension="poste",
)


def _ordinal(match: re.Match[str]) -> str:
    written = re.sub(r"\D", "", match["number"])
    feminine = match["ending"] in {"re", "ère", "ere", "ʳᵉ"}
    said = ordinal(int(written), "f" if feminine else "m")
    return said + ("s" if match["ending"].endswith("s") else "")


def _roman(match: re.Match[str]) -> str:
    return ordinal(value(match["numeral"]))


def _regnal(match: re.Match[str]) -> str:
    return count(value(match["numeral"]))


def _days(match: re.Match[str]) -> str:
    days = re.split(r"[/-]", match["days"])
    year = f" {count(int(match['year']))}" if match["year"] else ""
    return f"{' '.join(count(int(day)) for day in days)} {match['month']}{year}"


_MONTH: Final = "|".join(_MONTHS)
_EXTRA: Final[tuple[Rule, ...]] = (
    numeric(
        "date",
        rf"(?<![\w/-])(?P<days>\d{{1,2}}(?:[/-]\d{{1,2}}){{1,2}})\s(?P<month>{_MONTH})(?:\s(?P<year>\d{{4}}))?\b",
        _days,
    ),
    numeric(
        "ordinal",
        r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)\s?(?P<ending>er|re|ère|ere|nde?|e|ème|eme|ième|es|èmes|ᵉ|ᵉʳ|ʳᵉ)(?!\w)",
        _ordinal,
    ),
    numeric("ordinal", r"(?<![\w.,-])(?P<number>\d{1,4})(?P<ending>°)(?!\s?[CFK\d])", _ordinal),
    rule("roman", rf"\b(?P<numeral>(?=[IVX]){ROMAN})(?:e|ème|ᵉ|er)\b", _roman),
    rule(
        "roman",
        rf"(?:(?<=Louis )|(?<=Henri )|(?<=François )|(?<=Charles )|(?<=Napoléon )|(?<=Philippe )|(?<=Jean-Paul )|(?<=Benoît ))(?P<numeral>(?=[IVX]{{2}}|V|X){ROMAN})\b",
        _regnal,
    ),
    rule("abbreviation", r"\bM\.(?=\s[A-ZÉ])", always("monsieur")),
    clued("abbreviation", "°", r"\b[nN]°\s?(?=\d)", always("numéro ")),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA)


def grammar(tag: str) -> Grammar:
    """Read French of any country."""
    del tag
    return _GRAMMAR
