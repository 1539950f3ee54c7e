"""A site that Hugo built and `listen site` gave its audio, in real Chromium."""

import json
import re

import pytest

from tests.generators.writing import posts
from tests.player.conftest import AXE
from tests.serving.test_serve import serving

POSTS = [post.name for post in posts()]


@pytest.mark.parametrize("name", POSTS)
def test_read_along_finds_every_sentence_of_a_real_post(visit, hugo, name):
    folder, origin = hugo
    visitor = visit(origin=origin, bypass_csp=name == "small-tools")  # Hugo styles code inline
    visitor.open(f"/posts/{name}/").play().pause()
    visitor.wait("CSS.highlights.has('listen-sentence')")
    transcript = visitor.ask("document.querySelector('listen-player').getAttribute('transcript')")
    cues = json.loads((folder / transcript.lstrip("/")).read_text("utf-8"))["cues"]
    assert len(cues) > 5
    for cue, marked in zip(cues, visitor.marked_at(cues), strict=True):
        if cue["role"] == "aside":  # is not in the page; what it speaks of is
            assert marked
        else:
            assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", cue["text"])


def test_a_real_page_is_played_by_chapters_and_from_its_text(visit, hugo):
    visitor = visit(origin=hugo[1]).open("/posts/the-long-bridge/").play()
    visitor.find("[title=Chapters]").click()
    visitor.find("ol button").nth(1).click()
    visitor.wait("document.querySelector('listen-player').player.sound.time() > 3")
    heading = visitor.page.locator("article h2").first.inner_text()
    assert visitor.find("section > .row .titles span").inner_text() == heading
    visitor.wait("CSS.highlights.has('listen-sentence')")
    assert visitor.marked() == heading
    requests = [path for path in visitor.requests if path.startswith("/listen/")]
    assert {path.rsplit(".", 1)[1] for path in requests} == {"js", "mp3", "vtt", "json"}


def test_the_preview_of_listen_serve_lets_it_seek(visit, hugo):
    with serving(hugo[0], "--port", "0") as told:
        visitor = visit(origin=told[0].rstrip("/")).open("/posts/counting-swifts/").play()
        visitor.seek(20)
        visitor.wait("audio().currentTime > 20.1")
        assert visitor.ask("audio().currentSrc").startswith(told[0]), "not held as a whole"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_player_of_a_real_page(visit, hugo, scheme):
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install --prefix tests/node")
    visitor = visit(origin=hugo[1], bypass_csp=True, color_scheme=scheme)
    visitor.open("/posts/a-kettle-for-the-office/").play()
    visitor.find("[title=Chapters]").click()
    visitor.find("ol button").first.wait_for()
    visitor.page.add_script_tag(content=AXE.read_text("utf-8"))
    result = visitor.ask("axe.run('listen-player')")
    assert len(result["passes"]) > 15
    assert [each["id"] for each in result["violations"]] == []


def test_without_scripts_a_real_page_keeps_the_browsers_own_controls(visit, hugo):
    visitor = visit(origin=hugo[1], java_script_enabled=False).open("/posts/counting-swifts/")
    assert visitor.page.locator("listen-player audio[controls]").is_visible()
    assert visitor.page.get_by_role("link", name="Download").is_visible()


def test_signs_of_markup_stay_text_wherever_they_are_shown(visit, hugo):
    visitor = visit(origin=hugo[1]).open("/posts/hostile-signs/").play()
    title = next(post.title for post in posts() if post.name == "hostile-signs")
    assert visitor.ask("navigator.mediaSession.metadata.title") == title
    visitor.find("[title=Chapters]").click()
    visitor.find("ol button").first.wait_for()
    assert title in visitor.find("ol").inner_text()
    assert (
        visitor.find("ol *")
        .evaluate_all("(all) => all.map((each) => each.localName)")
        .count("script")
        == 0
    )
