"""A document to an article: the stage in one page."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import urlsplit

from listen.errors import NoArticleError
from listen.extraction.boilerplate import review
from listen.extraction.boilerplate.rule import Rule
from listen.extraction.html import read_html
from listen.extraction.markdown import read_markdown
from listen.extraction.metadata import Metadata
from listen.extraction.options import ExtractionOptions
from listen.extraction.page import Page
from listen.extraction.pieces import Piece
from listen.extraction.repair import repair
from listen.extraction.sections import make_sections
from listen.extraction.text import read_text
from listen.model import Article, Block, Document, Kind, Language, Omission, Section

ASIDE_REASONS = {
    "footnote-mark": "The number of a footnote, which means nothing without the foot of the page.",
    "back-link": "The way back from a footnote.",
    "permalink": "A sign to link to or to edit a section with.",
    "ruby-annotation": "How the characters before it are pronounced.",
    "inline-control": "The label of a button.",
    "struck-out": "The author has struck it out.",
    "side-note": "A note in the margin, which would be heard in the middle of a sentence.",
    "line-numbers": "The numbers of a program's lines.",
    "author-skip": "The author marked it as not to be read.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """An article, and what became of everything that the page shows."""

    article: Article
    entries: tuple[Section | Block | Omission, ...]
    """The main content in page order; a section stands for its heading alone."""
    outside: tuple[Piece, ...] = ()
    """What the page shows besides."""
    origins: Mapping[str, str]
    """For each field of the metadata, where the page says it."""


def extract(document: Document, options: ExtractionOptions = ExtractionOptions()) -> Article:
    """Make an article of a page: what is worth hearing, and a ledger of the rest.

    Raises:
        NoArticleError: There is nothing in it to read aloud.
    """
    return examine(document, options).article


def examine(document: Document, options: ExtractionOptions = ExtractionOptions()) -> Examination:
    """Make an article of a page, and tell of everything on it what became of it.

    Raises:
        NoArticleError: There is nothing in it to read aloud.
    """
    if len(document.content) > options.max_length:
        length, most = len(document.content), options.max_length
        msg = f"{document.name} has {length:,} characters, more than {most:,}."
        raise NoArticleError(msg, hint="No article is that long; is this one page?")
    page = _read(replace(document, content=repair(document.content, document.kind)), options)
    dropped = review(page.pieces, page.metadata, unused=options.unused_rules)
    kept = [piece for number, piece in enumerate(page.pieces) if number not in dropped]
    sections = make_sections(kept)
    if not any(section.blocks for section in sections):
        msg = f"{document.name} holds no article."
        raise NoArticleError(
            msg,
            hint="If a script makes its text, or a login guards it, save it from a browser first.",
        )
    entries = tuple(_entries(page.pieces, dropped, sections))
    omissions = tuple(entry for entry in entries if isinstance(entry, Omission))
    return Examination(
        article=_article(document, page.metadata, sections, omissions, options),
        entries=entries,
        outside=page.outside,
        origins=page.metadata.origins,
    )


def _article(
    document: Document,
    metadata: Metadata,
    sections: tuple[Section, ...],
    omissions: tuple[Omission, ...],
    options: ExtractionOptions,
) -> Article:
    return Article(
        title=metadata.title or _title_of_last_resort(document),
        sections=sections,
        omissions=omissions,
        url=document.url or metadata.url,
        language=options.language or metadata.language or Language("und"),
        author=metadata.author,
        published=metadata.published,
        image=metadata.image,
        site=metadata.site,
        summary=metadata.summary,
        lexicon=metadata.lexicon,
    )


def _read(document: Document, options: ExtractionOptions) -> Page:
    match document.kind:
        case Kind.HTML:
            return read_html(
                document, language=options.language, keep=options.keep, drop=options.drop
            )
        case Kind.MARKDOWN:
            return read_markdown(document, language=options.language)
        case Kind.TEXT:
            return read_text(document)


def _entries(
    pieces: Iterable[Piece], dropped: Mapping[int, Rule], sections: Iterable[Section]
) -> Iterator[Section | Block | Omission]:
    """The pieces as what became of them; the sections hold what was kept, in the same order."""
    kept = _in_order(sections)
    for number, piece in enumerate(pieces):
        yield from map(_with_reason, piece.early)
        rule = dropped.get(number)
        if rule is None:
            yield next(kept)
        else:
            anchor = piece.content.anchor
            yield Omission(text=piece.text, rule=rule.id, reason=rule.reason, anchor=anchor)
        yield from map(_with_reason, piece.asides)


def _in_order(sections: Iterable[Section]) -> Iterator[Section | Block]:
    for section in sections:
        if section.title:
            yield section
        yield from section.blocks


def _with_reason(aside: Omission) -> Omission:
    return replace(aside, reason=ASIDE_REASONS.get(aside.rule, ""))


def _title_of_last_resort(document: Document) -> str:
    """The page's name in its address, as words."""
    path = urlsplit(document.url).path if document.url else document.name
    stem = PurePath(path.rstrip("/")).stem
    return stem.replace("-", " ").replace("_", " ").strip().capitalize() or "Untitled"
