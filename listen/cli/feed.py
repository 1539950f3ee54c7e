"""`listen feed`: narrations become a podcast, and feeds are looked over."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listen.cli import options
from listen.cli.output import print_json, tell

if TYPE_CHECKING:
    from listen.publish.feed.check.report import Report
    from listen.syndication import Built

_TOLD = 5
"""Findings of one rule that are told one by one."""

feed = typer.Typer(no_args_is_help=True, help="Make a podcast of narrations; check a feed.")


@feed.command()
def build(  # noqa: PLR0913 – a command's options are its arguments
    folder: Annotated[Path, typer.Argument(help="What `listen convert -o` wrote to.")],
    *,
    base_url: Annotated[
        str, typer.Option("--base-url", help="Where the folder is published: https://…/listen/.")
    ],
    limit: Annotated[
        int | None, typer.Option(min=1, help="Episodes in the feed, the newest; all by default.")
    ] = None,
    and_ping: Annotated[
        bool, typer.Option("--ping", help="Tell the hub of the settings (feed.hub) of it.")
    ] = False,
    config: options.Settings = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Write feed.xml and the show's cover into a folder of narrations."""
    settings = options.settings(config)
    if limit:
        settings = replace(settings, feed=replace(settings.feed, limit=limit))
    if and_ping and not settings.feed.hub:
        msg = "--ping needs a hub: set feed.hub, for instance in listen.toml."
        raise typer.BadParameter(msg)
    from listen.errors import PublishError
    from listen.syndication import build_feed, ping_hub

    built = build_feed(folder, base_url, config=settings)
    _report(built, as_json=as_json, quiet=quiet)
    if and_ping and settings.feed.hub:
        ping_hub(settings.feed.hub, built.url, options=settings.source)
    if built.skipped:
        raise typer.Exit(PublishError.exit_code)


@feed.command()
def ping(
    url: Annotated[str, typer.Argument(help="Where the feed is published.")],
    *,
    hub: Annotated[str | None, typer.Option(help="A WebSub hub; feed.hub by default.")] = None,
    config: options.Settings = None,
    quiet: options.Quiet = False,
) -> None:
    """Tell a WebSub hub that there is something new, once the files are on the server."""
    settings = options.settings(config)
    told = hub or settings.feed.hub
    if not told:
        msg = "A hub is needed: --hub URL, or feed.hub in the settings."
        raise typer.BadParameter(msg)
    from listen.syndication import ping_hub

    ping_hub(told, url, options=settings.source)
    if not quiet:
        tell(f"{told} knows of {url}")


@feed.command()
def check(
    source: Annotated[str, typer.Argument(help="A feed: a file, a URL, or - for standard input.")],
    *,
    files: Annotated[
        Path | None,
        typer.Option(
            help="The folder where the files that it names lie, to be checked too. "
            "[default: the feed's own, if they lie there]"
        ),
    ] = None,
    config: options.Settings = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Look over any podcast feed for what directories and players would stumble over."""
    settings = options.settings(config)
    from listen.errors import PublishError
    from listen.syndication import check_feed

    report = check_feed(source, folder=files, config=settings)
    if as_json:
        print_json(_describe_report(source, report))
    else:
        for line in _lines(report, source):
            typer.echo(line)
        if not quiet:
            tell(_sum_up(report))
    if report.errors:
        raise typer.Exit(PublishError.exit_code)


def _lines(report: "Report", source: str) -> Iterator[str]:
    """Tell each finding, and of a rule that is broken everywhere the first few."""
    told: Counter[str] = Counter()
    total = Counter(finding.rule.name for finding in report.findings)
    for finding in report.findings:
        rule = finding.rule
        told[rule.name] += 1
        if told[rule.name] > _TOLD:
            continue
        yield f"{source}:{finding.line}: {rule.severity}: {finding.message} [{rule.name}]"
        if told[rule.name] == 1:
            yield f"    {rule.remedy}"
        if told[rule.name] == _TOLD and total[rule.name] > _TOLD:
            yield f"    … and {total[rule.name] - _TOLD} more like this; --json lists all"
    for url in report.unchecked[:_TOLD]:
        yield f"not looked at, since it is on another host: {url}"


def _sum_up(report: "Report") -> str:
    warnings = len(report.findings) - report.errors
    counts = [
        f"{number} {noun}" if number == 1 else f"{number} {noun}s"
        for number, noun in (
            (report.episodes, "episode"), (report.errors, "error"), (warnings, "warning"),
        )
    ]  # fmt: skip
    told = ", ".join(counts)
    if report.folder:
        told += f"; its files in {report.folder} were looked at"
    return f"“{report.title}”: {told}" if report.title else told


def _describe_report(source: str, report: "Report") -> dict[str, object]:
    return {
        "source": source,
        "title": report.title,
        "episodes": report.episodes,
        "errors": report.errors,
        "warnings": len(report.findings) - report.errors,
        "findings": [
            {
                "line": each.line,
                "severity": each.rule.severity,
                "rule": each.rule.name,
                "message": each.message,
                "remedy": each.rule.remedy,
            }
            for each in report.findings
        ],
        "unchecked": list(report.unchecked),
    }


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
