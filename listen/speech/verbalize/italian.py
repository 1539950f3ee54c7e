"""Italian.

Hundreds and thousands are written apart from what follows them: they sound the same,
and transcripts stay comparable.
"""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.italian import ABBREVIATIONS, CURRENCIES, SIGNS, UNITS

_ONES: Final = names(
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
    " quattordici quindici sedici diciassette diciotto diciannove"
)
_TENS: Final = [
    "-",
    "-",
    "venti",
    "trenta",
    "quaranta",
    "cinquanta",
    "sessanta",
    "settanta",
    "ottanta",
    "novanta",
]
_SCALES: Final = (
    ("milione", "milioni"),
    ("miliardo", "miliardi"),
    ("bilione", "bilioni"),
    ("biliardo", "biliardi"),
)


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    stem = _TENS[tens][:-1] if ones in {1, 8} else _TENS[tens]
    return stem + ("tré" if ones == 3 else _ONES[ones] if ones else "")


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    said = [f"{_ONES[hundreds] if hundreds > 1 else ''}cento"] if hundreds else []
    return " ".join([*said, *([_below_hundred(rest)] if rest else [])])


def count(number: int, gender: Gender | None = None) -> str:
    """Say a cardinal."""
    if number == 1 and gender:
        return "una" if gender == "f" else "un"
    if number == 0:
        return "zero"
    rest, low = divmod(number, 1000)
    rest, thousands = divmod(rest, 1000)
    said = _millions(rest)
    if thousands:
        said.append("mille" if thousands == 1 else f"{_below_thousand(thousands)}mila")
    if low:
        said.append(_below_thousand(low))
    return " ".join(said)


def _millions(number: int) -> list[str]:
    said: list[str] = []
    scales = iter(_SCALES)
    while number:
        one, many = next(scales, ("", ""))
        if one == "miliardo" or not one:
            said.insert(0, f"{count(number)} {many}" if number > 1 else f"un {one}")
            break
        number, group = divmod(number, 1000)
        if group:
            said.insert(0, f"un {one}" if group == 1 else f"{_below_thousand(group)} {many}")
    return said


_ORDINALS: Final = names("- primo secondo terzo quarto quinto sesto settimo ottavo nono decimo")


def ordinal(number: int, gender: Gender = "m") -> str:
    """Say an ordinal."""
    if number <= 10:
        said = _ORDINALS[number] or "zeresimo"
    else:
        stem = count(number).replace(" ", "").replace("tré", "tre")
        said = (stem if stem.endswith(("tre", "sei")) else stem[:-1]) + "esimo"
    return f"{said[:-1]}a" if gender == "f" else said


def _places(written: str) -> str:
    bare = written.lstrip("0")
    zeros = ["zero"] * (len(written) - len(bare))
    if len(bare) > 3:
        return " ".join(count(int(char)) for char in written)
    return " ".join([*zeros, *([count(int(bare))] if bare else [])])


def _date(day: int, month: int, year: int | None, _before: str) -> str:
    said = f"{'primo' if day == 1 else count(day)} {_MONTHS[month - 1]}"
    return f"{said} {count(year)}" if year else said


def _clock(hour: int, minute: int, second: int | None, _after: str) -> str:
    said = count(hour)
    if minute:
        said += f" e {'un quarto' if minute == 15 else count(minute)}"
    if second:
        said += f" e {count(second)} secondi"
    return said


def _fraction(top: int, bottom: int) -> str:
    if bottom in {0, 1}:
        return f"{count(top)} su {count(bottom)}"
    part = "mezzo" if bottom == 2 else ordinal(bottom)
    return f"{count(top, 'm')} {part if top == 1 else part[:-1] + 'i'}"


_MONTHS: Final = names(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)


_NO_NOUNS: Final = frozenset(
    names(
        "di del della e o in a al con per che è sono fu da dal il la lo i gli le un una si"
        " non su tra fra come ma già"
    )
)


def _gender_of(word: str) -> Gender | None:
    if word.lower() in _NO_NOUNS:
        return None
    return "f" if word.lower().endswith(("a", "zione", "tà")) else "m"


def _regnal(number: int, name: str) -> str:
    return ordinal(number, "f" if name.endswith("a") and name not in {"Luca", "Enea"} else "m")


TONGUE: Final = Tongue(
    monarchs=frozenset(
        names(
            "Luigi Enrico Carlo Emanuele Umberto Paolo Giovanni Benedetto Pio Leone Elisabetta"
            " Filippo Ferdinando Francesco Federico Guglielmo Giorgio Edoardo Riccardo Giacomo"
            " Alessandro Pietro Nicola Caterina Maria Napoleone Gregorio Innocenzo Clemente Sisto"
            " Urbano Giulio Adriano Bonifacio Celestino Alfonso Felipe Vittoria Margherita"
            " Leopoldo"
            " Massimiliano Cosimo Ludovico Ottone Costantino Marcello Callisto Eugenio Niccolò"
            " Martino Charles Vittorio Amedeo Ramses Baldovino Harald Christian Juan"
        )
    ),
    regnal=_regnal,
    parts=frozenset(names("capitolo parte atto tomo libro volume scena titolo canto fase tipo")),
    single_scales={"milioni": "milione", "miliardi": "miliardo"},
    of_year="del",
    contracted=lambda said: re.sub(r"^una (?=[aeiou])", "un'", said),
    gender_of=_gender_of,
    short_scales={"mln": "milioni", "mld": "miliardi", "M": "milioni"},
    cardinal=count,
    ordinal=ordinal,
    places=_places,
    year=count,
    comma="virgola",
    point="punto",
    minus="meno",
    plus="più",
    percent="percento",
    per="per",
    and_="e",
    to="a",
    half="e mezzo",
    fraction=_fraction,
    months=_MONTHS,
    month_abbreviations={
        "gen.": 1,
        "febbr.": 2,
        "feb.": 2,
        "mar.": 3,
        "apr.": 4,
        "giu.": 6,
        "lug.": 7,
        "ago.": 8,
        "sett.": 9,
        "set.": 9,
        "ott.": 10,
        "nov.": 11,
        "dic.": 12,
    },
    date=_date,
    clock=_clock,
    magnitudes=("milioni", "milione", "miliardi", "miliardo", "bilioni"),
    of_magnitude="di",
    currencies=CURRENCIES,
    units=UNITS,
    square=lambda noun: Noun(f"{noun.one} quadrato", f"{noun.many} quadrati", noun.gender),
    cubic=lambda noun: Noun(f"{noun.one} cubo", f"{noun.many} cubi", noun.gender),
    abbreviations=ABBREVIATIONS,
    signs=SIGNS,
    letters_known=KNOWN | {"gmail"},
    at="chiocciola",
    slash="slash",
    colon="due punti",
    dash="trattino",
    underscore="trattino basso",
    extension="interno",
)


def _ordinal(match: re.Match[str]) -> str | None:
    number = int(re.sub(r"\D", "", match["number"]))
    if match["ending"] == "°" and number > 20 and not _WORD_AFTER.match(match.string, match.end()):
        return None  # degrees
    return ordinal(number, "f" if match["ending"] == "ª" else "m")


def _decade(match: re.Match[str]) -> str:
    return count(int(match["number"]))


_WORD_AFTER: Final = Pattern(r"\s[^\W\d_]{3}")


def _roman(match: re.Match[str]) -> str:
    return ordinal(value(match["numeral"]))


_WEEKDAYS: Final = {
    "lun": "lunedì",
    "mar": "martedì",
    "mer": "mercoledì",
    "gio": "giovedì",
    "ven": "venerdì",
    "sab": "sabato",
    "dom": "domenica",
}
_DAY: Final = "(?:[Ll]un|[Mm]ar|[Mm]er|[Gg]io|[Vv]en|[Ss]ab|[Dd]om)"
_EXTRA: Final[tuple[Rule, ...]] = (
    numeric(
        "law",
        r"(?:(?<=L\. )|(?<=n\. )|(?<=legge ))(?P<number>\d{1,4})/(?P<year>\d\d)(?![\w/])",
        lambda m: f"{count(int(m['number']))} del {count(int(m['year']))}",
        near=("9/9",),
    ),
    clued("fraction", ("½", "9/9"), r"(?<=or[ae] e )(?:½|1/2)(?!\w)", always("mezza")),
    clued("fraction", ("½", "9/9"), r"(?<= e )(?:½|1/2)(?!\w)", always("mezzo")),
    numeric(
        "ordinal",
        r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d+)(?P<ending>[ºª]|°(?!\s?[CFK]))",
        _ordinal,
        near="ºª°",
    ),
    rule(
        "roman",
        (
            rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b(?=\s(?:secolo|Secolo|edizione|legislatura"
            rf"|Olimpiade))"
        ),
        _roman,
        near="IVX",
        also=("secolo", "edizione", "legislatura", "olimpiade"),
    ),
    rule(
        "roman",
        rf"(?:(?<=secolo )|(?<=secoli ))(?P<numeral>(?=[IVX]){ROMAN})\b",
        _roman,
        near="IVX",
        also=("secolo", "secoli"),
    ),
    rule(
        "roman",
        rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b(?=\s(?:[Gg]uerra|[Rr]epubblica|[Cc]rociata|[Dd]ivisione))",
        lambda m: ordinal(value(m["numeral"]), "f"),
        near="IVX",
        also=("guerra", "repubblica", "crociata", "divisione"),
    ),
    numeric(
        "decade",
        r"(?<!\w)['’](?P<number>\d\d)\b(?!['’])",
        lambda m: count(int(m["number"])),
        near="'’",
    ),
    numeric(
        "decade",
        r"(?<=\w )['’](?P<number>[4-9]00)\b",
        lambda m: count(int(m["number"])),
        near="'’",
    ),
    numeric(
        "age",
        r"(?<![\w.,])(?P<number>\d{2,3})(?P<ending>enn[ei])\b",
        lambda m: count(int(m["number"])).replace(" ", "")[:-1].removesuffix("tr") + m["ending"],
        near=("9a",),
    ),
    numeric(
        "time",
        (
            r"(?i:(?<=\bore )|(?<=\balle )|(?<=\bdalle )|(?<=\bfino alle )|(?<=\bh ))"
            r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)(?![\d,]|\.\d)"
        ),
        lambda m: _clock(int(m["hour"]), int(m["minute"]), None, ""),
        near=(".9",),
    ),
    numeric("time", r"(?<=ll['’])1(?!\d|[.,:]\d|\s?%)", always("una"), near="1"),
    rule(
        "weekday",
        rf"\b(?P<first>{_DAY})\.?\s?[-–]\s?(?P<last>{_DAY})\b\.?",
        lambda m: f"da {_WEEKDAYS[m['first'].lower()]} a {_WEEKDAYS[m['last'].lower()]}",
        near="-–",
    ),
    numeric("abbreviation", r"\b[nN][°º]\s?(?=\d)", always("numero "), near="°º"),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA)


def grammar(tag: str) -> Grammar:
    """Read Italian of any country."""
    del tag
    return _GRAMMAR
