"""German of Germany, Austria and Switzerland."""

import re
from functools import cache
from typing import Final

from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.german.ranks import BARE_RANKS, RANKS
from listen.speech.verbalize.german.references import REFERENCES
from listen.speech.verbalize.german.times import PRICES, TIMES
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.openers import OPENERS
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongues.german import TONGUE, ending_after
from listen.speech.verbalize.tongues.german_numbers import count
from listen.speech.verbalize.words.german import ABBREVIATIONS

_ADJECTIVES: Final = {
    "amerik": "amerikanisch",
    "bayer": "bayerisch",
    "chin": "chinesisch",
    "jap": "japanisch",
    "niederl": "niederländisch",
    "türk": "türkisch",
    "polit": "politisch",
    "öffentl": "öffentlich",
    "staatl": "staatlich",
    "städt": "städtisch",
    "gesetzl": "gesetzlich",
    "hl": "heilig",
}


def _adjective(match: re.Match[str]) -> str:
    """Give `dt.` the ending that its noun and what stands before it ask for."""
    stem = match["stem"].lower()
    whole = _ADJECTIVES.get(stem) or ABBREVIATIONS[f"{stem}."]
    before = match.string[: match.start()]
    said = whole + ("e" if match["noun"] == "Drei" else ending_after(before, match["noun"]))
    return said.capitalize() if match["stem"][0].isupper() else said


_NOUN_BEFORE: Final = Pattern(rf"\b(?!{OPENERS})[A-ZÄÖÜ]\w+\s$")


def _one(match: re.Match[str]) -> str | None:
    """Say `1–2 Tage`, but not `Platz 1–3`, with a one that counts."""
    return None if _NOUN_BEFORE.search(match.string, 0, match.start()) else "ein"


_WORDS: Final[tuple[Rule, ...]] = (
    rule(
        "roman",
        rf"(?<=[a-zäöü]-)(?P<numeral>(?=[IVX]){ROMAN})(?=-[A-ZÄÖÜ])",
        lambda m: count(value(m["numeral"])),
        near=("a-A",),
        also="IVX",
    ),
    clued("slash", "/", r"(?<=\der)/(?=\d)", always(" und ")),
    numeric(
        "number",
        r"(?<![\w.,:-])1(?=-[A-ZÄÖÜ]|(?:\s?[–-]\s?|\s(?:bis|oder)\s)\d{1,2}(?:\s[A-Za-zÄÖÜäöü]{2}|\s?[€%]))",
        _one,
        near=("9-A", "9-9", "9–9", "9 b", "9 o", "9 -", "9 –"),
    ),
    clued(
        "abbreviation",
        (". ",),
        r"\b(?P<stem>(?i:dt|engl|frz|franz|ital|span|russ|amerik|österr|schweiz|poln|europ|kath|ev|griech"
        r"|röm|lat|jap|chin|türk|niederl|bayer|allg|wiss|polit|öffentl|staatl|städt|gesetzl|hl))\."
        r"(?=\s(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,}))",
        _adjective,
        also=("a. ",),
    ),
    clued("word", ":*_", r"(?<=[a-zäöüß])[:*_](?=in(?:nen)?\b)", always(" ")),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>\d)-?(?=D\b)(?P<d>D)(?=-)",
        lambda m: f"{count(int(m['number']))}-D",
    ),
)
_SLASH: Final = clued(
    "slash", "/", r"(?<=\w)/(?=[^\W\d])|(?<=[A-Z])/(?=\d)|(?<=\b[QH]\d)/(?=\d)", always(" ")
)
_GRAMMAR: Final = grammar_for(
    TONGUE,
    extra=(*REFERENCES, *TIMES, *PRICES, *RANKS, *_WORDS),
    late=(*BARE_RANKS, _SLASH),
)


def _austrian(one: Rule) -> Rule:
    """Call the first month as Austria does, unless the text has it written."""
    if one.name != "date":
        return one

    def say(match: re.Match[str]) -> str | None:
        said = one.say(match)
        if not said or "Januar" in match.group():
            return said
        return said.replace("Januar", "Jänner")

    return one._replace(say=say)


@cache
def grammar(tag: str) -> Grammar:
    """Read German of any country."""
    if tag != "de-at":
        return _GRAMMAR
    return Grammar(tuple(map(_austrian, _GRAMMAR.rules)), _GRAMMAR.is_letter)
