"""What a language's rules are made of."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from operator import add
from typing import Final, NamedTuple, TypeAlias

from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.vulgar import VULGAR

Say: TypeAlias = Callable[[re.Match[str]], str | None]
"""Words for a match: empty to leave it unsaid, `None` to leave it to the rules after this one."""
Sound: TypeAlias = Callable[[str], str | None]


class Rule(NamedTuple):
    """One kind of written thing and how it is said."""

    name: str
    """Category, as people see it: `money`, `date`."""
    pattern: Pattern
    say: Say
    sound: Sound | None = None
    """IPA for the words, where voices would mistake them."""
    clues: tuple[frozenset[str], ...] = ()
    """Sets of traits: a text that lacks all of one of them does not concern the rule."""


class Grammar:
    """The rules of a language, the most specific first: a stretch belongs to the first taker."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        is_letter: Callable[[str], bool],
        prepared: Callable[[str], str] = lambda text: text,
    ) -> None:
        self.rules = rules
        self.is_letter = is_letter
        """Whether voices of this language can say a letter; others are left out."""
        self.prepared = prepared
        """Writes a text as the rules expect it, with everything at the same place."""

    def concerning(self, text: str) -> Iterator[Rule]:
        """Give the rules, in order, that a text has the traits for: a tenth of them or so."""
        found = traits(text)
        wanted = self._all
        for clues, unclued in self._masks:
            having = unclued
            for trait in clues.keys() & found:
                having |= clues[trait]
            wanted &= having
        while wanted:
            lowest = wanted & -wanted
            yield self.rules[lowest.bit_length() - 1]
            wanted ^= lowest

    @cached_property
    def _all(self) -> int:
        return (1 << len(self.rules)) - 1

    @cached_property
    def _masks(self) -> tuple[tuple[dict[str, int], int], ...]:
        """For the first clue, the second, …: a bit for every rule, by trait and without."""
        masks = []
        for which in range(max(len(one.clues) for one in self.rules) if self.rules else 0):
            clues: dict[str, int] = {}
            unclued = 0
            for at, one in enumerate(self.rules):
                if which >= len(one.clues):
                    unclued |= 1 << at
                    continue
                for trait in one.clues[which]:
                    clues[trait] = clues.get(trait, 0) | 1 << at
            masks.append((clues, unclued))
        return tuple(masks)


class _Shapes(dict[int, str]):
    """What a character looks like: a letter `a` or `A`, a digit `9`, a space, or itself."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char.isdecimal():
            shape = "9"
        elif char.isalpha():
            shape = "a" if char.islower() else "A"
        else:
            shape = " " if char.isspace() else char
        self[code] = shape
        return shape


_SHAPES: Final = _Shapes()
_WORD: Final = Pattern(r"[a-z]{2,}")
FOREIGN: Final = "ascii?"
"""The trait of a text that has other characters than those of ASCII."""


def traits(text: str) -> set[str]:
    """List a text's characters, and the shapes of two and three in a row: `9a` before a unit.

    A text starts as after a space. Its words are traits, too, in lower case.

    >>> sorted(traits("Up 5"))
    [' ', ' 9', ' A', ' Aa', '5', 'Aa', 'Aa ', 'U', 'a ', 'a 9', 'p', 'up']
    """
    shape = f" {text}".translate(_SHAPES)
    pairs = list(map(add, shape, shape[1:]))
    found = set(pairs)
    found.update(map(add, pairs, shape[2:]))
    found.update(text)
    found.update(_WORD.findall(text.lower()))
    if not text.isascii():
        found.add(FOREIGN)
    return found


def in_words(words: Iterable[str]) -> frozenset[str]:
    """Give the traits of which a text has one at least if it has one of the words, in any case.

    >>> sorted(in_words(["Mio.", "Mrd", "März"]))
    ['ascii?', 'mio', 'mrd']
    """
    return frozenset(
        _WORD.findall(word.lower())[0] if word.isascii() else FOREIGN for word in words
    )


_DIGITS: Final = frozenset("0123456789") | VULGAR.keys()
_NUMERIC: Final = (_DIGITS,)


def rule(
    name: str,
    pattern: str,
    say: Say,
    *,
    near: Iterable[str] = (),
    also: Iterable[str] = (),
    sound: Sound | None = None,
) -> Rule:
    """Make a rule; a text without any of the traits `near`, or any of `also`, is spared it."""
    clues = tuple(frozenset(one) for one in (near, also) if one)
    return Rule(name, Pattern(pattern), say, sound, clues)


def numeric(
    name: str,
    pattern: str,
    say: Say,
    *,
    near: Iterable[str] = (),
    also: Iterable[str] = (),
    flags: int = 0,
) -> Rule:
    """Make a rule that needs a digit in the text, one of the traits `near`, and of `also`."""
    clues = tuple(frozenset(one) for one in (near, also) if one)
    return Rule(name, Pattern(pattern, flags), say, None, _NUMERIC + clues)


def clued(
    name: str,
    clues: Iterable[str],
    pattern: str,
    say: Say,
    *,
    also: Iterable[str] = (),
    sound: Sound | None = None,
) -> Rule:
    """Make a rule that needs one of the traits `clues` in the text, and one of `also`."""
    near = tuple(frozenset(one) for one in (clues, also) if one)
    return Rule(name, Pattern(pattern), say, sound, near)


def always(words: str) -> Say:
    """Say the same for every match."""
    return lambda _: words
