"""Sums, powers; marks, times of a race and dates of two numbers, in the words of a `Tongue`."""

import re
from typing import Final

from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.grammar import Rule, always, clued, numeric
from listen.speech.verbalize.measures import unit_of
from listen.speech.verbalize.numbers import number, whole_number
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Tongue

_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ−", "0123456789-n-")
_QUOTED: Final = Pattern(r"(?<!\w)['‘’][^'’]*$")
_MARK: Final = Pattern(
    r"(?i:\b(?:not[eao]s?|voto|voti|not[éè]e?|score|punteggio|puntuación|pontuação|wertung"
    r"|bewertung)\b[^.;]{0,20})$"
)
_BEST: Final = frozenset({"5", "10", "20", "30", "100", "110"})
_PRESSURE: Final = Pattern(
    r"(?:(?i:\b(?:press[aãiõ]|tens[ií]|blutdr)|\bTA\s)[^.;]{0,20}\d/\d+.{0,5}|\d\smmHg)$"
)
_DAY: Final = Pattern(
    r"(?i:\b(?:le|du|au|il|dal|al|del|nel|el|em|no|o|ao|dia|día|am|vom|zum|bis|ab|den|seit|sabato"
    r"|domenica|samedi|dimanche|(?:lun|mar|mercole|giove|vener)dì|(?:lun|mar|mercre|jeu|vendre)di"
    r"|ieri|oggi|domani|ayer|hoy|mañana|ontem|hoje|amanhã|hier|demain|heute|gestern|morgen"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\s|\b[ld]ell['’]|\b[ld]['’]"
    r"|\b(?:seg|ter|qua|qui|sex|sáb|dom|lun|mer|gio|ven|sab|mié|jue|vie)\.?,?\s"
    r"|\ball['’]|-feira\s|-feira,\s)$"
)
_GOALS: Final = Pattern(
    r"(?i)\b(?:gols?|goal|goles|golos?|autogol|penalti|marcator\w+)\b|\d['’]\s?\+\s?\d"
)
_BOOKS: Final = frozenset(
    names(
        "Jn Jo Joh Sl Mt Mc Mk Lc Lk Gn Gen Ex Ps Sal Rm Rom Cor Kor Gv Gal Jes Ap Offb Matthieu"
        " Luc Genèse Psaume Genesi Salmo Mateo Lucas Génesis Mateus Gênesis Johannes"
        " Matthäus Markus Lukas Psalm Co"
    )
)
"""Of the Bible, as they are cited."""
_SPAN_AFTER: Final = Pattern(
    r"\s(?:a|al|au|bis)\s\d{1,2}/\d{1,2}(?![\w/])|,?\s(?:alle|ore|a\slas|às|um)\s\d"
)
_AND_DAY: Final = Pattern(r"(?<![\w.,/])\d{1,2}\s(?:e|y|a|al|au|et|und)\s$")
_SPAN_BEFORE: Final = Pattern(r"\d{1,2}[º°]?/\d{1,2}\s(?:a|al|au|bis)\s$")
_PART_OF: Final = Pattern(r"\s?(?:d[eiu]\w*\b|d['’]|von\b|der\b|\w*(?:[²³€$%/]))")


def pair_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `8,5/10`, `1'43"22`, `2023/24`, `le 31/12`."""
    return (*_ranges(tongue), *_pairs(tongue), *_lapses(tongue))


def maths_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `x² − 1 = 0`."""

    def power(match: re.Match[str]) -> str | None:
        if match["pair"] is not None and "=" not in match.string:
            return None
        written = match["raised"].translate(_RAISED).lstrip("^(").rstrip(")")
        if written == "1":
            return None  # a footnote
        named = {"2": tongue.signs["²"], "3": tongue.signs["³"]}.get(written)
        if named:
            return f" {named} "
        sign = f"{tongue.minus} " if written.startswith("-") else ""
        bare = written.lstrip("-")
        said = whole_number(tongue, bare) if bare.isdecimal() else bare
        return f" {tongue.raised} {sign}{said} "

    return (
        clued(
            "power",
            "^⁰¹²³⁴⁵⁶⁷⁸⁹⁻ⁿ",
            r"(?:(?<=[\d)])|(?<=\b[A-Za-z])|(?<=\b\d[a-z])|(?P<pair>(?<=\b[A-Za-z]{2})))(?P<raised>[⁰¹²³⁴-⁹⁻ⁿ]+|\^(?:\([-−]?(?:\d{1,3}|n)\)|[-−]?(?:\d{1,3}|n)))(?![\w⁺⁻])",
            power,
        ),
        clued(
            "minus",
            "=",
            r"(?<=[\w²³)]) [-–] (?=[^.!?=]{1,12}(?:=|\.?$))|(?<=\d)-(?=\d+\s?=)",
            always(f" {tongue.minus} "),
        ),
        numeric(
            "times",
            r"(?<=\d)\s?(?:[*·⋅∙]|\.(?=10(?:\^|[⁻⁰¹²³⁴-⁹])))\s?(?=\d)",
            always(f" {tongue.signs['×']} "),
            near="*·⋅∙^⁻⁰¹²³⁴⁵⁶⁷⁸⁹",
        ),
        numeric(
            "divided",
            r"(?<=\d)\s?[:/]\s?(?=\d+(?:,\d+)?\s?=)",
            always(f" {tongue.signs['÷']} "),
            near="=",
        ),
    )


def _pairs(tongue: Tongue) -> tuple[Rule, ...]:
    def season(match: re.Match[str]) -> str | None:
        written = match["last"] or match["next"]
        first, last = int(match["first"]), int(written)
        if (first + 1) % 100 != last % 100:
            return None
        said = tongue.year(last) if last > 100 else whole_number(tongue, written)
        return f"{tongue.year(first)} {said}"

    def day(match: re.Match[str]) -> str | None:
        day, month = int(match["day"]), int(match["month"])
        before = match.string[: match.start()]
        evident = (
            match["first"]
            or match["month"][0] == "0"
            or match["day"][0] == "0"
            or day > 12 == month
        )
        if not (1 <= day <= 31 and 1 <= month <= 12) or _PART_OF.match(match.string, match.end()):
            return None
        spanned = _SPAN_AFTER.match(match.string, match.end()) or _SPAN_BEFORE.search(before)
        counted_on = day > 12 and _AND_DAY.search(before)
        if not (evident or spanned or counted_on or _DAY.search(before)):
            return None
        return tongue.date(day, month, None, before)

    def lined_up(match: re.Match[str]) -> str | None:
        numbers = match.group().split("-")
        if len(numbers) == 3 and len(numbers[-1]) == 2 and int(numbers[1]) <= 12:
            return None  # a date
        return " ".join(whole_number(tongue, one) for one in numbers)

    return (
        numeric(
            "season",
            r"(?<![\w/.,-])(?P<first>(?:1[5-9]|20)\d\d)(?:/(?P<last>(?:1[5-9]|20)?\d\d)|-(?P<next>\d\d))"
            r"(?![\w/-]|[.,]\d)",
            season,
            near=("9/9", "9-9"),
        ),
        _marks(tongue),
        numeric(
            "date",
            r"(?<![\w/.,-])(?P<day>\d{1,2})(?P<first>(?<=1)[º°])?/(?P<month>\d{1,2})(?![\w/-]|[.,]\d)",
            day,
            near=("9/9", "º/9", "°/9"),
        ),
        numeric(
            "line-up",
            r"(?<![\w/.,-])\d{1,2}(?:-\d{1,2}){2,4}(?![\w/-]|[.,]\d)",
            lined_up,
            near=("-9",),
        ),
    )


def _marks(tongue: Tongue) -> Rule:
    """Read `8,5/10`, and `120/80` of a pressure."""

    def mark(match: re.Match[str]) -> str | None:
        top, best = match["top"], match["best"]
        if int(best) < 140 and _PRESSURE.search(match.string[: match.end() + 5]):
            over = "por" if tongue.out_of == "em" else tongue.versus or tongue.out_of
            return f"{number(tongue, top)} {over} {number(tongue, best)}"
        if best not in _BEST:
            return None
        full = top == best and best in {"10", "20", "30", "100", "110"}
        schools = best == "20" and tongue.out_of == "sur" and match.group() != match.string.strip()
        full = full or (schools and top != "1")
        if "," not in top and not full and not _MARK.search(match.string, 0, match.start()):
            return None
        top = top.replace(".", ",")
        return f"{number(tongue, top)} {tongue.out_of} {number(tongue, best)}"

    return numeric(
        "mark",
        r"(?<![\w/.,-])(?P<top>\d{1,3}(?:,\d{1,2})?)/(?P<best>\d{1,3})(?![\w/-]|[.,]\d|\s?[GM]Hz)",
        mark,
        near=("9/9",),
    )


def _ranges(tongue: Tongue) -> tuple[Rule, ...]:
    def about(match: re.Match[str]) -> str | None:
        first, last = int(match["first"]), int(match["last"])
        warm = (match["unit"] or match.string[match.end() :]).lstrip()[:1] in {"°", "º"}
        if not (0 if warm else 4) < first < last:
            return None
        noun = unit_of(tongue, match["unit"].strip(" ."), None) if match["unit"] else None
        if match["unit"] and not noun:
            return None
        gender = noun.gender if noun else tongue.magnitude_gender if warm else None
        said = f"{tongue.cardinal(first, None)} {tongue.to} {tongue.cardinal(last, gender)}"
        return f"{said} {noun.many}" if noun else said

    def verse(match: re.Match[str]) -> str | None:
        book = tongue.books.get(match["book"]) or (match["book"] in _BOOKS and match["book"])
        if not book:
            return None
        last = f" {tongue.to} {tongue.cardinal(int(match['last']), None)}" if match["last"] else ""
        chapter, verse = (tongue.cardinal(int(match[part]), None) for part in ("chapter", "verse"))
        which = f"{tongue.ordinal(int(match['which']), 'm')} " if match["which"] else ""
        return f"{which}{book} {chapter}, {verse}{last}"

    return (
        numeric(
            "range",
            (
                r"(?<![\w/.,-])(?P<first>\d{1,3})/(?P<last>\d{1,3})(?:(?P<unit>\s?(?:[Mm]in|cm|mm|km|kg|g|[°º]\s?[CF])\b(?:\.(?=\s[a-z]))?)"
                r"|(?=\s?[%°º]|\s?(?:min|jours|giorni|días|dias|Tage|ans|anni|años|anos|Jahre|pers|heures"
                r"|pessoa|Personen|ore\b|horas|Stunden|Minuten|euro|€)))"
            ),
            about,
            near=("9/9",),
        ),
        numeric(
            "verse",
            r"(?:\b(?:(?P<which>[1-5])\.?\s)?|(?<=\b[1-3]))(?P<book>[A-Z][^\W\d_]{1,14})\.?\s"
            r"(?P<chapter>\d{1,3})[:,]\s?(?P<verse>\d{1,3})(?:[-–](?P<last>\d{1,3}))?(?![\w%€])",
            verse,
            near=(":9", "9,9", ", 9"),
            also=("Aa",),
        ),
    )


def _lapses(tongue: Tongue) -> tuple[Rule, ...]:
    minute, second = tongue.units["min"], tongue.units["s"]

    def race(match: re.Match[str]) -> str | None:
        units = (("hours", tongue.units["h"]), ("minutes", minute), ("seconds", second))
        said = [
            counted(tongue, str(int(match[part])), unit) for part, unit in units if match[part]
        ]
        if match["parts"]:
            said.append(whole_number(tongue, match["parts"]))
        plain = match["minutes"] or match["parts"] or match.group().endswith("''")
        return " ".join(said) if plain else None

    def inches(match: re.Match[str]) -> str | None:
        if "," not in match["number"] and match.string.count('"') != 1:
            return None
        return counted(tongue, match["number"], tongue.units["inch"])

    return (
        numeric(
            "time",
            (
                r"(?<![\w.,])(?:(?P<hours>\d{1,2})\s?h\s?)?(?:(?P<minutes>\d{1,3})['’]\s?)?"
                r"(?P<seconds>\d{1,2})"
                r"(?:(?:[\"”]|['’]{2})(?P<parts>\d{1,3})?|(?<=['’]\d\d))(?!\w)"
            ),
            race,
            near="'’\"”",
        ),
        _stopwatch(tongue),
        _minutes(tongue),
        numeric("measure", r"(?<![\w.,\"])(?P<number>\d{1,3}(?:,\d)?)\"(?!\w)", inches, near='"'),
    )


def _minutes(tongue: Tongue) -> Rule:
    """Read `35'` as a time that passes, or as the minute of a match."""
    minute = tongue.units["min"]

    def in_a_match(match: re.Match[str], before: str) -> str | None:
        number = int(match["minutes"])
        if re.search(r"\b(?:[Aa]l|[Dd]al|del|[Nn]el|[Ii]l|la)\s$|ll['’]$", before):
            return tongue.ordinal(number, "m")
        if re.search(r"\bel\s$", before):
            return f"{minute.one} {tongue.cardinal(number, None)}"
        scored = match.string[match.end() :].startswith("+") or _GOALS.search(match.string)
        return tongue.goal_minute(number) if tongue.goal_minute and scored else None

    def minutes(match: re.Match[str]) -> str | None:
        before = match.string[: match.start()]
        if re.search(r"\d\s?\+\s?$", before):
            return whole_number(tongue, match["minutes"])  # `45+1'`
        if _QUOTED.search(before) and not match["pace"]:
            return None
        if match["pace"]:
            per = tongue.per_units.get("km") or f"{tongue.per} {tongue.units['km'].one}"
            return f"{counted(tongue, match['minutes'], minute)} {per}"
        return in_a_match(match, before) or counted(tongue, match["minutes"], minute)

    return numeric(
        "time",
        r"(?:(?<=ll['’])|(?<![\w.,\"“'’]))(?P<minutes>\d{1,3})['’](?:(?P<pace>/km\b)|(?=[\s,.;:)+]|$))",
        minutes,
        near="'’",
    )


def _stopwatch(tongue: Tongue) -> Rule:
    """Read `1:31:44.742`, `1:44.742`, `2h03:15`."""

    def to_the_thousandth(match: re.Match[str]) -> str | None:
        if match["parts"] == "000":
            return None  # a scale, `1:50.000`
        said = [
            counted(tongue, str(int(match[part])), unit)
            for part, unit in (("hours", tongue.units["h"]), ("minutes", tongue.units["min"]))
            if match[part]
        ]
        said += [counted(tongue, str(int(match["seconds"])), tongue.units["s"])]
        return " ".join(
            [*said, *([whole_number(tongue, match["parts"])] if match["parts"] else [])]
        )

    return numeric(
        "time",
        (
            r"(?<![\w.,:])(?:(?P<hours>\d{1,2})(?::|\s?h\s?)(?=\d\d[:.]\d\d))?"
            r"(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)"
            r"(?:[.,](?P<parts>\d{1,3})|(?<=h\d\d:\d\d))(?![\w:])"
        ),
        to_the_thousandth,
        near=(":9",),
        also=("9.9", "9,9", "h"),
    )


INCLUSIVE: Final = clued(
    "word",
    ("·", "•", "(", "a/a"),
    r"(?<![^\W\d_])(?P<word>[^\W\d_]{2,}+)(?:(?<=[a-zà-ÿ]{3})/(?:as?|os?)|[·•](?P<ending>[^\W\d_]{1,5})(?:[·•](?P<more>s))?"
    r"|\((?P<aside>e|es|s|ne|nes|ve|ère|a|as|o|os|in|innen|en|er)\)(?P<tail>s?))(?!\w)",
    lambda match: (
        match["word"]
        + ("s" if match["more"] or match["tail"] or (match["ending"] or "").endswith("s") else "")
    ),
)
"""Endings for whom else is meant: `étudiant·e·s`, `candidato(a)s`."""
