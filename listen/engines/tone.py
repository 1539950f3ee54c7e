"""A tone for every word: makes whole runs exact in tests, without a voice."""

import re
import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from listen.engines.protocol import Workers
from listen.errors import EngineNotFoundError, SynthesisError
from listen.model import Clip, Language, Mark, Utterance, Voice

SAMPLE_RATE = 24_000
WORD = SAMPLE_RATE // 5
"""Samples a word: 200 ms, of which the last fifth is silent, so that words can be counted."""
SOUNDING = WORD * 4 // 5
FADE = SAMPLE_RATE // 200
LEVEL = 0.1
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


class ToneEngine:
    """Every word is a sine of 160 ms, its pitch taken from its letters."""

    name = "tone"
    version = "1"
    workers = Workers.PROCESSES

    def check(self) -> None:
        """Find nothing missing: it needs only numpy."""

    def voices(self) -> Sequence[Voice]:
        """List the one voice."""
        about = "200 ms of tone a word, for tests"
        return (Voice(name="sine", language=Language("en"), engine=self.name, description=about),)

    def synthesize(self, utterance: Utterance, voice: Voice) -> Clip:
        """Sound one tone a word.

        Raises:
            EngineNotFoundError: If the voice is not `sine`.
            SynthesisError: If there is no word.
        """
        if voice.name != "sine":
            msg = f"The engine tone has no voice {voice.name!r}."
            raise EngineNotFoundError(msg, hint="Its voice is tone:sine.")
        words = list(_WORD.finditer(utterance.spoken))
        if not words:
            msg = f"{voice.engine}:{voice.name} found no word in {utterance.text!r}."
            raise SynthesisError(msg)
        tones = np.concatenate([_tone(word.group()) for word in words])
        marks = tuple(
            Mark(
                start=i * WORD,
                end=min(i * WORD + SOUNDING, len(tones)),
                text_start=word.start(),
                text_end=word.end(),
            )
            for i, word in enumerate(words)
        )
        return Clip(
            samples=tones[: len(tones) - WORD + SOUNDING], sample_rate=SAMPLE_RATE, marks=marks
        )


def _tone(word: str) -> npt.NDArray[np.float32]:
    hertz = 200 + zlib.crc32(word.lower().encode()) % 200
    wave = LEVEL * np.sin(2 * np.pi * hertz / SAMPLE_RATE * np.arange(SOUNDING))
    ramp = np.minimum(1.0, np.arange(SOUNDING) / FADE)
    wave *= ramp * ramp[::-1]
    return np.pad(wave, (0, WORD - SOUNDING)).astype(np.float32)
