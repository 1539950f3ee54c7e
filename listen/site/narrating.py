"""One post is read, narrated and described, outside of the site: work that a process can do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote, urljoin, urlsplit

from listen.audio.options import Progress
from listen.audio.tags import Tags
from listen.config import Config
from listen.model import (
    Anchor,
    Article,
    Document,
    Episode,
    Kind,
    Narration,
    Role,
    Script,
)
from listen.pipeline import look_at, tags_of, write_script
from listen.publish.chapters import write_chapters_json, write_chapters_vtt
from listen.publish.feed.words import opening
from listen.publish.site.addresses import same_host
from listen.publish.site.anchors import Named, ids_for, name_elements
from listen.publish.site.charset import decode_page
from listen.publish.site.edits import refuse_the_irreversible, strip
from listen.publish.site.options import Placement
from listen.publish.site.places import body_place, head_place, placeholder, title_name
from listen.publish.site.signals import as_day
from listen.publish.site.tokens import Tokens, read_tokens
from listen.publish.transcript import write_json, write_vtt
from listen.site.jobs import Job, sha256
from listen.site.records import FileNote, Places, Record
from listen.site.sounding import sound_key, sounded
from listen.site.state import keep_text
from listen.unchanged import digest


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
    words = digest(_said(script))
    guid = job.gone.get(words, job.guid)
    tags = _tags(article, job)
    sound = sound_key(script, tags, job.config)
    narration, sounds, timing = sounded(job, script, tags, sound, progress)
    narration = _with_title(narration, page)
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
        original=sha256(page.data),
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
        published=_published(article, job),
        summary=article.summary
        or opening(cue.text for cue in narration.cues if cue.role is Role.BODY),
        site=article.site,
        unvoiced=narration.unvoiced,
        policy=job.policy,
        base=job.base,
        spoken=narration.spoken,
        reused=narration.reused,
    )


def _published(article: Article, job: Job) -> str | None:
    """Take the page's moment where it means something, else the day that its feed gives."""
    moment = article.published
    told = moment.isoformat() if moment else None
    return told if as_day(told) else job.date


def _tags(article: Article, job: Job) -> Tags:
    """Gather what players show; a picture comes from the site's own folder."""
    image = replace(article, image=_file_of(article.image, job) if article.image else None)
    return tags_of(image, job.site.absolute() / "index.html", job.config)


def _file_of(address: str, job: Job) -> str | None:
    """Find the file in the site that an address on one of its pages means."""
    try:
        whole = urljoin(job.url, address)
        path = unquote(urlsplit(whole).path)
    except ValueError:
        return None
    if not same_host(whole, job.base_url):
        return None
    root = job.site.resolve()
    file = root / path.removeprefix(urlsplit(job.base_url).path).lstrip("/")
    return str(file) if file.resolve().is_relative_to(root) else None


def _read(job: Job) -> _Read:
    data = strip(job.page.read_bytes(), job.path).data
    _, encoding = decode_page(data, job.path)
    tokens = read_tokens(data)
    named = name_elements(data, tokens, encoding)
    copy = named.data.decode(encoding)
    return _Read(data=data, tokens=tokens, named=named, copy=copy, encoding=encoding)


def _with_title(narration: Narration, page: _Read) -> Narration:
    """Have the title lead to the heading that shows it."""
    first = narration.cues[0]
    if first.anchor or first.role is not Role.TITLE:
        return narration
    name = title_name(page.named, page.copy, first.text)
    titled = replace(first, anchor=Anchor(name) if name else None)
    return replace(narration, cues=(titled, *narration.cues[1:]))


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
