"""The program in which pyttsx3 works: one process for one job.

pyttsx3 keeps one engine for the whole process, loses files when two are asked for, hangs where it
cannot write and prints to stdout; and espeak-ng carries its state from one text to the next, so
that only a fresh process says the same text the same way. So each job has a process of its own,
that can be ended from outside. It needs nothing but this file: `python -P pyttsx3_child.py FOLDER`
reads `job.json` there, and leaves `answer.json` and, where asked to speak, the sound.

Its stdin is a lifeline: when it closes, the parent is gone, and so is this, with the folder.
"""

import ctypes
import json
import os
import shutil
import sys
import threading
import time
import traceback
from importlib import util
from pathlib import Path
from typing import Any, NoReturn

LONGEST_DATA_PATH = 140
"""Characters; espeak-ng holds the path of its data in 160 bytes, and cuts it off silently."""
PATIENCE = 0.05
"""Seconds between looks at a file that another thread is writing."""
SETTLING = 100
"""Looks, `PATIENCE` apart, at whether a setting holds."""

REMOVALS = 3
"""Times that the folder is removed: a file may be made in it while it is being emptied."""

_ENDING = threading.Lock()
"""Held by the one thread that ends the process, so that no other cuts it short."""


class JobError(Exception):
    """Raised when the job cannot be done; holds the kind of failure, and words about it."""


def main(folder: Path) -> NoReturn:
    """Do the job of the folder, and leave its answer there."""
    threading.Thread(target=_end_with_the_parent, args=(folder,), daemon=True).start()
    code = 1
    try:
        job = json.loads((folder / "job.json").read_text("utf-8"))
        answer = _do(job, folder)
        (folder / "answer.json").write_text(json.dumps(answer), "utf-8")
        code = 0
    except Exception:  # noqa: BLE001
        traceback.print_exc()
    _end(code)


def _end(code: int) -> NoReturn:
    """Leave at once: espeak-ng's thread may fail when Python takes itself apart around it."""
    with _ENDING:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _end_with_the_parent(folder: Path) -> NoReturn:
    while os.read(0, 1024):
        pass
    with _ENDING:
        for _ in range(REMOVALS):
            shutil.rmtree(folder, ignore_errors=True)
        os._exit(1)


def _do(job: dict[str, Any], folder: Path) -> dict[str, Any]:
    try:
        engine = _start(folder)
        return _speak(engine, job) if "text" in job else _describe(engine)
    except JobError as error:
        kind, message = error.args
        return {"failure": kind, "message": message}


def _start(folder: Path) -> Any:
    """Make the engine, with the espeak-ng of the `espeak` extra where there is one."""
    if sys.platform == "linux":
        _prepare_espeak(folder)
    try:
        import pyttsx3

        return pyttsx3.init("espeak" if sys.platform == "linux" else None)
    except Exception as error:
        kind = "unavailable"
        raise JobError(kind, f"{error}") from error


def _prepare_espeak(folder: Path) -> None:
    """Load the wheel's library for all: pyttsx3 asks for its soname, which then is found."""
    if util.find_spec("espeakng_loader") is None:
        return
    import espeakng_loader

    try:
        ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return  # built for another libc: the system may have one of its own
    data = Path(espeakng_loader.get_data_path())
    if len(os.fsencode(data)) > LONGEST_DATA_PATH:
        short = folder / data.name
        short.symlink_to(data)
        data = short
    os.environ["ESPEAK_DATA_PATH"] = str(data)


def _describe(engine: Any) -> dict[str, Any]:
    voices = [
        {"id": voice.id, "name": voice.name or "", "language": _language(voice)}
        for voice in engine.getProperty("voices")
    ]
    espeak = str(engine) == "espeak"
    return {"voices": _able_to_speak(voices) if espeak else voices}


def _language(voice: Any) -> str:
    """Return the tag as the driver has it; some drivers give bytes, some nothing."""
    first = next(iter(voice.languages), "")
    return first.decode("utf-8", "ignore") if isinstance(first, bytes) else str(first)


def _able_to_speak(voices: list[dict[str, str]]) -> list[dict[str, str]]:
    """Leave out the voices that espeak-ng knows and cannot speak.

    The wheel lacks some dictionaries. Of a system's own library the folder is not known, but its
    packages are complete, except for the `mb/` voices, which need another program.
    """
    data = Path(os.environ.get("ESPEAK_DATA_PATH", ""))
    if not (data / "phontab").is_file():
        return [voice for voice in voices if not voice["id"].startswith("mb/")]
    named = _dictionaries(data / "lang")
    return [
        voice
        for voice in voices
        if (data / f"{named.get(voice['id'], voice['language'].split('-')[0])}_dict").is_file()
    ]


def _dictionaries(languages: Path) -> dict[str, str]:
    """Find which voices use a dictionary that is not named like their language."""
    return {
        file.relative_to(languages).as_posix().lower(): line.split()[1]
        for file in languages.rglob("*")
        if file.is_file()
        for line in file.read_text("utf-8", "replace").splitlines()
        if line.startswith("dictionary ")
    }


def _speak(engine: Any, job: dict[str, Any]) -> dict[str, Any]:
    """Save the text as sound, and wait until all of it is there."""
    finished = threading.Event()
    troubles: list[str] = []

    def fail(trouble: object) -> None:
        troubles.append(str(trouble))
        finished.set()

    # What goes wrong in the library's own thread (a full disk) is only told here.
    sys.unraisablehook = lambda report: fail(report.exc_value)
    engine.connect("error", lambda name, exception: fail(exception))  # noqa: ARG005
    engine.connect("finished-utterance", lambda name, completed: finished.set())  # noqa: ARG005
    engine.setProperty("voice", job["voice"])
    _set_rate(engine, job["rate"])
    engine.save_to_file(job["text"], job["file"])
    engine.runAndWait()
    finished.wait()
    if troubles:
        kind = "speech"
        raise JobError(kind, troubles[0])
    if str(engine) != "espeak":  # which says that it has finished when the file is closed
        _wait_until_written(Path(job["file"]))
    return {}


def _set_rate(engine: Any, rate: int) -> None:
    """Set the rate, and be sure that it holds.

    pyttsx3 and espeak-ng both queue it, and now and then the speech began at the driver's own 200
    words a minute. So espeak-ng is told directly, and asked until it answers with the new rate.
    """
    if str(engine) != "espeak":
        engine.setProperty("rate", rate)
        return
    from pyttsx3.drivers import _espeak

    absolute, current = 0, 1
    for _ in range(SETTLING):
        _espeak.SetParameter(_espeak.RATE, rate, absolute)
        _espeak.Synchronize()
        if _espeak.dll.espeak_GetParameter(_espeak.RATE, current) == rate:
            return
        time.sleep(PATIENCE)
    kind = "speech"
    trouble = f"the rate would not change to {rate}"
    raise JobError(kind, trouble)


def _wait_until_written(file: Path) -> None:
    """Wait for a file that stays as it is; for ever, if need be: the parent has a time limit."""
    size = -1
    while not file.exists() or size != (size := file.stat().st_size) or not size:
        time.sleep(PATIENCE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
