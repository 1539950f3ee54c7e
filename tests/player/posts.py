"""A small site of our own with narrated posts, as the site step leaves one."""

from dataclasses import replace
from pathlib import Path

import listen
from listen.audio.options import AudioOptions
from listen.config import Config
from listen.model import Episode, Language
from listen.publish.chapters import write_chapters_vtt
from listen.publish.feed.cover import make_cover
from listen.publish.player.files import player_file
from listen.publish.player.markup import write_player
from listen.publish.player.playable import Playable
from listen.publish.transcript import write_json, write_vtt

TITLE = 'The tea house <script> at the "end" ]]> 🫖'
_STYLE = """
body { margin: 0 auto; padding: 1rem 4rem; max-width: 40rem; font: 1.0625rem/1.6 sans-serif;
  color: #222; background: #fff; }
h1 { text-wrap: balance; line-height: 1.2; }
@media (max-width: 40rem) { body { padding: 1rem; } }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #1b1c1f; }
  a { color: #9cf; }
}
"""
_SENTENCES = (
    "The house stands where the tram line ends, and the kettle is always on.",
    "Nobody counts the cups, but somebody washes them every evening at nine.",
    "In winter the windows run with steam & the street looks like a painting.",
    "A regular brings bread, another brings news, and both are weighed with care.",
)
HEBREW = "הבית עומד במקום שבו מסתיים קו החשמלית. איש אינו סופר את הכוסות."


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _paragraph(number: int) -> str:
    first, *others = (_html(_SENTENCES[(number + step) % 4]) for step in range(3))
    # A link, a note that is not read, an emphasis, and a line break in the source.
    linked = others[0].replace("s", '<a href="#end">s</a>', 1)
    note = f'<sup><a href="#note">[{number}]</a></sup>'
    return f'<p id="p{number}">{first}{note}\n  {linked} <em>{others[1]}</em></p>'


def tea_house() -> str:
    """A post's page, with a place for the player."""
    body = []
    for section in range(3):
        body.append(f'<h2 id="s{section}">Part {section + 1} of <code>&lt;three&gt;</code></h2>')
        body += [_paragraph(section * 4 + number) for number in range(4)]
    title = _html(TITLE)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:image" content="https://elsewhere.example/picture.png">
<link rel="icon" href="/icon.png"><link rel="stylesheet" href="/style.css"></head><body>
<nav aria-label="Site"><a href="/">Home</a></nav>
<main><article><h1>{title}</h1>
PLAYER
{"".join(body)}<p id="rtl" lang="he" dir="rtl">{HEBREW}</p>
<p><a id="end" href="#s0">Back to the top</a></p>
</article></main></body></html>
"""


def narrate(page: str, name: str, folder: Path, *, voice: str = "tone") -> Episode:
    """Turn a page into an episode beside it."""
    source = folder / f"{name}.html"
    source.write_text(page.replace("PLAYER", ""), encoding="utf-8")
    return listen.convert(
        source,
        folder / "listen" / f"{name}.mp3",
        url=f"https://example.com/{name}",
        config=Config(audio=AudioOptions(voice=voice, jobs=1)),
    )


def publish(episode: Episode, folder: Path, version: str = "0badcafe") -> Playable:
    """Write the player's files, named as the site step names them."""
    path = episode.narration.path
    stem = f"{path.stem}.{version}"
    sound = path.with_name(f"{stem}.mp3")
    sound.write_bytes(path.read_bytes())
    for suffix, text in (
        ("json", write_json(episode)),
        ("vtt", write_vtt(episode.narration)),
        ("chapters.vtt", write_chapters_vtt(episode.narration)),
    ):
        path.with_name(f"{stem}.{suffix}").write_text(text, encoding="utf-8")
    name, content = player_file()
    path.with_name(name).write_bytes(content)
    return Playable(
        title=episode.article.title,
        language=Language("en"),
        duration=episode.narration.duration,
        audio=f"/listen/{stem}.mp3",
        media_type="audio/mpeg",
        transcript=f"/listen/{stem}.json",
        chapters=f"/listen/{stem}.chapters.vtt",
        captions=f"/listen/{stem}.vtt",
        script=f"/listen/{name}",
    )


def build_site(folder: Path) -> None:
    """Build the site: one post, and the pages that tests make of it."""
    (folder / "style.css").write_text(_STYLE, encoding="utf-8")
    (folder / "icon.png").write_bytes(make_cover("Tea"))
    page = tea_house()
    episode = narrate(page, "tea", folder)
    playable = publish(episode, folder)
    edited = publish(episode, folder, "deadbeef")
    gone = replace(playable, audio="/listen/gone.mp3", transcript="/listen/gone.json")
    player = write_player(playable)
    german = write_player(replace(playable, language=Language("de")))
    for name, html in (
        ("tea", page.replace("PLAYER", player)),
        ("edited", page.replace("PLAYER", write_player(edited))),
        ("gone", page.replace("PLAYER", write_player(gone))),
        ("two", page.replace("PLAYER", f"{player}<h2>And again</h2>{german}")),
        ("rtl", page.replace("PLAYER", player).replace("<body>", '<body dir="rtl">')),
        ("plain", page.replace("PLAYER", player.replace("<listen-player", "<listen-player x"))),
    ):
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
