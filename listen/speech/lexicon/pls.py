"""The W3C's Pronunciation Lexicon Specification 1.0 (https://www.w3.org/TR/pronunciation-lexicon/)."""

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from listen.errors import SpeechError
from listen.speech.lexicon.entries import Entry

_NAMESPACE: Final = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def from_pls(content: bytes, *, name: str) -> tuple[Entry, ...]:
    """Read a PLS document; of several pronunciations the preferred, or the first, counts.

    Raises:
        SpeechError: If it is not XML, or not PLS.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        msg = f"The lexicon {name} is not XML: {error}."
        raise SpeechError(msg, hint="Use PLS 1.0, or a .toml file.") from error
    if root.tag not in {f"{_NAMESPACE}lexicon", "lexicon"}:
        msg = f"The lexicon {name} is no PLS document: it starts with <{root.tag}>."
        raise SpeechError(msg, hint="Use PLS 1.0, or a .toml file.")
    language = root.get(_LANGUAGE) or "en"
    alphabet = root.get("alphabet") or "ipa"
    return tuple(
        entry
        for lexeme in root
        if isinstance(lexeme.tag, str) and lexeme.tag.removeprefix(_NAMESPACE) == "lexeme"
        for entry in _entries(lexeme, lexeme.get(_LANGUAGE) or language, alphabet)
    )


def _entries(lexeme: Any, language: str, alphabet: str) -> Iterator[Entry]:
    written = [_text(one) for one in _children(lexeme, "grapheme")]
    aliases = [_text(one) for one in _children(lexeme, "alias")]
    phonemes = sorted(
        (one for one in _children(lexeme, "phoneme") if one.get("alphabet", alphabet) == "ipa"),
        key=lambda one: one.get("prefer") != "true",
    )
    if not aliases and not phonemes:
        return
    for word in filter(None, written):
        yield Entry(
            written=word,
            alias=aliases[0] if aliases else None,
            phonemes=_text(phonemes[0]) if phonemes else None,
            language=language,
        )


def _children(lexeme: Any, name: str) -> list[Any]:
    return [
        child
        for child in lexeme
        if isinstance(child.tag, str) and child.tag.removeprefix(_NAMESPACE) == name
    ]


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
