"""English words for numbers: American, with hyphens and without "and".

>>> cardinal(1_204_331)
'one million two hundred four thousand three hundred thirty-one'
>>> ordinal(25), year(1905), decimal("2.50"), digits("007")
('twenty-fifth', 'nineteen oh five', 'two point five zero', 'zero zero seven')
"""

from typing import Final

from listen.speech.verbalize.tables import names

DIGITS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS: Final = (
    *DIGITS,
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS: Final = names("- - twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES: Final = names(
    "- thousand million billion trillion quadrillion quintillion sextillion septillion"
    " octillion nonillion decillion"
)
_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
LONGEST: Final = 3 * len(_SCALES)
"""Numbers of more digits are read digit by digit."""


def cardinal(number: int) -> str:
    """Count."""
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number == 0:
        return DIGITS[0]
    if len(str(number)) > LONGEST:
        return digits(str(number))
    said: list[str] = []
    scale = 0
    while number:
        number, group = divmod(number, 1000)
        if group:
            said = [*_below_thousand(group), *filter(None, [_SCALES[scale]]), *said]
        scale += 1
    return " ".join(said)


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    said = [DIGITS[hundreds], "hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        said.append(_TENS[tens] + (f"-{DIGITS[ones]}" if ones else ""))
    elif rest:
        said.append(_TEENS[rest])
    return said


def ordinal(number: int) -> str:
    """Rank."""
    *front, last = cardinal(number).replace("-", " -").split(" ")
    hyphen = "-" if last.startswith("-") else ""
    last = last.removeprefix("-")
    if last in _ORDINALS:
        last = _ORDINALS[last]
    else:
        last = last[:-1] + "ieth" if last.endswith("y") else f"{last}th"
    return " ".join([*front, hyphen + last]).replace(" -", "-")


def digits(written: str) -> str:
    """Say digit by digit, whatever stands between."""
    return " ".join(DIGITS[int(char)] for char in written if char.isdecimal())


def short(number: int) -> str:
    """Say two figures: `05` oh five, `17` seventeen."""
    return f"oh {cardinal(number)}" if number < 10 else cardinal(number)


def year(number: int) -> str:
    """Say a year the way people do: in two halves, unless the middle is empty."""
    century, rest = divmod(number, 100)
    if number < 1000 or (century % 10 == 0 and rest < 10):
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {short(rest)}"


def pairs(written: str) -> str:
    """Say a number that is a name: `4090` forty ninety, `737` seven thirty-seven."""
    number = int(written)
    if written.startswith("0") or len(written) > 5:
        return digits(written)
    head, rest = divmod(number, 100)
    if number <= 100 or (len(written) == 3 and rest == 0):
        return cardinal(number)
    if len(written) == 5:
        return f"{cardinal(number // 1000)} {_hundreds(number % 1000)}"
    if len(written) == 4 and number % 1000 == 0:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(head)} hundred"
    return f"{cardinal(head)} {short(rest)}"


def _hundreds(number: int) -> str:
    return digits(f"{number:03}") if number < 100 else cardinal(number)


def decimal(written: str) -> str:
    """Say a number as it is written, with or without commas, point and places."""
    whole, _, places = written.replace(",", "").replace(" ", "").partition(".")
    if not places:
        return count(whole) if whole else "point"
    head = f"{count(whole)} " if whole else ""
    return f"{head}point {digits(places)}"


def count(written: str) -> str:
    """Say a whole number; with leading zeros, or endless, digit by digit."""
    plain = written.replace(",", "").replace(" ", "")
    if (len(plain) > 1 and plain.startswith("0")) or (len(plain) > 15 and "," not in written):
        return digits(plain)
    return cardinal(int(plain)) if len(plain) <= LONGEST else digits(plain)


def is_one(written: str) -> bool:
    """Tell whether the thing counted stands in the singular."""
    return written in {"1", "1.0", "1.00"}
