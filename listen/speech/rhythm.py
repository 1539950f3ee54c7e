"""The pause plan and the manner of speaking: the house style in numbers.

A pause says what relation the next words have to those before: the looser, the longer. The values
are those of broadcast narration, where a sentence pause is about half a second of silence, heard
together with the fall of the voice, and each level above adds roughly a half.
"""

from typing import Final

from listen.model import Milliseconds, Prosody, Role

SWITCH: Final = Milliseconds(60)
"""Inside a sentence, where another voice takes over: no reader would pause there."""
SENTENCE: Final = Milliseconds(380)
"""Between sentences of a paragraph: a breath."""
ITEM: Final = Milliseconds(520)
"""Between items of a list: long enough to hear them as a row, shorter than a new thought."""
PARAGRAPH: Final = Milliseconds(700)
"""Between paragraphs: a new thought."""
ASIDE: Final = Milliseconds(600)
"""After an announcement of something that is not read."""
HEADING: Final = Milliseconds(800)
"""After a heading: the listener takes in what is to come."""
TITLE: Final = Milliseconds(1200)
"""After the title."""
SECTION: Final = Milliseconds(1400)
"""Before a new heading: longer than after it, so that the heading belongs to what follows."""

_AFTER_BLOCK: Final = {
    Role.TITLE: TITLE,
    Role.HEADING: HEADING,
    Role.BODY: PARAGRAPH,
    Role.ITEM: ITEM,
    Role.QUOTATION: PARAGRAPH,
    Role.ASIDE: ASIDE,
}


def after_block(role: Role, following: Role) -> Milliseconds:
    """Choose the pause between two blocks; the last item of a list ends a paragraph."""
    if role is Role.ITEM and following is not Role.ITEM:
        return PARAGRAPH
    return _AFTER_BLOCK[role]


MANNER: Final = {
    Role.TITLE: Prosody(rate=0.94),
    Role.HEADING: Prosody(rate=0.95),
    Role.BODY: Prosody(),
    Role.ITEM: Prosody(rate=0.98),
    Role.QUOTATION: Prosody(rate=0.97, pitch=0.98),
    Role.ASIDE: Prosody(rate=1.03, volume=0.9),
}
"""Small steps: what is marked by pauses needs little else, and engines differ in how they obey."""


def manner(role: Role, rate: float) -> Prosody:
    """Combine a role's manner with the pace that was asked for."""
    base = MANNER[role]
    return Prosody(rate=round(base.rate * rate, 4), pitch=base.pitch, volume=base.volume)
