"""What has to be known to narrate a post, in any process."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from listen.config import Config
from listen.site.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A post to be narrated."""

    page: Path
    path: str
    """The same from the site's folder."""
    url: str
    guid: str
    slug: str
    key: str
    config: Config
    files: Path
    """Folder of the files made."""
    before: Record | None = None
    """The post as it was made before, if its files stand."""
    site: Path
    """The site's folder."""
    base_url: str
    gone: Mapping[str, str]
    """GUIDs of posts that are gone, by the digests of their words."""
    date: str | None = None
    policy: str | None = None
    base: str | None = None


def sha256(data: bytes) -> str:
    """Digest bytes."""
    return hashlib.sha256(data).hexdigest()
