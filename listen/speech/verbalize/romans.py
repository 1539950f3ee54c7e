"""Roman numerals, as all languages write them."""

from typing import Final

from listen.speech.verbalize.pattern import Pattern

ROMAN: Final = r"(?:M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?<=[MDCLXVI]))"
_NUMERAL: Final = Pattern(ROMAN)
_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def is_numeral(letters: str) -> bool:
    """Tell a numeral from its letters in another order."""
    return _NUMERAL.fullmatch(letters) is not None


def value(numeral: str) -> int:
    """Count what a numeral stands for.

    >>> value("XIX")
    19
    """
    numbers = [_VALUES[letter] for letter in numeral.upper()]
    following = [*numbers[1:], 0]
    return sum(-one if one < after else one for one, after in zip(numbers, following, strict=True))
