"""The bare voice, to measure against: as its package has it, and through Listen's engine.

Nothing is mixed, levelled, encoded or written. The package is given words without its own
normaliser, which does damage, and makes a clip with its own silence around it; the engine besides
trims that, finds word times, and draws the noise once for all clips.
"""

from functools import cache
from typing import Any

from listen.engines.registry import load_engine
from listen.model import Utterance, Voice


def speak_with_package(utterance: Utterance) -> int:
    voice = package()
    phonemes = voice.g2p(utterance.spoken, normalize_text=False)
    return len(voice.from_phonemes(phonemes, seed=1))


@cache
def package() -> Any:
    from hibari import Hibari

    return Hibari()


def speak_with_engine(utterance: Utterance, voice: Voice) -> int:
    return len(load_engine(voice.engine).synthesize(utterance, voice).samples)
