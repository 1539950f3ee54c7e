"""What things are known by, ahead of measures: models, flights, forms, wars, `802.11ax`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, decimal, digits, pairs, short, year
from listen.speech.verbalize.english.spelled_parts import (
    caps,
    dotted,
    letters_of,
    model,
    parts_of,
    status,
)
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.english.web import spelled
from listen.speech.verbalize.grammar import always, clued, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import is_numeral, value


def _dotted_name(match: re.Match[str]) -> str:
    numbers = " dot ".join(cardinal(int(part)) for part in match["numbers"].split(".") if part)
    return (
        f"{caps(match['name'])} dot {numbers}"
        if len(match["name"]) == 1
        else f"{caps(match['name'])} {numbers}"
    )


def _is_of_several(match: re.Match[str]) -> bool:
    """Tell `two 8s`, `25-34s`, `Boeing's MAX 8s` from seconds."""
    return bool(
        (
            _SEVERAL.search(match.string, 0, match.end("number"))
            or match.string.startswith(" rugby", match.end())
        )
        and not _BETWEEN_RACERS.match(match.string, match.end())
    )


_SEVERAL: Final = Pattern(
    r"(?:[a-z]-|\b(?:two|three|four|five|six|sizes?|[Nn]o\.) |[\w,)’'] [A-Z][A-Za-z]* )\d+$"
    r"|1[68][-–][23]4$|[2-6]5[-–][3-7]4$|[Rr]ugby 7$"
)
_BETWEEN_RACERS: Final = Pattern(
    r" (?:behind|ahead|back|adrift|clear|faster|slower|quicker|later|earlier|off|up|down|penalt)"
)


def _based(match: re.Match[str]) -> str:
    if match["bits"]:
        return f"binary {digits(match['bits'])}"
    return "hex " + " ".join(spelled(char.upper()) for char in match["number"])


def _ion(match: re.Match[str]) -> str:
    number = f" {cardinal('¹²³⁴⁵⁶⁷'.index(match['number']) + 1)}" if match["number"] else ""
    sign = "plus" if match["sign"] == "⁺" else "minus"
    return f"{letters_of(match['element'])}{number} {sign}"


def _war(match: re.Match[str]) -> str:
    return f"World War {'one' if match['number'] in {'I', '1'} else 'two'}"


def _wireless(match: re.Match[str]) -> str:
    letters = f" {acronym(match['letters'].upper())}" if match["letters"] else ""
    more = "".join(f", {acronym(one.upper())}" for one in (match["more"] or "").split("/")[1:])
    return f"eight oh two dot {cardinal(int(match['part']))}{letters}{more}"


def _episode(match: re.Match[str]) -> str:
    last = f" to {cardinal(int(match['last']))}" if match["last"] else ""
    episode = f"episode{'s' if last else ''} {cardinal(int(match['episode']))}{last}"
    return f"season {cardinal(int(match['season']))} {episode}"


def _spell(match: re.Match[str]) -> str:
    """Say a span of days, weeks or years: `5d ago`, `10y yield`."""
    unit = {"d": "day", "w": "week", "y": "year"}[match["unit"]]
    many = match["number"] != "1" and re.match(r" (?:ago|left|later)", match.string[match.end() :])
    return f"{cardinal(int(match['number']))} {unit}{'s' if many else ''}"


def _tyre(match: re.Match[str]) -> str:
    """Say the size of a tyre or what an oil is: `205/55R16`, `10W-40`."""
    if match["oil"]:
        return f"{cardinal(int(match['oil']))} W {cardinal(int(match['hot']))}"
    sizes = f"{pairs(match['wide'])} {cardinal(int(match['high']))}"
    return f"{sizes} {spelled(match['make'])} {cardinal(int(match['rim']))}"


def _aircraft(match: re.Match[str]) -> str:
    if not match["type"]:
        return pairs(match["number"])
    said = (
        f"{pairs(match['number'])} {pairs(match['type'])} {caps(match['variant'] or '')}".strip()
    )
    return said + ("es" if said.endswith("x") else "s") if match["many"] else said


def _vulnerability(match: re.Match[str]) -> str:
    return f"C.V.E. {pairs(match['year'])}, {pairs(match['number'])}"


def _plan(match: re.Match[str]) -> str:
    return f"{status(match)} {match['letter'].upper()}" + (match["many"] or "")


def _filing(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['number']))} {match['letter']}"


_MANY: Final = {
    "10": "tens",
    "100": "hundreds",
    "1000": "thousands",
    "10000": "tens of thousands",
    "100000": "hundreds of thousands",
}


_LASTING: Final = Pattern(
    r"(?:=|\b(?:for|after|within|every|took|takes?|lasts?|lasted|timeout"
    r"|(?:timeout|delay|interval|duration|period|time|limit) of)) ?$"
)
"""What seconds stand after: `a timeout of 300s`."""


def _hundreds(match: re.Match[str]) -> str | None:
    number = match["number"]
    round_number = len(number) == 3 and number[-1] in "05"
    lasting = round_number and _LASTING.search(match.string, 0, match.start())
    return None if lasting else _plural_number(match)


def _plural_number(match: re.Match[str]) -> str:
    number = match["number"].replace(",", "")
    if number in _MANY and match.string.startswith(" of ", match.end()):
        return _MANY[number]
    said = pairs(number)
    lead = f"{match['lead']} " if match.groupdict().get("lead") else ""
    return lead + (
        f"{said[:-1]}ies"
        if said.endswith("y")
        else f"{said}es"
        if said.endswith("x")
        else f"{said}s"
    )


def _players(match: re.Match[str]) -> str:
    """Say who bears a number for a name: the `49ers`."""
    said = cardinal(int(match["number"]))
    stem = f"{said[:-1]}i" if said.endswith("y") else said.removesuffix("e")
    return f"{stem}er{match['many']}"


def _tax_form(match: re.Match[str]) -> str:
    return f"{pairs(match['number'])} {caps(match['letters'])}"


def _aperture(match: re.Match[str]) -> str:
    last = f" to {decimal(match['last'])}" if match["last"] else ""
    return f"f {decimal(match['number'])}{last}"


def _roman_year(match: re.Match[str]) -> str | None:
    number = value(match["numeral"])
    return year(number) if 1500 < number < 2100 and is_numeral(match["numeral"]) else None


def _countdown(match: re.Match[str]) -> str:
    """Say how long before or after a launch it is: `T-10 seconds`, `T+2:35`."""
    first, *rest = match["time"].split(":")
    said = [cardinal(int(first)), *(short(int(part)) for part in rest)]
    sign = "plus" if match["sign"] == "+" else "minus"
    return f"{match['event']} {sign} {' '.join(said)}"


NAMES: Final = (
    numeric(
        "time",
        (
            r"\b(?P<event>[LT])(?P<sign>[-+]|−|–)(?P<time>\d{1,2}(?::[0-5]\d){1,2}"
            r"|\d{1,3}(?= (?:seconds?|minutes?|hours?|days?|sec|min|hrs?)\b))(?![\w:])"
        ),
        _countdown,
        near=("A-9", "A+9", "A−9", "A–9"),
        also="LT",
    ),
    clued("name", ":", r"(?<![\w:.])1:1s\b", always("one on ones")),
    numeric(
        "model",
        r"\b(?!Mid|Pre|Sub|Top)[A-Z](?:[A-Z]{0,3}|[a-z]{1,2}|[a-z][A-Z])-\d{1,4}[A-Z]\b",
        model,
        near=("A-9", "a-9"),
    ),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>\d{1,2})s\b",
        lambda m: _plural_number(m) if _is_of_several(m) else None,
        near=("9a",),
    ),
    numeric("name", r"(?<![\w.,])(?P<number>\d{2})er(?P<many>s?)\b", _players, near=("9a",)),
    numeric(
        "multiple",
        r"(?<![\w.,])(?P<number>[1-9]\d{0,2})[x×](?P<model>[A-Z]+\d+[A-Za-z]*)\b",
        lambda m: f"{cardinal(int(m['number']))} {parts_of(m['model'])}",
        near="x×",
    ),
    numeric(
        "name",
        r"(?<=/)(?P<number>24|25|30|50|60|120)(?P<letter>[pi])\b",
        lambda m: f"{cardinal(int(m['number']))} {m['letter'].upper()}",
        near=("9a",),
        also="/",
    ),
    clued(
        "formula",
        "⁺⁻",
        r"\b(?P<element>[A-Z][a-z]?|OH|e)(?P<number>[²³⁴])?(?P<sign>[⁺⁻])(?![¹²³])",
        _ion,
    ),
    numeric(
        "name",
        r"(?<=[Ff]light )(?P<name>[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?(?P<number>\d{2,4})\b",
        lambda m: f"{spelled(m['name'])} {pairs(m['number'])}",
        near=("flight",),
    ),
    numeric(
        "model",
        (
            r"(?<![\w.])(?:(?P<oil>\d{1,2})W-(?P<hot>\d\d)"
            r"|(?P<wide>\d{3})/(?P<high>\d\d) ?(?P<make>Z?R) ?(?P<rim>\d\d))\b"
        ),
        _tyre,
        near=("9A-", "9A9", "9AA", "9 A"),
        also="WR",
    ),
    numeric(
        "dimension",
        r"\bM(?P<wide>\d{1,2}(?:\.\d)?)\s?[x×]\s?(?P<long>\d{1,3}(?:\.\d+)?)(?P<unit>\s?mm)?(?!\w|\.\d)",
        lambda m: (
            f"M {dotted(m['wide'])} by {decimal(m['long'])}"
            + (" millimeters" if m["unit"] else "")
        ),
        near=("9a9", "9×9", "9 a", "9 ×"),
        also="M",
    ),
    numeric(
        "age",
        r"(?<![\w.,])(?P<number>\d{1,2})[ -]?y[./]?o\b\.?",
        lambda m: f"{cardinal(int(m['number']))}-year-old",
        near=("yo", "a.a", "a/a"),
        also=("9a", "9 a", "9-a"),
    ),
    numeric(
        "duration",
        (
            r"(?<![\w.,])(?P<number>\d{1,3})(?P<unit>[dyw])(?= (?:ago|old|left|later|streak|trial"
            r"|yields?|bonds?|notes?|warranty|high|low)\b)"
        ),
        _spell,
        near=("9a ", "9a"),
        also=("ago", "old", "left", "later", "streak", "trial", "yield", "bond", "high", "low"),
    ),
    numeric(
        "name",
        r"(?<![\w.,-])(?P<number>\d{1,2})(?P<letter>[A-Z])s\b",
        lambda m: f"{cardinal(int(m['number']))} {m['letter']}s",
        near=("9Aa",),
    ),
    numeric(
        "episode",
        r"\bS0?(?P<season>\d{1,2})[ .]?E0?(?P<episode>\d{1,3})(?:[-–]E?0?(?P<last>\d{1,3}))?\b",
        _episode,
        near=("9A9", "9 A", "9.A"),
        also="S",
    ),
    numeric("hex", r"\b0(?:x(?P<number>[\da-fA-F]+)|b(?P<bits>[01]{2,}))\b", _based, near=("9a",)),
    numeric("serial", r"\bCVE-(?P<year>\d{4})-(?P<number>\d{4,5})\b", _vulnerability, near="C"),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>40[13]|457)\((?P<letter>[a-z])\)(?P<many>s)?",
        _plan,
        near=("9(",),
    ),
    numeric("name", r"(?<![\w.,])(?P<number>10|8|20)-(?P<letter>[KQF])\b", _filing, near=("9-A",)),
    numeric(
        "name",
        r"(?<![\w.,-])(?P<number>1099|1040|1098)-(?P<letters>[A-Z]{1,4})\b",
        _tax_form,
        near=("9-A",),
    ),
    numeric(
        "name",
        r"(?<![\w.,/-])(?P<number>\d{3,4}|10(?=s of\b)|100?,000(?=s of\b)|1,000)s\b",
        _hundreds,
        near=("9a",),
    ),
    numeric(
        "model", r"\b(?P<lead>[A-Z]{1,4})-?(?P<number>\d{1,3})s\b", _plural_number, near=("9a",)
    ),
    numeric("model", r"\b[A-Z]{1,4}-\d{2,5}-[A-Z\d]{1,4}\b", model, near=("A-",)),
    numeric(
        "name",
        r"\bf/(?P<number>\d{1,2}(?:\.\d{1,2})?)(?:\s?[-–]\s?(?:f/)?(?P<last>\d{1,2}(?:\.\d{1,2})?))?(?=L?\b)",
        _aperture,
        near=("a/9",),
    ),
    rule(
        "roman",
        r"\b(?P<numeral>M[MDCLXVI]{3,14})\b",
        _roman_year,
        near=("AAA",),
        also="M",
    ),
    rule("name", r"\bWW-?(?P<number>II?|[12])\b", _war, near=("AA",)),
    numeric(
        "name",
        r"\b802\.(?P<part>11|[13]|15)(?P<letters>[a-zA-Z]{1,2})?(?P<more>(?:/[a-z]{1,2})+)?\b",
        _wireless,
        near=".",
        also=(".9",),
    ),
    numeric(
        "name",
        (
            r"(?<![\w.,])(?P<number>7[0-8]7)(?:-(?P<type>\d{1,3})(?P<variant>[A-Z]{1,2})?(?P<many>s)?\b"
            r"|(?=\s(?:MAX|Max|Dreamliner|jet|plane|aircraft)))"
        ),
        _aircraft,
        near="7",
        also=("999",),
    ),
    numeric(
        "name",
        r"\b(?P<name>[A-Z]{1,2})\.(?P<numbers>\d{1,2}(?:\.\d+)*)\b(?!\.\d)",
        _dotted_name,
        near=".",
        also=(".9",),
    ),
    numeric(
        "model",
        r"\b(?![AD]C\d)[A-Za-z]+\d+[A-Za-z]*-\d+(?:(?<=-\d)\.\d+(?!\.?\d))?[A-Za-z]*\b",
        model,
        near=("-9",),
    ),
    numeric(
        "model", r"(?<![\w.])\d{1,2}[a-df-z]-\d{1,2}\b(?!\s?(?:m|km|kg)\b)", model, near=("a-",)
    ),
)
