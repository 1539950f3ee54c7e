"""What a sound file says of itself, read with FFmpeg's libraries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from listen.model import Milliseconds
from listen.publish.feed.times import read_play_time

if TYPE_CHECKING:
    import av

Mark = tuple[int, str]
"""Start of a chapter in milliseconds, and its title."""

_CONTAINERS = {
    "mp3": {".mp3"},
    "mp4": {".m4a", ".m4b", ".mp4", ".m4v", ".mov"},
    "ogg": {".opus", ".ogg", ".oga"},
    "flac": {".flac"},
    "wav": {".wav"},
    "aac": {".aac"},
    "webm": {".webm"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A sound file that could be read."""

    suffixes: frozenset[str]
    """Those that its kind may bear."""
    duration: Milliseconds
    chapters: tuple[Mark, ...]


def read_sound(path: Path) -> Sound | None:
    """Read a sound file's kind, length and chapters; `None` if it is none."""
    import av

    try:
        with av.open(path, "r") as container:
            stream = container.streams.audio[0]
            if container.duration is None:
                return None
            names = container.format.name.split(",")
            kinds = (_CONTAINERS[name] for name in names if name in _CONTAINERS)
            return Sound(
                suffixes=frozenset(suffix for kind in kinds for suffix in kind),
                duration=Milliseconds(round(container.duration / 1000)),
                chapters=tuple(_chapters(container, {**container.metadata, **stream.metadata})),
            )
    except (av.FFmpegError, OSError, IndexError, ValueError):
        return None


def _chapters(
    container: "av.container.InputContainer", metadata: Mapping[str, str]
) -> Iterator[Mark]:
    """Yield the chapters of whichever dialect the file has."""
    if marks := _vorbis_chapters(metadata):
        yield from marks
        return
    for chapter in container.chapters():
        base = chapter["time_base"] or Fraction(1, 1000)
        yield round(chapter["start"] * base * 1000), chapter["metadata"].get("title", "")


def _vorbis_chapters(metadata: Mapping[str, str]) -> list[Mark]:
    """Read Vorbis comments, which FFmpeg shifts when it takes them for chapters."""
    tags = {key.upper(): value for key, value in metadata.items()}
    marks: list[Mark] = []
    for number in range(1000):
        start = read_play_time(tags.get(f"CHAPTER{number:03}", ""))
        if start is not None:
            marks.append((start, tags.get(f"CHAPTER{number:03}NAME", "")))
        elif number > 1:
            break
    return marks
