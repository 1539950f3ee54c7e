"""What is said of the episodes."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from lxml import etree

from listen.publish.feed.check.elements import (
    Spot,
    check_address,
    check_description,
    check_image,
    check_title,
    is_true_or_false,
    quoted,
    text_of,
)
from listen.publish.feed.check.rules import Finding
from listen.publish.feed.check.values import (
    is_address,
    read_date,
    read_duration,
)
from listen.publish.feed.media import KINDS, suffix_of
from listen.publish.feed.times import read_play_time

_ONCE = (
    "title", "link", "description", "guid", "pubDate", "itunes:duration", "itunes:explicit",
    "itunes:image", "itunes:episodeType", "itunes:episode", "itunes:season", "podcast:chapters",
    "psc:chapters",
)  # fmt: skip
_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""Alternates may lie where only some programs can go: `ipfs:`, `magnet:`."""
_FIRST_PODCAST_YEAR = 2000
_TRANSCRIPTS = {
    ".vtt": ("text/vtt",),
    ".srt": ("application/x-subrip", "application/srt", "text/srt"),
    ".json": ("application/json",),
    ".html": ("text/html",),
    ".txt": ("text/plain",),
}
_FOR_APPLE = ("text/vtt", "application/x-subrip", "application/srt", "text/srt")


def check_episode(item: Spot) -> Iterator[Finding]:
    """Check an episode by itself."""
    yield from item.once(_ONCE)
    yield from item.needs("title", "item-title")
    yield from check_title(item)
    yield from _check_enclosure(item)
    yield from _check_guid(item)
    yield from _check_date(item)
    yield from _check_link(item)
    yield from item.needs("description", "item-description")
    yield from check_description(item)
    yield from _check_duration(item)
    yield from item.holds("itunes:explicit", "explicit-value", is_true_or_false)
    yield from check_image(item)
    kinds = {"full", "trailer", "bonus"}
    yield from item.holds("itunes:episodeType", "episode-type", lambda text: text.lower() in kinds)
    for path in ("itunes:episode", "itunes:season"):
        yield from item.holds(path, "number", lambda text: text.isdecimal() and int(text) > 0)
    yield from _check_transcripts(item)
    yield from _check_chapters_file(item)
    yield from _check_alternates(item)
    yield from _check_simple_chapters(item)


def check_together(items: Sequence[Spot]) -> Iterator[Finding]:
    """Check what no two episodes may have in common."""
    for path, rule, what in (
        ("guid", "guid-repeated", "GUID"),
        ("enclosure", "sound-repeated", "sound file"),
    ):
        seen: dict[str, str] = {}
        for item in items:
            element = item.first(path)
            value = (
                "" if element is None else text_of(element) or (element.get("url") or "").strip()
            )
            if value and value in seen:
                message = f"The {what} of {item.name} is that of {seen[value]}: {quoted(value)}."
                yield item.fault(rule, message, element)
            elif value:
                seen[value] = item.name


def _check_enclosure(item: Spot) -> Iterator[Finding]:
    enclosures = item.all("enclosure")
    if not enclosures:
        yield item.fault("enclosure", f"There is no <enclosure> for {item.name}.")
        return
    for other in enclosures[1:]:
        yield item.fault(
            "enclosure-repeated", f"There is another <enclosure> for {item.name}.", other
        )
    element = enclosures[0]
    url = element.get("url") or ""
    yield from check_address(item, element, url, "enclosure-address")
    length = (element.get("length") or "").strip()
    if not (length.isascii() and length.isdigit() and int(length) > 0):
        told = f"the length {quoted(length)}" if length else "no length"
        yield item.fault("enclosure-length", f"The <enclosure> has {told}.", element)
    yield from _check_media(item, element, url)


def _check_media(item: Spot, element: etree._Element, url: str) -> Iterator[Finding]:
    media_type = (element.get("type") or "").strip()
    suffix = suffix_of(url)
    kind = KINDS.get(suffix)
    if "/" not in media_type:
        told = f"the type {quoted(media_type)}" if media_type else "no type"
        yield item.fault("enclosure-type", f"The <enclosure> has {told}.", element)
    elif kind and not kind.is_called(media_type):
        message = f"The type is {quoted(media_type)}, and the file is {suffix}."
        yield item.fault("enclosure-type-differs", message, element)
    if is_address(url) and not suffix:
        message = f"The file's name in {quoted(url)} has no suffix."
        yield item.fault("enclosure-suffix", message, element)
    elif suffix and not (kind and kind.apple):
        message = f"Apple Podcasts plays no {suffix} file."
        yield item.fault("enclosure-unplayable", message, element)


def _check_guid(item: Spot) -> Iterator[Finding]:
    yield from item.needs("guid", "guid")
    for element in item.all("guid"):
        value = text_of(element)
        is_link = (element.get("isPermaLink") or "true").strip().lower() != "false"
        if value and is_link and not is_address(value):
            message = f"The GUID {quoted(value)} is no address, and says that it is."
            yield item.fault("guid-permalink", message, element)


def _check_date(item: Spot) -> Iterator[Finding]:
    yield from item.needs("pubDate", "date")
    for element in item.all("pubDate"):
        if not (value := text_of(element)):
            continue
        moment = read_date(value)
        if moment is None:
            message = f"<pubDate> is {quoted(value)}, not a date of RFC 2822."
            yield item.fault("date-value", message, element)
        elif moment > item.feed.now + timedelta(days=1):
            yield item.fault("date-unlikely", f"{quoted(value)} is yet to come.", element)
        elif moment.year < _FIRST_PODCAST_YEAR:
            message = f"{quoted(value)} is before the first podcast."
            yield item.fault("date-unlikely", message, element)


def _check_link(item: Spot) -> Iterator[Finding]:
    yield from item.needs("link", "item-link")
    for element in item.all("link"):
        if url := text_of(element):
            if is_address(url):
                continue
            yield item.fault("address", f"{quoted(url)} in <link> is no whole address.", element)


def _check_duration(item: Spot) -> Iterator[Finding]:
    yield from item.needs("itunes:duration", "duration")
    if item.text("itunes:duration"):
        yield from item.holds(
            "itunes:duration", "duration-value", lambda text: bool(read_duration(text))
        )


def _check_transcripts(item: Spot) -> Iterator[Finding]:
    elements = item.all("podcast:transcript")
    types = [(each.get("type") or "").strip().lower() for each in elements]
    if not elements:
        yield item.fault("no-transcript", f"There is no transcript of {item.name}.")
    elif not any(each in _FOR_APPLE for each in types):
        yield item.fault("transcript-format", "No transcript is VTT or SubRip.", elements[0])
    for element, media_type in zip(elements, types, strict=True):
        url = element.get("url") or ""
        yield from check_address(item, element, url, "transcript")
        fitting = _TRANSCRIPTS.get(suffix_of(url))
        if "/" not in media_type:
            yield item.fault("transcript", "<podcast:transcript> has no type.", element)
        elif fitting and media_type not in fitting:
            message = f"The transcript is {suffix_of(url)}, and its type {quoted(media_type)}."
            yield item.fault("transcript-type", message, element)
        elif media_type not in {name for names in _TRANSCRIPTS.values() for name in names}:
            message = f"{quoted(media_type)} is no type of a transcript."
            yield item.fault("transcript-type", message, element)


def _check_chapters_file(item: Spot) -> Iterator[Finding]:
    for element in item.all("podcast:chapters"):
        yield from check_address(item, element, element.get("url") or "", "chapters")
        media_type = (element.get("type") or "").strip()
        if not media_type:
            yield item.fault("chapters", "<podcast:chapters> has no type.", element)
        elif media_type != "application/json+chapters":
            message = f"The type of <podcast:chapters> is {quoted(media_type)}."
            yield item.fault("chapters-type", message, element)


def _check_alternates(item: Spot) -> Iterator[Finding]:
    for element in item.all("podcast:alternateEnclosure"):
        if "/" not in (element.get("type") or ""):
            yield item.fault("alternate", "<podcast:alternateEnclosure> has no type.", element)
        length = element.get("length")
        if length is not None and not (length.isdecimal() and int(length)):
            message = f"<podcast:alternateEnclosure> has the length {quoted(length)}."
            yield item.fault("alternate", message, element)
        sources = element.findall("{*}source")
        if not sources:
            message = "<podcast:alternateEnclosure> has no <podcast:source>."
            yield item.fault("alternate", message, element)
        for source in sources:
            uri = source.get("uri") or ""
            if not _OTHER_SCHEME.match(uri):
                yield from check_address(item, source, uri, "alternate")


def _check_simple_chapters(item: Spot) -> Iterator[Finding]:
    duration = read_duration(item.text("itunes:duration"))
    before = -1
    for element in item.all("psc:chapters/psc:chapter"):
        start = read_play_time(element.get("start") or "")
        title = (element.get("title") or "").strip()
        if start is None or not title:
            what = f"the start {quoted(element.get('start') or '')}" if title else "no title"
            yield item.fault("simple-chapter", f"A chapter has {what}.", element)
        if start is None:
            continue
        if start <= before:
            message = f"The chapter {quoted(title)} begins no later than the one before it."
            yield item.fault("chapter-order", message, element)
        elif duration and start > (duration + 1) * 1000:
            message = f"The chapter {quoted(title)} begins after {duration} seconds, the end."
            yield item.fault("chapter-late", message, element)
        before = max(before, start)
