"""`listen convert`: articles become episodes."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from listen.cli import options
from listen.cli.output import complain, print_json, progress_bars, summarize, tell

if TYPE_CHECKING:
    from listen.batch.articles import Outcome


def convert(  # noqa: PLR0913 – a command's options are its arguments
    sources: Annotated[
        list[str],
        typer.Argument(
            help="URLs, HTML, Markdown or text files, feeds, sitemaps, or - for standard input."
        ),
    ],
    *,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", help="A sound file, or a folder. [default: audio_out]"),
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
    jobs: options.Jobs = None,
    limit: Annotated[
        int, typer.Option(min=1, help="Posts of a feed or sitemap, the newest first.")
    ] = 10,
    fresh: Annotated[bool, typer.Option(help="Make again what has not changed, too.")] = False,
    fail_fast: Annotated[bool, typer.Option(help="Stop at the first failure.")] = False,
    config: options.Settings = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Turn articles into chaptered, levelled, tagged sound files with their transcripts."""
    settings = options.settings(
        config, output=output, language=language, rate=rate, voice=voice, format=format_,
        intro=intro, outro=outro, chime=chime, cover=cover, jobs=jobs,
    )  # fmt: skip
    from listen.batch.articles import Failed, convert_all, is_folder

    if len(sources) > 1 and (url or (output and not is_folder(output))):
        msg = "With several sources, -o names a folder, and --url has no meaning."
        raise typer.BadParameter(msg)
    exit_code = 0
    with progress_bars(quiet=quiet or as_json) as watch:
        for outcome in convert_all(
            sources,
            output,
            url=url,
            limit=limit,
            config=settings,
            fresh=fresh,
            watch=watch,
        ):
            _report(outcome, as_json=as_json, quiet=quiet)
            if isinstance(outcome, Failed):
                exit_code = exit_code or outcome.error.exit_code
                if fail_fast:
                    break
    if exit_code:
        raise typer.Exit(exit_code)


def _report(outcome: "Outcome", *, as_json: bool, quiet: bool) -> None:
    from listen.batch.articles import Failed, Unchanged, describe

    if isinstance(outcome, Failed):
        complain(outcome.error, outcome.source)
        if as_json:
            print_json(
                {
                    "source": outcome.source,
                    "error": str(outcome.error),
                    "hint": outcome.error.hint,
                    "exit_code": outcome.error.exit_code,
                }
            )
        return
    if isinstance(outcome, Unchanged):
        if as_json:
            print_json({**outcome.told, "unchanged": True})
            return
        typer.echo(outcome.told["path"])
        if not quiet:
            tell(f"“{outcome.told['title']}” has not changed; --fresh makes it all the same")
        return
    if as_json:
        print_json({**describe(outcome.source, outcome.episode), "unchanged": False})
        return
    typer.echo(outcome.episode.narration.path)
    if not quiet:
        tell(summarize(outcome.episode))
