"""Finding engines and voices by name; the one place that knows that engines are plug-ins."""

import difflib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from listen.engines.protocol import Engine
from listen.errors import EngineError, EngineNotFoundError, EngineUnavailableError
from listen.model import Language, Voice, primary

GROUP = "listen.engines"
PREFERENCE = ("hibari", "pyttsx3")
"""Engines tried, in order, when no voice is named: only such as keep the text on this machine."""


def engine_names() -> tuple[str, ...]:
    """Name every installed engine, the preferred ones first."""
    names = {point.name for point in entry_points(group=GROUP)}
    first = [name for name in PREFERENCE if name in names]
    return (*first, *sorted(names.difference(first)))


@cache
def load_engine(name: str) -> Engine:
    """Construct an engine, once in a process.

    Raises:
        EngineNotFoundError: If no engine has this name.
        EngineUnavailableError: If it is there and cannot be imported.
    """
    point = _entry_point(name)
    try:
        engine: Engine = point.load()()
    except EngineError:
        raise
    except Exception as error:
        msg = f"The engine {name} could not be loaded: {error}."
        raise EngineUnavailableError(msg, hint="See `listen doctor`.") from error
    return engine


def find_voice(spec: str | None, language: Language) -> tuple[Engine, Voice]:
    """Resolve `engine:voice`, `engine` or nothing to a voice that is ready.

    Raises:
        EngineNotFoundError: If there is no such engine or voice, or none for the language.
        EngineUnavailableError: If the engine lacks something on this machine.
    """
    if not spec:
        return _default_voice(language)
    engine_name, _, voice_name = spec.partition(":")
    engine = load_engine(engine_name)
    voices = ready_voices(engine)
    if not voice_name:
        return engine, (best_voice(voices, language) or voices[0])
    for voice in voices:
        if voice.name == voice_name:
            return engine, voice
    names = [voice.name for voice in voices]
    msg = f"The engine {engine_name} has no voice {voice_name!r}."
    raise EngineNotFoundError(msg, hint=_suggest(voice_name, names, "See `listen voices`."))


def ready_voices(engine: Engine) -> tuple[Voice, ...]:
    """List an engine's voices, once it is sure that it can work here.

    Raises:
        EngineUnavailableError: If it cannot; an engine of somebody else's may raise anything.
    """
    name = getattr(engine, "name", type(engine).__name__)
    try:
        engine.check()
        voices = tuple(engine.voices())
    except EngineError:
        raise
    except Exception as error:
        why = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":. ")
        msg = f"The engine {name} does not work here: {why}."
        raise EngineUnavailableError(msg, hint="See `listen doctor`.") from error
    if not voices:
        msg = f"The engine {name} has no voice on this machine."
        raise EngineUnavailableError(msg, hint="See `listen voices`.")
    return voices


def best_voice(voices: Iterable[Voice], language: Language) -> Voice | None:
    """Pick the first voice of exactly this language, or of the same primary language."""
    voices = tuple(voices)
    exact = (voice for voice in voices if voice.language.lower() == language.lower())
    close = (voice for voice in voices if _primary(voice.language) == _primary(language))
    return next(exact, None) or next(close, None)


def _primary(language: Language) -> str:
    """Name a language without its region; the Norwegian that voices speak is Bokmål."""
    found = primary(language)
    return "nb" if found == "no" else found


def _default_voice(language: Language) -> tuple[Engine, Voice]:
    for name in PREFERENCE:
        try:
            engine = load_engine(name)
            voices = ready_voices(engine)
        except EngineError:
            continue
        if voice := best_voice(voices, language):
            return engine, voice
    msg = f"No voice on this machine speaks the article's language ({language})."
    hint = (
        "Install eSpeak's voices with pip install 'listen-to-this-post[espeak]', "
        "or use an online voice with --voice gtts (the text leaves your machine)."
    )
    raise EngineNotFoundError(msg, hint=hint)


def _entry_point(name: str) -> EntryPoint:
    points = {point.name: point for point in entry_points(group=GROUP)}
    if name in points:
        return points[name]
    msg = f"There is no engine {name!r}."
    raise EngineNotFoundError(msg, hint=_suggest(name, list(points), "See `listen voices`."))


def _suggest(name: str, known: list[str], otherwise: str) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    return f"Did you mean {near[0]!r}?" if near else otherwise
