"""Sites as their generators build them: from packages, with stock themes where there are any.

A `Site` is one generator with one theme. `write` lays the sources out the way that the generator
wants them, `build` runs it.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import yaml

from tests.generators.writing import Text

HERE = Path(__file__).parent
NODE = HERE.parent / "node/node_modules"
SCRIPTS = Path(sys.executable).parent
QUIETLY = {"ASTRO_TELEMETRY_DISABLED": "1", "NO_MKDOCS_2_WARNING": "1"}
BASE_URL = "https://example.com/"


@dataclass(frozen=True, kw_only=True)
class Site:
    """One generator with one theme."""

    name: str
    output: str
    """Folder that it builds into, under that of the site."""
    posts: str
    """A post's file under the output, with `{name}`, `{date:…}` in it."""
    lay_out: Callable[[Path, Sequence[Text], Sequence[Text]], None]
    """Writes posts and pages where the generator looks for them."""
    command: Callable[[Path], list[str]]
    missing: Callable[[], str | None]
    """Why it cannot be built here; `None` if it can."""
    sources: str | None = None
    """Folder under `sources` to begin with; the name by default."""

    def write(self, folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
        source = HERE / "sources" / (self.sources or self.name)
        if source.is_dir():
            shutil.copytree(source, folder, dirs_exist_ok=True)
        self.lay_out(folder, posts, pages)

    def build(self, folder: Path) -> Path:
        """Run the generator; give the folder that it built."""
        run = subprocess.run(
            self.command(folder), cwd=folder, env={**os.environ, **QUIETLY},
            capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip
        assert run.returncode == 0, run.stdout + run.stderr
        return folder / self.output

    def page_of(self, post: Text) -> str:
        return self.posts.format(name=post.name, date=post.day)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _package(*names: str) -> Callable[[], str | None]:
    def missing() -> str | None:
        absent = [name for name in names if importlib.util.find_spec(name) is None]
        return f"{', '.join(absent)} not installed" if absent else None

    return missing


def _node(name: str) -> Callable[[], str | None]:
    def missing() -> str | None:
        if not shutil.which("node"):
            return "Node.js is not installed"
        return None if (NODE / name).is_dir() else f"npm install in {NODE.parent} brings {name}"

    return missing


def _jekyll_is_missing() -> str | None:
    return None if shutil.which("jekyll") else "jekyll and jekyll-theme-minima are not installed"


def _hugo(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    for post in posts:
        put(folder / f"content/posts/{post.name}.md", post.with_front_matter())
    for page in pages:
        put(folder / f"content/{page.name}.md", page.with_front_matter())


def _hugo_skeleton(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    _hugo(folder, posts, pages)
    if not (folder / "themes").exists():
        put(folder / "new/hugo.toml", "")
        command = [
            str(SCRIPTS / "hugo"),
            "new",
            "theme",
            "skeleton",
            "--source",
            str(folder / "new"),
        ]
        subprocess.run(command, check=True, capture_output=True)
        (folder / "new/themes").rename(folder / "themes")
        shutil.rmtree(folder / "themes/skeleton/content")


def _hugo_command(folder: Path) -> list[str]:
    return [str(SCRIPTS / "hugo"), "--quiet", "--source", str(folder)]


def _pelican(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    for post in posts:
        put(folder / f"content/{post.name}.md", post.for_pelican())
    for page in pages:
        put(folder / f"content/pages/{page.name}.md", page.for_pelican())


def _pelican_command(theme: str) -> Callable[[Path], list[str]]:
    return lambda _: [
        sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-t", theme, "-q",
    ]  # fmt: skip


def _mkdocs(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    for post in posts:
        text = post.with_front_matter(slug=post.name, title=escape(post.title))
        put(folder / f"docs/blog/posts/{post.name}.md", text)
    for page in pages:
        put(folder / f"docs/{page.name}.md", page.with_front_matter())


def _eleventy(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    if not (folder / "node_modules").exists():
        (folder / "node_modules").symlink_to(NODE)
        put(folder / "package.json", '{"type": "module"}')
    for post in posts:
        put(folder / f"content/blog/{post.name}.md", post.with_front_matter())
    for page in pages:
        put(folder / f"content/{page.name}.md", page.with_front_matter())


def _jekyll(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    for post in posts:
        text = post.with_front_matter(layout="post")
        put(folder / f"_posts/{post.day}-{post.name}.md", text)
    for page in pages:
        text = page.with_front_matter(layout="page", permalink=f"/{page.name}/")
        put(folder / f"{page.name}.md", text)


def _sphinx(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    for post in posts:
        head = {"blogpost": True, "date": str(post.day), "tags": ", ".join(post.tags)}
        put(folder / f"posts/{post.name}.md", _for_myst(post, head))
    for page in pages:
        put(folder / f"{page.name}.md", _for_myst(page, {"orphan": True}))


def _for_myst(text: Text, head: dict[str, Any]) -> str:
    """Write it with its title as the first heading, Markdown's signs in it made harmless."""
    title = re.sub(r"([<>\[\]&])", r"\\\1", text.title)
    return f"---\n{yaml.safe_dump(head)}---\n# {title}\n\n{text.body}"


def _astro(folder: Path, posts: Sequence[Text], pages: Sequence[Text]) -> None:
    if not (folder / "node_modules").exists():
        (folder / "node_modules").symlink_to(NODE)
    for post in posts:
        put(folder / f"src/content/blog/{post.name}.md", post.with_front_matter())
    for page in pages:
        text = page.with_front_matter(layout="../layouts/Page.astro")
        put(folder / f"src/pages/{page.name}.md", text)


SITES = (
    Site(
        name="hugo-seo", output="public", posts="posts/{name}/index.html", lay_out=_hugo,
        command=_hugo_command, missing=_package("hugo"),
    ),
    Site(
        name="hugo-skeleton", output="public", posts="posts/{name}/index.html",
        lay_out=_hugo_skeleton, command=_hugo_command, missing=_package("hugo"),
    ),
    Site(
        name="pelican-notmyidea", sources="pelican", output="output", posts="{name}.html",
        lay_out=_pelican, command=_pelican_command("notmyidea"), missing=_package("pelican"),
    ),
    Site(
        name="pelican-simple", sources="pelican", output="output", posts="{name}.html",
        lay_out=_pelican, command=_pelican_command("simple"), missing=_package("pelican"),
    ),
    Site(
        name="mkdocs-material", sources="mkdocs", output="site",
        posts="blog/{date:%Y/%m/%d}/{name}/index.html", lay_out=_mkdocs,
        command=lambda _: [sys.executable, "-m", "mkdocs", "build", "-q"],
        missing=_package("mkdocs", "material"),
    ),
    Site(
        name="eleventy", output="_site", posts="blog/{name}/index.html", lay_out=_eleventy,
        command=lambda _: ["node", str(NODE / "@11ty/eleventy/cmd.cjs"), "--quiet"],
        missing=_node("@11ty/eleventy"),
    ),
    Site(
        name="jekyll-minima", output="_site", posts="{date:%Y/%m/%d}/{name}.html", lay_out=_jekyll,
        command=lambda _: ["jekyll", "build", "--quiet"], missing=_jekyll_is_missing,
    ),
    Site(
        name="sphinx-ablog", output="_build", posts="posts/{name}.html", lay_out=_sphinx,
        command=lambda _: [sys.executable, "-m", "sphinx", "-q", ".", "_build"],
        missing=_package("sphinx", "ablog", "myst_parser"),
    ),
    Site(
        name="astro", output="dist", posts="posts/{name}/index.html", lay_out=_astro,
        command=lambda _: ["node", str(NODE / "astro/astro.js"), "build", "--silent"],
        missing=_node("astro"),
    ),
)  # fmt: skip
