"""Italian words and forms.

Hundreds and thousands are written apart from what follows them: they sound the same,
and transcripts stay comparable.
"""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.italian import (
    ABBREVIATIONS,
    CURRENCIES,
    NUMBERED,
    PER_UNITS,
    SIGNS,
    TITLES,
    UNITS,
)

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


def _thousands(number: int) -> str:
    """Say how many thousands: without an accent, now that more follows in the word."""
    said = _below_thousand(number)
    return f"{said[:-1]}e" if said.endswith("tré") else said


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
        said.append("mille" if thousands == 1 else f"{_thousands(thousands)}mila")
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
        stem = count(number).replace(" ", "").replace("tré", "tre").replace("centoo", "cento")
        stem = re.sub("^un(?=mili)", "", re.sub("mila$", "mille", stem))
        said = (stem if stem.endswith(("tre", "sei")) else stem[:-1]) + "esimo"
    return f"{said[:-1]}a" if gender == "f" else said


def _places(written: str) -> str:
    bare = written.lstrip("0")
    zeros = ["zero"] * (len(written) - len(bare))
    if len(bare) > 3:
        return " ".join(count(int(char)) for char in written)
    return " ".join([*zeros, *([count(int(bare))] if bare else [])])


def _date(day: int, month: int, year: int | None, before: str) -> str:
    first = day == 1 and not before.lower().endswith(("l'", "l’"))
    said = f"{'primo' if first else count(day)} {MONTHS[month - 1]}"
    return f"{said} {count(year)}" if year else said


def at_clock(hour: int, minute: int, second: int | None, after: str) -> str:
    """Say a time of the day."""
    plain = after.replace(".", "").replace(" ", "").lower()
    if plain == "h" and not minute and not second:
        return "un'ora" if hour == 1 else f"{count(hour)} ore"
    said = "una" if hour == 1 else count(hour)
    if minute:
        said += f" e {'un quarto' if minute == 15 and hour <= 12 else count(minute)}"
    if second:
        said += f" e {count(second)} secondi"
    if plain in {"am", "pm"}:
        evening = "" if hour == 12 else " del pomeriggio" if hour < 6 else " di sera"
        said += " del mattino" if plain == "am" else evening
    return said


def _fraction(top: int, bottom: int) -> str:
    if bottom in {0, 1} or 12 < bottom < top:
        return f"{count(top)} su {count(bottom)}"
    part = "mezzo" if bottom == 2 else ordinal(bottom)
    return f"{count(top, 'm')} {part if top == 1 else part[:-1] + 'i'}"


MONTHS: Final = names(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
)


_NO_NOUNS: Final = frozenset(
    names(
        "dello dei degli delle allo alla ai agli alle dallo dalla dai dagli dalle nel nello nella"
        " nei negli nelle sul sullo sulla sui sugli sulle col coi "
        "di del della e o in a al con per che è sono fu da dal il la lo i gli le un una si"
        " non su tra fra come ma già ogni contro ad ed poi anche circa oggi ieri se solo"
    )
)


def gender_of(word: str) -> Gender | None:
    """Guess the gender of a noun."""
    if word.lower() in _NO_NOUNS:
        return None
    plain = word.lower()
    if plain in _MASCULINE:
        return "m"
    return "f" if plain.endswith(_FEMININE_ENDINGS) or plain in _FEMININE else "m"


_FEMININE_ENDINGS: Final = ("a", "ione", "tà", "tù", "ice", "udine", "ite", "ie")
_MASCULINE: Final = frozenset(
    names(
        "problema programma sistema tema clima pianeta poeta papa dramma diploma dogma enigma"
        " panorama teorema aroma coma cinema delta sisma trauma prisma pigiama gorilla vaglia"
        " milione bilione trilione milioni campione padiglione bastione arcione limite satellite"
        " calice codice giudice indice vertice"
        " pollice complice atleta artista turista giornalista ospite pilota collega autista"
    )
)
_FEMININE: Final = frozenset(
    names(
        "olimpiade notte parte volta voce mano moglie classe fine morte gente luce legge croce"
        " pace torre"
        " nave chiave carne fame neve serie specie estate arte corte base fase crisi tesi analisi"
        " radio foto moto auto madre vite valle rete sede siepe fonte fronte lente mente polvere"
        " febbre tigre volpe strage schiera merce pelle sete tempie"
    )
)


def _regnal(number: int, name: str) -> str:
    return ordinal(number, "f" if name.endswith("a") and name not in {"Luca", "Enea"} else "m")


WEEKDAYS: Final = {
    "lun": "lunedì",
    "mar": "martedì",
    "mer": "mercoledì",
    "gio": "giovedì",
    "ven": "venerdì",
    "sab": "sabato",
    "dom": "domenica",
}


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
    parts=frozenset(
        names(
            "articolo comma allegato sezione paragrafo municipio capitolo parte atto tomo libro"
            " volume scena titolo canto fase tipo episodio"
        )
    ),
    single_scales={"milioni": "milione", "miliardi": "miliardo"},
    of_year="del",
    contracted=lambda said: re.sub(r"^(un|mezz)a (?=[aeiou])", r"\1'", said),
    gender_of=gender_of,
    short_scales={"mln": "milioni", "mld": "miliardi", "bn": "miliardi", "M": "milioni"},
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
    months=MONTHS,
    month_abbreviations={
        "gen.": 1,
        "febbr.": 2,
        "feb.": 2,
        "mar.": 3,
        "genn.": 1,
        "apr.": 4,
        "mag.": 5,
        "magg.": 5,
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
    clock=at_clock,
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
    titles=TITLES,
    numbered=NUMBERED,
    weekdays=WEEKDAYS,
    compass={"N": "nord", "S": "sud", "E": "est", "O": "ovest", "W": "ovest"},
    raised="alla",
    initials=frozenset(
        names(
            "UE BCE FMI DNA RNA USB FBI ATM FIGC IA AI ONG OGM UDC CGIL URL API SEO SOS UV UK"
            " ATP ASL ABS AVS EAU"
        )
    ),
    goal_minute=ordinal,
    out_of="su",
    per_units=PER_UNITS,
    half_of={"m": "mezzo", "f": "mezza"},
    ampersand="e commerciale",
)
