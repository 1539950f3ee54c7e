"""Counts, shares, ratios and ranges, once everything that has a rule of its own is read."""

import re
from typing import Final

from listen.speech.verbalize.amounts import with_of
from listen.speech.verbalize.grammar import Rule, always, numeric
from listen.speech.verbalize.numbers import (
    NUMBER,
    START,
    follows_its_noun,
    number,
    ungrouped,
    whole_number,
)
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tongue import Tongue

_NEXT_WORD: Final = Pattern(r"\s(?P<word>[^\W\d_]{2,}+)(?!['’])")
_DESIGNATED: Final = Pattern(r"(?:[A-Z]\d+|(?<!\d)7[0-8]7)-$")
"""Before the second number of a model: `A350-900`."""
_JET: Final = Pattern(r"(?<!\d)7[0-8]7$")
"""A Boeing, `737-800`."""
_ONE: Final = Pattern(r"(?i:\bu[nm][ae]?\s)$")
"""Before a part of one: `un 1/3`."""
_SEASON: Final = Pattern(
    r"(?i:\b(?:época|temporada|stagione|safra|curso|campaña|campionato|saison)\s)$"
)
_DECADES: Final = Pattern(r"(?i:\b(?:an[nño]{1,2}[sei]|années)\s)$")
_TRIED: Final = Pattern(
    r"\s(?!dans|sans|plus|pas|après|très|puis|mais|sous|vers|dès|les|ses|mes)[a-zà-ÿ]{3,}s\b"
)
"""After how many went in, of how many: `12/15 tirs`."""
_ISSUE: Final = Pattern(
    r"(?:\b[Hh]eft|\b[Aa]usgabe|\bNr\.|\b[nN][°º]|\bS\.|\bKW|\bc['’]t|\biX"
    r"|[Ss]tr(?:aße|\.)|damm|platz|allee|gasse|\bring|ufer)\s?$"
)
"""Before an issue and its year, `c't 3/24`, or two houses, `Uferstr. 3/5`."""


def _joint(tongue: Tongue, match: re.Match[str]) -> str:
    """Find what is said between two numbers that are no fraction: tries, seasons, decades."""
    top, bottom, before = match["top"], ungrouped(match["bottom"]), match.string[: match.start()]
    if int(bottom) > 5 and tongue.out_of == "sur" and _TRIED.match(match.string, match.end()):
        return " sur "
    if top == bottom or (int(top) + 1 == int(bottom) and _SEASON.search(before)):
        return " "
    if top[-1] == bottom[-1] == "0" and _DECADES.search(before):
        return f" {tongue.and_} "
    return ""


def _fractions(tongue: Tongue) -> tuple[Rule, ...]:
    def fraction(match: re.Match[str]) -> str | None:
        top, bottom = match["top"], match["bottom"]
        if len(bottom) > 3 and top != "1" and not bottom.endswith("00"):
            return None
        if _ISSUE.search(match.string, 0, match.start()):
            return None
        if joint := _joint(tongue, match):
            return f"{number(tongue, top)}{joint}{number(tongue, bottom)}"
        words = tongue.fraction(int(match["top"]), int(ungrouped(match["bottom"])))
        if top == "1" and _ONE.search(match.string, 0, match.start()):
            words = words.partition(" ")[2]
        return f"{tongue.minus} {words}" if match["sign"] else words

    def mixed(match: re.Match[str]) -> str:
        whole = tongue.cardinal(int(match["whole"]), tongue.gender_alone)
        sign = f"{tongue.minus} " if match["sign"] else ""
        if (match["top"], match["bottom"]) == ("1", "2"):
            return f"{sign}{whole} {tongue.half}"
        part = tongue.fraction(int(match["top"]), int(match["bottom"]))
        return f"{sign}{whole} {tongue.and_} {part}"

    return (
        numeric(
            "fraction",
            (
                r"(?<![\w.,/])(?P<sign>[-−])?(?P<whole>\d{1,3}) (?P<top>\d{1,2})/"
                r"(?P<bottom>\d{1,3})(?![\w/])"
            ),
            mixed,
            near=("9/9",),
        ),
        numeric(
            "fraction",
            (
                r"(?<![\w.,/])(?P<sign>[-−])?(?P<top>\d{1,3})/(?P<bottom>\d{1,3}(?:[. ]\d{3})+"
                r"|\d{1,5})(?![\w/])"
            ),
            fraction,
            near=("9/9",),
        ),
    )


def number_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read what numbers are left: percentages, ranges, ratios, decimals."""

    def plain(match: re.Match[str]) -> str:
        word = _NEXT_WORD.match(match.string, match.end())
        before = match.string[: match.start()]
        hyphened = before.endswith("-") and word and word["word"][0].isupper()
        named = hyphened or _DESIGNATED.search(before) or follows_its_noun(before)
        gender = tongue.gender_of(word["word"]) if word and not named else None
        said = number(tongue, match["number"], gender)
        if word and gender and re.search(r"(?:[. ]000){2}$|[1-9]0{6,}$", match["number"]):
            of = with_of(tongue.of_magnitude, word["word"]).removesuffix(word["word"])
            said += f" {of.strip()}" if of.endswith(" ") else ""
        return said

    def dotted(match: re.Match[str]) -> str:
        parts = match["number"].split(".")
        return f" {tongue.point} ".join(whole_number(tongue, part) for part in parts)

    def percent(match: re.Match[str]) -> str:
        return f"{number(tongue, match['number'])} {tongue.percent}"

    def between(match: re.Match[str]) -> str:
        return " " if _JET.search(match.string, 0, match.start()) else f" {tongue.to} "

    def ratio(match: re.Match[str]) -> str:
        between = tongue.versus or tongue.to
        return f"{number(tongue, match['a'])} {between} {number(tongue, match['b'])}"

    def year_like(match: re.Match[str]) -> str:
        word = _NEXT_WORD.match(match.string, match.end())
        if word and not tongue.dotted_ordinals and word["word"].endswith(("s", "x")):
            return number(tongue, match["number"], tongue.gender_of(word["word"]))
        return tongue.year(int(match["number"]))

    return (
        *_fractions(tongue),
        numeric("percent", rf"{START}(?P<number>{NUMBER})\s?%", percent, near="%"),
        numeric(
            "minus",
            r"(?<![\w.,)%€$£°])[-−–](?=\d|[€$£]|(?:R|US)\$)",
            always(f"{tongue.minus} "),
            near="-−–",
        ),
        numeric("minus", r"−(?=\d)", always(f"{tongue.minus} "), near="−"),
        numeric("number", r"(?:^|(?<=\s))\.(?=\d)", always(f"{tongue.point} "), near=(" .9",)),
        numeric("plus", r"(?<!\w)\+\s?(?=\d)", always(f"{tongue.plus} "), near="+"),
        numeric(
            "range",
            r"(?:(?<=\d)(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)(?<![A-Z]\d\d\d)|(?<=\d[hH€$%°])"
            r"|(?<=\d [€$%hH]))"
            r"(?:\s?[–—]\s?|-|(?<=[€$%hH]) - "
            r"| - (?=\d[\d.,:]*\s?(?:[€%°]|(?:Uhr|[ckm]?m|k?g|Grad|Euros?|euros?"
            r"|Prozent|ans|años|anni|anos|h)\b))|(?<=\b\d{4}) - (?=\d{4}\b)"
            r"|(?<=\s\d) - (?=\d\b))(?=\d)",
            between,
            near="-–—",
        ),
        numeric(
            "version",
            r"(?:(?<![\d.,'’])|(?<=\b[vV]\.))(?P<number>\d+(?:\.\d+)+)(?!\d)(?<!\.\d{3})",
            dotted,
            near=(".9",),
        ),
        numeric(
            "ratio",
            r"(?<![\w:])(?P<a>\d{1,3}):(?P<b>\d{1,3}(?:[. ]\d{3})+|\d{1,4})(?![\w:])",
            ratio,
            near=":",
        ),
        numeric(
            "year",
            r"(?<![\w.,])(?P<number>1[1-9]\d\d|20\d\d)(?![\w]|[.,]\d)",
            year_like,
            near=("999",),
        ),
        numeric("number", rf"{START}(?P<number>{NUMBER})", plain),
        numeric("number", r"(?P<number>\d+(?:,\d+)?)", plain),
    )
