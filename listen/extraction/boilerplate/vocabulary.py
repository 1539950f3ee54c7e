"""The words that give boilerplate away, from `words/<language>.toml`, one list a rule.

A pattern is a whole line in plain words; case and punctuation do not count. `*` stands for any
words or none, `?` for one to four words, `#` for a number. The languages are tried together: a
German page has English share buttons.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from listen.extraction.pieces import phrase

LONGEST_LINE = 300
"""Characters; no pattern is meant for a paragraph."""
_WILDCARDS = {"*": "", "?": r"\w+(?: \w+){0,3}", "#": r"\d+(?: \d+)*"}
_ANY_BEFORE = "(?:.* )?"
_ANY_AFTER = "(?: .*)?"


def says(key: str, text: str, *, exactly: bool = False) -> bool:
    """Whether a line says one of the things listed under a key, and nothing else.

    With `exactly`, a `*` stands for nothing: “Copyright” and not “Copyright law in brief”.

    >>> says("reading-time", "6 min read")
    True
    >>> says("reading-time", "It took me 6 minutes to read.")
    False
    """
    return len(text) <= LONGEST_LINE and says_words(key, phrase(text), exactly=exactly)


def says_words(key: str, words: str, *, exactly: bool = False) -> bool:
    """As `says`, for a line that is reduced to a phrase already."""
    return _lines(key, exactly).match(words)


@cache
def entries(key: str) -> frozenset[str]:
    """All that is listed under a key, in all languages."""
    return frozenset(entry for table in _tables() for entry in table.get(key, ()))


@cache
def _tables() -> tuple[dict[str, list[str]], ...]:
    folder = files("listen.extraction.boilerplate") / "words"
    return tuple(tomllib.loads(file.read_text("utf-8")) for file in folder.iterdir())


@cache
def names(kind: str) -> frozenset[str]:
    """The words in class names by which pages tell what kind of box an element is."""
    return frozenset(name for name in _markup()[kind] if " " not in name)


@cache
def compound_names(kind: str) -> tuple[frozenset[str], ...]:
    """The same for names of several words, as `call to action`, that stand on one element."""
    return tuple(frozenset(name.split()) for name in _markup()[kind] if " " in name)


@cache
def _markup() -> dict[str, list[str]]:
    file = files("listen.extraction.boilerplate") / "markup.toml"
    return tomllib.loads(file.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class _Lines:
    """The patterns under a key, sorted so that most lines need not be compared with any.

    Few of them are ever asked for, so that each is compiled when it is.
    """

    by_first_word: Mapping[str, str]
    others: str
    """Those that begin with a wildcard."""
    needed: frozenset[str]
    """Words of which a line must have one to be like one of the others."""

    def match(self, words: str) -> bool:
        """Whether a line is like one of the patterns, from its first word to its last."""
        first = self.by_first_word.get(words.partition(" ")[0])
        if first is not None and _compiled(first).fullmatch(words):
            return True
        if self.needed.isdisjoint(words.split()):
            return False
        return _compiled(self.others).fullmatch(words) is not None


_compiled = cache(re.compile)


@cache
def _lines(key: str, exactly: bool) -> _Lines:
    by_first_word: dict[str, list[str]] = {}
    others: list[str] = []
    needed: set[str] = set()
    for entry in sorted(entries(key), reverse=True):
        pattern = _translate(entry)
        if exactly:
            pattern = pattern.replace(_ANY_BEFORE, "").replace(_ANY_AFTER, "")
        parts = [part for part in _split(entry) if not exactly or part != "*"]
        if parts[0] in _WILDCARDS:
            others.append(pattern)
            said = " ".join(phrase(part) for part in parts if part not in _WILDCARDS)
            needed.add(max(said.split(), key=len))
        else:
            by_first_word.setdefault(phrase(parts[0]).partition(" ")[0], []).append(pattern)
    return _Lines(
        {word: "|".join(patterns) for word, patterns in by_first_word.items()},
        "|".join(others) or "(?!)",
        frozenset(needed),
    )


def _translate(entry: str) -> str:
    r"""A pattern as a regular expression over the words of a line.

    >>> _translate("* comments")
    '(?:.* )?comments'
    """
    parts = [part if part in _WILDCARDS else phrase(part) for part in _split(entry)]
    if all(part in _WILDCARDS for part in parts if part):
        msg = f"the pattern {entry!r} would match any line"
        raise ValueError(msg)
    pattern = ""
    for part in filter(None, parts):
        if part == "*":
            pattern += _ANY_AFTER if pattern else _ANY_BEFORE
            continue
        space = " " if pattern and not pattern.endswith(_ANY_BEFORE) else ""
        pattern += space + (_WILDCARDS.get(part) or re.escape(part))
    return pattern


def _split(entry: str) -> list[str]:
    """The words and wildcards of a pattern; words in a row stay together, as they are compared."""
    return [part.strip() for part in re.split(r"(\*|(?<!\S)[?#](?!\S))", entry) if part.strip()]
