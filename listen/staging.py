"""Files that appear complete or not at all.

What a run writes grows in a hidden folder beside the target, which is locked while the run lives;
when all is done the files are flushed and renamed into place, the target last. A run that was
killed leaves its folder behind, unlocked: the next run in the same place sweeps it away.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from listen.errors import OutputError

SUFFIX = ".listen-part"
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
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            msg = f"{target} is a folder, not a file."
            raise OutputError(msg, hint="Name a file in it, for instance with -o FILE.mp3.")
        sweep(target.parent)
        folder = target.parent / f".{target.name}{SUFFIX}"
        lock = _claim(folder, target)
    except OSError as error:
        raise _refused(target, error) from error
    try:
        stage = Stage(target=target, finished=folder / "finished", work=folder / "work")
        stage.finished.mkdir()
        stage.work.mkdir()
        yield stage
        _publish(stage.finished, target)
    except OSError as error:
        raise _refused(target, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        lock.release()


def sweep(folder: Path) -> None:
    """Remove what killed runs left in a folder; what a living run holds is let be."""
    for left in folder.glob(f".*{SUFFIX}"):
        lock = FileLock(left / _LOCK)
        try:
            with lock.acquire(timeout=0):
                shutil.rmtree(left, ignore_errors=True)
        except (Timeout, OSError):
            continue


def _claim(folder: Path, target: Path) -> FileLock:
    """Create the folder and hold its lock."""
    lock = FileLock(folder / _LOCK)
    while True:
        folder.mkdir(exist_ok=True)
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            msg = f"Another run is writing {target} right now."
            raise OutputError(msg, hint="Wait for it, or choose another name with -o.") from error
        except FileNotFoundError:
            continue  # swept between the two lines above
        if (folder / _LOCK).exists():
            return lock
        lock.release()


def _publish(finished: Path, target: Path) -> None:
    """Rename everything, the target last: where it stands, its companions stand."""
    for path in sorted(finished.iterdir(), key=lambda path: path.name == target.name):
        with path.open("rb+") as file:
            os.fsync(file.fileno())
        path.replace(target.parent / path.name)


def _refused(target: Path, error: OSError) -> OutputError:
    why = error.strerror or str(error)
    msg = f"{target} could not be written: {why}."
    return OutputError(msg, hint="Check the free space and the permissions of the folder.")
