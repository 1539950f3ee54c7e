"""German. Compound numbers are written apart, `drei und zwanzig`: they sound the same, engines and
recognisers split them alike, and transcripts stay comparable."""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.european import START, amount, grammar_for, spelled_digits
from listen.speech.verbalize.grammar import Grammar, always, clued, numeric, rule
from listen.speech.verbalize.tongue import Currency, Gender, Noun, Tongue

_ONES: Final = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn"
    " sechzehn siebzehn achtzehn neunzehn"
).split()
_TENS: Final = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_SCALES: Final = (
    "Million",
    "Milliarde",
    "Billion",
    "Billiarde",
    "Trillion",
    "Trilliarde",
    "Quadrillion",
)
_ORDINALS: Final = {
    "null": "nullt",
    "eins": "erst",
    "drei": "dritt",
    "sieben": "siebt",
    "acht": "acht",
}


def _below_hundred(number: int, one: str) -> str:
    if number < 20:
        return one if number == 1 else _ONES[number]
    tens, ones = divmod(number, 10)
    if not ones:
        return _TENS[tens]
    return f"{'ein' if ones == 1 else _ONES[ones]} und {_TENS[tens]}"


def _below_thousand(number: int, one: str) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{'ein' if hundreds == 1 else _ONES[hundreds]} hundert"] if hundreds else []
    return " ".join([*said, *([_below_hundred(rest, one)] if rest else [])])


def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal."""
    if number == 0:
        return "null"
    one = {None: "eins", "f": "eine", "m": "ein", "n": "ein"}[gender]
    rest, low = divmod(number, 1000)
    rest, thousands = divmod(rest, 1000)
    said = _millions(rest)
    if thousands:
        said.append(f"{_below_thousand(thousands, 'ein')} tausend")
    if low:
        said.append(_below_thousand(low, one if number < 100 or low != 1 else "eins"))
    return " ".join(said)


def _millions(number: int) -> list[str]:
    said: list[str] = []
    for name in _SCALES:
        number, group = divmod(number, 1000)
        if group:
            plural = name + ("n" if name.endswith("e") else "en")
            said.insert(0, f"{_below_thousand(group, 'eine')} {name if group == 1 else plural}")
    return said


def ordinal(number: int, ending: str) -> str:
    """Say an ordinal with its ending: `er`, `e`, `en`."""
    front, _, last = count(number).rpartition(" ")
    if last in _ORDINALS:
        stem = _ORDINALS[last]
    elif number % 100 < 20 and number % 100:
        stem = f"{last}t"
    else:
        stem = f"{last}st" if last not in {"Million", "Millionen"} else "millionst"
    return f"{front} {stem}{ending}".strip()


def year(number: int) -> str:
    """Say a year: 1999 in hundreds, 2003 in thousands."""
    if 1100 <= number < 2000:
        hundreds, rest = divmod(number, 100)
        return f"{_ONES[hundreds]} hundert {_below_hundred(rest, 'eins') if rest else ''}".strip()
    return count(number)


_DATIVE: Final = re.compile(
    r"\b(?:am|dem|den|vom|zum|beim|im|bis|ab|seit|nach|vor|des|einem|einen|ihrem|seinem|ihren|seinen|jeden|jedem)\s+$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"\b(?:der|die|das|jede|diese|dieser|dieses)\s+$", re.IGNORECASE)


def _ending(before: str) -> str:
    if _DATIVE.search(before):
        return "en"
    return "e" if _ARTICLE.search(before) else "er"


def _date(day: int, month: int, year_number: int | None, before: str) -> str:
    said = f"{ordinal(day, _ending(before))} {_MONTHS[month - 1]}"
    return f"{said} {year(year_number)}" if year_number else said


def _clock(hour: int, minute: int, second: int | None, after: str) -> str:
    said = f"{count(hour, 'm')} Uhr"
    if second is not None:
        return f"{said} {count(minute, 'f')} Minute{'' if minute == 1 else 'n'} {count(second, 'f')} Sekunde{'' if second == 1 else 'n'}"
    return f"{said} {count(minute)}" if minute else said


def _fraction(top: int, bottom: int) -> str:
    if bottom == 2:
        return "ein halb" if top == 1 else f"{count(top)} halbe"
    if bottom in {0, 1}:
        return f"{count(top)} {'nulltel' if not bottom else 'eintel'}"
    if bottom % 100 and bottom % 100 < 20:
        stem = ordinal(bottom, "el")
    else:
        stem = ordinal(bottom, "el")
    return f"{count(top, 'n')} {stem}"


_MONTHS: Final = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)


def _noun(one: str, many: str | None = None, gender: Gender = "m") -> Noun:
    return Noun(one, many or one, gender)


_CENT = _noun("Cent")
_UNITS: Final = {
    "km/h": _noun("Kilometer pro Stunde"),
    "kmh": _noun("Kilometer pro Stunde"),
    "km": _noun("Kilometer"),
    "m": _noun("Meter"),
    "cm": _noun("Zentimeter"),
    "mm": _noun("Millimeter"),
    "μm": _noun("Mikrometer"),
    "µm": _noun("Mikrometer"),
    "nm": _noun("Nanometer"),
    "ha": _noun("Hektar"),
    "l": _noun("Liter"),
    "ml": _noun("Milliliter"),
    "cl": _noun("Zentiliter"),
    "hl": _noun("Hektoliter"),
    "kg": _noun("Kilogramm", gender="n"),
    "g": _noun("Gramm", gender="n"),
    "mg": _noun("Milligramm", gender="n"),
    "t": _noun("Tonne", "Tonnen", "f"),
    "h": _noun("Stunde", "Stunden", "f"),
    "std": _noun("Stunde", "Stunden", "f"),
    "min": _noun("Minute", "Minuten", "f"),
    "s": _noun("Sekunde", "Sekunden", "f"),
    "sek": _noun("Sekunde", "Sekunden", "f"),
    "ms": _noun("Millisekunde", "Millisekunden", "f"),
    "mv": _noun("Millivolt", gender="n"),
    "v": _noun("Volt", gender="n"),
    "w": _noun("Watt", gender="n"),
    "kw": _noun("Kilowatt", gender="n"),
    "mw": _noun("Megawatt", gender="n"),
    "gw": _noun("Gigawatt", gender="n"),
    "kwh": _noun("Kilowattstunde", "Kilowattstunden", "f"),
    "mwh": _noun("Megawattstunde", "Megawattstunden", "f"),
    "twh": _noun("Terawattstunde", "Terawattstunden", "f"),
    "hz": _noun("Hertz", gender="n"),
    "mhz": _noun("Megahertz", gender="n"),
    "ghz": _noun("Gigahertz", gender="n"),
    "db": _noun("Dezibel", gender="n"),
    "kb": _noun("Kilobyte", gender="n"),
    "mb": _noun("Megabyte", gender="n"),
    "gb": _noun("Gigabyte", gender="n"),
    "tb": _noun("Terabyte", gender="n"),
    "mbit/s": _noun("Megabit pro Sekunde", gender="n"),
    "ps": _noun("Pe-Ess"),
    "ft": _noun("Fuß"),
    "zoll": _noun("Zoll"),
    "°c": _noun("Grad Celsius"),
    "°": _noun("Grad"),
    "mah": _noun("Milliamperestunde", "Milliamperestunden", "f"),
    "mp": _noun("Megapixel"),
}
TONGUE: Final = Tongue(
    code="de",
    count=count,
    ordinal=lambda number, _: ordinal(number, "er"),
    places=lambda written: " ".join(count(int(char)) for char in written),
    year=year,
    comma="Komma",
    point="Punkt",
    minus="minus",
    plus="plus",
    percent="Prozent",
    per="pro",
    and_="und",
    to="bis",
    half="ein halb",
    fraction=_fraction,
    months=_MONTHS,
    month_abbreviations={
        "jan.": 1,
        "jänner": 1,
        "feb.": 2,
        "apr.": 4,
        "aug.": 8,
        "sept.": 9,
        "sep.": 9,
        "okt.": 10,
        "nov.": 11,
        "dez.": 12,
    },
    date=_date,
    clock=_clock,
    magnitude_gender="f",
    magnitudes=(
        "Millionen",
        "Million",
        "Milliarden",
        "Milliarde",
        "Billionen",
        "Billion",
        "Mio.",
        "Mrd.",
        "millionen",
    ),
    currencies={
        "€": Currency(_noun("Euro"), _CENT),
        "EUR": Currency(_noun("Euro"), _CENT),
        "Euro": Currency(_noun("Euro"), _CENT),
        "$": Currency(_noun("Dollar"), _CENT),
        "US$": Currency(_noun("US-Dollar"), _CENT),
        "USD": Currency(_noun("US-Dollar"), _CENT),
        "£": Currency(_noun("Pfund", gender="n"), Noun("Penny", "Pence")),
        "CHF": Currency(_noun("Schweizer Franken"), _noun("Rappen")),
        "Fr.": Currency(_noun("Franken"), _noun("Rappen")),
        "¥": Currency(_noun("Yen"), _noun("Sen")),
    },
    units=_UNITS,
    square=lambda noun: Noun(
        f"Quadrat {noun.one.lower()}", f"Quadrat {noun.many.lower()}", noun.gender
    ),
    cubic=lambda noun: Noun(
        f"Kubik {noun.one.lower()}", f"Kubik {noun.many.lower()}", noun.gender
    ),
    abbreviations={
        "Dr.": "Doktor",
        "Prof.": "Professor",
        "Hr.": "Herr",
        "Fr.": "Frau",
        "Ms.": "Miss",
        "Mrs.": "Misses",
        "Mr.": "Mister",
        "z.B.": "zum Beispiel",
        "z. B.": "zum Beispiel",
        "d.h.": "das heißt",
        "d. h.": "das heißt",
        "u.a.": "unter anderem",
        "u. a.": "unter anderem",
        "usw.": "und so weiter",
        "bzw.": "beziehungsweise",
        "ca.": "circa",
        "etc.": "et cetera",
        "evtl.": "eventuell",
        "ggf.": "gegebenenfalls",
        "inkl.": "inklusive",
        "Nr.": "Nummer",
        "S.": "Seite",
        "Str.": "Straße",
        "St.": "Sankt",
        "Mio.": "Millionen",
        "Mrd.": "Milliarden",
        "vgl.": "vergleiche",
        "v. Chr.": "vor Christus",
        "n. Chr.": "nach Christus",
        "max.": "maximal",
        "min.": "minimal",
        "Tel.": "Telefon",
        "Abs.": "Absatz",
        "Art.": "Artikel",
        "Bd.": "Band",
        "bspw.": "beispielsweise",
        "sog.": "sogenannte",
        "o.ä.": "oder ähnliches",
        "u.U.": "unter Umständen",
        "i.d.R.": "in der Regel",
        "i. d. R.": "in der Regel",
        "engl.": "englisch",
        "dt.": "deutsch",
        "Std.": "Stunden",
        "Jh.": "Jahrhundert",
    },
    signs={
        "&": "und",
        "+": "plus",
        "=": "gleich",
        "%": "Prozent",
        "§": "Paragraf",
        "×": "mal",
        "≥": "größer oder gleich",
        "≤": "kleiner oder gleich",
        "<": "kleiner als",
        ">": "größer als",
        "±": "plus minus",
        "°": "Grad",
        "€": "Euro",
        "$": "Dollar",
        "@": "at",
        "~": "circa",
        "/": "Schrägstrich",
    },
    letters_known=KNOWN | {"org", "g mail"},
    at="at",
    slash="slash",
    colon="Doppelpunkt",
    dash="Strich",
    underscore="Unterstrich",
    extension="Durchwahl",
)


def _ordinal(match: re.Match[str]) -> str | None:
    text = match.string
    if (
        match.end() == len(text.rstrip())
        and match.start() > 0
        and not _DATIVE.search(text[: match.start()])
    ):
        return None
    before = text[: match.start()]
    ending = "em" if before.endswith("dem ") and match.end() == len(text) else _ending(before)
    return ordinal(int(match["number"]), ending)


def _zone_clock(match: re.Match[str]) -> str:
    return "".join(f"{letter}." for letter in match["zone"].upper())


def _phone(match: re.Match[str]) -> str:
    country = count(int(match["country"]))
    return f"plus {country} {spelled_digits(TONGUE, match['number'])}"


def _decade(match: re.Match[str]) -> str:
    number = int(match["number"])
    return (f"{year(number)}er" if number > 100 else f"{count(number)}er") + (match["tail"] or "")


def _short_price(match: re.Match[str]) -> str:
    return amount(TONGUE, match["number"] + ",00", "", TONGUE.currencies["€"])


_EXTRA: Final = (
    numeric(
        "phone",
        r"(?<![\w.])\+(?P<country>\d{1,2})[ -](?P<number>\d{2,5}(?:[ /-]\d{2,8}){1,4})(?![\w-])",
        _phone,
    ),
    numeric("time", r"(?<=Uhr )(?P<zone>est|pst|mez|EST|PST|MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    rule("time", r"(?<=\d )(?P<zone>MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    numeric("money", r"(?<![\w.,])(?P<number>\d+),[-–—]+\s?(?:€|Euro)", _short_price),
    numeric("decade", r"(?<![\w.])(?P<number>(?:1\d|20)\d0|[2-9]0)er(?P<tail>n)?\b", _decade),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>\d)-?(?=D\b)(?P<d>D)(?=-)",
        lambda m: f"{count(int(m['number']))}-D",
    ),
)
_LATE: Final = (
    numeric(
        "date",
        r"(?<![\w.,-])(?P<day>[12]?\d|3[01]|0[1-9])\.(?P<month>0?[1-9]|1[0-2])\.?(?![\w]|\.?\d)(?=\s|$|\))(?<!\d\d\d)",
        lambda m: _date(int(m["day"]), int(m["month"]), None, m.string[: m.start()]),
    ),
    numeric("ordinal", r"(?<![\w.,:-])(?P<number>\d{1,7})\.(?=\s+[A-ZÄÖÜa-zäöü]|$|\))", _ordinal),
    clued("slash", "/", r"(?<=\w)/(?=[^\W\d])", always(" ")),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA, late=_LATE)


def grammar(tag: str) -> Grammar:
    """Read German of any country."""
    del tag
    return _GRAMMAR
