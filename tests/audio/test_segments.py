"""Segments: cut where an edit moves nothing, joined where nobody hears it."""

import hashlib
from dataclasses import replace

import av
import numpy as np
import pytest

from listen.audio.cache import ClipCache
from listen.audio.mixing import FRAMES
from listen.audio.segments import MOST_UTTERANCES, PATIENCE, cut
from listen.engines.protocol import Workers
from listen.engines.tone import ToneEngine
from listen.model import Language, Milliseconds, Part, Script, Utterance
from tests.audio.builders import cast, record

RATE = 24_000


def script(*parts, pause=400):
    return Script(
        title="Tea",
        language=Language("en"),
        parts=tuple(
            Part(
                title=f"Part {number}",
                utterances=tuple(
                    Utterance(text=f"Cup {number} {at} is warm.", pause_after=Milliseconds(pause))
                    for at in range(count)
                ),
            )
            for number, count in enumerate(parts)
        ),
    )


def texts(of):
    return [[line.utterance.text for line in segment.lines] for segment in cut(of, cast())]


def test_all_that_is_said_is_in_a_segment_once_and_in_order():
    of = script(20, 1, 1, 7, 40)
    said = [utterance.text for part in of.parts for utterance in part.utterances]
    segments = cut(of, cast())
    assert [line.utterance.text for each in segments for line in each.lines] == said
    assert [each.first for each in segments] == [True] + [False] * (len(segments) - 1)
    assert [each.last for each in segments] == [False] * (len(segments) - 1) + [True]
    assert max(len(each.lines) for each in segments) == MOST_UTTERANCES
    begun = [line.utterance.text for each in segments for line in each.lines if line.begins]
    assert begun == [part.utterances[0].text for part in of.parts]


def test_an_edit_changes_the_segment_that_it_stands_in():
    of = script(20, 9, 20)
    part = of.parts[1]
    edited = replace(part.utterances[4], text="This cup is cold, and has been since the morning.")
    changed = replace(part, utterances=(*part.utterances[:4], edited, *part.utterances[5:]))
    before, after = texts(of), texts(replace(of, parts=(of.parts[0], changed, of.parts[2])))
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_a_sentence_put_in_moves_no_cut_beyond_its_section():
    of = script(20, 9, 20)
    part = of.parts[1]
    longer = replace(part, utterances=(Utterance(text="One more."), *part.utterances))
    before, after = texts(of), texts(replace(of, parts=(of.parts[0], longer, of.parts[2])))
    third = of.parts[2].utterances[0].text
    at, then = ([run[0] for run in runs].index(third) for runs in (before, after))
    assert before[at:] == after[then:]


def test_words_without_a_pause_are_not_cut_apart_until_they_must_be():
    runs = texts(script(60, pause=0))
    assert [len(run) for run in runs] == [MOST_UTTERANCES * PATIENCE] * 2 + [12]


def decoded(path):
    with av.open(path) as container:
        blocks = [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
    samples = np.concatenate(blocks)
    return samples / 32768 if samples.dtype == np.int16 else samples


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    """One script in three formats; the lossless one shows where the seams are."""
    folder = tmp_path_factory.mktemp("joined")
    of = script(14, 14, pause=300)
    return {
        name: (record(folder / f"tea.{name}", of=of), decoded(folder / f"tea.{name}"))
        for name in ("wav", "mp3", "m4a")
    }


@pytest.mark.parametrize("name", ["mp3", "m4a"])
def test_no_seam_is_heard(recorded, name):
    _, plain = recorded["wav"]
    narration, joined = recorded[name]
    assert len(joined) == len(plain)
    difference = joined - plain
    cues = narration.cues
    seams = [  # whole frames from the start, in silence
        at
        for at in range(FRAMES, len(plain), FRAMES)
        if not plain[at - 1_700 : at].any()
        and any(abs(cue.start * RATE / 1000 - at) < 100 for cue in cues)
    ]
    assert len(seams) >= 4
    for at in seams:
        assert np.abs(difference[at - 1_200 : at - 10]).max() < 1e-3, "silence before"
    whole = np.sqrt(np.mean(difference**2))
    beside = [np.sqrt(np.mean(difference[at : at + 4_800] ** 2)) for at in seams]
    elsewhere = [
        np.sqrt(np.mean(difference[round(cue.start * RATE / 1000) :][:4_800] ** 2)) for cue in cues
    ]
    assert whole < 0.01
    assert max(beside) < 2 * max(elsewhere), "as true as anywhere else"


def test_pauses_give_way_a_little(recorded):
    narration, _ = recorded["wav"]
    pauses = [
        two.start - one.end for one, two in zip(narration.cues, narration.cues[1:], strict=False)
    ]
    assert all(0.84 * 300 <= pause <= 1.3 * 300 for pause in pauses)
    assert np.mean(pauses) == pytest.approx(300, abs=40)


def spoken_and_bytes(path, of, cache, **options):
    narration = record(path, of=of, cache_folder=cache, **options)
    return narration.spoken, path.read_bytes()


def edited(of):
    part = of.parts[1]
    other = replace(part.utterances[4], text="This cup is cold, and has been since the morning.")
    changed = replace(part, utterances=(*part.utterances[:4], other, *part.utterances[5:]))
    return replace(of, parts=(of.parts[0], changed, *of.parts[2:]))


@pytest.mark.parametrize("name", ["mp3", "m4a", "opus"])
def test_the_bytes_are_the_same_fresh_or_kept_by_one_or_by_two(tmp_path, name):
    of, cache = script(14, 14), tmp_path / "cache"
    fresh = spoken_and_bytes(tmp_path / f"one.{name}", of, cache)
    kept = spoken_and_bytes(tmp_path / f"two.{name}", of, cache)
    by_two = spoken_and_bytes(tmp_path / f"three.{name}", of, tmp_path / "other", jobs=2)
    without = record(tmp_path / f"four.{name}", of=of, cache=False)
    assert (fresh[0], kept[0], by_two[0], without.spoken) == (28, 0, 28, 28)
    assert fresh[1] == kept[1] == by_two[1] == without.path.read_bytes()


@pytest.mark.parametrize("name", ["mp3", "m4a"])
def test_an_edit_speaks_one_sentence_and_gives_what_a_fresh_start_gives(tmp_path, name):
    of, cache = script(14, 14), tmp_path / "cache"
    spoken_and_bytes(tmp_path / f"tea.{name}", of, cache)
    store = ClipCache(cache, 10**9)
    before = store.contents()
    edit = spoken_and_bytes(tmp_path / f"tea.{name}", edited(of), cache)
    after = store.contents()
    fresh = spoken_and_bytes(tmp_path / f"fresh.{name}", edited(of), tmp_path / "other")
    assert (edit[0], fresh[0]) == (1, 28)
    assert (after.clips - before.clips, after.segments - before.segments) == (1, 1)
    assert edit[1] == fresh[1]


@pytest.mark.parametrize("damage", ["cut", "changed", "emptied", "foreign"])
def test_a_damaged_segment_is_one_that_is_not_there(tmp_path, damage):
    of, cache = script(14, 14), tmp_path / "cache"
    fresh = spoken_and_bytes(tmp_path / "tea.mp3", of, cache)
    for file in cache.rglob("*.segment"):
        data = file.read_bytes()
        file.write_bytes({
            "cut": data[: len(data) // 2],
            "changed": data[:-1] + bytes([data[-1] ^ 1]),
            "emptied": b"",
            "foreign": hashlib.sha256(b"{}\n").digest() + b"{}\n",
        }[damage])  # fmt: skip
    again = spoken_and_bytes(tmp_path / "tea.mp3", of, cache)
    assert again == (0, fresh[1])
    assert ClipCache(cache, 10**9).contents().segments == 5


def test_a_gain_that_cannot_be_read_is_found_again(tmp_path):
    of, cache = script(14, 14), tmp_path / "cache"
    fresh = spoken_and_bytes(tmp_path / "tea.mp3", of, cache)
    (file,) = cache.rglob("*.gain")
    file.write_bytes(hashlib.sha256(b'"loud"').digest() + b'"loud"')
    assert spoken_and_bytes(tmp_path / "tea.mp3", of, cache) == (0, fresh[1])


def test_with_one_job_no_other_process_is_started(tmp_path, monkeypatch):
    monkeypatch.setattr("listen.audio.crew.worker_processes", None)
    assert record(tmp_path / "tea.mp3", of=script(14, 14), jobs=1).duration


def test_what_is_said_twice_takes_no_words_from_what_follows(tmp_path, monkeypatch):
    # An engine that waits for somebody else is asked ahead; the same segment, rendered meanwhile,
    # must not leave its clips for the next one.
    monkeypatch.setattr(ToneEngine, "workers", Workers.THREADS)
    rain = tuple("It rained" + " and rained" * 12 + "." for _ in range(MOST_UTTERANCES))
    sun = ("The sun came out.", "All the geese left.", "That was all.")
    of = Script(
        title="Rain",
        language=Language("en"),
        parts=tuple(
            Part(
                title="Weather",
                utterances=tuple(
                    Utterance(text=text, pause_after=Milliseconds(400)) for text in part
                ),
            )
            for part in [*[rain] * 9, sun]
        ),
    )
    kept = record(tmp_path / "kept.wav", of=of, cache_folder=tmp_path / "cache")
    fresh = record(tmp_path / "fresh.wav", of=of, cache=False)
    assert kept.cues == fresh.cues
    assert (tmp_path / "kept.wav").read_bytes() == (tmp_path / "fresh.wav").read_bytes()
