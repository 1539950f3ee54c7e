"""Tables: small ones are read row by row with the columns' names, large ones announced."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from listen.model import Language, Omission, Reading, Role, Table
from listen.speech.lines import Line, introduced, say
from listen.speech.options import TablePolicy
from listen.speech.phrases import language_of_phrases, phrases
from listen.speech.runs import lines_of_text

LARGEST: Final = (6, 4)
"""Rows without the header, and columns: half a minute of speech, what a listener can hold."""
LONGEST_CELL: Final = 80
"""Characters; a table with longer cells is prose, and tiring to hear with column names."""


def read_table(table: Table, language: Language, policy: TablePolicy) -> Iterator[Line | Omission]:
    """Read a table, or say that there is one."""
    if policy is TablePolicy.AUTO:
        policy = TablePolicy.READ if _is_small(table) else TablePolicy.ANNOUNCE
    if policy is TablePolicy.READ:
        yield from _caption(table, language)
        yield from _rows(table, language)
        return
    if policy is TablePolicy.ANNOUNCE:
        words, tongue = phrases(language).table, language_of_phrases(language)
        yield Line(text=words, language=tongue, role=Role.ASIDE, anchor=table.anchor)
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


def _caption(table: Table, language: Language) -> Iterator[Line]:
    lines = lines_of_text(table.caption, language, Role.ASIDE, table.anchor)
    yield from introduced(lines, phrases(language).table_of)


def _rows(table: Table, language: Language) -> Iterator[Line]:
    """Make a line of each row, and of the header one that says what is to come."""
    header = table.rows[0] if table.header and table.rows else ()
    names = _spoken(header, language) if header else ()
    for at, row in enumerate(table.rows):
        if not any(cell.strip() for cell in row):
            continue
        is_header = at == 0 and bool(header)
        lead = phrases(language).table_of if is_header and not table.caption.strip() else ""
        yield Line(
            text=_JOINT.join(row),
            language=language,
            role=Role.ASIDE if is_header else Role.ITEM,
            anchor=table.anchor,
            fixed=tuple(_joints(row, () if is_header else names, lead, language)),
            ends_block=True,
        )


_JOINT: Final = " | "
_YES: Final = frozenset("✓✔✅☑🗸")
_NO: Final = frozenset("✗✘❌✕❎☒")


def _joints(
    row: tuple[str, ...], names: tuple[str, ...], lead: str, language: Language
) -> Iterator[Reading]:
    """Put pauses and column names between the cells of a row; pass over cells without words."""
    if lead:
        yield Reading(start=0, end=0, words=lead, rule="announcement")
    at = 0
    for column, cell in enumerate(row):
        start, at = at, at + len(cell)
        mark = _marked(cell, language)
        silent = not mark and not any(map(str.isalnum, cell))
        if column:
            name = names[column] if column < len(names) else ""
            asked = row[column - 1].rstrip().endswith(("?", "!"))
            words = (f" {name}: " if asked else f"; {name}: ") if name else ", "
            yield Reading(start=start, end=start + 3, words="" if silent else words, rule="column")
            start, at = start + len(_JOINT), at + len(_JOINT)
        if start < at and (mark or silent):
            yield Reading(start=start, end=at, words=mark, rule="cell")


def _marked(cell: str, language: Language) -> str:
    """Tell what a tick or a cross means."""
    bare = cell.strip().rstrip("\ufe0e\ufe0f")
    if bare in _YES:
        return phrases(language).yes
    return phrases(language).no if bare in _NO else ""


def _spoken(header: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Say the names of columns as they are said beside each other: `Mon` after `Sun`."""
    row = Line(text=_JOINT.join(header), language=language)
    joints = tuple(_joints(header, (), "", language))
    utterance = say(replace(row, fixed=joints)).utterance
    said = utterance.readings if utterance else ()
    names, at = [], 0
    for cell in header:
        end = at + len(cell)
        inside = [one for one in said if at <= one.start < one.end <= end]
        names.append(_words(row.text, at, end, inside))
        at += len(cell) + len(_JOINT)
    return tuple(names)


def _words(text: str, start: int, end: int, readings: list[Reading]) -> str:
    words, at = "", start
    for one in readings:
        words += text[at : one.start] + one.words
        at = one.end
    said = (words + text[at:end]).strip(" ,;:")
    return said if _LETTERED.search(said) else said.rstrip(" .?!")


_LETTERED: Final = re.compile(r"\b[A-Z]\.$")
"""A full stop that belongs to a letter."""
