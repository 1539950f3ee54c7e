"""Units as tables that read like text."""

from listen.speech.verbalize.tables import table
from listen.speech.verbalize.tongue import Gender, Noun

_GENDERS: dict[str, Gender] = {"m": "m", "f": "f", "n": "n"}


def units(text: str, many: str) -> dict[str, Noun]:
    r"""Read lines of a unit's sign, its noun, its plural unless regular, its gender unless m.

    >>> units("km  Meter\nt  Tonne, Tonnen, f", many="{}")["t"]
    Noun(one='Tonne', many='Tonnen', gender='f')
    """
    return {sign: _noun(words.split(", "), many) for sign, words in table(text).items()}


def _noun(forms: list[str], many: str) -> Noun:
    gender = _GENDERS[forms.pop()] if forms[-1] in _GENDERS else "m"
    return Noun(forms[0], forms[1] if len(forms) > 1 else many.format(forms[0]), gender)
