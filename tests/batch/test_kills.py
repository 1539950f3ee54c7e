"""Runs that are killed again and again, at any moment, whole families of processes at once.

LISTEN_TEST_KILLS says how often; a hundred take some minutes.
"""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from listen.audio.cache import ClipCache
from tests.batch.plug_ins import POISON
from tests.batch.posts import assert_whole, write_posts
from tests.cli.running import (
    clean_environment,
    command,
    everything_in,
    is_alive,
    listen,
    living_children,
    plug_in,
    until,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
KILLS = int(os.environ.get("LISTEN_TEST_KILLS", "12"))
POSTS = 12


@pytest.fixture
def environment(tmp_path):
    (tmp_path / "temporary").mkdir()
    return {
        **plug_in(tmp_path / "plug-ins", "snail", POISON),
        "XDG_CACHE_HOME": str(tmp_path / "kept"),
        "TMPDIR": str(tmp_path / "temporary"),
        "SNAIL_SECONDS": "0.05",
    }


def test_whatever_is_killed_whenever_all_is_whole_in_the_end(tmp_path, environment):
    chance = random.Random(KILLS)
    write_posts(tmp_path / "posts", POSTS, sentences=4)
    arguments = ("posts", "-o", "out", "--voice", "snail", "--jobs", "2", "--quiet")
    longest = _seconds_of_a_run(tmp_path, environment, arguments, chance)
    in_time = 0
    for _ in range(KILLS):
        _edit_some(tmp_path / "posts", chance)
        in_time += _killed(tmp_path, environment, arguments, chance.uniform(0.0, longest))
    assert in_time >= KILLS * 0.7, "most runs had ended before they were killed"

    answer = listen("convert", *arguments, cwd=tmp_path, environment=environment)
    assert answer.exit_code == 0, answer.stderr
    assert len(answer.stdout.splitlines()) == POSTS
    assert_whole(tmp_path / "out", range(POSTS))
    _assert_nothing_damaged(tmp_path / "kept")

    clean = {**environment, "XDG_CACHE_HOME": str(tmp_path / "other")}
    listen("convert", *arguments, "-o", "clean", cwd=tmp_path, environment=clean)
    for name in everything_in(tmp_path / "clean"):
        whole, killed = tmp_path / "clean" / name, tmp_path / "out" / name
        assert killed.read_bytes() == whole.read_bytes(), f"{name} is not what it should be"


def _seconds_of_a_run(folder, environment, arguments, chance):
    """Find how long a run lives: some are killed as they start, some in the middle of posts."""
    listen("convert", *arguments, cwd=folder, environment=environment)
    _edit_some(folder / "posts", chance)
    begun = time.perf_counter()
    listen("convert", *arguments, cwd=folder, environment=environment)
    return time.perf_counter() - begun


def _edit_some(folder, chance):
    """Give the next run something to do."""
    for path in chance.sample(sorted(folder.iterdir()), 4):
        path.write_text(f"{path.read_text()}\nAnd then {chance.randrange(10**6)} days passed.\n")


def _killed(folder, environment, arguments, seconds):
    """Start a run and kill it with all its workers; tell whether it was still at work."""
    run = subprocess.Popen(
        command("convert", *arguments),
        cwd=folder,
        env=clean_environment(**environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(seconds)
    family = [run.pid, *living_children(run.pid)]
    at_work = run.poll() is None
    os.killpg(run.pid, signal.SIGKILL) if at_work else None
    run.wait()
    until(lambda: not any(map(is_alive, family)), 10)
    return at_work


def _assert_nothing_damaged(cache):
    store = ClipCache(cache / "listen-to-this-post", limit=10**9)
    keys = [path.parent.name + path.stem for path in store.folder.glob("v*/*/*.clip")]
    assert keys
    assert all(store.get(key) is not None for key in keys)
