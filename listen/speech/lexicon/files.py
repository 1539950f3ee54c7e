"""Lexicons from files: PLS 1.0 and the TOML shorthand.

The shorthand has a table a language; a string is said instead, a table says more:

    [en]
    nginx = "engine x"
    Xiaomi = { ipa = "ˈʃaʊmi" }
    GIF = { alias = "jif", case = "any" }
"""

import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from listen.errors import SpeechError
from listen.speech.lexicon.entries import Entry


def load(path: Path) -> tuple[Entry, ...]:
    """Read a lexicon; `.toml` is the shorthand, everything else PLS.

    Raises:
        SpeechError: If it cannot be read, or is no lexicon.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        msg = f"The lexicon {path} cannot be read: {error.strerror}."
        raise SpeechError(msg, hint="Check the path in `speech.lexicon_file`.") from error
    return _parsed(content, str(path))


@lru_cache(maxsize=4)
def _parsed(content: bytes, name: str) -> tuple[Entry, ...]:
    """Parse a lexicon once for all articles: they know it by its being the same object."""
    if name.lower().endswith(".toml"):
        return from_toml(content.decode(errors="replace"), name=name)
    from listen.speech.lexicon.pls import from_pls

    return from_pls(content, name=name)


@lru_cache(maxsize=1)
def builtin() -> tuple[Entry, ...]:
    """Give the names that news and technology posts use and voices get wrong.

    They stand in lines that are split faster than any standard form is parsed: spellings with `|`
    between them, a tab, and IPA, or after an equals sign the words said instead.
    """
    source = files("listen.speech.lexicon").joinpath("names_en.tsv").read_text("utf-8")
    entries = []
    for line in source.split("\n"):
        spellings, _, said = line.partition("\t")
        for written in spellings.split("|") if said else ():
            if said[0] == "=":
                entries.append(Entry(written, alias=said[1:].strip()))
            else:
                is_name = not written.islower()
                entries.append(Entry(written, phonemes=said, is_name=is_name))
    return tuple(entries)


def from_toml(text: str, *, name: str) -> tuple[Entry, ...]:
    """Read the shorthand.

    Raises:
        SpeechError: If it is not TOML, or not of that shape.
    """
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        msg = f"The lexicon {name} is not TOML: {error}."
        raise SpeechError(msg, hint='Write entries as `word = "said so"` under `[en]`.') from error
    entries = []
    for language, words in tree.items():
        if not isinstance(words, dict):
            msg = f"The lexicon {name} has “{language}” outside a language's table."
            raise SpeechError(msg, hint="Put a line `[en]` before the first entry.")
        entries += [_entry(written, said, language, name) for written, said in words.items()]
    return tuple(entries)


def _entry(written: str, said: object, language: str, name: str) -> Entry:
    if isinstance(said, str):
        return Entry(written=written, alias=said, language=language)
    known = {"alias", "ipa", "case"}
    if not isinstance(said, dict) or not said or not said.keys() <= known:
        msg = f"The lexicon {name} says of “{written}” what has no meaning: {said!r}."
        raise SpeechError(msg, hint='Write `{ ipa = "…" }`, `{ alias = "…" }` or both.')
    return Entry(
        written=written,
        alias=said.get("alias"),
        phonemes=said.get("ipa"),
        language=language,
        any_case={"any": True, "exact": False}.get(str(said.get("case"))),
    )
