"""The show that a site's posts make: its feed, its cover, its manifest."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from listen.config import Config
from listen.model import Language, Milliseconds
from listen.publish.feed.items import FeedItem
from listen.publish.feed.rss import write_feed
from listen.publish.feed.show import FeedOptions
from listen.publish.site.options import FEED
from listen.site.pages import enclosure, file_url
from listen.site.records import FileNote, Record

FORMAT = "listen-site-1"


def show_options(
    records: Sequence[Record], config: Config, base_url: str, called: str | None
) -> FeedOptions:
    """Complete what is said of the show by what the posts say of their site.

    Args:
        records: Of the posts.
        config: The settings.
        base_url: Where the site is published.
        called: What it seems to be called, should no post name it.
    """
    options = config.feed
    if not options.title:
        names = Counter(record.site for record in records if record.site).most_common(1)
        options = replace(options, title=names[0][0] if names else called)
    return options if options.link else replace(options, link=base_url)


def make_feed(
    options: FeedOptions,
    records: Sequence[Record],
    base_url: str,
    folder: str,
    cover: FileNote,
    *,
    guid: str,
) -> bytes:
    """Write the feed of all posts that have an episode, under the show's GUID."""
    items = [_item(record, base_url, folder) for record in records]
    url = file_url(base_url, folder, FEED)
    image = file_url(base_url, folder, cover.name)
    return write_feed(options, items, url=url, image=image, guid=guid)


def make_manifest(
    records: Sequence[Record], files: Sequence[FileNote], base_url: str, folder: str
) -> bytes:
    """Write down what was made, for whom, and how each file is told from another."""
    shown: dict[str, Any] = {
        "format": FORMAT,
        "base_url": base_url,
        "feed": file_url(base_url, folder, FEED) if any(n.name == FEED for n in files) else None,
        "posts": [_post(record) for record in records],
        "files": {
            note.name: {"size": note.size, "type": note.media_type, "sha256": note.sha256}
            for note in sorted(files, key=lambda note: note.name)
        },
    }
    return (json.dumps(shown, ensure_ascii=False, indent=1) + "\n").encode()


def files_of(manifest: Path) -> frozenset[str]:
    """Name the files that a manifest lists; nothing of one that is damaged or a stranger's."""
    try:
        told = json.loads(manifest.read_bytes())
        if told["format"] != FORMAT:
            return frozenset()
        names = [str(name) for name in told["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    return frozenset(name for name in names if not set(name) & set("/\\") and name[:1] != ".")


def _post(record: Record) -> dict[str, Any]:
    return {
        "page": record.path,
        "url": record.url,
        "guid": record.guid,
        "title": record.title,
        "language": record.language,
        "published": record.published,
        "duration": record.duration,
        "voice": record.voice,
        "audio": [note.name for note in record.sounds],
        "captions": record.captions.name,
        "transcript": record.transcript.name,
        "chapters": [record.chapters_json.name, record.chapters_vtt.name],
        "page_before": record.original,
        "page_after": record.injected,
        "ids": len(record.places.ids),
    }


def _item(record: Record, base_url: str, folder: str) -> FeedItem:
    main, *others = record.sounds
    return FeedItem(
        guid=record.guid,
        title=record.title,
        enclosure=enclosure(main, base_url, folder),
        duration=Milliseconds(record.duration),
        language=Language(record.language),
        link=record.url,
        published=_moment(record.published),
        summary=record.summary,
        author=record.author,
        alternates=tuple(enclosure(note, base_url, folder) for note in others),
        transcript=file_url(base_url, folder, record.captions.name),
        chapters_file=file_url(base_url, folder, record.chapters_json.name),
        chapters=record.chapters,
    )


def _moment(written: str | None) -> datetime | None:
    if not written:
        return None
    moment = datetime.fromisoformat(written)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
