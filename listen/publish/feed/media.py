"""Kinds of sound files: what they are called, and who plays them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of media file."""

    media_type: str
    """As we name it."""
    also: tuple[str, ...] = ()
    """Other names in use."""
    apple: bool = False
    """Whether Apple Podcasts takes it as an enclosure."""

    def is_called(self, media_type: str) -> bool:
        """Tell whether a media type names this kind."""
        plain = media_type.partition(";")[0].strip().lower()
        return plain in {self.media_type, *self.also}


KINDS: Mapping[str, Kind] = MappingProxyType({
    ".mp3": Kind(media_type="audio/mpeg", also=("audio/mp3", "audio/x-mp3"), apple=True),
    ".m4a": Kind(
        media_type="audio/mp4", also=("audio/x-m4a", "audio/m4a", "audio/aac"), apple=True
    ),
    ".mp4": Kind(media_type="video/mp4", also=("audio/mp4",), apple=True),
    ".m4v": Kind(media_type="video/x-m4v", also=("video/mp4", "video/m4v"), apple=True),
    ".mov": Kind(media_type="video/quicktime", apple=True),
    ".pdf": Kind(media_type="application/pdf", apple=True),
    ".epub": Kind(media_type="application/epub+zip", apple=True),
    ".m4b": Kind(media_type="audio/mp4", also=("audio/x-m4b", "audio/m4b", "audio/x-m4a")),
    ".opus": Kind(media_type="audio/ogg", also=("audio/opus",)),
    ".ogg": Kind(media_type="audio/ogg", also=("application/ogg", "audio/vorbis", "audio/opus")),
    ".oga": Kind(media_type="audio/ogg", also=("application/ogg",)),
    ".flac": Kind(media_type="audio/flac", also=("audio/x-flac",)),
    ".wav": Kind(media_type="audio/wav", also=("audio/x-wav", "audio/wave", "audio/vnd.wave")),
    ".aac": Kind(media_type="audio/aac", also=("audio/aacp",)),
    ".webm": Kind(media_type="audio/webm", also=("video/webm",)),
})  # fmt: skip
"""By the suffix of a file's name."""

SOUNDS = (".mp3", ".m4a", ".m4b", ".opus", ".flac", ".wav")
"""What Listen writes, the most widely played first."""


def suffix_of(url: str) -> str:
    """Find the suffix of the file that an address names.

    >>> suffix_of("https://example.com/a.b/tea.MP3?v=1.2")
    '.mp3'
    """
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return PurePosixPath(unquote(path)).suffix.lower()
