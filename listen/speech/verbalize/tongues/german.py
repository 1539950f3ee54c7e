"""German words and forms."""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Noun, Tongue
from listen.speech.verbalize.tongues.german_genders import (
    PLURAL_ENDINGS,
    QUEENS,
    gender_of,
    is_neuter,
)
from listen.speech.verbalize.tongues.german_numbers import count, ordinal, year
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
    if DATIVE.search(before) or (before.endswith("ie ") and noun.endswith(PLURAL_ENDINGS)):
        return "en"
    neuter, feminine = is_neuter(noun), gender_of(noun.rstrip(".")) == "f"
    if ARTICLE.search(before):
        of_her = re.search(r"\bder\s+$", before) and feminine and not neuter
        return "en" if of_her else "e"
    if noun and re.search(r"\b(?:[Ii]n|[Mm]it|[Aa]us|[Vv]on|[Bb]ei|[Uu]nter)\s+$", before):
        return "er" if feminine and not neuter else "em"
    return "es" if neuter else "e" if feminine else "er"


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


def regnal(number: int, name: str) -> str:
    """Say the number of a monarch."""
    if name not in MONARCHS:
        return f"{'der' if name[:-1] in QUEENS else 'des'} {ordinal(number, 'en')}"
    return f"{'die' if name in QUEENS else 'der'} {ordinal(number, 'e')}"


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
    gender_of=gender_of,
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
