"""What it costs to hand an article to somebody: to a process here, or to a Dask cluster's worker.

    python benchmarks/scheduling.py [--jobs 400] [--minutes 5]

A job is the article of so many minutes, on its way to a worker that does nothing with it and tells
as much of it as of an episode. The cluster is started here, with two workers.
"""

import argparse
import os
import resource
import tempfile
import time
from pathlib import Path

import psutil
from posts import write_posts

from listen.batch.crews import Crew, open_crew
from listen.batch.runner import run_each
from listen.batch.steps import Commission
from listen.pipeline import read

WORKERS = 2
TOLD = {"chapters": [{"start": each, "end": each + 1, "title": "A part"} for each in range(20)]}


def do_nothing(commission: Commission) -> dict[str, object]:
    return {**TOLD, "source": commission.source}


def cpu() -> tuple[float, float]:
    """Seconds of processors that this process has used, and its living children."""
    here = psutil.Process()
    return _used(here), sum(_used(other) for other in here.children(recursive=True))


def _used(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def timed(jobs: list[Commission], crew: Crew) -> list[float]:
    """Run the jobs with workers that are warm.

    Returns:
        Milliseconds a job; those of processors in this process, which hands them out (and is the
        cluster's scheduler); and in the workers.
    """
    run = run_each(do_nothing, jobs, crew)
    warm = WORKERS * 20
    for _ in range(warm):
        next(run)
    begun = (time.perf_counter(), *cpu())
    count = len(jobs) - warm
    for _ in range(count):
        _, result = next(run)
        assert not isinstance(result, Exception), result
    ended = (time.perf_counter(), *cpu())
    run.close()  # not before: the workers that are counted still live
    return [(end - start) / count * 1000 for start, end in zip(begun, ended, strict=True)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=400)
    parser.add_argument("--minutes", type=float, default=5)
    given = parser.parse_args()
    print(f"load before: {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory() as name:
        (post,) = write_posts(Path(name), 1, given.minutes)
        article = read(post)
    for what, address in (("processes here", None), ("Dask", "local")):
        jobs = [Commission(source=str(n), key=str(n), article=article) for n in range(given.jobs)]
        with open_crew(WORKERS, address) as crew:
            wall, here, there = timed(jobs, crew)
        print(
            f"{what}: {wall:.2f} ms a job; of processors {here + there:.2f} ms, "
            f"{here:.2f} of them in this process"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"peak memory of this process: {peak / 1000:.0f} MB")


if __name__ == "__main__":
    main()
