"""`listen say`: hear a sentence as the program would say it."""

from typing import Annotated

import typer

from listen.cli import options
from listen.cli.output import tell


def say(  # noqa: PLR0913 – a command's options are its arguments
    text: Annotated[str, typer.Argument(help="What to say.")],
    *,
    output: Annotated[
        str, typer.Option("--output", "-o", help="The sound file to write.")
    ] = "audio_out/say.mp3",
    voice: options.Voice = None,
    language: Annotated[str, typer.Option(help="The text's language.")] = "en",
    rate: options.Rate = None,
    config: options.Settings = None,
    quiet: options.Quiet = False,
) -> None:
    """Say a text: try a voice, a number, a name. Prints the words that are said."""
    from listen.pipeline import narrate, write_text_script
    from listen.speech.formats import to_text

    settings = options.settings(config, output=output, rate=rate, voice=voice)
    script = write_text_script(text, language, config=settings)
    if not quiet:
        tell(to_text(script).rstrip())
    narration = narrate(script, output, config=settings)
    typer.echo(narration.path)
