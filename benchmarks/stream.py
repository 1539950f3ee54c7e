"""How soon a long article is heard when it is streamed, beside the time that all of it takes.

    python benchmarks/stream.py [--minutes 60] [--seconds 3] [--runs 3]

The program is started each time, as `listen convert walk.md -o -` into a pipe, with an empty
cache and without one; the clock runs from its start until so many seconds of sound are out.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from articles import markdown

BYTES_A_SECOND = 8_000
"""Of MP3 at 64 kbit/s."""


def first_sound(folder: Path, seconds: float, cache: bool) -> float:
    command = [sys.executable, "-m", "listen", "convert", "walk.md", "-o", "-", "--quiet"]
    environment = {
        **os.environ,
        "LISTEN_AUDIO_CACHE": str(cache).lower(),
        "LISTEN_AUDIO_CACHE_FOLDER": tempfile.mkdtemp(dir=folder),
    }
    begun = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as run:
        assert run.stdout
        run.stdout.read(int(seconds * BYTES_A_SECOND))
        took = time.perf_counter() - begun
        run.kill()
    return took


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "walk.md").write_text(markdown(given.minutes))
        for cache in (True, False):
            times = [first_sound(folder, given.seconds, cache) for _ in range(given.runs)]
            print(
                f"{given.minutes:.0f} min, {'empty cache' if cache else 'no cache'}: the first"
                f" {given.seconds:.0f} s of sound after {median(times):.2f} s"
                f" ({', '.join(f'{each:.2f}' for each in times)})"
            )


if __name__ == "__main__":
    main()
