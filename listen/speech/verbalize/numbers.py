"""Numbers as continental Europe writes them, `1.234,5`, in the words of a `Tongue`."""

from typing import Final

from listen.speech.verbalize.tongue import Gender, Tongue

NUMBER: Final = r"(?:\d{1,3}(?:[. ]\d{3})+(?![\d])(?:,\d+)?|\d+(?:,\d+)?)"

START: Final = r"(?<![\w.,])"


def number(tongue: Tongue, written: str, gender: Gender | None = None) -> str:
    """Say a number with or without places."""
    whole, mark, places = written.replace(".", "").replace(" ", "").partition(",")
    if not mark:
        return whole_number(tongue, whole, gender)
    agreeing = gender if gender == "f" and tongue.places_agree else None
    return f"{whole_number(tongue, whole, agreeing)} {tongue.comma} {tongue.places(places)}"


def whole_number(tongue: Tongue, digits: str, gender: Gender | None = None) -> str:
    """Say a whole number; digit by digit if it has leading zeros or no end."""
    if len(digits) > 27 or (len(digits) > 1 and digits[0] == "0"):
        return spelled_digits(tongue, digits)
    return tongue.cardinal(int(digits), gender)


def spelled_digits(tongue: Tongue, written: str) -> str:
    """Say digit by digit."""
    return " ".join(tongue.cardinal(int(char), None) for char in written if char.isdecimal())


def is_one(written: str) -> bool:
    """Tell whether a noun after it stands in the singular."""
    return written in {"1", "01"}
