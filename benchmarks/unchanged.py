"""What a thousand posts cost of which nothing has changed.

    python benchmarks/unchanged.py [--posts 1000]

They are made first, with a voice that is a tone; then the same command runs again.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from posts import write_posts


def run(folder: Path, *options: str) -> tuple[float, float]:
    """Run the command; return its seconds, and those of processors."""
    command = [sys.executable, "-m", "listen", "convert", "posts", "--voice", "tone", "--quiet"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "kept")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    subprocess.run(
        [*command, *options], cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL
    )
    seconds = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--posts", type=int, default=1000)
    count = parser.parse_args().posts
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_posts(folder / "posts", count, minutes=0.1)
        made, _ = run(folder)
        seconds, cpu = min(run(folder) for _ in range(3))
    print(
        f"{count} posts unchanged: {seconds:.2f} s, {cpu:.2f} s of CPU: "
        f"{seconds / count * 1000:.2f} ms a post; made: {made / count * 1000:.0f} ms a post, "
        f"{made / seconds:.0f} times as long"
    )


if __name__ == "__main__":
    main()
