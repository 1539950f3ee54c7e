"""A look-ahead limiter: peaks bow before the ceiling, smoothly, and nothing else changes.

The gain is found once a millisecond, from each millisecond's peak. It is lowered to the least of
its neighbourhood and then averaged over that same neighbourhood, so that it arrives at a peak in
time, leaves it slowly, and is never above what the peak allows: no overshoot, no clipping.
Sound goes through in pieces of any size; where it is cut changes nothing in the result.
"""

import numpy as np
import numpy.typing as npt

from listen.audio.samples import Samples

REACH = 12
"""Milliseconds of the neighbourhood, to each side: longer than a period of the deepest voice
(80 Hz), so that the gain follows the loudness of the voice and not its waveform."""
_SIGHT = 2 * REACH
"""Milliseconds that a gain depends on, to each side: the neighbourhood's neighbourhood."""
_WEIGHTS = np.hanning(2 * REACH + 3)[1:-1] / np.hanning(2 * REACH + 3)[1:-1].sum()


class Limiter:
    """Holds a stream of samples below a ceiling; give it pieces, then `finish` it."""

    def __init__(self, ceiling: float, sample_rate: int) -> None:
        """Set the ceiling, as a sample value (1.0 is full scale)."""
        self._ceiling = ceiling
        self._step = sample_rate // 1000
        self._waiting: Samples = np.empty(0, np.float32)
        # Allowed gains: of the milliseconds already gone that are still in sight, then of those
        # waiting.
        self._allowed: npt.NDArray[np.float64] = np.ones(_SIGHT + 1)
        self._measured = 0

    def push(self, samples: Samples) -> Samples:
        """Take in samples; give back those whose gain is settled."""
        self._waiting = np.concatenate([self._waiting, samples])
        self._measure(len(self._waiting) // self._step)
        return self._release(self._measured - _SIGHT - 1)

    def finish(self) -> Samples:
        """Give back the rest."""
        length = len(self._waiting)
        self._waiting = np.pad(self._waiting, (0, -length % self._step))
        count = len(self._waiting) // self._step
        self._measure(count)
        self._allowed = np.concatenate([self._allowed, np.ones(_SIGHT + 1)])
        return self._release(count)[:length]

    def _measure(self, count: int) -> None:
        """Find the gain that each of the first `count` waiting milliseconds allows."""
        fresh = self._waiting[self._measured * self._step : count * self._step]
        peaks = highest(np.abs(fresh).reshape(-1, self._step))
        self._allowed = np.concatenate([self._allowed, _allowed(peaks, self._ceiling)])
        self._measured = count

    def _release(self, count: int) -> Samples:
        """Apply the gain to the first `count` waiting milliseconds and let them go."""
        if count <= 0:
            return np.empty(0, np.float32)
        samples = self._waiting[: count * self._step]
        seen = self._allowed[: count + 2 * (_SIGHT + 1)]
        if seen.min() < 1.0:
            samples = self._turned_down(samples, seen)
        self._waiting = self._waiting[count * self._step :]
        self._allowed = self._allowed[count:]
        self._measured -= count
        return samples.astype(np.float32, copy=False)

    def _turned_down(self, samples: Samples, allowed: npt.NDArray[np.float64]) -> Samples:
        """Apply the gains, where there are any: in a copy."""
        edges = _at_edges(allowed)
        touched = np.flatnonzero((edges[:-1] < 1.0) | (edges[1:] < 1.0))
        ramp = np.arange(self._step, dtype=np.float32) / np.float32(self._step)
        starts = edges[touched].astype(np.float32)[:, None]
        rises = np.diff(edges)[touched].astype(np.float32)[:, None]
        rows = samples.reshape(-1, self._step).copy()
        rows[touched] *= starts + rises * ramp
        return rows.ravel()


def kept_power(peaks: Samples, ceiling: float) -> npt.NDArray[np.float64]:
    """Tell which part of its power a limiter leaves to each millisecond, by the peaks of all."""
    around = np.ones(_SIGHT + 1)
    edges = _at_edges(np.concatenate([around, _allowed(peaks, ceiling), around]))
    before, after = edges[:-1], edges[1:]
    return (before**2 + before * after + after**2) / 3


def _allowed(peaks: Samples, ceiling: float) -> npt.NDArray[np.float64]:
    return ceiling / np.maximum(peaks.astype(np.float64), ceiling)


def _at_edges(allowed: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Find the gain at the edges of all milliseconds but those at the ends, which it looks at."""
    lowest = _lowest(np.minimum(allowed[:-1], allowed[1:]), 2 * REACH + 1)
    return np.convolve(lowest, _WEIGHTS, "valid")


def highest(rows: Samples) -> Samples:
    """Find the highest of each row, by halves: much faster than numpy does short rows."""
    while (width := rows.shape[1]) > 1:
        half = (width + 1) // 2
        rows = np.maximum(rows[:, :half], rows[:, width - half :])
    return rows[:, 0]


def _lowest(values: npt.NDArray[np.float64], width: int) -> npt.NDArray[np.float64]:
    """Find the lowest of every `width` neighbours, of twice as many at every step."""
    reach = 1
    while 2 * reach <= width:
        values = np.minimum(values[:-reach], values[reach:])
        reach *= 2
    rest = width - reach
    return np.minimum(values[:-rest], values[rest:]) if rest else values
