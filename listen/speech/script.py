"""From the cleaned article to what will be said, utterance by utterance."""

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

from listen.model import (
    Anchor,
    Article,
    Language,
    Milliseconds,
    Omission,
    Part,
    Reading,
    Role,
    Script,
    Section,
    Span,
)
from listen.speech import rhythm
from listen.speech.chapters import numbers_of
from listen.speech.lexicon import entries_of
from listen.speech.lines import Line, Said, say
from listen.speech.options import SpeechOptions
from listen.speech.passages import read_blocks
from listen.speech.runs import lines_of_spans, lines_of_text, own_language


def write_script(article: Article, options: SpeechOptions = SpeechOptions()) -> Script:
    """Write down all that will be said of an article, and what will not.

    The introduction bears the article's title and starts with it; every other part starts with its
    heading. Where nothing can be said there are no parts.

    Raises:
        SpeechError: If the lexicon's file cannot be read, or is no lexicon.
    """
    own = entries_of(article.lexicon, article.language)
    options = replace(options, lexicon=own + options.pronunciations(), lexicon_file=None)
    drafts = [_introduction(article, options)]
    omissions = [*drafts[-1].omissions]
    levels = sorted({section.level for section in article.sections if section.title.strip()})
    titles = [section.title for section in article.sections]
    for section, number in zip(
        article.sections, numbers_of(titles, article.language), strict=True
    ):
        if section.title.strip():
            rank = levels.index(section.level)
            drafts.append(_headed(section, rank, number, article.language, options))
            omissions += drafts[-1].omissions
        for outcome in read_blocks(section.blocks, article.language, options):
            if isinstance(outcome, Omission):
                omissions.append(outcome)
            else:
                omissions += drafts[-1].add(outcome, options)
    spoken = [draft for draft in drafts if draft.said]
    return Script(
        title=article.title,
        language=article.language,
        parts=tuple(
            draft.part(options, after) for draft, after in zip_longest(spoken, spoken[1:])
        ),
        omissions=tuple(omissions),
    )


UNTITLED: Final = "Untitled"
"""The first chapter's title where the article has none: chapters without one are not shown."""


@dataclass(slots=True)
class _Draft:
    """A part while it is being written."""

    title: str
    anchor: Anchor | None
    rank: int = 0
    """Of its heading among those of the article: 0 for the highest."""
    said: list[Said] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)

    def add(self, line: Line, options: SpeechOptions) -> tuple[Omission, ...]:
        """Say one more line."""
        said = say(line, options.lexicon)
        if said.utterance is not None:
            self.said.append(said)
        elif self.said:
            last = self.said[-1].line
            ends = replace(
                last,
                ends_block=last.ends_block or line.ends_block,
                ends_list=last.ends_list or line.ends_list,
                follows_on=last.follows_on and line.follows_on,
            )
            self.said[-1] = say(ends, options.lexicon)
        return said.omissions

    def part(self, options: SpeechOptions, after: "_Draft | None") -> Part:
        """Give every utterance its pause and its manner."""
        utterances = [one.utterance for one in self.said if one.utterance is not None]
        opening = next((at for at, one in enumerate(utterances) if one.role is Role.BODY), -1)
        return Part(
            title=self.title,
            anchor=self.anchor,
            utterances=tuple(
                replace(
                    utterance,
                    prosody=rhythm.manner(
                        utterance.role,
                        options.rate,
                        opens=at == opening <= 1,
                        closes=at == len(utterances) - 1,
                    ),
                    pause_after=_scaled(self._pause(at, after), options.pauses),
                    goes_on=self.said[at].line.follows_on and at < len(utterances) - 1,
                )
                for at, utterance in enumerate(utterances)
            ),
        )

    def _pause(self, at: int, after: "_Draft | None") -> Milliseconds:
        line = self.said[at].line
        if at == len(self.said) - 1:
            if after is None:
                return Milliseconds(0)
            if line.role is Role.HEADING:
                return rhythm.after_heading(self.rank)
            return rhythm.before_heading(after.rank)
        if line.follows_on:
            return rhythm.CLAUSE if line.text.endswith(_PAUSING) else rhythm.SWITCH
        if line.ends_block:
            pause = rhythm.after_block(line.role, self.said[at + 1].line.role, self.rank)
            return max(pause, rhythm.PARAGRAPH) if line.ends_list else pause
        return rhythm.SENTENCE


_PAUSING: Final = (",", ";", ":", "–", "—", ")")


def _scaled(pause: Milliseconds, factor: float) -> Milliseconds:
    return Milliseconds(round(pause * factor))


def _introduction(article: Article, options: SpeechOptions) -> _Draft:
    draft = _Draft(title=article.title.strip() or UNTITLED, anchor=None)
    lines = lines_of_text(article.title, article.language, Role.TITLE, None)
    return _opened(draft, lines, options)


def _headed(
    section: Section,
    rank: int,
    number: Reading | None,
    language: Language,
    options: SpeechOptions,
) -> _Draft:
    draft = _Draft(title=section.title, anchor=section.anchor, rank=rank)
    spans = section.spans or (Span(text=section.title),)
    tongue = own_language(spans, language, options)
    lines = lines_of_spans(spans, tongue, Role.HEADING, section.anchor, options)
    if number is not None and lines and number.end <= len(lines[0].text):
        lines = (replace(lines[0], fixed=(number, *lines[0].fixed)), *lines[1:])
    return _opened(draft, lines, options)


def _opened(draft: _Draft, lines: tuple[Line, ...], options: SpeechOptions) -> _Draft:
    for at, line in enumerate(lines):
        draft.omissions += draft.add(replace(line, ends_block=at == len(lines) - 1), options)
    return draft
