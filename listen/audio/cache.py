"""What was made before need not be made again: spoken clips, and encoded segments.

Both are filed under a digest of all that decides them (`keys`). Nothing in it names a machine, so
the folder can be carried from one to another. Files appear by rename, so that processes may share
it; each begins with a digest of the rest, and one that does not fit is a file that is not there.
Clips are kept as they are, in 16 bits: 173 MB an hour. FLAC would halve that, and cost as much as
a twelfth of speaking.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal, get_args

import numpy as np

from listen.audio.samples import from_pcm, to_pcm
from listen.model import Clip, Mark

LAYOUT = "v2"
"""Of the folder; another layout stands beside it and is not read."""
FULL_SCALE = 2.0
"""What the largest 16-bit sample stands for: voices peak above 1.0 before they are levelled."""
PRUNE_TO = 0.9
"""Part of the limit that is left when it was exceeded, so that not every run prunes."""
PRUNE_AFTER = 60
"""Seconds."""
ABANDONED_AFTER = 3600
"""Seconds after which what is half written is nobody's work any more."""
_STEPS = 32768 / FULL_SCALE
_DAMAGED = (ValueError, KeyError, TypeError, IndexError)

Kind = Literal["clip", "segment", "gain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a cache holds."""

    clips: int
    segments: int = 0
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class ClipCache:
    """A folder of what was made, shared by whoever knows it; goes to workers by pickle."""

    folder: Path
    limit: int

    def has(self, key: str, kind: Kind = "clip") -> bool:
        """Tell whether something is there, whole or not."""
        try:
            return self._path(key, kind).is_file()
        except OSError:
            return False

    def get(self, key: str) -> Clip | None:
        """Find a clip and note that it was used; `None` if it is not there, or damaged."""
        body = self.read(key, "clip")
        if body is None:
            return None
        try:
            return _unpack(body)
        except _DAMAGED:
            self.remove(key, "clip")
            return None

    def put(self, key: str, clip: Clip) -> None:
        """File a clip; a folder that cannot be written to keeps nothing, and that is no error."""
        self.write(key, "clip", _pack(clip))

    def read(self, key: str, kind: Kind) -> bytes | None:
        """Find what is filed under a key; `None` if it is not there, or damaged."""
        path = self._path(key, kind)
        try:
            data = path.read_bytes()
        except OSError:  # not there, or not ours to read
            return None
        body = memoryview(data)[32:]
        if hashlib.sha256(body).digest() != data[:32]:
            self.remove(key, kind)
            return None
        with suppress(OSError):
            path.touch()
        return bytes(body)

    def write(self, key: str, kind: Kind, body: bytes) -> None:
        """File something; where that cannot be, it is not kept."""
        path = self._path(key, kind)
        part = path.with_name(f"{path.name}.{os.urandom(8).hex()}.part")
        with suppress(OSError):
            try:
                with _new_file(part) as file:
                    file.write(hashlib.sha256(body).digest())
                    file.write(body)
                part.replace(path)
            except BaseException:
                part.unlink(missing_ok=True)
                raise

    def remove(self, key: str, kind: Kind) -> None:
        """Take away what turned out to be damaged."""
        with suppress(OSError):
            self._path(key, kind).unlink()

    def contents(self) -> Contents:
        """Count what is there."""
        return _count(self._entries())

    def prune(self, limit: int | None = None) -> Contents:
        """Remove what was not used for longest until the rest fits; tell what was removed."""
        self._sweep()
        most = self.limit if limit is None else limit
        found = list(self._entries())
        size = sum(status.st_size for status, _ in found)
        removed: list[tuple[os.stat_result, Path]] = []
        if size <= most:
            return _count(removed)
        for status, path in sorted(found, key=lambda each: each[0].st_mtime_ns):
            if size <= most * PRUNE_TO:
                break
            with suppress(OSError):
                path.unlink()
                removed.append((status, path))
                size -= status.st_size
        return _count(removed)

    def prune_now_and_then(self) -> None:
        """Prune, unless somebody did within the last minute: to look at every file takes time."""
        mark = self.folder / LAYOUT / "pruned"
        with suppress(OSError):
            if mark.exists() and time.time() - mark.stat().st_mtime < PRUNE_AFTER:
                return
            self.prune()
            mark.touch()

    def _sweep(self) -> None:
        """Remove what processes that were killed had not finished writing."""
        for path in (self.folder / LAYOUT).glob("??/*.part"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > ABANDONED_AFTER:
                    path.unlink()

    def _entries(self) -> Iterator[tuple[os.stat_result, Path]]:
        """List what is kept; others may remove some meanwhile, and strange files are let be."""
        for kind in get_args(Kind):
            for path in (self.folder / LAYOUT).glob(f"??/*.{kind}"):
                with suppress(OSError):
                    yield path.stat(), path

    def _path(self, key: str, kind: Kind) -> Path:
        return self.folder / LAYOUT / key[:2] / f"{key[2:]}.{kind}"


def _new_file(path: Path) -> BinaryIO:
    """Open a new file to write to; its folder is there but for the first time."""
    try:
        return path.open("xb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("xb")


def round_samples(clip: Clip) -> Clip:
    """Round a clip to what the cache can hold: fresh or kept, it is the same to the last bit."""
    samples = from_pcm(to_pcm(clip.samples, _STEPS), _STEPS)
    return Clip(samples=samples, sample_rate=clip.sample_rate, marks=clip.marks)


def _count(entries: Iterable[tuple[os.stat_result, Path]]) -> Contents:
    kinds = [(status.st_size, path.suffix) for status, path in entries]
    clips, segments = (
        sum(suffix == kind for _, suffix in kinds) for kind in (".clip", ".segment")
    )
    return Contents(clips=clips, segments=segments, size=sum(size for size, _ in kinds))


def _pack(clip: Clip) -> bytes:
    """Write a clip as a line of JSON and its samples."""
    marks = [(mark.start, mark.end, mark.text_start, mark.text_end) for mark in clip.marks]
    about = json.dumps({"rate": clip.sample_rate, "marks": marks}, separators=(",", ":"))
    return about.encode() + b"\n" + to_pcm(clip.samples, _STEPS).astype("<i2").tobytes()


def _unpack(body: bytes) -> Clip:
    end = body.index(b"\n")
    about = json.loads(body[:end])
    marks = tuple(
        Mark(start=start, end=end, text_start=first, text_end=last)
        for start, end, first, last in about["marks"]
    )
    steps = np.frombuffer(body, "<i2", offset=end + 1)
    return Clip(samples=from_pcm(steps, _STEPS), sample_rate=about["rate"], marks=marks)
