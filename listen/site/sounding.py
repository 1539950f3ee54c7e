"""A post's script to its sound files; what was made of the same is not made again."""

import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from listen.audio.formats import find_format
from listen.audio.options import Progress
from listen.audio.tags import Tags
from listen.config import Config
from listen.model import Chapter, Narration, Script
from listen.pipeline import narrate
from listen.site.jobs import Job, sha256
from listen.site.records import FileNote, Record, converter
from listen.site.state import keep_file
from listen.unchanged import digest, name_program, neutral


def sound_key(script: Script, tags: Tags, config: Config) -> str:
    """Digest all that decides the sound files of a script."""
    return digest(
        repr(_spoken(script)), repr(replace(tags, cover=None)), _digest_files([tags.cover]),
        name_program(), *told_of_sound(config),
    )  # fmt: skip


def told_of_sound(config: Config) -> tuple[object, ...]:
    """Tell what the settings say of the sound of every post, the show's own files included."""
    audio = neutral(config.audio)
    given = _digest_files([audio.intro, audio.outro, audio.chime, audio.cover])
    plain = replace(audio, intro=None, outro=None, chime=None, cover=None)
    return repr(plain), given, config.site.format, config.site.also


def _digest_files(paths: Iterable[Path | None]) -> list[str]:
    """Digest files by what is in them: their paths and dates differ from machine to machine."""
    return [sha256(path.read_bytes()) if path and path.is_file() else "" for path in paths]


def sounded(
    job: Job, script: Script, tags: Tags, sound: str, progress: Progress | None
) -> tuple[Narration, tuple[FileNote, ...], FileNote]:
    """Speak a script in every format; what was made of the same is taken as it is."""
    before = job.before
    if before and before.sound == sound and (kept := _kept(job, before, script)):
        return kept, before.sounds, before.timing
    with tempfile.TemporaryDirectory(dir=job.files, prefix=".making-") as folder:
        made: list[Narration] = []
        for format_ in dict.fromkeys((job.config.site.format, *job.config.site.also)):
            config = replace(job.config, audio=replace(job.config.audio, format=None))
            path = Path(folder) / f"{job.slug}.{find_format(format_).name}"
            made.append(narrate(script, path, tags=tags, config=config, progress=progress))
        sounds = tuple(
            keep_file(each.path, job.files, job.slug, each.path.suffix, each.media_type)
            for each in made
        )
        narration = replace(made[0], path=job.files / sounds[0].name)
        timing = Path(folder) / "timing.json"
        timing.write_text(json.dumps(converter().unstructure(narration)), "utf-8")
        note = keep_file(timing, job.files, job.slug, ".timing", "application/json")
    return narration, sounds, note


def _kept(job: Job, before: Record, script: Script) -> Narration | None:
    """Take a narration from before, with the anchors that its page has now."""
    told = json.loads((job.files / before.timing.name).read_bytes())
    narration: Narration = converter().structure(told, Narration)
    utterances = [utterance for part in script.parts for utterance in part.utterances]
    if [cue.text for cue in narration.cues] != [each.text for each in utterances]:
        return None
    cues = tuple(
        replace(cue, anchor=utterance.anchor)
        for cue, utterance in zip(narration.cues, utterances, strict=True)
    )
    return replace(
        narration,
        path=job.files / before.sounds[0].name,
        cues=cues,
        chapters=tuple(_with_anchors(narration.chapters, script)),
        spoken=0,
        reused=len(cues),
    )


def _with_anchors(chapters: tuple[Chapter, ...], script: Script) -> Iterator[Chapter]:
    parts = [part for part in script.parts if part.utterances]
    same = len(parts) == len(chapters)
    for number, chapter in enumerate(chapters):
        yield replace(chapter, anchor=parts[number].anchor if same else None)


def _spoken(script: Script) -> tuple[object, ...]:
    """What of a script can be heard."""
    parts = tuple(
        (part.title, tuple(replace(each, anchor=None) for each in part.utterances))
        for part in script.parts
    )
    return script.title, script.language, parts
