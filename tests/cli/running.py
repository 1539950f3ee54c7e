"""The program as a user has it, in a process of its own, and what is to be said of its answers."""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
EXAMPLES = Path(__file__).parents[2] / "examples"
COMPANIONS = (".vtt", ".srt", ".json", ".chapters.json", ".html")
TIME_LIMIT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a run said, and how it ended."""

    exit_code: int
    stdout: str
    stderr: str


def clean_environment(**more: str) -> dict[str, str]:
    """Keep the settings, the colours and the proxies of whoever runs the tests out of them."""
    ours = ("LISTEN_", "FORCE_COLOR", "NO_COLOR", "TTY_", "PYTHONWARNINGS", "HTTP", "ALL_PROXY")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return {**kept, "NO_PROXY": "127.0.0.1", "PYTHONUTF8": "1", **more}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "listen", *map(str, arguments)]


def listen(
    *arguments: str | Path,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    stdin: bytes = b"",
    **options,
) -> Answer:
    """Run the program to its end."""
    ended = subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=clean_environment(**(environment or {})),
        input=stdin,
        capture_output=True,
        timeout=TIME_LIMIT,
        check=False,
        **options,
    )
    return Answer(
        exit_code=ended.returncode, stdout=ended.stdout.decode(), stderr=ended.stderr.decode()
    )


def without_privilege() -> None:
    """Take root's right to read and write everything from the program about to be started.

    For `preexec_fn`: what is not in the bounding set is lost at exec (capabilities(7)).
    """
    if os.geteuid() == 0:
        drop, override, search = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, …_READ_SEARCH
        for capability in (override, search):
            ctypes.CDLL(None).prctl(drop, capability, 0, 0, 0)


def assert_refused(answer, exit_code: int, *told: str, hint: bool = True) -> None:
    """Assert that it said no in one sentence and a hint, and nothing else."""
    assert answer.exit_code == exit_code, answer.stderr
    assert answer.stdout == ""
    error, *rest = answer.stderr.splitlines()
    assert error.startswith("error: ")
    assert error.endswith((".", "?", "!"))
    for part in told:
        assert part in answer.stderr
    assert len(rest) <= 1, answer.stderr
    if hint:
        assert rest, "there is no hint"
    for line in rest:
        assert line.startswith("hint: ")


def everything_in(folder: Path) -> set[str]:
    """Name all that lies in a folder, hidden things too."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def plug_in(folder: Path, name: str, module: str) -> dict[str, str]:
    """Install an engine of somebody else's into a folder; returns the environment that has it."""
    folder.mkdir(parents=True)
    (folder / f"{name}_engine.py").write_text(module)
    info = folder / f"{name}_engine-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-engine\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[listen.engines]\n{name} = {name}_engine:Engine\n")
    return {"PYTHONPATH": str(folder)}


def without(folder: Path, *modules: str) -> dict[str, str]:
    """Make an environment in which modules are not installed."""
    folder.mkdir(parents=True)
    (folder / "sitecustomize.py").write_text(
        "import sys\n"
        "class Absent:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.partition('.')[0] in {modules!r}:\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Absent())\n"
    )
    return {"PYTHONPATH": str(folder)}


def living_children(pid: int) -> Iterator[int]:
    """List the living processes that a process has started (Linux)."""
    for folder in Path("/proc").glob("[0-9]*"):
        state = process_state(int(folder.name))
        if state and state[1] == str(pid) and state[0] != "Z":
            yield int(folder.name)


def is_alive(pid: int) -> bool:
    state = process_state(pid)
    return bool(state) and state[0] != "Z"


def process_state(pid: int) -> Sequence[str]:
    """Read a process's state letter and its parent; nothing if it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:
        return ()


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def until(happened: Callable[[], T], seconds: float = 20.0) -> T:
    """Wait for something to happen; give what it gave."""
    deadline = time.monotonic() + seconds
    while not (found := happened()):
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)
    return found
