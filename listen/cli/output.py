"""What people see: errors, progress and summaries on stderr, never on stdout."""

import json
import sys
from collections.abc import Mapping
from typing import Any

import typer

from listen.errors import ListenError


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


def summarize(told: Mapping[str, Any]) -> str:
    """Put what is told of an episode in a line."""
    minutes, seconds = divmod(round(told["duration"] / 1000), 60)
    parts = [
        f"{minutes}:{seconds:02}",
        count(len(told["chapters"]), "chapter"),
        f"{told['loudness']:.1f} LUFS",
        told["voice"],
    ]
    if told["unvoiced"]:
        parts.append(f"no voice here for {', '.join(told['unvoiced'])}")
    if told["omissions"]:
        parts.append(f"{count(told['omissions'], 'piece')} left out (listen inspect shows which)")
    return f"“{told['title']}”: {', '.join(parts)}"


def count(number: int, noun: str) -> str:
    """Count things, in one or in several."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
