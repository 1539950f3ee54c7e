"""Posts by the dozen, and what is to be said of the episodes that come of them."""

import json
from pathlib import Path

import av

from listen.publish.companions import SUFFIXES
from tests.cli.running import everything_in


def write_posts(folder: Path, count: int, sentences: int = 3) -> list[Path]:
    """Write posts whose episodes are named `post-number-0` and on."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_post(folder / f"{number:03}.md", number, sentences) for number in range(count)]


def _post(path: Path, number: int, sentences: int) -> Path:
    lines = [f"It rained on day {number} for hour {hour}." for hour in range(sentences)]
    path.write_text(f"# Post number {number}\n\n" + "\n\n".join(lines) + "\n")
    return path


def assert_whole(folder: Path, numbers) -> None:
    """Assert that these episodes are there, each once and whole, and nothing else."""
    stems = [f"post-number-{number}" for number in numbers]
    expected = {f"{stem}{suffix}" for stem in stems for suffix in (".mp3", *SUFFIXES)}
    assert everything_in(folder) == expected
    for stem in stems:
        assert_lasts(folder / f"{stem}.mp3")


def assert_lasts(path: Path) -> None:
    """Assert that a sound file decodes to the length that its transcript states."""
    stated = json.loads(path.with_suffix(".json").read_text())["audio"]["duration"]
    with av.open(str(path)) as container:
        samples = sum(frame.samples for frame in container.decode(audio=0))
        rate = container.streams.audio[0].rate
    assert abs(samples / rate * 1000 - stated) <= 50
