"""A page in one file that plays the episode, with chapters and a transcript that follows.

It needs nothing but the sound file beside it: no network, no library. Without JavaScript the
browser's own controls, the links to chapters and the text remain.
"""

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from itertools import pairwise
from string import Template
from urllib.parse import quote

from listen.model import Article, Chapter, Cue, Episode, Milliseconds, Narration, Role, Voice
from listen.publish.labels import Labels, labels_for
from listen.publish.writing import one_line, web_address

_PARAGRAPH_PAUSE = Milliseconds(550)
"""A longer silence than this between two sentences begins a paragraph."""

_FRAMES = {
    Role.TITLE: ('<h3 dir="auto">', "</h3>"),
    Role.HEADING: ('<h3 dir="auto">', "</h3>"),
    Role.BODY: ('<p dir="auto">', "</p>"),
    Role.ITEM: ('<p class="item" dir="auto">', "</p>"),
    Role.QUOTATION: ('<blockquote dir="auto"><p>', "</p></blockquote>"),
    Role.ASIDE: ('<p class="aside" dir="auto">', "</p>"),
}


def write_page(episode: Episode, *, companions: Iterable[str] = ()) -> str:
    """Write the page.

    Args:
        episode: What it plays; the sound file is looked for beside the page, by its name.
        companions: Names of further files beside the page, to be offered for download.
    """
    article, narration = episode.article, episode.narration
    labels = labels_for(narration.language)
    name = narration.path.name
    return _template().substitute(
        language=_html(narration.language),
        title=_html(article.title),
        head=_head(article),
        byline=_byline(article, narration, labels),
        audio=_address(name),
        audio_name=_html(name),
        chapters=_chapters(narration, labels),
        transcript="".join(_transcript(narration)),
        voice=f"<bdi>{_html(_voice(narration.voice))}</bdi>",
        files=_files(narration, companions),
        **_label_slots(labels),
    )


def _template() -> Template:
    return Template(files("listen.publish").joinpath("page.html").read_text(encoding="utf-8"))


def _label_slots(labels: Labels) -> dict[str, str]:
    return {
        "label_player": _html(labels.player),
        "label_speed": _html(labels.speed),
        "label_follow": _html(labels.follow),
        "label_transcript": _html(labels.transcript),
        "label_how_to": _html(labels.how_to),
        "label_voice": _html(labels.voice),
        "label_files": _html(labels.files),
    }


def _head(article: Article) -> str:
    lines = []
    if article.summary:
        lines.append(f'<meta name="description" content="{_html(article.summary)}">\n')
    if article.author:
        lines.append(f'<meta name="author" content="{_html(article.author)}">\n')
    if address := web_address(article.url):
        lines.append(f'<link rel="canonical" href="{_html(address)}">\n')
    return "".join(lines)


def _byline(article: Article, narration: Narration, labels: Labels) -> str:
    parts = [f"<bdi>{_html(each)}</bdi>" for each in (article.site, article.author) if each]
    if article.published:
        # The date that stands on the post; the page's script puts it into words.
        parts.append(f"<time>{article.published.date().isoformat()}</time>")
    parts.append(f"<span>{_brief(narration.duration)}</span>")
    if address := web_address(article.url):
        parts.append(f'<a href="{_html(address)}">{_html(labels.source)}</a>')
    return " · ".join(parts)


def _chapters(narration: Narration, labels: Labels) -> str:
    if not narration.chapters:
        return ""
    audio = _address(narration.path.name)
    items = "".join(_chapter(each, audio) for each in narration.chapters)
    return (
        '<nav class="chapters" aria-labelledby="chapters">\n'
        f'<h2 id="chapters">{_html(labels.chapters)}</h2>\n<ol>\n{items}</ol>\n</nav>\n'
    )


def _chapter(chapter: Chapter, audio: str) -> str:
    # Without JavaScript the link opens the sound file itself, at the right time.
    address = f"{audio}#t={chapter.start / 1000:.3f}"
    return (
        f'<li><a href="{address}" data-start="{chapter.start}"><bdi>{_html(chapter.title)}</bdi> '
        f'<span class="time">{_brief(chapter.start)}</span></a></li>\n'
    )


def _transcript(narration: Narration) -> Iterator[str]:
    for cues in _paragraphs(narration):
        before, after = _FRAMES[cues[0].role]
        sentences = " ".join(
            f'<span class="sentence" data-start="{cue.start}">{_html(cue.text)}</span>'
            for cue in cues
        )
        yield f"{before}{sentences}{after}\n"


def _paragraphs(narration: Narration) -> Iterator[list[Cue]]:
    """Yield the cues that stand together, told by chapter, role, place in the page and pause."""
    starts = [chapter.start for chapter in narration.chapters]
    cues = [cue for cue in narration.cues if one_line(cue.text)]
    keys = [(bisect_right(starts, cue.start), cue.role, cue.anchor) for cue in cues]
    paragraph = cues[:1]
    for (before, cue), (key_before, key) in zip(pairwise(cues), pairwise(keys), strict=True):
        if key != key_before or cue.start - before.end > _PARAGRAPH_PAUSE:
            yield paragraph
            paragraph = []
        paragraph.append(cue)
    if paragraph:
        yield paragraph


def _voice(voice: Voice) -> str:
    return f"{voice.name} ({voice.engine})"


def _files(narration: Narration, companions: Iterable[str]) -> str:
    stem = f"{narration.path.stem}."
    return " ".join(
        f'<a href="{_address(name)}" download>{_html(name.removeprefix(stem))}</a>'
        for name in (narration.path.name, *companions)
    )


def _address(name: str) -> str:
    """Turn a file's name into a relative URL; a colon in it must not look like a scheme."""
    return quote(os.fsencode(name), safe="")


def _brief(time: Milliseconds) -> str:
    """Write a time as a player shows it.

    >>> _brief(Milliseconds(3_723_004)), _brief(Milliseconds(83_000))
    ('1:02:03', '1:23')
    """
    minutes, seconds = divmod(time // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _html(text: str) -> str:
    return escape(one_line(text))
