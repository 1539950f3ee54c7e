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
    ├── PublishError               8   transcript, page, feed
    │   └── ServingError               the preview: its port, its address, a missing extra
    └── BatchError                 9   those who do the work of many articles
        ├── CrashError                 a job that its worker did not survive, or that met a bug
        └── ClusterError               no cluster, or one that is lost

A message is one sentence with the offending value in it; the hint says what to do next.
"""

from typing import ClassVar


class ListenError(Exception):
    """Base of all errors that Listen raises on purpose."""

    exit_code: ClassVar[int] = 1
    hint: str | None
    """What the user can do about it, as a sentence; `None` where the message says it all."""
    transient: bool
    """Whether the same may well succeed in a while: a server that did not answer."""

    def __init__(self, message: str, *, hint: str | None = None, transient: bool = False) -> None:
        super().__init__(message)
        self.hint = hint
        self.transient = transient

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the hint on the way between processes."""
        return (_rebuild, (type(self), str(self), self.hint, self.transient))


def _rebuild(
    family: type[ListenError], message: str, hint: str | None, transient: bool
) -> ListenError:
    return family(message, hint=hint, transient=transient)


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


class BatchError(ListenError):
    """Raised when many articles are made and those who make them fail."""

    exit_code = 9


class CrashError(BatchError):
    """Raised for a job whose workers died, or which failed in a way that nobody foresaw."""


class ClusterError(BatchError):
    """Raised when there is no cluster at an address, or it is lost."""
