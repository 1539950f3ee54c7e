"""German.

Compound numbers are written apart, `drei und zwanzig`: they sound the same, engines and
recognisers split them alike, and transcripts stay comparable.
"""

import re
from typing import Final

from listen.speech.verbalize.addresses import KNOWN
from listen.speech.verbalize.amounts import amount, counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, always, clued, numeric, rule
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Gender, Noun, Tongue
from listen.speech.verbalize.words.german import (
    ABBREVIATIONS,
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


_ANOTHER: Final = r"(?:\d{1,3}\.,?\s?(?:(?:und|oder|bis|[-–/])\s?)?)*"
_DATIVE: Final = Pattern(
    (
        r"\b(?:am|dem|den|vom|zum|beim|im|bis|ab|seit|nach|vor|des|einem|einen|ihrem|seinem"
        r"|ihren|seinen|jeden|jedem|eines|einer|(?:in|an|auf|von|zu|bei|mit|aus|nach|seit|vor"
        rf"|unter) der|zur|am \w+,)\s+{_ANOTHER}$"
    ),
    re.IGNORECASE,
)
_ARTICLE: Final = Pattern(
    rf"\b(?:der|die|das|jede|jeder|diese|dieser|dieses|eine|seine|ihre)\s+{_ANOTHER}$",
    re.IGNORECASE,
)


_ON_A_DAY: Final = Pattern(r"\b[Aa]m \w+,\s+$")


def _ending(before: str, noun: str = "") -> str:
    if _DATIVE.search(before):
        return "en"
    if _ARTICLE.search(before):
        return "e"
    neuter, feminine = _is_neuter(noun), _gender_of(noun.rstrip(".")) == "f"
    if noun and re.search(r"\b(?:[Ii]n|[Mm]it|[Aa]us|[Vv]on|[Bb]ei|[Uu]nter)\s+$", before):
        return "er" if feminine and not neuter else "em"
    return "es" if neuter else "e" if feminine else "er"


def _is_neuter(noun: str) -> bool:
    plain = noun.rstrip(".")
    return plain.lower().endswith(_NEUTER_ENDINGS) or plain in _NEUTER


_NEUTER_ENDINGS: Final = (
    *names("chen jahr jahrhundert jahrtausend spiel semester quartal kapitel"),
)
_NEUTER: Final = frozenset(
    names(
        "Kapitel Jahrhundert Jh Jahrtausend Quartal Jahr Mal Spiel Tor Gebot Buch Semester Bild"
        " Obergeschoss Stockwerk Programm Rennen Finale Album Lied Drittel Viertel Treffen Foto"
        " Heft Kind Opfer Auto Haus Bataillon Regiment Korps Geschlecht Gleis Lebensjahr Training"
    )
)


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
    if not word or not word[0].isupper() or word.isupper():
        return None
    if word in {"Abs", "Absatz", "Satz", "Nr", "Nummer", "Buchstabe", "Halbsatz"}:
        return None
    if word in _MALE:
        return "m"
    if word in frozenset(
        names(
            "Frau Stadt Person Mutter Tochter Hand Nacht Zeit Firma Zahl Mark Uhr App Liga"
            " Bundesliga"
            " Staffel Kreisliga Regionalliga Oberliga Weltmeisterschaft Wahl Bahn Wand Kraft Form"
            " Regel Schwester Nummer Steuer Mauer Feier Oper Million Milliarde Tür Spur Tat Welt"
            " Fahrt Figur Mannschaft Natur Antwort Schicht Pflicht Sicht Aussicht Hausnummer Bank"
        )
    ):
        return "f"
    return "f" if word.endswith(("ung", "heit", "keit", "schaft", "ion", "tät", "e")) else "m"


_MALE: Final = frozenset(
    names(
        "Name Wille Glaube Gedanke Kollege Kunde Junge Zeuge Experte Soldate Franzose Russe Pole"
        " Türke Brite Däne Schwede Finne Chinese Grieche Deutsche Erwachsene Angestellte Spion"
        " Zweite Dritte Buchstabe Funke Friede Haufe Löwe Affe Hase Rabe Bote Erbe Riese Skorpion"
    )
)


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
        " Elizabeth Victoria Viktoria Wilhelmine Juliana Umberto"
        " Ernst Konstantin Mehmed Selim Juan Carlos Henri Louis"
    )
)
TONGUE: Final = Tongue(
    monarchs=_MONARCHS,
    regnal=_regnal,
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
    titles=TITLES,
    numbered=NUMBERED,
    raised="hoch",
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


_STARTS: Final = (
    r"(?:D(?:er|ie|as|em|en|ann|och|abei|amit|azu|a)|E[rs]|Sie|Ich|Wir|I[mn]|A[mn]|Auch|Aber|Und|Um"
    r"|Ein|Eine|Einen|Nach|Vor|Von|Zu|Zum|Zur|Seit|Bei|Mit|Für|So|Was|Wer|Wie|Wo|Als|Wenn|Ob"
    r"|Heute|Gestern|Hier|Dort|Jetzt|Noch|Nun|Kein|Keine|Man|Mehr|Sein|Seine|Ihr|Ihre|Unter|Über"
    r"|Zwischen|Anno|Alle|Viele|Trotz|Während|Doch|Denn|Später|Damals|Danach|Insgesamt|Laut|Bis|Ab|Aus|Ohne)"
)
_NEW_SENTENCE: Final = Pattern(rf"\s+{_STARTS}\b")
_NEXT_NOUN: Final = Pattern(r"\s+(?P<noun>[A-ZÄÖÜ]\w+\.?)")


def _named(noun: str | None) -> str:
    """Take months for what they are: masculine."""
    return "" if not noun or noun in _MONTHS else "Jahrhundert" if noun == "Jh" else noun


def _ordinal(match: re.Match[str]) -> str | None:
    text, number = match.string, int(match["number"])
    before = text[: match.start()]
    if match.end() == len(text.rstrip()) and match.start() > 0 and not _DATIVE.search(before):
        return None
    if match.start() and (_NEW_SENTENCE.match(text, match.end()) or 1000 < number < 2100):
        return None
    noun = _NEXT_NOUN.match(text, match.end())
    ending = _ending(before, noun["noun"] if noun else "")
    ending = "em" if before.endswith("dem ") and match.end() == len(text) else ending
    return ordinal(number, ending)


def _reigning(match: re.Match[str]) -> str | None:
    """Say `unter Ludwig XIV.` in the case that the word before it asks for."""
    name = match["name"].rpartition(" ")[2]
    if name not in _MONARCHS:
        return None
    number = value(match["numeral"])
    female = _regnal(number, name).startswith("die")
    against = match["preposition"].lower() in {"für", "gegen", "durch", "um", "ohne"}
    if female:
        article, ending = ("die", "e") if against else ("der", "en")
    else:
        article, ending = ("den" if against else "dem"), "en"
    king = f"{match['preposition']} {match['title'] or ''}{match['name']}"
    return f"{king} {article} {ordinal(number, ending)}"


def _lasting(match: re.Match[str]) -> str:
    hours = match["unit"].startswith("St")
    first, second = ("h", "min") if hours else ("min", "s")
    said = [counted(TONGUE, match["first"], UNITS[first])]
    said += [counted(TONGUE, str(int(match["second"])), UNITS[second])]
    if match["third"]:
        said += [counted(TONGUE, str(int(match["third"])), UNITS["s"])]
    return " ".join(said)


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
        r"(?<![\w.])\+(?P<country>\d{1,2})[ -](?:\(0\)\s?)?"
        r"(?P<number>\(?\d{2,5}\)?(?:[ /-]\d{2,8}){1,4})(?![\w-])",
        _phone,
    ),
    numeric("time", r"(?<=Uhr )(?P<zone>est|pst|mez|EST|PST|MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    rule("time", r"(?<=\d )(?P<zone>MEZ|MESZ|CET|UTC|GMT)\b", _zone_clock),
    numeric(
        "money",
        r"\b(?P<sign>S?Fr\.|CHF)\s?(?P<number>\d+)\.[-–—]+",
        lambda m: counted(TONGUE, m["number"], CURRENCIES[m["sign"]].unit),
        near="-–—",
    ),
    numeric("money", r"(?<![\w.,])(?P<number>\d+),[-–—]+\s?(?:€|Euro)", _short_price),
    numeric(
        "date",
        (
            r"(?<![\w.])(?P<first>[12]?\d|3[01])\.\s?(?P<joint>[-–—/]|bis|und)\s?(?P<last>[12]?\d|3[01])\."
            r"(?=\s?(?:(?P<noun>[A-ZÄÖÜ][a-zä]{1,12})\b|\d{1,2}\.))"
        ),
        lambda m: (
            f"{ordinal(int(m['first']), _ending(m.string[: m.start()], _named(m['noun'])))}"
            f" {'und' if m['joint'] in {'/', 'und'} else 'bis'} "
            f"{ordinal(int(m['last']), _ending(m.string[: m.start()], _named(m['noun'])))}"
        ),
        near="-–—/iu",
    ),
    rule(
        "roman",
        (
            r"\b(?P<preposition>(?i:unter|von|mit|bei|nach|zu|seit|aus|neben|gegenüber|für|gegen"
            r"|durch|um|ohne))\s"
            r"(?P<title>(?:König(?:in)?|Kaiser(?:in)?|Papst|Zar(?:in)?|Prinz|Sultan)\s)?"
            rf"(?P<name>(?:[^\W\d_]+\s)?[^\W\d_]+)\s(?P<numeral>(?=[IVX]){ROMAN})\."
            r"(?=\s?[a-zäöü,;:)(–-])"
        ),
        _reigning,
        near="IVX",
    ),
    rule(
        "roman",
        rf"(?<![\w.])(?<!\w\s)(?P<numeral>(?=[IVX]){ROMAN})\."
        rf"(?=\s[A-ZÄÖÜ][a-zäöüß]{{3}})(?=\s(?!{_STARTS}\b))",
        lambda m: ordinal(value(m["numeral"]), "er"),
        near="IVX",
    ),
    rule(
        "roman",
        (
            rf"(?:(?<=\b[Ii]m )|(?<=\b[Dd]er )|(?<=\b[Dd]es )|(?<=\b[Dd]as )|(?<=\b[Dd]ie ))"
            rf"(?P<numeral>(?=[IVX]){ROMAN})\.(?=\s[A-ZÄÖÜ][a-zäöüß]{{3}})"
        ),
        lambda m: ordinal(value(m["numeral"]), _ending(m.string[: m.start()])),
        near="IVX",
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<first>\d{1,2}):(?P<second>[0-5]\d)(?::(?P<third>[0-5]\d))?\s"
        r"(?P<unit>Min(?:uten)?|Std|Stunden|St)\b(?:\.(?=[\s,;)]*[a-zäöü,;)]))?",
        _lasting,
        near=(":9",),
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)"
        r"(?=\s?(?:bis|und|oder|[-–])\s?\d{1,2}(?:[.:]\d\d)?\sUhr)",
        lambda m: _clock(int(m["hour"]), int(m["minute"]), None, "").replace(
            " Uhr", "", int(m["minute"]) == 0
        ),
        near=("uhr",),
    ),
    numeric(
        "phone",
        r"(?:(?<=Notruf )|(?<=Nummer )|(?<=[Dd]ie )|(?<=unter ))"
        r"(?:110|112|115|116 \d{3})(?![\w.,]\d|\w| \d)"
        r"|\b116 117\b",
        lambda m: spelled_digits(TONGUE, m.group()),
        near="1",
    ),
    numeric(
        "address",
        r"(?:(?<=\d, )|(?<=\d[a-z], )|(?<=\bD-)|(?<=PLZ ))\d{5}(?=\s[A-ZÄÖÜ])",
        lambda m: spelled_digits(TONGUE, m.group()),
        near=("999",),
    ),
    numeric(
        "century",
        r"(?<=\bdes )(?P<number>\d{1,2})\.\sJh\.",
        lambda m: f"{ordinal(int(m['number']), 'en')} Jahrhunderts",
        near=("9. ",),
    ),
    numeric(
        "time",
        r"(?<![\w.,])(?P<number>\d{1,3})\.(?=\s?\+\s?\d)",
        lambda m: ordinal(int(m["number"]), "e"),
        near=("9.+", "9. "),
    ),
    numeric(
        "law",
        r"(?:(?<=BvR )|(?<=BvF )|(?<=ZR )|(?<=StR )|(?<=C-))"
        r"(?P<number>\d{1,4})/(?P<year>\d\d)(?!\w)",
        lambda m: f"{count(int(m['number']))} aus {count(int(m['year']))}",
        near=("9/9",),
    ),
    numeric(
        "decade",
        r"(?<!\w)['’](?P<number>\d\d)\b(?!['’])",
        lambda m: count(int(m["number"])),
        near="'’",
    ),
    clued("slash", "/", r"(?<=\der)/(?=\d)", always(" und ")),
    numeric(
        "percent", r"\s?%-?ige(?P<tail>[rnms]?)\b", lambda m: f" prozentige{m['tail']}", near="%"
    ),
    numeric("number", r"(?<![\w.,:-])1(?=-[A-ZÄÖÜ])", always("ein"), near=("9-A",)),
    clued("word", ":*_", r"(?<=[a-zäöüß])[:*_](?=in(?:nen)?\b)", always(" ")),
    clued("section", ("§§",), r"§§\s?", always("Paragrafen ")),
    clued(
        "abbreviation",
        ".",
        r"\b(?P<name>[A-ZÄÖÜ][a-zäöüß]+s)tr\.(?=\s|,|$)",
        lambda m: f"{m['name']}traße",
    ),
    rule(
        "weekday",
        rf"\b(?P<first>{_DAY})\.?\s?(?:[-–]|bis|(?P<slash>/))\s?(?P<last>{_DAY})\b\.?(?=[\s,;:.)]|$)",
        lambda m: (
            f"{_WEEKDAYS[m['first']]} {'und' if m['slash'] else 'bis'} {_WEEKDAYS[m['last']]}"
        ),
        near="-–/b",
    ),
    numeric(
        "weekday",
        rf"\b(?P<first>{_DAY})(?:\.,?|,)(?= (?:\d{{1,2}}(?:[.:]\d\d)?\s?"
        rf"(?:[-–]\s?\d|Uhr|h\b)|\d{{1,2}}\.(?!\d|[-–])|gesch))",
        lambda m: f"{_WEEKDAYS[m['first']]},",
    ),
    numeric("decade", r"(?<![\w.])(?P<number>(?:1\d|20)\d\d|[2-9]\d)er(?P<tail>n)?\b", _decade),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>\d)-?(?=D\b)(?P<d>D)(?=-)",
        lambda m: f"{count(int(m['number']))}-D",
    ),
)


def _short_date(match: re.Match[str]) -> str | None:
    before = match.string[: match.start()]
    alone = match.group() == match.string.strip()
    evident = alone or match["bare"] is None or "0" in {match["day"][0], match["month"][0]}
    final = re.match(r"\s*$|\s+[A-ZÄÖÜ]", match.string[match.end() :])
    if not evident and (match["open"] is not None or (final and re.search(r"\w\s$", before))):
        return None  # a version, or a half written with a point
    return _date(int(match["day"]), int(match["month"]), None, before)


_LATE: Final = (
    numeric(
        "date",
        (
            r"(?<![\w.,-])(?:(?<=[Aa]m )|(?<=[Vv]om )|(?<=bis )|(?<=[Zz]um )|(?<=[Aa]b )"
            r"|(?<=[Dd]e[nmr] )|(?<=seit )|(?<=tag, )|(?P<bare>))(?P<day>[12]?\d|3[01]|0[1-9])\."
            r"(?P<month>0?[1-9]|1[0-2])(?:\.|(?P<open>))(?![\w]|\.?\d)(?=\s|$|[),;:!?–-])(?<!\d\d\d)"
        ),
        _short_date,
    ),
    numeric(
        "ordinal", r"(?<![\w.,:-])(?P<number>\d{1,7})\.(?=\s+[A-ZÄÖÜa-zäöü]|$|[),;:])", _ordinal
    ),
    clued("slash", "/", r"(?<=\w)/(?=[^\W\d])", always(" ")),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA, late=_LATE)


def grammar(tag: str) -> Grammar:
    """Read German of any country."""
    del tag
    return _GRAMMAR
