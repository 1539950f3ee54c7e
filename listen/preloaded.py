"""What worker processes are forked with: the voice that will probably narrate, loaded.

Imported by the process that they are forked from (see `listen.audio.forking`), which is told by a
variable whose it is and which voice to load. For anybody else it does nothing.
"""

import ctypes
import gc
import os
import signal
from contextlib import suppress

from listen.audio.workers import GARBAGE_AT
from listen.casting import PRELOADED_FOR, PRELOADED_VOICE
from listen.engines.registry import find_voice
from listen.model import Language, Utterance

_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG; see prctl(2)."""


def _load(spec: str | None) -> None:
    """Load what a worker needs: the way to frames, and the voice."""
    import loky.process_executor  # noqa: F401

    from listen.audio.kept import render_and_keep  # noqa: F401

    engine, voice = find_voice(spec, Language("en"))
    engine.synthesize(Utterance(text="Yes."), voice)


def _die_with(parent: int) -> None:
    """Go when the program goes: this process looks for it only when all is loaded."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it was gone before
        os._exit(0)


if PRELOADED_FOR in os.environ:
    gc.set_threshold(GARBAGE_AT)
    with suppress(Exception):  # it will be told by the worker to which it matters
        _die_with(int(os.environ[PRELOADED_FOR]))
        _load(os.environ.get(PRELOADED_VOICE) or None)
    gc.freeze()  # so that looking for garbage writes to no page that all share
