"""Clips that were spoken before: what was said once need not be said again.

A clip is filed under a digest of all that decides its sound: engine, engine version, voice, words,
given phonemes, language, prosody. Nothing in it names a machine, so a folder of clips can be
carried from one to another. Files appear by rename, so that processes may share a folder; a file
that cannot be read is a clip that is not there. Clips are FLAC of 16 bits: 76 MB an hour, read
2,300 times faster than heard.
"""

import hashlib
import io
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from listen.audio.samples import Samples
from listen.model import Clip, Mark, Utterance, Voice

LAYOUT = "v1"
"""Of the folder; another layout stands beside it and is not read."""
FULL_SCALE = 2.0
"""What the largest 16-bit sample stands for: voices peak above 1.0 before they are levelled."""
LIMIT = 2_000_000_000
"""Bytes kept unless something else is said: about 26 hours of speech."""
PRUNE_TO = 0.9
"""Part of the limit that is left when it was exceeded, so that not every run prunes."""
_STEPS = 32768 / FULL_SCALE
_DAMAGED = (ValueError, KeyError, TypeError, IndexError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a cache holds."""

    clips: int
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class ClipCache:
    """A folder of clips, shared by whoever knows it; goes to worker processes by pickle."""

    folder: Path
    limit: int

    def has(self, key: str) -> bool:
        """Tell whether a clip is there, whole or not."""
        try:
            return self._path(key).is_file()
        except OSError:
            return False

    def get(self, key: str) -> Clip | None:
        """Find a clip and note that it was used; `None` if it is not there, or damaged."""
        path = self._path(key)
        try:
            clip = _unpack(path.read_bytes())
        except OSError:  # not there, or not ours to read
            return None
        except _DAMAGED:
            with suppress(OSError):
                path.unlink()
            return None
        with suppress(OSError):
            path.touch()
        return clip

    def put(self, key: str, clip: Clip) -> None:
        """File a clip; a folder that cannot be written to keeps nothing, and that is no error."""
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_pack(clip))
                Path(name).chmod(
                    0o644
                )  # what is secret is not spoken; others may share the folder
                Path(name).replace(path)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    def contents(self) -> Contents:
        """Count what is there."""
        sizes = [status.st_size for status, _ in self._entries()]
        return Contents(clips=len(sizes), size=sum(sizes))

    def prune(self, limit: int | None = None) -> Contents:
        """Remove the clips not used for longest until the rest fits; tell what was removed."""
        most = self.limit if limit is None else limit
        found = list(self._entries())
        size = sum(status.st_size for status, _ in found)
        removed, freed = 0, 0
        if size <= most:
            return Contents(clips=0, size=0)
        for status, path in sorted(found, key=lambda each: each[0].st_mtime_ns):
            if size - freed <= most * PRUNE_TO:
                break
            with suppress(OSError):
                path.unlink()
                removed, freed = removed + 1, freed + status.st_size
        return Contents(clips=removed, size=freed)

    def _entries(self) -> Iterator[tuple[os.stat_result, Path]]:
        """List the clips; others may remove some meanwhile, and strange files are let be."""
        for path in (self.folder / LAYOUT).glob("??/*.clip"):
            with suppress(OSError):
                yield path.stat(), path

    def _path(self, key: str) -> Path:
        return self.folder / LAYOUT / key[:2] / f"{key[2:]}.clip"


def open_cache(folder: Path | None, limit: int) -> ClipCache:
    """Open the cache in a folder, or the user's own."""
    from platformdirs import user_cache_path

    return ClipCache(folder or user_cache_path("listen-to-this-post"), limit)


def clip_key(utterance: Utterance, voice: Voice, engine_version: str) -> str:
    """Digest all that decides the sound of an utterance in a voice."""
    prosody = utterance.prosody
    phonemes = [
        (start, len(reading.words), reading.phonemes)
        for start, reading in utterance.placed_readings()
        if reading.phonemes
    ]
    deciding = (
        voice.engine, engine_version, voice.name, utterance.spoken, phonemes, utterance.language,
        prosody.rate, prosody.pitch,
    )  # fmt: skip
    return hashlib.sha256(json.dumps(deciding).encode()).hexdigest()


def round_samples(clip: Clip) -> Clip:
    """Round a clip to what the cache can hold: fresh or kept, it is the same to the last bit."""
    steps = np.clip(np.rint(clip.samples * _STEPS), -32768, 32767)
    samples = (steps / _STEPS).astype(np.float32)
    return Clip(samples=samples, sample_rate=clip.sample_rate, marks=clip.marks)


def _pack(clip: Clip) -> bytes:
    """Write a clip as a line of JSON and a FLAC stream, after a digest of both."""
    marks = [(mark.start, mark.end, mark.text_start, mark.text_end) for mark in clip.marks]
    about = json.dumps({"rate": clip.sample_rate, "marks": marks}, separators=(",", ":"))
    body = about.encode() + b"\n" + _to_flac(clip)
    return hashlib.sha256(body).digest() + body


def _unpack(data: bytes) -> Clip:
    digest, body = data[:32], data[32:]
    if hashlib.sha256(body).digest() != digest:
        msg = "the clip is damaged"
        raise ValueError(msg)
    line, flac = body.split(b"\n", 1)
    about = json.loads(line)
    marks = tuple(
        Mark(start=start, end=end, text_start=first, text_end=last)
        for start, end, first, last in about["marks"]
    )
    return Clip(samples=_from_flac(flac), sample_rate=about["rate"], marks=marks)


def _to_flac(clip: Clip) -> bytes:
    import av

    steps = np.rint(clip.samples * _STEPS).astype(np.int16).reshape(1, -1)
    file = io.BytesIO()
    with av.open(file, "w", format="flac") as container:
        stream = container.add_stream("flac", rate=clip.sample_rate)
        stream.layout = "mono"
        frame = av.AudioFrame.from_ndarray(steps, format="s16", layout="mono")
        frame.sample_rate = clip.sample_rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue()


def _from_flac(flac: bytes) -> Samples:
    import av

    with av.open(io.BytesIO(flac), "r") as container:
        blocks = [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
    return np.concatenate(blocks).astype(np.float32) / np.float32(_STEPS)
