"""The words that give boilerplate away, from `words/<language>.toml`, one table a rule.

A pattern is a whole line in plain words; case and punctuation do not count. `*` stands for any words
or none, `?` for one to four words, `#` for a number. The languages are tried together: a German
page has English share buttons.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from listen.extraction.pieces import phrase

_LONGEST_LINE = 300
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
    return len(text) <= _LONGEST_LINE and _pattern(key, exactly).fullmatch(phrase(text)) is not None


@cache
def entries(key: str) -> frozenset[str]:
    """All that is listed under a key, in all languages."""
    return frozenset(entry for table in _tables() for entry in table.get(key, ()))


@cache
def names(key: str) -> frozenset[str]:
    """The words that pages use as class names, listed under `[markup]`."""
    return frozenset(name for table in _tables() for name in table.get("markup", {}).get(key, ()))


@cache
def _pattern(key: str, exactly: bool) -> re.Pattern[str]:
    patterns = sorted(map(_translate, entries(key)), reverse=True)
    joined = "|".join(patterns) or "(?!)"
    return re.compile(joined.replace(_ANY_BEFORE, "").replace(_ANY_AFTER, "") if exactly else joined)


def _translate(entry: str) -> str:
    """A pattern as a regular expression over the words of a line.

    >>> _translate("* min read")
    '(?:.* )?min read'
    """
    parts = [
        part if part in _WILDCARDS else phrase(part) for part in entry.replace("*", " * ").split()
    ]
    if not any(part not in _WILDCARDS for part in parts if part):
        msg = f"the pattern {entry!r} would match any line"
        raise ValueError(msg)
    pattern = ""
    for part in filter(None, parts):
        space = " " if pattern and not pattern.endswith(_ANY_BEFORE) else ""
        if part == "*":
            pattern += _ANY_AFTER if pattern else _ANY_BEFORE
        else:
            pattern += space + (_WILDCARDS.get(part) or re.escape(part))
    return pattern


@cache
def _tables() -> tuple[dict[str, list[str]], ...]:
    folder = files("listen.extraction.boilerplate") / "words"
    return tuple(
        tomllib.loads(file.read_text("utf-8"))
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".toml")
    )
