"""What a speech engine is.

An engine is any class that fits `Engine`, named by an entry point of the group `listen.engines`.
Our own come in by the same door. It is called with plain words, one utterance at a time; order,
parallel work, pauses and loudness are done for it. `tests/engines/contract.py` holds what every
engine must keep to.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from listen.model import Clip, Utterance, Voice


class Workers(StrEnum):
    """How several utterances can be spoken at once."""

    PROCESSES = "processes"
    """It computes in this process: one instance in each worker process. Processes may be forked
    from one that has loaded one of our own engines, never somebody else's."""
    THREADS = "threads"
    """It waits for somebody else (a server, a child process): one instance, several threads."""


class Engine(Protocol):
    """A speech engine; constructed without arguments, and cheaply: it loads when it is needed."""

    name: str
    """Its entry point's name."""
    version: str
    """Changes whenever the same utterance would sound different."""
    workers: Workers

    def check(self) -> None:
        """Make sure that it can work here.

        Raises:
            EngineUnavailableError: If a library, program, key or voice file is missing.
        """

    def voices(self) -> Sequence[Voice]:
        """List the voices that are ready to speak, the default first."""

    def synthesize(self, utterance: Utterance, voice: Voice) -> Clip:
        """Say `utterance.spoken`, with no silence of note before and after it.

        Raises:
            SynthesisError: If it cannot be said.
        """
