"""What people see: errors, progress and summaries on stderr, never on stdout."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from listen.errors import ListenError

if TYPE_CHECKING:
    from listen.model import Episode

Watch = Callable[[str], Callable[[int, int], None] | None]


def complain(error: ListenError, source: str | None = None) -> None:
    """Say what is wrong and what to do, in a line each."""
    where = f"{source}: " if source and source not in str(error) else ""
    tell(f"error: {where}{error}")
    if error.hint:
        tell(f"hint: {error.hint}")


def tell(line: str) -> None:
    """Write a line to stderr."""
    typer.echo(line, err=True)


def print_json(value: Any, *, indent: int | None = None) -> None:
    """Write JSON to stdout; without an indent, in one line."""
    unicode = sys.stdout.encoding.lower().startswith("utf")
    typer.echo(json.dumps(value, ensure_ascii=not unicode, indent=indent))


def summarize(episode: "Episode") -> str:
    """Describe an episode in a line."""
    narration, article = episode.narration, episode.article
    minutes, seconds = divmod(round(narration.duration / 1000), 60)
    omitted = len(article.omissions) + len(episode.script.omissions)
    parts = [
        f"{minutes}:{seconds:02}",
        count(len(narration.chapters), "chapter"),
        f"{narration.loudness.integrated:.1f} LUFS",
        f"{narration.voice.engine}:{narration.voice.name}",
    ]
    if narration.unvoiced:
        parts.append(f"no voice here for {', '.join(narration.unvoiced)}")
    if omitted:
        parts.append(f"{count(omitted, 'piece')} left out (listen inspect shows which)")
    return f"“{article.title}”: {', '.join(parts)}"


@contextmanager
def progress_bars(*, quiet: bool) -> Iterator[Watch]:
    """Show a bar with the time left for each source; nothing where nobody looks."""
    if quiet or not sys.stderr.isatty():
        yield lambda _source: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    bars = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("sentences"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bars:

        def watch(source: str) -> Callable[[int, int], None]:
            task = bars.add_task(source if len(source) <= 40 else f"…{source[-39:]}", total=None)

            def report(done: int, total: int) -> None:
                bars.update(task, completed=done, total=total)

            return report

        yield watch


def count(number: int, noun: str) -> str:
    """Count things, in one or in several."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
