"""Abbreviations, and the full stop that they may share with a sentence: `St.`, `etc.`, `No. 1`."""

import re
from typing import Final

from listen.speech.verbalize.english.abbreviated import (
    AFTER_NAMES,
    ALIKE,
    ANYWHERE,
    BEFORE_NUMBERS,
    PLAIN,
    STATES,
    TITLES,
)
from listen.speech.verbalize.english.numbers import digits
from listen.speech.verbalize.grammar import always, clued, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(re.escape(one) for one in sorted(table, key=len, reverse=True))


def _keeps_stop(match: re.Match[str]) -> bool:
    """Tell whether the abbreviation's full stop is the sentence's, too."""
    after = match.string[match.end() :]
    return not after.strip(" \"”’')]") or bool(re.match(r"[\"”’')]*\s+[\"“‘'(]*[A-Z]", after))


def _title(match: re.Match[str]) -> str | None:
    return TITLES.get(match["word"])


def _after_name(match: re.Match[str]) -> str | None:
    words = AFTER_NAMES.get(match["word"])
    if words is None:
        return None
    return f"{words}." if match["stop"] and _ends_sentence(match) else words


def _ends_sentence(match: re.Match[str]) -> bool:
    after = match.string[match.end() :]
    if not after.strip(" \"”’')]"):
        return True
    first = _FIRST_WORD.match(after)
    return first is not None and first["word"] in _OPENERS


_FIRST_WORD: Final = Pattern(r"[\"”’')]*\s+[\"“‘'(]*(?P<word>[A-Z][a-z]*)\b")
_OPENERS: Final = frozenset(
    names(
        "The A An It He She They We I In On At But And So If This That These Those There"
        " His Her Its Their Our My You Then When What How Who Why Where After Before As"
        " For From By With To No Not Yes Most Many Some All One Both Each Every Since"
        " Until While Meanwhile However"
    )
)
"""Words that open a sentence, and no name."""


def _anywhere(match: re.Match[str]) -> str | None:
    words = ANYWHERE.get(match["word"]) or ANYWHERE.get(match["word"].lower())
    if words is None or not _is_abbreviation(match):
        return None
    if match["word"][0].isupper() and match["word"].lower() in ANYWHERE:
        words = words[0].upper() + words[1:]
    return (
        f"{words}."
        if (_keeps_stop(match) and match["word"].lower() not in _BEFORE_NAMES) or _last(match)
        else words
    )


_BEFORE_NAMES: Final = frozenset(names("e.g eg i.e ie vs viz cf est esp"))
"""Abbreviations that a capital may follow without a new sentence."""


def _last(match: re.Match[str]) -> bool:
    return not match.string[match.end() :].strip(" \"”’')]")


def _before_number(match: re.Match[str]) -> str | None:
    following = match.string[match.end() :]
    single = len(match["word"]) == 1
    if single and not following[:1].isdigit():
        return None
    if match["word"].lower() in {"b", "d", "c"} and not re.match(r"\d{3,4}\b", following):
        return None
    words = BEFORE_NUMBERS.get(match["word"].lower())
    if words is None:
        return None
    capital = match["word"][0].isupper() and match.start() == 0
    return f"{words.capitalize() if capital else words} "


def _zip(match: re.Match[str]) -> str:
    four = f", {digits(match['four'])}" if match["four"] else ""
    return digits(match["zip"]) + four


def _state(match: re.Match[str]) -> str:
    return STATES[match["code"]].replace("_", " ")


def _saint_or_street(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()], match.string[match.end() :]
    name_before = re.search(r"(?:\b[A-Z][\w'’]*|\d(?:st|nd|rd|th))\s+$", before)
    name_after = re.match(r"\s+[A-Z]", after)
    if name_after and not (
        name_before and re.search(r"\d\s+(?:[NSEW]\.?\s+)?[\w'’]+(?:\s[A-Z]\w*)?\s+$", before)
    ):
        ordinary = re.search(r"\b(?:In|At|The|To|From|Of|And|Near)\s+$", before)
        if not name_before or ordinary or not _ends_sentence(match):
            return "Saint"
    return "Street." if match["stop"] and _ends_sentence(match) else "Street"


def _drive(match: re.Match[str]) -> str:
    return "Drive." if _ends_sentence(match) else "Drive"


def _plain(match: re.Match[str]) -> str:
    return PLAIN.get(match.group()) or PLAIN[match.group().lower()]


def _alike(match: re.Match[str]) -> str:
    return ALIKE[match["word"]]


_SIDES: Final = {"N": "North", "S": "South", "E": "East", "W": "West"}
RULES: Final = (
    rule(
        "state",
        rf"(?<=[a-z], )(?P<code>{'|'.join(STATES)})\b(?=[ ,.;)]|$)(?!\s(?:and|or)\s[A-Z]{{2}}\b)",
        _state,
        near=(", A",),
    ),
    numeric(
        "address",
        r"(?:(?<=\b[A-Z]{2} )|(?<=D\.C\. ))(?P<zip>\d{5})(?:-(?P<four>\d{4}))?(?![\d,-])",
        _zip,
        near=("A 9", ". 9"),
        also=("999",),
    ),
    clued(
        "abbreviation",
        "/",
        rf"(?<![\w/])(?i:{_alternatives(PLAIN)})(?![/\w])(?<!w/)|(?<![\w/])w/(?=\s?\w)",
        _plain,
    ),
    rule("abbreviation", rf"\b(?P<word>{_alternatives(ALIKE)})(?![\w])", _alike),
    clued(
        "abbreviation",
        ("D",),
        (
            r"(?:(?<=\d [A-Z]\w{3} )|(?<=\d [A-Z]\w{4} )|(?<=\d [A-Z]\w{5} )|(?<=\d [A-Z]\w{6} )"
            r"|(?<=\d [A-Z]\w{7} )|(?<=\d [A-Z]\w{8} ))Dr\.|(?<=[a-z] )Dr\.(?=\s[a-z]|,|$)"
        ),
        _drive,
        also=(". ", ".A"),
    ),
    numeric(
        "address",
        (
            r"(?<=\d )(?P<side>[NSEW])\.?(?=\s(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th))"
            r"(?:\s[A-Z][a-z]+)?\s(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane)\b)"
        ),
        lambda m: _SIDES[m["side"]],
        near=("9 A",),
    ),
    clued("abbreviation", ".", r"\bSt(?P<stop>\.)", _saint_or_street, also=("S",)),
    clued("abbreviation", (". ",), r"\bno\.(?= of\b)", always("number")),
    clued("abbreviation", ".", r"\bSts\.(?=\s[A-Z])", always("Saints"), also=("S",)),
    clued(
        "abbreviation",
        (". ", ".A", '."', ".“"),
        r"(?<![\w.])(?P<word>[A-Z][a-z]{1,6})\.(?=\s?[\"“]?[A-Z]|\s(?:and|&)\s)",
        _title,
    ),
    rule("abbreviation", r"\b(?P<word>Mr|Mrs|Dr)(?=\s[A-Z][a-z])", _title, near=("M", "D")),
    clued(
        "abbreviation",
        (". ", ".9", ".A", ".a"),
        (
            r"(?<![\w.])(?P<word>[A-Za-z]{1,4})\.\s?(?=\d|[IVX]+\b"
            r"|[a-z]+-?\w* (?:edition))"
        ),
        _before_number,
    ),
    clued(
        "abbreviation",
        ".",
        r"(?:(?<=[\w&] )|(?<=, )|^)(?P<word>[A-Z][a-z]{1,4})(?P<stop>\.)(?!\w)",
        _after_name,
    ),
    rule(
        "abbreviation",
        r"(?<=[A-Za-z] )(?P<word>Jr|Sr|Inc|Corp|Ltd)(?P<stop>)(?=[\s,]|$)",
        _after_name,
        near=("jr", "sr", "inc", "corp", "ltd"),
    ),
    clued(
        "abbreviation",
        ".",
        r"(?<![\w.])(?P<word>[A-Za-z]{1,6}|[A-Za-z](?:\.[A-Za-z]){1,2})\.(?!\w)",
        _anywhere,
    ),
    rule(
        "abbreviation",
        r"(?<=\S )(?:v\.?(?=\s[A-Z\d])|vs\.?(?=\s))",
        always("versus"),
        near=("v",),
    ),
    rule(
        "abbreviation",
        r"(?:(?<=, )|(?<=and )|^)(?P<word>etc|approx)(?=[\s,)]|$)",
        lambda m: ANYWHERE[m["word"]],
        near=("etc", "approx"),
    ),
)

_RISKY: Final = frozenset(
    names(
        "sec min max hr fig vol ext temp al est ret tel sq resp oz ca mass mo pa ill miss va md ga"
        " ala ore mont kan ark nev ky penn tex conn ie esp orig"
    )
)


def _is_abbreviation(match: re.Match[str]) -> bool:
    """Tell an abbreviation from a word that ends its sentence: `no.`, `ill.`, `max.`."""
    word, after = match["word"], match.string[match.end() :]
    if word.lower() not in _RISKY:
        return True
    if word.lower() == "al":
        return match.string[: match.start()].endswith("et ")
    if word in ANYWHERE and word[0].isupper():
        return bool(re.search(r",\s$", match.string[: match.start()]))
    goes_on = bool(re.match(r",|\s+(?:[a-z\d(]|[$€£])", after))
    if re.search(r"\b(?:per|an|a|each|every)\s$", match.string[: match.start()]):
        return word.lower() in {"hr", "sec", "min", "oz", "sq"}
    counted = bool(re.search(r"[\d%][\s-]?$|\d(?:st|nd|rd|th)\s$", match.string[: match.start()]))
    return goes_on or counted
