"""From what the default voice's model predicts to samples: its package's formula, done quicker.

The model predicts five values for every bin of a short-time spectrum, 80 frames a second: strength
and phase of the voice, which filters a train of pulses; strength of the breath, which shapes
noise; strength and phase of what is neither. Here they are read a frame at a time, as the model
makes them, and a few frames at once, which stay in a processor's cache; voice is reckoned where
there is any, silence around speech not at all, and noise is drawn once. A quarter less work than
the package's own way, for the same sound: but for the first and last hundredths of a second, what
differs is 60 dB below it.
"""

import math
from functools import cache

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from listen.engines.sound import Samples

RATE = 24_000
HOP = 300
"""Samples from one frame to the next."""
SPAN = 4 * HOP
"""Samples that a frame's spectrum is of."""
BINS = SPAN // 2 + 1
AT_ONCE = 48
"""Frames reckoned at once."""
SUMMED = 15
"""Samples whose phases are summed up at once."""
SEED = 1
"""Of the noise, anew for every breath, so that none depends on those before it."""
LEAST_PITCH = 40.0
"""Hertz. What is lower is no voice."""
HIGHEST = 11_000.0
"""Hertz, of the harmonics."""
LOUDEST = np.float32(7)
"""Natural logarithm of the greatest strength of a bin."""
FAINT = np.float32(-4.5)
"""Logarithm of a bin's strength in silence: if all bins were as strong, −68 dBFS."""
_DRAWN_AT_ONCE = 800
"""Frames' noise: for ten seconds, longer than most breaths."""


def synthesize(predicted: Samples, pitch: Samples) -> Samples:
    """Make samples at 24 kHz of frames.

    Args:
        predicted: Shape (frames, 5 × 601): natural logarithm of the voice's strength, its phase
            (to be bent by tanh), logarithms of the breath's and of the rest's strength, the
            rest's phase.
        pitch: Hertz, shape (frames,).

    Returns:
        Shape (300 × frames,).
    """
    frames = len(pitch)
    train = np.pad(_pulses(pitch), SPAN // 2)
    spans = sliding_window_view(train, SPAN)[::HOP]
    sounding = _sounding(train)[:frames]
    breath = noise(frames)
    wave = np.zeros((frames + SPAN // HOP - 1, HOP), np.float32)
    first, last = _heard(predicted, sounding)
    for begin in range(first, last, AT_ONCE):
        end = min(begin + AT_ONCE, last)
        rows = predicted[begin:end]
        spectra = _unvoiced(rows, breath[begin:end])
        voiced = np.flatnonzero(sounding[begin:end])
        if voiced.size:
            spectra[voiced] += _voiced(rows[voiced, : 2 * BINS], spans[begin + voiced])
        pieces = np.fft.irfft(spectra, n=SPAN, axis=1)
        pieces *= _fades()
        for quarter in range(SPAN // HOP):
            part = pieces[:, quarter * HOP : (quarter + 1) * HOP]
            wave[begin + quarter : end + quarter] += part
    return wave.ravel()[SPAN // 2 :][: frames * HOP]


def _sounding(train: Samples) -> npt.NDArray[np.bool_]:
    """Find the frames whose spans hold pulses."""
    pulses = np.abs(train.reshape(-1, HOP)).max(axis=1)
    highest: Samples = sliding_window_view(pulses, SPAN // HOP).max(axis=1)
    return highest > 0


def _heard(predicted: Samples, sounding: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Find where silence before and after speech ends and begins."""
    loud = predicted[:, 2 * BINS : 4 * BINS].max(axis=1) > FAINT
    heard = np.flatnonzero(loud | sounding)
    return (int(heard[0]), int(heard[-1]) + 1) if heard.size else (0, 0)


def _unvoiced(rows: Samples, drawn: Samples) -> npt.NDArray[np.complex64]:
    """Add up breath and the rest."""
    strengths = np.minimum(rows[:, 2 * BINS : 4 * BINS], LOUDEST)
    np.exp(strengths, out=strengths)
    breath, rest = strengths[:, :BINS], strengths[:, BINS:]
    spectra = _polar(rest, rows[:, 4 * BINS :])
    shaped = drawn * breath[:, None]
    spectra.real += shaped[:, 0]
    spectra.imag += shaped[:, 1]
    return spectra


def _voiced(rows: Samples, spans: Samples) -> npt.NDArray[np.complex64]:
    """Filter pulses by the voice."""
    strength = np.minimum(rows[:, :BINS], LOUDEST)
    np.exp(strength, out=strength)
    phase = np.tanh(rows[:, BINS:])
    phase *= np.float32(math.pi)
    voice = _polar(strength, phase)
    voice *= np.fft.rfft(spans * _window(), axis=1, norm="forward")
    return voice


def _polar(strength: Samples, phase: Samples) -> npt.NDArray[np.complex64]:
    numbers = np.empty(phase.shape, np.complex64)
    part = np.cos(phase)
    np.multiply(part, strength, out=numbers.real)
    np.sin(phase, out=part)
    np.multiply(part, strength, out=numbers.imag)
    return numbers


def _pulses(pitch: Samples) -> Samples:
    """Make a train of pulses that holds every harmonic below 11 kHz alike; silence between voices.

    The sum of cosines has a closed form (the Dirichlet kernel): with H harmonics of angle t it is
    (sin((2H + 1) t/2) / sin(t/2) − 1) / 2.
    """
    hertz = _between_frames(pitch)
    silent = hertz <= LEAST_PITCH
    np.maximum(hertz, np.float32(LEAST_PITCH), out=hertz)
    turns = hertz.reshape(-1, SUMMED) / np.float32(RATE)
    for sample in range(1, SUMMED):  # all sums side by side: numpy's own waits for each number
        turns[:, sample] += turns[:, sample - 1]
    before = np.cumsum(turns[:-1, -1], dtype=np.float64)
    turns[1:] += np.mod(before, 1).astype(np.float32)[:, None]
    turns -= np.floor(turns)
    half = turns.reshape(hertz.shape)
    half *= np.float32(math.pi)
    odd = np.floor(np.float32(HIGHEST) / hertz)
    odd *= 2
    odd += 1
    below = np.sin(half)
    peaks = np.abs(below) <= np.float32(1e-3)
    below[peaks] = 1
    half *= odd
    train = np.sin(half, out=half)
    train /= below
    train[peaks] = odd[peaks]
    train -= 1
    train *= np.float32(0.5)
    train[silent] = 0
    return np.ravel(train)


def _between_frames(pitch: Samples) -> Samples:
    """Draw straight lines between frames, whose values hold in their middles."""
    values = np.concatenate([pitch[:1], pitch, pitch[-1:]])
    steps = np.diff(values)[:, None]
    half = HOP // 2
    rise = (np.arange(half, dtype=np.float32) + np.float32(0.5)) / np.float32(HOP)
    lines = np.empty((len(pitch), HOP), np.float32)
    np.multiply(steps[:-1], rise + np.float32(0.5), out=lines[:, :half])
    lines[:, :half] += values[:-2, None]
    np.multiply(steps[1:], rise, out=lines[:, half:])
    lines[:, half:] += values[1:-1, None]
    return lines


def noise(frames: int) -> Samples:
    """Give the same noise to every breath, as much as it needs: shape (frames, 2, 601)."""
    drawn = _drawn(-(-frames // _DRAWN_AT_ONCE) * _DRAWN_AT_ONCE)
    return drawn[:frames]


@cache
def _drawn(frames: int) -> Samples:
    generator = np.random.default_rng(SEED)
    return generator.standard_normal((frames, 2, BINS), dtype=np.float32)


@cache
def _hann() -> npt.NDArray[np.float64]:
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(SPAN) / SPAN)


@cache
def _window() -> Samples:
    """Fade the pulses of a span; a harmonic's bin comes out as 1."""
    return (_hann() * 4).astype(np.float32)


@cache
def _fades() -> Samples:
    """Fade a span in and out; four of them overlap, and their squares add up to 1.5."""
    return (_hann() / 1.5).astype(np.float32)
