"""Names for the elements of a page, so that what is heard can be found on it.

Before a page is read, every element that can hold a block is given a name in the copy that is
read. Afterwards only the names that cues and chapters bear are needed, and only those elements get
an id on the page itself; elements that have one keep it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from listen.publish.site.edits import Edit, apply, attribute
from listen.publish.site.tokens import Tag, Tokens

ATTRIBUTE = "data-listen-anchor"
"""The attribute by which extraction is told what to call an element."""
PREFIX = "listen-"
_NAME = "listen-element-"
# fmt: off
_UNNAMED = frozenset({
    "html", "head", "meta", "link", "base", "title", "script", "style", "noscript", "template",
    "body", "br", "img", "hr", "wbr", "input", "button", "a", "abbr", "acronym", "b", "bdi",
    "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "area", "source", "track", "param", "col",
    "colgroup", "option", "select", "optgroup", "textarea", "iframe", "object", "embed",
    "video", "audio", "canvas", "picture", "map", "svg", "math", "nobr",
})
# fmt: on
"""Elements that hold no block of their own."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OPENED = frozenset({"section", "article", "div", "header", "hgroup", "details", "summary"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A page of which every element has a name."""

    data: bytes
    """A copy, to be read and thrown away."""
    tags: Mapping[str, Tag]
    """The tag of each name, on the page itself."""
    own: frozenset[str]
    """The names that are the page's own: ids, and the names of old-fashioned anchors."""
    prefix: str
    """How ids begin that may be put into the page."""


def name_elements(data: bytes, tokens: Tokens, encoding: str) -> Named:
    """Give a name to every element that has none."""
    tags: dict[str, Tag] = {}
    edits = []
    own = set()
    for number, tag in enumerate(tokens.tags):
        identity = tag.attributes.get("id")
        if tag.name == "a" and (old := tag.attributes.get("name")):
            own.add(_decoded(old, encoding))
        if identity:
            name = _decoded(identity, encoding)
            own.add(name)
            tags.setdefault(name, tag)
        elif tag.name not in _UNNAMED and not _is_named_already(data, tokens.tags, number):
            name = f"{_NAME}{tag.start}"
            tags[name] = tag
            place = tag.start + 1 + len(tag.name)
            edits.append(Edit(place, f' {ATTRIBUTE}="{name}"'.encode()))
    return Named(
        data=apply(data, edits), tags=tags, own=frozenset(own), prefix=_free_prefix(tokens.tags)
    )


def ids_for(named: Named, used: Iterable[str]) -> tuple[dict[str, str], tuple[Edit, ...]]:
    """Choose ids for the elements of which something is heard.

    Args:
        named: The page.
        used: The names that cues and chapters bear.

    Returns:
        The id for each name, and what puts them into the page.
    """
    ids: dict[str, str] = {}
    edits = []
    mine = {name for name in used if name in named.tags and name not in named.own}
    for number, name in enumerate(sorted(mine, key=lambda name: named.tags[name].start), start=1):
        tag = named.tags[name]
        ids[name] = f"{named.prefix}{number}"
        place = tag.start + 1 + len(tag.name)
        edits.append(Edit(place, attribute(ids[name]).encode()))
    return ids, tuple(edits)


def _decoded(value: str, encoding: str) -> str:
    """Read an attribute's value, whose references to characters are resolved already."""
    try:
        return value.encode("latin-1").decode(encoding, "replace")
    except UnicodeEncodeError:  # it held a reference to a character beyond Latin-1
        return value


def _is_named_already(data: bytes, tags: Sequence[Tag], number: int) -> bool:
    """Whether a heading goes by a name of the page: of its section, or of a mark inside it."""
    tag = tags[number]
    if tag.name not in _HEADINGS:
        return False
    before = tags[number - 1] if number else None
    if before and before.name in _OPENED and before.attributes.get("id"):
        return not data[before.end : tag.start].strip()
    end = data.find(f"</{tag.name}".encode(), tag.end)
    inside = (each for each in tags[number + 1 : number + 6] if each.start < end)
    return any(
        each.attributes.get("id") or (each.name == "a" and each.attributes.get("name"))
        for each in inside
    )


def _free_prefix(tags: Sequence[Tag]) -> str:
    """Find a beginning of ids that no id of the page has."""
    taken = {tag.attributes.get("id") or "" for tag in tags}
    prefix = PREFIX
    while any(re.match(rf"{re.escape(prefix)}\d+$", identity) for identity in taken):
        prefix += "a-"
    return prefix
