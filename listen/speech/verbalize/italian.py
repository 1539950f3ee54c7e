"""Italian.

Hundreds and thousands are written apart from what follows them: they sound the same,
and transcripts stay comparable.
"""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.romance import means_degrees, numeral_rules
from listen.speech.verbalize.romans import ROMAN, value
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


def _date(day: int, month: int, year: int | None, before: str) -> str:
    first = day == 1 and not before.lower().endswith(("l'", "l’"))
    said = f"{'primo' if first else count(day)} {_MONTHS[month - 1]}"
    return f"{said} {count(year)}" if year else said


def _clock(hour: int, minute: int, second: int | None, _after: str) -> str:
    said = "una" if hour == 1 else "mezzanotte" if not hour and not minute else count(hour)
    if minute:
        said += f" e {'un quarto' if minute == 15 and hour <= 12 else count(minute)}"
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
        " non su tra fra come ma già ogni contro ad ed poi anche circa oggi ieri se solo"
    )
)


def _gender_of(word: str) -> Gender | None:
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


_WEEKDAYS: Final = {
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
            " volume scena titolo canto fase tipo"
        )
    ),
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
    titles=TITLES,
    numbered=NUMBERED,
    weekdays=_WEEKDAYS,
    raised="alla",
    initials=frozenset(
        names("UE BCE FMI DNA RNA USB FBI ATM FIGC IA AI ONG OGM UDC CGIL URL API SEO SOS UV")
    ),
    out_of="su",
    per_units=PER_UNITS,
    half_of={"m": "mezzo", "f": "mezza"},
    ampersand="e commerciale",
)


def _ordinal(match: re.Match[str]) -> str | None:
    if match["ending"] == "°" and means_degrees(match):
        return None
    number = int(re.sub(r"\D", "", match["number"]))
    return ordinal(number, "f" if match["ending"] in {"ª", "^", "a"} else "m")


def _worded(match: re.Match[str]) -> str:
    said = ordinal(int(match["number"]))
    return said[:-1] + match["ending"][-1]


def _aged(match: re.Match[str]) -> str:
    stem = count(int(match["number"])).replace(" ", "").replace("tré", "tre")
    return (stem if stem.endswith(("tre", "sei")) else stem[:-1]) + match["ending"]


def _decade(match: re.Match[str]) -> str:
    return count(int(match["number"]))


def _roman(match: re.Match[str]) -> str:
    said = ordinal(value(match["numeral"]))
    if match.groupdict().get("second"):
        said += f" {_JOINTS.get(match['joint'].strip(), 'e')} {ordinal(value(match['second']))}"
    return said


_JOINTS: Final = {"-": "", "–": "", "/": "", "e": "e", "ed": "e", "o": "o", "al": "al", "a": "a"}


def _one_of(match: re.Match[str]) -> str | None:
    """Say `un'amica`, `uno studente`: what one is before depends on how its noun begins."""
    word = match["word"]
    gender = _gender_of(word)
    plain = word.lower()
    if gender is None or plain in _NO_MORE_THAN_ONE or plain in UNITS:
        return None
    if gender == "f":
        return f"un'{word}" if word[0].lower() in "aeiouàèéìòù" else f"una {word}"
    impure = re.match(r"(?i)s[^aeiouàèéìòù]|z|ps|gn|x|y|pn|i[aeo]", word)
    return f"{'uno' if impure else 'un'} {word}"


_NO_MORE_THAN_ONE: Final = frozenset(("mila", *_MONTHS, *TONGUE.magnitudes, *TONGUE.short_scales))


def _saint(match: re.Match[str]) -> str:
    name = match["name"]
    if name[0] in "AEIOU":
        return f"Sant'{name}"
    return f"{'Santa' if name.endswith('a') and name not in {'Luca', 'Barnaba'} else 'San'} {name}"


def _dialled(match: re.Match[str]) -> str:
    return spelled_digits(TONGUE, match.group())


_DAY: Final = "(?:[Ll]un|[Mm]ar|[Mm]er|[Gg]io|[Vv]en|[Ss]ab|[Dd]om)"
_SECOND: Final = rf"(?:(?P<joint>\s?[-–/]\s?|\s(?:ed?|o|al?)\s)(?P<second>(?=[IVX]){ROMAN})\b)?"
_CENTURY: Final = r"(?i:secolo|secoli|sec\.|sec\b)"
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
        r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d+)"
        r"(?P<ending>[ºª]|°(?!\s?[CFK]|\d)|[a^](?=\s[^\W\d_]{3}))"
        r"(?![^\W\d_]{2}|[a-z\d])",
        _ordinal,
        near=("º", "ª", "°", "9a", "^"),
    ),
    numeric(
        "ordinal",
        r"(?<![\w.,])(?P<number>\d{1,4})-?(?P<ending>(?:esim|m|v|t)[oaie]|esim[oaie])(?!\w)",
        _worded,
        near=("9a", "9-"),
    ),
    rule(
        "roman",
        rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b{_SECOND}"
        rf"(?=\s{_CENTURY}|(?:-inizio|\s(?:ed?|o|al?)(?:\sil)?)\s[IVX]+\s{_CENTURY})",
        _roman,
        near="IVX",
        also=("secolo", "sec", "secoli"),
    ),
    rule(
        "roman",
        rf"(?i:(?<=secolo )|(?<=secoli )|(?<=sec\. )|(?<=sec ))"
        rf"(?P<numeral>(?=[IVX]){ROMAN})\b{_SECOND}",
        _roman,
        near="IVX",
        also=("secolo", "secoli", "sec"),
    ),
    rule(
        "roman",
        rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b(?=\s(?:[Gg]uerra|[Rr]epubblica|[Cc]rociata|[Dd]ivisione))",
        lambda m: ordinal(value(m["numeral"]), "f"),
        near="IVX",
        also=("guerra", "repubblica", "crociata", "divisione"),
    ),
    *numeral_rules(TONGUE, ordinal),
    rule(
        "abbreviation",
        r"(?<![\w.])S\.\s?(?P<name>(?:Giovanni|Pietro|Paolo|Marco|Luca|Matteo|Maria|Francesco|Antonio"
        r"|Giuseppe|Anna|Agostino|Ambrogio|Lorenzo|Carlo|Giorgio|Michele|Martino|Nicola|Stefano"
        r"|Caterina|Chiara|Lucia|Rita|Teresa|Croce|Benedetto|Bernardo|Domenico|Donato|Felice"
        r"|Gennaro|Giacomo|Girolamo|Leonardo|Marino|Maurizio|Andrea|Agnese|Ignazio|Filippo|Rocco"
        r"|Sebastiano|Siro|Vito|Vittore|Vincenzo|Valentino|Zeno|Apollinare|Eustorgio|Barbara"
        r"|Cecilia|Elena|Monica|Sofia|Biagio|Bartolomeo|Tommaso|Gaetano|Gregorio|Clemente"
        r"|Sabina|Prassede|Pudenziana|Severo|Satiro|Raffaele|Remo|Salvo|Bonaventura))\b",
        _saint,
        near=("A.",),
    ),
    numeric(
        "number",
        r"(?<![\w.,'’-])1\s(?P<word>[^\W\d_]{3,})(?![\w/])",
        _one_of,
        near=("1",),
    ),
    numeric(
        "number",
        r"(?<![\w.,])(?P<number>\d{1,3})\s?mila\b",
        lambda m: count(int(m["number"]) * 1000),
        near=("mila",),
    ),
    numeric(
        "phone",
        r"(?<![\w.,/+-])(?<!\d )(?:3[2-9]\d[ ./-]?\d{3}[ .]?\d{3,4}|3[2-9]\d(?: \d\d){2} \d{3}"
        r"|8[0-9]{2}[ .-]\d{3}[ .-]?\d{3}|800\d{6}"
        r"|0\d{1,3}[./-]\d{5,8}|0\d{1,3}\.\d{3,4}\.\d{3,4})"
        r"(?![\w-]|[.,]\d| \d)(?!\s?(?:€|euro|mln|abitanti|persone|dollari))",
        _dialled,
        near=("999", "99 ", "99.", "99-", "99/"),
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
        r"(?<![\w.,])(?P<number>\d{1,3})-?(?P<ending>enn[ei])\b",
        _aged,
        near=("9a",),
    ),
    numeric(
        "time",
        (
            r"(?i:(?<=\bore )|(?<=\balle )|(?<=\bdalle )|(?<=\bdelle )|(?<=\ble )|(?<=\bh )"
            r"|(?<=\bh\. )|(?<=ll['’]))(?P<hour>[01]?\d|2[0-4])[.,](?P<minute>[0-5]\d)"
            r"(?!\d|[.,]\d|\s?(?:%|€|euro|m[il]))"
        ),
        lambda m: _clock(int(m["hour"]), int(m["minute"]), None, ""),
        near=(".9", ",9"),
    ),
    numeric(
        "time",
        r"(?<![\w.,-])(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)"
        r"(?=\s?[-–]\s?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d|[.,]\d))"
        r"|(?<=[0-5]\d[-–])(?P<hour2>[01]?\d|2[0-4])\.(?P<minute2>[0-5]\d)(?!\d|[.,]\d)",
        lambda m: _clock(int(m["hour"] or m["hour2"]), int(m["minute"] or m["minute2"]), None, ""),
        near=(".9",),
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>\d{1,2})\s?h\s?(?P<minute>[0-5]?\d)\s?(?:min\b\.?|['’])",
        lambda m: (
            f"{counted(TONGUE, m['hour'], UNITS['h'])} e"
            f" {counted(TONGUE, str(int(m['minute'])), UNITS['min'])}"
        ),
        near=("9a", " a "),
    ),
    numeric(
        "time",
        r"(?i:(?<=\balle )|(?<=\bdalle )|(?<=\bore ))1(?!\d|[.,:]\d|\s?%)",
        always("una"),
        near="1",
    ),
    numeric("time", r"(?<=ll['’])1(?!\d|[.,:]\d|\s?%)", always("una"), near="1"),
    rule(
        "weekday",
        rf"\b(?P<first>{_DAY})\.?\s?[-–]\s?(?P<last>{_DAY})\b\.?",
        lambda m: f"da {_WEEKDAYS[m['first'].lower()]} a {_WEEKDAYS[m['last'].lower()]}",
        near="-–",
    ),
    numeric(
        "number",
        r"(?<![\w.,])(?P<number>[1-9]0)ina\b",
        lambda m: "decina" if m["number"] == "10" else f"{count(int(m['number']))[:-1]}ina",
        near=("9a",),
    ),
    numeric(
        "weather",
        r"\b(?P<end>[Mm]in|[Mm]ax)\.?\s(?=-?\d{1,2}\s?°)",
        lambda m: "minima " if m["end"].lower() == "min" else "massima ",
        near="°",
    ),
    numeric("law", r"\bL\.\s(?=\d{1,3}/)", always("legge "), near=("A. ",)),
    numeric("time", r"\bh\.?\s(?=\d{1,2}[.:]\d\d)", always("ore "), near="h"),
    numeric("abbreviation", r"\b[nN][°º]\s?(?=\d)", always("numero "), near="°º"),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA)


def grammar(tag: str) -> Grammar:
    """Read Italian of any country."""
    del tag
    return _GRAMMAR
