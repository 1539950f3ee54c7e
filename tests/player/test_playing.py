"""The player in real Chromium: what it does."""

import re

import pytest

from tests.player.posts import TITLE
from tests.player.serving import Plain, Relaxed

FIRST = "The house stands where the tram line ends, and the kettle is always on."


def test_nothing_is_fetched_or_heard_before_it_is_asked_for(tea):
    tea.page.wait_for_timeout(300)
    assert not [path for path in tea.requests if path.endswith((".mp3", ".json", ".vtt"))]
    assert tea.ask("audio().paused")
    assert tea.ask("[document.cookie, localStorage.length]") == ["", 0]


def test_it_plays_and_pauses(tea):
    button = tea.find("section > .row .play")
    assert button.get_attribute("title") == "Play"
    tea.play()
    assert button.get_attribute("title") == "Pause"
    button.click()
    tea.wait("audio().paused")
    tea.page.wait_for_timeout(50)
    assert button.get_attribute("title") == "Play"


def test_it_skips_back_and_forward(tea):
    tea.play().pause()
    tea.seek(40)
    tea.find(".tools [title='Back 15 s']").click()
    assert tea.time == pytest.approx(25, abs=0.5)
    tea.find(".tools [title='Forward 30 s']").click()
    assert tea.time == pytest.approx(55, abs=0.5)


def test_it_shows_the_chapters_of_the_track_and_which_is_heard(tea):
    tea.find("[title=Chapters]").click()
    items = tea.find("ol button")
    items.first.wait_for()
    titles = [each.split("\n")[0] for each in items.all_inner_texts()]
    assert titles == [TITLE, *(f"Part {part} of <three>" for part in (1, 2, 3))]
    items.nth(2).click()
    tea.wait("!audio().paused")
    tea.wait("audio().currentTime > 30")
    assert items.nth(2).get_attribute("aria-current") == "true"
    assert tea.find("ol [aria-current=true]").count() == 1
    assert tea.find("section > .row .titles span").inner_text() == "Part 2 of <three>"
    tea.find("[title=Chapters]").click()
    assert not tea.find("ol").is_visible()


def test_the_sentence_and_the_word_that_are_heard_are_marked(tea):
    tea.play().pause()
    tea.wait("CSS.highlights.has('listen-sentence')")
    assert tea.marked() == TITLE
    words = []
    for seconds in (4.7, 4.9, 5.1):  # the tone engine says a word in 200 ms
        tea.seek(seconds)
        tea.page.wait_for_timeout(120)
        assert tea.marked() == FIRST
        words.append(tea.marked("word"))
    at = FIRST.split().index(words[0])
    assert words == FIRST.split()[at : at + 3]


def test_every_sentence_is_found_in_the_page_whatever_stands_between_its_words(tea):
    tea.play().pause()
    transcript = "document.querySelector('listen-player').getAttribute('transcript')"
    cues = tea.ask(f"fetch({transcript}).then((answer) => answer.json()).then(({{cues}}) => cues)")
    assert len(cues) > 40
    tea.wait("CSS.highlights.has('listen-sentence')")
    marked = [re.sub(r"\[\d+\]", "", each) for each in tea.marked_at(cues)]  # without notes
    assert marked == [" ".join(cue["text"].split()) for cue in cues]


def test_the_mark_moves_with_the_sound_and_leaves_the_page_as_it_is(tea):
    before = tea.ask(
        "document.querySelector('article').innerHTML.replace(/ data-listen-\\S+/, '')"
    )
    tea.play()
    tea.seek(2.5)
    tea.wait("[...CSS.highlights.get('listen-sentence') ?? []].join().startsWith('Part 1')")
    assert tea.marked() == "Part 1 of <three>"
    assert tea.ask("document.querySelector('article').innerHTML") == before


def test_without_the_highlight_api_the_paragraph_is_marked(visit):
    visitor = visit()
    visitor.page.add_init_script("delete window.Highlight")
    visitor.open().play().pause()
    visitor.seek(7)
    visitor.wait("document.querySelector('[data-listen-now]')?.id === 'p0'")
    colour = visitor.ask("getComputedStyle(document.querySelector('#p0')).backgroundColor")
    assert colour not in {"rgba(0, 0, 0, 0)", "transparent"}


def test_a_click_in_a_paragraph_goes_to_its_sentence_while_it_plays(tea):
    tea.play()
    tea.wait("CSS.highlights.size > 0")
    tea.click_on("#p1 em", "both are")
    tea.wait("audio().currentTime > 10")
    tea.wait("[...CSS.highlights.get('listen-sentence')].join().startsWith('A regular')")


def test_links_selections_and_clicks_in_silence_start_nothing(tea):
    tea.page.locator("#p1").click()
    tea.page.wait_for_timeout(400)
    assert tea.ask("audio().paused"), "before it was ever played"
    tea.play()
    tea.wait("CSS.highlights.size > 0")
    tea.click_on("#p1 > a", "s")
    tea.click_on("#p2 em", "tram line", clicks=2)
    assert tea.ask("getSelection().isCollapsed") is False
    tea.page.wait_for_timeout(400)
    assert tea.time < 4, "a link or a selection moved it"
    tea.pause()
    tea.page.mouse.click(5, 5)
    tea.click_on("#p2 em", "tram line")
    tea.page.wait_for_timeout(400)
    assert tea.ask("audio().paused")


def test_a_button_beside_the_paragraph_plays_from_it(tea):
    tea.play().pause()
    tea.wait("CSS.highlights.size > 0")
    tea.page.locator("#p3").hover()
    here = tea.find(".here")
    assert here.get_attribute("title").startswith("Play from here: A regular brings")
    box, paragraph = here.bounding_box(), tea.page.locator("#p3").bounding_box()
    assert box["x"] + box["width"] <= paragraph["x"]
    assert abs(box["y"] - paragraph["y"]) < 12
    # All the way, across the margin between the two.
    tea.page.mouse.move(box["x"] + 10, box["y"] + 10, steps=40)
    tea.page.mouse.click(box["x"] + 10, box["y"] + 10)
    tea.wait("!audio().paused")
    tea.wait("audio().currentTime > 20")
    assert tea.marked().startswith("A regular")
    tea.find("section > .row .play").focus()
    assert not here.is_visible()


def test_the_button_goes_where_a_margin_has_room(visit):
    visitor = visit(viewport={"width": 400, "height": 700}).open().play().pause()
    visitor.wait("CSS.highlights.size > 0")
    places = []
    for left, right in ((60, 0), (0, 60), (0, 0)):
        visitor.ask(f"document.body.style.padding = '16px {right}px 16px {left}px'")
        visitor.page.mouse.move(399, 5)
        visitor.page.locator("#p1").hover()
        box = visitor.find(".here").bounding_box()
        paragraph = visitor.page.locator("#p1").bounding_box()
        places.append(
            (
                box["x"] + box["width"] <= paragraph["x"],
                box["x"] >= paragraph["x"] + paragraph["width"],
                box["y"] + box["height"] <= paragraph["y"] + 1,
            )
        )
    assert places == [(True, False, False), (False, True, False), (False, False, True)]


def test_a_paragraph_is_chosen_with_the_keyboard_alone(tea):
    tea.find("[title='Choose a paragraph']").focus()
    tea.page.keyboard.press("Enter")
    here = tea.find(".here")
    here.wait_for()
    for _ in range(3):
        tea.page.keyboard.press("ArrowDown")
    chosen = tea.ask("document.querySelector('[data-listen-chosen]').id")
    tea.page.keyboard.press("ArrowUp")
    assert chosen != tea.ask("document.querySelector('[data-listen-chosen]').id")
    tea.page.keyboard.press("ArrowDown")
    tea.page.keyboard.press("Enter")
    tea.wait("audio().currentTime > 1")
    tea.wait("CSS.highlights.has('listen-sentence')")
    mark = "[...CSS.highlights.get('listen-sentence')][0].startContainer.parentElement"
    assert tea.ask(f"{mark}.closest('[id]').id") == chosen
    tea.page.keyboard.press("Tab")
    assert tea.ask("document.querySelector('[data-listen-chosen]')") is None


def test_keys_are_heard_only_in_the_player(tea):
    tea.play().pause()
    tea.seek(60)
    tea.page.wait_for_timeout(100)
    tea.page.locator("#end").focus()
    for key in "kjlpn":
        tea.page.keyboard.press(key)
    assert tea.time == pytest.approx(60, abs=0.5)
    tea.find("section > .row .play").focus()
    tea.page.keyboard.press("l")
    assert tea.time == pytest.approx(90, abs=0.5)
    tea.page.keyboard.press("ArrowLeft")
    assert tea.time == pytest.approx(75, abs=0.5)
    tea.page.keyboard.press("n")
    later = tea.time
    tea.page.keyboard.press("p")
    assert tea.time < later
    tea.page.keyboard.press("k")
    tea.wait("!audio().paused")
    tea.page.keyboard.press("Control+k")
    assert not tea.ask("audio().paused")


def test_the_slider_moves_by_keyboard_and_says_where_it_is(tea):
    tea.play().pause()
    tea.seek(60)
    slider = tea.find("input")
    slider.focus()
    tea.page.keyboard.press("ArrowRight")
    assert tea.time == pytest.approx(61, abs=1)
    spoken = slider.get_attribute("aria-valuetext")
    assert spoken.startswith("1:0")
    assert " of 2:" in spoken


def test_speed_is_kept(tea):
    tea.find("select").select_option("1.5")
    assert tea.ask("audio().playbackRate") == 1.5
    tea.open()
    assert tea.ask("audio().playbackRate") == 1.5
    assert tea.find("select").input_value() == "1.5"
    tea.play()
    assert tea.ask("audio().playbackRate") == 1.5


def test_the_place_is_kept_and_outlives_an_edit_of_the_post(tea):
    tea.play()
    tea.seek(50)
    tea.wait("audio().currentTime >= 50")
    tea.open("/edited.html")
    assert tea.find(".time span").first.inner_text() == "0:50"
    assert tea.ask("audio().paused")
    tea.find("section > .row .play").click()
    tea.wait("audio().currentTime > 50.2")
    assert tea.time < 60


def test_what_was_heard_to_the_end_begins_anew(tea):
    tea.play()
    tea.ask("audio().currentTime = 1e9")
    tea.wait("audio().ended")
    tea.open()
    assert tea.find(".time span").first.inner_text() == "0:00"


def test_it_works_where_nothing_may_be_kept(visit):
    visitor = visit()
    visitor.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    visitor.open().play()
    visitor.find("select").select_option("2")
    assert visitor.ask("audio().playbackRate") == 2


@pytest.mark.parametrize("link", ["/tea.html?t=75", "/tea.html#t=1:15"])
def test_a_link_may_lead_to_a_time(visit, link):
    visitor = visit().open(link)
    assert visitor.find(".time span").first.inner_text() == "1:15"
    assert visitor.ask("audio().paused")
    visitor.ask("location.hash = 't=20'")
    visitor.wait("document.querySelector('listen-player').player.sound.time() === 20")
    visitor.find("section > .row .play").click()
    visitor.wait("audio().currentTime > 20.1")


def test_the_system_is_told_what_plays_and_where(tea):
    tea.play()
    assert tea.ask("navigator.mediaSession.metadata.title") == TITLE
    assert tea.ask("navigator.mediaSession.metadata.artwork.length") == 0, "it lies elsewhere"
    tea.wait("positions.length > 1")
    state = tea.ask("positions.at(-1)")
    assert state["playbackRate"] == 1
    assert 0 <= state["position"] <= state["duration"]
    assert state["duration"] == pytest.approx(tea.ask("audio().duration"))
    tea.ask("actions.seekto({seekTime: 70})")
    tea.wait("audio().currentTime >= 70")
    tea.ask("actions.nexttrack()")
    tea.wait("audio().currentTime > 75")
    third = tea.time
    tea.ask("actions.seekbackward({})")
    tea.wait(f"audio().currentTime < {third - 13}")


def test_a_picture_of_the_sites_own_is_shown_by_the_system(tea):
    tea.ask("document.querySelector('meta[property=\"og:image\"]').content = '/icon.png'")
    tea.play()
    artwork = tea.ask("navigator.mediaSession.metadata.artwork.map(({src}) => src)")
    assert artwork == [f"{tea.origin}/icon.png"]


def test_two_players_pause_each_other(visit):
    visitor = visit().open("/two.html")
    one, two = (f"document.querySelectorAll('audio')[{at}]" for at in (0, 1))
    visitor.page.locator("listen-player section > .row .play").nth(0).click()
    visitor.wait(f"{one}.currentTime > 0.1")
    visitor.page.locator("listen-player section > .row .play").nth(1).click()
    visitor.wait(f"{two}.currentTime > 0.1")
    assert visitor.ask(f"[{one}.paused, {two}.paused]") == [True, False]
    visitor.page.locator("listen-player section > .row .play").nth(0).click()
    visitor.wait(f"!{one}.paused")
    visitor.wait(f"{two}.paused")


def test_a_player_that_is_taken_away_falls_silent(tea):
    tea.play()
    tea.ask("window.player = document.querySelector('listen-player')")
    tea.ask("player.remove()")
    assert tea.ask("player.querySelector('audio').paused")
    assert tea.ask("CSS.highlights.size") == 0
    tea.ask("document.querySelector('h1').after(player)")
    tea.play()


def test_what_is_gone_is_said(visit):
    visitor = visit().open("/gone.html")
    visitor.find("section > .row .play").click()
    status = visitor.find("[role=status]")
    visitor.wait(
        "document.querySelector('listen-player').shadowRoot"
        ".querySelector('[role=status]').textContent"
    )
    assert status.inner_text() == "The sound cannot be played here."
    visitor.complaints[:] = [each for each in visitor.complaints if "404" not in each]


def test_it_seeks_although_the_server_sends_no_parts(visit):
    visitor = visit(Relaxed).open().play()
    visitor.seek(100)
    visitor.wait("audio().currentTime >= 100")
    visitor.wait("!audio().paused")
    assert visitor.ask("audio().src").startswith("blob:")
    visitor.find("select").select_option("1.5")
    visitor.find(".tools [title='Back 15 s']").click()
    visitor.wait("audio().currentTime < 90")


def test_a_place_is_found_again_although_the_server_sends_no_parts(visit):
    visitor = visit(Relaxed).open("/tea.html#t=90")
    visitor.find("section > .row .play").click()
    visitor.wait("audio().currentTime > 90.2")


def test_where_neither_server_nor_policy_let_it_seek_it_says_so(visit):
    visitor = visit(Plain).open().play()
    visitor.seek(100)
    status = visitor.find("[role=status]")
    visitor.wait(
        "document.querySelector('listen-player').shadowRoot"
        ".querySelector('[role=status]').textContent"
    )
    assert status.inner_text() == "This server only plays from the start."
    visitor.wait("!audio().paused")
    assert visitor.find("input").is_disabled()
    assert visitor.ask("violations.splice(0)") == ["media-src blob"]
    visitor.complaints[:] = [each for each in visitor.complaints if "blob:" not in each]


def test_the_page_moves_with_those_who_read_along_and_with_nobody_else(tea):
    tea.play()
    for seconds in (5, 15, 28):  # each in view of the one before, the last below the fold
        tea.seek(seconds)
        tea.page.wait_for_timeout(120)
    tea.wait("scrollY > 100")
    tea.page.wait_for_timeout(400)
    tea.ask("scrollTo(0, 0)")
    tea.seek(60)
    tea.page.wait_for_timeout(500)
    assert tea.ask("scrollY") == 0
