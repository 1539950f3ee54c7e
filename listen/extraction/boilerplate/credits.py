"""Who made it, when, and whose it is: metadata that the page shows among its text."""

import re
from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, labelled, per_piece, tells
from listen.extraction.boilerplate.vocabulary import entries, names, says
from listen.extraction.pieces import Piece, phrase
from listen.model import Figure, ListItem

_SHORT = 120
_TOP = 10
"""Pieces from the top among which a standfirst may be."""
_SHORTEST = 20
_LONGEST = 250
_SAME = 80
"""Characters in which a standfirst and a summary must agree; pages cut the latter short."""
_BIO_END = 0.6
"""A biography stands in the last part of a page, unless its box says what it is."""
_CREDIT_BRACKETS = re.compile(
    r"[(\[]?\s*(?:photo|image|picture|illustration|graphic|foto|bild|crédits?|fuente|source|©)\b[^.!?]{0,100}[)\]]?\.?",
    re.IGNORECASE,
)


def _is_reading_time(piece: Piece) -> bool:
    return len(piece.text) < 60 and says("reading-time", piece.text)


def _find_bylines(view: View) -> Iterator[int]:
    author = phrase(view.metadata.author or "")
    for number, piece in view.remaining():
        text = piece.text
        if len(text) > _SHORT or text.endswith((".", "!", "?", ":")) or piece.is_heading:
            continue
        near_edge = number < 8 or view.place(number) > 0.9
        if (near_edge and (
            says("byline", text) or (author and phrase(text) in {author, f"by {author}"})
        )) or (piece.names & names("byline") and len(piece.words) <= 12):
            yield number


def _is_date_line(piece: Piece) -> bool:
    """Whether a line holds a date or a time, and nothing but words that go with them."""
    if len(piece.text) > _SHORT or piece.is_heading:
        return False
    if (
        says("date-line", piece.text)
        and any(char.isdigit() for char in piece.text)
        and len(piece.words) <= 14
    ):
        return True
    words = [word for word in piece.words if not word.isdigit()]
    if not any(char.isdigit() for char in piece.text) or not words or len(words) > 12:
        return bool(re.fullmatch(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", piece.text.strip()))
    return bool(set(words) & entries("months")) and all(
        w in entries("months") or w in entries("date-words") for w in words
    )


def _is_image_credit(piece: Piece) -> bool:
    text = piece.text
    if len(text) > _SHORT or (piece.is_heading and not says("references", text)):
        return False
    return tells("image-credit", piece) or labelled("image-label", piece) or text.startswith("©")


def _is_caption(piece: Piece) -> bool:
    if isinstance(piece.content, Figure):
        return True
    return bool(piece.names & names("caption")) and len(piece.text) < _LONGEST and not piece.is_heading


def _is_legal_note(piece: Piece) -> bool:
    if isinstance(piece.content, ListItem):
        return False
    boxed = bool(piece.names & names("legal")) and len(piece.text) < _LONGEST
    return boxed or tells("copyright", piece)


def _find_tags(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if says("tags", piece.text) and (
            piece.link_density > 0.3 or len(piece.words) <= 3 or ":" in piece.text[:20]
        ):
            if len(piece.text) < 200 and not piece.text.endswith("."):
                yield number
        elif piece.names & names("tags") and len(piece.words) <= 6 and piece.link_density > 0.5:
            yield number


def _find_bios(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if piece.names & names("bio") and len(piece.text) < 800:
            yield number
            continue
        if not tells("author-bio", piece) or view.place(number) < _BIO_END:
            continue
        if not (piece.is_heading or len(piece.words) <= 4):
            continue
        yield number
        for later, following in view.following(number):
            if following.heading_level <= piece.heading_level and following.is_heading:
                break
            yield later


def _find_standfirsts(view: View) -> Iterator[int]:
    """Lines before the first paragraph of prose that say what the page's own summary says."""
    summary = phrase(view.metadata.summary or "")
    for number, piece in view.remaining():
        if number > _TOP:
            return
        text = phrase(piece.text)
        boxed = bool(piece.names & names("standfirst")) or "header" in piece.tags
        same = len(text) > _SHORTEST and summary.startswith(text[:_SAME])
        if boxed and len(piece.text) < _LONGEST and _stands_apart(view, number):
            yield number
        elif len(piece.text) > _SHORT and not piece.is_heading:
            return


def _find_affiliate_notes(view: View) -> Iterator[int]:
    """Notes in a box of their own, or short ones; a longer one in the text is the author's own word."""
    for number, piece in view.remaining():
        if not tells("affiliate-note", piece) or isinstance(piece.content, ListItem):
            continue
        if piece.names & names("disclosure") or len(piece.text) < _SHORT or _stands_apart(view, number):
            yield number


def _stands_apart(view: View, number: int) -> bool:
    """Whether a piece stands in another box than the prose that follows."""
    for _, piece in view.following(number):
        if len(piece.text) > _SHORT and not piece.is_heading:
            return piece.home is not view.pieces[number].home
    return False


READING_TIME = Rule(
    "reading-time", "How long the page takes to read.", per_piece(_is_reading_time)
)
BYLINE = Rule("byline", "The author's line: the episode's tags carry it.", _find_bylines)
DATE_LINE = Rule(
    "date-line", "When it was published: the episode's tags carry it.", per_piece(_is_date_line)
)
IMAGE_CREDIT = Rule(
    "image-credit", "Whose picture it is that nobody hears.", per_piece(_is_image_credit)
)
CAPTION = Rule("caption", "The caption of a picture that nobody hears.", per_piece(_is_caption))
STANDFIRST = Rule("standfirst", "The summary under the headline: the episode's description carries it.", _find_standfirsts)
TAGS = Rule("tags", "Under what the post is filed.", _find_tags)
AFFILIATE_NOTE = Rule("affiliate-note", "A note that links earn the site money.", _find_affiliate_notes)
COPYRIGHT = Rule(
    "copyright",
    "A legal note: rights, affiliate links, disclaimers.",
    per_piece(_is_legal_note),
)
AUTHOR_BIO = Rule("author-bio", "Who the author is.", _find_bios)
