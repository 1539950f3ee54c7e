"""Text as a feed can hold it."""

import re
from collections.abc import Iterable
from html import escape

from listen.model import Language, primary
from listen.publish.writing import clean, one_line

LONGEST_DESCRIPTION = 4000
"""Bytes that directories keep of a description (PSP-1, Apple)."""
_OPENING = 280
"""Characters of a post that stand for its summary."""
_BREAKS = re.compile(r"[ \t]*(?:\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029])[ \t]*")
_SPARE_BREAKS = re.compile(r"\n{3,}")

_READ_ALOUD = {
    "en": "The posts of {title}, read aloud by a synthetic voice.",
    "de": "Die Beiträge von {title}, vorgelesen von einer künstlichen Stimme.",
    "es": "Los artículos de {title}, leídos por una voz sintética.",
    "fr": "Les articles de {title}, lus par une voix de synthèse.",
    "it": "Gli articoli di {title}, letti da una voce sintetica.",
    "pt": "Os artigos de {title}, lidos por uma voz sintética.",
}


def describe_show(title: str, language: Language) -> str:
    """Say what the show is, where its author does not.

    >>> describe_show("The Kettle", Language("en-GB"))
    'The posts of The Kettle, read aloud by a synthetic voice.'
    """
    return _READ_ALOUD.get(primary(language), _READ_ALOUD["en"]).format(title=title)


def opening(sentences: Iterable[str]) -> str | None:
    """Take a post's first sentences, where nobody has summed it up; `None` of an empty one.

    >>> opening(["It rained.", "It rained on. " * 30])
    'It rained.'
    """
    taken = ""
    for sentence in sentences:
        longer = f"{taken} {one_line(sentence)}".strip()
        if taken and len(longer) > _OPENING:
            break
        taken = longer
    return taken or None


def html_description(text: str, limit: int = LONGEST_DESCRIPTION) -> str:
    """Write plain text as the HTML that readers take a description for, within a limit of bytes.

    Programs show a description as HTML: `<b>` in a text must arrive as `&lt;b>`, or it is gone.
    A text that is too long ends at a word, with an ellipsis.

    >>> html_description("1 < 2")
    '1 &lt; 2'
    >>> html_description("one two three", limit=10)
    'one two…'
    """
    lines = _SPARE_BREAKS.sub("\n\n", _BREAKS.sub("\n", clean(text))).strip()
    return _cut(lines, limit) or ""


def _cut(text: str, limit: int) -> str:
    if len(whole := _html(text).encode()) <= limit:
        return whole.decode()
    room, kept = limit - len("…".encode()), len(text)
    used = 0
    for at, letter in enumerate(text):
        used += len(_html(letter).encode())
        if used > room:
            kept = at
            break
    words = text[:kept]
    if not text[kept].isspace() and (start_of_word := _last_space(words)) > kept // 2:
        words = words[:start_of_word]
    return f"{_html(words.rstrip())}…"


def _last_space(text: str) -> int:
    """Find where the last, cut word begins; a text without spaces is cut between letters."""
    return max((match.start() for match in re.finditer(r"\s", text)), default=-1)


def _html(text: str) -> str:
    return escape(text, quote=False)
