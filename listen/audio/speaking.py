"""An utterance to a clip that can be what it claims to be."""

import numpy as np

from listen.audio.cache import ClipCache, round_samples
from listen.audio.cast import EngineLoader
from listen.audio.segments import Line
from listen.errors import EngineError, SynthesisError
from listen.model import Clip, Utterance, Voice

WORD_AT_LEAST = 0.04
"""Seconds. The quickest voices need 0.1 for a short word; a clip below this has lost some."""
CHARACTER_AT_MOST, CLIP_AT_MOST = 0.6, 3.0
"""Seconds a character, and besides: spelled letters take 0.4 each at a slow rate."""
SILENCE = 1e-3
"""Peak below which a clip is silent (−60 dBFS)."""


def say(load: EngineLoader, utterance: Utterance, voice: Voice) -> Clip:
    """Say one utterance and make sure that it was said.

    Raises:
        SynthesisError: If the engine fails, or its clip cannot hold these words.
    """
    try:
        clip = load().synthesize(utterance, voice)
    except EngineError:
        raise
    except Exception as error:
        why = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":. ")
        msg = f"{voice.engine}:{voice.name} failed at {shorten(utterance)}: {why}."
        raise SynthesisError(msg) from error
    if fault := _find_fault(clip, utterance):
        msg = f"{voice.engine}:{voice.name} {fault} at {shorten(utterance)}."
        raise SynthesisError(msg)
    return clip


def say_and_keep(line: Line, cache: ClipCache | None) -> Clip:
    """Say a line, and file its clip."""
    clip = round_samples(say(line.speaker.load, line.utterance, line.speaker.voice))
    if cache:
        cache.put(line.key, clip)
    return clip


def shorten(utterance: Utterance) -> str:
    """Quote an utterance in a sentence about it."""
    text = " ".join(utterance.text.split())
    return repr(text if len(text) <= 80 else f"{text[:79]}…")


def _find_fault(clip: Clip, utterance: Utterance) -> str | None:
    """Say what is wrong with a clip that is empty, silent, damaged, or of an impossible length."""
    if not _is_sound(clip):  # an engine may be anybody's
        return "returned something else than sound"
    if not clip.samples.size:
        return "made no sound"
    if not np.isfinite(clip.samples).all():
        return "made a damaged sound"
    if float(np.abs(clip.samples).max()) < SILENCE:
        return "kept silent"
    seconds = len(clip.samples) / clip.sample_rate
    words = len(utterance.spoken.split())
    at_least = words * WORD_AT_LEAST / max(utterance.prosody.rate, 1.0)
    at_most = CLIP_AT_MOST + len(utterance.spoken) * CHARACTER_AT_MOST
    if at_least <= seconds <= at_most / min(utterance.prosody.rate, 1.0):
        return None
    return f"took an impossible {seconds:.2f} s for {words} word{'' if words == 1 else 's'}"


def _is_sound(clip: object) -> bool:
    """Tell whether this is a clip as `Clip` describes it."""
    if not isinstance(clip, Clip):
        return False
    samples: object = clip.samples
    fits = isinstance(samples, np.ndarray) and samples.dtype == np.float32 and samples.ndim == 1
    return fits and clip.sample_rate > 0
