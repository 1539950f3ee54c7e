"""The title said once, and its summary not at all."""

from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View
from listen.extraction.boilerplate.vocabulary import names
from listen.extraction.pieces import phrase

_HEAD = 12
"""Pieces from the top among which a paragraph may be the title again."""
_TOP = 10
"""Pieces from the top among which a standfirst may be."""
_LONGEST_STANDFIRST = 250
"""Characters; what is longer is the first paragraph in a box of its own."""
_NEAR_BOXES = 3
_PROSE = 120
"""Characters of the paragraph that ends the page's head."""


def _find_titles(view: View) -> Iterator[int]:
    titles = {phrase(title) for title in view.metadata.titles} - {""}
    for number, piece in view.remaining():
        if piece.phrase in titles and (piece.is_heading or number < _HEAD):
            yield number


def _find_standfirsts(view: View) -> Iterator[int]:
    """Short texts in the page's head, in a box that is named for what they are."""
    for number, piece in view.remaining():
        if number > _TOP:
            return
        near = frozenset[str]().union(*(frame.names for frame in piece.scope[:_NEAR_BOXES]))
        boxed = not near.isdisjoint(names("standfirst")) or "header" in piece.tags
        if boxed and len(piece.text) < _LONGEST_STANDFIRST and view.stands_apart(number):
            yield number
        elif len(piece.text) > _PROSE and not piece.is_heading:
            return


REPEATED_TITLE = Rule(
    "repeated-title", "The title again; it is said once, at the beginning.", _find_titles
)
STANDFIRST = Rule(
    "standfirst",
    "The summary under the headline: the episode's description carries it.",
    _find_standfirsts,
)
