"""How close a finished episode comes to the bare voice.

    python benchmarks/throughput.py [--minutes 10] [--format mp3] [--runs 3]

Raw is the engine called in two processes on the same sentences: nothing mixed, levelled, encoded
or written. It is given twice: with its processes started anew, as a narration must, and warm.
"""

import argparse
import os
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

from articles import script

from listen.audio.cast import Cast, Speaker
from listen.audio.narration import narrate
from listen.audio.options import AudioOptions
from listen.audio.tags import Tags
from listen.audio.workers import worker_processes
from listen.engines.registry import load_engine
from listen.model import Script, Utterance, Voice
from listen.staging import staging

PROCESSES = 2


def speak_raw(utterance: Utterance, voice: Voice) -> int:
    return len(load_engine("hibari").synthesize(utterance, voice).samples)


def raw(of: Script, voice: Voice) -> tuple[float, float]:
    """Time synthesis alone; return seconds with start-up, and warm."""
    utterances = [utterance for part in of.parts for utterance in part.utterances]
    cold = time.perf_counter()
    with worker_processes(PROCESSES) as executor:
        list(executor.map(partial(speak_raw, voice=voice), utterances[:8]))
        warm = time.perf_counter()
        list(executor.map(partial(speak_raw, voice=voice), utterances))
        end = time.perf_counter()
    warm_seconds = end - warm
    return warm - cold - warm_seconds * 8 / len(utterances) + warm_seconds, warm_seconds


def whole(of: Script, voice: Voice, format_: str) -> tuple[float, float]:
    """Time a narration; return its seconds of work and of sound."""
    cast = Cast(narrator=Speaker(voice=voice, load=partial(load_engine, "hibari")))
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        with staging(Path(folder) / f"walk.{format_}") as stage:
            options = AudioOptions(jobs=PROCESSES, cache=False)
            narration = narrate(of, stage, cast, tags=Tags(title=of.title), options=options)
        return time.perf_counter() - begun, narration.duration / 1000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--format", default="mp3")
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    of = script(given.minutes)
    voice = load_engine("hibari").voices()[0]
    print(f"load before: {os.getloadavg()[0]:.2f}")
    ratios = []
    for _ in range(given.runs):
        cold, warm = raw(of, voice)
        work, sound = whole(of, voice, given.format)
        ratios.append((cold / work, warm / work))
        print(
            f"{sound / 60:.1f} min to {given.format}: {work:.2f} s ({sound / work:.0f}× real);"
            f" raw {cold:.2f} s with start-up, {warm:.2f} s warm;"
            f" rate {cold / work:.2f} and {warm / work:.2f} of raw"
        )
    cold_ratio, warm_ratio = (median(pair[i] for pair in ratios) for i in (0, 1))
    print(f"median: {cold_ratio:.2f} of raw with start-up, {warm_ratio:.2f} of warm raw")


if __name__ == "__main__":
    main()
