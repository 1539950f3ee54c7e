"""A folder of real narrations, spoken by the tone engine."""

from dataclasses import replace
from pathlib import Path

import listen
from listen.audio.options import AudioOptions
from listen.config import Config

BASE = "https://kettle.example/listen/"
TONE = Config(audio=AudioOptions(voice="tone", jobs=1))
POSTS = {
    "rain": (
        "---\ntitle: Rain & <wind>\ndate: 2026-03-01\nauthor: Jo\n---\n"
        "# Rain & <wind>\n\nIt rained for 3 days. ]]> שלום 🫖\n\n## Then\n\nIt stopped.\n"
    ),
    "tea": "---\ntitle: Tea\ndate: 2026-05-03\n---\n# Tea\n\nA pot is 3.\n\n## How\n\nWarm it.\n",
    "notes": "# Notes\n\nNo date stands here, and no address.\n",
}


def write_post(folder: Path, name: str, text: str | None = None) -> Path:
    path = folder / f"{name}.md"
    path.write_text(text or POSTS[name])
    return path


def convert(post: Path, target: Path, *, url: str | None = None) -> None:
    format_ = target.suffix.removeprefix(".")
    config = replace(TONE, audio=replace(TONE.audio, format=format_))
    listen.convert(post, target, url=url, config=config)


def make_folder(folder: Path) -> Path:
    """Make three narrations; the first is there as Opus and M4B, too."""
    posts, out = folder / "posts", folder / "out"
    posts.mkdir(parents=True)
    rain = write_post(posts, "rain")
    for suffix in (".m4b", ".opus", ".mp3"):
        convert(rain, out / f"rain{suffix}", url="https://kettle.example/rain")
    convert(write_post(posts, "tea"), out / "tea.mp3", url="https://kettle.example/tea")
    convert(write_post(posts, "notes"), out / "notes.mp3")
    return folder
