"""All segments of an episode, rendered side by side, in their order.

The opening, a minute, is spoken before anything else, for its loudness gives the gain of all.
Then every segment is taken from the cache, or rendered by a worker from its words to its frames.
Engines that wait for somebody else speak in threads of this process, and it renders what they say.
"""

import json
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import chain, islice

import numpy as np

from listen.audio.crew import Crew
from listen.audio.kept import find_rendered, lines_of, render_and_keep, segment_key
from listen.audio.keys import digest
from listen.audio.loudness import find_gain
from listen.audio.rendering import Gains, Manner, Rendered, conform
from listen.audio.samples import Samples, silence, to_samples
from listen.audio.segments import Line, Segment
from listen.audio.synthesis import Speech, Tally, kinds_of, result_of
from listen.engines.protocol import Workers
from listen.model import Clip

OPENING = 60
"""Seconds of speech from which an episode's gain is found. A voice keeps its loudness: the default
one within 0.06 LU from one five minutes to the next. The gain of 26 articles' first minutes was
that of the whole but for 0.15 dB (standard deviation), of their first 20 s but for 0.24 dB."""
GAIN_STEP = 0.25
"""dB. Gains are multiples of it, so that an edit in the first minute moves them rarely, and what
was rendered with them can be taken again."""
GAIN_VERSION = 2
"""Of the way in which a gain is found: what was found in another is not taken again."""
LINES_OF_OPENING = 60
"""Lines that hold a minute of speech, but for the oddest."""
AHEAD = 2
"""Segments asked for in advance, a worker."""
RENDERING = 0.2
"""Work of rendering a line, as a part of that of speaking it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What decides an episode's loudness, as far as it is known; see `Gains`."""

    ceiling: float
    voice: float | None = None
    """`None` before it is found from the opening."""
    master: float = 0.0
    opening: float = OPENING
    """Seconds of speech that are to give the voice's gain."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Asked:
    """A segment that is being rendered, or was before."""

    segment: Segment
    given: int
    """How many of its clips were spoken before it was asked for."""
    rendered: "Future[Rendered]"


class Performance:
    """One performance of a script's segments."""

    def __init__(
        self, segments: Sequence[Segment], manner: Manner, wanted: Wanted, jobs: int
    ) -> None:
        """Prepare to perform."""
        self.tally = Tally()
        self.wanted = wanted
        """With the voice's gain, once the performance has begun."""
        self._segments, self._manner, self._jobs = segments, manner, jobs
        self._lines = tuple(chain.from_iterable(segment.lines for segment in segments))
        self._kinds = kinds_of(self._lines)

    def play(self) -> Generator[tuple[Segment, Rendered]]:
        """Render everything; whoever stops early closes this, and its workers go.

        Raises:
            EngineError: If something cannot be said.
            AudioError: If something cannot be encoded.
        """
        with ExitStack() as stack:
            crew = Crew(stack, self._jobs)
            if Workers.PROCESSES in self._kinds:
                crew.expect(self._unspoken(self._lines))
            clips = self._open(crew)
            coming: deque[_Asked] = deque()
            for asked in self._ask_for_all(crew, deque(clips)):
                coming.append(asked)
                if len(coming) > AHEAD * crew.processes:
                    yield self._take(coming.popleft())
            while coming:
                yield self._take(coming.popleft())

    def _open(self, crew: Crew) -> list[Clip]:
        """Speak the opening, if the gain is to be found, and what was asked for with it."""
        if self.wanted.voice is None:
            self.wanted = replace(self.wanted, voice=self._known_gain())
        if self.wanted.voice is not None:
            return []
        speech = Speech(self._lines, crew, cache=self._manner.cache, tally=self.tally)
        clips: list[Clip] = []
        seconds = 0.0
        for clip in speech:
            clips.append(clip)
            seconds += len(clip.samples) / clip.sample_rate
            if seconds >= self.wanted.opening:
                break
        gain = round(self._gain(clips) / GAIN_STEP) * GAIN_STEP
        self.wanted = replace(self.wanted, voice=gain)
        if self._manner.cache and len(clips) <= LINES_OF_OPENING:
            self._manner.cache.write(self._gain_key(), "gain", json.dumps(gain).encode())
        return [*clips, *speech.finish()]

    def _known_gain(self) -> float | None:
        """Look whether the gain of this opening was found before."""
        kept = self._manner.cache.read(self._gain_key(), "gain") if self._manner.cache else None
        try:
            return float(json.loads(kept)) if kept else None
        except (ValueError, TypeError):  # somebody else's
            return None

    def _gain_key(self) -> str:
        """Digest all that decides the gain, if it is found within so many lines."""
        lines = lines_of(self._lines[:LINES_OF_OPENING])
        wanted, rate = self.wanted, self._manner.sample_rate
        return digest(GAIN_VERSION, lines, wanted.opening, GAIN_STEP, rate, wanted.ceiling)

    def _gain(self, opening: Sequence[Clip]) -> float:
        """Find the gain in dB that brings the opening to the target."""
        rate = self._manner.sample_rate
        pieces: list[Samples] = []
        for clip, line in zip(opening, self._lines, strict=False):
            volume, pause = line.utterance.prosody.volume, line.utterance.pause_after
            pieces.append(conform(clip, rate).samples * np.float32(volume))
            pieces.append(silence(to_samples(pause, rate)))
        return find_gain(np.concatenate(pieces), rate, self.wanted.ceiling)

    def _ask_for_all(self, crew: Crew, clips: deque[Clip]) -> Iterator[_Asked]:
        """Ask for every segment, as its turn comes; `clips` are those of the first lines."""
        wanted, manner = self.wanted, self._manner
        gains = Gains(ceiling=wanted.ceiling, voice=wanted.voice or 0.0, master=wanted.master)
        keys = [segment_key(segment, manner, gains) for segment in self._segments]
        speech, spoken_here = self._speech_for(keys, len(clips), crew)
        for number, (segment, key) in enumerate(zip(self._segments, keys, strict=True)):
            given = [clips.popleft() for _ in segment.lines[: len(clips)]]
            if number in spoken_here:  # the next clips are its own, whatever is kept by now
                given += islice(speech, len(segment.lines) - len(given))
            rendered = self._find(key)
            if rendered is None:
                rendered = crew.ask(
                    Workers.PROCESSES, render_and_keep, segment, key, manner, gains, given
                )
            yield _Asked(segment=segment, given=len(given), rendered=rendered)

    def _find(self, key: str) -> "Future[Rendered] | None":
        """Find a segment that was rendered before."""
        cache = self._manner.cache
        kept = find_rendered(cache, key) if cache else None
        if kept is None:
            return None
        found: Future[Rendered] = Future()
        found.set_result(kept)
        return found

    def _speech_for(
        self, keys: Sequence[str], spoken: int, crew: Crew
    ) -> tuple[Iterator[Clip], set[int]]:
        """Plan what is still to be spoken; have it spoken here, if it waits for somebody else.

        Returns:
            The clips that are spoken here, and the numbers of the segments that they are for.
        """
        cache = self._manner.cache
        lines: list[Line] = []
        missing: set[int] = set()
        begun = 0
        for number, (segment, key) in enumerate(zip(self._segments, keys, strict=True)):
            if not (cache and cache.has(key, "segment")):
                lines += segment.lines[max(0, spoken - begun) :]
                missing.add(number)
            begun += len(segment.lines)
        if Workers.PROCESSES in self._kinds:
            crew.expect(self._unspoken(lines) + RENDERING * len(lines))
        if Workers.THREADS not in self._kinds:
            return iter(()), set()
        return Speech(lines, crew, cache=cache, tally=self.tally), missing

    def _take(self, asked: _Asked) -> tuple[Segment, Rendered]:
        """Wait for a segment and count its utterances."""
        rendered = result_of(asked.rendered, asked.segment.lines[0])
        self.tally.spoken += rendered.spoken
        self.tally.reused += len(asked.segment.lines) - asked.given - rendered.spoken
        return asked.segment, rendered

    def _unspoken(self, lines: Sequence[Line]) -> int:
        cache = self._manner.cache
        return sum(not (cache and cache.has(line.key)) for line in lines)
