"""French of France."""

import re
from functools import lru_cache
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.french import ABBREVIATIONS, CURRENCIES, SIGNS, UNITS
from listen.speech.verbalize.words.french_numbers import cardinal
from listen.speech.verbalize.words.french_numbers import ordinal as ranked


@lru_cache(maxsize=4096)
def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal."""
    said = cardinal(number)
    if gender == "f" and number % 10 == 1 and number % 100 != 11:
        said = re.sub(r"\bun$", "une", said)
    return said


@lru_cache(maxsize=4096)
def ordinal(number: int, gender: Gender = "m") -> str:
    """Say an ordinal."""
    if number == 1:
        return "première" if gender == "f" else "premier"
    return ranked(number)


def _places(written: str) -> str:
    """Say three places as a number, more in pairs, after the leading zeros."""
    bare = written.lstrip("0")
    zeros = ["zéro"] * (len(written) - len(bare))
    chunks = [bare] if len(bare) <= 3 else [bare[at : at + 2] for at in range(0, len(bare), 2)]
    return " ".join([*zeros, *(count(int(chunk)) for chunk in chunks if chunk)])


def _date(day: int, month: int, year: int | None, _before: str) -> str:
    said = f"{'premier' if day == 1 else count(day)} {_MONTHS[month - 1]}"
    return f"{said} {count(year)}" if year else said


def _clock(hour: int, minute: int, second: int | None, _after: str) -> str:
    said = f"{count(hour, 'f')} heure{'' if hour < 2 else 's'}"
    if second is not None:
        return (
            f"{said} {count(minute, 'f')} minute{'' if minute < 2 else 's'} {count(second, 'f')}"
            f" seconde{'' if second < 2 else 's'}"
        )
    return f"{said} {count(minute)}" if minute else said


def _fraction(top: int, bottom: int) -> str:
    names = {2: "demi", 3: "tiers", 4: "quart"}
    if bottom in {0, 1} or bottom > 100:
        return f"{count(top)} sur {count(bottom)}"
    part = names.get(bottom) or ordinal(bottom)
    return f"{count(top)} {part}{'s' if top > 1 and not part.endswith('s') else ''}"


_MONTHS: Final = names(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)


_FEMININE: Final = frozenset(
    names(
        "personne personnes année années heure heures minute minutes seconde secondes femme"
        " femmes fille filles fois semaine semaines place places voix voiture voitures page"
        " pages maison maisons ville villes entreprise entreprises équipe équipes victoire"
        " victoires tonne tonnes livre livres journée journées"
    )
)


def _gender_of(word: str) -> Gender | None:
    return "f" if word.lower() in _FEMININE else None


TONGUE: Final = Tongue(
    gender_of=_gender_of,
    short_scales={"M": "millions", "Md": "milliards", "Mds": "milliards", "Mrd": "milliards"},
    code="fr",
    cardinal=count,
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
    currencies=CURRENCIES,
    units=UNITS,
    square=lambda noun: Noun(f"{noun.one} carré", f"{noun.many} carrés", noun.gender),
    cubic=lambda noun: Noun(f"{noun.one} cube", f"{noun.many} cubes", noun.gender),
    abbreviations=ABBREVIATIONS,
    signs=SIGNS,
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
        (
            rf"(?<![\w/-])(?P<days>\d{{1,2}}(?:[/-]\d{{1,2}}){{1,2}})\s(?P<month>{_MONTH})(?:\s"
            rf"(?P<year>\d{{4}}))?\b"
        ),
        _days,
    ),
    numeric(
        "ordinal",
        (
            r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)\s?(?P<ending>er|re|ère|ere|nde?|e"
            r"|ème|eme|ième|es|èmes|ᵉ|ᵉʳ|ʳᵉ)(?!\w)"
        ),
        _ordinal,
    ),
    numeric("ordinal", r"(?<![\w.,-])(?P<number>\d{1,4})(?P<ending>°)(?!\s?[CFK\d])", _ordinal),
    rule("roman", rf"\b(?P<numeral>(?=[IVX]){ROMAN})(?:e|ème|ᵉ|er)\b", _roman),
    rule(
        "roman",
        (
            rf"(?:(?<=Louis )|(?<=Henri )|(?<=François )|(?<=Charles )|(?<=Napoléon )|"
            rf"(?<=Philippe )|(?<=Jean-Paul )|(?<=Benoît ))(?P<numeral>(?=[IVX]{{2}}|V"
            rf"|X){ROMAN})\b"
        ),
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
