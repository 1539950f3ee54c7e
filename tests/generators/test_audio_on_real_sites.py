"""Sites of real generators get the audio of their posts: all of them, nothing else, and once."""

import io
import re

import av
import feedparser
from lxml import html

from tests.generators.story import EDITED, is_ours, is_page
from tests.generators.writing import posts


def test_the_generator_built_posts_and_other_pages(site, story):
    pages = {name for name in story.first.built if is_page(name)}
    expected = {site.page_of(post) for post in posts()}
    assert len(expected) >= 5
    assert expected <= pages
    others = pages - expected
    assert any("about" in page for page in others)
    assert any("tag" in page for page in others)
    assert "index.html" in others


def test_every_post_is_found_and_nothing_else(site, story):
    assert set(story.first.posts) == {site.page_of(post) for post in posts()}
    assert not story.first.report.failure


def test_every_post_s_page_has_a_player_and_no_other(site, story):
    heard = story.first.heard
    players = {name for name in heard if is_page(name) and b"<listen-player" in heard[name]}
    assert players == {site.page_of(post) for post in posts()}


def test_nothing_else_is_touched(site, story):
    expected = {site.page_of(post) for post in posts()}
    for name, data in story.first.built.items():
        if name not in expected:
            assert story.first.heard[name] == data, name
    assert {name for name in story.first.heard if not is_ours(name)} == set(story.first.built)


def test_built_twice_nothing_is_spoken_and_the_same_bytes_stand(site, story):
    first, again = story.first, story.again
    assert again.spoken == 0
    for name in first.heard:
        if is_ours(name) or first.built[name] == again.built[name]:
            assert again.heard[name] == first.heard[name], name
    same = {name for name in first.built if first.built[name] == again.built[name]}
    assert {site.page_of(post) for post in posts()} <= same
    assert set(again.heard) == set(first.heard)


def test_one_word_edited_is_one_utterance_spoken(site, story):
    assert story.edited.spoken == 1
    before, after = story.again.posts, story.edited.posts
    page = next(site.page_of(post) for post in posts() if post.name == EDITED)
    assert after[page]["guid"] == before[page]["guid"]
    assert after[page]["audio"] != before[page]["audio"]
    assert not set(before[page]["audio"]) & {name[7:] for name in story.edited.heard}
    others = set(before) - {page}
    assert {name: after[name]["audio"] for name in others} == {
        name: before[name]["audio"] for name in others
    }


def test_removed_every_page_is_the_generator_s_to_the_byte(story):
    assert story.removed == story.edited.built


def test_the_feed_names_every_post_as_its_author_did(site, story):
    feed = feedparser.parse(story.first.heard["listen/feed.xml"])
    assert not feed.bozo
    assert feed.feed.title in {"The Street", "The Street documentation"}
    titles = {entry["links"][0]["href"]: plain(entry.title) for entry in feed.entries}
    assert sorted(titles.values()) == sorted(plain(post.title) for post in posts())


def test_what_the_feed_says_of_a_file_is_true(story):
    feed = feedparser.parse(story.first.heard["listen/feed.xml"])
    for entry in feed.entries:
        [enclosure] = entry.enclosures
        name = enclosure.href.removeprefix("https://example.com/")
        assert int(enclosure.length) == len(story.first.heard[name])
        with av.open(io.BytesIO(story.first.heard[name]), "r") as sound:
            assert sound.duration


def test_signs_are_text_wherever_they_stand(site, story):
    """A title of tags, quotes, `]]>`, Hebrew and emoji adds no element and breaks none."""
    page = next(site.page_of(post) for post in posts() if post.name == "hostile-signs")
    before = html.fromstring(story.first.built[page])
    after = html.fromstring(story.first.heard[page])
    ours = [each for each in after.iter("script") if "listen-player" in each.get("src", "")]
    assert len(ours) == 1
    assert alerts(after) == alerts(before)
    post = story.first.posts[page]
    transcript = story.first.heard[f"listen/{post['captions']}"].decode()
    assert "<script" not in transcript
    assert "שלום" in transcript
    assert plain(post["title"]) == plain(next(p.title for p in posts() if p.name in page))


def alerts(tree: html.HtmlElement) -> int:
    """Count the scripts that would run: linked data is data."""
    scripts = [each for each in tree.iter("script") if each.get("type") != "application/ld+json"]
    return sum("alert(" in (each.text or "") for each in scripts)


def plain(title: str) -> str:
    """Undo what generators do to quotes."""
    return re.sub("[“”]", '"', title)
