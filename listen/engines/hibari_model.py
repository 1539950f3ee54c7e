"""The model behind the voice hibari: words to phonemes, phonemes to sound with word times."""

import gzip
import os
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from listen.engines.hibari_tags import mend_tags
from listen.engines.hibari_waveform import synthesize
from listen.engines.misaki import from_ipa
from listen.engines.sound import Samples
from listen.model import Mark

DURATIONS = "/Cast_32_output_0"
"""The tensor of the phonemes' durations, pads included, in units of 25 ms: the one that feeds the
graph's only CumSum."""
UNIT = 600
"""Samples in 25 ms."""
PREDICTED = "/head/Add_output_0"
"""The tensor of all that the model predicts of the spectra, a frame a row: the graph's own outputs
are cut from it, and turned around."""
PITCH = "f0"
"""The output that holds every frame's pitch."""
NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
"""Variable of onnxruntime's."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Breath:
    """A stretch of text, said, with the model's silence still around it."""

    samples: Samples
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A word or punctuation mark with its place in the text and its phonemes."""

    start: int
    end: int
    phonemes: str


class HibariModel:
    """One voice, loaded; safe to use from several threads."""

    def __init__(self, voice: str) -> None:
        # What runs the graph (onnxruntime, from 1.29 on) tells its maker of processes, models and
        # errors, under a lasting name for the machine, unless told not to before it is loaded.
        # Who chose a voice that works offline did not ask for that.
        os.environ.setdefault(NO_TELEMETRY, "1")
        from hibari import Hibari
        from hibari.voices import voice_path

        graph = Path(voice_path(voice, download_missing=False)).read_bytes()
        with ThreadPoolExecutor(1) as reader:  # the graph needs no Python while it is loaded
            rules = reader.submit(_g2p, voice)
            # One thread: two would cost 1.5 to 1.9 times the work, and sentences run side by side.
            self._hibari = Hibari(voice=voice, model=_with_outputs(graph), threads=1)
            self._g2p = rules.result()
        self.sample_rate: int = self._hibari.sample_rate

    def say(
        self, text: str, start: int, end: int, *, given: Mapping[int, tuple[int, str]], rate: float
    ) -> Breath:
        """Say `text[start:end]`; `given` maps a word's start to its end and IPA."""
        phonemes, words = "", []
        for said in self._phonemize(text, start, end, given):
            words.append((len(phonemes.lstrip()), said))
            phonemes += said.phonemes
        spoken = phonemes.strip()
        if end >= len(text.rstrip()):
            spoken += _lost_stop(text, spoken)
        ids = self._hibari.ids(spoken)
        if len(ids) < 3:
            return Breath(samples=np.empty(0, np.float32), marks=())
        samples, durations = self._synthesize(ids, rate)
        edges = self._edges(spoken, durations)
        marks = tuple(
            Mark(
                start=int(edges[first]),
                end=int(edges[min(first + len(said.phonemes.strip()), len(spoken))]),
                text_start=said.start,
                text_end=said.end,
            )
            for first, said in words
            if any(map(str.isalnum, text[said.start : said.end])) and said.phonemes.strip()
        )
        return Breath(samples=samples, marks=marks)

    def _phonemize(
        self, text: str, start: int, end: int, given: Mapping[int, tuple[int, str]]
    ) -> Iterator[_Said]:
        """Find the phonemes of every word; each carries the space after it."""
        g2p = self._g2p
        text = _without_strange_capitals(g2p, text)
        tokens = g2p.phonemize_tokens(list(_tokens(g2p, text, start, end, given)))
        for token, first, last in _placed(tokens, text, start, end):
            yield _Said(
                start=first,
                end=last,
                phonemes=(token.phonemes or "") + (" " if token.whitespace else ""),
            )

    def _synthesize(self, ids: list[int], rate: float) -> tuple[Samples, npt.NDArray[np.int64]]:
        feed = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([rate], np.float32)}
        asked = [PREDICTED, PITCH, DURATIONS]
        predicted, pitch, durations = self._hibari.sess.run(asked, feed)
        return synthesize(predicted[0], pitch[0]), durations

    def _edges(self, spoken: str, durations: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Find the sample at which each phoneme letter begins, and the last ends."""
        known = np.array([letter in self._hibari.vocab for letter in spoken])
        ids_before = np.concatenate([[0], np.cumsum(known)])
        ends = np.cumsum(durations) * UNIT
        edges: npt.NDArray[np.int64] = ends[ids_before]
        return edges


@cache
def _g2p(voice: str) -> Any:
    """Load the letter-to-sound rules of a voice's accent."""
    from hibari import g2p as rules
    from hibari.voices import VOICES

    with _reading_quickly(rules):
        return rules.G2P(british=VOICES[voice]["british"])


@contextmanager
def _reading_quickly(rules: Any) -> Iterator[None]:
    """Have the package read its word lists, half a million words, in half its own time."""
    its_own = rules._load_json  # noqa: SLF001 – of exactly the version that is pinned
    rules._load_json = _read_json  # noqa: SLF001
    try:
        yield
    finally:
        rules._load_json = its_own  # noqa: SLF001


def _read_json(name: str) -> Any:
    """Read a word list as the package does."""
    import hibari
    import orjson

    content = (Path(hibari.__file__).parent / "assets" / name).read_bytes()
    return orjson.loads(gzip.decompress(content) if name.endswith(".gz") else content)


def _without_strange_capitals(g2p: Any, text: str) -> str:
    """Write words in capitals that the voice does not know small, or it would spell them out.

    Letters that are to be said one by one have arrived with full stops: what has none is a word.
    """
    known = g2p.lexicon.golds
    return _CAPITALS.sub(
        lambda match: (
            match.group()
            if match.group() in known or match.group().lower() in known
            else match.group().capitalize()
        ),
        text,
    )


_CAPITALS = re.compile(r"\b(?=[A-Z]*[AEIOUY])[A-Z]{4,}\b")


def _tokens(
    g2p: Any, text: str, start: int, end: int, given: Mapping[int, tuple[int, str]]
) -> Iterator[Any]:
    """Cut a stretch into the tokens of the letter-to-sound rules, given words standing as such.

    It is cut as a whole, since the rules tell a verb from a noun by its neighbours.
    """
    from hibari.g2p.token import Tok

    whole = {at: said for at, said in given.items() if start <= at and said[0] <= end}
    free = start
    tokens = g2p.tokenize(text[start:end])
    mend_tags(tokens)
    for token, first, last in list(_placed(tokens, text, start, end)):
        place = next((at for at, (stop, _) in whole.items() if at < last and first < stop), None)
        if place is None:
            yield token
            continue
        stop, ipa = whole[place]
        if place >= free:
            free = stop
            yield from g2p.tokenize(text[first:place])
            space = " " if text[stop : stop + 1].isspace() else ""
            yield Tok(text[place:stop], "NNP", space, phonemes=from_ipa(ipa), rating=5)
        yield from g2p.tokenize(text[stop:last])


def _placed(tokens: list[Any], text: str, start: int, end: int) -> Iterator[tuple[Any, int, int]]:
    """Find the places of tokens in their text."""
    at = start
    for token in tokens:
        found = text.find(token.text, at, end)
        first = at if found < 0 else found
        at = first if found < 0 else found + len(token.text)
        yield token, first, at


_FINAL = ".!?…"
_CLOSING = " \"'”’)»"


def _lost_stop(text: str, phonemes: str) -> str:
    """Give back the full stop that goes missing with the one of "in the U.S.": the voice falls."""
    ends = text.rstrip(_CLOSING)[-1:] in set(_FINAL)
    return "." if ends and phonemes.rstrip(_CLOSING)[-1:] not in set(_FINAL) else ""


def _with_outputs(graph: bytes) -> bytes:
    """Name two more tensors among the graph's outputs.

    An ONNX file is one protobuf message, and messages set end to end are merged: a few bytes with
    nothing but the new outputs do what the onnx package would (Protocol Buffers, "Encoding":
    last one wins, embedded messages merge, repeated fields concatenate).
    """
    kinds = {PREDICTED: b"\x08\x01", DURATIONS: b"\x08\x07"}  # elem_type (1): FLOAT, INT64
    outputs = (  # ValueInfoProto: name, type; TypeProto: tensor_type
        _field(1, name.encode()) + _field(2, _field(1, kind)) for name, kind in kinds.items()
    )
    # ModelProto.graph, GraphProto.output
    return graph + b"".join(_field(7, _field(12, output)) for output in outputs)


def _field(number: int, payload: bytes) -> bytes:
    """Encode a length-delimited field; both number and length stay below 128 here."""
    return bytes([number << 3 | 2, len(payload)]) + payload
