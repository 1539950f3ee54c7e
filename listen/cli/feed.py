"""`listen feed`: narrations become a podcast, and feeds are looked over."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listen.cli import options
from listen.cli.output import print_json, tell

if TYPE_CHECKING:
    from listen.syndication import Built

feed = typer.Typer(no_args_is_help=True, help="Make a podcast of narrations; check a feed.")


@feed.command()
def build(
    folder: Annotated[Path, typer.Argument(help="What `listen convert -o` wrote to.")],
    *,
    base_url: Annotated[
        str, typer.Option("--base-url", help="Where the folder is published: https://…/listen/.")
    ],
    limit: Annotated[
        int | None, typer.Option(min=1, help="Episodes in the feed, the newest; all by default.")
    ] = None,
    config: options.Settings = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Write feed.xml and the show's cover into a folder of narrations."""
    settings = options.settings(config)
    if limit:
        settings = replace(settings, feed=replace(settings.feed, limit=limit))
    from listen.errors import PublishError
    from listen.syndication import build_feed

    built = build_feed(folder, base_url, config=settings)
    _report(built, as_json=as_json, quiet=quiet)
    if built.skipped:
        raise typer.Exit(PublishError.exit_code)


def _report(built: "Built", *, as_json: bool, quiet: bool) -> None:
    for skipped in built.skipped:
        tell(f"left out: {skipped.path}: {skipped.reason}")
    if not quiet:
        for note in built.notes:
            tell(f"note: {note}")
    if as_json:
        print_json(_describe(built))
        return
    typer.echo(built.path)
    if not quiet:
        count = len(built.items)
        state = "" if built.changed else ", unchanged"
        tell(f"“{built.title}”: {count} episode{'' if count == 1 else 's'}{state}, {built.url}")


def _describe(built: "Built") -> dict[str, object]:
    return {
        "path": str(built.path),
        "url": built.url,
        "title": built.title,
        "changed": built.changed,
        "episodes": [
            {
                "guid": item.guid,
                "title": item.title,
                "url": item.enclosure.url,
                "size": item.enclosure.size,
                "published": item.published.isoformat() if item.published else None,
            }
            for item in built.items
        ],
        "left_out": [{"path": str(each.path), "reason": each.reason} for each in built.skipped],
        "notes": list(built.notes),
    }
