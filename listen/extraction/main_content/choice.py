"""The main content in the row of its steps.

trafilatura decides; this package makes its choice whole. It finds the elements that hold the
article's prose, and brings back what was lost inside them: headings, lists, the lead, later parts
of an article that comes in several boxes. What was chosen far from them is set aside.
"""

from collections.abc import Iterator, Sequence

from listen.extraction.main_content.bodies import (
    add_twins,
    ask_again,
    find_bodies,
    leave_asides,
    main_frame,
)
from listen.extraction.main_content.gaps import fill
from listen.extraction.main_content.lead import add_lead, find_leads
from listen.extraction.main_content.selection import Selection
from listen.extraction.pieces import Frame, Piece
from listen.extraction.selectors import KEEP

_WRAPPER_SHARE = 0.3
"""Of the main content; what an element with more is called says nothing about its parts."""


def choose(
    pieces: Sequence[Piece],
    frames: Sequence[Frame],
    kept: set[int],
    *,
    title: str,
    discussion: bool = False,
) -> tuple[Piece, ...]:
    """Select the pieces of the main content, in page order, each with its scope in it.

    Args:
        pieces: All pieces of the page.
        frames: All its block elements, outer ones first.
        kept: The numbers of the pieces that trafilatura keeps.
        title: The page's title, behind which a lead may stand.
        discussion: Whether what visitors wrote is the content.
    """
    wanted = {n for n, piece in enumerate(pieces) if piece.selected == KEEP}
    selection = Selection(
        pieces=pieces, frames=frames, chosen=kept | wanted, discussion=discussion
    )
    leave_asides(selection)
    ask_again(selection)
    leave_asides(selection)
    if not selection.chosen:
        return ()
    find_bodies(selection)
    add_twins(selection)
    main = main_frame(selection)
    strays = {n for n in selection.chosen if not main.start <= n < main.stop}
    strays -= find_leads(selection, strays, main)
    selection.chosen -= strays
    fill(selection, main)
    add_lead(selection, main, title)
    selection.chosen |= wanted
    strays |= _left_out(selection, main)
    strays -= wanted
    return tuple(_with_scopes(selection, main, strays))


def _left_out(selection: Selection, main: Frame) -> set[int]:
    """What stands in the main element and is not chosen: it goes into the ledger."""
    return set(range(main.start, main.stop)) - selection.chosen


def _with_scopes(selection: Selection, main: Frame, strays: set[int]) -> Iterator[Piece]:
    sums = selection.chosen_sums()
    most = _WRAPPER_SHARE * sums[-1]
    for number in sorted(selection.chosen | strays):
        piece = selection.pieces[number]
        scope = []
        for frame in piece.frame.ancestry():
            if frame is main or sums[frame.stop] - sums[frame.start] > most:
                break
            scope.append(frame)
        yield piece.placed(tuple(scope), stray=number in strays)
