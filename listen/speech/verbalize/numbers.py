"""Numbers as continental Europe writes them, `1.234,5`, in the words of a `Tongue`."""

import re
from typing import Final

from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Tongue

NUMBER: Final = (
    r"(?:\d{1,3}(?:(?:[. ]\d{3})+(?!\d)(?:,\d+)?|(?:['’]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|(?:,\d{3}){2,}(?!\d)|(?:,\d{3})+\.\d{1,2}(?![\d.,]))|\d+(?:,\d+)?)"
)
"""With thousands parted by points, spaces, apostrophes, or by two commas and more."""

START: Final = r"(?<![\w.,])"


def number(tongue: Tongue, written: str, gender: Gender | None = None) -> str:
    """Say a number with or without places."""
    whole, mark, places = ungrouped(written).partition(",")
    if not mark:
        return whole_number(tongue, whole, gender)
    agreeing = gender if gender == "f" and tongue.places_agree else None
    said = f"{whole_number(tongue, whole, agreeing)} {tongue.comma} {tongue.places(places)}"
    return tongue.before_noun(said, gender) if gender else said


def ungrouped(written: str) -> str:
    """Write a number without marks between thousands, and with a decimal comma.

    >>> ungrouped("1.234,5"), ungrouped("1'234.50"), ungrouped("1,234,567")
    ('1234,5', '1234,50', '1234567')
    """
    if "'" in written or "’" in written:
        return re.sub("['’]", "", written).replace(".", ",")
    if written.count(",") > 1 or 0 < written.find(",") < written.find("."):
        return written.replace(",", "").replace(".", ",")
    return written.replace(".", "").replace(" ", "")


def whole_number(tongue: Tongue, digits: str, gender: Gender | None = None) -> str:
    """Say a whole number; digit by digit if it has leading zeros or no end."""
    if len(digits) > 27 or (len(digits) > 1 and digits[0] == "0"):
        return spelled_digits(tongue, digits)
    return tongue.cardinal(int(digits), gender)


def spelled_digits(tongue: Tongue, written: str) -> str:
    """Say digit by digit."""
    return " ".join(tongue.cardinal(int(char), None) for char in written if char.isdecimal())


def grouped_digits(tongue: Tongue, written: str) -> str:
    """Say a telephone number as it is written: groups of three and two as numbers.

    Longer groups are parted in twos.
    """
    said = []
    for group in re.findall(r"\d+", written):
        parts = (
            [group]
            if len(group) < 4 or group[0] == "0"
            else re.findall(r"\d{2}(?!\d$)|\d+", group)
        )
        for part in parts:
            bare = part.lstrip("0") or part[-1]
            zeros = [tongue.cardinal(0, None)] * (len(part) - len(bare))
            said += [*zeros, tongue.cardinal(int(bare), None)]
    return " ".join(said)


def century(year: int) -> int:
    """Put a year of two digits into its century."""
    return year + (0 if year > 99 else 2000 if year < 70 else 1900)


def is_one(tongue: Tongue, written: str) -> bool:
    """Tell whether a noun after it stands in the singular."""
    if tongue.one_below_two:
        return ungrouped(written).partition(",")[0] in {"0", "00", "1", "01"}
    return written in {"1", "01"}


_WORD_BEFORE: Final = Pattern(r"([^\W\d_]+\.?)\s$")
_NUMBERED: Final = frozenset(
    names(
        "capítulo capitulo capitolo chapitre kapitel artículo articulo articolo artigo article"
        " artikel página pagina page seite línea linea linha ligne linie número numero numéro"
        " nummer nr. n. sala salle saal puerta porta porte canal canale tomo tome band fase"
        " phase nivel livello niveau stufe grupo gruppo groupe gruppe tipo type typ fórmula"
        " formula formule formel versión version versione título titulo zona anexo annexe tabla"
        " tabella tableau tabelle figura figure comma absatz binario gleis quai terminal gate"
        " klasse clase classe rai antena km kilómetro parte partie teil satz zimmer"
    )
)


def follows_its_noun(before: str) -> bool:
    """Tell whether a number belongs to the word before it: `Fórmula 1 llega`."""
    word = _WORD_BEFORE.search(before)
    return word is not None and word[1].lower() in _NUMBERED
