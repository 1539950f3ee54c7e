"""What checks of shows and of episodes share: finding elements, and faults of their values."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from listen.publish.feed.check.document import Feed
from listen.publish.feed.check.rules import Finding
from listen.publish.feed.check.values import is_address
from listen.publish.feed.rss import NAMESPACES
from listen.publish.feed.words import LONGEST_DESCRIPTION
from listen.publish.writing import one_line

_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """An element that is looked over, with the feed that it stands in."""

    feed: Feed
    element: etree._Element
    name: str
    """As messages call it: `the show`, `“Tea”`."""

    def all(self, path: str) -> list[etree._Element]:
        """Find elements below by `prefix:name/…`."""
        return list(self.element.findall(path, NAMESPACES))

    def first(self, path: str) -> etree._Element | None:
        """Find the first."""
        return self.element.find(path, NAMESPACES)

    def text(self, path: str) -> str:
        """Give the first one's text; empty if there is none."""
        return text_of(self.first(path))

    def fault(self, rule: str, message: str, element: etree._Element | None = None) -> Finding:
        """Note that this element, or one below it, breaks a rule."""
        return self.feed.fault(rule, self.element if element is None else element, message)

    def needs(self, path: str, rule: str) -> Iterator[Finding]:
        """Note that an element is missing or empty."""
        element = self.first(path)
        if element is None:
            yield self.fault(rule, f"There is no <{path}> for {self.name}.")
        elif not text_of(element):
            yield self.fault(rule, f"The <{path}> of {self.name} is empty.", element)

    def once(self, paths: Sequence[str]) -> Iterator[Finding]:
        """Note what stands more than once."""
        for path in paths:
            for other in self.all(path)[1:]:
                yield self.fault("repeated", f"<{path}> stands twice for {self.name}.", other)

    def holds(self, path: str, rule: str, allowed: Callable[[str], bool]) -> Iterator[Finding]:
        """Note a value that is none of the allowed; an absent one is another rule's."""
        for element in self.all(path):
            if not allowed(value := text_of(element)):
                yield self.fault(rule, f"<{path}> is {quoted(value)}.", element)


def text_of(element: etree._Element | None) -> str:
    """Give an element's own text."""
    return "" if element is None else "".join(element.itertext()).strip()


def quoted(value: str) -> str:
    """Show a value in a message, on one line and not for ever.

    >>> quoted("a" * 100)[-4:]
    'aa…"'
    """
    shown = one_line(value)
    return f'"{shown[:_SHOWN]}…"' if len(shown) > _SHOWN else f'"{shown}"'


def check_address(spot: Spot, element: etree._Element, url: str, rule: str) -> Iterator[Finding]:
    """Check an address that stands in the feed."""
    what = etree.QName(element).localname
    if not url.strip():
        yield spot.fault(rule, f"<{what}> of {spot.name} has no address.", element)
    elif not is_address(url):
        yield spot.fault(rule, f"{quoted(url)} in <{what}> is no whole address.", element)
    elif urlsplit(url).scheme.lower() == "http" and rule != "link":
        yield spot.fault("plain-http", f"{quoted(url)} in <{what}> is not https.", element)


def check_description(spot: Spot) -> Iterator[Finding]:
    """Check how long a description is."""
    for path in ("description", "itunes:summary"):
        for element in spot.all(path):
            size = len(text_of(element).encode())
            if size > LONGEST_DESCRIPTION:
                message = f"<{path}> of {spot.name} has {size:,} bytes."
                yield spot.fault("description-length", message, element)


def check_title(spot: Spot) -> Iterator[Finding]:
    """Check a title for what readers would show as letters."""
    for element in spot.all("title"):
        title = text_of(element)
        if any(f"&{name};" in title for name in ("amp", "lt", "gt", "quot", "#39", "apos")):
            yield spot.fault("double-escaped", f"The title {quoted(title)} shows its &.", element)
        elif any(f"<{tag}>" in title.lower() for tag in ("b", "i", "em", "strong", "br", "p")):
            yield spot.fault("markup", f"The title {quoted(title)} has tags in it.", element)


def check_image(spot: Spot) -> Iterator[Finding]:
    """Check the address of a cover."""
    for element in spot.all("itunes:image"):
        url = element.get("href") or ""
        suffix = urlsplit(url).path.rpartition(".")[2].lower() if is_address(url) else ""
        if is_address(url) and suffix not in {"jpg", "jpeg", "png"}:
            message = f"{quoted(url)} in <itunes:image> is no .jpg or .png."
            yield spot.fault("image-address", message, element)
        else:
            yield from check_address(spot, element, url, "image-address")


def is_true_or_false(text: str) -> bool:
    """Tell whether a value is one of the two."""
    return text in {"true", "false"}
