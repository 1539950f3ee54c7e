"""JSON-LD: what a page says about itself to machines."""

import json
from collections.abc import Iterable, Iterator

from lxml import etree

_ARTICLES = ("Article", "Posting", "Report", "Review", "HowTo", "Recipe", "WebPage", "Chapter")
"""How the names of schema.org's types for posts end."""
_DEEPEST = 8
"""Lists and things inside each other."""


def read_linked_data(tree: etree._Element) -> Iterator[dict[str, object]]:
    """The things in a page's JSON-LD that are articles."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(data)


def pick(things: Iterable[dict[str, object]], name: str) -> str:
    """The first value that one of the things has for a name; empty if none has."""
    return next(filter(None, (_plain(thing.get(name)) for thing in things)), "")


def pick_address(things: Iterable[dict[str, object]], *names: str) -> str:
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


def _articles(data: object) -> Iterator[dict[str, object]]:
    pending = [data]
    while pending:
        thing = pending.pop()
        if isinstance(thing, list):
            pending += thing
        elif isinstance(thing, dict):
            pending.append(thing.get("@graph"))
            kinds = thing.get("@type")
            for kind in kinds if isinstance(kinds, list) else [kinds]:
                if isinstance(kind, str) and kind.endswith(_ARTICLES):
                    yield thing
                    break


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
