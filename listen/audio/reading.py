"""A finished file, decoded to be measured."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from listen.audio.encoding import our_errors
from listen.audio.loudness import Meter
from listen.audio.samples import Samples, from_pcm, silence
from listen.model import Loudness

if TYPE_CHECKING:
    import av


def measure(path: Path) -> tuple[Loudness, int, int]:
    """Decode a finished file; measure its loudness and count its samples.

    Returns:
        The loudness, the length in samples, and the rate at which it was decoded.

    Raises:
        AudioError: If it cannot be decoded.
    """
    import av

    with our_errors(path.name), av.open(path) as container:
        stream = container.streams.audio[0]
        meter = Meter(stream.rate)
        length = 0
        for block in _decode(container, stream):
            meter.add(block)
            length += len(block)
        rate = stream.rate
    return meter.loudness(), length, rate


def _decode(
    container: "av.container.InputContainer", stream: "av.AudioStream"
) -> Iterator[Samples]:
    """Decode a file a second at a time: frames are short, and each costs as much as it holds."""
    import av

    fifo = av.AudioFifo()
    for frame in container.decode(stream):
        frame.pts = None
        fifo.write(frame)
        if fifo.samples >= stream.rate:
            yield _samples(fifo.read(0))
    if rest := fifo.read(0, partial=True):
        yield _samples(rest)


def _samples(frame: "av.AudioFrame | None") -> Samples:
    block = frame.to_ndarray().ravel() if frame else silence(0)
    if block.dtype == np.int16:
        return from_pcm(block.astype(np.int16, copy=False))
    return block.astype(np.float32, copy=False)
