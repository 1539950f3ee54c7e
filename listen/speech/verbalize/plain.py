"""Languages without rules of their own: what can be said without knowing them."""

from listen.speech.verbalize.grammar import Grammar
from listen.speech.verbalize.letters import is_any_letter


def grammar(tag: str) -> Grammar:
    """Keep every letter and digit; leave signs out."""
    del tag
    return Grammar(rules=(), is_letter=lambda char: is_any_letter(char) or char.isdecimal())
