"""What is said of each kind of block: its lines, and what the house style leaves out."""

import re
from collections.abc import Iterator
from dataclasses import replace
from string import ascii_uppercase
from typing import Final, TypeAlias, assert_never

from listen.model import (
    Anchor,
    Block,
    Code,
    Figure,
    Language,
    ListItem,
    Omission,
    Paragraph,
    Quotation,
    Reading,
    Role,
    Table,
    primary,
)
from listen.speech.lines import Line, introduced
from listen.speech.options import CodePolicy, FigurePolicy, SpeechOptions
from listen.speech.phrases import language_of_phrases, phrases
from listen.speech.programming_languages import PROGRAMMING_LANGUAGES
from listen.speech.runs import lines_of_spans, lines_of_text, own_language
from listen.speech.tables import read_table
from listen.speech.verbalize import spell_out

Outcome: TypeAlias = Line | Omission


def read_block(block: Block, language: Language, options: SpeechOptions) -> tuple[Outcome, ...]:
    """Decide what is said of a block."""
    outcomes = tuple(_read(block, language, options))
    lines = [at for at, one in enumerate(outcomes) if isinstance(one, Line)]
    if not lines:
        return outcomes
    last = lines[-1]
    final = outcomes[last]
    assert isinstance(final, Line)
    return (*outcomes[:last], replace(final, ends_block=True), *outcomes[last + 1 :])


def _read(block: Block, language: Language, options: SpeechOptions) -> Iterator[Outcome]:
    match block:
        case Paragraph():
            tongue = own_language(block.spans, language, options)
            yield from lines_of_spans(block.spans, tongue, Role.BODY, block.anchor, options)
        case Quotation():
            yield from _quotation(block, language, options)
        case ListItem():
            yield from _item(block, language, options)
        case Table():
            yield from read_table(block, language, options.tables)
        case Code():
            yield from _code(block, language, options)
        case Figure():
            yield from _figure(block, language, options)
        case _:
            assert_never(block)


def _quotation(block: Quotation, language: Language, options: SpeechOptions) -> Iterator[Outcome]:
    tongue = own_language(block.spans, language, options)
    lines = lines_of_spans(block.spans, tongue, Role.QUOTATION, block.anchor, options)
    if lines and (alert := _ALERT.match(lines[0].text)):
        words = f"{alert['kind'].capitalize()}: " if primary(tongue) == "en" else ""
        named = Reading(start=0, end=alert.end(), words=words, rule="alert")
        lines = (replace(lines[0], fixed=(named, *lines[0].fixed)), *lines[1:])
    yield from lines
    yield from lines_of_text(block.attribution, language, Role.QUOTATION, block.anchor)


_ALERT: Final = re.compile(r"\[!(?P<kind>NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*")
"""What begins a quotation that is none, in Markdown of GitHub's kind."""
_BOX: Final = re.compile(r"\[[ xX]\]\s")
"""A box to tick, in a list of tasks."""


def _item(block: ListItem, language: Language, options: SpeechOptions) -> Iterator[Outcome]:
    tongue = own_language(block.spans, language, options)
    lines = lines_of_spans(block.spans, tongue, Role.ITEM, block.anchor, options)
    if lines and (box := _BOX.match(lines[0].text)):
        unsaid = Reading(start=0, end=box.end(), words="", rule="checkbox")
        lines = (replace(lines[0], fixed=(unsaid, *lines[0].fixed)), *lines[1:])
    if block.ordinal is None or not lines or _is_numbered(block):
        yield from lines
        return
    if block.numerals in ("a", "A") and 0 < block.ordinal <= len(ascii_uppercase):
        words = f"{ascii_uppercase[block.ordinal - 1]}. "
    else:
        number = spell_out(str(block.ordinal), lines[0].language)
        words = f"{number[:1].upper()}{number[1:]}. "
    count = Reading(start=0, end=0, words=words, rule="item-number")
    yield replace(lines[0], fixed=(count, *lines[0].fixed))
    yield from lines[1:]


def _is_numbered(item: ListItem) -> bool:
    """Tell an item whose author wrote the number as well: `1. 1. Tea`."""
    return re.match(rf"\(?(?:step\s)?{item.ordinal}[.):]", item.text, re.IGNORECASE) is not None


def _code(block: Code, language: Language, options: SpeechOptions) -> Iterator[Outcome]:
    if options.code is CodePolicy.READ:
        yield from lines_of_text(block.text, language, Role.ASIDE, block.anchor)
        return
    if options.code is CodePolicy.ANNOUNCE:
        name = PROGRAMMING_LANGUAGES.get(block.programming_language.lower())
        words = phrases(language)
        text = words.code_in.format(language=name) if name else words.code
        yield aside(text, language, block.anchor)
    yield omitted(block.text, "code", options.code, block.anchor)


def _figure(block: Figure, language: Language, options: SpeechOptions) -> Iterator[Outcome]:
    if options.figures is FigurePolicy.SKIP:
        yield omitted(block.text, "figure", options.figures, block.anchor)
        return
    lines = lines_of_text(block.text, language, Role.ASIDE, block.anchor)
    yield from introduced(lines, phrases(language).image)


def aside(text: str, language: Language, anchor: Anchor | None) -> Line:
    """Say something that is not the author's."""
    tongue = language_of_phrases(language)
    return Line(text=text, language=tongue, role=Role.ASIDE, anchor=anchor)


_DONE = {"announce": "announced", "skip": "skipped"}


def omitted(text: str, kind: str, policy: str, anchor: Anchor | None) -> Omission:
    """Record what a policy leaves out."""
    return Omission(
        text=text,
        rule=f"{kind}-{_DONE[policy]}",
        reason=f"The house style for {kind} is “{policy}”.",
        anchor=anchor,
    )
