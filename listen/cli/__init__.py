"""The command line: options in, lines and exit codes out."""

from listen.cli.app import main

__all__ = ["main"]
