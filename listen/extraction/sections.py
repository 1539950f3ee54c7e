"""Pieces to sections: a heading and what stands under it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from listen.extraction.pieces import Heading, Piece, phrase
from listen.model import Block, Paragraph, Section

_REFRAIN = 3
"""Times from which a heading that returns names a field of a card: “Pros”."""


def make_sections(pieces: Sequence[Piece]) -> tuple[Section, ...]:
    """Divide the pieces that stay at their headings."""
    sections: list[Section] = []
    heading: Heading | None = None
    blocks: list[Block] = []
    refrains = _refrains(pieces)
    for piece in pieces:
        content = piece.content
        if not isinstance(content, Heading):
            blocks.append(content)
        elif phrase(content.text) in refrains:
            blocks.append(Paragraph(spans=content.spans, anchor=content.anchor))
        else:
            _close(sections, heading, blocks)
            heading, blocks = content, []
    _close(sections, heading, blocks)
    return tuple(sections)


def _refrains(pieces: Iterable[Piece]) -> set[str]:
    times = Counter(phrase(piece.text) for piece in pieces if piece.is_heading)
    return {text for text, count in times.items() if count >= _REFRAIN}


def _close(sections: list[Section], heading: Heading | None, blocks: list[Block]) -> None:
    if heading is not None:
        title = " ".join(heading.text.split())
        level = max(2, heading.level)
        marked = any(one.language or one.alias or one.phonemes for one in heading.spans)
        sections.append(
            Section(
                title=title,
                level=level,
                blocks=tuple(blocks),
                anchor=heading.anchor,
                spans=heading.spans if marked and heading.text == title else (),
            )
        )
    elif blocks:
        sections.append(Section(title="", level=1, blocks=tuple(blocks)))
