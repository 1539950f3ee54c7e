"""Portuguese words and forms, Brazilian first."""

import re
from functools import lru_cache, partial
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.romance import (
    gender_by_ending,
    monarch_number,
)
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.portuguese import (
    ABBREVIATIONS,
    CURRENCIES,
    MINUTE,
    NUMBERED,
    SECOND,
    SIGNS,
    TITLES,
    UNITS,
)
from listen.speech.verbalize.words.portuguese_numbers import below_thousand

_SCALES: Final = (
    ("", ""),
    ("mil", "mil"),
    ("milhão", "milhões"),
    ("bilhão", "bilhões"),
    ("trilhão", "trilhões"),
    ("quatrilhão", "quatrilhões"),
    ("quintilhão", "quintilhões"),
    ("sextilhão", "sextilhões"),
    ("septilhão", "septilhões"),
)


@lru_cache(maxsize=4096)
def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal; "e" stands before the last group if that is short or round."""
    if number == 0:
        return "zero"
    if number >= 1000 ** len(_SCALES):
        return " ".join(count(int(digit)) for digit in str(number))
    said: list[str] = []
    scale, rest = 0, number
    while rest:
        rest, group = divmod(rest, 1000)
        if group:
            joined = "e " if not said and rest and (group <= 100 or group % 100 == 0) else ""
            said.insert(0, joined + _group(group, scale, gender))
        scale += 1
    return " ".join(said)


def _group(group: int, scale: int, gender: Gender | None) -> str:
    one, many = _SCALES[scale]
    if scale == 1 and group == 1:
        return "mil"
    words = below_thousand(group)
    if gender == "f" and scale <= 1:
        words = re.sub(r"\bum$", "uma", words)
        words = re.sub(r"\bdois$", "duas", words).replace("entos", "entas")
    return f"{words} {one if group == 1 else many}".strip()


_ORDINAL_ONES: Final = names("- primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono")
_ORDINAL_TENS: Final = names(
    "- décimo vigésimo trigésimo quadragésimo quinquagésimo sexagésimo septuagésimo"
    " octogésimo nonagésimo"
)
_ORDINAL_HUNDREDS: Final = names(
    "- centésimo ducentésimo trecentésimo quadringentésimo quingentésimo sexcentésimo"
    " septingentésimo octingentésimo nongentésimo"
)


def ordinal(number: int, gender: Gender = "m") -> str:
    """Say an ordinal."""
    thousands, rest = divmod(number, 1000)
    said = [
        *([] if not thousands else [] if thousands == 1 else [count(thousands)]),
        *(["milésimo"] if thousands else []),
    ]
    hundreds, rest = divmod(rest, 100)
    tens, ones = divmod(rest, 10)
    said += filter(None, (_ORDINAL_HUNDREDS[hundreds], _ORDINAL_TENS[tens], _ORDINAL_ONES[ones]))
    words = " ".join(said)
    return re.sub(r"o\b", "a", words) if gender == "f" else words


def _date(day: int, month: int, year: int | None, _before: str) -> str:
    said = f"{'primeiro' if day == 1 else count(day)} de {_MONTHS[month - 1]}"
    return f"{said} de {count(year)}" if year else said


def at_clock(hour: int, minute: int, second: int | None, after: str) -> str:
    """Say a time of the day."""
    said = _hours(hour)
    half = after.replace(".", "").replace(" ", "").lower()
    if half in {"am", "pm"} and second is None:
        part = "da manhã" if half == "am" else "da tarde" if hour < 7 or hour == 12 else "da noite"
        return f"{said} e {count(minute)} {part}" if minute else f"{said} {part}"
    if second is not None:
        return (
            f"{said} e {counted(TONGUE, str(minute), MINUTE)} e "
            f"{counted(TONGUE, str(second), SECOND)}"
        )
    return f"{said} e {count(minute)}" if minute else said


def _hours(hour: int) -> str:
    return f"{count(hour, 'f')} hora{'' if hour == 1 else 's'}"


def _fraction(top: int, bottom: int) -> str:
    names = {2: "meio", 3: "terço", 10: "décimo", 100: "centésimo", 1000: "milésimo"}
    part = names.get(bottom) or (
        _ORDINAL_ONES[bottom] if 3 < bottom < 10 else f"{count(bottom)} avo"
    )
    if bottom in {0, 1} or 12 < bottom < top:
        return f"{count(top)} sobre {count(bottom)}"
    return f"{count(top)} {part}{'s' if top != 1 else ''}"


_MONTHS: Final = names(
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
)
_NO_NOUNS: Final = frozenset(
    names(
        "pelo pela pelos pelas às aos num numa nuns numas este esta esse essa ou quando porque "
        "de do da dos das e ou em no na nos nas a ao à com por para que é são foi foram era"
        " mais menos o as os um uma se não sem sobre entre como mil vírgula ponto mas já nem"
        " seu sua há até desde"
    )
)
_MASCULINE: Final = frozenset(
    names(
        "dia dias problema problemas programa programas sistema sistemas tema temas mapa"
        " mapas planeta planetas idioma idiomas clima climas poeta poetas atleta atletas dilema"
        " dilemas esquema esquemas sintoma sintomas colega colegas grama gramas"
        " quilograma quilogramas miligramas cometa cometas drama dramas diploma diplomas"
        " policiais camarada camaradas dálmata dálmatas"
    )
)


_FEMININE: Final = (
    *names("a as colher colheres mulher mulheres vez vezes"),
    *names("lei leis ção ções dade dades são sões gem gens"),
    *names("noite noites mão mãos tarde tardes parte partes morte mortes classe classes rede"),
    *names("redes sede sedes base bases fase fases série séries espécie espécies flor flores cor"),
    *names("cores dor dores luz luzes cruz cruzes voz vozes mãe mães irmã irmãs manhã manhãs"),
    *names("frente frentes fonte fontes ponte pontes nuvem nuvens ordem ordens equipe equipes"),
    *names("torre torres chave chaves nave naves febre carne carnes árvore árvores tese teses"),
    *names("crise crises análise análises dose doses greve greves tude tudes triz trizes gente"),
)


_WEEKDAYS: Final = {
    "seg": "segunda-feira",
    "ter": "terça-feira",
    "qua": "quarta-feira",
    "qui": "quinta-feira",
    "sex": "sexta-feira",
    "sáb": "sábado",
    "dom": "domingo",
}
TONGUE: Final = Tongue(
    monarchs=frozenset(
        names(
            "João Pedro Carlos Luís Paulo Bento Pio Elizabeth Isabel Manuel Afonso Sancho Dinis"
            " Fernando Duarte Filipe José Maria Miguel Henrique Francisco Leão Jorge Eduardo"
            " Guilherme Ricardo Jaime Nicolau Alexandre Catarina Napoleão Frederico Gregório"
            " Inocêncio Clemente Urbano Sisto Júlio Adriano Bonifácio Vitória Charles Alberto"
            " Leopoldo Maximiliano Ramsés Felipe Juan Luiz Filipa Margarida Sebastião"
        )
    ),
    regnal=partial(monarch_number, cardinal=count, ordinal=ordinal),
    parts=frozenset(
        names(
            "artigo capítulo tomo ato livro parte volume cena título anexo fase inciso tipo"
            " episódio"
        )
    ),
    single_scales={"milhões": "milhão", "bilhões": "bilhão", "trilhões": "trilhão"},
    of_year="de",
    gender_of=partial(
        gender_by_ending, no_nouns=_NO_NOUNS, feminine=_FEMININE, masculine=_MASCULINE
    ),
    short_scales={
        "mi": "milhões",
        "bi": "bilhões",
        "M": "milhões",
        "k": "mil",
        "tri": "trilhões",
        "mil": "mil",
        "mil M": "mil milhões",
    },
    before_year=" de ",
    one_and_more_is_one=True,
    cardinal=count,
    ordinal=ordinal,
    places=lambda written: " ".join(count(int(char)) for char in written),
    year=count,
    comma="vírgula",
    point="ponto",
    minus="menos",
    plus="mais",
    percent="por cento",
    per="por",
    and_="e",
    to="a",
    half="e um meio",
    fraction=_fraction,
    months=_MONTHS,
    month_abbreviations={
        "jan.": 1,
        "fev.": 2,
        "mar.": 3,
        "abr.": 4,
        "mai.": 5,
        "jun.": 6,
        "jul.": 7,
        "ago.": 8,
        "set.": 9,
        "out.": 10,
        "nov.": 11,
        "dez.": 12,
    },
    date=_date,
    clock=at_clock,
    magnitudes=("milhões", "milhão", "bilhões", "bilhão", "trilhões", "trilhão", "mil milhões"),
    of_magnitude="de",
    cents_joined_by=" e ",
    currencies=CURRENCIES,
    units=UNITS,
    square=lambda thing: Noun(f"{thing.one} quadrado", f"{thing.many} quadrados", thing.gender),
    cubic=lambda thing: Noun(f"{thing.one} cúbico", f"{thing.many} cúbicos", thing.gender),
    abbreviations=ABBREVIATIONS,
    signs=SIGNS,
    letters_known=KNOWN | {"gmail", "usuario"},
    at="arroba",
    slash="barra",
    colon="dois pontos",
    dash="hífen",
    underscore="sublinhado",
    extension="extensão",
    titles=TITLES,
    numbered=NUMBERED,
    weekdays=_WEEKDAYS,
    compass={"N": "norte", "S": "sul", "E": "leste", "L": "leste", "O": "oeste", "W": "oeste"},
    raised="elevado a",
    initials=frozenset(
        names(
            "UE IA ADN DNA FMI BCE FBI EDP IRS IRC IBGE INSS CPI ICMS IPTU OAB UFRJ"
            " OGM TSE URL API SEO USB UV BNDES IPVA IPCA IRPF OMC ISS IPI IOF TI UFC IGP"
        )
    ),
    goal_minute=lambda minute: f"minuto {count(minute)}",
    out_of="em",
    half_of={"m": "meio", "f": "meia"},
)
