"""Numbers for the pieces of a page, written into its tree where trafilatura will carry them along.

Each piece is marked with one rare character at its beginning and at its end; the marks that come
out of trafilatura tell which pieces it took. Comparing texts instead would be at a loss wherever a
page says the same twice, and trafilatura moves, joins and splits blocks.
"""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from listen.extraction.places import Located, Place

_FIRST = 0x20000
_COUNT = 0xA6D0
"""Of CJK Extension B: letters that are rare, and printable: trafilatura drops what is not."""
_OURS = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _COUNT - 1)}]")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that lxml's parser lets in and its setters refuse."""
_PREFIXES = 100
_SINGLES = _COUNT - _PREFIXES


def mark(tree: etree._Element, located: Sequence[Located]) -> None:
    """Write each piece's number into the tree at both ends of its text."""
    _clear(tree)
    for number, item in enumerate(located):
        sign = _sign(number)
        _insert(item.first, sign)
        if item.last != item.first:
            _insert(item.last, sign)


def read_marks(text: str) -> Iterator[int]:
    """The numbers written into a text."""
    high = 0
    for char in text:
        code = ord(char) - _FIRST
        if not 0 <= code < _COUNT:
            continue
        if code >= _SINGLES:
            high = code - _SINGLES + 1
        else:
            yield high * _SINGLES + code
            high = 0


def _clear(tree: etree._Element) -> None:
    """Take out the page's own letters that would be read as marks."""
    for element in tree.iter():
        if element.text and not element.text.isascii():
            element.text = _UNWRITABLE.sub("", _OURS.sub("", element.text))
        if element.tail and not element.tail.isascii():
            element.tail = _UNWRITABLE.sub("", _OURS.sub("", element.tail))


def _sign(number: int) -> str:
    high, low = divmod(number, _SINGLES)
    return (chr(_FIRST + _SINGLES + high - 1) if high else "") + chr(_FIRST + low)


def _insert(place: Place, sign: str) -> None:
    text = (place.element.tail if place.tail else place.element.text) or ""
    at = len(text) - len(text.lstrip())
    marked = _UNWRITABLE.sub("", text[:at] + sign + text[at:])
    if place.tail:
        place.element.tail = marked
    else:
        place.element.text = marked
