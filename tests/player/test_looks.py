"""The player in real Chromium: how it looks, on which screens, and to whom."""

import pytest

from tests.player.conftest import AXE, Watched

SHADOW = "document.querySelector('listen-player').shadowRoot"
SCHEMES = ["light", "dark"]


def bar_is_shown(visitor: Watched) -> bool:
    return visitor.find(".bar").is_visible()


def scroll(visitor: Watched, where: str) -> None:
    visitor.ask(f"scrollTo({{top: {where}, behavior: 'instant'}})")
    visitor.page.wait_for_timeout(150)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing(visit, scheme):
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install --prefix tests/node")
    # Only axe itself needs the way round the policy.
    visitor = visit(bypass_csp=True, color_scheme=scheme).open()
    visitor.page.add_script_tag(content=AXE.read_text("utf-8"))
    found = []
    # Colours are all that the dark scheme changes.
    states = ("at rest", "chapters open", "bar shown", "paragraph chosen")
    for state in states if scheme == "light" else states[1:3]:
        if state == "chapters open":
            visitor.play()
            visitor.find("[title=Chapters]").click()
            visitor.find("ol button").first.wait_for()
        elif state == "bar shown":
            scroll(visitor, "document.body.scrollHeight")
            assert bar_is_shown(visitor)
        elif state == "paragraph chosen":
            scroll(visitor, "0")
            visitor.find("[title='Choose a paragraph']").click()
            visitor.find(".here").wait_for()
        result = visitor.ask("axe.run()")
        found += [
            (state, each["id"], [node["html"][:200] for node in each["nodes"]])
            for each in result["violations"]
        ]
        assert any("listen-player" in str(each["nodes"]) for each in result["passes"])
    assert not found


@pytest.mark.parametrize("width", [320, 900])
def test_every_control_is_large_enough_to_hit(visit, width):
    visitor = visit(viewport={"width": width, "height": 700}).open().play()
    visitor.find("[title=Chapters]").click()
    visitor.find("ol button").first.wait_for()
    scroll(visitor, "document.body.scrollHeight")
    boxes = visitor.ask(
        f"[...{SHADOW}.querySelectorAll('button, a, select, input')]"
        ".filter((each) => each.checkVisibility())"
        ".map((each) => [each.title || each.type, each.offsetWidth, each.offsetHeight])"
    )
    assert len(boxes) > 12
    assert not [box for box in boxes if min(box[1:]) < 24]


@pytest.mark.parametrize(("width", "size"), [(320, "100%"), (390, "100%"), (640, "200%")])
def test_it_fits_small_screens_and_large_letters(visit, width, size):
    visitor = visit(viewport={"width": width, "height": 600}).open()
    visitor.ask(f"document.documentElement.style.fontSize = '{size}'")
    visitor.ask("document.body.style.fontSize = '1rem'")
    visitor.play()
    visitor.find("[title=Chapters]").click()
    visitor.find("ol button").first.wait_for()
    inside = f"""[...{SHADOW}.querySelectorAll('button, a, select, input, span, b')]
      .filter((each) => !each.matches('.bar .titles span'))
      .filter((each) => each.checkVisibility())
      .map((each) => [each.title || each.textContent, each.getBoundingClientRect()])
      .filter(([, box]) => box.left < 0 || box.right > innerWidth).map(([name]) => name)"""
    assert visitor.ask(inside) == []
    scroll(visitor, "document.body.scrollHeight")
    assert bar_is_shown(visitor)
    assert visitor.ask(inside) == []


def test_the_bar_comes_when_the_player_is_out_of_sight_and_has_sounded(tea):
    scroll(tea, "document.body.scrollHeight")
    assert not bar_is_shown(tea), "nobody has asked for it yet"
    scroll(tea, "0")
    tea.play()
    assert not bar_is_shown(tea)
    scroll(tea, "document.body.scrollHeight")
    assert bar_is_shown(tea)
    tea.find(".bar .play").click()
    tea.wait("audio().paused")
    tea.find(".bar [title='Back 15 s']").focus()
    scroll(tea, "0")
    assert not bar_is_shown(tea)
    assert tea.ask(f"{SHADOW}.activeElement.className") == "play", "focus is not lost with the bar"


def test_the_bar_covers_nothing(tea):
    tea.play().pause()
    for _ in range(2):  # the first brings the bar, and with it room for it
        scroll(tea, "document.body.scrollHeight")
    top = tea.find(".bar").bounding_box()["y"]
    end = tea.page.locator("#end").bounding_box()
    assert end["y"] + end["height"] <= top
    scroll(tea, "document.body.scrollHeight / 3")
    tea.find(".bar [title=Close]").focus()
    tea.page.locator("#p0 > a").focus()
    covered = f"""(() => {{
      const [bar, focus] = [{SHADOW}.querySelector('.bar'), document.activeElement];
      return focus.localName === 'a' && bar.checkVisibility()
        && focus.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
    }})()"""
    for _ in range(30):
        tea.page.keyboard.press("Tab")
        tea.wait(f"!{covered}")  # the page may have to scroll first


def test_the_bar_can_be_closed_and_leads_to_what_is_heard(tea):
    tea.play()
    tea.wait("CSS.highlights.has('listen-sentence')")
    scroll(tea, "document.body.scrollHeight")
    tea.find(".bar .titles").click()
    tea.wait("document.querySelector('h1').getBoundingClientRect().top >= 0")
    scroll(tea, "document.body.scrollHeight")
    tea.find(".bar [title=Close]").click()
    assert not bar_is_shown(tea)
    assert not tea.ask("audio().paused")
    room = "getComputedStyle(document.body, '::after').content"
    assert tea.ask(room) == "none"


def test_print_leaves_it_out(tea):
    tea.play()
    scroll(tea, "document.body.scrollHeight")
    tea.page.emulate_media(media="print")
    assert not tea.page.locator("listen-player").is_visible()
    assert not bar_is_shown(tea)


def test_forced_colours_keep_every_control_visible(visit):
    visitor = visit(forced_colors="active").open().play()
    borders = visitor.ask(
        f"[...{SHADOW}.querySelectorAll('.tools > *')]"
        ".map((each) => getComputedStyle(each).borderStyle)"
    )
    assert set(borders) == {"solid"}
    assert visitor.ask(f"getComputedStyle({SHADOW}.querySelector('input')).appearance") == "auto"


def test_nothing_glides_for_those_who_want_it_still(visit):
    visitor = visit(reduced_motion="reduce").open().play()
    visitor.wait("CSS.highlights.has('listen-sentence')")
    scroll(visitor, "document.body.scrollHeight")
    bottom = visitor.ask("scrollY")
    visitor.ask(f"{SHADOW}.querySelector('.bar .titles').click()")
    assert visitor.ask("scrollY") < bottom / 2, "it was there at once"


def test_a_site_gives_it_its_own_colours_and_letters(tea):
    tea.ask(
        """(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(`listen-player {
          --listen-accent: rgb(200, 0, 80); --listen-background: rgb(250, 240, 230);
          --listen-radius: 0px; --listen-font: monospace; }
          listen-player::part(button) { color: rgb(0, 90, 0); }`);
          document.adoptedStyleSheets.push(sheet); })()"""
    )
    style = f"getComputedStyle({SHADOW}.querySelector('%s')).%s"
    assert tea.ask(style % (".play", "color")) == "rgb(200, 0, 80)"
    assert tea.ask(style % ("section", "backgroundColor")) == "rgb(250, 240, 230)"
    assert tea.ask(style % ("section", "borderRadius")) == "0px"
    assert tea.ask(style % ("b", "fontFamily")) == "monospace"
    assert tea.ask(style % (".tools button", "color")) == "rgb(0, 90, 0)"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_takes_on_the_colours_of_the_page(visit, scheme):
    visitor = visit(color_scheme=scheme).open().play()
    scroll(visitor, "document.body.scrollHeight")
    ground = visitor.ask(f"getComputedStyle({SHADOW}.querySelector('.bar')).backgroundColor")
    letters = visitor.ask(f"getComputedStyle({SHADOW}.querySelector('.bar')).color")
    assert ground == visitor.ask("getComputedStyle(document.body).backgroundColor")
    assert letters == visitor.ask("getComputedStyle(document.body).color")


def test_it_is_laid_out_from_right_to_left_where_the_page_is(visit):
    visitor = visit().open("/rtl.html").play()
    play = visitor.find("section > .row .play").bounding_box()
    tools = visitor.find(".tools").bounding_box()
    assert play["x"] > tools["x"]
    clocks = visitor.find(".time > span")
    assert clocks.first.bounding_box()["x"] < clocks.last.bounding_box()["x"], (
        "time runs rightward"
    )
    visitor.page.locator("#rtl").scroll_into_view_if_needed()
    visitor.page.locator("#rtl").hover()
    paragraph = visitor.page.locator("#rtl").bounding_box()
    here = visitor.find(".here").bounding_box()
    assert here["x"] >= paragraph["x"] + paragraph["width"]


def test_it_speaks_the_language_of_the_post(visit):
    visitor = visit().open("/two.html")
    second = visitor.page.locator("listen-player").nth(1)
    assert second.locator("section").get_attribute("aria-label") == "Diesen Beitrag anhören"
    assert second.locator("section").get_attribute("lang") == "de"


@pytest.mark.parametrize("width", [320, 900])
def test_without_scripts_the_browsers_own_controls_and_the_file_are_there(visit, width):
    visitor = visit(java_script_enabled=False, viewport={"width": width, "height": 700}).open()
    sound = visitor.page.locator("listen-player audio[controls]")
    assert sound.is_visible()
    box = sound.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    link = visitor.page.get_by_role("link", name="Download")
    assert link.is_visible()
    assert visitor.page.request.get(visitor.origin + link.get_attribute("href")).ok
    assert visitor.page.get_by_text("Listen to this post").is_visible()
