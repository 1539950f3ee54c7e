import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listen.publish.chapters import write_chapters_json, write_chapters_vtt
from listen.publish.writing import one_line
from tests.publish import hostile
from tests.publish.episodes import article, chapter, narration, tea_house

GOLDEN = Path(__file__).parent / "golden"


def written(url: str | None, anchor: str | None = "how to") -> dict[str, object]:
    sound = narration((), (chapter(0, 1_000, "How to", anchor),))
    (record,) = json.loads(write_chapters_json(sound, article(url=url)))["chapters"]
    assert isinstance(record, dict)
    return record


def test_chapters_are_as_they_were(golden):
    post = tea_house()
    golden(GOLDEN / "tea-house.chapters.json", write_chapters_json(post.narration, post.article))


@settings(deadline=None)
@given(starts=st.lists(st.integers(0, 100_000_000), max_size=5), title=hostile.text)
def test_start_times_are_exact_to_the_millisecond(starts, title):
    sound = narration((), tuple(chapter(start, start + 1, title) for start in starts))
    content = write_chapters_json(sound, article(title=title))
    content.encode()
    record = json.loads(content, parse_float=Decimal)
    assert [each["startTime"] * 1000 for each in record["chapters"]] == starts


def test_chapters_for_browsers_are_as_they_were(golden):
    golden(GOLDEN / "tea-house.chapters.vtt", write_chapters_vtt(tea_house().narration))


@settings(deadline=None)
@given(title=hostile.text)
def test_a_title_stays_on_its_line_in_webvtt(title):
    sound = narration((), (chapter(0, 1_000, title), chapter(1_000, 2_000, "Next")))
    text = write_chapters_vtt(sound)
    text.encode()
    assert text.count(" --> ") == (2 if one_line(title) else 1)
    assert "<" not in text


def test_a_chapter_links_to_its_place_in_the_post():
    assert written("https://example.com/tea")["url"] == "https://example.com/tea#how%20to"


def test_an_address_with_a_fragment_gets_the_chapters_own():
    assert (
        written("https://example.com/tea?a=1#top", "x")["url"] == "https://example.com/tea?a=1#x"
    )


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "file:///etc", "http://[bad"])
def test_without_a_web_address_there_is_no_link(url):
    assert "url" not in written(url)


def test_without_an_anchor_there_is_no_link():
    assert "url" not in written("https://example.com/tea", None)
