"""How close a finished episode comes to the bare voice.

    python benchmarks/throughput.py [--minutes 10 60] [--format mp3 m4a] [--runs 3]

Raw is the voice called in two processes on the same sentences: nothing mixed, levelled, encoded or
written. It is called as its package has it (words to phonemes without its own normaliser, phonemes
to sound), and through Listen's engine, which trims, finds word times, and draws noise once. Both
are given warm, and the first with its processes started anew, as a narration must. Episodes
are made three times: cold, with an empty cache that is filled on the way; without one; and again,
from the cache. Ratios are given of time, and of the processors' work, which a busy machine changes
less.
"""

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from articles import script
from bare import speak_with_engine, speak_with_package

from listen.audio.cast import Cast, Speaker
from listen.audio.narration import narrate
from listen.audio.options import AudioOptions
from listen.audio.tags import Tags
from listen.audio.workers import worker_processes
from listen.engines.registry import load_engine
from listen.model import Script, Utterance, Voice
from listen.staging import staging

PROCESSES = 2
WARMING = 8
"""Sentences spoken before the clock of warm processes starts."""


@dataclass(slots=True)
class Cost:
    """What something took, in seconds."""

    wall: float = 0.0
    work: float = 0.0
    """Of all processors."""


@contextmanager
def cost() -> Iterator[Cost]:
    found = Cost()
    wall, work = time.perf_counter(), _work()
    yield found
    found.wall, found.work = time.perf_counter() - wall, _work() - work


def _work() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, kinds))


def raw(of: Script, speak: Callable[[Utterance], int]) -> tuple[Cost, float]:
    """Measure synthesis alone, start and end of the processes included; and its time when warm."""
    utterances = [utterance for part in of.parts for utterance in part.utterances]
    with cost() as whole, worker_processes(PROCESSES) as executor:
        list(executor.map(speak, utterances[:WARMING]))
        begun = time.perf_counter()
        list(executor.map(speak, utterances))
        warm = time.perf_counter() - begun
    part = 1 - WARMING / (len(utterances) + WARMING)
    return Cost(wall=whole.wall * part, work=whole.work * part), warm


def episode(of: Script, voice: Voice, format_: str, cache: Path | None) -> tuple[Cost, float]:
    """Measure a narration; give its length too, in seconds."""
    cast = Cast(narrator=Speaker(voice=voice, load=partial(load_engine, "hibari")))
    options = AudioOptions(jobs=PROCESSES, cache=cache is not None, cache_folder=cache)
    with (
        tempfile.TemporaryDirectory() as folder,
        cost() as found,
        staging(Path(folder) / f"walk.{format_}") as stage,
    ):
        narration = narrate(of, stage, cast, tags=Tags(title=of.title), options=options)
    return found, narration.duration / 1000


def compare(of: Script, voice: Voice, format_: str) -> dict[str, float]:
    bare, warm = raw(of, speak_with_package)
    _, engine = raw(of, partial(speak_with_engine, voice=voice))
    uncached, sound = episode(of, voice, format_, None)
    with tempfile.TemporaryDirectory() as cache:
        cold, _ = episode(of, voice, format_, Path(cache))
        again, _ = episode(of, voice, format_, Path(cache))
    print(
        f"  {sound / 60:.1f} min: raw {bare.wall:.1f} s ({warm:.1f} warm),"
        f" through the engine {engine:.1f} warm, cold {cold.wall:.1f} s,"
        f" without cache {uncached.wall:.1f} s, again {again.wall:.2f} s;"
        f" work {bare.work:.1f}, {cold.work:.1f}, {uncached.work:.1f}, {again.work:.2f} s"
    )
    return {
        "cold, time to warm raw": cold.wall / warm,
        "cold, time to raw with start": cold.wall / bare.wall,
        "cold, work to raw's": cold.work / bare.work,
        "without cache, time to warm raw": uncached.wall / warm,
        "cold, time to the warm engine": cold.wall / engine,
        "without cache, work to raw's": uncached.work / bare.work,
        "times faster again": cold.wall / again.wall,
        "times real time, cold": sound / cold.wall,
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, nargs="+", default=[10, 60])
    parser.add_argument("--format", nargs="+", default=["mp3", "m4a"])
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    voice = load_engine("hibari").voices()[0]
    print(f"load before: {os.getloadavg()[0]:.2f}")
    for minutes in given.minutes:
        for format_ in given.format:
            print(f"{minutes:.0f} min to {format_}")
            of = script(minutes)
            runs = [compare(of, voice, format_) for _ in range(given.runs)]
            for name in runs[0]:
                print(f"  {name}: {median(run[name] for run in runs):.2f}")


if __name__ == "__main__":
    main()
