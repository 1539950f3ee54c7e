"""A Dask cluster as a crew: `distributed` gives an executor, and this page gives it our words."""

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from listen.audio.crew import jobs_by_default
from listen.audio.workers import interrupts_held_back
from listen.batch.crews import Crew
from listen.errors import ClusterError

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
PATIENCE = 30.0
"""Seconds for the scheduler to answer, and for its first worker to be there."""
LIVES = 2
"""Times that the scheduler may give a job up. It does so after four dead workers, who may all have
died of a neighbour; a job that then loses its workers alone has only itself to blame."""
DEPTH = 2
"""Jobs a thread of the cluster: one at work, and one there when that is done."""
RECOUNT = 5.0
"""Seconds after which the cluster's threads are counted anew: it may grow and shrink."""


@contextmanager
def join_cluster(address: str, jobs: int | None) -> Iterator[Crew]:
    """Connect to a scheduler, or start a cluster of as many local workers as there are jobs.

    Raises:
        ClusterError: If the extra is not installed, nobody answers, or there are no workers.
    """
    try:
        from distributed import Client, LocalCluster
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        msg = "A cluster needs dask and distributed, which are not installed."
        hint = "Install them with pip install 'listen-to-this-post[cluster]'."
        raise ClusterError(msg, hint=hint) from error
    with _our_errors(address):
        if address == LOCAL:
            with interrupts_held_back():  # for good from the workers: a Ctrl-C is ours to tell of
                cluster = LocalCluster(
                    n_workers=jobs or jobs_by_default(), threads_per_worker=1,
                    host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=logging.ERROR,
                )  # fmt: skip
            client = Client(cluster)
        else:
            client = Client(address, timeout=PATIENCE)
    try:
        with _our_errors(address):
            client.wait_for_workers(1, timeout=PATIENCE)
        yield Crew(
            lambda: _executor(client), lanes=1, depth=_depth(client), lives=LIVES,
            deaths=(KilledWorker,),
        )  # fmt: skip
    finally:
        with _quiet("distributed", "tornado.application"):
            started = client.cluster
            client.close()
            if started is not None:
                started.close()


@contextmanager
def _our_errors(address: str) -> Iterator[None]:
    try:
        yield
    except (OSError, TimeoutError, ValueError, RuntimeError) as error:
        why = " ".join(str(error).split()).rstrip(".") or "nobody answers"
        msg = f"The cluster {address} cannot be used: {why}."
        hint = "Is a scheduler running there (dask scheduler), with workers (dask worker)?"
        raise ClusterError(msg, hint=hint) from error


@contextmanager
def _executor(client: "Client") -> Iterator[Executor]:
    """Hand out the client's executor; what it has not finished goes with the client."""
    yield client.get_executor(pure=False)


@contextmanager
def _quiet(*names: str) -> Iterator[None]:
    """Spare users the tracebacks of what is given up on purpose."""
    loggers = [logging.getLogger(name) for name in names]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _depth(client: "Client") -> Callable[[], int]:
    counted, at = 0, float("-inf")

    def depth() -> int:
        nonlocal counted, at
        if time.monotonic() - at > RECOUNT:
            counted, at = sum(client.nthreads().values()), time.monotonic()
        return max(1, DEPTH * counted)

    return depth
