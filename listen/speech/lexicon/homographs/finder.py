"""Finds the words with two sounds whose neighbours decide."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import Final

from listen.model import Reading, primary
from listen.speech.lexicon.entries import with_s
from listen.speech.lexicon.homographs import names_en, nouns_en, tenses_en, verbs_en, words_en
from listen.speech.lexicon.homographs.as_verb import VERBS, is_verb, is_verb_with_s

_WORD: Final = re.compile(r"[^\W\d_]+")
_REACH: Final = 64
"""Characters before a word within which its company begins."""


@dataclass(frozen=True)
class Homograph:
    """A word in the company that decides how it is said."""

    company: str
    """A regular expression in small letters with the word in guillemets: `made of «lead»`.

    A word with capitals is only meant with them: `«Nice», france`.
    """
    phonemes: str
    """IPA."""

    def is_at(self, start: int, end: int, text: str, lowered: str) -> bool:
        """Whether the word at this place of a text is in this company."""
        return (
            (self.word.islower() or self.word == text[start:end])
            and bool(self._after.match(lowered, end))
            and bool(self._before.search(lowered, max(0, start - _REACH), start))
        )

    @cached_property
    def word(self) -> str:
        """The word itself."""
        return self.company.partition("«")[2].partition("»")[0]

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-]){self.company.partition('«')[0]}\Z")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        return re.compile(rf"{self.company.partition('»')[2]}(?!\w)")


def homographs(text: str, language: str) -> tuple[Reading, ...]:
    """Find the words whose neighbours decide how they are said."""
    if primary(language) != "en":
        return ()
    lowered = text.lower()
    if len(lowered) != len(text):  # Turkish
        lowered = text
    return tuple(
        Reading(
            start=start,
            end=end,
            words=text[start:end],
            rule="homograph",
            phonemes=phonemes,
        )
        for start, end, word in sorted(_places(lowered))
        if (phonemes := _sound(word, start, end, text, lowered))
    )


def _places(lowered: str) -> Iterator[tuple[int, int, str]]:
    """Find the start and end of every word that has two sounds."""
    for word in _table().keys() & _WORD.findall(lowered):
        end = 0
        while (start := lowered.find(word, end)) >= 0:
            end = start + len(word)
            if not lowered[start - 1 : start].isalpha() and not lowered[end : end + 1].isalpha():
                yield start, end, word


def _sound(word: str, start: int, end: int, text: str, lowered: str) -> str | None:
    """Decide how the word at a place is said; the first company that fits does."""
    for one in _table().get(word, ()):
        if one.is_at(start, end, text, lowered):
            return one.phonemes
    if word in VERBS and is_verb(text, start, end):
        return VERBS[word]
    if word[:-1] in VERBS and word[-1] == "s" and is_verb_with_s(text, start):
        return with_s(VERBS[word[:-1]])
    return None


@cache
def _table() -> dict[str, list[Homograph]]:
    """Sort the homographs by their words."""
    table: dict[str, list[Homograph]] = {}
    for verb in VERBS:
        table[verb] = []
        table[f"{verb}s"] = []
    for phonemes, companies in chain(
        words_en.COMPANY, nouns_en.COMPANY, tenses_en.COMPANY, verbs_en.COMPANY, names_en.COMPANY
    ):
        for company in companies:
            one = Homograph(company, phonemes)
            table.setdefault(one.word.lower(), []).append(one)
    return table
