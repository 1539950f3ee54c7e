"""What is said of each kind of block: its lines, and what the house style leaves out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias, assert_never

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
    Span,
    Table,
)
from listen.speech.language import language_of_block
from listen.speech.lines import Line
from listen.speech.options import CodePolicy, FigurePolicy, QuotePolicy, SpeechOptions
from listen.speech.phrases import PROGRAMMING_LANGUAGES, phrases
from listen.speech.runs import lines_of_spans, lines_of_text
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
            tongue = _own_language(block.spans, language, options)
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


def _own_language(spans: tuple[Span, ...], language: Language, options: SpeechOptions) -> Language:
    """Take the markup's word for a block's language, else the text's if that is plain."""
    if not options.switch_from or any(span.language for span in spans):
        return language
    return language_of_block(language, "".join(span.text for span in spans))


def _quotation(block: Quotation, language: Language, options: SpeechOptions) -> Iterator[Outcome]:
    announce = options.quotes is QuotePolicy.ANNOUNCE
    if announce:
        yield aside(phrases(language).quote, language, block.anchor)
    tongue = _own_language(block.spans, language, options)
    yield from lines_of_spans(block.spans, tongue, Role.QUOTATION, block.anchor, options)
    if announce:
        yield aside(phrases(language).end_of_quote, language, block.anchor)
    yield from lines_of_text(block.attribution, language, Role.QUOTATION, block.anchor)


def _item(block: ListItem, language: Language, options: SpeechOptions) -> Iterator[Outcome]:
    lines = lines_of_spans(block.spans, language, Role.ITEM, block.anchor, options)
    if block.ordinal is None or not lines:
        yield from lines
        return
    number = spell_out(str(block.ordinal), language)
    words = f"{number[:1].upper()}{number[1:]}. "
    count = Reading(start=0, end=0, words=words, rule="item-number")
    yield replace(lines[0], fixed=(count, *lines[0].fixed))
    yield from lines[1:]


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
    if lines:
        lead = Reading(start=0, end=0, words=phrases(language).image, rule="announcement")
        yield replace(lines[0], fixed=(lead, *lines[0].fixed))
    yield from lines[1:]


def aside(text: str, language: Language, anchor: Anchor | None) -> Line:
    """Say something that is not the author's."""
    return Line(text=text, language=language, role=Role.ASIDE, anchor=anchor)


_DONE = {"announce": "announced", "skip": "skipped"}


def omitted(text: str, kind: str, policy: str, anchor: Anchor | None) -> Omission:
    """Record what a policy leaves out."""
    return Omission(
        text=text,
        rule=f"{kind}-{_DONE[policy]}",
        reason=f"The house style for {kind} is “{policy}”.",
        anchor=anchor,
    )
