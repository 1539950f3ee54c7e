"""Sound on its way in: compressed bytes to samples, samples to speech without its silence.

PyAV decodes, because pydub alone needs an ffmpeg program for anything but WAV and a fresh machine
has none; pydub then holds the segment for what it is good at, fades and overlays. This is the one
place that imports pydub, so that its warnings are met once.
"""

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

import numpy as np
import numpy.typing as npt

from listen.errors import AudioError

if TYPE_CHECKING:
    from pydub import AudioSegment

Samples: TypeAlias = npt.NDArray[np.float32]

FRAME = 0.010
"""Seconds over which a level is measured: short beside a sound of speech (30 to 200 ms)."""
LOUD = 10
"""Frames that set how loud a clip is: its 100 ms of fullest voice, so that neither a click nor a
long silence around one short word moves it."""
NEAR_SILENCE = -48.0
"""dB below the loud frames. The faintest beginnings and endings of words measured (the f of
"half", the th of "thinking") stay above −42, lead-ins and tails sink below."""
DEAD_SILENCE = -60.0
"""dBFS; a clip whose loud frames are below it holds no speech."""
LEAD, TAIL = 0.030, 0.060
"""Seconds kept around the speech; a voice dies away more slowly than it sets in."""
FADE_IN, FADE_OUT = 0.005, 0.020
"""Seconds; they lie within the kept margins, so they touch no word and no edge clicks."""


def decode(source: bytes | Path, *, sample_rate: int | None = None) -> "AudioSegment":
    """Decode a sound file of any kind into a 16-bit segment with its own channels.

    Args:
        source: The file, or its bytes.
        sample_rate: Hertz wanted, if not the file's own; better done here than by pydub, whose
            linear resampling folds high tones back as noise.

    Raises:
        AudioError: If it cannot be read, or is no sound.
    """
    name = f"The sound file {source}" if isinstance(source, Path) else "The sound"
    try:
        with source.open("rb") if isinstance(source, Path) else io.BytesIO(source) as file:
            pcm, rate, channels = _decode(file, sample_rate)
    except OSError as error:
        msg = f"{name} cannot be read: {error.strerror or error}."
        raise AudioError(msg) from error
    except ValueError as error:
        msg = f"{name} cannot be decoded: {error}."
        raise AudioError(msg, hint="Use a WAV, FLAC, MP3, M4A, Ogg or Opus file.") from error
    return _segment_class()(data=pcm, sample_width=2, frame_rate=rate, channels=channels)


def to_samples(segment: "AudioSegment") -> Samples:
    """Mix a segment down to mono samples within ±1.0."""
    interleaved = np.asarray(segment.get_array_of_samples(), np.float32)
    mono = interleaved.reshape(-1, segment.channels).mean(axis=1)
    return np.ascontiguousarray(mono / segment.max_possible_amplitude, np.float32)


def trim(samples: Samples, sample_rate: int) -> tuple[Samples, int]:
    """Take the silence off both ends of a clip, down to a small margin, with short fades.

    Returns:
        A copy without it, empty if the clip holds no speech, and how many samples went from its
        start (to be taken off the clip's marks).
    """
    frame = max(1, round(FRAME * sample_rate))
    levels = _levels(samples, frame)
    loud = np.sort(levels)[-LOUD:][:1]
    if not loud.size or loud[0] < DEAD_SILENCE:
        return np.empty(0, np.float32), 0
    voiced = np.flatnonzero(levels > loud[0] + NEAR_SILENCE)
    start = max(0, int(voiced[0]) * frame - round(LEAD * sample_rate))
    end = min(len(samples), (int(voiced[-1]) + 1) * frame + round(TAIL * sample_rate))
    kept = np.array(samples[start:end], np.float32)
    _fade(kept, sample_rate)
    return kept, start


def _decode(file: BinaryIO, sample_rate: int | None) -> tuple[bytes, int, int]:
    import av  # takes 150 ms, and most narrations never come here
    from av.audio.resampler import AudioResampler

    pcm: list[bytes] = []
    try:
        # A playlist may name other places to read from: only what is given is to be read.
        with av.open(file, "r", options={"protocol_whitelist": "none"}) as container:
            if not container.streams.audio:
                msg = "there is no sound in it"
                raise ValueError(msg)
            stream = container.streams.audio[0]
            rate, layout = sample_rate or stream.rate, stream.layout
            resampler = AudioResampler(format="s16", layout=layout, rate=rate)
            for frame in container.decode(stream):
                pcm += [part.to_ndarray().tobytes() for part in resampler.resample(frame)]
            pcm += [part.to_ndarray().tobytes() for part in resampler.resample(None)]
    except av.FFmpegError as error:
        msg = f"it is damaged or of an unknown kind ({error.strerror})"
        raise ValueError(msg) from error
    if not any(pcm):
        msg = "there is no sound in it"
        raise ValueError(msg)
    return b"".join(pcm), rate, layout.nb_channels


def _segment_class() -> "type[AudioSegment]":
    with warnings.catch_warnings():
        # No ffmpeg program: none is needed. Its other two faults are of no consequence to us.
        warnings.filterwarnings("ignore", "Couldn't find ff", RuntimeWarning)
        warnings.filterwarnings("ignore", "'audioop' is deprecated", DeprecationWarning)
        warnings.filterwarnings("ignore", r'(invalid|".*" is an invalid) escape sequence')
        from pydub import AudioSegment
    return AudioSegment  # type: ignore[no-any-return]


def _levels(samples: Samples, frame: int) -> npt.NDArray[np.float64]:
    """Measure each frame's level in dBFS; the last may be short."""
    padded = np.pad(samples, (0, -len(samples) % frame)).reshape(-1, frame)
    powers: npt.NDArray[np.float64] = np.mean(padded.astype(np.float64) ** 2, axis=1)
    return 10 * np.log10(powers + 1e-12)


def _fade(samples: Samples, sample_rate: int) -> None:
    """Fade both ends in place."""
    rise = min(len(samples), round(FADE_IN * sample_rate))
    fall = min(len(samples), round(FADE_OUT * sample_rate))
    samples[:rise] *= np.linspace(0, 1, rise, dtype=np.float32)
    samples[len(samples) - fall :] *= np.linspace(1, 0, fall, dtype=np.float32)
