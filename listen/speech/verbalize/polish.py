"""Mends what rules leave where they meet: doubled spaces, doubled pauses, words run together."""

from listen.reading import Reading
from listen.speech.verbalize.pattern import Pattern

_PAUSES = ",.;:!?—–…"
_LETTERED = Pattern(r"\b[A-Za-z]\.$")
"""A full stop that belongs to a letter, `S.D.I.`, makes no pause."""


class _Piece:
    """A stretch of the text on its way to being said."""

    __slots__ = ("end", "reading", "start", "words")

    def __init__(self, start: int, end: int, words: str, reading: Reading | None) -> None:
        self.start = start
        self.end = end
        self.words = words
        self.reading = reading
        """`None` where the text is said as it stands."""


def polish(text: str, readings: list[Reading]) -> tuple[Reading, ...]:
    """Return the readings with clean joints; spaces that go become readings of their own."""
    done: list[_Piece] = []
    for piece in _pieces(text, readings):
        _fit(done, piece)
        done.append(piece)
    _trim_end(done)
    return tuple(filter(None, (_reading(piece, text) for piece in done)))


_RUN = Pattern(r"\s+|\S+")
_UNEVEN = Pattern(r"\s\s|\s[,.;:!?]")


def _pieces(text: str, readings: list[Reading]) -> list[_Piece]:
    pieces, at = [], 0
    for reading in readings:
        pieces += _verbatim(text, at, reading.start)
        pieces.append(_Piece(reading.start, reading.end, reading.words, reading))
        at = reading.end
    return pieces + _verbatim(text, at, len(text))


def _verbatim(text: str, start: int, end: int) -> list[_Piece]:
    if start >= end:
        return []
    if end - start > 2 and not _UNEVEN.search(text, start, end):
        first = start + 1 if text[start] == " " else text.find(" ", start, end)
        last = end - 1 if text[end - 1] == " " else text.rfind(" ", start, end) + 1
        if start < first < last:
            places = ((start, first), (first, last), (last, end))
            return [_Piece(one, other, text[one:other], None) for one, other in places]
    return [_Piece(*m.span(), m.group(), None) for m in _RUN.finditer(text, start, end)]


def _fit(done: list[_Piece], piece: _Piece) -> None:
    """Fit a piece to what has been said before it."""
    last = next((one for one in reversed(done) if one.words), None)
    before = last.words[-1] if last else ""
    _fit_space(piece, before)
    if piece.reading and piece.words.startswith((",", " ,")) and _paused(done):
        piece.words = piece.words.replace(",", "", 1)
        _fit_space(piece, before)
    if piece.words and piece.words[0] in ",.;:!?":
        _close_up(done)
        if piece.words[0] == "." and last and last.reading and before == ".":
            last.words = last.words.removesuffix(".")
    elif before.isalnum() and piece.words[:1].isalnum():
        if piece.reading:
            piece.words = f" {piece.words}"
        elif last and last.reading:
            last.words += " "


def _fit_space(piece: _Piece, before: str) -> None:
    bare = piece.words.lstrip()
    if bare != piece.words:
        piece.words = bare if before in {"", " "} else f" {bare}"


def _paused(done: list[_Piece]) -> bool:
    said = next((piece.words.rstrip() for piece in reversed(done) if piece.words.strip()), ",")
    return said[-1] in _PAUSES and not _LETTERED.search(said)


def _close_up(done: list[_Piece]) -> None:
    """Let a full stop follow the word, without a space or a comma of ours before it."""
    for piece in reversed(done):
        piece.words = piece.words.rstrip()
        if piece.reading and piece.words.endswith(","):
            piece.words = piece.words[:-1].rstrip()
        if piece.words:
            return


def _trim_end(done: list[_Piece]) -> None:
    _close_up(done)


def _reading(piece: _Piece, text: str) -> Reading | None:
    if piece.reading is None:
        if piece.words == text[piece.start : piece.end]:
            return None
        return Reading(start=piece.start, end=piece.end, words=piece.words, rule="space")
    return Reading(
        start=piece.start,
        end=piece.end,
        words=piece.words,
        rule=piece.reading.rule,
        phonemes=piece.reading.phonemes,
    )
