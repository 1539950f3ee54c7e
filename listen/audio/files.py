"""Segments to a finished file, as they come.

Frames are collected on disk and set behind a head of tags and chapters when all times are known.
Where a format's frames do not join, samples come instead and are encoded here, one stream.
"""

import io
import shutil
from array import array
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import numpy as np

from listen.audio.encoding import Coded, our_errors, to_frame
from listen.audio.formats import Format
from listen.audio.mp3 import first_frame
from listen.audio.tags import Tags, tagged
from listen.errors import AudioError
from listen.model import Chapter

if TYPE_CHECKING:
    import av

AAC_FRAME = 1024
"""Samples."""
COPIED_AT_ONCE = 1 << 20
"""Bytes."""


class Growing(Protocol):
    """What takes in one segment after another."""

    def add(self, coded: Coded) -> None:
        """Append a segment.

        Raises:
            AudioError: If it cannot be encoded.
            OSError: If it cannot be written.
        """


class SoundFile(Growing, Protocol):
    """A sound file that grows by a segment at a time, and has its head put on at the end."""

    def finish(self, path: Path, tags: Tags, chapters: Sequence[Chapter], length: int) -> None:
        """Write the finished file, of `length` samples.

        Raises:
            AudioError: If it cannot be encoded.
            OSError: If it cannot be written.
        """


def begin_file(format_: Format, sample_rate: int, work: Path, stack: ExitStack) -> SoundFile:
    """Begin a file, with a folder for what is not finished; `stack` closes what is open."""
    if format_.codec == "lame":
        return _Mp3(format_, sample_rate, work, stack)
    if format_.joins:
        return _Mp4(format_, sample_rate, work, stack)
    return _Stream(format_, sample_rate, work, stack)


class _Collected:
    """Frames on disk, one after another, as whole as they came."""

    def __init__(self, format_: Format, sample_rate: int, work: Path, stack: ExitStack) -> None:
        self._format, self._sample_rate = format_, sample_rate
        self._frames = stack.enter_context((work / f"encoded.{format_.name}").open("w+b"))

    def add(self, coded: Coded) -> None:
        self._frames.write(coded.data)


class _Mp3(_Collected):
    """Bare frames of one size, behind a tag and the frame that tells how many there are."""

    _count = 0

    def add(self, coded: Coded) -> None:
        super().add(coded)
        self._count += len(coded.sizes)

    def finish(self, path: Path, tags: Tags, chapters: Sequence[Chapter], length: int) -> None:
        import av

        rate = self._format.bits_a_second(self._sample_rate)
        self._frames.seek(0)
        header = self._frames.read(4)
        info = av.Packet(first_frame(header, self._count, length, self._sample_rate, rate))
        head = io.BytesIO()
        add = partial(add_mp3, sample_rate=self._sample_rate)
        with tagged(head, self._format, tags, chapters, add) as (file, stream):
            info.stream, info.pts, info.dts = stream, 0, 0
            file.mux(info)
        self._frames.seek(0)
        with path.open("wb") as finished:
            finished.write(head.getvalue())
            shutil.copyfileobj(self._frames, finished, COPIED_AT_ONCE)


class _Mp4(_Collected):
    """Frames that FFmpeg puts into boxes, with an index of every one."""

    def __init__(self, format_: Format, sample_rate: int, work: Path, stack: ExitStack) -> None:
        super().__init__(format_, sample_rate, work, stack)
        self._sizes = array("I")

    def add(self, coded: Coded) -> None:
        super().add(coded)
        self._sizes.extend(coded.sizes)

    def finish(self, path: Path, tags: Tags, chapters: Sequence[Chapter], length: int) -> None:
        import av

        self._frames.seek(0)
        add = partial(add_stream, format_=self._format, sample_rate=self._sample_rate)
        with (
            our_errors(path.name),
            tagged(path, self._format, tags, chapters, add) as (file, stream),
        ):
            samples = AAC_FRAME
            one_sample = Fraction(1, self._sample_rate)
            time = -samples  # the encoder's delay is a frame
            for size in self._sizes:
                packet = av.Packet(self._frames.read(size))
                packet.stream = stream
                packet.time_base = one_sample
                packet.pts = packet.dts = time
                packet.duration = samples
                file.mux(packet)
                time += samples
        if time != length:
            raise _not_whole(path, time, length)


class _Stream:
    """One stream through FFmpeg's encoder, copied behind the tags when all is known."""

    def __init__(self, format_: Format, sample_rate: int, work: Path, stack: ExitStack) -> None:
        import av

        self._format = format_
        self._path = work / f"encoded.{format_.name}"
        options = dict(format_.container_options)
        self._file = av.open(self._path, "w", format=format_.container, options=options)
        stack.callback(self._file.close)
        stream = add_stream(self._file, format_, sample_rate)
        self._encoder = StreamEncoder(self._file, stream, format_, sample_rate)

    def add(self, coded: Coded) -> None:
        self._encoder.add(coded)

    def finish(self, path: Path, tags: Tags, chapters: Sequence[Chapter], length: int) -> None:
        import av

        self._encoder.finish()
        self._file.close()
        if self._encoder.written != length:
            raise _not_whole(path, self._encoder.written, length)
        with our_errors(path.name), av.open(self._path, "r") as encoded:
            source = encoded.streams.audio[0]
            with tagged(path, self._format, tags, chapters, _like(source)) as (file, stream):
                for packet in encoded.demux(source):
                    if packet.dts is not None:
                        packet.stream = stream
                        file.mux(packet)
        self._path.unlink()


def _like(source: "av.AudioStream") -> "Callable[[av.container.OutputContainer], av.AudioStream]":
    return lambda file: file.add_stream_from_template(source)


def _not_whole(path: Path, written: int, length: int) -> AudioError:
    msg = f"{path.name} holds {written} samples of {length}."
    return AudioError(msg, hint="The disk may be full or failing.")


def add_mp3(file: "av.container.OutputContainer", sample_rate: int) -> "av.AudioStream":
    """Add a stream for frames that LAME has made."""
    stream = file.add_stream("mp3", rate=sample_rate)
    stream.layout = "mono"
    return stream


class StreamEncoder:
    """Samples through one encoder into an open file, a second at a time."""

    def __init__(
        self,
        file: "av.container.OutputContainer",
        stream: "av.AudioStream",
        format_: Format,
        sample_rate: int,
    ) -> None:
        """Encode into a stream of a file."""
        self._file, self._stream = file, stream
        self._format, self._sample_rate = format_, sample_rate
        self.written = 0
        """Samples so far."""

    def add(self, coded: Coded) -> None:
        """Encode a segment's samples.

        Raises:
            AudioError: If they cannot be encoded.
            OSError: If the file cannot be written.
        """
        samples = np.frombuffer(coded.data, "<i2")
        with our_errors(f"The {self._format.name} file"):
            for at in range(0, len(samples), self._sample_rate):
                block = samples[at : at + self._sample_rate]
                frame = to_frame(block, self._sample_rate, self._format)
                frame.pts = self.written
                self._file.mux(self._stream.encode(frame))
                self.written += len(block)

    def finish(self) -> None:
        """Encode what the encoder holds back."""
        with our_errors(f"The {self._format.name} file"):
            self._file.mux(self._stream.encode(None))


def add_stream(
    file: "av.container.OutputContainer", format_: Format, sample_rate: int
) -> "av.AudioStream":
    """Add a stream of the format's own codec, as `encoder` opens it."""
    options = format_.encoder_options(sample_rate)
    added = file.add_stream(format_.codec, rate=sample_rate, options=options)
    stream = cast("av.AudioStream", added)
    stream.layout = "mono"
    stream.format = format_.sample_format
    if format_.bit_rate:
        stream.bit_rate = format_.bits_a_second(sample_rate)
    return stream
