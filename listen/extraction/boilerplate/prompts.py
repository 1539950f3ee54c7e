"""What the page wants of its visitor: to share, to subscribe, to comment, to consent, to buy."""

import re
from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, per_piece, tells
from listen.extraction.boilerplate.vocabulary import entries, names, says
from listen.extraction.pieces import Piece, phrase
from listen.model import ListItem

_PARTS = re.compile(r"[|•·/\n,]| [-–—] ")
_LABEL_LENGTH = 70
_LONGEST_PITCH = 500
_SHORT = 120
"""Characters; prompts are short, and sentences about sharing are long."""


def _is_share_line(piece: Piece) -> bool:
    text = piece.text
    if len(text) > _SHORT or (isinstance(piece.content, ListItem) and not piece.links):
        return False
    return (
        (tells("share-bar", piece) and len(text) <= _LABEL_LENGTH)
        or _names_networks(text)
        or (_in_box(piece, "share") and _labels_only(text))
    )


def _names_networks(text: str) -> bool:
    """Whether a line is a row of networks: `WhatsApp | Telegram`."""
    networks = entries("networks")
    words = phrase(text).split()
    if not words or len(words) > 25:
        return False
    named = [word for word in words if word in networks]
    if len(named) >= 2 and all(
        word in networks or word in entries("sharing-words") for word in words
    ):
        return True
    parts = [phrase(part) for part in _PARTS.split(text)]
    parts = [part for part in parts if part]
    return len(parts) > 1 and all(
        part.startswith(tuple(networks - {"x", "line", "more", "mail", "link", "copy"}))
        for part in parts
    )


def _in_box(piece: Piece, kind: str) -> bool:
    return bool(piece.names & names(kind))


def _labels_only(text: str) -> bool:
    return len(text.split()) <= 4


def _find_newsletter(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if tells("newsletter", piece) or (
            _in_box(piece, "newsletter") and len(piece.text) < 400
        ):
            yield number


def _find_comments(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        said = len(piece.text) < _SHORT and tells("comments", piece)
        if said or _in_box(piece, "comments"):
            yield number


def _is_advert(piece: Piece) -> bool:
    return tells("advert", piece) or (_in_box(piece, "advert") and len(piece.text) < _SHORT)


def _is_promotion(piece: Piece) -> bool:
    return _in_box(piece, "promotion") and len(piece.text) < _LONGEST_PITCH


LISTEN_WIDGET = Rule(
    "listen-widget",
    "The label of an audio player: the listener is listening already.",
    per_piece(lambda piece: len(piece.text) < _SHORT and says("listen-widget", piece.text)),
)
SHARE_BAR = Rule("share-bar", "An invitation to share or to follow.", per_piece(_is_share_line))
NEWSLETTER = Rule("newsletter", "An invitation to subscribe, or to get an app.", _find_newsletter)
COMMENTS = Rule("comments", "The comment section, or the way to it.", _find_comments)
FEEDBACK = Rule(
    "feedback",
    "A question about the page and not about its subject.",
    per_piece(lambda piece: _in_box(piece, "feedback") and len(piece.text) < _SHORT),
)
ADVERT = Rule("advert", "An advertisement, or its label.", per_piece(_is_advert))
CONSENT = Rule(
    "consent",
    "A note on cookies, scripts or access.",
    per_piece(lambda piece: tells("consent", piece)),
)
PROMOTION = Rule("promotion", "A pitch for what the site sells.", per_piece(_is_promotion))
