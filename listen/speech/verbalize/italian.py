"""Italian."""

import re
from typing import Final

from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
from listen.speech.verbalize.names_and_numerals import decade_rule
from listen.speech.verbalize.numbers import follows_its_noun, spelled_digits
from listen.speech.verbalize.romance import means_degrees, month_rule, numeral_rules, quarter_rule
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongues.italian import (
    MONTHS,
    TONGUE,
    WEEKDAYS,
    at_clock,
    count,
    gender_of,
    ordinal,
)
from listen.speech.verbalize.words.italian import (
    UNITS,
)


def _ordinal(match: re.Match[str]) -> str | None:
    signed = match.string[: match.start()].endswith(("+", "-", "−"))
    if match["ending"] in {"°", "º"} and (
        signed or (match["ending"] == "°" and means_degrees(match))
    ):
        return None
    number = int(re.sub(r"\D", "", match["number"]))
    return ordinal(number, "f" if match["ending"] in {"ª", "^", "a"} else "m")


def _worded(match: re.Match[str]) -> str:
    said = ordinal(int(match["number"]))
    return said[:-1] + match["ending"][-1]


def _aged(match: re.Match[str]) -> str:
    stem = count(int(match["number"])).replace(" ", "").replace("tré", "tre")
    return (stem if stem.endswith(("tre", "sei")) else stem[:-1]) + match["ending"]


def _roman(match: re.Match[str]) -> str:
    said = ordinal(value(match["numeral"]))
    if match.groupdict().get("second"):
        said += f" {_JOINTS.get(match['joint'].strip(), 'e')} {ordinal(value(match['second']))}"
    return said


_JOINTS: Final = {"-": "", "–": "", "/": "", "e": "e", "ed": "e", "o": "o", "al": "al", "a": "a"}


def _one_of(match: re.Match[str]) -> str | None:
    """Say `un'amica`, `uno studente`: what one is before depends on how its noun begins."""
    word = match["word"]
    gender = gender_of(word)
    plain = word.lower()
    if follows_its_noun(match.string[: match.start()]):
        return None
    if word[0].isupper() and re.match(r"\s\d", match.string[match.end() :]):
        return None  # `1 Cor 5,6`
    if gender is None or plain in _NO_MORE_THAN_ONE or plain in UNITS:
        return None
    if gender == "f":
        return f"un'{word}" if word[0].lower() in "aeiouàèéìòù" else f"una {word}"
    impure = re.match(r"(?i)s[^aeiouàèéìòù]|z|ps|gn|x|y|pn|i[aeo]", word)
    return f"{'uno' if impure else 'un'} {word}"


_NO_MORE_THAN_ONE: Final = frozenset(
    (
        "mila",
        *MONTHS,
        *(one.rstrip(".") for one in TONGUE.month_abbreviations),
        *TONGUE.magnitudes,
        *TONGUE.short_scales,
    )
)


def _saint(match: re.Match[str]) -> str | None:
    name = match["name"]
    if name not in _SAINTS:
        return None
    if name[0] in "AEIOU":
        return f"Sant'{name}"
    if name == "Stefano":
        return f"Santo {name}"
    return f"{'Santa' if name.endswith('a') and name not in {'Luca', 'Nicola'} else 'San'} {name}"


_SAINTS: Final = frozenset(
    names(
        "Giovanni Pietro Paolo Marco Luca Matteo Maria Francesco Antonio Giuseppe Anna"
        " Agostino Ambrogio Lorenzo Carlo Giorgio Michele Martino Nicola Stefano Caterina"
        " Chiara Lucia Rita Teresa Croce Benedetto Bernardo Domenico Donato Felice Gennaro"
        " Giacomo Girolamo Leonardo Marino Maurizio Andrea Agnese Ignazio Filippo Rocco"
        " Sebastiano Siro Vito Vittore Vincenzo Valentino Zeno Apollinare Eustorgio Barbara"
        " Cecilia Elena Monica Sofia Biagio Bartolomeo Tommaso Gaetano Gregorio Clemente"
        " Sabina Prassede Pudenziana Severo Satiro Raffaele Remo Salvo Bonaventura"
    )
)


def _dialled(match: re.Match[str]) -> str:
    said = spelled_digits(TONGUE, match.group())
    return f"più {said}" if match.group().startswith("+") else said


_DAY: Final = "(?:[Ll]un|[Mm]ar|[Mm]er|[Gg]io|[Vv]en|[Ss]ab|[Dd]om)"
_SECOND: Final = rf"(?:(?P<joint>\s?[-–/]\s?|\s(?:ed?|o|al?)\s)(?P<second>(?=[IVX]){ROMAN})\b)?"
_CENTURY: Final = r"(?i:secolo|secoli|secc?\.|sec\b)"
_EXTRA: Final[tuple[Rule, ...]] = (
    numeric(
        "time",
        r"\b(?P<at>[Aa]|[Dd]a)lle\s0?1(?:[:.](?P<minute>[0-5]\d))?(?!\d|[.,:]\d|\s?%)",
        lambda m: f"{m['at']}ll'{at_clock(1, int(m['minute'] or 0), None, '')}",
        near="1",
        also=("alle", "dalle"),
    ),
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
        r"(?P<ending>[ºª°](?!/\d|C\b)(?!(?<=°)(?:\s?[CFK]|\d))|[a^](?=\s[^\W\d_]{3}))"
        r"(?![^\W\d_]{2}|[a-z\d])",
        _ordinal,
        near=("º", "ª", "°", "9a ", "^"),
    ),
    numeric(
        "ordinal",
        r"(?<![\w.,])(?P<number>\d{1,4})-?(?P<ending>(?:esim|m|v|t)[oaie]|esim[oaie])(?!\w)",
        _worded,
        near=("9a", "9-"),
        also=(f"{stem}{vowel}" for stem in ("esim", "m", "v", "t") for vowel in "oaie"),
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
        rf"(?i:(?<=secolo )|(?<=secoli )|(?<=sec\. )|(?<=secc\. )|(?<=sec ))"
        rf"(?P<numeral>(?=[IVX]){ROMAN})\b{_SECOND}",
        _roman,
        near="IVX",
        also=("secolo", "secoli", "sec", "secc"),
    ),
    rule(
        "roman",
        rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b(?=\s(?:[Gg]uerra|[Rr]epubblica|[Cc]rociata|[Dd]ivisione))",
        lambda m: ordinal(value(m["numeral"]), "f"),
        near="IVX",
        also=("guerra", "repubblica", "crociata", "divisione"),
    ),
    numeric(
        "address",
        r"(?:^|(?<=, )|(?<=- ))\d{5}(?<!000)(?=\s[A-ZÁ][^\W\d_]{2})",
        lambda m: spelled_digits(TONGUE, m.group()),
        near=("999",),
        also=("9 A",),
    ),
    *numeral_rules(TONGUE, ordinal),
    rule(
        "abbreviation",
        r"(?<![\w.])S\.\s?(?P<name>[A-Z][a-z]{3,10})\b",
        _saint,
        near=("A. ", "A.A"),
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
        r"(?<![\w.,/+-])(?<!\d )(?:\+39(?:[ .]\d{2,8}){2,4}|3[2-9]\d(?:\.\d{2,3}){3}"
        r"|3[2-9]\d[ ./-]?\d{3}[ .]?\d{3,4}|3[2-9]\d(?: \d\d){2} \d{3}"
        r"|(?:8\d\d|199)[ .-]\d{3}[ .-]?\d{3}|800\d{6}"
        r"|0\d{1,3}[./-]\d{5,8}|0\d{1,3}\.\d{3,4}\.\d{3,4})"
        r"(?![\w-]|[.,]\d| \d)(?!\s?(?:€|euro|mln|abitanti|persone|dollari))",
        _dialled,
        near=("999", "99 ", "99.", "99-", "99/"),
    ),
    month_rule(TONGUE),
    quarter_rule(ordinal, "del", count),
    decade_rule(TONGUE),
    numeric(
        "decade",
        r"(?<!\w)['’](?P<number>[4-9]00)\b(?!['’])",
        lambda m: count(int(m["number"])),
        near="'’",
    ),
    numeric(
        "age",
        r"(?<![\w.,])(?P<number>\d{1,3})-?(?P<ending>enn[ei])\b",
        _aged,
        near=("9a", "9-"),
        also=("enne", "enni"),
    ),
    numeric(
        "time",
        (
            r"(?i:(?<=\bore )|(?<=\balle )|(?<=\bdalle )|(?<=\bdelle )|(?<=\ble )|(?<=\bh )"
            r"|(?<=\bh\. )|(?<=ll['’]))(?P<hour>[01]?\d|2[0-4])[.,](?P<minute>[0-5]\d)"
            r"(?!\d|[.,]\d|\s?(?:%|€|euro|m[il]))"
        ),
        lambda m: at_clock(int(m["hour"]), int(m["minute"]), None, ""),
        near=(".9", ",9"),
        also=("ore", "alle", "dalle", "delle", "le", "ll", "all", "dall", "dell", "h"),
    ),
    numeric(
        "time",
        r"(?<![\w.,-])(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)"
        r"(?=\s?[-–]\s?(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d|[.,]\d))"
        r"|(?:(?<=[0-5]\d[-–])|(?<=\s\d[-–])|(?<=\s[12]\d[-–]))(?P<hour2>[01]?\d|2[0-4])\.(?P<minute2>[0-5]\d)(?!\d|[.,]\d)",
        lambda m: at_clock(
            int(m["hour"] or m["hour2"]), int(m["minute"] or m["minute2"]), None, ""
        ),
        near=(".9",),
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>\d{1,2})\s?h\s?(?P<minute>[0-5]?\d)\s?(?:min\b\.?|m\b|['’])(?!\s?\d)",
        lambda m: (
            f"{counted(TONGUE, m['hour'], UNITS['h'])} e"
            f" {counted(TONGUE, str(int(m['minute'])), UNITS['min'])}"
        ),
        near=("9a9", "9a ", "9 a"),
        also="h",
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>\d{1,2})h(?P<minute>[0-5]\d)(?![\w:'’])",
        lambda m: f"{counted(TONGUE, m['hour'], UNITS['h'])} e {count(int(m['minute']))}",
        near=("9a9",),
    ),
    numeric(
        "time",
        r"(?i:(?<=\balle )|(?<=\bdalle )|(?<=\bore ))1(?!\d|[.,:]\d|\s?%)",
        always("una"),
        near="1",
        also=("alle", "dalle", "ore"),
    ),
    numeric("time", r"(?<=ll['’])1(?!\d|[.,:]\d|\s?%)", always("una"), near="'’", also="1"),
    rule(
        "weekday",
        rf"\b(?P<first>{_DAY})\.?\s?[-–]\s?(?P<last>{_DAY})\b\.?",
        lambda m: f"da {WEEKDAYS[m['first'].lower()]} a {WEEKDAYS[m['last'].lower()]}",
        near="-–",
    ),
    numeric(
        "number",
        r"(?<![\w.,])(?P<number>[1-9]0)ina\b",
        lambda m: "decina" if m["number"] == "10" else f"{count(int(m['number']))[:-1]}ina",
        near=("ina",),
    ),
    numeric(
        "weather",
        r"\b(?P<end>[Mm]in|[Mm]ax)\.?\s(?=-?\d{1,2}\s?°)",
        lambda m: "minima " if m["end"].lower() == "min" else "massima ",
        near="°",
    ),
    numeric(
        "law",
        r"(?<![\w.])(?:L\.\s(?=\d{1,3}/)|[Ll]\.\s(?=n\.\s\d))",
        always("legge "),
        near=("A. ", "a. "),
    ),
    numeric(
        "time",
        r"\bh(?:\.\s?(?=\d)|\s?(?=\d{1,2}(?:[.:,]\d\d)?(?![\d%]|\s?[cm]?m\b)))",
        always("ore "),
        near=("a9", "a 9", "a. ", "a.9"),
        also="h",
    ),
    numeric("version", r"\b[vV]\.?\s?(?=\d+\.\d)", always("versione "), near="vV", also=(".9",)),
    numeric("abbreviation", r"\b[nN][°º]\s?(?=\d)", always("numero "), near="°º"),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA)


def grammar(tag: str) -> Grammar:
    """Read Italian of any country."""
    del tag
    return _GRAMMAR
