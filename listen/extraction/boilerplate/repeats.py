"""What an article says twice, because a page is looked at and not only read."""

from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, in_box
from listen.extraction.pieces import Piece
from listen.model import Quotation

_SHORTEST = 25
"""Characters of a sentence that nobody writes twice by chance."""


def _find_pull_quotes(view: View) -> Iterator[int]:
    """Quotations, and texts in boxes beside the text, that stand word for word in a paragraph."""
    rest = list(view.remaining())
    if view.metadata.discussion:  # who answers quotes what is answered
        return
    sources = (piece for _, piece in rest if not piece.stray and not _may_be_pulled(piece))
    said = "\n".join(f" {piece.phrase} " for piece in sources)
    for number, piece in rest:
        if len(piece.text) >= _SHORTEST and _may_be_pulled(piece) and f" {piece.phrase} " in said:
            yield number


def _may_be_pulled(piece: Piece) -> bool:
    if piece.is_heading:
        return False
    return (
        isinstance(piece.content, Quotation) or "aside" in piece.tags or in_box("pullquote", piece)
    )


PULL_QUOTE = Rule(
    "pull-quote",
    "A sentence of the article in large letters; it is read where it belongs.",
    _find_pull_quotes,
)
