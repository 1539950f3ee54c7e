"""A small site of our own with narrated posts, as the site step leaves one."""

from collections.abc import Iterator
from pathlib import Path

import listen
from listen.audio.options import AudioOptions
from listen.config import Config
from listen.model import Episode, Language
from listen.publish.chapters import write_chapters_vtt
from listen.publish.player.files import player_file
from listen.publish.player.markup import write_player
from listen.publish.player.playable import Playable
from listen.publish.transcript import write_json, write_vtt

_STYLE = """
body { margin: 0 auto; padding: 1rem 4rem; max-width: 40rem; font: 1.0625rem/1.6 sans-serif;
  color: #222; background: #fff; }
@media (max-width: 40rem) { body { padding: 1rem; } }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #1b1c1f; }
  a { color: #9cf; }
}
"""
_SENTENCES = (
    "The house stands where the tram line ends, and the kettle is always on.",
    "Nobody counts the cups, but somebody washes them every evening at nine.",
    "In winter the windows run with steam and the street looks like a painting.",
    "A regular brings bread, another brings news, and both are weighed with care.",
)


def _paragraph(number: int) -> str:
    first, *others = (_SENTENCES[(number + step) % 4] for step in range(3))
    linked = others[0].replace("somebody", '<a href="#end">somebody</a>', 1)
    return f'<p id="p{number}">{number}. {first}\n  {linked} <em>{others[1]}</em></p>'


def tea_house(title: str = "The tea house &lt;script&gt; at the &quot;end&quot;") -> str:
    """A post's page, with a place for the player."""
    body = []
    for section in range(3):
        body.append(f'<h2 id="s{section}">Part {section + 1} of <code>&lt;three&gt;</code></h2>')
        body += [_paragraph(section * 4 + number) for number in range(4)]
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:image" content="https://elsewhere.example/picture.png">
<link rel="icon" href="/icon.png"><link rel="stylesheet" href="/style.css"></head><body>
<nav aria-label="Site"><a href="/">Home</a></nav>
<main><article><h1 id="top">{title}</h1>
PLAYER
{"".join(body)}<p><a id="end" href="#top">Back to the top</a></p>
</article></main></body></html>
"""


def narrate(page: str, name: str, folder: Path, *, voice: str = "tone") -> Episode:
    """Turn a page into an episode beside it."""
    source = folder / f"{name}.html"
    source.write_text(page.replace("PLAYER", ""), encoding="utf-8")
    config = Config(audio=AudioOptions(voice=voice, jobs=1))
    return listen.convert(
        source,
        folder / "listen" / f"{name}.mp3",
        url=f"https://example.com/{name}",
        config=config,
    )


def publish(page: str, episode: Episode, folder: Path, *, language: str = "en") -> Playable:
    """Write the page with its player, and the player's files."""
    path = episode.narration.path
    stem = f"{path.stem}.0badcafe"
    path.rename(path.with_name(f"{stem}.mp3"))
    for suffix, text in (
        ("json", write_json(episode)),
        ("vtt", write_vtt(episode.narration)),
        ("chapters.vtt", write_chapters_vtt(episode.narration)),
    ):
        (path.parent / f"{stem}.{suffix}").write_text(text, encoding="utf-8")
    name, content = player_file()
    (path.parent / name).write_bytes(content)
    playable = Playable(
        title=episode.article.title,
        language=Language(language),
        duration=episode.narration.duration,
        audio=f"/listen/{stem}.mp3",
        media_type="audio/mpeg",
        transcript=f"/listen/{stem}.json",
        chapters=f"/listen/{stem}.chapters.vtt",
        captions=f"/listen/{stem}.vtt",
        script=f"/listen/{name}",
    )
    html = page.replace("PLAYER", write_player(playable))
    (folder / f"{path.stem}.html").write_text(html, encoding="utf-8")
    return playable


def build_site(folder: Path) -> Iterator[Playable]:
    """Build the site: one post, and pages made of it."""
    (folder / "style.css").write_text(_STYLE, encoding="utf-8")
    (folder / "icon.png").write_bytes(b"")
    page = tea_house()
    yield publish(page, narrate(page, "tea", folder), folder)
