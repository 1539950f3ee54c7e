"""What was made before of the same input need not be made again.

A note is kept for every episode, under a digest of all that it was made of: the source's bytes,
the settings, the show's sounds, this program and its engines. If there is such a note, and the
files it names still stand as they were left, the source is not even parsed. Notes lie beside the
clips in the cache; to lose one costs a narration from kept clips.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from listen.config import Config
from listen.engines.registry import engine_names, load_engine
from listen.errors import EngineError

LAYOUT = "episodes-v1"


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes in a folder."""

    folder: Path

    def recall(self, key: str) -> dict[str, Any] | None:
        """Find what was told of an episode, if all its files stand as they were left."""
        try:
            note = json.loads((self.folder / LAYOUT / f"{key}.json").read_bytes())
            if all(_state(Path(path)) == state for path, state in note["files"].items()):
                told: dict[str, Any] = note["told"]
                return told
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass  # no note, or a damaged one: the episode is made
        return None

    def write(self, key: str, files: Iterable[Path], told: dict[str, Any]) -> None:
        """Note what an episode's files are now; where nothing can be written, nothing is noted."""
        shelf = self.folder / LAYOUT
        with suppress(OSError):
            note = {"files": {str(path.absolute()): _state(path) for path in files}, "told": told}
            shelf.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=shelf, suffix=".part")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(note, file)
            Path(name).replace(shelf / f"{key}.json")


def fingerprint(
    source: str, output: str | Path | None, url: str | None, config: Config
) -> str | None:
    """Digest all that an episode is made of; `None` for what is not a file on this machine."""
    path = Path(source)
    try:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):
        return None
    audio = config.audio
    given = [used for used in (audio.intro, audio.outro, audio.chime, audio.cover) if used]
    made_of = (
        content, str(path.absolute()), str(Path(output or "").absolute()), str(output), url,
        repr(config), [(str(used), _state(used)) for used in given], name_program(),
    )  # fmt: skip
    return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()


def _state(path: Path) -> list[int]:
    """Tell a file from what it was: size, and when it was written, in nanoseconds."""
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_size, status.st_mtime_ns]


@cache
def name_program() -> list[Any]:
    """Name this program as installed and its engines, so that a new one makes everything anew."""
    package = Path(__file__).parent
    ours = (path for path in package.rglob("*") if path.suffix in {".py", ".toml", ".html"})
    newest = max(_state(path)[1] for path in ours)
    return [version("listen-to-this-post"), newest, *map(_engine, engine_names())]


def _engine(name: str) -> list[str]:
    try:
        return [name, load_engine(name).version]
    except EngineError:
        return [name]
