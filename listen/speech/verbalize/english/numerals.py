"""Bare numbers, when no other rule took them: years, counts, strings of digits, ranges."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import (
    cardinal,
    decimal,
    digits,
    ordinal,
    pairs,
    year,
)
from listen.speech.verbalize.english.patterns import MONTH_NAMES, NUMBER, word_before
from listen.speech.verbalize.english.times import military
from listen.speech.verbalize.grammar import Rule, always, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

_COUNTED: Final = Pattern(
    r"\s+(?:[a-z]+[- ])?(?:people|men|women|children|users|units|customers|employees"
    r"|workers|members|jobs"
    r"|votes|voters|pages|words|lines|items|students|soldiers|troops|deaths|cases|homes"
    r"|houses|cars"
    r"|vehicles|calories|times|copies|seats|players|points|steps|entries|rows|records"
    r"|requests|tokens"
    r"|characters|examples|others|more|feet|miles|meters|metres|yards|acres|pounds|dollars|euros"
    r"|percent|degrees|watts|hours|minutes|seconds|days|years|tons|tonnes|kilometers|kilometres)\b"
)

_QUANTIFIED: Final = Pattern(
    (
        r"\b(?:about|over|than|nearly|almost|some|least|most|exactly|only|just|all|every"
        r"|another|these|those|approximately|roughly)\s+$"
    ),
    re.IGNORECASE,
)


def number(match: re.Match[str]) -> str:
    """Say what no other rule took: a year, a count or a string of digits."""
    written = match["number"]
    if re.fullmatch(r"1[1-9]\d\d|20\d\d", written) and _is_year(match):
        return year(int(written))
    if re.fullmatch(r"10[1-9]\d|2[1-9]\d\d", written) and _is_medieval(match):
        return pairs(written)
    if written.isdecimal():
        return _plain(written, match)
    return decimal(written)


def _plain(written: str, match: re.Match[str]) -> str:
    """Say digits without a comma or a point."""
    if len(written) in {3, 4} and written[1:] != "000" and _is_name(match):
        return pairs(written)
    spell = match.string[max(0, match.start() - 8) : match.end() + 6]
    if len(written) == 4 and _HOURS.search(spell):
        return military(int(written[:2]), int(written[2:]))
    if len(written) == 8 and (dated := _DATE.fullmatch(written)):
        month = MONTH_NAMES[int(dated["month"]) - 1]
        return f"{month} {ordinal(int(dated['day']))}, {year(int(dated['year']))}"
    if len(written) == 5 and not written.endswith("00") and _is_postcode(match):
        return digits(written)
    if len(written) > 9 and not written.endswith("000"):
        return digits(written)
    return decimal(written)


def _is_postcode(match: re.Match[str]) -> bool:
    """Tell a town's number from a count: `10115 Berlin`, `Paris 75008`."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if _QUANTIFIED.search(before[-16:]):
        return False
    leads = not before or before.endswith((", ", "; ", "-", "\n"))
    if leads and re.match(r"\s[A-Z]\w+(?:$|[.,;)]|\s)", after):
        return True
    follows = re.search(r"(?:^|[\w,;]\s)[A-Z][a-zé]{3,} $", before)
    return bool(follows) and not re.match(r"\s[a-z]|[.,]\d", after)


_HOURS: Final = Pattern(
    r"\b(?:at|by|from|until|till|before|after|since) 0\d[0-5]\d\b|\b0\d[0-5]\d[-–][012]\d[0-5]\d\b"
)
_DATE: Final = Pattern(r"(?P<year>20[0-4]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")


def _is_name(match: re.Match[str]) -> bool:
    """Tell whether the number names a thing of its kind: `an RTX 4090`, `port 8080`."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    if match["number"].endswith("00") and match.string.startswith(" block", match.end()):
        return True
    section = len(match["number"]) == 3 and re.match(
        r"\([a-z\d]{1,3}\)", match.string[match.end() :]
    )
    if _CARD.match(match.string, match.end()):
        return True
    words = before.lower().split()
    return bool(section) or (
        before.endswith(" ") and bool(words) and words[-1].strip("-–—([\"'") in _NAMED
    )


_CARD: Final = Pattern(r" (?:Ti|SUPER|XTX?|GRE)\b|['’]s\b")
"""What a number that is a name stands before: `the 3080 Ti`, `the 9070's price`."""
_NAMED: Final = frozenset(
    names(
        "port ports gate model route room flight bus apartment lot suite order form fahrenheit"
        " highway train cabin locker chmod h.r. hb sb h.b. s.b. peugeot porsche ferrari"
        " lamborghini mclaren mercedes volvo boeing airbus"
    )
)


def _is_year(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 16) : match.start()]
    after = match.string[match.end() :]
    return not (
        _QUANTIFIED.search(before)
        or _COUNTED.match(after)
        or re.match(r"[-–]\d+ ?[a-zA-Z%°]", after)
    )


def _is_medieval(match: re.Match[str]) -> bool:
    """Tell a year of the eleventh century, or to come, from a count, which is far likelier."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    after = match.string[match.end() :]
    dated = re.search(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|year|circa|late|early)\s$", before)
    return bool(dated) and not re.match(r"\s+[a-z]+s\b|%|\s?[-–]\s?\d", after)


def _glued(match: re.Match[str]) -> str:
    if re.search(r"(?:^|[\s(])ca?\.$", match.string[: match.start()]):
        return number(match)  # c.1450
    return decimal(match["number"])


def _to(match: re.Match[str]) -> str:
    """Say what a dash between two numbers means: nothing between three or more, `4-3-3`."""
    before = match.string[: match.start()]
    row = re.match(r"\d+[-–—]\d", match.string[match.end() :]) or re.search(r"\d[-–—]\d+$", before)
    after = match.string[match.end() :]
    part = (
        (match.group() == "-" and _is_parted(before))
        or (match.group() == "-" and _STANDARD.search(before) and _SINGLE.match(after))
        or (re.search(r"\b\d/\d{1,2}$", before) and _THREADS.match(after))
        or (re.search(r"(?<!\d)[5-7]$", before) and _TALL.match(after))
        or _CLUB.match(after)
    )
    if _ROUNDS.search(before):
        return ", "
    return " " if part or (row and not match.group().startswith(" ")) else " to "


_ROUNDS: Final = Pattern(r"(?:\b[678]\d[ -]){3}[678]\d$")
"""What a golfer's total stands after: `68 70 71 69-278`."""


def _is_parted(before: str) -> bool:
    head = before.rstrip("0123456789")
    if head.removesuffix(" ").endswith("§"):
        return not head.removesuffix(" ").endswith("§§")
    return head != before and word_before(head, len(head)) in _PARTED


_STANDARD: Final = Pattern(r"(?:(?<![\d.,])\d{5,}|\d(?:\.\d+){2}|\b[A-Z]{2,5} \d{3,4})$")
_SINGLE: Final = Pattern(r"\d{1,2}(?![\d.,%]\d|\d|%)")
"""A part of a standard: `EN 50126-1`."""
_THREADS: Final = Pattern(r"\d\d(?![/\d])")
"""Of a screw, to the inch: `1/4-20`."""
_CLUB: Final = Pattern(r"\d\d (?:club|vision|hindsight|rifle|cricket)\b")
_TALL: Final = Pattern(
    r"(?:\d|1[01])(?:, \d{3}[- ]?(?:pound|lb)"
    r"|,? (?:center|guard|forward|wing|quarterback|lineman|tackle|receiver|pitcher|freshman"
    r"|sophomore|junior|senior|rookie|frame|right-hander|left-hander|righty|lefty)\b)"
)
"""What somebody of six feet and nine inches is: `the 6-9 center`, `6-2, 220 pounds`."""
_PARTED: Final = frozenset(
    names("docket world level stage table figure fig. exercise problem section rule exhibit")
)
"""What has a number of two parts: `Table 3-4`, `§ 2-207`."""


_AFTER_QUANTITY: Final = (
    r"(?:(?<=[\d%°¼-¾])|(?<=[⅓⅔])|(?<=\d[\"'])|(?<=\d[’”])|(?<=°[CF])|(?<=\d[a-zA-Z])|(?<=\d[a-zA-Z]{2})"
    r"|(?<=\d [a-zA-Z])|(?<=\d [a-zA-Z]{2})|(?<=\d[a-zA-Z]{3})|(?<=\d [a-zA-Z]{3})|(?<=[ap]\.m\.))"
)

LAST: Final[tuple[Rule, ...]] = (
    numeric(
        "pause",
        (
            r"(?:(?<=\d[A-Za-z])|(?<=\d[A-Za-z]{2})|(?<=\d [mgLVAW])|(?<=\d [A-Za-z]{2})"
            r"|(?<= [A-Z]T)|(?<=[A-Z]{2}T)|(?<=°[CF])|(?<=\d [a-z]{2}\.)|(?<=[a-z]{4}\.))"
            r"\s?/\s?(?=\d|[Gg]as\b)"
        ),
        always(", "),
        near=("/9", "/ 9", "gas"),
        also=("a/", "A/", "./", "a /", "A /", ". /"),
    ),
    numeric(
        "range",
        r"(?:(?<=[A-Z]\d)|(?<=[A-Z]\d\d))–(?=[A-Z]\d)|(?<=\d[A-Z])–(?=[A-Z]\b)",
        always(" to "),
        near=("9–A", "A–A"),
    ),
    numeric(
        "range",
        (
            r"(?<=\d)\s?[-–—]\s?"
            r"(?=(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d"
            r"|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[.,]+\s[A-Z\d])"
        ),
        always(" to "),
        near=("-A", "–A", "—A", "- A", "– A", "— A"),
    ),
    numeric(
        "range",
        r"(?:(?<=[ap]m)|(?<=[ap]\.m\.)|(?<=\d))\s?[-–—]\s?(?=noon\b|midnight\b|[Pp]resent\b)",
        always(" to "),
        near=("noon", "midnight", "present"),
    ),
    numeric(
        "range",
        r"(?:(?<=\bnoon)|(?<=\bmidnight))\s?[-–—]\s?(?=\d)",
        always(" to "),
        near=("noon", "midnight"),
        also="-–—",
    ),
    numeric(
        "range",
        (
            rf"{_AFTER_QUANTITY}(?:\s?[–~]\s?|—|\s-\s|--?)"
            rf"(?=[$£¥'+-]?[€’]?−?\.?(?:[\d¼-¾]|[⅓-⅛](?!\d))|AD \d)"
        ),
        _to,
        near=("-", "–", "—", "~"),
    ),
    numeric(
        "number",
        r"(?<![\w.,])(?<!\d )(?P<number>\d{1,3}(?: \d{3}){2,}|\d{1,3} 000)(?![\w]| \d|[.,]\d)",
        lambda m: cardinal(int(m["number"].replace(" ", ""))),
        near=("9 9",),
    ),
    numeric("number", rf"(?<![\w.,])(?P<number>{NUMBER})(?![\d])", number),
    numeric("number", r"(?P<number>\d+(?:\.\d+)?)", _glued),
)
