"""Words with two sounds, where their neighbours decide.

Only cases that voices were measured to get wrong, and only in company that leaves no doubt: a
voice that reads by part of speech of its own is right more often than a guess.
"""

from listen.speech.lexicon.homographs.finder import homographs

__all__ = ["homographs"]
