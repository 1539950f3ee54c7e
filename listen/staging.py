"""Files that appear complete or not at all.

What a run writes grows in a folder of its own in a hidden one beside the target, which is locked
while the run lives; when all is done the files are flushed and renamed into place, the target
last. A run that was killed leaves its folder behind, unlocked: the next run in the same place
sweeps it away. All are in one hidden folder, so that to look for them costs nothing where episodes
are many.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from listen.errors import OutputError

HIDDEN = ".listen-part"
"""Folder beside the targets, in which each has its own while it is made."""
PATIENCE = 0.5
"""Seconds to wait for a lock: another run that sweeps holds it for a moment."""
_LOCK = "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where a run prepares its files."""

    target: Path
    """Where the main file will stand."""
    finished: Path
    """Folder of the files that will be renamed into the target's folder."""
    work: Path
    """Folder for intermediate files, thrown away at the end."""

    @property
    def prepared(self) -> Path:
        """Where the main file stands until it is renamed."""
        return self.finished / self.target.name


@contextmanager
def staging(target: Path) -> Iterator[Stage]:
    """Prepare files for `target` and its neighbours; rename them when the block ends well.

    Raises:
        OutputError: If the place cannot be written to, or another run is writing the same target.
    """
    with _our_errors(target), _place(target.parent):
        _refuse_folder(target)
        sweep(target.parent)
        with _claimed(target) as folder:
            stage = Stage(target=target, finished=folder / "finished", work=folder / "work")
            stage.finished.mkdir()
            stage.work.mkdir()
            yield stage
            _publish(stage.finished, target)


@contextmanager
def scratch(place: Path, name: str) -> Iterator[Path]:
    """Hand out an empty folder that goes at the end; no other run has one of the same name.

    Args:
        place: Where it is made; what killed runs left there is swept away.
        name: Of what is made in it, of any form.

    Raises:
        OutputError: If the place cannot be written to, or another run is at the same.
    """
    target = place / hashlib.sha256(name.encode()).hexdigest()[:16]
    with _our_errors(target), _place(place):
        sweep(place)
        with _claimed(target) as folder:
            (folder / "work").mkdir()
            yield folder / "work"


def sweep(folder: Path) -> None:
    """Remove what killed runs left in a folder; what a living run holds is let be."""
    for left in _entries(folder / HIDDEN):
        lock = FileLock(left / _LOCK)
        try:
            with lock.acquire(timeout=0):
                shutil.rmtree(left, ignore_errors=True)
        except (Timeout, OSError):
            continue
    with suppress(OSError):  # there is none, or somebody is at work in it
        (folder / HIDDEN).rmdir()


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:  # there is none, or it goes just now
        return []


@contextmanager
def swept(folder: Path) -> Iterator[None]:
    """Leave a folder without what workers left in it that were killed, and at all if not empty."""
    with _vanishing(folder):
        try:
            yield
        finally:
            sweep(folder)


@contextmanager
def _our_errors(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        msg = f"{target} could not be written: {_why(target, error)}."
        hint = "Check the free space and the permissions of the folder."
        raise OutputError(msg, hint=hint) from error


def _why(target: Path, error: OSError) -> str:
    """Put the system's reason in words that a user can act upon."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        for place in target.parents:
            if place.exists() and not place.is_dir():
                return f"{place} is not a folder"
    return error.strerror or str(error)


@contextmanager
def _place(folder: Path) -> Iterator[None]:
    """Create a folder, with those above it; such as stay empty go again."""
    with _vanishing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        yield


@contextmanager
def _vanishing(folder: Path) -> Iterator[None]:
    """Remove at the end what was not there at the beginning, and is empty."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        yield
    finally:
        for place in missing:
            with suppress(OSError):  # it holds something
                place.rmdir()


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        msg = f"{path} is a folder, not a file."
        raise OutputError(msg, hint="Choose another name with -o.")


@contextmanager
def _claimed(target: Path) -> Iterator[Path]:
    """Create the hidden folder and hold its lock; remove it at the end."""
    folder = target.parent / HIDDEN / target.name
    lock = _claim(folder, target)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()
        with suppress(OSError):  # others are at work in it
            folder.parent.rmdir()


def _claim(folder: Path, target: Path) -> FileLock:
    lock = FileLock(folder / _LOCK)
    while True:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=PATIENCE)
        except Timeout as error:
            msg = f"Another run is writing {target} right now."
            raise OutputError(msg, hint="Wait for it, or choose another name with -o.") from error
        except (FileNotFoundError, FileExistsError):
            if any(place.is_file() for place in (folder, folder.parent)):
                raise
            continue  # swept on the way
        if (folder / _LOCK).exists():
            return lock
        lock.release()


def _publish(finished: Path, target: Path) -> None:
    """Rename everything, the target last: where it stands, its companions stand."""
    files = sorted(finished.iterdir(), key=lambda path: path.name == target.name)
    for path in files:
        _refuse_folder(target.parent / path.name)  # before the first is renamed
        with path.open("rb+") as file:
            os.fsync(file.fileno())
    for path in files:
        path.replace(target.parent / path.name)
