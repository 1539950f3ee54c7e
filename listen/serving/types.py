"""What a file is called over HTTP, and how long it may be kept."""

import re
from pathlib import PurePosixPath

from listen.publish.feed.media import KINDS, SOUNDS
from listen.publish.site.options import FOLDER

TYPES = {
    **{suffix: KINDS[suffix].media_type for suffix in (*SOUNDS, ".ogg")},
    ".vtt": "text/vtt; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""By suffix, where the system's own table is silent or wrong; others are the system's word."""
CHAPTERS = "application/json+chapters"
FEEDS = {b"<rss": "application/rss+xml", b"<feed": "application/atom+xml"}
KEPT = "public, max-age=31536000, immutable"
"""A name that holds a hash of the content never means anything else."""
ASKED = "no-cache"
"""The browser may keep it, and asks every time whether it still holds."""
SHARED = frozenset({".vtt", ".json"})
"""Players on other sites read these: transcripts and chapters."""
_HASHED = re.compile(r"\.[0-9a-f]{8}\.[^/]+$")
LOOK = 2048
"""Bytes of an XML file to look at: the first element stands there."""


def media_type(path: PurePosixPath, start: bytes = b"") -> str | None:
    """Name the type of a file; `None` leaves it to the system.

    Args:
        path: The file's name.
        start: How it begins, which tells a feed from other XML.

    >>> media_type(PurePosixPath("tea.0f3a9c21.chapters.json"))
    'application/json+chapters'
    """
    if path.name.endswith(".chapters.json"):
        return CHAPTERS
    if path.suffix == ".xml":
        return feed_type(start)
    return TYPES.get(path.suffix.lower())


def feed_type(start: bytes) -> str:
    """Tell RSS and Atom from other XML by the first element."""
    for element, type_ in FEEDS.items():
        if element in start[:LOOK]:
            return f"{type_}; charset=utf-8"
    return "application/xml"


def headers(path: PurePosixPath, ours: str = FOLDER) -> dict[str, str]:
    """Say how long a file of the site may be kept, and who may read it.

    Args:
        path: The file's name.
        ours: The folder in the site whose names may hold a hash.

    >>> headers(PurePosixPath("listen/tea.0f3a9c21.mp3"))["cache-control"]
    'public, max-age=31536000, immutable'
    """
    hashed = path.parent.name == ours and _HASHED.search(path.name)
    told = {"cache-control": KEPT if hashed else ASKED, "x-content-type-options": "nosniff"}
    if path.suffix.lower() in SHARED:
        told["access-control-allow-origin"] = "*"
    return told
