"""German."""

import re
from typing import Final

from listen.speech.verbalize.amounts import amount, counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, always, clued, numeric, rule
from listen.speech.verbalize.names_and_numerals import decade_rule
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongues.german import (
    ARTICLE,
    DATIVE,
    MONARCHS,
    MONTHS,
    TONGUE,
    at_clock,
    count,
    dated,
    ending_after,
    ordinal,
    regnal,
    year,
)
from listen.speech.verbalize.words.german import (
    CURRENCIES,
    UNITS,
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
    return "" if not noun or noun in MONTHS else "Jahrhundert" if noun == "Jh" else noun


def _ordinal(match: re.Match[str]) -> str | None:
    text, number = match.string, int(match["number"])
    before = text[: match.start()]
    final = match.end() == len(text.rstrip()) and match.start() > 0
    if final and not DATIVE.search(before) and not ARTICLE.search(before):
        return None
    if match.start() and (_NEW_SENTENCE.match(text, match.end()) or 1000 < number < 2100):
        return None
    noun = _NEXT_NOUN.match(text, match.end())
    ending = ending_after(before, noun["noun"] if noun else "")
    ending = "em" if before.endswith("dem ") and match.end() == len(text) else ending
    return ordinal(number, ending) + ("." if final else "")


def _reigning(match: re.Match[str]) -> str | None:
    """Say `unter Ludwig XIV.` in the case that the word before it asks for."""
    name = match["name"].rpartition(" ")[2]
    if name not in MONARCHS:
        return None
    number = value(match["numeral"])
    female = regnal(number, name).startswith("die")
    against = match["preposition"].lower() in {"für", "gegen", "durch", "um", "ohne"}
    if female:
        article, ending = ("die", "e") if against else ("der", "en")
    else:
        article, ending = ("den" if against else "dem"), "en"
    king = f"{match['preposition']} {match['title'] or ''}{match['name']}"
    return f"{king} {article} {ordinal(number, ending)}"


def _lasting(match: re.Match[str]) -> str:
    hours = match["unit"].startswith(("St", "h"))
    first, second = ("h", "min") if hours else ("min", "s")
    said = [counted(TONGUE, match["first"], UNITS[first])]
    said += [counted(TONGUE, str(int(match["second"])), UNITS[second])]
    if match["third"]:
        said += [counted(TONGUE, str(int(match["third"])), UNITS["s"])]
    if match["parts"]:
        said += [count(int(match["parts"]))]
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
            f"{ordinal(int(m['first']), ending_after(m.string[: m.start()], _named(m['noun'])))}"
            f" {'und' if m['joint'] in {'/', 'und'} else 'bis'} "
            f"{ordinal(int(m['last']), ending_after(m.string[: m.start()], _named(m['noun'])))}"
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
        lambda m: ordinal(value(m["numeral"]), ending_after(m.string[: m.start()])),
        near="IVX",
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<first>\d{1,2}):(?P<second>[0-5]\d)(?::(?P<third>[0-5]\d))?"
        r"(?:,(?P<parts>\d{1,2}))?\s"
        r"(?P<unit>[Mm]in(?:uten)?|Std|Stunden|(?<=\d:\d\d:\d\d\s)h)\b(?:\.(?=[\s,;)]*[a-zäöü,;)]))?",
        _lasting,
        near=(":9",),
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)"
        r"(?=\s?(?:bis|und|oder|[-–])\s?\d{1,2}(?:[.:]\d\d)?\sUhr)",
        lambda m: at_clock(int(m["hour"]), int(m["minute"]), None, "").replace(
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
    decade_rule(TONGUE),
    clued("slash", "/", r"(?<=\der)/(?=\d)", always(" und ")),
    numeric(
        "percent",
        r"\s?%-?ig(?P<tail>(?:e[rnms]?)?)\b",
        lambda m: f" prozentig{m['tail']}",
        near="%",
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
        rf"(?:[-–]\s?\d|Uhr|h\b)|\d{{1,2}}\.(?!\d|[-–])|gesch|bis\b))",
        lambda m: f"{_WEEKDAYS[m['first']]},",
    ),
    numeric("decade", r"(?<![\w.])(?P<number>(?:1\d|20)\d\d|[2-9]\d)er(?P<tail>n)?\b", _decade),
    numeric(
        "number",
        r"(?<![\w.])(?P<number>\d{1,3}(?:\.\d{3})?)er(?=\b)",
        lambda m: f"{count(int(m['number'].replace('.', '')))}er",
        near=("9a",),
    ),
    numeric(
        "money",
        r"(?:€|EUR)\s?(?P<number>\d+),[-–—]+",
        _short_price,
        near="-–—",
    ),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>\d)-?(?=D\b)(?P<d>D)(?=-)",
        lambda m: f"{count(int(m['number']))}-D",
    ),
)


def _short_date(match: re.Match[str]) -> str | None:
    before = match.string[: match.start()]
    alone = match.group() == match.string.strip()
    evident = (
        alone
        or match["bare"] is None
        or ("0" in {match["day"][0], match["month"][0]} and not re.search(r"\w\s$", before))
    )
    final = re.match(r"\s*$|\s+[A-ZÄÖÜ]", match.string[match.end() :])
    if not evident and (match["open"] is not None or (final and re.search(r"\w\s$", before))):
        return None  # a version, or a half written with a point
    return dated(int(match["day"]), int(match["month"]), None, before)


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
