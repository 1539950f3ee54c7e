"""What an element's attributes say: names, language, the author's wishes, marks not to be read."""

import re

from lxml import etree

from listen.extraction.runs import text_of
from listen.extraction.tags import HEADING_NAME_ATTRIBUTES, HEADINGS, NAME_ATTRIBUTES, UNREAD
from listen.model import Language

_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*", re.IGNORECASE)
_FOOTNOTE_LINK = re.compile(r"#.*(?:fn|foot-?note|cite|note|ref|endnote)", re.IGNORECASE)
_FOOTNOTE_MARK = re.compile(
    r"\s*[\[(]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3}|note \d+|citation needed)\s*"
    r"[\])]?\s*,?\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}")
_NOTED = re.compile(r"(?:[^\W\d_]{4,}|(?<!\d)(?:1[5-9]|20)\d\d|[.,;:!?”’\"')\]])$")
_POWER = re.compile(r"\s*(?:[+−-]?\d{1,3}|n)\s*")
_BASE = re.compile(r"(?:(?<![\d.,])\d{1,3}|\)|(?<![^\W_])[A-Za-zα-ω]{1,2})$")
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_MEASURES = frozenset({"metres", "meters", "metre", "meter", "miles", "mile", "feet", "foot"})
_CITATION_MARK = re.compile(r"\[\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*\]")
_BACK_LINK = re.compile(
    r"[\s\ufe0e\ufe0f]*(?:[↩↑⤴↵⏎^]|back to (?:text|content|top))[\s\ufe0e\ufe0f]*", re.IGNORECASE
)
_PERMALINK = re.compile(
    r"\s*(?:[¶#§🔗∞]|\[?(?:edit|edit source|permalink|link|copy link|direct link to.*)\]?)"
    "[\\s\ufe0e\ufe0f]*",
    re.IGNORECASE,
)
_SCREEN_READER = frozenset(
    {"screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden", "screenreader-only"}
)
_CHAPTERS = frozenset({"section", "div", "article"})
_SLUG_WORDS = 3
_SIDE_NOTES = frozenset({"sidenote", "marginnote", "margin-note", "side-note", "ltx_note"})
"""Classes of notes that pages show in their margin, and that stand in the middle of a sentence."""
_LONGEST_MARK = 40
_LONGEST_SOURCE = 400
"""Characters of a mark with the white space round it."""
_MARK_PARTS = 5


def names_of(element: etree._Element) -> frozenset[str]:
    """The words of an element's class, id, role and similar attributes, lower-cased."""
    attributes = element.items()
    if not attributes:
        return frozenset()
    by_words = element.tag in HEADINGS or _is_chapter(element)
    said = HEADING_NAME_ATTRIBUTES if by_words else NAME_ATTRIBUTES
    values = " ".join(value for name, value in attributes if name in said)
    return frozenset(word.lower() for word in _NAME.findall(values))


def _is_chapter(element: etree._Element) -> bool:
    """Whether an element's id is made of the words of the heading it begins with.

    `<section id="share-of-the-market">` is no share bar. That it is a chapter shows in a link to
    itself in the heading, or in an id of many words.
    """
    name = element.get("id")
    if name is None or element.tag not in _CHAPTERS:
        return False
    first = next((child for child in element if child.tag != "span"), None)
    if first is None or first.tag not in HEADINGS:
        return False
    if len(_NAME.findall(name)) >= _SLUG_WORDS:
        return True
    return any(link.get("href", "").endswith(f"#{name}") for link in first.iter("a"))


def is_hidden(element: etree._Element) -> bool:
    """Whether the page hides an element until something happens."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style", "")))
    )


def words_of(element: etree._Element | None) -> str:
    """The text of an element without marks and buttons: a headline without its permalink."""
    if element is None:
        return ""
    parts: list[str] = []
    steps = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in steps:
        if event == "start":
            if inner.tag in UNREAD or inner.tag == "button" or aside_rule(inner) is not None:
                steps.skip_subtree()
            else:
                parts.append(" " if inner.tag == "br" else inner.text or "")
        elif inner is not element:
            parts.append(inner.tail or "")
    return " ".join("".join(parts).split())


def language_of(element: etree._Element) -> Language | None:
    """The language an element declares, as a BCP 47 tag."""
    value = element.get("lang") or element.get("{http://www.w3.org/XML/1998/namespace}lang")
    if not value or not _LANGUAGE.fullmatch(value.strip().replace("_", "-")):
        return None
    first, *rest = value.strip().replace("_", "-").split("-")
    return Language(
        "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])
    )


def has_text_beside(button: etree._Element) -> bool:
    """Whether a heading has words of its own beside a button in it; else the button has them."""
    heading = next((around for around in button.iterancestors() if around.tag in HEADINGS), None)
    return heading is not None and len(words_of(heading)) > 0


def said_instead(element: etree._Element) -> tuple[str | None, str | None]:
    """The words and the phonemes that the author wants said for an element's text."""
    alias = element.get("data-listen-say")
    if alias is None and element.tag in ("abbr", "acronym"):
        title = (element.get("title") or "").strip()
        alias = title if title and not any(char.isdigit() for char in title) else None
    return alias, element.get("data-listen-phonemes")


def aside_rule(element: etree._Element) -> str | None:
    """The rule by which an inline element is no words but a mark: a footnote number."""
    tag = element.tag
    match tag:
        case "rt" | "rp":
            return "ruby-annotation"
        case "del" | "s" | "strike":
            return "struck-out"
        case "cite":
            return "footnote-mark" if _CITATION_MARK.fullmatch(text_of(element)) else None
        case "span" | "small":
            return _note_rule(element.get("class", ""))
        case "a" | "sup":
            return _mark_rule(element)
        case _:
            return None


def _note_rule(classes: str) -> str | None:
    """The rule for what stands in a line and belongs beside it: a note in the margin."""
    if not classes:
        return None
    if "mw-editsection" in classes:
        return "permalink"
    return "side-note" if not _SIDE_NOTES.isdisjoint(classes.split()) else None


def _mark_rule(element: etree._Element) -> str | None:
    if len(element) == 0:  # most links: no need to gather their text
        text = element.text or ""
        text = " ".join(text.split()) if len(text) <= _LONGEST_SOURCE else text
    else:
        text = text_of(element) if len(element) < _MARK_PARTS else ""
    if len(text) > _LONGEST_MARK:
        return None
    if element.tag == "sup":
        return "footnote-mark" if _is_footnote_mark(element, text) else None
    return _link_rule(element, text)


def _is_footnote_mark(element: etree._Element, text: str) -> bool:
    if not _FOOTNOTE_MARK.fullmatch(text):
        return False
    if _NUMBER.fullmatch(text) and _raises_a_note(element):
        return True
    inside_link = (parent := element.getparent()) is not None and parent.tag == "a"
    return (
        inside_link
        or any(True for _ in element.iter("a"))
        or "[" in text
        or "reference" in element.get("class", "")
    )


def _raises_a_note(element: etree._Element) -> bool:
    """Whether a raised number follows a word or a stop, and so is no power: `essay¹` but `cm²`."""
    found = _NOTED.search(_before(element))
    return found is not None and found[0].lower() not in _MEASURES


def raised(element: etree._Element) -> str | None:
    """The text of a raised element; a power in characters that are raised themselves: `10⁶`."""
    text: str | None = element.text
    if text and (element.tail or "").startswith(("⁄", "/")):
        return f" {text}" if _before(element)[-1:].isdigit() else text
    if text and len(element) == 0 and _POWER.fullmatch(text) and _BASE.search(_before(element)):
        return text.strip().translate(_RAISED)
    return text


def _before(element: etree._Element) -> str:
    """The text right before an inline element."""
    parent, previous = element.getparent(), element.getprevious()
    if previous is not None:
        return previous.tail or text_of(previous)
    return (parent.text or "") if parent is not None else ""


def _link_rule(element: etree._Element, text: str) -> str | None:
    href = element.get("href", "")
    names = set(element.get("class", "").lower().split())
    if _BACK_LINK.fullmatch(text) or "footnote-backref" in names:
        return "back-link"
    if href.startswith("#") or "#" in href:
        if _FOOTNOTE_LINK.search(href) and _FOOTNOTE_MARK.fullmatch(text):
            return "footnote-mark"
        if text.strip() and (_PERMALINK.fullmatch(text) or href == f"#{text.strip().lstrip('#')}"):
            return "permalink"
    return None
