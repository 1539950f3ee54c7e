"""What is checked, and what to do about it.

Sources: the Podcast RSS Standard (PSP-1), Apple's "Podcast RSS feed requirements" and "Podcasts
Connect" validation, the podcast namespace 1.0, Podlove Simple Chapters 1.2, RSS 2.0.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """What a finding costs."""

    ERROR = "error"
    """A directory refuses it, or programs lose something by it."""
    WARNING = "warning"
    """It works, and could serve listeners better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Something that is checked."""

    name: str
    severity: Severity
    remedy: str
    """What to do, as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A place that breaks a rule."""

    rule: Rule
    line: int
    """Of the feed; the line on which the element begins."""
    message: str
    """What is wrong, as a sentence with the offending value."""


def _table(severity: Severity, remedies: Mapping[str, str]) -> dict[str, Rule]:
    return {
        name: Rule(name=name, severity=severity, remedy=remedy)
        for name, remedy in remedies.items()
    }


_ERRORS = {
    # The document
    "not-well-formed": "Let a program write the XML, or escape & as &amp; and < as &lt;.",
    "doctype": "Remove it: readers refuse or ignore document types, and entities with them.",
    "encoding": "Save the feed as UTF-8 and declare it, or declare nothing.",
    "rss-version": 'Begin with <rss version="2.0">.',
    "namespace": "Write the namespace letter by letter as its standard has it.",
    "channel": "A feed has one <channel> in its <rss>.",
    "misplaced": "Move the <item>s into the <channel>.",
    "repeated": "Keep one of them: programs take the first, or the last.",
    "no-items": "Publish an episode: directories refuse an empty show.",
    # The show
    "title": "Give the show a <title>.",
    "link": "Give the show a <link> to its site.",
    "description": "Give the show a <description>.",
    "description-length": "Shorten it to 4,000 bytes; directories cut or refuse the rest.",
    "language": "Name the language by its ISO 639 code, for instance en or pt-BR.",
    "self-link": 'Add <atom:link rel="self" type="application/rss+xml" href="…"/> with the '
    "feed's own address.",
    "category": "Add an <itunes:category> of Apple's list.",
    "category-unknown": "Take one of Apple's list, letter by letter.",
    "explicit": "Add <itunes:explicit>false</itunes:explicit>, or true.",
    "explicit-value": "Write true or false; all other values are history.",
    "image": 'Add <itunes:image href="…"/> with the address of the cover.',
    "image-address": "Name a .jpg or .png file by its whole address.",
    "guid-value": "Write the UUID of version 5 that the podcast namespace makes of the feed's "
    "first address.",
    "locked-value": "Write yes or no.",
    "type-value": "Write episodic or serial.",
    "owner-email": "Write an address as name@example.com.",
    "funding": "Give <podcast:funding> a url and a text.",
    "person": "Write the name into <podcast:person>.",
    "frequency": 'Write a rule of RFC 5545, for instance rrule="FREQ=WEEKLY".',
    "yes-value": "Write Yes, or leave it out.",
    "address": "Write the address whole and in ASCII: https://example.com/a%20b.",
    # The episodes
    "item-title": "Give the episode a <title>.",
    "enclosure": 'Add <enclosure url="…" length="…" type="audio/mpeg"/>.',
    "enclosure-address": "Give the sound file's whole address, quoted as URLs are.",
    "enclosure-suffix": "End the file's name with its suffix, such as .mp3: Apple goes by it.",
    "enclosure-length": "Write the file's size in bytes.",
    "enclosure-type": "Name the media type, for instance audio/mpeg.",
    "enclosure-type-differs": "Let the type be that of the file's suffix.",
    "enclosure-unplayable": "Put an MP3 or M4A here; the home of Opus, M4B and others is "
    "<podcast:alternateEnclosure>.",
    "guid": 'Add a <guid isPermaLink="false"> that never changes.',
    "guid-repeated": "Give each episode a GUID of its own: programs show only one of the two.",
    "guid-permalink": 'Add isPermaLink="false": without it a GUID is an address.',
    "date-value": "Write it as RFC 2822 does: Sun, 03 May 2026 06:30:00 GMT.",
    "duration-value": "Write whole seconds, or H:MM:SS.",
    "episode-type": "Write full, trailer or bonus.",
    "number": "Write a whole number above 0.",
    "transcript": "Give <podcast:transcript> a url and a type, such as text/vtt.",
    "transcript-type": "Let the type be that of the file: text/vtt, application/x-subrip, "
    "application/json, text/html, text/plain.",
    "chapters": "Give <podcast:chapters> a url and a type.",
    "alternate": "Give <podcast:alternateEnclosure> a type and a <podcast:source uri>.",
    "simple-chapter": "Give each <psc:chapter> a start as HH:MM:SS.mmm and a title.",
    "chapter-order": "Put chapters in the order of their starts.",
    "chapter-late": "Let every chapter begin before the end.",
    # The files
    "file-missing": "Publish the file, or correct the address.",
    "file-length": "Write the file's size: Apple refuses what differs.",
    "file-type": "Let type and suffix say what the file is.",
    "file-duration": "Write the file's own duration.",
    "file-image": "Save a square JPEG or PNG of 1,400 to 3,000 pixels.",
    "file-transcript": "Write the transcript anew: players will not read this one.",
    "file-chapters": "Write the chapters anew: players will not read these.",
    "chapters-differ": "Make feed, JSON and sound file of the same chapters.",
}

_WARNINGS = {
    "image-missing-rss": "Add an <image> for readers that know no itunes:image.",
    "show-guid": "Add a <podcast:guid>, so that the show is known by it when it moves.",
    "locked": "Add <podcast:locked>yes</podcast:locked>, or no.",
    "author": "Add an <itunes:author>.",
    "medium-value": "Take one of the list: podcast, music, video, audiobook, newsletter, …",
    "self-link-differs": "Name the address under which the feed is published.",
    "plain-http": "Serve it by https: many programs refuse anything else.",
    "date": "Add a <pubDate>; without it an episode has no place in the order.",
    "date-unlikely": "Correct the date: programs sort by it, and hide what is to come.",
    "item-link": "Add a <link> to the post.",
    "item-description": "Add a <description>.",
    "duration": "Add an <itunes:duration> in seconds.",
    "no-transcript": 'Add <podcast:transcript url="…" type="text/vtt"/>.',
    "transcript-format": "Add one as text/vtt or application/x-subrip: Apple reads those.",
    "chapters-type": "Write application/json+chapters.",
    "enclosure-repeated": "Keep one <enclosure>; others are <podcast:alternateEnclosure>s.",
    "sound-repeated": "Let each episode have a sound file of its own.",
    "double-escaped": "Escape once: &amp;amp; is shown as &amp;.",
    "markup": "Titles are plain text; leave the tags out.",
    "chapters-not-in-file": "Write the chapters into the sound file too, for players without "
    "Podcasting 2.0.",
}

RULES: Mapping[str, Rule] = MappingProxyType(
    _table(Severity.ERROR, _ERRORS) | _table(Severity.WARNING, _WARNINGS)
)
"""By name."""
