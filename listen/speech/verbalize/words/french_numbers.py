"""French words for numbers; `fr-CH` and `fr-BE` count septante and nonante.

>>> cardinal(80), cardinal(271), cardinal(2_000_000)
('quatre-vingts', 'deux cent soixante et onze', 'deux millions')
>>> ordinal(21), cardinal(95, SWISS)
('vingt et unième', 'nonante-cinq')
"""

from typing import Final, NamedTuple

from listen.speech.verbalize.tables import names


class Tens(NamedTuple):
    """How a country counts from seventy on: in tens, or in twenties."""

    seventy: str = ""
    eighty: str = ""
    ninety: str = ""


FRENCH: Final = Tens()
BELGIAN: Final = Tens(seventy="septante", ninety="nonante")
SWISS: Final = Tens(seventy="septante", eighty="huitante", ninety="nonante")

_ONES: Final = names(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize dix-sept dix-huit dix-neuf"
)
_TENS: Final = names("- dix vingt trente quarante cinquante soixante")
_SCALES: Final = names("million milliard billion billiard trillion trilliard quadrillion")


def cardinal(number: int, tens: Tens = FRENCH) -> str:
    """Count."""
    if number < 1000:
        return _below_thousand(number, tens) or _ONES[0]
    rest, low = divmod(number, 1000)
    rest, thousands = divmod(rest, 1000)
    said = [_below_thousand(low, tens)] if low else []
    if thousands:
        many = "" if thousands == 1 else f"{_before_mille(thousands, tens)} "
        said.insert(0, f"{many}mille")
    for scale in _SCALES:
        rest, group = divmod(rest, 1000)
        if group:
            said.insert(0, f"{_below_thousand(group, tens)} {scale}{'s' if group > 1 else ''}")
    return " ".join(said)


def _before_mille(number: int, tens: Tens) -> str:
    """Drop the plural of `cents` and `vingts`: mille is no noun."""
    said = _below_thousand(number, tens)
    return said.removesuffix("s") if said.endswith(("cents", "vingts")) else said


def _below_thousand(number: int, tens: Tens) -> str:
    hundreds, rest = divmod(number, 100)
    said = []
    if hundreds:
        plural = "s" if hundreds > 1 and not rest else ""
        said.append(f"cent{plural}" if hundreds == 1 else f"{_ONES[hundreds]} cent{plural}")
    if rest:
        said.append(_below_hundred(rest, tens))
    return " ".join(said)


def _below_hundred(number: int, tens: Tens) -> str:
    if number < 20:
        return _ONES[number]
    ten, one = divmod(number, 10)
    own = {7: tens.seventy, 8: tens.eighty, 9: tens.ninety}.get(ten)
    if own or ten < 7:
        return _joined(own or _TENS[ten], one)
    if ten == 7:
        return _joined("soixante", 10 + one)
    below = number - 80
    return f"quatre-vingt-{_ONES[below]}" if below else "quatre-vingts"


def _joined(ten: str, rest: int) -> str:
    if not rest:
        return ten
    return f"{ten} et {_ONES[rest]}" if rest in {1, 11} else f"{ten}-{_ONES[rest]}"


def ordinal(number: int, tens: Tens = FRENCH) -> str:
    """Rank, from two on."""
    said = cardinal(number, tens)
    if said.startswith("un ") and number % 1_000_000 == 0:
        said = said.removeprefix("un ")
    if said.endswith(("cents", "vingts", "ions", "iards")):
        said = said[:-1]
    if said.endswith("cinq"):
        return f"{said}uième"
    if said.endswith("neuf"):
        return f"{said[:-1]}vième"
    return f"{said.removesuffix('e')}ième"
