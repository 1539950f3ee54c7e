"""Which grammar reads which language."""

from functools import lru_cache
from importlib import import_module

from listen.speech.verbalize.grammar import Grammar
from listen.speech.verbalize.pattern import Pattern

_HOMES = {
    "en": "listen.speech.verbalize.english",
    "de": "listen.speech.verbalize.german",
    "fr": "listen.speech.verbalize.french",
    "es": "listen.speech.verbalize.spanish",
    "it": "listen.speech.verbalize.italian",
    "pt": "listen.speech.verbalize.portuguese",
}


@lru_cache(maxsize=32)
def grammar_of(language: str) -> Grammar:
    """Find the grammar of a BCP 47 tag: `en-GB` is English with day-first dates."""
    tag = language.replace("_", "-").lower()
    home = _HOMES.get(tag.split("-")[0], "listen.speech.verbalize.plain")
    grammar: Grammar = import_module(home).grammar(tag)
    return grammar


_POINTED = frozenset(
    f"es-{one}" for one in ("mx", "us", "pr", "do", "gt", "hn", "ni", "pa", "sv", "pe", "419")
)
"""Languages that write `1,234.5`, whose rules are made for `1.234,5`."""
_POINTED_NUMBER = Pattern(
    r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\w]|[.,]\d|\s?h\b|\shoras)"
)
_SWAPPED = str.maketrans(".,", ",.")


def rewritten(text: str, language: str) -> str:
    """Write a text's numbers as the rules of its language expect them, at the same places.

    >>> rewritten("$8,364.50", "es-MX")
    '$8.364,50'
    """
    if language.replace("_", "-").lower() not in _POINTED:
        return text
    return _POINTED_NUMBER.compiled.sub(lambda found: found.group().translate(_SWAPPED), text)
