"""Boxes in which a site offers something: a few words, and a button under them."""

from collections import Counter
from collections.abc import Iterator

from listen.extraction.boilerplate.rule import Rule, View, in_box, tells
from listen.extraction.pieces import Frame, Piece

_LONGEST = 500
"""Characters of a box; what is longer is a part of the article with a link at its end."""
_MOST_PIECES = 7
_MOST_ALIKE = 2
"""Boxes of one look on a page; more of them are what the page is about: products in a test."""
_MOST = 4
"""Boxes in all."""
_PROSE = 80
"""Characters of the first paragraph, before which a box is the head of the page."""
_WHOLLY = 0.9
_BOXES = frozenset({"div", "section", "aside"})


def _find_offers(view: View) -> Iterator[int]:
    """What stands in one box with a button that was left out."""
    boxes = set(_boxes(view))
    alike = Counter((box.tag, box.names) for box in boxes)
    if len(boxes) > _MOST:
        return
    offers = {box for box in boxes if alike[box.tag, box.names] <= _MOST_ALIKE}
    begun = False
    for number, piece in view.remaining():
        begun = begun or (len(piece.text) >= _PROSE and offers.isdisjoint(piece.scope))
        if begun and not offers.isdisjoint(piece.scope):
            yield number


def _boxes(view: View) -> Iterator[Frame]:
    lengths: Counter[Frame] = Counter()
    counts: Counter[Frame] = Counter()
    for piece in view.pieces:
        for frame in piece.scope:
            lengths[frame] += len(piece.text)
            counts[frame] += 1
    for number in view.dropped:
        piece = view.pieces[number]
        if not _is_button(piece):
            continue
        around = (
            frame
            for frame in piece.scope
            if frame.tag in _BOXES
            and lengths[frame] <= _LONGEST
            and 1 < counts[frame] <= _MOST_PIECES
        )
        box = max(around, key=lengths.__getitem__, default=None)
        if box is not None:
            yield box


def _is_button(piece: Piece) -> bool:
    """Whether a piece is a link that asks for what the site wants; a shop's button does not."""
    if piece.is_heading or piece.link_density < _WHOLLY:
        return False
    boxed = in_box("button", piece) or piece.frame.tag in _BOXES
    return boxed and tells("offer-button", piece)


OFFER = Rule("offer", "An offer of the site: a box with a button.", _find_offers)
