"""Repairs characters before anything is read: mojibake, entities, invisible and look-alike ones.

Rules then meet one kind of space, digit and letter. `project` brings readings back to the text as
the page has it.
"""

from bisect import bisect_right
from typing import NamedTuple

from listen.reading import Reading
from listen.speech.verbalize.pattern import Pattern


class Edit(NamedTuple):
    """A stretch of the page's text and what stands for it in the tidy text."""

    start: int
    end: int
    tidy_start: int
    text: str
    rule: str
    phonemes: str | None = None

    @property
    def tidy_end(self) -> int:
        """Where its replacement ends."""
        return self.tidy_start + len(self.text)


class Tidy(NamedTuple):
    """A repaired text that knows where each part of it came from."""

    text: str
    edits: tuple[Edit, ...] = ()

    def moved(self, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
        """Bring readings of the page's text over to the tidy text."""
        if not self.edits:
            return readings
        return tuple(
            one._replace(start=self._forth(one.start), end=self._forth(one.end))
            for one in readings
        )

    def _forth(self, at: int) -> int:
        place = bisect_right(self.edits, at, key=lambda edit: edit.start) - 1
        if place < 0:
            return at
        edit = self.edits[place]
        return edit.tidy_end + at - edit.end if at >= edit.end else edit.tidy_start

    def back(self, at: int) -> int:
        """Find where in the page's text a stretch starts that starts outside all edits."""
        return self._back(at, [edit for edit in self.edits if edit.tidy_end <= at])

    def back_end(self, at: int) -> int:
        """Find where in the page's text a stretch ends that ends outside all edits."""
        return self._back(at, [edit for edit in self.edits if edit.tidy_start < at])

    @staticmethod
    def _back(at: int, before: list[Edit]) -> int:
        return before[-1].end + at - before[-1].tidy_end if before else at


_SUSPICIOUS = Pattern(
    r"[Â-ô][^ -~]|&[a-zA-Z#]|Ã(?=\s|$)|[^ -~¡-¬®-ɏα-ω’“”–—…™"
    r"\u2074-\u207b\u2080-\u209c\u20a0-\u20bf\u2190-\u22ee\U0001f300-\U0001f6ff]"
)
"""What most texts lack: then the long search is spared."""


def tidied(text: str, *, keep: tuple[Reading, ...] = ()) -> Tidy:
    """Repair what is broken or foreign to the rules; leave `keep` stretches alone."""
    if not _SUSPICIOUS.search(text):
        return Tidy(text)
    from listen.speech.verbalize.mending import mended  # most texts need none of it

    return mended(text, keep)


def project(tidy: Tidy, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Bring readings of the tidy text back to the page's text; edits become readings."""
    if not tidy.edits:
        return readings
    from listen.speech.verbalize.mending import projected

    return projected(tidy, readings)
