"""French of France."""

import re
from functools import cache
from typing import Final

from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.numbers import whole_number
from listen.speech.verbalize.romance import means_degrees
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongue import Tongue
from listen.speech.verbalize.tongues.french import MONTHS, Counting, tongue_of
from listen.speech.verbalize.words.french import (
    CURRENCIES,
    FRANC,
    UNITS,
    noun,
)
from listen.speech.verbalize.words.french_numbers import BELGIAN, FRENCH, SWISS, Tens

_MONTH: Final = "|".join(MONTHS)


_ONLY: Final = {"er": "I", "re": "I", "ère": "I", "ʳᵉ": "I", "ᵉʳ": "I", "nd": "II", "nde": "II"}
"""Endings of one rank: `Vers` and `l'Inde` are none."""


def _extra(counting: Counting, tongue: Tongue) -> tuple[Rule, ...]:
    """Give the rules that only French has."""

    def rank(match: re.Match[str]) -> str | None:
        written, ending = re.sub(r"\D", "", match["number"]), match["ending"].lower()
        if ending == "°" and means_degrees(match):
            return None
        feminine = ending.rstrip("s") in {"re", "ère", "ere", "ʳᵉ"}
        said = counting.ordinal(int(written), "f" if feminine else "m")
        if written == "2" and ending.rstrip("s") in {"nd", "nde", "d", "de", "ᵈ", "ᵈᵉ"}:
            said = "seconde" if "e" in ending or "ᵉ" in ending else "second"
        return said + ("s" if ending.endswith("s") else "")

    def roman(match: re.Match[str]) -> str | None:
        if _ONLY.get(match["ending"].lower().rstrip("s"), match["numeral"]) != match["numeral"]:
            return None
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
                r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)\s?"
                r"(?P<ending>ERS?|RES?|[ÈE]MES?|ers?|res?|ères?"
                r"|eres?|nde?s?|e|èmes?|emes?|ièmes?|es|ᵉ|ᵉʳ|ʳᵉ|ᵈ|ᵉˢ)(?!\w|\s[a-zéû]{3,5}\.\s)"
            ),
            rank,
        ),
        numeric(
            "ordinal",
            r"(?<![\w.,])(?P<number>2)(?P<ending>de?s?|ᵈᵉ?)(?![\w'’])",
            rank,
            near=("9a",),
        ),
        clued(
            "word",
            ".",
            r"(?P<word>[^\W\d_]{3,})\.(?P<ending>e|ne|ère|rice|trice|euse)(?P<many>\.s)?(?!\w)",
            lambda m: m["word"] + ("s" if m["many"] else ""),
            also=(".a.", ".a ", ".a,"),
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
            rf"\b(?P<numeral>(?i:(?=[ivx]){ROMAN}))(?P<ending>[eE])(?=\s(?i:siècle|millénaire))",
            roman,
            near=("cle", "naire"),
        ),
        numeric(
            "number",
            (
                r"(?:(?i:(?<=\bannées ))['’]?|(?<=\bpage )|(?<=\bn° )|(?<=\bnuméro )"
                r"|(?<=\bchapitre )|(?<=\barticle )|(?<=\b[Ll]'an )|(?<=\b[Aa]n ))"
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
            r"(?<![\w.,/])(?:(?:\+|00)33[ .]?(?:\(0\)\s?)?(?P<abroad>[1-9])|(?P<first>0[1-9]))"
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
            "number", r"\bn(?:os|ᵒˢ)(?=\s\d+\s?(?:et|à|,|-)\s?\d)", always("numéros"), near="n"
        ),
        clued(
            "abbreviation",
            ("bd", "bld"),
            r"(?:(?<=\d )|(?<=\d, )|(?<=\ble )|(?<=\bdu )|(?<=\bau ))[Bb]l?d\.?(?=\sd(?:es?|u)\s)",
            always("boulevard"),
        ),
        numeric("pages", r"(?<=\d)\s?p\.(?!\w|\s?\d)", always(" pages"), near=("9 a", "9a")),
        clued("section", ("§§",), r"§§\s?", always("paragraphes ")),
    )


def _counted(counting: Counting, tongue: Tongue) -> tuple[Rule, ...]:
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

    def part_hours(match: re.Match[str]) -> str:
        hours = counted(tongue, match["hours"], UNITS["h"])
        return f"{hours} et {'quart' if match['part'] == '4' else 'demie'}"

    def finals(match: re.Match[str]) -> str:
        bottom = int(match["bottom"])
        many = (
            "s" if match.string[: match.start()].lower().endswith(("les ", "des ", "aux ")) else ""
        )
        return ({2: "demi", 4: "quart"}.get(bottom) or counting.ordinal(bottom)) + many

    def spoons(match: re.Match[str]) -> str:
        kind = "soupe" if match["what"] == "s" else "café"
        if match["number"] in {"1/2", "½"}:
            return f"une demi-cuillère à {kind}"
        return counted(tongue, match["number"], noun("cuillère", "f")) + f" à {kind}"

    return (
        numeric(
            "fraction",
            r"(?<![\w/])1/(?P<bottom>2|4|8|16|32)(?=\s(?:de\s)?finale)",
            finals,
            near=("9/9",),
        ),
        numeric(
            "time",
            r"(?<![\w.,])(?P<hours>\d{1,2})\s?h\s?(?:1/(?P<part>[24])|(?P<half>½))(?!\w)",
            part_hours,
            near=("9/9", "½"),
        ),
        numeric(
            "time",
            r"(?<![\w.,:/])(?:(?P<hours>\d{1,3})\s?h\s?)?(?P<minutes>\d{1,2})\s?(?:min|mn)"
            r"(?:\s?(?P<seconds>\d{1,2})\s?s(?:ec)?)?(?!\w)",
            lapse,
            near=("min", "mn"),
        ),
        numeric(
            "measure",
            r"(?<![\w.,])(?P<number>1/2|½|\d{1,2})\s?c\.?\s?à\.?\s?(?P<what>s|c)(?:oupe|afé|\.)?(?!\w)",
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
    counting = Counting(tens)
    tongue = tongue_of(counting)
    return grammar_for(tongue, extra=(*_counted(counting, tongue), *_extra(counting, tongue)))


def grammar(tag: str) -> Grammar:
    """Read French: Switzerland and Belgium count in tens from seventy on."""
    return _grammar({"fr-ch": SWISS, "fr-be": BELGIAN}.get(tag, FRENCH))
