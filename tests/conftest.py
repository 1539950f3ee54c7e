"""What tests share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[1].parent / "shared"
"""Public measuring data that lies beside a working copy; absent elsewhere."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep clips of tests, and of the programs they start, out of the user's cache."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield


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
