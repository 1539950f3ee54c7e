"""The tone engine keeps the contract, and its arithmetic."""

import pytest

from listen.engines.tone import SAMPLE_RATE, ToneEngine
from listen.model import Utterance
from tests.engines.contract import EngineContract


class TestToneEngine(EngineContract):
    rates = False

    @pytest.fixture
    def engine(self):
        return ToneEngine()


def test_a_word_takes_200_milliseconds():
    engine = ToneEngine()
    clip = engine.synthesize(Utterance(text="one two, can't four"), engine.voices()[0])
    assert len(clip.samples) == round(0.76 * SAMPLE_RATE), "the last word's rest is left off"
    assert [mark.start * 1000 // SAMPLE_RATE for mark in clip.marks] == [0, 200, 400, 600]
