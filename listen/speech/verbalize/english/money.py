"""Amounts of money after a sign: `$4.5bn`, `€3.2m`, `$10–20`, `US$3,000`, `$20/mo`."""

import re
from typing import Final

from listen.speech.verbalize.english.currencies import CODES, DOLLAR, SIGNS, SYMBOLS, Currency
from listen.speech.verbalize.english.numbers import decimal
from listen.speech.verbalize.english.patterns import MAGNITUDE, magnitude, noun_after
from listen.speech.verbalize.english.sums import WRITTEN, amount, plain
from listen.speech.verbalize.english.unit_names import name
from listen.speech.verbalize.grammar import Rule, clued, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

PERIODS: Final = {
    "mth": "month",
    "y": "year",
    "d": "day",
    "b": "barrel",
    "sh": "share",
    "Wp": "watt peak",
    "sf": "square foot",
}
_SHORT_PERIODS: Final = {"pp": "person", "pcm": "month", "pw": "week", "pa": "year", "pn": "night"}
_SYMBOL = r"(?:[A-Z][A-Za-z.]{0,3})?(?:\$(?:(?:US|A|NZ|HK)(?=\d))?|[£-¥₠-₿]|฿)"
"""What may be a currency: the table tells."""
_PER = (
    r"(?:/\s?(?:sq ft|(?!children)[A-Za-z]{1,12}(?<![^s]s))"
    r"|p(?:\.p\.|p|/p|\.c\.m\.|cm|n|\.w\.|w|\.a\.|a))"
)
_MONEY = (
    rf"(?:(?<![\w$])(?P<country>US|U\.S\.|[A-Z]{{2}}D(?= \$)) ?)?(?<!\w)(?P<currency>{_SYMBOL})\s?"
    rf"(?P<minus>[-−])?(?P<low>{WRITTEN})(?P<low_magnitude>{MAGNITUDE})?"
    rf"(?:(?P<to>\s?[-–]\s?|—|\sto\s)(?P<second>{_SYMBOL})?(?P<high>{WRITTEN})(?![\d-]|\s?%)"
    rf"(?P<high_magnitude>{MAGNITUDE})?)?"
    rf"(?P<code> ?(?:USD|CAD|AUD|NZD|HKD|SGD|MXN))?(?:\s(?:dollars?|euros?|pounds?|USD"
    rf"|EUR)\b)?(?:(?<=\.\d\d)p\b)?(?P<plus>\+(?!\w))?"
    rf"(?:(?P<per>\s?{_PER})(?!\w)(?:\.(?=\s+[a-z\d($]|[,;:)]))?"
    rf"|(?P<worth>['’]s(?=[ -]worth))|(?P<joined>-(?=[a-z])))?"
    rf"(?:(?P<each>\s?/(?=\d[\d,.]*[kKMB]? [a-z]))|(?!\d))"
)
_DETERMINERS: Final = frozenset(
    names("a an another per every each the this that its his her their our my your")
)
_ADJECTIVES: Final = frozenset(names("record whopping new first"))
_MORE = Pattern(r"(?:plus|odd|ish)\b(?! [a-z])")
_ARTICLE = Pattern(r"\b[Aa]n?\s+$")
_NAME = Pattern(r" [A-Z]\w+|, \w+-\w+ [a-z]")
_NAMED: Final = Pattern(
    r"(?: [A-Z][\w'’&-]*){1,2} (?:deal|contract|plan|project|overspend|scheme|bill|fund|package"
    r"|merger|programme?|investment|budget|takeover|loan|fine|prize|lawsuit|settlement|order|bid)\b"
)
_PRICED: Final = frozenset(
    names(
        "bill bills note notes coin coins banknote banknotes deal deals prize fine contract"
        " lawsuit settlement loan bond bailout takeover buyout acquisition bounty hike"
    )
)
"""What an amount before it describes, with or without an article."""


def _money(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    low, high = plain(said["low"]), plain(said["high"])
    if not low or (said["high"] and not high):
        return None
    said |= {"low": low, "high": high or ""}
    currency = SYMBOLS.get(said["currency"])
    if not currency or (said["second"] or "$") not in SYMBOLS:
        return None
    if said["country"] and currency is DOLLAR:
        currency = CODES.get(said["country"], SYMBOLS["US$"])
    if said["code"]:
        currency = CODES[said["code"].strip()]
    single = describes(match, said["low_magnitude"])
    single = single or bool(said["joined"] and not _MORE.match(match.string, match.end()))
    words = "minus " if said["minus"] else ""
    words += _range(said, currency, single=single)
    words += " plus" if said["plus"] else ""
    words += " per " if said["each"] else ""
    words += "'" if said["worth"] else paid_for(said["per"])
    return words + (" " if said["joined"] else "")


def paid_for(written: str | None) -> str:
    """Say what an amount is paid for: `/night`, `pcm`."""
    if not written:
        return ""
    thing = written.strip(" /")
    if thing in {"ea", "each"}:
        return " each"
    if not written.lstrip().startswith("/"):
        return f" per {_SHORT_PERIODS[re.sub('[./]', '', thing)]}"
    return f" per {PERIODS.get(thing) or PERIODS.get(thing.lower()) or name(thing, single=True)}"


def text_before(match: re.Match[str]) -> str:
    """Give the few words before an amount."""
    return match.string[max(0, match.start() - 32) : match.start()]


def _leads(before: str) -> bool:
    """Tell whether the words before an amount lead to a noun: `a record $5m fine`."""
    words = before.lower().split()[-2:] if before[-1:].isspace() else []
    if len(words) > 1 and not _determines(words[1]):
        adjective = words.pop()
        plain = adjective.replace("-", "").removesuffix(",").isalnum()
        if adjective not in _ADJECTIVES and not (
            plain and (adjective.endswith(("ly", ",")) or "-" in adjective[1:-1])
        ):
            return False
    return bool(words) and _determines(words[-1])


def _determines(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’")) or re.split(r"\W", word)[-1] in _DETERMINERS


def describes(match: re.Match[str], scale: str | None) -> bool:
    """Tell whether the amount stands before a noun: `a $5 fee` is a five dollar fee."""
    before = text_before(match)
    if _ARTICLE.search(before) and _NAME.match(match.string, match.end()):
        return True
    noun = noun_after(match.string, match.end())
    if _NAMED.match(match.string, match.end()) and _leads(before):
        return True
    if noun in _PRICED or (noun and (scale or "").startswith("-")):
        return True
    return bool(noun.islower() and not noun.endswith("ed") and _leads(before))


def _shares(said: dict[str, str]) -> bool:
    """Tell whether the first amount is of the second one's magnitude: `$1.5–$2M`."""
    if said["low_magnitude"] or not said["high_magnitude"] or said["second"] != said["currency"]:
        return False
    return float(said["low"].replace(",", "")) < float(said["high"].replace(",", "")) < 1000


def _range(said: dict[str, str], currency: Currency, *, single: bool) -> str:
    low, high = said["low"], said["high"]
    if not high:
        return amount(low, said["low_magnitude"], currency, single=single)
    second = said["second"] if said["second"] != said["currency"] else None
    other = currency if second in {None, "$"} else SYMBOLS[second or ""]
    top = amount(high, said["high_magnitude"], other, single=single)
    if said["second"] and not _shares(said):
        return f"{amount(low, said['low_magnitude'], currency)} to {top}"
    return f"{decimal(low)}{magnitude(said['low_magnitude'])} to {top}"


def _loss(match: re.Match[str]) -> str | None:
    number = plain(match["number"])
    return f"minus {amount(number, match['magnitude'], DOLLAR)}" if number else None


def _pair(match: re.Match[str]) -> str:
    return f"{SYMBOLS[match['of']].one} {SYMBOLS[match['to']].one}"


RULES: Final[tuple[Rule, ...]] = (
    clued(
        "money",
        ("$/", "€/", "£/"),
        r"(?<![\w.])(?P<of>[$£]|€)/(?P<to>[$£¥]|€)(?=\s?(?:at\s)?\d)",
        _pair,
    ),
    clued(
        "money",
        ("A$ ",),
        r"\b(?P<of>(?:A|C|NZ|HK|US|S)\$)(?=\s[a-z])",
        lambda m: SYMBOLS[m["of"]].one,
    ),
    numeric(
        "money",
        rf"(?<![\w$])\$\((?P<number>{WRITTEN})\)(?P<magnitude>{MAGNITUDE})?",
        _loss,
        near=("$(",),
    ),
    clued(
        "money",
        "/",
        r"(?<=[\da-z])\s?/\s?(?P<sign>[$£]|€(?!\d))(?!\d)",
        lambda m: f" per {SYMBOLS[m['sign']].one}",
        also="$€£",
    ),
    numeric(
        "money",
        r"(?<![\w$£.,/])(?<!€)(?P<number>[2-9]|10)/(?=[$£]\d|€\d)",
        lambda m: f"{decimal(m['number'])} for ",
        near=("9/$", "9/€", "9/£"),
    ),
    numeric("money", _MONEY, _money, near=SIGNS),
)
