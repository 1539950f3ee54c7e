"""Settings: what `listen.toml` and the environment say, as one value.

An option of a call or of the command line goes before the environment (`LISTEN_AUDIO_FORMAT`),
the environment before the file, the file before the default. The file is `listen.toml`, or the
table `tool.listen` of `pyproject.toml`, in the working folder or the nearest one above it. Each
stage owns its options; this page only gathers them.
"""

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from listen.audio.narration import AudioOptions
from listen.errors import ConfigError
from listen.extraction.article import ExtractionOptions
from listen.extraction.source import FetchOptions
from listen.speech.script import SpeechOptions

FILE = "listen.toml"
PREFIX = "LISTEN_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings, a table a stage."""

    source: FetchOptions = FetchOptions()
    extraction: ExtractionOptions = ExtractionOptions()
    speech: SpeechOptions = SpeechOptions()
    audio: AudioOptions = AudioOptions()


def load_config(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Config:
    """Read the settings that hold here.

    Args:
        path: A settings file; `None` looks for one in the working folder and above.
        environment: Instead of the process's own.

    Raises:
        ConfigError: With every fault that was found.
    """
    found = path or _nearest(Path.cwd())
    tables = _read(found) if found else {}
    _overlay(tables, os.environ if environment is None else environment)
    return _structure(tables, str(found) if found else "the environment")


def _nearest(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return place / FILE
        project = place / "pyproject.toml"
        if project.is_file() and "[tool.listen" in project.read_text("utf-8", errors="replace"):
            return project
    return None


def _read(path: Path) -> dict[str, Any]:
    try:
        tables = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        msg = f"The settings file {path} cannot be read: {error.strerror}."
        raise ConfigError(msg) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"The settings file {path} is not valid TOML: {error}."
        raise ConfigError(msg) from error
    if path.name == "pyproject.toml":
        tables = tables.get("tool", {}).get("listen", {})
    return tables


def _overlay(tables: dict[str, Any], environment: Mapping[str, str]) -> None:
    """Lay `LISTEN_<TABLE>_<KEY>` over the file's settings."""
    for table in fields(Config):
        for key in fields(table.default):  # type: ignore[arg-type]
            value = environment.get(f"{PREFIX}{table.name}_{key.name}".upper())
            if value is not None:
                tables.setdefault(table.name, {})[key.name] = value


def _structure(tables: dict[str, Any], origin: str) -> Config:
    from cattrs import Converter
    from cattrs.errors import ClassValidationError

    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Path, lambda value, _: Path(value))
    try:
        return converter.structure(tables, Config)
    except ClassValidationError as error:
        faults = "; ".join(_faults(error, Config, ""))
        msg = f"There are faults in {origin}: {faults}."
        raise ConfigError(msg, hint="docs/configuration.md lists every setting.") from error


def _faults(error: BaseException, kind: Any, path: str) -> Iterator[str]:
    """Say every fault with the path of its key."""
    from cattrs.errors import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError

    if isinstance(error, ForbiddenExtraKeysError):
        known = [field.name for field in fields(kind)] if is_dataclass(kind) else []
        for key in sorted(error.extra_fields):
            near = difflib.get_close_matches(key, known, n=1)
            yield f"unknown setting {path}{key}" + (f" (did you mean {near[0]}?)" if near else "")
    elif isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            notes = [
                note for note in getattr(inner, "__notes__", ())
                if isinstance(note, AttributeValidationNote)
            ]  # fmt: skip
            if notes:
                yield from _faults(inner, notes[0].type, f"{path}{notes[0].name}.")
            else:
                yield from _faults(inner, kind, path)
    else:
        yield f"{path.rstrip('.')}: {error}"
