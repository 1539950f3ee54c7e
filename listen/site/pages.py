"""A post's page with its audio on it."""

import hashlib
from urllib.parse import quote, urlsplit

from listen.model import Language
from listen.publish.feed.items import Enclosure
from listen.publish.player.files import player_file
from listen.publish.player.markup import write_player
from listen.publish.player.playable import Playable
from listen.publish.site.addresses import same_host
from listen.publish.site.edits import Edit, seal_of
from listen.publish.site.markup import Heard, as_bytes, write_body, write_head
from listen.publish.site.options import FEED, SiteOptions
from listen.site.records import FileNote, Record


def file_url(base_url: str, folder: str, name: str) -> str:
    """Give the whole address of a file of ours."""
    return f"{base_url}{folder}/{quote(name)}"


def enclosure(note: FileNote, base_url: str, folder: str) -> Enclosure:
    """Describe a file of ours as one that can be fetched."""
    url = file_url(base_url, folder, note.name)
    return Enclosure(url=url, size=note.size, media_type=note.media_type)


def parts_for(
    record: Record, base_url: str, options: SiteOptions, *, feed_title: str | None
) -> tuple[Edit, ...]:
    """Make all that goes on a post's page.

    Args:
        record: The post.
        base_url: The site's address.
        options: Where our files lie in it, and what stands on the player.
        feed_title: The show's name; `None` where there is no feed.
    """
    places = record.places
    head = write_head(
        _heard(record, base_url, options.folder, feed_title),
        seal_of(record.original, places.prefix),
        places.newline,
    )
    edits = [Edit(places.head, as_bytes(head, places.encoding)), *places.edits()]
    if places.body is not None:
        player = write_player(_playable(record, base_url, options))
        body = write_body(player, places.newline)
        edits.append(Edit(places.body, as_bytes(body, places.encoding)))
    return tuple(edits)


def digest_of(edits: tuple[Edit, ...]) -> str:
    """Digest what is put on a page."""
    made = hashlib.sha256()
    for edit in edits:
        made.update(b"%d:%d:" % (edit.place, len(edit.text)) + edit.text)
    return made.hexdigest()


def _heard(record: Record, base_url: str, folder: str, feed_title: str | None) -> Heard:
    return Heard(
        title=record.title,
        url=record.url,
        language=record.language,
        duration=record.duration,
        sounds=tuple(enclosure(note, base_url, folder) for note in record.sounds),
        transcript=file_url(base_url, folder, record.captions.name),
        feed=None if feed_title is None else file_url(base_url, folder, FEED),
        feed_title=feed_title or "",
    )


def _playable(record: Record, base_url: str, options: SiteOptions) -> Playable:
    def address(name: str) -> str:
        whole = file_url(base_url, options.folder, name)
        if record.base and not same_host(record.base, base_url):
            return whole  # the page's own addresses lead to another host
        return urlsplit(whole).path

    main, *others = record.sounds
    return Playable(
        title=record.title,
        language=Language(record.language),
        duration=record.duration,
        audio=address(main.name),
        media_type=main.media_type,
        transcript=address(record.transcript.name),
        chapters=address(record.chapters_vtt.name),
        captions=address(record.captions.name),
        script=address(player_file()[0]),
        invitation=options.invitation,
        alternates=tuple((address(note.name), note.media_type) for note in others),
    )
