"""`listen voices` and `listen doctor`: what can speak on this machine, and what is missing."""

import platform
from importlib.metadata import version

import typer

from listen.cli import options
from listen.cli.output import print_json, tell


def voices(
    *,
    language: options.Language = None,
    as_json: options.Json = False,
) -> None:
    """List the voices that are ready to speak, with their engines."""
    from listen.engines.registry import engine_names, load_engine, ready_voices
    from listen.errors import EngineError

    for name in engine_names():
        try:
            ready = ready_voices(load_engine(name))
        except EngineError as error:
            tell(f"{name}: {error} {error.hint or ''}".rstrip())
            continue
        for voice in ready:
            if language and not voice.language.lower().startswith(language.lower()):
                continue
            if as_json:
                print_json(
                    {
                        "voice": f"{voice.engine}:{voice.name}",
                        "language": voice.language,
                        "description": voice.description,
                    }
                )
            else:
                spec = f"{voice.engine}:{voice.name}"
                typer.echo(f"{spec:24} {voice.language:8} {voice.description}")


def doctor() -> None:
    """Say what works on this machine and what to install for the rest."""
    from listen.audio.formats import FORMATS, can_write
    from listen.engines.registry import engine_names, load_engine, ready_voices
    from listen.errors import EngineError

    typer.echo(f"listen {version('listen-to-this-post')}, Python {platform.python_version()}")
    missing = [name for name, format_ in FORMATS.items() if not can_write(format_)]
    writable = ", ".join(name for name in FORMATS if name not in missing)
    typer.echo(f"formats: {writable}" + (f"; missing: {', '.join(missing)}" if missing else ""))
    for name in engine_names():
        try:
            count = len(ready_voices(load_engine(name)))
            typer.echo(f"{name}: ready, {count} voice{'s' if count != 1 else ''}")
        except EngineError as error:
            typer.echo(f"{name}: {error} {error.hint or ''}".rstrip())
    if missing:
        raise typer.Exit(7)
