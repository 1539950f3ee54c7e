"""Work that may run wild, in a child process with a limit on its time and memory.

    python -m listen.extraction.confined < page.html

Only pages of unusual size pay for a child: on them trafilatura can take minutes, and nothing
inside a process can stop it safely.
"""

import json
import subprocess
import sys

from listen.extraction.opinion import kept_numbers, parse_marked

CPU_SECONDS = 5
WALL_SECONDS = 7.0
MEMORY = 2_000_000_000
"""Bytes of address space; a page of 20 MB needs about a quarter of it."""


def kept_numbers_confined(page: bytes) -> set[int]:
    """Ask trafilatura in a child process; empty when it does not answer in time."""
    command = [sys.executable, "-m", "listen.extraction.confined"]
    try:
        child = subprocess.run(  # noqa: S603  our own module, no words of the page on the line
            command, input=page, capture_output=True, timeout=WALL_SECONDS, check=True
        )
        numbers = json.loads(child.stdout)
    except (subprocess.SubprocessError, OSError, ValueError):
        return set()
    return set(numbers)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    for kind, wanted in ((resource.RLIMIT_CPU, CPU_SECONDS), (resource.RLIMIT_AS, MEMORY)):
        _, ceiling = resource.getrlimit(kind)
        most = wanted if ceiling == resource.RLIM_INFINITY else min(wanted, ceiling)
        resource.setrlimit(kind, (most, ceiling))


def _main() -> None:
    _limit()
    tree = parse_marked(sys.stdin.buffer.read())
    sys.stdout.write(json.dumps(sorted(kept_numbers(tree))))


if __name__ == "__main__":
    _main()
