"""Cents and pence, and dollar signs in names: `85p`, `99¢`, `A$AP`, `$AAPL`."""

import re
from typing import Final

from listen.speech.verbalize.english.fractions import say_fraction
from listen.speech.verbalize.english.money import paid_for, text_before
from listen.speech.verbalize.english.numbers import decimal
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.english.sums import WRITTEN, plain
from listen.speech.verbalize.grammar import Rule, clued, numeric
from listen.speech.verbalize.pattern import Pattern

_NAMED = Pattern(r"(?:[A-Z]\w*|\b(?:chapter|page|section|part|room|no\.?)) $")


def _pence(match: re.Match[str]) -> str | None:
    if match["coin"] == "c" and (
        len(match["number"]) < 2
        or ("." not in match["number"] and _NAMED.search(text_before(match)))
    ):
        return None
    if re.search(r"\da\s?[-–—]\s?$", text_before(match)):
        return None
    one, many = ("penny", "pence") if match["coin"] == "p" else ("cent", "cents")
    number = match["number"] + (match["part"] or "")
    unit = one if number == "1" else many
    said = say_fraction(number) if match["part"] else decimal(number)
    return f"{said} {unit}{paid_for(match['per'])}"


_CENTS_OF: Final = {"US": "U.S.", "A": "Australian", "C": "Canadian"}


def _cents(match: re.Match[str]) -> str | None:
    number = plain(match["number"])
    if not number:
        return None
    unit = "cent" if number == "1" else "cents"
    unit = f"{_CENTS_OF[match['country']]} {unit}" if match["country"] else unit
    return f"{decimal(number)} {unit}{' per ' if match['each'] else ''}{paid_for(match['per'])}"


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "money",
        (
            r"(?<![\w.,:£$/])(?<!€)(?!(?:144|240|360|480|720)p)"
            r"(?P<number>(?:\d{1,2},)?\d{1,3}(?:\.\d\d?)?)(?P<part>[¼½¾])?(?P<coin>[pc])\b"
            r"(?!\.m|-(?!\d+[pc]\b|an?-)|/(?![a-z]{3}|(?:sh|l|kg)\b)"
            r"| (?:wheel|tire|tyre|rim|tube|bike|frame))(?P<per>/(?:sh|l|kg|[a-z]{3,8})\b)?"
        ),
        _pence,
        near="pc",
        also=("9a",),
    ),
    numeric(
        "money",
        rf"(?<![\w.,])(?P<country>US|A|C)?(?P<number>{WRITTEN})\s?¢(?P<each>/(?=\d))?(?P<per>/[A-Za-z]{{1,8}}\b)?",
        _cents,
        near="¢",
    ),
    clued(
        "name",
        ("a$", "A$"),
        r"\b[A-Za-z]+\$[A-Za-z]+\b",
        lambda m: m.group().replace("$", "s").capitalize(),
    ),
    clued("ticker", ("$A",), r"\$(?P<name>[A-Z]{1,5})\b(?!\$)", lambda m: acronym(m["name"])),
)
