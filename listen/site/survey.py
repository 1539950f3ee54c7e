"""A look at all pages of a built site: what each says of itself, and what it is taken for."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from listen.config import Config
from listen.errors import ConfigError, PublishError, SourceError
from listen.publish.site.addresses import PAGES, check_base_url
from listen.publish.site.charset import decode_page
from listen.publish.site.edits import START, strip
from listen.publish.site.feeds import SUFFIXES, feed_links, is_feed
from listen.publish.site.options import SiteOptions
from listen.publish.site.posts import Decision, decide
from listen.publish.site.signals import Facts, read_facts
from listen.site.records import Record
from listen.site.state import State

_LARGEST = 20_000_000
"""Bytes of a page; no post is that long, and nobody would load it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as it was found."""

    path: str
    found: str
    """SHA-256 of its bytes."""
    original: str
    """The same without what Listen put on it."""
    facts: Facts
    damage: PublishError | None = None
    """Why nothing can be put on it, or be taken off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All pages of a site."""

    pages: Mapping[str, Page]
    """By their paths."""
    decisions: tuple[Decision, ...]
    seen: frozenset[str]
    """Digests of all that was looked at."""

    @property
    def posts(self) -> tuple[Decision, ...]:
        """The pages that are posts."""
        return tuple(each for each in self.decisions if each.post)


def survey_site(
    folder: str | Path, base_url: str | None = None, *, config: Config = Config()
) -> tuple[Decision, ...]:
    """Tell of every page of a built site whether it is a post, and why; nothing is written.

    Args:
        folder: What the generator wrote.
        base_url: Where the site is published; `None` takes the settings' word.
        config: The settings.

    Raises:
        ConfigError: If the address is none.
        SourceError: If the folder is no site.
    """
    site = check_folder(folder)
    return look_around(site, base_url_of(base_url, config), config.site, None, {}).decisions


def base_url_of(given: str | None, config: Config) -> str:
    """Take the site's address from the call or the settings.

    Raises:
        ConfigError: If it is said nowhere, or no address.
    """
    url = given or config.site.base_url
    if not url:
        msg = "It is not said where the site is published."
        raise ConfigError(msg, hint="Say --base-url https://example.com, or set site.base_url.")
    return check_base_url(url)


def check_folder(folder: str | Path) -> Path:
    """Take a folder for a site.

    Raises:
        SourceError: If it is none.
    """
    site = Path(folder)
    hint = "Name the folder that your generator writes: public, _site, site, output, dist, _build."
    if not site.exists():
        msg = f"There is no folder {site}."
        raise SourceError(msg, hint=f"Build the site first. {hint}")
    if not site.is_dir():
        msg = f"{site} is a file, not the folder of a site."
        raise SourceError(msg, hint=hint)
    return site


def look_around(
    folder: Path,
    base_url: str,
    options: SiteOptions,
    state: State | None,
    records: Mapping[str, Record],
) -> Survey:
    """Look at every page and every feed.

    Raises:
        SourceError: If there is no page.
    """
    originals = {record.injected: record.original for record in records.values()}
    pages: dict[str, Page] = {}
    listed: dict[str, str | None] = {}
    seen: set[str] = set()
    for path in walk(folder):
        name = path.relative_to(folder).as_posix()
        ours = path.parent == folder / options.folder
        if path.suffix.lower() in PAGES:
            page = _look(path, name, originals, state)
            pages[name] = page
            seen.add(page.original)
        elif path.suffix.lower() in SUFFIXES and not ours:
            digest, links = _list(path, state)
            listed |= {link: listed.get(link) or day for link, day in links.items()}
            seen.add(digest)
    if not pages:
        msg = f"{folder} holds no HTML page: it is no built site."
        hint = "Name the folder that your generator writes: public, _site, site, output, dist."
        raise SourceError(msg, hint=hint)
    facts = {name: page.facts for name, page in pages.items()}
    decisions = decide(facts, listed, base_url, options)
    return Survey(pages=pages, decisions=decisions, seen=frozenset(seen))


def walk(folder: Path) -> Iterator[Path]:
    """List the files of a site, but for hidden ones."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(place, name)


def read_page(path: Path) -> bytes:
    """Read a page's file.

    Raises:
        SourceError: If it cannot be read.
    """
    with _our_errors(path):
        return path.read_bytes()


@contextmanager
def _our_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        msg = f"{path} cannot be read: {error.strerror or error}."
        raise SourceError(msg, hint="Check the permissions.") from error


def _look(path: Path, name: str, originals: Mapping[str | None, str], state: State | None) -> Page:
    data = read_page(path)
    found = hashlib.sha256(data).hexdigest()
    original = originals.get(found, found)
    damage = None
    if found == original and START.encode() in data:
        try:
            data = strip(data, name).data
        except PublishError as error:
            damage = error
        original = hashlib.sha256(data).hexdigest()
    facts = state.facts(original) if state else None
    if facts is None:
        bare = strip(data, name).data if found in originals else data
        facts = _read(bare, name)
        if state:
            state.keep_facts(original, facts)
    return Page(path=name, found=found, original=original, facts=facts, damage=damage)


def _read(data: bytes, name: str) -> Facts:
    if len(data) > _LARGEST:
        return Facts()
    try:
        text, _ = decode_page(data, name)
    except PublishError:  # if it is a post, whoever narrates it will say so
        text = data.decode("utf-8", "replace")
    return read_facts(text)


def _list(path: Path, state: State | None) -> tuple[str, dict[str, str | None]]:
    with _our_errors(path), path.open("rb") as file:
        head = file.read(2000)
        if not is_feed(head):
            return "", {}
        data = head + file.read()
    digest = hashlib.sha256(data).hexdigest()
    links = state.links(digest) if state else None
    if links is None:
        links = feed_links(data)
        if state:
            state.keep_links(digest, links)
    return digest, links
