"""Settings: what `listen.toml` and the environment say, as one value.

An option of a call or of the command line goes before the environment (`LISTEN_AUDIO_FORMAT`),
the environment before the file, the file before the default. The file is `listen.toml`, or the
table `tool.listen` of `pyproject.toml`, in the working folder or the nearest one above it. Each
stage owns its options; this page only gathers them. docs/configuration.md lists them.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from listen.audio.options import AudioOptions
from listen.errors import ConfigError
from listen.extraction.options import ExtractionOptions, FetchOptions
from listen.publish.feed.show import FeedOptions
from listen.publish.site.options import SiteOptions
from listen.speech.lexicon import Entry
from listen.speech.options import SpeechOptions

if TYPE_CHECKING:
    from cattrs import Converter

_Path: TypeAlias = tuple[str, ...]
"""The keys that lead to a setting."""

FILE = "listen.toml"
PREFIX = "LISTEN_"
HINT = "docs/configuration.md lists every setting."
_OUR_TABLE = re.compile(r"^\s*\[tool\.listen[].]", re.MULTILINE)
_LIKENESS = 0.7
"""Of a misspelt key to what was meant; `difflib`'s own 0.6 takes `rate` for `format`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings, a table a stage."""

    source: FetchOptions = FetchOptions()
    extraction: ExtractionOptions = ExtractionOptions()
    speech: SpeechOptions = SpeechOptions()
    audio: AudioOptions = AudioOptions()
    feed: FeedOptions = FeedOptions()
    site: SiteOptions = SiteOptions()


def load_config(
    path: Path | None = None,
    environment: Mapping[str, str] | None = None,
    *,
    folder: Path | None = None,
    over: Mapping[str, Any] | None = None,
) -> Config:
    """Read the settings that hold here.

    Args:
        path: A settings file; `None` looks for one in the folder and above.
        environment: Instead of the process's own.
        folder: Where to look, and where paths start without a file; the working folder by default.
        over: Tables that another program's settings lay over the file's, key by key.

    Raises:
        ConfigError: With every fault that was found.
    """
    found = path or _nearest(folder or Path.cwd())
    tables = _laid_over(_read(found) if found else {}, over or {})
    variables = _overlay(tables, os.environ if environment is None else environment)
    if not tables:
        return Config()
    origins = [str(found)] * bool(found) + ["the settings given"] * bool(over)
    base = found.parent if found else folder or Path()
    return _structure(tables, base, " or ".join(origins), variables)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """Something wrong with a setting."""

    path: _Path
    what: str
    whole: bool = False
    """Whether `what` names the setting itself."""

    def tell(self, variables: set[_Path]) -> str:
        """Say it with the name that the user wrote."""
        if self.whole:
            return self.what
        if self.path in variables:
            return f"{PREFIX}{'_'.join(self.path).upper()} {self.what}"
        return f"{'.'.join(self.path)} {self.what}"


class _Variable(str):
    """A value from the environment: text, whatever it is meant to be."""

    __slots__ = ()


def _nearest(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return place / FILE
        if _is_ours(place / "pyproject.toml"):
            return place / "pyproject.toml"
    return None


def _is_ours(project: Path) -> bool:
    try:
        return bool(_OUR_TABLE.search(project.read_text("utf-8", errors="replace")))
    except OSError:
        return False


def _read(path: Path) -> dict[str, Any]:
    try:
        tables: Any = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        msg = f"The settings file {path} cannot be read: {error.strerror}."
        raise ConfigError(msg, hint="Check the name and the permissions.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"The settings file {path} is not valid TOML: {error}."
        raise ConfigError(msg, hint=HINT) from error
    if path.name == "pyproject.toml":
        for name in ("tool", "listen"):
            tables = tables.get(name, {}) if isinstance(tables, dict) else {}
    if not isinstance(tables, dict):
        msg = f"There is a fault in {path}: tool.listen is not a table."
        raise ConfigError(msg, hint=HINT)
    return tables


def _laid_over(tables: dict[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    laid = dict(tables)
    for name, table in over.items():
        beneath = laid.get(name, {})
        if isinstance(beneath, dict) and isinstance(table, Mapping):
            laid[name] = {**beneath, **table}
        else:
            laid[name] = table
    return laid


def _overlay(tables: dict[str, Any], environment: Mapping[str, str]) -> set[_Path]:
    """Lay `LISTEN_<TABLE>_<KEY>` over the file's settings and name those; empty is none."""
    laid: set[_Path] = set()
    for variable, value in environment.items():
        for table in fields(Config):
            prefix = f"{PREFIX}{table.name}_".upper()
            if variable.startswith(prefix) and value:
                key = variable.removeprefix(prefix).lower()
                if isinstance(tables.setdefault(table.name, {}), dict):
                    tables[table.name][key] = _Variable(value)
                    laid.add((table.name, key))
    return laid


def _structure(
    tables: dict[str, Any], folder: Path, origins: str, variables: set[_Path]
) -> Config:
    from cattrs.errors import ClassValidationError

    names = {table.name for table in fields(Config)}
    wrong = [name for name in tables if name in names and not isinstance(tables[name], dict)]
    faults = [_Fault(path=(name,), what="is not a table") for name in wrong]
    try:
        config = _converter(folder).structure(
            {name: table for name, table in tables.items() if name not in wrong}, Config
        )
        if not faults:
            return config
        cause = None
    except ClassValidationError as error:
        faults += _faults(error, ())
        cause = error
    told = "; ".join(fault.tell(variables) for fault in faults)
    given = any(fault.path not in variables for fault in faults)
    origin = origins if given else "the environment"
    msg = f"There {'are faults' if len(faults) > 1 else 'is a fault'} in {origin}: {told}."
    raise ConfigError(msg, hint=HINT) from cause


def _converter(folder: Path) -> "Converter":
    from cattrs import Converter
    from cattrs.cols import namedtuple_dict_structure_factory

    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(
        Entry,
        namedtuple_dict_structure_factory(Entry, converter, "from_converter", True),
    )
    converter.register_structure_hook(str, _text_or_choice)
    converter.register_structure_hook(bool, lambda value, _: _truth(value))
    converter.register_structure_hook(int, lambda value, _: _whole_number(value))
    converter.register_structure_hook(float, lambda value, _: _number(value))
    converter.register_structure_hook(Path, lambda value, _: _path(value, folder))
    return converter


def _text_or_choice(value: object, kind: type[str]) -> str:
    return _choice(value, kind) if issubclass(kind, StrEnum) else _text(value)


def _choice(value: object, kind: type[StrEnum]) -> StrEnum:
    if isinstance(value, str) and value in set(kind):
        return kind(value)
    raise _UnfitError(value, f"one of {', '.join(kind)}" + _meant(str(value), list(kind)))


def _text(value: object) -> str:
    if isinstance(value, str):
        return str(value)
    raise _UnfitError(value, "text")


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, _Variable) and value.lower() in {"true", "false"}:
        return value.lower() == "true"
    raise _UnfitError(value, "true or false")


def _whole_number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, _Variable) and re.fullmatch(r"[+-]?\d+", value):
        return int(value)
    raise _UnfitError(value, "a whole number")


def _number(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, _Variable):
        try:
            return float(value)
        except ValueError as error:
            raise _UnfitError(value, "a number") from error
    raise _UnfitError(value, "a number")


def _path(value: object, folder: Path) -> Path:
    """Take a file's path from the settings file's folder, a variable's from the working one."""
    text = _text(value)
    return Path(text) if isinstance(value, _Variable) else folder / text


class _UnfitError(ValueError):
    """Raised when a value is not of its setting's kind."""

    def __init__(self, value: object, wanted: str) -> None:
        shown = str(value) if isinstance(value, int | float) else repr(value)
        super().__init__(f"is {shown}, not {wanted}")


def _faults(error: BaseException, path: _Path) -> Iterator[_Fault]:
    """Find every fault in an error."""
    from cattrs.errors import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError

    if isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields):
            yield _Fault(path=(*path, key), what=f"is unknown{_meant_key(key, error.cl)}")
    elif isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            notes = [
                note for note in getattr(inner, "__notes__", ())
                if isinstance(note, AttributeValidationNote)
            ]  # fmt: skip
            if notes:
                yield from _faults(inner, (*path, notes[0].name))
            else:
                yield from _faults(inner, path)
    elif isinstance(error, ConfigError):  # a stage's own word; it names the setting
        yield _Fault(path=path, what=str(error).rstrip("."), whole=True)
    elif isinstance(error, KeyError):
        yield _Fault(path=path, what="is missing")
    else:
        yield _Fault(path=path, what=str(error))


def _meant_key(key: str, kind: Any) -> str:
    """Suggest a key of this table, or the same one of another."""
    known = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    if meant := _meant(key, known):
        return meant
    for table in fields(Config):
        options: Any = table.default
        if key in {field.name for field in fields(options)}:
            return f" (did you mean {table.name}.{key}?)"
    return ""


def _meant(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=_LIKENESS)
    return f" (did you mean {near[0]}?)" if near else ""
