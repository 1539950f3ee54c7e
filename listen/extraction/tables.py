"""Tables: which hold data, and what stands in their cells."""

from collections.abc import Iterator
from itertools import zip_longest

from lxml import etree

from listen.extraction.numbering import number_of
from listen.extraction.runs import text_of, tidy
from listen.extraction.tags import HEADINGS, UNREAD
from listen.model import Table

_LONGEST_CELL = 400
"""Characters; longer cells hold prose, in a table that only sets the layout."""
_WIDEST = 100
"""Rows or columns that a cell is believed to reach over."""
_PROSE = ("h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "pre", "article", "form")


def is_data_table(element: etree._Element) -> bool:
    """Whether a table relates its cells to each other; others only set the layout of blocks."""
    if element.get("role") in ("presentation", "none"):
        return False
    if any(inner is not element for inner in element.iter(*_PROSE)):
        return False
    rows = list(element.iter("tr"))
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    widest = max((len(row) for row in cells), default=0)
    if widest < 2 or len(rows) < 2:
        return False
    return all(len(text_of(cell)) <= _LONGEST_CELL for row in cells for cell in row)


def read_table(element: etree._Element) -> Table:
    """The cells of a table, row by row, without rows that are empty."""
    caption = next((_text(inner) for inner in element.iterchildren("caption")), "")
    rows: list[tuple[str, ...]] = []
    header = spans = False
    hanging: dict[int, tuple[str, int]] = {}
    for row in element.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        names = all(cell.tag == "th" for cell in cells) or _in_head(row)
        names = names or (not rows and _stands_out(cells, row))
        texts = tuple(_filled(cells, hanging, repeat=names))
        if not any(texts):
            continue
        if header and spans and len(rows) == 1 and names:
            rows[0] = tuple(_joined(*pair) for pair in zip_longest(rows[0], texts, fillvalue=""))
            continue
        if not rows:
            header = names
            spans = any(_span(cell, way) > 1 for cell in cells for way in ("colspan", "rowspan"))
        rows.append(texts)
    return Table(rows=tuple(rows), header=header, caption=caption)


def _filled(
    cells: list[etree._Element], hanging: dict[int, tuple[str, int]], *, repeat: bool
) -> Iterator[str]:
    """Give a row's texts column by column, with those that reach down into it.

    What reaches over several columns names each of them (`repeat`), or else stands in the first.
    """
    column = 0
    for cell in cells:
        while column in hanging:
            yield _taken(hanging, column)
            column += 1
        text, down = _text(cell), _span(cell, "rowspan")
        for number in range(_span(cell, "colspan")):
            said = text if repeat or number == 0 else ""
            if down > 1:
                hanging[column] = (said, down - 1)
            yield said
            column += 1
    while column in hanging:
        yield _taken(hanging, column)
        column += 1


def _taken(hanging: dict[int, tuple[str, int]], column: int) -> str:
    text, left = hanging.pop(column)
    if left > 1:
        hanging[column] = (text, left - 1)
    return text


def _span(cell: etree._Element, way: str) -> int:
    return min(max(1, number_of(cell.get(way), 1)), _WIDEST)


def _joined(above: str, below: str) -> str:
    return above if above == below else f"{above} {below}".strip()


def _stands_out(cells: list[etree._Element], row: etree._Element) -> bool:
    """Whether a row's words are all in bold, and those of the next are not."""
    after = row.getnext()
    below = [] if after is None else [cell for cell in after if cell.tag in ("td", "th")]
    return _in_bold(cells) and bool(below) and not _in_bold(below)


def _in_bold(cells: list[etree._Element]) -> bool:
    texts = [(text_of(cell), "".join(map(text_of, cell.iter("b", "strong")))) for cell in cells]
    return any(text for text, _ in texts) and all(text == bold for text, bold in texts)


def _in_head(row: etree._Element) -> bool:
    parent = row.getparent()
    return parent is not None and parent.tag == "thead"


def _text(cell: etree._Element) -> str:
    parts: list[str] = []
    steps = etree.iterwalk(cell, events=("start", "end"))
    for event, inner in steps:
        if event == "start":
            if not isinstance(inner.tag, str) or inner.tag in UNREAD:
                steps.skip_subtree()
            else:
                parts += [
                    inner.text or "",
                    " " if inner.tag in ("br", "p", "div", "li", *HEADINGS) else "",
                ]
        elif inner is not cell:
            parts += [" " if inner.tag in ("p", "div", "li") else "", inner.tail or ""]
    return tidy("".join(parts)).strip()
