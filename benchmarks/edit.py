"""What an edit costs: an article narrated, again unchanged, and with one sentence changed.

    python benchmarks/edit.py [--minutes 60] [--format mp3] [--where 0.5]

All three are `listen convert` as a user types it, with its start, into one cache that is empty at
first. An edit must speak one utterance. Ratios are of time, and in brackets of processors' work,
which a busy machine changes less.
"""

import argparse
import ctypes
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from articles import SECONDS_A_SENTENCE, markdown

BE_A_SUBREAPER = 36
"""PR_SET_CHILD_SUBREAPER; see prctl(2)."""


def convert(folder: Path, format_: str) -> tuple[float, float, dict[str, Any]]:
    """Give its seconds, those of all processors, and what it told."""
    command = [sys.executable, "-m", "listen", "convert", "walk.md", "-o", f"walk.{format_}"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    begun, worked = time.perf_counter(), work()
    run = subprocess.run(
        [*command, "--json", "--quiet"],
        cwd=folder,
        env=environment,
        check=True,
        capture_output=True,
    )
    seconds = time.perf_counter() - begun
    wait_for_orphans()
    return seconds, work() - worked, json.loads(run.stdout)


def adopt_orphans() -> None:
    """Have the processes of a program that has ended handed to this one, so that they count."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(BE_A_SUBREAPER, 1)


def wait_for_orphans() -> None:
    with suppress(ChildProcessError):
        while True:
            os.wait()


def work() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--format", default="mp3")
    parser.add_argument("--where", type=float, default=0.5, help="Part of the article before it.")
    given = parser.parse_args()
    adopt_orphans()
    edited = round(given.minutes * 60 / SECONDS_A_SENTENCE * given.where)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "walk.md"
        source.write_text(markdown(given.minutes))
        cold, all_work, told = convert(folder, given.format)
        minutes = told["duration"] / 60_000
        print(f"{minutes:.1f} min to {given.format}, cold: {cold:.2f} s ({all_work:.2f})")
        again, some, _ = convert(folder, given.format)
        print(
            f"again, unchanged: {again:.2f} s ({some:.2f}),"
            f" {cold / again:.0f} times faster ({all_work / some:.0f})"
        )
        source.write_text(markdown(given.minutes, edited=edited))
        edit, some, told = convert(folder, given.format)
        print(
            f"one sentence changed: {edit:.2f} s ({some:.2f}),"
            f" {cold / edit:.1f} times faster ({all_work / some:.1f});"
            f" {told['spoken']} spoken, {told['reused']} reused"
        )


if __name__ == "__main__":
    main()
