"""German of Germany, Austria and Switzerland."""

from typing import Final

from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.german.ranks import BARE_RANKS, RANKS
from listen.speech.verbalize.german.references import REFERENCES
from listen.speech.verbalize.german.times import PRICES, TIMES
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongues.german import TONGUE, count

_WORDS: Final[tuple[Rule, ...]] = (
    rule(
        "roman",
        rf"(?<=[a-zäöü]-)(?P<numeral>(?=[IVX]){ROMAN})(?=-[A-ZÄÖÜ])",
        lambda m: count(value(m["numeral"])),
        near=("a-A",),
        also="IVX",
    ),
    clued("slash", "/", r"(?<=\der)/(?=\d)", always(" und ")),
    numeric("number", r"(?<![\w.,:-])1(?=-[A-ZÄÖÜ])", always("ein"), near=("9-A",)),
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


def grammar(tag: str) -> Grammar:
    """Read German of any country."""
    del tag
    return _GRAMMAR
