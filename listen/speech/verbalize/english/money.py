"""Amounts of money: `$4.5bn`, `€3.2m`, `$10–20`, `85p`, `US$3,000`, `$20/mo`, `CHF 12`."""

import re
from typing import Final, NamedTuple

from listen.speech.verbalize.english.numbers import cardinal, decimal, is_one
from listen.speech.verbalize.english.patterns import END, MAGNITUDE, magnitude, noun_after
from listen.speech.verbalize.grammar import clued, in_words, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


class Currency(NamedTuple):
    """What a currency's units are called."""

    one: str
    many: str
    cent: str = "cent"
    cents: str = "cents"
    """What a hundredth is called; nothing where people say a decimal number."""


DOLLAR: Final = Currency("dollar", "dollars")
_NO_CENTS: Final = ("", "")
_PENCE: Final = ("penny", "pence")


def _dollar(country: str) -> Currency:
    return Currency(f"{country} dollar", f"{country} dollars")


SYMBOLS: Final = {
    "$": DOLLAR,
    "US$": _dollar("U.S."),
    "U.S.$": _dollar("U.S."),
    "C$": _dollar("Canadian"),
    "CA$": _dollar("Canadian"),
    "CAD$": _dollar("Canadian"),
    "A$": _dollar("Australian"),
    "AU$": _dollar("Australian"),
    "NZ$": _dollar("New Zealand"),
    "USD$": _dollar("U.S."),
    "AUD$": _dollar("Australian"),
    "NZD$": _dollar("New Zealand"),
    "$US": _dollar("U.S."),
    "$A": _dollar("Australian"),
    "$NZ": _dollar("New Zealand"),
    "$HK": _dollar("Hong Kong"),
    "HK$": _dollar("Hong Kong"),
    "S$": _dollar("Singapore"),
    "NT$": _dollar("New Taiwan"),
    "R$": Currency("real", "reais", "centavo", "centavos"),
    "MX$": Currency("Mexican peso", "Mexican pesos", "centavo", "centavos"),
    "Mex$": Currency("Mexican peso", "Mexican pesos", "centavo", "centavos"),
    "€": Currency("euro", "euros"),
    "£": Currency("pound", "pounds", *_PENCE),
    "¥": Currency("yen", "yen", "sen", "sen"),
    "₹": Currency("rupee", "rupees", "paisa", "paise"),
    "₩": Currency("won", "won", *_NO_CENTS),
    "₽": Currency("ruble", "rubles", "kopeck", "kopecks"),
    "₺": Currency("lira", "lira", "kurus", "kurus"),
    "₴": Currency("hryvnia", "hryvnias", "kopeck", "kopecks"),
    "₪": Currency("shekel", "shekels", "agora", "agorot"),
    "₿": Currency("bitcoin", "bitcoin", *_NO_CENTS),
    "₫": Currency("dong", "dong", *_NO_CENTS),
    "₱": Currency("peso", "pesos", "centavo", "centavos"),
    "₦": Currency("naira", "naira", "kobo", "kobo"),
    "฿": Currency("baht", "baht", "satang", "satang"),
    "₡": Currency("colon", "colones"),
    "₸": Currency("tenge", "tenge"),
    "CN¥": Currency("yuan", "yuan", "fen", "fen"),
    "JP¥": Currency("yen", "yen", "sen", "sen"),
    "E£": Currency("Egyptian pound", "Egyptian pounds", "piastre", "piastres"),
}
CODES: Final = {
    "USD": SYMBOLS["US$"],
    "EUR": SYMBOLS["€"],
    "GBP": Currency("British pound", "British pounds", *_PENCE),
    "JPY": Currency("Japanese yen", "Japanese yen"),
    "CNY": Currency("Chinese yuan", "Chinese yuan", "fen", "fen"),
    "RMB": Currency("yuan", "yuan", "fen", "fen"),
    "CHF": Currency("Swiss franc", "Swiss francs", "centime", "centimes"),
    "Fr.": Currency("franc", "francs", "centime", "centimes"),
    "CAD": _dollar("Canadian"),
    "AUD": _dollar("Australian"),
    "NZD": _dollar("New Zealand"),
    "HKD": _dollar("Hong Kong"),
    "SGD": _dollar("Singapore"),
    "INR": Currency("Indian rupee", "Indian rupees", "paisa", "paise"),
    "Rs.": SYMBOLS["₹"],
    "Rs": SYMBOLS["₹"],
    "KRW": Currency("Korean won", "Korean won"),
    "RUB": Currency("Russian ruble", "Russian rubles", "kopeck", "kopecks"),
    "TRY": Currency("Turkish lira", "Turkish lira"),
    "BRL": Currency("Brazilian real", "Brazilian reais", "centavo", "centavos"),
    "MXN": Currency("Mexican peso", "Mexican pesos", "centavo", "centavos"),
    "ZAR": Currency("South African rand", "South African rand"),
    "SEK": Currency("Swedish krona", "Swedish kronor", "öre", "öre"),
    "NOK": Currency("Norwegian krone", "Norwegian kroner", "øre", "øre"),
    "DKK": Currency("Danish krone", "Danish kroner", "øre", "øre"),
    "PLN": Currency("Polish zloty", "Polish zloty", "grosz", "groszy"),
    "CZK": Currency("Czech koruna", "Czech koruna"),
    "HUF": Currency("Hungarian forint", "Hungarian forint"),
    "ILS": Currency("Israeli shekel", "Israeli shekels", "agora", "agorot"),
    "AED": Currency("U.A.E. dirham", "U.A.E. dirhams"),
    "SAR": Currency("Saudi riyal", "Saudi riyals"),
    "THB": Currency("Thai baht", "Thai baht"),
    "TWD": _dollar("Taiwan"),
    "UAH": Currency("Ukrainian hryvnia", "Ukrainian hryvnias"),
    "BTC": SYMBOLS["₿"],
    "ETH": Currency("ether", "ether", *_NO_CENTS),
    "kr": Currency("krona", "kronor", "öre", "öre"),
    "RM": Currency("ringgit", "ringgit", "sen", "sen"),
    "MYR": Currency("Malaysian ringgit", "Malaysian ringgit", "sen", "sen"),
    "Rp": Currency("rupiah", "rupiah", *_NO_CENTS),
    "IDR": Currency("Indonesian rupiah", "Indonesian rupiah", *_NO_CENTS),
    "VND": Currency("Vietnamese dong", "Vietnamese dong", *_NO_CENTS),
    "PKR": Currency("Pakistani rupee", "Pakistani rupees", "paisa", "paise"),
    "LKR": Currency("Sri Lankan rupee", "Sri Lankan rupees"),
    "NGN": Currency("Nigerian naira", "Nigerian naira", "kobo", "kobo"),
    "KES": Currency("Kenyan shilling", "Kenyan shillings"),
    "EGP": Currency("Egyptian pound", "Egyptian pounds", "piastre", "piastres"),
    "QAR": Currency("Qatari riyal", "Qatari riyals", "dirham", "dirhams"),
    "KWD": Currency("Kuwaiti dinar", "Kuwaiti dinars", *_NO_CENTS),
    "CLP": Currency("Chilean peso", "Chilean pesos", *_NO_CENTS),
    "ARS": Currency("Argentine peso", "Argentine pesos", "centavo", "centavos"),
    "ISK": Currency("Icelandic krona", "Icelandic kronur", *_NO_CENTS),
    "zł": Currency("zloty", "zloty", "grosz", "groszy"),
    "Kč": Currency("koruna", "koruna"),
}
PERIODS: Final = {
    "mo": "month",
    "month": "month",
    "mth": "month",
    "yr": "year",
    "year": "year",
    "y": "year",
    "wk": "week",
    "week": "week",
    "d": "day",
    "day": "day",
    "h": "hour",
    "hr": "hour",
    "hour": "hour",
    "min": "minute",
    "kg": "kilogram",
    "g": "gram",
    "lb": "pound",
    "oz": "ounce",
    "gal": "gallon",
    "l": "liter",
    "bbl": "barrel",
    "barrel": "barrel",
    "ton": "ton",
    "t": "ton",
    "MWh": "megawatt hour",
    "MMBtu": "million B.T.U.",
    "mmBtu": "million B.T.U.",
    "kWh": "kilowatt hour",
    "GB": "gigabyte",
    "share": "share",
    "user": "user",
    "seat": "seat",
    "person": "person",
    "unit": "unit",
    "sq ft": "square foot",
    "sec": "second",
    "sf": "square foot",
    "sqft": "square foot",
}

_SHORT_PERIODS: Final = {"pp": "person", "pcm": "month", "pw": "week", "pa": "year", "pn": "night"}

_SIGNS = "€£¥₹₩₽₺₴₪₿₫₱₦฿₡₸"
_SYMBOL = (
    rf"(?:(?:U\.S\.|[A-Z][A-Za-z]{{0,2}})?\$(?:(?:US|A|NZ|HK)(?=\d))?|(?:CN|JP|E)?[{_SIGNS}])"
)
_CODE = r"(?:[A-Z]{3}|Rs\.?|Fr\.|kr|RM|Rp|zł|Kč)"
"""What may be a currency: the tables tell."""
_CODE_WORDS = in_words(CODES)
_PER = (
    r"(?:/\s?(?:sq ft|(?!children)[A-Za-z]{1,12}(?<![^s]s))"
    r"|p(?:\.p\.|p|/p|\.c\.m\.|cm|n|\.w\.|w|\.a\.|a))"
)
_NUMBER = r"(?:\d(?:[\d.,]*\d)?|\.\d+)"
"""What may be a number: `_plain` tells. To spell it out in every pattern would take longer."""
_WRITTEN = Pattern(
    r"(?P<plain>\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d*\.?\d+)"
    r"|\d{1,3}(?:\.\d{3})*,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}"
)
_MONEY = (
    rf"(?:(?<![\w$])(?P<country>US|U\.S\.|[A-Z]{{2}}D(?= \$)) ?)?(?<!\w)(?P<currency>{_SYMBOL})\s?"
    rf"(?P<minus>[-−])?(?P<low>{_NUMBER})(?P<low_magnitude>{MAGNITUDE})?"
    rf"(?:(?P<to>\s?[-–—]\s?|\sto\s)(?P<second>{_SYMBOL})?(?P<high>{_NUMBER})(?![\d-])"
    rf"(?P<high_magnitude>{MAGNITUDE})?)?"
    rf"(?P<code> ?(?:USD|CAD|AUD|NZD|HKD|SGD|MXN))?(?:\s(?:dollars?|euros?|pounds?|USD"
    rf"|EUR)\b)?(?:(?<=\.\d\d)p\b)?(?P<plus>\+(?!\w))?"
    rf"(?:(?P<per>\s?{_PER})(?!\w)(?:\.(?=\s+[a-z\d($]|[,;:)]))?"
    rf"|(?P<worth>['’]s(?= worth))|(?P<joined>-(?=[a-z])))?"
    rf"(?:(?P<each>\s?/(?=\d[\d,.]*[kKMB]? [a-z]))|(?!\d))"
)
_ADJECTIVE = Pattern(
    r"(?:\b(?:an?|another|per|every|each|the|this|that|its|his|her|their|our|my|your)|\w['’]s|s['’])\s+"
    r"(?:\w+ly\s+|record\s+|whopping\s+|new\s+|first\s+|[\w-]+,\s+|\w+-[\w-]+\s+)?$",
    re.IGNORECASE,
)
_MORE = Pattern(r"(?:plus|odd|ish)\b(?! [a-z])")
_ARTICLE = Pattern(r"\b[Aa]n?\s+$")
_NAME = Pattern(r" [A-Z]\w+|, \w+-\w+ [a-z]")
_NAMED = Pattern(r"(?:[A-Z]\w*|\b(?:chapter|page|section|part|room|no\.?)) $")
_PRICED: Final = frozenset(
    names(
        "bill bills note notes coin coins banknote banknotes deal deals prize fine contract"
        " lawsuit settlement loan bond bailout takeover buyout acquisition bounty hike"
    )
)
"""What an amount before it describes, with or without an article."""


def _plain(written: str | None) -> str | None:
    """Bring a number to our notation from that of continental Europe: `1.234,50`."""
    match = _WRITTEN.fullmatch(written or "")
    if not match or not written:
        return None
    return written if match["plain"] else written.replace(".", "").replace(",", ".")


def _money(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    low, high = _plain(said["low"]), _plain(said["high"])
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
    single = _describes(match)
    single = single or bool(said["joined"] and not _MORE.match(match.string, match.end()))
    words = "minus " if said["minus"] else ""
    words += _range(said, currency, single=single)
    words += " plus" if said["plus"] else ""
    words += " per " if said["each"] else ""
    words += "'" if said["worth"] else _each(said["per"])
    return words + (" " if said["joined"] else "")


def _each(written: str | None) -> str:
    """Say what an amount is paid for: `/night`, `pcm`."""
    if not written:
        return ""
    thing = written.strip(" /")
    if thing in {"ea", "each"}:
        return " each"
    if not written.lstrip().startswith("/"):
        return f" per {_SHORT_PERIODS[re.sub('[./]', '', thing)]}"
    return f" per {PERIODS.get(thing) or PERIODS.get(thing.lower(), thing)}"


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 32) : match.start()]


def _describes(match: re.Match[str]) -> bool:
    """Tell whether the amount stands before a noun: `a $5 fee` is a five dollar fee."""
    before = _before(match)
    if _ARTICLE.search(before) and _NAME.match(match.string, match.end()):
        return True
    noun = noun_after(match.string, match.end())
    if noun in _PRICED or (noun and (match["low_magnitude"] or "").startswith("-")):
        return True
    return bool(noun.islower() and not noun.endswith("ed") and _ADJECTIVE.search(before))


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


def amount(written: str, scale: str | None, currency: Currency, *, single: bool = False) -> str:
    """Say an amount: dollars and cents, or a decimal number of dollars."""
    unit = currency.one if single or (is_one(written) and not scale) else currency.many
    whole, _, places = written.replace(",", "").partition(".")
    if scale or (places and not currency.cents):
        return f"{decimal(written)}{magnitude(scale)} {unit}"
    if not places.strip("0"):
        thousands = places if places == "000" and currency is SYMBOLS["€"] else ""
        return f"{decimal((whole or '0') + thousands)} {unit}"
    if len(places) > 2:
        return f"{decimal(written)} {unit}"
    cents = int(places.ljust(2, "0"))
    alone = cents == 1 or (single and not whole.strip("0"))
    change = f"{cardinal(cents)} {currency.cent if alone else currency.cents}"
    if not whole.strip("0"):
        return change
    return f"{decimal(whole)} {currency.one if whole == '1' else currency.many} and {change}"


def _is_other(match: re.Match[str]) -> bool:
    """Tell what only looks like a currency: `the 3 Rs`, `1RM`, `TRY 5 times`."""
    if match.end() == match.end("code"):
        return match["code"] == "RM" or (match["code"] == "Rs" and len(match["number"]) == 1)
    return match["code"] in {"TRY", "CAD"} and bool(noun_after(match.string, match.end()))


def _coded(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    currency, number = CODES.get(said["code"]), _plain(said["number"])
    if not currency or not number or _is_other(match):
        return None
    if number.startswith("0.") and not said["magnitude"]:
        return f"{decimal(number)} {currency.many}"
    return amount(number, said["magnitude"], currency)


def _pence(match: re.Match[str]) -> str | None:
    if match["coin"] == "c" and (
        len(match["number"]) < 2 or ("." not in match["number"] and _NAMED.search(_before(match)))
    ):
        return None
    if re.search(r"\da\s?[-–—]\s?$", _before(match)):
        return None
    one, many = ("penny", "pence") if match["coin"] == "p" else ("cent", "cents")
    return f"{decimal(match['number'])} {one if match['number'] == '1' else many}"


def _cents(match: re.Match[str]) -> str | None:
    each = " per " if match["each"] else ""
    number = _plain(match["number"])
    return (
        number
        and f"{decimal(number)} {'cent' if number == '1' else 'cents'}{each}{_each(match['per'])}"
    )


_FORMULA: Final = Pattern(r"(?:(?:^|[\s(])\$(?!\s)|\$[\^_\\{])[^$]*$")
"""What a dollar sign ends: $x^2$."""


def _after(match: re.Match[str]) -> str | None:
    number = _plain(match["number"])
    if match["currency"] == "$" and _FORMULA.search(match.string, 0, match.start()):
        return None
    return number and amount(number, match["magnitude"], SYMBOLS[match["currency"]])


def _ticker(match: re.Match[str]) -> str:
    return "".join(f"{letter}." for letter in match["name"])


RULES: Final = (
    clued(
        "money",
        "/",
        r"(?<=[\da-z])\s?/\s?(?P<sign>[$€£])(?!\d)",
        lambda m: f" per {SYMBOLS[m['sign']].one}",
        also="$€£",
    ),
    numeric(
        "money",
        r"(?<![\w$€£.,/])(?P<number>[2-9]|10)/(?=[$€£]\d)",
        lambda m: f"{decimal(m['number'])} for ",
        near=("9/$", "9/€", "9/£"),
    ),
    numeric("money", _MONEY, _money, near=f"${_SIGNS}"),
    numeric(
        "money",
        rf"(?<!/)\b(?P<code>{_CODE})\s?(?P<number>{_NUMBER})(?P<magnitude>{MAGNITUDE})?{END}",
        _coded,
        near=_CODE_WORDS,
    ),
    numeric(
        "money",
        (
            rf"(?<![\w.,])(?P<number>{_NUMBER})(?P<magnitude>{MAGNITUDE})?\s?(?P<code>{_CODE})\b"
            rf"(?!\s?\d)"
        ),
        _coded,
        near=_CODE_WORDS,
    ),
    numeric(
        "money",
        (
            rf"(?<![\w.,])(?P<number>{_NUMBER})(?P<magnitude>{MAGNITUDE})?\s?"
            rf"(?P<currency>[$€£¥₹₩₽₺₴₪₿])(?!\s?\d|[A-Za-z])"
        ),
        _after,
        near=tuple(
            f"{before}{sign}"
            for before in ("9", "9 ", "a", "a ", "A", "A ", "9,", "9.")
            for sign in "$€£¥₹₩₽₺₴₪₿"
        ),
    ),
    numeric(
        "money",
        (
            r"(?<![\w.,:£$€/])(?!(?:144|240|360|480|720)p)"
            r"(?P<number>\d{1,3}(?:\.\d)?)(?P<coin>[pc])\b(?!\.m|-(?!\d+[pc]\b)|/(?![a-z]{3}))"
        ),
        _pence,
        near="pc",
        also=("9a",),
    ),
    numeric(
        "money",
        rf"(?<![\w.,])(?P<number>{_NUMBER})\s?¢(?P<each>/(?=\d))?(?P<per>/[A-Za-z]{{1,8}}\b)?",
        _cents,
        near="¢",
    ),
    clued(
        "name",
        ("a$", "A$"),
        r"\b[A-Za-z]+\$[A-Za-z]+\b",
        lambda m: m.group().replace("$", "s").capitalize(),
    ),
    clued("ticker", ("$A",), r"\$(?P<name>[A-Z]{1,5})\b(?!\$)", _ticker),
)
