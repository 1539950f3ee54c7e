"""A document to an article: the stage in one page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import urlsplit

from listen.errors import NoArticleError
from listen.extraction.boilerplate import review
from listen.extraction.html import read_html
from listen.extraction.markdown import read_markdown
from listen.extraction.page import Page
from listen.extraction.pieces import Piece
from listen.extraction.repair import repair
from listen.extraction.sections import make_sections
from listen.extraction.text import read_text
from listen.model import Article, Document, Kind, Language, Omission

ASIDE_REASONS = {
    "footnote-mark": "The number of a footnote, which means nothing without the foot of the page.",
    "back-link": "The way back from a footnote.",
    "permalink": "A sign to link to or to edit a section with.",
    "ruby-annotation": "How the characters before it are pronounced.",
    "inline-control": "The label of a button.",
    "author-skip": "The author marked it as not to be read.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractionOptions:
    """What to make of a page."""

    language: Language | None = None
    """Instead of what the page declares; `None` takes its word."""
    max_length: int = 20_000_000
    """Characters of the page with its markup."""


def extract(document: Document, options: ExtractionOptions = ExtractionOptions()) -> Article:
    """Make an article of a page: what is worth hearing, and a ledger of the rest.

    Raises:
        NoArticleError: There is nothing in it to read aloud.
    """
    if len(document.content) > options.max_length:
        length, most = len(document.content), options.max_length
        msg = f"{document.name} has {length:,} characters, more than {most:,}."
        raise NoArticleError(msg, hint="No article is that long; is this one page?")
    page = _read(replace(document, content=repair(document.content, document.kind)))
    metadata = page.metadata
    dropped = review(page.pieces, metadata)
    kept = [piece for number, piece in enumerate(page.pieces) if number not in dropped]
    sections = make_sections(kept)
    if not any(section.blocks for section in sections):
        msg = f"{document.name} holds no article."
        raise NoArticleError(
            msg,
            hint="If a script makes its text, or a login guards it, save it from a browser first.",
        )
    reasons = {number: (rule.id, rule.reason) for number, rule in dropped.items()}
    return Article(
        title=metadata.title or _title_of_last_resort(document),
        sections=sections,
        omissions=tuple(_ledger(page.pieces, reasons)),
        url=document.url or metadata.url,
        language=options.language or metadata.language or Language("en"),
        author=metadata.author,
        published=metadata.published,
        image=metadata.image,
        site=metadata.site,
        summary=metadata.summary,
    )


def _read(document: Document) -> Page:
    match document.kind:
        case Kind.HTML:
            return read_html(document)
        case Kind.MARKDOWN:
            return read_markdown(document)
        case Kind.TEXT:
            return read_text(document)


def _ledger(pieces: Iterable[Piece], reasons: dict[int, tuple[str, str]]) -> Iterable[Omission]:
    for number, piece in enumerate(pieces):
        for aside in piece.early:
            yield replace(aside, reason=ASIDE_REASONS.get(aside.rule, ""))
        if number in reasons:
            rule, reason = reasons[number]
            yield Omission(text=piece.text, rule=rule, reason=reason, anchor=piece.content.anchor)
        for aside in piece.asides:
            yield replace(aside, reason=ASIDE_REASONS.get(aside.rule, ""))


def _title_of_last_resort(document: Document) -> str:
    """The page's name in its address, as words."""
    path = urlsplit(document.url).path if document.url else document.name
    stem = PurePath(path.rstrip("/")).stem
    return stem.replace("-", " ").replace("_", " ").strip().capitalize() or "Untitled"
