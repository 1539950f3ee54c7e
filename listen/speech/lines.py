"""Makes utterances of stretches of text: words, final full stop, and what cannot be said."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from listen.model import Anchor, Language, Omission, Reading, Role, Utterance
from listen.speech.lexicon import Entry, builtin, pinyin
from listen.speech.lexicon import readings as readings_of
from listen.speech.lexicon.homographs import homographs
from listen.speech.scripts import is_written_apart
from listen.speech.verbalize import spell_out, verbalize


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A stretch of a block that is to be one utterance."""

    text: str
    language: Language
    role: Role = Role.BODY
    anchor: Anchor | None = None
    fixed: tuple[Reading, ...] = ()
    """Readings that the page or the house style demands; zero-width ones put words in."""
    follows_on: bool = False
    """Whether the sentence goes on in the next line, in another language."""
    ends_block: bool = False
    ends_list: bool = False
    """Whether the next item or row is of another list or table."""


_NAMED: Final = re.compile(
    r"(?i)(?:(?:fig|abb|tab)\.|figur[ea]|abbildung|tab(?:le|elle|leau|la|ela)|image|bild|imagen"
    r"|immagine|imagem)\s*(?:[\d:.–—-]|[ivx]+\b)"
)
"""What begins by saying that it is a table or a picture: `Table 2. Ships`."""


def introduced(lines: tuple[Line, ...], lead: str) -> tuple[Line, ...]:
    """Say what the lines belong to, unless they do so themselves."""
    if not lines or not lead or _NAMED.match(lines[0].text):
        return lines
    inserted = Reading(start=0, end=0, words=lead, rule="announcement")
    return replace(lines[0], fixed=(inserted, *lines[0].fixed)), *lines[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What became of a line."""

    utterance: Utterance | None
    line: Line
    omissions: tuple[Omission, ...] = ()


def say(line: Line, lexicon: tuple[Entry, ...] = ()) -> Said:
    """Write a line out in words; one without words goes to the omissions.

    The author's markup stands before the lexicon, that before ours, all before the rules.
    """
    readings = tuple(_closed_up(line.text, _read(line, lexicon)))
    utterance = Utterance(
        text=line.text,
        readings=readings,
        language=line.language,
        role=line.role,
        anchor=line.anchor,
    )
    if not any(char.isalnum() for char in utterance.spoken):
        return Said(utterance=None, line=line, omissions=(_unspeakable(line, line.text),))
    if not line.follows_on:
        utterance = _finished(utterance)
    return Said(utterance=utterance, line=line, omissions=tuple(silenced(line, readings)))


def _read(line: Line, lexicon: tuple[Entry, ...]) -> tuple[Reading, ...]:
    inserted = [one for one in line.fixed if one.start == one.end]
    fixed = _first_come(
        (one for one in line.fixed if one.start < one.end),
        _line_breaks(line.text),
        _marks(line),
        _spelled_out(line, lexicon),
        _spelled_out(line, builtin()),
        pinyin.names(line.text, line.language),
        homographs(line.text, line.language),
    )
    readings = verbalize(line.text, line.language, fixed=fixed)
    return tuple(sorted([*inserted, *readings], key=lambda one: (one.start, one.end)))


_COMMA: Final = re.compile(r"\s*[,、，]")


def _closed_up(text: str, readings: tuple[Reading, ...]) -> Iterator[Reading]:
    """Leave out the comma after something unsaid where one stands before it: `here, 水, there`."""
    for one, after in pairwise((*readings, None)):
        assert one is not None
        comma = None if one.words.strip() else _COMMA.match(text, one.end)
        lead = text[: one.start].rstrip()[-1:]
        free = comma and (after is None or comma.end() <= after.start)
        if comma and free and lead and lead in ",;:、，" and one.start < one.end:
            yield one._replace(end=comma.end(), words="")
        else:
            yield one


_NEW_LINE: Final = re.compile(r"\n(?=\s*(?:[^\sa-zß-öø-ÿ]|\w+\s?=|[\w.-]+[@:/]))")


def _line_breaks(text: str) -> Iterator[Reading]:
    """Hear the lines of an address or a poem, where the next does not go on in small letters."""
    for gap in _NEW_LINE.finditer(text):
        yield Reading(start=gap.start(), end=gap.end(), words=", ", rule="line-break")


_MARKS: Final = {
    **dict.fromkeys("、，،", ", "),
    **dict.fromkeys("。।॥۔", ". "),
    **dict.fromkeys("；؛", "; "),
    "：": ": ",
    **dict.fromkeys("？؟", "? "),
    "！": "! ",
}
"""Marks of other scripts that a sentence turns on, and those that all voices know."""


def _marks(line: Line) -> Iterator[Reading]:
    if line.text.isascii() or not is_written_apart(line.language):
        return
    for at, char in enumerate(line.text):
        if char in _MARKS:
            last = at == len(line.text) - 1 or line.text[at + 1].isspace()
            words = _MARKS[char].rstrip() if last else _MARKS[char]
            yield Reading(start=at, end=at + 1, words=words, rule="punctuation")


def _spelled_out(line: Line, lexicon: tuple[Entry, ...]) -> Iterator[Reading]:
    """Find a lexicon's words, and make sure that what is said for them is words."""
    for one in readings_of(line.text, line.language, lexicon):
        words = spell_out(one.words, line.language)
        sound = one.phonemes or _sound(words, line.language)
        yield one._replace(words=words, phonemes=sound)


def _sound(words: str, language: str) -> str | None:
    """Take over what the rules know of the sound of an alias: `B.Y.D.'s`."""
    match verbalize(words, language):
        case (only,) if only.start == 0 and only.end == len(words):
            return only.phonemes
    return None


def _first_come(*sources: Iterable[Reading]) -> tuple[Reading, ...]:
    taken: list[Reading] = []
    for source in sources:
        for one in source:
            if all(one.end <= other.start or other.end <= one.start for other in taken):
                taken.append(one)
    return tuple(sorted(taken, key=lambda one: one.start))


_FINAL = ".!?…:。！？؟।"
_OPEN = ",;-–— "
"""At the end of an utterance these keep the voice up; a full stop takes their place."""
_CLOSING = "\"”“’')»«›‹ "


_DANGLING: Final = re.compile(r"[,;:–—-]\s*([.!?])$")
"""What is left where the words between two marks cannot be said: `In Greek: Αθήνα.`."""


def _finished(utterance: Utterance) -> Utterance:
    """End with a full stop, so that the voice falls at the end of a heading or an item."""
    spoken = utterance.spoken.rstrip(_CLOSING)
    dangling = _DANGLING.search(spoken)
    if not spoken or (spoken[-1] in _FINAL and not dangling):
        return utterance
    mark, unsaid = (dangling[1], f"{_OPEN}:{dangling[1]}") if dangling else (".", _OPEN)
    readings, at = _shortened(utterance, unsaid)
    stop = Reading(start=at, end=len(utterance.text), words=mark, rule="full-stop")
    closed = replace(utterance, readings=(*readings, stop))
    if closed.spoken.endswith((":.", "….")):
        return replace(utterance, readings=(*readings, stop._replace(words="")))
    return closed


def _shortened(utterance: Utterance, unsaid: str) -> tuple[list[Reading], int]:
    """Take these characters from the end of what is said; tell where the text ends now."""
    readings = list(utterance.readings)
    at = len(utterance.text)
    while at:
        if readings and readings[-1].end == at:
            last = readings.pop()
            if words := last.words.rstrip(unsaid):
                readings.append(last._replace(words=words))
                break
            at = last.start
        elif utterance.text[at - 1] in unsaid:
            at -= 1
        else:
            break
    return readings, at


def silenced(line: Line, readings: tuple[Reading, ...]) -> list[Omission]:
    """List the words of other scripts that the voice passes over, one omission a run."""
    runs: list[str] = []
    end = -2
    for one in readings:
        if one.rule != "foreign-script":
            continue
        text = line.text[one.start : one.end]
        if one.start <= end + 1 and runs:
            runs[-1] += line.text[end : one.start] + text
        else:
            runs.append(text)
        end = one.end
    return [_unspeakable(line, run) for run in runs]


def _unspeakable(line: Line, text: str) -> Omission:
    reason = f"It holds no words that a voice for “{line.language}” can say."
    return Omission(text=text, rule="unspeakable", reason=reason, anchor=line.anchor)
