"""Parts of names: runs of letters and digits, version numbers, capitals."""

import re

from listen.speech.verbalize.english.numbers import cardinal, digits, pairs
from listen.speech.verbalize.english.spelling import acronym, is_said_as_word


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
            return dotted(part)
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
