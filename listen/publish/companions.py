"""The files that go with a sound file: transcripts, chapters, page."""

from pathlib import Path

from listen.errors import PublishError
from listen.model import Episode
from listen.publish.chapters import write_chapters_json
from listen.publish.page import write_page
from listen.publish.transcript import write_json, write_srt, write_vtt

SUFFIXES = (".vtt", ".srt", ".json", ".chapters.json", ".html")
"""Of the companions' names, in the order in which they are written."""


def write_companions(episode: Episode, folder: Path, stem: str) -> tuple[Path, ...]:
    """Write all companions into a folder, as `stem` with a suffix each.

    The page plays the file named like `episode.narration.path`, and expects it beside itself.

    Raises:
        PublishError: If one cannot be written.
    """
    narration = episode.narration
    names = tuple(f"{stem}{suffix}" for suffix in SUFFIXES)
    texts = (
        write_vtt(narration),
        write_srt(narration),
        write_json(episode),
        write_chapters_json(narration, episode.article),
        write_page(episode, companions=names[:-1]),
    )
    return tuple(_write(folder / name, text) for name, text in zip(names, texts, strict=True))


def _write(path: Path, text: str) -> Path:
    try:
        path.write_bytes(text.encode())  # bytes: the line ends stay as they are everywhere
    except OSError as error:
        msg = f"Cannot write {path}: {error.strerror or error}."
        hint = "Look whether the folder exists, may be written to and has room left."
        raise PublishError(msg, hint=hint) from error
    return path
