"""Workers forked from a process that has loaded the voice: in programs of their own."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.cli.running import until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")

HEAD = """
import os, sys, time
from concurrent.futures.process import BrokenProcessPool
from listen.audio.forking import forked_processes, forking_from, may_fork
from listen.audio.workers import worker_processes
"""


def run(program, *arguments):
    return subprocess.run(
        [sys.executable, "-c", HEAD + textwrap.dedent(program), *map(str, arguments)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_they_have_what_the_process_they_come_from_has_loaded(tmp_path):
    (tmp_path / "loaded.py").write_text("import os\nhere = os.getpid()\nsaid = os.environ['SAID']")
    answer = run(
        """
        sys.path.insert(0, sys.argv[1])
        os.environ["PYTHONPATH"] = sys.argv[1]
        with forking_from("loaded", SAID="hello"):
            assert may_fork()
            with forked_processes(2) as workers:
                found = [workers.submit(eval, "__import__('loaded').said") for _ in range(8)]
                homes = {workers.submit(eval, "__import__('loaded').here").result() for _ in "ab"}
                pids = {workers.submit(os.getpid).result() for _ in range(8)}
                print({each.result() for each in found}, len(homes), bool(homes & pids))
        print(may_fork(), "SAID" in os.environ)
        """,
        tmp_path,
    )
    assert answer.stderr == ""
    assert answer.stdout == "{'hello'} 1 False\nFalse False\n"


def test_what_cannot_be_loaded_is_missing_and_no_more():
    answer = run(
        """
        with forking_from("no_such_module"), forked_processes(1) as workers:
            print(workers.submit(int, "7").result())
        """
    )
    assert (answer.stdout, answer.stderr) == ("7\n", "")


def test_one_that_dies_is_told():
    answer = run(
        """
        with forking_from("json"), forked_processes(2) as workers:
            try:
                workers.submit(os._exit, 3).result()
            except BrokenProcessPool:
                print("it is dead")
        """
    )
    assert (answer.stdout, answer.stderr) == ("it is dead\n", "")


def test_where_the_process_they_come_from_dies_this_is_told(tmp_path):
    (tmp_path / "deadly.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)")
    answer = run(
        """
        os.environ["PYTHONPATH"] = sys.argv[1]
        try:
            with forking_from("deadly"), forked_processes(2):
                print("they work")
        except BrokenProcessPool:
            print("it is dead")
        """,
        tmp_path,
    )
    assert (answer.stdout, answer.stderr) == ("it is dead\n", "")


def test_where_there_is_no_place_for_its_socket_nothing_is_forked(tmp_path):
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    answer = run(
        """
        os.environ["TMPDIR"] = sys.argv[1]
        with forking_from("json"):
            print(may_fork())
        """,
        deep,
    )
    assert (answer.stdout, answer.stderr) == ("False\n", "")


def test_what_lies_in_the_working_folder_is_not_imported(tmp_path):
    (tmp_path / "json.py").write_text("raise RuntimeError")
    answer = run(
        """
        os.chdir(sys.argv[1])
        with forking_from("json"), forked_processes(1) as workers:
            print(workers.submit(int, "7").result())
        """,
        tmp_path,
    )
    assert (answer.stdout, answer.stderr) == ("7\n", "")


def test_workers_of_the_program_have_the_voice_when_they_begin():
    answer = run(
        """
        from listen.audio.options import AudioOptions
        from listen.casting import early_voice
        loaded = "'onnxruntime' in __import__('sys').modules"
        with early_voice(AudioOptions(jobs=2)), forked_processes(2) as workers:
            print(workers.submit(eval, loaded).result())
        print(eval(loaded))
        """
    )
    assert (answer.stdout, answer.stderr) == ("True\nFalse\n", "")


def test_at_the_end_nobody_waits_for_what_they_do():
    answer = run(
        """
        with forking_from("json"):
            begun = time.monotonic()
            with forked_processes(2) as workers:
                workers.submit(time.sleep, 50)
            print(time.monotonic() - begun < 20)
        """
    )
    assert (answer.stdout, answer.stderr) == ("True\n", "")


def test_none_outlives_a_program_that_is_killed():
    program = """
    import signal
    with forking_from("json"), forked_processes(2) as workers:
        for each in [workers.submit(os.getppid), workers.submit(os.getpid)]:
            print(each.result(), flush=True)
        workers.submit(time.sleep, 50)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    answer = run(program)
    assert answer.stderr == ""
    server, worker = map(int, answer.stdout.split())
    until(lambda: not is_running(server) and not is_running(worker))


def is_running(pid):
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


HALF_A_RESULT = """
import gc, os, signal, struct
from multiprocessing.connection import Connection
for one in gc.get_objects():
    if isinstance(one, Connection) and one.writable:
        os.write(one.fileno(), struct.pack("!i", 1000) + b"a part of it")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("pool", ["worker_processes(2)", "forked_processes(2)"])
def test_one_that_dies_while_it_sends_is_told(pool):
    answer = run(
        f"""
        with forking_from("json"), {pool} as workers:
            try:
                workers.submit(exec, {HALF_A_RESULT!r}).result(timeout=30)
            except BrokenProcessPool:
                print("broken")
        """
    )
    assert (answer.stdout, answer.stderr) == ("broken\n", "")
