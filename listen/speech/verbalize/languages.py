"""Which grammar reads which language."""

from functools import lru_cache
from importlib import import_module

from listen.speech.verbalize.grammar import Grammar

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
