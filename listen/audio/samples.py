"""Sound as numbers, and the few things done to it everywhere."""

import math
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from listen.model import Milliseconds

Samples: TypeAlias = npt.NDArray[np.float32]
"""Mono, shape (n,), full scale ±1.0."""


def silence(length: int) -> Samples:
    """Make `length` samples of silence."""
    return np.zeros(max(length, 0), np.float32)


def to_milliseconds(position: int, sample_rate: int) -> Milliseconds:
    """Turn a sample count into time, rounded once."""
    return Milliseconds(round(position * 1000 / sample_rate))


def to_samples(duration: Milliseconds, sample_rate: int) -> int:
    """Turn time into a sample count."""
    return round(duration * sample_rate / 1000)


def to_factor(decibels: float) -> float:
    """Turn a level in dB into a factor."""
    return float(10 ** (decibels / 20))


def to_pcm(samples: Samples, full_scale: float = 32767) -> npt.NDArray[np.int16]:
    """Round samples to 16 bits; `full_scale` is what 1.0 becomes."""
    scaled = np.rint(samples * np.float32(full_scale))
    pcm: npt.NDArray[np.int16] = np.clip(scaled, -32768, 32767, out=scaled).astype(np.int16)
    return pcm


def from_pcm(pcm: npt.NDArray[np.int16], full_scale: float = 32768) -> Samples:
    """Give 16-bit samples back, by default as a decoder does."""
    return pcm.astype(np.float32) / np.float32(full_scale)


def to_decibels(factor: float) -> float:
    """Turn a factor, or a peak, into a level in dB; −inf for nothing."""
    return 20 * math.log10(factor) if factor > 0 else -math.inf


def resample(samples: Samples, source_rate: int, rate: int) -> Samples:
    """Convert a whole sound to another sample rate; its length is exact to the sample."""
    if source_rate == rate or not samples.size:
        return samples
    from av import AudioFrame
    from av.audio.resampler import AudioResampler

    resampler = AudioResampler(format="flt", layout="mono", rate=rate)
    frame = AudioFrame.from_ndarray(samples.reshape(1, -1), format="flt", layout="mono")
    frame.sample_rate = source_rate
    parts = [part.to_ndarray().ravel() for part in resampler.resample(frame)]
    parts += [part.to_ndarray().ravel() for part in resampler.resample(None)]
    converted = np.concatenate([silence(0), *parts])
    length = round(len(samples) * rate / source_rate)
    return np.pad(converted[:length], (0, max(0, length - len(converted))))
