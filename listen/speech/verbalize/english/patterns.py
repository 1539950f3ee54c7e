"""Pieces of patterns that English rules share."""

import re
from typing import Final

from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|(?<![\d.])\.\d+)"
"""1,204.5 or 1204.5 or .5; a full stop after it is the sentence's."""
START: Final = r"(?<![\w.,])"
"""Not inside a word or number."""
END: Final = r"(?![\w])(?![.,]\d)"
TO: Final = r"(?:\s?[-–—]\s?|\s+to\s+)"

COMPASS: Final = {"N": "north", "S": "south", "E": "east", "W": "west"}

NOT_NOUNS: Final = frozenset(
    names(
        "a an the in to of for or and per on each at from by with as is was are were be"
        " been has had have will would can could may might if when while but that which who"
        " it he she they we you i this these those more less than apart away long wide tall"
        " high deep thick old ago later before after above below over under across between"
        " thin slim narrow heavy thinner slimmer bright"
        " into out off up down north south east west so not did does do last next every one"
        " worth back only also there here now then during since until about via without"
        " within against through too yet just still even further farther faster slower"
        " heavier lighter short warmer cooler colder hotter higher lower taller longer wider"
        " deeper thicker smaller larger bigger greater stronger older younger earlier better"
        " behind ahead adrift clear quicker forward remaining onward onwards afterwards"
        " NW NE SW SE"
    )
)
"""Words after an amount that it does not describe: `$5 in`, `10 km away`."""
CONTAINERS: Final = frozenset(
    names(
        "can cans tin tins bottle bottles jar jars bag bags pack packs packet packets carton"
        " cartons tub tubs box boxes glass glasses jug jugs tank tanks bar bars block blocks"
        " bucket buckets pail pails keg kegs drum drums"
        " cylinder cylinders barrel barrels engine engines turbo petrol diesel steak steaks"
    )
)
"""What the amount of its contents describes: a 330ml can, a 2L bottle."""
_NEXT: Final = Pattern(r"\s(?P<word>[a-zA-Z]{2,})")


_LAST: Final = Pattern(r"(?P<word>[A-Za-z]+\.?)\s$")


def word_before(text: str, at: int) -> str:
    """Give the word before the space before a place, with its full stop, in lower case."""
    match = _LAST.search(text, max(0, at - 20), at)
    return match["word"].lower() if match else ""


def word_after(text: str, at: int) -> str:
    """Give the word after the space after a place."""
    match = _NEXT.match(text, at)
    return match["word"] if match else ""


def noun_after(text: str, at: int) -> str:
    """Give the word after an amount if the amount may describe it, by its looks; else nothing."""
    word = word_after(text, at)
    return word if word not in NOT_NOUNS else ""


DETERMINER: Final = Pattern(
    r"\b(?:an?|the|per|every|each|this|that|its|his|her|their)\s+$", re.IGNORECASE
)
"""What stands before an amount that describes the noun after it: `a 5-km run`."""


MANY: Final = (
    r"(?:(?!(?:is|was|has|as|its|this|plus|less|across|versus|hurdles|sprints|races|finals"
    r"|heats)\b)[a-z]+s|[A-Z]+s|[A-Z][a-z]+s"
    r"|people|men|women|children)\b"
)
"""A noun in the plural, by its looks."""
MAGNITUDES: Final = {
    "thousand": "thousand",
    "k": "thousand",
    "million": "million",
    "mln": "million",
    "mn": "million",
    "mio": "million",
    "mil": "million",
    "m": "million",
    "mm": "million",
    "billion": "billion",
    "bln": "billion",
    "bn": "billion",
    "bil": "billion",
    "b": "billion",
    "trillion": "trillion",
    "trn": "trillion",
    "tn": "trillion",
    "t": "trillion",
    "hundred": "hundred",
    "dozen": "dozen",
    "lakh": "lakh",
    "crore": "crore",
    "lakh crore": "lakh crore",
    "lakh cr": "lakh crore",
    "l cr": "lakh crore",
    "l": "lakh",
    "cr": "crore",
}
LONG_MAGNITUDE: Final = r"(?:hundred|thousand|million|billion|trillion|lakh|crore)"
MAGNITUDE: Final = (
    r"(?:[\s-]?(?i:hundred|thousand|million|billion|trillion|lakh(?:[ -]cr(?:ore)?)?|crore|mln|bln"
    r"|trn|mn|bn|tn|mio|[bm]il|cr)\b(?:(?<=il|cr)\.(?=\s+[a-z\d]|[,;)]))?"
    r"|[ ]?(?:[kKmMbBT]|mm|MM|L cr)\b|L\b)"
)
"""After money, where a lone letter cannot be a unit."""


def magnitude(written: str | None) -> str:
    """Say a magnitude, with the space before it."""
    plain = (written or "").strip(" -.\u00a0").lower().replace("-", " ")
    return f" {MAGNITUDES[plain]}" if plain else ""


MONTHS: Final = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "sept": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}
MONTH: Final = r"[JFMASONDjfmasond][A-Za-z]{2,8}(?![A-Za-z])\.?"
"""What may be a month: `month` tells. A list of all names would take longer to compile."""
MONTH_NAMES: Final = tuple(dict.fromkeys(MONTHS.values()))
_MONTHS_BY_NAME: Final = {name.lower(): name for name in MONTH_NAMES}
MONTH_WORDS: Final = frozenset({*MONTHS, *_MONTHS_BY_NAME})


def month(written: str) -> str | None:
    """Name a month, by name or abbreviation; `None` if it is none."""
    if written.endswith("."):
        short = written[:-1].lower()
        return MONTHS.get(short) if short != "may" else None
    plain = written.lower()
    return MONTHS.get(plain) or _MONTHS_BY_NAME.get(plain)
