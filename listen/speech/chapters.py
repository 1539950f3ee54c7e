"""The numbers before headings: `2.1 Results`, `IV. The Fall`, and not `2. Weltkrieg`."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from listen.model import Language, Reading
from listen.speech.verbalize import spell_out
from listen.speech.verbalize.romans import is_numeral, value

_LABEL: Final = re.compile(
    r"(?P<number>(?:\d{1,2}\.)*\d{1,2}|(?P<roman>[IVXL]{1,6}))(?P<stop>[.):]?)(?=\s+\S|$)"
)


class _Label(NamedTuple):
    depth: int
    place: int
    roman: bool
    number: str
    end: int


def numbers_of(titles: Sequence[str], language: Language) -> tuple[Reading | None, ...]:
    """Find what is said for the number before each heading, where the article numbers them.

    It does if two that follow each other are one apart, or if there are several of the form `2.1`.

    >>> numbers_of(["1. Tea", "More", "2. Milk"], Language("en"))[2]
    Reading(start=0, end=2, words='two.', rule='heading-number', phonemes=None)
    """
    labels = [_label(title.strip()) for title in titles]
    counted = {kind for kind in {_kind(one) for one in labels if one} if _is_count(labels, kind)}
    return tuple(
        _reading(one, language) if one and _kind(one) in counted else None for one in labels
    )


def _label(title: str) -> _Label | None:
    found = _LABEL.match(title)
    if found is None:
        return None
    if found["roman"]:
        if not is_numeral(found["roman"]):
            return None
        number = value(found["roman"])
        return _Label(1, number, roman=True, number=str(number), end=found.end())
    parts = found["number"].split(".")
    return _Label(len(parts), int(parts[-1]), roman=False, number=found["number"], end=found.end())


def _kind(label: _Label) -> tuple[bool, bool]:
    return label.roman, label.depth > 1


def _is_count(labels: Sequence[_Label | None], kind: tuple[bool, bool]) -> bool:
    places = [one.place for one in labels if one and _kind(one) == kind]
    dotted = kind[1]
    return len(places) > 1 and (dotted or any(abs(b - a) == 1 for a, b in pairwise(places)))


def _reading(label: _Label, language: Language) -> Reading:
    words = spell_out(label.number, language)
    return Reading(start=0, end=label.end, words=f"{words}.", rule="heading-number")
