"""Money with a code, or with its sign after it: `CHF 12`, `12bn EUR`, `5 €`."""

import re
from typing import Final

from listen.speech.verbalize.english.currencies import CODES, SIGNS, SYMBOLS
from listen.speech.verbalize.english.money import describes, paid_for
from listen.speech.verbalize.english.numbers import decimal
from listen.speech.verbalize.english.patterns import END, MAGNITUDE, magnitude, noun_after
from listen.speech.verbalize.english.sums import WRITTEN, amount, plain
from listen.speech.verbalize.grammar import Rule, in_words, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

_CODE = r"(?:[A-Z]{3}|Rs\.?|Fr\.|kr|RM|Rp|zł|Kč|K?Sh|Tk)"
"""What may be a currency: the tables tell."""
_CODE_WORDS = in_words(code for code in CODES if code.isascii() and len(code) > 1) | {"ł", "č"}


def _is_other(match: re.Match[str]) -> bool:
    """Tell what only looks like a currency: `the 3 Rs`, `1RM`, `TRY 5 times`."""
    if match.end() == match.end("code"):
        return match["code"] == "RM" or (match["code"] == "Rs" and len(match["number"]) == 1)
    return match["code"] in {"TRY", "CAD"} and bool(noun_after(match.string, match.end()))


def _coded(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    currency, number = CODES.get(said["code"]), plain(said["number"])
    if not currency or not number or _is_other(match):
        return None
    if number.startswith("0.") and not said["magnitude"]:
        return f"{decimal(number)} {currency.many}"
    single = describes(match, said["magnitude"])
    per = paid_for(said.get("per"))
    if high := plain(said.get("high")):
        low = decimal(number) + magnitude(said["magnitude"])
        return f"{low} to {amount(high, said['scale'], currency, single=single)}{per}"
    return amount(number, said["magnitude"], currency, single=single) + per


_FORMULA: Final = Pattern(r"(?:(?:^|[\s(])\$(?!\s)|\$[\^_\\{])[^$]*$")
"""What a dollar sign ends: $x^2$."""


def _after(match: re.Match[str]) -> str | None:
    number = plain(match["number"])
    if match["currency"] not in SYMBOLS:
        return None
    if match["currency"] == "$" and _FORMULA.search(match.string, 0, match.start()):
        return None
    return number and amount(number, match["magnitude"], SYMBOLS[match["currency"]])


RULES: Final[tuple[Rule, ...]] = (
    numeric(
        "money",
        rf"(?<![\w$-])(?P<code>[NR])(?P<number>{WRITTEN})(?P<magnitude>{MAGNITUDE}){END}",
        _coded,
        near=("A9",),
        also=names("bn tn trn mn million billion trillion"),
    ),
    numeric(
        "money",
        (
            rf"(?<!/)\b(?P<code>{_CODE})\s?(?P<number>{WRITTEN})(?P<magnitude>{MAGNITUDE})?"
            rf"(?:(?:-|–(?=\d)| to (?=\d))(?P<high>{WRITTEN})(?P<scale>{MAGNITUDE})?)?"
            rf"(?P<per>/(?!\d)[A-Za-z]{{1,8}}\b)?{END}"
        ),
        _coded,
        near=_CODE_WORDS,
    ),
    numeric(
        "money",
        (
            rf"(?<![\w.,])(?P<number>{WRITTEN})(?P<magnitude>{MAGNITUDE})?\s?(?P<code>{_CODE})\b"
            rf"(?!\s?\d)"
        ),
        _coded,
        near=_CODE_WORDS,
    ),
    numeric(
        "money",
        (
            rf"(?<![\w.,])(?P<number>{WRITTEN})(?P<magnitude>{MAGNITUDE})?\s?"
            rf"(?P<currency>[$£-¥]|[₠-₿](?!\d))(?!\s?\d|[A-Za-z])"
        ),
        _after,
        near=tuple(
            f"{before}{sign}"
            for before in ("9", "9 ", "a", "a ", "A", "A ", "9,", "9.")
            for sign in SIGNS
        ),
    ),
)
