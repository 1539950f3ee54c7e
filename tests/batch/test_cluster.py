"""A real scheduler and two workers on this machine: the same command, somewhere else."""

import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack, contextmanager

import pytest

from listen.batch.cluster import join_cluster
from listen.errors import ClusterError
from tests.batch.plug_ins import POISON
from tests.batch.posts import assert_whole, write_posts
from tests.cli.conftest import away, program  # noqa: F401 – fixtures
from tests.cli.running import (
    assert_refused,
    clean_environment,
    command,
    command_line,
    listen,
    living_children,
    plug_in,
    until,
    without,
)

pytest.importorskip("distributed", reason="needs the extra cluster")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


@pytest.fixture
def environment(tmp_path):
    (tmp_path / "temporary").mkdir()
    return clean_environment(
        **plug_in(tmp_path / "plug-ins", "snail", POISON),
        XDG_CACHE_HOME=str(tmp_path / "kept"),
        TMPDIR=str(tmp_path / "temporary"),
        SNAIL_SECONDS="0.03",
        DASK_DISTRIBUTED__ADMIN__LOG_FORMAT="%(message)s",
    )


@contextmanager
def running(environment, folder, *arguments):
    """Have a part of a cluster for a while."""
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments],
        env=environment,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def cluster(tmp_path, environment):
    """A scheduler with two workers; its address and the workers' nannies."""
    folder, about = tmp_path / "cluster", tmp_path / "cluster" / "scheduler.json"
    folder.mkdir()
    here = ("--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(about))
    with ExitStack() as stack:
        stack.enter_context(running(environment, folder, "scheduler", "--port", "0", *here))
        until(lambda: about.exists() and about.read_text().strip(), 60)
        one = ("worker", "--nthreads", "1", "--local-directory", str(folder), *here)
        nannies = [stack.enter_context(running(environment, folder, *one)) for _ in range(2)]
        yield json.loads(about.read_text())["address"], nannies


def worker_of(nanny):
    """Find the process that works: the nanny starts it anew when it dies."""
    return next(
        (pid for pid in living_children(nanny.pid) if "spawn_main" in command_line(pid)), None
    )


def test_a_killed_worker_and_a_poison_article_cost_no_other(away, cluster, environment):  # noqa: F811
    address, nannies = cluster
    posts = write_posts(away / "posts", 60)
    posts[20].write_text("# Bad\n\nThis is poison.\n")
    run = subprocess.Popen(
        command("convert", "posts", "-o", "out", "--voice", "snail", "--json",
                "--cluster", address),
        cwd=away, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert run.stdout
    try:
        assert run.stdout is not None
        first = [run.stdout.readline() for _ in range(8)]
        os.kill(until(lambda: worker_of(nannies[0])), signal.SIGKILL)
        rest, stderr = run.communicate(timeout=240)
    finally:
        if run.poll() is None:
            run.kill()
    told = [json.loads(line) for line in (*first, *rest.splitlines())]
    assert [each["source"] for each in told] == [str(post) for post in posts]
    (failed,) = [each for each in told if "error" in each]
    assert failed["source"] == str(posts[20])
    assert "died" in failed["error"]
    assert run.returncode == 9, stderr
    assert_whole(away / "out", [number for number in range(60) if number != 20])


def test_a_cluster_of_this_machine_is_started_on_request(away, environment):  # noqa: F811
    write_posts(away / "posts", 3)
    answer = listen("convert", "posts", "-o", "out", "--voice", "tone", "--cluster", "local",
                    "--jobs", "2", "--quiet", cwd=away, environment=environment)  # fmt: skip
    assert answer.exit_code == 0, answer.stderr
    out = away / "out"
    assert answer.stdout.splitlines() == [str(out / f"post-number-{n}.mp3") for n in range(3)]
    assert_whole(out, range(3))


def test_ctrl_c_stops_a_cluster_of_this_machine_in_a_sentence(away, environment):  # noqa: F811
    write_posts(away / "posts", 30, sentences=10)
    run = subprocess.Popen(
        command("convert", "posts", "-o", "out", "--voice", "snail", "--cluster", "local",
                "--jobs", "2", "--quiet"),
        cwd=away, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        start_new_session=True,
    )  # fmt: skip
    try:
        assert run.stdout is not None
        run.stdout.readline()
        os.killpg(run.pid, signal.SIGINT)
        _, stderr = run.communicate(timeout=60)
    finally:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)
    assert run.returncode == 130
    assert stderr.strip() == "Stopped; nothing half-written is left."
    whole = [n for n in range(30) if (away / "out" / f"post-number-{n}.mp3").exists()]
    assert_whole(away / "out", whole)


def test_where_there_is_no_cluster_it_says_so(monkeypatch):
    monkeypatch.setattr("listen.batch.cluster.PATIENCE", 0.2)
    with (
        pytest.raises(ClusterError, match=r"tcp://127\.0\.0\.1:9 cannot be used"),
        join_cluster("tcp://127.0.0.1:9", None),
    ):
        pytest.fail("it was joined")


def test_without_the_extra_it_says_what_to_install(away, tmp_path):  # noqa: F811
    (away / "tea.txt").write_text("Tea\n\nIt is hot.\n")
    answer = listen("convert", "tea.txt", "--voice", "tone", "--cluster", "local", cwd=away,
                    environment=without(tmp_path / "absent", "distributed"))  # fmt: skip
    assert_refused(answer, 9, "listen-to-this-post[cluster]")
