"""Segments that were rendered before, as the cache keeps them.

A segment is filed under all that decides its frames: its lines' clips, their volumes and pauses,
the gains, the format and its encoder, the show's sounds. An edited sentence costs the segment that
it stands in; the others go into the file as they are.
"""

import hashlib
import json
from array import array
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

import numpy as np

from listen.audio.cache import ClipCache
from listen.audio.encoding import Coded
from listen.audio.keys import digest
from listen.audio.levels import Levels
from listen.audio.mixing import Times
from listen.audio.rendering import Gains, Manner, Rendered, render
from listen.audio.segments import Line, Segment
from listen.audio.sounds import Sounds
from listen.model import Clip

RENDERING = 3
"""Changes whenever the same segment would come out otherwise."""
_LIBRARIES = ("av", "lameenc", "numpy")
_DAMAGED = (ValueError, KeyError, TypeError, IndexError)


def segment_key(segment: Segment, manner: Manner, gains: Gains) -> str:
    """Digest all that decides a segment's frames."""
    format_, rate = manner.format, manner.sample_rate
    return digest(
        RENDERING, _versions(), lines_of(segment.lines), segment.first, segment.last,
        format_.codec, format_.bits_a_second(rate), format_.encoder_options(rate),
        format_.scale, rate, gains.ceiling, gains.voice, gains.master,
        _digest_of(manner.sounds),
    )  # fmt: skip


def lines_of(lines: Sequence[Line]) -> list[tuple[str, float, int, bool]]:
    """Tell what of lines decides how they are mixed."""
    return [
        (line.key, line.utterance.prosody.volume, line.utterance.pause_after, line.begins)
        for line in lines
    ]


def render_and_keep(
    segment: Segment, key: str, manner: Manner, gains: Gains, given: Sequence[Clip]
) -> Rendered:
    """Render a segment, and file it; see `render`."""
    rendered = render(segment, manner, gains, given)
    if manner.cache:
        manner.cache.write(key, "segment", _pack(rendered))
    return rendered


def find_rendered(cache: ClipCache, key: str) -> Rendered | None:
    """Find a segment; `None` if it is not there, or damaged."""
    body = cache.read(key, "segment")
    if body is None:
        return None
    try:
        return _unpack(body)
    except _DAMAGED:
        cache.remove(key, "segment")
        return None


def _pack(rendered: Rendered) -> bytes:
    times, levels, coded = rendered.times, rendered.levels, rendered.coded
    marks: array[int] = array("q")
    for each in times.marks:
        marks.extend(each)
    arrays = [
        np.asarray(times.said, "<i8"),
        np.asarray([len(each) for each in times.marks], "<i8"),
        np.asarray(marks, "<i8"),
        levels.powers.astype("<f4"),
        np.asarray(coded.sizes, "<i4"),
    ]
    about = {
        "length": times.length,
        "peak": levels.peak,
        "sizes": [each.nbytes for each in arrays],
    }
    head = json.dumps(about, separators=(",", ":")).encode() + b"\n"
    return b"".join([head, *(each.tobytes() for each in arrays), coded.data])


def _unpack(body: bytes) -> Rendered:
    at = body.index(b"\n") + 1
    about = json.loads(body[:at])
    fields: list[bytes] = []
    for size in about["sizes"]:
        fields.append(body[at : at + size])
        at += size
    said, counts, marks, powers, sizes = fields
    return Rendered(
        coded=Coded(data=body[at:], sizes=array("I", np.frombuffer(sizes, "<i4").tolist())),
        times=Times(length=about["length"], said=_integers(said), marks=_split(marks, counts)),
        levels=Levels(powers=np.frombuffer(powers, "<f4"), peak=about["peak"]),
    )


def _integers(data: bytes) -> "array[int]":
    return array("q", np.frombuffer(data, "<i8").tolist())


def _split(marks: bytes, counts: bytes) -> tuple["array[int]", ...]:
    flat = _integers(marks)
    ends = np.cumsum(np.frombuffer(counts, "<i8")).tolist()
    return tuple(flat[start:end] for start, end in zip([0, *ends], ends, strict=False))


def _digest_of(sounds: Sounds) -> list[str]:
    given = (sounds.intro, sounds.outro, sounds.chime)
    return [
        hashlib.sha256(each.tobytes()).hexdigest() if each is not None else "" for each in given
    ]


@cache
def _versions() -> list[str]:
    return [version(library) for library in _LIBRARIES]
