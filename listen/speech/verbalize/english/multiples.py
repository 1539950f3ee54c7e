"""Numbers with a letter that multiplies them: `10x faster`, `5k runs`, `1.2M`, `3bn`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import decimal, pairs, year
from listen.speech.verbalize.english.patterns import (
    MANY,
    NUMBER,
    magnitude,
    word_after,
    word_before,
)
from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _times(match: re.Match[str]) -> str:
    after = match.string[match.end() :]
    written = match["number"]
    number = decimal(written)
    if _TERM.search(match.string, 0, match.start()):
        return f"{number} X"
    if match["sign"] == "X" and re.fullmatch(r"\d00\d|\d{3}[1-9]|\d{4}|[1-9]\d[1-9]", written):
        return f"{pairs(written)} X"
    if match["low"]:
        number = f"{decimal(match['low'])} to {number}"
    if written == "1" and re.match(r"\s?/|\s(?:an?|per|daily|weekly)\b", after):
        return "once"
    rated = match["sign"] == "X" and _CLASS.search(match.string, 0, match.start())
    if rated or re.match(r"/\d+[x×]", after):
        return f"{number} X"
    after_it = word_after(match.string, match.end())
    if (
        after_it in _COMPARED
        or (match["sign"] == "×" and not after_it)
        or re.match(r"\s?/|[.,;:!?)]|\s*$|\sa\b", after)
    ):
        return f"{number} {'time' if written == '1' and not match['low'] else 'times'}"
    return f"{number}-time" if _HONOURED.match(after) else f"{number} X"


_HONOURED: Final = Pattern(
    r"\s(?:All-|(?:[A-Z]\w+ |world |olympic |national ){0,3}(?:[Cc]hampion|[Ww]inner|MVP"
    r"|Olympi|All-Star|Pro Bowl|medal|Grammy|Oscar|Emmy))"
)


_CLASS: Final = Pattern(r"\b[A-Z]{2,} $")
"""What a class stands after: `NEMA 4X`."""
_TERM: Final = Pattern(r"= ?$")
"""What a term stands after: `f(x) = 2x`."""
_COMPARED: Final = frozenset(
    names(
        "faster slower more less better bigger smaller larger higher lower cheaper as the in over"
        " on per daily weekly EBITDA earnings sales revenue oversubscribed book annual"
        " platinum Platinum"
    )
)


def _prefix_times(match: re.Match[str]) -> str:
    return f"times {decimal(match['number'])}"


_LABELS: Final = frozenset(
    names(
        "apt apartment unit room rm ste fl bldg blk lvl ext gate suite seat section type form"
        " phase exhibit schedule fig figure table appendix exit page platform item dock pier bay"
        " track no nos patch version build release update block row step question part level"
        " lot terminal"
    )
)
"""What a number with a letter is the name of: `Gate 5B`."""
_RACE: Final = Pattern(r"[\s-](?:runs?|races?|runners?|walks?|fun|champion|record|time|course)\b")


def _magnitude(match: re.Match[str]) -> str | None:
    written, letter = match["number"], match["magnitude"]
    if letter == "b" and re.fullmatch(r"(?:19|20)\d\d", written):
        return f"{year(int(written))} B"
    if written + letter in {"401k", "403b"}:
        return f"{pairs(written)} {letter.upper()}"
    if letter == "b" and _WORD_SIZE.match(match.string, match.end()):
        return f"{decimal(written)}-bit"
    return _scaled(match, written, letter)


_COUNTED: Final = Pattern(rf"\s+{MANY}")
_SCREEN: Final = Pattern(
    r"(?:[- ]\w*)?[- ](?:\d+ ?Hz|display|screen|panel|\w*OLED|LCD|TV|monitor|resolution|video"
    r"|camera|projector|movie|film|stream|clip|iMac)"
)
_COMPANY: Final = Pattern(
    r" (?:report|say|share|announce|post|plan|agree|settle|face|make|cut|warn|expect|rise|fall)s\b"
)
_GOLD: Final = Pattern(r"[ -](?:white |yellow |rose )?gold\b")


def _scaled(match: re.Match[str], written: str, letter: str) -> str | None:
    after = match.string[match.end() :]
    before = match.string[: match.start()]
    coded = letter in {"b", "B"} and not _COUNTED.match(after) and _is_coded(before, match)
    if len(letter) == 1 and (
        coded
        or before.endswith("#")
        or word_before(match.string, match.start()).rstrip(".") in _LABELS
    ):
        return f"{decimal(written)} {letter.upper()}"
    if letter in {"k", "K"} and (_GOLD.match(after) or (letter == "k" and _RACE.match(after))):
        return f"{decimal(written)} {'karat' if _GOLD.match(after) else 'K'}"
    short = written in {"2", "3", "4", "5", "6", "8", "10", "12"} and not _COUNTED.match(after)
    if letter == "K" and (short or _SCREEN.match(after)):
        return f"{decimal(written)} K"
    named = re.match(r"-\d|\s+[A-Z]|\(\w{1,3}\)", after) and not _COUNTED.match(after)
    if (named and letter in {"b", "B", "m"}) or (letter == "K" and len(written) > 3):
        return None
    if (written, letter) == ("3", "M") and (_COMPANY.match(after) or not _COUNTED.match(after)):
        return "three M"
    return decimal(written) + magnitude(letter)


_WORD_SIZE: Final = Pattern(r" (?:bus|integer|float|key|register|encryption|colou?r|audio)")
_CODED: Final = Pattern(r"(?P<word>\b[A-Za-z]*[A-Z]\w*)[ -]$")
_NOT_CODED: Final = frozenset(
    names(
        "a an its our their this that every each my no up over about nearly roughly some almost"
        " around approximately only just to of the and in at"
        " with for from by than all another first last next another sales revenue revenues market"
        " cap value volume profit debt cash budget total population usd eur gbp aum gdp gmv worth"
    )
)


def _is_coded(before: str, match: re.Match[str]) -> bool:
    """Tell a variant from billions: `HDMI 2.1b`, `Long March 5B`, but `Meta Hits 3B`."""
    if re.search(r"\d[a-d] ?[-–] ?$", before):
        return True  # `zones 3a-9b`
    named = _CODED.search(before)
    if (
        not named
        or match.string.startswith("-p", match.end())
        or (match["magnitude"] == "B" and "." in match["number"])
    ):
        return False
    word = named["word"]
    headline = word.istitle() and word.endswith("s")
    return not headline and word.lower() not in _NOT_CODED


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "multiple",
        (
            rf"(?<![\w.,])(?:(?P<low>{NUMBER})[x×]?(?:\s?[-–—]\s?| to ))?(?P<number>{NUMBER})"
            r"\s?(?P<sign>[x×X])(?![\w×=]|\s?[=\d])"
        ),
        _times,
        near=("x", "×", "X"),
    ),
    numeric("multiple", r"(?<!\w)×(?P<number>\d+)(?!\w)", _prefix_times, near="×"),
    numeric(
        "number",
        (
            rf"(?<![\w.,])(?P<number>{NUMBER})(?P<magnitude>[kKMB]"
            r"|T(?= (?:tokens|param|operation|event|row|record|request))"
            rf"|[bB][nN]|[mM]n|tn|m|b|\s?(?:[bB]n|[mM]n|mln|bln|tn"
            rf"|trn|cr))\b(?:(?<=cr)\.(?=\s[a-z]))?"
        ),
        _magnitude,
        near="kKmMbBtTr",
        also=("9a", "9A", "9 "),
    ),
)
