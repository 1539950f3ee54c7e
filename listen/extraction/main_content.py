"""Which pieces of a page are its main content.

trafilatura decides; this module makes its choice whole. It finds the elements that hold the
article's prose, and brings back what was lost inside them: headings, lists, the lead, later parts
of an article that comes in several boxes. What was chosen far from them is set aside.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from listen.extraction.boilerplate.vocabulary import names
from listen.extraction.pieces import Frame, Piece, phrase
from listen.model import Code, Figure, ListItem, Quotation, Table

_SHARE_OF_TEXT = 0.8
"""Of the kept text must be in the main element; the rest may be a lead or a stray note."""
_CLOSE_SHARE = 0.95
"""Of an element's text must be chosen for the element to be all article."""
_PROSE = 80
"""Characters from which a block is taken for prose rather than for a label."""
_BODY_SHARE = 0.15
"""Of the kept prose, from which the element around it is a body of the article."""
_BODY_PARAGRAPHS = 3
"""Paragraphs of kept prose, from which it is one too."""
_TWIN_PROSE = 200
"""Characters of prose that a box needs to be taken for a further part of the article."""
_WRAPPER_SHARE = 0.3
"""Of the main content; what an element with more is called says nothing about its parts."""
_TEASER = 0.9
"""Link density from which a heading that trafilatura left out is the title of another post."""
_NEAR = 2
"""Boxes around a block in which something must be chosen for the block to be."""
_NEAR_PIECES = 200
_LINKED = 0.5
"""Link density from which a block outside the bodies is no prose."""

_UNWANTED_TAGS = frozenset({"nav", "footer", "form", "button", "aside", "menu"})
_UNWANTED_ROLES = (
    "share newsletter comments related advert bio breadcrumb navigation consent contents tags byline caption promotion"
).split()


@dataclass(slots=True)
class _Selection:
    """The pieces of a page, and which of them are chosen so far."""

    pieces: Sequence[Piece]
    frames: Sequence[Frame]
    chosen: set[int]
    bodies: set[int]
    """`id`s of the frames that hold the article's prose."""


def choose(
    pieces: Sequence[Piece], frames: Sequence[Frame], kept: set[int], *, title: str
) -> tuple[Piece, ...]:
    """Select the pieces of the main content, in page order, each with its scope in it."""
    kept = kept or _without_help(pieces)
    if not kept:
        return ()
    selection = _Selection(pieces, frames, set(kept), set())
    _find_bodies(selection)
    _add_twins(selection)
    main = _main_frame(selection)
    strays = {n for n in selection.chosen if main and not main.start <= n < main.stop}
    strays -= _leads(selection, strays, main)
    selection.chosen -= strays
    _fill(selection, main)
    _add_lead(selection, main, title)
    return tuple(_with_scopes(selection, main, strays))


def _without_help(pieces: Sequence[Piece]) -> set[int]:
    """All that could be an article, where trafilatura finds none."""
    return {
        n
        for n, piece in enumerate(pieces)
        if piece.link_density < _LINKED
        and not any(_is_unwanted(f) for f in piece.frame.ancestry() if f.tag not in ("body", "html"))
    }


# --- Bodies: the elements that hold prose ---------------------------------------------------------


def _is_prose(piece: Piece) -> bool:
    return (
        len(piece.text) >= _PROSE
        and piece.link_density < _LINKED
        and not piece.is_heading
        and not isinstance(piece.content, Code | Table | Figure)
    )


def _find_bodies(selection: _Selection) -> None:
    lengths: Counter[int] = Counter()
    paragraphs: Counter[int] = Counter()
    for number in selection.chosen:
        piece = selection.pieces[number]
        if _is_prose(piece):
            home = id(piece.home)
            lengths[home] += len(piece.text)
            paragraphs[home] += 1
    total = sum(lengths.values())
    selection.bodies |= {
        home
        for home, length in lengths.items()
        if length >= _BODY_SHARE * total or paragraphs[home] >= _BODY_PARAGRAPHS
    }


def _signature(frame: Frame) -> tuple[tuple[str, frozenset[str]], ...]:
    around = (frame,)
    return tuple((f.tag, f.names) for f in around if f is not None)


def _add_twins(selection: _Selection) -> None:
    """Take the boxes that look like a body and were left out: an article in several parts."""
    signatures = {
        _signature(frame)
        for frame in selection.frames
        if id(frame) in selection.bodies and frame.names and frame.tag not in ("body", "td")
    }
    if not signatures:
        return
    articles = {
        id(around)
        for frame in selection.frames
        if id(frame) in selection.bodies
        for around in frame.ancestry()
    }
    prose: Counter[int] = Counter()
    for piece in selection.pieces:
        if _is_prose(piece):
            prose[id(piece.home)] += len(piece.text)
    for frame in selection.frames:
        if id(frame) in selection.bodies or prose[id(frame)] < _TWIN_PROSE:
            continue
        if _signature(frame) in signatures and not _in_another_article(frame, articles):
            selection.bodies.add(id(frame))
            selection.chosen |= {
                n
                for n in range(frame.start, frame.stop)
                if selection.pieces[n].home is frame and _is_prose(selection.pieces[n])
            }


def _in_another_article(frame: Frame, around_bodies: set[int]) -> bool:
    """Whether a frame belongs to an `<article>` that holds no body: a teaser of another post."""
    return any(f.tag in ("article", "li") and id(f) not in around_bodies for f in frame.ancestry())


def _main_frame(selection: _Selection) -> Frame | None:
    """The innermost element that holds all bodies and nearly all of the chosen text, and what is closely around it."""
    sums, totals = [0], [0]
    for number, piece in enumerate(selection.pieces):
        sums.append(sums[-1] + (len(piece.text) if number in selection.chosen else 0))
        totals.append(totals[-1] + len(piece.text))
    bodies = [frame for frame in selection.frames if id(frame) in selection.bodies]
    start = min((frame.start for frame in bodies), default=len(selection.pieces))
    stop = max((frame.stop for frame in bodies), default=0)
    main: Frame | None = None
    for frame in selection.frames:  # outer ones first
        holds = frame.start <= start and stop <= frame.stop
        inside = sums[frame.stop] - sums[frame.start]
        smaller = main is None or (main.start <= frame.start and frame.stop <= main.stop)
        if holds and smaller and inside >= _SHARE_OF_TEXT * sums[-1]:
            main = frame
    for around in main.ancestry() if main else ():
        chosen, total = sums[around.stop] - sums[around.start], totals[around.stop] - totals[around.start]
        if around.parent is None or chosen < _CLOSE_SHARE * total:
            break
        main = around
    return main


# --- What was lost --------------------------------------------------------------------------------


def _fill(selection: _Selection, main: Frame | None) -> None:
    """Bring back what is missing between chosen pieces, and in the bodies to their ends."""
    low = main.start if main else 0
    high = main.stop if main else len(selection.pieces)
    inside = [n for n in selection.chosen if low <= n < high]
    if not inside:
        return
    first, last = min(inside), max(inside)
    headings: list[int] = []
    for number in range(low, high):
        piece = selection.pieces[number]
        if number in selection.chosen:
            continue
        path = list(_path_to_body(selection, piece))
        in_body = bool(path) and id(path[-1]) in selection.bodies
        if not in_body and not first < number < last:
            continue
        outer = path[:-1] if in_body else list(_until(piece.frame, main))
        if any(map(_is_unwanted, outer)):
            continue
        if piece.is_heading:
            if piece.link_density < _TEASER or id(piece.home) in selection.bodies:
                headings.append(number)
        elif _is_worth(piece, in_body=in_body and number >= first) and (in_body or _is_near(selection, piece)):
            selection.chosen.add(number)
    for number in reversed(headings):
        if _leads_chosen(selection, number):
            selection.chosen.add(number)


def _path_to_body(selection: _Selection, piece: Piece) -> Iterator[Frame]:
    for frame in piece.frame.ancestry():
        yield frame
        if id(frame) in selection.bodies:
            return


def _until(frame: Frame, main: Frame | None) -> Iterator[Frame]:
    for around in frame.ancestry():
        if around is main:
            return
        yield around


def _is_worth(piece: Piece, *, in_body: bool) -> bool:
    if isinstance(piece.content, Figure):
        return in_body
    if in_body:
        return True
    if piece.link_density > _LINKED:
        return False
    return isinstance(piece.content, Code | ListItem | Quotation | Table) or len(piece.text) >= _PROSE


def _is_unwanted(frame: Frame) -> bool:
    if frame.tag in _UNWANTED_TAGS:
        return True
    if frame.hidden and not frame.names & names("accordion"):
        return True
    return any(frame.names & names(role) for role in _UNWANTED_ROLES)


def _is_near(selection: _Selection, piece: Piece) -> bool:
    """Whether chosen pieces stand in the same box as a piece, or in one closely around it."""
    around = islice(piece.home.ancestry(), _NEAR)
    return any(n in selection.chosen for frame in around for n in range(frame.start, min(frame.stop, frame.start + _NEAR_PIECES)))


def _leads_chosen(selection: _Selection, number: int) -> bool:
    """Whether chosen text follows a heading before the next heading of its rank."""
    level = selection.pieces[number].heading_level
    for following in range(number + 1, len(selection.pieces)):
        piece = selection.pieces[following]
        if piece.heading_level <= level:
            return False
        if following in selection.chosen:
            return True
    return False


# --- The lead -------------------------------------------------------------------------------------


def _leads(selection: _Selection, strays: set[int], main: Frame | None) -> set[int]:
    """The strays that may be a lead: prose before the main element."""
    if main is None:
        return set()
    return {
        n
        for n in strays
        if n < main.start
        and _is_prose(selection.pieces[n])
        and not any(map(_is_unwanted, _beside(selection.pieces[n].frame, main)))
    }


def _beside(frame: Frame, main: Frame | None) -> Iterator[Frame]:
    """The frames around a piece that do not hold the main element as well."""
    for around in frame.ancestry():
        if main is not None and around.start <= main.start and main.stop <= around.stop:
            return
        yield around


def _add_lead(selection: _Selection, main: Frame | None, title: str) -> None:
    """Take the prose between the title and the first chosen piece."""
    first = min(selection.chosen)
    wanted = phrase(title)
    start = max((n for n in range(first) if wanted and phrase(selection.pieces[n].text) == wanted), default=None)
    if start is None:
        return
    for number in range(start + 1, first):
        piece = selection.pieces[number]
        around = list(_beside(piece.frame, main))
        if _is_prose(piece) and not any(map(_is_unwanted, around)) and any(map(_is_lead_box, around)):
            selection.chosen.add(number)


def _is_lead_box(frame: Frame) -> bool:
    return bool(frame.names & names("lead")) or (
        bool(frame.names & {"entry", "article", "post"}) and bool(frame.names & {"content", "body", "text"})
    )


# --- Scopes ---------------------------------------------------------------------------------------


def _with_scopes(selection: _Selection, main: Frame | None, strays: set[int]) -> Iterator[Piece]:
    sums = [0]
    for number, piece in enumerate(selection.pieces):
        sums.append(sums[-1] + (len(piece.text) if number in selection.chosen else 0))
    for number in sorted(selection.chosen | strays):
        piece = selection.pieces[number]
        scope = []
        for frame in piece.frame.ancestry():
            if frame is main or sums[frame.stop] - sums[frame.start] > _WRAPPER_SHARE * sums[-1]:
                break
            scope.append(frame)
        yield replace(piece, scope=tuple(scope), stray=number in strays)
