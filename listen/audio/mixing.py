"""Clips, pauses and the show's sounds in a row; and the row's timetable.

Sound passes through piece by piece; only the timetable stays.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from listen.audio.samples import Samples, silence, to_milliseconds, to_samples
from listen.audio.sounds import Sounds
from listen.model import Chapter, Clip, Cue, Milliseconds, Part, Script, Utterance, Word

LEAD_IN = Milliseconds(200)
"""Before the first word, so that a player that starts late cuts nothing."""
AFTER_INTRO = Milliseconds(400)
AROUND_CHIME = Milliseconds(350)
"""After a chime, before the heading; the pause that precedes it is the section's own."""
TAIL = Milliseconds(700)
"""After the last word, in place of its pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    utterance: Utterance
    start: int
    end: int
    marks: "array[int]"
    """Start, end, and both ends in the spoken text, mark after mark: as objects, the hundred
    thousand marks of a ten-hour narration would take more memory than all else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    part: Part
    start: int


@dataclass(slots=True)
class Timetable:
    """When everything is heard, in samples; grows while the sound passes through `mix`."""

    sample_rate: int
    length: int = 0
    _said: list[_Said] = field(default_factory=list)
    _begun: list[_Begun] = field(default_factory=list)

    def pass_through(self, samples: Samples) -> Samples:
        """Count samples on their way."""
        self.length += len(samples)
        return samples

    def begin(self, part: Part) -> None:
        """Note that a chapter starts here; the first starts with the file."""
        self._begun.append(_Begun(part=part, start=self.length if self._begun else 0))

    def say(self, utterance: Utterance, clip: Clip) -> None:
        """Note that an utterance starts here."""
        end = self.length + len(clip.samples)
        marks = array("q")  # eight bytes each
        for mark in clip.marks:
            marks.extend((mark.start, mark.end, mark.text_start, mark.text_end))
        said = _Said(utterance=utterance, start=self.length, end=end, marks=marks)
        self._said.append(said)

    def cues(self) -> tuple[Cue, ...]:
        """Give the transcript's lines with their times.

        The first is shown from the file's start, like its chapter, unless an intro goes before.
        """
        lead = to_samples(LEAD_IN, self.sample_rate)
        return tuple(
            Cue(
                start=self._time(said.start if said.start > lead else 0),
                end=self._time(said.end),
                text=said.utterance.text,
                anchor=said.utterance.anchor,
                role=said.utterance.role,
                words=tuple(self._words(said)),
            )
            for said in self._said
        )

    def chapters(self) -> tuple[Chapter, ...]:
        """Give the chapters: each ends where the next starts, the last with the file."""
        starts = [self._time(begun.start) for begun in self._begun]
        ends = [*starts[1:], self._time(self.length)]
        return tuple(
            Chapter(start=start, end=end, title=begun.part.title, anchor=begun.part.anchor)
            for begun, start, end in zip(self._begun, starts, ends, strict=True)
        )

    def _words(self, said: _Said) -> Iterator[Word]:
        """Turn marks on spoken words into words of the shown text.

        Words said for one reading ("four point five billion dollars") become one word of the page
        ("$4.5 billion"), from the first's start to the last's end.
        """
        pending: Word | None = None
        fields = iter(said.marks)
        for mark_start, mark_end, text_start, text_end in zip(
            fields, fields, fields, fields, strict=True
        ):
            start, end = shown_range(said.utterance, text_start, text_end)
            if start == end:
                continue
            begins, ends = (self._time(said.start + at) for at in (mark_start, mark_end))
            if pending and start < pending.text_end:
                pending = Word(
                    start=pending.start,
                    end=ends,
                    text_start=pending.text_start,
                    text_end=max(end, pending.text_end),
                )
                continue
            if pending:
                yield pending
            pending = Word(start=begins, end=ends, text_start=start, text_end=end)
        if pending:
            yield pending

    def _time(self, position: int) -> Milliseconds:
        return to_milliseconds(position, self.sample_rate)


def mix(
    script: Script, clips: Iterable[Clip], sounds: Sounds, timetable: Timetable
) -> Iterator[Samples]:
    """Put clips in their order, with their pauses, between the show's sounds.

    Args:
        script: What the clips say.
        clips: A clip for every utterance, at the timetable's sample rate.
        sounds: The show's sounds, at the same rate.
        timetable: Filled on the way; complete when the last piece has been taken.
    """
    rate = timetable.sample_rate
    coming = iter(clips)
    if sounds.intro is not None:
        yield timetable.pass_through(sounds.intro)
    lead = LEAD_IN if sounds.intro is None else AFTER_INTRO
    parts = [part for part in script.parts if part.utterances]
    left = sum(len(part.utterances) for part in parts)
    for number, part in enumerate(parts):
        if number and sounds.chime is not None:
            yield timetable.pass_through(sounds.chime)
            yield timetable.pass_through(silence(to_samples(AROUND_CHIME, rate)))
        timetable.begin(part)
        if not number:
            yield timetable.pass_through(silence(to_samples(lead, rate)))
        for utterance in part.utterances:
            clip = next(coming)
            timetable.say(utterance, clip)
            yield timetable.pass_through(clip.samples)
            left -= 1
            pause = utterance.pause_after if left else TAIL
            yield timetable.pass_through(silence(to_samples(pause, rate)))
    if next(coming, None) is not None:
        msg = "there are more clips than utterances"
        raise ValueError(msg)
    if sounds.outro is not None:
        yield timetable.pass_through(sounds.outro)


def shown_range(utterance: Utterance, start: int, end: int) -> tuple[int, int]:
    """Find the stretch of shown text for which `spoken[start:end]` is said.

    A stretch inside a reading stands for the whole text that the reading replaces.
    """
    first = _shown(utterance, start, after=False)
    last = _shown(utterance, end, after=True)
    return first, max(first, last)


def _shown(utterance: Utterance, position: int, *, after: bool) -> int:
    shift = 0
    for start, reading in utterance.placed_readings():
        end = start + len(reading.words)
        if position < start or (after and position == start):
            break
        if position < end or (after and position == end):
            return reading.end if after else reading.start
        shift = end - reading.end
    return position - shift
