"""The formats that Listen writes, and a segment's way into them and back to be measured.

MP3 and AAC frames know nothing of frames long past, so that segments which end in silence can be
encoded one by one, wherever there is a processor, and joined. Opus remembers; FLAC and WAV are no
work: they leave here as plain 16-bit samples, and are encoded as the file is written.
"""

from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

import numpy as np
import numpy.typing as npt

from listen.audio.mp3 import encode_frames, frame_bytes
from listen.audio.samples import Samples, from_pcm, to_pcm
from listen.errors import AudioError

if TYPE_CHECKING:
    import av

FormatName: TypeAlias = Literal["mp3", "m4a", "m4b", "opus", "flac", "wav"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of sound file."""

    name: FormatName
    media_type: str
    container: str
    """As FFmpeg names it."""
    codec: str
    """As FFmpeg names it, or `lame` for LAME itself."""
    sample_format: Literal["flt", "fltp", "s16"]
    ceiling: float
    """dBFS of the samples given to the encoder. Between samples and by the encoder's hand peaks
    grow: by 0.3 dB in lossless files, in half an hour of speech by 1.5 in MP3, and by 1.7 in Opus.
    An episode that exceeds −1 dBTP all the same is made again."""
    scale: float = 1.0
    """Factor on the samples, for an encoder that does not keep their level."""
    bit_rate: int | None = None
    """Bits a second of speech at 24 kHz; `None` where quality decides."""
    codec_options: Mapping[str, str] = field(default_factory=dict)
    container_options: Mapping[str, str] = field(default_factory=dict)

    @property
    def joins(self) -> bool:
        """Whether segments are encoded one by one."""
        return self.codec in {"lame", "aac"}

    @property
    def is_lossless(self) -> bool:
        """Whether what is decoded is what was encoded."""
        return self.sample_format == "s16"

    def bits_a_second(self, sample_rate: int) -> int:
        """Give music room: half as much again above speech's 24 kHz."""
        base = self.bit_rate or 0
        return base if sample_rate <= 24_000 else base * 3 // 2


_SAME_BYTES = {"fflags": "+bitexact"}
_MP4 = {"movflags": "+faststart", **_SAME_BYTES}
_AAC = {
    "aac_coder": "fast",
    "flags": "+qscale",  # quality instead of rate: nothing is encoded twice to fit
    "global_quality": "142",  # 1.2 in FFmpeg's unit; 68 kbit/s of speech
    "aac_tns": "0", "aac_pns": "0", "aac_is": "0", "aac_ms": "0",
}  # fmt: skip
"""A fifth cheaper than 64 kbit/s by rate, and nearer to the original in every band."""

FORMATS: Mapping[FormatName, Format] = MappingProxyType({
    format_.name: format_
    for format_ in (
        Format(
            name="mp3", media_type="audio/mpeg", container="mp3", codec="lame",
            sample_format="fltp", bit_rate=64_000, ceiling=-3.1,
            scale=1 / 0.95,  # LAME turns its input down to 95 %
            container_options={"id3v2_version": "3", "write_xing": "0", **_SAME_BYTES},
        ),
        Format(
            name="m4a", media_type="audio/mp4", container="mp4", codec="aac",
            sample_format="fltp", ceiling=-2.7, codec_options=_AAC,
            container_options={"brand": "M4A ", **_MP4},
        ),
        Format(
            name="m4b", media_type="audio/mp4", container="mp4", codec="aac",
            sample_format="fltp", ceiling=-2.7, codec_options=_AAC,
            container_options={"brand": "M4B ", **_MP4},
        ),
        Format(
            name="opus", media_type="audio/ogg", container="ogg", codec="libopus",
            sample_format="flt", bit_rate=32_000, ceiling=-3.4,
            codec_options={"application": "voip"},
            container_options=_SAME_BYTES,
        ),
        Format(
            name="flac", media_type="audio/flac", container="flac", codec="flac",
            sample_format="s16", ceiling=-2.0, container_options=_SAME_BYTES,
        ),
        Format(
            name="wav", media_type="audio/wav", container="wav", codec="pcm_s16le",
            sample_format="s16", ceiling=-2.0, container_options={"rf64": "auto", **_SAME_BYTES},
        ),
    )
})  # fmt: skip


def find_format(name: str) -> Format:
    """Look a format up by its name, which is also its suffix.

    Raises:
        AudioError: If Listen does not write this format.
    """
    wanted = name.lower().removeprefix(".")
    for known, format_ in FORMATS.items():
        if known == wanted:
            return format_
    msg = f"Listen does not write {name!r} files."
    raise AudioError(msg, hint=f"Choose one of {', '.join(FORMATS)}.")


def can_write(format_: Format) -> bool:
    """Tell whether this machine's libraries have the format's encoder."""
    import av

    return format_.codec == "lame" or format_.codec in av.codecs_available


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A segment as it goes into the file."""

    data: bytes
    """Frames one after another; or samples, 16-bit, where the format does not join."""
    sizes: "array[int]"
    """Bytes of each frame; empty for samples."""

    def packets(self) -> "Iterator[av.Packet[Any]]":
        """Give the frames as FFmpeg takes them."""
        import av

        at = 0
        for size in self.sizes:
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
        frames = (frame for packet in coded.packets() for frame in decoder.decode(packet))
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
    context.options = dict(format_.codec_options)
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
