"""What is written about pictures that nobody hears."""

import re

from listen.extraction.boilerplate.rule import Rule, in_box, labelled, per_piece, tells
from listen.extraction.boilerplate.vocabulary import says
from listen.extraction.pieces import Piece
from listen.model import Figure, ListItem

_LONGEST_CREDIT = 120
_CREDITED = re.compile(
    r"[(\[](?:(?i:photo|image|picture|credit|courtesy|foto|bild|crédit)\b[^()]{2,60}"
    r"|[A-Z][\w.& -]{1,30}/[A-Z][^()]{1,40})[)\]]\s*$"
)
"""How captions end: `(credit: An Agency)`, `(Agency/Ann Author)`."""
_LONGEST_CAPTION = 250
"""Characters, for a caption that only its class name tells from a paragraph."""


def _is_credit(piece: Piece) -> bool:
    if len(piece.text) > _LONGEST_CREDIT:
        return False
    if piece.is_heading:
        return says("image-credit", piece.text, exactly=True)
    return (
        tells("image-credit", piece)
        or labelled("image-label", piece)
        or piece.text.startswith("©")
    )


def _is_caption(piece: Piece) -> bool:
    if isinstance(piece.content, Figure):
        return True
    if len(piece.text) >= _LONGEST_CAPTION or piece.is_heading:
        return False
    if isinstance(piece.content, ListItem):
        return in_box("caption", piece)
    return in_box("caption", piece) or _CREDITED.search(piece.text) is not None


IMAGE_CREDIT = Rule(
    "image-credit", "Whose picture it is that nobody hears.", per_piece(_is_credit)
)
CAPTION = Rule("caption", "The caption of a picture that nobody hears.", per_piece(_is_caption))
