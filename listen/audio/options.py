"""How a script is made into sound: plain values, which cost nothing to import."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from listen.errors import ConfigError

if TYPE_CHECKING:
    from listen.audio.cache import ClipCache

AUDIO_OUT = Path("audio_out")
"""Where an episode is written when nothing else is said."""
LIMIT = 4_000_000_000
"""Bytes kept unless something else is said: about 19 hours of speech."""

Progress: TypeAlias = Callable[[int, int], None]
"""Told of utterances spoken, and of how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFiles:
    """Sound files that the user names; `None` for no such sound."""

    intro: Path | None = None
    outro: Path | None = None
    chime: Path | None = None

    def __bool__(self) -> bool:
        return bool(self.intro or self.outro or self.chime)


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioOptions:
    """How a script is made into sound."""

    voice: str | None = None
    """`engine:voice` or `engine`; `None` takes the best that is here for the language."""
    format: str | None = None
    """`mp3`, `m4a`, `m4b`, `opus`, `flac` or `wav`; `None` follows the file's name."""
    jobs: int | None = None
    """Articles made at once, or utterances of a single one; `None` for as many as there are
    processors."""
    intro: Path | None = None
    outro: Path | None = None
    chime: Path | None = None
    """Sound files before, after and between the sections."""
    cover: Path | None = None
    """A PNG or JPEG; `None` takes the article's, if it is a file."""
    cache: bool = True
    """Whether clips are kept, and taken from those kept."""
    cache_folder: Path | None = None
    """Where; `None` for the user's cache folder."""
    cache_limit: int = LIMIT
    """Bytes; the clips not used for longest go first."""

    def __post_init__(self) -> None:
        """Refuse what cannot be done.

        Raises:
            ConfigError: If the jobs or the cache's limit are not positive.
        """
        if self.jobs is not None and self.jobs < 1:
            msg = f"audio.jobs is {self.jobs}: somebody has to speak."
            raise ConfigError(msg, hint="Leave it out to use all processors.")
        if self.cache_limit < 1:
            msg = f"audio.cache_limit is {self.cache_limit}: nothing could be kept."
            raise ConfigError(msg, hint="Set audio.cache to false to keep nothing.")

    @property
    def kept(self) -> Path | None:
        """The folder of what is kept; `None` if nothing is to be."""
        return cache_place(self.cache_folder) if self.cache else None

    def open_cache(self) -> "ClipCache | None":
        """Open the cache of clips; `None` if nothing is to be kept."""
        from listen.audio.cache import ClipCache

        return ClipCache(self.kept, self.cache_limit) if self.kept else None

    @property
    def sounds(self) -> SoundFiles:
        """The show's sounds."""
        return SoundFiles(intro=self.intro, outro=self.outro, chime=self.chime)


def cache_place(folder: Path | None) -> Path:
    """Name the folder of what is kept: the one that is set, or the user's own."""
    from platformdirs import user_cache_path

    return folder or user_cache_path("listen-to-this-post")
