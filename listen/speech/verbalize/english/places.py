"""Towns and streets: house numbers, states, saints, sides of a town, counties, postal codes."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import digits, pairs
from listen.speech.verbalize.english.patterns import COMPASS
from listen.speech.verbalize.english.regions import COUNTIES, REGIONS, SHORT_STATES, STATES
from listen.speech.verbalize.english.titles import AFTER_NAMES
from listen.speech.verbalize.grammar import Rule, always, clued, in_words, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def before(match: re.Match[str]) -> str:
    """Give the text before a match."""
    return match.string[: match.start()]


def ends_sentence(match: re.Match[str]) -> bool:
    """Tell whether an abbreviation's full stop ends its sentence, by the word after it."""
    after = match.string[match.end() :]
    if not after.strip(" \"”’')]"):
        return True
    first = _FIRST_WORD.match(after)
    return first is not None and first["word"] in _OPENERS


_FIRST_WORD: Final = Pattern(r"[\"')]*[’”]*[\"')]*\s+[\"'(]*[“‘]*[\"'(]*(?P<word>[A-Z][a-z]*)\b")


_OPENERS: Final = frozenset(
    names(
        "The A An It He She They We I In On At But And So If This That These Those There"
        " His Her Its Their Our My You Then When What How Who Why Where After Before As"
        " For From By With To No Not Yes Most Many Some All One Both Each Every Since"
        " Until While Meanwhile However"
    )
)
"""Words that open a sentence, and no name."""


def _zip(match: re.Match[str]) -> str:
    four = f", {digits(match['four'])}" if match["four"] else ""
    return digits(match["zip"]) + four


_DEGREES: Final = frozenset({"MD", "MA", "MS", "PA"})


_TOWN: Final = Pattern(r"\b[A-Z][a-z][\w.'’-]*, $")


def _state(match: re.Match[str]) -> str | None:
    if match["code"] not in STATES or not _TOWN.search(match.string, 0, match.start()):
        return None
    if match["code"] in _DEGREES and (
        re.search(r"\bDr\.?\s[^,]*, $", match.string[: match.start()])
        or re.match(r", (?:[A-Z]{3,}\b|RD|RN|Ph\.?D|M\.?[BPS])", match.string[match.end() :])
    ):
        return None
    return STATES[match["code"]]


def _dotted_state(match: re.Match[str]) -> str | None:
    if not _TOWN.search(match.string, 0, match.start()):
        return None
    letters = match["code"].replace(".", "")
    code = SHORT_STATES.get(letters, letters.upper())
    name = STATES[code]
    return f"{name}." if ends_sentence(match) else name


_NUMBERED: Final = Pattern(r"\b(?:[3-9]\d|1\d\d)(?:st|nd|rd|th) $")


def _saint_or_street(match: re.Match[str]) -> str:
    lead, after = before(match), match.string[match.end() :]
    name_before = re.search(r"(?:\b[A-Z][\w'’]*|\d(?:st|nd|rd|th))\s+$", lead)
    if re.match(r"-[A-Z]", after):
        return "Saint"
    if _NUMBERED.search(lead):
        return "Street"
    name_after = re.match(r"\s+(?![NSEW]\b)[A-Z]", after)
    if name_after and not (
        name_before and re.search(r"\d\s+(?:[NSEW]\.?\s+)?[\w'’]+(?:\s[A-Z]\w*)?\s+$", lead)
    ):
        ordinary = re.search(r"\b(?:In|At|The|To|From|Of|And|Near)\s+$", lead)
        if not name_before or ordinary or not ends_sentence(match):
            return "Saint"
    said = "State" if _is_team(lead) else "Street"
    return f"{said}." if match["stop"] and ends_sentence(match) else said


def _bare_saint_or_street(match: re.Match[str]) -> str | None:
    """Tell `St Andrews` from `Main St` where there is no full stop."""
    lead, after = before(match), match.string[match.end() :]
    address = re.search(r"(?:\d\w*(?:\s[A-Z][\w'’]+){0,2}|\b[A-Z][\w'’]+)\s$", lead)
    street = re.search(r"\d(?:st|nd|rd|th|\w*\s[A-Z]\w+)\s$", lead)
    if after.startswith("-") or (re.match(r"\s[A-Z][a-z'’]", after) and not street):
        return "Saint"
    return "Street" if address else None


_TEAMS: Final = frozenset(
    names(
        "Penn Ohio Michigan Mich. Fla. Florida Oklahoma Okla. Kansas Iowa Arizona Ariz. Utah"
        " Oregon Mississippi Miss. Washington Wash. Colorado Colo. N.C. N.M. N.D. Diego Jose José"
        " Fresno Boise Ball Kent Wichita Georgia Illinois Ill. Indiana Ind."
    )
)
"""Universities, by what stands before `St.`: `Ohio St. won`, but `on Ohio St.`."""
_STREETWARD: Final = frozenset(names("on at off of down along to"))


def _is_team(lead: str) -> bool:
    words = lead.split(" ")[-4:]
    name = words[-2].lstrip("(\"'“‘-–—") if len(words) > 1 and not words[-1] else ""
    if name in {"Diego", "Jose", "José"}:
        words = words[:-1] if words[-3:-2] == ["San"] else []
    before = words[-3] if len(words) > 2 and words[-4:-3] != ["No."] else ""
    return name in _TEAMS and bool(words) and not (before in _STREETWARD or before[-1:].isdigit())


def _drive(match: re.Match[str]) -> str:
    return "Drive." if ends_sentence(match) else "Drive"


_SIDES: Final = {letter: side.capitalize() for letter, side in COMPASS.items()}


def _sides(match: re.Match[str]) -> str:
    sides = re.sub(r"[^NSEW]", "", match["sides"] or match["side"])
    street = match["street"].removesuffix(".")
    street = {"St": "Street", "Dr": "Drive"}.get(street) or AFTER_NAMES.get(street, street)
    stop = "." if match.group().endswith(".") and ends_sentence(match) else ""
    return f"{street} {_SIDES[sides[0]]}{_SIDES[sides[1]].lower() if sides[1:] else ''}{stop}"


_NAME_BEFORE: Final = Pattern(r"\b(?!In|From|Of|The)[A-Z][\w'’]*\s$")


def _region(match: re.Match[str]) -> str:
    northern = match["side"] == "N" and match.string.startswith(" Ireland", match.end())
    return "Northern" if northern else _SIDES[match["side"]]


def _street(match: re.Match[str]) -> str:
    if match["floor"]:
        return "Floor." if match["floor"].endswith(".") and ends_sentence(match) else "Floor"
    return {"St": "Street", "Dr": "Drive"}.get(match["word"]) or AFTER_NAMES[match["word"]]


_STREET: Final = (
    r"(?:[A-Z][\w'’]+\s|\d+(?:st|nd|rd|th)\s){1,3}"
    r"(?:St|Ave|Rd|Blvd|Dr|Ln|Pl|Sq|Ct|Hwy|Pkwy|Street|Avenue|Road|Boulevard|Drive|Lane"
    r"|Place|Square|Court|Way|Terrace)\b"
)
_STREETS: Final = frozenset(
    names(
        "st ave rd blvd dr ln pl sq ct hwy pkwy street avenue road boulevard drive lane place"
        " square court way terrace cir ter circle"
    )
)
"""Words of which a text with a street has one."""


def _house(match: re.Match[str]) -> str:
    return pairs(match["number"]) + (f" {match['letter']}" if match["letter"] else "")


HOUSES: Final[tuple[Rule, ...]] = (
    numeric(
        "address",
        rf"(?<![\w.,$-])(?P<number>\d{{1,5}})(?P<letter>[A-Z])?(?=\s(?:[NSEW]\.?\s)?{_STREET})",
        _house,
        near=("9 A", "9A ", "9 9"),
        also=_STREETS,
    ),
)


RULES: Final = (
    rule(
        "state",
        r"(?<=[a-z], )(?P<code>[A-Z]{2})\b(?=[ ,.;)]|$)(?!\s(?:and|or)\s[A-Z]{2}\b)",
        _state,
        near=(", A",),
        also=("AA",),
    ),
    numeric(
        "address",
        r"(?:(?<=\b[A-Z]{2} )|(?<=D\.C\. ))(?P<zip>\d{5})(?:-(?P<four>\d{4}))?(?![\d-]|,\d)",
        _zip,
        near=("A 9", ". 9"),
        also=("999",),
    ),
    clued(
        "state",
        (", A",),
        (
            r"(?<=[a-z], )(?P<code>N\.\s?[YJCDHM]|S\.\s?[CD]|R\.\s?I|W\.\s?Va|N\.\s?Mex"
            r"|[NS]\.\s?Dak)\.(?!\w)"
        ),
        _dotted_state,
        also=("A.A", "A. "),
    ),
    clued(
        "abbreviation",
        ("dr",),
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
            r"(?:(?<=\d )|(?<=\b(?:of|on|at|in|to) )(?=.\.))(?P<side>[NSEW])\.?"
            r"(?=\s(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th))"
            r"(?:\s[A-Z][a-z]+)?\s(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane)\b)"
        ),
        lambda m: _SIDES[m["side"]],
        near=("9 A", "A. "),
        also=_STREETS,
    ),
    numeric(
        "address",
        r"(?:(?<=[a-z] )|^)(?P<side>[NSEW])\.?(?=\s\d+(?:st|nd|rd|th)\s(?:St|Ave)\b)",
        lambda m: _SIDES[m["side"]],
        near=("A. ", "A 9"),
        also=("9aa",),
    ),
    clued(
        "address",
        (" A",),
        (
            r"\b(?P<street>Avenue|Street|Road|Drive|Place|Boulevard|Lane|Court|Circle|Square"
            r"|(?:Ave|St|Rd|Dr|Pl|Blvd|Ln|Ct|Cir|Sq|Ter)\b\.?),?\s"
            r"(?:(?P<sides>[NS]\.?[EW])\b"
            r"(?!\.? (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\b)"
            r"(?:(?<=\.[EW])\.)?"
            r"|(?P<side>[NSEW])\b\.?(?=[,;]|\s[a-z]|$))"
        ),
        _sides,
        also=_STREETS,
    ),
    clued("abbreviation", ".", r"\bSt(?P<stop>\.)", _saint_or_street, also=("S",)),
    clued(
        "abbreviation",
        (". ",),
        rf"\bCo\.(?=\s(?:{'|'.join(COUNTIES)})\b)",
        lambda m: None if _NAME_BEFORE.search(before(m)) else "County",
        also=("co",),
    ),
    clued(
        "abbreviation",
        ("A. ",),
        rf"(?<![\w.])(?P<side>[NSEW])\.(?=\s(?:{'|'.join(REGIONS)})n?s?\b)",
        _region,
        also=in_words(REGIONS) | in_words(f"{one}n" for one in REGIONS),
    ),
    clued(
        "abbreviation",
        ".",
        r"\bSts\.(?=\s[A-Z])|\bSS\.(?=\s[A-Z][a-z]+\s(?:and|&)\s[A-Z])",
        always("Saints"),
        also=("sts", "ss"),
    ),
    rule(
        "abbreviation",
        r"\bSt(?=[\s,;]|$|-[A-Z][a-z])",
        _bare_saint_or_street,
        near=("st",),
    ),
    numeric(
        "abbreviation",
        (
            r"(?:(?<=\d[a-z]{2} )|(?<=[a-z] )(?=\w+(?:,|;|$|\s[a-z])))"
            r"(?P<word>Ave|Blvd|Rd|Dr|Ln|Pl|Ct|Sq|Hwy|Pkwy)(?=[\s,;]|$)"
            r"|(?<=\d[a-z]{2} )(?P<floor>[Ff]l\b\.?)(?!\w)"
        ),
        _street,
        near=("a A",),
        also=names("ave blvd rd dr ln pl ct sq hwy pkwy fl"),
    ),
)
