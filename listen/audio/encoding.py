"""A segment's way into a format, and back to be measured.

MP3 and AAC frames know nothing of frames long past, so that segments which end in silence can be
encoded one by one, wherever there is a processor, and joined. Opus remembers; FLAC and WAV are no
work: they leave here as plain 16-bit samples, and are encoded as the file is written.
"""

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt

from listen.audio.formats import Format
from listen.audio.mp3 import encode_frames, frame_bytes
from listen.audio.samples import Samples, from_pcm, to_pcm
from listen.errors import AudioError

if TYPE_CHECKING:
    import av


FRAMES_AT_ONCE = 16
"""Frames in a packet that is decoded: FFmpeg finds their ends, and takes a fifth less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A segment as it goes into the file."""

    data: bytes
    """Frames one after another; or samples, 16-bit, where the format does not join."""
    sizes: "array[int]"
    """Bytes of each frame; empty for samples."""

    def packets(self, frames: int) -> "Iterator[av.Packet[Any]]":
        """Give the frames as FFmpeg takes them, so many in a packet."""
        import av

        at = 0
        for first in range(0, len(self.sizes), frames):
            size = sum(self.sizes[first : first + frames])
            yield av.Packet(self.data[at : at + size])
            at += size


def encode_segment(samples: Samples, sample_rate: int, format_: Format, *, last: bool) -> Coded:
    """Encode a segment that ends in silence, or the last.

    Raises:
        AudioError: If the encoder fails.
    """
    scaled = samples * np.float32(format_.scale)
    if format_.codec == "lame":
        rate = format_.bits_a_second(sample_rate)
        data = encode_frames(scaled, sample_rate, rate, last=last)
        size = frame_bytes(sample_rate, rate)
        return Coded(data=data, sizes=array("I", [size]) * (len(data) // size))
    if format_.joins:
        with our_errors(f"The {format_.name} file"):
            packets = list(_encode(scaled, sample_rate, format_, last=last))
        return Coded(data=b"".join(packets), sizes=array("I", map(len, packets)))
    return Coded(data=to_pcm(scaled).astype("<i2").tobytes(), sizes=array("I"))


def decode_segment(coded: Coded, sample_rate: int, format_: Format) -> Samples:
    """Decode a segment for its level: as long as it was, or late by the encoder's delay.

    Raises:
        AudioError: If it cannot be decoded.
    """
    if not format_.joins:
        return from_pcm(np.frombuffer(coded.data, "<i2"))
    with our_errors(f"The {format_.name} file"):
        if format_.codec == "lame":
            decoder = _decoder("mp3float")
        else:
            decoder = _decoder(format_.codec)
            decoder.extradata = encoder(format_, sample_rate).extradata
        packets = coded.packets(FRAMES_AT_ONCE)
        frames = (frame for packet in packets for frame in decoder.decode(packet))
        # Straight from the frames' memory: to_ndarray would take as long as decoding.
        blocks = (bytes(frame.planes[0])[: 4 * frame.samples] for frame in frames)
        return np.frombuffer(b"".join(blocks), np.float32)


def encoder(format_: Format, sample_rate: int) -> "av.AudioCodecContext":
    """Open FFmpeg's encoder of a format."""
    import av

    context = cast("av.AudioCodecContext", av.CodecContext.create(format_.codec, "w"))
    context.sample_rate = sample_rate
    context.layout = "mono"
    context.format = format_.sample_format
    if format_.bit_rate:
        context.bit_rate = format_.bits_a_second(sample_rate)
    context.options = format_.encoder_options(sample_rate)
    context.open()
    return context


def to_frame(
    samples: Samples | npt.NDArray[np.int16], sample_rate: int, format_: Format
) -> "av.AudioFrame":
    """Wrap samples, floats or 16-bit, as FFmpeg takes them."""
    import av

    row: Any = samples.reshape(1, -1)
    if row.dtype == np.int16 and format_.sample_format != "s16":
        row = from_pcm(row)
    frame = av.AudioFrame.from_ndarray(row, format=format_.sample_format, layout="mono")
    frame.sample_rate = sample_rate
    return frame


@contextmanager
def our_errors(name: str) -> Iterator[None]:
    """Turn the library's faults into ours; those of the disk stay what they are."""
    import av

    try:
        yield
    except OSError:
        raise
    except (av.FFmpegError, ValueError) as error:
        msg = f"{name} could not be encoded: {error}"
        raise AudioError(msg) from error


def _decoder(codec: str) -> "av.AudioCodecContext":
    import av

    return cast("av.AudioCodecContext", av.CodecContext.create(codec, "r"))


def _encode(samples: Samples, sample_rate: int, format_: Format, *, last: bool) -> Iterator[bytes]:
    """Encode a segment; the frame that reaches beyond it is the next one's first, unless last."""
    context = encoder(format_, sample_rate)
    frame = to_frame(samples, sample_rate, format_)
    frame.pts = 0
    packets = [*context.encode(frame), *context.encode(None)]
    kept = len(packets) if last else len(samples) // context.frame_size
    return (bytes(packet) for packet in packets[:kept])
