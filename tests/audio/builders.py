"""Scripts and narrations for tests of the audio stage."""

from functools import partial
from pathlib import Path

from listen.audio.cast import Cast, Speaker
from listen.audio.narration import narrate
from listen.audio.options import AudioOptions
from listen.audio.tags import Tags
from listen.engines.registry import load_engine
from listen.model import Language, Milliseconds, Narration, Part, Script, Utterance
from listen.staging import staging

TITLES = ("Ten teas — and “why”", "Черный чай", "Water & heat, at 90 °C")


def script(parts: int = 3, sentences: int = 6) -> Script:
    return Script(
        title=TITLES[0],
        language=Language("en"),
        parts=tuple(
            Part(
                title=TITLES[number % len(TITLES)],
                utterances=tuple(
                    Utterance(
                        text=f"Sentence number {count} of this part is neither long nor short.",
                        pause_after=Milliseconds(437),
                    )
                    for count in range(sentences)
                ),
            )
            for number in range(parts)
        ),
    )


def cast(engine: str = "tone") -> Cast:
    voice = load_engine(engine).voices()[0]
    return Cast(narrator=Speaker(voice=voice, load=partial(load_engine, engine)))


def record(
    path: Path, *, of: Script | None = None, tags: Tags | None = None, **options
) -> Narration:
    with staging(path) as stage:
        return narrate(
            of or script(),
            stage,
            cast(options.pop("engine", "tone")),
            tags=tags or Tags(title=TITLES[0]),
            progress=options.pop("progress", None),
            options=AudioOptions(jobs=options.pop("jobs", 1), **options),
        )
