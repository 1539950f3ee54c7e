"""Peak memory of the main process against the length of a narration.

    python benchmarks/memory.py [--minutes 10 600]

Each length is narrated by the tone engine in a process of its own, to MP3; sound streams through,
so only the timetable may grow.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from articles import script

from listen.audio.cast import Cast, Speaker
from listen.audio.narration import narrate
from listen.audio.options import AudioOptions
from listen.audio.tags import Tags
from listen.engines.registry import load_engine
from listen.staging import staging

TONE_IS_QUICKER = 1.6
"""The tone engine says a sentence in so much less time than a voice does."""


def measure(minutes: float) -> None:
    of = script(minutes * TONE_IS_QUICKER)
    voice = load_engine("tone").voices()[0]
    cast = Cast(narrator=Speaker(voice=voice, load=partial(load_engine, "tone")))
    begun = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        staging(Path(folder) / "walk.mp3") as stage,
    ):
        options = AudioOptions(jobs=2, cache=False)
        narration = narrate(of, stage, cast, tags=Tags(title=of.title), options=options)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds = time.perf_counter() - begun
    print(f"{narration.duration / 60_000:.0f} min: peak {peak:.0f} MB, {seconds:.0f} s of work")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, nargs="+", default=[10, 600])
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    for minutes in given.minutes:
        if given.here:
            measure(minutes)
        else:
            command = [sys.executable, __file__, "--here", "--minutes", str(minutes)]
            subprocess.run(command, check=True, env=os.environ)


if __name__ == "__main__":
    main()
