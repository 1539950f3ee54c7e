"""The tags and comments of a page, with their places in its bytes.

Pages are looked at as Latin-1, whatever they are in: a character then is a byte, all offsets are
offsets of bytes, and markup reads the same in every encoding that browsers still show.
"""

from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import accumulate

_RAW = ("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp")
"""Elements whose inside is text to a browser that runs scripts."""
_MARK = "\xef\xbb\xbf"
"""A byte order mark: no text."""
_FOREIGN = frozenset({"svg", "math", "template"})
"""Elements whose inside is no part of what a reader sees as HTML."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A start tag."""

    name: str
    start: int
    end: int
    attributes: dict[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An end tag or a comment: its name or text, and where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What a page's markup is made of, in order."""

    tags: tuple[Tag, ...]
    ends: tuple[Mark, ...]
    comments: tuple[Mark, ...]
    first_text: int
    """Where the first text stands that is no white space, outside raw elements."""


def read_tokens(data: bytes) -> Tokens:
    """Find the tags and comments of a page; what scripts, styles and drawings hold is none."""
    reader = _Reader(data.decode("latin-1"))
    return Tokens(
        tags=tuple(reader.tags),
        ends=tuple(reader.ends),
        comments=tuple(reader.comments),
        first_text=len(data) if reader.first_text is None else reader.first_text,
    )


class _Reader(HTMLParser):
    CDATA_CONTENT_ELEMENTS = _RAW  # type: ignore[misc]  # typeshed calls it final

    def __init__(self, view: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[Tag] = []
        self.ends: list[Mark] = []
        self.comments: list[Mark] = []
        self.first_text: int | None = None
        self._view = view
        self._lines = [0, *accumulate(len(line) + 1 for line in view.split("\n"))]
        self._foreign: str | None = None
        self._depth = 0
        self.feed(view)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._foreign is not None:
            self._depth += tag == self._foreign
            return
        if tag in _FOREIGN:
            self._foreign, self._depth = tag, 1
        self._add(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._foreign is None:
            self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self._foreign is not None:
            self._depth -= tag == self._foreign
            if self._depth:
                return
            self._foreign = None
        start = self._here()
        end = self._view.find(">", start) + 1 or len(self._view)
        self.ends.append(Mark(text=tag, start=start, end=end))

    def handle_comment(self, data: str) -> None:
        start = self._here()
        end = start + len(data) + len("<!---->")
        if self._foreign is None and self._view[start:end] == f"<!--{data}-->":
            self.comments.append(Mark(text=data.strip(), start=start, end=end))

    def handle_data(self, data: str) -> None:
        if self.first_text is None and not self.cdata_elem:
            here = self._here()
            mark = _MARK if here == 0 and data.startswith(_MARK) else ""
            if data.removeprefix(mark).strip():
                self.first_text = here + len(mark)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._here()
        end = start + len(self.get_starttag_text() or "")
        attributes: dict[str, str | None] = {}
        for name, value in attrs:
            attributes.setdefault(name, value)  # browsers take the first
        self.tags.append(Tag(name=tag, start=start, end=end, attributes=attributes))

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
