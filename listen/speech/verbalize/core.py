"""Applies a language's rules to a text: each stretch is read by the first rule that takes it."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from listen.reading import Reading
from listen.speech.verbalize.grammar import Grammar, Rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.polish import polish

PLAIN = frozenset(" .,;:?!'’‘\"“”„«»¿¡-–—…")
"""Punctuation that every engine takes as a pause, a tone or nothing, and never as a word."""


def read(text: str, grammar: Grammar, *, fixed: tuple[Reading, ...] = ()) -> tuple[Reading, ...]:
    """Read `text` by the grammar; `fixed` readings are not touched."""
    claims = Claims(fixed)
    for rule in grammar.concerning(text):
        if match := rule.pattern.compiled.search(text):
            claims.let(rule, match)
    for reading in _leftovers(text, claims, grammar):
        claims.add(reading)
    return polish(text, claims.readings)


class Claims:
    """The readings so far, in order, without overlap."""

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        self.readings: list[Reading] = []
        self._starts: list[int] = []
        for reading in readings:
            self.add(reading)

    def add(self, reading: Reading) -> None:
        """Put a reading in its place."""
        place = bisect_right(self._starts, reading.start)
        self._starts.insert(place, reading.start)
        self.readings.insert(place, reading)

    def let(self, rule: Rule, first: re.Match[str]) -> None:
        """Give the rule all that it takes, from its first match on, of what is still free."""
        match: re.Match[str] | None = first
        while match:
            at = self._offer(rule, match)
            match = rule.pattern.compiled.search(first.string, at)

    def _offer(self, rule: Rule, match: re.Match[str]) -> int:
        """Let the rule read its match if that is free; return where to look on."""
        start, end = match.span()
        if end == start:
            return end + 1
        taken = self._taken(start, end)
        if taken is not None:
            return max(taken, start + 1)
        words = rule.say(match)
        if words is None:
            return start + 1
        sound = rule.sound(words) if rule.sound else None
        self.add(Reading(start, end, words, rule.name, sound))
        return end

    def _taken(self, start: int, end: int) -> int | None:
        """Return where to go on if a part of the stretch is taken."""
        place = bisect_right(self._starts, start)
        if place and self.readings[place - 1].end > start:
            return self.readings[place - 1].end
        if place < len(self.readings) and self.readings[place].start < end:
            return start
        return None


_SUSPECT = Pattern(r"[^A-Za-z .,;:?!'\"-]+")


def _leftovers(text: str, claims: Claims, grammar: Grammar) -> Iterator[Reading]:
    """Leave unsaid what no rule took and no voice can say."""
    for start, end in list(_gaps(text, claims.readings)):
        for run in _SUSPECT.finditer(text, start, end):
            for at in range(run.start(), run.end()):
                char = text[at]
                if char in PLAIN or grammar.is_letter(char):
                    continue
                if char.isspace():
                    yield Reading(start=at, end=at + 1, words=" ", rule="space")
                elif char.isalpha():
                    yield Reading(start=at, end=at + 1, words="", rule="foreign-script")
                else:
                    words = " " if _between_words(text, at) else ""
                    yield Reading(start=at, end=at + 1, words=words, rule="symbol")


def _gaps(text: str, readings: list[Reading]) -> Iterator[tuple[int, int]]:
    at = 0
    for reading in readings:
        if reading.start > at:
            yield at, reading.start
        at = max(at, reading.end)
    if at < len(text):
        yield at, len(text)


def _between_words(text: str, at: int) -> bool:
    return text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
