"""What every engine must keep to, whoever wrote it.

class TestMyEngine(EngineContract):
    deterministic = False

    @pytest.fixture
    def engine(self):
        return MyEngine()
"""

import pickle
from dataclasses import replace

import numpy as np
import pytest

from listen.engines.protocol import Engine, Workers
from listen.errors import EngineNotFoundError, SynthesisError
from listen.model import Clip, Prosody, Utterance, Voice

SENTENCE = "The old ferry left the harbour at noon, and nobody waved."
FRAME = 0.010
"""Seconds over which a level is measured."""
INAUDIBLE = -50.0
"""dB below a clip's loudest tenth of a second."""
SILENCE_AT_MOST = 0.150
"""Seconds at either end: pauses are not an engine's business."""
QUIETEST, LOUDEST = -40.0, -8.0
"""dBFS of a clip's loudest tenth of a second; what lies outside suffers when it is levelled."""
ODD = (
    "tab\tand\nnew line",
    "soft\u00adhyphen, zero\u200bwidth and a \ufeffmark",
    "null\x00and bell\x07 inside",
    "half a pair \ud83d alone",
    "👩🏽\u200d🚀 flew to the moon",
    "<speak>less</speak> & [more](/nəʊ/) {of} [[it]] \\pause=999\\",
    "naïve café, Zürich, Łódź and e\u0301",
    "—Well… “no”—she said; ‘yes’!",
)


class EngineContract:
    """Subclass it, give it an `engine` fixture, and say what does not hold."""

    deterministic = True
    """The same words give the same samples, in this engine and in a second one. An engine of which
    that is not true says "Not deterministic" in its docstring."""
    rates = True
    """The utterance's rate is followed; where it is not, it does no harm."""

    @pytest.fixture
    def voice(self, engine: Engine) -> Voice:
        return engine.voices()[0]

    def test_it_says_who_it_is(self, engine):
        assert engine.name
        assert engine.version
        assert engine.version == type(engine)().version
        assert isinstance(engine.workers, Workers)
        assert type(engine).__doc__

    def test_it_can_work_here(self, engine):
        engine.check()

    def test_its_voices_are_named_once_and_the_default_is_english(self, engine):
        voices = engine.voices()
        names = [voice.name for voice in voices]
        assert len(set(names)) == len(names)
        assert voices[0].language.split("-")[0] == "en"
        assert list(voices) == list(engine.voices())
        for voice in voices:
            assert voice.engine == engine.name
            assert voice.language == tag_as_written(voice.language)
            assert not set(voice.name) & set(" :/,")

    def test_a_sentence_is_sound_without_its_silence(self, engine, voice):
        clip = engine.synthesize(Utterance(text=SENTENCE), voice)
        check_clip(clip, SENTENCE)
        assert 1.2 < len(clip.samples) / clip.sample_rate < 8

    def test_one_word_is_a_clip_too(self, engine, voice):
        check_clip(engine.synthesize(Utterance(text="Puff."), voice), "Puff.")

    def test_the_same_words_sound_the_same(self, engine, voice):
        if not self.deterministic:
            assert "Not deterministic" in (type(engine).__doc__ or "")
            return
        first = engine.synthesize(Utterance(text=SENTENCE), voice)
        engine.synthesize(Utterance(text="Something else in between."), voice)
        for again in (engine, type(engine)()):
            clip = again.synthesize(Utterance(text=SENTENCE), voice)
            assert np.array_equal(clip.samples, first.samples)
            assert clip.marks == first.marks

    @pytest.mark.parametrize("text", ["", "   ", "\n", "…"])
    def test_nothing_to_say_is_an_error(self, engine, voice, text):
        with pytest.raises(SynthesisError) as refusal:
            engine.synthesize(Utterance(text=text), voice)
        check_sentence(refusal.value)

    @pytest.mark.parametrize("text", ODD)
    def test_odd_characters_are_borne(self, engine, voice, text):
        check_clip(engine.synthesize(Utterance(text=text), voice), text)

    def test_a_very_long_sentence_without_punctuation_is_said_to_its_end(self, engine, voice):
        words = "and the wind blew over the wide grey water "
        once = engine.synthesize(Utterance(text=words), voice)
        text = words * 30
        clip = engine.synthesize(Utterance(text=text), voice)
        check_clip(clip, text)
        assert 0.6 < len(clip.samples) / (30 * len(once.samples)) < 1.4

    def test_a_word_without_end_is_borne(self, engine, voice):
        text = "a" + "ha" * 400
        check_clip(engine.synthesize(Utterance(text=text), voice), text)

    def test_a_quicker_rate_is_shorter(self, engine, voice):
        clips = [
            engine.synthesize(Utterance(text=SENTENCE, prosody=prosody), voice)
            for prosody in (Prosody(rate=0.75), Prosody(), Prosody(rate=1.5))
        ]
        for clip in clips:
            check_clip(clip, SENTENCE)
        if self.rates:
            slow, normal, quick = (len(clip.samples) for clip in clips)
            assert slow > 1.1 * normal
            assert normal > 1.1 * quick

    def test_an_unknown_voice_is_not_found(self, engine, voice):
        nobody = replace(voice, name="no-such-voice")
        with pytest.raises(
            (EngineNotFoundError, SynthesisError), match="no-such-voice"
        ) as refusal:
            engine.synthesize(Utterance(text=SENTENCE), nobody)
        check_sentence(refusal.value)

    def test_its_voices_and_clips_travel_between_processes(self, engine, voice):
        assert pickle.loads(pickle.dumps(voice)) == voice
        clip = engine.synthesize(Utterance(text="Puff."), voice)
        assert np.array_equal(pickle.loads(pickle.dumps(clip)).samples, clip.samples)


def check_clip(clip: Clip, text: str) -> None:
    """Assert all that can be asserted of a clip without listening."""
    samples = clip.samples
    assert samples.dtype == np.float32
    assert samples.ndim == 1
    assert samples.flags.c_contiguous
    assert samples.size
    assert np.isfinite(samples).all()
    assert 8_000 <= clip.sample_rate <= 48_000
    levels = frame_levels(clip)
    loud = np.sort(levels)[-10:].mean()
    assert QUIETEST < loud < LOUDEST
    assert abs(samples.mean()) < 0.01
    assert np.abs(samples[[0, -1]]).max() < 0.01, "its edges click"
    heard = np.flatnonzero(levels > loud + INAUDIBLE)
    assert heard[0] * FRAME <= SILENCE_AT_MOST
    assert (len(levels) - 1 - heard[-1]) * FRAME <= SILENCE_AT_MOST
    check_marks(clip, text)


def check_marks(clip: Clip, text: str) -> None:
    """Assert that marks lie in the clip and in the text, one after another."""
    end, text_end = 0, 0
    for mark in clip.marks:
        assert end <= mark.start <= mark.end <= len(clip.samples)
        assert text_end <= mark.text_start < mark.text_end <= len(text)
        end, text_end = mark.end, mark.text_end


def check_sentence(error: Exception) -> None:
    """Assert that a message is a sentence."""
    assert str(error).endswith((".", "?", "!"))
    assert "\n" not in str(error)


def frame_levels(clip: Clip):
    """Measure a clip's frames in dBFS."""
    frame = round(FRAME * clip.sample_rate)
    samples = np.pad(clip.samples, (0, -len(clip.samples) % frame)).astype(np.float64)
    return 10 * np.log10(np.mean(samples.reshape(-1, frame) ** 2, axis=1) + 1e-12)


def tag_as_written(tag: str) -> str:
    """Write a language tag with the case that BCP 47 recommends."""
    head, private, tail = tag.lower().partition("-x-")
    first, *rest = head.split("-")
    cased = {2: str.upper, 4: str.title}
    return "-".join([first, *(cased.get(len(part), str)(part) for part in rest)]) + private + tail
