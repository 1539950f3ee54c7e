"""A script becomes a stream of sound: heard while it is spoken.

The same segments as those of a file, one after another as they are rendered, behind a head that
cannot tell what is not known yet: chapters and length. What is out cannot be made again, so the
loudness is what the opening promised.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import BinaryIO, cast

from listen.audio.cast import Cast
from listen.audio.encoding import Coded
from listen.audio.files import Growing, StreamEncoder, add_mp3, add_stream
from listen.audio.formats import Format, find_format
from listen.audio.options import AudioOptions, Progress
from listen.audio.performance import Wanted
from listen.audio.tags import Tags, check_cover, tagged
from listen.audio.take import Take
from listen.errors import AudioError
from listen.model import Loudness, Milliseconds, Script

STREAMED = ("mp3", "opus", "flac")
"""Formats whose head needs nothing that comes after it."""
OPENING = 24
"""Seconds of speech that are waited for before the first is heard: somebody is listening."""
_AT_ONCE = {"flush_packets": "1", "page_duration": "200000"}
"""For FFmpeg: write every packet when it comes; an Ogg page holds a fifth of a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Streamed:
    """What went out."""

    duration: Milliseconds
    loudness: Loudness


def find_streamed(name: str) -> Format:
    """Look up a format that can be streamed.

    Raises:
        AudioError: If it cannot be.
    """
    format_ = find_format(name)
    if format_.name not in STREAMED:
        msg = f"A {format_.name} file begins with what is only known at its end: "
        msg += "it cannot be streamed."
        hint = f"Write it to a file, or stream {', '.join(STREAMED[:-1])} or {STREAMED[-1]}."
        raise AudioError(msg, hint=hint)
    return format_


def stream(
    script: Script,
    out: BinaryIO,
    voices: Cast,
    *,
    tags: Tags,
    options: AudioOptions = AudioOptions(),
    progress: Progress | None = None,
) -> Streamed:
    """Write sound as it is made.

    Args:
        script: What to say.
        out: Where to; need not be a file that one can go back in.
        voices: Who says it.
        tags: What players show.
        options: How it is made; MP3 unless they name another format.
        progress: Told how many utterances are out, of how many.

    Raises:
        EngineError: If something cannot be said; what is out stays out.
        AudioError: If it cannot be encoded, or the format cannot be streamed.
        OSError: If nobody takes it any more.
    """
    format_ = find_streamed(options.format or "mp3")
    tags = replace(tags, cover=check_cover(tags.cover))
    take = Take(script, voices, format_, options, Wanted(ceiling=format_.ceiling, opening=OPENING))
    begin = _frames if format_.codec == "lame" else _encoded
    with begin(out, format_, take.timetable.sample_rate, tags) as growing:
        take.record(growing, progress)
    take.tidy()
    return Streamed(duration=take.timetable.duration, loudness=take.loudness)


@contextmanager
def _frames(out: BinaryIO, format_: Format, sample_rate: int, tags: Tags) -> Iterator[Growing]:
    """Write MP3 frames as they come, behind their tags."""
    head = io.BytesIO()
    with tagged(head, format_, tags, (), partial(add_mp3, sample_rate=sample_rate)) as (file, _):
        file.start_encoding()
    yield _Frames(out, head.getvalue())


class _Frames:
    """Bare frames, the first behind a head."""

    def __init__(self, out: BinaryIO, head: bytes) -> None:
        self._out, self._head = out, head

    def add(self, coded: Coded) -> None:
        self._out.write(self._head + coded.data)
        self._out.flush()
        self._head = b""


@contextmanager
def _encoded(out: BinaryIO, format_: Format, sample_rate: int, tags: Tags) -> Iterator[Growing]:
    """Send samples through one encoder, straight out."""
    streamed = replace(format_, container_options={**format_.container_options, **_AT_ONCE})
    add = partial(add_stream, format_=format_, sample_rate=sample_rate)
    with tagged(cast("BinaryIO", _Onward(out)), streamed, tags, (), add) as (file, stream):
        encoder = StreamEncoder(file, stream, format_, sample_rate)
        yield encoder
        encoder.finish()


class _Onward:
    """An output that nobody can go back in, whatever it is."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        """Write and flush."""
        self._out.write(data)
        self._out.flush()
        return len(data)
