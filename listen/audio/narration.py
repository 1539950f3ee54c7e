"""A script becomes a sound file: the stage's one page that knows its steps.

The script is cut into segments. The first minute is spoken, and gives the gain of all; then the
segments are rendered side by side, each from its words to its frames, and put into the file in
their order. What was rendered is measured as it will be decoded, and an episode that misses its
loudness or its peak is made again with what was learnt.
"""

import math
from contextlib import ExitStack
from dataclasses import replace

from listen.audio.cast import Cast
from listen.audio.files import begin_file
from listen.audio.formats import Format, find_format
from listen.audio.loudness import (
    LAST_TOLERANCE,
    PEAK_LIMIT,
    PEAK_STEP,
    TARGET,
    TOLERANCE,
    GainSearch,
)
from listen.audio.options import AudioOptions, Progress
from listen.audio.performance import GAIN_STEP, Wanted
from listen.audio.reading import measure
from listen.audio.tags import Tags, check_cover
from listen.audio.take import Take
from listen.errors import AudioError
from listen.model import Loudness, Narration, Script
from listen.staging import Stage

RETAKES = 3
SHORT = 5_000
"""Milliseconds. So short an episode is not made again for a few tenths."""
LARGEST_CORRECTION = 8.0
"""dB. More would only squash what has such peaks."""
SOFTEST = 8.0
"""LU below the target, below which an episode is refused."""
TOO_SHORT = 0.01
"""Seconds that a file may differ from its timetable."""


def narrate(
    script: Script,
    stage: Stage,
    cast: Cast,
    *,
    tags: Tags,
    options: AudioOptions = AudioOptions(),
    progress: Progress | None = None,
) -> Narration:
    """Make the sound file that will be the stage's target, in its folder for finished files.

    Raises:
        EngineError: If something cannot be said.
        AudioError: If it cannot be encoded, or not be brought to its loudness.
    """
    format_ = find_format(options.format or stage.target.suffix)
    tags = replace(tags, cover=check_cover(tags.cover))  # before anything is spoken
    take = Take(script, cast, format_, options)
    loudness = _record(take, stage, format_, tags, progress)
    tally, search = take.tally, GainSearch()
    for _ in range(RETAKES):
        better = None if _is_right(loudness, take) else _better(take.wanted, loudness, search)
        if better is None:
            break
        take = Take(script, cast, format_, options, better)
        loudness = _record(take, stage, format_, tags, progress)
    _refuse_the_unbearable(stage.target.name, loudness)
    take.tidy()
    chapters = take.timetable.chapters()
    return Narration(
        path=stage.target,
        media_type=format_.media_type,
        size=stage.prepared.stat().st_size,
        duration=chapters[-1].end,
        loudness=loudness,
        voice=cast.narrator.voice,
        unvoiced=cast.unvoiced,
        spoken=tally.spoken,
        reused=tally.reused,
        language=script.language,
        cues=take.timetable.cues(),
        chapters=chapters,
    )


def _record(
    take: Take, stage: Stage, format_: Format, tags: Tags, progress: Progress | None
) -> Loudness:
    """Record a take into the stage's file; measure the sound that is in it."""
    timetable = take.timetable
    with ExitStack() as stack:
        file = begin_file(format_, timetable.sample_rate, stage.work, stack)
        take.record(file, progress)
        file.finish(stage.prepared, tags, timetable.chapters(), timetable.length)
    if format_.joins or format_.is_lossless:
        return take.loudness
    # Its frames depend on each other: nobody has heard the sound before it was a file.
    loudness, length, rate = measure(stage.prepared)
    if abs(length / rate - timetable.length / timetable.sample_rate) > TOO_SHORT:
        msg = f"{stage.target.name} came out {length / rate:.2f} s long: not whole."
        raise AudioError(msg, hint="The disk may be full or failing.")
    return loudness


def _is_right(loudness: Loudness, take: Take) -> bool:
    tolerance = LAST_TOLERANCE if take.timetable.duration < SHORT else TOLERANCE
    miss = abs(TARGET - loudness.integrated)
    return miss <= tolerance and loudness.true_peak <= PEAK_LIMIT


def _better(wanted: Wanted, loudness: Loudness, search: GainSearch) -> Wanted | None:
    """Correct levels by what they gave; `None` if that changes nothing."""
    master = wanted.master
    if math.isfinite(loudness.integrated):
        found = min(search.next(wanted.master, loudness.integrated), LARGEST_CORRECTION)
        master = round(found / GAIN_STEP) * GAIN_STEP
    excess = loudness.true_peak - PEAK_LIMIT
    ceiling = wanted.ceiling - (excess + PEAK_STEP if excess > 0 else 0.0)
    better = replace(wanted, master=master, ceiling=ceiling)
    return None if better == wanted else better


def _refuse_the_unbearable(name: str, loudness: Loudness) -> None:
    """Refuse an episode in which nobody could hear anything, or which would hurt.

    Short of that, speech that a limiter cannot bring to the target (a single hard word) is better
    a little soft than not there.
    """
    if not math.isfinite(loudness.integrated) or loudness.integrated < TARGET - SOFTEST:
        msg = f"{name} came out next to silent, at {loudness.integrated:.0f} LUFS."
        raise AudioError(msg, hint="Listen to the voice with `listen say`.")
    if loudness.true_peak > PEAK_LIMIT or loudness.integrated > TARGET + LAST_TOLERANCE:
        msg = f"{name} could not be levelled: {loudness.integrated:.1f} LUFS"
        msg += f" with peaks of {loudness.true_peak:.1f} dBTP."
        raise AudioError(msg, hint="A sound of the show may be the cause: try without it.")
