"""Finding a voice for every language of a script, and those who will speak with it."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial

from listen.audio.cast import Cast, Speaker
from listen.audio.crew import jobs_by_default
from listen.audio.forking import forking_from
from listen.audio.options import AudioOptions
from listen.engines.registry import PREFERENCE, best_voice, find_voice, load_engine, ready_voices
from listen.errors import EngineError
from listen.model import Language, Script, Voice, primary

PRELOADED_FOR, PRELOADED_VOICE = "LISTEN_PRELOADED_FOR", "LISTEN_PRELOADED_VOICE"
"""Variables that tell who loads the narrator early whose process it is for, and who narrates."""
_WITHOUT_THREADS = frozenset({"hibari"})
"""Engines that compute, and of which a test sees that they begin no thread: a fork has none, and
what somebody else's engine loads may wait for one for ever."""


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
def early_voice(options: AudioOptions) -> Iterator[None]:
    """Have the voice that will probably narrate loaded while its article is still being read.

    Worker processes that are asked for in the block are forked with it, where that may be
    (`listen.audio.forking`).
    """
    jobs = options.jobs or jobs_by_default()
    engine = (options.voice or PREFERENCE[0]).partition(":")[0]
    with ExitStack() as stack:
        if jobs > 1 and engine in _WITHOUT_THREADS:
            variables = {PRELOADED_FOR: str(os.getpid()), PRELOADED_VOICE: options.voice or ""}
            stack.enter_context(forking_from("listen.preloaded", **variables))
        yield


def _foreign(script: Script, voice: Voice) -> Iterator[Language]:
    """List the languages of a script that are not its narrator's, in order of appearance.

    The narrator keeps the script's own language even where another was asked to narrate it: who
    names a French voice for an English article wants to hear just that.
    """
    languages = {
        utterance.language: None for part in script.parts for utterance in part.utterances
    }
    home = {primary(best) for best in (voice.language, script.language)}
    return (language for language in languages if primary(language) not in home)


def _offline_voice(language: Language) -> Voice | None:
    try:
        return find_voice(None, language)[1]
    except EngineError:
        return None


def _speaker(voice: Voice) -> Speaker:
    return Speaker(voice=voice, load=partial(load_engine, voice.engine))
