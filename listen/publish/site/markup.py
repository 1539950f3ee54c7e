"""What is put on a post's page: links and data in its head, the player in its body."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from listen.model import Language, Milliseconds
from listen.publish.feed.items import Enclosure
from listen.publish.site.edits import END, START
from listen.publish.writing import clean, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a page's head tells of its audio."""

    title: str
    url: str
    language: Language
    duration: Milliseconds
    sounds: Sequence[Enclosure]
    """The main one first."""
    transcript: str
    """URL of the WebVTT file."""
    feed: str | None
    """URL."""
    feed_title: str


def write_head(heard: Heard, seal: str, newline: str) -> str:
    """Write what goes into the head."""
    lines = [START, seal]
    title = one_line(heard.title)
    lines += [
        _void("link", rel="alternate", type=sound.media_type, href=sound.url, title=title)
        for sound in heard.sounds
    ]
    if heard.feed:
        lines.append(
            _void(
                "link",
                rel="alternate",
                type="application/rss+xml",
                href=heard.feed,
                title=one_line(heard.feed_title),
            )
        )
    main = heard.sounds[0]
    lines += [
        _void("meta", property="og:audio", content=main.url),
        _void("meta", property="og:audio:type", content=main.media_type),
        f'<script type="application/ld+json">{_linked_data(heard)}</script>',
        END,
    ]
    return newline.join(lines)


def write_body(player: str, newline: str) -> str:
    """Put the player's markup between marks.

    The box round it ends a paragraph that a minified page left open, and is not read aloud.
    """
    lines = clean(player).splitlines()
    return newline.join((START, '<div data-listen="skip">', *lines, "</div>", END))


def as_bytes(markup: str, encoding: str) -> bytes:
    """Write markup into a page; where that is not in UTF-8, so that it reads right anyway."""
    if encoding.startswith("utf-8"):
        return clean(markup).encode()
    return clean(markup).encode("ascii", "xmlcharrefreplace")


def write_duration(duration: Milliseconds) -> str:
    """Write a length as ISO 8601 does.

    >>> write_duration(Milliseconds(3_723_400))
    'PT1H2M3S'
    """
    minutes, seconds = divmod(round(duration / 1000), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
    return "PT" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0S")


def _linked_data(heard: Heard) -> str:
    """Write schema.org's AudioObject; nothing in it can end the element that holds it."""
    main = heard.sounds[0]
    record = {
        "@context": "https://schema.org",
        "@type": "AudioObject",
        "@id": f"{heard.url}#audio",
        "name": one_line(heard.title),
        "contentUrl": main.url,
        "encodingFormat": main.media_type,
        "contentSize": str(main.size),
        "duration": write_duration(heard.duration),
        "inLanguage": heard.language,
        "caption": {
            "@type": "MediaObject",
            "contentUrl": heard.transcript,
            "encodingFormat": "text/vtt",
        },
        "encodesCreativeWork": {"@id": heard.url, "@type": "Article", "url": heard.url},
        "isAccessibleForFree": True,
    }
    text = json.dumps(record, ensure_ascii=True, separators=(",", ":"))
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _void(element: str, **attributes: str) -> str:
    said = " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{element} {said}>"
