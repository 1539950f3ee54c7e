"""JSON-LD: what a page says about itself to machines."""

import json
from collections.abc import Iterable, Iterator

from lxml import etree

_ARTICLES = ("Article", "Posting", "Report", "Review", "HowTo", "Recipe", "WebPage", "Chapter")
"""How the names of schema.org's types for posts end."""
Thing = dict[str, object]
"""What JSON-LD describes: its types under `@type`, and the rest under its own names."""
_DEEPEST = 8
"""Lists and things inside each other."""


def read_linked_data(tree: etree._Element) -> Iterator[Thing]:
    """The things in a page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _things(data)


def types_of(thing: Thing) -> frozenset[str]:
    """What a thing is, in schema.org's words, with or without their address.

    >>> sorted(types_of({"@type": ["WebPage", "https://schema.org/QAPage"]}))
    ['QAPage', 'WebPage']
    """
    kinds = thing.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return frozenset(kind.rpartition("/")[2] for kind in listed if isinstance(kind, str))


def is_article(thing: Thing) -> bool:
    """Whether a thing is a post of some kind."""
    return any(kind.endswith(_ARTICLES) for kind in types_of(thing))


def pick(things: Iterable[Thing], name: str) -> str:
    """The first value that one of the things has for a name; empty if none has."""
    return next(filter(None, (_plain(thing.get(name)) for thing in things)), "")


def pick_address(things: Iterable[Thing], *names: str) -> str:
    """The first address under one of the names: of the first image of several, of a page."""
    for thing in things:
        for name in names:
            address = _address(thing.get(name))
            if address:
                return address
    return ""


def _address(value: object, depth: int = 0) -> str:
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        return next(filter(None, (_address(one, depth + 1) for one in value)), "")
    if isinstance(value, dict):
        inner = value.get("url") or value.get("contentUrl") or value.get("@id")
        return _address(inner, depth + 1)
    return value if isinstance(value, str) else ""


def _things(data: object) -> Iterator[Thing]:
    pending = [data]
    while pending:
        thing = pending.pop()
        if isinstance(thing, list):
            pending += thing
        elif isinstance(thing, dict):
            pending.append(thing.get("@graph"))
            yield thing


def _plain(value: object, depth: int = 0) -> str:
    """A value as words: a person's or an organisation's name, an image's address."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(filter(None, dict.fromkeys(_plain(one, depth + 1) for one in value)))
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("url"), depth + 1)
    return ""
