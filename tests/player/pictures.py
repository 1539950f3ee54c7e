"""Takes the pictures of the documentation: `python -m tests.player.pictures docs/images`.

They show a site that Hugo built, narrated by the default voice, in real Chromium. Looks best with
the typeface Inter (Debian: fonts-inter).
"""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from listen.audio.options import AudioOptions
from listen.config import Config
from listen.publish.feed.show import FeedOptions
from listen.publish.site.options import SiteOptions
from listen.site import publish_site
from tests.generators.sites import BASE_URL, SITES
from tests.generators.writing import pages, posts
from tests.player.serving import serve

POST = "/posts/a-kettle-for-the-office/"
STYLE = """
:root { color-scheme: light dark;
  --ink: #1f2328; --paper: #fff; --quiet: #59636e; --link: #0b57a8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #d8dce1; --paper: #16181c; --quiet: #9aa4af; --link: #86b8ff; }
}
body { margin: 0 auto; padding: 0 1.25rem; max-width: 41rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.65 Inter, system-ui, sans-serif; }
.header { padding: 1.25rem 0; font-weight: 600; }
.header a { margin-inline-end: 1rem; color: inherit; text-decoration: none; }
h1 { margin: 1.5rem 0 .25rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.02em; }
h2 { margin: 2rem 0 .5rem; font-size: 1.375rem; letter-spacing: -.01em; }
.post-meta { color: var(--quiet); font-size: .9375rem; }
a { color: var(--link); }
"""


def build(folder: Path) -> Path:
    """Build the site and narrate it."""
    hugo = next(site for site in SITES if site.name == "hugo-seo")
    source = folder / "source"
    source.mkdir()
    hugo.write(source, posts(), pages())
    base = source / "layouts/baseof.html"
    head = (
        '<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/s.css">'
    )
    base.write_text(base.read_text("utf-8").replace("</head>", f"{head}</head>"), "utf-8")
    built = hugo.build(source)
    (built / "s.css").write_text(STYLE, "utf-8")
    publish_site(
        built,
        BASE_URL,
        config=Config(
            audio=AudioOptions(voice="hibari"),
            site=SiteOptions(state=folder / "state", include=(POST.strip("/") + "*",)),
            feed=FeedOptions(title="The Street"),
        ),
    )
    return built


def hear(page: Page, seconds: float) -> None:
    """Play, and stop at a time."""
    page.locator("listen-player .play").first.click()
    page.wait_for_timeout(1500)
    page.evaluate("document.querySelector('audio').pause()")
    page.evaluate(f"document.querySelector('listen-player').player.sound.seek({seconds})")
    page.wait_for_timeout(300)
    page.evaluate("document.activeElement.blur()")


def light(page: Page) -> None:
    hear(page, 12.2)
    page.mouse.move(450, 400)
    page.wait_for_timeout(200)


def dark(page: Page) -> None:
    hear(page, 25)
    page.locator("listen-player [title=Chapters]").click()
    page.wait_for_timeout(200)
    page.evaluate("document.querySelector('listen-player').shadowRoot.activeElement.blur()")
    page.mouse.move(5, 5)
    page.wait_for_timeout(700)


def bar(page: Page) -> None:
    hear(page, 31)
    page.evaluate("document.querySelector('h2').scrollIntoView({behavior: 'instant'})")
    page.mouse.move(5, 5)
    page.wait_for_timeout(400)


def as_it_is(page: Page) -> None:
    page.wait_for_timeout(200)


PICTURES: dict[str, tuple[int, int, str, bool, Callable[[Page], None]]] = {
    "player-light": (820, 600, "light", True, light),
    "player-dark": (820, 600, "dark", True, dark),
    "player-phone": (390, 700, "light", True, bar),
    "player-narrow": (320, 560, "dark", True, as_it_is),
    "player-plain": (820, 400, "light", False, as_it_is),
}


def take(browser: Browser, address: str, name: str, folder: Path) -> None:
    width, height, scheme, scripts, act = PICTURES[name]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
        device_scale_factor=1.25 if width < 500 else 1,
    )
    page = context.new_page()
    page.goto(address)
    act(page)
    page.screenshot(path=folder / f"{name}.png")
    context.close()


def main(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    program = shutil.which("chromium")
    arguments = ["--no-sandbox", "--disable-gpu", "--mute-audio"]
    with (
        tempfile.TemporaryDirectory() as name,
        sync_playwright() as playwright,
        serve(build(Path(name))) as origin,
        playwright.chromium.launch(executable_path=program, args=arguments) as browser,
    ):
        for picture in PICTURES:
            take(browser, origin + POST, picture, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
