"""A choice of pieces while it is being made, and what is asked of pieces and frames on the way."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from listen.extraction.boilerplate.vocabulary import names
from listen.extraction.pieces import Frame, Piece
from listen.model import Code, Figure, Table

PROSE = 80
"""Characters from which a block is taken for prose rather than for a label."""
LINKED = 0.5
"""Link density from which a block is no prose."""

_UNWANTED_TAGS = frozenset({"nav", "footer", "form", "button", "aside", "menu"})
_UNWANTED_ROLES = (
    "advert",
    "bio",
    "breadcrumb",
    "byline",
    "caption",
    "comments",
    "consent",
    "contents",
    "disclosure",
    "feedback",
    "legal",
    "navigation",
    "newsletter",
    "promotion",
    "related",
    "share",
    "tags",
)


@dataclass(slots=True, kw_only=True)
class Selection:
    """The pieces of a page, and which of them are chosen so far."""

    pieces: Sequence[Piece]
    frames: Sequence[Frame]
    """Outer ones first."""
    chosen: set[int]
    discussion: bool = False
    """Whether the page is a thread, so that what visitors wrote is its content."""
    bodies: set[Frame] = field(default_factory=set)
    """The frames that hold the article's prose."""

    def chosen_sums(self) -> list[int]:
        """For each place between pieces, the length of the chosen text before it."""
        lengths = (len(p.text) if n in self.chosen else 0 for n, p in enumerate(self.pieces))
        return list(accumulate(lengths, initial=0))

    def all_sums(self) -> list[int]:
        """For each place between pieces, the length of all text before it."""
        return list(accumulate((len(piece.text) for piece in self.pieces), initial=0))

    def prose_by_home(self) -> Counter[Frame]:
        """How much prose stands in each element, chosen or not."""
        lengths: Counter[Frame] = Counter()
        for piece in self.pieces:
            if is_prose(piece):
                lengths[piece.home] += len(piece.text)
        return lengths

    def has_chosen(self, frame: Frame) -> bool:
        """Whether something in an element is chosen."""
        return not self.chosen.isdisjoint(range(frame.start, frame.stop))


def is_prose(piece: Piece) -> bool:
    """Whether a piece is running text."""
    if piece.is_heading or isinstance(piece.content, Code | Table | Figure):
        return False
    return len(piece.text) >= PROSE and piece.link_density < LINKED


def is_unwanted(frame: Frame) -> bool:
    """Whether an element is named, or hidden, as one that holds no part of an article."""
    if frame.tag in _UNWANTED_TAGS:
        return True
    if frame.hidden and frame.names.isdisjoint(names("accordion")):
        return True
    return not frame.names.isdisjoint(_unwanted_names())


@cache
def _unwanted_names() -> frozenset[str]:
    return frozenset().union(*map(names, _UNWANTED_ROLES))
