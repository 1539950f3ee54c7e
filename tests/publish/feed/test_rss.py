from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from lxml import etree

from listen.errors import ConfigError
from listen.publish.feed.rss import NAMESPACES, web_uri, write_feed
from listen.publish.feed.show import FeedOptions, Funding, Person
from listen.publish.feed.words import html_description
from tests.publish import hostile
from tests.publish.feed.items import BARE, FEED, HOSTILE, IMAGE, PUBLISHED, SHOW, TEA

GOLDEN = Path(__file__).parent / "golden"


def parse(feed: bytes):
    return etree.fromstring(feed, etree.XMLParser(resolve_entities=False))


def find(feed: bytes, path: str) -> list[str]:
    return [
        each if isinstance(each, str) else (each.text or "")
        for each in parse(feed).xpath(path, namespaces=NAMESPACES)
    ]


def test_a_whole_show(golden: Callable[[Path, str], None]):
    feed = write_feed(SHOW, (TEA, HOSTILE, BARE), url=FEED, image=IMAGE)
    golden(GOLDEN / "kettle.xml", feed.decode())


def test_a_show_of_which_nothing_is_said(golden: Callable[[Path, str], None]):
    feed = write_feed(FeedOptions(), (BARE,), url=FEED)
    golden(GOLDEN / "bare.xml", feed.decode())


def test_the_order_of_the_episodes_does_not_matter():
    one = write_feed(SHOW, (TEA, HOSTILE, BARE), url=FEED)
    assert write_feed(SHOW, (BARE, HOSTILE, TEA), url=FEED) == one
    assert find(one, "//item/title")[1:] == ["Tea & company", "No more than it must"]


def test_the_newest_are_kept_within_a_limit():
    feed = write_feed(replace(SHOW, limit=1), (TEA, HOSTILE, BARE), url=FEED)
    assert find(feed, "//item/guid") == [HOSTILE.guid]


def test_a_date_without_a_zone_is_utc():
    item = replace(TEA, published=datetime(2026, 5, 3, 6, 30))  # noqa: DTZ001 – pages have such
    assert write_feed(SHOW, (item,), url=FEED) == write_feed(SHOW, (TEA,), url=FEED)


@pytest.mark.parametrize("zone", [None, UTC, timezone(timedelta(hours=2))])
def test_the_year_one_is_no_date(zone: timezone | None):
    item = replace(TEA, published=datetime(1, 1, 1, tzinfo=zone))
    feed = write_feed(SHOW, (item,), url=FEED)
    assert not find(feed, "//pubDate")
    assert not find(feed, "//lastBuildDate")


def test_the_date_is_that_of_the_newest_episode():
    later = replace(TEA, guid="later", published=PUBLISHED + timedelta(days=400))
    feed = write_feed(SHOW, (TEA, later), url=FEED)
    assert find(feed, "//lastBuildDate") == ["Mon, 07 Jun 2027 06:30:00 GMT"]


def test_the_show_keeps_the_guid_it_was_given():
    feed = write_feed(SHOW, (), url=FEED, guid="a-guid")
    assert find(feed, "//podcast:guid") == ["a-guid"]
    feed = write_feed(replace(SHOW, guid="own"), (), url=FEED, guid="a-guid")
    assert find(feed, "//podcast:guid") == ["own"]


def test_explicit_is_true_or_false():
    feed = write_feed(replace(SHOW, explicit=True), (TEA,), url=FEED)
    assert find(feed, "//itunes:explicit") == ["true", "true"]


def test_text_stays_text():
    feed = write_feed(SHOW, (HOSTILE,), url=FEED)
    assert find(feed, "//item/title") == [HOSTILE.title.replace("\x07\ud800", "\ufffd\ufffd")]
    # A description is HTML to those who show it; theirs must come out as the author's text.
    shown = "".join(etree.fromstring(f"<p>{find(feed, '//item/description')[0]}</p>").itertext())
    assert shown.startswith("<script>alert(1)</script> ]]> &amp; & <b>bold</b> \ufffd\n\nשלום 🫖")
    assert not parse(feed).xpath("//script")


@given(title=hostile.text, summary=hostile.text, name=hostile.text)
def test_whatever_the_text_it_is_well_formed_and_whole(title: str, summary: str, name: str):
    item = replace(TEA, title=title, summary=summary, author=name)
    show = replace(SHOW, title=name, description=summary, author=title)
    feed = write_feed(show, (item,), url=FEED)
    root = parse(feed)
    assert [each.tag for each in root.iter("item", "enclosure")] == ["item", "enclosure"]
    assert root.xpath("string(//item/title)")
    assert root.xpath("string(//channel/title)")
    assert len(root.xpath("string(//item/description)").encode()) <= 4000


@given(hostile.text)
def test_a_description_says_what_the_text_says(text: str):
    html = html_description(text)
    assert html_description("x" + text)[:1] == "x"
    assert "<" not in html
    assert ">" not in html


@pytest.mark.parametrize("letter", ["x", "é", "漢", "🫖", "&", "<"])
def test_a_long_description_ends_at_a_word_within_4000_bytes(letter: str):
    html = html_description(f"{letter * 7} " * 900)
    assert len(html.encode()) <= 4000
    assert html.endswith("…")
    words = html.removesuffix("…").split()
    assert len(set(words)) == 1  # none is cut
    assert len(html.encode()) > 4000 - 80


def test_a_long_description_without_spaces_is_cut_between_letters():
    html = html_description("漢" * 2000)
    assert html == "漢" * 1332 + "…"


@pytest.mark.parametrize(
    "changes",
    [
        {"category": ("Tecnology",)},
        {"link": "kettle.example"},
        {"hub": "ftp://kettle.example"},
        {"email": "tea"},
        {"limit": 0},
        {"language": "English"},
        {"people": (Person(name="Jo", url="kettle.example"),)},
        {"funding": (Funding(url="javascript:alert(1)"),)},
    ],
)
def test_a_show_that_no_directory_would_take_is_refused(changes: dict[str, object]):
    with pytest.raises(ConfigError, match=r"^feed\."):
        replace(SHOW, **changes)  # type: ignore[arg-type]


def test_a_misspelt_category_is_put_right():
    with pytest.raises(ConfigError, match=r"did you mean Technology\?"):
        FeedOptions(category=("Tecnology",))


def test_addresses_are_ascii():
    assert web_uri("https://kettle.example/ä b?q=<ü>#ö") == (
        "https://kettle.example/%C3%A4%20b?q=%3C%C3%BC%3E#%C3%B6"
    )
    assert web_uri("https://käse.example/") == "https://xn--kse-qla.example/"
    assert web_uri("https://kettle.example/100%25") == "https://kettle.example/100%25"
    assert web_uri("javascript:alert(1)") is None


def test_feedparser_finds_nothing_to_complain_about():
    read = feedparser.parse(write_feed(SHOW, (TEA, HOSTILE, BARE), url=FEED, image=IMAGE))
    assert read.bozo is False
    assert [entry.id for entry in read.entries] == [HOSTILE.guid, TEA.guid, BARE.guid]
    tea = read.entries[1]
    assert tea.title == TEA.title
    assert tea.published_parsed[:5] == PUBLISHED.astimezone(UTC).timetuple()[:5]
    assert [(each.href, each.length, each.type) for each in tea.enclosures] == [
        (TEA.enclosure.url, "320000", "audio/mpeg")
    ]
    assert [chapter.title for chapter in tea.psc_chapters.chapters] == [
        chapter.title for chapter in TEA.chapters
    ]
