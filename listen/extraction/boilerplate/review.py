"""All rules, in the order in which they are asked."""

from collections.abc import Collection, Iterable

from listen.extraction.boilerplate import (
    attribution,
    back_matter,
    furniture,
    legal,
    links,
    pictures,
    prompts,
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
    links.LINK,
    pictures.CAPTION,
    furniture.STRAY,
    links.PARTING_LINKS,
    furniture.EMPTY_SECTION,
)
"""Particular rules first: the first to claim a piece gives its name to the omission."""

_BY_NAME = frozenset({"comments", "promotion", "newsletter", "author-bio", "caption"})
"""Rules that believe the names of boxes."""
_MOST = 0.6
"""Of an article's text; a rule that would take more is wrong: the page is made of such boxes."""
_LEAST = 250
"""Characters that must be left when other posts are taken out; else they are what the page has."""


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
        if _takes_too_much(rule, _length(view, found), whole):
            continue
        for number in found:
            if pieces[number].selected != KEEP:
                view.dropped.setdefault(number, rule)
    return view.dropped


def _takes_too_much(rule: Rule, length: int, whole: int) -> bool:
    if length <= _MOST * whole:
        return False
    return rule.id in _BY_NAME or (rule.id == "related-links" and whole - length < _LEAST)


def _length(view: View, numbers: Iterable[int]) -> int:
    pieces = (view.pieces[number] for number in set(numbers).difference(view.dropped))
    return sum(len(piece.text) for piece in pieces if not piece.stray)
