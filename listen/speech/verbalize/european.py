"""Rules that German, French, Spanish, Italian and Portuguese share, made of a `Tongue`."""

from listen.speech.verbalize.abbreviations import abbreviation_rules
from listen.speech.verbalize.addresses import address_rules
from listen.speech.verbalize.amounts import money_rules, scale_rules
from listen.speech.verbalize.clocks import time_rules
from listen.speech.verbalize.counts import number_rules
from listen.speech.verbalize.dates import date_rules
from listen.speech.verbalize.grammar import Grammar, Rule
from listen.speech.verbalize.letters import is_latin
from listen.speech.verbalize.maths import INCLUSIVE, maths_rules, pair_rules
from listen.speech.verbalize.measures import measure_rules, part_rules
from listen.speech.verbalize.names_and_numerals import known_rules, roman_rules
from listen.speech.verbalize.phones import phone_rules
from listen.speech.verbalize.signs import sign_rules
from listen.speech.verbalize.tongue import Tongue


def grammar_for(
    tongue: Tongue, extra: tuple[Rule, ...] = (), late: tuple[Rule, ...] = ()
) -> Grammar:
    """Put a language's own rules, then the shared ones, in order."""
    return Grammar(
        rules=(
            *address_rules(tongue),
            *extra,
            *part_rules(tongue),
            *pair_rules(tongue),
            *known_rules(tongue),
            *date_rules(tongue),
            *time_rules(tongue),
            *money_rules(tongue),
            *phone_rules(tongue),
            *measure_rules(tongue),
            *scale_rules(tongue),
            *maths_rules(tongue),
            INCLUSIVE,
            *roman_rules(tongue),
            *abbreviation_rules(tongue),
            *late,
            *number_rules(tongue),
            *sign_rules(tongue.signs),
        ),
        is_letter=is_latin,
    )
