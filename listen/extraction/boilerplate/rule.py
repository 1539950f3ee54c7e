"""What a boilerplate rule is, and what rules ask of a piece."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from listen.extraction.boilerplate.vocabulary import (
    LONGEST_LINE,
    compound_names,
    names,
    says,
    says_words,
)
from listen.extraction.metadata import Metadata
from listen.extraction.pieces import Piece

_LABEL = re.compile(r"\W*([\w' ’]{2,40}?)\s*[:/|]")


@dataclass(slots=True)
class View:
    """The main content as a rule sees it: all pieces, and what earlier rules have dropped."""

    pieces: tuple[Piece, ...]
    metadata: Metadata
    """What the page says about itself elsewhere."""
    dropped: dict[int, "Rule"] = field(default_factory=dict)

    def remaining(self) -> Iterator[tuple[int, Piece]]:
        """The pieces that are still in, with their numbers."""
        return self.following(-1)

    def following(self, number: int) -> Iterator[tuple[int, Piece]]:
        """The remaining pieces after one."""
        for later in range(number + 1, len(self.pieces)):
            if later not in self.dropped:
                yield later, self.pieces[later]

    def place(self, number: int) -> float:
        """Where a piece stands: 0.0 at the beginning, 1.0 at the end."""
        return number / max(1, len(self.pieces) - 1)

    def is_close(self, number: int, *, prose: int = 80, paragraphs: int = 1) -> bool:
        """Whether hardly a paragraph remains after a piece."""
        after = (piece for _, piece in self.following(number) if not piece.is_heading)
        return sum(len(piece.text) > prose for piece in after) <= paragraphs

    def stands_apart(self, number: int, *, prose: int = 80) -> bool:
        """Whether a piece stands in another box than the prose that follows it."""
        for _, piece in self.following(number):
            if len(piece.text) > prose and not piece.is_heading:
                return piece.home is not self.pieces[number].home
        return False


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of text that belongs to the page and not to the article."""

    id: str
    reason: str
    """For people: what it is, and why nobody wants to hear it."""
    find: Callable[[View], Iterable[int]]
    """The numbers of the pieces that are of this kind."""


def per_piece(test: Callable[[Piece], bool]) -> Callable[[View], Iterator[int]]:
    """Make a `find` of a test that looks at one piece only."""

    def find(view: View) -> Iterator[int]:
        for number, piece in view.remaining():
            if test(piece):
                yield number

    return find


def tells(key: str, piece: Piece) -> bool:
    """Whether a piece says one of the things listed under a key; a heading must say just that."""
    if len(piece.text) > LONGEST_LINE:
        return False
    return says_words(key, piece.phrase, exactly=piece.is_heading)


def labelled(key: str, piece: Piece) -> bool:
    """Whether a piece opens with a label listed under a key: “Read more: …”."""
    match = _LABEL.match(piece.text)
    return match is not None and says(key, match[1])


def in_box(kind: str, piece: Piece) -> bool:
    """Whether the page's markup names a box around a piece as of this kind."""
    if not piece.names.isdisjoint(names(kind)):
        return True
    together = compound_names(kind)
    return any(words <= frame.names for words in together for frame in piece.scope)
