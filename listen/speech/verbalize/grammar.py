"""What a language's rules are made of."""

import re
from collections.abc import Callable, Iterator
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
    sound: Callable[[str], str | None] | None = None
    """IPA for the words, where voices would mistake them."""
    clues: tuple[frozenset[str], ...] = ()
    """Sets of characters: a text that lacks all of one of them does not concern the rule."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What the rule looks for."""
        return re.compile(self.source, self.flags)


@dataclass(frozen=True, kw_only=True)
class Grammar:
    """The rules of a language, the most specific first: a stretch belongs to the first taker."""

    rules: tuple[Rule, ...]
    is_letter: Callable[[str], bool]
    """Whether voices of this language can say a letter; others are left out."""

    def concerning(self, text: str) -> Iterator[Rule]:
        """Give the rules, in order, that a text has the characters for: a third of them or so."""
        characters = frozenset(text)
        wanted = self._all
        for clues, unclued in self._masks:
            found = unclued
            for character in characters:
                found |= clues.get(character, 0)
            wanted &= found
        while wanted:
            lowest = wanted & -wanted
            yield self.rules[lowest.bit_length() - 1]
            wanted ^= lowest

    @cached_property
    def _all(self) -> int:
        return (1 << len(self.rules)) - 1

    @cached_property
    def _masks(self) -> tuple[tuple[dict[str, int], int], ...]:
        """For the first and the second clue: a bit for every rule, by character and without."""
        masks = []
        for which in range(2):
            clues: dict[str, int] = {}
            unclued = 0
            for at, one in enumerate(self.rules):
                if which >= len(one.clues):
                    unclued |= 1 << at
                    continue
                for character in one.clues[which]:
                    clues[character] = clues.get(character, 0) | 1 << at
            masks.append((clues, unclued))
        return tuple(masks)


_DIGITS: Final = frozenset("0123456789")


def rule(
    name: str,
    pattern: str,
    say: Say,
    *,
    flags: int = 0,
    sound: Callable[[str], str | None] | None = None,
) -> Rule:
    """Make a rule of a pattern."""
    return Rule(name=name, source=pattern, say=say, flags=flags, sound=sound)


def numeric(name: str, pattern: str, say: Say, *, near: str = "", flags: int = 0) -> Rule:
    """Make a rule that needs a digit in the text, and one of the characters `near`."""
    clues = (_DIGITS, frozenset(near)) if near else (_DIGITS,)
    return Rule(name=name, source=pattern, say=say, flags=flags, clues=clues)


def clued(
    name: str,
    clues: str,
    pattern: str,
    say: Say,
    *,
    flags: int = 0,
    sound: Callable[[str], str | None] | None = None,
) -> Rule:
    """Make a rule that needs one of the characters `clues` in the text."""
    near = (frozenset(clues),)
    return Rule(name=name, source=pattern, say=say, flags=flags, sound=sound, clues=near)


def always(words: str) -> Say:
    """Say the same for every match."""
    return lambda _: words
