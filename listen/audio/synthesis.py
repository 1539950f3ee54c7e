"""Utterances to clips, in order, several at a time.

The same for every engine: how many are spoken at once, how far ahead of the listener, what becomes
of a failure, and whether a clip can be what it claims to be.
"""

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import assert_never

import numpy as np

from listen.audio.cache import ClipCache, clip_key, round_samples
from listen.audio.cast import Cast, EngineLoader, Speaker
from listen.audio.workers import worker_processes
from listen.engines.protocol import Workers
from listen.errors import EngineError, SynthesisError
from listen.model import Clip, Utterance, Voice

AHEAD = 4
"""Clips asked for in advance, a worker: enough that none waits, few enough to hold in memory."""
UTTERANCES_A_WORKER = 6
"""A worker process takes about a second to start: shorter scripts are spoken by fewer."""
THREADS = 4
"""Utterances at once for engines that wait for somebody else; more would not be polite."""

WORD_AT_LEAST = 0.04
"""Seconds. The quickest voices need 0.1 for a short word; a clip below this has lost some."""
CHARACTER_AT_MOST, CLIP_AT_MOST = 0.6, 3.0
"""Seconds a character, and besides: spelled letters take 0.4 each at a slow rate."""
SILENCE = 1e-3
"""Peak below which a clip is silent (−60 dBFS)."""


@dataclass(slots=True)
class Tally:
    """How many utterances were spoken, and how many had been before."""

    spoken: int = 0
    reused: int = 0


def speak(
    utterances: Iterable[Utterance],
    cast: Cast,
    *,
    jobs: int,
    cache: ClipCache | None = None,
    tally: Tally | None = None,
) -> Generator[Clip]:
    """Say utterances one after another; the clips come in their order.

    Args:
        utterances: What to say.
        cast: Who says it.
        jobs: Utterances spoken at once, at most.
        cache: Where clips are looked for, and kept.
        tally: Counts them.

    Raises:
        SynthesisError: If an utterance cannot be said, naming it.
        EngineUnavailableError: If the engine finds something missing.
    """
    lines = tuple(_line(utterance, cast) for utterance in utterances)
    missing = sum(not (cache and cache.has(line.key)) for line in lines)
    with ExitStack() as stack:
        crew = _Crew(stack, lines, jobs, missing)
        tasks = ((line, _find(line, crew, cache, tally or Tally())) for line in lines)
        coming = deque(islice(tasks, crew.ahead))
        while coming:
            line, clip = coming.popleft()
            yield _result(clip, line.utterance)
            coming.extend(islice(tasks, 1))


def say(load: EngineLoader, utterance: Utterance, voice: Voice) -> Clip:
    """Say one utterance and make sure that it was said.

    Raises:
        SynthesisError: If the engine fails, or its clip cannot hold these words.
    """
    try:
        clip = load().synthesize(utterance, voice)
    except EngineError:
        raise
    except Exception as error:
        why = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":. ")
        msg = f"{voice.engine}:{voice.name} failed at {_short(utterance)}: {why}."
        raise SynthesisError(msg) from error
    if fault := _find_fault(clip, utterance):
        msg = f"{voice.engine}:{voice.name} {fault} at {_short(utterance)}."
        raise SynthesisError(msg)
    return clip


def jobs_by_default() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """An utterance, who says it, and the name under which its clip is kept."""

    utterance: Utterance
    speaker: Speaker
    key: str


def _line(utterance: Utterance, cast: Cast) -> _Line:
    speaker = cast.speaker(utterance)
    key = clip_key(utterance, speaker.voice, speaker.load().version)
    return _Line(utterance=utterance, speaker=speaker, key=key)


def _find(line: _Line, crew: "_Crew", cache: ClipCache | None, tally: Tally) -> "Future[Clip]":
    """Take a clip from the cache, or ask for it."""
    kept = cache.get(line.key) if cache else None
    if kept is None:
        tally.spoken += 1
        return crew.ask(line, cache)
    tally.reused += 1
    found: Future[Clip] = Future()
    found.set_result(kept)
    return found


def _say_and_keep(line: _Line, cache: ClipCache | None) -> Clip:
    clip = round_samples(say(line.speaker.load, line.utterance, line.speaker.voice))
    if cache:
        cache.put(line.key, clip)
    return clip


class _Crew:
    """Workers of the kinds that the speakers' engines need, started when first asked."""

    def __init__(self, stack: ExitStack, lines: Sequence[_Line], jobs: int, missing: int) -> None:
        self._stack, self._jobs = stack, jobs
        self._processes = min(jobs, max(1, missing // UTTERANCES_A_WORKER))
        self._kinds = {line.speaker.load().workers for line in lines}
        self._executors: dict[Workers, Executor | None] = {}

    @property
    def ahead(self) -> int:
        """How many clips to ask for in advance."""
        wide = self._processes if Workers.PROCESSES in self._kinds else 1
        return AHEAD * (max(wide, THREADS) if Workers.THREADS in self._kinds else wide)

    def ask(self, line: _Line, cache: ClipCache | None) -> "Future[Clip]":
        """Ask for a clip; where the workers are dead, the answer says so when its turn comes."""
        kind = line.speaker.load().workers
        if kind not in self._executors:
            self._executors[kind] = self._start(kind)
        executor = self._executors[kind]
        if executor is None:
            return _SaidWhenAsked(line, cache)
        try:
            return executor.submit(_say_and_keep, line, cache)
        except BrokenProcessPool as error:
            refused: Future[Clip] = Future()
            refused.set_exception(error)
            return refused

    def _start(self, kind: Workers) -> Executor | None:
        """Start workers; none where they would not pay."""
        match kind:
            case Workers.PROCESSES if self._processes == 1:
                return None
            case Workers.PROCESSES:
                return self._stack.enter_context(worker_processes(self._processes))
            case Workers.THREADS:
                return self._stack.enter_context(_threads(min(self._jobs, THREADS)))
            case _:
                assert_never(kind)


@contextmanager
def _threads(count: int) -> Iterator[Executor]:
    executor = ThreadPoolExecutor(max_workers=count)
    clean = False
    try:
        yield executor
        clean = True
    finally:  # whoever gives up does not wait for a server that others wait for
        executor.shutdown(wait=clean, cancel_futures=True)


class _SaidWhenAsked(Future[Clip]):
    """A clip that is spoken here, when its turn has come."""

    def __init__(self, line: _Line, cache: ClipCache | None) -> None:
        super().__init__()
        self._line, self._cache = line, cache

    def result(self, timeout: float | None = None) -> Clip:  # noqa: ARG002 – as its base has it
        return _say_and_keep(self._line, self._cache)


def _result(clip: "Future[Clip]", utterance: Utterance) -> Clip:
    try:
        return clip.result()
    except BrokenProcessPool as error:
        msg = f"A speaking process died, perhaps at {_short(utterance)}."
        hint = "It may have run out of memory: try --jobs 1."
        raise SynthesisError(msg, hint=hint) from error


def _find_fault(clip: Clip, utterance: Utterance) -> str | None:
    """Say what is wrong with a clip that is empty, silent, damaged, or of an impossible length."""
    if not _is_sound(clip):  # an engine may be anybody's
        return "returned something else than sound"
    if not clip.samples.size:
        return "made no sound"
    if not np.isfinite(clip.samples).all():
        return "made a damaged sound"
    if float(np.abs(clip.samples).max()) < SILENCE:
        return "kept silent"
    seconds = len(clip.samples) / clip.sample_rate
    words = len(utterance.spoken.split())
    at_least = words * WORD_AT_LEAST / max(utterance.prosody.rate, 1.0)
    at_most = CLIP_AT_MOST + len(utterance.spoken) * CHARACTER_AT_MOST
    if at_least <= seconds <= at_most / min(utterance.prosody.rate, 1.0):
        return None
    return f"took an impossible {seconds:.2f} s for {words} word{'' if words == 1 else 's'}"


def _is_sound(clip: object) -> bool:
    """Tell whether this is a clip as `Clip` describes it."""
    if not isinstance(clip, Clip):
        return False
    samples: object = clip.samples
    fits = isinstance(samples, np.ndarray) and samples.dtype == np.float32 and samples.ndim == 1
    return fits and clip.sample_rate > 0


def _short(utterance: Utterance) -> str:
    text = " ".join(utterance.text.split())
    return repr(text if len(text) <= 80 else f"{text[:79]}…")
