"""Sound that goes out while it is made."""

import io

import av
import numpy as np
import pytest

from listen.audio.options import AudioOptions
from listen.audio.speaking import say_and_keep as say
from listen.audio.streaming import STREAMED, stream
from listen.audio.tags import Tags
from listen.errors import AudioError
from tests.audio.builders import cast, record, script


class Pipe(io.BytesIO):
    """Takes bytes and gives none back, as a pipe does; notes in how many pieces they came."""

    def __init__(self):
        super().__init__()
        self.data = b""
        self.pieces = 0

    def write(self, data):
        self.data += bytes(data)
        self.pieces += 1
        return len(data)

    def seek(self, *_):
        raise io.UnsupportedOperation

    tell = seek


def poured(name, of, **options):
    pipe = Pipe()
    audio = AudioOptions(format=name, jobs=1, cache=False, **options)
    told = stream(of, pipe, cast(), tags=Tags(title="Ten teas"), options=audio)
    return pipe, told


@pytest.mark.parametrize("name", STREAMED)
def test_a_stream_is_the_file_without_what_is_known_at_its_end(name, tmp_path):
    of = script(4, 8)
    pipe, told = poured(name, of)
    file = record(tmp_path / f"tea.{name}", of=of, cache=False)
    with av.open(io.BytesIO(pipe.data)) as streamed, av.open(file.path) as whole:
        assert streamed.metadata.get("title", "Ten teas") == "Ten teas"
        one, other = (
            np.concatenate([frame.to_ndarray().ravel() for frame in each.decode(audio=0)])  # type: ignore[union-attr]
            for each in (streamed, whole)
        )
    late = len(one) - len(other)  # an MP3's delay is known from its first frame only
    assert 0 <= late <= (1_800 if name == "mp3" else 0)
    at = 1_105 if late else 0
    np.testing.assert_allclose(one[at : at + len(other)], other, atol=2e-4)
    assert told.duration == file.duration


@pytest.mark.parametrize("name", STREAMED)
def test_it_comes_piece_by_piece(name):
    pipe, _ = poured(name, script(4, 8))
    assert pipe.pieces > 4


def test_the_first_is_out_when_half_a_minute_is_spoken(monkeypatch):
    spoken, when_first_out = [], []

    def say_and_count(*line):
        spoken.append(1)
        return say(*line)

    monkeypatch.setattr("listen.audio.synthesis.say_and_keep", say_and_count)

    class Ear(Pipe):
        def write(self, data):
            when_first_out.append(len(spoken))
            return super().write(data)

    of = script(4, 60)
    options = AudioOptions(format="mp3", jobs=1, cache=False)
    told = stream(of, Ear(), cast(), tags=Tags(title="Ten teas"), options=options)
    each = told.duration / 1000 / 240  # seconds, of an utterance and its pause
    assert when_first_out[0] * each < 35


def test_what_cannot_be_streamed_is_said_before_anything_is_spoken():
    with pytest.raises(AudioError, match="m4b file begins with") as refusal:
        poured("m4b", script())
    assert "mp3, opus or flac" in (refusal.value.hint or "")


def test_a_reader_who_leaves_stops_it():
    class Gone(Pipe):
        def write(self, data):
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        stream(script(), Gone(), cast(), tags=Tags(title="Tea"), options=AudioOptions(jobs=1))
