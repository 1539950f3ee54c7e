"""Lines to clips, in order, several at a time.

The same for every engine: how many are spoken at once, how far ahead of the listener, and what
becomes of a failure.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TypeVar

from listen.audio.cache import ClipCache
from listen.audio.crew import Crew
from listen.audio.segments import Line
from listen.audio.speaking import say_and_keep, shorten
from listen.engines.protocol import Workers
from listen.errors import SynthesisError
from listen.model import Clip

AHEAD = 2
"""Clips asked for in advance, a worker: enough that none waits. All of them are waited for when
the opening is long enough."""

Result = TypeVar("Result")


@dataclass(slots=True)
class Tally:
    """How many utterances were spoken, and how many had been before."""

    spoken: int = 0
    reused: int = 0


class Speech(Iterator[Clip]):
    """Says lines one after another; the clips come in their order.

    Raises:
        SynthesisError: If an utterance cannot be said, naming it.
        EngineUnavailableError: If the engine finds something missing.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        crew: Crew,
        *,
        cache: ClipCache | None = None,
        tally: Tally | None = None,
    ) -> None:
        """Prepare to say lines.

        Args:
            lines: What to say, and who says it.
            crew: Who works.
            cache: Where clips are looked for, and kept.
            tally: Counts them.
        """
        self._rest = iter(lines)
        self._crew, self._cache = crew, cache
        self._tally = tally or Tally()
        self._ahead = AHEAD * crew.width(kinds_of(lines))
        self._asked: deque[tuple[Line, Future[Clip]]] = deque()

    def __next__(self) -> Clip:
        """Give the next clip, when it is spoken."""
        self._ask(self._ahead)
        if not self._asked:
            raise StopIteration
        line, clip = self._asked.popleft()
        return result_of(clip, line)

    def finish(self) -> Iterator[Clip]:
        """Give the clips that were asked for in advance, and ask for no more."""
        while self._asked:
            line, clip = self._asked.popleft()
            yield result_of(clip, line)

    def _ask(self, ahead: int) -> None:
        while len(self._asked) < ahead and (line := next(self._rest, None)):
            self._asked.append((line, self._find(line)))

    def _find(self, line: Line) -> "Future[Clip]":
        """Take a clip from the cache, or ask for it."""
        kept = self._cache.get(line.key) if self._cache else None
        if kept is None:
            self._tally.spoken += 1
            return self._crew.ask(line.speaker.load().workers, say_and_keep, line, self._cache)
        self._tally.reused += 1
        found: Future[Clip] = Future()
        found.set_result(kept)
        return found


def kinds_of(lines: Sequence[Line]) -> set[Workers]:
    """Find the kinds of worker that lines need."""
    return {line.speaker.load().workers for line in lines}


def result_of(work: "Future[Result]", line: Line) -> Result:
    """Wait for what was asked for at a line.

    Raises:
        SynthesisError: If the process that worked on it died.
    """
    try:
        return work.result()
    except BrokenProcessPool as error:
        msg = f"A speaking process died, perhaps at {shorten(line.utterance)}."
        hint = "It may have run out of memory: try --jobs 1."
        raise SynthesisError(msg, hint=hint) from error
