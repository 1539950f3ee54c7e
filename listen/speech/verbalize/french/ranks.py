"""French ordinals, in figures and in Roman numerals, and days in a row."""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, clued, numeric, rule
from listen.speech.verbalize.romance import means_degrees
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongues.french import MONTHS, Counting

_MONTH: Final = "|".join(MONTHS)
_ONLY: Final = {
    "er": "I",
    "re": "I",
    "ère": "I",
    "ʳᵉ": "I",
    "ᵉʳ": "I",
    "nd": "II",
    "nde": "II",
    "d": "II",
    "de": "II",
}
"""Endings of one rank: `Vers` and `l'Inde` are none."""


def rank_rules(counting: Counting) -> tuple[Rule, ...]:
    """Read `1er`, `XIXe`, `les 17/18 juin`."""

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
        if "d" in match["ending"]:
            said = "seconde" if match["ending"].endswith("e") else "second"
        return said + ("s" if match["ending"].endswith("s") else "")

    def days(match: re.Match[str]) -> str:
        days = [int(day) for day in re.split(r"[/-]", match["days"])]
        year = f" {counting.year(int(match['year']))}" if match["year"] else ""
        lasting = "-" in match["days"] and days[-1] - days[0] > len(days) - 1
        between = " au " if lasting else " "
        return f"{between.join(map(counting.cardinal, days))} {match['month']}{year}"

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
                r"|eres?|nde?s?|e|è|èmes?|emes?|ièmes?|es|ᵉ|ᵉʳ|ʳᵉ|ᵈ|ᵉˢ)(?!\w|\s(?:janv|févr?|fév|mar|avr|juil|sept|oct|nov|déc)\.\s)"
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
            rf"\b(?P<numeral>(?=[IVX]){ROMAN})(?P<ending>es?|èmes?|ᵉ|ers?|res?|ère|ʳᵉ|ᵉʳ|n?de?)\b",
            roman,
            near="IVX",
        ),
        rule(
            "roman",
            rf"\b(?P<numeral>(?i:(?=[ivx]){ROMAN}))(?P<ending>[eE])(?=\s(?i:siècle|millénaire))",
            roman,
            near=("cle", "naire"),
        ),
    )
