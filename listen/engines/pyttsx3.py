"""Speaks with what the system has, through pyttsx3: espeak-ng on Linux, Apple's voices on a Mac.

Not a pleasant voice, but 138 of them in over a hundred languages, and nothing leaves the machine.
Each utterance is spoken by a process of its own (`pyttsx3_child` tells why); it takes 50 ms, about
a fiftieth of the time that the words take to say. Same words, same sound, to the sample, where
espeak-ng speaks.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from functools import cached_property
from importlib import metadata
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import shorten
from typing import Any

from listen.engines.phrasing import cleanse
from listen.engines.protocol import Workers
from listen.engines.sound import Samples, decode, to_samples, trim
from listen.errors import (
    AudioError,
    EngineNotFoundError,
    EngineUnavailableError,
    SynthesisError,
)
from listen.model import Clip, Language, Utterance, Voice

CHILD = Path(__file__).with_name("pyttsx3_child.py")
WORDS_PER_MINUTE = 175
"""A rate of 1.0: espeak-ng's own, and near to Apple's."""
PATIENCE = 20.0
"""Seconds that any job may take: 400 times what starting takes on an idle machine."""
PATIENCE_PER_CHARACTER = 0.05
"""Seconds more for each character: about as long as saying it."""
DEFAULTS = ("en-US", "en")
"""Languages of which the default voice is, the first that there is."""
INSTALL_HINT = "Install a speech library: pip install 'listen-to-this-post[espeak]'"

_REVISION = "2"
"""Changes when this module makes other sound of what the driver hands over."""
_TAGS = {
    "ca-ba": "ca-x-balear",  # BA, VA, CL are Bosnia, the Vatican, Chile
    "ca-nw": "ca-x-northwest",
    "ca-va": "ca-valencia",
    "chr": "chr-x-west",
    "cmn": "zh",  # what pages in Mandarin say of themselves
    "cmn-latn-pinyin": "zh-Latn-pinyin",
    "en-us-nyc": "en-US-x-nyc",
    "piqd": "tlh-Piqd",  # a script, not a language
    "py": "art-x-pyash",
    "ru-cl": "ru-x-classic",
    "xex": "art-x-xex",
    "yue-latn-jyutping": "yue-Latn-jyutping",
}
"""Language tags of voices for which espeak-ng's own are not BCP 47, by name of the voice."""


class Pyttsx3Engine:
    """The system's own voices; always the same sound for the same words with espeak-ng."""

    name = "pyttsx3"
    workers = Workers.THREADS

    def __init__(self) -> None:
        self.version = "/".join((_REVISION, _release("pyttsx3"), _release("espeakng-loader")))

    def check(self) -> None:
        """Make sure that there is a driver, and that it has voices.

        Raises:
            EngineUnavailableError: If there is no espeak-ng, neither the system's nor the extra's.
        """
        if not self._named:
            msg = "pyttsx3 finds no voice on this machine."
            raise EngineUnavailableError(msg, hint=INSTALL_HINT)

    def voices(self) -> Sequence[Voice]:
        """List what the driver reports, the default first, then by name.

        Raises:
            EngineUnavailableError: If there is no driver.
        """
        return tuple(voice for voice, _ in self._named.values())

    def synthesize(self, utterance: Utterance, voice: Voice) -> Clip:
        """Say `utterance.spoken` at its rate; pitch and volume are left to others.

        Raises:
            EngineNotFoundError: If the driver has no such voice.
            EngineUnavailableError: If there is no driver.
            SynthesisError: If there is nothing to say, or the driver fails or hangs.
        """
        if voice.name not in self._named:
            msg = f"The engine pyttsx3 has no voice {voice.name!r} on this machine."
            raise EngineNotFoundError(msg, hint="See `listen voices`.")
        _, identifier = self._named[voice.name]
        text = cleanse(utterance.spoken).strip()
        rate = round(WORDS_PER_MINUTE * utterance.prosody.rate)
        try:
            samples, sample_rate = _speak(text, identifier, rate)
        except (SynthesisError, AudioError, OSError) as error:
            msg = f"{voice.engine}:{voice.name} cannot say {_short(utterance)}: {error}"
            raise SynthesisError(msg) from error
        return Clip(samples=samples, sample_rate=sample_rate)

    @cached_property
    def _named(self) -> dict[str, tuple[Voice, str]]:
        """The voices and what the driver calls them, by name, the default first."""
        try:
            with TemporaryDirectory(prefix="listen-") as folder:
                reported = _run(Path(folder), {}, PATIENCE)["voices"]
        except (SynthesisError, OSError) as error:
            msg = f"pyttsx3 does not work here: {error}"
            raise EngineUnavailableError(msg, hint=INSTALL_HINT) from error
        named = {_friendly_name(voice): voice for voice in reported}
        voices = [_voice(name, voice) for name, voice in sorted(named.items())]
        voices.sort(key=_precedence)
        return {voice.name: (voice, named[voice.name]["id"]) for voice in voices}


def _speak(text: str, identifier: str, rate: int) -> tuple[Samples, int]:
    if not text:
        msg = "there is nothing to say."
        raise SynthesisError(msg)
    patience = PATIENCE + PATIENCE_PER_CHARACTER * len(text)
    with TemporaryDirectory(prefix="listen-") as folder:
        file = Path(folder) / "speech.wav"
        job = {"text": text, "voice": identifier, "rate": rate, "file": str(file)}
        _run(Path(folder), job, patience)
        segment = decode(file)  # on a Mac it is AIFF in spite of its name
    samples, _ = trim(to_samples(segment), segment.frame_rate)
    if not samples.size:
        msg = "all that came of it is silence."
        raise SynthesisError(msg)
    return samples, segment.frame_rate


def _run(folder: Path, job: dict[str, Any], patience: float) -> dict[str, Any]:
    """Have a child process do the job, and return its answer."""
    (folder / "job.json").write_text(json.dumps(job), "utf-8")
    # The child ends when this closes, be it that we are killed and cannot end it ourselves.
    lifeline, held = os.pipe()
    try:
        ended = subprocess.run(  # noqa: S603  (our own program, on a folder of our own)
            [sys.executable, "-P", CHILD, folder],
            stdin=lifeline,
            capture_output=True,
            timeout=patience,
            check=False,
            start_new_session=True,  # Ctrl-C is for us to handle
        )
    except subprocess.TimeoutExpired as error:
        msg = f"its process gave no answer within {round(patience, 1):g} seconds."
        raise SynthesisError(msg) from error
    finally:
        os.close(lifeline)
        os.close(held)
    return _answer(folder, ended)


def _answer(folder: Path, ended: subprocess.CompletedProcess[bytes]) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = json.loads((folder / "answer.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        said = ended.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        msg = ": ".join([f"its process failed with exit code {ended.returncode}", *said])
        raise SynthesisError(_sentence(msg)) from error
    match answer.get("failure"):
        case None:
            return answer
        case "unavailable":
            msg = f"pyttsx3 does not work here: {answer['message']}"
            raise EngineUnavailableError(_sentence(msg), hint=INSTALL_HINT)
        case _:
            raise SynthesisError(_sentence(answer["message"]))


def _sentence(message: str) -> str:
    return " ".join(message.split()).rstrip(" .!") + "."


def _short(utterance: Utterance) -> str:
    return repr(shorten(utterance.text, 80, placeholder="…"))


def _friendly_name(reported: dict[str, str]) -> str:
    """Name a voice for people: en-us for `gmw/en-us`, zoe for `com.apple.voice.en-US.Zoe`."""
    last = re.split(r"[/.\\]", reported["id"])[-1] or reported["name"]
    return re.sub(r"[^\w-]+", "-", last).strip("-").lower()


def _voice(name: str, reported: dict[str, str]) -> Voice:
    return Voice(
        name=name,
        language=Language(_TAGS.get(name) or _tag(reported["language"]) or "und"),
        engine=Pyttsx3Engine.name,
        description=reported["name"].strip(),
    )


def _tag(language: str) -> str:
    """Write a driver's `en-us` or `en_US` as BCP 47 does.

    >>> _tag("en_us"), _tag("fa-latn"), _tag("vi-vn-x-central"), _tag("es-419")
    ('en-US', 'fa-Latn', 'vi-VN-x-central', 'es-419')
    """
    head, private, tail = language.replace("_", "-").lower().partition("-x-")
    first, *rest = head.split("-")
    cased = {2: str.upper, 4: str.title}
    return "-".join([first, *(cased.get(len(part), str)(part) for part in rest)]) + private + tail


def _precedence(voice: Voice) -> int:
    """Put the default first, and leave the others as they are."""
    wanted = [tag for tag in DEFAULTS if re.match(rf"{tag}(-|\Z)", voice.language)]
    return DEFAULTS.index(wanted[0]) if wanted else len(DEFAULTS)


def _release(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "system"
