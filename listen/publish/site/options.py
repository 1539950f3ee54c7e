"""What the settings say of a site."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from listen.errors import ConfigError

FOLDER = "listen"
FEED = "feed.xml"
"""The show's feed, in that folder."""
MANIFEST = "manifest.json"
"""What was made and for whom, in that folder."""


class Placement(StrEnum):
    """Where a player goes."""

    BODY = "body"
    """Before the post's text, or at a placeholder where the page has one."""
    PLACEHOLDER = "placeholder"
    """At a placeholder only."""
    NONE = "none"
    """Nowhere: the page is told of the audio in its head alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOptions:
    """How a built site is given its audio."""

    base_url: str | None = None
    """Where the site is published."""
    include: tuple[str, ...] = ()
    """Globs of pages that are posts whatever their signals say."""
    exclude: tuple[str, ...] = ()
    """Globs of pages that are none; these go before `include`."""
    only_included: bool = False
    """Whether `include` names all the posts there are."""
    format: str = "mp3"
    also: tuple[str, ...] = ()
    """Further formats of every narration."""
    placement: Placement = Placement.BODY
    invitation: str | None = None
    """What stands on the player; `None` is "Listen to this post" in the post's language."""
    feed: bool = True
    """Whether there is a podcast feed."""
    folder: str = FOLDER
    """What all of it lies in, inside the site."""
    state: Path | None = None
    """Folder of what is remembered from run to run; `None` for one in the cache."""
    keep_deleted: bool = False
    """Whether the episodes of posts that are gone stay."""

    def __post_init__(self) -> None:
        """Refuse what cannot be done.

        Raises:
            ConfigError: If the folder is no plain name, or nothing could be found.
        """
        if not self.folder or self.folder.startswith(".") or set(self.folder) & set("/\\?#%"):
            msg = f"site.folder is {self.folder!r}, which is no plain name of a folder."
            raise ConfigError(
                msg, hint="Give one name, such as `listen`; it lies inside the site."
            )
        if self.only_included and not self.include:
            msg = "site.only_included is true, and site.include names no pages."
            raise ConfigError(msg, hint="Name them, such as `posts/*/`.")
