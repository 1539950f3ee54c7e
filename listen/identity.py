"""What an episode is known by: the name of its file, and a GUID that it keeps for good."""

import re
import unicodedata
import uuid
from pathlib import Path

from listen.model import Article

LONGEST_SLUG = 80
GUIDS = uuid.uuid5(uuid.NAMESPACE_DNS, "listen-to-this-post")
"""Namespace of the episodes' GUIDs."""


def slug(title: str) -> str:
    """Make a file name of a title: lower case, accents off, hyphens.

    >>> slug("Ça va? 10 reasons — and then some")
    'ca-va-10-reasons-and-then-some'
    """
    plain = unicodedata.normalize("NFKD", title.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = re.findall(r"\w+", plain.replace("'", "").replace("’", ""))
    kept = "-".join(words)[:LONGEST_SLUG].strip("-")
    while len(kept.encode()) > 2 * LONGEST_SLUG:  # a name of 255 bytes has room for the suffixes
        kept = kept[:-1]
    return kept or "episode"


def episode_guid(article: Article, source: str | Path) -> str:
    """Name an episode for good: after its address, else after the file's name and title."""
    return guid_of(article.url or f"{Path(str(source)).name}\n{article.title}")


def guid_of(name: str) -> str:
    """Make an episode's GUID of a name that it keeps for good, such as its address."""
    # A file's name may hold bytes that are no UTF-8; Python keeps them as lone surrogates.
    return str(uuid.uuid5(GUIDS, name.encode(errors="backslashreplace").decode()))
