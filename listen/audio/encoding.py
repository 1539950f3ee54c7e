"""Samples to a compressed file, and back again to be measured.

PyAV does the work, but for MP3: it arrives with pip, carries every encoder, writes exact durations
(an edit list in MP4, a granule position in Ogg) and gives the same bytes for the same samples.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

import numpy as np

from listen.audio.loudness import Meter
from listen.audio.mp3 import encode_mp3
from listen.audio.samples import Samples, silence
from listen.errors import AudioError
from listen.model import Loudness

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
    """Bits a second of speech at 24 kHz; `None` where the codec is lossless."""
    codec_options: Mapping[str, str] = field(default_factory=dict)
    container_options: Mapping[str, str] = field(default_factory=dict)


FRAME = 1024
"""Samples that every file's length is a multiple of: an AAC frame. MP4 can end only there, and the
other formats follow, so that an episode is equally long in all of them."""

_SAME_BYTES = {"fflags": "+bitexact"}
_MP4 = {"movflags": "+faststart", **_SAME_BYTES}

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
            sample_format="fltp", bit_rate=64_000, ceiling=-2.7,
            codec_options={"aac_coder": "fast"},
            container_options={"brand": "M4A ", **_MP4},
        ),
        Format(
            name="m4b", media_type="audio/mp4", container="mp4", codec="aac",
            sample_format="fltp", bit_rate=64_000, ceiling=-2.7,
            codec_options={"aac_coder": "fast"},
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


def encode(pieces: Iterable[Samples], sample_rate: int, path: Path, format_: Format) -> int:
    """Write samples to a file without tags.

    Returns:
        The number of samples written, the padding to a whole frame included.

    Raises:
        AudioError: If the encoder fails.
        OSError: If the file cannot be written.
    """
    scale = np.float32(format_.scale)
    blocks = (block * scale for block in _blocks(pieces, sample_rate, FRAME))
    if format_.codec == "lame":
        return encode_mp3(blocks, sample_rate, bit_rate(format_, sample_rate), path)
    with _our_errors(path):
        return _encode(blocks, sample_rate, path, format_)


def _encode(blocks: Iterable[Samples], sample_rate: int, path: Path, format_: Format) -> int:
    import av

    options = dict(format_.container_options)
    options.pop("movflags", None)  # no moving of indexes about: this file is read but once
    with av.open(path, "w", format=format_.container, options=options) as container:
        codec_options = dict(format_.codec_options)
        added = container.add_stream(format_.codec, rate=sample_rate, options=codec_options)
        stream = cast("av.AudioStream", added)
        stream.layout = "mono"
        if format_.bit_rate:
            stream.bit_rate = bit_rate(format_, sample_rate)
        written = 0
        for block in blocks:
            frame = _frame(block, format_)
            frame.sample_rate, frame.pts = sample_rate, written
            container.mux(stream.encode(frame))
            written += len(block)
        container.mux(stream.encode(None))
    return written


def measure(path: Path) -> tuple[Loudness, int, int]:
    """Decode a finished file; measure its loudness and count its samples.

    Returns:
        The loudness, the length in samples, and the rate at which it was decoded.

    Raises:
        AudioError: If it cannot be decoded.
    """
    import av

    with _our_errors(path), av.open(path) as container:
        stream = container.streams.audio[0]
        meter = Meter(stream.rate, peaks=True)
        length = 0
        for block in _blocks(_decode(container, stream), stream.rate, 1):
            meter.add(block)
            length += len(block)
        rate = stream.rate
    return meter.loudness(), length, rate


def can_write(format_: Format) -> bool:
    """Tell whether this machine's libraries have the format's encoder."""
    import av

    return format_.codec == "lame" or format_.codec in av.codecs_available


def bit_rate(format_: Format, sample_rate: int) -> int:
    """Give music room: half as much again above speech's 24 kHz."""
    base = format_.bit_rate or 0
    return base if sample_rate <= 24_000 else base * 3 // 2


def _blocks(pieces: Iterable[Samples], size: int, multiple: int) -> Iterator[Samples]:
    """Cut a stream into blocks of one size: a call to the encoder costs as much as it encodes.

    The last is padded with silence to make the whole a multiple of `multiple`.
    """
    size += -size % multiple
    waiting: list[Samples] = []
    held = 0
    for piece in pieces:
        waiting.append(piece)
        held += len(piece)
        if held >= size:
            joined = np.concatenate(waiting)
            full = held - held % size
            yield from joined[:full].reshape(-1, size)
            waiting, held = [joined[full:]], held - full
    rest = np.concatenate([*waiting, silence(-held % multiple)])
    if rest.size:
        yield rest


def _frame(block: Samples, format_: Format) -> "av.AudioFrame":
    import av

    row: Any = block.reshape(1, -1)
    if format_.sample_format == "s16":
        row = np.rint(row * 32767).clip(-32768, 32767).astype(np.int16)
    return av.AudioFrame.from_ndarray(row, format=format_.sample_format, layout="mono")


def _decode(
    container: "av.container.InputContainer", stream: "av.AudioStream"
) -> Iterator[Samples]:
    """Decode a file a second at a time: frames are short, and each costs as much as it holds."""
    import av

    fifo = av.AudioFifo()
    for frame in container.decode(stream):
        frame.pts = None
        fifo.write(frame)
        if fifo.samples >= stream.rate:
            yield _samples(fifo.read(0))
    if rest := fifo.read(0, partial=True):
        yield _samples(rest)


def _samples(frame: "av.AudioFrame | None") -> Samples:
    block = frame.to_ndarray().ravel() if frame else silence(0)
    if block.dtype == np.int16:
        block = block.astype(np.float32) / 32768
    return block.astype(np.float32, copy=False)


@contextmanager
def _our_errors(path: Path) -> Iterator[None]:
    """Turn the library's faults into ours; those of the disk stay what they are."""
    import av

    try:
        yield
    except OSError:
        raise
    except (av.FFmpegError, ValueError) as error:
        msg = f"{path.name} could not be encoded: {error}"
        raise AudioError(msg) from error
