"""What a lexicon says of a word, and where a text has such words."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from listen.model import Pronunciation, Reading, primary

_SURE: Final = 5
"""Letters from which on a name in capitals is no acronym."""


class Entry(NamedTuple):
    """How a word, or a few, are said; a named tuple, since no value is made faster."""

    written: str
    alias: str | None = None
    """Words said instead."""
    phonemes: str | None = None
    """IPA."""
    language: str = "en"
    """The language of the text that it stands in, as far as it goes: `en` covers `en-GB`."""
    any_case: bool | None = None
    """Whether `XIAOMI` is meant, too; `None`: only if the entry is written without capitals."""
    is_name: bool = False
    """Whether its plural and its capitals are meant, too: `Porsches`, `HUAWEI`."""

    @property
    def is_exact(self) -> bool:
        """Whether capitals must agree."""
        return self.written != self.written.lower() if self.any_case is None else not self.any_case

    def covers(self, word: str) -> bool:
        """Whether a word, whatever follows it, is this one."""
        if word == self.written:
            return True
        if self.is_exact:
            return self.is_name and len(word) >= _SURE and word == self.written.upper()
        return word.lower() == self.written.lower()


def entries_of(words: tuple[Pronunciation, ...], language: str) -> tuple[Entry, ...]:
    """Make a lexicon of an article's own pronunciations, which hold in its language."""
    return tuple(
        Entry(
            written=one.written,
            alias=one.alias,
            phonemes=one.phonemes,
            any_case=one.any_case,
            language="en" if language == "und" else language,
        )
        for one in words
        if one.written.strip()
    )


def readings(text: str, language: str, lexicon: tuple[Entry, ...]) -> tuple[Reading, ...]:
    """Find a lexicon's words in a text: whole ones, the longest, the first of equal entries."""
    index = _index(_Lexicon(lexicon), primary(language))
    if not index:
        return ()
    is_english = primary(language) == "en"
    found: list[Reading] = []
    for match in _BEGINNINGS.finditer(text):
        word = match.group().lower()
        entries = index.get(word, ())
        if word[-1] == "s" and is_english:
            entries += index.get(word[:-1], ())
        if not entries or (found and match.start() < found[-1].end):
            continue
        answers = (_reading(text, match.start(), one, is_english=is_english) for one in entries)
        answer = next(filter(None, answers), None)
        if answer:
            found.append(answer)
    return tuple(found)


_BEGINNINGS: Final = re.compile(r"(?<![\w@#/.])(?:\w+|[^\w\s])")
"""Where an entry may begin: words and signs, but not inside an address."""
_ENDS: Final = re.compile(r"(?!\w|\.\w|['’][a-rt-z])")
_ENDS_IN_ENGLISH: Final = re.compile(r"(?P<ending>['’]s\b)?(?!\w|\.\w|['’]\w)")
_NAME_ENDS_IN_ENGLISH: Final = re.compile(
    r"(?P<ending>['’][sS]\b|s\b)?(?!\w|\.\w|['’]\w| (?:[IVX]{2,5}|V|X)\b)"
)
"""Not before a number in Roman numerals: `Philippe II` is read by the rules as a whole."""


def _reading(text: str, start: int, entry: Entry, *, is_english: bool) -> Reading | None:
    """Read a word and its `'s`, whose sound depends on the word's, if it is the entry's."""
    end = start + len(entry.written)
    word = text[start:end]
    if not entry.covers(word):
        return None
    if not is_english:
        ends = _ENDS.match(text, end)
        ending = None
    else:
        ends = (_NAME_ENDS_IN_ENGLISH if entry.is_name else _ENDS_IN_ENGLISH).match(text, end)
        ending = ends and ends["ending"]
    if not ends:
        return None
    words = entry.alias or (entry.written if entry.is_name else word)
    sound = entry.phonemes
    if ending:
        words += ending.lower().replace("’", "'")
        sound = sound and with_s(sound)
    return Reading(start=start, end=ends.end(), words=words, rule="lexicon", phonemes=sound)


def with_s(phonemes: str) -> str:
    """Put the sound of an English s after a word's IPA: "Bosch's", "Merz's", "Braun's"."""
    last = phonemes.rstrip("ˈˌː")[-1:]
    if last in set("szʃʒʧʤ"):
        return f"{phonemes}ɪz"
    return f"{phonemes}{'s' if last in set('ptkfθ') else 'z'}"


@dataclass(frozen=True, slots=True, eq=False)
class _Lexicon:
    """Entries that are told from others by being the same object.

    To compare hundreds of them by their words takes longer than to look for them in a sentence.
    """

    entries: tuple[Entry, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Lexicon) and other.entries is self.entries

    def __hash__(self) -> int:
        return id(self.entries)


@lru_cache(maxsize=64)
def _index(lexicon: _Lexicon, language: str) -> dict[str, tuple[Entry, ...]]:
    """Sort entries by the word that they begin with, the longest first.

    So `New York Times` wins over `New York`, and an entry over those like it that come after it.
    """
    index: dict[str, tuple[Entry, ...]] = {}
    several = set()
    for entry in lexicon.entries:
        if entry.language == language or primary(entry.language) == language:
            first = entry.written.lower()
            if not first.isalnum():
                first = _beginning(first)
            if first in index:
                index[first] += (entry,)
                several.add(first)
            else:
                index[first] = (entry,)
    for first in several:
        index[first] = tuple(sorted(index[first], key=_shortness))
    return index


def _shortness(entry: Entry) -> int:
    return -len(entry.written)


def _beginning(written: str) -> str:
    match = _BEGINNINGS.match(written)
    return match.group() if match else written
