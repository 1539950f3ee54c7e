"""French of France."""

import re
from functools import lru_cache
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, Say, always, clued, numeric, rule
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.french import ABBREVIATIONS, CURRENCIES, SIGNS, UNITS
from listen.speech.verbalize.words.french_numbers import BELGIAN, SWISS, Tens, cardinal
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


def _regnal(number: int, _: str) -> str:
    return "premier" if number == 1 else count(number)


TONGUE: Final = Tongue(
    monarchs=frozenset(
        names(
            "Louis Henri François Charles Napoléon Philippe Jean-Paul Benoît Élisabeth Elizabeth"
            " Pie Léon Jean Paul Guillaume Georges Édouard Richard Jacques Nicolas Alexandre"
            " Pierre"
            " Catherine Frédéric Albert Léopold Baudouin Ferdinand Alphonse Juan Carlos Felipe"
            " Victor-Emmanuel Humbert Grégoire Innocent Clément Urbain Sixte Jules Adrien Boniface"
            " Christian Gustave Harald Hassan Mohammed Ramsès Otton Maximilien Charles-Albert"
            " Franz-Joseph François-Joseph Marguerite Guillaume"
        )
    ),
    regnal=_regnal,
    parts=frozenset(names("chapitre tome acte livre partie volume scène titre annexe phase type")),
    single_scales={"millions": "million", "milliards": "milliard"},
    of_year="de",
    gender_of=_gender_of,
    short_scales={
        "k": "mille",
        "M": "millions",
        "Md": "milliards",
        "Mds": "milliards",
        "Mrd": "milliards",
    },
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
    numeric(
        "number",
        r"(?<=n[°º] )(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,5})\b",
        lambda m: f"{count(int(m['year']))}, {count(int(m['number']))}",
        near=("9-",),
    ),
    clued(
        "time",
        "/",
        r"(?<![\w.,])(?P<hours>24)\s?h(?:eures)?/24\b|(?<![\w.,])7\s?j(?:ours)?/7\b",
        lambda m: "vingt-quatre heures sur vingt-quatre" if m["hours"] else "sept jours sur sept",
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?[hH]\s?(?P<minute>[0-5]\d)(?![\w:])",
        lambda m: _clock(int(m["hour"]), int(m["minute"]), None, ""),
        near="hH",
    ),
    numeric(
        "money",
        r"(?<![\w.,])(?P<number>\d+)\s?fr\.?\s?(?P<cents>\d\d)\b",
        lambda m: f"{count(int(m['number']))} francs {count(int(m['cents']))}",
        near="f",
    ),
    rule("abbreviation", r"\bM\.(?=\s[A-ZÉ])", always("monsieur")),
    clued("abbreviation", "°", r"\b[nN]°\s?(?=\d)", always("numéro ")),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA)


def grammar(tag: str) -> Grammar:
    """Read French: Switzerland and Belgium count in tens from seventy on."""
    tens = {"fr-ch": SWISS, "fr-be": BELGIAN}.get(tag)
    return _counting(tens) if tens else _GRAMMAR


def _counting(tens: Tens) -> Grammar:
    words = {cardinal(number): cardinal(number, tens) for number in range(99, 69, -1)}
    words |= {"quatre-vingt": cardinal(80, tens)} if tens.eighty else {}
    pattern = re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))

    def counted_in_tens(say: Say) -> Say:
        def said(match: re.Match[str]) -> str | None:
            found = say(match)
            return found and pattern.sub(lambda one: words[one.group()], found)

        return said

    rules = tuple(one._replace(say=counted_in_tens(one.say)) for one in _GRAMMAR.rules)
    return Grammar(rules=rules, is_letter=_GRAMMAR.is_letter)
