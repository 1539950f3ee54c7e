"""Every site, and the story of what happens to it."""

import pytest

from tests.generators.sites import SITES, Site
from tests.generators.story import Story, tell


@pytest.fixture(scope="module", params=SITES, ids=lambda site: site.name)
def site(request) -> Site:
    """One generator after another."""
    chosen: Site = request.param
    if why := chosen.missing():
        pytest.skip(why)
    return chosen


@pytest.fixture(scope="module")
def story(site, tmp_path_factory) -> Story:
    """What happened to the site, told once."""
    return tell(site, tmp_path_factory.mktemp(site.name))
