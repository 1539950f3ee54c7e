"""What a page says about itself: JSON-LD, Open Graph and microdata, then the page's own words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urljoin

from lxml import etree

from listen.extraction.discussion import is_discussion
from listen.extraction.linked_data import (
    Thing,
    is_article,
    pick,
    pick_address,
    read_linked_data,
)
from listen.extraction.marks import language_of, words_of
from listen.extraction.runs import text_of
from listen.model import Language, Pronunciation

_SEPARATOR = re.compile(r"\s+[|–—·»«:•-]+\s+")
"""What stands between a title and the site's name."""
_HOME = re.compile(r"(?:https?:)?//[^/]+/?|/|(?:\.\./)*(?:\.\./?|/?index\.html?)", re.IGNORECASE)
"""Where a site's name leads, as far as a link alone can tell."""
_ITEMS = etree.XPath("//*[@itemprop = $name]")
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_UTC_OFFSET = re.compile(r"([+-]\d\d)(\d\d)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says about itself, and where it says so."""

    title: str = ""
    titles: tuple[str, ...] = ()
    """All that the page calls itself."""
    author: str | None = None
    published: datetime | None = None
    language: Language | None = None
    image: str | None = None
    url: str | None = None
    site: str | None = None
    summary: str | None = None
    lexicon: tuple[Pronunciation, ...] = ()
    discussion: bool = False
    """Whether it is a thread, whose content is what visitors wrote."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """For each field, where it was found: `json-ld`, `meta`, `microdata`, `page`, `given`."""


def read_metadata(tree: etree._Element, *, url: str | None = None) -> Metadata:
    """Read what a page says about itself."""
    linked = tuple(read_linked_data(tree))
    things = tuple(filter(is_article, linked))
    meta = _meta(tree)
    found = _Findings()
    site = found.first("site", meta=meta.get("og:site_name"), json_ld=pick(things, "publisher"))
    head = " ".join(text_of(tree.find(".//title")).split())
    headline = _headline(tree, head)
    names = {
        "page": headline,
        "json_ld": pick(things, "headline"),
        "meta": meta.get("og:title") or meta.get("twitter:title"),
        "microdata": _itemprop(tree, "headline"),
        "heading": "" if headline else _named_heading(tree, head),
        "head": without_site(head, site or ""),
    }
    names = {place: name for place, name in names.items() if name and name != site}
    title = found.first(
        "title", **{p: without_site(n or "", site or "") for p, n in names.items()}
    )
    address = found.first(
        "url",
        given=url,
        page=_canonical(tree),
        meta=meta.get("og:url"),
        json_ld=pick_address(things, "mainEntityOfPage", "url"),
    )
    image = found.first(
        "image",
        meta=_first_of(meta, "og:image", "og:image:url", "og:image:secure_url", "twitter:image"),
        json_ld=pick_address(things, "image", "thumbnailUrl"),
        microdata=_itemprop(tree, "image", "src", "href"),
    )
    return Metadata(
        title=title or "",
        titles=tuple(dict.fromkeys(filter(None, (title, *names.values())))),
        author=_author(found, tree, things, meta),
        published=as_time(
            found.first(
                "published",
                json_ld=pick(things, "datePublished"),
                meta=_first_of(meta, "article:published_time", "date", "dc.date", "pubdate"),
                microdata=_itemprop(tree, "datePublished", "datetime"),
                page=next(_times(tree), None),
            )
        ),
        language=_language(found, tree, meta, pick(things, "inLanguage")),
        image=urljoin(address or "", image) if image else None,
        url=urljoin(url or "", address) if address else None,
        site=site,
        summary=found.first(
            "summary",
            meta=_first_of(meta, "description", "og:description"),
            json_ld=pick(things, "description"),
        ),
        discussion=is_discussion(tree, linked),
        origins=found.origins,
    )


def without_site(title: str, site: str) -> str:
    """Take the site's name off a title's end.

    >>> without_site("How to brew tea | The Kettle", "The Kettle")
    'How to brew tea'
    """
    *before, last = _SEPARATOR.split(title)
    if before and last.strip().casefold() == site.strip().casefold():
        return title[: -len(last)].rstrip(" |–—·»«:•-")
    return title


def as_time(value: str | None) -> datetime | None:
    """Read a date or a time as ISO 8601 has it; without a zone it is taken for UTC.

    >>> as_time("2024-03-05T10:00:00+0100").isoformat()
    '2024-03-05T10:00:00+01:00'
    """
    value = _UTC_OFFSET.sub(r"\1:\2", (value or "").strip().upper().replace("Z", "+00:00"))
    for text in (value, value[:19], value[:10]):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            continue
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


class _Findings:
    """Takes the first place that has something, and remembers which it was."""

    def __init__(self) -> None:
        self.origins: dict[str, str] = {}

    def first(self, name: str, **places: str | None) -> str | None:
        for place, value in places.items():
            text = " ".join((value or "").split())
            if text:
                self.origins[name] = place.replace("_", "-")
                return text
        return None


def _author(
    found: _Findings,
    tree: etree._Element,
    things: tuple[Thing, ...],
    meta: Mapping[str, str],
) -> str | None:
    linked = (link for link in tree.iter("a") if "author" in link.get("rel", "").split())
    author = found.first(
        "author",
        json_ld=pick(things, "author"),
        meta=_first_of(meta, "author", "dc.creator", "article:author"),
        microdata=_itemprop(tree, "author"),
        page=text_of(next(linked, None)),
    )
    is_address = author is not None and author.startswith(("http://", "https://"))
    return None if is_address else author


def _headline(tree: etree._Element, head: str) -> str:
    """The page's one `h1`, or the one in its article; the site's name at the top is none."""
    for place in (tree, *tree.iter("article", "main")):
        headings = [
            text
            for heading in place.iter("h1")
            if (text := words_of(heading)) and not _is_masthead(heading, text, head)
        ]
        if len(headings) == 1:
            return "" if _is_behind_another(tree, headings[0], head) else headings[0]
    return ""


def _is_behind_another(tree: etree._Element, headline: str, head: str) -> bool:
    """Whether the page's name ends with a headline and begins with another heading: a forum."""
    parts = _SEPARATOR.split(head)
    first, last = parts[0], parts[-1]
    others = map(words_of, tree.iter("h2", "h3"))
    return headline == last != first and first in others


def _is_masthead(heading: etree._Element, text: str, head: str) -> bool:
    """Whether a heading is the site's name: it leads home, and the page is called more."""
    return head != text and any(
        _HOME.fullmatch(link.get("href", "").strip()) and words_of(link) == text
        for link in (*heading.iter("a"), *heading.iterancestors("a"))
    )


def _named_heading(tree: etree._Element, head: str) -> str:
    """The heading that begins or ends what the page is called: themes give `h1` to the site."""
    cuts = tuple(_SEPARATOR.finditer(head))
    ends = {head[: cut.start()] for cut in cuts} | {head[cut.end() :] for cut in cuts}
    mastheads = (
        text
        for heading in tree.iter("h1")
        if _is_masthead(heading, text := words_of(heading), head)
    )
    ends |= {head.removeprefix(f"{masthead}: ") for masthead in mastheads}
    named = (
        text
        for heading in tree.iter("h2", "h3")
        if (text := words_of(heading)) in ends and not _is_masthead(heading, text, head)
    )
    return max(named, key=len, default="")


def _meta(tree: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name")
        content = element.get("content")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first_of(meta: Mapping[str, str], *names: str) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _canonical(tree: etree._Element) -> str | None:
    links = (link for link in tree.iter("link") if "canonical" in link.get("rel", "").split())
    return next((link.get("href") for link in links), None)


def _itemprop(tree: etree._Element, name: str, *attributes: str) -> str | None:
    """The value of a microdata property: an attribute's, or else the text."""
    for element in _ITEMS(tree, name=name):
        said = (element.get(attribute) for attribute in ("content", *attributes))
        value: str = next(filter(None, said), None) or text_of(element)
        if value:
            return value
    return None


def _times(tree: etree._Element) -> Iterator[str]:
    for element in tree.iter("time"):
        value = element.get("datetime")
        if value:
            yield value


def _language(
    found: _Findings, tree: etree._Element, meta: Mapping[str, str], linked: str
) -> Language | None:
    places = {
        "page": language_of(tree),
        "meta": meta.get("content-language") or meta.get("og:locale"),
        "json_ld": linked,
    }
    said = {place: (value or "").strip().replace("_", "-") for place, value in places.items()}
    value = found.first("language", **{p: v for p, v in said.items() if _LOCALE.fullmatch(v)})
    return Language(value) if value else None
