"""Loudness of an episode: one gain, found from its opening, and a limiter for the peaks.

Target and tolerance are Apple Podcasts' (−16 LUFS ±1, true peak at most −1 dBTP), ours tighter.
The whole episode gets one gain: levelling every clip by itself would make sentences of different
weight equally loud, and a whisper of breath as loud as a word. Measured after ITU-R BS.1770-4.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from listen.audio.limiter import Limiter
from listen.audio.samples import Samples, to_factor
from listen.model import Loudness

TARGET = -16.0
"""LUFS, integrated over the episode."""
TOLERANCE = 0.4
"""LU. An episode further off is made again with a better gain."""
LAST_TOLERANCE = 0.9
"""LU. What Apple accepts, for a voice or a sound that will not be levelled better."""
PEAK_LIMIT = -1.0
"""dBTP, on the finished file."""
CLOSE = 0.03
"""LU. Nearer need no search come."""
ROUNDS = 6
"""Tries at most; a neural voice needs two, eSpeak with its hard peaks four."""
MOST_AGAINST_LIMITER = 7.0
"""dB spent to win back what the limiter takes; more would squash the voice and win little."""
LEAST_SLOPE = 0.2
"""LU that a decibel adds at least; less would be a limiter that lets nothing through."""
SILENT = -60.0
"""LUFS. What is fainter is not speech to be levelled."""
HALFWAY = 10 ** (-3 / 20)
"""Part of the highest sample so far from which a stretch may hold the highest true peak."""
LOUDEST_GAIN = 40.0
"""dB."""


class Meter:
    """Measures a stream of samples."""

    def __init__(self, sample_rate: int, *, peaks: bool = False) -> None:
        """Measure integrated loudness and, where asked, true peak."""
        import pyebur128

        modes = pyebur128.MeasurementMode
        self._library: Any = pyebur128
        self._loudness = pyebur128.R128State(1, sample_rate, modes.MODE_I)
        self._peaks = pyebur128.R128State(1, sample_rate, modes.MODE_TRUE_PEAK) if peaks else None
        self._piece = sample_rate // 50
        self._highest = 0.0

    def add(self, samples: Samples) -> None:
        """Take in more of the sound."""
        if not samples.size:
            return
        self._loudness.add_frames(samples, len(samples))
        if self._peaks is not None:
            self._highest = max(self._highest, float(np.abs(samples).max()))
            loud = self._loud_stretches(samples)
            if loud.size:
                self._peaks.add_frames(loud, len(loud))

    def integrated(self) -> float:
        """Give the loudness so far, in LUFS; −inf for silence."""
        return float(self._library.get_loudness_global(self._loudness))

    def loudness(self) -> Loudness:
        """Give loudness and true peak so far; the meter must have been made with `peaks`."""
        between = float(self._library.get_true_peak(self._peaks, 0))
        peak = max(self._highest, between)
        decibels = 20 * math.log10(peak) if peak > 0 else -math.inf
        return Loudness(integrated=round(self.integrated(), 2), true_peak=round(decibels, 2))

    def _loud_stretches(self, samples: Samples) -> Samples:
        """Pick the pieces of 20 ms that could hold the highest peak, with what stands around them.

        To look between samples costs twelve times as much as to look at them, and between samples
        speech rises by less than 3 dB. What is left out is faded, not cut: a step would be a peak.
        """
        length = -(-len(samples) // self._piece)
        padded = np.pad(samples, (0, length * self._piece - len(samples)))
        pieces = padded.reshape(length, self._piece)
        tops = np.abs(pieces).max(axis=1)
        loud = tops >= self._highest * HALFWAY
        nodes = np.concatenate([[False], loud, [False]]).astype(np.float32)
        before, after = np.maximum(nodes[:-2], loud), np.maximum(nodes[2:], loud)
        near = (before + after) > 0
        ramp = np.linspace(0, 1, self._piece, dtype=np.float32)
        weights = before[:, None] * (1 - ramp) + after[:, None] * ramp
        weights[loud] = 1.0
        return np.ascontiguousarray((pieces * weights)[near].ravel())


def find_gain(pieces: Sequence[Samples], sample_rate: int, ceiling: float) -> float:
    """Find the gain in dB that brings speech to the target below a ceiling in dBFS."""
    found = _measure(pieces, sample_rate)
    if found < SILENT:
        return 0.0
    search = GainSearch()
    gain = search.next(0.0, found)
    most = gain + MOST_AGAINST_LIMITER
    for _ in range(ROUNDS):
        factor = to_factor(gain)
        limited = limit((piece * factor for piece in pieces), sample_rate, ceiling)
        found = _measure(limited, sample_rate)
        if abs(TARGET - found) < CLOSE:
            break
        gain = min(search.next(gain, found), most)
    return gain


class GainSearch:
    """Finds the gain that brings sound to the target, where a limiter takes away part of it.

    The more the limiter works, the less a decibel of gain adds: steps are drawn through the last
    two tries (the secant method), not taken one for one.
    """

    def __init__(self) -> None:
        self._last: tuple[float, float] | None = None

    def next(self, gain: float, found: float) -> float:
        """Choose the next gain in dB after one that gave a loudness of `found` LUFS."""
        slope = 1.0
        if self._last and abs(gain - self._last[0]) > CLOSE:
            slope = (found - self._last[1]) / (gain - self._last[0])
        self._last = (gain, found)
        return min(gain + (TARGET - found) / min(max(slope, LEAST_SLOPE), 1.0), LOUDEST_GAIN)


def limit(pieces: Iterable[Samples], sample_rate: int, ceiling: float) -> Iterable[Samples]:
    """Hold a stream of samples below a ceiling in dBFS."""
    limiter = Limiter(to_factor(ceiling), sample_rate)
    for piece in pieces:
        yield limiter.push(piece)
    yield limiter.finish()


def _measure(pieces: Iterable[Samples], sample_rate: int) -> float:
    meter = Meter(sample_rate)
    for piece in pieces:
        meter.add(piece)
    return meter.integrated()
