"""Makes of a text what an engine can take: harmless characters, stretches of bearable length."""

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise


class Boundary(IntEnum):
    """What stands at the end of an atom; the value is the price of cutting there.

    A stretch's own price is between 0 (full) and 1 (empty), so a word boundary is only taken
    where no clause ends within reach, and the inside of a word only where it fills the limit.
    """

    SENTENCE = 0
    CLAUSE = 1
    WORD = 8
    INSIDE = 64


Atom = tuple[int, int, Boundary]
"""Start, end, and the boundary at the end of a piece of text that is kept whole."""

_CLOSING = "\"'’”»›)\\]}」』）】"
# Ideographic marks and the em dash end a clause without a space after them.
_ATOM = re.compile(rf"\S+?(?:[。！？、，；：—]+[{_CLOSING}]*|(?=\s|\Z))")
# A single letter with a full stop is an initial, except "I".
_SENTENCE_END = re.compile(rf"(?:[!?…。！？]|(?:\w\w|\W|\b[I\d])\.)[{_CLOSING}]*\Z")
_CLAUSE_END = re.compile(rf"[,;:–—、，；：)][{_CLOSING}]*\Z")

_FINENESS = 32
"""Cuts considered in each limit's length of an endless word: more would only cost time."""


def pack(text: str, limit: int) -> tuple[tuple[int, int], ...]:
    """Cut `text` into stretches of at most `limit` characters, few and even as the sense allows.

    >>> text = "It rained. Nobody, not even the gardener, went out."
    >>> [text[start:end] for start, end in pack(text, 30)]
    ['It rained.', 'Nobody, not even the gardener,', 'went out.']

    Returns:
        Start and end offsets: in order, without overlap, covering all that is not white space;
        cut after sentences where that will do, else after clauses, else between words, and inside
        a word only when it is longer than the limit.
    """
    if limit < 1:
        msg = f"a stretch cannot be shorter than one character: {limit}"
        raise ValueError(msg)
    atoms = [
        piece
        for atom in _atoms(text)
        for piece in (_crumble(text, atom, limit) if atom[1] - atom[0] > limit else (atom,))
    ]
    cuts = _cheapest_cuts(atoms, limit)
    return tuple((atoms[first][0], atoms[last - 1][1]) for first, last in pairwise(cuts))


def cleanse(text: str) -> str:
    r"""Take out what no voice can say and some engines stumble over.

    >>> cleanse("so\u00adbeit\x00\ud800!")
    'sobeit  !'
    """
    return "".join(map(_harmless, text))


def _harmless(character: str) -> str:
    if character.isprintable() or character in "\u200c\u200d":  # which shape letters and emoji
        return character
    # A soft hyphen or a direction mark stands inside words; a null, a lone surrogate or a line
    # break does not.
    return "" if unicodedata.category(character) == "Cf" else " "


def _cheapest_cuts(atoms: list[Atom], limit: int) -> list[int]:
    """Find the atoms that begin a stretch (and the end), as a typesetter breaks a paragraph."""
    prices = [0.0]
    origins = [0]
    for last in range(1, len(atoms) + 1):
        _, end, boundary = atoms[last - 1]
        price, origin = float("inf"), last - 1
        for first in range(last - 1, -1, -1):
            room = limit - (end - atoms[first][0])
            if room < 0:
                break
            # Squared, so that two halves are cheaper than a whole and a crumb.
            candidate = prices[first] + (room / limit) ** 2
            if candidate < price:
                price, origin = candidate, first
        prices.append(price + boundary)
        origins.append(origin)
    cuts = [len(atoms)]
    while cuts[-1]:
        cuts.append(origins[cuts[-1]])
    return cuts[::-1]


def _atoms(text: str) -> Iterator[Atom]:
    for match in _ATOM.finditer(text):
        yield match.start(), match.end(), _boundary(text, match)


def _boundary(text: str, match: re.Match[str]) -> Boundary:
    word = match.group()
    if _SENTENCE_END.search(word):
        return Boundary.SENTENCE
    if _CLAUSE_END.search(word) or text[match.end() : match.end() + 2].lstrip()[:1] in {
        "—",
        "(",
        "–",
    }:
        return Boundary.CLAUSE
    return Boundary.WORD


def _crumble(text: str, atom: Atom, limit: int) -> Iterator[Atom]:
    """Divide a word longer than the limit, keeping each character with its accents."""
    start, end, boundary = atom
    step = max(1, limit // _FINENESS)
    while end - start > step:
        cut = next(
            (
                at
                for at in range(start + step, min(start + limit, end - 1) + 1)
                if _separable(text, at)
            ),
            start + limit,
        )
        if cut >= end:
            break
        yield start, cut, Boundary.INSIDE
        start = cut
    yield start, end, boundary


def _separable(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    joined = (
        unicodedata.category(after).startswith("M")
        or "\u200d" in (before, after)
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # a skin tone
        or ("\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff")
    )
    return not joined
