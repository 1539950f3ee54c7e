"""Bare numbers, when no other rule took them: years, counts, strings of digits, ranges."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import (
    cardinal,
    decimal,
    pairs,
    year,
)
from listen.speech.verbalize.english.patterns import NUMBER
from listen.speech.verbalize.grammar import Rule, always, numeric
from listen.speech.verbalize.pattern import Pattern

_COUNTED: Final = Pattern(
    r"\s+(?:[a-z]+[- ])?(?:people|men|women|children|users|units|customers|employees"
    r"|workers|members|jobs"
    r"|votes|voters|pages|words|lines|items|students|soldiers|troops|deaths|cases|homes"
    r"|houses|cars"
    r"|vehicles|calories|times|copies|seats|players|points|steps|entries|rows|records"
    r"|requests|tokens"
    r"|characters|examples|others|more|feet|miles|meters|metres|yards|acres|pounds|dollars|euros"
    r"|percent|degrees|watts|hours|minutes|seconds|days|years|tons|tonnes|kilometers|kilometres)\b"
)

_QUANTIFIED: Final = Pattern(
    (
        r"\b(?:about|over|than|nearly|almost|some|least|most|exactly|only|just|all|every"
        r"|another|these|those|approximately|roughly)\s+$"
    ),
    re.IGNORECASE,
)


def number(match: re.Match[str]) -> str:
    """Say what no other rule took: a year, a count or a string of digits."""
    written = match["number"]
    if re.fullmatch(r"1[1-9]\d\d|20\d\d", written) and _is_year(match):
        return year(int(written))
    if re.fullmatch(r"10[1-9]\d", written) and _is_medieval(match):
        return pairs(written)
    if len(written) in {3, 4} and written.isdecimal() and written[1:] != "000" and _is_name(match):
        return pairs(written)
    return decimal(written)


def _is_name(match: re.Match[str]) -> bool:
    """Tell whether the number names a thing of its kind: `an RTX 4090`, `port 8080`."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    return bool(
        re.search(
            r"\b(?:ports?|model|route|room|flight|bus|apartment|lot)\s$", before, re.IGNORECASE
        )
    )


def _is_year(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 16) : match.start()]
    after = match.string[match.end() :]
    return not (
        _QUANTIFIED.search(before)
        or _COUNTED.match(after)
        or re.match(r"[-–]\d+ ?[a-zA-Z%°]", after)
    )


def _is_medieval(match: re.Match[str]) -> bool:
    """Tell a year of the eleventh century from a count, which is far likelier."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    after = match.string[match.end() :]
    dated = re.search(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|year|circa|late|early)\s$", before)
    return bool(dated) and not re.match(r"\s+[a-z]+s\b|%|\s?[-–]\s?\d", after)


def _glued(match: re.Match[str]) -> str:
    return decimal(match["number"])


_AFTER_QUANTITY: Final = (
    r"(?:(?<=[\d%°½¼¾⅓⅔])|(?<=\d[a-zA-Z])|(?<=\d[a-zA-Z]{2})|(?<=\d [a-zA-Z])|"
    r"(?<=\d [a-zA-Z]{2})|(?<=\d[a-zA-Z]{3})|(?<=\d [a-zA-Z]{3})|(?<=[ap]\.m\.))"
)

LAST: Final[tuple[Rule, ...]] = (
    numeric(
        "pause", r"(?:(?<=\d[A-Za-z])|(?<=\d[A-Za-z]{2}))\s?/\s?(?=\d)", always(", "), near=("/",)
    ),
    numeric(
        "range",
        (
            r"(?<=\d)\s?[-–—]\s?"
            r"(?=(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d)"
        ),
        always(" to "),
        near=("-A", "–A", "—A", "- A", "– A", "— A"),
    ),
    numeric(
        "range",
        r"(?:(?<=[ap]m)|(?<=[ap]\.m\.)|(?<=\d))\s?[-–—]\s?(?=noon\b|midnight\b)",
        always(" to "),
        near=("noon", "midnight"),
    ),
    numeric(
        "range",
        r"(?:(?<=\bnoon)|(?<=\bmidnight))\s?[-–—]\s?(?=\d)",
        always(" to "),
        near=("noon", "midnight"),
        also="-–—",
    ),
    numeric(
        "range",
        rf"{_AFTER_QUANTITY}(?:\s?[–—]\s?|\s-\s|-)(?=[$€£¥]?\.?\d)",
        always(" to "),
        near=("-", "–", "—"),
    ),
    numeric(
        "number",
        r"(?<![\w.,])(?<!\d )(?P<number>\d{1,3}(?: \d{3}){2,}|\d{1,3} 000)(?![\w]| \d|[.,]\d)",
        lambda m: cardinal(int(m["number"].replace(" ", ""))),
        near=("9 9",),
    ),
    numeric("number", rf"(?<![\w.,])(?P<number>{NUMBER})(?![\d])", number),
    numeric("number", r"(?P<number>\d+(?:\.\d+)?)", _glued),
)
