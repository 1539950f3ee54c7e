"""The bodies of an article: the elements that hold its prose."""

from collections import Counter
from functools import cache
from itertools import islice
from typing import TypeAlias

from listen.extraction.boilerplate.vocabulary import names
from listen.extraction.main_content.selection import LINKED, Selection, is_prose, is_unwanted
from listen.extraction.pieces import Frame, Piece

_RIVAL = 1.5
"""Times the prose that trafilatura chose, from which prose elsewhere is the article."""
_BODY_SHARE = 0.15
"""Of the chosen prose, from which the element around it is a body of the article."""
_BODY_PARAGRAPHS = 3
"""Paragraphs of chosen prose, from which it is one too."""
_TWIN_PROSE = 200
"""Characters of prose that a box needs to be taken for a further part of the article."""
_SHARE_OF_TEXT = 0.8
"""Of the chosen text must be in the main element; the rest may be a lead or a stray note."""
_CLOSE_SHARE = 0.95
"""Of an element's text must be chosen for all of the element to be article."""
_NEAR_BOXES = 4
_SEEN = 3
"""Times the prose in sight that hidden prose may have and still be left: a script may show it."""
_COMMENTS = frozenset({"comments", "commentlist", "disqus"})
_OUTSIDE = frozenset({"header", "form"})
"""Elements that hold no article of their own: a site's name, a login."""

_Look: TypeAlias = tuple[str, frozenset[str]]
"""An element's tag and names: what boxes of one kind have in common."""


def leave_asides(selection: Selection) -> None:
    """Take what visitors wrote, and what is not seen, out of the choice; unless it is most."""
    tests = (_is_out_of_sight,) if selection.discussion else (_is_comment, _is_out_of_sight)
    for test in tests:
        found = {n for n in selection.chosen if test(selection.pieces[n])}
        prose = sum(map(is_prose, (selection.pieces[n] for n in found)))
        others = sum(map(is_prose, (selection.pieces[n] for n in selection.chosen - found)))
        if others and (test is _is_comment or _SEEN * others >= prose):
            selection.chosen -= found


def _is_out_of_sight(piece: Piece) -> bool:
    """Whether the page hides a piece, and not only until somebody asks for it."""
    return any(
        frame.hidden and frame.names.isdisjoint(names("accordion"))
        for frame in piece.frame.ancestry()
    )


def _is_comment(piece: Piece) -> bool:
    return _is_in_comments(piece.frame)


def _is_in_comments(inner: Frame) -> bool:
    return any(not frame.names.isdisjoint(_COMMENTS) for frame in inner.ancestry() if frame.names)


def ask_again(selection: Selection) -> None:
    """Take the boxes with the most prose where trafilatura found nothing, or only lesser ones."""
    wanted = {n for n, p in enumerate(selection.pieces) if is_prose(p) and not _is_doubtful(p)}
    numbers = wanted or {n for n, p in enumerate(selection.pieces) if is_prose(p)}
    prose: Counter[_Look] = Counter()
    for number in numbers:
        prose[_look(selection.pieces[number].home)] += len(selection.pieces[number].text)
    chosen = sum(len(selection.pieces[n].text) for n in numbers & selection.chosen)
    best, length = next(iter(prose.most_common(1)), (None, 0))
    if best is not None and length >= max(_TWIN_PROSE, _RIVAL * chosen):
        _take_rivals(selection, best, instead=not chosen)
    elif not chosen:
        selection.chosen -= {
            n
            for n in selection.chosen
            if _is_outside(selection.pieces[n]) or _is_doubtful(selection.pieces[n])
        }
        selection.chosen |= _fullest_box(selection)


def _is_doubtful(piece: Piece) -> bool:
    """Whether a box close around a piece is named for notes, sources, or other articles."""
    near = islice(piece.frame.ancestry(), _NEAR_BOXES)
    return any(not frame.names.isdisjoint(_doubtful_names()) for frame in near)


@cache
def _doubtful_names() -> frozenset[str]:
    others = {"recommended", "recommendations", "related"}
    return names("legal") | names("consent") | names("references") | others


def _take_rivals(selection: Selection, look: _Look, *, instead: bool) -> None:
    rivals = {n for n, p in enumerate(selection.pieces) if is_prose(p) and _look(p.home) == look}
    if instead:
        selection.chosen = rivals
        return
    around = selection.pieces[min(rivals)].home.ancestry()
    if rivals.isdisjoint(selection.chosen) and not any(map(is_unwanted, around)):
        selection.chosen |= rivals


def _is_outside(piece: Piece) -> bool:
    """Whether a piece is a label of a form, or belongs to the head of the site.

    Asked on pages without prose only: on others a form may be the wrapper of everything.
    """
    for frame in piece.frame.ancestry():
        if frame.tag in ("article", "main"):
            return False
        if frame.tag in _OUTSIDE:
            return True
    return False


def _fullest_box(selection: Selection) -> set[int]:
    """The text of the element that holds most of it, on a page without prose."""
    candidates = {
        n: p
        for n, p in enumerate(selection.pieces)
        if p.link_density < LINKED and not p.is_heading
    }
    lengths: Counter[Frame] = Counter()
    for piece in candidates.values():
        near = islice(piece.frame.ancestry(), _NEAR_BOXES)
        if not _is_outside(piece) and not any(map(is_unwanted, near)):
            lengths[piece.home] += len(piece.text)
    fullest = next(iter(lengths.most_common(1)), (None, 0))[0]
    return {n for n, piece in candidates.items() if piece.home is fullest}


def find_bodies(selection: Selection) -> None:
    """Tell which elements hold a good part of the chosen prose."""
    lengths: Counter[Frame] = Counter()
    paragraphs: Counter[Frame] = Counter()
    for number in selection.chosen:
        piece = selection.pieces[number]
        if is_prose(piece):
            lengths[piece.home] += len(piece.text)
            paragraphs[piece.home] += 1
    least = _BODY_SHARE * lengths.total()
    selection.bodies |= {
        home
        for home, length in lengths.items()
        if length >= least or paragraphs[home] >= _BODY_PARAGRAPHS
    }


def add_twins(selection: Selection) -> None:
    """Take the boxes that look like a body and were left out: an article in several parts."""
    looks = {
        _look(body) for body in selection.bodies if body.names and body.tag not in ("body", "td")
    }
    around_bodies = {frame for body in selection.bodies for frame in body.ancestry()}
    if selection.discussion:
        _add_replies(selection, looks)
        return
    twins = {
        home
        for home, length in selection.prose_by_home().items()
        if length >= _TWIN_PROSE
        and home not in selection.bodies
        and _look(home) in looks
        and not _in_another_article(home, around_bodies)
        and not _is_in_comments(home)
    }
    selection.bodies |= twins
    selection.chosen |= {
        n for n, piece in enumerate(selection.pieces) if piece.home in twins and is_prose(piece)
    }


def _add_replies(selection: Selection, looks: set[_Look]) -> None:
    """Take all boxes that look like a body, however short what somebody wrote in them."""
    replies = {piece.home for piece in selection.pieces if _look(piece.home) in looks}
    selection.bodies |= replies
    selection.chosen |= {
        n
        for n, piece in enumerate(selection.pieces)
        if piece.home in replies and not piece.is_heading
    }


def _look(frame: Frame) -> _Look:
    return frame.tag, frame.names


def _in_another_article(frame: Frame, around_bodies: set[Frame]) -> bool:
    """Whether a frame belongs to an article or a list item that holds no body: a teaser."""
    return any(f.tag in ("article", "li") and f not in around_bodies for f in frame.ancestry())


def main_frame(selection: Selection) -> Frame:
    """The innermost element that holds all bodies and nearly all of the chosen text."""
    sums = selection.chosen_sums()
    start = min((body.start for body in selection.bodies), default=len(selection.pieces))
    stop = max((body.stop for body in selection.bodies), default=0)
    main = selection.frames[0]
    for frame in selection.frames:
        holds_bodies = frame.start <= start and stop <= frame.stop
        within = main.start <= frame.start and frame.stop <= main.stop
        if (
            holds_bodies
            and within
            and sums[frame.stop] - sums[frame.start] >= _SHARE_OF_TEXT * sums[-1]
        ):
            main = frame
    return _widened(selection, main, sums)


def _widened(selection: Selection, main: Frame, sums: list[int]) -> Frame:
    """The outermost element around the main one in which next to nothing else stands."""
    totals = selection.all_sums()
    for frame in main.ancestry():
        chosen = sums[frame.stop] - sums[frame.start]
        total = totals[frame.stop] - totals[frame.start]
        if chosen < _CLOSE_SHARE * total or frame.parent is None:
            break
        main = frame
    return main
