"""The feed: RSS 2.0 with what Apple, Podcasting 2.0 and Podlove add to it.

What each element must look like is said by the Podcast RSS Standard (PSP-1), Apple's "Podcast RSS
feed requirements" and the podcast namespace. The same episodes give the same bytes: there is no
"now" in a feed, so that servers can answer 304.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import quote, urlsplit, urlunsplit

from lxml import etree

from listen.model import Chapter, Language
from listen.publish.feed.categories import find_category
from listen.publish.feed.items import Enclosure, FeedItem
from listen.publish.feed.show import DEFAULT_CATEGORY, FeedOptions, Frequency, show_guid
from listen.publish.feed.words import describe_show, html_description
from listen.publish.writing import clock, one_line, web_address

MEDIA_TYPE = "application/rss+xml"
GENERATOR = "Listen"
"""By which our feeds are known; without a version, which would change them all."""
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}
_FIRST_YEAR = 1900
"""Generators date what has no date to the year 1."""
_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_RULES = {
    Frequency.DAILY: ("FREQ=DAILY", "Daily"),
    Frequency.WEEKLY: ("FREQ=WEEKLY", "Weekly"),
    Frequency.FORTNIGHTLY: ("FREQ=WEEKLY;INTERVAL=2", "Every two weeks"),
    Frequency.MONTHLY: ("FREQ=MONTHLY", "Monthly"),
}
_LABELS = {"audio/mpeg": "MP3", "audio/mp4": "M4A", "audio/ogg": "Opus", "audio/flac": "FLAC"}


def write_feed(
    options: FeedOptions,
    items: Sequence[FeedItem],
    *,
    url: str,
    image: str | None = None,
    guid: str | None = None,
) -> bytes:
    """Write the feed, the newest episode first.

    Args:
        options: What is said of the show.
        items: The episodes, in any order.
        url: Where the feed is published.
        image: URL of the show's cover.
        guid: The show's, if one was assigned before; `options.guid` goes before it, and what the
            feed's address gives comes last.
    """
    shown = newest_first(items)[: options.limit]
    root = etree.Element("rss", nsmap=NAMESPACES, version="2.0")
    channel = etree.SubElement(root, "channel")
    _write_show(channel, options, shown, url=url, image=image)
    _write_identity(channel, options, guid or show_guid(url))
    for item in shown:
        _write_item(etree.SubElement(channel, "item"), item, options)
    etree.indent(root, " ")
    body: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return _HEAD + body + b"\n"


def newest_first(items: Sequence[FeedItem]) -> tuple[FeedItem, ...]:
    """Put the newest first; what has no date comes last, as it was given."""
    oldest = datetime.min.replace(tzinfo=UTC)
    return tuple(sorted(items, key=lambda item: _utc(item.published) or oldest, reverse=True))


def main_language(items: Sequence[FeedItem]) -> Language:
    """Find the language that most episodes are in, the newest's among equals."""
    counted = Counter(item.language for item in items).most_common(1)
    return counted[0][0] if counted else Language("en")


def _write_show(
    channel: Any, options: FeedOptions, items: Sequence[FeedItem], *, url: str, image: str | None
) -> None:
    language = options.language or main_language(items)
    title = one_line(options.title or "") or urlsplit(url).hostname or url
    link = web_uri(options.link) or _site_of(url)
    _add(channel, "title", title)
    _add(channel, "link", link)
    _add(channel, "atom:link", rel="self", type=MEDIA_TYPE, href=web_uri(url))
    if options.hub:
        _add(channel, "atom:link", rel="hub", href=web_uri(options.hub))
    described = html_description(options.description or "")
    _add(channel, "description", described or html_description(describe_show(title, language)))
    _add(channel, "language", language.replace("_", "-"))
    if options.copyright:
        _add(channel, "copyright", one_line(options.copyright))
    if newest := next(filter(None, (_date(item.published) for item in items)), None):
        _add(channel, "lastBuildDate", newest)
    _add(channel, "generator", GENERATOR)
    if image:
        picture = _add(channel, "image")
        _add(picture, "url", web_uri(image))
        _add(picture, "title", title)
        _add(picture, "link", link)
        _add(channel, "itunes:image", href=web_uri(image))
    _write_for_directories(channel, options, title)


def _write_for_directories(channel: Any, options: FeedOptions, title: str) -> None:
    for written in options.category or (DEFAULT_CATEGORY,):
        category, subcategory = find_category(written)
        outer = _add(channel, "itunes:category", text=category)
        if subcategory:
            _add(outer, "itunes:category", text=subcategory)
    _add(channel, "itunes:explicit", _true_or_false(options.explicit))
    _add(channel, "itunes:type", options.kind)
    author = one_line(options.author or "") or title
    _add(channel, "itunes:author", author)
    if options.email:
        owner = _add(channel, "itunes:owner")
        _add(owner, "itunes:name", author)
        _add(owner, "itunes:email", one_line(options.email))
    if options.complete:
        _add(channel, "itunes:complete", "Yes")
    if options.moved_to:
        _add(channel, "itunes:new-feed-url", web_uri(options.moved_to))


def _write_identity(channel: Any, options: FeedOptions, guid: str) -> None:
    """Write what Podcasting 2.0 adds of the show."""
    _add(channel, "podcast:guid", one_line(options.guid or guid))
    _add(channel, "podcast:medium", "podcast")
    _add(channel, "podcast:locked", "yes" if options.locked else "no", owner=options.email)
    if options.synthetic:
        _add(channel, "podcast:txt", "true", purpose="ai-content")
    for funding in options.funding:
        _add(channel, "podcast:funding", one_line(funding.text), url=web_uri(funding.url))
    for person in options.people:
        _add(
            channel, "podcast:person", one_line(person.name), role=person.role, group=person.group,
            href=web_uri(person.url), img=web_uri(person.image),
        )  # fmt: skip
    if options.frequency:
        rule, words = _RULES[options.frequency]
        complete = _true_or_false(options.complete)
        _add(channel, "podcast:updateFrequency", words, rrule=rule, complete=complete)


def _write_item(element: Any, item: FeedItem, options: FeedOptions) -> None:
    title = one_line(item.title) or item.guid
    link = web_uri(item.link)
    _add(element, "title", title)
    if link:
        _add(element, "link", link)
    _add(element, "guid", one_line(item.guid), isPermaLink="false")
    if published := _date(item.published):
        _add(element, "pubDate", published)
    _add(element, "description", html_description(item.summary or "") or html_description(title))
    sound = item.enclosure
    _add(
        element, "enclosure",
        url=web_uri(sound.url), length=str(sound.size), type=sound.media_type,
    )  # fmt: skip
    _add(element, "itunes:duration", str(max(1, round(item.duration / 1000))))
    _add(element, "itunes:explicit", _true_or_false(options.explicit))
    _add(element, "itunes:episodeType", "full")
    if item.author:
        _add(element, "itunes:author", one_line(item.author))
    if item.image:
        _add(element, "itunes:image", href=web_uri(item.image))
    _write_companions(element, item)
    if item.chapters:
        chapters = _add(element, "psc:chapters", version="1.2")
        for chapter in item.chapters:
            _write_chapter(chapters, chapter, item.link)


def _write_companions(element: Any, item: FeedItem) -> None:
    if item.transcript:
        _add(
            element, "podcast:transcript",
            url=web_uri(item.transcript), type="text/vtt", language=item.language, rel="captions",
        )  # fmt: skip
    if item.chapters_file:
        address = web_uri(item.chapters_file)
        _add(element, "podcast:chapters", url=address, type="application/json+chapters")
    for alternate in item.alternates:
        sound = _add(
            element, "podcast:alternateEnclosure",
            type=alternate.media_type, length=str(alternate.size), title=_label(alternate),
        )  # fmt: skip
        _add(sound, "podcast:source", uri=web_uri(alternate.url))


def _write_chapter(chapters: Any, chapter: Chapter, link: str | None) -> None:
    place = web_uri(web_address(link, chapter.anchor)) if chapter.anchor else None
    title = one_line(chapter.title)
    _add(chapters, "psc:chapter", start=clock(chapter.start, "."), title=title, href=place)


def _label(sound: Enclosure) -> str | None:
    if urlsplit(sound.url).path.lower().endswith(".m4b"):
        return "M4B"
    return _LABELS.get(sound.media_type)


def _add(parent: Any, name: str, content: str | None = None, **attributes: str | None) -> Any:
    """Add an element; an attribute that is `None` is left out."""
    prefix, _, local = name.rpartition(":")
    element = etree.SubElement(parent, f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local)
    element.text = content
    for key, value in attributes.items():
        if value is not None:
            element.set(key, one_line(value))
    return element


def web_uri(url: str | None) -> str | None:
    """Return an address as programs of all ages can fetch it: ASCII, its odd letters quoted.

    >>> web_uri("https://example.com/tee & käse.mp3")
    'https://example.com/tee%20&%20k%C3%A4se.mp3'
    """
    address = web_address(url)
    if address is None:
        return None
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("ascii" if parts.netloc.isascii() else "idna").decode()
    except UnicodeError:
        host = quote(parts.netloc, safe=":@[]")
    kept = "%/:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host, *(quote(each, safe=kept) for each in parts[2:])))


def _site_of(url: str) -> str | None:
    parts = urlsplit(url)
    return web_uri(f"{parts.scheme}://{parts.netloc}{parts.path.rpartition('/')[0]}/")


def _date(moment: datetime | None) -> str | None:
    utc = _utc(moment)
    return format_datetime(utc, usegmt=True) if utc else None


def _utc(moment: datetime | None) -> datetime | None:
    """Bring a moment to UTC; one that names no zone is taken for it, the year 1 for none."""
    if moment is None or moment.year < _FIRST_YEAR:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _true_or_false(value: object) -> str:
    return "true" if value else "false"
