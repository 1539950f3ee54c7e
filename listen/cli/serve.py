"""`listen serve`: hear the built site before the world does."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from listen.cli import options
from listen.cli.output import tell


def serve(
    folder: Annotated[Path, typer.Argument(help="The folder that the site was built into.")],
    *,
    host: Annotated[
        str, typer.Option(help="Where to listen; 0.0.0.0 lets a phone in the house in.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")] = 8000,
    base_url: Annotated[
        str | None,
        typer.Option(
            help="The address that the site is built for; links to it lead to the preview. "
            "[default: what the site's manifest says, then site.base_url]"
        ),
    ] = None,
    config: options.Settings = None,
    quiet: options.Quiet = False,
) -> None:
    """Preview a built site and its feed, with seeking, types and caching as a good host has."""
    from listen.config import load_config
    from listen.serving.server import HERE, published_at, serve

    site = load_config(config).site
    published = base_url or published_at(folder, site.folder) or site.base_url
    site = replace(site, base_url=published)

    def announce(addresses: Sequence[str]) -> None:
        for address in addresses:
            typer.echo(address)
        if not quiet:
            only = "; only this machine can reach it (--host 0.0.0.0 lets a phone in)"
            tell(f"Serving {folder}{only if host == HERE else ''}. Ctrl-C stops it.")

    try:
        serve(folder, host=host, port=port, site=site, announce=announce, log=not quiet)
    except KeyboardInterrupt:  # the way it is meant to end
        raise typer.Exit from None
