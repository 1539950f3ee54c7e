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
    for number, piece in rest:
        if len(piece.text) < _SHORTEST or not _may_be_pulled(piece):
            continue
        words = f" {piece.phrase} "
        if any(words in f" {other.phrase} " for n, other in rest if _is_source(n, other, number)):
            yield number


def _may_be_pulled(piece: Piece) -> bool:
    if piece.is_heading:
        return False
    return (
        isinstance(piece.content, Quotation) or "aside" in piece.tags or in_box("pullquote", piece)
    )


def _is_source(number: int, other: Piece, quote: int) -> bool:
    return number != quote and not other.stray and not _may_be_pulled(other)


PULL_QUOTE = Rule(
    "pull-quote",
    "A sentence of the article in large letters; it is read where it belongs.",
    _find_pull_quotes,
)
