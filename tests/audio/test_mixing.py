"""The timetable: no gap between chapters, cues where their sound is, words on the page's text."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from listen.audio.mixing import LEAD_IN, TAIL, Timetable, mix, shown_range
from listen.audio.samples import resample
from listen.audio.segments import cut
from listen.audio.sounds import Sounds
from listen.engines.tone import SAMPLE_RATE, ToneEngine
from listen.model import Language, Milliseconds, Part, Reading, Script, Utterance
from tests.audio.builders import cast

ENGINE = ToneEngine()
VOICE = ENGINE.voices()[0]


def script_of(*parts):
    return Script(
        title="Tea",
        language=Language("en"),
        parts=tuple(
            Part(
                title=title,
                utterances=tuple(
                    Utterance(text=text, pause_after=Milliseconds(500)) for text in texts
                ),
            )
            for title, *texts in parts
        ),
    )


def mixed(script, sounds=Sounds()):  # noqa: B008 – a frozen value
    timetable = Timetable(script, SAMPLE_RATE)
    pieces = []
    for segment in cut(script, cast()):
        clips = [ENGINE.synthesize(line.utterance, VOICE) for line in segment.lines]
        piece, times = mix(segment, clips, sounds, SAMPLE_RATE)
        assert len(piece) == times.length
        timetable.add(segment, times)
        pieces.append(piece)
    return np.concatenate(pieces), timetable


def is_tail(length, cue):
    """Tell whether a sound ends with a whole frame, after the pause that it should end with."""
    rest = length - cue.end * SAMPLE_RATE // 1000
    return not length % 1024 and 0 <= rest - TAIL * SAMPLE_RATE // 1000 < 1024


def test_chapters_follow_each_other_from_first_to_last_millisecond():
    sound, timetable = mixed(script_of(("Tea", "Tea.", "A leaf."), ("Water", "Water.", "Hot.")))
    first, second = timetable.chapters()
    assert (first.start, first.title, second.title) == (0, "Tea", "Water")
    assert first.end == second.start
    assert second.end == round(len(sound) / SAMPLE_RATE * 1000)


def test_a_chapter_starts_where_its_heading_is_heard():
    sound, timetable = mixed(script_of(("Tea", "Tea."), ("Water", "Water is hot.")))
    start = timetable.chapters()[1].start
    heading = timetable.cues()[1]
    assert heading.start == start
    at = start * SAMPLE_RATE // 1000
    assert not sound[at - 480 : at].any(), "there is a pause before it"
    assert np.abs(sound[at : at + 480]).max() > 0.01, "and a voice from then on"


def test_pauses_are_as_long_as_the_script_says():
    sound, timetable = mixed(script_of(("Tea", "One two.", "Three.")))
    one, two = timetable.cues()
    assert (one.start, one.words[0].start) == (0, LEAD_IN)
    assert two.start - one.end == 500
    assert is_tail(len(sound), two)


def test_words_said_for_a_sum_are_one_word_of_the_page():
    text = "It cost $4.5bn in May."
    reading = Reading(start=8, end=14, words="four point five billion dollars", rule="money")
    spoken = Utterance(text=text, readings=(reading,))
    script = Script(
        title="Cost", language=Language("en"), parts=(Part(title="Cost", utterances=(spoken,)),)
    )
    _, timetable = mixed(script)
    words = timetable.cues()[0].words
    shown = [text[word.text_start : word.text_end] for word in words]
    assert shown == ["It", "cost", "$4.5bn", "in", "May"]
    assert words[2].end - words[2].start == 4 * 200 + 160


@given(data=st.data())
def test_every_spoken_stretch_maps_into_the_shown_text(data):
    text = data.draw(st.text("ab ", min_size=1, max_size=20))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    readings = tuple(
        Reading(start=start, end=end, words=data.draw(st.text("xy ", max_size=4)), rule="test")
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    )
    utterance = Utterance(text=text, readings=readings)
    places = range(len(utterance.spoken) + 1)
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    assume(start < end)
    first, last = shown_range(utterance, start, end)
    assert 0 <= first <= last <= len(text)
    whole = shown_range(utterance, 0, len(utterance.spoken))
    assert whole[0] <= first
    assert last <= whole[1]


def test_the_shows_sounds_stand_where_they_belong():
    jingle = np.full(SAMPLE_RATE, 0.3, np.float32)
    chime = np.full(SAMPLE_RATE // 4, 0.2, np.float32)
    sounds = Sounds(intro=jingle, outro=jingle, chime=chime)
    sound, timetable = mixed(script_of(("Tea", "Tea."), ("Water", "Water.")), sounds)
    title, heading = timetable.cues()
    chapters = timetable.chapters()
    assert chapters[0].start == 0
    assert title.start > 1000
    np.testing.assert_array_equal(sound[:SAMPLE_RATE], jingle)
    np.testing.assert_array_equal(sound[-SAMPLE_RATE:], jingle)
    before = sound[title.end * 24 : heading.start * 24]
    assert np.count_nonzero(before == np.float32(0.2)) == len(chime)


@pytest.mark.parametrize(
    ("source", "target"), [(22_050, 24_000), (24_000, 48_000), (44_100, 24_000)]
)
def test_resampling_keeps_length_pitch_and_level(source, target):
    time = np.arange(source) / source
    tone = (0.5 * np.sin(2 * np.pi * 440 * time)).astype(np.float32)
    converted = resample(tone, source, target)
    assert len(converted) == target
    middle = converted[target // 4 : -target // 4]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    assert np.argmax(spectrum) * target / len(middle) == pytest.approx(440, abs=3)
    assert np.abs(middle).max() == pytest.approx(0.5, rel=0.01)


def test_a_part_without_utterances_makes_no_chapter():
    script = script_of(("Tea", "Tea."), ("Nothing",), ("Water", "Water."), ("Nothing more",))
    sound, timetable = mixed(script)
    assert [chapter.title for chapter in timetable.chapters()] == ["Tea", "Water"]
    assert is_tail(len(sound), timetable.cues()[-1])


def test_an_utterance_said_twice_keeps_its_pause():
    again = Utterance(text="Tea.", pause_after=Milliseconds(1000))
    part = Part(title="Tea", utterances=(again, again))
    script = Script(title="Tea", language=Language("en"), parts=(part,))
    _, timetable = mixed(script)
    one, two = timetable.cues()
    assert two.start - one.end == 1000


@pytest.mark.parametrize("length", [0, 1, 7, 20])
def test_a_sound_of_a_few_samples_is_resampled_too(length):
    assert len(resample(np.ones(length, np.float32), 24_000, 48_000)) == 2 * length
