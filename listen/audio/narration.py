"""A script becomes a sound file: the stage's one page that knows its steps.

Speaking, mixing, limiting and encoding run at once, piece by piece; then the encoded packets are
copied into the finished file with tags and chapters, and that file is decoded and measured. An
episode that misses its loudness or its peak is made again with what was learnt.
"""

import math
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np

from listen.audio.cache import LIMIT, ClipCache, open_cache
from listen.audio.cast import Cast
from listen.audio.encoding import Format, encode, find_format, measure
from listen.audio.loudness import (
    LAST_TOLERANCE,
    PEAK_LIMIT,
    TARGET,
    TOLERANCE,
    GainSearch,
    find_gain,
    limit,
)
from listen.audio.mixing import Timetable, mix
from listen.audio.samples import resample, silence, to_factor, to_milliseconds, to_samples
from listen.audio.sounds import SoundFiles, load_sounds
from listen.audio.synthesis import Tally, jobs_by_default, speak
from listen.audio.tags import Tags, check_cover, write_tagged
from listen.errors import AudioError, ConfigError
from listen.model import Clip, Loudness, Milliseconds, Narration, Script
from listen.staging import Stage

SPEECH_RATE = 24_000
"""Hertz: the default voice's own, and all that speech needs."""
MUSIC_RATE = 48_000
"""Hertz, for an episode with the show's sounds in it."""
OPENING = 60
"""Seconds of speech from which an episode's gain is found. A voice keeps its loudness: the default
one within 0.06 LU from one five minutes to the next."""
RETAKES = 3
SHORT = 5_000
"""Milliseconds. So short an episode is not made again for a few tenths."""
LARGEST_CORRECTION = 8.0
"""dB. More would only squash what has such peaks."""
SOFTEST = 8.0
"""LU below the target, below which an episode is refused."""
PEAK_STEP = 0.2
"""dB by which the ceiling is lowered beyond what was missed."""

Progress = Callable[[int, int], None]
"""Told of utterances spoken, and of how many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioOptions:
    """How a script is made into sound."""

    voice: str | None = None
    """`engine:voice` or `engine`; `None` takes the best that is here for the language."""
    format: str | None = None
    """`mp3`, `m4a`, `m4b`, `opus`, `flac` or `wav`; `None` follows the file's name."""
    jobs: int | None = None
    """Utterances spoken at once; `None` for as many as there are processors."""
    intro: Path | None = None
    outro: Path | None = None
    chime: Path | None = None
    """Sound files before, after and between the sections."""
    cover: Path | None = None
    """A PNG or JPEG; `None` takes the article's, if it is a file."""
    cache: bool = True
    """Whether clips are kept, and taken from those kept."""
    cache_folder: Path | None = None
    """Where; `None` for the user's cache folder."""
    cache_limit: int = LIMIT
    """Bytes; the clips not used for longest go first."""

    def __post_init__(self) -> None:
        """Refuse what cannot be done.

        Raises:
            ConfigError: If the jobs or the cache's limit are not positive.
        """
        if self.jobs is not None and self.jobs < 1:
            msg = f"audio.jobs is {self.jobs}: somebody has to speak."
            raise ConfigError(msg, hint="Leave it out to use all processors.")
        if self.cache_limit < 1:
            msg = f"audio.cache_limit is {self.cache_limit}: nothing could be kept."
            raise ConfigError(msg, hint="Set audio.cache to false to keep nothing.")

    def open_cache(self) -> ClipCache | None:
        """Open the cache of clips; `None` if nothing is to be kept."""
        return open_cache(self.cache_folder, self.cache_limit) if self.cache else None

    @property
    def sounds(self) -> SoundFiles:
        """The show's sounds."""
        return SoundFiles(intro=self.intro, outro=self.outro, chime=self.chime)


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
    take = _Take(script, cast, options, _Levels(ceiling=format_.ceiling))
    loudness = take.record(stage, format_, tags, progress)
    tally, search = take.tally, GainSearch()
    for _ in range(RETAKES):
        better = None if _is_right(loudness, take) else _better(take.levels, loudness, search)
        if better is None:
            break
        take = _Take(script, cast, options, better)
        loudness = take.record(stage, format_, tags, progress)
    _refuse_the_unbearable(stage.target.name, loudness)
    take.tidy(tally)
    return take.narration(stage, format_, loudness, tally)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Levels:
    """What decides an episode's loudness."""

    ceiling: float
    """dBFS of the samples given to the encoder."""
    voice: float | None = None
    """Gain of the clips in dB; found from the opening where it is not known."""
    master: float = 0.0
    """Gain of all that is mixed, the show's sounds as well: what a retake corrects."""


class _Take:
    """One recording of a script, at given levels."""

    def __init__(self, script: Script, cast: Cast, options: AudioOptions, levels: _Levels) -> None:
        """Prepare a take."""
        rate = MUSIC_RATE if options.sounds else SPEECH_RATE
        self.levels = levels
        self._script, self._cast = script, cast
        self._jobs = options.jobs or jobs_by_default()
        self._cache = options.open_cache()
        self.tally = Tally()
        self._sounds = load_sounds(options.sounds, rate)
        self._utterances = tuple(
            utterance for part in script.parts for utterance in part.utterances
        )
        self._timetable = Timetable(rate)

    def record(
        self, stage: Stage, format_: Format, tags: Tags, progress: Progress | None
    ) -> Loudness:
        """Speak, mix, level, encode and tag; measure the file that came of it."""
        encoded = stage.work / f"encoded.{format_.name}"
        rate = self._timetable.sample_rate
        with closing(self._spoken(progress)) as spoken:  # or its workers would outlive a failure
            clips = self._levelled(self._conformed(spoken))
            pieces = mix(self._script, clips, self._sounds, self._timetable)
            master = np.float32(to_factor(self.levels.master))
            limited = limit((piece * master for piece in pieces), rate, self.levels.ceiling)
            self._timetable.length = encode(limited, rate, encoded, format_)
        write_tagged(encoded, stage.prepared, format_, tags, self._timetable.chapters())
        encoded.unlink()
        loudness, length, decoded_rate = measure(stage.prepared)
        if abs(length * rate - self._timetable.length * decoded_rate) > rate * decoded_rate / 100:
            msg = f"{stage.target.name} came out {length / decoded_rate:.2f} s long: not whole."
            raise AudioError(msg, hint="The disk may be full or failing.")
        return loudness

    def narration(
        self, stage: Stage, format_: Format, loudness: Loudness, tally: Tally
    ) -> Narration:
        """Describe what was recorded."""
        chapters = self._timetable.chapters()
        return Narration(
            path=stage.target,
            media_type=format_.media_type,
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
    def duration(self) -> Milliseconds:
        """How long it came out."""
        return to_milliseconds(self._timetable.length, self._timetable.sample_rate)

    def tidy(self, tally: Tally) -> None:
        """Keep the cache within its limit, if anything was added to it."""
        if self._cache and tally.spoken:
            self._cache.prune()

    def _speak(self) -> Generator[Clip]:
        return speak(
            self._utterances, self._cast, jobs=self._jobs, cache=self._cache, tally=self.tally
        )

    def _spoken(self, progress: Progress | None) -> Generator[Clip]:
        total = len(self._utterances)
        with closing(self._speak()) as clips:
            for done, clip in enumerate(clips, 1):
                if progress:
                    progress(done, total)
                yield clip

    def _conformed(self, clips: Iterable[Clip]) -> Iterator[Clip]:
        """Bring every clip to the episode's sample rate, its marks with it."""
        rate = self._timetable.sample_rate
        for clip in clips:
            if clip.sample_rate == rate:
                yield clip
                continue
            factor = rate / clip.sample_rate
            marks = tuple(
                replace(mark, start=round(mark.start * factor), end=round(mark.end * factor))
                for mark in clip.marks
            )
            samples = resample(clip.samples, clip.sample_rate, rate)
            yield Clip(samples=samples, sample_rate=rate, marks=marks)

    def _levelled(self, clips: Iterator[Clip]) -> Iterator[Clip]:
        """Apply the gain, found from the opening where it is not known."""
        opening: list[Clip] = []
        if self.levels.voice is None:
            rate = self._timetable.sample_rate
            held = 0
            for clip in clips:
                opening.append(clip)
                held += len(clip.samples)
                if held >= OPENING * rate:
                    break
            paused = zip(opening, self._utterances, strict=False)
            pieces = [
                piece
                for clip, utterance in paused
                for piece in (
                    clip.samples * np.float32(utterance.prosody.volume),
                    silence(to_samples(utterance.pause_after, rate)),
                )
            ]
            voice = find_gain(pieces, rate, self.levels.ceiling)
            self.levels = replace(self.levels, voice=voice)
        factor = to_factor(self.levels.voice or 0.0)
        for clip, utterance in zip(chain(opening, clips), self._utterances, strict=True):
            level = np.float32(factor * utterance.prosody.volume)
            yield replace(clip, samples=clip.samples * level)


def _is_right(loudness: Loudness, take: _Take) -> bool:
    tolerance = LAST_TOLERANCE if take.duration < SHORT else TOLERANCE
    miss = abs(TARGET - loudness.integrated)
    return miss <= tolerance and loudness.true_peak <= PEAK_LIMIT


def _better(levels: _Levels, loudness: Loudness, search: GainSearch) -> _Levels | None:
    """Correct levels by what they gave; `None` if that changes nothing."""
    master = levels.master
    if math.isfinite(loudness.integrated):
        master = min(search.next(levels.master, loudness.integrated), LARGEST_CORRECTION)
    excess = loudness.true_peak - PEAK_LIMIT
    ceiling = levels.ceiling - (excess + PEAK_STEP if excess > 0 else 0.0)
    better = replace(levels, master=master, ceiling=ceiling)
    return None if better == levels else better


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
