"""`listen convert -o -`: an article to standard output, heard while it is spoken."""

import os
import sys
from collections.abc import Sequence

import typer

from listen.cli.output import tell
from listen.cli.progress import progress_bars
from listen.config import Config
from listen.errors import OutputError

NOBODY_LISTENS = 141
"""Exit code of a program whose output nobody takes any more (128 + SIGPIPE)."""


def pour(
    sources: Sequence[str], config: Config, *, url: str | None, as_json: bool, quiet: bool
) -> None:
    """Write an article's sound to standard output.

    Raises:
        ListenError: Of any stage.
    """
    if as_json:
        msg = "Standard output cannot take both sound and --json."
        raise typer.BadParameter(msg)
    if sys.stdout.isatty():
        msg = "Sound on a terminal is noise: pipe it into a player, or redirect it to a file."
        raise typer.BadParameter(msg)
    from listen.casting import early_voice

    (source,) = sources
    with early_voice(config.audio):
        _pour(source, config, url=url, quiet=quiet)


def _pour(source: str, config: Config, *, url: str | None, quiet: bool) -> None:
    from listen.pipeline import stream

    try:
        with progress_bars(quiet=quiet) as bars:
            streamed = stream(
                source, sys.stdout.buffer, url=url, config=config, progress=bars.watch(source)
            )
    except BrokenPipeError as error:
        # What Python still holds for a reader who left would be a traceback at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(NOBODY_LISTENS) from error
    except OSError as error:
        msg = f"Standard output could not be written: {error.strerror or error}."
        raise OutputError(msg, hint="Check whoever reads it.") from error
    if not quiet:
        minutes, seconds = divmod(round(streamed.duration / 1000), 60)
        tell(f"{minutes}:{seconds:02} of sound, {streamed.loudness.integrated:.1f} LUFS")
