"""The show's own sounds: intro, outro, and a chime between sections, mixed with pydub."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from listen.audio.levels import hop_powers, integrate
from listen.audio.loudness import SILENT, TARGET
from listen.audio.options import SoundFiles
from listen.audio.samples import Samples
from listen.engines.sound import decode
from listen.engines.sound import to_samples as segment_samples
from listen.errors import AudioError

if TYPE_CHECKING:
    from pydub import AudioSegment

BELOW_SPEECH = 2.0
"""LU. Music at the voice's own loudness feels louder than the voice."""
FADE_IN, FADE_OUT = 20, 600
"""Milliseconds: a sound starts without a click and dies away before somebody speaks."""
CHIME_FADE_OUT = 120
"""Milliseconds."""
LONGEST_CHIME = 6_000
"""Milliseconds; it is heard before every section."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sounds:
    """The show's sounds, ready to be put between utterances; `None` for none."""

    intro: Samples | None = None
    outro: Samples | None = None
    chime: Samples | None = None


def load_sounds(files: SoundFiles, sample_rate: int) -> Sounds:
    """Read the sound files, level them a little below speech and fade their ends.

    Raises:
        AudioError: If one cannot be read, is silent, or is too long for what it is.
    """
    return Sounds(
        intro=_load(files.intro, sample_rate, FADE_OUT),
        outro=_load(files.outro, sample_rate, FADE_OUT),
        chime=_load(files.chime, sample_rate, CHIME_FADE_OUT, LONGEST_CHIME),
    )


def _load(
    path: Path | None, sample_rate: int, fade_out: int, longest: int | None = None
) -> Samples | None:
    if path is None:
        return None
    segment = decode(path, sample_rate=sample_rate).set_channels(1)
    if not len(segment):
        msg = f"The sound file {path} is too short to be heard."
        raise AudioError(msg, hint="Give one of at least a tenth of a second.")
    if longest and len(segment) > longest:
        msg = f"The chime {path} lasts {len(segment) / 1000:.0f} s."
        raise AudioError(
            msg, hint=f"It is heard before every section: {longest // 1000} s at most."
        )
    segment = segment.apply_gain(_gain(segment, path))
    return segment_samples(segment.fade_in(FADE_IN).fade_out(min(fade_out, len(segment))))


def _gain(segment: "AudioSegment", path: Path) -> float:
    samples = segment_samples(segment)
    found = integrate(hop_powers(samples, segment.frame_rate))
    if found < SILENT:  # so short that the meter's 400 ms found no place, or silent indeed
        found = segment.dBFS
    if found < SILENT:
        msg = f"The sound file {path} is silent."
        raise AudioError(msg)
    wanted = TARGET - BELOW_SPEECH - found
    headroom = -segment.max_dBFS - 1.0
    return float(min(wanted, headroom))
