"""From a page's tree to its pieces, in one pass without recursion: pages may nest ten thousand deep."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from listen.extraction.marks import aside_rule, is_hidden, language_of, names_of, said_instead
from listen.extraction.pieces import Content, Frame, Heading, Piece
from listen.extraction.runs import LINE_BREAK, PLAIN, Manner, Run, settle, tidy
from listen.extraction.tables import is_data_table, read_table
from listen.extraction.tags import EMPHASIS, HEADINGS, INLINE, LISTS, UNREAD
from listen.model import (
    Anchor,
    Code,
    Figure,
    Language,
    ListItem,
    Omission,
    Paragraph,
    Quotation,
    Span,
)

_CODE_NAME = re.compile(
    r"(?:language|lang|highlight-source|highlight|brush)[-:]\s*([\w+#-]+)", re.IGNORECASE
)
_LINE_NUMBERS = re.compile(
    r"\b(?:line-?num(?:ber)?s?|lineno|linenos|linenodiv|gutter|lnt|ln)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Place:
    """A text node: an element's text, or its tail."""

    element: etree._Element
    tail: bool = False


@dataclass(frozen=True, slots=True)
class Located:
    """A piece, and where its text begins and ends in the tree."""

    piece: Piece
    first: Place
    last: Place


@dataclass(frozen=True, slots=True)
class Setting:
    """What the elements around a place say about the text there."""

    frame: Frame
    manner: Manner = PLAIN
    heading: int = 0
    """The level of the heading around; 0 outside headings."""
    quote: etree._Element | None = None
    depth: int = 0
    """Lists around."""
    caption: bool = False


@dataclass(slots=True)
class _Item:
    """A list item that no piece has been made of yet."""

    ordinal: int | None
    depth: int


class Walker:
    """Collects the pieces of one page."""

    def __init__(self, *, language: Language | None = None) -> None:
        self.located: list[Located] = []
        self.frames: list[Frame] = []
        self._language = language
        self._settings: list[Setting] = [Setting(Frame(tag="html"))]
        self._runs: list[Run] = []
        self._places: list[Place] = []
        self._links: list[str] = []
        self._item: _Item | None = None
        self._counters: list[int | None] = []
        self._anchor: Anchor | None = None

    def walk(self, tree: etree._Element) -> None:
        """Go through the whole tree."""
        steps = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
        for event, element in steps:
            if event == "start":
                if not self._enter(element):
                    steps.skip_subtree()
                    self._settings.append(self._settings[-1])
            elif event == "end":
                self._leave(element)
            elif event == "comment" or event == "pi":
                self._read(Place(element, tail=True), element.tail)
        self._flush()

    # --- going down -------------------------------------------------------------------------------

    def _enter(self, element: etree._Element) -> bool:
        """Take note of an element; False when there is nothing to be read in it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in UNREAD:
            return False
        around = self._settings[-1]
        if tag == "br":
            self._line_break(element)
        elif tag == "img":
            self._image(element)
        elif (
            tag in INLINE
            or (around.heading and tag not in HEADINGS)
            or self._is_inline_stranger(element)
        ):
            return self._enter_inline(element, around)
        else:
            return self._enter_block(element, around)
        self._settings.append(around)
        return True

    def _is_inline_stranger(self, element: etree._Element) -> bool:
        """Whether an element of the author's own making (`<my-term>`) stands inside a line."""
        return "-" in element.tag and bool(self._runs) and len(element) == 0

    def _enter_inline(self, element: etree._Element, around: Setting) -> bool:
        tag = element.tag
        manner = around.manner
        if tag == "button" and not around.heading:
            if any(True for _ in element.iter(*HEADINGS)):
                return self._enter_block(element, around)
            manner = replace(manner, aside="inline-control")
        rule = aside_rule(element)
        if rule is not None and manner.aside is None:
            manner = replace(manner, aside=rule)
        if tag == "a" and element.get("href") is not None:
            manner = replace(manner, link=True)
            if manner.aside is None:
                self._links.append(element.get("href", ""))
        elif tag in EMPHASIS:
            manner = manner if manner.strong else replace(manner, strong=True)
        manner = self._spoken_manner(element, manner)
        if around.heading and tag not in INLINE:
            self._runs.append(Run(" ", around.manner))
        self._settings.append(
            around if manner is around.manner else replace(around, manner=manner)
        )
        self._read(Place(element), element.text)
        return True

    def _spoken_manner(self, element: etree._Element, manner: Manner) -> Manner:
        if not element.attrib:
            return manner
        language = language_of(element)
        if language is not None:
            manner = replace(manner, language=None if language == self._language else language)
        alias, phonemes = said_instead(element)
        if alias is not None or phonemes is not None:
            manner = replace(manner, alias=alias, phonemes=phonemes)
        if element.get("data-listen") == "skip":
            manner = replace(manner, aside="author-skip")
        return manner

    def _enter_block(self, element: etree._Element, around: Setting) -> bool:
        self._flush()
        tag = element.tag
        frame = Frame(
            tag=tag,
            names=names_of(element),
            parent=around.frame,
            hidden=is_hidden(element),
            start=len(self.located),
        )
        self.frames.append(frame)
        anchor = element.get("id")
        if anchor:
            self._anchor = Anchor(anchor)
        setting = replace(around, frame=frame, manner=self._spoken_manner(element, around.manner))
        if tag in ("pre", "listing", "xmp"):
            return self._code(element, setting)
        if tag == "table" and is_data_table(element):
            return self._table(element, setting)
        self._settings.append(self._block_setting(element, setting))
        self._read(Place(element), element.text)
        return True

    def _block_setting(self, element: etree._Element, setting: Setting) -> Setting:
        tag, role = element.tag, element.get("role")
        if tag in HEADINGS or role == "heading":
            level = HEADINGS.get(tag) or _aria_level(element)
            return replace(setting, heading=level)
        if tag in LISTS:
            self._counters.append(_list_start(element) if tag == "ol" else None)
            return replace(setting, depth=setting.depth + 1)
        if tag == "li":
            self._item = _Item(ordinal=self._count(element), depth=max(0, setting.depth - 1))
        elif tag == "dt":
            self._item = _Item(ordinal=None, depth=setting.depth)
        elif tag == "blockquote":
            return replace(setting, quote=element)
        elif tag == "figcaption":
            return replace(setting, caption=True)
        return setting

    def _count(self, element: etree._Element) -> int | None:
        if not self._counters or self._counters[-1] is None:
            return None
        value = element.get("value", "")
        number = (
            int(value)
            if value.isascii() and value.isdigit() and len(value) < 9
            else self._counters[-1]
        )
        self._counters[-1] = number + 1
        return number

    # --- coming up --------------------------------------------------------------------------------

    def _leave(self, element: etree._Element) -> None:
        setting = self._settings.pop()
        around = self._settings[-1] if self._settings else setting
        if setting.frame is not around.frame:
            self._flush(setting)
            setting.frame.stop = len(self.located)
            if element.tag in LISTS and self._counters:
                self._counters.pop()
            if element.tag in ("li", "dt"):
                self._empty_item(setting)
        if around.heading and element.tag not in INLINE:
            self._runs.append(Run(" ", around.manner))
        self._read(Place(element, tail=True), element.tail)

    def _empty_item(self, setting: Setting) -> None:
        self._item = (
            None if self._item is None or self._item.depth >= setting.depth - 1 else self._item
        )

    # --- text -------------------------------------------------------------------------------------

    def _read(self, place: Place, text: str | None) -> None:
        if not text:
            return
        manner = self._settings[-1].manner
        self._runs.append(Run(text.replace(LINE_BREAK, " "), manner))
        if manner.aside is None and not text.isspace():
            self._places.append(place)

    def _line_break(self, element: etree._Element) -> None:
        if self._settings[-1].heading:
            self._runs.append(Run(" "))
            return
        following = element.getnext()
        before_blank = (
            not (element.tail or "").strip() and following is not None and following.tag == "br"
        )
        if before_blank:
            self._flush()  # two in a row part paragraphs
        else:
            self._runs.append(Run(LINE_BREAK))

    def _flush(self, setting: Setting | None = None) -> None:
        """Make a piece of the runs so far."""
        runs, places, links = self._runs, self._places, self._links
        self._runs, self._places, self._links = [], [], []
        if not runs:
            return
        setting = setting or self._settings[-1]
        line = settle(runs, anchor=self._anchor)
        if not places or not line.spans:
            if line.asides and self.located:
                self._add_asides(line.asides)
            return
        content = self._content(setting, line.spans)
        self.located.append(
            Located(
                Piece(
                    content=content,
                    frame=setting.frame,
                    linked=line.linked,
                    links=len(links),
                    targets=tuple(links[:20]),
                    emphasis=line.emphasis,
                    asides=line.asides,
                ),
                places[0],
                places[-1],
            )
        )

    def _add_asides(self, asides: tuple[Omission, ...]) -> None:
        last = self.located[-1]
        piece = replace(last.piece, asides=(*last.piece.asides, *asides))
        self.located[-1] = Located(piece, last.first, last.last)

    def _content(
        self, setting: Setting, spans: tuple[Span, ...]
    ) -> Heading | Paragraph | ListItem | Quotation | Figure:
        anchor = self._take_anchor()
        if setting.heading:
            return Heading(spans=spans, level=setting.heading, anchor=anchor)
        if setting.caption:
            return Figure(caption="".join(span.text for span in spans), anchor=anchor)
        if self._item is not None:
            item, self._item = self._item, None
            return ListItem(spans=spans, ordinal=item.ordinal, depth=item.depth, anchor=anchor)
        if setting.quote is not None:
            return Quotation(spans=spans, anchor=anchor)
        return Paragraph(spans=spans, anchor=anchor)

    def _take_anchor(self) -> Anchor | None:
        anchor, self._anchor = self._anchor, None
        return anchor

    # --- blocks taken whole -----------------------------------------------------------------------

    def _code(self, element: etree._Element, setting: Setting) -> bool:
        if setting.manner.aside == "author-skip":
            return self._skip_by_author(element, setting)
        text = _code_text(element).strip("\n")
        anchor = self._take_anchor()
        if setting.manner.alias is not None:
            self._take(
                element, Paragraph(spans=(_as_said(text, setting.manner),), anchor=anchor), setting
            )
        elif text.strip():
            code = Code(
                text=text.rstrip(),
                programming_language=_programming_language(element),
                anchor=anchor,
            )
            self._take(element, code, setting)
        setting.frame.stop = len(self.located)
        return False

    def _table(self, element: etree._Element, setting: Setting) -> bool:
        if setting.manner.aside == "author-skip":
            return self._skip_by_author(element, setting)
        table = replace(read_table(element), anchor=self._take_anchor())
        if setting.manner.alias is not None:
            self._take(
                element,
                Paragraph(spans=(_as_said(table.text, setting.manner),), anchor=table.anchor),
                setting,
            )
        elif table.text.strip():
            self._take(element, table, setting)
        setting.frame.stop = len(self.located)
        return False

    def _take(self, element: etree._Element, content: Content, setting: Setting) -> None:
        places = [place for place in _places(element) if (_text_at(place) or "").strip()]
        anchors = [link for link in element.iter("a") if link.get("href")]
        linked = sum(len("".join(link.itertext()).strip()) for link in anchors)
        piece = Piece(content=content, frame=setting.frame, linked=linked, links=len(anchors))
        self.located.append(Located(piece, places[0], places[-1]))

    def _skip_by_author(self, element: etree._Element, setting: Setting) -> bool:
        text = tidy("\n".join(element.itertext())).strip()
        if text and self.located:
            self._add_asides(
                (Omission(text=text, rule="author-skip", anchor=self._take_anchor()),)
            )
        setting.frame.stop = len(self.located)
        return False

    def _image(self, element: etree._Element) -> None:
        """Take an emoji that is drawn as an image for the character that it is."""
        alt = element.get("alt", "").strip()
        if 0 < len(alt) <= 3 and not alt.isascii():
            self._runs.append(Run(alt, self._settings[-1].manner))


def _aria_level(element: etree._Element) -> int:
    level = element.get("aria-level", "2")
    return (
        min(6, max(1, int(level))) if level.isascii() and level.isdigit() and len(level) < 3 else 2
    )


def _list_start(element: etree._Element) -> int:
    start = element.get("start", "1")
    return int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1


def _as_said(text: str, manner: Manner) -> Span:
    return Span(
        text=text.strip() or (manner.alias or ""), alias=manner.alias, phonemes=manner.phonemes
    )


def _places(element: etree._Element) -> Iterator[Place]:
    for inner in element.iter():
        yield Place(inner)
        if inner is not element:
            yield Place(inner, tail=True)


def _text_at(place: Place) -> str | None:
    if place.tail:
        return place.element.tail
    return place.element.text if isinstance(place.element.tag, str) else None


def _code_text(element: etree._Element) -> str:
    """The program without its line numbers."""
    parts: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in steps:
        if event == "start":
            if inner.tag == "br":
                parts.append("\n")
            elif (
                inner.tag in UNREAD
                or _LINE_NUMBERS.search(inner.get("class", ""))
                or inner.tag == "button"
            ):
                steps.skip_subtree()
            else:
                parts.append(inner.text or "")
        elif inner is not element:
            if (
                event == "end"
                and inner.tag in ("div", "p", "li", "tr")
                and parts
                and not parts[-1].endswith("\n")
            ):
                parts.append("\n")
            parts.append(inner.tail or "")
    return "".join(parts).replace("\r\n", "\n").replace("\u00a0", " ")


def _programming_language(element: etree._Element) -> str:
    for place in (element, *element.iterchildren("code"), element.getparent()):
        if place is None:
            continue
        named = place.get("data-lang") or place.get("data-language")
        found = _CODE_NAME.search(place.get("class", ""))
        if named or found:
            return named or (found[1] if found else "")
    return ""
