"""What a language's rules are made of."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

Say: TypeAlias = Callable[[re.Match[str]], str | None]
"""Words for a match: empty to leave it unsaid, `None` to leave it to the rules after this one."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One kind of written thing and how it is said."""

    name: str
    """Category, as people see it: `money`, `date`."""
    source: str
    """The regular expression, compiled when a text first needs it: there are hundreds."""
    say: Say
    flags: int = 0
    clues: frozenset[str] = frozenset()
    """A text with none of these characters does not concern the rule; empty concerns all."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What the rule looks for."""
        return re.compile(self.source, self.flags)

    def concerns(self, text: str) -> bool:
        """Tell quickly whether the rule can have anything to do."""
        return not self.clues or not self.clues.isdisjoint(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The rules of a language, the most specific first: a stretch belongs to the first taker."""

    rules: tuple[Rule, ...]
    is_letter: Callable[[str], bool]
    """Whether voices of this language can say a letter; others are left out."""


_DIGITS: Final = frozenset("0123456789")


def rule(name: str, pattern: str, say: Say, *, flags: int = 0) -> Rule:
    """Make a rule of a pattern."""
    return Rule(name=name, source=pattern, say=say, flags=flags)


def numeric(name: str, pattern: str, say: Say, *, flags: int = 0) -> Rule:
    """Make a rule that needs a digit in the text."""
    return Rule(name=name, source=pattern, say=say, flags=flags, clues=_DIGITS)


def clued(name: str, clues: str, pattern: str, say: Say, *, flags: int = 0) -> Rule:
    """Make a rule that needs one of the characters `clues` in the text."""
    return Rule(name=name, source=pattern, say=say, flags=flags, clues=frozenset(clues))


def always(words: str) -> Say:
    """Say the same for every match."""
    return lambda _: words
