"""The program: its commands, and the one place where errors become lines and exit codes."""

import gc
import io
import os
import signal
import sys
import threading
import time
from types import FrameType
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from listen.audio.workers import GARBAGE_AT
from listen.cli.cache import cache
from listen.cli.convert import convert
from listen.cli.doctor import doctor, voices
from listen.cli.feed import feed
from listen.cli.look import inspect, script
from listen.cli.output import complain, tell
from listen.cli.say import say
from listen.cli.serve import serve
from listen.cli.site import site
from listen.errors import ListenError

INTERRUPTED = 130
TERMINATED = 143
STOPPED = "Stopped; nothing half-written is left."
PATIENCE = 2.0
"""Seconds to wait, at the end, for threads that may be waiting for a server."""


class _Commands(TyperGroup):
    """Runs commands and reports what they raise."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; turn its error into one sentence, a hint and an exit code."""
        try:
            return super().invoke(ctx)
        except ListenError as error:
            complain(error)
            raise typer.Exit(error.exit_code) from error
        except KeyboardInterrupt as error:
            tell(f"\n{STOPPED}")
            raise typer.Exit(INTERRUPTED) from error


app = typer.Typer(
    cls=_Commands,
    name="listen",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    help="Turn a written article into something you would choose to listen to.",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"listen {version('listen-to-this-post')}")
        raise typer.Exit


@app.callback()
def _program(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            help="Print the version and stop.",
            is_eager=True,
            callback=_print_version,
        ),
    ] = False,
) -> None:
    """Take the options that go before a command."""


app.add_typer(cache, name="cache")
app.add_typer(feed, name="feed")
for command in (convert, inspect, script, voices, say, doctor, site, serve):
    app.command()(command)


def main() -> None:
    """Run the command line."""
    gc.set_threshold(GARBAGE_AT)
    # Our matrices are small: a second thread of numpy's would spin beside the workers, 0.1 s at
    # its start alone.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    signal.signal(signal.SIGTERM, _terminate)
    if isinstance(
        sys.stdout, io.TextIOWrapper
    ):  # a terminal that lacks a letter is no bug of ours
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        app()
    except SystemExit as leaving:
        code = leaving.code
    else:
        code = 0
    if code == TERMINATED:
        tell(STOPPED)
    if code == INTERRUPTED:
        _strike_out_the_interrupt()
    if isinstance(code, int) and code:
        _leave_threads_behind(code)
    sys.exit(code)


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    """Leave through the front door, so that everything is put away."""
    raise SystemExit(TERMINATED)


def _strike_out_the_interrupt() -> None:
    """Have `python -m listen` leave with our exit code.

    Where a Ctrl-C reaches code that is made of a string, as every dataclass is, CPython notes that
    it went unhandled, and ends itself by the signal in spite of the exit code: `Py_RunMain` looks
    at the note. It is struck out whenever a string is run (CPython's bpo-1054041).
    """
    exec("")  # noqa: S102 – nothing else reaches the note


def _leave_threads_behind(code: int) -> None:
    """Leave at once if a thread would hold us up: one may wait minutes for a server."""
    gc.collect()  # what was given up half-way still holds its workers
    deadline = time.monotonic() + PATIENCE
    others = [
        thread
        for thread in threading.enumerate()
        if thread is not threading.current_thread() and not thread.daemon
    ]
    for thread in others:
        thread.join(max(0.0, deadline - time.monotonic()))
    if any(thread.is_alive() for thread in others):
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)
