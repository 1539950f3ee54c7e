"""Tables: small ones are read row by row with the columns' names, large ones announced."""

from collections.abc import Iterator
from typing import Final

from listen.model import Language, Omission, Reading, Role, Table
from listen.speech.lines import Line
from listen.speech.options import TablePolicy
from listen.speech.phrases import phrases
from listen.speech.runs import lines_of_text
from listen.speech.verbalize import spell_out

LARGEST: Final = (6, 4)
"""Rows without the header, and columns: half a minute of speech, what a listener can hold."""
LONGEST_CELL: Final = 80
"""Characters; a table with longer cells is prose, and tiring to hear with column names."""


def read_table(table: Table, language: Language, policy: TablePolicy) -> Iterator[Line | Omission]:
    """Read a table, or say that there is one."""
    if policy is TablePolicy.AUTO:
        policy = TablePolicy.READ if _is_small(table) else TablePolicy.ANNOUNCE
    if policy is TablePolicy.READ:
        yield from lines_of_text(table.caption, language, Role.ASIDE, table.anchor)
        yield from _rows(table, language)
        return
    if policy is TablePolicy.ANNOUNCE:
        words = phrases(language).table
        yield Line(text=words, language=language, role=Role.ASIDE, anchor=table.anchor)
        yield from lines_of_text(table.caption, language, Role.ASIDE, table.anchor)
    done = "announced" if policy is TablePolicy.ANNOUNCE else "skipped"
    rows = "\n".join(" | ".join(row) for row in table.rows)
    text = rows if policy is TablePolicy.ANNOUNCE else table.text
    reason = f"The house style for a table of this size is “{policy}”."
    yield Omission(text=text, rule=f"table-{done}", reason=reason, anchor=table.anchor)


def _is_small(table: Table) -> bool:
    rows, columns = LARGEST
    body = table.rows[1:] if table.header else table.rows
    return (
        len(body) <= rows
        and all(len(row) <= columns for row in body)
        and all(len(cell) <= LONGEST_CELL for row in body for cell in row)
    )


def _rows(table: Table, language: Language) -> Iterator[Line]:
    header = table.rows[0] if table.header and table.rows else ()
    for at, row in enumerate(table.rows):
        if not any(cell.strip() for cell in row):
            continue
        names = () if at == 0 and header else header
        lead = phrases(language).table_of if at == 0 and header else ""
        yield Line(
            text=" | ".join(row),
            language=language,
            role=Role.ASIDE if at == 0 and header else Role.ITEM,
            anchor=table.anchor,
            fixed=tuple(_joints(row, names, lead, language)),
        )


def _joints(
    row: tuple[str, ...], names: tuple[str, ...], lead: str, language: Language
) -> Iterator[Reading]:
    """Put pauses and column names between the cells of a row."""
    if lead:
        yield Reading(start=0, end=0, words=lead, rule="announcement")
    at = len(row[0])
    for column, cell in enumerate(row[1:], 1):
        named = names[column].strip() if column < len(names) else ""
        silent = not cell.strip()
        words = f"; {spell_out(named, language)}: " if named and not silent else ", "
        yield Reading(start=at, end=at + 3, words="" if silent else words, rule="column")
        at += 3 + len(cell)
