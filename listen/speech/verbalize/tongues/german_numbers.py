"""German numbers in words.

Compound numbers are written apart, `drei und zwanzig`: they sound the same, engines and
recognisers split them alike, and transcripts stay comparable.
"""

from typing import Final

from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender

_ONES: Final = names(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"
    " vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_TENS: Final = [
    "-",
    "-",
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
    "sechzig",
    "siebzig",
    "achtzig",
    "neunzig",
]
_SCALES: Final = names("Million Milliarde Billion Billiarde Trillion Trilliarde Quadrillion")
_ORDINALS: Final = {
    "null": "nullt",
    "eins": "erst",
    "drei": "dritt",
    "sieben": "siebt",
    "acht": "acht",
}


def _below_hundred(number: int, one: str) -> str:
    if number < 20:
        return one if number == 1 else _ONES[number]
    tens, ones = divmod(number, 10)
    if not ones:
        return _TENS[tens]
    return f"{'ein' if ones == 1 else _ONES[ones]} und {_TENS[tens]}"


def _below_thousand(number: int, one: str) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{'ein' if hundreds == 1 else _ONES[hundreds]} hundert"] if hundreds else []
    return " ".join([*said, *([_below_hundred(rest, one)] if rest else [])])


def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal."""
    if number == 0:
        return "null"
    one = {None: "eins", "f": "eine", "m": "ein", "n": "ein"}[gender]
    rest, low = divmod(number, 1000)
    rest, thousands = divmod(rest, 1000)
    said = _millions(rest)
    if thousands:
        said.append(f"{_below_thousand(thousands, 'ein')} tausend")
    if low:
        said.append(_below_thousand(low, one if number < 100 or low != 1 else "eins"))
    return " ".join(said)


def _millions(number: int) -> list[str]:
    said: list[str] = []
    for name in _SCALES:
        number, group = divmod(number, 1000)
        if group:
            plural = name + ("n" if name.endswith("e") else "en")
            said.insert(0, f"{_below_thousand(group, 'eine')} {name if group == 1 else plural}")
    return said


def ordinal(number: int, ending: str) -> str:
    """Say an ordinal with its ending: `er`, `e`, `en`."""
    front, _, last = count(number).rpartition(" ")
    if last in _ORDINALS:
        stem = _ORDINALS[last]
    elif number % 100 < 20 and number % 100:
        stem = f"{last}t"
    else:
        stem = f"{last}st" if last not in {"Million", "Millionen"} else "millionst"
    return f"{front} {stem}{ending}".strip()


def year(number: int) -> str:
    """Say a year: 1999 in hundreds, 2003 in thousands."""
    if 1100 <= number < 2000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundert {_below_hundred(rest, 'eins') if rest else ''}".strip()
    return count(number)
