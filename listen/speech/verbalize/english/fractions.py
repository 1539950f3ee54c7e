"""Fractions as words: `3/4`, `2 1/2`, `½`, `2⅔`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, ordinal
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.vulgar import VULGAR, VULGAR_CHARS

FRACTION: Final = rf"(?:(?<!/)\d{{1,3}}[ -])?\d{{1,3}}[/⁄]\d{{1,4}}|(?:\d+\s?)?{VULGAR_CHARS}"


def fraction(top: int, bottom: int) -> str:
    """Say a fraction of two whole numbers."""
    if bottom == 1:
        return f"{cardinal(top)} over one"
    if bottom == 0 or top > bottom >= 10:
        return f"{cardinal(top)} over {cardinal(bottom)}"
    if bottom > 100 and bottom % 10 and bottom != 1000:
        return f"{cardinal(top)} over {cardinal(bottom)}"
    part = {2: "half", 4: "quarter"}.get(bottom) or ordinal(bottom)
    if top != 1:
        part = "halves" if bottom == 2 else f"{part}s"
    return f"{cardinal(top)} {part}"


_WHOLE: Final = Pattern(
    rf"(?:(?P<whole>\d+)(?:\s?(?={VULGAR_CHARS})|[\s-](?=\d+[/⁄])))?(?P<part>.+)"
)


def is_fraction(written: str) -> bool:
    """Tell a fraction from a whole or a decimal number."""
    return "/" in written or "⁄" in written or written[-1:] in VULGAR


def say_fraction(written: str, *, hyphen: bool = False) -> str:
    """Say a fraction as it is written; with `hyphen`, as in a three-quarter-inch bolt."""
    match = _WHOLE.fullmatch(written.strip())
    assert match
    part = match["part"]
    if part in VULGAR:
        top, bottom = VULGAR[part]
    else:
        top, bottom = (int(number) for number in re.split("[/⁄]", part))
    if match["whole"]:
        rest = "a half" if (top, bottom) == (1, 2) else fraction(top, bottom)
        return f"{cardinal(int(match['whole']))} and {rest}"
    if (top, bottom) == (1, 2) and not hyphen:
        return "half"
    said = fraction(top, bottom)
    return said.removesuffix("s") if hyphen and bottom == 4 else said


def is_part(written: str) -> bool:
    """Tell a part from what is counted by the whole: `3/4`, but not `1 1/2`."""
    if " over " in say_fraction(written) if is_fraction(written) else False:
        return False
    return is_fraction(written) and not re.match(r"\d+[\s-]?(?:\d+/|[½-⅞])", written)
