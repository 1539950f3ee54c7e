"""Options that several commands share, and the settings that come of them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from listen.config import Config

Source = Annotated[
    str, typer.Argument(help="A URL, an HTML, Markdown or text file, or - for standard input.")
]
Url = Annotated[str | None, typer.Option(help="Where the article is published.")]
Language = Annotated[
    str | None, typer.Option(help="The article's language, if the page is wrong: en, de, pt-BR.")
]
Voice = Annotated[
    str | None, typer.Option(help="ENGINE or ENGINE:NAME, as `listen voices` lists them.")
]
Rate = Annotated[
    float | None, typer.Option(min=0.5, max=2.0, help="Speaking rate; 1.0 is the voice's own.")
]
Jobs = Annotated[
    int | None, typer.Option(min=1, help="Utterances spoken at once; all processors by default.")
]
Settings = Annotated[
    Path | None,
    typer.Option("--config", help="A settings file, instead of the nearest listen.toml."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only results and errors.")]


def settings(
    path: Path | None = None,
    *,
    output: str | None = None,
    language: str | None = None,
    rate: float | None = None,
    **audio: Any,
) -> "Config":
    """Read the settings that hold here and lay the options given over them.

    Raises:
        ConfigError: If the settings have faults.
        typer.BadParameter: If two options contradict each other.
    """
    from listen.config import load_config
    from listen.model import Language as Tag

    config = load_config(path)
    given = {name: value for name, value in audio.items() if value is not None}
    if output is not None:
        given |= _format_of(output, given.get("format"))
    config = replace(config, audio=replace(config.audio, **given))
    if language:
        extraction = replace(config.extraction, language=Tag(language))
        config = replace(config, extraction=extraction)
    if rate:
        config = replace(config, speech=replace(config.speech, rate=rate))
    return config


def _format_of(output: str, format_: str | None) -> dict[str, str | None]:
    """Let a file's name decide its format: it is an option, and goes before the settings' file."""
    from listen.audio.formats import FORMATS
    from listen.batch.places import is_folder

    if output == "-":
        msg = "This is written to a file: name one, or a folder, with -o."
        raise typer.BadParameter(msg)
    suffix = Path(output).suffix.lower().removeprefix(".")
    if is_folder(output) or (format_ and suffix not in FORMATS):
        return {}
    if format_ and format_.lower() != suffix:
        msg = f"-o {output} and --format {format_} contradict each other."
        raise typer.BadParameter(msg)
    return {"format": None}
