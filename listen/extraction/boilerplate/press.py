"""The standing text at the end of a press release."""

from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, tells
from listen.extraction.pieces import Piece

_EARLIEST = 0.3
"""No earlier in a page does a press release's standing text begin."""
_LABEL = 80
"""Characters."""
_BOLD = 0.9
"""The share of a line that is bold where it is set as a heading."""


def _find_press_notes(view: View) -> Iterator[int]:
    """From a label such as “Media contact” to the next heading, or to the end."""
    inside = False
    for number, piece in view.remaining():
        if _is_label(piece) and view.place(number) > _EARLIEST:
            inside = True
        elif piece.is_heading:
            inside = False
        if inside:
            yield number


def _is_label(piece: Piece) -> bool:
    """Whether a line is the heading of standing text, be it a heading or bold."""
    bold = len(piece.text) < _LABEL and piece.emphasis >= _BOLD * len(piece.text)
    if not piece.is_heading and not bold:
        return False
    return tells("press-notes", piece)


PRESS_NOTES = Rule(
    "press-notes",
    "The standing text of a press release: whom to call, and what its lawyers say.",
    _find_press_notes,
)
