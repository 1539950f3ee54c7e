"""What a page says about itself: JSON-LD, Open Graph and microdata, then the page's own words."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from listen.extraction.marks import language_of
from listen.model import Language

_ARTICLE_TYPES = ("Article", "Posting", "Report", "Review", "HowTo", "Recipe", "WebPage")
_SITE_SEPARATOR = re.compile(r"\s+[|–—·»«:•-]+\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says about itself, and where it says so."""

    title: str = ""
    author: str | None = None
    published: datetime | None = None
    language: Language | None = None
    image: str | None = None
    url: str | None = None
    site: str | None = None
    summary: str | None = None
    titles: tuple[str, ...] = ()
    """All that the page calls itself, the best first."""
    origins: dict[str, str] = field(default_factory=dict)
    """For each field, where it was found: `json-ld`, `meta`, `microdata`, `page`."""


def read_metadata(tree: etree._Element, *, url: str | None = None) -> Metadata:
    """Read what a page says about itself."""
    linked = tuple(_linked_data(tree))
    meta = _meta(tree)
    origins: dict[str, str] = {}

    def first(name: str, *found: tuple[str, str | None]) -> str | None:
        for origin, value in found:
            value = " ".join((value or "").split())
            if value:
                origins[name] = origin
                return value
        return None

    h1 = _headline(tree)
    page_title = _text(tree.find(".//title"))
    titles = tuple(
        dict.fromkeys(
            filter(
                None,
                (
                    " ".join(t.split())
                    for t in (
                        _pick(linked, "headline") or "",
                        meta.get("og:title", ""),
                        h1,
                        meta.get("twitter:title", ""),
                        page_title,
                    )
                ),
            )
        )
    )
    canonical = next(
        (
            link.get("href")
            for link in tree.iter("link")
            if "canonical" in link.get("rel", "").lower().split()
        ),
        None,
    )
    site = first(
        "site", ("meta", meta.get("og:site_name")), ("json-ld", _pick(linked, "publisher"))
    )
    title = first("title", ("page", best_title(h1, titles, site)))
    image = first(
        "image",
        ("meta", meta.get("og:image")),
        ("json-ld", _pick(linked, "image")),
        ("meta", meta.get("twitter:image")),
    )
    found_url = first("url", ("given", url), ("page", canonical), ("meta", meta.get("og:url")))
    published = first(
        "published",
        ("json-ld", _pick(linked, "datePublished")),
        (
            "meta",
            meta.get("article:published_time")
            or meta.get("date")
            or meta.get("dc.date")
            or meta.get("pubdate"),
        ),
        ("microdata", _itemprop(tree, "datePublished")),
        ("page", _time(tree)),
    )
    author = first(
        "author",
        ("json-ld", _pick(linked, "author")),
        ("meta", meta.get("author") or meta.get("article:author") or meta.get("dc.creator")),
        ("microdata", _itemprop(tree, "author")),
        ("page", next((_text(a) for a in tree.iter("a") if a.get("rel") == "author"), None)),
    )
    if author and author.startswith(("http://", "https://")):
        author = None
    return Metadata(
        title=title or "",
        titles=titles,
        author=author,
        published=as_time(published),
        language=_language(tree, linked, meta),
        image=urljoin(found_url or "", image) if image else None,
        url=urljoin(url or "", found_url) if found_url else None,
        site=site,
        summary=first(
            "summary",
            ("meta", meta.get("description") or meta.get("og:description")),
            ("json-ld", _pick(linked, "description")),
        ),
        origins=origins,
    )


def best_title(h1: str, titles: tuple[str, ...], site: str | None) -> str:
    """The title as the author would say it: without the site's name."""
    candidates = [h1, *titles]
    for title in candidates:
        if title and title.casefold() != (site or "").casefold():
            return without_site(title, site)
    return ""


def without_site(title: str, site: str | None) -> str:
    """Take the site's name off a title's end.

    >>> without_site("How to brew tea | The Kettle", "The Kettle")
    'How to brew tea'
    """
    parts = _SITE_SEPARATOR.split(title)
    if len(parts) > 1 and site and parts[-1].casefold().strip() == site.casefold().strip():
        return title[: title.rindex(parts[-1])].rstrip(" |–—·»«:•-")
    return title


def as_time(value: str | None) -> datetime | None:
    """Read a date or a time as ISO 8601 has it."""
    if not value:
        return None
    value = value.strip().replace("Z", "+00:00").replace("z", "+00:00")
    value = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", value)
    for text in (value, value[:19], value[:10]):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def _headline(tree: etree._Element) -> str:
    """The page's one `h1`, or the one in its article."""
    headings = [text for h1 in tree.iter("h1") if (text := _text(h1))]
    if len(headings) == 1:
        return headings[0]
    for article in tree.iter("article", "main"):
        inside = [text for h1 in article.iter("h1") if (text := _text(h1))]
        if len(inside) == 1:
            return inside[0]
    return ""


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name")
        content = element.get("content")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _linked_data(tree: etree._Element) -> Iterator[dict[str, Any]]:
    """The JSON-LD things of a page that are articles."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        pending = [data]
        while pending:
            thing = pending.pop()
            if isinstance(thing, list):
                pending += thing
            elif isinstance(thing, dict):
                pending += [value for key, value in thing.items() if key == "@graph"]
                kinds = thing.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(kind, str) and kind.endswith(_ARTICLE_TYPES) for kind in kinds):
                    yield thing


def _pick(things: tuple[dict[str, Any], ...], name: str) -> str | None:
    for thing in things:
        text = _plain(thing.get(name))
        if text:
            return text
    return None


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(filter(None, dict.fromkeys(_plain(one) for one in value)))
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("url") or "")
    return ""


def _itemprop(tree: etree._Element, name: str) -> str | None:
    for element in tree.iter():
        if isinstance(element.tag, str) and element.get("itemprop") == name:
            value = element.get("content") or element.get("datetime") or _text(element)
            if value:
                return value
    return None


def _time(tree: etree._Element) -> str | None:
    return next((time.get("datetime") for time in tree.iter("time") if time.get("datetime")), None)


def _language(
    tree: etree._Element, linked: tuple[dict[str, Any], ...], meta: dict[str, str]
) -> Language | None:
    declared = language_of(tree)
    if declared:
        return declared
    for value in (
        meta.get("content-language"),
        meta.get("og:locale"),
        _pick(linked, "inLanguage"),
    ):
        if value and re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})?", value.strip()):
            return Language(value.strip().replace("_", "-"))
    return None


def _text(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
