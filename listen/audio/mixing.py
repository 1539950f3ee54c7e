"""Clips, pauses and the show's sounds in a row, segment by segment; and the row's timetable.

Sound passes through a segment at a time; only the timetable stays.

Every segment but the last is a whole number of frames long, in MP3 as in AAC, so that segments
join in either and all formats have one timetable. What is wanting is spread over the pauses of the
segment, as much over each as it is long: a few hundredths of a second, which nobody hears.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from listen.audio.samples import Samples, silence, to_milliseconds, to_samples
from listen.audio.segments import SEAM, Segment
from listen.audio.sounds import Sounds
from listen.model import Chapter, Clip, Cue, Milliseconds, Part, Script, Utterance, Word

LEAD_IN = Milliseconds(200)
"""Before the first word, so that a player that starts late cuts nothing."""
AFTER_INTRO = Milliseconds(400)
AROUND_CHIME = Milliseconds(350)
"""After a chime, before the heading; the pause that precedes it is the section's own."""
TAIL = Milliseconds(700)
"""After the last word, in place of its pause."""
FRAMES: Final = 9_216
"""Samples: whole frames of MP3 (576 or 1,152) and of AAC (1,024)."""
LAST_FRAMES: Final = 1_024
"""Samples that an episode's length is a multiple of: MP4 can end only with an AAC frame, and the
other formats follow, so that an episode is equally long in all of them."""
SHORTEST_PAUSE = 0.85
"""Part of a pause that is left at least when a segment is brought to whole frames."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When everything in a segment is heard, in samples from its start."""

    length: int
    said: "array[int]"
    """Start and end of each utterance."""
    marks: tuple["array[int]", ...]
    """Of each utterance, from its start: start, end, and both ends in the spoken text, mark after
    mark. As objects, the hundred thousand marks of ten hours would take more memory than all
    else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    utterance: Utterance
    start: int
    end: int
    marks: "array[int]"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Begun:
    part: Part
    start: int


@dataclass(slots=True)
class Timetable:
    """When everything is heard, in samples; grows by a segment at a time."""

    script: Script
    sample_rate: int
    length: int = 0
    _said: list[_Said] = field(default_factory=list)
    _begun: list[_Begun] = field(default_factory=list)

    def add(self, segment: Segment, times: Times) -> None:
        """Append a segment; chapters start where their first utterance does, the first at 0."""
        spoken = [part for part in self.script.parts if part.utterances]
        edges = iter(times.said)
        for line, first, last, marks in zip(segment.lines, edges, edges, times.marks, strict=True):
            start, end = self.length + first, self.length + last
            if line.begins:
                part = spoken[len(self._begun)]
                self._begun.append(_Begun(part=part, start=start if self._begun else 0))
            said = _Said(utterance=line.utterance, start=start, end=end, marks=marks)
            self._said.append(said)
        self.length += times.length

    @property
    def duration(self) -> Milliseconds:
        """How long it is so far."""
        return self._time(self.length)

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
    segment: Segment, clips: Sequence[Clip], sounds: Sounds, sample_rate: int
) -> tuple[Samples, Times]:
    """Put a segment's clips in their order, with their pauses and the show's sounds.

    Args:
        segment: What the clips say.
        clips: A clip for every line, at the sample rate.
        sounds: The show's sounds, at the same rate.
        sample_rate: Hertz.
    """
    pieces: list[Samples] = []
    edges = array("q")
    length = 0

    def put(samples: Samples) -> None:
        nonlocal length
        pieces.append(samples)
        length += len(samples)

    before = [_before(segment, at, sounds, sample_rate) for at in range(len(clips))]
    fixed = sum(len(piece) for row in before for piece in row)
    fixed += sum(len(clip.samples) for clip in clips)
    fixed += len(sounds.outro) if segment.last and sounds.outro is not None else 0
    pauses = _pauses(segment, fixed, sample_rate)
    for row, clip, pause in zip(before, clips, pauses, strict=True):
        for piece in row:
            put(piece)
        edges.append(length)
        put(clip.samples)
        edges.append(length)
        put(silence(pause))
    if segment.last and sounds.outro is not None:
        put(sounds.outro)
    times = Times(length=length, said=edges, marks=tuple(_flat(clip) for clip in clips))
    return np.concatenate(pieces), times


def _before(segment: Segment, at: int, sounds: Sounds, sample_rate: int) -> tuple[Samples, ...]:
    """Give what is heard before a line: the intro, a chime, or nothing."""
    if segment.first and not at:
        lead = LEAD_IN if sounds.intro is None else AFTER_INTRO
        intro = () if sounds.intro is None else (sounds.intro,)
        return (*intro, silence(to_samples(lead, sample_rate)))
    if segment.lines[at].begins and sounds.chime is not None:
        return (sounds.chime, silence(to_samples(AROUND_CHIME, sample_rate)))
    return ()


def _pauses(segment: Segment, fixed: int, sample_rate: int) -> list[int]:
    """Find the pause after each line, in samples."""
    wanted = [to_samples(line.utterance.pause_after, sample_rate) for line in segment.lines]
    if segment.last:
        wanted[-1] = to_samples(TAIL, sample_rate)
        wanted[-1] += -(fixed + sum(wanted)) % LAST_FRAMES
        return wanted
    seam = to_samples(SEAM, sample_rate)
    wanted[-1] = max(wanted[-1], round(seam / SHORTEST_PAUSE))
    total = sum(wanted)
    missing = -(fixed + total) % FRAMES
    surplus = FRAMES - missing
    change = -surplus if surplus < missing and surplus <= total * (1 - SHORTEST_PAUSE) else missing
    ends = [round(change * until / total) for until in np.cumsum(wanted)]
    return [
        pause + end - begin for pause, end, begin in zip(wanted, ends, [0, *ends], strict=False)
    ]


def _flat(clip: Clip) -> "array[int]":
    marks = array("q")
    for mark in clip.marks:
        marks.extend((mark.start, mark.end, mark.text_start, mark.text_end))
    return marks


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
