"""Engines of somebody else's, which do what engines should not."""

POISON = """
import os, signal, time
from dataclasses import replace
from listen.engines.tone import ToneEngine

class Engine(ToneEngine):
    name = "snail"

    def voices(self):
        return [replace(voice, engine="snail") for voice in super().voices()]

    def synthesize(self, utterance, voice):
        time.sleep(float(os.environ.get("SNAIL_SECONDS", "0.02")))
        if "poison" in utterance.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().synthesize(utterance, voice)
"""
"""Takes its time, so that a run can be caught in the middle; one word kills its process."""
