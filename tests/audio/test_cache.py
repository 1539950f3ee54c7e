"""Clips spoken before: found by what decides their sound, and by nothing else."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.audio.cache import LAYOUT, ClipCache, round_samples
from listen.audio.keys import clip_key
from listen.engines.tone import ToneEngine
from listen.model import Clip, Language, Mark, Milliseconds, Prosody, Reading, Role, Utterance
from tests.audio.builders import record, script

VOICE = ToneEngine().voices()[0]
SAID = Utterance(text="Tea, please.")
CLIP = Clip(
    samples=np.array([0.0, 0.5, -1.25, 1.0], np.float32),
    sample_rate=24_000,
    marks=(Mark(start=0, end=3, text_start=0, text_end=3),),
)


@pytest.fixture
def cache(tmp_path):
    return ClipCache(tmp_path, 1_000_000)


def same(one, other):
    return (
        np.array_equal(one.samples, other.samples)
        and one.samples.dtype == other.samples.dtype
        and one.sample_rate == other.sample_rate
        and one.marks == other.marks
    )


def test_a_clip_comes_back_to_the_bit(cache):
    clip = round_samples(CLIP)
    cache.put("ab12", clip)
    found = cache.get("ab12")
    assert found
    assert same(found, clip)
    assert cache.get("ab13") is None


@given(st.lists(st.floats(-2.5, 2.5, width=32), min_size=1, max_size=50))
def test_rounding_twice_is_rounding_once(values):
    once = round_samples(Clip(samples=np.array(values, np.float32), sample_rate=24_000))
    assert same(round_samples(once), once)
    assert np.abs(once.samples - np.clip(values, -2, 2)).max() <= 1 / 16_384


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Tea, please!"},
        {"language": Language("en-GB")},
        {"prosody": Prosody(rate=1.1)},
        {"readings": (Reading(start=0, end=3, words="Tea", rule="lexicon", phonemes="tiː"),)},
    ],
)
def test_whatever_decides_the_sound_is_in_the_key(change):
    assert clip_key(replace(SAID, **change), VOICE, "1") != clip_key(SAID, VOICE, "1")


@pytest.mark.parametrize(
    "change",
    [
        {"pause_after": Milliseconds(9)},
        {"role": Role.ITEM},
        {"prosody": Prosody(volume=0.5)},
        {
            "text": "Tea; please.",
            "readings": (Reading(start=3, end=4, words=",", rule="punctuation"),),
        },
    ],
)
def test_whatever_does_not_is_not(change):
    assert clip_key(replace(SAID, **change), VOICE, "1") == clip_key(SAID, VOICE, "1")


def test_voice_and_engine_version_are_in_the_key():
    other = replace(VOICE, name="square")
    assert (
        len({clip_key(SAID, VOICE, "1"), clip_key(SAID, VOICE, "2"), clip_key(SAID, other, "1")})
        == 3
    )


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 400])
def test_a_damaged_clip_is_one_that_is_not_there(cache, damage):
    cache.put("ab12", CLIP)
    (file,) = cache.folder.rglob("*.clip")
    file.write_bytes(damage)
    assert cache.get("ab12") is None
    cache.put("ab12", CLIP)
    assert cache.get("ab12")
    file.write_bytes(file.read_bytes()[:-1] + b"\7")
    assert cache.get("ab12") is None


def test_the_clips_not_used_for_longest_go_first(cache):
    for number in range(6):
        key = f"{number:02}key"
        cache.put(key, CLIP)
        path = next((cache.folder / LAYOUT / f"{number:02}").iterdir())
        os.utime(path, (number, number))
    size = cache.contents().size // 6
    assert cache.get("00key"), "used just now"
    assert cache.prune(limit=4 * size).clips == 3
    assert [cache.has(f"{number:02}key") for number in range(6)] == [
        True, False, False, False, True, True,
    ]  # fmt: skip
    assert cache.prune().clips == 0


def test_a_folder_that_cannot_be_written_to_keeps_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    cache = ClipCache(tmp_path / "file", 1000)
    cache.put("ab12", CLIP)
    assert cache.get("ab12") is None


def test_many_may_share_a_folder(cache):
    def work(number):
        key = f"{number % 5:02}key"
        cache.put(key, CLIP)
        return cache.get(key)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(200)))
    assert cache.contents().clips == 5
    assert not list(cache.folder.rglob("*.part"))


def test_what_was_spoken_once_is_not_spoken_again(tmp_path):
    of = script(2, 5)
    first = record(tmp_path / "one.mp3", of=of, cache_folder=tmp_path / "cache")
    again = record(tmp_path / "two.mp3", of=of, cache_folder=tmp_path / "cache", jobs=2)
    assert (first.spoken, first.reused) == (5, 5), "both parts say the same"
    assert (again.spoken, again.reused) == (0, 10)
    without = record(tmp_path / "three.mp3", of=of, cache=False)
    assert (without.spoken, without.reused) == (10, 0)
    data = {path.read_bytes() for path in tmp_path.glob("*.mp3")}
    assert len(data) == 1, "the sound is the same, fresh or kept"


def test_one_changed_sentence_is_one_utterance_spoken(tmp_path):
    of = script(2, 5)
    record(tmp_path / "one.mp3", of=of, cache_folder=tmp_path)
    part = of.parts[1]
    edited = replace(part.utterances[2], text="This sentence is another one now.")
    changed = replace(
        of,
        parts=(
            of.parts[0],
            replace(part, utterances=(*part.utterances[:2], edited, *part.utterances[3:])),
        ),
    )
    narration = record(tmp_path / "one.mp3", of=changed, cache_folder=tmp_path)
    assert (narration.spoken, narration.reused) == (1, 9)


def test_strange_files_in_the_folder_are_let_be(cache):
    cache.put("ab12", CLIP)
    (cache.folder / LAYOUT / ".DS_Store").write_text("mine")
    assert cache.contents().clips == 1
    assert cache.prune(0).clips == 1
    assert (cache.folder / LAYOUT / ".DS_Store").exists()


def test_many_may_prune_at_once(cache):
    for number in range(60):
        cache.put(f"{number:02}key", CLIP)
    with ThreadPoolExecutor(6) as threads:
        removed = sum(gone.clips for gone in threads.map(cache.prune, [0] * 6))
    assert removed == 60


def test_what_was_never_finished_is_swept_away_when_nobody_can_be_at_it(cache):
    cache.put("ab12", CLIP)
    (file,) = cache.folder.rglob("*.clip")
    old, young = file.with_name("12.clip.0f.part"), file.with_name("12.clip.1e.part")
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    cache.prune()
    assert sorted(path.name for path in file.parent.iterdir()) == [file.name, young.name]


def test_a_clip_that_is_not_ours_to_write_to_is_read_and_kept(cache, monkeypatch):
    cache.put("ab12", CLIP)
    (file,) = cache.folder.rglob("*.clip")
    assert file.stat().st_mode & 0o777 == 0o644

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(Path, "touch", refuse)
    assert cache.get("ab12")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert cache.get("ab12") is None
    assert file.exists()


def test_what_was_added_is_pruned_after_the_run(tmp_path):
    record(tmp_path / "one.mp3", of=script(1, 6), cache_folder=tmp_path, cache_limit=1)
    assert ClipCache(tmp_path, 1).contents().clips == 0
