"""`listen inspect` and `listen script`: see what will be read, and how, before it is spoken."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, assert_never

import typer

from listen.cli import options
from listen.cli.output import print_json

if TYPE_CHECKING:
    from rich.console import Console

    from listen.model import Article, Script


class ScriptFormat(StrEnum):
    """How a script is shown."""

    TEXT = "text"
    TABLE = "table"
    JSON = "json"
    SSML = "ssml"


def inspect(
    source: options.Source,
    *,
    url: options.Url = None,
    language: options.Language = None,
    config: options.Settings = None,
    as_json: options.Json = False,
) -> None:
    """Show the article as it will be read, and everything left out with the rule that did it."""
    from listen.pipeline import read, write_script

    settings = options.settings(config, language=language)
    article = read(source, url=url, config=settings)
    script = write_script(article, config=settings)
    if as_json:
        print_json(_article_json(article, script), indent=2)
        return
    from rich.console import Console

    _print_article(Console(highlight=False, soft_wrap=True), article, script)


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


def _print_article(console: "Console", article: "Article", script: "Script") -> None:
    from rich.text import Text

    about = (article.author, article.published and article.published.date().isoformat(),
             article.language, article.url)  # fmt: skip
    console.print(Text(article.title, style="bold"))
    console.print(Text(" · ".join(str(part) for part in about if part), style="cyan"))
    for section in article.sections:
        if section.title:
            console.print(Text(f"\n{'#' * section.level} {section.title}", style="bold"))
        for block in section.blocks:
            console.print(Text(f"\n{_bullet(block)}{block.text}"))
    omissions = (*article.omissions, *script.omissions)
    if omissions:
        console.print(Text(f"\nLeft out ({len(omissions)}):", style="bold"))
    for omission in omissions:
        text = " ".join(omission.text.split())
        reason = f" ({omission.reason})" if omission.reason else ""
        console.print(Text.assemble((f"{omission.rule}{reason}: ", "yellow"), (text, "dim")))


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
    from rich.table import Table
    from rich.text import Text

    from listen.speech.formats import to_table

    table = Table("Shown", "Spoken", "Rules", show_lines=True)
    for row in to_table(written):
        table.add_row(Text(row.shown), Text(row.spoken), Text(", ".join(row.rules)))
    Console().print(table)


def _article_json(article: "Article", script: "Script") -> dict[str, Any]:
    from dataclasses import asdict

    fields = asdict(article)
    fields["published"] = article.published.isoformat() if article.published else None
    for shown, section in zip(fields["sections"], article.sections, strict=True):
        for fields_of, block in zip(shown["blocks"], section.blocks, strict=True):
            fields_of["kind"] = type(block).__name__
            fields_of["text"] = block.text
    fields["omissions"] += tuple(asdict(omission) for omission in script.omissions)
    return fields
