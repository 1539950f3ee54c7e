"""A segment by itself: whatever an encoder makes of its peaks, they stay below the limit."""

import math

import pytest

from listen.audio.formats import find_format
from listen.audio.loudness import PEAK_LIMIT
from listen.audio.options import SoundFiles
from listen.audio.rendering import Gains, Manner, render
from listen.audio.segments import cut
from listen.audio.sounds import load_sounds
from tests.audio.builders import cast, script


@pytest.mark.parametrize("name", ["mp3", "m4a"])
def test_a_segment_whose_peaks_come_out_too_high_is_encoded_again_and_lower(name):
    manner = Manner(
        format=find_format(name),
        sample_rate=24_000,
        sounds=load_sounds(SoundFiles(), 24_000),
        cache=None,
    )
    loud = Gains(ceiling=0.0, voice=26.0)
    rendered = render(cut(script(), cast())[0], manner, loud, ())
    peak = 20 * math.log10(rendered.levels.peak)
    assert PEAK_LIMIT - 1.5 < peak <= PEAK_LIMIT
