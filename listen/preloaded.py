"""What worker processes are forked with: the voice that will probably narrate, loaded.

Imported by the process that they are forked from and by nothing else; see `listen.audio.forking`.
"""

import gc
import os
from contextlib import suppress

import loky.process_executor  # noqa: F401 – what a worker runs

from listen.casting import PRELOADED_VOICE, warm_up

with suppress(Exception):  # it will be told by the worker to which it matters
    warm_up(os.environ.get(PRELOADED_VOICE) or None)
gc.collect()
gc.freeze()  # so that looking for garbage writes to no page that all share
