"""One post is read, narrated and described, outside of the site: work that a process can do."""

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

from listen.audio.encoding import find_format
from listen.audio.options import Progress
from listen.audio.tags import Tags
from listen.config import Config
from listen.model import (
    Anchor,
    Article,
    Chapter,
    Document,
    Episode,
    Kind,
    Narration,
    Role,
    Script,
)
from listen.pipeline import look_at, narrate, tags_of, write_script
from listen.publish.chapters import write_chapters_json, write_chapters_vtt
from listen.publish.feed.words import opening
from listen.publish.site.addresses import same_host
from listen.publish.site.anchors import Named, ids_for, name_elements
from listen.publish.site.charset import decode_page
from listen.publish.site.edits import refuse_the_irreversible, strip
from listen.publish.site.options import Placement
from listen.publish.site.places import body_place, head_place, placeholder
from listen.publish.site.tokens import Tokens, read_tokens
from listen.publish.transcript import write_json, write_vtt
from listen.site.records import FileNote, Places, Record, converter
from listen.site.state import keep_file, keep_text
from listen.unchanged import name_program


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A post to be narrated."""

    page: Path
    path: str
    """The same from the site's folder."""
    url: str
    guid: str
    slug: str
    key: str
    config: Config
    files: Path
    """Folder of the files made."""
    before: Record | None = None
    """The post as it was made before, if its files stand."""
    site: Path
    """The site's folder."""
    base_url: str
    gone: Mapping[str, str]
    """GUIDs of posts that are gone, by the digests of their words."""
    date: str | None = None
    policy: str | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A page, taken apart."""

    data: bytes
    tokens: Tokens
    named: Named
    copy: str
    encoding: str


def narrate_post(job: Job, progress: Progress | None = None) -> Record:
    """Make all that a post needs.

    Raises:
        ListenError: Of any stage; what stands of the post stays as it was.
    """
    page = _read(job)
    document = Document(content=page.copy, kind=Kind.HTML, name=job.path, url=job.url)
    article = look_at(document, config=job.config).article
    script = write_script(article, config=job.config)
    words = _digest(_said(script))
    guid = job.gone.get(words, job.guid)
    tags = _tags(article, job)
    sound = sound_key(script, tags, job.config)
    narration, sounds, timing = _narrated(job, script, tags, sound, progress)
    ids, edits = ids_for(page.named, _anchors(narration))
    narration = _renamed(narration, ids, page.named)
    episode = Episode(guid=guid, article=article, script=script, narration=narration)
    head, body = head_place(page.data, page.tokens), _player_place(page, script, job.config)
    places = [head] if body is None else [head, body]
    refuse_the_irreversible(page.data, places, edits, page.named.prefix, job.path)
    captions, transcript, chapters_json, chapters_vtt = _companions(episode, job)
    return Record(
        path=job.path,
        url=job.url,
        guid=guid,
        original=_sha(page.data),
        key=job.key,
        words=words,
        sound=sound,
        title=article.title,
        language=narration.language,
        duration=narration.duration,
        voice=f"{narration.voice.engine}:{narration.voice.name}",
        sounds=sounds,
        timing=timing,
        captions=captions,
        transcript=transcript,
        chapters_json=chapters_json,
        chapters_vtt=chapters_vtt,
        chapters=narration.chapters,
        places=Places(
            head=head,
            body=body,
            ids=tuple((edit.place, edit.text.decode()) for edit in edits),
            prefix=page.named.prefix,
            encoding=page.encoding,
            newline=_newline(page.data),
        ),
        author=article.author,
        published=article.published.isoformat() if article.published else job.date,
        summary=article.summary
        or opening(cue.text for cue in narration.cues if cue.role is Role.BODY),
        site=article.site,
        unvoiced=narration.unvoiced,
        policy=job.policy,
        base=job.base,
        spoken=narration.spoken,
        reused=narration.reused,
    )


def _tags(article: Article, job: Job) -> Tags:
    """Gather what players show; the post's picture may lie in the site under its web address."""
    image = article.image
    local = image and "://" in image and same_host(image, job.base_url)
    if not image or not local:
        return tags_of(article, job.page, job.config)
    path = unquote(urlsplit(image).path).removeprefix(urlsplit(job.base_url).path)
    root = job.site.absolute() / "index.html"
    return tags_of(replace(article, image=path.lstrip("/")), root, job.config)


def sound_key(script: Script, tags: Tags, config: Config) -> str:
    """Digest all that decides the sound files of a script."""
    audio = replace(config.audio, jobs=None, cache=True, cache_folder=None, cache_limit=1)
    given = [audio.intro, audio.outro, audio.chime, tags.cover]
    stamps = [_sha(path.read_bytes()) if path and path.is_file() else "" for path in given]
    return _digest(
        repr(_spoken(script)), repr(tags), repr(audio), stamps, name_program(),
        config.site.format, config.site.also,
    )  # fmt: skip


def _read(job: Job) -> _Read:
    data = strip(job.page.read_bytes(), job.path).data
    _, encoding = decode_page(data, job.path)
    tokens = read_tokens(data)
    named = name_elements(data, tokens, encoding)
    copy = named.data.decode(encoding)
    return _Read(data=data, tokens=tokens, named=named, copy=copy, encoding=encoding)


def _narrated(
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


def _anchors(narration: Narration) -> Iterator[str]:
    yield from (each.anchor for each in narration.cues if each.anchor)
    yield from (each.anchor for each in narration.chapters if each.anchor)


def _renamed(narration: Narration, ids: Mapping[str, str], named: Named) -> Narration:
    """Put the ids that the page will have in place of the names that elements were given."""

    def rename(anchor: Anchor | None) -> Anchor | None:
        if anchor and anchor in ids:
            return Anchor(ids[anchor])
        return anchor if anchor in named.own else None

    return replace(
        narration,
        cues=tuple(replace(each, anchor=rename(each.anchor)) for each in narration.cues),
        chapters=tuple(replace(each, anchor=rename(each.anchor)) for each in narration.chapters),
    )


def _companions(episode: Episode, job: Job) -> tuple[FileNote, ...]:
    """Write captions, transcript, chapters as JSON and chapters as WebVTT."""
    narration = episode.narration
    texts = (
        (write_vtt(narration), ".vtt", "text/vtt"),
        (write_json(episode), ".json", "application/json"),
        (
            write_chapters_json(narration, episode.article),
            ".chapters.json",
            "application/json+chapters",
        ),
        (write_chapters_vtt(narration), ".chapters.vtt", "text/vtt"),
    )
    return tuple(
        keep_text(text, job.files, job.slug, suffix, media_type)
        for text, suffix, media_type in texts
    )


def _player_place(page: _Read, script: Script, config: Config) -> int | None:
    placement = config.site.placement
    if placement is Placement.NONE:
        return None
    wanted = placeholder(page.tokens)
    if wanted is not None or placement is Placement.PLACEHOLDER:
        return wanted
    first = next(
        (
            utterance.anchor
            for part in script.parts
            for utterance in part.utterances
            if utterance.anchor and utterance.role is not Role.TITLE
        ),
        None,
    )
    return body_place(page.named, page.tokens, page.copy, first)


def _newline(data: bytes) -> str:
    if b"\r\n" in data:
        return "\r\n"
    return "\n" if b"\n" in data else ""


def _said(script: Script) -> list[str]:
    return [utterance.text for part in script.parts for utterance in part.utterances]


def _spoken(script: Script) -> tuple[object, ...]:
    """What of a script can be heard."""
    parts = tuple(
        (part.title, tuple(replace(each, anchor=None) for each in part.utterances))
        for part in script.parts
    )
    return script.title, script.language, parts


def _digest(*values: object) -> str:
    return _sha(json.dumps(values).encode())


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
