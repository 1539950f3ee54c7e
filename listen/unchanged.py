"""What was made before of the same input need not be made again.

A note is kept for every episode, under a digest of all that it was made of: the source's bytes (or
the article, where the source is on the web), the settings, the show's sounds, this program and its
engines. If there is such a note, and the files it names still stand as they were left, nothing is
made. Notes lie beside the clips in the cache; to lose one costs a narration from kept clips.
"""

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, entry_points, version
from pathlib import Path
from typing import Any, TypeAlias

from listen import storage
from listen.audio.options import LIMIT, AudioOptions
from listen.config import Config
from listen.engines.registry import GROUP
from listen.model import Article

LAYOUT = "episodes-v1"
States: TypeAlias = Mapping[str, list[Any]]
"""Files and addresses, and what tells each from what it was."""


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes in a folder."""

    folder: Path

    def recall(self, key: str) -> dict[str, Any] | None:
        """Find what was told of an episode, if all its files stand as they were left.

        Raises:
            OutputError: If they are in a place that cannot be reached.
        """
        try:
            note = json.loads(self._path(key).read_bytes())
            if all(_state(place, listing=True) == known for place, known in note["files"].items()):
                told: dict[str, Any] = note["told"]
                return told
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass  # no note, or a damaged one: the episode is made
        return None

    def write(self, key: str, states: States, told: Mapping[str, Any], source: str) -> None:
        """Note what an episode's files are now; where nothing can be written, nothing is noted.

        Args:
            key: The digest of what it was made of.
            states: What its files were when it was made; the first is the sound file.
            told: What was told of it.
            source: Whose the sound file is.
        """
        _write(self._path(key), {"files": states, "told": told})
        _write(self._path(digest(next(iter(states)))), {"source": source})

    def owner(self, address: str) -> str | None:
        """Name the source of the episode that was last put somewhere, if that is known."""
        try:
            source = json.loads(self._path(digest(_absolute(address))).read_bytes())["source"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return source if isinstance(source, str) else None

    def _path(self, key: str) -> Path:
        return self.folder / LAYOUT / key[:2] / f"{key[2:]}.json"


class Recipe:
    """What all episodes of a run are made of besides their sources."""

    def __init__(self, output: str | Path | None, url: str | None, config: Config) -> None:
        """Digest it once."""
        audio = config.audio
        given = [used for used in (audio.intro, audio.outro, audio.chime, audio.cover) if used]
        self._digest = digest(
            _absolute(str(output or "")), str(output), url,
            repr(replace(config, audio=neutral(audio))),
            [(str(used), _state(str(used))) for used in given], name_program(),
        )  # fmt: skip

    def of_file(self, source: str) -> str | None:
        """Digest all that an episode is made of; `None` for what is no file on this machine."""
        if "://" in source:
            return None
        path = Path(source)
        try:
            content = hashlib.sha256(path.read_bytes()).hexdigest()
        except (OSError, ValueError):
            return None
        return digest(content, str(path.absolute()), self._digest)

    def of_article(self, source: str, article: Article) -> str:
        """Digest all that the episode of an article is made of that is not a file."""
        return digest(repr(article), source, self._digest)


def states(places: Iterable[str]) -> States:
    """Tell what files are now, so that it can be told later whether they still are.

    Raises:
        OutputError: If they are in a place that cannot be reached.
    """
    return {_absolute(place): _state(place) for place in places}


def _state(place: str, *, listing: bool = False) -> list[Any]:
    """Tell a file from what it was: size, and when it was written, in nanoseconds."""
    if storage.is_remote(place):
        return storage.state(place, listing=listing)
    try:
        status = os.stat(place)  # noqa: PTH116 – a thousand posts have six thousand files
    except (OSError, ValueError):
        return []
    return [status.st_size, status.st_mtime_ns]


def _absolute(place: str) -> str:
    return place if storage.is_remote(place) else str(Path(place).absolute())


def neutral(audio: AudioOptions) -> AudioOptions:
    """Take out of the settings what decides how fast something is made, and not what."""
    return replace(audio, jobs=None, cache=True, cache_folder=None, cache_limit=LIMIT)


def digest(*parts: object) -> str:
    """Digest plain values."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _write(path: Path, content: Mapping[str, Any]) -> None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(content, file)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


_STAGES = ("extraction", "speech", "audio", "engines", "publish", "site")
_MODULES = ("reading", "model", "identity", "casting", "pipeline", "unchanged")
"""What decides how an episode comes out, and not how it is asked for."""


_UNHEARD = re.compile(r"""extra == ["'](?:test|ear|sites|dev|serve|cluster|s3)["']""")
"""Extras of ours that have no part in how an episode comes out."""
_VERSION = re.compile(r"^Version: *(\S+)", re.MULTILINE)


@cache
def name_program() -> list[Any]:
    """Name this program as installed, with its engines and libraries: a new one makes all anew.

    Engines are not asked: to load them costs more than to look a hundred posts up. Their own
    versions change with what is installed.
    """
    engines = {point.dist.name for point in entry_points(group=GROUP) if point.dist}
    return [_our_digest(), *(release for name in sorted(engines) for release in _releases(name))]


def _our_digest() -> str:
    """Digest the program's own files, not their dates: each build machine installs it anew."""
    package = Path(__file__).parent
    made = hashlib.sha256()
    for name in (*_STAGES, *(f"{module}.py" for module in _MODULES)):
        place = package / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.suffix in {".py", ".toml", ".html"}:
                made.update(path.read_bytes())
    return made.hexdigest()


def _releases(package: str) -> list[str]:
    """Name the versions of a package and of those it may use."""
    found = distribution(package)
    heard = (each for each in found.requires or () if not _UNHEARD.search(each))
    names = (re.match(r"[\w.-]+", each) for each in heard)
    used = sorted({name[0] for name in names if name})
    return [f"{package} {found.version}", *(f"{name} {_version(name)}" for name in used)]


def _version(package: str) -> str:
    """Find the version that is installed by one line: whole files of sixty packages take long."""
    try:
        about = distribution(package).read_text("METADATA") or ""
    except PackageNotFoundError:  # of an extra that is not installed
        return ""
    line = _VERSION.search(about)
    return line[1] if line else version(package)
