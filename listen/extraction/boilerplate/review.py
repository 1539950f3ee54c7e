"""All rules, in the order in which they are asked."""

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

RULES: tuple[Rule, ...] = (
    titles.REPEATED_TITLE,
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
    furniture.EMPTY_SECTION,
)
"""Particular rules first: the first to claim a piece gives its name to the omission."""


def review(pieces: tuple[Piece, ...], metadata: Metadata) -> dict[int, Rule]:
    """Tell which pieces are boilerplate, and by which rule."""
    view = View(pieces=pieces, metadata=metadata)
    for rule in RULES:
        for number in tuple(rule.find(view)):
            view.dropped.setdefault(number, rule)
    return view.dropped
