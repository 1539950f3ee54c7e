"""What German refers to by number: telephones, laws, addresses."""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, always, clued, numeric
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.tongues.german import TONGUE, count


def _phone(match: re.Match[str]) -> str:
    country = count(int(match["country"]))
    return f"plus {country} {spelled_digits(TONGUE, match['number'])}"


REFERENCES: Final[tuple[Rule, ...]] = (
    numeric(
        "phone",
        r"(?<![\w.])\+(?P<country>\d{1,2})[ -](?:\(0\)\s?)?"
        r"(?P<number>\(?\d{2,5}\)?(?:[ /-]\d{2,8}){1,4})(?![\w-])",
        _phone,
    ),
    numeric(
        "phone",
        r"(?:(?<=Notruf )|(?<=Nummer )|(?<=[Dd]ie )|(?<=unter ))"
        r"(?:110|112|115|116 \d{3})(?![\w.,]\d|\w| \d)"
        r"|\b116 117\b",
        lambda m: spelled_digits(TONGUE, m.group()),
        near="1",
    ),
    numeric(
        "address",
        r"(?:(?<=\d, )|(?<=\d[a-z], )|(?<=\bD-)|(?<=PLZ ))\d{5}(?=\s[A-ZÄÖÜ])",
        lambda m: spelled_digits(TONGUE, m.group()),
        near=("999",),
    ),
    numeric(
        "law",
        r"(?:(?<=BvR )|(?<=BvF )|(?<=ZR )|(?<=StR )|(?<=C-))"
        r"(?P<number>\d{1,4})/(?P<year>\d\d)(?!\w)",
        lambda m: f"{count(int(m['number']))} aus {count(int(m['year']))}",
        near=("9/9",),
    ),
    clued("section", ("§§",), r"§§\s?", always("Paragrafen ")),
    clued(
        "abbreviation",
        ".",
        r"\b(?P<name>[A-ZÄÖÜ][a-zäöüß]+s)tr\.(?=\s|,|$)",
        lambda m: f"{m['name']}traße",
    ),
)
