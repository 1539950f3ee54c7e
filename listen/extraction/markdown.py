"""Markdown to pieces: CommonMark with tables, footnotes and front matter, by way of its HTML."""

from datetime import UTC, date, datetime, time
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from listen.errors import SourceError
from listen.extraction.html import read_whole
from listen.extraction.metadata import Metadata, as_time
from listen.extraction.page import Page
from listen.extraction.pieces import Piece
from listen.model import Document, Language, Pronunciation


def read_markdown(document: Document, *, language: Language | None = None) -> Page:
    """Read a Markdown post: its front matter, and its blocks.

    Args:
        document: The post.
        language: What it is read in, instead of what its front matter says.
    """
    parser = (
        MarkdownIt("commonmark", {"html": True})
        .enable(["table", "strikethrough"])
        .use(front_matter_plugin)
        .use(footnote_plugin)
        .use(deflist_plugin)
    )
    tokens = parser.parse(document.content)
    front = next((token.content for token in tokens if token.type == "front_matter"), "")
    fields = _front_matter(front)
    pieces = read_whole(
        parser.renderer.render(tokens, parser.options, {}), language=language or _language(fields)
    )
    return Page(pieces=pieces, metadata=_metadata(fields, pieces, document))


def _front_matter(text: str) -> dict[str, Any]:
    """The front matter's fields; a post with a slip in them is still a post."""
    if not text.strip():
        return {}
    import yaml

    try:
        fields = yaml.safe_load(text)
    except yaml.YAMLError:
        return {}
    return (
        {str(key).lower(): value for key, value in fields.items()}
        if isinstance(fields, dict)
        else {}
    )


def _metadata(fields: dict[str, Any], pieces: tuple[Piece, ...], document: Document) -> Metadata:
    headline = next((piece.text for piece in pieces if piece.heading_level == 1), "")
    if not headline and pieces and pieces[0].is_heading:
        headline = pieces[0].text
    title = _string(fields.get("title")) or headline
    return Metadata(
        title=title or "",
        titles=(title,) if title else (),
        author=_string(fields.get("author") or fields.get("authors")),
        published=_moment(fields.get("date") or fields.get("published") or fields.get("pubdate")),
        language=_language(fields),
        image=_string(fields.get("image") or fields.get("cover") or fields.get("thumbnail")),
        url=document.url
        or _string(fields.get("url") or fields.get("canonical_url") or fields.get("canonical")),
        site=_string(fields.get("site")),
        summary=_string(
            fields.get("description") or fields.get("summary") or fields.get("excerpt")
        ),
        lexicon=_lexicon(fields.get("lexicon"), document.name),
        origins=dict.fromkeys(fields, "front-matter"),
    )


def _language(fields: dict[str, Any]) -> Language | None:
    language = _string(fields.get("lang") or fields.get("language"))
    return Language(language) if language else None


def _lexicon(words: object, name: str) -> tuple[Pronunciation, ...]:
    """The pronunciations of a post: `lexicon: {Oyelaran: {ipa: …}, nginx: engine x}`."""
    if not isinstance(words, dict):
        return ()
    return tuple(_pronunciation(str(written), said, name) for written, said in words.items())


def _pronunciation(written: str, said: object, name: str) -> Pronunciation:
    if isinstance(said, str | int | float):
        return Pronunciation(written=written, alias=str(said))
    if isinstance(said, dict) and said and said.keys() <= {"alias", "ipa", "case"}:
        return Pronunciation(
            written=written,
            alias=_string(said.get("alias")),
            phonemes=_string(said.get("ipa")),
            any_case={"any": True, "exact": False}.get(str(said.get("case"))),
        )
    msg = f"The front matter of {name} says of “{written}” what has no meaning: {said!r}."
    raise SourceError(msg, hint="Write `word: said so` or `word: {ipa: …}` under `lexicon:`.")


def _string(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(filter(None, (_string(one) for one in value))) or None
    if isinstance(value, dict):
        return _string(value.get("name") or value.get("src") or value.get("url"))
    return str(value).strip() or None if value is not None else None


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    return as_time(_string(value))
