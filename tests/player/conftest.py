"""Real Chromium, a small site, and a watch on what pages must never do."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from listen.site import publish_site
from tests.generators.sites import BASE_URL, SITES
from tests.generators.story import config_for
from tests.generators.writing import pages, posts
from tests.player.posts import build_site
from tests.player.serving import Plain, Ranged, Relaxed, serve

AXE = Path(__file__).parents[1] / "node/node_modules/axe-core/axe.min.js"
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
)
# Runs in every page before its own scripts.
_WATCH = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) =>
    violations.push(`${event.violatedDirective} ${event.blockedURI}`));
window.audio = () => document.querySelector("audio");
window.positions = [];
window.actions = {};
const { mediaSession } = navigator;
const { setPositionState, setActionHandler } = MediaSession.prototype;
MediaSession.prototype.setPositionState = function (state) {
  setPositionState.call(this, state);
  positions.push(state);
};
MediaSession.prototype.setActionHandler = function (name, act) {
  setActionHandler.call(this, name, act);
  actions[name] = act;
};
"""


@dataclass
class Watched:
    """A page and what was seen of it."""

    page: Page
    origin: str
    requests: list[str] = field(default_factory=list)
    """Paths that were asked for."""
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "/tea.html") -> "Watched":
        self.page.goto(self.origin + path)
        return self

    def find(self, selector: str) -> Locator:
        """Inside the first player, its shadow included."""
        return self.page.locator("listen-player").first.locator(selector)

    def ask(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def wait(self, expression: str) -> None:
        """Wait until it is true. Playwright's own waiting runs eval, which the policy forbids."""
        for _ in range(375):
            if self.ask(expression):
                return
            self.page.wait_for_timeout(40)
        pytest.fail(f"never true: {expression}")

    def play(self) -> "Watched":
        """Play, and wait until the text is marked."""
        self.find("section > .row .play").click()
        self.wait("audio().currentTime > 0.1")
        return self

    def pause(self) -> "Watched":
        self.ask("audio().pause()")
        return self

    @property
    def time(self) -> float:
        return float(self.ask("audio().currentTime"))

    def marked(self, name: str = "sentence") -> str:
        """What is marked as heard."""
        mark = f"[...CSS.highlights.get('listen-{name}') ?? []].map(String).join()"
        return " ".join(str(self.ask(mark)).split())

    def marked_at(self, cues: list[dict[str, Any]]) -> list[str]:
        """What is marked in the middle of each cue."""
        texts = self.page.evaluate(
            """(cues) => cues.map(({ start, end }) => {
              document.querySelector("listen-player").player.sound.seek((start + end) / 2000);
              return [...(CSS.highlights.get("listen-sentence") ?? [])].map(String).join();
            })""",
            cues,
        )
        return [" ".join(text.split()) for text in texts]

    def click_on(self, selector: str, words: str, clicks: int = 1) -> None:
        """Click in the middle of some words of an element."""
        place = self.page.evaluate(
            """([selector, words]) => {
              const walker = document.createTreeWalker(document.querySelector(selector), 4);
              while (walker.nextNode() && !walker.currentNode.data.includes(words));
              const range = new Range();
              const start = walker.currentNode.data.indexOf(words);
              range.setStart(walker.currentNode, start);
              range.setEnd(walker.currentNode, start + words.length);
              range.startContainer.parentElement.scrollIntoView({ block: "center" });
              const { left, top, width, height } = range.getBoundingClientRect();
              return [left + width / 2, top + height / 2];
            }""",
            [selector, words],
        )
        self.page.mouse.click(*place, click_count=clicks)

    def seek(self, seconds: float) -> None:
        self.ask(f"document.querySelector('listen-player').player.sound.seek({seconds})")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("there is no chromium here; Debian has it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*_QUIET])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("site")
    build_site(folder)
    return folder


@pytest.fixture(scope="session")
def hugo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A site that Hugo built and Listen gave its audio: its folder and its address."""
    generator = next(site for site in SITES if site.name == "hugo-seo")
    if why := generator.missing():
        pytest.skip(why)
    source = tmp_path_factory.mktemp("hugo")
    generator.write(source, posts(), pages())
    folder = generator.build(source)
    (folder / "favicon.ico").write_bytes(b"")
    publish_site(folder, BASE_URL, config=config_for(tmp_path_factory.mktemp("memory")))
    with serve(folder) as origin:
        yield folder, origin


@pytest.fixture(scope="session")
def origins(folder: Path) -> Iterator[dict[type[Plain], str]]:
    """The addresses of the site: from a good host, and from simple ones."""
    with (
        serve(folder, Ranged) as ranged,
        serve(folder, Plain) as plain,
        serve(folder, Relaxed) as relaxed,
    ):
        yield {Ranged: ranged, Plain: plain, Relaxed: relaxed}


@pytest.fixture
def visit(chromium, origins) -> Iterator[Callable[..., Watched]]:
    """Make a visitor, whose page must not complain nor ask for anything elsewhere."""
    visitors = []

    def make(
        handler: type[Plain] = Ranged, *, origin: str | None = None, **options: Any
    ) -> Watched:
        options = {"viewport": {"width": 900, "height": 700}, **options}
        context = chromium.new_context(**options)
        context.set_default_timeout(15_000)
        context.add_init_script(_WATCH)
        visitor = Watched(context.new_page(), origin or origins[handler])
        visitor.page.on("request", partial(_note_request, visitor))
        visitor.page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
        visitor.page.on("console", partial(_note_message, visitor))
        visitors.append(visitor)
        return visitor

    yield make
    complaints = []
    for visitor in visitors:
        complaints += visitor.complaints
        complaints += visitor.ask("window.violations ?? []")
        visitor.page.context.close()
    assert not complaints


@pytest.fixture
def tea(visit) -> Watched:
    """A visitor on the post."""
    visitor: Watched = visit().open()
    return visitor


def _note_request(visitor: Watched, request: Any) -> None:
    if request.url.startswith(visitor.origin):
        visitor.requests.append(request.url.removeprefix(visitor.origin))
    elif not request.url.startswith(("blob:", "data:")):
        visitor.complaints.append(f"asked for {request.url}")


def _note_message(visitor: Watched, message: Any) -> None:
    if message.type in {"error", "warning"}:
        visitor.complaints.append(message.text)
