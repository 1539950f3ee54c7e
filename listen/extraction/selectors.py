"""CSS selectors by which a user keeps or drops parts of pages that the rules get wrong."""

from collections.abc import Iterable
from typing import Any

from lxml import etree
from lxml.cssselect import CSSSelector, SelectorError

from listen.errors import ConfigError

KEEP, DROP = "keep", "drop"
MARK = "data-listen-selected"
"""The attribute that carries a choice through the walk; a page's own is taken off."""


def check(name: str, selectors: Iterable[str]) -> None:
    """Refuse selectors that are none.

    Raises:
        ConfigError: One of them cannot be read.
    """
    for selector in selectors:
        try:
            CSSSelector(selector, translator="html")
        except SelectorError as error:
            msg = f"extraction.{name} holds {selector!r}, which is no CSS selector: {error}."
            raise ConfigError(msg, hint="For instance: div.summary, #notes, aside > p.") from error


def select(tree: etree._Element, *, keep: Iterable[str], drop: Iterable[str]) -> None:
    """Mark what a user wants kept or dropped; what is both is dropped."""
    for element in tree.iterfind(f".//*[@{MARK}]"):
        del element.attrib[MARK]
    for choice, selectors in ((KEEP, keep), (DROP, drop)):
        for selector in selectors:
            found: Any = CSSSelector(selector, translator="html")(tree)
            for element in found:
                element.set(MARK, choice)
