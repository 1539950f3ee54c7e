"""The types that flow, in the order in which a post meets them.

Document → Article → Script → Clip, Clip, … → Narration → Episode

All are frozen values with tuples inside; change one with `dataclasses.replace`. Inside `audio`
time is counted in samples; everywhere else in whole milliseconds, rounded once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NewType, TypeAlias

from listen.reading import Reading as Reading  # noqa: PLC0414 - one of the types that flow

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Milliseconds = NewType("Milliseconds", int)
Language = NewType("Language", str)
"""A BCP 47 tag: `en`, `pt-BR`."""
Anchor = NewType("Anchor", str)
"""The id of an element of the page."""


def primary(language: str) -> str:
    """Take the language of a tag, without its region or script.

    >>> primary("pt_BR")
    'pt'
    """
    return language.lower().replace("_", "-").split("-")[0]


# --- The page -----------------------------------------------------------------------------------


class Kind(StrEnum):
    """What a document is written in."""

    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page as fetched, decoded."""

    content: str
    kind: Kind
    name: str
    """What the user called it: a URL, a file name, `-`."""
    url: str | None = None
    """Where it is published, if that is known."""


# --- The article --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of a block's text that is all of one kind."""

    text: str
    language: Language | None = None
    """From the nearest `lang` attribute; `None` is the article's language."""
    alias: str | None = None
    """Words the author wants said instead."""
    phonemes: str | None = None
    """IPA the author wants said instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of running text."""

    spans: tuple[Span, ...]
    anchor: Anchor | None = None

    @property
    def text(self) -> str:
        """The block as a reader sees it."""
        return _join(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A paragraph of a block quotation."""

    spans: tuple[Span, ...]
    attribution: str = ""
    """Who said it, as the page has it; on the quotation's last paragraph only."""
    anchor: Anchor | None = None

    @property
    def text(self) -> str:
        """The block as a reader sees it."""
        return _join(self.spans) + (f"\n{self.attribution}" if self.attribution else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """An item of a list, without the items nested in it: they follow as items of their own."""

    spans: tuple[Span, ...]
    ordinal: int | None = None
    """Its number in a numbered list; `None` in a bulleted one."""
    numerals: str = "1"
    """How the number is written, as HTML's `type` has it: `1`, `a`, `A`, `i` or `I`."""
    depth: int = 0
    """0 in the outermost list."""
    anchor: Anchor | None = None

    @property
    def text(self) -> str:
        """The block as a reader sees it."""
        return _join(self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table, row by row."""

    rows: tuple[tuple[str, ...], ...]
    header: bool = False
    """Whether the first row names the columns."""
    caption: str = ""
    anchor: Anchor | None = None

    @property
    def text(self) -> str:
        """The block as a reader sees it."""
        lines = (" | ".join(row) for row in self.rows)
        return "\n".join(filter(None, (self.caption, *lines)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A block of program text."""

    text: str
    programming_language: str = ""
    """As the page names it: `python`, `bash`; empty if it does not."""
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """An image that the author meant to be read: it carries a caption or a description."""

    caption: str = ""
    description: str = ""
    """The image's `alt` text."""
    anchor: Anchor | None = None

    @property
    def text(self) -> str:
        """The block as a reader sees it."""
        return self.caption or self.description


Block: TypeAlias = Paragraph | Quotation | ListItem | Table | Code | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it, up to the next heading of any level."""

    title: str
    """Empty for what stands before the first heading."""
    level: int
    """1 for the introduction, 2 for `h2`, … 6."""
    blocks: tuple[Block, ...]
    anchor: Anchor | None = None
    spans: tuple[Span, ...] = ()
    """The title's, where its markup says more of it than its text does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Text of the main content that will not be read, and why."""

    text: str
    rule: str
    """The id of the rule that decided it: `share-bar`, `image-credit`."""
    reason: str = ""
    """The rule in words, for people; may hold what in the text gave it away."""
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronunciation:
    """How the author wants a word, or a few, said throughout the article."""

    written: str
    alias: str | None = None
    """Words said instead."""
    phonemes: str | None = None
    """IPA."""
    any_case: bool | None = None
    """Whether capitals do not matter; `None`: only if it is written without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A post, cleaned: all that is worth hearing, and a ledger of what is not."""

    title: str
    sections: tuple[Section, ...]
    omissions: tuple[Omission, ...] = ()
    """In page order."""
    url: str | None = None
    language: Language = Language("en")
    author: str | None = None
    published: datetime | None = None
    image: str | None = None
    """URL or path of the post's picture."""
    site: str | None = None
    """The publication's name."""
    summary: str | None = None
    lexicon: tuple[Pronunciation, ...] = ()
    """Pronunciations of this article; they stand before the site's."""


# --- What is said -------------------------------------------------------------------------------


class Role(StrEnum):
    """What an utterance is in its article: decides voice, prosody and pause."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    QUOTATION = "quotation"
    ASIDE = "aside"
    """Not the author's words: an announcement of a table or of code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prosody:
    """Manner of speaking, as factors of the voice's own (SSML 1.1 §3.2.4)."""

    rate: float = 1.0
    pitch: float = 1.0
    volume: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One sentence: the unit of synthesis, of caching and of cues."""

    text: str
    """As the page shows it."""
    readings: tuple[Reading, ...] = ()
    """In order, without overlap; text outside them is said as it stands."""
    language: Language = Language("en")
    role: Role = Role.BODY
    prosody: Prosody = Prosody()
    pause_after: Milliseconds = Milliseconds(0)
    anchor: Anchor | None = None
    goes_on: bool = False
    """Whether its sentence goes on in the next one, in another language."""

    @property
    def spoken(self) -> str:
        """What an engine is to say: words and plain punctuation, nothing left to guess."""
        said, at = [], 0
        for reading in self.readings:
            said += [self.text[at : reading.start], reading.words]
            at = reading.end
        return "".join([*said, self.text[at:]])

    def placed_readings(self) -> Iterator[tuple[int, Reading]]:
        """Give each reading with the place of its words in `spoken`."""
        shift = 0
        for reading in self.readings:
            yield reading.start + shift, reading
            shift += len(reading.words) - (reading.end - reading.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The utterances of a section: becomes a chapter."""

    title: str
    """Never empty: the introduction bears the article's title."""
    utterances: tuple[Utterance, ...]
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """All that will be said."""

    title: str
    language: Language
    parts: tuple[Part, ...]
    omissions: tuple[Omission, ...] = ()
    """What the article has and the script leaves out, by policy or because no voice can say it."""


# --- Sound --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who can speak."""

    name: str
    language: Language
    engine: str
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """When a word is said, inside a clip."""

    start: int
    end: int
    """Samples from the clip's start."""
    text_start: int
    text_end: int
    """Offsets into the utterance's spoken words."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Clip:
    """The sound of one utterance."""

    samples: "npt.NDArray[np.float32]"
    """Mono, shape (n,), nominally within ±1.0 but not clipped to it."""
    sample_rate: int
    """Hertz."""
    marks: tuple[Mark, ...] = ()
    """In order; empty when the engine does not know its word times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a cue with its time."""

    start: Milliseconds
    end: Milliseconds
    text_start: int
    text_end: int
    """Offsets into the cue's text: the page's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A timed line of the transcript: one utterance, as the page shows it."""

    start: Milliseconds
    end: Milliseconds
    text: str
    anchor: Anchor | None = None
    role: Role = Role.BODY
    words: tuple[Word, ...] = ()
    """Empty when the engine does not know its word times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A titled stretch; each ends where the next starts."""

    start: Milliseconds
    end: Milliseconds
    title: str
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """Measured on the finished file (ITU-R BS.1770-4, EBU R 128)."""

    integrated: float
    """LUFS."""
    true_peak: float
    """dBTP."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narration:
    """A sound file and everything timed in it."""

    path: Path
    media_type: str
    """For instance `audio/mpeg`."""
    size: int
    """Bytes."""
    duration: Milliseconds
    loudness: Loudness
    voice: Voice
    """The narrator's; stretches in other languages may have had other voices."""
    language: Language
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]
    unvoiced: tuple[Language, ...] = ()
    """Languages that occur in it and were spoken by the narrator, for want of a voice."""
    spoken: int = 0
    """Utterances spoken for it."""
    reused: int = 0
    """Utterances that had been spoken before, and came from the cache."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One published narration."""

    guid: str
    """Made of the address, and so the same however often the post is edited; where there is no
    address, of the file's name and the title."""
    article: Article
    script: Script
    narration: Narration
    companions: tuple[Path, ...] = field(default=())
    """Transcripts, chapters and page, beside the sound file."""


def _join(spans: tuple[Span, ...]) -> str:
    return "".join(span.text for span in spans)
