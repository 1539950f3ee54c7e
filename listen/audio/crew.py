"""Those who work for a narration: processes that compute, threads that wait, or nobody.

Which, and how many, is decided once: as many as there is work for. Where a process would not pay,
and with one job always, the work is done here, when its result is asked for.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, Generic, TypeVar

from listen.audio.forking import forked_processes, may_fork
from listen.audio.workers import worker_processes
from listen.engines.protocol import Workers

THREADS = 4
"""Utterances at once for engines that wait for somebody else; more would not be polite."""
LINES_A_WORKER = 6
"""A worker process takes most of a second to start: shorter scripts are spoken by fewer."""
LINES_A_FORK = 3
"""One that is forked is there in the time of a line; they come one after another."""

Result = TypeVar("Result")


class Crew:
    """Workers of the kinds that are needed, started when first asked."""

    def __init__(self, stack: ExitStack, jobs: int) -> None:
        """Gather a crew of at most `jobs`; `stack` dismisses it."""
        self._stack, self._jobs = stack, jobs
        self._executors: dict[Workers, Executor | None] = {}
        self.processes = 1
        """Processes that compute; one is this process, where none is forked."""
        self._is_expecting = False

    def expect(self, lines: float) -> None:
        """Make ready for so many lines to be spoken."""
        self._is_expecting = True
        if Workers.PROCESSES not in self._executors:
            each = LINES_A_FORK if may_fork() else LINES_A_WORKER
            self.processes = min(self._jobs, max(1, int(lines) // each))

    def ask(self, kind: Workers, work: Callable[..., Result], *given: Any) -> "Future[Result]":
        """Ask for work; where the workers are dead, the answer says so when its turn comes."""
        if kind not in self._executors:
            self._executors[kind] = self._start(kind)
        executor = self._executors[kind]
        if executor is None:
            return _DoneWhenAsked(work, given)
        try:
            return executor.submit(work, *given)
        except BrokenProcessPool as error:
            refused: Future[Result] = Future()
            refused.set_exception(error)
            return refused

    def width(self, kinds: set[Workers]) -> int:
        """Count those who work at once, of some kinds."""
        processes = self.processes if Workers.PROCESSES in kinds else 1
        return max(processes, THREADS) if Workers.THREADS in kinds else processes

    def _start(self, kind: Workers) -> Executor | None:
        """Start workers; none where they would not pay."""
        if kind is Workers.THREADS:
            return self._stack.enter_context(_threads(min(self._jobs, THREADS)))
        if not self._is_expecting or (self.processes == 1 and not may_fork()):
            return None
        if may_fork():
            with suppress(BrokenProcessPool):  # nothing to fork from: they start clean
                return self._stack.enter_context(forked_processes(self.processes))
        return self._stack.enter_context(worker_processes(self.processes))


def jobs_by_default() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _DoneWhenAsked(Future[Result], Generic[Result]):
    """Work that is done here, when its turn has come."""

    def __init__(self, work: Callable[..., Result], given: tuple[Any, ...]) -> None:
        super().__init__()
        self._work, self._given = work, given

    def result(self, timeout: float | None = None) -> Result:  # noqa: ARG002 – as its base has it
        if not self.done():
            self.set_result(self._work(*self._given))
        return super().result()


@contextmanager
def _threads(count: int) -> Iterator[Executor]:
    executor = ThreadPoolExecutor(max_workers=count)
    clean = False
    try:
        yield executor
        clean = True
    finally:  # whoever gives up does not wait for a server that others wait for
        executor.shutdown(wait=clean, cancel_futures=True)
