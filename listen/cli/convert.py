"""`listen convert`: articles become episodes."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from listen.cli import options
from listen.cli.output import complain, print_json, summarize, tell
from listen.cli.progress import progress_bars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listen.batch.outcomes import Outcome


STDOUT = "-"


def convert(  # noqa: PLR0913 – a command's options are its arguments
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="URLs, HTML, Markdown or text files, folders, feeds, sitemaps, "
            "or - for standard input.",
        ),
    ] = None,
    *,
    from_: Annotated[
        list[str] | None,
        typer.Option(
            "--from", metavar="FILE", help="Take sources from a list, one a line; - is stdin."
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            help="A sound file, a folder, or an address of either, such as s3://bucket/folder; "
            "- for standard output, as it is spoken. [default: audio_out]",
        ),
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", help="mp3, m4a, m4b, opus, flac or wav.")
    ] = None,
    voice: options.Voice = None,
    language: options.Language = None,
    rate: options.Rate = None,
    url: options.Url = None,
    intro: Annotated[Path | None, typer.Option(help="A sound file to begin with.")] = None,
    outro: Annotated[Path | None, typer.Option(help="A sound file to end with.")] = None,
    chime: Annotated[Path | None, typer.Option(help="A short sound between sections.")] = None,
    cover: Annotated[Path | None, typer.Option(help="A PNG or JPEG picture.")] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="Articles made at once, or sentences of a single one; all processors by default. "
            "With 1, no other process is started.",
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Work on the Dask cluster whose scheduler is there (tcp://host:8786), or local.",
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, help="Posts of a feed or sitemap, the newest first.")
    ] = 10,
    fresh: Annotated[bool, typer.Option(help="Make again what has not changed, too.")] = False,
    fail_fast: Annotated[bool, typer.Option(help="Stop at the first failure.")] = False,
    config: options.Settings = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Turn articles into chaptered, levelled, tagged sound files with their transcripts.

    What was made before and has not changed is not made again, so that a run that was stopped goes
    on where it was.
    """
    streamed = output == STDOUT
    settings = options.settings(
        config, output=None if streamed else output, language=language, rate=rate, voice=voice,
        format=format_, intro=intro, outro=outro, chime=chime, cover=cover, jobs=jobs,
    )  # fmt: skip
    _refuse_contradictions(sources or [], from_ or [], output, url)
    if streamed:
        from listen.cli.streaming import pour

        pour(sources or [], settings, url=url, as_json=as_json, quiet=quiet)
        return
    from listen.batch.articles import convert_all
    from listen.batch.outcomes import Failed

    exit_code = 0
    with progress_bars(quiet=quiet or as_json) as bars:
        for outcome in convert_all(
            _all_of(sources or [], from_ or []),
            output,
            url=url,
            limit=limit,
            config=settings,
            fresh=fresh,
            cluster=cluster,
            watch=bars.watch,
            found=bars.found,
        ):
            bars.advance()
            _report(outcome, as_json=as_json, quiet=quiet)
            if isinstance(outcome, Failed):
                exit_code = exit_code or outcome.error.exit_code
                if fail_fast:
                    break
    if exit_code:
        raise typer.Exit(exit_code)


def _refuse_contradictions(
    sources: list[str], lists: list[str], output: str | None, url: str | None
) -> None:
    from listen.batch.places import is_folder

    if not sources and not lists:
        msg = "Name a source, or a list of them with --from."
        raise typer.BadParameter(msg)
    several = len(sources) > 1 or bool(lists)
    if several and output == STDOUT:
        msg = "One article at a time goes to standard output."
        raise typer.BadParameter(msg)
    if several and (url or (output and not is_folder(output))):
        msg = "With several sources, -o names a folder, and --url has no meaning."
        raise typer.BadParameter(msg)


def _all_of(sources: list[str], lists: list[str]) -> "Iterator[str]":
    from listen.batch.sources import read_list

    yield from sources
    for each in lists:
        yield from read_list(each)


def _report(outcome: "Outcome", *, as_json: bool, quiet: bool) -> None:
    from listen.batch.outcomes import Failed, Unchanged

    if isinstance(outcome, Failed):
        complain(outcome.error, outcome.source)
        if as_json:
            print_json(_failure(outcome))
        return
    unchanged = isinstance(outcome, Unchanged)
    if as_json:
        print_json({**outcome.told, "unchanged": unchanged})
        return
    typer.echo(outcome.told["path"])
    if quiet:
        return
    if unchanged:
        tell(f"“{outcome.told['title']}” has not changed; --fresh makes it all the same")
    else:
        tell(summarize(outcome.told))


def _failure(outcome: Any) -> dict[str, object]:
    error = outcome.error
    return {
        "source": outcome.source,
        "error": str(error),
        "hint": error.hint,
        "exit_code": error.exit_code,
    }
