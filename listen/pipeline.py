"""The stages in a row; the only page that knows them all."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from listen.audio.cast import Cast
from listen.audio.formats import find_format
from listen.audio.narration import narrate as make_narration
from listen.audio.options import AUDIO_OUT, Progress
from listen.audio.streaming import Streamed, find_streamed
from listen.audio.streaming import stream as stream_sound
from listen.audio.tags import Tags, check_cover
from listen.casting import cast_script
from listen.config import Config
from listen.errors import AudioError, OutputError, SpeechError
from listen.identity import episode_guid, slug
from listen.model import (
    Article,
    Code,
    Document,
    Episode,
    Language,
    Narration,
    Paragraph,
    Script,
    Section,
    Span,
)
from listen.publish.companions import SUFFIXES, write_companions
from listen.speech.language import settle_language
from listen.speech.script import write_script as make_script
from listen.speech.sentences import split_sentences
from listen.speech.unvoiced import without_voice
from listen.staging import Stage, staging

if TYPE_CHECKING:
    from listen.extraction.article import Examination


def read(source: str | Path, *, url: str | None = None, config: Config = Config()) -> Article:
    """Read an article from a path, a URL, or standard input (`-`).

    Args:
        source: Where it is.
        url: Where it is published, if `source` does not say.
        config: The settings.

    Raises:
        SourceError: If it cannot be had, or is no article.
    """
    return look(source, url=url, config=config).article


def look(
    source: str | Path, *, url: str | None = None, config: Config = Config()
) -> "Examination":
    """Read an article and tell of everything on the page what became of it.

    Raises:
        SourceError: If it cannot be had, or is no article.
    """
    from listen.extraction.source import fetch

    return look_at(fetch(source, url=url, options=config.source), config=config)


def look_at(document: Document, *, config: Config = Config()) -> "Examination":
    """Read the article on a page that was fetched, and tell what became of everything on it.

    Raises:
        NoArticleError: If it holds nothing to read aloud.
    """
    from listen.extraction.article import examine

    examination = examine(document, config.extraction)
    if config.extraction.language:
        return examination
    return replace(examination, article=_in_its_language(examination.article))


def write_script(article: Article, *, config: Config = Config()) -> Script:
    """Write down all that will be said.

    Raises:
        SpeechError: If nothing can be said.
    """
    return make_script(article, config.speech)


def write_text_script(text: str, language: str, *, config: Config = Config()) -> Script:
    """Write a script of a bare text: to try a voice or a reading.

    Raises:
        SpeechError: If nothing of it can be said.
    """
    first, *others = split_sentences(text, language) or (text,)
    paragraph = Paragraph(spans=(Span(text=" ".join(others)),))
    section = Section(title="", level=1, blocks=(paragraph,) if others else ())
    article = Article(title=first, sections=(section,), language=Language(language))
    script = make_script(article, config.speech)
    if not any(part.utterances for part in script.parts):
        msg = f"There is nothing to say in {text!r}."
        raise SpeechError(msg, hint="Give it a word at least.")
    return script


def narrate(
    script: Script,
    path: str | Path,
    *,
    voice: str | None = None,
    tags: Tags | None = None,
    config: Config = Config(),
    progress: Progress | None = None,
) -> Narration:
    """Speak a script into a sound file.

    Args:
        script: What to say.
        path: The file; its suffix decides the format unless the settings do.
        voice: `engine:voice` or `engine`; the settings' voice, or the best here, by default.
        tags: What players show; the script's title by default.
        config: The settings.
        progress: Told how many utterances are spoken, of how many.

    Raises:
        EngineError: If the voice cannot be had, or fails.
        AudioError: If the file cannot be made.
    """
    script, cast = _cast(script, voice or config.audio.voice)
    tags = tags or Tags(title=script.title, language=script.language)
    with staging(Path(path)) as stage:
        return make_narration(
            script, stage, cast, tags=tags, options=config.audio, progress=progress
        )


def convert(
    source: str | Path,
    path: str | Path | None = None,
    *,
    url: str | None = None,
    voice: str | None = None,
    config: Config = Config(),
    progress: Progress | None = None,
) -> Episode:
    """Turn an article into an episode: the sound file and its companions.

    Args:
        source: Path, URL, or `-` for standard input.
        path: The sound file; by default `audio_out/<slug of the title>.<format>`.
        url: Where the article is published, if `source` does not say.
        voice: `engine:voice` or `engine`.
        config: The settings.
        progress: Told how many utterances are spoken, of how many.

    Raises:
        ListenError: Of any stage; nothing is left half-written.
    """
    article = read(source, url=url, config=config)
    target = Path(path) if path is not None else default_path(article, config)
    return make_episode(
        article, target, source=source, voice=voice, config=config, progress=progress
    )


def make_episode(
    article: Article,
    path: Path,
    *,
    source: str | Path,
    voice: str | None = None,
    config: Config = Config(),
    progress: Progress | None = None,
) -> Episode:
    """Turn an article that was read from `source` into an episode.

    Raises:
        ListenError: Of any stage; nothing is left half-written.
    """
    _spare_sources(path, source, config)
    script = write_script(article, config=config)
    script, cast = _cast(script, voice or config.audio.voice)
    with staging(path) as stage:
        narration = make_narration(
            script,
            stage,
            cast,
            tags=tags_of(article, source, config),
            options=config.audio,
            progress=progress,
        )
        episode = Episode(
            guid=episode_guid(article, source),
            article=article,
            script=script,
            narration=narration,
        )
        return _publish(episode, stage)


def stream(
    source: str | Path,
    out: BinaryIO,
    *,
    url: str | None = None,
    config: Config = Config(),
    progress: Progress | None = None,
) -> Streamed:
    """Turn an article into sound that is heard while it is made; it has no companions.

    Args:
        source: Path, URL, or `-` for standard input.
        out: Where the sound goes as it is made.
        url: Where the article is published, if `source` does not say.
        config: The settings; MP3 unless they name another format.
        progress: Told how many utterances are out, of how many.

    Raises:
        ListenError: Of any stage.
        OSError: If nobody takes the sound any more.
    """
    find_streamed(config.audio.format or "mp3")  # before anything is fetched
    article = read(source, url=url, config=config)
    script = write_script(article, config=config)
    script, cast = _cast(script, config.audio.voice)
    tags = tags_of(article, source, config)
    return stream_sound(script, out, cast, tags=tags, options=config.audio, progress=progress)


def _cast(script: Script, voice: str | None) -> tuple[Script, Cast]:
    """Find who speaks, and leave out what none of them can."""
    cast = cast_script(script, voice)
    return without_voice(script, cast.unvoiced) if cast.unvoiced else script, cast


def default_path(article: Article, config: Config = Config(), folder: Path = AUDIO_OUT) -> Path:
    """Name the sound file of an article: its title's slug, in a folder."""
    format_ = find_format(config.audio.format or "mp3")
    return folder / f"{slug(article.title)}.{format_.name}"


def _in_its_language(article: Article) -> Article:
    """Overrule a page that plainly is in another language than it says: many templates lie."""
    blocks = (block for section in article.sections for block in section.blocks)
    text = "\n".join(block.text for block in blocks if not isinstance(block, Code))
    return replace(article, language=settle_language(article.language, text))


def _spare_sources(target: Path, source: str | Path, config: Config) -> None:
    """Refuse to write over what the episode is made from: the page of `tea.html` is `tea.html`."""
    audio = config.audio
    given = (Path(str(source)), audio.intro, audio.outro, audio.chime, audio.cover)
    for path in (target, *(target.with_name(f"{target.stem}{suffix}") for suffix in SUFFIXES)):
        if any(used and _is_same_file(path, used) for used in given):
            msg = f"{path} would be overwritten, and the episode is made from it."
            raise OutputError(msg, hint="Choose another name or folder with -o.")


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):  # one of them does not exist, or is a URL
        return False


def _publish(episode: Episode, stage: Stage) -> Episode:
    stem = stage.target.stem
    written = write_companions(episode, stage.finished, stem)
    companions = tuple(stage.target.parent / path.name for path in written)
    return replace(episode, companions=companions)


def tags_of(article: Article, source: str | Path, config: Config = Config()) -> Tags:
    """Gather what players show of an article that was read from `source`."""
    return Tags(
        title=article.title,
        author=article.author,
        site=article.site,
        published=article.published,
        language=article.language,
        url=article.url,
        summary=article.summary,
        cover=config.audio.cover or next(iter(pictures(article, source)), None),
    )


def pictures(article: Article, source: str | Path) -> tuple[Path, ...]:
    """Find the article's picture where it lies beside the article, and players can show it."""
    image = article.image
    if not image or "://" in image or str(source) == "-":
        return ()
    path = Path(str(source)).parent / image
    try:
        shown = path.suffix.lower() in {".png", ".jpg", ".jpeg"} and path.is_file()
        check_cover(path if shown else None)
    except (OSError, ValueError, AudioError):  # the page's own fault: the episode has no cover
        return ()
    return (path,) if shown else ()
