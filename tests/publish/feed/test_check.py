from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.errors import PublishError
from listen.model import Language
from listen.publish.feed.check.report import Report, check_feed
from listen.publish.feed.check.rules import RULES, Severity
from listen.publish.feed.rss import write_feed
from tests.publish.feed.items import FEED, IMAGE, SHOW, TEA, sound

NOW = datetime(2026, 11, 25, tzinfo=UTC)
POT = replace(
    TEA,
    guid="pot",
    title="The pot",
    enclosure=sound("pot.mp3"),
    link="https://kettle.example/pot",
    published=datetime(2026, 5, 10, tzinfo=UTC),
    language=Language("de"),
)
CLEAN = write_feed(SHOW, (TEA, POT), url=FEED, image=IMAGE).decode()
MP3 = 'url="https://kettle.example/listen/pot.mp3" length="320000" type="audio/mpeg"'


def check(feed: str | bytes, **options) -> Report:
    content = feed if isinstance(feed, bytes) else feed.encode()
    return check_feed(content, "feed.xml", now=NOW, **options)


def test_a_sound_feed_gives_nothing():
    report = check(CLEAN)
    assert report.findings == ()
    assert (report.title, report.episodes, report.errors) == ("The Kettle", 2, 0)


@dataclass(frozen=True)
class Fault:
    """A fault planted into the clean feed, and what must be said of it."""

    rule: str
    old: str
    new: str
    at: str = ""
    """What stands on the line to be told; `new` by default."""
    everywhere: bool = False
    """Whether the fault is planted wherever `old` stands."""
    also: tuple[str, ...] = ()
    """Other rules that it breaks."""

    def __str__(self) -> str:
        return f"{self.rule}: {self.new[:50] or 'without ' + self.old[:40]}"


# In the first item of the feed, unless they are of the show.
FAULTS = (
    # The document
    Fault("not-well-formed", "<title>The pot", "<title>The pot & lid"),
    Fault("not-well-formed", "<title>The pot", "<title>The pot&nbsp;", "&nbsp;"),
    Fault("not-well-formed", "<guid isPermaLink", "<itunis:x/><guid isPermaLink", "itunis"),
    Fault("doctype", "<rss ", "<!DOCTYPE rss>\n<rss ", "<!DOCTYPE"),
    Fault("encoding", 'encoding="UTF-8"', 'encoding="ISO-8859-1"'),
    Fault("rss-version", 'version="2.0">\n <channel', 'version="0.91">\n <channel', "<rss"),
    Fault("namespace", "podcast-1.0.dtd", "Podcast-1.0.DTD"),
    Fault("namespace", "https://podcastindex.org", "http://podcastindex.org"),
    Fault("channel", "</channel>", "</channel>\n<channel/>", "<rss"),
    Fault("misplaced", "</channel>", "</channel>\n<item ><title>x</title></item>", "<item >"),
    # The show
    Fault("title", "  <title>The Kettle</title>\n", "", "<channel>"),
    Fault("title", "  <title>The Kettle</title>\n", "  <title> </title>\n", "<title> <"),
    Fault("repeated", "  <language>", "  <title>Another</title>\n  <language>", "Another"),
    Fault("link", "  <link>https://kettle.example/listen/</link>\n", "", "<channel>"),
    Fault("link", "<link>https://kettle.example/listen/", "<link>kettle.example"),
    Fault("self-link", 'rel="self" type="application/rss+xml"', 'rel="self"'),
    Fault("self-link", 'rel="self"', 'rel="alternate"', "<channel>"),
    Fault("self-link", 'href="https://kettle.example/listen/feed.xml"', 'href="feed.xml"'),
    Fault("description", f"  <description>{SHOW.description}</description>\n", "", "<channel>"),
    Fault("description-length", "Tea, and", "tea " * 1000 + "and"),
    Fault("language", "  <language>en-GB</language>\n", "", "<channel>"),
    Fault("language", "en-GB", "English"),
    Fault("language", "en-GB", "en_GB"),
    Fault("language", "en-GB", "xx"),
    Fault("category", "itunes:category", "itunes:keywords", "<channel>", everywhere=True),
    Fault("category-unknown", 'text="Leisure"', 'text="Games &amp; Hobbies"'),
    Fault("category-unknown", 'text="Hobbies"', 'text="Tech News"'),
    Fault("explicit", "  <itunes:explicit>false</itunes:explicit>\n  <itunes:type>",
          "  <itunes:type>", "<channel>"),
    Fault("explicit-value", "<itunes:explicit>false</itunes:explicit>\n  <itunes:type>",
          "<itunes:explicit>no</itunes:explicit>\n  <itunes:type>", ">no<"),
    Fault("explicit-value", "<itunes:explicit>false</itunes:explicit>\n   <itunes:ep",
          "<itunes:explicit>clean</itunes:explicit>\n   <itunes:ep", ">clean<"),
    Fault("image", "itunes:image", "itunes:imago", "<channel>", everywhere=True),
    Fault("image-address", f'href="{IMAGE}"', 'href="https://kettle.example/cover.webp"'),
    Fault("image-address", f'href="{IMAGE}"', 'href="/cover.png"'),
    Fault("image-missing-rss", "image>", "imago>", "<channel>", everywhere=True),
    Fault("author", "  <itunes:author>Jonas Verrall</itunes:author>\n  <itunes:owner>",
          "  <itunes:owner>", "<channel>"),
    Fault("owner-email", "<itunes:email>tea@", "<itunes:email>tea at "),
    Fault("type-value", "episodic", "episodes"),
    Fault("show-guid", "podcast:guid", "podcast:gaid", "<channel>", everywhere=True),
    Fault("guid-value", "<podcast:guid>", "<podcast:guid>x-"),
    Fault("guid-value", "-562c-", "-462c-"),
    Fault("person", ">Jonas Verrall</podcast:person>", "></podcast:person>"),
    Fault("frequency", "FREQ=WEEKLY", "weekly"),
    Fault("yes-value", "<itunes:type>", "<itunes:complete>true</itunes:complete>\n<itunes:type>",
          ">true</itunes:complete>"),
    Fault("locked", "podcast:locked", "podcast:lacked", "<channel>", everywhere=True),
    Fault("locked-value", ">yes<", ">true<"),
    Fault("medium-value", ">podcast<", ">radio<"),
    Fault("funding", 'url="https://kettle.example/tip"', 'href="https://kettle.example/tip"'),
    Fault("date-value", "<lastBuildDate>Sun, 10", "<lastBuildDate>Mon, 10"),
    # The episodes
    Fault("item-title", "   <title>The pot</title>\n", "", "<item>"),
    Fault("double-escaped", "<title>The pot", "<title>Pot &amp;amp; lid"),
    Fault("markup", "<title>The pot", "<title>The &lt;b&gt;pot&lt;/b&gt;"),
    Fault("enclosure", f"   <enclosure {MP3}/>\n", "", "<item>"),
    Fault("enclosure-repeated", f"<enclosure {MP3}/>",
          f'<enclosure {MP3}/>\n<enclosure {MP3} x="2"/>', 'x="2"'),
    Fault("enclosure-address", 'url="https://kettle.example/listen/pot.mp3"',
          'url="https://kettle.example/listen/the pot.mp3"'),
    Fault("enclosure-address", 'url="https://kettle.example/listen/pot.mp3"', 'url="pot.mp3"'),
    Fault("enclosure-suffix", "listen/pot.mp3", "listen/pot"),
    Fault("enclosure-length", 'pot.mp3" length="320000"', 'pot.mp3"'),
    Fault("enclosure-length", 'pot.mp3" length="320000"', 'pot.mp3" length="0"'),
    Fault("enclosure-length", 'pot.mp3" length="320000"', 'pot.mp3" length="312 kB"'),
    Fault("enclosure-type", 'length="320000" type="audio/mpeg"', 'length="320000"'),
    Fault("enclosure-type-differs", 'length="320000" type="audio/mpeg"',
          'length="320000" type="audio/mp4"'),
    Fault("enclosure-unplayable", f"<enclosure {MP3}",
          f"<enclosure {MP3.replace('.mp3', '.opus').replace('mpeg', 'ogg')}"),
    Fault("plain-http", 'url="https://kettle.example/listen/pot.mp3"',
          'url="http://kettle.example/listen/pot.mp3"'),
    Fault("sound-repeated", "listen/pot.mp3", "listen/tea.0a1b2c3d.mp3", "@second enclosure"),
    Fault("guid", '   <guid isPermaLink="false">pot</guid>\n', "", "<item>"),
    Fault("guid-repeated", ">pot<", f">{TEA.guid}<", "@second guid"),
    Fault("guid-permalink", '<guid isPermaLink="false">pot', "<guid>pot"),
    Fault("date", "   <pubDate>Sun, 10 May 2026 00:00:00 GMT</pubDate>\n", "", "<item>"),
    Fault("date-value", "<pubDate>Sun, 10 May 2026 00:00:00 GMT",
          "<pubDate>2026-05-10T00:00:00Z"),
    Fault("date-unlikely", "<pubDate>Sun, 10 May 2026", "<pubDate>Mon, 10 May 2027"),
    Fault("date-unlikely", "<pubDate>Sun, 10 May 2026", "<pubDate>Thu, 10 May 1990"),
    Fault("item-link", "   <link>https://kettle.example/pot</link>\n", "", "<item>"),
    Fault("address", "<link>https://kettle.example/pot", "<link>/pot"),
    Fault("item-description", f"   <description>{TEA.summary}</description>\n", "", "<item>"),
    Fault("description-length", "<description>A house", "<description>" + "é" * 2001),
    Fault("duration", "   <itunes:duration>83</itunes:duration>\n", "", "<item>"),
    Fault("duration-value", "<itunes:duration>83", "<itunes:duration>1m23s"),
    Fault("episode-type", ">full<", ">complete<"),
    Fault("number", "<itunes:episodeType>",
          "<itunes:episode>1a</itunes:episode>\n<itunes:episodeType>", "1a"),
    Fault("no-transcript", "podcast:transcript", "podcast:transcribed", "<item>",
          everywhere=True),
    Fault("transcript", ' type="text/vtt"', "", "<podcast:transcript",
          also=("transcript-format",)),
    Fault("transcript-type", 'type="text/vtt"', 'type="text/srt"'),
    Fault("transcript-format", '.vtt" type="text/vtt"', '.html" type="text/html"'),
    Fault("chapters", ' type="application/json+chapters"', "", "<podcast:chapters"),
    Fault("chapters-type", "application/json+chapters", "application/json"),
    Fault("chapters", 'chapters url="https://kettle.example', 'chapters url="'),
    Fault("alternate", '<podcast:alternateEnclosure type="audio/ogg"',
          "<podcast:alternateEnclosure"),
    Fault("alternate", "podcast:source", "podcast:sauce", "<podcast:alternateEnclosure",
          everywhere=True),
    Fault("simple-chapter", 'start="00:00:10.000"', 'start="ten seconds"'),
    Fault("simple-chapter", 'title="How to make it"', 'title=""'),
    Fault("chapter-order", 'start="00:00:10.000"', 'start="00:00:00.000"', "@second psc:chapter"),
    Fault("chapter-late", 'start="00:00:10.000"', 'start="01:00:10.000"'),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_planted_fault_is_found_at_its_line_and_nothing_else_is(fault: Fault):
    assert fault.old in CLEAN
    faulty = CLEAN.replace(fault.old, fault.new, -1 if fault.everywhere else 1)
    found = [(each.rule.name, each.line) for each in check(faulty).findings]
    assert found[:1] == [(fault.rule, line_of(faulty, fault))]
    assert {rule for rule, _ in found} == {fault.rule, *fault.also}


def line_of(feed: str, fault: Fault) -> int:
    if fault.at.startswith("@second"):
        element = f"<{fault.at.removeprefix('@second ')} "
        at = feed.index(element, feed.index(element) + 1)
    else:
        at = feed.index(fault.at or fault.new)
    return feed.count("\n", 0, at) + 1


def test_every_rule_that_needs_no_file_has_its_fault():
    of_files = {rule for rule in RULES if rule.startswith("file-")}
    of_files |= {"chapters-differ", "chapters-not-in-file"}
    elsewhere = {"no-items", "self-link-differs"}
    assert {fault.rule for fault in FAULTS} == set(RULES) - of_files - elsewhere


def test_a_show_without_episodes():
    report = check(write_feed(SHOW, (), url=FEED, image=IMAGE))
    assert [each.rule.name for each in report.findings] == ["no-items"]


def test_a_feed_that_calls_itself_otherwise_than_it_is_called():
    report = check(CLEAN, url="https://teapot.example/feed.xml")
    assert [each.rule.name for each in report.findings] == ["self-link-differs"]
    assert check(CLEAN, url=FEED).findings == ()


def test_warnings_are_no_errors():
    report = check(CLEAN.replace("podcast:locked", "podcast:lacked"))
    assert [each.rule.severity for each in report.findings] == [Severity.WARNING]
    assert report.errors == 0


def test_a_tag_over_several_lines_is_told_where_it_begins():
    faulty = CLEAN.replace(
        f"<enclosure {MP3}/>", f"<enclosure\n\n{MP3.replace('320000', 'x')}\n/>"
    )
    (finding,) = check(faulty).findings
    assert finding.line == line_of(faulty, Fault("enclosure-length", "", "<enclosure"))


def test_a_category_is_put_right():
    (finding,) = check(CLEAN.replace('text="Leisure"', 'text="Lesure"')).findings
    assert "did you mean Leisure?" in finding.message


def test_prefixes_and_the_old_podcast_namespace_do_not_matter():
    old = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    feed = CLEAN.replace("https://podcastindex.org/namespace/1.0", old)
    assert check(feed.replace("podcast:", "p20:").replace(":podcast=", ":p20=")).findings == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"not XML at all", "is not XML"),
        (b'{"version": "https://jsonfeed.org/version/1.1"}', "a JSON file"),
        (b"\x1f\x8b\x08\x00", "is compressed"),
        (b"<!DOCTYPE html><html><body>Hi</body></html>", "a web page"),
        (b"<html lang='en'><br></html>", "a web page"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"/>', "an Atom feed"),
        (b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "RSS 1.0"),
        (b"<opml/>", "a list of feeds"),
        (b"<a><b></a>", "no well-formed XML"),
        (b"<kettle/>", "whose root is <kettle>"),
        (b"\x00" * 100, "is not XML"),
    ],
)
def test_what_is_no_rss_is_refused_in_a_sentence(content: bytes, told: str):
    with pytest.raises(PublishError, match=told) as caught:
        check(content)
    assert str(caught.value).startswith("feed.xml")
    assert caught.value.hint


def test_a_feed_that_is_too_large_is_refused():
    with pytest.raises(PublishError, match="larger than 32 MB"):
        check(b"<rss>" + b" " * 32_000_000)


def test_other_encodings_are_read():
    feed = CLEAN.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    assert [each.rule.name for each in check(feed).findings] == ["encoding"]


def test_entities_are_neither_fetched_nor_expanded(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("s3cret")
    outer = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]>\n<rss '
    feed = CLEAN.replace("<rss ", outer, 1).replace("<title>The Kettle", "<title>&x;")
    report = check(feed)
    assert "doctype" in {each.rule.name for each in report.findings}
    assert "s3cret" not in report.title + "".join(each.message for each in report.findings)


def test_a_billion_laughs_are_not_laughed():
    entities = "".join(
        f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' if at else '<!ENTITY l0 "ha">'
        for at in range(12)
    )
    feed = CLEAN.replace("<rss ", f"<!DOCTYPE rss [{entities}]>\n<rss ", 1)
    report = check(feed.replace("<title>The Kettle", "<title>&l11;"))
    assert {each.rule.name for each in report.findings} & {"not-well-formed", "doctype"}


def test_deep_nesting_does_not_break_it():
    feed = CLEAN.replace("<channel>", "<channel>" + "<a>" * 100_000, 1)
    assert [each.rule.name for each in check(feed).findings] == ["not-well-formed"]


@given(st.data())
def test_whatever_is_cut_or_changed_it_answers(data: st.DataObject):
    start = data.draw(st.integers(0, len(CLEAN)))
    end = data.draw(st.integers(start, min(len(CLEAN), start + 300)))
    put = data.draw(st.sampled_from(["", "<", "&", '"', "x", "<item>", "</item>", "é", "0"]))
    with suppress(PublishError):
        check(CLEAN[:start] + put + CLEAN[end:])
