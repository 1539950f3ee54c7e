"""What tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[1].parent / "shared"
"""Public measuring data that lies beside a working copy; absent elsewhere."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a whole text with a file, or write the file under --update-golden."""
    update = request.config.getoption("--update-golden")

    def compare(path: Path, text: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{path} differs; --update-golden rewrites it"

    return compare


@pytest.fixture
def shared_sample() -> Path:
    """The pasted news page that the product was first imagined on."""
    path = SHARED / "samples" / "000_dcc61b8f4c420811.txt"
    if not path.exists():
        pytest.skip("the shared sample does not lie beside this working copy")
    return path
