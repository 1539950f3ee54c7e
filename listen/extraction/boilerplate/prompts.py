"""What the page wants of its visitor: to listen, to share, to subscribe, to comment, to buy."""

import re
from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, in_box, per_piece, tells
from listen.extraction.boilerplate.vocabulary import entries
from listen.extraction.pieces import Piece, phrase
from listen.model import Code, ListItem

_SHORT = 120
"""Characters; prompts are short, and sentences about sharing are long."""
_SENTENCE = 40
_LONGEST_SHARE_LABEL = 70
_LONGEST_OFFER = 400
_LONGEST_PITCH = 500
_LONGEST_LINE_PITCH = 220
"""The same for one that only its words give away."""
_CLOSE = 0.9
"""From here on a paragraph that offers something is the site speaking, not the author."""
_BOX_LABEL_WORDS = 4
_MOST_NETWORK_WORDS = 25
_COUNT = re.compile(r"\s*\d+(?:[.,]\d+)?\s?[KkMm]\s*")
"""How often something was liked: `3.2K`."""
_PARTS = re.compile(r"[|•·/\n,]| [-–—] ")
_AMBIGUOUS = frozenset(
    {"x", "line", "more", "mail", "link", "copy", "threads", "medium", "signal"}
)
"""Networks whose names are words."""


def _is_share_line(piece: Piece) -> bool:
    if isinstance(piece.content, Code):
        return False  # `print()`
    if len(piece.text) > _SHORT or (isinstance(piece.content, ListItem) and not piece.links):
        return False
    if tells("share-bar", piece) and len(piece.text) <= _LONGEST_SHARE_LABEL:
        return True
    if in_box("share", piece) and len(piece.words) <= _BOX_LABEL_WORDS:
        return True
    return _COUNT.fullmatch(piece.text) is not None or _is_network_row(piece)


def _is_network_row(piece: Piece) -> bool:
    """Whether a line is a row of networks: `WhatsApp | Telegram`."""
    networks, words = entries("networks"), piece.words
    if not words or len(words) > _MOST_NETWORK_WORDS:
        return False
    allowed = networks | entries("sharing-words")
    if sum(word in networks for word in words) > 1 and all(word in allowed for word in words):
        return True
    parts = [part for part in map(phrase, _PARTS.split(piece.text)) if part]
    openings = tuple(networks - _AMBIGUOUS)
    return len(parts) > 1 and all(part.startswith(openings) for part in parts)


def _is_newsletter(piece: Piece) -> bool:
    boxed = in_box("newsletter", piece) and len(piece.text) < _LONGEST_OFFER
    return boxed or tells("newsletter", piece)


def _find_comments(view: View) -> Iterator[int]:
    """What visitors say, unless it is the content, and how to join them."""
    thread = view.metadata.discussion or _begins_with_comment(view)
    for number, piece in view.remaining():
        said = len(piece.text) < _SHORT and tells("comments", piece)
        if said or (not thread and in_box("comments", piece)):
            yield number


def _begins_with_comment(view: View) -> bool:
    """Whether the first text stands in a box for comments: an issue, a note in a stream."""
    prose = (
        piece
        for _, piece in view.remaining()
        if len(piece.text) > _SENTENCE and not piece.is_heading and not piece.stray
    )
    first = next(prose, None)
    return first is not None and in_box("comments", first)


def _is_feedback(piece: Piece) -> bool:
    return len(piece.text) < _SHORT and in_box("feedback", piece)


def _is_advert(piece: Piece) -> bool:
    return tells("advert", piece) or (len(piece.text) < _SHORT and in_box("advert", piece))


def _find_pitches(view: View) -> Iterator[int]:
    """Pitches in a box named for them, and those that an article closes with."""
    for number, piece in view.remaining():
        boxed = len(piece.text) < _LONGEST_PITCH and in_box("promotion", piece)
        closing = tells("closing-pitch", piece) and (
            view.place(number) > _CLOSE or view.is_close(number)
        )
        said = len(piece.text) < _LONGEST_LINE_PITCH and tells("pitch", piece)
        if boxed or closing or said:
            yield number


LISTEN_WIDGET = Rule(
    "listen-widget",
    "The label of an audio player: the listener is listening already.",
    per_piece(lambda piece: len(piece.text) < _SHORT and tells("listen-widget", piece)),
)
SHARE_BAR = Rule("share-bar", "An invitation to share or to follow.", per_piece(_is_share_line))
NEWSLETTER = Rule(
    "newsletter", "An invitation to subscribe, or to get an app.", per_piece(_is_newsletter)
)
COMMENTS = Rule("comments", "The comment section, or the way to it.", _find_comments)
FEEDBACK = Rule(
    "feedback", "A question about the page and not about its subject.", per_piece(_is_feedback)
)
ADVERT = Rule("advert", "An advertisement, or its label.", per_piece(_is_advert))
PROMOTION = Rule("promotion", "A pitch for what the site sells.", _find_pitches)
