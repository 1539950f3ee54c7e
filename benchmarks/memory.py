"""Peak memory of all processes together against the length of a narration.

    python benchmarks/memory.py [--minutes 60 600] [--engine tone] [--format mp3] [--no-cache]

Each length is narrated in a process of its own with two workers, and everybody's proportional set
size (memory that they share counted once) is added up ten times a second. Sound streams
through, so only the timetable may grow. The tone engine is quick; a voice's workers are larger,
and what grows is a smaller part.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import psutil
from articles import script

from listen.audio.cast import Cast, Speaker
from listen.audio.narration import narrate
from listen.audio.options import AudioOptions
from listen.audio.tags import Tags
from listen.engines.registry import load_engine
from listen.staging import staging

TONE_IS_QUICKER = 1.25
"""The tone engine says a sentence in so much less time than a voice does."""
EVERY = 0.1
"""Seconds between two looks."""


def narrate_here(minutes: float, engine: str, format_: str, *, cache: bool) -> None:
    of = script(minutes * (TONE_IS_QUICKER if engine == "tone" else 1))
    voice = load_engine(engine).voices()[0]
    cast = Cast(narrator=Speaker(voice=voice, load=partial(load_engine, engine)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        options = AudioOptions(jobs=2, cache=cache, cache_folder=folder / "cache")
        with staging(folder / f"walk.{format_}") as stage:
            narration = narrate(of, stage, cast, tags=Tags(title=of.title), options=options)
    print(narration.duration / 60_000)


def all_of(process: psutil.Process) -> int:
    total = 0
    for each in (process, *process.children(recursive=True)):
        try:
            total += each.memory_full_info().pss
        except (psutil.NoSuchProcess, psutil.ZombieProcess):
            continue
    return total


def peak_of(arguments: list[str]) -> tuple[int, float]:
    """Run a narration; give the peak of all its processes in bytes, and its minutes of sound."""
    command = [sys.executable, __file__, "--here", *arguments]
    highest = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:
        process = psutil.Process(run.pid)
        while run.poll() is None:
            try:
                highest = max(highest, all_of(process))
            except psutil.NoSuchProcess:
                break
            time.sleep(EVERY)
        output, _ = run.communicate()
    if run.returncode:
        sys.exit(run.returncode)
    return highest, float(output)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, nargs="+", default=[60, 600])
    parser.add_argument("--engine", default="tone")
    parser.add_argument("--format", default="mp3")
    parser.add_argument("--no-cache", action="store_true")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.here:
        (minutes,) = given.minutes
        narrate_here(minutes, given.engine, given.format, cache=not given.no_cache)
        return
    options = ["--engine", given.engine, "--format", given.format]
    options += ["--no-cache"] * given.no_cache
    first = 0
    for minutes in given.minutes:
        begun = time.perf_counter()
        highest, sound = peak_of([*options, "--minutes", str(minutes)])
        first = first or highest
        print(
            f"{sound:.0f} min of {given.engine} to {given.format}: peak {highest / 1e6:.0f} MB,"
            f" {highest / first:.2f} of the first; {time.perf_counter() - begun:.0f} s",
            flush=True,
        )


if __name__ == "__main__":
    main()
