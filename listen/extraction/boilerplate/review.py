"""All rules, in the order in which they are asked."""

from collections.abc import Collection, Iterable

from listen.extraction.boilerplate import (
    attribution,
    back_matter,
    furniture,
    legal,
    links,
    offers,
    pictures,
    press,
    prompts,
    repeats,
    titles,
)
from listen.extraction.boilerplate.rule import Rule, View
from listen.extraction.metadata import Metadata
from listen.extraction.pieces import Piece
from listen.extraction.selectors import KEEP

RULES: tuple[Rule, ...] = (
    furniture.DROPPED,
    titles.REPEATED_TITLE,
    back_matter.FOOTNOTE,
    furniture.EMPTY_LIST_ITEM,
    furniture.MARKUP,
    titles.KICKER,
    titles.STANDFIRST,
    prompts.LISTEN_WIDGET,
    prompts.SHARE_BAR,
    attribution.READING_TIME,
    attribution.BYLINE,
    attribution.DATE_LINE,
    pictures.IMAGE_CREDIT,
    back_matter.REPORTED_BY,
    prompts.NEWSLETTER,
    prompts.COMMENTS,
    prompts.FEEDBACK,
    prompts.ADVERT,
    legal.CONSENT,
    prompts.PROMOTION,
    links.CONTENTS,
    links.BREADCRUMBS,
    links.RELATED,
    attribution.TAGS,
    legal.AFFILIATE_NOTE,
    legal.COPYRIGHT,
    attribution.AUTHOR_BIO,
    furniture.MEDIA_CONTROL,
    back_matter.REFERENCE_LIST,
    press.PRESS_NOTES,
    repeats.PULL_QUOTE,
    links.LINK,
    offers.OFFER,
    pictures.CAPTION,
    furniture.STRAY,
    links.PARTING_LINKS,
    furniture.EMPTY_SECTION,
)
"""Particular rules first: the first to claim a piece gives its name to the omission."""

_BY_NAME = frozenset({"comments", "promotion", "newsletter", "author-bio", "caption"})
"""Rules that believe the names of boxes."""
_LABELS = frozenset(
    {"share-bar", "comments", "related-links", "media-control", "tags", "feedback"}
)
"""Rules that drop a heading for what it says, and with it what belongs to it."""
_LIST_SIGNS = frozenset(":|·•")
"""What stands between a row of buttons, and in no chapter's name: `Share: Mail | Print`."""
_SENTENCE = 30
"""Characters of a text that makes a chapter of the label over it."""
_MOST = 0.6
"""Of an article's text; a rule that would take more is wrong: the page is made of such boxes."""
_LEAST = 250
"""Characters of prose that must be left when other posts are taken out; else they are the page."""
_PROSE = 80
_LINKED = 0.5


def review(
    pieces: tuple[Piece, ...], metadata: Metadata, *, unused: Collection[str] = ()
) -> dict[int, Rule]:
    """Tell which pieces are boilerplate, and by which rule.

    Args:
        pieces: Those of the main content.
        metadata: What the page says about itself.
        unused: Ids of rules that are not to be asked.
    """
    view = View(pieces=pieces, metadata=metadata)
    whole = sum(len(piece.text) for piece in pieces if not piece.stray)
    for rule in RULES:
        found = tuple(rule.find(view))
        if rule.id in unused:
            continue
        if _takes_too_much(rule, view, found, whole):
            continue
        if rule is furniture.EMPTY_SECTION:
            _give_back_headings(view)
            found = tuple(rule.find(view))
        for number in found:
            if pieces[number].selected != KEEP:
                view.dropped.setdefault(number, rule)
    return view.dropped


def _give_back_headings(view: View) -> None:
    """Undo labels that turned out to be headings of the article: text of it is under them."""
    for number in sorted(view.dropped, reverse=True):
        rule, piece = view.dropped[number], view.pieces[number]
        below = number + 1
        if not piece.is_heading or rule.id not in _LABELS or below >= len(view.pieces):
            continue
        text = view.pieces[below]
        said = below not in view.dropped and len(text.text) >= _SENTENCE and not text.is_heading
        named = piece.linked == 0 and not set(piece.text) & _LIST_SIGNS
        if said and named and text.home is piece.home:
            del view.dropped[number]


def _takes_too_much(rule: Rule, view: View, found: Collection[int], whole: int) -> bool:
    """Whether a rule would take most of a page that consists of what it looks for."""
    if _length(view, found) <= _MOST * whole:
        return False
    if rule.id != "related-links":
        return rule.id in _BY_NAME
    left = (piece for number, piece in view.remaining() if number not in found)
    return sum(len(piece.text) for piece in left if _is_prose(piece)) < _LEAST


def _is_prose(piece: Piece) -> bool:
    running = len(piece.text) >= _PROSE and not piece.is_heading and not piece.stray
    return running and piece.link_density < _LINKED


def _length(view: View, numbers: Iterable[int]) -> int:
    pieces = (view.pieces[number] for number in set(numbers).difference(view.dropped))
    return sum(len(piece.text) for piece in pieces if not piece.stray)
