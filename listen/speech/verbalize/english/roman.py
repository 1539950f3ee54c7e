"""Roman numerals where they are numerals: `World War II`, `Charles III`, `Part I`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, ordinal
from listen.speech.verbalize.grammar import clued, numeric, rule
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names

_REGNAL: Final = frozenset(
    names(
        "Charles Elizabeth Henry Louis Philip William George Paul Benedict Pius Leo"
        " Carlos Felipe Napoleon Nicholas Catherine Alexander Frederick Richard Edward"
        " James Mary Margaret Ivan Harald Gustaf Gregory Innocent Clement Urban Francis"
        " Ferdinand Alfonso Christian Haakon Olav Albert Leopold Baudouin Wilhelm Ramses"
        " Ramesses Thutmose Cleopatra Ptolemy Darius Xerxes Peter Boniface Sixtus Julius"
        " Adrian Victor Emmanuel Umberto Abdullah Mohammed Hussein Rama"
    )
)
_PARTS: Final = frozenset(
    names(
        "Part Chapter Act Scene Book Volume Vol. Phase Class Type Title Article Stage"
        " Section Appendix Level Grade Category Group Division War Mark Tier Figure Table"
        " Episode Season part chapter phase stage type volume act"
    )
)
_ACRONYMS: Final = frozenset(
    frozenset(
        names(
            "MD DC CD CV MC DI XL MI CC DM CI MM LI CL MV LCD DVD CDC CM MIX DIM LD LX CIV MDI"
            " MCI CDI ML CCC CX DX XXL XXX MMC CID LC DL VC IC ID IL"
        )
    )
)


def _part(match: re.Match[str]) -> str | None:
    if match["word"] not in _PARTS:
        return None
    if match["numeral"] == "I" and re.match(
        r"\s+(?:am|was|have|had|think|would|will|do|did|agree|saw)\b", match.string[match.end() :]
    ):
        return None
    return f"{match['word']} {cardinal(value(match['numeral']))}"


def _regnal(match: re.Match[str]) -> str | None:
    if match["name"] not in _REGNAL:
        return None
    return f"{match['name']} the {ordinal(value(match['numeral']))}"


def _century(match: re.Match[str]) -> str:
    return ordinal(value(match["numeral"]))


def _after_name(match: re.Match[str]) -> str | None:
    numeral = match["numeral"]
    if numeral in _ACRONYMS or not (set(numeral) <= {"I", "V", "X"} or match["event"]):
        return None
    return f"{match['name']}{cardinal(value(numeral))}"


RULES: Final = (
    numeric(
        "roman",
        rf"(?:(?<=[A-Z]\d )|(?<=[A-Z]\d\d ))(?P<numeral>(?=[IVX]{{2}}){ROMAN})\b",
        lambda m: cardinal(value(m["numeral"])),
        near=("9 A",),
    ),
    rule(
        "roman",
        rf"\b(?P<word>Vol\.|[A-Za-z]{{3,8}})\s(?P<numeral>(?=[IVXLCDM]){ROMAN})\b(?!['’]|\.\w|-\w)",
        _part,
        near="IVXLCDM",
    ),
    clued(
        "roman",
        ("ch", "vol", "pt", "fig", "bk", "art", "sec"),
        (
            r"(?:(?<=\b[Cc]h\. )|(?<=\b[Vv]ol\. )|(?<=\b[Pp]t\. )|(?<=\b[Ff]ig\. )"
            r"|(?<=\b[Bb]k\. )|(?<=\b[Aa]rt\. )|(?<=\b[Ss]ec\. ))"
            rf"(?P<numeral>(?=[IVXLC]){ROMAN})\b"
        ),
        lambda m: cardinal(value(m["numeral"])),
        also=(". A",),
    ),
    rule(
        "roman",
        rf"\b(?P<name>[A-Z][a-z]{{2,9}})\s(?P<numeral>(?=[IVX]){ROMAN})\b(?!\.\w|['’][a-rt-z])",
        _regnal,
        near="IVX",
    ),
    rule(
        "roman",
        (
            rf"\b(?P<numeral>(?=[IVX]){ROMAN})(?:st|nd|rd|th)?\b(?=\s(?:century|centuries"
            rf"|Century|Olympi|Congress|dynasty|Dynasty|Army Corps|arrondissement))"
        ),
        _century,
        near="IVX",
    ),
    rule(
        "roman",
        (
            rf"(?P<name>(?:(?P<event>\bSuper Bowl |\bWrestleMania |\bOlympiad )"
            rf"|\b[A-Z][A-Za-z]+[ ]))(?P<numeral>(?=[IVXLCM]{{2}}){ROMAN})\b(?!\.\w|['’][a-rt-z])"
        ),
        _after_name,
        near=("AA",),
    ),
)
