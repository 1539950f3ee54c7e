"""What the readers of HTML, Markdown and plain text hand on."""

from dataclasses import dataclass

from listen.extraction.metadata import Metadata
from listen.extraction.pieces import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The pieces of a page's main content, and what the page says about itself."""

    pieces: tuple[Piece, ...]
    metadata: Metadata
    outside: tuple[Piece, ...] = ()
    """What else the page shows: navigation, other articles, comments."""
