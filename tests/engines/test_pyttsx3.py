"""pyttsx3 in its child processes: what it says, and that nothing of it is left behind."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from ctypes.util import find_library
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from listen.engines import pyttsx3
from listen.engines.pyttsx3 import Pyttsx3Engine
from listen.errors import EngineUnavailableError, SynthesisError
from listen.model import Clip, Utterance
from tests.engines.contract import EngineContract, check_clip, check_sentence
from tests.engines.sounds import silence, wav

ROOT = Path(__file__).parents[2]
ANSWER = "(folder / 'answer.json').write_text('{}')"


SILENCE = wav(silence(0.5))


def absence() -> str:
    try:
        Pyttsx3Engine().check()
    except EngineUnavailableError as error:
        return str(error)
    return ""


ABSENT = absence()
speaks = pytest.mark.skipif(bool(ABSENT), reason=f"{ABSENT} (the extra `espeak` is not installed)")
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def engine():
    return Pyttsx3Engine()


@pytest.fixture(autouse=True)
def temporary_files(tmp_path, monkeypatch):
    """Keep them together, and see that none stays."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Put another program in the place of the one that speaks."""

    def replace_by(code: str) -> None:
        program = tmp_path / "child.py"
        lines = ["import json, os, sys, time", "from pathlib import Path"]
        lines += ["folder = Path(sys.argv[1])", code]
        program.write_text("\n".join(lines), "utf-8")
        monkeypatch.setattr(pyttsx3, "CHILD", program)

    return replace_by


@pytest.fixture
def library(tmp_path, monkeypatch):
    """Put another library in the place of one that the child imports."""

    def replace_by(name: str, code: str) -> None:
        folder = tmp_path / "libraries"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.py").write_text(code, "utf-8")
        monkeypatch.setenv("PYTHONPATH", str(folder))

    return replace_by


def say(engine: Pyttsx3Engine, text: str = "It rained.", name: str = "en-us") -> Clip:
    voice = next(voice for voice in engine.voices() if voice.name == name)
    return engine.synthesize(Utterance(text=text), voice)


def children() -> set[str]:
    """List our own child processes, zombies among them, by number and state."""
    found = set()
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            facts = dict(re.findall(r"(\w+):\t(.*)", status.read_text()))
        except OSError:
            continue
        if facts["PPid"] == str(os.getpid()):
            found.add(f"{facts['Pid']} {facts['State']}")
    return found


@speaks
@pytest.mark.engine
class TestPyttsx3Contract(EngineContract):
    @pytest.fixture
    def engine(self):
        return Pyttsx3Engine()


@speaks
@pytest.mark.engine
def test_voices_have_friendly_names_and_real_languages(engine):
    voices = engine.voices()
    languages = {voice.name: voice.language for voice in voices}
    assert voices[0].name == "en-us"
    assert voices[0].description == "English (America)"
    assert languages["en-us"] == "en-US"
    assert languages["de"] == "de"
    assert languages["fr"] == "fr-FR"
    assert languages["cmn"] == "zh"
    assert languages["ca-va"] == "ca-valencia"


@speaks
@pytest.mark.engine
@pytest.mark.parametrize("name", ["de", "fr", "es", "cmn", "ru", "hi", "ar"])
def test_other_languages_are_spoken(engine, name):
    hello = {"cmn": "你好，世界", "ru": "привет", "hi": "नमस्ते", "ar": "مرحبا"}.get(
        name, "ola 1 2 3"
    )
    check_clip(say(engine, hello, name), hello)


@speaks
@pytest.mark.engine
def test_many_at_once_are_told_apart(engine):
    texts = [f"{word} sheep in a row." for word in ("One", "Eleven", "Seventy", "Nine hundred")]
    alone = [say(engine, text).samples for text in texts]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda text: say(engine, text).samples, texts * 3))
    for at, samples in enumerate(together):
        assert np.array_equal(samples, alone[at % len(texts)])


@speaks
@pytest.mark.engine
@linux
def test_no_process_stays(engine):
    before = children()
    say(engine)
    assert children() == before


@speaks
@pytest.mark.engine
@pytest.mark.parametrize("place", ["no/such/folder/speech.wav", ".", "/dev/full"])
def test_a_place_that_cannot_be_written_to_is_an_error_and_no_wait(engine, tmp_path, place):
    job = {"text": "Hello.", "voice": "gmw/en-us", "rate": 175, "file": str(tmp_path / place)}
    folder = tmp_path / "job"
    folder.mkdir()
    began = time.monotonic()
    with pytest.raises(SynthesisError, match="Error saving WAV file") as refusal:
        pyttsx3._run(folder, job, 20)
    assert time.monotonic() - began < 10
    check_sentence(refusal.value)


@speaks
@pytest.mark.engine
def test_a_voice_that_the_driver_lost_is_an_error(engine):
    voice = engine.voices()[0]
    engine.__dict__["_named"]["en-us"] = (voice, "gmw/en-atlantis")
    with pytest.raises(SynthesisError, match="en-atlantis") as refusal:
        say(engine)
    check_sentence(refusal.value)


@speaks
@pytest.mark.engine
@linux
def test_espeak_is_found_however_long_its_path_is(tmp_path, monkeypatch):
    loader = pytest.importorskip("espeakng_loader", reason="the extra `espeak` is not installed")
    deep = tmp_path / ("d" * 120) / ("e" * 120)
    deep.mkdir(parents=True)
    (deep / "espeakng_loader").symlink_to(Path(loader.__file__).parent)
    monkeypatch.setenv("PYTHONPATH", str(deep))
    check_clip(say(Pyttsx3Engine()), "It rained.")


@linux
def test_without_the_extra_the_systems_library_is_used_or_the_extra_proposed(engine, library):
    library("espeakng_loader", "def get_library_path(): return '/no/such/library.so'")
    if find_library("espeak-ng"):
        check_clip(say(engine), "It rained.")
        return
    with pytest.raises(EngineUnavailableError, match="pyttsx3 does not work here") as refusal:
        engine.check()
    assert "pip install 'listen-to-this-post[espeak]'" in str(refusal.value.hint)
    check_sentence(refusal.value)


def test_a_driver_that_cannot_start_makes_the_engine_unavailable(engine, library):
    library("pyttsx3", "def init(name=None): raise RuntimeError('no speech\\nlibrary here')")
    for ask in (engine.check, engine.voices):
        with pytest.raises(EngineUnavailableError, match="no speech library here") as refusal:
            ask()
        assert refusal.value.hint
        check_sentence(refusal.value)


def test_a_driver_without_voices_makes_the_engine_unavailable(engine, child):
    child("(folder / 'answer.json').write_text('{\"voices\": []}')")
    with pytest.raises(EngineUnavailableError, match="finds no voice"):
        engine.check()


@linux
def test_a_process_that_hangs_is_ended(engine, child, monkeypatch):
    before = children()
    child("time.sleep(60)")
    monkeypatch.setattr(pyttsx3, "PATIENCE", 0.5)
    with pytest.raises(EngineUnavailableError, match=r"no answer within 0\.5 seconds"):
        engine.check()
    assert children() == before


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("time.sleep(60)", r"no answer within 1\.3 seconds"),
        ("sys.exit('lost in thought')", "failed with exit code 1: lost in thought"),
        ("os.kill(os.getpid(), 11)", "failed with exit code -11"),
        ("(folder / 'answer.json').write_text('{')", "failed with exit code 0"),
        (ANSWER, r"speech\.wav cannot be read: No such file"),
        (f"(folder / 'speech.wav').write_bytes(b'RIFF' * 99); {ANSWER}", "cannot be decoded"),
        (f"(folder / 'speech.wav').write_bytes({SILENCE!r}); {ANSWER}", "came of it is silence"),
    ],
    ids=["hangs", "exits", "crashes", "half an answer", "no sound", "garbage", "silence"],
)
def test_a_child_that_fails_is_told_in_a_sentence(engine, child, monkeypatch, code, message):
    monkeypatch.setattr(pyttsx3, "PATIENCE", 1.0)
    voice = replace(VOICE, name="en-us")
    engine.__dict__["_named"] = {"en-us": (voice, "gmw/en-us")}
    child("print('chatter ' * 50_000); " + code)
    with pytest.raises(SynthesisError, match=message) as refusal:
        engine.synthesize(Utterance(text="Hello."), voice)
    assert str(refusal.value).startswith("pyttsx3:en-us cannot say 'Hello.': ")
    check_sentence(refusal.value)


@speaks
@pytest.mark.engine
@linux
def test_a_child_does_not_outlive_a_parent_that_is_killed(temporary_files):
    code = (
        "from listen.engines.pyttsx3 import Pyttsx3Engine as Engine\n"
        "from listen.model import Utterance\n"
        "engine = Engine(); voice = engine.voices()[0]; print('ready', flush=True)\n"
        "engine.synthesize(Utterance(text='word ' * 20_000), voice)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout
        parent.stdout.readline()
        wait_until(lambda: working_in(temporary_files))
        parent.send_signal(signal.SIGKILL)
    wait_until(lambda: not working_in(temporary_files))
    assert list(temporary_files.iterdir()) == []


def working_in(folder: Path) -> bool:
    """Tell whether a child process has a job in the folder."""
    commands = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            commands.append(file.read_bytes())
        except OSError:
            continue
    return any(b"pyttsx3_child" in line and os.fsencode(folder) in line for line in commands)


def wait_until(condition) -> None:
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.02)


VOICE = pyttsx3._voice(
    "en-us", {"id": "gmw/en-us", "name": "English (America)", "language": "en-us"}
)
