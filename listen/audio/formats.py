"""The formats that Listen writes: plain values, which cost nothing to import."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from listen.errors import AudioError

FormatName: TypeAlias = Literal["mp3", "m4a", "m4b", "opus", "flac", "wav"]


SPEECH_RATE = 24_000
"""Hertz: the default voice's own, and all that speech needs."""


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
    highest: int | None = None
    """Hertz of speech that are encoded. Voices have no harmonics above 11 kHz; what they breathe
    there costs a twentieth of encoding. MP3's encoder leaves it out by itself."""
    container_options: Mapping[str, str] = field(default_factory=dict)

    @property
    def joins(self) -> bool:
        """Whether segments are encoded one by one."""
        return self.codec in {"lame", "aac"}

    @property
    def is_lossless(self) -> bool:
        """Whether what is decoded is what was encoded."""
        return self.sample_format == "s16"

    def encoder_options(self, sample_rate: int) -> dict[str, str]:
        """Give FFmpeg's options of the encoder; music is encoded whole."""
        is_speech = self.highest and sample_rate <= SPEECH_RATE
        cutoff = {"cutoff": str(self.highest)} if is_speech else {}
        return {**self.codec_options, **cutoff}

    def bits_a_second(self, sample_rate: int) -> int:
        """Give music room: half as much again above speech's 24 kHz."""
        base = self.bit_rate or 0
        return base if sample_rate <= SPEECH_RATE else base * 3 // 2


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
            sample_format="fltp", ceiling=-2.7, codec_options=_AAC, highest=11_250,
            container_options={"brand": "M4A ", **_MP4},
        ),
        Format(
            name="m4b", media_type="audio/mp4", container="mp4", codec="aac",
            sample_format="fltp", ceiling=-2.7, codec_options=_AAC, highest=11_250,
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
