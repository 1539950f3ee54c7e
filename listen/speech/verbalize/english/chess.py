"""Moves of chess: `1.e4`, `Nf3`, `Bxf7+`, `e8=Q#`, `O-O`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, digits
from listen.speech.verbalize.english.spelled_parts import letter
from listen.speech.verbalize.grammar import clued

_PIECES: Final = {"K": "king", "Q": "queen", "R": "rook", "B": "bishop", "N": "knight"}
_MARKS: Final = {"+": " check", "#": " mate"}


def _move(match: re.Match[str]) -> str | None:
    """Say a move of chess: `Nf3`, `Bxf7+`, `exd5`, `O-O`."""
    if match.group()[:2] == "Ba" and not match["takes"] and "Moody" in match.string:
        return None
    mark = _MARKS.get(match["result"] or match["mark"], "")
    if match["promoted"]:
        takes = match["promoted"].replace("x", " takes ").split(" takes ")
        return f"{' takes '.join(map(_square, takes))} {_PIECES[match['into']]}{mark}"
    if castles := match["castles"]:
        return "castles queenside" if len(castles) > 3 else "castles"
    turn = f"{cardinal(int(match['turn']))}, " if match["turn"] else ""
    if match["pawn"]:
        return f"{turn}{_square(match['pawn'])} takes {_square(match['on'])}{mark}"
    said = [_PIECES[match["piece"]], _square(match["from"]), match["takes"] and "takes"]
    return turn + " ".join(filter(None, [*said, _square(match["to"])])) + mark


def _square(written: str) -> str:
    return " ".join(digits(char) if char.isdecimal() else letter(char) for char in written)


RULES: Final = (
    clued(
        "move",
        ("A9", "a9", "A-A", "9-9"),
        r"\b(?P<promoted>(?:[a-h]x)?[a-h][18])=?(?P<into>[QRBN])(?P<result>[+#])?(?!\w)"
        r"|(?<![\w.])(?:(?P<turn>\d{1,3})\.(?:\.\.)?\s?)?(?:(?P<piece>[KQRBN])(?!aa)(?P<from>[a-h]?[1-8]?)(?P<takes>x)?(?P<to>[a-h][1-8])"
        r"|(?P<pawn>[a-h])x(?P<on>[a-h][1-8]))(?P<mark>[+#])?(?!\w)"
        r"|(?<![\w-])(?P<castles>(?:O-O(?:-O)?|0-0-0))(?![\w-])",
        _move,
    ),
)
