"""Roman numerals of monarchs and chapters, and the well-known, in languages other than English."""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, clued, in_words, numeric, rule
from listen.speech.verbalize.numbers import century, spelled_digits
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongue import Tongue
from listen.speech.verbalize.vulgar import VULGAR, VULGAR_CHARS

_NUMERALS: Final = "IVX"
_DOWN: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


_LOUD: Final = Pattern(r"\s(?![IVXL]+\b)[A-ZÀ-Ý]{2,}\b")


def roman_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `Ludwig XIV.`, `Élisabeth II`, `Kapitel III`."""

    def monarch(match: re.Match[str]) -> str | None:
        name, dot = match["name"], match["dot"] or ""
        if name not in tongue.monarchs and name.removesuffix("s") not in tongue.monarchs:
            return None
        if tongue.dotted_ordinals and not dot:
            return None
        ends = not match.string[match.end() :].strip(' "”»')
        kept = dot if ends or not tongue.dotted_ordinals else ""
        return f"{name} {tongue.regnal(value(match['numeral']), name)}{kept}"

    def part(match: re.Match[str]) -> str | None:
        name, numeral = match["name"], match["numeral"]
        titled = name.istitle() and len(numeral) > 1 and not numeral.strip("IVX")
        if (name.lower() not in tongue.parts and not titled) or numeral in {"L", "C", "D", "M"}:
            return None
        return f"{name} {tongue.cardinal(value(numeral), None)}"

    word = r"[^\W\d_]{2,12}"

    def alone(match: re.Match[str]) -> str | None:
        whole = match.group() == match.string.strip()
        if _LOUD.match(match.string, match.end()):
            return None
        if (match.string.isupper() and not whole) or tongue.dotted_ordinals:
            return None
        return tongue.cardinal(value(match.group()), None)

    return (
        rule(
            "roman",
            (
                rf"(?<![\w-])(?P<name>(?:{word}-)?{word})\s(?P<numeral>(?=[IVX]){ROMAN})\b(?P<dot>\.)?"
                rf"(?!['’]?\w)"
            ),
            monarch,
            near=_NUMERALS,
            also=in_words(form for name in tongue.monarchs for form in (name, f"{name}s")),
        ),
        rule(
            "roman",
            rf"\b(?P<name>{word})\s(?P<numeral>(?=[IVXLC]){ROMAN})\b(?!\.?\w)",
            part,
            near="IVXLC",
            also=("a I", "a V", "a X", "a A"),
        ),
        rule(
            "roman",
            rf"(?<![\w.])(?=[IVX]{{2,5}}\b|[IVXL]{{3,7}}\b|M[MCDXLVI]{{3,}}\b)(?!X+\b|XL|XXL){ROMAN}(?![\w.]\w|\w)",
            alone,
            near="IVX",
            also=("AA",),
        ),
    )


def decade_rule(tongue: Tongue) -> Rule:
    """Read `'90`, a year without its century."""
    return numeric(
        "decade",
        r"(?<!\w)['’](?P<number>\d\d)\b(?!['’])",
        lambda m: tongue.cardinal(int(m["number"]), None),
        near="'’",
    )


_NUMBERED: Final = Pattern(
    r"(?i:\b(?:n[.ºo°r]*|n[uú]m(?:\.|ero)|lei|ley|legge|l\.|loi|decreto\S*|d\.\s?l\.|rd\S*|mp|pl"
    r"|decreto legge|portaria|ordem|sentenza|sentencia|causa|processo|circular|circolare|heft"
    r"|ausgabe|drucksache|numéro|nummer|c['’]t|ix)\s)$"
)
"""Before a number and the year that it was given in, `nº 12/2024`."""


def known_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `24/7`, `½`, `n. 104/1992`, and telephone numbers after the word."""
    return (*_fractions(tongue), *_references(tongue))


def _fractions(tongue: Tongue) -> tuple[Rule, ...]:
    def around_the_clock(match: re.Match[str]) -> str:
        return " ".join(tongue.cardinal(int(one), None) for one in match.group().split("/"))

    def vulgar(match: re.Match[str]) -> str:
        top, bottom = VULGAR[match["vulgar"]]
        if not match["whole"]:
            return tongue.fraction(top, bottom)
        whole = tongue.cardinal(int(match["whole"]), tongue.gender_alone)
        if (top, bottom) == (1, 2):
            return f"{whole} {tongue.half}"
        return f"{whole} {tongue.and_} {tongue.fraction(top, bottom)}"

    def times(match: re.Match[str]) -> str:
        sized = match["size"] or match.string[: match.start()].endswith(("m", "°"))
        by = sized and not tongue.dotted_ordinals
        return f" {tongue.per if by else tongue.signs.get('×', 'x')} "

    def half_of(match: re.Match[str]) -> str | None:
        """Say "deux heures et demie" for two and a half hours."""
        unit = tongue.units.get(match["noun"])
        measured = len(match["noun"]) < 3 or match["noun"].lower() in tongue.units
        if not tongue.half_follows_noun or (measured and not unit):
            return None
        gender = unit.gender if unit else tongue.gender_of(match["noun"]) or "m"
        half = tongue.half.replace("um ", "")
        if gender == "f":
            half = f"{half}e" if half.endswith("i") else f"{half[:-1]}a"
        noun = match["noun"].removesuffix("s") if match["whole"] == "1" else match["noun"]
        if unit:
            noun = unit.one if match["whole"] == "1" else unit.many
        thing, per, base = noun.partition(f" {tongue.per} ")
        return f"{tongue.cardinal(int(match['whole']), gender)} {thing} {half}{per}{base}"

    return (
        clued(
            "formula",
            "₀₁₂₃₄₅₆₇₈₉",
            r"(?<=[A-Za-z)])[₀-₉]+",
            lambda m: (
                f" {tongue.cardinal(int(m.group().translate(_DOWN)), None)}"
                + " " * (not m.string.startswith("-", m.end()))
            ),
        ),
        numeric(
            "times",
            r"(?:(?<=\d)(?<!\b0)\s?x\s?"
            r"|(?:(?<=\d[ckm]m)|(?<=\d [ckm]m)|(?<=\dm)|(?<=\d m)|(?<=\d°))\sx\s|(?<!\w)x)"
            r"(?=\d+(?:[.,]\d+)?(?P<size>\s?[cdm]m\b)?)",
            times,
            near="x",
        ),
        numeric("number", r"(?<![\w/,.])(?:24/7|9/11)(?![\w/])", around_the_clock, near=("9/9",)),
        clued(
            "fraction",
            ("½", "9/9"),
            r"(?<![\w.,/])(?P<whole>\d{1,3})(?:\s?½|\s1/2)\s(?P<noun>[^\W\d_]+)(?!\w|/)",
            half_of,
        ),
        clued(
            "fraction",
            "".join(VULGAR),
            rf"(?:(?P<whole>\d{{1,4}})\s?)?(?P<vulgar>{VULGAR_CHARS})",
            vulgar,
        ),
    )


def _references(tongue: Tongue) -> tuple[Rule, ...]:
    def of_year(match: re.Match[str]) -> str:
        number = tongue.cardinal(int(match["number"].replace(".", "")), None)
        return f"{number} {tongue.of_year} {tongue.year(int(match['year']))}"

    def month_and_year(match: re.Match[str]) -> str | None:
        if _NUMBERED.search(match.string, 0, match.start()):
            return None
        month = tongue.months[int(match["month"]) - 1]
        return f"{month}{tongue.before_year}{tongue.year(century(int(match['year'])))}"

    def dialled(match: re.Match[str]) -> str | None:
        if len(re.sub(r"\D", "", match["number"])) < 6 or tongue.dials_in_pairs:
            return None
        return spelled_digits(tongue, match["number"])

    return (
        numeric(
            "date",
            r"(?<![\w/.,-])(?P<month>0[1-9]|1[0-2])/"
            r"(?P<year>(?:19|20)\d\d|(?<=\b0\d/)(?:1[3-9]|[239]\d))(?![\w/])",
            month_and_year,
            near=("9/9",),
        ),
        numeric(
            "number",
            r"(?<![\w/.,-])(?P<number>\d{1,3}(?:\.\d{3})?|\d{4,5})/"
            r"(?P<year>(?:19|20)\d\d|(?<=\.\d{3}/)\d\d)(?![\w/])",
            of_year,
            near=("9/9",),
        ),
        numeric(
            "phone",
            r"(?i:(?<=\btel\. )|(?<=\btel: )|(?<=\btel\.: )|(?<=telefon )|(?<=telefono )"
            r"|(?<=teléfono ))"
            r"(?P<number>\d{2,5}(?:[ /-]\d{2,8}){1,4})(?![\w-])",
            dialled,
            near=("tel", "telefon", "telefono"),
        ),
        numeric(
            "phone",
            r"(?<![\w.,/+-])(?<!\d )(?P<number>0\d{1,4}(?: \d{2,8}){2,4})(?![\w-])",
            dialled,
            near=("9 9",),
        ),
        numeric(
            "phone",
            (
                r"(?<![\w.,/+-])(?<!\d )(?P<number>0\d{1,4}[ /-]\d{5,8}"
                r"|0[1-9]/\d{3,8}(?: \d{2,8}){1,3}"
                r"|0 ?\d{2,4} ?[/-] ?\d{2,8}(?: \d{2,8}){0,3}(?:-\d{1,4})?)(?![\w-])"
            ),
            dialled,
            near=("9 ", "9/", "9-"),
        ),
    )
