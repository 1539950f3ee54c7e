"""What is remembered of a post from run to run."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from listen.model import Chapter, Language, Milliseconds
from listen.publish.site.edits import Edit

if TYPE_CHECKING:
    from cattrs import Converter


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNote:
    """A file that was made for a post."""

    name: str
    size: int
    """Bytes."""
    sha256: str
    media_type: str
    written: int
    """When, in nanoseconds; tells whether the file has to be looked into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where something goes on a page, in bytes of the page itself."""

    head: int
    body: int | None
    """`None` where no player is wanted."""
    ids: tuple[tuple[int, str], ...] = ()
    """Offsets, and the attributes put there."""
    prefix: str = ""
    encoding: str = "utf-8"
    newline: str = "\n"

    def edits(self) -> tuple[Edit, ...]:
        """What gives the elements their ids."""
        return tuple(Edit(place, text.encode()) for place, text in self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A post as it was narrated."""

    path: str
    """The page's file, from the site's folder."""
    url: str
    guid: str
    original: str
    """SHA-256 of the page without what Listen put on it."""
    key: str
    """Digest of all that it was made of."""
    words: str
    """Digest of what is said: by it a post is known that moved."""
    sound: str
    """Digest of all that decides the sound files."""
    title: str
    language: Language
    duration: Milliseconds
    voice: str
    sounds: tuple[FileNote, ...]
    """The main format first."""
    captions: FileNote
    transcript: FileNote
    chapters_json: FileNote
    chapters_vtt: FileNote
    timing: FileNote
    """The narration as it was measured; not published."""
    chapters: tuple[Chapter, ...]
    places: Places
    author: str | None = None
    published: str | None = None
    """ISO 8601."""
    summary: str | None = None
    site: str | None = None
    unvoiced: tuple[Language, ...] = ()
    policy: str | None = None
    base: str | None = None
    injected: str | None = None
    """SHA-256 of the page with everything on it, as it was last written."""
    put: str | None = None
    """Digest of what was put on it then."""
    spoken: int = field(default=0)
    """Utterances spoken when it was made."""
    reused: int = field(default=0)

    @property
    def published_files(self) -> tuple[FileNote, ...]:
        """What is put into the site for it."""
        return (
            *self.sounds, self.captions, self.transcript, self.chapters_json, self.chapters_vtt,
        )  # fmt: skip

    @property
    def files(self) -> tuple[FileNote, ...]:
        """Everything that must stand for it to count as made."""
        return (*self.published_files, self.timing)


def converter() -> "Converter":
    """Make what turns records into plain values and back."""
    from cattrs import Converter

    made = Converter()
    made.register_unstructure_hook(Path, str)
    made.register_structure_hook(Path, lambda value, _: Path(value))
    return made
