"""What an author does with a site: builds it, gives it its audio, builds it again, edits, removes.

The story of a site is told once and looked at by many tests.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from listen.audio.options import AudioOptions
from listen.config import Config
from listen.publish.feed.show import FeedOptions
from listen.publish.site.edits import START
from listen.publish.site.options import SiteOptions
from listen.site import publish_site, restore_site
from listen.site.outcomes import Became, Report
from tests.generators.sites import BASE_URL, Site
from tests.generators.writing import pages, posts

EDITED = "small-tools"
EDIT = ("the shelf hangs crooked for years", "the shelf hangs askew for years")

Tree = Mapping[str, bytes]
"""The files of a site, by their paths."""


@dataclass(frozen=True)
class Chapter:
    """A site as its generator built it, and what Listen made of it then."""

    built: Tree
    report: Report
    heard: Tree

    @property
    def spoken(self) -> int:
        """Utterances that were spoken, rather than taken from the kept clips."""
        made = [each.record for each in self.report.outcomes if each.became is Became.NARRATED]
        return sum(record.spoken for record in made if record)

    @property
    def posts(self) -> dict[str, dict[str, Any]]:
        """What the manifest says, by the posts' pages."""
        manifest = json.loads(self.heard["listen/manifest.json"])
        return {post["page"]: post for post in manifest["posts"]}


@dataclass(frozen=True)
class Story:
    """All that happens to a site here, in its order."""

    first: Chapter
    again: Chapter
    edited: Chapter
    removed: Tree


def config_for(folder: Path) -> Config:
    """The tone engine, and a memory of its own."""
    return Config(
        audio=AudioOptions(voice="tone", jobs=1, cache_folder=folder / "clips"),
        site=SiteOptions(state=folder / "state"),
        feed=FeedOptions(author="The Street", email="street@example.com"),
    )


def tell(site: Site, folder: Path) -> Story:
    """Let it happen in a folder."""
    source, config = folder / "source", config_for(folder)
    source.mkdir()
    site.write(source, posts(), pages())

    def chapter(before: Tree) -> Chapter:
        output = site.build(source)
        found = {name: data for name, data in tree(output).items() if not is_ours(name)}
        built = {
            name: before[name] if START.encode() in data else data  # left alone by its generator
            for name, data in found.items()
        }
        return Chapter(built, publish_site(output, BASE_URL, config=config), tree(output))

    first = chapter({})
    again = chapter(first.built)
    edit(source)
    edited = chapter(again.built)
    output = source / site.output
    restore_site(output, config=config)
    return Story(first, again, edited, tree(output))


def edit(source: Path) -> None:
    """Change one word of one post where its author wrote it."""
    [path] = [path for path in source.rglob(f"*{EDITED}.md") if "node_modules" not in path.parts]
    text = path.read_text("utf-8")
    assert text.count(EDIT[0]) == 1
    path.write_text(text.replace(*EDIT), "utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def is_ours(name: str) -> bool:
    return name.startswith("listen/")


def is_page(name: str) -> bool:
    return name.endswith(".html")
