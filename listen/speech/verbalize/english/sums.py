"""How an amount of money is said: dollars and cents, or a decimal number of dollars."""

from listen.speech.verbalize.english.currencies import SYMBOLS, Currency
from listen.speech.verbalize.english.numbers import cardinal, decimal, is_one
from listen.speech.verbalize.english.patterns import magnitude
from listen.speech.verbalize.pattern import Pattern

WRITTEN = r"(?:\d(?:[\d.,]*\d)?|\.\d+)"
"""What may be a number: `plain` tells. To spell it out in every pattern would take longer."""
_NOTATIONS = Pattern(
    r"(?P<plain>\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d*\.?\d+)"
    r"|\d{1,3}(?:\.\d{3})*,\d{1,2}|\d{1,3}(?:\.\d{3}){2,}"
)


def plain(written: str | None) -> str | None:
    """Bring a number to our notation from that of continental Europe: `1.234,50`."""
    if not written:
        return None
    if written.replace(".", "", 1).isdecimal():
        return written
    match = _NOTATIONS.fullmatch(written)
    if not match:
        return None
    return written if match["plain"] else written.replace(".", "").replace(",", ".")


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
