"""Apple's list of podcast categories, which every directory reads.

Source: podcasters.apple.com, "Apple Podcasts categories". A show may stand in a category or in a
subcategory of one; what is not on the list is not listed.
"""

import difflib
from collections.abc import Mapping
from types import MappingProxyType

from listen.errors import ConfigError

SEPARATOR = ">"
"""Between a category and its subcategory, as a user writes them."""

CATEGORIES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "Arts": (
        "Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts",
    ),
    "Business": (
        "Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit",
    ),
    "Comedy": ("Comedy Interviews", "Improv", "Stand-Up"),
    "Education": ("Courses", "How To", "Language Learning", "Self-Improvement"),
    "Fiction": ("Comedy Fiction", "Drama", "Science Fiction"),
    "Government": (),
    "Health & Fitness": (
        "Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality",
    ),
    "History": (),
    "Kids & Family": ("Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
    "Leisure": (
        "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies",
        "Home & Garden", "Video Games",
    ),
    "Music": ("Music Commentary", "Music History", "Music Interviews"),
    "News": (
        "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics",
        "Sports News", "Tech News",
    ),
    "Religion & Spirituality": (
        "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality",
    ),
    "Science": (
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics",
        "Natural Sciences", "Nature", "Physics", "Social Sciences",
    ),
    "Society & Culture": (
        "Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships",
    ),
    "Sports": (
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey",
        "Rugby", "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness",
        "Wrestling",
    ),
    "Technology": (),
    "True Crime": (),
    "TV & Film": ("After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
})  # fmt: skip


def find_category(written: str) -> tuple[str, str | None]:
    """Find a category, and its subcategory if one is meant, by what a user wrote.

    Case and `and` for `&` do not matter, and a subcategory may stand alone: each has one parent.

    >>> find_category("society and culture > personal journals")
    ('Society & Culture', 'Personal Journals')
    >>> find_category("Tech News")
    ('News', 'Tech News')

    Raises:
        ConfigError: If it is not on the list; the hint names what is nearest.
    """
    names = _names()
    if found := names.get(_key(written)):
        return found
    near = nearest(written)
    meant = f" (did you mean {label(*near)}?)" if near else ""
    msg = f"feed.category is {written!r}, which is not one of Apple's categories{meant}."
    raise ConfigError(msg, hint="docs/guides/podcast.md lists them.")


def nearest(written: str) -> tuple[str, str | None] | None:
    """Find what may have been meant by a category that is not on the list.

    >>> nearest("Tecnology")
    ('Technology', None)
    """
    names = _names()
    for part in (written, written.rpartition(SEPARATOR)[2]):
        near = difflib.get_close_matches(_key(part), names, n=1, cutoff=0.6)
        if near:
            return names[near[0]]
    return None


def label(category: str, subcategory: str | None = None) -> str:
    """Write a category as a user does.

    >>> label("News", "Tech News")
    'News > Tech News'
    """
    return f"{category} {SEPARATOR} {subcategory}" if subcategory else category


def _names() -> dict[str, tuple[str, str | None]]:
    """List every way of naming a category; a top category's name goes before a subcategory's."""
    names: dict[str, tuple[str, str | None]] = {}
    for category, subcategories in CATEGORIES.items():
        for subcategory in subcategories:
            names[_key(subcategory)] = (category, subcategory)
            names[_key(label(category, subcategory))] = (category, subcategory)
    names |= {_key(category): (category, None) for category in CATEGORIES}
    return names


def _key(name: str) -> str:
    words = name.casefold().replace("&amp;", "&").replace("/", SEPARATOR).replace("&", " and ")
    return " ".join(words.replace(SEPARATOR, f" {SEPARATOR} ").replace("-", " ").split())
