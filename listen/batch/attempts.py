"""A job as a worker does it: tried again while it fails in passing, and failing in our words."""

import logging
from collections.abc import Callable
from typing import TypeVar

from listen.errors import CrashError, ListenError

J = TypeVar("J")
R = TypeVar("R")

ATTEMPTS = 3
FIRST_WAIT = 1.0
"""Seconds before the second attempt, and somewhat more before the third."""
LONGEST_WAIT = 10.0

logging.getLogger("stamina").addHandler(logging.NullHandler())  # else it writes to stderr


def attempt(work: Callable[[J], R], job: J) -> R:
    """Do a job; what fails in passing is tried again, after a while.

    Raises:
        ListenError: If it fails.
    """
    import stamina

    caller = stamina.RetryingCaller(
        attempts=ATTEMPTS, wait_initial=FIRST_WAIT, wait_max=LONGEST_WAIT, timeout=None
    )
    return caller.on(_is_transient)(work, job)


def foresee(error: BaseException) -> ListenError:
    """Put an error that nobody foresaw in our words: one article of many shall not end the run."""
    if isinstance(error, ListenError):
        return error
    why = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":. ")
    crash = CrashError(
        f"It failed in a way that nobody foresaw ({why}).",
        hint="Please report it; made alone, with --jobs 1, it shows where.",
    )
    crash.__cause__ = error
    return crash


def _is_transient(error: Exception) -> bool:
    return isinstance(error, ListenError) and error.transient
