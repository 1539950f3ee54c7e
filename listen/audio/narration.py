"""A script becomes a sound file: the stage's one page that knows its steps.

The script is cut into segments. The first minute is spoken, and gives the gain of all; then the
segments are rendered side by side, each from its words to its frames, and put into the file in
their order. What was rendered is measured as it will be decoded, and an episode that misses its
loudness or its peak is made again with what was learnt.
"""

import math
from contextlib import ExitStack, closing
from dataclasses import replace

from listen.audio.cast import Cast
from listen.audio.crew import jobs_by_default
from listen.audio.encoding import Format, find_format
from listen.audio.files import begin_file
from listen.audio.levels import LevelsOfAll
from listen.audio.loudness import LAST_TOLERANCE, PEAK_LIMIT, TARGET, TOLERANCE, GainSearch
from listen.audio.mixing import Timetable
from listen.audio.options import AudioOptions, Progress
from listen.audio.performance import GAIN_STEP, Performance, Wanted
from listen.audio.reading import measure
from listen.audio.rendering import Manner
from listen.audio.samples import to_milliseconds
from listen.audio.segments import cut
from listen.audio.sounds import load_sounds
from listen.audio.synthesis import Tally
from listen.audio.tags import Tags, check_cover
from listen.errors import AudioError
from listen.model import Loudness, Milliseconds, Narration, Script
from listen.staging import Stage

SPEECH_RATE = 24_000
"""Hertz: the default voice's own, and all that speech needs."""
MUSIC_RATE = 48_000
"""Hertz, for an episode with the show's sounds in it."""
RETAKES = 3
SHORT = 5_000
"""Milliseconds. So short an episode is not made again for a few tenths."""
LARGEST_CORRECTION = 8.0
"""dB. More would only squash what has such peaks."""
SOFTEST = 8.0
"""LU below the target, below which an episode is refused."""
PEAK_STEP = 0.2
"""dB by which the ceiling is lowered beyond what was missed."""


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
    if not any(part.utterances for part in script.parts):
        msg = "There is nothing to say in this script."
        raise AudioError(msg)
    tags = replace(tags, cover=check_cover(tags.cover))  # before anything is spoken
    take = _Take(script, cast, format_, options, Wanted(ceiling=format_.ceiling))
    loudness = take.record(stage, tags, progress)
    tally, search = take.tally, GainSearch()
    for _ in range(RETAKES):
        better = None if _is_right(loudness, take) else _better(take.wanted, loudness, search)
        if better is None:
            break
        take = _Take(script, cast, format_, options, better)
        loudness = take.record(stage, tags, progress)
    _refuse_the_unbearable(stage.target.name, loudness)
    take.tidy()
    return take.narration(stage, loudness, tally)


class _Take:
    """One recording of a script, at given levels."""

    def __init__(
        self, script: Script, cast: Cast, format_: Format, options: AudioOptions, wanted: Wanted
    ) -> None:
        """Prepare a take."""
        rate = MUSIC_RATE if options.sounds else SPEECH_RATE
        sounds = load_sounds(options.sounds, rate)
        jobs = options.jobs or jobs_by_default()
        self._script, self._cast, self._format = script, cast, format_
        self._cache = options.open_cache()
        manner = Manner(format=format_, sample_rate=rate, sounds=sounds, cache=self._cache)
        self._performance = Performance(cut(script, cast), manner, wanted, jobs)
        self._timetable = Timetable(script, rate)
        self.tally = self._performance.tally

    def record(self, stage: Stage, tags: Tags, progress: Progress | None) -> Loudness:
        """Speak, mix, level and encode; measure the sound that is in the file."""
        timetable = self._timetable
        levels = LevelsOfAll(timetable.sample_rate)
        total = sum(len(part.utterances) for part in self._script.parts)
        done = 0
        with ExitStack() as stack:
            file = begin_file(self._format, timetable.sample_rate, stage.work, stack)
            performed = stack.enter_context(closing(self._performance.play()))
            for segment, rendered in performed:  # closed at once if anything fails
                file.add(rendered.coded)
                timetable.add(segment, rendered.times)
                levels.add(rendered.levels, rendered.times.length)
                for _ in segment.lines:
                    done += 1
                    if progress:
                        progress(done, total)
            file.finish(stage.prepared, tags, timetable.chapters(), timetable.length)
        if self._format.joins or self._format.is_lossless:
            return levels.loudness()
        return self._measured(stage)

    def narration(self, stage: Stage, loudness: Loudness, tally: Tally) -> Narration:
        """Describe what was recorded."""
        chapters = self._timetable.chapters()
        return Narration(
            path=stage.target,
            media_type=self._format.media_type,
            size=stage.prepared.stat().st_size,
            duration=chapters[-1].end,
            loudness=loudness,
            voice=self._cast.narrator.voice,
            unvoiced=self._cast.unvoiced,
            spoken=tally.spoken,
            reused=tally.reused,
            language=self._script.language,
            cues=self._timetable.cues(),
            chapters=chapters,
        )

    @property
    def wanted(self) -> Wanted:
        """The levels, with the voice's gain once it is found."""
        return self._performance.wanted

    @property
    def duration(self) -> Milliseconds:
        """How long it came out."""
        return to_milliseconds(self._timetable.length, self._timetable.sample_rate)

    def tidy(self) -> None:
        """Keep the cache within its limit."""
        if self._cache:
            self._cache.prune_now_and_then()

    def _measured(self, stage: Stage) -> Loudness:
        """Decode the finished file, whose sound nobody has heard before it was one."""
        loudness, length, decoded_rate = measure(stage.prepared)
        rate = self._timetable.sample_rate
        if abs(length * rate - self._timetable.length * decoded_rate) > rate * decoded_rate / 100:
            msg = f"{stage.target.name} came out {length / decoded_rate:.2f} s long: not whole."
            raise AudioError(msg, hint="The disk may be full or failing.")
        return loudness


def _is_right(loudness: Loudness, take: _Take) -> bool:
    tolerance = LAST_TOLERANCE if take.duration < SHORT else TOLERANCE
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
