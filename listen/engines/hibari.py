"""The default voice: a neural one that arrives with pip and needs neither a key nor a GPU.

Four things that it would do to text are kept from it: writing numbers out (its own rules turn
George into a king), cutting sentences, reading link syntax as pronunciation, and long input, whose
cost grows with the square of its length. It is handed plain words, a breath at a time.

Word times come out of its graph: the durations that the model gives to every phoneme are a tensor
inside it, named among its outputs. So is the tensor of which sound is made, by a way of our own
that costs a quarter less. The package is pinned exactly: these names are nobody's promise.
"""

import threading
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

from listen.engines.hibari_model import Breath, HibariModel
from listen.engines.phrasing import pack
from listen.engines.protocol import Workers
from listen.engines.sound import LEAD, TAIL, Samples, trim
from listen.errors import EngineNotFoundError, EngineUnavailableError, SynthesisError
from listen.model import Clip, Language, Mark, Utterance, Voice

PINNED = "0.2.1"
MAX_CHARACTERS = 300
"""A breath: beyond it, time and memory grow with the square of the length."""
PAUSE = 0.11
"""Seconds between breaths after a comma; between words there is none to hear."""
OVERLAP = LEAD + TAIL - 0.020
"""Seconds by which breaths run into each other where they part a clause: what is kept around
speech would be a gap between two words; it is silent enough to be laid over the other's."""
RATES = (0.5, 2.0)
"""Beyond these the model returns garbage without a word."""
_UNSAFE = str.maketrans("[]", "  ")
"""Brackets would be read as link syntax."""


class HibariEngine:
    """hibari-tts 0.2.1 (Apache-2.0), American English."""

    name = "hibari"
    version = f"{PINNED}+5"
    workers = Workers.PROCESSES

    def __init__(self) -> None:
        self._models: dict[str, HibariModel] = {}
        self._lock = threading.Lock()

    def check(self) -> None:
        """Make sure that exactly the package is here whose graph we know.

        Raises:
            EngineUnavailableError: If it is missing or another version.
        """
        hint = f"pip install 'hibari-tts=={PINNED}'"
        try:
            found = version("hibari-tts")
        except PackageNotFoundError as error:
            msg = "The voice hibari is not installed."
            raise EngineUnavailableError(msg, hint=hint) from error
        if found != PINNED:
            msg = f"hibari-tts {found} is installed; Listen knows the graph of {PINNED} only."
            raise EngineUnavailableError(msg, hint=hint)

    def voices(self) -> Sequence[Voice]:
        """List the voices whose models are on this machine; nothing is fetched unasked."""
        from hibari.voices import VOICES, cache_dir

        ready = (
            (name, about)
            for name, about in VOICES.items()
            if about.get("bundled") or (Path(cache_dir()) / about["file"]).exists()
        )
        return tuple(
            Voice(
                name=name,
                language=Language(about["language"]),
                engine=self.name,
                description=f"{about['accent']}, {about['gender']}, neural, offline",
            )
            for name, about in ready
        )

    def synthesize(self, utterance: Utterance, voice: Voice) -> Clip:
        """Say an utterance, breath by breath.

        Raises:
            EngineNotFoundError: If there is no such voice here.
            SynthesisError: If no word of it can be said.
        """
        model = self._model(voice)
        text = utterance.spoken.translate(_UNSAFE)
        given = _given_phonemes(utterance)
        rate = float(np.clip(utterance.prosody.rate, *RATES))
        joined = _Joined(model.sample_rate)
        for start, end in pack(text, MAX_CHARACTERS):
            breath = model.say(text, start, end, given=given, rate=rate)
            joined.add(breath, after_clause=text[:start].rstrip()[-1:] in set(",;:.!?"))
        if not joined.words:
            msg = f"{voice.engine}:{voice.name} cannot say {utterance.text!r}."
            raise SynthesisError(msg, hint="Choose a voice of its language; see `listen voices`.")
        return joined.clip()

    def _model(self, voice: Voice) -> HibariModel:
        with self._lock:
            if voice.name not in self._models:
                if voice.name not in {ready.name for ready in self.voices()}:
                    msg = f"The engine hibari has no voice {voice.name!r} on this machine."
                    raise EngineNotFoundError(msg, hint="See `listen voices`.")
                self._models[voice.name] = HibariModel(voice.name)
            return self._models[voice.name]


class _Joined:
    """Breaths in a row, with their marks."""

    def __init__(self, sample_rate: int) -> None:
        self.pieces: list[Samples] = []
        self._sample_rate = sample_rate
        self._marks: list[Mark] = []
        self._length = 0

    @property
    def words(self) -> int:
        """Count the words that were said: a voice makes sound of a mere dash, too."""
        return len(self._marks)

    def add(self, breath: Breath, *, after_clause: bool) -> None:
        samples, cut = trim(breath.samples, self._sample_rate)
        if not samples.size:
            return
        if self.pieces and after_clause:
            self._append(np.zeros(round(PAUSE * self._sample_rate), np.float32))
        elif self.pieces:
            samples, cut = self._run_into(samples, cut)
        for mark in breath.marks:
            start = min(max(mark.start - cut, 0), samples.size)
            end = min(max(mark.end - cut, start), samples.size)
            self._marks.append(
                Mark(
                    start=self._length + start,
                    end=self._length + end,
                    text_start=mark.text_start,
                    text_end=mark.text_end,
                )
            )
        self._append(samples)

    def _run_into(self, samples: Samples, cut: int) -> tuple[Samples, int]:
        """Lay a breath's first moment over the last of the one before; return what remains."""
        last = self.pieces[-1]
        shared = min(round(OVERLAP * self._sample_rate), last.size, samples.size)
        last[last.size - shared :] += samples[:shared]
        return samples[shared:], cut + shared

    def clip(self) -> Clip:
        return Clip(
            samples=np.concatenate(self.pieces),
            sample_rate=self._sample_rate,
            marks=tuple(self._marks),
        )

    def _append(self, samples: Samples) -> None:
        self.pieces.append(samples)
        self._length += samples.size


def _given_phonemes(utterance: Utterance) -> dict[int, tuple[int, str]]:
    """Find the words whose sound the lexicon gives: start in the spoken text → end, IPA."""
    return {
        start: (start + len(reading.words), reading.phonemes)
        for start, reading in utterance.placed_readings()
        if reading.phonemes
    }
