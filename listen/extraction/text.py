"""Plain text to pieces: paragraphs, list items and headings told by their looks."""

import re
from collections.abc import Iterator, Sequence

from listen.extraction.boilerplate.vocabulary import says
from listen.extraction.bylines import read_byline
from listen.extraction.metadata import Metadata
from listen.extraction.page import Page
from listen.extraction.pieces import Content, Heading, Piece
from listen.model import Document, ListItem, Paragraph, Span

_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_ITEM = re.compile(
    r"(?P<indent>[ \t]*)(?:(?P<number>\d{1,3})[.)]|[-*•‣◦–])[ \t]+(?P<text>\S.*)", re.DOTALL
)
_EMPTY_ITEM = re.compile(r"\s*(?:\d{1,3}[.)]|[-*•])\s*")
_UNDERLINE = re.compile(r"[=\-~]{3,}\s*")
_SENTENCE_END = (".", "!", "…", ";", ",", '."', ".”", "!”")
_SENTENCES = re.compile(
    r"[^\W\d_]{3}(?<!Mrs)(?<!Rev)(?<!Gen)(?<!Sen)(?<!Gov)(?<!Sgt)(?<!rof)(?<!apt)"
    r"[.!?][”\"]? +[^\W\d_a-z]"
)
"""The end of a sentence and the beginning of another: no heading goes on like that."""
_LABEL_WORDS = 4
"""Words at most of a heading whose colon leads to a list; longer ones introduce it."""
_LONGEST_HEADING = 110
"""Characters."""
_LONGEST_TITLE = 160
_WRAPPED = 45
"""Characters from which a line of several may be broken only because the page was narrow."""


def read_text(document: Document) -> Page:
    """Read plain text: the first heading-like line is its title."""
    contents = list(_contents(document.content))
    contents = _with_headings(contents)
    title = contents[0].text if contents and isinstance(contents[0], Heading) else ""
    pieces = tuple(Piece(content=content) for content in contents)
    author, published = read_byline(content.text for content in contents)
    found = {"title": title, "author": author, "published": published}
    metadata = Metadata(
        title=title,
        titles=(title,) if title else (),
        author=author,
        published=published,
        url=document.url,
        origins={name: "page" for name, value in found.items() if value},
    )
    return Page(pieces=pieces, metadata=metadata)


def _contents(text: str) -> Iterator[Content]:
    for stretch in _BLANK_LINES.split(
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n")
    ):
        lines = [line for line in stretch.split("\n") if line.strip()]
        if len(lines) == 2 and _UNDERLINE.fullmatch(lines[1]):
            yield Heading(spans=_spans(lines[0]), level=1 if lines[1].startswith("=") else 2)
            continue
        for line in _unwrapped(lines):
            yield _block(line)


def _unwrapped(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines of a paragraph that was broken at a margin; keep others apart."""
    wrapped = len(lines) > 1 and all(len(line) >= _WRAPPED for line in lines[:-1])
    paragraph: list[str] = []
    for line in lines:
        if paragraph and (not wrapped or _ITEM.fullmatch(line)):
            yield _joined(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield _joined(paragraph)


def _joined(lines: Sequence[str]) -> str:
    return " ".join([lines[0].rstrip(), *(line.strip() for line in lines[1:])])


def _block(line: str) -> Content:
    item = _ITEM.fullmatch(line)
    if item:
        number = item["number"]
        return ListItem(spans=_spans(item["text"]), ordinal=int(number) if number else None)
    return Paragraph(spans=_spans(line))


def _spans(text: str) -> tuple[Span, ...]:
    return (Span(text=" ".join(text.split())),)


def _with_headings(contents: Sequence[Content]) -> list[Content]:
    result: list[Content] = []
    for number, content in enumerate(contents):
        if (
            number == 0
            and isinstance(content, Paragraph)
            and _looks_like_title(content.text, len(contents))
        ):
            result.append(Heading(spans=content.spans, level=1))
            continue
        following = next(
            (later for later in contents[number + 1 :] if not _EMPTY_ITEM.fullmatch(later.text)),
            None,
        )
        if isinstance(content, Paragraph) and _looks_like_heading(content.text, following):
            result.append(Heading(spans=content.spans, level=2))
        else:
            result.append(content)
    return result


def _looks_like_title(text: str, count: int) -> bool:
    return (
        count > 1
        and len(text) <= _LONGEST_TITLE
        and not text.endswith(_SENTENCE_END[:4])
        and "://" not in text
    )


def _looks_like_heading(text: str, following: Content | None) -> bool:
    if (
        following is None
        or len(text) > _LONGEST_HEADING
        or text.endswith(_SENTENCE_END)
        or "://" in text
    ):
        return False
    if not any(char.isalpha() for char in text) or says("listen-widget", text):
        return False
    if _SENTENCES.search(text) or read_byline([text]) != (None, None):
        return False
    if text.endswith(":") and isinstance(following, ListItem):
        return len(text.split()) <= _LABEL_WORDS
    return (
        text.endswith(":")
        or len(following.text) > len(text)
        or not isinstance(following, Paragraph)
    )
