"""Sounds made for tests, and the wrappings in which an engine or a user may hand them over."""

import io
import wave

import av
import numpy as np
import numpy.typing as npt

RATE = 24_000
"""Hertz, where a test does not say."""


def tone(
    seconds: float, *, hertz: float = 440.0, level: float = 0.2, rate: int = RATE
) -> npt.NDArray[np.float32]:
    """Make a sine."""
    phase = 2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate
    return np.asarray(level * np.sin(phase), np.float32)


def silence(seconds: float, rate: int = RATE) -> npt.NDArray[np.float32]:
    """Make no sound."""
    return np.zeros(round(seconds * rate), np.float32)


def wav(*channels: npt.NDArray[np.float32], rate: int = RATE) -> bytes:
    """Write a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(len(channels))
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes((np.stack(channels, axis=1) * 32767).astype("<i2").tobytes())
    return file.getvalue()


def packed(
    samples: npt.NDArray[np.float32],
    codec: str = "libmp3lame",
    container: str = "mp3",
    rate: int = RATE,
) -> bytes:
    """Write a compressed file."""
    file = io.BytesIO()
    with av.open(file, "w", format=container) as out:
        stream = out.add_stream(codec, rate=rate, layout="mono")
        assert isinstance(stream, av.AudioStream)
        frame = av.AudioFrame.from_ndarray(
            (samples * 32767).astype(np.int16).reshape(1, -1), format="s16", layout="mono"
        )
        frame.sample_rate = rate
        resampler = av.AudioResampler(stream.format, "mono", rate, stream.frame_size or None)
        for piece in (*resampler.resample(frame), *resampler.resample(None)):
            out.mux(stream.encode(piece))
        out.mux(stream.encode(None))
    return file.getvalue()
