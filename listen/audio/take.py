"""One take of a script: its segments put into a file, one after another, at given levels."""

from contextlib import closing

from listen.audio.cast import Cast
from listen.audio.crew import jobs_by_default
from listen.audio.files import Growing
from listen.audio.formats import SPEECH_RATE, Format
from listen.audio.levels import LevelsOfAll
from listen.audio.mixing import Timetable
from listen.audio.options import AudioOptions, Progress
from listen.audio.performance import Performance, Wanted
from listen.audio.rendering import Manner
from listen.audio.segments import cut
from listen.audio.sounds import load_sounds
from listen.errors import AudioError
from listen.model import Loudness, Script

MUSIC_RATE = 48_000
"""Hertz, for an episode with the show's sounds in it."""


class Take:
    """One take of a script."""

    def __init__(
        self,
        script: Script,
        cast: Cast,
        format_: Format,
        options: AudioOptions,
        wanted: Wanted | None = None,
    ) -> None:
        """Prepare a take.

        Args:
            script: What to say.
            cast: Who says it.
            format_: What it is encoded in.
            options: How it is made.
            wanted: The levels, if any are known.

        Raises:
            AudioError: If there is nothing to say, or a sound of the show cannot be used.
        """
        self._total = sum(len(part.utterances) for part in script.parts)
        if not self._total:
            msg = "There is nothing to say in this script."
            raise AudioError(msg)
        rate = MUSIC_RATE if options.sounds else SPEECH_RATE
        self._cache = options.open_cache()
        sounds = load_sounds(options.sounds, rate)
        manner = Manner(format=format_, sample_rate=rate, sounds=sounds, cache=self._cache)
        jobs = options.jobs or jobs_by_default()
        wanted = wanted or Wanted(ceiling=format_.ceiling)
        self._performance = Performance(cut(script, cast), manner, wanted, jobs)
        self._levels = LevelsOfAll(rate)
        self.timetable = Timetable(script, rate)
        self.tally = self._performance.tally

    def record(self, file: Growing, progress: Progress | None) -> None:
        """Speak, mix, level and encode everything into a file.

        Raises:
            EngineError: If something cannot be said.
            AudioError: If it cannot be encoded.
            OSError: If the file cannot be written.
        """
        done = 0
        with closing(self._performance.play()) as performed:  # at once, if anything fails
            for segment, rendered in performed:
                file.add(rendered.coded)
                self.timetable.add(segment, rendered.times)
                self._levels.add(rendered.levels, rendered.times.length)
                for _ in segment.lines:
                    done += 1
                    if progress:
                        progress(done, self._total)

    @property
    def wanted(self) -> Wanted:
        """The levels, with the voice's gain once it is found."""
        return self._performance.wanted

    @property
    def loudness(self) -> Loudness:
        """How loud it came out, as far as it was measured by segment."""
        return self._levels.loudness()

    def tidy(self) -> None:
        """Keep the cache within its limit."""
        if self._cache:
            self._cache.prune_now_and_then()
