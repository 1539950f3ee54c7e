"""`listen site`: a built site is given the audio of its posts."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from listen.cli import options
from listen.cli.output import complain, count, print_json, tell
from listen.cli.progress import Bars, progress_bars

if TYPE_CHECKING:
    from listen.config import Config
    from listen.site.outcomes import Outcome, Report

Globs = list[str] | None


def site(  # noqa: PLR0913 – a command's options are its arguments
    folder: Annotated[
        Path, typer.Argument(help="The built site: public, _site, site, output, dist.")
    ],
    *,
    base_url: Annotated[
        str | None, typer.Option(help="Where the site is published: https://example.com/blog/")
    ] = None,
    include: Annotated[
        Globs, typer.Option(help="Pages that are posts, whatever they look like: 'posts/*'.")
    ] = None,
    exclude: Annotated[Globs, typer.Option(help="Pages that are none: 'posts/about'.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what every page is taken for, and why.")
    ] = False,
    remove: Annotated[
        bool, typer.Option("--remove", help="Make every page what it was before.")
    ] = False,
    format_: Annotated[
        str | None, typer.Option("--format", help="mp3, m4a, m4b, opus, flac or wav.")
    ] = None,
    also: Annotated[str | None, typer.Option(help="Further formats: opus,m4b")] = None,
    voice: options.Voice = None,
    language: options.Language = None,
    rate: options.Rate = None,
    jobs: options.Jobs = None,
    keep_deleted: Annotated[
        bool, typer.Option("--keep-deleted", help="Keep the episodes of posts that are gone.")
    ] = False,
    config: options.Settings = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Narrate the posts of a built site, put a player on each, and write a podcast feed."""
    settings = options.settings(config, language=language, rate=rate, voice=voice, jobs=jobs)
    given: dict[str, Any] = {
        "include": tuple(include or ()),
        "exclude": tuple(exclude or ()),
        "format": format_,
        "also": tuple(filter(None, (each.strip() for each in (also or "").split(",")))),
        "keep_deleted": keep_deleted,
    }
    given = {name: value for name, value in given.items() if value}
    settings = replace(settings, site=replace(settings.site, **given))
    if dry_run:
        _survey(folder, base_url, settings, as_json=as_json)
    elif remove:
        _restore(folder, settings, as_json=as_json, quiet=quiet)
    else:
        _publish(folder, base_url, settings, as_json=as_json, quiet=quiet)


def _publish(
    folder: Path, base_url: str | None, settings: "Config", *, as_json: bool, quiet: bool
) -> None:
    from listen.site import publish_site

    with progress_bars(quiet=quiet or as_json) as bars:
        report = publish_site(
            folder,
            base_url,
            config=settings,
            watch=bars.watch,
            found=bars.found,
            tell=lambda outcome: _tell(outcome, bars, as_json=as_json, quiet=quiet),
        )
    for note in report.notes:
        tell(f"note: {note}")
    if as_json:
        print_json(_summary(report))
    elif not quiet:
        tell(_summarize(report))
    if report.failure:
        raise typer.Exit(report.failure.exit_code)


def _tell(outcome: "Outcome", bars: Bars, *, as_json: bool, quiet: bool) -> None:
    from listen.site.outcomes import Became, describe

    if outcome.became in {Became.NARRATED, Became.REFRESHED, Became.FAILED}:
        bars.advance()

    if outcome.error:
        complain(outcome.error, outcome.path)
    if as_json:
        print_json(describe(outcome))
    elif outcome.became not in {Became.UNCHANGED, Became.FAILED} and not quiet:
        typer.echo(f"{outcome.became.value:9} {outcome.path}")


def _summary(report: "Report") -> dict[str, Any]:
    from listen.site.outcomes import Became

    counts = {became.value: report.count(became) for became in Became}
    return {"summary": {**counts, "pages_written": report.pages, "feed": report.feed}}


def _summarize(report: "Report") -> str:
    from listen.site.outcomes import Became

    counts = ", ".join(
        f"{number} {became.value}" for became in Became if (number := report.count(became))
    )
    feed = f"; feed: {report.feed}" if report.feed else ""
    return f"{count(len(report.outcomes), 'post')}: {counts}{feed}"


def _survey(folder: Path, base_url: str | None, settings: "Config", *, as_json: bool) -> None:
    from listen.site import survey_site

    decisions = survey_site(folder, base_url, config=settings)
    for each in decisions:
        if as_json:
            print_json(
                {
                    "page": each.path, "url": each.url, "post": each.post, "score": each.score,
                    "date": each.date, "reasons": list(each.reasons),
                }
            )  # fmt: skip
        else:
            typer.echo(f"{'post' if each.post else '-':5} {each.path}: {', '.join(each.reasons)}")
    posts = sum(each.post for each in decisions)
    tell(f"{count(posts, 'post')} among {count(len(decisions), 'page')}; nothing was written")


def _restore(folder: Path, settings: "Config", *, as_json: bool, quiet: bool) -> None:
    from listen.site import restore_site

    restored = restore_site(folder, config=settings)
    for error in restored.failures:
        complain(error)
    for note in restored.notes:
        tell(f"note: {note}")
    if as_json:
        print_json({"pages": list(restored.pages), "files": list(restored.files)})
    elif not quiet:
        pages, files = count(len(restored.pages), "page"), count(len(restored.files), "file")
        tell(f"{pages} restored, {files} removed")
    if restored.failures:
        raise typer.Exit(restored.failures[0].exit_code)
