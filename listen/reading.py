"""The reading: what the rules of a language find in a text.

It stands beside `listen.model`, which hands it on, so that writing a sentence out need not load
the whole model; and it is a named tuple: a text has many, and no value is made faster.
"""

from typing import NamedTuple


class Reading(NamedTuple):
    """A stretch of shown text and the words said for it."""

    start: int
    end: int
    """Offsets into the shown text; `start == end` where words are put in."""
    words: str
    """What is said instead; empty where the stretch is silent."""
    rule: str
    """The kind of thing it was: `money`, `date`, `abbreviation`."""
    phonemes: str | None = None
    """IPA for the words, where the lexicon or the author gives it."""
