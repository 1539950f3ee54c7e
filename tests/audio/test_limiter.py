"""The limiter: never above its ceiling, untouched below it, and blind to how sound is cut."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.audio.limiter import Limiter
from listen.audio.loudness import limit

RATE = 24_000
CEILING = 0.5


def through(sound, cuts):
    limiter = Limiter(CEILING, RATE)
    pieces = [limiter.push(piece) for piece in np.split(sound, sorted(cuts))]
    return np.concatenate([*pieces, limiter.finish()])


def noise(seed, length, level):
    return (np.random.default_rng(seed).standard_normal(length) * level).astype(np.float32)


@given(
    seed=st.integers(0, 999),
    length=st.integers(0, 9_000),
    level=st.sampled_from([0.01, 0.3, 2.0]),
    cuts=st.lists(st.integers(0, 9_000), max_size=5),
)
def test_the_ceiling_holds_and_the_cuts_do_not_matter(seed, length, level, cuts):
    sound = noise(seed, length, level)
    limited = through(sound, [cut for cut in cuts if cut <= length])
    assert len(limited) == length
    assert np.abs(limited).max(initial=0) <= CEILING * 1.0001
    np.testing.assert_array_equal(limited, through(sound, []))


def test_what_is_below_the_ceiling_passes_unchanged():
    sound = noise(1, RATE, 0.05)
    np.testing.assert_array_equal(through(sound, [100, 7_000]), sound)


def test_a_peak_bows_its_neighbourhood_and_leaves_the_rest():
    sound = np.full(RATE, 0.25, np.float32)
    sound[RATE // 2] = 1.0
    limited = through(sound, [])
    changed = np.flatnonzero(limited != sound) / RATE
    assert limited[RATE // 2] == pytest.approx(0.5, abs=0.01)
    assert changed.min() > 0.5 - 0.05
    assert changed.max() < 0.5 + 0.05
    assert np.abs(np.diff(np.delete(limited, RATE // 2))).max() < 0.01, "the gain jumps"


def test_limit_takes_decibels():
    loud = [noise(2, RATE, 1.0)]
    limited = np.concatenate(list(limit(loud, RATE, -6.0)))
    assert np.abs(limited).max() == pytest.approx(10 ** (-6 / 20), rel=0.01)
