"""What a page says of itself that tells whether it is a post."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

# fmt: off
_ARTICLES = frozenset({
    "Article", "BlogPosting", "NewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
    "AnalysisNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "TechArticle",
    "ScholarlyArticle", "Report", "SocialMediaPosting", "LiveBlogPosting", "APIReference",
    "AdvertiserContentArticle", "SatiricalArticle",
})
# fmt: on
"""schema.org's Article and its kinds."""
_DATE = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)")
_FIRST_YEAR = 1900
"""Hugo dates a page without a date to the year 1."""
_MOST = 0.8
"""Share of a heading's letters from which on a link in it is the heading's."""
_REFRESH = re.compile(r"\s*[\d.]*\s*[;,]?\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What decides about a page; goes to the notes as JSON."""

    title: str = ""
    canonical: str | None = None
    og_type: str | None = None
    linked_data: bool = False
    """JSON-LD calls the page an article."""
    microdata: bool = False
    articles: int = 0
    """`<article>` elements."""
    date: str | None = None
    """The day, as `2026-03-12`, where the page has one that means something."""
    dated_by: str | None = None
    """Where the page has it."""
    headline_link: str | None = None
    """Where the heading of its one article leads."""
    refresh: str | None = None
    """Where the page sends browsers at once."""
    off: bool = False
    """The author wants it silent."""
    guid: str | None = None
    """What the author calls its episode for good."""
    hidden: bool = False
    """Search engines are asked to keep out."""
    amp: bool = False
    policy: str | None = None
    """Its content security policy."""
    base: str | None = None


def read_facts(text: str) -> Facts:
    """Read what a page says of itself; nothing of a page that is no HTML."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    try:
        tree = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        tree = None
    if tree is None:
        return Facts()
    meta = _meta(tree)
    things = tuple(_things(tree))
    marked = [each for each in tree.iter() if _is_article_type(_attribute(each, "itemtype"))]
    articles = list(tree.iter("article"))
    date, dated_by = _date(tree, meta, things)
    equivalent = {
        (each.get("http-equiv") or "").lower(): each.get("content") or ""
        for each in tree.iter("meta")
    }
    refresh = _REFRESH.match(equivalent.get("refresh", ""))
    return Facts(
        title=" ".join((tree.findtext(".//title") or "").split()),
        canonical=_canonical(tree),
        og_type=meta.get("og:type", "").strip().lower() or None,
        linked_data=any(_is_article(thing) for thing in things),
        microdata=len(marked) == 1,
        articles=len(articles),
        date=date,
        dated_by=dated_by,
        headline_link=_headline_link(articles[0]) if len(articles) == 1 else None,
        refresh=refresh[1].strip() if refresh else None,
        off=meta.get("listen", "").strip().lower() == "off",
        guid=meta.get("listen-guid", "").strip() or None,
        hidden="noindex" in meta.get("robots", "").lower(),
        amp=tree.get("amp") is not None or tree.get("⚡") is not None,
        policy=equivalent.get("content-security-policy") or None,
        base=next((each.get("href") for each in tree.iter("base") if each.get("href")), None),
    )


def as_day(value: str | None) -> str | None:
    """Read the day of a date as ISO 8601 has it; `None` if it means nothing.

    >>> as_day("2026-03-12 00:00:00+00:00"), as_day("0001-01-01T00:00:00Z")
    ('2026-03-12', None)
    """
    found = _DATE.match(value or "")
    if not found or int(found[1]) < _FIRST_YEAR:
        return None
    return "-".join(found.groups())


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name")
        if name and element.get("content"):
            found.setdefault(name.strip().lower(), element.get("content"))
    return found


def _canonical(tree: etree._Element) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
            address: str = link.get("href").strip()
            return address
    return None


def _things(tree: etree._Element) -> Iterator[dict[str, object]]:
    """The things that JSON-LD says the page is about: its own, not those they consist of."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            said = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for each in said if isinstance(said, list) else [said]:
            if isinstance(each, dict):
                graph = each.get("@graph")
                inner = graph if isinstance(graph, list) else [each]
                yield from (thing for thing in inner if isinstance(thing, dict))


def _is_article(thing: dict[str, object]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.split("/")[-1] in _ARTICLES for kind in kinds)


def _is_article_type(value: str | None) -> bool:
    return any(
        "schema.org/" in kind and kind.split("/")[-1] in _ARTICLES
        for kind in (value or "").split()
    )


def _attribute(element: etree._Element, name: str) -> str | None:
    value: str | None = element.get(name) if isinstance(element.tag, str) else None
    return value


def _date(
    tree: etree._Element, meta: dict[str, str], things: tuple[dict[str, object], ...]
) -> tuple[str | None, str | None]:
    if day := as_day(meta.get("article:published_time")):
        return day, "article:published_time"
    for thing in things:
        published = thing.get("datePublished")
        if _is_article(thing) and isinstance(published, str) and (day := as_day(published)):
            return day, "JSON-LD"
    for element in tree.iter():
        if "datePublished" in (_attribute(element, "itemprop") or "").split():
            value = element.get("content") or element.get("datetime") or element.text
            if day := as_day(value):
                return day, "itemprop"
    for element in tree.iter("time"):
        if day := as_day(element.get("datetime")):
            return day, "<time>"
    return None, None


def _headline_link(article: etree._Element) -> str | None:
    """Where the first heading leads, or the link around it: on a list, to the post itself."""
    heading = next(article.iter("h1", "h2", "h3"), None)
    if heading is None:
        return None
    links = [each for each in heading.iter("a") if each.get("href")]
    links += [each for each in heading.iterancestors("a") if each.get("href")]
    shown = " ".join("".join(heading.itertext()).split())
    for link in links:
        text = " ".join("".join(link.itertext()).split())
        if len(text) >= _MOST * len(shown) and not _is_sign(text):
            address: str = link.get("href")
            return address
    return None


def _is_sign(text: str) -> bool:
    return not any(letter.isalnum() for letter in text)
