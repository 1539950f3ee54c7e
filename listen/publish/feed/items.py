"""What a feed tells of an episode."""

from dataclasses import dataclass
from datetime import datetime

from listen.model import Chapter, Language, Milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A sound file that can be fetched."""

    url: str
    """Absolute."""
    size: int
    """Bytes, exactly: Apple refuses what differs from the file."""
    media_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """An episode as listeners' programs see it."""

    guid: str
    """Never changes, whatever becomes of the post."""
    title: str
    enclosure: Enclosure
    duration: Milliseconds
    language: Language
    link: str | None = None
    """The post's address."""
    published: datetime | None = None
    summary: str | None = None
    author: str | None = None
    image: str | None = None
    """URL of a square picture."""
    alternates: tuple[Enclosure, ...] = ()
    """The same narration in other formats."""
    transcript: str | None = None
    """URL of the WebVTT file."""
    chapters_file: str | None = None
    """URL of the JSON chapters."""
    chapters: tuple[Chapter, ...] = ()
