"""The pause plan and the manner of speaking: the house style in numbers.

A pause says what relation the next words have to those before: the looser, the longer. The values
are those of broadcast narration, where a sentence pause is about half a second of silence, heard
together with the fall of the voice, and each level above adds roughly a half.
"""

from typing import Final

from listen.model import Milliseconds, Prosody, Role

SWITCH: Final = Milliseconds(60)
"""Inside a sentence, where another voice takes over and no reader would pause."""
CLAUSE: Final = Milliseconds(220)
"""The same, where a comma or a colon stands."""
SENTENCE: Final = Milliseconds(380)
"""Between sentences of a paragraph: a breath."""
ITEM: Final = Milliseconds(520)
"""Between items of a list: long enough to hear them as a row, shorter than a new thought."""
PARAGRAPH: Final = Milliseconds(700)
"""Between paragraphs: a new thought."""
ASIDE: Final = Milliseconds(600)
"""After an announcement of something that is not read."""
TITLE: Final = Milliseconds(1200)
"""After the title."""
HEADINGS: Final = (Milliseconds(800), Milliseconds(700), Milliseconds(600))
"""After a heading, by its rank: the listener takes in what is to come."""
SECTIONS: Final = (Milliseconds(1400), Milliseconds(1100), Milliseconds(900))
"""Before a heading, by its rank: longer than after it, so that it belongs to what follows."""
OPENING: Final = 0.98
"""Factor of the pace of the sentence that a section begins with, so that it is not missed."""
CLOSING: Final = 0.97
"""Factor of the pace of its last one: a reader slows down to a close."""

_AFTER_BLOCK: Final = {
    Role.TITLE: TITLE,
    Role.BODY: PARAGRAPH,
    Role.ITEM: ITEM,
    Role.QUOTATION: PARAGRAPH,
    Role.ASIDE: ASIDE,
}


def after_block(role: Role, following: Role, rank: int = 0) -> Milliseconds:
    """Choose the pause between two blocks; the last item of a list ends a paragraph.

    Args:
        role: Of the block that ends.
        following: Of the next.
        rank: Of the section's heading: 0 for the highest in the article.
    """
    if role is Role.HEADING:
        return after_heading(rank)
    if role is Role.ITEM and following is not Role.ITEM:
        return PARAGRAPH
    return _AFTER_BLOCK[role]


def after_heading(rank: int) -> Milliseconds:
    """Choose the pause between a heading and what stands under it."""
    return HEADINGS[min(rank, len(HEADINGS) - 1)]


def before_heading(rank: int) -> Milliseconds:
    """Choose the pause between a section and the heading of the next."""
    return SECTIONS[min(rank, len(SECTIONS) - 1)]


MANNER: Final = {
    Role.TITLE: Prosody(rate=0.94),
    Role.HEADING: Prosody(rate=0.95),
    Role.BODY: Prosody(),
    Role.ITEM: Prosody(rate=0.98),
    Role.QUOTATION: Prosody(rate=0.97, pitch=0.98),
    Role.ASIDE: Prosody(rate=1.03, volume=0.9),
}
"""Small steps: what is marked by pauses needs little else, and engines differ in how they obey."""


def manner(role: Role, rate: float, *, opens: bool = False, closes: bool = False) -> Prosody:
    """Combine a role's manner with the pace that was asked for.

    Args:
        role: What is said.
        rate: The pace that was asked for.
        opens: Whether it is the first sentence under a heading.
        closes: Whether it is the last of its section.
    """
    base = MANNER[role]
    if role is Role.BODY and (opens or closes):
        rate *= CLOSING if closes else OPENING
    return Prosody(rate=round(base.rate * rate, 4), pitch=base.pitch, volume=base.volume)
