"""The same row for many articles: failures are told one by one, and the rest go on."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from listen.audio.narration import Progress
from listen.config import Config
from listen.errors import ListenError, OutputError
from listen.extraction.feeds import LIMIT, expand
from listen.model import Episode
from listen.pipeline import AUDIO_OUT, default_path, make_episode, pictures, read
from listen.unchanged import Notes, fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A source that became an episode."""

    source: str
    episode: Episode


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A source whose episode stands as it was made before, of the same."""

    source: str
    told: dict[str, Any]
    """What `describe` said of it then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A source that did not."""

    source: str
    error: ListenError


Outcome: TypeAlias = Done | Unchanged | Failed


def convert_all(  # noqa: PLR0913 – each is an option of the command
    sources: Sequence[str],
    output: str | Path | None = None,
    *,
    url: str | None = None,
    limit: int = LIMIT,
    config: Config = Config(),
    fresh: bool = False,
    watch: Callable[[str], Progress | None] = lambda _: None,
) -> Iterator[Outcome]:
    """Turn articles into episodes, one after another.

    Args:
        sources: Paths, URLs, or `-`; a feed or a sitemap stands for its posts.
        output: A file, for a single source; or a folder (`is_folder` tells which), for files
            named after the titles.
        url: Where the single source is published.
        limit: Posts at most of a source that is a feed or a sitemap, the newest first.
        config: The settings.
        fresh: Whether to make again what has not changed.
        watch: Asked, as each source begins, for somebody to tell of its progress.

    Yields:
        What became of each source, in their order; a failure is yielded, not raised.
    """
    taken: set[Path] = set()
    notes = _notes(config)
    for source in _posts(sources, output, limit, config):
        if isinstance(source, Failed):
            yield source
            continue
        key = fingerprint(source, output, url, config) if notes else None
        told = notes.recall(key) if notes and key and not fresh else None
        if told and Path(told["path"]) not in taken:
            taken.add(Path(told["path"]))
            yield Unchanged(source=source, told=told)
            continue
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
            if notes and key:
                files = (episode.narration.path, *episode.companions, *pictures(article, source))
                notes.write(key, files, describe(source, episode))
            yield Done(source=source, episode=episode)


def describe(source: str, episode: Episode) -> dict[str, Any]:
    """Describe an episode for programs."""
    narration, article = episode.narration, episode.article
    return {
        "source": source,
        "guid": episode.guid,
        "title": article.title,
        "path": str(narration.path),
        "media_type": narration.media_type,
        "size": narration.size,
        "duration": narration.duration,
        "loudness": narration.loudness.integrated,
        "true_peak": narration.loudness.true_peak,
        "voice": f"{narration.voice.engine}:{narration.voice.name}",
        "language": narration.language,
        "unvoiced": list(narration.unvoiced),
        "spoken": narration.spoken,
        "reused": narration.reused,
        "chapters": [
            {"start": chapter.start, "end": chapter.end, "title": chapter.title}
            for chapter in narration.chapters
        ],
        "companions": [str(path) for path in episode.companions],
        "omissions": len(article.omissions) + len(episode.script.omissions),
    }


def _notes(config: Config) -> Notes | None:
    cache = config.audio.open_cache()
    return Notes(cache.folder) if cache else None


def _posts(
    sources: Sequence[str], output: str | Path | None, limit: int, config: Config
) -> Iterator[str | Failed]:
    for source in sources:
        try:
            posts = expand(source, limit=limit, options=config.source)
            if len(posts) > 1 and output is not None and not is_folder(output):
                msg = f"{source} has several posts, and {output} is one file."
                raise OutputError(msg, hint="Name a folder with -o.")
        except ListenError as error:
            yield Failed(source=source, error=error)
        else:
            yield from posts


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
