"""The meter and the search for a gain."""

import math

import numpy as np
import pyebur128
import pytest

from listen.audio.levels import LevelsOfAll, find_levels
from listen.audio.loudness import Meter, find_gain, limit
from listen.engines.tone import ToneEngine
from listen.model import Utterance

RATE = 24_000


def whole_true_peak(samples):
    mode = pyebur128.MeasurementMode.MODE_TRUE_PEAK
    state = pyebur128.R128State(1, RATE, mode)
    state.add_frames(samples, len(samples))
    return 20 * math.log10(pyebur128.get_true_peak(state, 0))


def voice(seed, seconds=20):
    """Make something as uneven as speech: bursts of filtered noise and tones."""
    random = np.random.default_rng(seed)
    envelope = np.repeat(random.random(seconds * 10) ** 3, RATE // 10)
    hertz = np.repeat(random.uniform(200, 9_000, seconds * 10), RATE // 10)
    tone = np.sin(2 * np.pi * np.cumsum(hertz) / RATE)
    return (envelope * (tone + 0.2 * random.standard_normal(len(tone)))).astype(np.float32)


@pytest.mark.parametrize("seed", range(8))
def test_the_true_peak_is_found_without_looking_everywhere(seed):
    samples = voice(seed) * np.float32(0.8)
    levels = LevelsOfAll(RATE)
    for block in np.array_split(samples, 23):
        levels.add(find_levels(block, RATE), len(block))
    assert levels.loudness().true_peak == pytest.approx(whole_true_peak(samples), abs=0.15)


def test_a_peak_between_samples_is_seen():
    # A sine at a quarter of the rate, sampled beside its crests: they are 3 dB higher.
    wave = np.sin(np.pi / 2 * np.arange(RATE) + np.pi / 4).astype(np.float32)
    wave *= np.hanning(RATE).astype(np.float32)
    meter = LevelsOfAll(RATE)
    meter.add(find_levels(wave, RATE), len(wave))
    assert np.abs(wave).max() == pytest.approx(0.707, abs=0.01)
    assert meter.loudness().true_peak == pytest.approx(0.0, abs=0.3)


def test_silence_has_no_loudness():
    meter = LevelsOfAll(RATE)
    meter.add(find_levels(np.zeros(RATE, np.float32), RATE), RATE)
    assert meter.loudness().integrated == -math.inf
    assert meter.loudness().true_peak == -math.inf


@pytest.mark.parametrize("level", [0.05, 0.5, 5.0])
def test_the_gain_brings_speech_to_the_target_through_the_limiter(level):
    engine = ToneEngine()
    said = engine.synthesize(Utterance(text="tea and water " * 40), engine.voices()[0])
    samples = said.samples * np.float32(level)
    samples[:: RATE // 3] *= 3  # a click now and then, for the limiter
    gain = find_gain(samples, RATE, -2.0)
    meter = Meter(RATE)
    for piece in limit([samples * np.float32(10 ** (gain / 20))], RATE, -2.0):
        meter.add(piece)
    assert meter.loudness().integrated == pytest.approx(-16.0, abs=0.1)
