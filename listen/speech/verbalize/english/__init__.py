"""English, American unless the tag says otherwise.

The order of the rules is the grammar: the most specific first, bare numbers and signs last.
"""

from listen.speech.verbalize.english import (
    abbreviations,
    citations,
    computing,
    dates,
    degrees,
    designations,
    dimensions,
    exponents,
    feet_and_inches,
    letters,
    money,
    multiples,
    notations,
    numerals,
    operators,
    per_units,
    percentages,
    phones,
    places,
    ranks,
    ratios,
    roman,
    slashes,
    symbols,
    technology,
    times,
    units,
    web,
    weekdays,
    wording,
)
from listen.speech.verbalize.grammar import Grammar
from listen.speech.verbalize.letters import is_latin

_MONTH_FIRST = frozenset({"en", "en-us", "en-ph", "en-ca"})


def grammar(tag: str) -> Grammar:
    """Put the rules in order."""
    return Grammar(
        rules=(
            *wording.FOOTNOTES,
            *computing.RULES,
            *web.RULES,
            *operators.CODE,
            *wording.GRADES,
            *citations.RULES,
            *money.RULES,
            *times.RULES,
            *dates.rules(day_first=tag not in _MONTH_FIRST),
            *weekdays.RULES,
            *phones.RULES,
            *designations.NAMES,
            *dimensions.DIMENSIONS,
            *symbols.EQUATIONS,
            *feet_and_inches.WORDS,
            *degrees.RULES,
            *feet_and_inches.MARKS,
            *units.RULES,
            *per_units.RULES,
            *operators.POWERS,
            *notations.RULES,
            *phones.EMERGENCIES,
            *places.HOUSES,
            *exponents.POWERS,
            *slashes.LETTERED,
            *exponents.RAISED,
            *slashes.RULES,
            *ranks.ORDINALS,
            *ratios.SHARES,
            *exponents.SCIENTIFIC,
            *percentages.RULES,
            *ranks.NUMBERED,
            *ratios.RATIOS,
            *multiples.RULES,
            *roman.RULES,
            *places.RULES,
            *abbreviations.RULES,
            *technology.RULES,
            *computing.LETTERS,
            *letters.RULES,
            *symbols.SIGNS,
            *numerals.LAST,
            *symbols.PUNCTUATION,
        ),
        is_letter=is_latin,
    )
