"""Spanish words for numbers.

>>> cardinal(21), cardinal(21_000), cardinal(1_000_000)
('veintiuno', 'veintiún mil', 'un millón')
"""

from typing import Final

from listen.speech.verbalize.tables import names

_ONES: Final = names(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés"
    " veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_TENS: Final = names("- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_HUNDREDS: Final = names(
    "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos"
    " ochocientos novecientos"
)
_SCALES: Final = (
    ("millón", "millones"),
    ("billón", "billones"),
    ("trillón", "trillones"),
    ("cuatrillón", "cuatrillones"),
    ("quintillón", "quintillones"),
)


def cardinal(number: int) -> str:
    """Count: "uno" at the end, "un" before a scale."""
    rest, low = divmod(number, 1_000_000)
    said = [_below_million(low)] if low or not number else []
    for one, many in _SCALES:
        rest, group = divmod(rest, 1_000_000)
        if group:
            words = f"un {one}" if group == 1 else f"{shortened(_below_million(group))} {many}"
            said.insert(0, words)
    return " ".join(said)


def _below_million(number: int) -> str:
    thousands, low = divmod(number, 1000)
    said = []
    if thousands:
        said.append("mil" if thousands == 1 else f"{shortened(_below_thousand(thousands))} mil")
    if low or not number:
        said.append(_below_thousand(low))
    return " ".join(said)


def _below_thousand(number: int) -> str:
    if number == 100:
        return "cien"
    hundreds, rest = divmod(number, 100)
    said = [_HUNDREDS[hundreds]] if hundreds else []
    if rest < 30:
        said += [_ONES[rest]] if rest or not number else []
    else:
        ten, one = divmod(rest, 10)
        said.append(f"{_TENS[ten]} y {_ONES[one]}" if one else _TENS[ten])
    return " ".join(said)


def shortened(words: str) -> str:
    """Shorten a final "uno", as before a masculine noun."""
    if words.endswith("veintiuno"):
        return f"{words.removesuffix('uno')}ún"
    return f"{words[:-1]}" if words == "uno" or words.endswith(" uno") else words
