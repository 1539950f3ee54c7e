"""Rights, disclaimers, and what a page must say before it may be read."""

from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, in_box, per_piece, tells
from listen.extraction.boilerplate.vocabulary import says
from listen.extraction.pieces import Piece
from listen.model import ListItem

_LONGEST_NOTE = 600
"""Characters, for a note that only its box tells from a paragraph."""


def _find_affiliate_notes(view: View) -> Iterator[int]:
    """Notes in a box of their own; one in the running text is the author's own word."""
    for number, piece in view.remaining():
        if not tells("affiliate-note", piece) or isinstance(piece.content, ListItem):
            continue
        if in_box("disclosure", piece) or view.stands_apart(number):
            yield number


def _is_legal_note(piece: Piece) -> bool:
    if isinstance(piece.content, ListItem):
        return False
    boxed = in_box("legal", piece) and not piece.is_heading and len(piece.text) < _LONGEST_NOTE
    return boxed or tells("copyright", piece)


def _is_gate(piece: Piece) -> bool:
    return tells("consent", piece) or says("paywall", piece.text)


AFFILIATE_NOTE = Rule(
    "affiliate-note",
    "A disclosure: that links earn the site money, or who paid.",
    _find_affiliate_notes,
)
COPYRIGHT = Rule(
    "copyright", "A legal note: rights, permissions, disclaimers.", per_piece(_is_legal_note)
)
CONSENT = Rule(
    "consent",
    "A note on cookies, scripts or access.",
    per_piece(_is_gate),
)
