"""A feed as it was read: safely, whoever wrote it, with the line on which each element begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from lxml import etree

from listen.errors import PublishError
from listen.publish.feed.check.rules import RULES, Finding
from listen.publish.feed.rss import NAMESPACES
from listen.publish.writing import one_line

MOST_BYTES = 32_000_000
_ALIASES = {
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
}
"""Namespaces by other names that programs know as well."""
_GZIP = b"\x1f\x8b"
_LONGEST_TAG = 60
"""Lines over which a start tag is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed to be checked."""

    root: etree._Element
    now: datetime
    url: str | None = None
    """Where it was fetched, if it was."""
    lines: tuple[str, ...] = field(repr=False, default=())

    def line(self, element: etree._Element) -> int:
        """Find the line on which an element begins; the parser tells where its start tag ends."""
        end = element.sourceline or 1
        name = etree.QName(element).localname
        begins = re.compile(rf"<(?:[\w.-]+:)?{re.escape(name)}(?=[\s/>]|$)")
        for at in range(end, max(0, end - _LONGEST_TAG), -1):
            if at <= len(self.lines) and begins.search(self.lines[at - 1]):
                return at
        return end

    def fault(self, rule: str, element: etree._Element, message: str) -> Finding:
        """Note that an element breaks a rule."""
        return Finding(rule=RULES[rule], line=self.line(element), message=message)


def read_feed(content: bytes, name: str, now: datetime, url: str | None = None) -> Feed | Finding:
    """Read a feed; where it is no well-formed XML, say at which line.

    Entities are not expanded, nothing is fetched, and size and depth are limited.

    Args:
        content: The feed.
        name: What the user called it.
        now: The time by which dates are judged.
        url: Where it was fetched.

    Raises:
        PublishError: If it is no RSS at all.
    """
    _refuse_other(content, name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        return _malformed(error, content, name)
    _refuse_root(root, name)
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    lines = tuple(content.decode(encoding, errors="replace").split("\n"))
    return Feed(root=root, now=now, url=url, lines=lines)


def check_document(feed: Feed) -> Iterator[Finding]:
    """Check what concerns the document as a whole; bring namespaces by other names home."""
    root, info = feed.root, feed.root.getroottree().docinfo
    if info.doctype:
        yield Finding(rule=RULES["doctype"], line=_doctype_line(feed), message="It has a DOCTYPE.")
    encoding = (info.encoding or "UTF-8").upper()
    if encoding not in {"UTF-8", "UTF8", "US-ASCII", "ASCII"}:
        yield Finding(rule=RULES["encoding"], line=1, message=f"It is in {encoding}, not UTF-8.")
    if root.get("version") != "2.0":
        told = f"version {root.get('version')}" if root.get("version") else "no version"
        yield feed.fault("rss-version", root, f"It is RSS of {told}.")
    yield from _check_namespaces(feed)
    channels = root.findall("channel")
    if len(channels) != 1:
        yield feed.fault("channel", root, f"It has {len(channels) or 'no'} channels.")
    for item in root.findall("item"):
        yield feed.fault("misplaced", item, "An episode stands outside the channel.")


def _refuse_other(content: bytes, name: str) -> None:
    """Raise for what is no XML of any kind, with the word that fits it."""
    start = content[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if len(content) > MOST_BYTES:
        msg = f"{name} is larger than {MOST_BYTES / 1_000_000:g} MB."
        raise PublishError(msg, hint="Directories give up long before; list fewer episodes.")
    if not start:
        msg = f"{name} is empty."
        raise PublishError(msg, hint="Give a feed: an RSS file, or its address.")
    if start.startswith(_GZIP):
        msg = f"{name} is compressed."
        raise PublishError(msg, hint="Unpack it first, with gunzip.")
    if re.match(rb"<!doctype\s+html|<html", start, re.IGNORECASE):
        msg = f"{name} is a web page, not a feed."
        hint = "Give the feed's own address; pages link to it as application/rss+xml."
        raise PublishError(msg, hint=hint)
    if not start.startswith((b"<", b"\xff\xfe", b"\xfe\xff", b"\x00<")):
        kind = "a JSON file" if start.startswith((b"{", b"[")) else "not XML"
        msg = f"{name} is {kind}, not a feed." if "JSON" in kind else f"{name} is {kind}."
        raise PublishError(msg, hint="Give an RSS feed.")


def _refuse_root(root: etree._Element, name: str) -> None:
    tag = etree.QName(root)
    if tag.localname == "rss":
        return
    known = {
        "feed": "an Atom feed; podcast directories read RSS alone",
        "RDF": "a feed of RSS 1.0, which podcast directories do not read",
        "html": "a web page, not a feed",
        "opml": "a list of feeds, not a feed",
        "urlset": "a sitemap, not a feed",
    }
    what = known.get(tag.localname, f"an XML file whose root is <{one_line(tag.localname)}>")
    msg = f"{name} is {what}."
    raise PublishError(msg, hint="Give an RSS 2.0 feed, which begins with <rss>.")


def _malformed(error: etree.XMLSyntaxError, content: bytes, name: str) -> Finding:
    """Tell where it breaks, if it set out to be RSS."""
    if not re.search(rb"<rss[\s>]", content[:10_000]) and b"\0" not in content[:100]:
        msg = f"{name} is no well-formed XML, and no feed to be seen in it."
        raise PublishError(msg, hint="Give an RSS feed.") from error
    what = re.sub(r",? line \d+, column \d+.*$", "", (error.msg or "it is broken").strip())
    return Finding(
        rule=RULES["not-well-formed"], line=error.lineno or 1, message=f"{one_line(what)}."
    )


def _doctype_line(feed: Feed) -> int:
    numbered = enumerate(feed.lines, start=1)
    return next((at for at, line in numbered if "<!DOCTYPE" in line), 1)


def _check_namespaces(feed: Feed) -> Iterator[Finding]:
    """Find namespaces that are meant to be one we know, and are not quite it."""
    told: set[str] = set()
    for element in feed.root.iter(etree.Element):
        name = etree.QName(element)
        uri = name.namespace
        if not uri or uri in NAMESPACES.values():
            continue
        prefix = _ALIASES.get(uri)
        if prefix is None and (prefix := _meant(uri, element.prefix)) and uri not in told:
            told.add(uri)
            declared = _declaration(element, uri)
            message = f"{element.prefix}: is {uri}, not {NAMESPACES[prefix]}."
            yield feed.fault("namespace", declared, message)
        if prefix:
            element.tag = f"{{{NAMESPACES[prefix]}}}{name.localname}"


def _meant(uri: str, prefix: str | None) -> str | None:
    plain = _plain(uri)
    near = (each for each, known in NAMESPACES.items() if _plain(known) == plain)
    return next(near, prefix if prefix in NAMESPACES else None)


def _plain(uri: str) -> str:
    return uri.lower().replace("https://", "http://").replace("http://www.", "http://").rstrip("/")


def _declaration(element: etree._Element, uri: str) -> etree._Element:
    """Find the element that declares a namespace."""
    at = element
    while (parent := at.getparent()) is not None and uri in parent.nsmap.values():
        at = parent
    return at
