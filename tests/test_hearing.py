"""What is heard is what was meant: the default voice, narrating an example, is listened to."""

from pathlib import Path

import pytest

import listen
from listen.engines.registry import load_engine
from tests.ear import RATE, decode, error_rate, letter_error_rate, need_ear, normalize, transcribe

TEA = Path(__file__).parents[1] / "examples" / "tea-house.txt"
OPENING = 5
"""Seconds in which a heading is said, with its pause."""

pytestmark = [pytest.mark.ear, pytest.mark.engine]


@pytest.fixture(scope="module")
def episode(tmp_path_factory):
    need_ear()
    load_engine("hibari").check()
    folder = tmp_path_factory.mktemp("hearing")
    return listen.convert(TEA, folder / "tea.mp3", voice="hibari")


@pytest.fixture(scope="module")
def sound(episode):
    return decode(episode.narration.path)


def test_the_words_of_the_script_are_heard(episode, sound):
    spoken = [each.spoken for part in episode.script.parts for each in part.utterances]
    heard = transcribe(sound)
    assert error_rate(" ".join(spoken), heard) <= 0.05, heard


def test_a_chapter_begins_with_its_heading(episode, sound):
    for chapter, part in zip(episode.narration.chapters, episode.script.parts, strict=True):
        start = chapter.start * RATE // 1000
        heard = transcribe(sound[start : start + OPENING * RATE])
        heading = part.utterances[0].spoken
        first = " ".join(normalize(heard).split()[: len(normalize(heading).split())])
        assert letter_error_rate(heading, first) <= 0.2, (heading, heard)
