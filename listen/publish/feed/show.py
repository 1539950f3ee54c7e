"""What is said of the show as a whole: the table `[feed]` of the settings."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from listen.errors import ConfigError
from listen.model import Language
from listen.publish.feed.categories import find_category
from listen.publish.feed.languages import is_language

_PODCASTS = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6"
"""Namespace of shows' GUIDs, fixed by the podcast namespace."""
DEFAULT_CATEGORY = "Society & Culture > Personal Journals"
"""What a blog is, if its author says nothing else; a show without a category is not listed."""


class Frequency(StrEnum):
    """How often an episode is to be expected."""

    DAILY = "daily"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class Kind(StrEnum):
    """In which order episodes are meant to be heard."""

    EPISODIC = "episodic"
    """The newest first."""
    SERIAL = "serial"
    """From the first on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """Where listeners can give something."""

    url: str
    text: str = "Support the show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who makes the show."""

    name: str
    role: str = "author"
    """Of the podcast taxonomy: `author`, `editor`, `host`, …"""
    group: str = "writing"
    url: str | None = None
    image: str | None = None
    """URL of a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedOptions:
    """What directories and listeners' programs are told of the show."""

    title: str | None = None
    """`None` is the site's name, or its host's."""
    description: str | None = None
    """Plain text, at most 4,000 bytes are kept; `None` says that these are the site's posts, read
    aloud."""
    author: str | None = None
    """`None` is the title."""
    email: str | None = None
    """Public: stands in the feed, where directories look who owns the show."""
    language: Language | None = None
    """`None` is what most episodes are in."""
    category: tuple[str, ...] = ()
    """Apple's, the first counts most; none is `DEFAULT_CATEGORY`."""
    explicit: bool = False
    image: Path | None = None
    """A square JPEG or PNG of 1,400 to 3,000 pixels; `None` draws the title."""
    font: Path | None = None
    """A TrueType or OpenType file to draw it with, where Noto Sans lacks the title's letters."""
    link: str | None = None
    """The site's address; `None` is where the feed is published."""
    copyright: str | None = None
    kind: Kind = Kind.EPISODIC
    frequency: Frequency | None = None
    complete: bool = False
    """Whether no further episode will come."""
    locked: bool = True
    """Whether other hosts are asked not to import the show."""
    guid: str | None = None
    """The show's own, if it has one from elsewhere; `None` makes it of the first feed address."""
    synthetic: bool = True
    """Whether to tell that the narration is a machine's."""
    funding: tuple[Funding, ...] = ()
    people: tuple[Person, ...] = ()
    hub: str | None = None
    """URL of a WebSub hub, which tells listeners' programs of new episodes at once."""
    moved_to: str | None = None
    """The feed's new address, for a show that moves away."""
    limit: int | None = None
    """Episodes in the feed, the newest; `None` for all."""

    def __post_init__(self) -> None:
        """Refuse what no directory would take.

        Raises:
            ConfigError: For a category or an address that is none.
        """
        for written in self.category:
            find_category(written)
        for name in ("link", "hub", "moved_to"):
            _check_address(f"feed.{name}", getattr(self, name))
        for person in self.people:
            _check_address("feed.people.url", person.url)
            _check_address("feed.people.image", person.image)
        if self.language and not is_language(self.language.replace("_", "-")):
            msg = f"feed.language is {self.language!r}, not a language's tag."
            raise ConfigError(msg, hint="Write it as en, de or pt-BR.")
        for funding in self.funding:
            _check_address("feed.funding.url", funding.url)
        if self.email and "@" not in self.email:
            msg = f"feed.email is {self.email!r}, not an e-mail address."
            raise ConfigError(msg, hint="Write it as name@example.com.")
        if self.limit is not None and self.limit < 1:
            msg = f"feed.limit is {self.limit}: a feed has one episode at least."
            raise ConfigError(msg, hint="Leave it out to list them all.")


def show_guid(url: str) -> str:
    """Make the show's GUID of its feed's address, as the podcast namespace has it.

    It is assigned once: a show that moves keeps the one of its first address.

    >>> show_guid("https://mp3s.nashownotes.com/pc20rss.xml")
    '917393e3-1b1e-5cef-ace4-edaa54e1f810'
    """
    import uuid

    podcasts = uuid.UUID(_PODCASTS)
    return str(uuid.uuid5(podcasts, url.partition("://")[2].rstrip("/")))


def _check_address(name: str, url: str | None) -> None:
    if url is None:
        return
    try:
        parts = urlsplit(url)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound:
        msg = f"{name} is {url!r}, not an address of the web."
        raise ConfigError(msg, hint="Write it whole, as https://example.com/.")
