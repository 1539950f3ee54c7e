"""From a block's spans to lines: sentences, cut where the language changes."""

import re
from collections.abc import Iterator
from typing import Final

from listen.model import Anchor, Language, Reading, Role, Span, primary
from listen.speech.language import language_of_block
from listen.speech.lines import Line
from listen.speech.options import SpeechOptions
from listen.speech.scripts import count_words, languages_of_scripts
from listen.speech.sentences import sentence_spans
from listen.speech.verbalize import spell_out


def own_language(spans: tuple[Span, ...], language: Language, options: SpeechOptions) -> Language:
    """Take the markup's word for a block's language, else the text's if that is plain.

    What is quoted in it does not count, unless the block is nothing else.
    """
    if not options.switch_from or any(span.language for span in spans):
        return language
    text = "".join(span.text for span in spans)
    around = _QUOTED.sub(" ", text)
    return language_of_block(language, around if any(map(str.isalpha, around)) else text)


_QUOTED: Final = re.compile(r"[“«„\"»](?P<words>[^“”«»„\"]{30,}?)[”»“\"«]")
"""Long enough to tell its language."""


def lines_of_text(
    text: str, language: Language, role: Role, anchor: Anchor | None
) -> tuple[Line, ...]:
    """Make a line of every sentence."""
    return tuple(
        Line(text=text[start:end], language=language, role=role, anchor=anchor)
        for start, end in sentence_spans(text, language)
    )


def lines_of_spans(
    spans: tuple[Span, ...],
    language: Language,
    role: Role,
    anchor: Anchor | None,
    options: SpeechOptions,
) -> tuple[Line, ...]:
    """Make lines of the sentences of a block, keeping what its markup says of words."""
    text = "".join(span.text for span in spans)
    marked = tuple(_marked(spans, language))
    foreign = tuple(_foreign(spans, text, language, options.switch_from))
    lines = []
    for start, end in sentence_spans(text, language):
        pieces = list(_pieces(text, start, end, foreign))
        for at, (first, last, tongue) in enumerate(pieces):
            lines.append(
                Line(
                    text=text[first:last],
                    language=tongue or language,
                    role=role,
                    anchor=anchor,
                    fixed=_within(marked, first, last),
                    follows_on=at < len(pieces) - 1,
                )
            )
    return tuple(lines)


def _marked(spans: tuple[Span, ...], language: Language) -> Iterator[Reading]:
    at = 0
    for span in spans:
        end = at + len(span.text)
        if span.text and (span.alias or span.phonemes):
            words = spell_out(span.alias or span.text, span.language or language).strip()
            rule = "author-alias" if span.alias else "author-phonemes"
            yield Reading(start=at, end=end, words=words, rule=rule, phonemes=span.phonemes)
        at = end


def _foreign(
    spans: tuple[Span, ...], text: str, language: Language, least: int
) -> Iterator[tuple[int, int, Language]]:
    if not least:
        return
    at = 0
    for span in spans:
        end = at + len(span.text)
        tongue = span.language
        if span.alias is not None or (tongue and primary(tongue) == primary(language)):
            pass
        elif tongue is None:
            quoted = tuple(_quoted(text, at, end, language))
            yield from quoted or _in_other_scripts(text, at, end, language)
        elif count_words(span.text) >= least:
            yield at, end, tongue
        at = end


def _quoted(
    text: str, start: int, end: int, language: Language
) -> Iterator[tuple[int, int, Language]]:
    """Find what is quoted and plainly in another language."""
    for found in _QUOTED.finditer(text, start, end):
        tongue = language_of_block(language, found["words"])
        if tongue != language:
            yield *found.span("words"), tongue


def _in_other_scripts(
    text: str, start: int, end: int, language: Language
) -> Iterator[tuple[int, int, Language]]:
    if text.isascii():
        return
    for first, last, tongue in languages_of_scripts(text[start:end]):
        if primary(tongue) == primary(language):
            continue
        if language_of_block(language, text[start + first : start + last]) == tongue:
            yield start + first, start + last, tongue


_OPENING: Final = re.compile(r"[\s(\[“‘\"'«„¿¡]+$")
_CLOSING: Final = re.compile(r"(?:\s?»|[)\]”’\"'“,.;:!?…。！？])+")


def _pieces(
    text: str, start: int, end: int, foreign: tuple[tuple[int, int, Language], ...]
) -> Iterator[tuple[int, int, Language | None]]:
    """Cut a sentence where the language changes; brackets and marks stay with their words."""
    cuts: list[tuple[int, int, Language | None]] = []
    at = start
    for opens, closes, tongue in foreign:
        first, last = max(opens, start), min(closes, end)
        if first >= last or not any(map(str.isalnum, text[first:last])):
            continue
        opening = _OPENING.search(text, at, first)
        first = opening.start() if opening else first
        closing = _CLOSING.match(text, last, end)
        last = closing.end() if closing else last
        cuts += [(at, first, None), (first, last, tongue)]
        at = last
    cuts.append((at, end, None))
    merged: list[tuple[int, int, Language | None]] = []
    for cut in cuts:
        if cut[0] >= cut[1]:
            continue
        if merged and not any(char.isalnum() for char in text[cut[0] : cut[1]]):
            merged[-1] = (merged[-1][0], cut[1], merged[-1][2])
        elif merged and cut[2] is not None and merged[-1][2] == cut[2]:
            merged[-1] = (merged[-1][0], cut[1], cut[2])
        else:
            merged.append(cut)
    yield from (_bare(text, *piece) for piece in merged)


def _bare(
    text: str, start: int, end: int, tongue: Language | None
) -> tuple[int, int, Language | None]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip()), tongue


def _within(marked: tuple[Reading, ...], start: int, end: int) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            start=one.start - start,
            end=one.end - start,
            words=one.words,
            rule=one.rule,
            phonemes=one.phonemes,
        )
        for one in marked
        if start <= one.start and one.end <= end
    )
