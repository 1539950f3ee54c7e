"""Spanish words and forms."""

import re
from functools import lru_cache, partial
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.romance import (
    gender_by_ending,
    monarch_number,
    pairs,
)
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


def at_clock(hour: int, minute: int, second: int | None, after: str) -> str:
    """Say a time of the day."""
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
    if 12 < bottom < top:
        return f"{count(top)} sobre {count(bottom)}"
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
    regnal=partial(monarch_number, cardinal=count, ordinal=ordinal),
    parts=frozenset(
        names("capítulo tomo acto libro parte volumen escena título anexo fase tipo episodio")
    ),
    single_scales={"millones": "millón"},
    of_year="de",
    english_decimals=True,
    gender_of=partial(
        gender_by_ending, no_nouns=_NO_NOUNS, feminine=_FEMININE, masculine=_MASCULINE
    ),
    short_scales={"M": "millones", "k": "mil", "mill": "millones", "mil": "mil", "mm": "millones"},
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
    before_noun=lambda said, gender: (
        shortened(said) if gender == "m" else re.sub(r"uno$", "una", said)
    ),
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
    clock=at_clock,
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
    compass={"N": "norte", "S": "sur", "E": "este", "O": "oeste", "W": "oeste"},
    raised="elevado a",
    initials=frozenset(
        names("UE IA ADN ARN FMI BCE FBI IPC IRPF ONG UGT ERC ITV VIH URL API SEO USB UV AEPD")
    ),
    goal_minute=lambda minute: f"minuto {count(minute)}",
    out_of="sobre",
    per_units=PER_UNITS,
    half_of={"m": "medio", "f": "media"},
)
