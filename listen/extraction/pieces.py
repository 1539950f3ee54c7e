"""The form between page and article: the page's blocks in a row, each with its surroundings.

Markdown and plain text become pieces too, so that one set of boilerplate rules serves all three.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from listen.model import Anchor, Block, Omission, Span

_BLOCK_TAGS = frozenset(
    {
        "p",
        "li",
        "ul",
        "ol",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "table",
        "dl",
        "dt",
        "dd",
    }
)
_BY_SCOPE = frozenset({"names", "tags"})
"""What depends on the boxes around a piece inside the main content."""
_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading on its way to become a section's title."""

    spans: tuple[Span, ...]
    level: int
    anchor: Anchor | None = None

    @property
    def text(self) -> str:
        """The heading as a reader sees it."""
        return "".join(span.text for span in self.spans)


Content: TypeAlias = Block | Heading


@dataclass(eq=False)
class Frame:
    """An element around pieces, and what its attributes say about them."""

    tag: str
    names: frozenset[str] = frozenset()
    """Words of class, id, role and the like, lower-cased."""
    parent: "Frame | None" = None
    hidden: bool = False
    selected: str | None = None
    """`keep` or `drop`, where the user's selectors choose the element."""
    anchor: Anchor | None = None
    """What the element itself is named by."""
    start: int = 0
    """Number of the first piece inside."""
    stop: int = 0
    """Number of the first piece after it."""

    def ancestry(self) -> Iterator["Frame"]:
        """This frame and those around it, from the inside out."""
        frame: Frame | None = self
        while frame is not None:
            yield frame
            frame = frame.parent


PAGE = Frame(tag="body")
"""The surroundings of what has none: plain text."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Piece:
    """A block of the page with its surroundings."""

    content: Content
    frame: Frame = PAGE
    linked: int = 0
    """Characters inside links."""
    links: int = 0
    """Number of links."""
    targets: tuple[str, ...] = ()
    """Where the links lead."""
    emphasis: int = 0
    """Characters in bold or italics."""
    asides: tuple[Omission, ...] = ()
    """Marks taken out of the text: footnote numbers, permalink signs."""
    early: tuple[Omission, ...] = ()
    """The same, from before the page's first piece."""
    scope: tuple[Frame, ...] = ()
    """The boxes around the piece inside the main content, from the inside out."""
    stray: bool = False
    """Whether it stands away from the main content."""

    def placed(self, scope: tuple[Frame, ...], *, stray: bool) -> "Piece":
        """The piece with its place in the main content; what was found out about it is kept."""
        piece = object.__new__(Piece)
        known = {key: value for key, value in self.__dict__.items() if key not in _BY_SCOPE}
        piece.__dict__.update(known, scope=scope, stray=stray)
        return piece

    @cached_property
    def text(self) -> str:
        """The block as a reader sees it."""
        return self.content.text

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of everything around the piece, up to the main content."""
        return frozenset().union(*(frame.names for frame in self.scope))

    @cached_property
    def tags(self) -> frozenset[str]:
        """The tags of everything around the piece, up to the main content."""
        return frozenset(frame.tag for frame in self.scope)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words alone, case-folded: what comparisons are made of."""
        return tuple(_WORD.findall(self.text.casefold()))

    @cached_property
    def phrase(self) -> str:
        """The words with single spaces between them."""
        return " ".join(self.words)

    @cached_property
    def link_density(self) -> float:
        """The share of the text that is inside links."""
        return min(1.0, self.linked / max(1, len(self.text.strip())))

    @cached_property
    def home(self) -> Frame:
        """The element that the block stands in, beside its neighbours."""
        return next(frame for frame in self.frame.ancestry() if frame.tag not in _BLOCK_TAGS)

    @cached_property
    def selected(self) -> str | None:
        """What the user's selectors say of the piece: those of the innermost element count."""
        chosen = (frame.selected for frame in self.frame.ancestry())
        return next(filter(None, chosen), None)

    @property
    def is_heading(self) -> bool:
        """Whether a section may begin here."""
        return isinstance(self.content, Heading)

    @property
    def heading_level(self) -> int:
        """1 to 6; 7, below all headings, for other blocks."""
        return self.content.level if isinstance(self.content, Heading) else 7


def phrase(text: str) -> str:
    """Reduce a text to its words, for comparison.

    >>> phrase("“Read more:” Tea, again!")
    'read more tea again'
    """
    return " ".join(_WORD.findall(text.casefold()))
