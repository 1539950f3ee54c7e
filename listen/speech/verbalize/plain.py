"""Languages without rules of their own: numbers, where a library knows them, and letters."""

import re
from decimal import Decimal

from listen.speech.verbalize.grammar import Grammar, numeric
from listen.speech.verbalize.letters import is_any_letter


def grammar(tag: str) -> Grammar:
    """Say numbers with num2words, which knows some fifty languages; leave signs out."""
    language = tag.partition("-")[0]

    def number(match: re.Match[str]) -> str | None:
        return _words(match.group(), language)

    pattern = r"\d{1,3}(?:[. ]\d{3})+(?![\d])|\d{1,15}(?:[.,]\d{1,6})?"
    return Grammar(
        rules=(
            numeric("number", rf"(?<![\d.,]){pattern}", number),
            numeric("number", r"\d", number),
        ),
        is_letter=lambda char: is_any_letter(char) or char.isdecimal(),
    )


def _words(written: str, language: str) -> str | None:
    from num2words import num2words  # it loads every language that it knows

    plain = re.sub(r"[. ](?=\d{3}(?:\D|$))", "", written).replace(",", ".")
    try:  # as numbers: some of its languages know no digits in a text
        number = Decimal(plain) if "." in plain else int(plain)
        said: str = num2words(number, lang=language)
    except (NotImplementedError, OverflowError, ValueError, LookupError, TypeError):
        return None  # the voice gets the digits
    return said
