"""Pronunciations that rules cannot know: names, words of a site, homographs.

A lexicon is a tuple of `Entry`, in the order of precedence; `load` reads one from a file, in the
W3C's Pronunciation Lexicon Specification or in a TOML shorthand, and `builtin` is ours.
"""

from listen.speech.lexicon.entries import Entry, entries_of, readings
from listen.speech.lexicon.files import builtin, load

__all__ = ["Entry", "builtin", "entries_of", "load", "readings"]
