"""German words and forms.

Compound numbers are written apart, `drei und zwanzig`: they sound the same, engines and
recognisers split them alike, and transcripts stay comparable.
"""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.german import (
    ABBREVIATIONS,
    BOOKS,
    CURRENCIES,
    NUMBERED,
    PER_UNITS,
    SIGNS,
    TITLES,
    UNITS,
)

_ONES: Final = names(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"
    " vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_TENS: Final = [
    "-",
    "-",
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
    "sechzig",
    "siebzig",
    "achtzig",
    "neunzig",
]
_SCALES: Final = names("Million Milliarde Billion Billiarde Trillion Trilliarde Quadrillion")
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


_ANOTHER: Final = r"(?:(?:\d{1,3}|[IVX]{1,5})\.,?\s?(?:(?:und|oder|bis|[-–/])\s?)?)*"
DATIVE: Final = Pattern(
    (
        r"\b(?:am|dem|den|vom|zum|beim|im|bis|ab|seit|nach|vor|des|einem|einen|ihrem|seinem"
        r"|ihren|seinen|jeden|jedem|eines|einer|(?:in|an|auf|von|zu|bei|mit|aus|nach|seit|vor"
        rf"|unter) der|zur|am \w+\.?,|v\.)\s+{_ANOTHER}$"
    ),
    re.IGNORECASE,
)
ARTICLE: Final = Pattern(
    rf"\b(?:der|die|das|jede|jeder|diese|dieser|dieses|eine|seine|ihre)\s+{_ANOTHER}$",
    re.IGNORECASE,
)


_ON_A_DAY: Final = Pattern(r"\b[Aa]m \w+\.?,\s+$")


def ending_after(before: str, noun: str = "") -> str:
    """Give the ending of an ordinal after these words, before this noun."""
    if DATIVE.search(before) or (before.endswith("ie ") and noun.endswith(_PLURAL_ENDINGS)):
        return "en"
    neuter, feminine = _is_neuter(noun), _gender_of(noun.rstrip(".")) == "f"
    if ARTICLE.search(before):
        of_her = re.search(r"\bder\s+$", before) and feminine and not neuter
        return "en" if of_her else "e"
    if noun and re.search(r"\b(?:[Ii]n|[Mm]it|[Aa]us|[Vv]on|[Bb]ei|[Uu]nter)\s+$", before):
        return "er" if feminine and not neuter else "em"
    return "es" if neuter else "e" if feminine else "er"


def _is_neuter(noun: str) -> bool:
    plain = noun.rstrip(".")
    return plain.lower().endswith(_NEUTER_ENDINGS) or plain in _NEUTER


_NEUTER_ENDINGS: Final = (
    *names("chen jahr jahrhundert jahrtausend spiel semester quartal kapitel ment ium eum recht"),
    *names("gericht gesetz projekt konzert theater institut unternehmen verfahren volk land team"),
)
_PLURAL_ENDINGS: Final = (*names("en spiele tage wochen klassen meisterschaften wahlen"),)
_NEUTER: Final = frozenset(
    names(
        "Kapitel Jahrhundert Jh HJ Hj Jahrtausend Jtsd Quartal Jahr Mal Spiel Tor Gebot Buch Bild"
        " Semester Obergeschoss Stockwerk Programm Rennen Finale Album Lied Drittel Viertel"
        " Treffen Foto Heft Kind Opfer Auto Haus Reich Bataillon Regiment Korps Geschlecht Gleis"
        " Lebensjahr Training OG UG Semifinale Zimmer Ende Gebäude"
    )
)


def dated(day: int, month: int, year_number: int | None, before: str) -> str:
    """Say a date."""
    article = "dem " if _ON_A_DAY.search(before) else ""
    of_a_life = before.rstrip().endswith(("*", "†"))
    ending = "en" if of_a_life else ending_after(before)
    said = f"{article}{ordinal(day, ending)} {MONTHS[month - 1]}"
    return f"{said} {year(year_number)}" if year_number else said


def at_clock(hour: int, minute: int, second: int | None, _after: str) -> str:
    """Say a time of the day."""
    said = f"{count(hour, 'm')} Uhr"
    if second is not None:
        return (
            f"{said} {count(minute, 'f')} Minute{'' if minute == 1 else 'n'} "
            f"{count(second, 'f')} Sekunde{'' if second == 1 else 'n'}"
        )
    return f"{said} {count(minute)}" if minute else said


def _fraction(top: int, bottom: int) -> str:
    if bottom == 2:
        return "ein halb" if top == 1 else f"{count(top)} halbe"
    if bottom in {0, 1}:
        return f"{count(top)} {'nulltel' if not bottom else 'eintel'}"
    return f"{count(top, 'n')} {ordinal(bottom, 'el')}"


MONTHS: Final = names(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)


def _gender_of(word: str) -> Gender | None:
    """Only a lone one agrees with its noun; feminine ones are known by their endings."""
    if word in _FEMALE:
        return "f"
    if not word or not word[0].isupper() or word.isupper():
        return None
    if word in {"Abs", "Absatz", "Satz", "Nr", "Nummer", "Buchstabe", "Halbsatz"}:
        return None
    if word in _MALE:
        return "m"
    return "f" if word.lower().endswith(_FEMININE_ENDINGS) else "m"


_FEMALE: Final = frozenset(
    names(
        "Frau Stadt Person Mutter Tochter Hand Nacht Zeit Firma Zahl Mark Uhr App Liga"
        " Bundesliga"
        " Staffel Kreisliga Regionalliga Oberliga Weltmeisterschaft Wahl Bahn Wand Kraft Form"
        " Regel Schwester Nummer Steuer Mauer Feier Oper Million Milliarde Tür Spur Tat Welt"
        " Zwiebel Kartoffel Schüssel Tafel Gabel Fabel Insel Formel Klausel Vokabel Kugel Tüte"
        " Angst Art Bar Brust Faser Faust Flut Gunst Haut Jagd Kur Leber Last Lust Nadel Not Post"
        " Qual Schar Schnur Schuld Schulter Stirn Trommel Kamera Fabrik Ohnmacht Saat Kanzlei"
        " Prise Butter Nudel Paprika Bratwurst Wurst Nuss Milch Frucht Kuh Maus Gans Braut Wurzel"
        " Kammer Nummer Ziffer Leiter Feder Mutter Burg Bucht Schlacht Macht Woche Jacht Yacht"
        " Villa Pizza Pasta Kita Gefahr Uhrzeit Mail E-Mail DVD CD SMS PIN IP-Adresse"
        " Aufl Abt Std Min Kl Pos KW EM WM SSW"
        " Fahrt Figur Mannschaft Natur Antwort Schicht Pflicht Sicht Aussicht Hausnummer Bank"
    )
)
_FEMININE_ENDINGS: Final = (
    *names(
        "ung heit keit schaft ion tät e ik erin ärztin ältin zei rei atur ktur entur enz stanz"
    ),
    *names("ianz ilanz eranz diät frau arbeit schrift kunft flucht sucht haft gewalt geburt"),
    *names("kunst luft frist kraft stadt fahrt nacht zahl wahl bahn bank welt form wurst pflicht"),
    *names(
        "mannschaft nummer regel oper feier steuer antwort figur natur liga norm partei"
        " datei kartei kultur gestalt schau"
    ),
)
_MALE: Final = frozenset(
    names(
        "Name Wille Glaube Gedanke Kollege Kunde Junge Zeuge Experte Soldate Franzose Russe Pole"
        " Türke Brite Däne Schwede Finne Chinese Grieche Deutsche Erwachsene Angestellte Spion"
        " Ende Auge Interesse Gebäude Gebirge Gemüse Gewerbe Gelände Erbe Brei Schrei Chor Einwand"
        " Zweite Dritte Buchstabe Funke Friede Haufe Löwe Affe Hase Rabe Bote Erbe Riese Skorpion"
    )
)


def regnal(number: int, name: str) -> str:
    """Say the number of a monarch."""
    if name not in MONARCHS:
        return f"{'der' if name[:-1] in _QUEENS else 'des'} {ordinal(number, 'en')}"
    return f"{'die' if name in _QUEENS else 'der'} {ordinal(number, 'e')}"


_QUEENS: Final = frozenset(
    names(
        "Elisabeth Katharina Maria Margarethe Christina Beatrix Elizabeth Victoria Viktoria"
        " Wilhelmine Juliana Anna Isabella Mary"
    )
)


MONARCHS: Final = frozenset(
    names(
        "Ludwig Karl Friedrich Wilhelm Heinrich Otto Elisabeth Philipp Leo Pius Benedikt Franz"
        " Georg Katharina Charles Napoleon Paul Johannes Joseph Josef Leopold Albert August Maria"
        " Ferdinand Maximilian Rudolf Sigismund Christian Gustav Harald Nikolaus Alexander Peter"
        " Iwan Johann Eduard Richard Jakob Clemens Gregor Urban Innozenz Sixtus Alfons Felipe"
        " Philippe Margarethe Christina Beatrix Konrad Lothar Ramses Franziskus Viktor Emanuel"
        " Elizabeth Victoria Viktoria Wilhelmine Juliana Umberto"
        " Anna Isabella Mary Ernst Konstantin Mehmed Selim Juan Carlos Henri Louis"
    )
)
TONGUE: Final = Tongue(
    monarchs=MONARCHS,
    regnal=regnal,
    parts=frozenset(
        names(
            "kapitel teil band akt buch szene abschnitt weltkrieg klasse stufe typ artikel sure"
            " anlage phase paragraf"
        )
    ),
    single_scales={
        "Millionen": "Million",
        "Milliarden": "Milliarde",
        "Billionen": "Billion",
    },
    of_year="aus",
    gender_of=_gender_of,
    versus="zu",
    short_scales={
        "M": "Millionen",
        "Mio": "Millionen",
        "Mrd": "Milliarden",
        "Bio": "Billionen",
        "Tsd": "Tausend",
        "T": "Tausend",
    },
    dotted_ordinals=True,
    gender_alone="n",
    half_follows_noun=False,
    places_agree=False,
    cardinal=count,
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
    months=MONTHS,
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
    date=dated,
    clock=at_clock,
    magnitude_gender="f",
    magnitudes=names(
        "Millionen Million Milliarden Milliarde Billionen Billion Mio. Mrd. millionen"
    ),
    currencies=CURRENCIES,
    units=UNITS,
    square=lambda noun: Noun(
        f"Quadrat {noun.one.lower()}", f"Quadrat {noun.many.lower()}", noun.gender
    ),
    cubic=lambda noun: Noun(
        f"Kubik {noun.one.lower()}", f"Kubik {noun.many.lower()}", noun.gender
    ),
    abbreviations=ABBREVIATIONS,
    signs=SIGNS,
    letters_known=KNOWN | {"org", "g mail"},
    at="at",
    slash="slash",
    colon="Doppelpunkt",
    dash="Strich",
    underscore="Unterstrich",
    extension="Durchwahl",
    titles=TITLES,
    numbered=NUMBERED,
    raised="hoch",
    books=BOOKS,
    compass={"N": "Nord", "S": "Süd", "O": "Ost", "E": "Ost", "W": "West"},
    initials=frozenset(
        names(
            "EU USA CDU CSU ARD BKA EZB IWF IT KI USB EKG DNA RNA AG ADAC ADHS IG"
            " IHK IC ICE UKW UV OB OLG IQ HIV AKW LKA RKI AOK EM BIP URL API SEO HNO"
            " ÖVP FPÖ SPÖ ÖBB"
        )
    ),
    out_of="von",
    per_units=PER_UNITS,
    half_of={"m": "ein halber", "f": "eine halbe", "n": "ein halbes"},
)
