"""French of France."""

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.numbers import whole_number
from listen.speech.verbalize.romance import means_degrees
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.french import (
    ABBREVIATIONS,
    CURRENCIES,
    FRANC,
    NUMBERED,
    SIGNS,
    TITLES,
    UNITS,
    noun,
)
from listen.speech.verbalize.words.french_nouns import FEMININE, FEMININE_ENDINGS, MASCULINE
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
        return f"{said} {self.year(year)}" if year else said

    def year(self, number: int) -> str:
        """Count without the plural of `cents` and `vingts`: a year is a rank."""
        return (
            self.cardinal(number).removesuffix("s") if number % 10 == 0 else self.cardinal(number)
        )

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


def _gender_of(word: str) -> Gender | None:
    plain = word.lower()
    one = plain if plain in FEMININE else plain.removesuffix("s")
    if one in FEMININE:
        return "f"
    return "f" if one.endswith(FEMININE_ENDINGS) and one not in MASCULINE else None


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
            names(
                "an article chapitre tome acte livre partie volume scène titre annexe phase type"
            )
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
        titles=TITLES,
        numbered=NUMBERED,
        weekdays=_WEEKDAYS,
        raised="puissance",
        initials=frozenset(
            names(
                "UE TVA BCE FMI PME TPE PIB USA CIA FBI ADN ARN EDF RATP ONG OMS OCDE"
                " OGM UMP LFI EELV IRM ENA UDI INA IA IGN CAF CHU DRH RER SUV TER AFP"
                " APL AOC ADSL USB PEA OPA ETI UV UHT IVG RMI RSA AMF HEC SOS GPA PMA"
                " AME ARS IUT ENS IEP OM OL LCI URL API SEO"
            )
        ),
        out_of="sur",
        per_units={"mois": "par mois", "an": "par an"},
        half_of={"m": "un demi-", "f": "une demi-"},
    )


_MONTH: Final = "|".join(_MONTHS)
_WEEKDAYS: Final = {
    "lun": "lundi",
    "mar": "mardi",
    "mer": "mercredi",
    "jeu": "jeudi",
    "ven": "vendredi",
    "sam": "samedi",
    "dim": "dimanche",
}


def _extra(counting: _Counting, tongue: Tongue) -> tuple[Rule, ...]:
    """Give the rules that only French has."""

    def rank(match: re.Match[str]) -> str | None:
        written, ending = re.sub(r"\D", "", match["number"]), match["ending"]
        if (ending == "°" and means_degrees(match)) or (ending == "d" and written != "2"):
            return None
        feminine = ending.rstrip("s") in {"re", "ère", "ere", "ʳᵉ"}
        said = counting.ordinal(int(written), "f" if feminine else "m")
        if written == "2" and ending.rstrip("s") in {"nd", "nde", "d", "ᵈ"}:
            said = "seconde" if ending.startswith("nde") else "second"
        return said + ("s" if ending.endswith("s") else "")

    def roman(match: re.Match[str]) -> str:
        feminine = match["ending"] in {"re", "res", "ère", "ʳᵉ"}
        said = counting.ordinal(value(match["numeral"]), "f" if feminine else "m")
        if match["ending"].startswith("nd"):
            said = "seconde" if match["ending"] == "nde" else "second"
        return said + ("s" if match["ending"].endswith("s") else "")

    def days(match: re.Match[str]) -> str:
        days = [int(day) for day in re.split(r"[/-]", match["days"])]
        year = f" {counting.year(int(match['year']))}" if match["year"] else ""
        lasting = "-" in match["days"] and days[-1] - days[0] > len(days) - 1
        between = " au " if lasting else " "
        return f"{between.join(map(counting.cardinal, days))} {match['month']}{year}"

    def dialled(match: re.Match[str]) -> str:
        pairs = re.findall(r"\d\d", match["pairs"])
        first = f"plus trente-trois {match['abroad']}" if match["abroad"] else match["first"]
        return " ".join(
            [
                whole_number(tongue, one) if one.isdecimal() else one
                for one in [*first.split(), *pairs]
            ]
        )

    def finals(match: re.Match[str]) -> str:
        bottom = int(match["bottom"])
        many = (
            "s" if match.string[: match.start()].lower().endswith(("les ", "des ", "aux ")) else ""
        )
        return ({2: "demi", 4: "quart"}.get(bottom) or counting.ordinal(bottom)) + many

    def section(match: re.Match[str]) -> str:
        numbers = re.split("[-.]", match["number"])
        return " ".join(counting.cardinal(int(one)) for one in numbers)

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
                r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)\s?(?P<ending>ers?|res?|ères?"
                r"|eres?|nde?s?|d|e|èmes?|emes?|ièmes?|es|ᵉ|ᵉʳ|ʳᵉ|ᵈ|ᵉˢ)(?!\w|\s[a-zéû]{3,5}\.\s)"
            ),
            rank,
        ),
        numeric("ordinal", r"(?<![\w.,-])(?P<number>\d{1,4})(?P<ending>°)(?!\s?[CFK\d])", rank),
        rule(
            "roman",
            rf"\b(?P<numeral>(?=[IVX]){ROMAN})(?P<ending>es?|èmes?|ᵉ|ers?|res?|ère|ʳᵉ|ᵉʳ|nde?)\b",
            roman,
            near="IVX",
        ),
        rule(
            "roman",
            rf"\b(?P<numeral>(?i:(?=[ivx]){ROMAN}))(?P<ending>e)(?=\s(?:siècle|millénaire))",
            roman,
            near=("cle", "naire"),
        ),
        numeric(
            "number",
            (
                r"(?:(?<=\bannées )['’]?|(?<=\bpage )|(?<=\bn° )|(?<=\bnuméro )|(?<=\bchapitre )"
                r"|(?<=\barticle )|(?<=\b[Ll]'an )|(?<=\b[Aa]n ))"
                r"(?P<number>\d{1,4})(?![\w'’]|[.,-]\d| \d{3}\b)"
            ),
            lambda m: counting.year(int(m["number"])),
            near=("ann", "page", "article", "chapitre", "an", "num", "°"),
        ),
        numeric(
            "section",
            r"(?:(?<=\barticle )|(?<=\barticles )|(?<=\bArticle )|(?<=\b[Aa]rt\. )"
            r"|(?<=\b[LRD]\. )|(?<=\b[LRD])"
            r"|(?=49))(?P<number>\d{1,4}(?:-\d{1,3}|\.\d)(?:-\d{1,2})?)(?![\w'’]|[.,-]\d)(?<!49-[0-24-9])",
            section,
            near=("9-9", "9.9"),
        ),
        numeric(
            "phone",
            r"(?<![\w.,/])(?:\+33\s?(?:\(0\)\s?)?(?P<abroad>[1-9])|(?P<first>0[1-9]))"
            r"(?P<pairs>(?:[ .-]?\d\d){4})(?![\w-]|[.,]\d)",
            dialled,
            near="0+",
        ),
        numeric(
            "phone",
            r"(?:(?<=\ble )|(?<=\bau ))(?P<number>3\d[ ]?\d\d)(?=\s*(?:$|[.,;:)(]))",
            lambda m: " ".join(
                counting.cardinal(int(one)) for one in re.findall(r"\d\d", m["number"])
            ),
            near=("999", "9 9"),
        ),
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
            (
                r"(?<![\w.,])(?:(?P<hours>24\s?[hH](?:eures)?/24|[hH]/24)|(?P<days>[567])(?:\s?"
                r"[jJ](?:ours)?/7|(?<=7)/7))(?!\w)"
            ),
            lambda m: (
                "vingt-quatre heures sur vingt-quatre"
                if m["hours"]
                else f"{counting.cardinal(int(m['days']))} jours sur sept"
            ),
            also=("a/9", "A/9", "7"),
        ),
        numeric(
            "time",
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?[hH]\s?(?P<minute>[0-5]\d)(?![\w:]|['’]\d)",
            lambda m: counting.clock(int(m["hour"]), int(m["minute"]), None, ""),
            near="hH",
        ),
        rule(
            "abbreviation",
            r"(?:(?<=[IVX]e )|(?<=[IVX]ᵉ ))s\.",
            always("siècle"),
            near=("Aa ", "ᵉ"),
        ),
        clued("abbreviation", "°º", r"\b[nN][°º]\s?(?=\d)", always("numéro ")),
        rule(
            "abbreviation",
            r"(?<![\w.])(?P<many>M)?M\.(?=\s(?:et\s(?:Mme|Mlle)|les?\s|la\s|l['’]))",
            lambda m: "messieurs" if m["many"] else "monsieur",
            near=("A. ",),
        ),
        numeric(
            "number",
            r"(?<=\d)\s?M(?=\s(?:d['’]|de\s))",
            always(" millions"),
            near=("9A", " A "),
        ),
        numeric(
            "fraction",
            r"(?<![\w/])1/(?P<bottom>2|4|8|16|32)(?=\s(?:de\s)?finale)",
            finals,
            near=("9/9",),
        ),
        numeric(
            "number", r"\bn(?:os|ᵒˢ)(?=\s\d+\s?(?:et|à|,|-)\s?\d)", always("numéros"), near="n"
        ),
        clued(
            "abbreviation",
            ("bd", "bld"),
            r"(?:(?<=\d )|(?<=\d, )|(?<=\ble )|(?<=\bdu )|(?<=\bau ))[Bb]l?d\.?(?=\sd(?:es?|u)\s)",
            always("boulevard"),
        ),
        clued("section", ("§§",), r"§§\s?", always("paragraphes ")),
    )


def _counted(counting: _Counting, tongue: Tongue) -> tuple[Rule, ...]:
    """Read what is counted in two units: `5 € 50`, `1 m 80`, `2h 05min`."""

    def price(match: re.Match[str]) -> str:
        number, sign = match["number"], match["sign"]
        noun = (
            CURRENCIES[sign].unit
            if sign in CURRENCIES
            else FRANC
            if sign[0] in "fF"
            else UNITS["m"]
        )
        return f"{counted(tongue, number, noun)} {counting.cardinal(int(match['cents']))}"

    def lapse(match: re.Match[str]) -> str:
        units = (("hours", "h"), ("minutes", "min"), ("seconds", "s"))
        return " ".join(
            counted(tongue, str(int(match[part])), UNITS[unit])
            for part, unit in units
            if match[part]
        )

    def spoons(match: re.Match[str]) -> str:
        kind = "soupe" if match["what"] == "s" else "café"
        return counted(tongue, match["number"], noun("cuillère", "f")) + f" à {kind}"

    return (
        numeric(
            "time",
            r"(?<![\w.,:/])(?:(?P<hours>\d{1,3})\s?h\s?)?(?P<minutes>\d{1,2})\s?(?:min|mn)"
            r"(?:\s?(?P<seconds>\d{1,2})\s?s(?:ec)?)?(?!\w)",
            lapse,
            near=("min", "mn"),
        ),
        numeric(
            "measure",
            r"(?<![\w.,])(?P<number>\d{1,2})\s?c\.?\s?à\.?\s?(?P<what>s|c)(?:oupe|afé|\.)?(?!\w)",
            spoons,
            near="à",
        ),
        numeric(
            "money",
            (
                r"(?<![\w.,])(?P<number>\d+)\s?(?P<sign>fr\.?|F|€|\$|£|m)\s?(?P<cents>\d\d)"
                r"(?![\w,.]\d|\w|\s?[€$%])"
            ),
            price,
            near="fF€$£m",
        ),
    )


@cache
def _grammar(tens: Tens) -> Grammar:
    counting = _Counting(tens)
    tongue = _tongue(counting)
    return grammar_for(tongue, extra=(*_counted(counting, tongue), *_extra(counting, tongue)))


def grammar(tag: str) -> Grammar:
    """Read French: Switzerland and Belgium count in tens from seventy on."""
    return _grammar({"fr-ch": SWISS, "fr-be": BELGIAN}.get(tag, FRENCH))
