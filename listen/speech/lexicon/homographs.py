"""Words with two sounds, where their neighbours decide.

Only cases that voices were measured to get wrong, and only in company that leaves no doubt: a
voice that reads by part of speech of its own is right more often than a guess.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from listen.model import Reading, primary
from listen.speech.lexicon import homographs_en


@dataclass(frozen=True)
class Homograph:
    """A word in the company that decides how it is said."""

    company: str
    """A regular expression with the word in guillemets: `made of «lead»`."""
    phonemes: str
    """IPA."""

    @cached_property
    def word(self) -> str:
        """The word itself."""
        return self.company.partition("«")[2].partition("»")[0]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is looked for, whatever the capitals; the word is the group `word`."""
        named = self.company.replace("«", r"\b(?P<word>", 1).replace("»", r"\b)", 1)
        return re.compile(rf"\b(?<!-){named}(?!\w)", re.IGNORECASE)


_BY_LANGUAGE: Final = {
    "en": tuple(
        Homograph(company, phonemes)
        for phonemes, companies in homographs_en.COMPANY
        for company in companies
    )
}


def homographs(text: str, language: str) -> tuple[Reading, ...]:
    """Find the words whose neighbours decide how they are said."""
    found: list[Reading] = []
    for one in _found(text, language):
        if all(one.end <= other.start or other.end <= one.start for other in found):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _found(text: str, language: str) -> Iterator[Reading]:
    lowered = text.lower()
    for one in _BY_LANGUAGE.get(primary(language), ()):
        if one.word not in lowered:
            continue
        for match in one.pattern.finditer(text):
            yield Reading(
                start=match.start("word"),
                end=match.end("word"),
                words=match["word"],
                rule="homograph",
                phonemes=one.phonemes,
            )
