"""The program: its commands, and the one place where errors become lines and exit codes."""

import signal
import sys
from types import FrameType
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from listen.cli.convert import convert
from listen.cli.doctor import doctor, voices
from listen.cli.look import inspect, script
from listen.cli.output import complain
from listen.cli.say import say
from listen.errors import ListenError

INTERRUPTED = 130
TERMINATED = 143


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
            sys.stderr.write("\nStopped; nothing half-written is left.\n")
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


@app.callback()
def _program(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True)
    ] = False,
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"listen {installed('listen-to-this-post')}")
        raise typer.Exit


for command in (convert, inspect, script, voices, say, doctor):
    app.command()(command)


def main() -> None:
    """Run the command line."""
    signal.signal(signal.SIGTERM, _terminate)
    app()


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    """Leave through the front door, so that everything is put away."""
    raise SystemExit(TERMINATED)
