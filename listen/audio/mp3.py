"""MP3 by LAME itself, in frames that join, with the frame that makes a file's length exact.

The library lameenc encodes three times as fast as FFmpeg's wrapping of the same LAME at the same
quality, but writes bare frames: players would guess the duration, and play 48 ms of the encoder's
delay. So a first frame is put before them that plays as nothing and says how many there are, and
how many samples at both ends are not the sound's ("Info" header by Xing, extended by LAME).

Segments that end in silence are encoded one by one. Each starts the encoder anew, so that no frame
leans on bytes of the segment before; what the encoder gives beyond a segment's own frames is the
silence that the next one begins with, and is left out.
"""

import struct

from listen.audio.samples import Samples, to_pcm
from listen.errors import AudioError

QUALITY = 7
"""LAME's scale: 0 is slowest. 2 costs four times as much; constant bit rate in either case, since
players seek wrongly in a variable one."""
DELAY = 576
"""Samples that LAME puts before the sound."""
BLOCK = 24_000
"""Samples given to LAME at once: a call costs as much as it encodes."""
_MPEG_1_FROM = 32_000
"""Hertz. Below, the frames are those of MPEG-2: half as long, with smaller side information."""
_CBR = 1


def encode_frames(samples: Samples, sample_rate: int, bit_rate: int, *, last: bool) -> bytes:
    """Encode a segment of mono samples to bare frames.

    Args:
        samples: The segment; unless it is the last, whole frames of sound that end in silence.
        sample_rate: Hertz; a rate at which no frame needs padding (24,000 or 48,000).
        bit_rate: Bits a second.
        last: Whether the frames of the encoder's delay follow, since no segment does.
    """
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()  # it would write about itself to stderr
    encoder.set_channels(1)
    encoder.set_in_sample_rate(sample_rate)
    encoder.set_bit_rate(bit_rate // 1000)
    encoder.set_quality(QUALITY)
    pcm = to_pcm(samples).astype("<i2")
    coded = [
        bytes(encoder.encode(pcm[at : at + BLOCK].tobytes())) for at in range(0, len(pcm), BLOCK)
    ]
    frames = b"".join([*coded, bytes(encoder.flush())])
    size = frame_bytes(sample_rate, bit_rate)
    if len(frames) % size:
        msg = f"MP3 at {sample_rate} Hz and {bit_rate} bit/s does not come in whole frames."
        raise AudioError(msg)
    return frames if last else frames[: len(samples) // frame_samples(sample_rate) * size]


def frame_samples(sample_rate: int) -> int:
    """Count the samples in a frame."""
    return 1152 if sample_rate >= _MPEG_1_FROM else 576


def frame_bytes(sample_rate: int, bit_rate: int) -> int:
    """Count the bytes of a frame."""
    return frame_samples(sample_rate) // 8 * bit_rate // sample_rate


def first_frame(
    header: bytes, frames: int, samples: int, sample_rate: int, bit_rate: int
) -> bytes:
    """Write the frame that describes the others.

    Args:
        header: The first four bytes of any of them.
        frames: How many there are.
        samples: How many samples they hold that are to be heard.
        sample_rate: Hertz.
        bit_rate: Bits a second.
    """
    frame = frame_bytes(sample_rate, bit_rate)
    size = (frames + 1) * frame
    padding = frames * frame_samples(sample_rate) - DELAY - samples
    side_information = bytes(17 if sample_rate >= _MPEG_1_FROM else 9)
    all_fields, best_quality = 0x0F, 0
    table = bytes(percent * 256 // 100 for percent in range(100))
    xing = b"Info" + struct.pack(">III", all_fields, frames, size) + table
    xing += struct.pack(">I", best_quality)
    lame = b"LAME3.100" + bytes([_CBR, 0]) + bytes(8) + bytes([0, min(bit_rate // 1000, 255)])
    lame += (DELAY << 12 | padding).to_bytes(3, "big")
    lame += bytes(4) + struct.pack(">I", size) + bytes(2)
    start = header + side_information + xing + lame
    return (start + struct.pack(">H", _crc16(start))).ljust(frame, b"\0")


def _crc16(data: bytes) -> int:
    """CRC-16/ARC, which LAME checks its tag by."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
    return crc
