"""From a page's tree to its pieces, in one pass and without recursion: pages may nest deep."""

from dataclasses import dataclass, replace

from lxml import etree

from listen.extraction.anchors import anchor_of, block_anchor, inner_anchor_of
from listen.extraction.codeblocks import code_text, programming_language
from listen.extraction.formulas import is_drawing, parted, spoken, tex_of
from listen.extraction.marks import (
    aside_rule,
    has_text_beside,
    is_hidden,
    language_of,
    names_of,
    raised,
    said_instead,
)
from listen.extraction.numbering import Numbering, number_of
from listen.extraction.pieces import Frame, Heading, Piece
from listen.extraction.places import Located, Place, text_places
from listen.extraction.runs import LINE_BREAK, PLAIN, Line, Manner, Run, settle, text_of
from listen.extraction.selectors import MARK
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
    Table,
)

_ATTRIBUTIONS = frozenset({"footer", "figcaption", "cite"})
"""Elements that say in a quotation who said it."""
_QUOTING = frozenset({"blockquote", "div", "footer", "figcaption"})
_MAY_BE_FORMULAS = frozenset({"math", "img", "script"})
_VERBATIM = frozenset({"code", "kbd", "samp", "tt"})
_ITEMS = frozenset({"li", "dt"})
_BLOCK_FORMULAS = frozenset({"div", "p", "figure"})
_EMOJI = 3
"""Characters that the name of an image has at most when the image is a character."""
_TARGETS = 20
"""Links of a piece whose targets are remembered."""


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

    def inside(self, manner: Manner, frame: Frame | None = None) -> "Setting":
        """The same one element further in; `dataclasses.replace` would take ten times as long."""
        return Setting(
            frame or self.frame, manner, self.heading, self.quote, self.depth, self.caption
        )


class Walker:
    """Collects the pieces of one page.

    Args:
        language: The article's, in which its formulas are said.
        declared: What the page's root declares; it means the article's language, whatever that is.
    """

    def __init__(
        self, *, language: Language | None = None, declared: Language | None = None
    ) -> None:
        self.located: list[Located] = []
        self.frames: list[Frame] = []
        self._language = language
        self._own = frozenset({language, declared})
        self._settings: list[Setting] = [Setting(Frame(tag="html"))]
        self._runs: list[Run] = []
        self._places: list[Place] = []
        self._links: list[str] = []
        self._numbering = Numbering()
        self._inner_anchor: Anchor | None = None
        self._early: tuple[Omission, ...] = ()

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
            else:
                self._read(Place(element, tail=True), element.tail)
        self._flush()

    # --- going down ------------------------------------------------------------------------------

    def _enter(self, element: etree._Element) -> bool:
        """Take note of an element; False when there is nothing to be read in it."""
        tag = element.tag
        if (tag in _MAY_BE_FORMULAS or element.get("class")) and self._formula(element):
            return False
        if tag in UNREAD:
            return False
        around = self._settings[-1]
        if tag == "cite" and self._says_who(element):
            return self._enter_block(element, around)
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

    def _formula(self, element: etree._Element) -> bool:
        """Take an element for a formula, if it is one: its TeX, and the words it is said in."""
        tex = tex_of(element)
        if not tex:
            return is_drawing(element)
        alone = element.tag in _BLOCK_FORMULAS and not self._settings[-1].heading
        if alone:
            self._flush()
        manner = self._settings[-1].manner
        said = manner.alias or spoken(tex, manner.language or self._language)
        self._runs.append(Run(tex, replace(manner, alias=said)))
        if manner.aside is None:
            self._places.append(Place(element, tail=True))
        if alone:
            self._flush()
        return True

    def _says_who(self, cite: etree._Element) -> bool:
        """Whether a `cite` is a line of its own in a quotation, and no title in a sentence."""
        if self._settings[-1].quote is None or not all(run.text.isspace() for run in self._runs):
            return False
        parent = cite.getparent()
        return parent is not None and parent.tag in _QUOTING and not (cite.tail or "").strip()

    def _is_inline_stranger(self, element: etree._Element) -> bool:
        """Whether an element of the author's own making (`<my-term>`) stands inside a line."""
        return "-" in element.tag and bool(self._runs) and len(element) == 0

    def _enter_inline(self, element: etree._Element, around: Setting) -> bool:
        tag = element.tag
        manner = around.manner
        if tag == "button" and (not around.heading or has_text_beside(element)):
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
        if around.heading:
            self._inner_anchor = self._inner_anchor or inner_anchor_of(element)
            if tag not in INLINE:
                self._runs.append(Run(" ", around.manner))
        self._settings.append(around if manner is around.manner else around.inside(manner))
        self._read(Place(element), element.text if tag != "sup" else raised(element))
        return True

    def _spoken_manner(self, element: etree._Element, manner: Manner) -> Manner:
        if not element.attrib:
            return manner
        language = language_of(element)
        if language is not None:
            manner = replace(manner, language=None if language in self._own else language)
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
            selected=element.get(MARK),
            anchor=anchor_of(element),
            start=len(self.located),
        )
        self.frames.append(frame)
        setting = around.inside(self._spoken_manner(element, around.manner), frame)
        if tag in ("pre", "listing", "xmp"):
            code = code_text(element).strip("\n").rstrip()
            named = programming_language(element)
            return self._take_whole(element, setting, Code(text=code, programming_language=named))
        if tag == "table" and is_data_table(element):
            return self._take_whole(element, setting, read_table(element))
        self._settings.append(self._block_setting(element, setting))
        self._read(Place(element), element.text)
        return True

    def _block_setting(self, element: etree._Element, setting: Setting) -> Setting:
        tag, role = element.tag, element.get("role")
        if tag in HEADINGS or role == "heading":
            level = HEADINGS.get(tag) or number_of(element.get("aria-level"), 2)
            return replace(setting, heading=min(6, max(1, level)))
        if tag in LISTS:
            self._numbering.open_list(element)
            return replace(setting, depth=setting.depth + 1)
        if tag in _ITEMS:
            self._numbering.open_item(element, setting.depth)
        elif tag == "blockquote":
            return replace(setting, quote=element)
        elif tag == "figcaption":
            quoted = next(element.itersiblings("blockquote", preceding=True), None)
            return replace(setting, caption=quoted is None, quote=quoted)
        return setting

    # --- coming up -------------------------------------------------------------------------------

    def _leave(self, element: etree._Element) -> None:
        setting = self._settings.pop()
        around = self._settings[-1] if self._settings else setting
        if setting.frame is not around.frame:
            self._flush(setting)
            setting.frame.stop = len(self.located)
            if element.tag in LISTS:
                self._numbering.close_list()
            if element.tag in _ITEMS:
                self._numbering.close_item(setting.depth)
        if around.heading and element.tag not in INLINE:
            self._runs.append(Run(" ", around.manner))
        self._read(Place(element, tail=True), element.tail)

    # --- text ------------------------------------------------------------------------------------

    def _read(self, place: Place, text: str | None) -> None:
        if not text:
            return
        manner = self._settings[-1].manner
        text = text.replace(LINE_BREAK, " ")
        in_prose = place.tail or place.element.tag not in _VERBATIM
        if in_prose and manner.alias is None and ("$" in text or "\\" in text):
            for part, is_tex in parted(text):
                said = spoken(part, manner.language or self._language) if is_tex else None
                self._runs.append(Run(part, replace(manner, alias=said) if said else manner))
        else:
            self._runs.append(Run(text, manner))
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
        if not places and all(run.manner.aside is None for run in runs):
            self._inner_anchor = None
            return  # white space
        setting = setting or self._settings[-1]
        anchor = self._anchor_of(setting)
        line = settle(runs, anchor=anchor)
        if not places or not line.spans:
            self._set_aside(line.asides)
            return
        if (
            setting.quote is not None
            and setting.frame.tag in _ATTRIBUTIONS
            and self._attribute(line, places)
        ):
            return
        if setting.caption and self._name_table(setting.frame, line, places):
            return
        content = self._content(setting, line.spans, anchor)
        piece = Piece(
            content=content,
            frame=setting.frame,
            linked=line.linked,
            links=len(links) or int(line.linked > 0),
            targets=tuple(links[:_TARGETS]),
            emphasis=line.emphasis,
            asides=line.asides,
        )
        self._add(piece, places)

    def _add(self, piece: Piece, places: list[Place]) -> None:
        if self._early:
            piece = replace(piece, early=self._early)
            self._early = ()
        self.located.append(Located(piece, places[0], places[-1]))

    def _set_aside(self, asides: tuple[Omission, ...]) -> None:
        """Keep what is not read with the piece before it, or else with the first to come."""
        if not asides:
            return
        if not self.located:
            self._early += asides
            return
        last = self.located[-1]
        piece = replace(last.piece, asides=(*last.piece.asides, *asides))
        self.located[-1] = replace(last, piece=piece)

    def _attribute(self, line: Line, places: list[Place]) -> bool:
        """Give a quotation's last line, who said it, to its last paragraph."""
        last = self.located[-1] if self.located else None
        if last is None or not isinstance(last.piece.content, Quotation):
            return False
        said_by = "".join(span.text for span in line.spans)
        content = replace(last.piece.content, attribution=said_by)
        self.located[-1] = Located(replace(last.piece, content=content), last.first, places[-1])
        return True

    def _name_table(self, frame: Frame, line: Line, places: list[Place]) -> bool:
        """Give the caption of a figure to the table in it."""
        last = self.located[-1] if self.located else None
        if last is None or not isinstance(last.piece.content, Table):
            return False
        if last.piece.content.caption or last.piece.frame.parent is not frame.parent:
            return False
        caption = "".join(span.text for span in line.spans)
        content = replace(last.piece.content, caption=caption)
        self.located[-1] = Located(replace(last.piece, content=content), last.first, places[-1])
        return True

    def _content(
        self, setting: Setting, spans: tuple[Span, ...], anchor: Anchor | None
    ) -> Heading | Paragraph | ListItem | Quotation | Figure:
        if setting.heading:
            return Heading(spans=spans, level=setting.heading, anchor=anchor)
        if setting.caption:
            return Figure(caption="".join(span.text for span in spans), anchor=anchor)
        item = self._numbering.take()
        if item is not None:
            return ListItem(
                spans=spans,
                ordinal=item.ordinal,
                numerals=item.numerals,
                depth=item.depth,
                anchor=anchor,
            )
        if setting.quote is not None:
            return Quotation(spans=spans, anchor=anchor)
        return Paragraph(spans=spans, anchor=anchor)

    def _anchor_of(self, setting: Setting) -> Anchor | None:
        """What the block that ends here is named by."""
        inner, self._inner_anchor = self._inner_anchor, None
        heading = setting.heading > 0
        return block_anchor(setting.frame, len(self.located), heading=heading) or inner

    # --- blocks taken whole ----------------------------------------------------------------------

    def _take_whole(
        self, element: etree._Element, setting: Setting, content: Code | Table
    ) -> bool:
        """Make a piece of a block whose inside is not walked through."""
        places = text_places(element)
        anchor = self._anchor_of(setting)
        aside = setting.manner.aside
        if places and not content.text.strip():
            aside = "line-numbers"
        if places and aside is not None:
            text = content.text.strip() or text_of(element)
            self._set_aside((Omission(text=text, rule=aside, anchor=anchor),))
        elif places:
            links = [link for link in element.iter("a") if link.get("href")]
            linked = sum(len(text_of(link)) for link in links)
            said = setting.manner.alias is not None
            piece = Piece(
                content=_as_said(content.text, setting.manner) if said else content,
                frame=setting.frame,
                linked=linked,
                links=len(links),
            )
            piece = replace(piece, content=replace(piece.content, anchor=anchor))
            self._add(piece, places)
        setting.frame.stop = len(self.located)
        return False

    def _image(self, element: etree._Element) -> None:
        """Take an image for words where it stands for some: an emoji, or what its author says."""
        alt = element.get("alt", "").strip()
        said = element.get("data-listen-say")
        if said:
            manner = replace(self._settings[-1].manner, alias=said)
            self._runs.append(Run(alt or said, manner))
            self._places.append(Place(element, tail=True))
        elif 0 < len(alt) <= _EMOJI and not alt.isascii():
            self._runs.append(Run(alt, self._settings[-1].manner))


def _as_said(text: str, manner: Manner) -> Paragraph:
    return Paragraph(spans=(Span(text=text, alias=manner.alias, phonemes=manner.phonemes),))
