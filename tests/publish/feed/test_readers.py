"""What others make of our feeds: Podcast Index's parser, feedsmith, feedparser."""

import json
import os
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
import mutagen.id3
import pytest

from listen.config import Config
from listen.model import Chapter
from listen.publish.feed.items import FeedItem
from listen.publish.feed.rss import write_feed
from listen.publish.feed.show import FeedOptions
from listen.publish.writing import clock, one_line
from listen.syndication import Built, build_feed
from tests.publish.feed.items import BARE, FEED, HOSTILE, IMAGE, SHOW, TEA
from tests.publish.feed.narrations import BASE

NODE = Path(__file__).parents[2] / "node"
ITEMS = (HOSTILE, TEA, BARE)


def read_with_node(feed: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    if not shutil.which("node"):
        pytest.skip("node is not installed")
    if not all(
        (NODE / "node_modules" / each).is_dir() for each in ("podcast-partytime", "feedsmith")
    ):
        pytest.skip("podcast-partytime and feedsmith are absent: npm install in tests/node")
    ended = subprocess.run(
        ["node", str(NODE / "read_feed.mjs"), str(feed)],
        env={**os.environ, "LOG": "silent"},
        capture_output=True,
        check=True,
        timeout=60,
    )
    told = json.loads(ended.stdout)
    return told["partytime"], told["feedsmith"]


@pytest.fixture(scope="session")
def kettle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kettle") / "feed.xml"
    path.write_bytes(write_feed(SHOW, ITEMS, url=FEED, image=IMAGE))
    return path


@pytest.fixture(scope="session")
def parsed(kettle: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    return read_with_node(kettle)


def cleaned(text: str) -> str:
    return one_line(text)


def starts(chapters: tuple[Chapter, ...]) -> list[tuple[str, str]]:
    return [(clock(each.start, "."), cleaned(each.title)) for each in chapters]


def test_podcast_indexs_parser_keeps_every_episode(parsed: tuple[dict[str, Any], Any]):
    show, _ = parsed
    assert [item["guid"] for item in show["items"]] == [item.guid for item in ITEMS]
    for told, item in zip(show["items"], ITEMS, strict=True):
        assert told["title"] == cleaned(item.title)
        assert told["enclosure"]["length"] == item.enclosure.size
        assert told["enclosure"]["type"] == item.enclosure.media_type
        assert [each["url"] for each in told.get("podcastTranscripts", ())] == [
            each for each in (item.transcript,) if each
        ]
        assert told.get("podcastChapters", {}).get("url") == item.chapters_file
        alternates = told.get("alternativeEnclosures", ())
        assert [(each["source"][0]["uri"], each["length"]) for each in alternates] == [
            (each.url, each.size) for each in item.alternates
        ]


def test_podcast_indexs_parser_understands_the_show(parsed: tuple[dict[str, Any], Any]):
    show, _ = parsed
    assert show["title"] == SHOW.title
    assert show["itunesCategory"] == ["Leisure > Hobbies", "Arts"]
    assert show["itunesImage"] == IMAGE
    assert show["guid"] == "cbd411db-8479-562c-a4ba-ce708cca4de4"
    assert show["locked"] is True
    assert show["podcastOwner"] == SHOW.email
    assert show["podcastFunding"][0]["url"] == SHOW.funding[0].url
    assert show["podcastPeople"][0]["name"] == SHOW.people[0].name
    assert show["pubsub"] == {"self": FEED, "hub": SHOW.hub}


def test_feedsmith_keeps_every_episode(parsed: tuple[Any, dict[str, Any]]):
    _, show = parsed
    assert [item["guid"] for item in show["items"]] == [
        {"value": item.guid, "isPermaLink": False} for item in ITEMS
    ]
    for told, item in zip(show["items"], ITEMS, strict=True):
        assert told["title"] == cleaned(item.title)
        podcast = told.get("podcast", {})
        assert [each["url"] for each in podcast.get("transcripts", ())] == [
            each for each in (item.transcript,) if each
        ]
        assert podcast.get("chapters", {}).get("url") == item.chapters_file
        simple = told.get("psc", {}).get("chapters", ())
        assert [(each["start"], each["title"]) for each in simple] == starts(item.chapters)
    assert show["podcast"]["txts"] == [{"display": "true", "purpose": "ai-content"}]
    assert show["podcast"]["updateFrequency"]["rrule"] == "FREQ=WEEKLY"


def test_feedparser_keeps_every_episode(kettle: Path):
    show = feedparser.parse(kettle.read_bytes())
    assert show.bozo is False
    assert [entry.id for entry in show.entries] == [item.guid for item in ITEMS]
    for told, item in zip(show.entries, ITEMS, strict=True):
        assert [(each.length, each.type) for each in told.enclosures] == [
            (str(item.enclosure.size), item.enclosure.media_type)
        ]
        assert told.get("podcast_transcript", {}).get("url") == item.transcript
        assert told.get("podcast_chapters", {}).get("url") == item.chapters_file


def test_the_description_is_the_authors_text_in_all_of_them(
    parsed: tuple[dict[str, Any], dict[str, Any]], kettle: Path
):
    party, smith = parsed
    read = feedparser.parse(kettle.read_bytes())
    wanted = "<script>alert(1)</script> ]]> &amp; & <b>bold</b>"
    assert party["items"][0]["description"].startswith(wanted)
    assert unescape(smith["items"][0]["description"]).startswith(wanted)
    assert unescape(read.entries[0].summary).startswith(wanted)


@pytest.fixture
def built(show: Path) -> Built:
    return build_feed(show / "out", BASE, config=Config(feed=FeedOptions(title="The Kettle")))


def test_what_was_built_of_a_folder_is_kept_whole(built: Built):
    party, smith = read_with_node(built.path)
    read = feedparser.parse(built.path.read_bytes())
    assert read.bozo is False
    out = built.path.parent
    assert len(party["items"]) == len(smith["items"]) == len(read.entries) == len(built.items) == 3
    for told, other, item in zip(party["items"], smith["items"], built.items, strict=True):
        assert told["guid"] == other["guid"]["value"] == item.guid
        assert told["podcastTranscripts"][0]["type"] == "text/vtt"
        assert told["podcastChapters"]["type"] == "application/json+chapters"
        assert name(told["enclosure"]["url"], out).stat().st_size == told["enclosure"]["length"]
        assert name(told["podcastTranscripts"][0]["url"], out).read_text().startswith("WEBVTT")
        assert _agree(other, item, name(told["podcastChapters"]["url"], out))


def test_another_reader_finds_the_feeds_chapters_in_the_sound_file(built: Built):
    out = built.path.parent
    for item in built.items:
        tags = mutagen.id3.ID3(name(item.enclosure.url, out))
        found = [
            (frame.start_time, str(frame.sub_frames["TIT2"])) for frame in tags.getall("CHAP")
        ]
        assert sorted(found) == [(each.start, cleaned(each.title)) for each in item.chapters]


def name(url: str, out: Path) -> Path:
    return out / url.removeprefix(BASE).partition("?")[0]


def _agree(told: dict[str, Any], item: FeedItem, file: Path) -> bool:
    """Whether feed and JSON have the same chapters; the sound file is the check's to read."""
    simple = [(each["start"], each["title"]) for each in told["psc"]["chapters"]]
    listed = json.loads(file.read_text())["chapters"]
    of_file = [(round(each["startTime"] * 1000), each["title"]) for each in listed]
    assert simple == starts(item.chapters)
    assert of_file == [(each.start, cleaned(each.title)) for each in item.chapters]
    return True
