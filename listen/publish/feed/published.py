"""What a feed has told its subscribers before: names that must not change are read from there.

The published feed is the only record of it that matters. A narration keeps the GUID under which
subscribers know it, though its post was renamed or its text edited.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import etree

from listen.errors import PublishError
from listen.publish.feed.rss import GENERATOR, NAMESPACES

_PODCAST = f"{{{NAMESPACES['podcast']}}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedItem:
    """An episode as subscribers know it."""

    guid: str
    title: str
    file: str
    """Path of its sound file's address, without suffix."""
    link: str | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A feed as it was published last."""

    guid: str | None = None
    """The show's."""
    items: tuple[PublishedItem, ...] = ()

    def recognise(self, episodes: Sequence[PublishedItem]) -> tuple[PublishedItem | None, ...]:
        """Find episodes of today again, each as subscribers know it, be it renamed.

        The same GUID or the same post is the same episode. So is the same file, unless both the
        post's address and its title are others: then the name was used again for another post.
        Nothing is found twice.
        """
        known = {item.guid: item for item in self.items}
        found = [known.pop(episode.guid, None) for episode in episodes]
        for same in (_is_same_post, _is_same_file):
            for at, episode in enumerate(episodes):
                if found[at] is None:
                    match = next((item for item in known.values() if same(item, episode)), None)
                    found[at] = known.pop(match.guid) if match else None
        return tuple(found)


def _is_same_post(one: PublishedItem, other: PublishedItem) -> bool:
    return one.link is not None and one.link == other.link


def _is_same_file(one: PublishedItem, other: PublishedItem) -> bool:
    renamed = one.link and other.link and one.title != other.title
    return bool(one.file) and one.file == other.file and not renamed


def read_published(path: Path) -> Published:
    """Read a feed that was published before; an absent one has told nothing.

    Raises:
        PublishError: If it is there and cannot be read.
    """
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Published()
    except OSError as error:
        msg = f"{path} cannot be read: {error.strerror}."
        raise PublishError(msg, hint="Check its permissions.") from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        msg = f"{path} is there already, and is no feed."
        hint = (
            "Its GUIDs are what subscribers know the episodes by: put back the published file, or "
            "remove this one to begin anew."
        )
        raise PublishError(msg, hint=hint) from error
    if (root.findtext("channel/generator") or "").strip() != GENERATOR:
        msg = f"{path} is there already, and is not Listen's."
        hint = "It would be overwritten: build in a folder of its own, or move that feed."
        raise PublishError(msg, hint=hint)
    items = (_item(each) for each in root.iterfind("channel/item"))
    guid = (root.findtext(f"channel/{_PODCAST}guid") or "").strip()
    return Published(guid=guid or None, items=tuple(item for item in items if item.guid))


def _item(element: etree._Element) -> PublishedItem:
    enclosure = element.find("enclosure")
    url = enclosure.get("url", "") if enclosure is not None else ""
    return PublishedItem(
        guid=(element.findtext("guid") or "").strip(),
        title=(element.findtext("title") or "").strip(),
        file=file_of(url),
        link=(element.findtext("link") or "").strip() or None,
        published=_date(element.findtext("pubDate")),
    )


def file_of(url: str) -> str:
    """Take the path of an address, without suffix.

    >>> file_of("https://example.com/listen/green%20tea.mp3?v=1")
    '/listen/green tea'
    """
    try:
        path = PurePosixPath(unquote(urlsplit(url).path))
    except ValueError:
        return ""
    return str(path.with_suffix("")) if path.name else ""


def _date(text: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(text) if text else None
    except ValueError:
        return None
