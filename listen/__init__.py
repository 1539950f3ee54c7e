"""Listen turns a written article into something you would choose to listen to.

    >>> import listen
    >>> listen.spell_out("It costs €5.", "en")
    'It costs five euros.'

The names in `__all__` are the public interface; they are loaded when first used, so that importing
`listen` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from listen.errors import ListenError

if TYPE_CHECKING:
    from listen.config import Config
    from listen.pipeline import convert, narrate, read, write_script
    from listen.speech.sentences import split_sentences
    from listen.speech.verbalize import spell_out

__all__ = [
    "Config",
    "ListenError",
    "convert",
    "narrate",
    "read",
    "spell_out",
    "split_sentences",
    "write_script",
]

_HOMES = {
    "Config": "listen.config",
    "convert": "listen.pipeline",
    "narrate": "listen.pipeline",
    "read": "listen.pipeline",
    "spell_out": "listen.speech.verbalize",
    "split_sentences": "listen.speech.sentences",
    "write_script": "listen.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        msg = f"module 'listen' has no attribute {name!r}"
        raise AttributeError(msg)
    found: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
