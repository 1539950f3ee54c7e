"""Bars for people who look; nothing where nobody does."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

WIDEST = 40
"""Letters of a source's name."""


class Bars:
    """A bar for the articles, if there are several, and one for the sentences of each."""

    def __init__(self, progress: "Progress | None") -> None:
        """Draw nothing where there is nothing to draw on."""
        self._progress = progress
        self._articles: TaskID | None = None
        self._found = self._done = 0

    def watch(self, source: str) -> Callable[[int, int], None] | None:
        """Begin a bar for the sentences of an article."""
        progress = self._progress
        if progress is None:
            return None
        name = source if len(source) <= WIDEST else f"…{source[1 - WIDEST :]}"
        task = progress.add_task(name, total=None, unit="sentences")

        def report(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total, visible=done < total)

        return report

    def found(self, number: int) -> None:
        """Know how many articles there are so far."""
        self._found = number
        self._draw()

    def advance(self) -> None:
        """Count an article as done with."""
        self._done += 1
        self._draw()

    def _draw(self) -> None:
        if self._progress is None or self._found == 1:
            return
        if self._articles is None:
            self._articles = self._progress.add_task("all", total=None, unit="articles")
        self._progress.update(self._articles, completed=self._done, total=self._found)


@contextmanager
def progress_bars(*, quiet: bool) -> Iterator[Bars]:
    """Show bars with the time left, where somebody looks."""
    if quiet or not sys.stderr.isatty():
        yield Bars(None)
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    progress = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[unit]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with progress:
        yield Bars(progress)
