"""The program in this process, for tests that need no process of its own."""

from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from listen.cli.app import app
from tests.cli.running import EXAMPLES, Answer

Program = Callable[..., Answer]


@pytest.fixture(autouse=True)
def away(tmp_path, monkeypatch):
    """Work in an empty folder, with nobody's settings."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    for table in ("SOURCE", "EXTRACTION", "SPEECH", "AUDIO"):
        for key in ("VOICE", "FORMAT", "JOBS", "RATE", "LANGUAGE", "TIMEOUT", "MAX_SIZE"):
            monkeypatch.delenv(f"LISTEN_{table}_{key}", raising=False)
    return folder


@pytest.fixture
def program() -> Program:
    def run(*arguments, stdin: bytes | None = None) -> Answer:
        result = CliRunner().invoke(app, [str(each) for each in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Answer(exit_code=result.exit_code, stdout=result.stdout, stderr=result.stderr)

    return run


@pytest.fixture
def tea(away):
    """A short post beside which there is nothing."""
    path = away / "tea.txt"
    path.write_text(
        "A Short Walk\n\nWe went down to the river in the rain. Nobody else was there, and the "
        "water stood high.\n\nThe way back\n\nIt was longer than the way there, as it always "
        "is. We were home at dusk.\n"
    )
    return path


@pytest.fixture(scope="session")
def examples():
    return EXAMPLES
