"""`listen cache`: what was spoken before, and is kept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listen.cli import options
from listen.cli.output import print_json

if TYPE_CHECKING:
    from listen.audio.cache import ClipCache, Contents

cache = typer.Typer(no_args_is_help=True, help="See or empty the store of spoken sentences.")


@cache.command()
def info(*, config: options.Settings = None, as_json: options.Json = False) -> None:
    """Tell where it is and how much it holds."""
    store = _open(config)
    held = store.contents()
    if as_json:
        print_json({
            "folder": str(store.folder), "clips": held.clips, "size": held.size,
            "limit": store.limit,
        })  # fmt: skip
        return
    typer.echo(f"{store.folder}: {_describe(held)}, of {_megabytes(store.limit)} at most")


@cache.command()
def prune(
    *,
    size: Annotated[
        int | None, typer.Option(min=0, help="Megabytes to keep; the limit by default.")
    ] = None,
    config: options.Settings = None,
) -> None:
    """Remove what was not used for longest."""
    limit = None if size is None else size * 1_000_000
    typer.echo(f"removed {_describe(_open(config).prune(limit))}")


@cache.command()
def clear(*, config: options.Settings = None) -> None:
    """Remove everything."""
    typer.echo(f"removed {_describe(_open(config).prune(0))}")


def _open(config: Path | None) -> "ClipCache":
    from listen.audio.cache import ClipCache
    from listen.audio.options import cache_place

    audio = options.settings(config).audio
    return ClipCache(cache_place(audio.cache_folder), audio.cache_limit)


def _describe(held: "Contents") -> str:
    return f"{held.clips} clip{'' if held.clips == 1 else 's'}, {_megabytes(held.size)}"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
