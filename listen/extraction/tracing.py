"""What became of some words of a page: the answer to “why is this not read?”."""

from collections.abc import Iterator
from dataclasses import dataclass

from listen.extraction.article import Examination
from listen.extraction.boilerplate.vocabulary import names
from listen.extraction.pieces import Frame, Piece, phrase
from listen.model import Omission, Section

_TAGS = {
    "nav": "the page's navigation",
    "footer": "the page's footer",
    "aside": "a box beside the article",
    "form": "a form",
    "header": "the page's header",
}
_ROLES = {
    "comments": "the comments",
    "related": "a box with other articles",
    "newsletter": "a box that invites to subscribe",
    "advert": "an advertisement",
    "navigation": "the page's navigation",
    "consent": "a note on cookies or access",
    "share": "a row of buttons to share with",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a piece of a page."""

    text: str
    """The whole piece."""
    outcome: str
    """`read`, `left-out`, or `elsewhere`: not in the main content."""
    told: str
    """The same in words, with the section, the rule, or the part of the page."""
    rule: str = ""
    """The rule that left it out."""


def trace(examination: Examination, words: str) -> tuple[Fate, ...]:
    """Tell of each piece of a page that holds some words what became of it.

    Case and punctuation do not count. Nothing is returned for words that are not on the page.
    """
    wanted = f" {phrase(words)} "
    if not wanted.strip():
        return ()
    fates = (*_inside(examination), *map(_elsewhere, examination.outside))
    return tuple(fate for fate in fates if wanted in f" {phrase(fate.text)} ")


def _inside(examination: Examination) -> Iterator[Fate]:
    title = examination.article.title
    source = examination.origins.get("title")
    where = f" (found in: {source})" if source else ""
    yield Fate(text=title, outcome="read", told=f"read as the title{where}")
    section = ""
    for entry in examination.entries:
        match entry:
            case Omission(text=text, rule=rule, reason=reason):
                told = f"left out by the rule {rule}: {reason}"
                yield Fate(text=text, outcome="left-out", told=told, rule=rule)
            case Section(title=section):
                yield Fate(text=section, outcome="read", told="read as a heading")
            case block:
                told = f"read in “{section}”" if section else "read in the introduction"
                yield Fate(text=block.text, outcome="read", told=told)


def _elsewhere(piece: Piece) -> Fate:
    told = f"not in the main content, but in {part_of_page(piece)}"
    return Fate(text=piece.text, outcome="elsewhere", told=told)


def part_of_page(piece: Piece) -> str:
    """Name the part of the page that a piece stands in."""
    for frame in piece.frame.ancestry():
        found = _part(frame)
        if found:
            return found
    return "another part of the page"


def _part(frame: Frame) -> str:
    if frame.tag in _TAGS:
        return _TAGS[frame.tag]
    if frame.tag in ("body", "html"):
        return ""
    for role, part in _ROLES.items():
        if not frame.names.isdisjoint(names(role)):
            return part
    return "a part that the page hides" if frame.hidden else ""
