"""Places to write to that are not this machine's disk: whatever fsspec has an address for.

There is no renaming of several things at once out there. What is delivered is made whole on this
machine first and then uploaded, the main file last: where that stands, the others stand. Object
stores show an object when it is whole; elsewhere a file is uploaded aside and renamed.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from listen.errors import OutputError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_WHOLE = frozenset({"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oci", "memory"})
"""Where an upload is seen when it is complete, and not before."""
_ASIDE = ".listen-part"


def is_remote(place: object) -> bool:
    """Tell whether a place is an address for fsspec; `file:` is this machine.

    >>> is_remote("s3://bucket/episodes"), is_remote("audio_out"), is_remote("file:///srv")
    (True, False, False)
    """
    return "://" in str(place) and not str(place).startswith("file://")


def as_local(place: str) -> str:
    """Take the path out of a `file:` address; anything else is returned as it is.

    >>> as_local("file:///srv/episodes")
    '/srv/episodes'
    """
    return place.removeprefix("file://") if place.startswith("file://") else place


def join(folder: str, name: str) -> str:
    """Name a file in a remote folder."""
    return f"{folder.rstrip('/')}/{name}"


def state(address: str, *, listing: bool = False) -> list[Any]:
    """Tell a remote file from what it was; nothing if it is not there.

    Args:
        address: The file's.
        listing: Whether to list the folder and go by what it held then, from then on: a thousand
            episodes cost a few requests.

    Raises:
        OutputError: If the place cannot be reached.
    """
    with _our_errors(address):
        system, path = _resolve(address)
        parent = str(PurePosixPath(path).parent)
        try:
            if listing and parent not in getattr(system, "dircache", {}):
                system.ls(parent, detail=True)
            about = system.info(path)
        except FileNotFoundError:
            return []
    marks = (about.get(name) for name in ("ETag", "etag", "md5Hash", "mtime", "created"))
    return [about.get("size"), str(next((mark for mark in marks if mark), ""))]


def read(address: str) -> bytes | None:
    """Read a small remote file; `None` if it is not there.

    Raises:
        OutputError: If the place cannot be reached.
    """
    with _our_errors(address):
        system, path = _resolve(address)
        try:
            content: bytes = system.cat_file(path)
        except FileNotFoundError:
            return None
        return content


@contextmanager
def uploading(address: str) -> Iterator[Path]:
    """Hand out a path on this machine; at the end, deliver what stands there and beside it.

    Raises:
        OutputError: If it cannot be delivered; what could be, is no episode without the main file.
    """
    from listen.staging import scratch

    name = PurePosixPath(address).name
    with scratch(_scratch_place(), address) as folder:
        target = folder / name
        yield target
        with _our_errors(address):
            system, remote = _resolve(address)
            parent = PurePosixPath(remote).parent
            files = sorted(
                (path for path in folder.iterdir() if path.is_file()),
                key=lambda path: path.name == name,
            )
            for path in files:
                _put(system, path, str(parent / path.name))


def _scratch_place() -> Path:
    user = os.getuid() if hasattr(os, "getuid") else ""
    return Path(tempfile.gettempdir()) / f"listen-to-this-post-{user}"


def _put(system: "AbstractFileSystem", path: Path, remote: str) -> None:
    """Upload a file so that it is seen when it is whole; make sure that it is."""
    protocols = {system.protocol} if isinstance(system.protocol, str) else set(system.protocol)
    if protocols & _WHOLE:
        system.put_file(str(path), remote)
    else:
        system.makedirs(str(PurePosixPath(remote).parent), exist_ok=True)
        system.put_file(str(path), remote + _ASIDE)
        system.mv(remote + _ASIDE, remote)
    system.invalidate_cache(str(PurePosixPath(remote).parent))
    arrived = system.size(remote)
    if arrived != path.stat().st_size:
        msg = f"{remote} arrived with {arrived} bytes of {path.stat().st_size}"
        raise OSError(msg)


def _resolve(address: str) -> tuple["AbstractFileSystem", str]:
    import fsspec

    system, path = fsspec.core.url_to_fs(address)
    return system, str(path)


@contextmanager
def _our_errors(address: str) -> Iterator[None]:
    """Put in our words how somebody's file system says no: each has errors of its own."""
    try:
        yield
    except OutputError:
        raise
    except ImportError as error:
        scheme = address.partition("://")[0]
        msg = f"{address} needs a package that is not installed: {error}."
        hint = f"For {scheme}:// see fsspec's list of file systems; s3:// needs pip install s3fs."
        raise OutputError(msg, hint=hint) from error
    except Exception as error:
        why = " ".join(f"{error}".split()).rstrip(". ") or type(error).__name__
        msg = f"{address} cannot be used: {why}."
        raise OutputError(
            msg,
            hint="Check the address, the credentials and the connection.",
            transient=isinstance(error, ConnectionError | TimeoutError),
        ) from error
