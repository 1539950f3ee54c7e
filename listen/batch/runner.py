"""One job after another on whatever crew there is: the generic half of a batch.

A job is a value that pickles; the work is a function of it that pickles too. Each job comes to a
result or to an error of ours, whatever happens to it: what fails in passing is tried again by the
worker that has it, a worker that dies is replaced and its job tried elsewhere, and one that kills
every worker it gets is told from its neighbours by being run alone. However many jobs there are,
only some hundreds are known at a time.
"""

import heapq
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from listen.batch.attempts import attempt, foresee
from listen.batch.crews import Crew, Lane
from listen.errors import ClusterError, CrashError, ListenError

if TYPE_CHECKING:
    from concurrent.futures import Future

J = TypeVar("J")
R = TypeVar("R")
T = TypeVar("T")
Results: TypeAlias = Generator[tuple[J, R | ListenError]]

AHEAD = 64
"""Jobs taken from their source and not done yet, at most…"""
AHEAD_A_WORKER = 8
"""… and so many for each that works, where that is more."""
UNTOLD = 8_192
"""Jobs taken and not told of yet, at most: results wait when an early job takes long."""


@dataclass(frozen=True, slots=True)
class Known(Generic[J, R]):
    """A job whose result is known already; among the others it only takes its turn."""

    job: J
    result: R | ListenError


def run_each(  # noqa: PLR0913 – how a run is to go
    work: Callable[[J], R],
    jobs: Iterable[J | Known[J, R]],
    crew: Crew | None = None,
    *,
    ordered: bool = True,
    ahead: int | None = None,
    untold: int = UNTOLD,
    weigh: Callable[[J], float] | None = None,
    settle: Callable[[J, R | ListenError], None] | None = None,
) -> Results[J, R]:
    """Do a job after another, several at a time.

    Args:
        work: Done by the workers; what it raises becomes the job's result.
        jobs: May come slowly, and be more than fit in memory; with a crew they are asked for in a
            thread of their own.
        crew: Who works; `None` does each job here, when its result is asked for, and once.
        ordered: Whether results come in the jobs' order, or as they come.
        ahead: Jobs to take before they can be done, at most; enough for all workers by default.
        untold: Jobs to take before the first of them has been yielded, at most.
        weigh: Tells how long a job takes beside others, in any unit; of those at hand the longest
            is begun first, so that nobody waits for it at the end.
        settle: Told of each result as soon as it is there, long before its turn perhaps.

    Yields:
        Each job with its result, or the error that it came to.

    Raises:
        ClusterError: If all workers were lost for good.
    """
    if crew is None:
        return _run_here(work, jobs, settle)
    plan: _Plan[J, R] = _Plan(
        ordered=ordered, ahead=ahead, untold=untold, weigh=weigh, settle=settle
    )
    run: _Run[J, R] = _Run(work, crew, plan)
    return run.results(jobs)


def _run_here(
    work: Callable[[J], R],
    jobs: Iterable[J | Known[J, R]],
    settle: Callable[[J, R | ListenError], None] | None,
) -> Results[J, R]:
    for each in jobs:
        if isinstance(each, Known):
            yield each.job, each.result
            continue
        try:
            result: R | ListenError = work(each)
        except ListenError as error:
            result = error
        if settle:
            settle(each, result)
        yield each, result


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan(Generic[J, R]):
    """How a run is to go; what `run_each` is told."""

    ordered: bool
    ahead: int | None
    untold: int
    weigh: Callable[[J], float] | None
    settle: Callable[[J, R | ListenError], None] | None


@dataclass(slots=True)
class _Task(Generic[J]):
    """A job on its way."""

    index: int
    job: J
    deaths: int = 0
    """Workers that died while they had it."""


class _Run(Generic[J, R]):
    """A loop that waits for what happens next: a job came, or a worker is done with one."""

    def __init__(self, work: Callable[[J], R], crew: Crew, plan: _Plan[J, R]) -> None:
        self._work, self._crew, self._plan = work, crew, plan
        self._events: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._room = threading.Condition()
        self._lanes: list[Lane] = []
        self._waiting: list[tuple[float, int, _Task[J]]] = []
        self._suspects: deque[_Task[J]] = deque()
        self._results: dict[int, tuple[J, R | ListenError]] = {}
        self._asked = self._done = self._told = 0
        """How many jobs were asked for, have a result, and have been yielded."""
        self._is_fed = self._is_stopped = False

    def results(self, jobs: Iterable[J | Known[J, R]]) -> Results[J, R]:
        """Run until every job has its result."""
        self._crew.when_closed(partial(self._events.put, self._lose))
        threading.Thread(target=self._feed, args=(jobs,), daemon=True).start()
        try:
            while not (self._is_fed and self._told == self._asked):
                self._events.get()()
                self._assign()
                yield from self._ready()
            for lane in self._lanes:
                lane.finish()
        finally:
            with self._room:
                self._is_stopped = True
                self._room.notify()
            for lane in self._lanes:
                lane.stop()

    def _feed(self, jobs: Iterable[J | Known[J, R]]) -> None:
        """Take jobs while there is room for them: in a thread, since the next may be long."""
        try:
            for index, each in enumerate(self._while_wanted(iter(jobs))):
                self._events.put(partial(self._take, index, each))
            self._events.put(self._end)
        except BaseException as error:  # noqa: BLE001 – raised again by the loop
            self._events.put(partial(self._fail, error))

    def _while_wanted(self, jobs: Iterator[T]) -> Iterator[T]:
        while True:
            with self._room:
                self._room.wait_for(self._has_room)
                if self._is_stopped:
                    return
            try:
                each = next(jobs)
            except StopIteration:
                return
            with self._room:
                self._asked += 1
            yield each

    def _has_room(self) -> bool:
        plan = self._plan
        ahead = plan.ahead or max(AHEAD, AHEAD_A_WORKER * self._crew.capacity)
        return self._is_stopped or (
            self._asked - self._done < ahead and self._asked - self._told < plan.untold
        )

    def _take(self, index: int, each: J | Known[J, R]) -> None:
        if isinstance(each, Known):
            self._keep(index, each.job, each.result)
            return
        weight = self._plan.weigh(each) if self._plan.weigh else 0.0
        heapq.heappush(self._waiting, (-weight, index, _Task(index, each)))

    def _end(self) -> None:
        self._is_fed = True

    def _fail(self, error: BaseException) -> None:
        raise error

    def _lose(self) -> None:
        msg = "The workers were lost."
        hint = "What was finished stays; the same command goes on from there."
        raise ClusterError(msg, hint=hint)

    def _assign(self) -> None:
        """Give every lane what it has room for; open another only if all others are full."""
        depth = self._crew.depth()
        for lane in self._lanes:
            while lane.busy < depth and (task := self._next_for(lane)):
                self._submit(lane, task)
        while (self._waiting or self._suspects) and len(self._lanes) < self._crew.lanes:
            lane = self._crew.open_lane()
            self._lanes.append(lane)
            while lane.busy < depth and (task := self._next_for(lane)):
                self._submit(lane, task)

    def _next_for(self, lane: Lane) -> _Task[J] | None:
        """Pick a task for a lane: a suspect, as soon as it can be alone there, goes first."""
        if lane.is_reserved or (self._suspects and lane.busy):
            return None
        if self._suspects:
            lane.is_reserved = True
            return self._suspects.popleft()
        return heapq.heappop(self._waiting)[-1] if self._waiting else None

    def _submit(self, lane: Lane, task: _Task[J]) -> None:
        try:
            future = lane.submit(attempt, self._work, task.job)
        except self._crew.deaths:  # a worker that had nothing to do
            lane.stop()
            future = lane.submit(attempt, self._work, task.job)
        lane.busy += 1
        future.add_done_callback(
            lambda done: self._events.put(partial(self._finish, lane, task, done))
        )

    def _finish(self, lane: Lane, task: _Task[J], future: "Future[R]") -> None:
        lane.busy -= 1
        lane.is_reserved = False
        if future.cancelled():
            self._lose()
        error = future.exception()
        if isinstance(error, self._crew.deaths):
            self._bury(lane, task, error)
        else:
            self._note(task, future.result() if error is None else foresee(error))

    def _bury(self, lane: Lane, task: _Task[J], error: BaseException) -> None:
        """Try the task of a dead worker again, alone, unless it has cost too many."""
        if not lane.busy:
            lane.stop()
        task.deaths += 1
        if task.deaths < self._crew.lives:
            self._suspects.append(task)
            return
        msg = "Every process that worked on it died."
        hint = "It may need more memory than there is, or its voice may be at fault."
        crash = CrashError(msg, hint=hint)
        crash.__cause__ = error
        self._note(task, crash)

    def _note(self, task: _Task[J], result: R | ListenError) -> None:
        if self._plan.settle:
            self._plan.settle(task.job, result)
        self._keep(task.index, task.job, result)

    def _keep(self, index: int, job: J, result: R | ListenError) -> None:
        self._results[index] = (job, result)
        with self._room:
            self._done += 1
            self._room.notify()

    def _ready(self) -> Results[J, R]:
        """Hand out the results whose turn it is, and make room for other jobs."""
        while self._results:
            index = self._told if self._plan.ordered else next(iter(self._results))
            if index not in self._results:
                return
            result = self._results.pop(index)
            with self._room:
                self._told += 1
                self._room.notify()
            yield result
