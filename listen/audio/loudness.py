"""Loudness of an episode: one gain, found from its opening, and a limiter for the peaks.

Target and tolerance are Apple Podcasts' (−16 LUFS ±1, true peak at most −1 dBTP), ours tighter.
The whole episode gets one gain: levelling every clip by itself would make sentences of different
weight equally loud, and a whisper of breath as loud as a word. Measured after ITU-R BS.1770-4, in
`levels` where it is done by segment.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from listen.audio.levels import hop_powers, integrate
from listen.audio.limiter import Limiter, highest, kept_power
from listen.audio.samples import Samples, to_decibels, to_factor
from listen.model import Loudness

TARGET = -16.0
"""LUFS, integrated over the episode."""
TOLERANCE = 0.4
"""LU. An episode further off is made again with a better gain."""
LAST_TOLERANCE = 0.9
"""LU. What Apple accepts, for a voice or a sound that will not be levelled better."""
PEAK_LIMIT = -1.0
"""dBTP, on the finished file."""
PEAK_STEP = 0.2
"""dB by which a ceiling is lowered beyond what was missed."""
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
LOUDEST_GAIN = 40.0
"""dB."""
SMALLEST = np.finfo(np.float32).tiny
"""Power of nothing at all."""


class Meter:
    """Measures a stream of samples, by a library that knows nothing of segments."""

    def __init__(self, sample_rate: int) -> None:
        """Measure integrated loudness and true peak."""
        import pyebur128

        modes = pyebur128.MeasurementMode
        self._library: Any = pyebur128
        self._state = pyebur128.R128State(1, sample_rate, modes.MODE_I | modes.MODE_TRUE_PEAK)

    def add(self, samples: Samples) -> None:
        """Take in more of the sound."""
        if samples.size:
            self._state.add_frames(samples, len(samples))

    def loudness(self) -> Loudness:
        """Give loudness and true peak so far; both −inf for silence."""
        integrated = float(self._library.get_loudness_global(self._state))
        peak = float(self._library.get_true_peak(self._state, 0))
        return Loudness(integrated=round(integrated, 2), true_peak=round(to_decibels(peak), 2))


def find_gain(speech: Samples, sample_rate: int, ceiling: float) -> float:
    """Find the gain in dB that brings speech to the target below a ceiling in dBFS.

    The limiter is not tried but reckoned: what it leaves of every millisecond's power.

    Args:
        speech: Samples, at a rate of 24 or 48 kHz.
        sample_rate: Hertz.
        ceiling: dBFS of the highest sample.
    """
    step = sample_rate // 1000
    rows = np.pad(speech, (0, -len(speech) % (100 * step))).reshape(-1, step)
    powers = hop_powers(rows.ravel(), sample_rate)
    found = integrate(powers)
    if found < SILENT:
        return 0.0
    peaks = highest(np.abs(rows))
    squares = np.einsum("ij,ij->i", rows, rows).reshape(-1, 100)
    weights = squares / np.maximum(squares.sum(axis=1, keepdims=True), SMALLEST)
    search = GainSearch()
    gain = search.next(0.0, found)
    most = gain + MOST_AGAINST_LIMITER
    for _ in range(ROUNDS):
        factor = to_factor(gain)
        kept = kept_power(peaks * np.float32(factor), to_factor(ceiling))
        limited = powers * factor**2 * (weights * kept.reshape(weights.shape)).sum(axis=1)
        found = integrate(limited)
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
