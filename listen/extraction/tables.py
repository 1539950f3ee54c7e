"""Tables: which hold data, and what stands in their cells."""

from lxml import etree

from listen.extraction.runs import text_of, tidy
from listen.extraction.tags import HEADINGS, UNREAD
from listen.model import Table

_LONGEST_CELL = 400
"""Characters; longer cells hold prose, in a table that only sets the layout."""
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
    header = False
    for row in element.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = tuple(_text(cell) for cell in cells)
        if not any(texts):
            continue
        if not rows:
            header = all(cell.tag == "th" for cell in cells) or _in_head(row)
        rows.append(texts)
    return Table(rows=tuple(rows), header=header, caption=caption)


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
