"""The podcast of a site."""

from dataclasses import replace

import feedparser
import pytest
from lxml import etree

from listen.publish.feed.show import FeedOptions
from listen.site import publish_site
from listen.syndication import check_feed
from tests.site.sites import build_hugo

BASE = "https://example.com/"


@pytest.fixture
def show(hugo, settings):
    feed = FeedOptions(title="The Kettle", author="Jo", category=("Arts",))
    config = replace(settings, feed=feed, site=replace(settings.site, also=("opus", "m4b")))
    publish_site(hugo, BASE, config=config)
    return config


def read(folder):
    return etree.parse(folder / "listen" / "feed.xml")


def test_the_feed_is_clean_and_agrees_with_its_files(hugo, show):
    report = check_feed(hugo / "listen" / "feed.xml", folder=hugo)
    assert report.findings == ()
    assert report.unchecked == ()
    assert report.episodes > 1


def test_what_directories_will_not_play_is_told(hugo, settings):
    config = replace(settings, site=replace(settings.site, format="opus"))
    report = publish_site(hugo, BASE, config=config)
    assert [
        note for note in report.notes if note.startswith("Apple Podcasts plays no .opus file.")
    ]


def test_every_post_has_its_description(hugo, show):
    for entry in feedparser.parse((hugo / "listen" / "feed.xml").read_bytes()).entries:
        assert len(entry.summary) > len(entry.title)


def test_a_site_that_moves_keeps_its_guids_with_its_memory(hugo, show, tmp_path):
    before = read(hugo)
    moved = build_hugo(tmp_path / "moved")
    for page in moved.rglob("*.html"):
        page.write_text(page.read_text().replace(BASE, "https://teapot.example/"))
    publish_site(moved, "https://teapot.example/", config=show)
    after = read(moved)
    for path in ("channel/{*}guid", "channel/item/guid"):
        told = [element.text for element in before.findall(path)]
        assert told
        assert sorted(element.text for element in after.findall(path)) == sorted(told)
    assert "https://example.com" not in etree.tostring(after).decode()
