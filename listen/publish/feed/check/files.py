"""The files that a feed names, where they lie on this machine."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from listen.errors import PublishError
from listen.publish.feed.check.companions import UnreadableError, read_chapters, read_transcript
from listen.publish.feed.check.elements import Spot, quoted
from listen.publish.feed.check.rules import Finding
from listen.publish.feed.check.values import read_duration
from listen.publish.feed.cover import read_cover
from listen.publish.feed.sound import Mark, Sound, read_sound
from listen.publish.feed.times import read_play_time
from listen.publish.writing import one_line

_SAME = 20
"""Milliseconds by which a chapter may start elsewhere in another format."""
_DURATION = 1500
"""Milliseconds by which a duration in whole seconds may differ from the file's."""
_SAME_SOUND = 500
"""Milliseconds by which the same narration may differ in other formats."""
_SHORTENED = 200
"""Bytes from which on a sound file's chapter may have a shortened title."""
_MOST_CHAPTERS = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class _Played:
    """A sound file and the element that names it."""

    element: etree._Element
    sound: Sound
    suffix: str


class Files:
    """Finds the files that a feed names in a folder, and checks them."""

    def __init__(self, *, folder: Path, feed: Spot) -> None:
        own = [each for each in feed.all("atom:link") if each.get("rel") == "self"]
        address = (own[0].get("href") if own else None) or feed.feed.url or ""
        self._host = _parts(address)[0]
        self._home = _parts(address)[1].rpartition("/")[0] + "/"
        self.folder = folder
        self._elsewhere: dict[str, None] = {}

    def has_any(self, items: Iterable[Spot]) -> bool:
        """Tell whether the sound of any of these episodes lies in the folder."""
        return any(self._locate(url) for item in items for _, url in _enclosures(item))

    def elsewhere(self) -> tuple[str, ...]:
        """List addresses whose files do not lie here, and need not."""
        return tuple(self._elsewhere)

    def check_show(self, show: Spot) -> Iterator[Finding]:
        """Check the cover."""
        yield from self._check_image(show)

    def check_episode(self, item: Spot) -> Iterator[Finding]:
        """Check sound, transcripts, chapters and picture of an episode."""
        yield from self._check_image(item)
        sounds: list[_Played] = []
        for element, url in _enclosures(item):
            path, fault = self._find(item, element, url)
            if fault:
                yield fault
            if path:
                yield from _check_length(item, element, path)
                sound = read_sound(path)
                yield from _check_kind(item, element, path, sound)
                if sound:
                    sounds.append(
                        _Played(element=element, sound=sound, suffix=path.suffix.lower())
                    )
        yield from _check_durations(item, [each.sound for each in sounds])
        longest = max((each.sound.duration for each in sounds), default=None)
        yield from self._check_transcripts(item, longest)
        yield from self._check_chapters(item, sounds)

    def _check_image(self, spot: Spot) -> Iterator[Finding]:
        for element in spot.all("itunes:image"):
            path, fault = self._find(spot, element, element.get("href") or "")
            if fault:
                yield fault
            if path:
                try:
                    read_cover(path)
                except PublishError as error:
                    yield spot.fault("file-image", str(error), element)

    def _check_transcripts(self, item: Spot, longest: int | None) -> Iterator[Finding]:
        for element in item.all("podcast:transcript"):
            path, fault = self._find(item, element, element.get("url") or "")
            if fault:
                yield fault
            if path:
                try:
                    end = read_transcript(path)
                except UnreadableError as error:
                    message = f"The transcript {path.name} cannot be read: {error}."
                    yield item.fault("file-transcript", message, element)
                    continue
                if end and longest and end > longest + _DURATION:
                    message = f"The transcript {path.name} goes on after the sound has ended."
                    yield item.fault("file-transcript", message, element)

    def _check_chapters(self, item: Spot, sounds: Sequence["_Played"]) -> Iterator[Finding]:
        """Hold the feed's chapters, the JSON's and each sound file's against one another."""
        told = _simple_chapters(item)
        for element in item.all("podcast:chapters"):
            path, fault = self._find(item, element, element.get("url") or "")
            if fault:
                yield fault
            if path:
                try:
                    marks = read_chapters(path)
                except UnreadableError as error:
                    message = f"The chapters {path.name} cannot be read: {error}."
                    yield item.fault("file-chapters", message, element)
                    continue
                if told and (what := _difference(told, marks)):
                    message = f"The feed's chapters are not those of {path.name}: {what}."
                    yield item.fault("chapters-differ", message, element)
                told = told or marks
        for each in sounds:
            yield from _check_sound_chapters(item, each, told)

    def _find(
        self, spot: Spot, element: etree._Element, url: str
    ) -> tuple[Path | None, Finding | None]:
        """Find the file of an address; tell what is missing, note what may be on another host."""
        host, whole = _parts(url)
        if not whole.strip("/"):
            return None, None  # no address: another rule's fault
        if path := self._locate(url):
            return path, None
        if host and self._host and host != self._host:
            self._elsewhere[url] = None
            return None, None
        message = f"There is no file of {quoted(url)} in {self.folder}."
        return None, spot.fault("file-missing", message, element)

    def _locate(self, url: str) -> Path | None:
        for name in _names(_parts(url)[1], self._home):
            path = self.folder / name
            with suppress(OSError):  # a name that is too long
                if path.is_file():
                    return path
        return None


def _parts(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return (parts.netloc.lower(), unquote(parts.path))


def _names(path: str, home: str) -> Iterator[str]:
    """Yield where a file may lie: beside the feed, at its whole path, or at the end of it."""
    if path.startswith(home):
        yield from _inside(path.removeprefix(home))
    segments = path.strip("/").split("/")
    for at in range(len(segments)):
        yield from _inside("/".join(segments[at:]))


def _inside(name: str) -> Iterator[str]:
    """Yield a name unless it leads out of the folder."""
    if "\0" not in name and ".." not in name.split("/"):
        yield name.lstrip("/")


def _enclosures(item: Spot) -> Iterator[tuple[etree._Element, str]]:
    for element in item.all("enclosure")[:1]:
        yield element, element.get("url") or ""
    for element in item.all("podcast:alternateEnclosure"):
        for source in element.findall("{*}source")[:1]:
            yield element, source.get("uri") or ""


def _check_length(item: Spot, element: etree._Element, path: Path) -> Iterator[Finding]:
    length, size = (element.get("length") or "").strip(), path.stat().st_size
    if length.isdecimal() and int(length) != size:
        message = f"{path.name} has {size} bytes, and the feed says {length}."
        yield item.fault("file-length", message, element)


def _check_kind(
    item: Spot, element: etree._Element, path: Path, sound: Sound | None
) -> Iterator[Finding]:
    if sound is None:
        message = f"{path.name} is no sound file that can be read."
        yield item.fault("file-type", message, element)
    elif path.suffix.lower() not in sound.suffixes:
        known = " or ".join(sorted(sound.suffixes)) or "something else"
        yield item.fault("file-type", f"{path.name} is in truth {known}.", element)


def _check_durations(item: Spot, sounds: Sequence[Sound]) -> Iterator[Finding]:
    told = read_duration(item.text("itunes:duration"))
    if not sounds:
        return
    first, *others = sounds
    if told and abs(told * 1000 - first.duration) > _DURATION:
        message = f"The file plays {first.duration / 1000:g} seconds, and the feed says {told}."
        yield item.fault("file-duration", message, item.first("itunes:duration"))
    for other in others:
        if abs(other.duration - first.duration) > _SAME_SOUND:
            message = "An alternate is not as long as the enclosure: it is of another narration."
            yield item.fault("file-duration", message, item.first("podcast:alternateEnclosure"))


def _check_sound_chapters(
    item: Spot, played: "_Played", told: Sequence[Mark]
) -> Iterator[Finding]:
    marks, suffix, element = played.sound.chapters, played.suffix, played.element
    if told and not marks and suffix != ".wav":
        yield item.fault("chapters-not-in-file", f"The {suffix} file has no chapters.", element)
    elif told and len(marks) < _MOST_CHAPTERS and (what := _difference(told, marks)):
        message = f"The feed's chapters are not those of the {suffix} file: {what}."
        yield item.fault("chapters-differ", message, element)


def _simple_chapters(item: Spot) -> tuple[Mark, ...]:
    marks = (
        (read_play_time(each.get("start") or ""), each.get("title") or "")
        for each in item.all("psc:chapters/psc:chapter")
    )
    return tuple((start, title) for start, title in marks if start is not None)


def _difference(one: Sequence[Mark], other: Sequence[Mark]) -> str:
    """Say how two lists of chapters differ; empty if they do not."""
    if len(one) != len(other):
        return f"{len(one)} against {len(other)}"
    for (start, title), (other_start, other_title) in zip(one, other, strict=True):
        if abs(start - other_start) > _SAME:
            return f"{quoted(title)} starts at {start} ms against {other_start} ms"
        if not _is_same_title(title, other_title):
            return f"{quoted(title)} against {quoted(other_title)}"
    return ""


def _is_same_title(one: str, other: str) -> bool:
    plain, short = (" ".join(one_line(each).split()) for each in (one, other))
    cut = short.removesuffix("…").rstrip()
    return plain == short or (len(cut.encode()) >= _SHORTENED and plain.startswith(cut))
