"""Tables that read like text.

They also load several times sooner than dictionaries that are written out.
"""

from listen.speech.verbalize.tongue import Gender, Noun

_GENDERS: dict[str, Gender] = {"m": "m", "f": "f", "n": "n"}


def names(text: str) -> tuple[str, ...]:
    """Part a list of words; a hyphen alone keeps an empty place.

    >>> names("- first second")
    ('', 'first', 'second')
    """
    return tuple("" if word == "-" else word for word in text.split())


def table(text: str) -> dict[str, str]:
    """Read lines of what is written and what is said, two spaces between them.

    >>> table("z. B.  zum Beispiel")
    {'z. B.': 'zum Beispiel'}
    """
    lines = (line.strip().partition("  ") for line in text.strip().splitlines())
    return {written: words for written, _, words in lines}


def units(text: str, many: str) -> dict[str, Noun]:
    r"""Read lines of a unit's sign, its noun, its plural unless regular, its gender unless m.

    >>> units("km  Meter\nt  Tonne, Tonnen, f", many="{}")["t"]
    Noun(one='Tonne', many='Tonnen', gender='f')
    """
    return {sign: _noun(words.split(", "), many) for sign, words in table(text).items()}


def _noun(forms: list[str], many: str) -> Noun:
    gender = _GENDERS[forms.pop()] if forms[-1] in _GENDERS else "m"
    return Noun(forms[0], forms[1] if len(forms) > 1 else many.format(forms[0]), gender)
