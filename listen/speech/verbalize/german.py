"""German.

Compound numbers are written apart, `drei und zwanzig`: they sound the same, engines and
recognisers split them alike, and transcripts stay comparable.
"""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.amounts import amount
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, always, clued, numeric, rule
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.german import ABBREVIATIONS, CURRENCIES, SIGNS, UNITS

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


_DATIVE: Final = Pattern(
    (
        r"\b(?:am|dem|den|vom|zum|beim|im|bis|ab|seit|nach|vor|des|einem|einen|ihrem|seinem"
        r"|ihren|seinen|jeden|jedem|(?:in|an|auf|von|zu|bei|mit|aus|nach|seit|vor|unter) der"
        r"|zur|am \w+,)\s+$"
    ),
    re.IGNORECASE,
)
_ARTICLE: Final = Pattern(r"\b(?:der|die|das|jede|jeder|diese|dieser|dieses)\s+$", re.IGNORECASE)


_ON_A_DAY: Final = Pattern(r"\b[Aa]m \w+,\s+$")


def _ending(before: str) -> str:
    if _DATIVE.search(before):
        return "en"
    return "e" if _ARTICLE.search(before) else "er"


def _date(day: int, month: int, year_number: int | None, before: str) -> str:
    article = "dem " if _ON_A_DAY.search(before) else ""
    said = f"{article}{ordinal(day, _ending(before))} {_MONTHS[month - 1]}"
    return f"{said} {year(year_number)}" if year_number else said


def _clock(hour: int, minute: int, second: int | None, _after: str) -> str:
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


_MONTHS: Final = names(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)


def _gender_of(word: str) -> Gender | None:
    """Only a lone one agrees with its noun; feminine ones are known by their endings."""
    if not word[0].isupper() or word.isupper():
        return None
    if word in frozenset(
        names("Frau Stadt Person Mutter Tochter Hand Nacht Zeit Firma Zahl Mark Uhr App")
    ):
        return "f"
    return "f" if word.endswith(("ung", "heit", "keit", "schaft", "ion", "tät", "e")) else "m"


def _regnal(number: int, name: str) -> str:
    if name not in _MONARCHS:
        return f"des {ordinal(number, 'en')}"
    female = name in {"Elisabeth", "Katharina", "Maria", "Margarethe", "Christina", "Beatrix"}
    return f"{'die' if female else 'der'} {ordinal(number, 'e')}"


_MONARCHS: Final = frozenset(
    names(
        "Ludwig Karl Friedrich Wilhelm Heinrich Otto Elisabeth Philipp Leo Pius Benedikt Franz"
        " Georg Katharina Charles Napoleon Paul Johannes Joseph Josef Leopold Albert August Maria"
        " Ferdinand Maximilian Rudolf Sigismund Christian Gustav Harald Nikolaus Alexander Peter"
        " Iwan Johann Eduard Richard Jakob Clemens Gregor Urban Innozenz Sixtus Alfons Felipe"
        " Philippe Margarethe Christina Beatrix Konrad Lothar Ramses Franziskus Viktor Emanuel"
        " Ernst Konstantin Mehmed Selim Juan Carlos Henri Louis"
    )
)
TONGUE: Final = Tongue(
    monarchs=_MONARCHS,
    regnal=_regnal,
    parts=frozenset(
        names("kapitel teil band akt buch szene abschnitt weltkrieg klasse stufe typ")
    ),
    single_scales={"Millionen": "Million", "Milliarden": "Milliarde"},
    of_year="aus",
    gender_of=_gender_of,
    versus="zu",
    short_scales={"M": "Millionen", "Mio": "Millionen", "Mrd": "Milliarden"},
    dotted_monarchs=True,
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
    months=_MONTHS,
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
    date=_date,
    clock=_clock,
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
)


def _ordinal(match: re.Match[str]) -> str | None:
    text = match.string
    if (
        match.end() == len(text.rstrip())
        and match.start() > 0
        and not _DATIVE.search(text[: match.start()])
    ):
        return None
    before = text[: match.start()]
    ending = "em" if before.endswith("dem ") and match.end() == len(text) else _ending(before)
    return ordinal(int(match["number"]), ending)


def _zone_clock(match: re.Match[str]) -> str:
    return "".join(f"{letter}." for letter in match["zone"].upper())


def _phone(match: re.Match[str]) -> str:
    country = count(int(match["country"]))
    return f"plus {country} {spelled_digits(TONGUE, match['number'])}"


def _decade(match: re.Match[str]) -> str:
    number = int(match["number"])
    return (f"{year(number)}er" if number > 100 else f"{count(number)}er") + (match["tail"] or "")


def _short_price(match: re.Match[str]) -> str:
    return amount(TONGUE, match["number"] + ",00", "", TONGUE.currencies["€"])


_WEEKDAYS: Final = {
    "Mo": "Montag",
    "Di": "Dienstag",
    "Mi": "Mittwoch",
    "Do": "Donnerstag",
    "Fr": "Freitag",
    "Sa": "Samstag",
    "So": "Sonntag",
}
_DAY: Final = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
_EXTRA: Final = (
    numeric(
        "phone",
        r"(?<![\w.])\+(?P<country>\d{1,2})[ -](?P<number>\d{2,5}(?:[ /-]\d{2,8}){1,4})(?![\w-])",
        _phone,
    ),
    numeric("time", r"(?<=Uhr )(?P<zone>est|pst|mez|EST|PST|MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    rule("time", r"(?<=\d )(?P<zone>MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    numeric(
        "money",
        r"(?:(?<=Fr\. )|(?<=CHF ))(?P<number>\d+)\.[-–—]+",
        lambda m: count(int(m["number"])),
        near="-–—",
    ),
    numeric("money", r"(?<![\w.,])(?P<number>\d+),[-–—]+\s?(?:€|Euro)", _short_price),
    numeric(
        "date",
        (
            r"(?<![\w.])(?P<first>[12]?\d|3[01])\.\s?(?:[-–—]|bis)\s?(?P<last>[12]?\d|3[01])\."
            r"(?=\s?(?:[A-ZÄÖÜ][a-zä]{2,8}\b|\d{1,2}\.))"
        ),
        lambda m: (
            f"{ordinal(int(m['first']), _ending(m.string[: m.start()]))} bis "
            f"{ordinal(int(m['last']), _ending(m.string[: m.start()]))}"
        ),
        near="-–—i",
    ),
    clued("section", ("§§",), r"§§\s?", always("Paragrafen ")),
    clued(
        "abbreviation",
        ".",
        r"\b(?P<name>[A-ZÄÖÜ][a-zäöüß]+s)tr\.(?=\s|,|$)",
        lambda m: f"{m['name']}traße",
    ),
    rule(
        "weekday",
        rf"\b(?P<first>{_DAY})\.?\s?[-–]\s?(?P<last>{_DAY})\b\.?(?=\s|,|:|$)",
        lambda m: f"{_WEEKDAYS[m['first']]} bis {_WEEKDAYS[m['last']]}",
        near="-–",
    ),
    numeric(
        "weekday",
        rf"\b(?P<first>{_DAY})(?:\.,?|,)(?= \d{{1,2}}\.(?!\d|[-–]))",
        lambda m: f"{_WEEKDAYS[m['first']]},",
    ),
    numeric("decade", r"(?<![\w.])(?P<number>(?:1\d|20)\d\d|[2-9]\d)er(?P<tail>n)?\b", _decade),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>\d)-?(?=D\b)(?P<d>D)(?=-)",
        lambda m: f"{count(int(m['number']))}-D",
    ),
)
_LATE: Final = (
    numeric(
        "date",
        (
            r"(?<![\w.,-])(?P<day>[12]?\d|3[01]|0[1-9])\.(?P<month>0?[1-9]|1[0-2])\.?(?![\w]"
            r"|\.?\d)(?=\s|$|\))(?<!\d\d\d)"
        ),
        lambda m: _date(int(m["day"]), int(m["month"]), None, m.string[: m.start()]),
    ),
    numeric("ordinal", r"(?<![\w.,:-])(?P<number>\d{1,7})\.(?=\s+[A-ZÄÖÜa-zäöü]|$|\))", _ordinal),
    clued("slash", "/", r"(?<=\w)/(?=[^\W\d])", always(" ")),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA, late=_LATE)


def grammar(tag: str) -> Grammar:
    """Read German of any country."""
    del tag
    return _GRAMMAR
