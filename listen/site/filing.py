"""Files put into a site: prepared aside, then renamed, so that none is ever half there."""

import gzip
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from listen.errors import OutputError
from listen.site.records import FileNote

_PART = ".listen-part"
_OTHER_FORMS = (".br", ".zst")
"""Compressed siblings of a page that need a library to be made again."""


@dataclass(slots=True)
class Batch:
    """Files that appear together."""

    _ready: list[tuple[Path, Path]] = field(default_factory=list)
    _doomed: list[Path] = field(default_factory=list)

    def write(self, path: Path, data: bytes) -> None:
        """Prepare a file; it will have the permissions of the one it replaces."""
        aside = path.with_name(f".{path.name}{_PART}")
        self._ready.append((aside, path))
        with aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # else a power cut may leave the name and not the content
        with suppress(FileNotFoundError):
            shutil.copymode(path, aside)

    def remove(self, path: Path) -> None:
        """Have a file removed when the others appear."""
        self._doomed.append(path)

    def publish(self) -> None:
        """Let them appear."""
        for aside, path in self._ready:
            aside.replace(path)
        for path in self._doomed:
            path.unlink(missing_ok=True)
        self._ready.clear()
        self._doomed.clear()

    def give_up(self) -> None:
        """Remove what was prepared."""
        for aside, _ in self._ready:
            with suppress(OSError):
                aside.unlink()


@contextmanager
def together() -> Iterator[Batch]:
    """Prepare files that appear together when the block ends well, or not at all."""
    batch = Batch()
    try:
        yield batch
        batch.publish()
    finally:
        batch.give_up()


@contextmanager
def our_errors(folder: Path) -> Iterator[None]:
    """Tell in our words what a disk refuses.

    Raises:
        OutputError: For any of it.
    """
    try:
        yield
    except OSError as error:
        where = error.filename or folder
        msg = f"{where} could not be written: {error.strerror or error}."
        hint = "Check the free space and the permissions of the site's folder."
        raise OutputError(msg, hint=hint) from error


def refuse_read_only(folders: Iterator[Path]) -> None:
    """Find out before anything is done whether all of it can be.

    Raises:
        OutputError: If a folder cannot be written to.
    """
    for folder in sorted(set(folders)):
        if folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK):
            msg = f"The folder {folder} cannot be written to; nothing was changed."
            raise OutputError(msg, hint="Check its permissions, or copy the site elsewhere.")


def put(source: Path, note: FileNote, folder: Path) -> None:
    """Put a finished file into the site: by a link where that can be, else as a copy."""
    target = folder / note.name
    with suppress(OSError):
        if target.samefile(source):
            return
        status = target.stat()
        if status.st_size == note.size and status.st_mtime_ns == source.stat().st_mtime_ns:
            return
    aside = folder / f".{note.name}{_PART}"
    aside.unlink(missing_ok=True)
    try:
        os.link(source, aside)
    except OSError:  # another disk, or one without links
        shutil.copy2(source, aside)
    aside.replace(target)


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write a file unless it is the same already."""
    with suppress(OSError):
        if path.read_bytes() == data:
            return False
    with together() as batch:
        batch.write(path, data)
    return True


def renew_siblings(path: Path, before: bytes, after: bytes, batch: Batch) -> Iterator[str]:
    """Make the compressed forms of a page anew; tell of those that can only be removed."""
    packed = path.with_name(f"{path.name}.gz")
    if packed.is_file() and _unpacked(packed) != after:
        batch.write(packed, gzip.compress(after, compresslevel=9, mtime=0))
    for suffix in _OTHER_FORMS:
        other = path.with_name(f"{path.name}{suffix}")
        if other.is_file():
            if suffix == ".br" and (made := _brotli(after)) is not None:
                batch.write(other, made)
            elif before != after:
                batch.remove(other)
                yield f"{other} was removed: it held the page as it was before. Compress it anew."


def _unpacked(path: Path) -> bytes | None:
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError, ValueError):
        return None


def _brotli(data: bytes) -> bytes | None:
    try:
        import brotli
    except ImportError:
        return None
    packed: bytes = brotli.compress(data)
    return packed
