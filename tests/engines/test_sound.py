"""Sound comes in whole, whatever it was packed in, and leaves without its silence."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.engines.sound import decode, to_samples, trim
from listen.errors import AudioError
from tests.engines.sounds import RATE, packed, silence, tone, wav


def level(samples) -> float:
    return float(np.sqrt(np.mean(samples**2)))


@pytest.mark.parametrize(
    ("codec", "container", "rate"),
    [
        ("libmp3lame", "mp3", 24_000),
        ("aac", "ipod", 44_100),
        ("libopus", "ogg", 48_000),
        ("flac", "flac", 22_050),
    ],
)
def test_any_common_kind_is_decoded(codec, container, rate):
    segment = decode(packed(tone(1.0, rate=rate), codec, container, rate))
    samples = to_samples(segment)
    assert (segment.frame_rate, segment.channels, segment.sample_width) == (rate, 1, 2)
    assert len(samples) / rate == pytest.approx(1.0, abs=0.08)
    assert level(samples) == pytest.approx(level(tone(1.0)), rel=0.1)


def test_rate_and_channels_of_the_source_are_kept(tmp_path):
    path = tmp_path / "chime: one.wav"  # a colon makes no URL of it
    path.write_bytes(wav(tone(0.5, rate=44_100), silence(0.5, 44_100), rate=44_100))
    segment = decode(path)
    assert (segment.frame_rate, segment.channels, len(segment)) == (44_100, 2, 500)
    assert segment.split_to_mono()[1].max == 0


def test_another_rate_comes_without_ghost_tones():
    high = wav(tone(1.0, hertz=15_000, rate=48_000), rate=48_000)
    segment = decode(high, sample_rate=16_000)  # cannot hold 15 kHz, and must not turn it to 1 kHz
    assert segment.frame_rate == 16_000
    assert level(to_samples(segment)[800:-800]) < 0.001


@pytest.mark.parametrize(
    "garbage",
    [
        b"",
        b"<html>Too many requests</html>",
        bytes(5000),
        np.random.default_rng(1).bytes(20_000),
        b"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nhttp://127.0.0.1:9/a.mp3\n#EXT-X-ENDLIST\n",
        b"ffconcat version 1.0\nfile /etc/hostname\n",
    ],
    ids=["nothing", "page", "zeros", "noise", "playlist", "list of files"],
)
def test_what_is_no_sound_is_refused(garbage):
    with pytest.raises(AudioError, match="The sound cannot be decoded") as refusal:
        decode(garbage)
    assert refusal.value.hint


def test_a_header_without_sound_is_refused():
    with pytest.raises(AudioError, match="there is no sound in it"):
        decode(wav(silence(0)))


@pytest.mark.parametrize(("name", "reason"), [("none.mp3", "No such file"), (".", "directory")])
def test_a_file_that_cannot_be_read_is_named(tmp_path, name, reason):
    with pytest.raises(AudioError, match=reason) as refusal:
        decode(tmp_path / name)
    assert str(tmp_path / name) in str(refusal.value)


def test_samples_are_mono_floats():
    samples = to_samples(decode(wav(tone(0.1), -tone(0.1))))
    assert samples.dtype == np.float32
    assert samples.ndim == 1
    assert samples.flags.c_contiguous
    assert np.abs(samples).max() < 1e-4  # opposite channels cancel


def test_the_import_warns_of_nothing():
    code = "from listen.engines.sound import decode\ntry: decode(b'')\nexcept Exception: pass"
    root = Path(__file__).parents[2]
    for _ in range(2):
        subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, cwd=root)
    code = "from listen.engines.sound import _segment_class; _segment_class()"
    # Not written to disk, so compiled anew, with the compiler's own warnings.
    compiled = [sys.executable, "-W", "error", "-X", "pycache_prefix=/dev/null", "-c", code]
    subprocess.run(compiled, check=True, cwd=root)


def test_silence_goes_and_a_margin_stays():
    clip = np.concatenate([silence(0.3), tone(1.0), silence(0.45)])
    trimmed, offset = trim(clip, RATE)
    assert offset / RATE == pytest.approx(0.27, abs=0.011)
    assert len(trimmed) / RATE == pytest.approx(1.09, abs=0.021)
    assert np.array_equal(trimmed[800:-2000], clip[offset + 800 : offset + len(trimmed) - 2000])


def test_faint_beginnings_and_endings_stay():
    faint = tone(0.1, level=0.2 * 10 ** (-42 / 20))
    clip = np.concatenate([silence(0.3), faint, tone(0.5), faint, silence(0.3)])
    trimmed, offset = trim(clip, RATE)
    assert offset <= 0.3 * RATE
    assert offset + len(trimmed) >= 1.0 * RATE


def test_a_pause_inside_stays():
    clip = np.concatenate([tone(0.3), silence(2.0), tone(0.3)])
    trimmed, offset = trim(clip, RATE)
    assert (offset, len(trimmed)) == (0, len(clip))


def test_edges_do_not_click():
    trimmed, _ = trim(tone(0.5, hertz=100), RATE)
    assert trimmed[0] == trimmed[-1] == 0
    assert np.abs(np.diff(trimmed)).max() < 0.01


def test_one_short_word_in_a_long_silence_is_found():
    trimmed, offset = trim(np.concatenate([silence(8), tone(0.2), silence(8)]), RATE)
    assert offset / RATE == pytest.approx(7.97, abs=0.011)
    assert len(trimmed) / RATE == pytest.approx(0.29, abs=0.021)


@pytest.mark.parametrize("clip", [silence(0), silence(2), tone(1, level=0.0005)])
def test_silence_alone_leaves_nothing(clip):
    trimmed, offset = trim(clip, RATE)
    assert (len(trimmed), offset) == (0, 0)


@given(st.lists(st.floats(-1, 1, width=32), max_size=500), st.sampled_from([50, 8000, 48_000]))
def test_any_clip_is_trimmed_to_a_stretch_of_itself(values, rate):
    clip = np.array(values, np.float32)
    before = clip.copy()
    trimmed, offset = trim(clip, rate)
    assert 0 <= offset <= offset + len(trimmed) <= len(clip)
    assert trimmed.dtype == np.float32
    assert np.array_equal(clip, before)
