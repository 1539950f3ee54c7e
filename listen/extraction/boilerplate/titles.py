"""The title said once."""

from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View
from listen.extraction.pieces import phrase

_HEAD = 12
"""Pieces from the top among which a paragraph may be the title again."""


def _find(view: View) -> Iterator[int]:
    titles = {phrase(title) for title in view.metadata.titles} - {""}
    for number, piece in view.remaining():
        if phrase(piece.text) in titles and (piece.is_heading or number < _HEAD):
            yield number


REPEATED_TITLE = Rule(
    "repeated-title", "The title again; it is said once, at the beginning.", _find
)
