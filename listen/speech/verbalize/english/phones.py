"""Telephone and serial numbers, grouped as they are dialled: `+1 (555) 123-4567`, `555-0199`.

Emergency calls are on their own: `911` is no amount.
"""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import DIGITS, cardinal, digits
from listen.speech.verbalize.english.patterns import word_before
from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

_GROUP = Pattern(r"\d+|[A-Z]+")


def _dialled(match: re.Match[str]) -> str:
    written = match.group()
    said = [_group(group) for group in _GROUP.findall(match["number"])]
    if written.startswith("+"):
        said[0] = f"plus {said[0]}"
    if match.groupdict().get("extension"):
        said.append(f"extension {digits(match['extension'])}")
    return ", ".join(said)


def _group(group: str) -> str:
    if group.isalpha():
        return group
    if group in {"800", "900"}:
        return cardinal(int(group))
    return digits(group)


def _international(match: re.Match[str]) -> str | None:
    return _dialled(match) if sum(map(str.isdecimal, match["number"])) > 7 else None


def _national(match: re.Match[str]) -> str | None:
    """Say a number with its area's; a shorter one only if it is free of charge."""
    figures = sum(map(str.isdecimal, match["number"]))
    return _dialled(match) if figures > 8 or re.match(r"0[38]\d\d \d", match["number"]) else None


def _cued(match: re.Match[str]) -> str:
    """Say a number by its digits after a word that makes it one of those: `PIN: 4321`."""
    said = ", ".join(
        " ".join("X." if char == "X" else DIGITS[int(char)] for char in group)
        for group in re.findall(r"[\dX]+", match["number"])
    )
    return match["cue"].replace(" no. ", " number ") + said


_EXTENSION: Final = r"(?:,?\s?(?:ext|x)\.?\s?(?P<extension>\d{1,6}))?"


def _card(match: re.Match[str]) -> str | None:
    if match["number"] in {"101", "111"} and match.string.endswith("the ", 0, match.start()):
        return None
    return digits(match["number"])


_CUES: Final = frozenset(names("call dial called dialed the nhs text"))


def _cued_card(match: re.Match[str]) -> str | None:
    """Say whom to call, by the word before: `call 911`, `999 or 112`."""
    cue = word_before(match.string, match.start())
    alternative = cue == "or" and match.string[: match.start() - 4][-1:].isdigit()
    return _card(match) if alternative or cue in _CUES else None


EMERGENCIES: Final[tuple[Rule, ...]] = (
    numeric(
        "phone",
        (
            r"(?<= )(?P<number>911|999|112|988|311|411|111|101)"
            r"(?=[.,;:!?)]|$|\s(?:call|dispatch|operator|emergency|or|and|if|for|immediately|center|(?:life|hot|help)?line|system))"
        ),
        _cued_card,
        near=("999",),
        also=("call", "dial", "called", "dialed", "the", "or", "nhs", "text"),
    ),
    numeric(
        "phone",
        (
            r"(?<![\w-])(?P<number>911|999|988|111|112|101)(?=\s(?:calls?\b|dispatch|operator"
            r"|(?:[Ss]uicide |[Cc]risis )*(?:[Ll]ife|[Hh]ot|[Hh]elp)line))"
        ),
        _card,
        near=(
            *("call", "calls", "dispatch", "dispatcher", "operator"),
            *("lifeline", "hotline", "helpline"),
        ),
        also=("99 ",),
    ),
)


RULES: Final = (
    numeric(
        "identifier",
        (
            r"(?P<cue>(?i:\b(?:ISBN(?:-1[03])?|ISSN|UPC|EAN|GTIN|PMID|SSN|EIN|SKU"
            r"|zip code|postcode|PIN(?: code)?"
            r"|code|ending (?:in|with)|text(?:ing)? (?:\S+ to |(?=\d{5,6}\b))"
            r"|(?:account|order|tracking|serial|reference|ref|invoice|booking|membership|passport|license|part|routing)"
            r"(?: number| no\.?| code| ID|(?=[: #]*\d[\d-]{4})))(?: is)?[: #]*))"
            r"(?P<number>\d[\d-]{2,24}[\dX])(?![\w,.]\d|\w|-)"
        ),
        _cued,
        near=(
            *(
                "upc",
                "ean",
                "gtin",
                "pmid",
                "isbn",
                "issn",
                "ssn",
                "ein",
                "sku",
                "zip",
                "postcode",
                "pin",
                "code",
                "ending",
            ),
            *("account", "order", "tracking", "serial", "reference", "ref", "invoice", "booking"),
            *("membership", "passport", "license", "part", "routing", "text", "texting"),
        ),
        also=("999", "99-", "9-9"),
    ),
    numeric(
        "phone",
        (
            rf"(?<![\w.,+-])(?<!\d )"
            rf"(?P<number>0\d{{1,4}}[ -](?:\d{{6}}|\d{{3,4}}(?:[ -]\d{{3,4}})?"
            rf"|\d\d(?: \d\d){{1,3}})|00\d\d(?: \d{{2,4}}){{3,4}})"
            rf"{_EXTENSION}(?![\w-])"
        ),
        _national,
        near=("9-9", "9 9"),
        also=("999", "99 "),
    ),
    numeric(
        "phone",
        (
            rf"(?<![\w.-])(?P<number>\(0\d{{1,4}}\) ?\d{{3,4}}"
            rf"(?: ?\d{{3,4}}){{1,2}}){_EXTENSION}(?![\w-])"
        ),
        _dialled,
        near=("(9",),
    ),
    numeric(
        "phone",
        (
            rf"(?<![\w.])(?P<number>\+\d{{1,3}}(?:[ .-]?\(\d{{1,4}}\))?"
            rf"(?:[ .-]?\d{{1,5}}){{2,6}}){_EXTENSION}(?![\w-])"
        ),
        _international,
        near=("+9",),
    ),
    numeric(
        "phone",
        (
            rf"(?<![\w.])(?P<number>(?:1[ .-])?\(\d{{3}}\)\s?\d{{3}}[ .-]\d{{4}}){_EXTENSION}"
            rf"(?![\w-])"
        ),
        _dialled,
        near=("(9",),
    ),
    numeric(
        "phone",
        (
            rf"(?<![\w.-])(?P<number>(?:1-)?\d{{3}}([-. ])\d{{3}}\2\d{{4}}"
            rf"(?:-\d{{1,4}})?){_EXTENSION}(?![\w-])"
        ),
        _dialled,
        near=("9-9", "9.9", "9 9"),
        also=("999",),
    ),
    numeric(
        "phone",
        r"(?<![\w.-])(?P<number>1-\d{3}(?:-[A-Z\d]+){1,4})(?![\w-])",
        _dialled,
        near=("9-9",),
        also=("999",),
    ),
    numeric(
        "phone",
        r"(?<![\w.$£-])(?<!€)(?P<number>\d{3}-\d{4})(?![\w-]|\s?(?:km|kg|m|people|%))",
        _dialled,
        near=("9-9",),
    ),
    numeric(
        "phone",
        r"(?<![\w.-])(?P<number>1-(?:800|888|877|900))(?![\w-])",
        lambda m: _dialled(m).replace(",", ""),
        near=("9-9",),
        also=("999",),
    ),
    numeric(
        "serial",
        r"(?<![\w.-])(?P<number>\d{3}-\d{2}-\d{4})(?![\w-])",
        _dialled,
        near=("9-9",),
        also=("999",),
    ),
    numeric(
        "serial",
        r"(?<![\w.-])(?P<number>97[89](?:-\d+){3,4})(?![\w-])",
        _dialled,
        near=("9-9",),
        also=("999",),
    ),
    numeric(
        "serial",
        r"(?<![\w.-])(?P<number>\d{4}(?:[- ]\d{4}){3})(?![\w-])",
        _dialled,
        near=("9-9", "9 9"),
        also=("999",),
    ),
    numeric(
        "phone",
        r"(?<![\w.,$-])(?P<number>1[38]00 \d{3} \d{3}|[6-9]\d{4} \d{5})(?![\w-]|[.,]\d)",
        _dialled,
        near=("9 9",),
        also=("999",),
    ),
)
