"""Every way Listen says no.

    ListenError                    exit code
    ├── ConfigError                3   listen.toml, an option's value
    ├── SourceError                4   the page
    │   ├── FetchError                 it could not be had
    │   └── NoArticleError             it was had, and there is no article in it
    ├── SpeechError                5   an article that cannot be put into spoken words
    ├── EngineError                6   the voice
    │   ├── EngineNotFoundError        no engine, or no voice, of that name
    │   ├── EngineUnavailableError     it is known, but something that it needs is missing
    │   └── SynthesisError             it failed at an utterance
    ├── AudioError                 7   mixing, encoding, writing the sound
    │   └── OutputError                the place to write to: no room, no permission
    └── PublishError               8   transcript, page, feed
        └── ServingError               the preview: its port, its address, a missing extra

A message is one sentence with the offending value in it; the hint says what to do next.
"""

from typing import ClassVar


class ListenError(Exception):
    """Base of all errors that Listen raises on purpose."""

    exit_code: ClassVar[int] = 1
    hint: str | None
    """What the user can do about it, as a sentence; `None` where the message says it all."""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the hint on the way between processes."""
        return (_rebuild, (type(self), str(self), self.hint))


def _rebuild(family: type[ListenError], message: str, hint: str | None) -> ListenError:
    return family(message, hint=hint)


class ConfigError(ListenError):
    """Raised when a setting has no meaning."""

    exit_code = 3


class SourceError(ListenError):
    """Raised when no article can be made of what was given."""

    exit_code = 4


class FetchError(SourceError):
    """Raised when a page cannot be had: no such file, 404, time-out, too large."""


class NoArticleError(SourceError):
    """Raised when a page holds nothing worth reading aloud."""


class SpeechError(ListenError):
    """Raised when an article cannot be put into spoken words."""

    exit_code = 5


class EngineError(ListenError):
    """Raised when a voice cannot do its work."""

    exit_code = 6


class EngineNotFoundError(EngineError):
    """Raised when no engine or no voice has the name asked for."""


class EngineUnavailableError(EngineError):
    """Raised when an engine lacks a library, a program, a key or a voice file."""


class SynthesisError(EngineError):
    """Raised when an engine fails at an utterance, or makes no plausible sound of it."""


class AudioError(ListenError):
    """Raised when sound cannot be mixed, levelled or encoded."""

    exit_code = 7


class OutputError(AudioError):
    """Raised when a file cannot be written where it was asked for."""


class PublishError(ListenError):
    """Raised when a transcript, page or feed cannot be made."""

    exit_code = 8


class ServingError(PublishError):
    """Raised when a preview cannot be served: a port in use, no such address, a missing extra."""
