"""A script in segments: runs of utterances that are spoken, levelled and encoded on their own.

What is encoded by itself can be encoded beside others, and kept: an edited sentence costs the
segment that it stands in. Where a segment ends is decided by what is in it and by nothing before
it, and after a section the counting begins anew, so that an edit moves no cut beyond its section.
A segment begins and ends in silence, where the frames of two encoders join without a trace.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from listen.audio.cast import Cast, Speaker
from listen.audio.keys import clip_key
from listen.model import Milliseconds, Script, Utterance

MOST_UTTERANCES = 6
"""About 25 seconds of speech: long enough for an encoder to be started, short enough to be made
again for one word."""
LEAST_UTTERANCES = 3
"""Of a segment that ends with a section; a shorter one goes on into the next."""
MOST_CHARACTERS = 600
"""About 40 seconds, of long sentences."""
SEAM = Milliseconds(120)
"""Silence at a segment's end, at least: what frames reach over (70 ms in MP3, 43 in AAC)."""
PATIENCE = 4
"""Times as many utterances as usual may pass until a pause is long enough for a seam."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An utterance, who says it, and the name under which its clip is kept."""

    utterance: Utterance
    speaker: Speaker
    key: str
    begins: bool = False
    """Whether a part begins with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of lines with its place in the whole."""

    lines: tuple[Line, ...]
    first: bool
    last: bool


def cut(script: Script, cast: Cast) -> tuple[Segment, ...]:
    """Cut a script into segments; the lines of all, in a row, are all that is said."""
    runs = list(_runs(_lines(script, cast)))
    end = len(runs) - 1
    return tuple(
        Segment(lines=run, first=number == 0, last=number == end)
        for number, run in enumerate(runs)
    )


def line_of(utterance: Utterance, cast: Cast, *, begins: bool = False) -> Line:
    """Find who says an utterance, and the name of its clip."""
    speaker = cast.speaker(utterance)
    key = clip_key(utterance, speaker.voice, speaker.load().version)
    return Line(utterance=utterance, speaker=speaker, key=key, begins=begins)


def _lines(script: Script, cast: Cast) -> list[Line]:
    parts = (part.utterances for part in script.parts)
    return list(
        chain.from_iterable(
            (line_of(utterance, cast, begins=not at) for at, utterance in enumerate(utterances))
            for utterances in parts
        )
    )


def _runs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    begun = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or _is_end(lines[begun:end], lines[end]):
            yield tuple(lines[begun:end])
            begun = end


def _is_end(run: Sequence[Line], following: Line) -> bool:
    """Tell whether a segment ends after these lines and before that one."""
    count = len(run)
    if following.begins and count >= LEAST_UTTERANCES:
        return True
    long = sum(len(line.utterance.text) for line in run) >= MOST_CHARACTERS
    if count < MOST_UTTERANCES and not long:
        return False
    return run[-1].utterance.pause_after >= SEAM or count >= PATIENCE * MOST_UTTERANCES
