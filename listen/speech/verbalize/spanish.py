"""Spanish of Spain and America."""

import re
from functools import lru_cache
from typing import Final

from num2words import num2words

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.european import counted, grammar_for, spelled_digits
from listen.speech.verbalize.grammar import Grammar, Rule, always, numeric, rule
from listen.speech.verbalize.romance import noun, pairs
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongue import Currency, Gender, Noun, Tongue


@lru_cache(maxsize=4096)
def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal; before a noun "uno" is short, and hundreds agree with it."""
    said: str = num2words(number, lang="es")
    said = re.sub(r"\bveintiuno(?= (?:mil|\w+ill))", "veintiún", said)
    said = re.sub(r"\buno(?= (?:mil|\w+ill))", "un", said)
    if gender == "m":
        return re.sub(r"\buno$", "un", re.sub(r"veintiuno$", "veintiún", said))
    if gender == "f":
        head, million, tail = said.rpartition("illones")
        tail = re.sub(r"cientos\b", "cientas", tail).replace("quinientos", "quinientas")
        return head + million + re.sub(r"uno$", "una", tail)
    return said


_ORDINAL_ONES: Final = (
    "",
    "primero",
    "segundo",
    "tercero",
    "cuarto",
    "quinto",
    "sexto",
    "séptimo",
    "octavo",
    "noveno",
)
_ORDINAL_TENS: Final = (
    "",
    "décimo",
    "vigésimo",
    "trigésimo",
    "cuadragésimo",
    "quincuagésimo",
    "sexagésimo",
    "septuagésimo",
    "octogésimo",
    "nonagésimo",
)
_ORDINAL_HUNDREDS: Final = (
    "",
    "centésimo",
    "ducentésimo",
    "tricentésimo",
    "cuadringentésimo",
    "quingentésimo",
    "sexcentésimo",
    "septingentésimo",
    "octingentésimo",
    "noningentésimo",
)


def ordinal(number: int, gender: Gender = "m") -> str:
    """Say an ordinal."""
    said = " ".join(_ordinal_words(number))
    return re.sub(r"o\b", "a", said) if gender == "f" else said


def _ordinal_words(number: int) -> list[str]:
    if number >= 1_000_000:
        millions, rest = divmod(number, 1_000_000)
        return [("" if millions == 1 else _glued(millions)) + "millonésimo", *_ordinal_words(rest)]
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        return [("" if thousands == 1 else _glued(thousands)) + "milésimo", *_ordinal_words(rest)]
    hundreds, rest = divmod(number, 100)
    said = [_ORDINAL_HUNDREDS[hundreds]] if hundreds else []
    if rest in {11, 12}:
        return [*said, {11: "undécimo", 12: "duodécimo"}[rest]]
    tens, ones = divmod(rest, 10)
    if tens in {1, 2} and ones:
        stem = "decimo" if tens == 1 else "vigesimo"
        return [*said, stem + _ORDINAL_ONES[ones]]
    return [*said, *filter(None, (_ORDINAL_TENS[tens], _ORDINAL_ONES[ones]))]


def _glued(number: int) -> str:
    return count(number, "m").replace(" ", "")


def _places(written: str) -> str:
    return " ".join(count(int(part)) for part in pairs(written))


def _date(day: int, month: int, year: int | None, before: str) -> str:
    said = f"{'primero' if day == 1 else count(day)} de {_MONTHS[month - 1]}"
    return f"{said} de {count(year)}" if year else said


def _clock(hour: int, minute: int, second: int | None, after: str) -> str:
    plain = after.replace(".", "").replace(" ", "").lower()
    if second:
        return f"{counted(TONGUE, str(hour), _HOUR)} {counted(TONGUE, str(minute), _MINUTE)} y {counted(TONGUE, str(second), _SECOND)}"
    if plain in {"h", "hs"} and not minute:
        return counted(TONGUE, str(hour), _HOUR)
    said = count(hour, "f") if hour else "cero"
    if minute:
        said += (
            f" y {({15: 'cuarto', 30: 'media'} if hour < 24 else {}).get(minute) or count(minute)}"
        )
    if plain == "am":
        return f"{said} de la mañana"
    if plain == "pm":
        return f"{said} {'del mediodía' if hour == 12 else 'de la tarde' if hour < 9 else 'de la noche'}"
    return said


def _fraction(top: int, bottom: int) -> str:
    part = _DENOMINATORS.get(bottom)
    if part is None and 10 < bottom < 100:
        part = f"{count(bottom, 'm').replace(' y ', 'i').replace('é', 'e').replace('ó', 'o').replace('ú', 'u')}avo"
        part = part.replace("ceavo", "ceavo")
    if part is None and bottom >= 1000 and re.fullmatch(r"10+", str(bottom)):
        part = {
            4: "milésimo",
            5: "diezmilésimo",
            6: "cienmilésimo",
            7: "millonésimo",
            8: "diezmillonésimo",
            9: "cienmillonésimo",
        }.get(len(str(bottom)))
    if part is None and bottom % 100 == 0 and 100 < bottom < 1000:
        part = ordinal(bottom)
    if part is None:
        return f"{count(top)} sobre {count(bottom)}"
    return f"{count(top, 'm')} {part}{'s' if top != 1 else ''}"


_DENOMINATORS: Final = {
    2: "medio",
    3: "tercio",
    4: "cuarto",
    5: "quinto",
    6: "sexto",
    7: "séptimo",
    8: "octavo",
    9: "noveno",
    10: "décimo",
    100: "centésimo",
    11: "onceavo",
    12: "doceavo",
}
_MONTHS: Final = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_HOUR, _MINUTE, _SECOND = noun("hora", gender="f"), noun("minuto"), noun("segundo")
_CENTAVO, _CENTIMO = noun("centavo"), noun("céntimo")
_DOLLAR: Final = Currency(Noun("dólar", "dólares"), _CENTAVO)


def _of(
    one: str, many: str | None = None, gender: Gender = "m", cent: Noun = _CENTAVO
) -> Currency:
    return Currency(noun(one, many, gender), cent)


TONGUE: Final = Tongue(
    code="es",
    count=count,
    ordinal=ordinal,
    places=_places,
    year=count,
    comma="coma",
    point="punto",
    minus="menos",
    plus="más",
    percent="por ciento",
    per="por",
    and_="y",
    to="a",
    half="y medio",
    fraction=_fraction,
    months=_MONTHS,
    month_abbreviations={
        "ene.": 1,
        "feb.": 2,
        "mar.": 3,
        "abr.": 4,
        "may.": 5,
        "jun.": 6,
        "jul.": 7,
        "ago.": 8,
        "sept.": 9,
        "sep.": 9,
        "oct.": 10,
        "nov.": 11,
        "dic.": 12,
        "setiembre": 9,
    },
    date=_date,
    clock=_clock,
    magnitudes=("millones", "millón", "billones", "billón", "trillones"),
    of_magnitude="de",
    currencies={
        "€": Currency(noun("euro"), _CENTIMO),
        "EUR": Currency(noun("euro"), _CENTIMO),
        "$": _DOLLAR,
        "US$": Currency(Noun("dólar estadounidense", "dólares estadounidenses"), _CENTAVO),
        "USD": Currency(Noun("dólar estadounidense", "dólares estadounidenses"), _CENTAVO),
        "£": Currency(noun("libra", gender="f"), Noun("penique", "peniques")),
        "¥": _of("yen", "yenes"),
        "JPY": _of("yen", "yenes"),
        "₩": _of("won", "wones"),
        "₡": _of("colón", "colones"),
        "CRC": Currency(Noun("colón costarricense", "colones costarricenses"), _CENTIMO),
        "₧": _of("peseta", gender="f"),
        "CHF": Currency(Noun("franco suizo", "francos suizos"), _CENTIMO),
        "Fr": _of("franco"),
        "Rs": _of("rupia", gender="f"),
        "₹": _of("rupia", gender="f"),
        "kr": _of("corona", gender="f"),
        "mk": _of("marco"),
        "MXN": Currency(Noun("peso mexicano", "pesos mexicanos"), _CENTAVO),
        "Mex$": Currency(Noun("peso mexicano", "pesos mexicanos"), _CENTAVO),
        "MX$": Currency(Noun("peso mexicano", "pesos mexicanos"), _CENTAVO),
        "NIO": _of("córdoba"),
        "PAB": _of("balboa"),
        "BOP": Currency(Noun("peso boliviano", "pesos bolivianos"), _CENTAVO),
        "HNL": _of("lempira"),
        "GTQ": _of("quetzal", "quetzales"),
        "HKD": Currency(Noun("dólar de Hong Kong", "dólares de Hong Kong"), _CENTAVO),
        "AWG": Currency(Noun("florín arubeño", "florines arubeños"), _CENTAVO),
        "ARS": Currency(Noun("peso argentino", "pesos argentinos"), _CENTAVO),
        "CLP": Currency(Noun("peso chileno", "pesos chilenos"), _CENTAVO),
        "COP": Currency(Noun("peso colombiano", "pesos colombianos"), _CENTAVO),
        "R$": Currency(Noun("real", "reales"), _CENTAVO),
        "PEN": Currency(Noun("sol", "soles"), _CENTIMO),
        "S/": Currency(Noun("sol", "soles"), _CENTIMO),
    },
    units={
        "km/h": Noun("kilómetro por hora", "kilómetros por hora"),
        "mph": Noun("milla por hora", "millas por hora", "f"),
        "km": noun("kilómetro"),
        "m": noun("metro"),
        "cm": noun("centímetro"),
        "mm": noun("milímetro"),
        "µm": noun("micrómetro"),
        "nm": noun("nanómetro"),
        "mi": noun("milla", gender="f"),
        "kg": noun("kilogramo"),
        "g": noun("gramo"),
        "mg": noun("miligramo"),
        "t": noun("tonelada", gender="f"),
        "lb": noun("libra", gender="f"),
        "oz": noun("onza", gender="f"),
        "l": noun("litro"),
        "ml": noun("mililitro"),
        "cl": noun("centilitro"),
        "ha": noun("hectárea", gender="f"),
        "h": _HOUR,
        "min": _MINUTE,
        "s": _SECOND,
        "seg": _SECOND,
        "ms": noun("milisegundo"),
        "kwh": Noun("kilovatio hora", "kilovatios hora"),
        "mwh": Noun("megavatio hora", "megavatios hora"),
        "w": noun("vatio"),
        "kw": noun("kilovatio"),
        "mw": noun("megavatio"),
        "gw": noun("gigavatio"),
        "v": noun("voltio"),
        "hz": Noun("hercio", "hercios"),
        "mhz": Noun("megahercio", "megahercios"),
        "ghz": Noun("gigahercio", "gigahercios"),
        "db": Noun("decibelio", "decibelios"),
        "kb": Noun("kilobyte", "kilobytes"),
        "mb": Noun("megabyte", "megabytes"),
        "gb": Noun("gigabyte", "gigabytes"),
        "tb": Noun("terabyte", "terabytes"),
        "°c": Noun("grado Celsius", "grados Celsius"),
        "° k": Noun("grado kelvin", "grados kelvin"),
        "°f": Noun("grado Fahrenheit", "grados Fahrenheit"),
        "cv": Noun("caballo", "caballos"),
        "mah": Noun("miliamperio hora", "miliamperios hora"),
    },
    square=lambda thing: Noun(f"{thing.one} cuadrado", f"{thing.many} cuadrados", thing.gender),
    cubic=lambda thing: Noun(f"{thing.one} cúbico", f"{thing.many} cúbicos", thing.gender),
    abbreviations={
        "Sr.": "señor",
        "Sra.": "señora",
        "Srta.": "señorita",
        "Sres.": "señores",
        "Dr.": "doctor",
        "Dra.": "doctora",
        "D.": "don",
        "Dña.": "doña",
        "Prof.": "profesor",
        "Ud.": "usted",
        "Uds.": "ustedes",
        "Vd.": "usted",
        "EE. UU.": "Estados Unidos",
        "EE.UU.": "Estados Unidos",
        "EEUU": "Estados Unidos",
        "JJ. OO.": "Juegos Olímpicos",
        "etc.": "etcétera",
        "p. ej.": "por ejemplo",
        "p.ej.": "por ejemplo",
        "aprox.": "aproximadamente",
        "pza.": "plaza",
        "plza.": "plaza",
        "avda.": "avenida",
        "av.": "avenida",
        "c.º": "camino",
        "b.": "bajo",
        "núm.": "número",
        "nº": "número",
        "n.º": "número",
        "pág.": "página",
        "págs.": "páginas",
        "vol.": "volumen",
        "cap.": "capítulo",
        "tel.": "teléfono",
        "dpto.": "departamento",
        "Cía.": "compañía",
        "S.A.": "ese a",
        "máx.": "máximo",
        "mín.": "mínimo",
        "a. C.": "antes de Cristo",
        "a.C.": "antes de Cristo",
        "d. C.": "después de Cristo",
        "d.C.": "después de Cristo",
        "vier.": "viernes",
        "lun.": "lunes",
        "mart.": "martes",
        "miérc.": "miércoles",
        "juev.": "jueves",
        "sáb.": "sábado",
        "dom.": "domingo",
        "Gral.": "general",
        "Hnos.": "hermanos",
        "Sto.": "santo",
        "Sta.": "santa",
    },
    signs={
        "&": "y",
        "+": "más",
        "=": "igual a",
        "%": "por ciento",
        "§": "sección",
        "×": "por",
        "≥": "mayor o igual que",
        "≤": "menor o igual que",
        "<": "menor que",
        ">": "mayor que",
        "±": "más menos",
        "°": "grados",
        "€": "euros",
        "$": "dólares",
        "@": "arroba",
        "~": "unos",
        "/": "barra",
    },
    letters_known=KNOWN | {"gmail"},
    at="arroba",
    slash="barra",
    colon="dos puntos",
    dash="guion",
    underscore="guion bajo",
    extension="extensión",
)
_ENDINGS: Final = {"º": "m", "°": "m", "ª": "f"}


def _ordinal(match: re.Match[str]) -> str:
    number = int(re.sub(r"\D", "", match["number"]))
    if match["ending"].startswith(("ᵉʳ", "er")):
        said = ordinal(number)
        return said[:-1] if said.endswith(("primero", "tercero")) else said
    return ordinal(number, "f" if match["ending"] == "ª" else "m")


def _century(match: re.Match[str]) -> str:
    era = {"ec": " era común", "aec": " antes de la era común"}.get(
        (match["era"] or "").strip().replace(".", "").lower(), ""
    )
    return count(value(match["numeral"])) + era


def _roman(match: re.Match[str]) -> str | None:
    numeral = match["numeral"]
    return (
        ordinal(value(numeral))
        if value(numeral) <= 20 or match.group() == match.string
        else count(value(numeral))
    )


def _regnal(match: re.Match[str]) -> str:
    number = value(match["numeral"])
    return ordinal(number) if number <= 10 else count(number)


def _half_past(match: re.Match[str]) -> str:
    hours, minutes = int(match["hour"]), int(match["minute"])
    if minutes == 30:
        return f"{count(hours, 'f')} y media"
    return f"{counted(TONGUE, str(hours), _HOUR)} y {counted(TONGUE, str(minutes), _MINUTE)}"


def _lapse(match: re.Match[str]) -> str:
    return f"{counted(TONGUE, match['hour'], _HOUR)} {counted(TONGUE, match['minute'], _MINUTE)} y {counted(TONGUE, match['second'], _SECOND)}"


def _zone(match: re.Match[str]) -> str:
    letters = "".join(f"{letter}." for letter in match["zone"].upper())
    if not match["hours"]:
        return letters
    sign = "más" if match["sign"] == "+" else "menos"
    minutes = f" {count(int(match['minutes']))}" if match["minutes"] else ""
    return f"{letters} {sign} {count(int(match['hours']))}{minutes}"


def _full_hour(match: re.Match[str]) -> str:
    return count(int(match["hour"]), "f")


def _phone(match: re.Match[str]) -> str:
    return f"más {count(int(match['country']))} {spelled_digits(TONGUE, match['number'])} extensión {spelled_digits(TONGUE, match['extension'])}"


def _free_phone(match: re.Match[str]) -> str:
    return f"cero {count(int(match['number']))} "


_EXTRA: Final[tuple[Rule, ...]] = (
    numeric(
        "phone",
        r"(?<![\w.])\+(?P<country>\d{1,3})(?P<number> \(?\d{2,4}\)? \d{3}-\d{4}) ext\. ?(?P<extension>\d+)",
        _phone,
    ),
    numeric("phone", r"(?<![\w.])0-(?P<number>[89]00)-(?=\w)", _free_phone),
    numeric(
        "time",
        r"(?<![\w.,])(?P<hour>\d{1,2}) ?h (?P<minute>\d{1,2}) ?min (?P<second>\d{1,2}) ?se?g?\b",
        _lapse,
    ),
    numeric("time", r"(?<![\w.,])(?P<hour>\d{1,2}) ?h (?P<minute>\d{1,2}) ?min\b", _half_past),
    numeric(
        "time", r"(?<![\w.,:])(?P<hour>\d{1,2}):00(?::00)?(?= (?:utc|gmt|UTC|GMT)\b)", _full_hour
    ),
    numeric(
        "time",
        r"(?:(?<=\d )|(?<=m )|(?<=\. ))(?P<zone>utc|gmt|pst|est|cet|cst|UTC|GMT|PST|EST|CET|CST)\b(?: ?(?P<sign>[+−-])(?P<hours>\d{1,2})(?::(?P<minutes>\d\d))?)?",
        _zone,
    ),
    numeric(
        "ordinal",
        r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)(?:\.?(?P<ending>ᵉʳ|er\b|º|ª)|(?P<degree>°)(?!\s?[CFkK]))",
        lambda m: _ordinal(m) if m["ending"] else ordinal(int(re.sub(r"\D", "", m["number"]))),
    ),
    rule(
        "roman",
        rf"(?i:(?<=\bsiglo )|(?<=\bsiglos ))(?P<numeral>(?i:(?=[IVX]){ROMAN}))\b(?P<era> (?:a\.?)?e\.?c\b\.?)?",
        _century,
    ),
    rule(
        "roman",
        rf"(?:(?<=Felipe )|(?<=Carlos )|(?<=Alfonso )|(?<=Fernando )|(?<=Isabel )|(?<=Juan Pablo )|(?<=Luis )|(?<=Enrique )|(?<=Pablo )|(?<=Pío ))(?P<numeral>(?=[IVX]){ROMAN})\b",
        _regnal,
    ),
    rule(
        "roman",
        rf"(?:^(?P<whole>)(?=[IVXLCDM]+$)|(?<=\b[Ee]l )|(?<=\b[Ll]a )|(?<=\bdel ))(?P<numeral>(?=[IVXLCDM]){ROMAN})\b(?!\.)",
        _roman,
    ),
    rule("abbreviation", r"\bDto\.", always("descuento")),
)
_LATE: Final = (
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?=\s*$|\s(?:horas|del|de la)\b)(?<!^\d\.\d\d)",
        lambda m: _clock(int(m["hour"]), int(m["minute"]), None, ""),
    ),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA, late=_LATE)


def grammar(tag: str) -> Grammar:
    """Read Spanish of any country."""
    del tag
    return _GRAMMAR
