"""Narrations are made once, and every test gets a copy."""

import shutil
from pathlib import Path

import pytest

from tests.publish.feed.narrations import make_folder


@pytest.fixture(scope="session")
def _narrations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("narrations") / "show")


@pytest.fixture
def show(_narrations: Path, tmp_path: Path) -> Path:
    """A folder with `posts` and what was made of them in `out`."""
    return Path(shutil.copytree(_narrations, tmp_path / "show"))
