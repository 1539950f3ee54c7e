"""The same row for many articles: failures are told one by one, and the rest go on."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from listen.audio.narration import Progress
from listen.config import Config
from listen.errors import ListenError
from listen.model import Episode
from listen.pipeline import AUDIO_OUT, default_path, make_episode, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A source that became an episode."""

    source: str
    episode: Episode


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A source that did not."""

    source: str
    error: ListenError


Outcome: TypeAlias = Done | Failed


def convert_all(
    sources: Sequence[str],
    output: str | Path | None = None,
    *,
    url: str | None = None,
    config: Config = Config(),
    watch: Callable[[str], Progress | None] = lambda _: None,
) -> Iterator[Outcome]:
    """Turn articles into episodes, one after another.

    Args:
        sources: Paths, URLs, or `-`.
        output: A file, for a single source; or a folder (`is_folder` tells which), for files
            named after the titles.
        url: Where the single source is published.
        config: The settings.
        watch: Asked, as each source begins, for somebody to tell of its progress.

    Yields:
        What became of each source, in their order; a failure is yielded, not raised.
    """
    taken: set[Path] = set()
    for source in sources:
        try:
            article = read(source, url=url, config=config)
            if output is None or is_folder(output):
                path = _free(default_path(article, config, Path(output or AUDIO_OUT)), taken)
            else:
                path = Path(output)
            taken.add(path)
            progress = watch(source)
            episode = make_episode(article, path, source=source, config=config, progress=progress)
        except ListenError as error:
            yield Failed(source=source, error=error)
        else:
            yield Done(source=source, episode=episode)


def is_folder(output: str | Path) -> bool:
    """Tell whether an output is a folder: it is one, or is written like one.

    >>> is_folder("episodes"), is_folder("v1.2/"), is_folder("tea.mp3")
    (True, True, False)
    """
    path = Path(output)
    if str(output).endswith(("/", os.sep)) or not path.suffix:
        return True
    try:
        return path.is_dir()
    except OSError:  # a name that is too long; who writes there will say so
        return False


def _free(path: Path, taken: set[Path]) -> Path:
    """Number a name that this run has used already: two posts may bear one title."""
    numbered, number = path, 1
    while numbered in taken:
        number += 1
        numbered = path.with_stem(f"{path.stem}-{number}")
    return numbered
