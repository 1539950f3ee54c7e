"""Worker processes that are forked from one that is ready: it loads the voice once, for all.

To start a process and load a voice takes half a second of a processor. So a program that knows
that it will narrate starts one process beside what it does first, and forks its workers from that
when they are asked for: a hundredth of a second each, and most of their memory is shared. That is
safe where no thread has begun and no system library minds: on Linux, in a process of our own.
Elsewhere, and in programs that only use Listen, workers start as `workers` has it.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

from listen.audio.workers import ENVIRONMENT, GARBAGE_AT, interrupts_held_back

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_is_ready = False


@contextmanager
def forking_from(module: str, **variables: str) -> Iterator[None]:
    """Start the process from which worker processes are forked in the block.

    Args:
        module: What it imports, once: the module loads what workers need.
        variables: Of its environment, for that module.
    """
    global _is_ready  # noqa: PLW0603 – the standard library's own server is one a process, too
    if sys.platform != "linux":
        yield
        return
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload([module])
    with interrupts_held_back(), _environment({**ENVIRONMENT, **variables}):
        forkserver.ensure_running()
    _is_ready = True
    try:
        yield
    finally:
        _is_ready = False


def may_fork() -> bool:
    """Tell whether there is a process to fork from."""
    return _is_ready


@contextmanager
def forked_processes(count: int) -> Iterator[Executor]:
    """Fork worker processes; stop them at the end, in whatever they do.

    They live as long as a pipe stays open: it closes with this process even if that is killed.

    Raises:
        BrokenProcessPool: If the process that they come from is dead, and dies again.
    """
    from loky import ProcessPoolExecutor

    context = multiprocessing.get_context("forkserver")
    inner, outer = context.Pipe(duplex=False)
    executor = ProcessPoolExecutor(count, context=context, initializer=_prepare, initargs=(inner,))
    try:
        with _without_a_main_module(), interrupts_held_back():
            try:
                executor.submit(os.getpid)  # the first task starts them all
            except (OSError, EOFError) as error:
                msg = "The process that workers are forked from is dead."
                raise BrokenProcessPool(msg) from error
        yield executor
    finally:
        executor.shutdown(wait=True, kill_workers=True)
        outer.close()
        inner.close()


@contextmanager
def _without_a_main_module() -> Iterator[None]:
    """Keep workers from importing the program's main module: they have all that they need."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
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


def _prepare(pipe: "Connection") -> None:
    """Leave Ctrl-C to the parent, and go when its end of the pipe is closed."""
    gc.set_threshold(GARBAGE_AT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(pipe,), daemon=True).start()


def _watch(pipe: "Connection") -> None:
    pipe.poll(None)
    os._exit(0)
