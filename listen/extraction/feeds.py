"""A feed or a sitemap to the addresses of its posts."""

import re
from calendar import timegm
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

from lxml import etree

from listen.errors import FetchError, NoArticleError
from listen.extraction.metadata import as_time
from listen.extraction.options import FEED_LIMIT, STDIN, FetchOptions
from listen.extraction.source import fetch, is_address, peek

_SITEMAPS = 10
"""Sitemaps of an index that are looked at: the newest."""
_SUFFIXES = frozenset({".xml", ".rss", ".atom", ".rdf"})
_NAMES = frozenset({"feed", "rss", "atom"})
"""How the address of a feed ends, where it has no suffix."""
_PAGES = frozenset({".html", ".htm", ".xhtml", ".md", ".markdown"})
"""How addresses of pages end that are not asked for twice."""
_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*"
    r"<(?:\w+:)?(rss|feed|RDF|urlset|sitemapindex)\b",
    re.DOTALL,
)
_SIGN = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF|urlset|sitemapindex)[\s>]")
"""What the first bytes of a feed hold, in any encoding that is like ASCII."""
_ENTITY = re.compile(r"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    """An entry of a feed or a sitemap."""

    address: str
    moment: datetime = _LONG_AGO


def expand(
    source: str, *, limit: int = FEED_LIMIT, options: FetchOptions = FetchOptions()
) -> tuple[str, ...]:
    """List the posts of a feed or a sitemap, the newest first; any other source is itself.

    Args:
        source: A path or an address. What it is shows in its first bytes, whatever its name.
        limit: Posts at most.
        options: How far to go for it.

    Raises:
        FetchError: It cannot be had, or is not safe to read.
        NoArticleError: It is a feed without posts.
    """
    if not _may_be_feed(source, options):
        return (source,)
    content = fetch(source, options=options).content
    root = _ROOT.match(content)
    if root is None:
        return (source,)
    posts = list(_posts(content, root[1], source, options))
    if not posts:
        msg = f"{source} is a feed without posts."
        raise NoArticleError(msg, hint="Open it in a browser: is it empty there too?")
    posts.sort(key=lambda post: post.moment, reverse=True)
    return tuple(dict.fromkeys(post.address for post in posts))[:limit]


def _may_be_feed(source: str, options: FetchOptions) -> bool:
    """Whether something is worth to be read as a feed; a page's own suffix is believed."""
    address = source
    if is_address(source):
        try:
            address = urlsplit(source).path
        except ValueError:  # no address at all; who fetches it will say so
            return False
    path = PurePosixPath(address.lower().removesuffix(".gz"))
    if path.suffix in _SUFFIXES or (is_address(source) and path.name in _NAMES):
        return True
    if source == STDIN or (is_address(source) and path.suffix in _PAGES):
        return False
    return _SIGN.search(peek(source, options)) is not None


def _posts(content: str, root: str, source: str, options: FetchOptions) -> Iterator[_Post]:
    if _ENTITY.search(content):
        msg = f"{source} defines entities of its own, which are not safe to read."
        raise FetchError(msg, hint="A feed needs none; is it one?")
    match root:
        case "urlset":
            yield from _sitemap(content, source)
        case "sitemapindex":
            newest = sorted(_sitemap(content, source), key=_moment, reverse=True)
            yield from _sitemaps(newest[:_SITEMAPS], options)
        case _:
            yield from _feed(content, source)


def _moment(post: _Post) -> datetime:
    return post.moment


def _feed(content: str, source: str) -> Iterator[_Post]:
    import feedparser

    found = feedparser.parse(
        content.encode("utf-8"),
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )
    base = source if is_address(source) else found.feed.get("link", "")
    for entry in found.entries:
        link = entry.get("link")
        address = _joined(base, link) if link else ""
        when = entry.get("published_parsed") or entry.get("updated_parsed")
        moment = datetime.fromtimestamp(timegm(when), UTC) if when else _LONG_AGO
        if is_address(address):
            yield _Post(address=address, moment=moment)


def _sitemap(content: str, source: str) -> Iterator[_Post]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(content.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        return
    base = source if is_address(source) else ""
    for entry in root:
        address = _joined(base, entry.findtext("{*}loc", "").strip())
        moment = as_time(entry.findtext("{*}lastmod")) or _LONG_AGO
        if is_address(address):
            yield _Post(address=address, moment=moment)


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:  # `http://[`
        return ""


def _sitemaps(maps: Sequence[_Post], options: FetchOptions) -> Iterator[_Post]:
    """The posts of an index's sitemaps; one that cannot be had does not hinder the others."""
    failure: FetchError | None = None
    found = False
    for one in maps:
        try:
            content = fetch(one.address, options=options).content
        except FetchError as error:
            failure = error
            continue
        except NoArticleError:
            continue
        if not _ENTITY.search(content):
            found = True
            yield from _sitemap(content, one.address)
    if failure is not None and not found:
        raise failure
