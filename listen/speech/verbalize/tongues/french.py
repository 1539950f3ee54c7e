"""French words and forms."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.french import (
    ABBREVIATIONS,
    BOOKS,
    CURRENCIES,
    NUMBERED,
    SIGNS,
    TITLES,
    UNITS,
)
from listen.speech.verbalize.words.french_nouns import FEMININE, FEMININE_ENDINGS, MASCULINE
from listen.speech.verbalize.words.french_numbers import FRENCH, Tens, cardinal
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


class Counting(NamedTuple):
    """What is said of numbers, as a country counts."""

    tens: Tens

    def cardinal(self, number: int, gender: Gender | None = None) -> str:
        """Count."""
        return count(number, gender, self.tens)

    def ordinal(self, number: int, gender: Gender = "m") -> str:
        """Rank."""
        return ordinal(number, gender, self.tens)

    def places(self, written: str) -> str:
        """Say three places as a number, more in pairs, after the leading zeros."""
        bare = written.lstrip("0")
        zeros = ["zéro"] * (len(written) - len(bare))
        pairs = [bare[at : at + 2] for at in range(0, len(bare), 2)]
        chunks = [bare] if len(bare) <= 3 else pairs
        return " ".join([*zeros, *(self.cardinal(int(chunk)) for chunk in chunks if chunk)])

    def date(self, day: int, month: int, year: int | None, _before: str) -> str:
        """Say a date."""
        said = f"{'premier' if day == 1 else self.cardinal(day)} {MONTHS[month - 1]}"
        return f"{said} {self.year(year)}" if year else said

    def year(self, number: int) -> str:
        """Count without the plural of `cents` and `vingts`: a year is a rank."""
        return (
            self.cardinal(number).removesuffix("s") if number % 10 == 0 else self.cardinal(number)
        )

    def clock(self, hour: int, minute: int, second: int | None, _after: str) -> str:
        """Say a time of the day."""
        said = f"{self.cardinal(hour, 'f')} heure{'' if hour < 2 else 's'}"
        if second is not None:
            return (
                f"{said} {self.cardinal(minute, 'f')} minute{'' if minute < 2 else 's'}"
                f" {self.cardinal(second, 'f')} seconde{'' if second < 2 else 's'}"
            )
        return f"{said} {self.cardinal(minute)}" if minute else said

    def fraction(self, top: int, bottom: int) -> str:
        """Say a part of a whole."""
        names = {2: "demi", 3: "tiers", 4: "quart"}
        if bottom in {0, 1} or bottom > (1000 if top == 1 else 100):
            return f"{self.cardinal(top)} sur {self.cardinal(bottom)}"
        part = names.get(bottom) or self.ordinal(bottom)
        return f"{self.cardinal(top)} {part}{'s' if top > 1 and not part.endswith('s') else ''}"

    def regnal(self, number: int, _: str) -> str:
        """Say the number of a monarch."""
        return "premier" if number == 1 else self.cardinal(number)


MONTHS: Final = names(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)


def _gender_of(word: str) -> Gender | None:
    plain = word.lower()
    if plain in {"rue", "avenue", "allée", "impasse", "ruelle", "esplanade"}:
        return None  # a house number
    one = plain if plain in FEMININE else plain.removesuffix("s")
    if one in FEMININE:
        return "f"
    return "f" if one.endswith(FEMININE_ENDINGS) and one not in MASCULINE else None


_WEEKDAYS: Final = {
    "lun": "lundi",
    "mar": "mardi",
    "mer": "mercredi",
    "jeu": "jeudi",
    "ven": "vendredi",
    "sam": "samedi",
    "dim": "dimanche",
}


def tongue_of(counting: Counting) -> Tongue:
    """Give the words of French as a country counts."""
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
            names(
                "an article chapitre tome acte livre partie volume scène titre annexe phase type"
            )
        ),
        single_scales={"millions": "million", "milliards": "milliard"},
        of_year="de",
        gender_of=_gender_of,
        short_scales={
            "k": "mille",
            "G": "milliards",
            "M": "millions",
            "Md": "milliards",
            "Mds": "milliards",
            "Mrd": "milliards",
            "Mrds": "milliards",
            "Mio": "millions",
            "Mia": "milliards",
            "Mias": "milliards",
        },
        dials_in_pairs=True,
        one_and_more_is_one=True,
        cardinal=counting.cardinal,
        ordinal=counting.ordinal,
        places=counting.places,
        year=counting.year,
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
        months=MONTHS,
        month_abbreviations={
            "janv.": 1,
            "févr.": 2,
            "mar.": 3,
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
        square=lambda noun: Noun(
            f"{noun.one} carré{'e' if noun.gender == 'f' else ''}",
            f"{noun.many} carré{'es' if noun.gender == 'f' else 's'}",
            noun.gender,
        ),
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
        titles=TITLES,
        numbered=NUMBERED,
        weekdays=_WEEKDAYS,
        raised="puissance",
        books=BOOKS,
        compass={"N": "nord", "S": "sud", "E": "est", "W": "ouest", "O": "ouest"},
        one_below_two=True,
        initials=frozenset(
            names(
                "UE TVA BCE FMI PME TPE PIB USA CIA FBI ADN ARN EDF RATP ONG OMS OCDE"
                " OGM UMP LFI EELV IRM ENA UDI INA IA IGN CAF CHU DRH RER SUV TER AFP"
                " APL AOC ADSL USB PEA OPA ETI UV UHT IVG RMI RSA AMF HEC SOS GPA PMA"
                " AME ARS IUT ENS IEP OM OL LCI URL API SEO"
            )
        ),
        out_of="sur",
        per_units={
            "mois": "par mois",
            "an": "par an",
            "j": "par jour",
            "sem": "par semaine",
            "nuit": "par nuit",
            "b": "par baril",
            "pers": "par personne",
        },
        half_of={"m": "un demi-", "f": "une demi-"},
    )
