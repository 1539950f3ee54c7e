"""What a player shows: title, author, cover, chapters, written into the file before the sound.

Five traps are kept clear of: ID3 chapters stand in time order after an ordered table of
contents (players list them as they stand); Opus and FLAC chapters are written as Vorbis comments,
key before name, because FFmpeg would put them a second late or lose them; MP4 gets both Nero's and
QuickTime's chapters, and no more of them than Nero's 255.
"""

import base64
import io
import struct
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from listen.audio.formats import Format
from listen.errors import AudioError
from listen.model import Chapter, Language, Milliseconds, primary

if TYPE_CHECKING:
    import av

MOST_CHAPTERS = 255
"""Nero's chapter list counts them in a byte."""
LONGEST_TITLE = 255
"""Bytes of a chapter's title; Nero's list counts them in a byte too."""
_VORBIS = frozenset({"opus", "flac"})
_MIME = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """What is known of an episode."""

    title: str
    author: str | None = None
    site: str | None = None
    published: datetime | None = None
    language: Language | None = None
    url: str | None = None
    summary: str | None = None
    cover: Path | None = None
    """A PNG or JPEG file."""


@contextmanager
def tagged(
    file: Path | BinaryIO,
    format_: Format,
    tags: Tags,
    chapters: Sequence[Chapter],
    add_stream: "Callable[[av.container.OutputContainer], av.AudioStream]",
) -> "Iterator[tuple[av.container.OutputContainer, av.AudioStream]]":
    """Open a file with all that players read before the sound; the block writes the sound.

    Raises:
        OSError: If the file cannot be written.
    """
    import av

    cover = tags.cover.read_bytes() if tags.cover and format_.name != "wav" else None
    listed = merge_chapters(chapters)
    options = dict(format_.container_options)
    with av.open(file, "w", format=format_.container, options=options) as target:
        stream = add_stream(target)
        if format_.container == "mp4":
            stream.metadata["language"] = _iso_639_2(tags.language) or "und"
        target.metadata.update(_metadata(tags, format_))
        if format_.name in _VORBIS:
            target.metadata.update(_vorbis_chapters(listed))
        elif format_.name != "wav":
            target.set_chapters(_chapters(listed))
        if cover and format_.name == "opus":
            target.metadata["METADATA_BLOCK_PICTURE"] = _picture_block(cover)
        with _attached(target, cover if format_.name != "opus" else None) as pictures:
            for packet in pictures:
                target.mux(packet)
            yield target, stream


def check_cover(cover: Path | None) -> Path | None:
    """Make sure that a cover is a picture that players show.

    Raises:
        AudioError: If it cannot be read, is damaged, or is neither a PNG nor a JPEG.
    """
    import av

    if cover is None:
        return None
    try:
        data = cover.read_bytes()
        if not data.startswith(tuple(_MIME)):
            msg = f"The cover {cover} is neither a PNG nor a JPEG image."
            raise AudioError(msg, hint="Players show nothing else: convert it first.")
        with av.open(io.BytesIO(data), "r") as picture:
            next(picture.decode(video=0))
    except OSError as error:
        msg = f"The cover {cover} cannot be read: {error.strerror}."
        raise AudioError(msg, hint="Check its name and permissions.") from error
    except (av.FFmpegError, StopIteration, IndexError) as error:
        msg = f"The cover {cover} is damaged."
        raise AudioError(msg, hint="Save it anew, as a PNG or JPEG.") from error
    return cover


def merge_chapters(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """Keep to the number and the length of title that every player can read.

    Beyond 255 the shortest neighbours are joined under the first one's title.
    """
    kept = list(chapters)
    while len(kept) > MOST_CHAPTERS:
        at = min(range(len(kept) - 1), key=lambda i: kept[i + 1].end - kept[i].start)
        first, second = kept[at : at + 2]
        joined = Chapter(start=first.start, end=second.end, title=first.title, anchor=first.anchor)
        kept[at : at + 2] = [joined]
    return tuple(kept)


def shorten(title: str) -> str:
    """Cut a title to the bytes that a chapter list can hold, between characters."""
    if len(title.encode()) <= LONGEST_TITLE:
        return title
    cut = title.encode()[: LONGEST_TITLE - len("…".encode())].decode(errors="ignore")
    return f"{cut.rstrip()}…"


def _metadata(tags: Tags, format_: Format) -> dict[str, str]:
    fields = {
        "title": tags.title,
        "artist": tags.author or tags.site,
        "album": tags.site,
        "date": tags.published.date().isoformat() if tags.published else None,
        "genre": "Podcast",
        "language": _iso_639_2(tags.language) if format_.name == "mp3" else tags.language,
        "comment": tags.url if format_.name not in _VORBIS else None,
        "purl": tags.url,
        "synopsis" if format_.container == "mp4" else "description": tags.summary,
    }
    return {key: _plain(value) for key, value in fields.items() if value}


def _plain(text: str) -> str:
    """Join a text's lines; put U+FFFD for halves of pairs, which no encoding holds."""
    return " ".join(text.split()).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _chapters(chapters: Sequence[Chapter]) -> list[Any]:
    return [
        {
            "id": number,
            "start": int(chapter.start),
            "end": int(chapter.end),
            "time_base": Fraction(1, 1000),
            "metadata": {"title": shorten(_plain(chapter.title))},
        }
        for number, chapter in enumerate(chapters, 1)
    ]


def _vorbis_chapters(chapters: Sequence[Chapter]) -> dict[str, str]:
    """Write chapters as Vorbis comments (the Chapter Extension of the Xiph wiki)."""
    return {
        key: value
        for number, chapter in enumerate(chapters)
        for key, value in (
            (f"CHAPTER{number:03}", _clock(chapter.start)),
            (f"CHAPTER{number:03}NAME", _plain(chapter.title)),
        )
    }


def _clock(time: Milliseconds) -> str:
    seconds, milliseconds = divmod(time, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{milliseconds:03}"


@contextmanager
def _attached(
    target: "av.container.OutputContainer", cover: bytes | None
) -> "Iterator[list[av.Packet[Any]]]":
    """Give the file a stream that holds the cover, and the cover's packet to be written to it."""
    import av
    from av.stream import Disposition

    if not cover:
        yield []
        return
    with av.open(io.BytesIO(cover), "r") as picture:
        source = picture.streams.video[0]
        stream = target.add_stream_from_template(source)
        stream.disposition = Disposition.attached_pic
        stream.metadata["comment"] = "Cover (front)"  # by this FFmpeg knows the type of picture
        packets = [packet for packet in picture.demux(source) if packet.size]
        for packet in packets:
            packet.stream = stream
        yield packets[:1]


def _picture_block(cover: bytes) -> str:
    """Wrap a cover as a FLAC picture block, which Ogg carries in base64 (RFC 9639 §8.8)."""
    import av

    with av.open(io.BytesIO(cover)) as picture:
        size = picture.streams.video[0]
        width, height = size.width, size.height
    mime = next(mime for magic, mime in _MIME.items() if cover.startswith(magic)).encode()
    front_cover, bits_a_pixel, no_palette = 3, 24, 0
    block = struct.pack(">II", front_cover, len(mime)) + mime + struct.pack(">I", 0)
    block += struct.pack(">IIIII", width, height, bits_a_pixel, no_palette, len(cover)) + cover
    return base64.b64encode(block).decode()


def _iso_639_2(language: Language | None) -> str | None:
    """Name a language as ID3v2 wants it (ISO 639-2), for those we know; `und` otherwise."""
    if not language:
        return None
    known = {
        "en": "eng", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "pt": "por", "nl": "nld",
        "sv": "swe", "da": "dan", "no": "nor", "nb": "nob", "fi": "fin", "pl": "pol", "cs": "ces",
        "ru": "rus", "uk": "ukr", "tr": "tur", "el": "ell", "ja": "jpn", "zh": "zho", "ko": "kor",
        "ar": "ara", "hi": "hin", "hu": "hun", "ro": "ron",
    }  # fmt: skip
    return known.get(primary(language), "und")
