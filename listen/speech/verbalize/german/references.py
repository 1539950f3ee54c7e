"""What German refers to by number: telephones, laws, addresses."""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, always, clued, numeric
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import value
from listen.speech.verbalize.tongues.german import TONGUE
from listen.speech.verbalize.tongues.german_numbers import count


def _phone(match: re.Match[str]) -> str | None:
    if re.fullmatch(r"\+\d{1,3}(?: \d{3})+", match.group()):
        return None  # thousands more
    country = count(int(match["country"]))
    return f"plus {country} {spelled_digits(TONGUE, match['number'])}"


def _docket(match: re.Match[str]) -> str:
    if numeral := match["senate"] or match["part"]:
        return count(value(numeral))
    return f"{count(int(match['number']))} aus {count(int(match['year']))}"


def _clause(match: re.Match[str]) -> str:
    head = {"§": "Paragraf", "§§": "Paragrafen"}.get(match["head"], "Artikel")
    number = f"{count(int(match['number']))} {match['letter'] or ''}".strip()
    said = f"{head} {number} Absatz {count(value(match['part']))}"
    return f"{said} Satz {count(int(match['sentence']))}" if match["sentence"] else said


_LAW_BEFORE: Final = Pattern(r"(?:§|\bAbs\.|\bAbsatz|\bArt\.|\bArtikel)\s?\d+[a-z]?\s$")
_PAGE_BEFORE: Final = Pattern(r"(?:§|\bS\.|\bSeite|\bArt\.|\bRn\.|\bRdnr\.)\s?\d+\s?$")


def _cited(match: re.Match[str]) -> str | None:
    if match["sentence"]:
        law = _LAW_BEFORE.search(match.string, 0, match.start())
        return "Satz " if law else None
    if match["next"] or match["after"]:
        page = _PAGE_BEFORE.search(match.string, 0, match.start())
        return " folgende" if page else None
    return "vom" if match["of"] else "Buchstabe "


_FINALS: Final = {"2": "Halbf", "4": "Viertelf", "8": "Achtelf", "16": "Sechzehntelf"}
REFERENCES: Final[tuple[Rule, ...]] = (
    numeric(
        "phone",
        r"(?<![\w.])\+(?P<country>\d{1,2})(?:[ -]|(?=\())(?:\(0\)\s?)?"
        r"(?P<number>\(?\d{1,5}\)?(?:[ /-]\d{2,8}){1,4})(?![\w-])",
        _phone,
    ),
    numeric(
        "phone",
        r"(?:(?<=Notruf )|(?<=Nummer )|(?<=[Dd]ie )|(?<=unter )|(?<=unter der ))"
        r"(?:110|112|115|116 \d{3})(?![\w.,]\d|\w| \d| ?[A-ZÄÖÜ%€])"
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
        r"\b(?P<senate>[IVX]{1,4})(?=\s(?:ZR|ZB|ARZ|AZR)\b)|(?:(?<=BGBl\. )|(?<=BGBl\. \d{4} ))"
        r"(?P<part>I{1,3})\b"
        r"|(?:(?<=BvR )|(?<=BvF )|(?<=BvL )|(?<=ZR )|(?<=ZB )|(?<=StR )|(?<=[CT]-)"
        r"|(?<=\d [A-Z] )|(?<=\d [A-Z][a-z] ))"
        r"(?P<number>\d{1,4})/(?P<year>\d\d)(?!\w)",
        _docket,
        near=("9/9", "bgbl"),
    ),
    numeric(
        "law",
        r"(?P<head>§§?|\bArt\.|\bArtikel)\s?(?P<number>\d{1,4})(?P<letter>[a-z])?"
        r"\s(?P<part>[IVX]{1,5})\b(?:\s(?P<sentence>\d{1,2})\b)?",
        _clause,
        near=("§", "art", "artikel"),
        also="IVX",
    ),
    numeric(
        "law",
        r"\b(?:(?P<sentence>S)\.\s?(?=\d)|(?:lit|Buchst)\.\s?(?=[a-z]\b)|(?P<of>v)\.(?=\s[0-3]?\d\.)"
        r"|(?<=\d)(?P<next>f\.)(?!\w))|(?<=\d )(?P<after>f\.)(?!\w)",
        _cited,
        near=("A.", "a.", " a.", "9a."),
    ),
    numeric("number", r"(?<=\bCVE-\d{4})-(?=\d)", always(", "), near=("9-9",), also=("cve",)),
    numeric(
        "episode",
        r"\bS(?P<season>\d\d?)\s?E(?P<episode>\d\d?)\b",
        lambda m: f"Staffel {count(int(m['season']))} Folge {count(int(m['episode']))}",
        near=("9A9", "9 A"),
        also="E",
    ),
    numeric(
        "fraction",
        r"(?<![\w/])1/(?P<bottom>[248]|16)-?[Ff](?P<final>inale?s?)\b",
        lambda m: _FINALS[m["bottom"]] + m["final"],
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
