"""Runs that do not come to their end: stopped, killed, crossed."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from listen.staging import HIDDEN
from tests.cli.running import (
    assert_refused,
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

SNAIL = """
import time
from listen.engines.tone import ToneEngine

class Engine(ToneEngine):
    name = "snail"

    def voices(self):
        from dataclasses import replace
        return [replace(voice, engine="snail") for voice in super().voices()]

    def synthesize(self, utterance, voice):
        time.sleep(0.05)
        return super().synthesize(utterance, voice)
"""
"""Takes its time, so that a run can be caught in the middle."""

SNAIL_ON_THREADS = SNAIL.replace("ToneEngine):", "ToneEngine):\n    workers = 'threads'\n")
STUCK = SNAIL_ON_THREADS.replace("time.sleep(0.05)", "time.sleep(60)")


@pytest.fixture
def post(away):
    path = away / "post.txt"
    days = (f"It rained all day {number}, and the night too." for number in range(300))
    path.write_text("A Long Walk\n\n" + "\n\n".join(days))
    return path


@contextmanager
def underway(folder, environment, *arguments):
    """Start a run, and wait until it is speaking."""
    run = subprocess.Popen(
        command("convert", "post.txt", *arguments),
        cwd=folder,
        env=clean_environment(**environment, LISTEN_AUDIO_CACHE="false"),  # it is to take its time
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        yield run
    finally:
        if run.poll() is None:
            run.kill()
        run.communicate()


def workers_of(run):
    """List the processes of a run, its two workers last; `None` before there are both."""
    children = list(living_children(run.pid))
    servers = [pid for pid in children if "forkserver" in command_line(pid)]
    workers = [pid for pid in children if "popen_loky" in command_line(pid)]
    workers += [pid for server in servers for pid in living_children(server)]
    return [*sorted(set(children) - set(workers)), *workers] if len(workers) == 2 else None


def encoded(folder):
    return next(folder.glob(f"**/{HIDDEN}/*/work/encoded.*"), None)


def speaking(run, folder):
    """Wait for workers and for the first bytes of sound."""
    children = until(lambda: workers_of(run))
    until(lambda: (file := encoded(folder)) and file.stat().st_size)
    return children


@pytest.fixture
def snail(tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    return {**plug_in(tmp_path / "plug-ins", "snail", SNAIL), "TMPDIR": str(temporary)}


OPTIONS = ("--jobs", "2", "-o", "new/walk.mp3")
VOICE = ("--voice", "snail", *OPTIONS)
both_voices = pytest.mark.parametrize("voice", ["snail", "hibari"])
"""Somebody else's, whose workers start clean, and the default, whose workers are forked."""


@both_voices
@pytest.mark.parametrize("delay", [0.0, 0.15, None])
def test_ctrl_c_leaves_nothing_behind(post, away, snail, tmp_path, delay, voice):
    with underway(away, snail, "--voice", voice, *OPTIONS) as run:
        if delay is None:
            children = speaking(run, away)
        else:  # while the workers are starting
            children = until(lambda: workers_of(run))
            time.sleep(delay)
        os.killpg(run.pid, signal.SIGINT)
        stdout, stderr = run.communicate(timeout=10)
        assert run.returncode == 130
        assert stdout == ""
        assert stderr.strip() == "Stopped; nothing half-written is left."
    assert everything_in(away) == {"post.txt"}
    assert everything_in(tmp_path / "temporary") == set()
    until(lambda: not any(map(is_alive, children)), 5)


def server_of(run):
    """Find the process that loads the voice."""
    found = [pid for pid in living_children(run.pid) if "forkserver" in command_line(pid)]
    return found[0] if found else None


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_ends_while_its_voice_is_loaded_leaves_nobody_behind(post, away, end):
    with underway(away, {}, *OPTIONS) as run:
        server = until(lambda: server_of(run))
        time.sleep(0.3)
        run.send_signal(end)
        run.communicate(timeout=10)
        until(lambda: not is_alive(server), 2)
    assert not list(away.glob("new/*"))


@both_voices
def test_sigterm_leaves_nothing_behind(post, away, snail, voice):
    with underway(away, snail, "--voice", voice, *OPTIONS) as run:
        children = speaking(run, away)
        run.terminate()
        _, stderr = run.communicate(timeout=10)
        assert run.returncode == 143
        assert stderr.strip() == "Stopped; nothing half-written is left."
    assert everything_in(away) == {"post.txt"}
    until(lambda: not any(map(is_alive, children)), 5)


def test_ctrl_c_does_not_wait_for_a_server_that_hangs(post, away, tmp_path):
    stuck = plug_in(tmp_path / "plug-ins", "snail", STUCK)
    with underway(away, stuck, *VOICE) as run:
        until(lambda: encoded(away) is not None or list(away.glob(f"new/{HIDDEN}/*/work")))
        time.sleep(0.3)
        os.killpg(run.pid, signal.SIGINT)
        _, stderr = run.communicate(timeout=8)
        assert run.returncode == 130
        assert stderr.strip() == "Stopped; nothing half-written is left."
    assert everything_in(away) == {"post.txt"}


@both_voices
def test_a_killed_run_leaves_the_old_whole_and_is_swept_by_the_next(post, away, snail, voice):
    (away / "new").mkdir()
    old = away / "new" / "walk.mp3"
    old.write_bytes(b"the old one")
    with underway(away, snail, "--voice", voice, *OPTIONS) as run:
        children = speaking(run, away)
        run.kill()
        run.communicate()
        until(lambda: not any(map(is_alive, children)), 5)
    assert old.read_bytes() == b"the old one"
    assert (away / "new" / HIDDEN / "walk.mp3").is_dir()
    answer = listen("say", "Tea.", "--voice", "tone", "-o", "new/say.wav", cwd=away)
    assert answer.exit_code == 0
    assert everything_in(away) == {"post.txt", "new", "new/walk.mp3", "new/say.wav"}


@both_voices
def test_a_worker_that_is_killed_is_told_in_a_sentence(post, away, snail, voice):
    with underway(away, snail, "--voice", voice, *OPTIONS) as run:
        children = speaking(run, away)
        os.kill(children[-1], signal.SIGKILL)
        stdout, stderr = run.communicate(timeout=10)
        assert run.returncode == 6
        assert stdout == ""
        error, hint = stderr.splitlines()
        assert error.startswith("error: post.txt: A speaking process died, perhaps at 'It rained")
        assert hint == "hint: It may have run out of memory: try --jobs 1."
    assert everything_in(away) == {"post.txt"}
    until(lambda: not any(map(is_alive, children)), 5)


def test_a_second_run_on_the_same_target_is_refused_and_the_first_goes_on(post, away, snail):
    with underway(away, snail, *VOICE) as run:
        speaking(run, away)
        answer = listen("convert", "post.txt", *VOICE, cwd=away, environment=snail)
        assert_refused(answer, 7, "Another run is writing new/walk.mp3 right now.", "-o")
        assert run.poll() is None
        other = listen("say", "Tea.", "--voice", "tone", "-o", "new/say.wav", cwd=away)
        assert other.exit_code == 0
        assert encoded(away), "the sweep took what a living run holds"
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=10)
    assert everything_in(away) == {"post.txt", "new", "new/say.wav"}


def test_temporary_files_go_when_a_run_ends_well(post, away, snail, tmp_path):
    post.write_text("A Walk\n\n" + "It rained.\n\n" * 15)
    answer = listen("convert", "post.txt", *VOICE, cwd=away, environment=snail)
    assert answer.exit_code == 0, answer.stderr
    assert everything_in(tmp_path / "temporary") == set()
    assert not list(away.glob(f"**/{HIDDEN}"))


def test_ctrl_c_while_a_class_is_made_ends_with_our_exit_code(tmp_path):
    (tmp_path / "interrupted.py").write_text(
        "import sys\n"
        "from listen.cli import app\n"
        "@app.app.command()\n"
        "def slow():\n"
        "    exec('raise KeyboardInterrupt')  # as a dataclass is made\n"
        "sys.argv = ['listen', 'slow']\n"
        "app.main()\n"
    )
    run = subprocess.run(
        [sys.executable, "-m", "interrupted"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert run.returncode == 130
    assert run.stderr.strip() == "Stopped; nothing half-written is left."
