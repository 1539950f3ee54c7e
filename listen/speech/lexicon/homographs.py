"""Words that are written alike and said differently, where their neighbours decide.

Only cases that voices were measured to get wrong, and only in company that leaves no doubt: a
voice that reads by part of speech of its own is right more often than a guess.
"""

import re
from dataclasses import dataclass
from typing import Final

from listen.model import Reading


@dataclass(frozen=True, slots=True)
class Homograph:
    """A word in the company that decides how it is said."""

    pattern: re.Pattern[str]
    """Its group `word` is the word."""
    phonemes: str


def _homograph(pattern: str, phonemes: str) -> Homograph:
    return Homograph(re.compile(pattern, re.IGNORECASE), phonemes)


_ENGLISH: Final = (
    _homograph(
        r"\b(?P<word>lead)(?=[ -](?:paint|pipes?|poisoning|acid|levels?|exposure|shot"
        r"|bullets?|contamination|batter(?:y|ies)"
        r"|crystal|glass|service lines?|mines?|smelters?|weights?|apron)\b)",
        "lˈɛd",
    ),
    _homograph(
        (
            r"\b(?:contains?|containing|contaminated with|traces of|of) (?P<word>lead)(?= (?:in"
            r"|and other metals)\b)"
        ),
        "lˈɛd",
    ),
    _homograph(r"\b(?P<word>wind)(?= (?:down|up)\b)", "wˈaɪnd"),
    _homograph(r"\b(?P<word>winds)(?= (?:down|up)\b)", "wˈaɪndz"),
    _homograph(r"\b(?P<word>wound)(?= (?:up|down|around|tightly)\b)", "wˈaʊnd"),
    _homograph(
        (
            r"\b(?P<word>minute)(?= (?:details?|amounts?|quantit(?:y|ies)|traces?|particles?"
            r"|fractions?|changes?|differences?)\b)"
        ),
        "maɪnˈut",
    ),
    _homograph(
        (
            r"\b(?:to|not|never|would|will|may|might|could|can|who|they|we|i|n't) "
            r"(?P<word>object)(?= (?:to|that)\b)"
        ),
        "əbdʒˈɛkt",
    ),
    _homograph(r"\b(?P<word>objects)(?= to\b)", "əbdʒˈɛkts"),
    _homograph(
        (
            r"\b(?:is|are|was|were|be|been|being|am|seems?|quite|perfectly|not) "
            r"(?P<word>content)(?= (?:with|to)\b)"
        ),
        "kəntˈɛnt",
    ),
    _homograph(
        (
            r"\b(?P<word>bass)(?= (?:guitars?|lines?|drums?|players?|clarinet|note|speakers?"
            r"|notes)\b)"
        ),
        "bˈeɪs",
    ),
    _homograph(
        (
            r"\b(?:double|the|slap|electric) (?P<word>bass)(?= (?:and|is|was|in) (?:drums?"
            r"|treble|guitar)\b)"
        ),
        "bˈeɪs",
    ),
    _homograph(r"\b(?:take|takes|took|taking|taken) a (?P<word>bow)\b", "bˈaʊ"),
    _homograph(r"\b(?P<word>bow)(?= (?:out|down|to (?:pressure|demands))\b)", "bˈaʊ"),
    _homograph(
        (
            r"\b(?:to|will|can|could|would|must) (?P<word>house)(?= (?:the|a|an|up|its|their|his"
            r"|her|thousands|hundreds|about|more)\b)"
        ),
        "hˈaʊz",
    ),
    _homograph(
        (
            r"\b(?:to|will|can|could|would|who|they|not|n't) (?P<word>abuse)(?= (?:the|it|their"
            r"|his|its|them|that|this|our|a|power|children)\b)"
        ),
        "əbjˈuz",
    ),
    _homograph(
        (
            r"\b(?:my|your|his|her|their|a|the) (?P<word>resume)(?= (?:and|or|is|was|shows?"
            r"|lists?|includes?)\b|[.,])"
        ),
        "ɹˈɛzəmˌeɪ",
    ),
    _homograph(r"\b(?:to|will|would|should|shall|must|can) (?P<word>invalidate)\b", "ɪnvˈælɪdeɪt"),
    _homograph(
        (
            r"\b(?P<word>live)(?=[ -](?:stream(?:s|ed|ing)?|blog|music|show|event|updates?"
            r"|audience|broadcast|coverage|concert|demo|performance|album|tv|television"
            r"|ammunition|wire)\b)"
        ),
        "lˈaɪv",
    ),
    _homograph(
        (
            r"\b(?:have|has|had|having|was|were|been|be|is|are|well|widely|'ve) (?:been |ever "
            r"|never |already |just )?(?P<word>read)\b(?!-)"
        ),
        "ɹˈɛd",
    ),
)
_BY_LANGUAGE: Final = {"en": _ENGLISH}


def homographs(text: str, language: str) -> tuple[Reading, ...]:
    """Find the words whose neighbours decide how they are said."""
    return tuple(
        Reading(
            start=match.start("word"),
            end=match.end("word"),
            words=match["word"],
            rule="homograph",
            phonemes=one.phonemes,
        )
        for one in _BY_LANGUAGE.get(language.split("-", maxsplit=1)[0].lower(), ())
        for match in one.pattern.finditer(text)
    )
