"""What a command does not need, it does not import: people and build steps wait for it.

Counted in modules rather than in seconds, so that the test says the same on any machine.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import clean_environment

HEAVY = (
    "numpy", "av", "lxml", "trafilatura", "feedparser", "httpx", "ftfy", "num2words", "hibari",
    "onnxruntime", "pydub", "lameenc", "rich", "cattrs", "stamina", "loky", "fsspec",
    "distributed", "starlette",
)  # fmt: skip


def imported(code: str, folder: Path) -> set[str]:
    """Name the heavy modules that a piece of program imports."""
    report = f"print(*(name for name in {HEAVY!r} if name in sys.modules))"
    ended = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\n{report}"],
        cwd=folder,
        env=clean_environment(XDG_CACHE_HOME=str(folder / "kept")),
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ended.stdout.splitlines()[-1].split())


RUN = """
from listen.cli.app import app
sys.argv[1:] = {arguments!r}
try:
    app()
except SystemExit as leaving:
    assert not leaving.code, leaving.code
"""


def test_importing_the_package_imports_nothing_heavy(tmp_path):
    assert imported("import listen", tmp_path) == set()


@pytest.mark.parametrize("module", ["listen.config", "listen.batch.articles", "listen.cli.app"])
def test_what_reads_settings_and_commands_is_light(tmp_path, module):
    assert imported(f"import {module}", tmp_path) == set()


def test_help_imports_nothing_but_what_draws_it(tmp_path):
    assert imported(RUN.format(arguments=["--version"]), tmp_path) == set()
    assert imported(RUN.format(arguments=["convert", "--help"]), tmp_path) <= {"rich"}


def test_where_nothing_has_changed_nothing_is_imported_to_make_it(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"# {name}\n\nA sentence of number {name}.\n")
    arguments = ["convert", "one.md", "two.md", "--voice", "tone", "--quiet", "--jobs", "1"]
    assert "numpy" in imported(RUN.format(arguments=arguments), tmp_path)
    assert imported(RUN.format(arguments=arguments), tmp_path) <= {"cattrs"}
