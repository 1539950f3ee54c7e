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
    """Write the script as one SSML document: a `p` a part, an `s` a sentence.

    Stretches of a sentence in other languages stand in `lang`. What is written out stands in
    `sub` with the page's own text inside, what the lexicon knows in `phoneme`; pauses are
    `break`, manner is `prosody`.
    """
    parts = "".join(_part(part, script) for part in script.parts)
    language = quoteattr(script.language)
    return (
        f'{_HEAD}<speak version="1.1" xmlns="{_NAMESPACE}" xml:lang={language}>\n{parts}</speak>\n'
    )


def _part(part: Part, script: Script) -> str:
    lines = "".join(_sentence(sentence, script) for sentence in _sentences(part))
    return f"  <p>\n{lines}  </p>\n"


def _sentences(part: Part) -> Iterator[tuple[Utterance, ...]]:
    sentence: list[Utterance] = []
    for utterance in part.utterances:
        sentence.append(utterance)
        if not utterance.goes_on:
            yield tuple(sentence)
            sentence = []
    if sentence:
        yield tuple(sentence)


def _sentence(utterances: tuple[Utterance, ...], script: Script) -> str:
    tongues = [_language(one, script) for one in utterances]
    if len(utterances) == 1:
        opening, content = f"<s{tongues[0]}>", _said(utterances[0])
    else:
        parts = zip(tongues, map(_said, utterances), strict=True)
        opening, content = (
            "<s>",
            " ".join(f"<lang{tongue}>{said}</lang>" if tongue else said for tongue, said in parts),
        )
    pause = utterances[-1].pause_after
    silence = f'    <break time="{pause}ms"/>\n' if pause else ""
    return f"    {opening}{content}</s>\n{silence}"


def _language(utterance: Utterance, script: Script) -> str:
    foreign = utterance.language != script.language
    return f" xml:lang={quoteattr(utterance.language)}" if foreign else ""


def _said(utterance: Utterance) -> str:
    content = "".join(_content(utterance))
    manner = _manner(utterance.prosody)
    return f"<prosody{manner}>{content}</prosody>" if manner else content


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
