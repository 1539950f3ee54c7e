"""Runs of many articles as a user has them: poisoned, stopped, killed, gone on with."""

import json
import os
import signal
import subprocess
import sys

import pytest

from tests.batch.plug_ins import POISON
from tests.batch.posts import assert_whole, write_posts
from tests.cli.conftest import away, program  # noqa: F401 – fixtures
from tests.cli.running import (
    clean_environment,
    command,
    command_line,
    everything_in,
    is_alive,
    listen,
    living_children,
    plug_in,
    until,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
VOICE = ("--voice", "snail", "-o", "out")


@pytest.fixture
def snail(tmp_path):
    cache = {"XDG_CACHE_HOME": str(tmp_path / "kept")}
    return {**plug_in(tmp_path / "plug-ins", "snail", POISON), **cache}


def started(folder, environment, *arguments):
    return subprocess.Popen(
        command("convert", *arguments),
        cwd=folder,
        env=clean_environment(**environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_a_poison_article_takes_nobody_with_it(away, snail):  # noqa: F811
    posts = write_posts(away / "posts", 8)
    posts[3].write_text("# Bad\n\nThis is poison.\n")
    answer = listen("convert", "posts", *VOICE, "--json", "--jobs", "2", cwd=away,
                    environment=snail)  # fmt: skip
    told = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [each["source"] for each in told] == [f"posts/{n:03}.md" for n in range(8)]
    (failed,) = [each for each in told if "error" in each]
    assert failed["source"] == "posts/003.md"
    assert "died" in failed["error"]
    assert answer.exit_code == failed["exit_code"] == 9
    assert_whole(away / "out", [0, 1, 2, 4, 5, 6, 7])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_was_stopped_goes_on_where_it_was(away, snail, number):  # noqa: F811
    write_posts(away / "posts", 12, sentences=8)
    arguments = ("posts", *VOICE, "--jobs", "2", "--json")
    run = started(away, snail, *arguments)
    try:
        first = run.stdout.readline()
        workers = [pid for pid in living_children(run.pid) if "loky" in command_line(pid)]
        assert len(workers) >= 2
        os.killpg(run.pid, number)
        rest, stderr = run.communicate(timeout=20)
    finally:
        if run.poll() is None:
            run.kill()
    assert run.returncode == {signal.SIGINT: 130, signal.SIGTERM: 143}.get(number, -number)
    until(lambda: not any(map(is_alive, workers)), 5)
    finished = {json.loads(line)["path"] for line in (first + rest).splitlines()}
    assert 0 < len(finished) < 12
    if number != signal.SIGKILL:
        assert "nothing half-written is left" in stderr
        whole = [n for n in range(12) if (away / "out" / f"post-number-{n}.mp3").exists()]
        assert_whole(away / "out", whole)

    answer = listen("convert", *arguments, cwd=away, environment=snail)
    assert answer.exit_code == 0, answer.stderr
    told = [json.loads(line) for line in answer.stdout.splitlines()]
    assert finished <= {each["path"] for each in told if each["unchanged"]}
    assert_whole(away / "out", range(12))


def test_ctrl_c_before_anything_is_made_leaves_no_folder(away, snail):  # noqa: F811
    write_posts(away / "posts", 4, sentences=100)
    run = started(away, snail, "posts", *VOICE, "--jobs", "2")
    try:
        until(lambda: list(away.glob("out/.listen-part/*/work/*")))
        os.killpg(run.pid, signal.SIGINT)
        run.communicate(timeout=20)
    finally:
        if run.poll() is None:
            run.kill()
    assert run.returncode == 130
    assert {name for name in everything_in(away) if not name.startswith("posts")} == set()


def test_sources_come_from_a_list_and_from_standard_input(away, snail):  # noqa: F811
    write_posts(away / "posts", 3, sentences=1)
    (away / "list.txt").write_text("# two of them\nposts/000.md\nposts/002.md\n")
    answer = listen(
        "convert", "--from", "list.txt", *VOICE, "--quiet", cwd=away, environment=snail
    )
    assert answer.stdout.splitlines() == ["out/post-number-0.mp3", "out/post-number-2.mp3"]
    answer = listen("convert", "--from", "-", *VOICE, "--quiet", cwd=away, environment=snail,
                    stdin=b"posts/001.md\nposts/000.md\n")  # fmt: skip
    assert answer.stdout.splitlines() == ["out/post-number-1.mp3", "out/post-number-0.mp3"]
    assert_whole(away / "out", range(3))
