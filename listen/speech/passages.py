"""What is said of blocks that stand beside each other: quotations, lists, interviews, code."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from listen.model import (
    Block,
    Code,
    Language,
    ListItem,
    Omission,
    Paragraph,
    Quotation,
    Reading,
    Role,
    Table,
)
from listen.speech.blocks import Outcome, aside, read_block
from listen.speech.lines import Line
from listen.speech.options import QuotePolicy, SpeechOptions
from listen.speech.phrases import phrases
from listen.speech.runs import lines_of_text


def read_blocks(
    blocks: tuple[Block, ...], language: Language, options: SpeechOptions
) -> Iterator[Outcome]:
    """Decide what is said of a section's blocks, and of how they stand beside each other."""
    blocks = tuple(_attributed(blocks))
    interview = _is_interview(blocks, language)
    before: Block | None = None
    said: Line | None = None
    for block, after in zip_longest(blocks, blocks[1:]):
        outcomes = read_block(block, language, options)
        if isinstance(block, Quotation) and options.quotes is QuotePolicy.ANNOUNCE:
            outcomes = _announced(block, outcomes, before, after, language)
        last = max((at for at, one in enumerate(outcomes) if isinstance(one, Line)), default=-1)
        for at, one in enumerate(outcomes):
            if isinstance(one, Omission):
                yield one
            elif not (isinstance(block, Code) and _says_again(one, said)):
                said = _with_role(one, language) if interview else one
                yield replace(said, ends_list=at == last and _ends_list(block, after))
        before = block


def _announced(
    block: Quotation,
    outcomes: tuple[Outcome, ...],
    before: Block | None,
    after: Block | None,
    language: Language,
) -> tuple[Outcome, ...]:
    """Say where a quotation begins and ends, however many paragraphs it has."""
    words = phrases(language)
    opens = not isinstance(before, Quotation) or bool(before.attribution)
    closes = not isinstance(after, Quotation) or bool(block.attribution)
    said_by = len(lines_of_text(block.attribution, language, Role.QUOTATION, None))
    last = len(outcomes) - said_by
    begin = (aside(words.quote, language, block.anchor),) if opens else ()
    end = aside(words.end_of_quote, language, block.anchor)
    ends = (end if said_by else replace(end, ends_block=True),) if closes else ()
    return (*begin, *outcomes[:last], *ends, *outcomes[last:])


_LONGEST_SOURCE: Final = 100
_SOURCE: Final = re.compile(r"[—–―-]\s?[^\W\d_]")


def _attributed(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Take a quotation's last paragraph for who said it, where it is `— Ann Lee`."""
    held: Quotation | None = None
    for block in blocks:
        if held and isinstance(block, Quotation) and _says_who(block, held):
            held = replace(held, attribution=block.text)
            continue
        if held:
            yield held
        held = block if isinstance(block, Quotation) else None
        if held is None:
            yield block
    if held:
        yield held


def _says_who(block: Quotation, quoted: Quotation) -> bool:
    short = len(block.text) <= _LONGEST_SOURCE and not block.attribution
    return short and not quoted.attribution and _SOURCE.match(block.text) is not None


def _ends_list(block: Block, after: Block | None) -> bool:
    """Tell the last item of a list, or row of a table, before another list or table."""
    match block, after:
        case ListItem(ordinal=int(one), depth=inside), ListItem(ordinal=int(other), depth=depth):
            return depth == inside and abs(other - one) != 1
        case ListItem(ordinal=one, depth=inside), ListItem(ordinal=other, depth=depth):
            return depth == inside and one != other
        case (Table(), ListItem() | Table()) | (ListItem(), Table()):
            return True
        case _:
            return False


def _says_again(line: Line, before: Line | None) -> bool:
    """Tell an announcement that has just been made: code beside code."""
    return before is not None and line.role is Role.ASIDE and line.text == before.text


def _is_interview(blocks: tuple[Block, ...], language: Language) -> bool:
    asks = _asks(phrases(language).question[0])
    return any(isinstance(one, Paragraph | ListItem) and asks.match(one.text) for one in blocks)


def _with_role(line: Line, language: Language) -> Line:
    """Say `Question` for the letter that stands before one, and `Answer`."""
    words = phrases(language)
    for letter, role in (words.question, words.answer):
        if found := _asks(letter).match(line.text):
            named = Reading(start=0, end=found.end(), words=f"{role}:", rule="interview")
            return replace(line, fixed=(named, *line.fixed))
    return line


def _asks(letter: str) -> re.Pattern[str]:
    return re.compile(rf"{letter}\s?[.:](?=\s)")
