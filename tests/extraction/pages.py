"""Pages for the tests, and what became of them."""

from listen.extraction.article import extract
from listen.extraction.options import ExtractionOptions
from listen.model import Article, Block, Document, Kind

PROSE = (
    "Tea is made by pouring hot water over leaves, and the leaves decide more than water does.",
    "A pot that was warmed holds its heat for longer, which matters more in a cold kitchen.",
    "Most kettles switch off a little late, so the first cup is hotter than it needs to be.",
    "Those who measure the time with a clock find that two minutes are enough for a green tea.",
    "The second infusion is often the better one, as anybody who waits for it will tell you.",
    "What is left in the pot can be cooled, and served with a slice of lemon in the afternoon.",
)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>\n" for text in texts)


def html_page(body: str, *, head: str = "", attributes: str = 'lang="en"') -> Document:
    head = f"<head><title>On tea</title>{head}</head>"
    content = f"<!doctype html><html {attributes}>{head}<body>{body}</body></html>"
    return Document(content=content, kind=Kind.HTML, name="tea.html")


def post(
    before: str = "",
    middle: str = "",
    after: str = "",
    *,
    head: str = "",
    over: str = "",
    options: ExtractionOptions = ExtractionOptions(),
) -> Article:
    """An ordinary post, with markup at its beginning, in its middle and at its end.

    `over` is a line over its headline.
    """
    body = (
        f"<main><article>{over and paragraphs(over)}<h1>On tea</h1>{before}"
        f"{paragraphs(*PROSE[:3])}{middle}{paragraphs(*PROSE[3:])}{after}</article></main>"
    )
    return extract(html_page(body, head=head), options)


def blocks(article: Article) -> list[Block]:
    return [block for section in article.sections for block in section.blocks]


def texts(article: Article) -> list[str]:
    """Everything that will be read, line by line, without the title."""
    lines: list[str] = []
    for section in article.sections:
        lines += [section.title] if section.title else []
        lines += [block.text for block in section.blocks]
    return lines


def rules_of(article: Article, text: str) -> set[str]:
    """The rules by which a text was left out."""
    return {omission.rule for omission in article.omissions if text in omission.text}


def render(article: Article) -> str:
    """An article and its ledger as a text for golden files."""
    lines = [
        f"title: {article.title}",
        f"language: {article.language}",
        f"author: {article.author}",
    ]
    lines += [
        f"published: {article.published and article.published.isoformat()}",
        f"image: {article.image}",
    ]
    for section in article.sections:
        lines += ["", f"{'#' * section.level} {section.title}".rstrip()]
        for block in section.blocks:
            mark = type(block).__name__
            ordinal = getattr(block, "ordinal", None)
            lines.append(f"{mark}{f' {ordinal}' if ordinal is not None else ''}: {block.text}")
    lines += ["", "omitted:"]
    lines += [f"{omission.rule}: {omission.text}" for omission in article.omissions]
    return "\n".join(lines) + "\n"
