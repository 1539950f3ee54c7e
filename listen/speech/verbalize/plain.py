"""Languages without rules of their own: numbers, where a library knows them, and letters."""

import re
from decimal import Decimal
from typing import Final

from listen.speech.verbalize.grammar import Grammar, numeric
from listen.speech.verbalize.letters import is_any_letter
from listen.speech.verbalize.tables import names

_POINTED: Final = frozenset(names("am ar bn cy fa he ja kn ko te th"))
"""Languages, of those the library counts in, that write `1,234.5`; the others write `1.234,5`."""
_LONGEST: Final = {"am": 6}
"""Digits that the library counts in a moment; where it is not listed, all that a text has."""


def grammar(tag: str) -> Grammar:
    """Say numbers with num2words, which knows some fifty languages; leave signs out."""
    language = tag.partition("-")[0]
    group, mark = (",", r"\.") if language in _POINTED else ("[. ]", ",")

    def number(match: re.Match[str]) -> str | None:
        return _words(re.sub(r"\D", "", match["whole"]), match["places"] or "", language)

    def one_by_one(match: re.Match[str]) -> str | None:
        said = [_words(digit, "", language) for digit in match.group()]
        return " ".join(filter(None, said)) or None

    places = r"(?P<places>\d{1,6})"
    return Grammar(
        rules=(
            numeric(
                "number",
                rf"(?<![\d.,])(?P<whole>\d{{1,3}}(?:{group}\d{{3}})+)(?!\d)(?:{mark}{places})?",
                number,
            ),
            numeric("number", rf"(?<![\d.,])(?P<whole>\d{{1,15}})(?:[.,]{places})?", number),
            numeric("number", r"\d+", one_by_one),
        ),
        is_letter=lambda char: is_any_letter(char) or char.isdecimal(),
    )


def _words(whole: str, places: str, language: str) -> str | None:
    from num2words import CONVERTER_CLASSES, num2words  # it loads every language that it knows

    if language not in CONVERTER_CLASSES:  # it would look for the first two letters: `fil`, `fi`
        return None
    if len(whole) > _LONGEST.get(language, len(whole)):
        return None
    try:  # as numbers: some of its languages know no digits in a text
        number = Decimal(f"{whole}.{places}") if places else int(whole)
        said: str = num2words(number, lang=language)
    except (
        OverflowError,  # Kannada and Telugu end at a thousand millions or so
        LookupError,  # Chechen has no places, Hungarian not six of them
        TypeError,  # Amharic has thousands that it fails to join
    ):
        return None  # the voice gets the digits
    return said
