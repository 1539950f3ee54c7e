r"""Regular expressions that are compiled when a text first needs them: there are hundreds.

What costs most is a set of characters from three places of which one is beyond Latin-1: `[-/–]`
takes as long as a whole pattern. Hence two of them, `(?<![\w.'])(?<!’)`, or two branches of which
one looks ahead, lest they be joined again: `(?:[-/]|–(?=\d))`.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any


class Pattern:
    """A regular expression, not compiled yet."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """What is searched with."""
        return re.compile(self._source, self._flags)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """Find the first match, between `places` if they are given."""
        return self.compiled.search(text, *places)

    def match(self, text: str, *places: int) -> re.Match[str] | None:
        """Match at the first place."""
        return self.compiled.match(text, *places)

    def fullmatch(self, text: str, *places: int) -> re.Match[str] | None:
        """Match the whole text, or all between `places`."""
        return self.compiled.fullmatch(text, *places)

    def findall(self, text: str) -> list[Any]:
        """List all matches, or their groups."""
        return self.compiled.findall(text)

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """Give all matches."""
        return self.compiled.finditer(text, *places)

    def sub(self, words: str, text: str) -> str:
        """Replace all matches."""
        return self.compiled.sub(words, text)
