"""Sites and settings for the tests of the site step."""

from dataclasses import replace

import pytest

from listen.audio.options import AudioOptions
from listen.config import Config
from listen.publish.feed.cover import make_cover
from listen.publish.feed.show import FeedOptions
from listen.publish.site.options import SiteOptions
from tests.site.sites import build_hugo


@pytest.fixture(scope="session")
def cover(tmp_path_factory):
    """A cover, drawn once for all tests: that takes a second."""
    path = tmp_path_factory.mktemp("cover") / "cover.png"
    path.write_bytes(make_cover("The Kettle"))
    return path


@pytest.fixture
def settings(tmp_path, cover):
    """Settings with a voice that costs nothing and a memory of this test's own."""
    audio = AudioOptions(voice="tone", jobs=1, cache_folder=tmp_path / "cache")
    site = SiteOptions(state=tmp_path / "state")
    return Config(audio=audio, site=site, feed=FeedOptions(image=cover))


@pytest.fixture
def with_site(settings):
    """Make settings that say something else of the site."""

    def change(**options):
        return replace(settings, site=replace(settings.site, **options))

    return change


@pytest.fixture
def hugo(tmp_path):
    return build_hugo(tmp_path / "public")
