"""French of France, Belgium and Switzerland."""

import re
from functools import cache
from typing import Final

from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.french.counted import counted_rules
from listen.speech.verbalize.french.ranks import rank_rules
from listen.speech.verbalize.french.references import reference_rules
from listen.speech.verbalize.grammar import Grammar, Rule, clued
from listen.speech.verbalize.tongues.french import Counting, tongue_of
from listen.speech.verbalize.words.french_numbers import BELGIAN, FRENCH, SWISS, Tens

_SPANS: Final = {
    "sem": "semaine",
    "min": "minute",
    "j": "jour",
    "h": "heure",
    "pers": "personne",
}


def _slash(match: re.Match[str]) -> str | None:
    if match["per"]:
        return f" par {_SPANS.get(match['per'].rstrip('.'), match['per'])}"
    if match["of"]:
        return " sur "
    if match["hours"]:
        before = match.string[: match.start()][-4:]
        return " et " if "h" in before and "-" in before else " à "
    return " sur " if "=" in match.string else " "


_LATE: Final[tuple[Rule, ...]] = (
    clued(
        "slash",
        "/",
        r"(?:(?<=[a-zà-ÿ])|(?<=\bkg))/(?P<per>seconde|minute|heure|jour|semaine|mois|an|personne"
        r"|sem|min|j|h|nuit|pers)(?!\w)(?:\.(?=\s?\S))?|(?P<of>(?<=[a-zà-ÿ]{3})/(?=\d{1,2}(?!\d)))"
        r"|(?P<hours>(?<=\dh)/(?=\d\d?\s?h)|(?<=\d°)/(?=-?\d)|(?<=\d)/(?=\d+\s?[kKM]€))|(?<=[\w)])\s?/\s?(?=[^\W\d])|(?<=\d[hGe]|[A-Z]{2}|[TSQ]\d)/(?=\d)"
        r"|(?<=\d[hH]\d\d)/(?=\d)|(?<=\b20\d\d)/(?=\d)|(?<=\b19\d\d)/(?=\d)",
        _slash,
    ),
)


@cache
def _grammar(tens: Tens) -> Grammar:
    counting = Counting(tens)
    tongue = tongue_of(counting)
    extra = (
        *counted_rules(counting, tongue),
        *rank_rules(counting),
        *reference_rules(counting, tongue),
    )
    return grammar_for(tongue, extra=extra, late=_LATE)


def grammar(tag: str) -> Grammar:
    """Read French: Switzerland and Belgium count in tens from seventy on."""
    return _grammar({"fr-ch": SWISS, "fr-be": BELGIAN}.get(tag, FRENCH))
