"""Capitals: letters that are said one by one, words that only look like it, and emphasis."""

import re
from functools import lru_cache
from typing import Final

from listen.speech.verbalize.english.spelling import (
    EMPHASIS,
    SHOUTED,
    WORDS,
    acronym,
    is_said_as_word,
    plural_sound,
)
from listen.speech.verbalize.grammar import always, clued, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _capitals(match: re.Match[str]) -> str | None:
    letters, tail = match["letters"], match["tail"] or ""
    if _is_shouting(match.string) or (letters not in EMPHASIS and is_said_as_word(letters)):
        return None
    if letters == "AM" and match.string[: match.start()].endswith("I "):
        return "am"
    if letters in EMPHASIS and letters not in _PRONOUNS and not _is_joined(match):
        return None if tail else _lowered(match, letters)
    if (
        letters == "WHO"
        and not re.search(
            r"\b(?:the|The|and|by|of|to|at|from|a)\s$", match.string[: match.start()]
        )
        and re.match(
            r"\s+(?:is|are|was|will|would|can|did|do|does)\b", match.string[match.end() :]
        )
    ):
        return "who"
    if letters == "IT" and re.match(
        r"\s+(?:is|was|will|has|does|works?|can)\b", match.string[match.end() :].lower()
    ):
        return _lowered(match, letters)
    return acronym(letters) + tail.replace("’", "'")


def _is_joined(match: re.Match[str]) -> bool:
    """Tell whether other letters stand before: `USB-IF`."""
    joined = _JOINED.search(match.string, 0, match.start())
    return joined is not None and joined["first"] not in EMPHASIS


_JOINED: Final = Pattern(r"\b(?P<first>[A-Z]{2,})-$")
_PRONOUNS: Final = frozenset({"IT", "US", "WHO"})


@lru_cache(maxsize=64)
def _is_shouting(text: str) -> bool:
    """Tell a line in capitals from a line, or a list, with acronyms in it."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    caps = [word for word in words if word.isupper()]
    ordinary = [
        word
        for word in caps
        if word in EMPHASIS - _PRONOUNS or (len(word) > 5 and _is_ordinary(word))
    ]
    enough = len(caps) > 2 or (
        0 < len(ordinary) < len(caps) == len(words) and not re.search(r"\d", text)
    )
    return enough and len(caps) > 0.6 * len(words) and len(ordinary) > 0.2 * len(caps)


_MIXED_WORDS: Final = frozenset(names("NaN TeX MiG CoV WoW LaX ReX DeX McD McC FaZe AdS"))


def _mixed(match: re.Match[str]) -> str | None:
    """Say `SoC` and `BoE` letter by letter."""
    if match["letters"] in _MIXED_WORDS:
        return None
    return acronym(match["letters"]) + (match["tail"] or "").replace("’", "'")


def _shout(match: re.Match[str]) -> str | None:
    word = match["word"]
    if not word.isalpha():
        return _contracted(match)
    if not _is_shouting(match.string):
        return None
    if word == "US" and not _US.search(match.string[: match.start()]):
        return acronym(word)
    if not (word in EMPHASIS or word in SHOUTED or _is_ordinary(word)):
        return None
    if word == "A" and not re.match(r"\s[A-Z]{2}", match.string[match.end() :]):
        return None
    return _lowered(match, word)


_US: Final = Pattern(
    r"\b(?:ABOUT|AGAINST|AMONG|BETWEEN|CONTACT|FOLLOW|FOR|FROM|GIVE|HELP|JOIN|LET|LIKE|MEET|OF|ON"
    r"|TELL|TO|WITH) $"
)
"""Before the pronoun, not the country, in capitals."""


def _contracted(match: re.Match[str]) -> str | None:
    """Write `DON'T`, `YOU'RE` and, in a line of capitals, `FBI'S` in small letters."""
    base, mark, ending = match["word"].replace("’", "'").partition("'")
    ending = mark + ending.lower()
    if base == "I":
        return base + ending
    common = base in EMPHASIS or base in SHOUTED or _is_ordinary(base)
    if ending in {"'t", "'re", "'ve", "'ll"} or (common and _is_shouting(match.string)):
        return _lowered(match, base) + ending
    if not _is_shouting(match.string):
        return None
    return (base if is_said_as_word(base) else acronym(base)) + ending


def _is_ordinary(word: str) -> bool:
    return len(word) > 3 and word not in WORDS and is_said_as_word(word)


def _lowered(match: re.Match[str], word: str) -> str:
    starts = re.search(r"(?:^|[.!?][\"”’']?\s+)[\"“‘'(]*$", match.string[: match.start()])
    return word.capitalize() if starts else word.lower()


def _dotted(match: re.Match[str]) -> str | None:
    """Write dotted letters in our way; a sentence's full stop stays with the last of them."""
    letters = re.sub(r"[^A-Za-z]", "", match["letters"])
    if match["letters"].lower() in {"e.g.", "i.e."}:
        return None
    said = acronym(letters)
    return said + (match["tail"] or "").replace("’", "'")


def _pair(match: re.Match[str]) -> str:
    return f"{_letters(match['a'])} and {_letters(match['b'])}"


def _letters(written: str) -> str:
    return acronym(written) if len(written) > 1 else written


_LABEL: Final = r"[A-Za-z][a-z]{3,9}"
_LABELS: Final = frozenset(
    names(
        "plan grade group type point class part level team option zone gate side scenario category"
        " tier player title model building terminal company person block cell study straight"
    )
)
_NOUNS: Final = frozenset(
    names(
        "vitamin hepatitis influenza serie series exhibit appendix annex schedule letter section"
    )
)


def _labelled(match: re.Match[str]) -> str | None:
    """Say an A that is a letter, not the article: `Vitamin A`, but `How to Plan A Trip`."""
    label, after = match["before"].lower(), match["after"]
    if label not in _NOUNS and (after or label not in _LABELS | {"an"}):
        return None
    return f"{match['before']} A."


RULES: Final = (
    rule("letters", r"(?<=\bfrom )A(?= to [A-Z]\b)", always("A."), near=("A ",)),
    clued(
        "letters",
        ("a A",),
        rf"\b(?P<before>an|{_LABEL})\sA(?=\s(?P<after>[A-Z])?\w)",
        _labelled,
    ),
    rule("letters", r"\b[Tt][Ll];?[Dd][Rr]\b", always("T.L.D.R."), near=("tl", "tldr")),
    clued("letters", "&", r"\b(?P<a>[A-Z]{1,2})\s?&\s?(?P<b>[A-Z])\b", _pair),
    clued(
        "letters",
        ("A.",),
        (
            r"(?<![\w.])(?P<letters>(?:[A-Z]\.){2,}(?![A-Za-z])|(?:[A-Z]\.){2,}(?=s\b)|"
            r"(?:[A-Z]\.){1,}[A-Z](?=['’]?s?\b)(?!\w)(?!\.))(?P<tail>(?:['’]s|s)\b)?"
        ),
        _dotted,
        sound=plural_sound,
    ),
    clued(
        "letters",
        ("a.a",),
        r"(?<![\w.])(?P<letters>(?!a\.k\.a)(?:[a-z]\.){2,})(?![\w])(?P<tail>)",
        _dotted,
    ),
    rule(
        "capitals",
        r"\b(?P<word>[A-Z]+['’](?:T|RE|VE|LL|[DMS])|[A-Z]{2,}|(?<=[A-Z] )A)\b",
        _shout,
        near=("AA",),
    ),
    rule(
        "letters",
        r"(?<![\w.])(?P<letters>[A-Z][a-z][A-Z])(?P<tail>['’]s|s)?(?![\w&]|['’]\w)",
        _mixed,
        sound=plural_sound,
        near=("AaA",),
    ),
    rule(
        "letters",
        r"(?<![\w.&])(?<![A-Za-z]['’])(?P<letters>[A-Z]{2,7})(?P<tail>['’]s|s)?(?![\w&]|['’]\w)",
        _capitals,
        sound=plural_sound,
        near=("AA",),
    ),
)
