"""Worker processes that are forked from one that is ready: it loads the voice once, for all.

To start a process and load a voice takes most of a second. So a program that knows that it will
narrate starts one process beside what it does first, and forks its workers from that when they are
asked for, in a few hundredths of a second each; most of their memory is shared. That is safe where
no thread has begun and no system library minds: on Linux, in a process of our own. Elsewhere, in
programs that only use Listen, and where it fails, workers start as `workers` has it.
"""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import TYPE_CHECKING

from listen.audio.workers import (
    ENVIRONMENT,
    begin_work,
    environment,
    interrupts_held_back,
    watched,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_NO_STRANGERS = {"PYTHONSAFEPATH": "1"}
"""Without it the process would import from the working folder, whatever lies there (CPython's
gh-117378)."""
_is_ready = False


@contextmanager
def forking_from(module: str, **variables: str) -> Iterator[None]:
    """Start the process from which worker processes are forked in the block, where that may be.

    Args:
        module: What it imports, once: the module loads what workers need.
        variables: Of its environment, for that module.
    """
    global _is_ready  # noqa: PLW0603 – the standard library's own server is one a process, too
    if sys.platform == "linux":
        with suppress(OSError):  # no place for its socket, no memory: workers start without it
            _start_server(module, {**ENVIRONMENT, **_NO_STRANGERS, **variables})
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
        BrokenProcessPool: If the process that they come from is dead.
    """
    from loky import ProcessPoolExecutor

    context = multiprocessing.get_context("forkserver")
    inner, outer = context.Pipe(duplex=False)
    executor = ProcessPoolExecutor(
        count, context=context, initializer=begin_work, initargs=(_end_with, inner)
    )
    try:
        _start_all(executor)
        with watched(executor):
            yield executor
    finally:
        executor.shutdown(wait=True, kill_workers=True)
        outer.close()
        inner.close()


def _start_server(module: str, variables: dict[str, str]) -> None:
    from multiprocessing import forkserver

    forkserver.set_forkserver_preload([module])
    with interrupts_held_back(), environment(**variables):
        forkserver.ensure_running()


def _start_all(executor: Executor) -> None:
    """Have all workers forked, which the first task does, when what they need is loaded."""
    global _is_ready  # noqa: PLW0603
    try:
        with _without_a_main_module():
            executor.submit(os.getpid)
    except (OSError, EOFError) as error:
        _is_ready = False  # another one would fare no better
        msg = "The process that workers are forked from is dead."
        raise BrokenProcessPool(msg) from error


@contextmanager
def _without_a_main_module() -> Iterator[None]:
    """Keep workers from importing the program's main module: they have all that they need."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _end_with(pipe: "Connection") -> None:
    pipe.poll(None)
    os._exit(0)
