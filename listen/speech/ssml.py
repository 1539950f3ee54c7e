"""A script as SSML 1.1 (https://www.w3.org/TR/speech-synthesis11/), for other engines."""

import math
import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from listen.model import Part, Prosody, Reading, Script, Utterance

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "http://www.w3.org/2001/10/synthesis"
_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold at all."""


def to_ssml(script: Script) -> str:
    """Write the script as one SSML document: a `p` a part, an `s` an utterance.

    What is written out stands in `sub` with the page's own text inside, what the lexicon knows in
    `phoneme`; pauses are `break`, manner is `prosody`.
    """
    parts = "".join(_part(part, script) for part in script.parts)
    language = quoteattr(script.language)
    return (
        f'{_HEAD}<speak version="1.1" xmlns="{_NAMESPACE}" xml:lang={language}>\n{parts}</speak>\n'
    )


def _part(part: Part, script: Script) -> str:
    lines = "".join(_sentence(utterance, script) for utterance in part.utterances)
    return f"  <p>\n{lines}  </p>\n"


def _sentence(utterance: Utterance, script: Script) -> str:
    content = "".join(_content(utterance))
    manner = _manner(utterance.prosody)
    if manner:
        content = f"<prosody{manner}>{content}</prosody>"
    foreign = utterance.language != script.language
    language = f" xml:lang={quoteattr(utterance.language)}" if foreign else ""
    pause = f'    <break time="{utterance.pause_after}ms"/>\n' if utterance.pause_after else ""
    return f"    <s{language}>{content}</s>\n{pause}"


def _content(utterance: Utterance) -> Iterator[str]:
    at = 0
    for reading in utterance.readings:
        yield _plain(utterance.text[at : reading.start])
        yield _read(reading, utterance.text[reading.start : reading.end])
        at = reading.end
    yield _plain(utterance.text[at:])


def _read(reading: Reading, shown: str) -> str:
    words = reading.words.strip()
    if not any(char.isalnum() for char in words):
        return _plain(reading.words)
    before = " " if reading.words[:1] == " " else ""
    after = " " if reading.words[-1:] == " " else ""
    if sound := " ".join(_FORBIDDEN.sub("", reading.phonemes or "").split()):
        said = f'<phoneme alphabet="ipa" ph={quoteattr(sound)}>{_plain(words)}</phoneme>'
    elif shown.strip() and words != shown:
        said = f"<sub alias={_attribute(words)}>{_plain(shown.strip())}</sub>"
    else:
        said = _plain(words)
    return before + said + after


def _plain(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("", text))


def _manner(prosody: Prosody) -> str:
    """Say how, where it is not as usual: rate in per cent of the usual, the others as changes."""
    said = ""
    if prosody.rate != 1:
        said += f' rate="{prosody.rate * 100:.4g}%"'
    if prosody.pitch != 1:
        said += f' pitch="{(prosody.pitch - 1) * 100:+.4g}%"'
    if prosody.volume != 1:
        said += (
            f' volume="{20 * math.log10(prosody.volume):+.1f}dB"'
            if prosody.volume
            else ' volume="silent"'
        )
    return said
