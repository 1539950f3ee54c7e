"""Work for tests of the runner: plain functions, which pickle by name."""

import os
import signal
import time
from pathlib import Path

from listen.errors import FetchError


def double(number):
    return 2 * number


def slowly(job):
    name, seconds = job
    time.sleep(seconds)
    return name


def refuse_odd(number):
    if number % 2:
        msg = f"{number} is odd."
        raise FetchError(msg, hint="Take an even one.")
    return number


def stumble(number):
    return 1 // number


def die_of_poison(job):
    """Die whenever the job is poison; otherwise take a while, so that neighbours are at work."""
    if job == "poison":
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.05)
    return job


def die_once(marker):
    path = Path(marker)
    if not path.exists():
        path.touch()
        os._exit(1)
    return "survived"


def fail_in_passing(marker):
    """Fail twice, as a server does that is being restarted."""
    path = Path(marker)
    tries = len(path.read_text()) if path.exists() else 0
    path.write_text("x" * (tries + 1))
    if tries < 2:
        msg = "The server does not answer."
        raise FetchError(msg, transient=True)
    return tries + 1


def own_pid(_):
    time.sleep(0.02)
    return os.getpid()


def wait_for(path):
    while not Path(path).exists():
        time.sleep(0.01)
    return path


def touch(path):
    Path(path).touch()
    return path


def wait_for_first(job):
    return wait_for(job[0])


def tell_pid_and_wait(path):
    path.with_suffix(".pid").write_text(str(os.getpid()))
    return wait_for(path)
