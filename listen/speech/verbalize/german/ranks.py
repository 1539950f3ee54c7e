"""German ordinals and decades: Roman numerals, two days of a month, dates without a year."""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, clued, numeric, rule
from listen.speech.verbalize.names_and_numerals import decade_rule
from listen.speech.verbalize.openers import OPENERS
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongues.german import (
    ARTICLE,
    DATIVE,
    MONARCHS,
    MONTHS,
    TONGUE,
    dated,
    ending_after,
    regnal,
)
from listen.speech.verbalize.tongues.german_numbers import count, ordinal, year

_NEW_SENTENCE: Final = Pattern(rf"\s+{OPENERS}")
_NEXT_NOUN: Final = Pattern(r"\s+(?P<noun>[A-ZÄÖÜ]\w+\.?)")


_OF_HERS: Final = Pattern(r"\([^()]*$|\b[Ss]ie (?:wurde|war|ist|kam als) $")
"""Before a minute of a match, or a woman's place."""


_LISTED: Final = Pattern(
    r"\s+(?:d(?:ie|er|as|ass|en|em|u)|eine?|weil|wenn|es|man|ich|wir|sie|er)\b"
)
"""After the number of a reason: `1. die Kosten, 2. die Zeit`."""
_AND: Final = Pattern(r"\b(?:der|zur) (?:\d+\. und )?$")


def _named(noun: str | None) -> str:
    """Take months for what they are: masculine."""
    return "" if not noun or noun in MONTHS else "Jahrhundert" if noun == "Jh" else noun


def _ordinal(match: re.Match[str]) -> str | None:
    text, number = match.string, int(match["number"])
    before = text[: match.start()]
    final = match.end() == len(text.rstrip()) and match.start() > 0
    if final and not DATIVE.search(before) and not ARTICLE.search(before):
        return None
    if match.start() and (_NEW_SENTENCE.match(text, match.end()) or 1000 < number < 2100):
        return None
    if before.rstrip()[-1:] in {"", ",", ":", ";", "("} and _LISTED.match(text, match.end()):
        return ordinal(number, "ens")
    noun = _NEXT_NOUN.match(text, match.end())
    ending = ending_after(before, noun["noun"] if noun else "")
    if not noun and _OF_HERS.search(before):
        ending = "e"
    ending = "em" if before.endswith("dem ") and match.end() == len(text) else ending
    return ordinal(number, ending) + ("." if final else "")


def _two_days(match: re.Match[str]) -> str:
    ending = ending_after(match.string[: match.start()], _named(match["noun"]))
    first, last = (ordinal(int(match[part]), ending) for part in ("first", "last"))
    said = f"{first} {'und' if match['joint'] in {'/', '&', 'und'} else 'bis'} {last}"
    if match["month"]:
        said += f" {MONTHS[int(match['month']) - 1]}"
    return f"{said} {year(int(match['year']))}" if match["year"] else said


def _reigning(match: re.Match[str]) -> str | None:
    """Say `unter Ludwig XIV.` in the case that the word before it asks for."""
    name = match["name"].rpartition(" ")[2]
    if name not in MONARCHS:
        return None
    number = value(match["numeral"])
    female = regnal(number, name).startswith("die")
    against = match["preposition"].lower() in {"für", "gegen", "durch", "um", "ohne"}
    if female:
        article, ending = ("die", "e") if against else ("der", "en")
    else:
        article, ending = ("den" if against else "dem"), "en"
    king = f"{match['preposition']} {match['title'] or ''}{match['name']}"
    return f"{king} {article} {ordinal(number, ending)}"


def _numeral(match: re.Match[str]) -> str:
    noun = _NEXT_NOUN.match(match.string, match.end())
    before = match.string[: match.start()]
    return ordinal(value(match["numeral"]), ending_after(before, noun["noun"] if noun else ""))


def _decade(match: re.Match[str]) -> str:
    number = int(match["number"])
    return (f"{year(number)}er" if number > 100 else f"{count(number)}er") + (match["tail"] or "")


RANKS: Final[tuple[Rule, ...]] = (
    clued(
        "sign",
        "*†",
        r"(?:(?P<born>(?<=\()\*\s?)|†\s?)(?=(?P<day>\d\d?\.\s?\w)|\d|(?:um|nach|vor|in)\b)",
        lambda m: f"{'geboren' if m['born'] else 'gestorben'} {'am ' if m['day'] else ''}",
    ),
    numeric(
        "date",
        (
            r"(?<![\w.])(?<!\d\. )(?P<first>[12]?\d|3[01])\.\s?(?P<joint>[-–—/&]|bis|und)\s?"
            r"(?P<last>[12]?\d|3[01])\."
            r"(?:\s?(?P<month>0?[1-9]|1[0-2])\.(?:(?P<year>20\d\d)|(?!\d))"
            r"|(?=\s?(?:(?P<noun>[A-ZÄÖÜ][a-zä]{1,12})\b|\d{1,2}\.)))"
        ),
        _two_days,
        near="-–—/iu&",
    ),
    rule(
        "roman",
        (
            r"\b(?P<preposition>(?i:unter|von|mit|bei|nach|zu|seit|aus|neben|gegenüber|für|gegen"
            r"|durch|um|ohne))\s"
            r"(?P<title>(?:König(?:in)?|Kaiser(?:in)?|Papst|Zar(?:in)?|Prinz|Sultan)\s)?"
            rf"(?P<name>(?:[^\W\d_]+\s)?[^\W\d_]+)\s(?P<numeral>(?=[IVX]){ROMAN})\."
            r"(?=\s?[a-zäöü,;:)(–-])"
        ),
        _reigning,
        near="IVX",
    ),
    rule(
        "roman",
        rf"(?:(?<![\w.])(?<!\w\s)|(?<=\b[Ii]m )|(?<=\b[Dd]e[rsnm] )|(?<=\b[Dd]as )|(?<=\b[Dd]ie )"
        rf"|(?<=\b[Zz]u[mr] )|(?<=\b[Vv]om )|(?<=\b[Bb]eim )|(?<=[IVX]\. und )|(?<=[IVX]\. bis ))"
        rf"(?P<numeral>(?=[IVX]){ROMAN})\."
        rf"(?=\s[A-ZÄÖÜ][a-zäöüß]{{3}}|\s(?:und|bis|oder)\s[IVX]+\.\s[A-ZÄÖÜ])(?=\s(?!{OPENERS}))",
        _numeral,
        near="IVX",
    ),
    numeric(
        "century",
        r"(?<=\bdes )(?P<number>\d{1,2})\.\sJh\.",
        lambda m: f"{ordinal(int(m['number']), 'en')} Jahrhunderts",
        near=("9. ",),
    ),
    numeric(
        "time",
        r"(?<![\w.,])(?P<number>\d{1,3})\.(?=\s?\+\s?\d)",
        lambda m: ordinal(int(m["number"]), "en" if _AND.search(m.string, 0, m.start()) else "e"),
        near=("9.+", "9. "),
    ),
    decade_rule(TONGUE),
    numeric("decade", r"(?<![\w.])(?P<number>(?:1\d|20)\d\d|[2-9]\d)er(?P<tail>n)?\b", _decade),
    numeric(
        "number",
        r"(?<![\w.])(?P<number>\d{1,3}(?:\.\d{3})?)er(?=\b)",
        lambda m: f"{count(int(m['number'].replace('.', '')))}er",
        near=("9a",),
    ),
)


def _short_date(match: re.Match[str]) -> str | None:
    if match["gap"] and (match["bare"] is not None or match["open"] is not None):
        return None
    before = match.string[: match.start()]
    alone = match.group() == match.string.strip()
    evident = (
        alone
        or match["bare"] is None
        or ("0" in {match["day"][0], match["month"][0]} and not re.search(r"\w\s$", before))
    )
    final = re.match(r"\s*$|\s+[A-ZÄÖÜ]", match.string[match.end() :])
    if not evident and (match["open"] is not None or (final and re.search(r"\w\s$", before))):
        return None  # a version, or a half written with a point
    return dated(int(match["day"]), int(match["month"]), None, before)


BARE_RANKS: Final[tuple[Rule, ...]] = (
    numeric(
        "date",
        (
            r"(?<![\w.,-])(?:(?<=[Aa]m )|(?<=[Vv]om )|(?<=bis )|(?<=[Zz]um )|(?<=[Aa]b )"
            r"|(?<=[Dd]e[nmr] )|(?<=seit )|(?<=tag, )|(?P<bare>))(?P<day>[12]?\d|3[01]|0[1-9])\."
            r"(?P<gap>\s)?(?P<month>0?[1-9]|1[0-2])(?:\.|(?P<open>))(?![\w]|\.?\d)(?=\s|$|[),;:!?–-])(?<!\d\d\d)"
        ),
        _short_date,
    ),
    numeric(
        "ordinal", r"(?<![\w.,:-])(?P<number>\d{1,7})\.(?=\s+[A-ZÄÖÜa-zäöü]|$|[),;:])", _ordinal
    ),
)
