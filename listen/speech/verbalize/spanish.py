"""Spanish of Spain and America."""

import re
from functools import cache
from typing import Final

from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, numeric, rule
from listen.speech.verbalize.names_and_numerals import decade_rule
from listen.speech.verbalize.numbers import spelled_digits
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romance import (
    WARMTH,
    is_weather,
    means_degrees,
    month_rule,
    numeral_rules,
    quarter_rule,
)
from listen.speech.verbalize.romans import ROMAN, value
from listen.speech.verbalize.tongue import Gender
from listen.speech.verbalize.tongues.spanish import TONGUE, at_clock, count, ordinal
from listen.speech.verbalize.words.spanish import CURRENCIES, HOUR, MINUTE, SECOND, of


def _ordinal(match: re.Match[str]) -> str | None:
    number, ending = int(re.sub(r"\D", "", match["number"])), match["ending"]
    signed = match.string[: match.start()].endswith(("+", "-", "−"))
    if signed and ending in {"°", "º"}:
        return None
    warm = ending == "°" or (ending == "º" and is_weather(match.string))
    if warm and match.group() != match.string.strip() and means_degrees(match):
        return None
    if ending in {"os", "as"}:
        return ordinal(number, "f" if ending == "as" else "m").replace(" ", "s ") + "s"
    if ending in {"ᵉʳ", "er"}:
        return _short(ordinal(number))
    said = ordinal(number, "f" if ending in {"ª", "a"} or ending.endswith("a") else "m")
    noun = ending == "º" and re.match(
        r"\s(?!de|en|y|a|del|al|iz|dcha|dch)[a-z]", match.string[match.end() :]
    )
    return _short(said) if noun else said


def _short(said: str) -> str:
    """Shorten an ordinal as before a masculine noun."""
    return said[:-1] if said.endswith(("primero", "tercero")) else said


def _century(match: re.Match[str]) -> str:
    era = {"ec": " era común", "aec": " antes de la era común"}.get(
        (match["era"] or "").strip().replace(".", "").lower(), ""
    )
    second = f"{match['joint']}{count(value(match['second']))}" if match["second"] else ""
    return count(value(match["numeral"])) + second.replace("-", " ").replace("–", " ") + era


def _roman(match: re.Match[str]) -> str | None:
    numeral, before = match["numeral"], match.string[: match.start()]
    odd = not set(numeral.upper()) <= set("IVX") and match.group() != match.string
    if odd or match.string[match.end() :].startswith("-"):
        return None  # `la M-30`, `el CD`
    if re.search(r"(?i)\bsiglos?\b[^.]{0,20}$", before):
        return count(value(numeral))
    feminine: Gender = "f" if match.string[: match.start()].endswith("a ") else "m"
    return (
        ordinal(value(numeral), feminine)
        if value(numeral) <= 20 or match.group() == match.string
        else count(value(numeral))
    )


def _ranked(number: int, gender: Gender) -> str:
    return _short(ordinal(number, gender)) if number <= 20 else count(number)


def _half_past(match: re.Match[str]) -> str:
    hours, minutes = int(match["hour"]), int(match["minute"])
    if minutes == 30:
        return f"{count(hours, 'f')} y media"
    return f"{counted(TONGUE, str(hours), HOUR)} y {counted(TONGUE, str(minutes), MINUTE)}"


def _lapse(match: re.Match[str]) -> str:
    return (
        f"{counted(TONGUE, match['hour'], HOUR)} {counted(TONGUE, match['minute'], MINUTE)} y"
        f" {counted(TONGUE, match['second'], SECOND)}"
    )


def _zone(match: re.Match[str]) -> str:
    letters = "".join(f"{letter}." for letter in match["zone"].upper())
    if not match["hours"]:
        return letters
    sign = "más" if match["sign"] == "+" else "menos"
    minutes = f" {count(int(match['minutes']))}" if match["minutes"] else ""
    return f"{letters} {sign} {count(int(match['hours']))}{minutes}"


def _full_hour(match: re.Match[str]) -> str:
    return count(int(match["hour"]), "f")


def _phone(match: re.Match[str]) -> str:
    return (
        f"más {count(int(match['country']))} {spelled_digits(TONGUE, match['number'])}"
        f" extensión {spelled_digits(TONGUE, match['extension'])}"
    )


def _free_phone(match: re.Match[str]) -> str:
    return f"cero {count(int(match['number']))} "


_EXTRA: Final[tuple[Rule, ...]] = (
    numeric(
        "phone",
        (
            r"(?<![\w.])\+(?P<country>\d{1,3})(?P<number> \(?\d{2,4}\)? \d{3}-\d{4}) ext\. ?"
            r"(?P<extension>\d+)"
        ),
        _phone,
    ),
    numeric("phone", r"(?<![\w.])0-(?P<number>[89]00)-(?=\w)", _free_phone),
    numeric(
        "time",
        r"(?<![\w.,])(?P<hour>\d{1,2}) ?h (?P<minute>\d{1,2}) ?min (?P<second>\d{1,2}) ?se?g?\b",
        _lapse,
    ),
    numeric(
        "time", r"(?<![\w.,])(?P<hour>\d{1,2}) ?h (?P<minute>\d{1,2}) ?m(?:in)?\b", _half_past
    ),
    numeric(
        "time", r"(?<![\w.,:])(?P<hour>\d{1,2}):00(?::00)?(?= (?:utc|gmt|UTC|GMT)\b)", _full_hour
    ),
    numeric(
        "time",
        (
            r"(?:(?<=\d )|(?<=m )|(?<=\. ))(?P<zone>utc|gmt|pst|est|cet|cst|UTC|GMT|PST|EST|CET"
            r"|CST)\b(?: ?(?P<sign>[+−-])(?P<hours>\d{1,2})(?::(?P<minutes>\d\d))?)?"
        ),
        _zone,
    ),
    numeric(
        "ordinal",
        (
            r"(?<![\w.,])(?P<number>\d{1,3}(?:[ .]\d{3})+|\d+)\.?(?P<ending>ᵉʳ|er\b|º(?!C\b)|ª"
            r"|°(?!\s?[CFkK])|(?:(?<=1)er[oa]|r[oa]|d[oa]|t[oa]|m[oa]|v[oa]|n[oa])\b|(?<=\.)[oa]s\b)(?:\.(?=\s[a-z]))?"
        ),
        _ordinal,
    ),
    rule(
        "roman",
        (
            rf"(?i:(?<=\bsiglo )|(?<=\bsiglos )|(?-i:(?<=\ss\. )|(?<=\sss\. )))"
            rf"(?P<numeral>(?i:(?=[IVX]){ROMAN}))\b(?:(?P<joint>\s[yaoe]l?\s|-|–)"
            rf"(?P<second>(?=[IVX]){ROMAN})\b)?(?P<era> (?:a\.?)?e\.?c\b\.?)?"
        ),
        _century,
    ),
    numeric(
        "phone",
        r"(?<![\w.,+-])(?<!\d )(?P<number>[6789]\d{1,2}(?:(?: \d{2,3}){3}|(?:-\d\d){3})"
        r"|[89]\d-\d{3}-\d\d-\d\d|\([89]\d\d?\) \d{3} \d\d \d\d|0?1-\d{3}-\d{3}-\d{4})"
        r"(?![\w-]| \d)",
        lambda m: spelled_digits(TONGUE, m["number"]),
        near=("9 ", "9-", "9)"),
    ),
    numeric("time", r"(?<=\b[aA] la )1(?!\d|[.,:]\d|\s?%)", always("una"), near="1"),
    numeric(
        "time",
        r"(?<=\b[Ll]as )21(?=\s*(?:[,.;:)](?!\d)|$|(?:y|en|a|del?|hasta)\s))",
        always("veintiuna"),
        near="1",
        also=("las",),
    ),
    rule(
        "roman",
        rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b(?=\s(?:[Gg]uerra|[Rr]epública|[Cc]ruzada|[Ee]dición))",
        lambda m: ordinal(value(m["numeral"]), "f"),
        near="IVX",
    ),
    rule(
        "roman",
        (
            rf"(?:^(?P<whole>)(?=[IVXLCDM]+$)|(?<=\b[Ee]l )|(?<=\b[Ll]a )|(?<=\bdel ))"
            rf"(?P<numeral>(?=[IVXLCDM]){ROMAN})\b(?:(?<=[IVX]{{2}})|(?!\.))"
        ),
        _roman,
    ),
    numeric(
        "fraction",
        r"(?<=\d y )(?:½|1/2)(?!\w)",
        lambda m: "media" if re.search(r"\blas? \d\d? y $", m.string[: m.start()]) else "medio",
        near=("½", "9/9"),
    ),
    numeric(
        "time",
        (
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
            r"(?=\s(?:a|y|hasta)\s(?:las\s)?\d{1,2}[.:][0-5]\d\b)"
            r"|(?:(?<=\b[Dd]e \d a )|(?<=\b[Dd]e \d\d a )|(?<=\b[Ll]as ))(?P<hour2>[01]?\d|2[0-3])"
            r"\.(?P<minute2>[0-5]\d)"
            r"(?!\d|[.,]\d|\s?(?:[%€$]|mill|mil\b|euro|peso|dólar|punto|m\b|k|h))"
        ),
        lambda m: at_clock(
            int(m["hour"] or m["hour2"]), int(m["minute"] or m["minute2"]), None, ""
        ),
        near=(".9",),
    ),
    numeric(
        "address",
        r"(?:^|(?<=, )|(?<=- ))\d{5}(?<!000)(?=\s[A-ZÁ][^\W\d_]{2})",
        lambda m: spelled_digits(TONGUE, m.group()),
        near=("999",),
        also=("9 A",),
    ),
    numeric("abbreviation", r"\bc/\s?(?=\d)", always("cada "), near=("c",), also="/"),
    rule(
        "abbreviation",
        r"(?<![\w.])S\.\s(?=(?:Juan|Pedro|Pablo|José|Francisco|Antonio|Miguel|Isidro|Sebastián"
        r"|Vicente|Lorenzo|Luis|Martín|Andrés|Fernando|Agustín|Bernardo|Ignacio|Roque|Fermín)\b)",
        always("San "),
        near=("A.",),
    ),
    *numeral_rules(TONGUE, _ranked),
    numeric("version", r"\b[vV]\.?\s?(?=\d+\.\d)", always("versión "), near="vV", also=(".9",)),
    rule("abbreviation", r"\bDto\.", always("descuento")),
    numeric(
        "abbreviation",
        r"\b[nN][°º]\.?\s?(?=\d)",
        always("número "),
        near="°º",
    ),
    WARMTH,
    month_rule(TONGUE),
    quarter_rule(lambda number: _short(ordinal(number)), "de", count),
    decade_rule(TONGUE),
    numeric(
        "phone",
        r"(?<![\w.,+/-])(?<!\d )(?:[6789]\d\d[ -]\d{3}[ -]\d{3}|[6789]\d{8}"
        r"|\d\d([ -])\d{4}\1\d{4})"
        r"(?=\s*(?:$|[.,;:)\n(]))(?![.,]\d)",
        lambda m: spelled_digits(TONGUE, m.group()),
        near=("999", "99 "),
    ),
)
_LATE: Final = (
    numeric(
        "time",
        (
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?=\s*$|\s(?:horas|del"
            r"|de la)\b)(?<!^\d\.\d\d)"
        ),
        lambda m: (
            f"{count(int(m['hour']), 'f')} y {count(int(m['minute']))}"
            if int(m["minute"]) and m.string[m.end() :].startswith(" horas")
            else at_clock(int(m["hour"]), int(m["minute"]), None, "")
        ),
    ),
)
_OF_PESOS: Final = frozenset(("mx", "ar", "cl", "co", "uy", "do", "cu"))
"""Countries whose own money has the sign `$`."""
_COMMAS: Final = frozenset(
    ("", "es", "ar", "bo", "cl", "co", "cr", "cu", "ec", "gq", "py", "uy", "ve")
)
"""Countries that write and say a comma in a number; the others a point."""


@cache
def _grammar(*, pesos: bool, commas: bool) -> Grammar:
    tongue = TONGUE if commas else TONGUE._replace(comma="punto")
    if pesos:
        tongue = tongue._replace(currencies=CURRENCIES | {"$": of("peso")})
    shared = grammar_for(tongue, extra=_EXTRA, late=_LATE)
    return shared if commas else Grammar(shared.rules, shared.is_letter, _with_commas)


_POINTED: Final = Pattern(
    r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)(?![\w]|[.,]\d|\s?h\b|\shoras)"
)
_SWAPPED: Final = str.maketrans(".,", ",.")


def _with_commas(text: str) -> str:
    """Write numbers as the rules expect them.

    >>> _with_commas("$8,364.50")
    '$8.364,50'
    """
    return _POINTED.compiled.sub(lambda found: found.group().translate(_SWAPPED), text)


def grammar(tag: str) -> Grammar:
    """Read Spanish: Spain's, unless another country is named."""
    country = tag.partition("-")[2]
    return _grammar(pesos=country in _OF_PESOS, commas=country in _COMMAS)
