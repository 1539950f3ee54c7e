"""`listen inspect` and `listen script`: see what will be read, and how, before it is spoken."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, assert_never

import typer

from listen.cli import options
from listen.cli.output import print_json

if TYPE_CHECKING:
    from rich.console import Console

    from listen.extraction.article import Examination
    from listen.model import Omission, Script


class ScriptFormat(StrEnum):
    """How a script is shown."""

    TEXT = "text"
    TABLE = "table"
    JSON = "json"
    SSML = "ssml"


def inspect(  # noqa: PLR0913 – a command's options are its arguments
    source: options.Source,
    *,
    why: Annotated[
        str | None, typer.Option(help="Tell what became of these words of the page.")
    ] = None,
    limit: Annotated[
        int, typer.Option(min=1, help="Posts of a feed or sitemap, the newest first.")
    ] = 10,
    url: options.Url = None,
    language: options.Language = None,
    config: options.Settings = None,
    as_json: options.Json = False,
) -> None:
    """Show the article as it will be read, and everything left out with the rule that did it.

    Of a feed or a sitemap it lists the posts.
    """
    from listen.extraction.feeds import expand
    from listen.pipeline import look, write_script

    settings = options.settings(config, language=language)
    posts = expand(source, limit=limit, options=settings.source)
    if posts != (source,):
        _print_posts(posts, as_json=as_json)
        return
    examination = look(source, url=url, config=settings)
    if why is not None:
        _print_fates(examination, why, as_json=as_json)
        return
    script = write_script(examination.article, config=settings)
    if as_json:
        print_json(_article_json(examination, script), indent=2)
    else:
        _print_article(examination, script)


def script(
    source: options.Source,
    *,
    format_: Annotated[
        ScriptFormat, typer.Option("--format", help="How to show it.")
    ] = ScriptFormat.TEXT,
    url: options.Url = None,
    language: options.Language = None,
    rate: options.Rate = None,
    config: options.Settings = None,
) -> None:
    """Show what will be said: the words alone, or beside the page's own text."""
    from listen.pipeline import read, write_script
    from listen.speech import formats
    from listen.speech.ssml import to_ssml

    settings = options.settings(config, language=language, rate=rate)
    written = write_script(read(source, url=url, config=settings), config=settings)
    match format_:
        case ScriptFormat.TEXT:
            typer.echo(formats.to_text(written), nl=False)
        case ScriptFormat.JSON:
            typer.echo(formats.to_json(written), nl=False)
        case ScriptFormat.SSML:
            typer.echo(to_ssml(written), nl=False)
        case ScriptFormat.TABLE:
            _print_table(written)
        case _:
            assert_never(format_)


def _print_posts(posts: tuple[str, ...], *, as_json: bool) -> None:
    if as_json:
        print_json({"posts": posts}, indent=2)
        return
    for post in posts:
        typer.echo(post)


def _print_fates(examination: "Examination", words: str, *, as_json: bool) -> None:
    from dataclasses import asdict

    from rich.text import Text

    from listen.extraction.tracing import trace

    fates = trace(examination, words)
    if as_json:
        print_json([asdict(fate) for fate in fates], indent=2)
        return
    console = _console()
    if not fates:
        console.print(Text(f"“{words}” is nowhere on the page."))
    for fate in fates:
        told = "yellow" if fate.outcome != "read" else "green"
        console.print(Text.assemble((fate.told, told), f"\n  {_one_line(fate.text)}"))


def _print_article(examination: "Examination", script: "Script") -> None:
    """Show the main content in page order: what is read in full weight, the rest dim."""
    from rich.text import Text

    from listen.model import Omission, Section

    console, article = _console(), examination.article
    about = (article.author, article.published and article.published.date().isoformat(),
             article.language, article.url)  # fmt: skip
    console.print(Text(article.title, style="bold"))
    console.print(Text(" · ".join(str(part) for part in about if part), style="cyan"))
    found = (f"{name}: {place}" for name, place in sorted(examination.origins.items()))
    console.print(Text(f"found in  {' · '.join(found)}", style="dim"))
    for entry in examination.entries:
        match entry:
            case Omission():
                _print_omission(console, entry)
            case Section(title=title, level=level):
                console.print(Text(f"\n{'#' * level} {title}", style="bold"))
            case block:
                console.print(Text(f"\n{_bullet(block)}{block.text}"))
    omissions = (*article.omissions, *script.omissions)
    if omissions:
        console.print(Text(f"\nLeft out ({len(omissions)}):", style="bold"))
    for omission in script.omissions:
        _print_omission(console, omission)
    _print_rules(console, omissions)


def _print_omission(console: "Console", omission: "Omission") -> None:
    from rich.text import Text

    line = Text.assemble((f"– {omission.rule}: ", "yellow"), _one_line(omission.text))
    line.stylize("dim")
    console.print(line)


def _print_rules(console: "Console", omissions: tuple["Omission", ...]) -> None:
    """Explain each rule that left something out."""
    from collections import Counter

    from rich.text import Text

    reasons = {omission.rule: omission.reason for omission in omissions}
    counts = Counter(omission.rule for omission in omissions)
    for rule, count in counts.items():
        console.print(Text.assemble((f"{rule} ({count}): ", "yellow"), reasons[rule]))


def _console() -> "Console":
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _bullet(block: Any) -> str:
    from listen.model import ListItem, Quotation

    match block:
        case ListItem(ordinal=None, depth=depth):
            return "  " * depth + "• "
        case ListItem(ordinal=ordinal, depth=depth):
            return "  " * depth + f"{ordinal}. "
        case Quotation():
            return "> "
        case _:
            return ""


def _print_table(written: "Script") -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    from listen.speech.formats import to_table

    columns = (Column(name, overflow="fold") for name in ("Shown", "Spoken", "Rules"))
    table = Table(*columns, show_lines=True)
    for row in to_table(written):
        rules = (f"in {row.language}", *row.rules) if row.language else row.rules
        table.add_row(Text(row.shown), Text(row.spoken), Text(", ".join(rules)))
    Console().print(table)


def _article_json(examination: "Examination", script: "Script") -> dict[str, Any]:
    from dataclasses import asdict

    article = examination.article
    fields = asdict(article)
    fields["published"] = article.published.isoformat() if article.published else None
    for shown, section in zip(fields["sections"], article.sections, strict=True):
        for fields_of, block in zip(shown["blocks"], section.blocks, strict=True):
            fields_of["kind"] = type(block).__name__
            fields_of["text"] = block.text
    fields["omissions"] += tuple(asdict(omission) for omission in script.omissions)
    fields["origins"] = dict(examination.origins)
    return fields
