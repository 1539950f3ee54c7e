"""MP3 by LAME itself, with the frame that makes its length exact.

The library lameenc encodes three times as fast as FFmpeg's wrapping of the same LAME at the same
quality, but writes bare frames: players would guess the duration, and play 48 ms of the encoder's
delay. So a first frame is put before them that plays as nothing and says how many there are, and
how many samples at both ends are not the sound's ("Info" header by Xing, extended by LAME).
"""

import struct
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from listen.audio.samples import Samples
from listen.errors import AudioError

QUALITY = 7
"""LAME's scale: 0 is slowest. 2 costs four times as much; constant bit rate in either case, since
players seek wrongly in a variable one."""
DELAY = 576
"""Samples that LAME puts before the sound."""
_MPEG_1_FROM = 32_000
"""Hertz. Below, the frames are those of MPEG-2: half as long, with smaller side information."""
_CBR = 1
_MPEG_1_KBITS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_MPEG_2_KBITS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
"""Bit rates of Layer III by the header's field (ISO 11172-3 §2.4.2.3, ISO 13818-3 §2.4.2.3)."""


def encode_mp3(blocks: Iterable[Samples], sample_rate: int, bit_rate: int, path: Path) -> int:
    """Encode mono samples to an MP3 without tags.

    Args:
        blocks: The samples; each block costs a call.
        sample_rate: Hertz; a rate at which no frame needs padding (24,000 or 48,000).
        bit_rate: Bits a second.
        path: The file.

    Returns:
        The number of samples encoded.
    """
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()  # it would write about itself to stderr
    encoder.set_channels(1)
    encoder.set_in_sample_rate(sample_rate)
    encoder.set_bit_rate(bit_rate // 1000)
    encoder.set_quality(QUALITY)
    frame = _frame_size(bit_rate, sample_rate)
    with path.open("wb") as file:
        file.write(bytes(frame))
        samples = 0
        for block in blocks:
            pcm = np.rint(block * 32767).clip(-32768, 32767).astype("<i2")
            file.write(encoder.encode(pcm.tobytes()))
            samples += len(block)
        file.write(encoder.flush())
        size = file.tell()
        if size % frame:
            msg = f"MP3 at {sample_rate} Hz and {bit_rate} bit/s does not come in whole frames."
            raise AudioError(msg)
        file.flush()
        first = _first_frame(path, frame, size, samples, sample_rate, bit_rate)
        file.seek(0)
        file.write(first)
    return samples


def first_frame(path: Path) -> bytes:
    """Read the frame that describes the others from a file that `encode_mp3` wrote."""
    with path.open("rb") as file:
        header = file.read(4)
        mpeg_1 = bool(header[1] & 0x08)
        bit_rate = (_MPEG_1_KBITS if mpeg_1 else _MPEG_2_KBITS)[header[2] >> 4] * 1000
        sample_rate = (48_000 if mpeg_1 else 24_000) if header[2] >> 2 & 3 == 1 else 0
        file.seek(0)
        return file.read(_frame_size(bit_rate, sample_rate))


def _frame_size(bit_rate: int, sample_rate: int) -> int:
    return (144 if sample_rate >= _MPEG_1_FROM else 72) * bit_rate // sample_rate


def _first_frame(
    path: Path, frame: int, size: int, samples: int, sample_rate: int, bit_rate: int
) -> bytes:
    """Write the frame that describes the others, with their own header."""
    mpeg_1 = sample_rate >= _MPEG_1_FROM
    with path.open("rb") as file:
        file.seek(frame)
        header = file.read(4)
    frames = size // frame - 1
    padding = frames * (1152 if mpeg_1 else 576) - DELAY - samples
    side_information = bytes(17 if mpeg_1 else 9)
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
