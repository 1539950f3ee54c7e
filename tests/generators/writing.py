"""The posts that every site here is made of, and how each generator wants them written."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Text:
    """A post or a page as its author wrote it."""

    name: str
    """The last part of its address."""
    front: dict[str, Any]
    body: str

    @cached_property
    def title(self) -> str:
        return str(self.front["title"])

    @cached_property
    def day(self) -> date | None:
        return self.front.get("date")

    @cached_property
    def tags(self) -> list[str]:
        return list(self.front.get("tags", ()))

    def with_front_matter(self, **more: Any) -> str:
        """Write it with YAML in front: Hugo, MkDocs, Eleventy, Jekyll, Astro."""
        front = yaml.safe_dump({**self.front, **more}, allow_unicode=True, sort_keys=False)
        return f"---\n{front}---\n{self.body}"

    def for_pelican(self) -> str:
        """Write it with lines of metadata; Pelican takes a title for HTML.

        Its themes cannot bear straight quotes in one: the link to the post comes out broken.
        """
        title = escape(re.sub(r'"(\w+)"', r"“\1”", self.title))
        lines = {"Title": title, "Slug": self.name, "Date": self.day}
        lines["Tags"] = ", ".join(self.tags)
        head = "".join(f"{key}: {value}\n" for key, value in lines.items() if value)
        return f"{head}\n{self.body}"


def read(path: Path) -> Text:
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    return Text(path.stem, yaml.safe_load(front), body)


def posts() -> list[Text]:
    return [read(path) for path in sorted((HERE / "posts").glob("*.md"))]


def pages() -> list[Text]:
    return [read(path) for path in sorted((HERE / "pages").glob("*.md"))]
