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
    from multiprocessing.synchronize import Semaphore

_ready: dict[int, tuple[Executor, Callable[[], None]]] = {}
"""By how many they are: processes that are kept ready, and what has all of them start."""
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "LOKY_MAX_MEMORY_LEAK_SIZE": "2e9",
}
"""Of a worker. loky ends one that grows: by 300 MB, if it is not told otherwise, since before the
voice was loaded, which would then be loaded again for every long article."""
GARBAGE_AT = 50_000
"""Objects made since garbage was last looked for: what a worker loads is none."""
ORPHAN_CHECK = 0.5
"""Seconds between a worker's looks at whether its parent still lives."""


@contextmanager
def worker_processes(
    count: int, *, kill: bool = False, turns: "Semaphore | None" = None
) -> Iterator[Executor]:
    """Start worker processes; cancel what they have not begun, and stop them, at the end.

    Args:
        count: How many.
        kill: Whether to stop them in whatever they do, even where all went well.
        turns: What they wait for `in_turn`.

    The pool is loky's: its workers do not import the caller's main module, so a plain script that
    calls Listen needs no `if __name__ == "__main__"`, and a worker that is killed is noticed.
    """
    from loky import ProcessPoolExecutor

    _start_trackers()
    executor = ProcessPoolExecutor(
        max_workers=count,
        initializer=_prepare,
        initargs=(os.getpid(), turns),
        env=ENVIRONMENT,
    )
    clean = False
    try:
        with interrupts_held_back():  # a Ctrl-C that waited is raised at its end
            executor.submit(os.getpid)  # the first task starts them all
        yield executor
        clean = True
    finally:
        executor.shutdown(wait=True, kill_workers=kill or not clean)


@contextmanager
def workers_ready(count: int, first: Callable[[], object]) -> Iterator[None]:
    """Start worker processes before it is known what they will do, and stop them at the end.

    Whoever asks for as many or more meanwhile gets these. Each does `first` when it is up: one of
    them at once, beside this process; the others when somebody asks, and this process has time.
    """
    from loky.backend import get_context

    turns = get_context("loky").Semaphore(1)

    def start_all() -> None:
        for _ in range(1, count):
            turns.release()

    with worker_processes(count, kill=True, turns=turns) as executor:
        for _ in range(count):
            executor.submit(in_turn, first)
        _ready[count] = executor, start_all
        try:
            yield
        finally:
            del _ready[count]


def in_turn(work: Callable[[], object]) -> None:
    """Do something in a worker, when its turn comes."""
    if _turns is not None:
        _turns.acquire()
    work()


def find_ready(most: int) -> tuple[int, Executor | None]:
    """Find worker processes that somebody keeps ready, and how many they are; have all start."""
    fitting = [count for count in _ready if count <= most]
    if not fitting:
        return 0, None
    executor, start_all = _ready[max(fitting)]
    start_all()
    return max(fitting), executor


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Keep Ctrl-C waiting, and from children for good: they inherit what is blocked.

    It goes to all processes of a terminal; one that is still importing would die with a traceback.
    Blocking it is not enough here: it would reach another thread, and be raised in this one.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    _start_trackers()  # these would let go of it again, were they started later
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


def _start_trackers() -> None:
    """Start the processes that clean up after this one, and have them do it without a word.

    They warn, on the user's terminal, of all that a stopped worker had no time to hand back.
    """
    from multiprocessing import resource_tracker

    from loky.backend import resource_tracker as loky_tracker

    given = os.environ.get("PYTHONWARNINGS")
    os.environ["PYTHONWARNINGS"] = ",".join(filter(None, (given, "ignore:resource_tracker")))
    try:
        resource_tracker.ensure_running()
        loky_tracker.ensure_running()
    finally:
        if given is None:
            del os.environ["PYTHONWARNINGS"]
        else:
            os.environ["PYTHONWARNINGS"] = given


_turns: "Semaphore | None" = None
"""Of a worker."""


def _prepare(parent: int, turns: "Semaphore | None") -> None:
    """Leave Ctrl-C to the parent, and do not outlive it: a killed parent cannot say goodbye."""
    global _turns  # noqa: PLW0603 – a process has one
    _turns = turns
    gc.set_threshold(GARBAGE_AT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(ORPHAN_CHECK)
    os._exit(1)
