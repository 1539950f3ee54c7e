"""Finding a voice for every language of a script, and those who will speak with it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial

from listen.audio.cast import Cast, Speaker
from listen.audio.crew import jobs_by_default
from listen.audio.forking import forking_from
from listen.audio.options import AudioOptions
from listen.engines.protocol import Workers
from listen.engines.registry import PREFERENCE, best_voice, find_voice, load_engine, ready_voices
from listen.errors import EngineError
from listen.model import Language, Script, Voice

PRELOADED_FOR, PRELOADED_VOICE = "LISTEN_PRELOADED_FOR", "LISTEN_PRELOADED_VOICE"
"""Variables that tell who loads the narrator early whose process it is for, and who narrates."""


def cast_script(script: Script, spec: str | None) -> Cast:
    """Choose the narrator, and for stretches in other languages the voices that speak them.

    A stretch in another language is given to the narrator's own engine where that speaks it, else
    to the best offline engine that does; and to the narrator where none does.

    Args:
        script: What is to be said.
        spec: The narrator, as `engine:voice` or `engine`; `None` for the best that is here.

    Raises:
        EngineNotFoundError: If there is no such voice, or none for the script's language.
        EngineUnavailableError: If the narrator's engine lacks something on this machine.
    """
    engine, voice = find_voice(spec, script.language)
    narrator = _speaker(voice)
    others: dict[Language, Speaker] = {}
    unvoiced: list[Language] = []
    for language in _foreign(script, voice):
        own = best_voice(ready_voices(engine), language)
        if found := own or _offline_voice(language):
            others[language] = _speaker(found)
        else:
            unvoiced.append(language)
    return Cast(narrator=narrator, others=others, unvoiced=tuple(unvoiced))


@contextmanager
def early_workers(options: AudioOptions) -> Iterator[None]:
    """Have what worker processes for the narration in the block will need loaded at once.

    It is the voice that will probably narrate, while its article is still being read; on Linux
    (`listen.audio.forking`), and if it is one of ours: what an engine of somebody else's loads may
    have threads, which are not there in a fork.
    """
    jobs = options.jobs or jobs_by_default()
    with ExitStack() as stack:
        if jobs > 1 and _may_be_forked(options.voice):
            variables = {PRELOADED_FOR: str(os.getpid()), PRELOADED_VOICE: options.voice or ""}
            stack.enter_context(forking_from("listen.preloaded", **variables))
        yield


def _may_be_forked(spec: str | None) -> bool:
    """Tell whether a voice is ours and needs worker processes; the best that is here does."""
    name = (spec or "hibari").partition(":")[0]
    try:
        return name in PREFERENCE and load_engine(name).workers is Workers.PROCESSES
    except EngineError:
        return False


def _foreign(script: Script, voice: Voice) -> Iterator[Language]:
    """List the languages of a script that are not its narrator's, in order of appearance.

    The narrator keeps the script's own language even where another was asked to narrate it: who
    names a French voice for an English article wants to hear just that.
    """
    languages = {
        utterance.language: None for part in script.parts for utterance in part.utterances
    }
    home = {best.split("-")[0].lower() for best in (voice.language, script.language)}
    return (language for language in languages if language.split("-")[0].lower() not in home)


def _offline_voice(language: Language) -> Voice | None:
    try:
        return find_voice(None, language)[1]
    except EngineError:
        return None


def _speaker(voice: Voice) -> Speaker:
    return Speaker(voice=voice, load=partial(load_engine, voice.engine))
