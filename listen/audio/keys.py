"""Names for what is kept: digests of all that decides a sound, and of nothing else."""

import hashlib
import json
from typing import Any

from listen.model import Utterance, Voice


def clip_key(utterance: Utterance, voice: Voice, engine_version: str) -> str:
    """Digest all that decides the sound of an utterance in a voice."""
    prosody = utterance.prosody
    phonemes = [
        (start, len(reading.words), reading.phonemes)
        for start, reading in utterance.placed_readings()
        if reading.phonemes
    ]
    return digest(
        voice.engine, engine_version, voice.name, utterance.spoken, phonemes, utterance.language,
        prosody.rate, prosody.pitch,
    )  # fmt: skip


def digest(*deciding: Any) -> str:
    """Digest values that JSON can hold."""
    return hashlib.sha256(json.dumps(deciding).encode()).hexdigest()
