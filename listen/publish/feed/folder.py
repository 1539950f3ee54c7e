"""A folder of narrations to the items of a feed.

A narration is known by its JSON, as `listen convert` writes it; the sound, the transcript and the
chapters lie beside it.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from listen.errors import PublishError
from listen.model import Anchor, Chapter, Language, Milliseconds, Role
from listen.publish.feed.items import Enclosure, FeedItem
from listen.publish.feed.media import KINDS, SOUNDS
from listen.publish.feed.published import Published, PublishedItem, file_of
from listen.publish.feed.rss import web_uri
from listen.publish.feed.sound import read_sound
from listen.publish.feed.words import opening
from listen.publish.writing import one_line, web_address

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = "listen-transcript-1"
_TOLERANCE = Milliseconds(250)
"""By which files of the same narration may differ in length: containers count in frames."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sound:
    file: str
    size: int
    duration: Milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class _Record:
    """What a narration's JSON tells that a feed needs."""

    guid: str
    title: str
    language: Language
    audio: _Sound
    chapters: tuple[Chapter, ...] = ()
    author: str | None = None
    published: datetime | None = None
    site: str | None = None
    url: str | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Narration:
    record: _Record
    path: Path
    """Of the JSON."""
    files: tuple[Path, ...]
    """Of the sound, the enclosure first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file that is not in the feed, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a folder has for a feed."""

    items: tuple[FeedItem, ...]
    site: str | None
    """The name of the site that most of the posts are from."""
    skipped: tuple[Skipped, ...]


def read_folder(folder: Path, base_url: str, published: Published) -> Contents:
    """Find the narrations in a folder and those below it.

    Args:
        folder: Where they lie.
        base_url: Where the folder is published.
        published: The feed as it was published last: episodes keep their GUIDs.

    Raises:
        PublishError: If there are none, or the folder cannot be read.
    """
    try:
        return _read_all(folder, base_url, published)
    except OSError as error:
        msg = f"{error.filename or folder} cannot be read: {error.strerror or error}."
        raise PublishError(msg, hint="Check its permissions.") from error


def _read_all(folder: Path, base_url: str, published: Published) -> Contents:
    skipped: list[Skipped] = []
    groups: dict[str, list[_Narration]] = {}
    for path in _json_files(folder):
        narration = _read(path, skipped)
        if narration:
            groups.setdefault(narration.record.guid, []).append(narration)
    if not groups and not skipped:
        msg = f"There is no narration in {folder}."
        raise PublishError(msg, hint="`listen convert POST -o FOLDER/` writes them.")
    narrations = [_one_of(group, skipped) for group in groups.values()]
    place = _Place(folder=folder, base_url=base_url)
    items = [_item(each, place) for each in narrations]
    known = published.recognise([_as_published(item) for item in items])
    kept = tuple(
        _keep(item, before, each.files[0])
        for item, before, each in zip(items, known, narrations, strict=True)
    )
    sites = [each.record.site for each in narrations]
    site = next((site for site in sites if 2 * sites.count(site) > len(sites)), None)
    return Contents(items=kept, site=site, skipped=tuple(skipped))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A folder and where it is published."""

    folder: Path
    base_url: str

    def url(self, path: Path) -> str:
        """Give a file's address."""
        name = path.relative_to(self.folder).as_posix()
        return f"{self.base_url}{quote(name.encode(errors='surrogateescape'))}"

    def address(self, path: Path) -> str:
        """Give an address that is another one when the file is."""
        return f"{self.url(path)}?v={_digest(path)}"


def _json_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        msg = f"{folder} is no folder." if folder.exists() else f"There is no folder {folder}."
        raise PublishError(msg, hint="Name the folder that `listen convert -o` wrote to.")
    return sorted(
        path
        for path in folder.rglob("*.json")
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not path.name.endswith(".chapters.json")
    )


def _read(path: Path, skipped: list[Skipped]) -> _Narration | None:
    """Read a narration; of what is none of ours nothing is said."""
    try:
        data: Any = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        reason = f"it cannot be read: {getattr(error, 'strerror', None) or 'it is no JSON'}"
        skipped.append(Skipped(path=path, reason=reason))
        return None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return None
    record = _structure(data)
    if record is None:
        reason = "it lacks what a feed needs; convert the post again"
        skipped.append(Skipped(path=path, reason=reason))
        return None
    files = tuple(_sounds(record, path, skipped))
    return _Narration(record=record, path=path, files=files) if files else None


def _structure(data: dict[str, Any]) -> _Record | None:
    from cattrs.errors import BaseValidationError

    try:
        record: _Record = _converter().structure(data, _Record)
    except (BaseValidationError, ValueError, TypeError, KeyError):
        return None
    if not record.guid.strip():
        return None
    return record if record.summary else replace(record, summary=opening(_sentences(data)))


def _sentences(data: dict[str, Any]) -> Iterator[str]:
    """Yield the sentences of the text itself, without titles and asides."""
    for cue in data.get("cues") or ():
        if isinstance(cue, dict) and cue.get("role") == Role.BODY:
            yield str(cue.get("text") or "")


@lru_cache(maxsize=1)
def _converter() -> "Converter":
    from cattrs import Converter

    converter = Converter()
    converter.register_structure_hook(datetime, lambda value, _: datetime.fromisoformat(value))
    converter.register_structure_hook(Milliseconds, lambda value, _: Milliseconds(int(value)))
    converter.register_structure_hook(Language, lambda value, _: Language(str(value)))
    converter.register_structure_hook(Anchor, lambda value, _: Anchor(str(value)))
    return converter


def _sounds(record: _Record, path: Path, skipped: list[Skipped]) -> Iterator[Path]:
    """Yield the files of a narration's sound, in the order in which players are served best."""
    own = path.with_name(Path(record.audio.file).name)
    candidates = {own, *(path.with_suffix(suffix) for suffix in SOUNDS)}
    order = [*SOUNDS, own.suffix.lower()]
    for candidate in sorted(candidates, key=lambda each: order.index(each.suffix.lower())):
        if not candidate.is_file():
            continue
        if candidate == own and candidate.stat().st_size == record.audio.size:
            yield candidate
        elif (sound := read_sound(candidate)) is None:
            skipped.append(Skipped(path=candidate, reason="it is no sound file that can be read"))
        elif abs(sound.duration - record.audio.duration) > _TOLERANCE:
            reason = f"it is not the narration that {path.name} tells of: its length is another"
            skipped.append(Skipped(path=candidate, reason=reason))
        else:
            yield candidate
    if not own.is_file() and not any(each.is_file() for each in candidates):
        skipped.append(Skipped(path=path, reason=f"its sound file {own.name} is not there"))


def _one_of(group: Sequence[_Narration], skipped: list[Skipped]) -> _Narration:
    """Join narrations of one post: of the same length they are one, in several formats."""
    first, *others = sorted(group, key=lambda each: _rank(each.files[0]))
    files = {path.suffix.lower(): path for path in reversed(first.files)}
    for other in others:
        for path in other.files:
            apart = abs(other.record.audio.duration - first.record.audio.duration)
            if apart > _TOLERANCE or path.suffix.lower() in files:
                reason = f"{first.files[0].name} is of the same post"
                skipped.append(Skipped(path=path, reason=reason))
            else:
                files[path.suffix.lower()] = path
    ordered = tuple(sorted(files.values(), key=_rank))
    return _Narration(record=first.record, path=first.path, files=ordered)


def _rank(path: Path) -> tuple[int, float, str]:
    suffix = path.suffix.lower()
    place = SOUNDS.index(suffix) if suffix in SOUNDS else len(SOUNDS)
    return (place, -path.stat().st_mtime, str(path))


def _item(narration: _Narration, place: _Place) -> FeedItem:
    record, (sound, *others) = narration.record, narration.files
    page = narration.path.with_suffix(".html")
    # Without an address of its own the post is on the page that goes with the sound.
    own_page = place.url(page) if page.is_file() else None
    return FeedItem(
        guid=record.guid,
        title=record.title,
        enclosure=_enclosure(sound, place),
        duration=record.audio.duration,
        language=record.language,
        link=web_address(record.url) or own_page,
        published=record.published,
        summary=record.summary,
        author=record.author,
        alternates=tuple(_enclosure(each, place) for each in others),
        transcript=_companion(narration.path, ".vtt", place),
        chapters_file=_companion(narration.path, ".chapters.json", place),
        chapters=record.chapters,
    )


def _as_published(item: FeedItem) -> PublishedItem:
    return PublishedItem(
        guid=item.guid,
        title=one_line(item.title),
        file=file_of(item.enclosure.url),
        link=web_uri(item.link),
    )


def _keep(item: FeedItem, before: PublishedItem | None, sound: Path) -> FeedItem:
    """Keep what subscribers were told before; a post without a date has its first feed's."""
    published = item.published or (before and before.published) or _modified(sound)
    return replace(item, guid=before.guid if before else item.guid, published=published)


def _enclosure(path: Path, place: _Place) -> Enclosure:
    kind = KINDS.get(path.suffix.lower())
    return Enclosure(
        url=place.address(path),
        size=path.stat().st_size,
        media_type=kind.media_type if kind else "application/octet-stream",
    )


def _companion(path: Path, suffix: str, place: _Place) -> str | None:
    companion = path.with_suffix(suffix)
    return place.address(companion) if companion.is_file() else None


def _modified(path: Path) -> datetime:
    return datetime.fromtimestamp(int(path.stat().st_mtime), UTC)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:8]
