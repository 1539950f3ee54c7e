"""Who wrote it, when, and under what it is filed: the episode's tags carry that."""

import re
from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, in_box, per_piece, tells
from listen.extraction.boilerplate.vocabulary import entries
from listen.extraction.pieces import Piece, phrase
from listen.model import ListItem

_SHORT = 120
"""Characters; lines of this kind are short, and sentences about them are long."""
_HEAD = 8
"""Pieces from the top among which a byline may be."""
_FOOT = 0.9
"""From here on a byline may be at the end."""
_BYLINE_WORDS = 12
_DATE_WORDS = 14
_FILING_WORDS = 6
_LINKED = 0.5
_LABEL_WORDS = 4
_BIO_PLACE = 0.6
"""A biography without a box of its own stands in the last part of a page."""
_SIGNATURE_PLACE = 0.85
_LONGEST_BIO = 800
_ZONE = re.compile(r"\d\s?([A-Z]{2,5})\b")
_NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")


def _is_reading_time(piece: Piece) -> bool:
    return len(piece.text) < _SHORT / 2 and tells("reading-time", piece)


def _find_bylines(view: View) -> Iterator[int]:
    author = phrase(view.metadata.author or "")
    for number, piece in view.remaining():
        if (
            len(piece.text) > _SHORT
            or (piece.is_heading and not (number < _HEAD and "byline" in piece.frame.names))
            or piece.text.endswith((".", "!", "?", ":"))
        ):
            continue
        at_edge = number < _HEAD or view.place(number) > _FOOT
        named = bool(author) and (
            piece.phrase == author or f"{piece.phrase} ".startswith(f"by {author} ")
        )
        boxed = in_box("byline", piece) and len(piece.words) <= _BYLINE_WORDS
        if boxed or (at_edge and (named or tells("byline", piece))):
            yield number


def _is_date_line(piece: Piece) -> bool:
    """Whether a line holds a date or a time, and nothing but words that go with them."""
    text = piece.text.strip()
    if len(text) > _SHORT or piece.is_heading or not any(char.isdigit() for char in text):
        return False
    if len(piece.words) > _DATE_WORDS or isinstance(piece.content, ListItem):
        return False
    if tells("date-line", piece) or _NUMERIC_DATE.fullmatch(text):
        return True
    words = {word for word in piece.words if not word.isdigit()} - _zones(text)
    months = entries("months")
    dated = bool(words & months) or _NUMERIC_DATE.search(text) is not None
    return dated and words <= months | entries("date-words")


def _zones(text: str) -> set[str]:
    """Names of time zones that stand behind a time: `11:28 AMT`."""
    return {zone.casefold() for zone in _ZONE.findall(text)}


def _find_tags(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if len(piece.text) > _SHORT or piece.text.endswith("."):
            continue
        labelled = piece.link_density > _LINKED / 2 or ":" in piece.text or len(piece.words) < 3
        boxed = in_box("tags", piece) and len(piece.words) <= _FILING_WORDS
        if (tells("tags", piece) and labelled) or (boxed and piece.link_density > _LINKED):
            yield number


def _find_bios(view: View) -> Iterator[int]:
    author = phrase(view.metadata.author or "")
    for number, piece in view.remaining():
        boxed = in_box("bio", piece) and len(piece.text) < _LONGEST_BIO
        at_end = view.place(number) > _SIGNATURE_PLACE
        if boxed or (at_end and _is_about(author, piece)):
            yield number
        elif _is_introduction(author, piece) and (at_end or number < _HEAD):
            if view.stands_apart(number) or view.is_close(number):
                yield number
        elif _is_bio_label(piece) and view.place(number) > _BIO_PLACE:
            yield number
            yield from _below(view, number)


def _is_about(author: str, piece: Piece) -> bool:
    """Whether a line at the end says who the author is: “Ann Leaf is a tea grower in Kent.”."""
    if " " not in author or not piece.phrase.startswith(f"{author} "):
        return False
    following = piece.phrase.removeprefix(author).split()
    is_signature = not piece.text.endswith((".", "!", "?")) and len(piece.text) < _SHORT
    return is_signature or following[0] in entries("bio-words")


def _is_introduction(author: str, piece: Piece) -> bool:
    """Whether a line calls the author by the first name alone: “Ann is a tea grower in Kent.”."""
    first, _, rest = author.partition(" ")
    words = piece.words[:3]
    return (
        bool(rest) and len(words) == 3 and words[0] == first and words[1] in entries("bio-words")
    )


def _is_bio_label(piece: Piece) -> bool:
    return tells("author-bio", piece) and (piece.is_heading or len(piece.words) < _LABEL_WORDS)


def _below(view: View, number: int) -> Iterator[int]:
    """What stands under a label, up to the next heading of its rank."""
    level = view.pieces[number].heading_level
    for later, piece in view.following(number):
        if piece.is_heading and piece.heading_level <= level:
            return
        yield later


READING_TIME = Rule(
    "reading-time", "How long the page takes to read.", per_piece(_is_reading_time)
)
BYLINE = Rule("byline", "The author's line: the episode's tags carry it.", _find_bylines)
DATE_LINE = Rule(
    "date-line", "When it was published: the episode's tags carry it.", per_piece(_is_date_line)
)
TAGS = Rule("tags", "Under what the post is filed.", _find_tags)
AUTHOR_BIO = Rule("author-bio", "Who the author is.", _find_bios)
