"""How close a backlog of articles comes to the bare voice.

    python benchmarks/backlog.py [--articles 8] [--minutes 5] [--format mp3] [--cluster ADDRESS]

Raw is the voice called in as many processes on the same sentences, as its package has it, and
through Listen's engine: nothing read, mixed, levelled, encoded or written; its processes are
started anew, as a backlog's must. The backlog is what `listen convert FOLDER` does, with nothing
kept from before. Memory is the sum of all its processes at the worst moment.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil
from bare import speak_with_engine, speak_with_package
from posts import write_posts

from listen.audio.workers import worker_processes
from listen.engines.registry import load_engine
from listen.model import Utterance
from listen.pipeline import read, write_script

EVERY = 5.0
"""Seconds between looks at memory: each takes some hundredths of a second from those who work."""
CHUNK = 16
"""Sentences handed to a process at a time."""


def raw(
    utterances: list[Utterance], speak: Callable[[Utterance], int], processes: int
) -> tuple[float, float]:
    """Time synthesis alone; return its seconds, and those of processors."""
    cpu, begun = _cpu_of_children(), time.perf_counter()
    with worker_processes(processes) as executor:
        list(executor.map(speak, utterances, chunksize=CHUNK))
        seconds = time.perf_counter() - begun
    return seconds, _cpu_of_children() - cpu


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def backlog(folder: Path, options: list[str]) -> tuple[float, float, float, int]:
    """Time the command; return seconds, of processors too, minutes of sound, and peak of bytes."""
    command = [sys.executable, "-m", "listen", "convert", "posts", "--json", *options]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "kept")}
    cpu, begun = _cpu_of_children(), time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as run:
        peak = _Peak(run.pid)
        stdout, _ = run.communicate()
    seconds = time.perf_counter() - begun
    told = [json.loads(line) for line in stdout.splitlines()]
    minutes = sum(each["duration"] for each in told) / 60_000
    return seconds, _cpu_of_children() - cpu, minutes, peak.size


class _Peak:
    """The most memory that a process and its children had, shared pages counted once each."""

    def __init__(self, pid: int) -> None:
        self.size = 0
        self._process = psutil.Process(pid)
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while self._process.is_running():
            try:
                family = [self._process, *self._process.children(recursive=True)]
                self.size = max(self.size, sum(one.memory_full_info().pss for one in family))
            except psutil.Error:
                pass
            time.sleep(EVERY)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--format", default="mp3")
    parser.add_argument("--cluster")
    given = parser.parse_args()
    print(f"load before: {os.getloadavg()[0]:.2f}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        posts = write_posts(folder / "posts", given.articles, given.minutes)
        scripts = [write_script(read(post)) for post in posts]
        utterances = [
            each for script in scripts for part in script.parts for each in part.utterances
        ]
        bare, bare_cpu = raw(utterances, speak_with_package, given.processes)
        voice = load_engine("hibari").voices()[0]
        engine, engine_cpu = raw(
            utterances, partial(speak_with_engine, voice=voice), given.processes
        )
        options = ["--format", given.format, "--jobs", str(given.processes)]
        options += ["--cluster", given.cluster] if given.cluster else []
        seconds, cpu, minutes, peak = backlog(folder, options)
    print(
        f"{given.articles} articles, {minutes:.0f} min to {given.format}: {seconds:.1f} s "
        f"({minutes * 60 / seconds:.0f}× real); raw {bare:.1f} s: {seconds / bare:.2f} of raw; "
        f"processors {cpu:.1f} s and {bare_cpu:.1f} s: {cpu / bare_cpu:.2f}; "
        f"through the engine {engine:.1f} s, {engine_cpu:.1f} s: "
        f"{seconds / engine:.2f}, {cpu / engine_cpu:.2f}; "
        f"peak memory {peak / 1e6:.0f} MB"
    )


if __name__ == "__main__":
    main()
