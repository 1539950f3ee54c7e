"""Parts of names: runs of letters and digits, version numbers, capitals."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, decimal, digits, pairs
from listen.speech.verbalize.english.spelling import acronym, is_said_as_word
from listen.speech.verbalize.pattern import Pattern

_PART: Final = Pattern(r"[A-Za-z]+|\d+(?:\.\d+)?")


def model(match: re.Match[str]) -> str:
    """Say a run of letters and digits part by part."""
    return parts_of(match.group())


def parts_of(written: str) -> str:
    """Say letters and digits part by part: `RTX4090`."""
    parts = _PART.findall(written)
    return " ".join(piece(part, alone=len(parts) == 1) for part in parts)


def dotted(written: str) -> str:
    """Say a version number part by part."""
    return " point ".join(_component(part) for part in written.split(".") if part)


def _component(part: str) -> str:
    letters = part.lstrip("0123456789")
    if not part[0].isdigit():
        return part.upper()
    number = part[: len(part) - len(letters)]
    said = (
        digits(number)
        if number.startswith("0") and len(number) > 1
        else cardinal(int(number or 0))
    )
    return f"{said} {letters.upper()}" if letters else said


def piece(part: str, *, alone: bool) -> str:
    """Say a run of letters or of digits in a name; one that stands alone is a word."""
    if part[0].isdigit():
        if "." in part:
            return decimal(part) if re.search(r"\.\d{3}", part) else dotted(part)
        return pairs(part) if len(part) < 6 else digits(part)
    if alone or _is_word(part):
        return part
    return letter(part) if len(part) == 1 else acronym(part)


def letter(name: str) -> str:
    """Say a single letter; an A would be the article without its full stop."""
    return "A." if name.upper() == "A" else name.upper()


def _is_word(part: str) -> bool:
    """Tell a word from letters: `neo` and `Max`, not `x` or `GbE`."""
    if len(part) == 1:
        return False
    if part.isupper():
        return is_said_as_word(part)
    if part.islower():
        return re.search("[aeiouy]", part) is not None
    return len(part) > 3 or (len(part) == 3 and part.istitle()) or part in {"MiG", "CoV"}


def caps(part: str) -> str:
    """Say capitals that stand beside others: letters, unless they are a word."""
    if len(part) == 1:
        return part
    plural = part.endswith("s") and part[:-1].isupper() and len(part) > 2
    base = part[:-1] if plural else part
    if not base.isupper() or is_said_as_word(base):
        return part
    return acronym(base) + ("s" if plural else "")


def letters_of(letters: str) -> str:
    """Say the symbol of an element, or of several."""
    return acronym(letters) if len(letters) > 1 else letters


def status(match: re.Match[str]) -> str:
    """Say a number of three digits: `404`, four oh four."""
    said = match.groupdict()
    number = said["number"] or said["late"]
    return (
        f"{cardinal(int(number[0]))} oh {cardinal(int(number[2]))}"
        if number[1] == "0" and number[2] != "0"
        else cardinal(int(number))
    )
