"""Sites that are built once for a whole file of tests."""

import shutil
from pathlib import Path

import pytest

from tests.generators.sites import SITES, Site
from tests.generators.writing import pages, posts


@pytest.fixture(scope="module", params=SITES, ids=lambda site: site.name)
def site(request) -> Site:
    """One generator after another."""
    chosen: Site = request.param
    if why := chosen.missing():
        pytest.skip(why)
    return chosen


@pytest.fixture(scope="module")
def written(site, tmp_path_factory) -> Path:
    """The sources of a site, as its author has them."""
    folder: Path = tmp_path_factory.mktemp(site.name)
    site.write(folder, posts(), pages())
    return folder


@pytest.fixture(scope="module")
def pristine(site, written, tmp_path_factory) -> Path:
    """The site as its generator built it, which nobody writes to."""
    copy: Path = tmp_path_factory.mktemp(f"{site.name}-pristine") / "site"
    shutil.copytree(site.build(written), copy)
    return copy


@pytest.fixture
def built(pristine, tmp_path) -> Path:
    """A copy of the built site."""
    copy: Path = tmp_path / "site"
    shutil.copytree(pristine, copy)
    return copy
