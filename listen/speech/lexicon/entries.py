"""What a lexicon says of a word, and where a text has such words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from listen.model import Pronunciation, Reading, primary


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How a word, or a few, are said."""

    written: str
    alias: str | None = None
    """Words said instead."""
    phonemes: str | None = None
    """IPA."""
    language: str = "en"
    """The language of the text that it stands in, as far as it goes: `en` covers `en-GB`."""
    any_case: bool | None = None
    """Whether `XIAOMI` is meant, too; `None`: only if the entry is written without capitals."""

    @property
    def is_exact(self) -> bool:
        """Whether capitals must agree."""
        return self.written != self.written.lower() if self.any_case is None else not self.any_case


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
    if index is None:
        return ()
    pattern, exact, loose = index
    found = []
    for match in pattern.finditer(text):
        entry = exact.get(match["word"]) or loose.get(match["word"].lower())
        if entry is not None:
            found.append(_reading(match, entry))
    return tuple(found)


def _reading(match: re.Match[str], entry: Entry) -> Reading:
    """Read a word and its `'s`, whose sound depends on the word's."""
    words = entry.alias or match["word"]
    if match["genitive"]:
        words += "'s"
    sound = entry.phonemes
    return Reading(
        start=match.start(),
        end=match.end(),
        words=words,
        rule="lexicon",
        phonemes=sound + _ending(sound) if sound and match["genitive"] else sound,
    )


def _ending(phonemes: str) -> str:
    """Give the sound of an English 's after IPA: "Bosch's", "Merz's", "Braun's"."""
    last = phonemes.rstrip("ˈˌː")[-1:]
    if last in set("szʃʒʧʤ"):
        return "ɪz"
    return "s" if last in set("ptkfθ") else "z"


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
def _index(
    lexicon: _Lexicon, language: str
) -> tuple[re.Pattern[str], dict[str, Entry], dict[str, Entry]] | None:
    entries = [one for one in lexicon.entries if primary(one.language) == language]
    if not entries:
        return None
    exact: dict[str, Entry] = {}
    loose: dict[str, Entry] = {}
    for entry in entries:
        if entry.written.lower() in loose:
            continue  # an entry before it holds for all its spellings
        if entry.is_exact:
            exact.setdefault(entry.written, entry)
        else:
            loose[entry.written.lower()] = entry
    words = "|".join(_patterns(exact, loose))
    genitive, after = (r"(?:['’]s\b)?", r"\w") if language == "en" else ("", "[a-rt-z]")
    pattern = rf"(?<![\w@#/.])(?P<word>{words})(?P<genitive>{genitive})(?!\w|\.\w|['’]{after})"
    return re.compile(pattern), exact, loose


def _patterns(exact: dict[str, Entry], loose: dict[str, Entry]) -> Iterator[str]:
    """Give the longest words first, so that `New York Times` wins over `New York`."""
    for written in sorted([*exact, *loose], key=len, reverse=True):
        plain = re.escape(written)
        yield plain if written in exact and written not in loose else f"(?i:{plain})"
