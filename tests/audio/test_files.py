"""Finished files, read back with other people's readers."""

import hashlib
import json
import shutil
import struct
import subprocess
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import mutagen
import mutagen.mp4
import numpy as np
import pytest

from listen.audio.encoding import encode_segment
from listen.audio.files import begin_file
from listen.audio.formats import FORMATS, find_format
from listen.audio.reading import measure
from listen.audio.tags import MOST_CHAPTERS, Tags, merge_chapters, shorten
from listen.errors import AudioError
from listen.model import Chapter, Language, Milliseconds
from tests.audio.builders import TITLES, record, script

COVER = Path(__file__).parents[2] / "examples" / "cover.png"
TAGS = Tags(
    title=TITLES[0],
    author="Mara Lindqvist",
    site="The Kettle",
    published=datetime(2026, 3, 12, 8, 30, tzinfo=UTC),
    language=Language("en"),
    url="https://example.com/tea",
    summary="Why leaves differ.",
    cover=COVER,
)
needs_ffprobe = pytest.mark.skipif(not shutil.which("ffprobe"), reason="ffprobe is not installed")


def encode(sound, sample_rate, path, format_):
    """Write a sound as a file of one segment."""
    with ExitStack() as stack:
        file = begin_file(format_, sample_rate, path.parent, stack)
        padded = np.pad(sound, (0, -len(sound) % 1024))
        file.add(encode_segment(padded, sample_rate, format_, last=True))
        file.finish(path, Tags(title="Sound"), (), len(padded))
    return len(padded)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    return {name: record(folder / f"tea.{name}", tags=TAGS) for name in FORMATS}


def probe(path):
    command = ["ffprobe", "-v", "error", "-show_format", "-show_chapters", "-of", "json", path]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


@pytest.mark.parametrize("name", FORMATS)
def test_loudness_and_peak_are_in_bounds_on_the_finished_file(files, name):
    loudness, _, _ = measure(files[name].path)
    assert loudness.integrated == pytest.approx(-16.0, abs=0.5)
    assert loudness.true_peak <= -1.0
    told = files[name].loudness  # measured by segment, not by the library that measures here
    assert told.integrated == pytest.approx(loudness.integrated, abs=0.03)
    assert told.true_peak == pytest.approx(loudness.true_peak, abs=0.03)


def test_all_formats_agree_on_duration_chapters_and_cues(files):
    mp3 = files["mp3"]
    for narration in files.values():
        assert narration.chapters == mp3.chapters
        assert narration.cues == mp3.cues
        assert narration.duration == mp3.duration
    assert [chapter.title for chapter in mp3.chapters] == list(TITLES)


@needs_ffprobe
@pytest.mark.parametrize("name", ["mp3", "m4a", "m4b", "opus"])
def test_ffprobe_reads_the_same_chapters_to_the_millisecond(files, name):
    found = [
        (round(float(chapter["start_time"]) * 1000), chapter["tags"]["title"])
        for chapter in probe(files[name].path)["chapters"]
    ]
    assert found == [(chapter.start, chapter.title) for chapter in files[name].chapters]


@needs_ffprobe
@pytest.mark.parametrize("name", FORMATS)
def test_ffprobe_reads_an_exact_duration(files, name):
    seconds = float(probe(files[name].path)["format"]["duration"])
    # ffprobe counts in what decoders throw away: MP3's frames of delay, Opus's 6.5 ms pre-skip.
    slack = {"mp3": 0.075, "opus": 0.007}.get(name, 0.001)
    assert seconds == pytest.approx(files[name].duration / 1000, abs=slack)


def id3_frames(path):
    """Read the ids and bodies of an ID3v2.3 tag's frames, in the order in which they stand."""
    data = path.read_bytes()
    assert data[:5] == b"ID3\x03\x00"
    size = (data[6] << 21) | (data[7] << 14) | (data[8] << 7) | data[9]
    at, frames = 10, []
    while at < 10 + size and data[at] != 0:
        (length,) = struct.unpack(">I", data[at + 4 : at + 8])
        frames.append((data[at : at + 4].decode(), data[at + 10 : at + 10 + length]))
        at += 10 + length
    return frames


def test_id3_chapters_stand_in_time_order_after_an_ordered_contents(files):
    frames = id3_frames(files["mp3"].path)
    kinds = [kind for kind, _ in frames]
    assert kinds.index("CTOC") < kinds.index("CHAP")
    assert kinds[-1] == "APIC"
    _, contents = next(frame for frame in frames if frame[0] == "CTOC")
    flags = contents[contents.index(b"\0") + 1]
    assert flags == 0b11, "top level and ordered"
    starts = [
        struct.unpack(">I", body[body.index(b"\0") + 1 :][:4])[0]
        for kind, body in frames
        if kind == "CHAP"
    ]
    assert starts == [chapter.start for chapter in files["mp3"].chapters]


def test_mutagen_reads_the_mp3(files):
    tags = mutagen.File(files["mp3"].path).tags
    assert tags["TIT2"].text == [TITLES[0]]
    assert tags["TPE1"].text == ["Mara Lindqvist"]
    assert tags["TALB"].text == ["The Kettle"]
    assert str(tags["TDRC"]) == "2026-03-12"
    assert tags["TLAN"].text == ["eng"]
    assert tags["TXXX:purl"].text == ["https://example.com/tea"]
    assert tags["APIC:"].data == COVER.read_bytes()
    chapters = [frame.sub_frames["TIT2"].text[0] for frame in tags.getall("CHAP")]
    assert sorted(chapters) == sorted(TITLES)


def test_eyed3_reads_the_mp3(files):
    eyed3 = pytest.importorskip("eyed3", reason="eyeD3 is not installed")
    tag = eyed3.load(files["mp3"].path).tag
    assert tag.title == TITLES[0]
    assert tag.table_of_contents[b"toc"].toplevel
    ids = tag.table_of_contents[b"toc"].child_ids
    found = [tag.chapters.get(name) for name in ids]
    assert [(chapter.times.start, chapter.title) for chapter in found] == [
        (chapter.start, chapter.title) for chapter in files["mp3"].chapters
    ]


@pytest.mark.parametrize("name", ["m4a", "m4b"])
def test_mutagen_reads_neros_chapters(files, name):
    found: Any = mutagen.mp4.MP4(files[name].path)
    chapters = [(round(chapter.start * 1000), chapter.title) for chapter in found.chapters]
    assert chapters == [(chapter.start, chapter.title) for chapter in files[name].chapters]
    assert found.tags["\xa9nam"] == [TITLES[0]]
    assert found.tags["\xa9ART"] == ["Mara Lindqvist"]
    assert bytes(found.tags["covr"][0]) == COVER.read_bytes()
    assert (
        files[name].path.read_bytes()[8:12] == name.replace("m4", "M4").upper().ljust(4).encode()
    )


@pytest.mark.parametrize("name", ["opus", "flac"])
def test_mutagen_reads_vorbis_chapters(files, name):
    tags = mutagen.File(files[name].path).tags
    for number, chapter in enumerate(files[name].chapters):
        hours, minutes, seconds = tags[f"CHAPTER{number:03}"][0].split(":")
        found = round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)
        assert (found, tags[f"CHAPTER{number:03}NAME"]) == (chapter.start, [chapter.title])
    assert tags["title"] == [TITLES[0]]
    assert tags["language"] == ["en"]


def test_opus_and_flac_carry_the_cover(files):
    flac = mutagen.File(files["flac"].path)
    assert flac.pictures[0].data == COVER.read_bytes()
    import base64

    from mutagen.flac import Picture

    block = mutagen.File(files["opus"].path).tags["metadata_block_picture"][0]
    picture = Picture(base64.b64decode(block))
    assert (picture.type, picture.mime, picture.width) == (3, "image/png", 1400)
    assert picture.data == COVER.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_script_gives_the_same_bytes(files, name, tmp_path):
    again = record(tmp_path / f"tea.{name}", tags=TAGS, jobs=2)
    assert digest(again.path) == digest(files[name].path)


@needs_ffprobe
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_in_a_file_tells_when_it_was_made(files, name):
    tags = probe(files[name].path)["format"].get("tags", {})
    dated = {key.lower(): value[:10] for key, value in tags.items() if value[:2] == "20"}
    assert set(dated) <= {"date"}
    assert set(dated.values()) <= {"2026-03-12"}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_mp3_says_its_exact_length(tmp_path):
    sound = (0.1 * np.sin(np.arange(50_000) / 9)).astype(np.float32)
    path = tmp_path / "sine.mp3"
    written = encode(sound, 24_000, path, find_format("mp3"))
    loudness, length, rate = measure(path)
    assert (length, rate) == (written, 24_000)
    assert written - len(sound) < 1024
    assert np.isfinite(loudness.integrated)


def test_an_mp3_does_not_begin_late(tmp_path):
    import av

    click = np.zeros(24_000, np.float32)
    click[12_000:12_024] = 0.5
    path = tmp_path / "click.mp3"
    encode(click, 24_000, path, find_format("mp3"))
    with av.open(path) as container:
        decoded = np.concatenate(
            [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
        )
    assert np.argmax(np.abs(decoded)) == pytest.approx(12_012, abs=15)


def test_mutagen_reads_an_mp3s_exact_length(files):
    found = mutagen.File(files["mp3"].path).info
    assert round(found.length * 1000) == files["mp3"].duration
    assert found.encoder_info.startswith("LAME")


def test_music_in_an_mp3_keeps_its_length_too(tmp_path):
    sound = (0.1 * np.sin(np.arange(200_000) / 9)).astype(np.float32)
    path = tmp_path / "sine.wav"
    encode(sound, 48_000, path, find_format("wav"))
    narration = record(tmp_path / "tea.mp3", of=script(1, 2), intro=path)
    found = mutagen.File(narration.path).info
    assert (found.sample_rate, round(found.length * 1000)) == (48_000, narration.duration)
    _, length, rate = measure(narration.path)
    assert round(length * 1000 / rate) == narration.duration


def test_the_language_is_in_the_file(files):
    assert str(mutagen.File(files["mp3"].path).tags["TLAN"]) == "eng"
    assert b"\x15\xc7" in files["m4a"].path.read_bytes(), "eng, packed as MP4 does"


def test_the_cover_is_a_front_cover_everywhere(files):
    front = 3
    assert mutagen.File(files["mp3"].path).tags.getall("APIC")[0].type == front
    assert mutagen.File(files["flac"].path).pictures[0].type == front


def test_a_vorbis_file_has_one_description(files):
    for name in ("flac", "opus"):
        tags = mutagen.File(files[name].path).tags
        assert tags["description"] == ["Why leaves differ."]
        assert tags["purl"] == ["https://example.com/tea"]


@pytest.mark.parametrize("name", FORMATS)
def test_half_a_character_in_a_title_hurts_nobody(tmp_path, name):
    of = script(2, 2)
    of = replace(of, parts=(of.parts[0], replace(of.parts[1], title="Half \ud83d a pair")))
    tags = Tags(title="Tea \ud800", author="\udfff")
    narration = record(tmp_path / f"tea.{name}", of=of, tags=tags)
    assert narration.path.exists()


@pytest.mark.parametrize("damage", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b""])
def test_a_damaged_cover_is_refused_before_anything_is_spoken(tmp_path, damage):
    cover = tmp_path / "cover.png"
    cover.write_bytes(damage or COVER.read_bytes()[:60])
    told = []
    with pytest.raises(AudioError, match="cover"):
        record(
            tmp_path / "tea.mp3",
            tags=Tags(title="Tea", cover=cover),
            progress=lambda *done: told.append(done),
        )
    assert not told
    assert list(tmp_path.iterdir()) == [cover]


def test_a_wrong_cover_is_refused(tmp_path):
    cover = tmp_path / "cover.gif"
    cover.write_bytes(b"GIF89a")
    with pytest.raises(AudioError, match="neither a PNG nor a JPEG"):
        record(tmp_path / "tea.mp3", tags=Tags(title="Tea", cover=cover))
    assert list(tmp_path.iterdir()) == [cover]


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(AudioError, match="'ogv'") as caught:
        find_format("ogv")
    assert "mp3" in (caught.value.hint or "")


def chapters(count):
    return tuple(
        Chapter(start=Milliseconds(i * 1000), end=Milliseconds(i * 1000 + 1000), title=f"Part {i}")
        for i in range(count)
    )


def test_no_more_chapters_than_players_can_list():
    merged = merge_chapters(chapters(300))
    assert len(merged) == MOST_CHAPTERS
    assert (merged[0].start, merged[-1].end) == (0, 300_000)
    assert all(one.end == two.start for one, two in pairwise(merged))


def test_a_long_title_is_cut_between_characters():
    assert shorten("é" * 200).encode()[-3:] == "…".encode()
    assert len(shorten("é" * 200).encode()) <= 255
    assert shorten("short") == "short"


def test_sounds_of_the_show_are_mixed_in(tmp_path):
    time = np.arange(44_100 * 2) / 44_100
    jingle = (0.6 * np.sin(2 * np.pi * 660 * time)).astype(np.float32)
    path = tmp_path / "jingle.wav"
    encode(jingle, 44_100, path, find_format("wav"))
    plain = record(tmp_path / "plain.mp3", of=script(2, 4))
    dressed = record(tmp_path / "dressed.mp3", of=script(2, 4), intro=path, outro=path, chime=path)
    assert dressed.duration - plain.duration == pytest.approx(6550, abs=120)
    assert dressed.loudness.integrated == pytest.approx(-16.0, abs=0.5)
    assert dressed.loudness.true_peak <= -1.0


def test_a_missing_sound_is_one_sentence_and_nothing_is_left(tmp_path):
    with pytest.raises(AudioError, match=r"jingle\.mp3"):
        record(tmp_path / "tea.mp3", intro=tmp_path / "jingle.mp3")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("seconds", "sentences"), [(60, 1), (20, 6)])
def test_a_long_intro_does_not_make_the_voice_shout(tmp_path, seconds, sentences):
    time = np.arange(44_100 * seconds) / 44_100
    jingle = (0.4 * np.sin(2 * np.pi * 440 * time)).astype(np.float32)
    path = tmp_path / "jingle.wav"
    encode(jingle, 44_100, path, find_format("wav"))
    dressed = record(tmp_path / "dressed.wav", of=script(1, sentences), intro=path)
    assert dressed.loudness.integrated == pytest.approx(-16.0, abs=0.5)
    assert dressed.loudness.true_peak <= -1.0
    cue = dressed.cues[0]
    music, voice = (
        level(dressed.path, start, end) for start, end in ((1000, 5000), (cue.start, cue.end))
    )
    assert voice - music < 6, "the voice stays at the height of the music"


def level(path, start, end):
    import wave

    with wave.open(str(path)) as file:
        file.setpos(start * file.getframerate() // 1000)
        data = file.readframes((end - start) * file.getframerate() // 1000)
    samples = np.frombuffer(data, np.int16) / 32768
    return 10 * np.log10(np.mean(samples**2))


def test_an_episode_that_nobody_would_hear_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("listen.audio.speaking.SILENCE", 0.0)
    monkeypatch.setattr("listen.engines.tone.LEVEL", 1e-5)
    with pytest.raises(AudioError, match="next to silent"):
        record(tmp_path / "tea.mp3", cache=False)
    assert not list(tmp_path.iterdir())
