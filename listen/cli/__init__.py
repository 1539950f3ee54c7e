"""The command line: options in, lines and exit codes out."""


def main() -> None:
    """Run the command line."""
