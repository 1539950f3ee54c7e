"""What Spanish, Italian and Portuguese share."""

import re
from collections.abc import Callable
from typing import Final

from listen.speech.verbalize.grammar import Rule, in_words, numeric, rule
from listen.speech.verbalize.numbers import century
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue


def noun(one: str, many: str | None = None, gender: Gender = "m") -> Noun:
    """Make a noun; the plural adds an s unless it is given."""
    if many is None:
        head, space, tail = one.partition(" ")
        many = f"{head}s{space}{tail}"
    return Noun(one, many, gender)


def pairs(written: str) -> tuple[str, ...]:
    """Part decimal places as people say them: in twos, zeros alone."""
    chunks = [written[at : at + 2] for at in range(0, len(written), 2)]
    said: list[str] = []
    for chunk in chunks:
        said += list(chunk) if chunk.startswith("0") else [chunk]
    return tuple(said)


def gender_by_ending(
    word: str, *, no_nouns: frozenset[str], feminine: tuple[str, ...], masculine: frozenset[str]
) -> Gender | None:
    """Guess a noun's gender by how it ends; `masculine` lists those that end like the others."""
    plain = word.lower()
    if plain in no_nouns:
        return None
    if plain in masculine or plain.endswith(("ista", "istas")):
        return "m"
    return "f" if plain.endswith(feminine) else "m"


def monarch_number(
    number: int,
    name: str,
    *,
    cardinal: Callable[[int], str],
    ordinal: Callable[[int, Gender], str],
) -> str:
    """Number a monarch: by rank up to ten, by count from there on."""
    if number > 10:
        return cardinal(number)
    female = name.endswith("a") or name in {"Isabel", "Elizabeth", "Beatriz"}
    return ordinal(number, "f" if female else "m")


def means_degrees(match: re.Match[str]) -> bool:
    """Tell whether `20°` is warm: an ordinal has an article before it or a noun after it."""
    text, start, end = match.string, match.start(), match.end()
    number = int(match["number"].replace(".", "").replace(" ", ""))
    if match.group() == text.strip():
        return number > 20
    if number <= 3 and not is_weather(text.replace("°", "")):
        return False
    if number > 40 and is_weather(text):
        return True
    if _NOUN_AFTER.match(text, end):
        return False
    return not _ARTICLE_BEFORE.search(text, 0, start)


def is_weather(text: str) -> bool:
    """Tell whether a text is about warmth: then `30º` may be degrees."""
    return _WEATHER.search(text) is not None


_WEATHER: Final = Pattern(
    r"(?i)temperatur|m[áa]xim|m[íi]nim|météo|calor|fr[ií]o\b|term[óoô]me|\b[fh]orn[eo]|\bass[ea]r?\b|\bco[zc]|\bcuo|gra[ud]o?s\b|°"
)
_NOUN_AFTER: Final = Pattern(
    r"\s(?!(?:d[aeiou]\w{0,2}|en|em|in|à|au|et|ou|con|com|avec|sobre|sous|sotto|sopra|sul|per|por"
    r"|para|pour|dans|oggi|domani|demain|mañana|amanhã|hoy|hoje|durante|pendant|tra|entre|entro"
    r"|un[oa]s|uns|umas|circa|cerca|centigrad\w*|celsius|fahrenheit|nord|sud|norte|sur|sul|est|ovest|oeste|este|leste"
    r"|como|come|comme|mientras|mentre|enquanto|pero|mais|mas|contro|hacia|toda|todo|quasi|casi"
    r"|bajo|abaixo|acima|près|poco|lundi|mardi|mercredi|jeudi)\b)[^\W\d_]{4,}"
)
_ARTICLE_BEFORE: Final = Pattern(
    r"(?i:\b(?:il|lo|la|al|dal|del|nel|sul|un|una|uno|alla|della|dalla|nella|el|o|no|na|do|ao|le"
    r"|du|au|ogni|cada|art|artigo|articolo|artículo|comma)\.?\s|l['’])$"
)


def numeral_rules(tongue: Tongue, say: Callable[[int, Gender], str]) -> tuple[Rule, ...]:
    """Read Roman numerals before what they number: `XV Congresso`, `la XX edición`."""

    def ranked(match: re.Match[str]) -> str | None:
        noun, number = match["noun"].lower(), value(match["numeral"])
        if match["noun"].isupper():
            return None  # `VI AMO`
        if not _BEFORE_NUMERAL.search(match.string, 0, match.start()):
            return None
        if noun in tongue.months:
            return say(1, "m") if number == 1 else tongue.cardinal(number, None)
        if len(match["numeral"]) == 1 and noun not in _NUMBERED:
            return None
        gender = tongue.gender_of(noun)
        if _FEMININE_ARTICLE.search(match.string, 0, match.start()):
            gender = "f"
        return say(number, gender) if gender else None

    return (
        rule(
            "roman",
            rf"(?<![\w.])(?P<numeral>(?=[IVXL]){ROMAN})(?=\s(?P<noun>[^\W\d_]{{4,}}))",
            ranked,
            near="IVXL",
            also=("A a", "A A"),
        ),
    )


def quarter_rule(say: Callable[[int], str], of: str, year: Callable[[int], str]) -> Rule:
    """Read `4T23`, `1S 2024`, quarters and halves of a business year."""
    parts = {"T": "trimestre", "S": "semestre"}

    def quarter(match: re.Match[str]) -> str:
        written = int(match["year"])
        full = written if written > 99 else 2000 + written
        return f"{say(int(match['number']))} {parts[match['part']]} {of} {year(full)}"

    return numeric(
        "quarter",
        r"(?<![\w.,])(?P<number>[1-4](?=T)|[12](?=S))(?P<part>[TS])(?:\s?d[eo]l?\s|/|\s)?"
        r"(?P<year>20\d\d|\d\d)(?!\w|[.,/]\d)",
        quarter,
        near=("9A9", "9A ", "9A/"),
    )


WARMTH: Final = numeric(
    "weather",
    r"\b[Mm](?P<end>[íi]n|[áa]x)\.?\s(?=-?\d{1,2}\s?[°º])",
    lambda match: "mínima " if match["end"].endswith("n") else "máxima ",
    near="°º",
)


def month_rule(tongue: Tongue) -> Rule:
    """Read `mai/2024`, `maio/24`."""
    names = {name[:3]: at for at, name in enumerate(tongue.months, 1)}

    def month(match: re.Match[str]) -> str | None:
        written = match["month"].lower()
        number = names.get(written[:3])
        if not number or written not in {written[:3], tongue.months[number - 1]}:
            return None
        year = tongue.year(century(int(match["year"])))
        return f"{tongue.months[number - 1]}{tongue.before_year}{year}"

    return numeric(
        "date",
        r"(?<![\w/-])(?P<month>[^\W\d_]{3,10})\.?/(?P<year>20\d\d|\d\d)(?![\w/])",
        month,
        near=in_words((*tongue.months, *names)),
        also=("a/9", "./9"),
    )


_BEFORE_NUMERAL: Final = Pattern(
    r"(?i:(?:^|[^\w\s])\s?|\b(?:il|lo|la|al|alla|del|della|nel|nella|dal|dalla|sul|sulla|di|per"
    r"|el|en|los|las|de|o|a|do|da|no|na|ao|à|pelo|pela|via|calle|rua|e|y|piazza|un|una|um|uma"
    r"|su|sua|seu|suo|piazza|piazzale|viale|corso|largo|p\.zza|p\.za|v\.le|c\.so|avenida|av\."
    r"|avda\.|plaza|praça)\s)$"
)
_FEMININE_ARTICLE: Final = Pattern(
    r"(?i:\b(?:la|una|della|alla|nella|dalla|sulla|na|uma|pela)\s)$"
)
_NUMBERED: Final = frozenset(
    names(
        "secolo edizione legislatura olimpiade giornata congresso guerra repubblica crociata"
        " divisione reggimento municipio emendamento battaglione armata stagione conferenza"
        " siglo edición congreso república cruzada cumbre conferencia centenario jornada"
        " legislatura asamblea foro festival premio bienal copa torneo aniversario"
        " século edição república cruzada cimeira cúpula conferência centenário olimpíada"
        " encontro fórum simpósio bienal prêmio prémio semana gala gran grande maratona maratón"
        " maratona comunità sessione concilio dinastia media elementare superiore"
        " império imperio reich milenio milênio"
        " trimestre semestre quadrimestre bimestre liceo classe dinastía municipalità assemblea"
    )
)
