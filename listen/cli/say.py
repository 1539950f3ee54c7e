"""`listen say`: hear a sentence as the program would say it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from listen.cli import options
from listen.cli.output import tell

if TYPE_CHECKING:
    from listen.config import Config


def say(  # noqa: PLR0913 – a command's options are its arguments
    text: Annotated[str, typer.Argument(help="What to say.")],
    *,
    output: Annotated[
        str, typer.Option("--output", "-o", help="The sound file to write.")
    ] = "audio_out/say.mp3",
    voice: options.Voice = None,
    language: Annotated[str, typer.Option(help="The text's language.")] = "en",
    ipa: Annotated[
        str | None,
        typer.Option(help="How it is pronounced, in IPA, for voices that take phonemes."),
    ] = None,
    rate: options.Rate = None,
    config: options.Settings = None,
    quiet: options.Quiet = False,
) -> None:
    """Say a text: try a voice, a number, a name. Prints the words that are said."""
    from listen.pipeline import narrate, write_text_script
    from listen.speech.formats import to_text

    settings = options.settings(config, output=output, rate=rate, voice=voice)
    if ipa is not None:
        settings = _pronounced(settings, text, ipa, language)
    script = write_text_script(text, language, config=settings)
    if not quiet:
        tell(to_text(script).rstrip())
    narration = narrate(script, output, config=settings)
    typer.echo(narration.path)


def _pronounced(settings: "Config", text: str, ipa: str, language: str) -> "Config":
    """Add a pronunciation that goes before all others."""
    from listen.speech.lexicon import Entry

    if not any(map(str.isalpha, ipa)):
        msg = f"{ipa!r} holds no sound: write it in IPA, for instance --ipa ˈʃaʊmi."
        raise typer.BadParameter(msg, param_hint="--ipa")
    entry = Entry(written=text.strip(), phonemes=ipa, language=language, any_case=False)
    speech = replace(settings.speech, lexicon=(entry, *settings.speech.lexicon))
    return replace(settings, speech=speech)
