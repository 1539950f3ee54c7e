"""Ordinals and what is numbered: `1st`, `19th c.`, `No. 1`, `#10-12`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import LONGEST, decimal, digits, ordinal, pairs
from listen.speech.verbalize.english.patterns import NUMBER
from listen.speech.verbalize.grammar import Rule, always, clued, numeric
from listen.speech.verbalize.tables import names


def _rank(match: re.Match[str]) -> str | None:
    whole, point, places = match["number"].replace(",", "").partition(".")
    if point:
        return f"{decimal(whole)} point {ordinal(int(places))}"
    number = int(whole)
    ending = match["ending"].lower()
    if ending.isascii() and ending != "th" and ending != _ENDINGS.get(_teens_apart(number), "th"):
        return None
    said = ordinal(number) if len(str(number)) <= LONGEST else digits(str(number))
    century = f"{match['gap']}century{'' if match['on'] else '.'}" if match["gap"] else ""
    return said + (match["many"] or "") + century


_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def _teens_apart(number: int) -> int:
    return 0 if number // 10 % 10 == 1 else number % 10


def _answers(match: re.Match[str]) -> bool:
    """Tell "no" from a number's: `there is no 1 answer`."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    if not re.search(r"\b(?:is|are|was|were|be|has|have|had|sa(?:y|id|ys)|voted|with)\s$", before):
        return False
    return "." not in match["label"]


def _number_sign(match: re.Match[str]) -> str | None:
    word = "numbers" if match["plural"] else "number"
    if match.string[: match.start()][-1:].isalnum():
        word = f" {word}"  # `CC#7`
    part, number = match["part"], match["number"]
    if match["label"][:2] == "no" and _answers(match):
        return None
    if part and (match["plural"] or int(number) < 10):
        return f"{word} {decimal(number)} to {decimal(part)}"
    return f"{word} {decimal(number)}" + (f", {pairs(part)}" if part else "")


ORDINALS: Final[tuple[Rule, ...]] = (
    numeric(
        "ordinal",
        r"(?<![\w.])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d)?)(?P<ending>(?i:st|nd|rd|th|ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ))(?P<many>s)?\b"
        r"(?:(?P<gap>[- ])[cC]\.(?=(?P<on>,|;|\)|-?[ ]?(?:[a-z]|BC|AD|CE))|))?",
        _rank,
        near=(*names("st nd rd th sts nds rds ths"), *"ˢⁿʳᵗ"),
    ),
)


NUMBERED: Final[tuple[Rule, ...]] = (
    clued(
        "number",
        ("model", "part", "serial", "batch", "item"),
        r"(?:(?<=[Mm]odel )|(?<=[Pp]art )|(?<=[Ss]erial )|(?<=[Bb]atch )|(?<=[Ii]tem ))"
        r"[Nn]o\.(?= [A-Z])",
        always("number"),
        also=("no",),
    ),
    numeric(
        "number",
        (
            rf"(?P<label>(?<![\w.])(?!NO[23])(?i:no(?P<plural>s)?)\.?|№|n°|N°|#)\s?(?=\d)"
            rf"(?P<number>{NUMBER})(?:(?<! )-(?P<part>\d{{2,5}}))?(?![\w-])"
        ),
        _number_sign,
        near=("no", "nos", "#", "№", "°"),
    ),
)
