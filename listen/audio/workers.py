"""Worker processes that speak: they start clean, ignore Ctrl-C and die with their parent."""

import gc
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loky import ProcessPoolExecutor

ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "LOKY_MAX_MEMORY_LEAK_SIZE": "2e9",
}
"""Of a worker. loky ends one that grows: by 300 MB, if it is not told otherwise, since before the
voice was loaded, which would then be loaded again for every long article."""
GARBAGE_AT = 50_000
"""Objects made since garbage was last looked for: modules, rules and word lists, of which a start
makes that many, are none. Python's own, a thousand or two, costs a twentieth of the start."""
ORPHAN_CHECK = 0.5
"""Seconds between a worker's looks at whether its parent still lives."""
DEATH_CHECK = 0.5
"""Seconds between the parent's looks at whether a worker has died."""
PATIENCE = 1.0
"""Seconds that loky is given to notice it by itself."""


@contextmanager
def worker_processes(count: int) -> Iterator[Executor]:
    """Start worker processes; cancel what they have not begun, and stop them, at the end.

    The pool is loky's: its workers do not import the caller's main module, so a plain script that
    calls Listen needs no `if __name__ == "__main__"`, and a worker that is killed is noticed.
    """
    from loky import ProcessPoolExecutor
    from loky.backend import resource_tracker

    with environment(**_silence()):
        resource_tracker.ensure_running()
    executor = ProcessPoolExecutor(
        max_workers=count,
        initializer=begin_work,
        initargs=(_end_without, os.getpid()),
        env=ENVIRONMENT,
    )
    try:
        with interrupts_held_back():  # a Ctrl-C that waited is raised at its end
            executor.submit(os.getpid)  # the first task starts them all
        with watched(executor):
            yield executor
    finally:  # what was asked for has been given: to tidy up a voice takes them 0.1 s
        executor.shutdown(wait=True, kill_workers=True)


@contextmanager
def watched(executor: "ProcessPoolExecutor") -> Iterator[None]:
    """Break a pool of which a worker died while it was sending.

    loky would wait for the rest of what was sent, since that end of the pipe is open elsewhere,
    too: in the other workers, which are ended here, and in this process, which closes it.
    """
    over = threading.Event()
    threading.Thread(target=_break_if_one_dies, args=(executor, over), daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _break_if_one_dies(executor: "ProcessPoolExecutor", over: threading.Event) -> None:
    while not over.wait(DEATH_CHECK):
        workers = list(executor._processes.values())  # noqa: SLF001 - it shows them to nobody
        if not any(one.exitcode for one in workers):
            continue
        if over.wait(PATIENCE) or executor._flags.broken:  # noqa: SLF001
            return
        for one in workers:
            one.terminate()
        executor._result_queue._writer.close()  # noqa: SLF001
        return


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Keep Ctrl-C waiting, and from children for good: they inherit what is blocked.

    It goes to all processes of a terminal; one that is still importing would die with a traceback.
    Blocking it is not enough here: it would reach another thread, and be raised in this one.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    with environment(**_silence()):
        resource_tracker.ensure_running()  # it would let go of it again, were it started later
    came: list[int] = []
    main = threading.current_thread() is threading.main_thread()
    usual = signal.signal(signal.SIGINT, lambda number, _: came.append(number)) if main else None
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if usual is not None:
            signal.signal(signal.SIGINT, usual)
        if came:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def environment(**variables: str) -> Iterator[None]:
    """Set variables for what is started in the block."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _silence() -> dict[str, str]:
    """Keep the processes that clean up after this one from warning, on the user's terminal.

    They would of all that a stopped worker had no time to hand back.
    """
    given = os.environ.get("PYTHONWARNINGS")
    return {"PYTHONWARNINGS": ",".join(filter(None, (given, "ignore:resource_tracker")))}


def begin_work(end: Callable[..., None], *given: object) -> None:
    """Begin as a worker: leave Ctrl-C to the parent, and do not outlive it.

    Args:
        end: Ends the process when the parent is gone; a killed parent cannot say goodbye.
        given: What it is given.
    """
    gc.set_threshold(GARBAGE_AT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end, args=given, daemon=True).start()


def _end_without(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(ORPHAN_CHECK)
    os._exit(1)
