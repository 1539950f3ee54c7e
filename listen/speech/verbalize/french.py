"""French of France."""

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.french import ABBREVIATIONS, CURRENCIES, SIGNS, UNITS
from listen.speech.verbalize.words.french_numbers import BELGIAN, FRENCH, SWISS, Tens, cardinal
from listen.speech.verbalize.words.french_numbers import ordinal as ranked


@lru_cache(maxsize=4096)
def count(number: int, gender: Gender | None = None, tens: Tens = FRENCH) -> str:
    """Say a cardinal."""
    said = cardinal(number, tens)
    if gender == "f" and number % 10 == 1 and number % 100 != 11:
        said = re.sub(r"\bun$", "une", said)
    return said


@lru_cache(maxsize=4096)
def ordinal(number: int, gender: Gender = "m", tens: Tens = FRENCH) -> str:
    """Say an ordinal."""
    if number == 1:
        return "première" if gender == "f" else "premier"
    return ranked(number, tens)


class _Counting(NamedTuple):
    """What is said of numbers, as a country counts."""

    tens: Tens

    def cardinal(self, number: int, gender: Gender | None = None) -> str:
        return count(number, gender, self.tens)

    def ordinal(self, number: int, gender: Gender = "m") -> str:
        return ordinal(number, gender, self.tens)

    def places(self, written: str) -> str:
        """Say three places as a number, more in pairs, after the leading zeros."""
        bare = written.lstrip("0")
        zeros = ["zéro"] * (len(written) - len(bare))
        pairs = [bare[at : at + 2] for at in range(0, len(bare), 2)]
        chunks = [bare] if len(bare) <= 3 else pairs
        return " ".join([*zeros, *(self.cardinal(int(chunk)) for chunk in chunks if chunk)])

    def date(self, day: int, month: int, year: int | None, _before: str) -> str:
        said = f"{'premier' if day == 1 else self.cardinal(day)} {_MONTHS[month - 1]}"
        return f"{said} {self.cardinal(year)}" if year else said

    def clock(self, hour: int, minute: int, second: int | None, _after: str) -> str:
        said = f"{self.cardinal(hour, 'f')} heure{'' if hour < 2 else 's'}"
        if second is not None:
            return (
                f"{said} {self.cardinal(minute, 'f')} minute{'' if minute < 2 else 's'}"
                f" {self.cardinal(second, 'f')} seconde{'' if second < 2 else 's'}"
            )
        return f"{said} {self.cardinal(minute)}" if minute else said

    def fraction(self, top: int, bottom: int) -> str:
        names = {2: "demi", 3: "tiers", 4: "quart"}
        if bottom in {0, 1} or bottom > 100:
            return f"{self.cardinal(top)} sur {self.cardinal(bottom)}"
        part = names.get(bottom) or self.ordinal(bottom)
        return f"{self.cardinal(top)} {part}{'s' if top > 1 and not part.endswith('s') else ''}"

    def regnal(self, number: int, _: str) -> str:
        return "premier" if number == 1 else self.cardinal(number)


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


def _tongue(counting: _Counting) -> Tongue:
    return Tongue(
        monarchs=frozenset(
            names(
                "Louis Henri François Charles Napoléon Philippe Jean-Paul Benoît Élisabeth"
                " Elizabeth Pie Léon Jean Paul Guillaume Georges Édouard Richard Jacques Nicolas"
                " Alexandre Pierre Catherine Frédéric Albert Léopold Baudouin Ferdinand Alphonse"
                " Juan Carlos Felipe Victor-Emmanuel Humbert Grégoire Innocent Clément Urbain"
                " Sixte Jules Adrien Boniface Christian Gustave Harald Hassan Mohammed Ramsès"
                " Otton Maximilien Charles-Albert Franz-Joseph François-Joseph Marguerite"
            )
        ),
        regnal=counting.regnal,
        parts=frozenset(
            names("chapitre tome acte livre partie volume scène titre annexe phase type")
        ),
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
        dials_in_pairs=True,
        one_and_more_is_one=True,
        cardinal=counting.cardinal,
        ordinal=counting.ordinal,
        places=counting.places,
        year=counting.cardinal,
        comma="virgule",
        point="point",
        minus="moins",
        plus="plus",
        percent="pour cent",
        per="par",
        and_="et",
        to="à",
        half="et demi",
        fraction=counting.fraction,
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
        date=counting.date,
        clock=counting.clock,
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


_MONTH: Final = "|".join(_MONTHS)


def _extra(counting: _Counting) -> tuple[Rule, ...]:
    """Give the rules that only French has."""

    def rank(match: re.Match[str]) -> str:
        written = re.sub(r"\D", "", match["number"])
        feminine = match["ending"] in {"re", "ère", "ere", "ʳᵉ"}
        said = counting.ordinal(int(written), "f" if feminine else "m")
        return said + ("s" if match["ending"].endswith("s") else "")

    def roman(match: re.Match[str]) -> str:
        return counting.ordinal(value(match["numeral"]))

    def days(match: re.Match[str]) -> str:
        days = re.split(r"[/-]", match["days"])
        year = f" {counting.cardinal(int(match['year']))}" if match["year"] else ""
        return f"{' '.join(counting.cardinal(int(day)) for day in days)} {match['month']}{year}"

    def francs(match: re.Match[str]) -> str:
        cents = counting.cardinal(int(match["cents"]))
        return f"{counting.cardinal(int(match['number']))} francs {cents}"

    return (
        numeric(
            "date",
            (
                rf"(?<![\w/-])(?P<days>\d{{1,2}}(?:[/-]\d{{1,2}}){{1,2}})\s(?P<month>{_MONTH})(?:\s"
                rf"(?P<year>\d{{4}}))?\b"
            ),
            days,
        ),
        numeric(
            "ordinal",
            (
                r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)\s?(?P<ending>er|re|ère|ere|nde?"
                r"|e|ème|eme|ième|es|èmes|ᵉ|ᵉʳ|ʳᵉ)(?!\w)"
            ),
            rank,
        ),
        numeric("ordinal", r"(?<![\w.,-])(?P<number>\d{1,4})(?P<ending>°)(?!\s?[CFK\d])", rank),
        rule("roman", rf"\b(?P<numeral>(?=[IVX]){ROMAN})(?:e|ème|ᵉ|er)\b", roman, near="IVX"),
        numeric(
            "number",
            r"(?<=n[°º] )(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,5})\b",
            lambda m: (
                f"{counting.cardinal(int(m['year']))}, {counting.cardinal(int(m['number']))}"
            ),
            near=("9-",),
        ),
        clued(
            "time",
            "/",
            r"(?<![\w.,])(?P<hours>24)\s?h(?:eures)?/24\b|(?<![\w.,])7\s?j(?:ours)?/7\b",
            lambda m: (
                "vingt-quatre heures sur vingt-quatre" if m["hours"] else "sept jours sur sept"
            ),
        ),
        numeric(
            "time",
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?[hH]\s?(?P<minute>[0-5]\d)(?![\w:])",
            lambda m: counting.clock(int(m["hour"]), int(m["minute"]), None, ""),
            near="hH",
        ),
        numeric(
            "money",
            r"(?<![\w.,])(?P<number>\d+)\s?fr\.?\s?(?P<cents>\d\d)\b",
            francs,
            near="f",
        ),
        rule("abbreviation", r"\bM\.(?=\s[A-ZÉ])", always("monsieur"), near=("A. ",)),
        clued("abbreviation", "°", r"\b[nN]°\s?(?=\d)", always("numéro ")),
    )


@cache
def _grammar(tens: Tens) -> Grammar:
    counting = _Counting(tens)
    return grammar_for(_tongue(counting), extra=_extra(counting))


def grammar(tag: str) -> Grammar:
    """Read French: Switzerland and Belgium count in tens from seventy on."""
    return _grammar({"fr-ch": SWISS, "fr-be": BELGIAN}.get(tag, FRENCH))
