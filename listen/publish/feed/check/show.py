"""What is said of the show."""

import re
from collections.abc import Iterator

from lxml import etree

from listen.publish.feed.categories import CATEGORIES, label, nearest
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
from listen.publish.feed.check.values import is_email, is_show_guid, read_date
from listen.publish.feed.languages import is_language
from listen.publish.feed.rss import MEDIA_TYPE

_ONCE = (
    "title", "link", "description", "language", "lastBuildDate", "itunes:image",
    "itunes:explicit", "itunes:author", "itunes:type", "itunes:owner", "itunes:complete",
    "itunes:new-feed-url", "podcast:guid", "podcast:locked", "podcast:medium",
)  # fmt: skip
_RECURRENCE = re.compile(
    r"FREQ=(SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[^;=]+)*"
)
"""Of RFC 5545, 3.3.10."""
_MEDIA = frozenset({
    "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
    "mixed",
})  # fmt: skip


def check_show(show: Spot) -> Iterator[Finding]:
    """Check the channel, without its episodes."""
    yield from show.once(_ONCE)
    for path in ("title", "description", "language"):
        yield from show.needs(path, path)
    yield from check_title(show)
    yield from check_description(show)
    if show.text("language"):
        yield from show.holds("language", "language", is_language)
    yield from _check_links(show)
    yield from _check_categories(show)
    yield from show.needs("itunes:explicit", "explicit")
    if show.text("itunes:explicit"):
        yield from show.holds("itunes:explicit", "explicit-value", is_true_or_false)
    yield from _check_images(show)
    yield from _check_people(show)
    yield from _check_identity(show)
    yield from _check_schedule(show)
    for path in ("pubDate", "lastBuildDate"):
        yield from show.holds(path, "date-value", lambda text: read_date(text) is not None)
    if not show.all("item"):
        yield show.fault("no-items", "The show has no episode.")


def _check_links(show: Spot) -> Iterator[Finding]:
    yield from show.needs("link", "link")
    for element in show.all("link"):
        if url := text_of(element):
            yield from check_address(show, element, url, "link")
    own = [each for each in show.all("atom:link") if each.get("rel") == "self"]
    if not own:
        yield show.fault("self-link", "The feed does not tell its own address.")
    for element in own:
        url = (element.get("href") or "").strip()
        yield from check_address(show, element, url, "self-link")
        if (media_type := element.get("type")) != MEDIA_TYPE:
            told = quoted(media_type) if media_type else "missing"
            yield show.fault("self-link", f"The type of the feed's own link is {told}.", element)
        if url and show.feed.url and url != show.feed.url:
            message = f"The feed calls itself {quoted(url)}, and came from {show.feed.url}."
            yield show.fault("self-link-differs", message, element)
    for element in show.all("itunes:new-feed-url"):
        yield from check_address(show, element, text_of(element), "address")


def _check_categories(show: Spot) -> Iterator[Finding]:
    outer = show.all("itunes:category")
    if not outer:
        yield show.fault("category", "The show has no category.")
    for element in outer:
        category = (element.get("text") or "").strip()
        if category not in CATEGORIES:
            yield _unknown(show, element, category)
            continue
        for inner in element.findall("{*}category"):
            subcategory = (inner.get("text") or "").strip()
            if subcategory not in CATEGORIES[category]:
                yield _unknown(show, inner, label(category, subcategory))


def _unknown(show: Spot, element: etree._Element, written: str) -> Finding:
    found = nearest(written)
    meant = f"; did you mean {label(*found)}?" if found else "."
    message = f"{quoted(written)} is none of Apple's categories{meant}"
    return show.fault("category-unknown", message, element)


def _check_images(show: Spot) -> Iterator[Finding]:
    if show.first("itunes:image") is None:
        yield show.fault("image", "The show has no cover.")
    yield from check_image(show)
    if show.first("image") is None:
        yield show.fault("image-missing-rss", "The show has no <image>.")
    for element in show.all("image/url"):
        yield from check_address(show, element, text_of(element), "address")


def _check_people(show: Spot) -> Iterator[Finding]:
    yield from show.needs("itunes:author", "author")
    yield from show.holds("itunes:owner/itunes:email", "owner-email", is_email)
    for element in show.all("podcast:person"):
        if not text_of(element):
            yield show.fault("person", "<podcast:person> has no name.", element)
    for element in show.all("podcast:funding"):
        if not text_of(element):
            yield show.fault("funding", "<podcast:funding> has no text.", element)
        yield from check_address(show, element, element.get("url") or "", "funding")


def _check_schedule(show: Spot) -> Iterator[Finding]:
    for element in show.all("podcast:updateFrequency"):
        rule = element.get("rrule")
        if rule is not None and not _RECURRENCE.fullmatch(rule.strip()):
            yield show.fault("frequency", f"The rrule {quoted(rule)} is none.", element)
    for path in ("itunes:block", "itunes:complete"):
        yield from show.holds(path, "yes-value", lambda text: text.lower() in {"yes", "no"})


def _check_identity(show: Spot) -> Iterator[Finding]:
    yield from show.needs("podcast:guid", "show-guid")
    if show.text("podcast:guid"):
        yield from show.holds("podcast:guid", "guid-value", is_show_guid)
    yield from show.needs("podcast:locked", "locked")
    if show.text("podcast:locked"):
        yield from show.holds("podcast:locked", "locked-value", lambda text: text in {"yes", "no"})
    kinds = {"episodic", "serial"}
    yield from show.holds("itunes:type", "type-value", lambda text: text.lower() in kinds)
    yield from show.holds(
        "podcast:medium", "medium-value", lambda text: text in _MEDIA or text[:-1] in _MEDIA
    )
