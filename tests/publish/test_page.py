import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from lxml import html

from listen.model import Anchor, Language, Role, Voice
from listen.publish.page import write_page
from listen.publish.writing import one_line
from tests.publish import hostile
from tests.publish.episodes import article, chapter, cue, episode, narration, tea_house

GOLDEN = Path(__file__).parent / "golden"
FILES = ("tea house.vtt", "tea house.srt", "tea house.json", "tea house.chapters.json")


def parsed(content: str) -> html.HtmlElement:
    return html.document_fromstring(content.encode(), parser=html.HTMLParser(encoding="utf-8"))


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [element.text_content() for element in page.xpath(path)]


def test_the_page_is_as_it_was(golden):
    golden(GOLDEN / "tea-house.html", write_page(tea_house(), companions=FILES))


def test_the_page_plays_the_file_beside_it():
    page = parsed(write_page(tea_house()))
    (audio,) = page.xpath("//audio")
    assert audio.get("src") == "tea%20house.mp3"
    assert "controls" in audio.attrib
    assert "autoplay" not in audio.attrib


@pytest.mark.parametrize("name", ["a:b.mp3", "50% #1?.mp3", "é & “ü”.m4b", '"><b>.mp3'])
def test_any_file_name_becomes_a_relative_address(name):
    post = tea_house()
    odd = replace(post, narration=replace(post.narration, path=Path("x") / name))
    (address,) = parsed(write_page(odd)).xpath("//audio/@src")
    assert unquote(address) == name
    assert not re.search(r"[:/?#\"<>]", address)


def test_the_page_needs_nothing_from_elsewhere():
    content = write_page(tea_house(), companions=FILES)
    page = parsed(content)
    assert not page.xpath("//script[@src] | //img | //iframe | //link[@rel='stylesheet']")
    assert not re.search(r"@import|url\(", content)


def test_chapters_can_be_reached_without_a_script():
    page = parsed(write_page(tea_house()))
    assert page.xpath("//nav//a/@href") == ["tea%20house.mp3#t=0.000", "tea%20house.mp3#t=10.000"]
    assert page.xpath("//nav//a/@data-start") == ["0", "10000"]
    assert texts(page, "//nav//a/bdi") == ["Tea & company", "How to make it"]


def test_without_chapters_there_is_no_list_of_them():
    assert not parsed(write_page(episode(narration(()), article()))).xpath("//nav")


def test_what_needs_a_script_is_hidden_until_it_runs():
    page = parsed(write_page(tea_house()))
    assert len(page.xpath("//*[@class='controls' or @class='how-to'][@hidden]")) == 2


def test_sentences_stand_together_by_role_place_and_pause():
    page = parsed(write_page(tea_house()))
    assert texts(page, "//h3") == ["Tea & company", "How to make it"]
    assert texts(page, "//p[not(@class)][span[@class='sentence']]") == [
        "A pot costs $3.20. The third is free, if you <stay>.",
        "“Listen to the kettle,” she said.",
        "شاي بالنعناع 🫖 ends it.",
    ]
    assert texts(page, "//p[@class='item']") == ["Warm the pot.", "Pour --> wait."]
    assert texts(page, "//blockquote") == ["“Listen to the kettle,” she said."]
    assert texts(page, "//p[@class='aside']") == ["A table is left out here."]


def test_a_chapter_begins_a_paragraph():
    cues = (cue(0, 1_000, "One."), cue(1_100, 2_000, "Two."))
    page = parsed(write_page(episode(narration(cues, (chapter(1_100, 2_500, "B"),)), article())))
    assert texts(page, "//section[@class='transcript']/p[not(@class)]") == ["One.", "Two."]


def test_the_page_has_landmarks_and_names():
    page = parsed(write_page(tea_house(), companions=FILES))
    assert page.get("lang") == "en"
    for landmark in ("header", "main", "nav", "footer"):
        assert len(page.xpath(f"//{landmark}")) == 1
    assert texts(page, "//h1") == ["Tea & company"]
    for region in page.xpath("//section | //nav"):
        name = region.get("aria-labelledby")
        assert region.get("aria-label") or page.xpath(f"//*[@id='{name}']")
    identifiers = page.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))


def test_the_byline_says_whose_when_and_where():
    page = parsed(write_page(tea_house()))
    assert texts(page, "//header//bdi") == ["The Kettle", "Jonas <Verrall>"]
    assert texts(page, "//header//time") == ["2026-05-03"]
    assert texts(page, "//header//span") == ["1:00:03"]
    assert page.xpath("//header//a/@href") == ["https://example.com/tea"]


def test_a_post_may_tell_nothing_about_itself():
    bare = replace(
        article(url=None), author=None, published=None, site=None, summary=None, title="Bare"
    )
    page = parsed(write_page(episode(narration(()), bare)))
    assert texts(page, "//header/p") == ["0:00"]
    assert not page.xpath(
        "//meta[@name='author' or @name='description'] | //link[@rel='canonical']"
    )


def test_a_post_cannot_smuggle_in_a_script_as_its_address():
    content = write_page(episode(narration(()), article(url="javascript:alert(1)")))
    assert "javascript:" not in content


def test_files_are_offered_by_their_kind():
    page = parsed(write_page(tea_house(), companions=FILES))
    assert texts(page, "//footer//a") == ["mp3", "vtt", "srt", "json", "chapters.json"]
    assert page.xpath("//footer//a/@href")[-1] == "tea%20house.chapters.json"


def test_the_page_speaks_the_narrations_language():
    post = tea_house()
    german = replace(post, narration=replace(post.narration, language=Language("de-AT")))
    page = parsed(write_page(german))
    assert page.get("lang") == "de-AT"
    assert texts(page, "//h2") == ["Kapitel", "Text"]


@settings(deadline=None)
@given(cues=hostile.sound_cues(), text=hostile.text)
def test_hostile_text_stays_text(cues, text):
    marked = tuple(replace(each, anchor=Anchor(text)) for each in cues)
    voice = Voice(name=text, language=Language(text), engine=text)
    sound = replace(
        narration(marked, (chapter(0, 1, text, text),)), voice=voice, language=Language(text)
    )
    post = replace(article(title=text, url=f"https://e.com/{text}"), author=text, summary=text)
    content = write_page(episode(sound, post))
    content.encode()
    page = parsed(content)
    shown = [one_line(each.text) for each in marked if one_line(each.text)]
    assert texts(page, "//*[@class='sentence']") == shown
    assert texts(page, "//h1") == [one_line(text)]
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//b | //@onclick")


def test_every_role_has_a_frame():
    for role in Role:
        page = parsed(write_page(episode(narration((cue(0, 9, "Said.", role),)), article())))
        assert texts(page, "//*[@class='sentence']") == ["Said."]
