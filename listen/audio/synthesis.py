"""Utterances to clips, in order, several at a time.

The same for every engine: how many are spoken at once, how far ahead of the listener, what becomes
of a failure, and whether a clip can be what it claims to be.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import assert_never

import numpy as np

from listen.audio.workers import worker_processes
from listen.engines.protocol import Engine, Workers
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
SILENCE = 1e-4
"""Peak below which a clip is silent (−80 dBFS)."""

EngineLoader = Callable[[], Engine]
"""Gives this process's instance of the engine; goes to worker processes by pickle."""


def speak(
    utterances: Iterable[Utterance], load: EngineLoader, voice: Voice, *, jobs: int
) -> Iterator[Clip]:
    """Say utterances one after another; the clips come in their order.

    Args:
        utterances: What to say.
        load: Gives the engine, here and in every worker.
        voice: One of the engine's voices.
        jobs: Utterances spoken at once, at most.

    Raises:
        SynthesisError: If an utterance cannot be said, naming it.
        EngineUnavailableError: If the engine finds something missing.
    """
    utterances = tuple(utterances)
    with _executor(load(), jobs, len(utterances)) as (executor, width):
        if executor is None:
            for utterance in utterances:
                yield say(load, utterance, voice)
            return
        rest = iter(utterances)
        tasks = ((utterance, executor.submit(say, load, utterance, voice)) for utterance in rest)
        coming = deque(islice(tasks, width * AHEAD))
        while coming:
            utterance, clip = coming.popleft()
            yield _result(clip, utterance)
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
        msg = f"{voice.engine}:{voice.name} failed at {_short(utterance)}: {error}"
        raise SynthesisError(msg) from error
    _verify(clip, utterance, voice)
    return clip


def jobs_by_default() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _executor(engine: Engine, jobs: int, utterances: int) -> Iterator[tuple[Executor | None, int]]:
    """Provide workers of the engine's kind, and how many; none where one would not pay."""
    match engine.workers:
        case Workers.PROCESSES:
            width = min(jobs, max(1, utterances // UTTERANCES_A_WORKER))
            if width == 1:
                yield None, 1
                return
            with worker_processes(width) as executor:
                yield executor, width
        case Workers.THREADS:
            width = min(jobs * 2, THREADS, utterances)
            executor = ThreadPoolExecutor(max_workers=max(width, 1))
            try:
                yield executor, width
            finally:
                executor.shutdown(wait=True, cancel_futures=True)
        case _:
            assert_never(engine.workers)


def _result(clip: "Future[Clip]", utterance: Utterance) -> Clip:
    try:
        return clip.result()
    except BrokenProcessPool as error:
        msg = f"A speaking process died, perhaps at {_short(utterance)}."
        hint = "It may have run out of memory: try --jobs 1."
        raise SynthesisError(msg, hint=hint) from error


def _verify(clip: Clip, utterance: Utterance, voice: Voice) -> None:
    """Refuse a clip that is empty, silent, damaged, or of an impossible length."""
    seconds = len(clip.samples) / clip.sample_rate
    words = len(utterance.spoken.split())
    at_least = words * WORD_AT_LEAST / max(utterance.prosody.rate, 1.0)
    at_most = CLIP_AT_MOST + len(utterance.spoken) * CHARACTER_AT_MOST
    if not clip.samples.size:
        fault = "made no sound"
    elif not np.isfinite(clip.samples).all():
        fault = "made a damaged sound"
    elif float(np.abs(clip.samples).max()) < SILENCE:
        fault = "kept silent"
    elif not at_least <= seconds <= at_most / min(utterance.prosody.rate, 1.0):
        fault = f"took an impossible {seconds:.2f} s for {words} words"
    else:
        return
    msg = f"{voice.engine}:{voice.name} {fault} at {_short(utterance)}."
    raise SynthesisError(msg)


def _short(utterance: Utterance) -> str:
    text = " ".join(utterance.text.split())
    return repr(text if len(text) <= 80 else f"{text[:79]}…")
