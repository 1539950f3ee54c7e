"""`listen say`: hear a sentence as the program would say it."""

from pathlib import Path
from typing import Annotated

import typer

from listen.cli import options
from listen.cli.output import tell


def say(
    text: Annotated[str, typer.Argument(help="What to say.")],
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The sound file to write.")
    ] = Path("audio_out/say.mp3"),
    voice: options.Voice = None,
    language: Annotated[str, typer.Option(help="The text's language.")] = "en",
    rate: options.Rate = None,
    config: options.Settings = None,
    quiet: options.Quiet = False,
) -> None:
    """Say a text: try a voice, a number, a name. Prints the words that are said."""
    from listen.pipeline import narrate, write_text_script
    from listen.speech.formats import to_text

    settings = options.settings(config, rate=rate, voice=voice)
    script = write_text_script(text, language, config=settings)
    if not quiet:
        tell(to_text(script).rstrip())
    narration = narrate(script, output, config=settings)
    typer.echo(narration.path)
