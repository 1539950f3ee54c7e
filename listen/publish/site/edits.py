"""Text put into a page at given places, and taken out again to the last byte."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from listen.errors import PublishError
from listen.publish.site.tokens import Mark, Tokens, read_tokens

START = "<!-- listen:start -->"
END = "<!-- listen:end -->"
_OPENING, _CLOSING = "listen:start", "listen:end"
_SEAL = re.compile(r"listen:page ([0-9a-f]{64}) ([\w-]+)")
"""What the page was before, and how the ids begin that were put into it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Something put into a page."""

    place: int
    """Offset of a byte."""
    text: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Stripped:
    """A page without what Listen put into it."""

    data: bytes
    marked: bool
    """Whether there was anything."""
    whole: bool
    """Whether it is, byte for byte, what it was before."""


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Put texts into a page, in the order of their places."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.place):
        pieces += [data[at : edit.place], edit.text]
        at = edit.place
    return b"".join([*pieces, data[at:]])


def seal_of(digest: str, prefix: str) -> str:
    """Write down, as a comment, what is needed to take everything out again.

    Args:
        digest: SHA-256 of the page as it was before.
        prefix: How the ids begin that are put into it.
    """
    return f"<!-- listen:page {digest} {prefix} -->"


def attribute(name: str) -> str:
    """Write an id as it is put behind the name of a tag."""
    return f' id="{name}"'


def refuse_the_irreversible(
    data: bytes, places: Iterable[int], ids: Iterable[Edit], prefix: str, name: str
) -> None:
    """Make sure, by trying it, that a page can be made what it was.

    Args:
        data: The page.
        places: Where parts will be put.
        ids: What gives ids to its elements.
        prefix: How the ids begin.
        name: What the page is called in an error.

    Raises:
        PublishError: If it cannot.
    """
    part = f"{START}{seal_of(hashlib.sha256(data).hexdigest(), prefix)}{END}".encode()
    marked = apply(data, [*(Edit(place, part) for place in places), *ids])
    try:
        sound = strip(marked, name).data == data
    except PublishError:
        sound = False
    if not sound:
        msg = f"Nothing can be put on {name} safely: its markup ends in the middle of something."
        raise PublishError(msg, hint="Look at its end: an unclosed script, comment or tag?")


def strip(data: bytes, name: str) -> Stripped:
    """Take out of a page what Listen put into it.

    Marks in a code block or a script are text and stay, and so do an author's own.

    Args:
        data: The page.
        name: What it is called in an error.

    Raises:
        PublishError: If marks were lost, so that nobody could tell where a part ends.
    """
    if START.encode() not in data:
        return Stripped(data=data, marked=False, whole=True)
    tokens = read_tokens(data)
    found = next(filter(None, (_SEAL.fullmatch(mark.text) for mark in tokens.comments)), None)
    if found is None:
        return Stripped(data=data, marked=False, whole=True)
    spans = [*_parts(tokens.comments, name)]
    spans += _ids(data, tokens, found[2], spans)
    bare = _without(data, sorted(spans))
    whole = hashlib.sha256(bare).hexdigest() == found[1]
    return Stripped(data=bare, marked=True, whole=whole)


def _parts(comments: Sequence[Mark], name: str) -> Iterable[tuple[int, int]]:
    start: int | None = None
    for mark in comments:
        if mark.text == _OPENING and start is None:
            start = mark.start
        elif mark.text == _CLOSING and start is not None:
            yield start, mark.end
            start = None
        elif mark.text in (_OPENING, _CLOSING):
            start = -1
            break
    if start is not None:
        msg = f"{name} was changed after Listen put a player on it: its marks do not pair."
        raise PublishError(msg, hint="Build the site again, and run `listen site` last.")


def _ids(
    data: bytes, tokens: Tokens, prefix: str, parts: Sequence[tuple[int, int]]
) -> Iterable[tuple[int, int]]:
    ours = re.compile(rb' id="%s\d+"' % re.escape(prefix).encode())
    for tag in tokens.tags:
        inside = any(start <= tag.start < end for start, end in parts)
        if not inside and (found := ours.match(data, tag.start + 1 + len(tag.name))):
            yield found.span()


def _without(data: bytes, spans: Sequence[tuple[int, int]]) -> bytes:
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(data[at:start])
        at = end
    return b"".join([*pieces, data[at:]])
