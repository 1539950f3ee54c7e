"""A thousand posts of which none changed: time and memory of `listen site`, beside a hundred.

    python benchmarks/site.py [POSTS]

Builds a site, narrates it once with the tone voice (minutes), and then measures runs over it: with
nothing changed, and with the folder wiped and built anew, as generators do.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.site.sites import POSTS, Post, build_hugo

BASE = "https://example.com"


def posts(number: int) -> list[Post]:
    """Make posts that differ in a word, of a page each."""
    made = []
    for each in range(number):
        post = POSTS[each % len(POSTS)]
        text = (f"Post {each}. {post.paragraphs[0]}", *(post.paragraphs[1:] * 12))
        made.append(replace(post, name=f"post-{each}", title=f"Post {each}", paragraphs=text))
    return made


def run(site: Path, cache: Path) -> tuple[float, float]:
    """Run the program once; gives seconds and its largest size in MB."""
    started = time.perf_counter()
    command = [
        sys.executable, "-m", "listen", "site", str(site), "--base-url", BASE, "--voice", "tone",
        "--quiet",
    ]  # fmt: skip
    process = subprocess.Popen(command, env={**os.environ, "XDG_CACHE_HOME": str(cache)})
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(process.returncode)
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def measure(number: int, folder: Path) -> None:
    site, cache = folder / f"site-{number}", folder / f"cache-{number}"
    if not site.exists():
        build_hugo(site, posts(number))
        seconds, size = run(site, cache)
        print(f"{number:5} posts, narrated:     {seconds:7.1f} s {size:6.0f} MB", flush=True)
    seconds, size = min(run(site, cache) for _ in range(3))
    print(f"{number:5} posts, unchanged:    {seconds:7.2f} s {size:6.0f} MB", flush=True)
    shutil.rmtree(site)
    build_hugo(site, posts(number))
    seconds, size = run(site, cache)
    print(f"{number:5} posts, built anew:   {seconds:7.2f} s {size:6.0f} MB", flush=True)


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    given = os.environ.get("LISTEN_BENCH_FOLDER")
    with tempfile.TemporaryDirectory() as folder:
        for number in (most // 10, most):
            measure(number, Path(given or folder))


if __name__ == "__main__":
    main()
