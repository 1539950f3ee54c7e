"""Who does the jobs: processes of this machine, or the workers of a Dask cluster.

A crew opens lanes, each a `concurrent.futures.Executor`. On this machine every lane is a pool of
one process with one job in it, so that a job which kills its worker is known at once and takes
nothing with it. A cluster is one lane for all its workers, and who died there may be anybody.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import Any

from listen.audio.crew import jobs_by_default
from listen.audio.workers import worker_processes

LaneStarter = Callable[[], AbstractContextManager[Executor]]
LIVES = 3
"""Workers that a job may lose on this machine: the first may have died of something else."""


class Crew:
    """The lanes that may be opened, and those that are."""

    def __init__(
        self,
        start: LaneStarter,
        *,
        lanes: int,
        depth: Callable[[], int] = lambda: 1,
        lives: int = LIVES,
        deaths: tuple[type[BaseException], ...] = (BrokenExecutor,),
    ) -> None:
        """Describe a crew; nothing is started before the first job."""
        self.lanes = lanes
        self.depth = depth
        """Tells how many jobs to keep in a lane."""
        self.lives = lives
        """Times that a job may lose its worker."""
        self.deaths = deaths
        """What a job's future raises when its worker died."""
        self.is_closed = False
        self._start = start
        self._open: list[Lane] = []
        self._mourners: list[Callable[[], None]] = []

    @property
    def capacity(self) -> int:
        """How many jobs it takes at once."""
        return self.lanes * self.depth()

    def fewer(self, part: int) -> "Crew":
        """Describe a smaller crew of the same kind, which goes when this one goes."""
        crew = Crew(
            self._start, lanes=-(-self.lanes // part), depth=self.depth, lives=self.lives,
            deaths=self.deaths,
        )  # fmt: skip
        self.when_closed(crew.close)
        return crew

    def open_lane(self) -> "Lane":
        """Open a lane; its workers start with its first job."""
        lane = Lane(self._start)
        self._open.append(lane)
        return lane

    def when_closed(self, tell: Callable[[], None]) -> None:
        """Have somebody told when the crew goes, whose jobs will not be done."""
        self._mourners.append(tell)

    def close(self) -> None:
        """Stop all workers at once."""
        self.is_closed = True
        for lane in self._open:
            lane.stop()
        for tell in self._mourners:
            tell()


class Lane:
    """An executor and how many jobs are in it."""

    def __init__(self, start: LaneStarter) -> None:
        self.busy = 0
        self.is_reserved = False
        """Whether the job in it is to be alone."""
        self._start = start
        self._stack = ExitStack()
        self._executor: Executor | None = None

    def submit(self, work: Callable[..., Any], *arguments: Any) -> "Future[Any]":
        """Hand a job to the workers, who are started if they are not there."""
        if self._executor is None:
            self._executor = self._stack.enter_context(self._start())
        return self._executor.submit(work, *arguments)

    def stop(self) -> None:
        """Stop the workers, whatever they are at; the next job starts others."""
        with suppress(_GivenUpError), self._stack:
            self._executor = None
            raise _GivenUpError

    def finish(self) -> None:
        """Let the workers go when their jobs are done."""
        self._executor = None
        self._stack.close()


class _GivenUpError(Exception):
    """Raised to leave an executor as one that is not needed any more."""


@contextmanager
def open_crew(jobs: int | None = None, cluster: str | None = None) -> Iterator[Crew]:
    """Find those who do the jobs; whoever still works at the end is stopped.

    Args:
        jobs: Processes on this machine; as many as there are processors by default.
        cluster: The address of a Dask scheduler, or `local` for a cluster on this machine.

    Raises:
        ClusterError: If the cluster cannot be reached, or has no workers.
    """
    with ExitStack() as stack:
        if cluster is None:
            crew = Crew(lambda: worker_processes(1), lanes=jobs or jobs_by_default())
        else:
            from listen.batch.cluster import join_cluster

            crew = stack.enter_context(join_cluster(cluster, jobs))
        stack.callback(crew.close)
        yield crew
