"""The title said once, and its summary not at all."""

from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View
from listen.extraction.boilerplate.vocabulary import names
from listen.extraction.pieces import Piece, phrase

_HEAD = 12
"""Pieces from the top among which a paragraph may be the title again."""
_TOP = 10
"""Pieces from the top among which a standfirst may be."""
_LONGEST_STANDFIRST = 200
"""Characters; what is longer is the first paragraph in a box of its own."""
_LONGEST_IN_HEADER = 160
"""The same for texts that only stand in a `header`."""
_NEAR_BOXES = 3
_SENTENCE = 60
"""Characters from which a sentence in the page's head says something of its own."""
_FEW_CAPITALS = 0.2
"""Of its words, up to which a line without a stop is no row of names."""
_STOPS = (".", "!", "?", "…", ":")
_QUOTES = "\"'”’») "
_PROSE = 120
"""Characters of the paragraph that ends the page's head."""


def _find_titles(view: View) -> Iterator[int]:
    titles = {phrase(title) for title in view.metadata.titles} - {""}
    for number, piece in view.remaining():
        said = piece.phrase.removeprefix("re ") if piece.is_heading else piece.phrase
        if said in titles and (piece.is_heading or number < _HEAD):
            yield number


def _find_kickers(view: View) -> Iterator[int]:
    """Short lines over the headline, where the headline stands in the main content."""
    repeated = (n for n, rule in view.dropped.items() if rule.id == "repeated-title")
    headline = min((n for n in repeated if view.pieces[n].is_heading), default=0)
    if headline >= _HEAD:
        return
    for number, piece in view.remaining():
        if number >= headline:
            return
        if len(piece.text) < _SENTENCE and not piece.text.rstrip(_QUOTES).endswith(_STOPS):
            yield number


def _find_standfirsts(view: View) -> Iterator[int]:
    """Short texts in the page's head, in a box that is named for what they are."""
    for number, piece in view.remaining():
        if number > _TOP:
            return
        near = frozenset[str]().union(*(frame.names for frame in piece.scope[:_NEAR_BOXES]))
        named = not near.isdisjoint(names("standfirst"))
        most = _LONGEST_STANDFIRST if named else _LONGEST_IN_HEADER
        boxed = named or "header" in piece.tags
        said = _is_sentence(piece.text) and not _is_described(piece, view)
        if boxed and not said and len(piece.text) < most and view.stands_apart(number):
            yield number
        elif len(piece.text) > _PROSE and not piece.is_heading:
            return


def _is_sentence(text: str) -> bool:
    """Whether a text reads like a sentence, with or without its stop."""
    if len(text) < _SENTENCE:
        return False
    words = text.split()
    capitals = sum(word[:1].isupper() for word in words)
    if not any(map(str.isdigit, text)) and capitals <= _FEW_CAPITALS * len(words):
        return True
    return text.rstrip(_QUOTES).endswith((".", "!", "?", "…"))


def _is_described(piece: Piece, view: View) -> bool:
    """Whether a piece is what the page gives as its description, be it cut at the end."""
    description = phrase(view.metadata.summary or "")
    length = min(len(description), len(piece.phrase), _SENTENCE)
    return length > 0 and piece.phrase[:length] == description[:length]


REPEATED_TITLE = Rule(
    "repeated-title", "The title again; it is said once, at the beginning.", _find_titles
)
KICKER = Rule(
    "kicker", "What stands over the headline: a part of the site, a series.", _find_kickers
)
STANDFIRST = Rule(
    "standfirst",
    "The summary under the headline: the episode's description carries it.",
    _find_standfirsts,
)
