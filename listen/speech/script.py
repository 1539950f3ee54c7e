"""From the cleaned article to what will be said, utterance by utterance."""

from dataclasses import dataclass, field, replace
from typing import Final

from listen.model import (
    Anchor,
    Article,
    Language,
    Milliseconds,
    Omission,
    Part,
    Role,
    Script,
    Section,
)
from listen.speech import rhythm
from listen.speech.blocks import read_block
from listen.speech.lexicon import entries_of
from listen.speech.lines import Line, Said, say
from listen.speech.options import SpeechOptions
from listen.speech.runs import lines_of_text


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
    for section in article.sections:
        if section.title.strip():
            drafts.append(_headed(section, article.language, options))
            omissions += drafts[-1].omissions
        for block in section.blocks:
            for outcome in read_block(block, article.language, options):
                if isinstance(outcome, Omission):
                    omissions.append(outcome)
                else:
                    omissions += drafts[-1].add(outcome, options)
    spoken = [draft for draft in drafts if draft.said]
    return Script(
        title=article.title,
        language=article.language,
        parts=tuple(draft.part(options, last=draft is spoken[-1]) for draft in spoken),
        omissions=tuple(omissions),
    )


UNTITLED: Final = "Untitled"
"""The first chapter's title where the article has none: chapters without one are not shown."""


@dataclass(slots=True)
class _Draft:
    """A part while it is being written."""

    title: str
    anchor: Anchor | None
    said: list[Said] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)

    def add(self, line: Line, options: SpeechOptions) -> tuple[Omission, ...]:
        """Say one more line."""
        said = say(line, options.lexicon)
        if said.utterance is not None:
            self.said.append(said)
        elif line.ends_block and self.said:
            self.said[-1] = replace(
                self.said[-1], line=replace(self.said[-1].line, ends_block=True)
            )
        return said.omissions

    def part(self, options: SpeechOptions, *, last: bool) -> Part:
        """Give every utterance its pause and its manner."""
        return Part(
            title=self.title,
            anchor=self.anchor,
            utterances=tuple(
                replace(
                    said.utterance,
                    prosody=rhythm.manner(said.utterance.role, options.rate),
                    pause_after=_scaled(self._pause(at, last=last), options.pauses),
                )
                for at, said in enumerate(self.said)
                if said.utterance is not None
            ),
        )

    def _pause(self, at: int, *, last: bool) -> Milliseconds:
        if at == len(self.said) - 1:
            return Milliseconds(0) if last else rhythm.SECTION
        line = self.said[at].line
        if line.follows_on:
            return rhythm.SWITCH
        if line.ends_block:
            return rhythm.after_block(line.role, self.said[at + 1].line.role)
        return rhythm.SENTENCE


def _scaled(pause: Milliseconds, factor: float) -> Milliseconds:
    return Milliseconds(round(pause * factor))


def _introduction(article: Article, options: SpeechOptions) -> _Draft:
    draft = _Draft(title=article.title.strip() or UNTITLED, anchor=None)
    lines = lines_of_text(article.title, article.language, Role.TITLE, None)
    return _opened(draft, lines, options)


def _headed(section: Section, language: Language, options: SpeechOptions) -> _Draft:
    draft = _Draft(title=section.title, anchor=section.anchor)
    lines = lines_of_text(section.title, language, Role.HEADING, section.anchor)
    return _opened(draft, lines, options)


def _opened(draft: _Draft, lines: tuple[Line, ...], options: SpeechOptions) -> _Draft:
    for at, line in enumerate(lines):
        draft.omissions += draft.add(replace(line, ends_block=at == len(lines) - 1), options)
    return draft
