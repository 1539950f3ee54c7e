"""Towns in capitals, as news agencies begin: `LOS ANGELES (AP)`, `ST. LOUIS`, `PORT-AU-PRINCE`."""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, clued
from listen.speech.verbalize.tables import names

_SHORT: Final = {"ST": "Saint", "FT": "Fort", "MT": "Mount"}
_FIRST: Final = names("SAN LOS LAS TEL EL ABU DES RIO ANN EAU HO")
"""What the name of a town begins with that would be spelled."""
_SMALL: Final = frozenset(names("DE DEL AU SUR ON UPON LE LA IN"))


def _town(match: re.Match[str]) -> str:
    words = re.split("([ -])", match.group().replace(".", ""))
    return "".join(
        _SHORT.get(word) or (word.lower() if at and word in _SMALL else word.capitalize())
        for at, word in enumerate(words)
    )


RULES: Final[tuple[Rule, ...]] = (
    clued(
        "dateline",
        ("A A", ". A", "A-A"),
        (
            rf"(?<![\w.-])(?<!\d )(?:(?:{'|'.join(_FIRST)}|(?:ST|FT|MT)\b\.?"
            r"|LA(?= (?:PAZ|PLATA|JOLLA|SALLE|CROSSE|MESA|ROCHELLE|SPEZIA)\b))"
            r"(?: [A-Z]{2,}\b)+|[A-Z]{4,}-(?:AU|SUR|ON|UPON|DE|LE|IN)-[A-Z]{3,})(?![\w.])"
        ),
        _town,
        also={
            "la",
            "st",
            "ft",
            "mt",
            "au",
            *names("sur on upon de le in"),
            *map(str.lower, _FIRST),
        },
    ),
)
