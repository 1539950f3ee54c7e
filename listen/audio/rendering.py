"""A segment from its lines to its frames: what a worker does, by itself, from end to end.

Its clips are taken from the cache or spoken; mixed, levelled by the episode's gain, held below the
ceiling, encoded, and decoded again to be measured. Only frames and times travel back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from listen.audio.cache import ClipCache
from listen.audio.encoding import Coded, decode_segment, encode_segment
from listen.audio.formats import Format
from listen.audio.levels import Levels, find_levels
from listen.audio.loudness import PEAK_LIMIT, PEAK_STEP, limit
from listen.audio.mixing import Times, mix
from listen.audio.samples import Samples, resample, to_decibels, to_factor
from listen.audio.segments import Segment
from listen.audio.sounds import Sounds
from listen.audio.speaking import say_and_keep
from listen.model import Clip, Utterance

TRIES = 3
"""Encodings of a segment, at most, to keep its peaks below the limit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gains:
    """What decides an episode's loudness; all in dB."""

    ceiling: float
    """dBFS of the samples given to the encoder."""
    voice: float
    """Gain of the clips."""
    master: float = 0.0
    """Gain of all that is mixed, the show's sounds as well: what a retake corrects."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Manner:
    """How all segments of an episode are rendered."""

    format: Format
    sample_rate: int
    sounds: Sounds
    cache: ClipCache | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rendered:
    """A segment as it goes into the file."""

    coded: Coded
    times: Times
    levels: Levels
    spoken: int = 0
    """Utterances that had to be spoken for it."""


def render(segment: Segment, manner: Manner, gains: Gains, given: Sequence[Clip]) -> Rendered:
    """Render a segment; the first clips may be given.

    Raises:
        EngineError: If something cannot be said.
        AudioError: If it cannot be encoded.
    """
    spoken = 0
    clips = list(given)
    for line in segment.lines[len(given) :]:
        clip = manner.cache.get(line.key) if manner.cache else None
        if clip is None:
            clip = say_and_keep(line, manner.cache)
            spoken += 1
        clips.append(clip)
    rate = manner.sample_rate
    levelled = [
        _at_level(conform(clip, rate), line.utterance, gains.voice)
        for clip, line in zip(clips, segment.lines, strict=True)
    ]
    mixed, times = mix(segment, levelled, manner.sounds, rate)
    mixed *= np.float32(to_factor(gains.master))
    coded, levels = _encode_below_limit(mixed, segment, manner, gains.ceiling)
    return Rendered(coded=coded, times=times, levels=levels, spoken=spoken)


def _encode_below_limit(
    samples: Samples, segment: Segment, manner: Manner, ceiling: float
) -> tuple[Coded, Levels]:
    """Encode a segment; again and lower, if what comes out of the decoder peaks above the limit.

    An encoder adds to a peak what it likes; for one segment in which it did, the whole episode is
    not made again.
    """
    rate, tries = manner.sample_rate, 0
    while True:
        limited = np.concatenate(list(limit([samples], rate, ceiling)))
        coded = encode_segment(limited, rate, manner.format, last=segment.last)
        levels = find_levels(decode_segment(coded, rate, manner.format), rate)
        excess = to_decibels(levels.peak) - PEAK_LIMIT
        tries += 1
        if excess <= 0 or not manner.format.joins or tries == TRIES:
            return coded, levels
        ceiling -= excess + PEAK_STEP


def conform(clip: Clip, sample_rate: int) -> Clip:
    """Bring a clip to the episode's sample rate, its marks with it."""
    if clip.sample_rate == sample_rate:
        return clip
    factor = sample_rate / clip.sample_rate
    marks = tuple(
        replace(mark, start=round(mark.start * factor), end=round(mark.end * factor))
        for mark in clip.marks
    )
    samples = resample(clip.samples, clip.sample_rate, sample_rate)
    return Clip(samples=samples, sample_rate=sample_rate, marks=marks)


def _at_level(clip: Clip, utterance: Utterance, gain: float) -> Clip:
    level = np.float32(to_factor(gain) * utterance.prosody.volume)
    return replace(clip, samples=clip.samples * level)
