"""Ways to elsewhere: related articles, tables of contents, breadcrumbs."""

from collections.abc import Iterator, Sequence
from itertools import islice

from listen.extraction.boilerplate.rule import Rule, View, in_box, labelled, per_piece, tells
from listen.extraction.pieces import PAGE, Frame, Piece
from listen.model import Code, Figure, ListItem, Paragraph, Table

_MOSTLY = 0.6
"""The share of linked text from which a line is a link and no sentence."""
_ENOUGH = 0.4
"""The same for an item of a list under a label, where an icon or a kicker goes before the link."""
_FEWEST = 2
_SHORT = 200
_LONGEST_TEASER = 400
_CARD = 0.9
"""The share of linked text from which a heading is the way to another post."""
_MOST_TEASERS = 0.5
_NEAR_BOXES = 3
_PARTLY = 0.5
_WHOLLY = 0.95
_BUTTON_WORDS = 20
_BRACKETS = 3
_CAPITALS = 0.9
"""Of the letters; “AMAs” may be among them."""
_LATEST_CONTENTS = 0.5
_TEXT_TAGS = frozenset({"p", "li", "td", "dd", "dt", "blockquote", "article", "section", "body"})
"""Elements in which a link may be a sentence of the article."""


def _is_link(piece: Piece, *, least: float = _MOSTLY) -> bool:
    return (
        piece.link_density >= least
        and len(piece.text) < _SHORT
        and not isinstance(piece.content, Code | Table)
    )


def _find_related(view: View) -> Iterator[int]:
    teasers = _teasers(view)
    for number, piece in view.remaining():
        if _is_row_of_links(piece) or number in teasers:
            yield number
        if len(piece.text) > _SHORT:
            continue
        boxed = in_box("related", piece) and (_is_link(piece) or tells("related", piece))
        if boxed or _is_labelled_link(piece) or _is_way_on(piece):
            yield number
        elif tells("related", piece):
            yield number
            yield from _cards(view, number)


def _is_row_of_links(piece: Piece) -> bool:
    """Whether a paragraph is headlines of other posts, a line each, or links in a row."""
    if not isinstance(piece.content, Paragraph) or piece.links < _FEWEST:
        return False
    lines = piece.text.count("\n") + 1
    if lines == 1:
        alone = piece.frame.tag == "p" and piece.link_density >= _CARD
        return alone and not piece.text.endswith((".", "!", "?", ":"))
    return piece.links >= lines and piece.link_density >= _MOSTLY


def _is_labelled_link(piece: Piece) -> bool:
    """Whether a line is a link with a label: `Related: Seven benches`.

    Plain text shows no links; there the label must be one that opens no sentence.
    """
    if piece.frame is not PAGE:
        return labelled("related-inline", piece) and piece.link_density > _PARTLY
    opened = labelled("related-label", piece)
    return opened and not piece.is_heading and not piece.text.endswith((".", "!", "”", '"'))


def _teasers(view: View) -> set[int]:
    """What stands in a box for other posts, or in one of those posts' own boxes.

    A page that is made of such boxes is a list of posts, and they are what it has to say.
    """
    boxes = _posts(view.pieces)
    found = {
        number: len(piece.text)
        for number, piece in view.remaining()
        if len(piece.text) <= _LONGEST_TEASER
        and (in_box("other-posts", piece) or not boxes.isdisjoint(piece.scope))
    }
    whole = sum(len(piece.text) for _, piece in view.remaining() if not piece.stray)
    return set(found) if sum(found.values()) <= _MOST_TEASERS * whole else set()


def _posts(pieces: Sequence[Piece]) -> set[Frame]:
    """The boxes whose first heading is a link, and all of whose text is short."""
    headings: dict[Frame, Piece] = {}
    long: set[Frame] = set()
    for piece in pieces:
        for frame in piece.scope:
            if frame.tag != "article":
                continue
            if piece.is_heading:
                headings.setdefault(frame, piece)
            if len(piece.text) > _LONGEST_TEASER:
                long.add(frame)
    linked = {frame for frame, piece in headings.items() if _leads_away(piece)}
    return linked - long


def _leads_away(heading: Piece) -> bool:
    """Whether a heading is a link to another page; in live blogs they are links to themselves."""
    inner = all(target.startswith("#") for target in heading.targets)
    return heading.link_density >= _CARD and not inner


def _cards(view: View, number: int) -> Iterator[int]:
    """The links and teasers that follow a label such as “Related articles”."""
    label = view.pieces[number]
    card: Piece | None = None
    for later, piece in view.following(number):
        if piece.is_heading and piece.heading_level <= label.heading_level and not piece.links:
            return
        least = _ENOUGH if isinstance(piece.content, ListItem) else _MOSTLY
        if _is_link(piece, least=least):
            card = piece if piece.is_heading else card
        elif not _is_in_own_article(piece, label) and (
            card is None or not _is_beside(piece, card)
        ):
            return
        yield later


def _is_in_own_article(piece: Piece, label: Piece) -> bool:
    around = set(label.frame.ancestry())
    return any(frame.tag == "article" and frame not in around for frame in piece.scope)


def _is_beside(piece: Piece, heading: Piece) -> bool:
    """Whether a short text stands in the same box as a linked heading: its teaser."""
    if piece.is_heading or len(piece.text) > _LONGEST_TEASER:
        return False
    near = set(islice(heading.home.ancestry(), _NEAR_BOXES)) & set(heading.scope)
    return any(frame in near for frame in islice(piece.home.ancestry(), _NEAR_BOXES))


def _is_way_on(piece: Piece) -> bool:
    """Whether a box around a piece leads to the posts before and after this one."""
    return any(
        "next" in frame.names and not frame.names.isdisjoint({"prev", "previous"})
        for frame in piece.scope
    )


def _find_parting_links(view: View) -> Iterator[int]:
    """Bare links at the very end that nothing leads up to: “15 pictures of teapots”."""
    run: list[int] = []
    rest = list(view.remaining())
    while rest and _is_bare_link(rest[-1][1]):
        run.append(rest.pop()[0])
    if not rest or len(run) < _FEWEST:
        return
    before = rest[-1][1]
    if not before.is_heading and not before.text.rstrip().endswith((":", "：")):
        yield from run


def _is_bare_link(piece: Piece) -> bool:
    return _is_link(piece, least=_WHOLLY) and not piece.is_heading


def _find_contents(view: View) -> Iterator[int]:
    for number, piece in view.remaining():
        if in_box("contents", piece) and len(piece.text) < _SHORT and piece.links:
            yield number
        elif view.place(number) < _LATEST_CONTENTS and tells("contents", piece):
            run = list(_inner_links(view, number))
            if run or len(piece.words) <= 3:
                yield number
                yield from run


def _inner_links(view: View, number: int) -> Iterator[int]:
    for later, piece in view.following(number):
        if not _is_link(piece) or not all(
            target.startswith("#") or "#" in target for target in piece.targets
        ):
            return
        yield later


def _find_buttons(view: View) -> Iterator[int]:
    """Buttons, but no link that begins an `article` of its own: the title of a post in a list."""
    titles: dict[Frame, int] = {}
    for number, piece in enumerate(view.pieces):
        for frame in piece.scope:
            if frame.tag == "article":
                titles.setdefault(frame, number)
    first = set(titles.values())
    for number, piece in view.remaining():
        if _is_button(piece) and number not in first:
            yield number


def _is_button(piece: Piece) -> bool:
    """Whether a line is one link that stands in a box of its own, shouts, or asks for a click."""
    if not _is_all_link(piece) or len(piece.words) > _BUTTON_WORDS or piece.is_heading:
        return False
    if isinstance(piece.content, Code | Table | Figure):
        return False
    if in_box("button", piece):
        return True
    if isinstance(piece.content, ListItem):
        return False
    boxed = piece.frame.tag not in _TEXT_TAGS
    return boxed or _shouts(piece.text) or tells("call-to-action", piece)


def _is_all_link(piece: Piece) -> bool:
    """Whether nothing but brackets or an arrow stands beside a link."""
    around = len(piece.text.strip()) - piece.linked
    return piece.link_density >= _WHOLLY or (piece.links == 1 and around <= _BRACKETS)


def _shouts(text: str) -> bool:
    letters = [char for char in text if char.isalpha() and char.lower() != char.upper()]
    capitals = sum(map(str.isupper, letters))
    return bool(letters) and capitals >= _CAPITALS * len(letters)


RELATED = Rule("related-links", "A way to other articles.", _find_related)
PARTING_LINKS = Rule("parting-links", "Links that the page takes leave with.", _find_parting_links)
CONTENTS = Rule(
    "table-of-contents", "A table of contents: the chapters do its work.", _find_contents
)
BREADCRUMBS = Rule(
    "breadcrumbs",
    "Where in the site the page is.",
    per_piece(lambda piece: in_box("breadcrumb", piece)),
)
LINK = Rule("lone-link", "A button, or a link that stands for itself.", _find_buttons)
