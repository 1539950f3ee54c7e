"""How loud a segment is, and how loud segments are together (ITU-R BS.1770-4).

Loudness is the mean power of gated blocks of 400 ms, of which one begins every 100 ms. A segment
gives the power of its tenths of a second; the blocks are put together of those of all segments, in
their places. K-weighting is done on the spectrum of a tenth of a second, which costs a third of
filtering and differs by hundredths of a decibel in a block, by thousandths in an article.
"""

import math
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from listen.audio.samples import Samples, silence, to_decibels
from listen.model import Loudness

Powers: TypeAlias = npt.NDArray[np.float32]
"""Mean square after K-weighting of each 100 ms, shape (n,)."""
HOPS_A_BLOCK = 4
OFFSET = -0.691
"""dB, by which BS.1770 sets its scale."""
ABSOLUTE_GATE = -70.0
"""LUFS."""
RELATIVE_GATE = -10.0
"""LU below the mean of what passed the first gate."""
AT_ONCE = 32
"""Tenths of a second transformed at once: what fits into a processor's cache."""
NEAR_PEAK = 0.7
"""Part of the highest sample beside which a higher peak may stand between samples: a rise of 3 dB
within one interval takes a tone at half the highest frequency."""
PLACES_AT_ONCE = 20_000
"""Between which samples peaks are looked for at once: a megabyte."""
_SHELF, _SHELF_GAIN = 1681.974450955533, 3.999843853973347
_SHELF_BEND, _SHELF_Q = 0.4996667741545416, 0.7071752369554196
_HIGH_PASS, _HIGH_PASS_Q = 38.13547087602444, 0.5003270373238773
"""Hertz, dB and Q of the two analogue filters."""
_PHASES, _TAPS = 4, 12
"""Of the interpolation between samples: a windowed sinc of 49 points, as in libebur128."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Levels:
    """How loud a segment is."""

    powers: Powers
    peak: float
    """True peak, 1.0 for full scale."""


@dataclass(slots=True)
class LevelsOfAll:
    """How loud all segments are together; grows by a segment at a time."""

    sample_rate: int
    _powers: list[Powers] = field(default_factory=list)
    _hops: int = 0
    _length: int = 0
    _peak: float = 0.0

    def add(self, levels: Levels, length: int) -> None:
        """Append a segment of `length` samples.

        It is placed at the nearest tenth of a second; the pause at the seam takes the difference.
        """
        start = round(self._length * 10 / self.sample_rate)
        powers = levels.powers
        overlap = self._hops - start  # of the last hop before, which its segment only began
        if overlap > 0 and self._powers:
            self._powers[-1][-overlap:] += powers[:overlap]
            powers = powers[overlap:]
        elif overlap < 0:
            self._powers.append(np.zeros(-overlap, np.float32))
        self._powers.append(powers.copy())
        self._length += length
        self._hops = max(self._hops, start) + len(powers)
        self._peak = max(self._peak, levels.peak)

    def loudness(self) -> Loudness:
        """Give the loudness and the true peak so far."""
        integrated = integrate(np.concatenate([silence(0), *self._powers]))
        peak = to_decibels(self._peak)
        return Loudness(integrated=round(integrated, 2), true_peak=round(peak, 2))


def find_levels(samples: Samples, sample_rate: int) -> Levels:
    """Measure a segment."""
    return Levels(powers=hop_powers(samples, sample_rate), peak=true_peak(samples))


def hop_powers(samples: Samples, sample_rate: int) -> Powers:
    """Find the power of each 100 ms, the last filled up with silence."""
    hop = sample_rate // 10
    padded = np.pad(samples, (0, -len(samples) % hop)).reshape(-1, hop)
    weights = _k_weights(sample_rate)
    powers = np.empty(len(padded), np.float32)
    for at in range(0, len(padded), AT_ONCE):
        # Scaled by its length, it stays in single precision, in two thirds of the time (numpy 2).
        spectrum = np.fft.rfft(padded[at : at + AT_ONCE], axis=1, norm="forward")
        squares = np.square(spectrum.astype(np.complex64, copy=False).view(np.float32))
        powers[at : at + AT_ONCE] = squares @ weights
    return powers


def integrate(powers: Powers) -> float:
    """Find the loudness of tenths of a second in a row, in LUFS; −inf for silence."""
    if len(powers) < HOPS_A_BLOCK:
        return -math.inf
    blocks = sliding_window_view(powers.astype(np.float64), HOPS_A_BLOCK).mean(axis=1)
    blocks = blocks[blocks > _power(ABSOLUTE_GATE)]
    if not blocks.size:
        return -math.inf
    gate = blocks.mean() * 10 ** (RELATIVE_GATE / 10)
    return float(OFFSET + 10 * math.log10(blocks[blocks > gate].mean()))


def true_peak(samples: Samples) -> float:
    """Find the highest peak, between samples as well, beside those that are nearly as high."""
    if not samples.size:
        return 0.0
    top = float(max(samples.max(), -samples.min()))
    if top == 0:
        return 0.0
    near = np.abs(samples) >= top * NEAR_PEAK
    near[:-1] |= near[1:]  # a peak may stand on either side
    reach = _TAPS // 2
    around = sliding_window_view(np.pad(samples, (reach - 1, reach)), _TAPS)
    places = np.flatnonzero(near)
    for at in range(0, len(places), PLACES_AT_ONCE):
        between = around[places[at : at + PLACES_AT_ONCE]] @ _interpolation()
        top = max(top, float(between.max()), -float(between.min()))
    return top


def _power(loudness: float) -> float:
    return float(10 ** ((loudness - OFFSET) / 10))


@cache
def _k_weights(sample_rate: int) -> npt.NDArray[np.float32]:
    """Weigh squared real and imaginary parts of a tenth of a second's spectrum (BS.1770, annex 1).

    The two filters' coefficients are given there for 48 kHz; for other rates they are found anew
    from the analogue filters behind them (found by libebur128).
    """
    hop = sample_rate // 10
    z = np.exp(-2j * np.pi * np.arange(hop // 2 + 1) / hop)
    high, low = (math.tan(math.pi * hertz / sample_rate) for hertz in (_SHELF, _HIGH_PASS))
    gain = 10 ** (_SHELF_GAIN / 20)
    middle = gain**_SHELF_BEND / _SHELF_Q
    shelf = [gain - middle * high + high**2, 2 * (high**2 - gain), gain + middle * high + high**2]
    below = [1 - high / _SHELF_Q + high**2, 2 * (high**2 - 1), 1 + high / _SHELF_Q + high**2]
    scale = 1 + low / _HIGH_PASS_Q + low**2
    floor = [(1 - low / _HIGH_PASS_Q + low**2) / scale, 2 * (low**2 - 1) / scale, 1]
    response = np.polyval(shelf, z) / np.polyval(below, z)
    response *= np.polyval([1, -2, 1], z) / np.polyval(floor, z)
    weights = 2 * np.abs(response) ** 2
    weights[[0, -1]] /= 2  # these stand once in the spectrum, all others twice
    return np.repeat(weights, 2).astype(np.float32)


@cache
def _interpolation() -> npt.NDArray[np.float32]:
    """Weigh twelve samples to give three values between the sixth and the seventh."""
    points = np.arange(_TAPS * _PHASES + 1)
    middle = points - _TAPS * _PHASES / 2
    taps = np.sinc(middle / _PHASES) * np.hanning(len(points))
    phases = [taps[phase:-1:_PHASES] for phase in range(1, _PHASES)]
    return np.array(phases, np.float32)[:, ::-1].T.copy()
