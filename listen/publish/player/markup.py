"""What is put on a post: the browser's own player, and our element round it.

Without JavaScript, or where the script is blocked, the browser's controls and the link stay.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from html import escape

from listen.publish.player.playable import Playable
from listen.publish.player.words import PlayerWords, words_for
from listen.publish.writing import one_line


def write_player(playable: Playable) -> str:
    """Write the HTML that plays an episode: one element and the script that brings it to life."""
    return "\n".join(_lines(playable)) + "\n"


def _lines(playable: Playable) -> Iterator[str]:
    words = words_for(playable.language)
    if playable.invitation:
        words = replace(words, listen=one_line(playable.invitation))
    language = _html(playable.language)
    yield (
        f'<listen-player lang="{language}" heading="{_html(playable.title)}" '
        f'transcript="{_html(playable.transcript)}" duration="{playable.duration / 1000}" '
        f"words='{_words(words)}'>"
    )
    # A paragraph, which any theme shows well; the element shows its own in its place.
    yield f"<p>{_html(words.listen)}<br>"
    yield f'<audio controls preload="none" aria-label="{_html(words.listen)}">'
    for address, media_type in ((playable.audio, playable.media_type), *playable.alternates):
        yield f'<source src="{_html(address)}" type="{_html(media_type)}">'
    for kind, address in (("chapters", playable.chapters), ("captions", playable.captions)):
        yield f'<track kind="{kind}" src="{_html(address)}" srclang="{language}">'
    yield "</audio><br>"
    yield f'<a href="{_html(playable.audio)}" download>{_html(words.download)}</a></p>'
    yield "</listen-player>"
    yield f'<script type="module" src="{_html(playable.script)}"></script>'


def _words(words: PlayerWords) -> str:
    # In single quotes, which leave JSON readable.
    return escape(json.dumps(asdict(words), ensure_ascii=False), quote=False).replace(
        "'", "&#x27;"
    )


def _html(text: str) -> str:
    return escape(one_line(text))
