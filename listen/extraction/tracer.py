"""Which pieces of a page trafilatura keeps.

Each piece is marked in the tree with one rare character at its beginning and one at its end; the
marks that come out of trafilatura tell which pieces it took. Comparing texts instead would be at a
loss wherever a page says the same twice, and trafilatura moves, joins and splits blocks.
"""

import logging
from collections.abc import Sequence

import trafilatura
from lxml import etree

from listen.extraction.walk import Located, Place

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_FIRST = 0x20000
_COUNT = 0xA6D0
"""Of CJK Extension B: printable letters, as rare as private-use characters, which trafilatura drops."""
_PREFIXES = 100
_SINGLES = _COUNT - _PREFIXES


def mark(located: Sequence[Located]) -> None:
    """Write each piece's number into the tree at both ends of its text."""
    for number, item in enumerate(located):
        sign = _sign(number)
        _insert(item.first, sign)
        if item.last != item.first:
            _insert(item.last, sign)


def kept_pieces(
    tree: etree._Element, *, precise: bool = False, generous: bool = False
) -> set[int]:
    """The numbers of the pieces that trafilatura takes for the main content of a marked tree."""
    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        with_metadata=False,
        favor_precision=precise,
        favor_recall=generous,
        output_format="xml",
    )
    if found is None or isinstance(found, dict) or found.body is None:
        return set()
    return set(_numbers("".join(found.body.itertext())))


def _sign(number: int) -> str:
    high, low = divmod(number, _SINGLES)
    return (chr(_FIRST + _SINGLES + high - 1) if high else "") + chr(_FIRST + low)


def _numbers(text: str) -> list[int]:
    numbers, high = [], 0
    for char in text:
        code = ord(char) - _FIRST
        if not 0 <= code < _COUNT:
            continue
        if code >= _SINGLES:
            high = code - _SINGLES + 1
        else:
            numbers.append(high * _SINGLES + code)
            high = 0
    return numbers


def _insert(place: Place, sign: str) -> None:
    text = (place.element.tail if place.tail else place.element.text) or ""
    at = len(text) - len(text.lstrip())
    marked = text[:at] + sign + text[at:]
    if place.tail:
        place.element.tail = marked
    else:
        place.element.text = marked
