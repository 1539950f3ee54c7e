"""Utterances to clips: order, width, and what becomes of engines that fail."""

import subprocess
import sys
import threading
import time
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

import numpy as np
import pytest

from listen.audio.cast import Cast, Speaker
from listen.audio.crew import THREADS, Crew
from listen.audio.segments import line_of
from listen.audio.speaking import say
from listen.audio.synthesis import AHEAD, Speech
from listen.engines.protocol import Workers
from listen.engines.registry import load_engine
from listen.engines.tone import ToneEngine
from listen.errors import EngineUnavailableError, SynthesisError
from listen.model import Clip, Language, Prosody, Utterance, Voice

TONE = partial(load_engine, "tone")
VOICE = ToneEngine().voices()[0]


def cast_of(load, voice):
    return Cast(narrator=Speaker(voice=voice, load=load))


def speak(utterances, cast, *, jobs):
    with ExitStack() as stack:
        crew = Crew(stack, jobs)
        crew.expect(len(utterances))
        yield from Speech([line_of(utterance, cast) for utterance in utterances], crew)


SENTENCES = tuple(Utterance(text="tea " * (1 + number % 5)) for number in range(40))


class Watched(ToneEngine):
    """Counts what is going on in it."""

    workers = Workers.THREADS

    def __init__(self, refuse: frozenset[int] = frozenset()) -> None:
        self.refuse = refuse
        self.begun = self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()

    def synthesize(self, utterance: Utterance, voice: Voice) -> Clip:
        with self.lock:
            number = self.begun
            self.begun += 1
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        time.sleep(0.002)
        with self.lock:
            self.at_once -= 1
        if number in self.refuse:
            msg = "The kettle is cold."
            raise EngineUnavailableError(msg, hint="Heat it.")
        return super().synthesize(utterance, voice)


def giving(make):
    """Load an engine that makes something else of its clip."""

    class Engine(ToneEngine):
        def synthesize(self, utterance, voice):
            return make(super().synthesize(utterance, voice))

    return Engine


@pytest.mark.parametrize("jobs", [1, 2])
def test_clips_come_in_order_whoever_makes_them(jobs):
    clips = list(speak(SENTENCES, cast_of(TONE, VOICE), jobs=jobs))
    assert [len(clip.marks) for clip in clips] == [1 + number % 5 for number in range(40)]


def test_threads_are_few_and_do_not_run_far_ahead_of_the_listener():
    engine = Watched()
    clips = speak(SENTENCES, cast_of(lambda: engine, VOICE), jobs=8)
    next(clips)
    time.sleep(0.1)
    assert engine.begun <= 1 + THREADS * AHEAD
    assert len(list(clips)) == 39
    assert 2 <= engine.most_at_once <= THREADS


def test_an_engines_own_error_is_passed_on_and_the_rest_is_not_asked_for():
    engine = Watched(refuse=frozenset({3}))
    with pytest.raises(EngineUnavailableError, match="The kettle is cold") as refusal:
        list(speak(SENTENCES, cast_of(lambda: engine, VOICE), jobs=2))
    assert refusal.value.hint == "Heat it."
    time.sleep(0.1)
    assert engine.begun < len(SENTENCES)


def test_errors_keep_their_hint_on_the_way_from_a_worker():
    nobody = replace(VOICE, name="nobody")
    with pytest.raises(Exception, match="no voice 'nobody'") as refusal:
        list(speak(SENTENCES, cast_of(TONE, nobody), jobs=2))
    assert getattr(refusal.value, "hint", None) == "Its voice is tone:sine."


def test_an_exception_of_somebody_elses_becomes_a_sentence():
    def fail(clip):
        msg = "wire\nbox"
        raise KeyError(msg)

    with pytest.raises(SynthesisError) as refusal:
        say(giving(fail), Utterance(text="Tea  is\n ready. " * 20), VOICE)
    told = str(refusal.value)
    assert told.startswith("tone:sine failed at 'Tea is ready. Tea is")
    assert told.endswith("…': KeyError: 'wire\\nbox'.")
    assert isinstance(refusal.value.__cause__, KeyError)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda clip: replace(clip, samples=clip.samples[:0]), "made no sound"),
        (lambda clip: replace(clip, samples=clip.samples * 1e-6), "kept silent"),
        (lambda clip: replace(clip, samples=np.full(9600, np.inf, "f4")), "damaged"),
        (lambda clip: replace(clip, samples=clip.samples[:900]), "0.04 s for 2 words"),
        (lambda clip: replace(clip, samples=np.tile(clip.samples, 60)), "s for 2 words"),
        (lambda clip: replace(clip, samples=clip.samples.astype(np.float64)), "else than sound"),
        (lambda clip: replace(clip, samples=list(clip.samples)), "else than sound"),
        (lambda clip: replace(clip, sample_rate=0), "else than sound"),
        (lambda clip: clip.samples, "else than sound"),
    ],
    ids=range(9),
)
def test_a_clip_that_cannot_be_is_refused(make, told):
    with pytest.raises(SynthesisError, match=told) as refusal:
        say(giving(make), Utterance(text="Tea, please."), VOICE)
    assert str(refusal.value).endswith("at 'Tea, please.'.")


@pytest.mark.parametrize("rate", [0.5, 1.0, 2.0])
def test_a_clip_that_fits_its_words_and_rate_is_taken(rate):
    for make in (lambda clip: clip, lambda clip: replace(clip, samples=clip.samples[:4800])):
        utterance = Utterance(text="Tea, please.", prosody=Prosody(rate=rate))
        assert say(giving(make), utterance, VOICE).samples.size


def test_where_nothing_can_be_forked_workers_start_clean(monkeypatch):
    def dead(_):
        raise BrokenProcessPool

    monkeypatch.setattr("listen.audio.crew.may_fork", lambda: True)
    monkeypatch.setattr("listen.audio.crew.forked_processes", dead)
    clips = list(speak(SENTENCES[:12], cast_of(TONE, VOICE), jobs=2))
    assert len(clips) == 12


def test_one_sentence_needs_no_workers():
    (clip,) = speak(SENTENCES[:1], cast_of(TONE, VOICE), jobs=8)
    assert len(clip.marks) == 1
    assert list(speak((), cast_of(TONE, VOICE), jobs=8)) == []


def test_a_stretch_in_another_language_is_spoken_by_its_own_voice():
    narrator, other = Watched(), Watched()
    german = replace(SENTENCES[1], language=Language("de"))
    cast = Cast(
        narrator=Speaker(voice=VOICE, load=lambda: narrator),
        others={Language("de"): Speaker(voice=VOICE, load=lambda: other)},
    )
    clips = list(speak((SENTENCES[0], german, SENTENCES[2]), cast, jobs=2))
    assert [len(clip.marks) for clip in clips] == [1, 2, 3]
    assert (narrator.begun, other.begun) == (2, 1)


def test_a_process_that_goes_at_once_leaves_no_word_on_the_terminal():
    program = (
        "import os\n"
        "from listen.audio.workers import worker_processes\n"
        "with worker_processes(2) as workers:\n"
        "    assert workers.submit(os.getpid).result() != os.getpid()\n"
        "    os._exit(0)\n"
    )
    # What cleans up after it holds standard error open until it is done.
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert run.stderr == ""
