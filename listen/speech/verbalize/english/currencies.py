"""What currencies are called, by sign and by code."""

from typing import Final, NamedTuple


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
    "Can$": _dollar("Canadian"),
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
SIGNS: Final = "".join(sign for sign in SYMBOLS if len(sign) == 1)
"""Of one character, `$` among them."""
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
    "Sh": Currency("shilling", "shillings"),
    "KSh": Currency("Kenyan shilling", "Kenyan shillings"),
    "Tk": Currency("taka", "taka", "paisa", "paisa"),
    "R": Currency("rand", "rand"),
    "N": SYMBOLS["₦"],
}
