"""Spanish of Spain and America."""

import re
from functools import lru_cache
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, numeric, rule
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.romance import (
    gender_by_ending,
    is_weather,
    means_degrees,
    monarch_number,
    numeral_rules,
    pairs,
)
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.spanish import (
    ABBREVIATIONS,
    CURRENCIES,
    HOUR,
    MINUTE,
    NUMBERED,
    PER_UNITS,
    SECOND,
    SIGNS,
    TITLES,
    UNITS,
)
from listen.speech.verbalize.words.spanish_numbers import cardinal, shortened


@lru_cache(maxsize=4096)
def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal; before a noun "uno" is short, and hundreds agree with it."""
    said = cardinal(number)
    if gender == "m":
        return shortened(said)
    if gender == "f":
        head, million, tail = said.rpartition("illones")
        tail = re.sub(r"cientos\b", "cientas", tail).replace("quinientos", "quinientas")
        return head + million + re.sub(r"uno$", "una", tail)
    return said


_ORDINAL_ONES: Final = names("- primero segundo tercero cuarto quinto sexto séptimo octavo noveno")
_ORDINAL_TENS: Final = names(
    "- décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo"
    " octogésimo nonagésimo"
)
_ORDINAL_HUNDREDS: Final = names(
    "- centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo"
    " septingentésimo octingentésimo noningentésimo"
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
        return [*said, (stem + _ORDINAL_ONES[ones]).replace("oo", "o")]
    return [*said, *filter(None, (_ORDINAL_TENS[tens], _ORDINAL_ONES[ones]))]


def _glued(number: int) -> str:
    return count(number, "m").replace(" ", "")


def _places(written: str) -> str:
    return " ".join(count(int(part)) for part in pairs(written))


def _date(day: int, month: int, year: int | None, _before: str) -> str:
    said = f"{'primero' if day == 1 else count(day)} de {_MONTHS[month - 1]}"
    return f"{said} de {count(year)}" if year else said


def _clock(hour: int, minute: int, second: int | None, after: str) -> str:
    plain = after.replace(".", "").replace(" ", "").lower()
    if second:
        return (
            f"{counted(TONGUE, str(hour), HOUR)} {counted(TONGUE, str(minute), MINUTE)} y "
            f"{counted(TONGUE, str(second), SECOND)}"
        )
    if plain in {"h", "hs", "hrs", "hr"} and not minute:
        return counted(TONGUE, str(hour), HOUR)
    said = count(hour, "f") if hour else "cero"
    if minute:
        said += (
            f" y {({15: 'cuarto', 30: 'media'} if hour < 24 else {}).get(minute) or count(minute)}"
        )
    if plain == "am":
        return f"{said} de la mañana"
    if plain == "pm":
        part = "de la tarde" if hour < 9 else "de la noche"
        return f"{said} {'del mediodía' if hour == 12 else part}"
    return said


def _fraction(top: int, bottom: int) -> str:
    part = _DENOMINATORS.get(bottom)
    if part is None and 10 < bottom < 100:
        glued = count(bottom, "m").replace(" y ", "i").translate(str.maketrans("éóú", "eou"))
        part = f"{glued}avo"
        part = part.replace("aavo", "avo")
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
_MONTHS: Final = names(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
)


_NO_NOUNS: Final = frozenset(
    names(
        "de del y o u en a al con por para que es son fue fueron era eran más menos el la los"
        " las un una se no sin sobre entre como mil coma punto pero ya ni su sus si ha han"
        " está están hasta desde"
    )
)
_MASCULINE: Final = frozenset(
    names(
        "día días problema problemas programa programas sistema sistemas tema temas mapa"
        " mapas planeta planetas idioma idiomas clima climas poeta poetas cometa cometas drama"
        " dramas dilema dilemas esquema esquemas síntoma síntomas tranvía tranvías atleta atletas"
        " policías guardias colega colegas demócratas pediatras camarada camaradas papas"
        " dogma dogmas diploma diplomas teorema teoremas pijama pijamas fantasma fantasmas"
        " agua águila alma arma área aula hambre hacha ala ama ancla arpa ave habla hada acta"
        " pilotos pirata piratas patriota patriotas dálmatas gramas kilos megas gigas teras"
    )
)
"""Those that begin with a stressed a are feminine, but `un águila`."""
_FEMININE: Final = (
    *names("a as mujer mujeres vez veces ley leyes ción ciones dad dades sión siones tud tudes"),
    *names("triz trices umbre umbres noche noches mano manos parte partes tarde tardes clase"),
    *names("clases muerte muertes calle calles nave naves torre torres llave llaves nube nubes"),
    *names("pared paredes red redes piel pieles señal señales luz luces cruz cruces voz voces"),
    *names("flor flores labor labores madre madres base bases fase fases serie series especie"),
    *names("especies fuente fuentes sede sedes imagen imágenes crisis tesis dosis foto fotos"),
    *names("moto motos cárcel cárceles gente zión nariz"),
)


def _gender_of(word: str) -> Gender | None:
    plain = word.lower()
    if plain in _NO_NOUNS:
        return None
    if plain.endswith(("ista", "istas")):
        return "m"
    return gender_by_ending(word, feminine=_FEMININE, masculine=_MASCULINE)


def _regnal(number: int, name: str) -> str:
    return monarch_number(number, name, cardinal=count, ordinal=ordinal)


_WEEKDAYS: Final = {
    "lun": "lunes",
    "mar": "martes",
    "mié": "miércoles",
    "jue": "jueves",
    "vie": "viernes",
    "sáb": "sábado",
    "dom": "domingo",
}
TONGUE: Final = Tongue(
    monarchs=frozenset(
        names(
            "Felipe Carlos Alfonso Fernando Isabel Pablo Luis Enrique Pío León Juan Benedicto"
            " Francisco Jorge Eduardo Guillermo Ricardo Jacobo Nicolás Alejandro Pedro Catalina"
            " Napoleón Federico Gregorio Inocencio Clemente Urbano Sixto Julio Adriano Bonifacio"
            " María Victoria Margarita Leopoldo Alberto Balduino Maximiliano Sancho Ramiro Jaime"
            " Ordoño Bermudo Ramsés Mohamed Hasán Elizabeth Constantino Manuel Berenguer Amadeo"
        )
    ),
    regnal=_regnal,
    parts=frozenset(names("capítulo tomo acto libro parte volumen escena título anexo fase tipo")),
    single_scales={"millones": "millón"},
    of_year="de",
    english_decimals=True,
    gender_of=_gender_of,
    short_scales={"M": "millones", "mill": "millones", "mil": "mil", "mm": "millones"},
    before_year=" de ",
    cardinal=count,
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
    currencies=CURRENCIES,
    units=UNITS,
    square=lambda thing: Noun(f"{thing.one} cuadrado", f"{thing.many} cuadrados", thing.gender),
    cubic=lambda thing: Noun(f"{thing.one} cúbico", f"{thing.many} cúbicos", thing.gender),
    abbreviations=ABBREVIATIONS,
    signs=SIGNS,
    letters_known=KNOWN | {"gmail"},
    at="arroba",
    slash="barra",
    colon="dos puntos",
    dash="guion",
    underscore="guion bajo",
    extension="extensión",
    titles=TITLES,
    numbered=NUMBERED,
    weekdays=_WEEKDAYS,
    raised="elevado a",
    initials=frozenset(
        names("UE IA ADN ARN FMI BCE FBI IPC IRPF ONG UGT ERC ITV VIH URL API SEO USB UV AEPD")
    ),
    out_of="sobre",
    per_units=PER_UNITS,
    half_of={"m": "medio", "f": "media"},
)


def _ordinal(match: re.Match[str]) -> str | None:
    number, ending = int(re.sub(r"\D", "", match["number"])), match["ending"]
    warm = ending == "°" or (ending == "º" and is_weather(match.string))
    if warm and match.group() != match.string.strip() and means_degrees(match):
        return None
    if ending in {"ᵉʳ", "er"}:
        said = ordinal(number)
        return said[:-1] if said.endswith(("primero", "tercero")) else said
    said = ordinal(number, "f" if ending in {"ª", "a"} or ending.endswith("a") else "m")
    noun = ending == "º" and re.match(
        r"\s(?!de|en|y|a|del|al|iz|dcha|dch)[a-z]", match.string[match.end() :]
    )
    return said[:-1] if noun and said.endswith(("primero", "tercero")) else said


def _century(match: re.Match[str]) -> str:
    era = {"ec": " era común", "aec": " antes de la era común"}.get(
        (match["era"] or "").strip().replace(".", "").lower(), ""
    )
    second = f"{match['joint']}{count(value(match['second']))}" if match["second"] else ""
    return count(value(match["numeral"])) + second.replace("-", " ").replace("–", " ") + era


def _roman(match: re.Match[str]) -> str | None:
    numeral, before = match["numeral"], match.string[: match.start()]
    if re.search(r"(?i)\bsiglos?\b[^.]{0,20}$", before):
        return count(value(numeral))
    feminine: Gender = "f" if match.string[: match.start()].endswith("a ") else "m"
    return (
        ordinal(value(numeral), feminine)
        if value(numeral) <= 20 or match.group() == match.string
        else count(value(numeral))
    )


def _ranked(number: int, gender: Gender) -> str:
    return ordinal(number, gender) if number <= 20 else count(number)


def _half_past(match: re.Match[str]) -> str:
    hours, minutes = int(match["hour"]), int(match["minute"])
    if minutes == 30:
        return f"{count(hours, 'f')} y media"
    return f"{counted(TONGUE, str(hours), HOUR)} y {counted(TONGUE, str(minutes), MINUTE)}"


def _lapse(match: re.Match[str]) -> str:
    return (
        f"{counted(TONGUE, match['hour'], HOUR)} {counted(TONGUE, match['minute'], MINUTE)} y"
        f" {counted(TONGUE, match['second'], SECOND)}"
    )


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
    return (
        f"más {count(int(match['country']))} {spelled_digits(TONGUE, match['number'])}"
        f" extensión {spelled_digits(TONGUE, match['extension'])}"
    )


def _free_phone(match: re.Match[str]) -> str:
    return f"cero {count(int(match['number']))} "


_EXTRA: Final[tuple[Rule, ...]] = (
    numeric(
        "phone",
        (
            r"(?<![\w.])\+(?P<country>\d{1,3})(?P<number> \(?\d{2,4}\)? \d{3}-\d{4}) ext\. ?"
            r"(?P<extension>\d+)"
        ),
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
        (
            r"(?:(?<=\d )|(?<=m )|(?<=\. ))(?P<zone>utc|gmt|pst|est|cet|cst|UTC|GMT|PST|EST|CET"
            r"|CST)\b(?: ?(?P<sign>[+−-])(?P<hours>\d{1,2})(?::(?P<minutes>\d\d))?)?"
        ),
        _zone,
    ),
    numeric(
        "ordinal",
        (
            r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)\.?(?P<ending>ᵉʳ|er\b|º|ª"
            r"|°(?!\s?[CFkK])|(?:r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa])\b)(?:\.(?=\s[a-z]))?"
        ),
        _ordinal,
    ),
    rule(
        "roman",
        (
            rf"(?i:(?<=\bsiglo )|(?<=\bsiglos )|(?<=\bs\. )|(?<=\bss\. ))"
            rf"(?P<numeral>(?i:(?=[IVX]){ROMAN}))\b(?:(?P<joint>\s[yaoe]l?\s|-|–)"
            rf"(?P<second>(?=[IVX]){ROMAN})\b)?(?P<era> (?:a\.?)?e\.?c\b\.?)?"
        ),
        _century,
    ),
    numeric(
        "phone",
        r"(?<![\w.,+-])(?<!\d )(?P<number>[6789]\d{1,2}(?: \d{2,3}){3})(?![\w-]| \d)",
        lambda m: spelled_digits(TONGUE, m["number"]),
        near=("9 ",),
    ),
    numeric("time", r"(?<=\b[aA] la )1(?!\d|[.,:]\d|\s?%)", always("una"), near="1"),
    rule(
        "roman",
        rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b(?=\s(?:[Gg]uerra|[Rr]epública|[Cc]ruzada|[Ee]dición))",
        lambda m: ordinal(value(m["numeral"]), "f"),
        near="IVX",
    ),
    rule(
        "roman",
        (
            rf"(?:^(?P<whole>)(?=[IVXLCDM]+$)|(?<=\b[Ee]l )|(?<=\b[Ll]a )|(?<=\bdel ))"
            rf"(?P<numeral>(?=[IVXLCDM]){ROMAN})\b(?:(?<=[IVX]{{2}})|(?!\.))"
        ),
        _roman,
    ),
    numeric("fraction", r"(?<=\d y )(?:½|1/2)(?!\w)", always("medio"), near=("½", "9/9")),
    numeric(
        "time",
        (
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
            r"(?=\s(?:a|y|hasta)\s(?:las\s)?\d{1,2}[.:][0-5]\d\b)"
        ),
        lambda m: _clock(int(m["hour"]), int(m["minute"]), None, ""),
        near=(".9",),
    ),
    *numeral_rules(TONGUE, _ranked),
    rule("abbreviation", r"\bDto\.", always("descuento")),
    numeric(
        "decade",
        r"(?<!\w)['’](?P<number>\d\d)\b(?!['’])",
        lambda m: count(int(m["number"])),
        near="'’",
    ),
    numeric(
        "phone",
        r"(?<![\w.,+/-])(?<!\d )(?:[6789]\d\d[ -]\d{3}[ -]\d{3}|[6789]\d{8}|\d\d \d{4} \d{4})"
        r"(?=\s*(?:$|[.,;:)\n(]))(?![.,]\d)",
        lambda m: spelled_digits(TONGUE, m.group()),
        near=("999", "99 "),
    ),
)
_LATE: Final = (
    numeric(
        "time",
        (
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?=\s*$|\s(?:horas|del"
            r"|de la)\b)(?<!^\d\.\d\d)"
        ),
        lambda m: (
            f"{count(int(m['hour']), 'f')} y {count(int(m['minute']))}"
            if int(m["minute"]) and m.string[m.end() :].startswith(" horas")
            else _clock(int(m["hour"]), int(m["minute"]), None, "")
        ),
    ),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA, late=_LATE)


def grammar(tag: str) -> Grammar:
    """Read Spanish of any country."""
    del tag
    return _GRAMMAR
