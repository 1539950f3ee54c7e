"""Portuguese, Brazilian: that of Portugal differs little in what is written out."""

import re
from functools import cache
from typing import Final

from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.european import grammar_for
from listen.speech.verbalize.grammar import Grammar, Rule, always, clued, numeric, rule
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
from listen.speech.verbalize.tongues.portuguese import TONGUE, at_clock, count, ordinal
from listen.speech.verbalize.words.portuguese import (
    HOUR,
    MINUTE,
    SECOND,
)


def _ordinal(match: re.Match[str]) -> str | None:
    number, ending = int(re.sub(r"\D", "", match["number"])), match["ending"]
    if ending.endswith("s"):
        return ordinal(number, "f" if ending == "ªs" else "m") + "s"
    signed = match.string[: match.start()].endswith(("+", "-", "−"))
    if signed and ending in {"°", "º"}:
        return None
    warm = ending == "°" or (ending == "º" and is_weather(match.string))
    if warm and match.group() != match.string.strip() and means_degrees(match):
        return None
    return ordinal(number, "f" if ending in {"ª", "a"} else "m")


def _weekday(match: re.Match[str]) -> str:
    day = {"2": "segunda", "3": "terça", "4": "quarta", "5": "quinta", "6": "sexta"}
    return f"{day[match['number']]}-feira"


def _lapse(match: re.Match[str]) -> str:
    units = (("hours", HOUR), ("minutes", MINUTE), ("seconds", SECOND))
    said = [counted(TONGUE, str(int(match[part])), unit) for part, unit in units if match[part]]
    return " e ".join(said)


def _century(match: re.Match[str]) -> str:
    number = value(match["numeral"])
    said = ordinal(number) if number <= 10 else count(number)
    if match["second"]:
        second = value(match["second"])
        joint = match["joint"].replace("-", " ").replace("–", " ")
        said += joint + (ordinal(second) if second <= 10 else count(second))
    return said


def _afternoon(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    if hour > 12 and match["second"]:
        hour -= 12
    return at_clock(
        hour, int(match["minute"]), int(match["second"]) if match["second"] else None, ""
    )


def _set(match: re.Match[str]) -> str | None:
    """Read a set of tennis; what is below one is lost by the first only among others."""
    first, second = int(match["a"]), int(match["b"])
    if first < 6 and not (second > 5 and _SETS.search(match.string)):
        return None
    return f"{count(first)} a {count(second)}"


_SETS: Final = Pattern(r"(?i)\bsets?\b|parciais|\b[67]/[0-4]\b")


def _phone(match: re.Match[str]) -> str:
    said = spelled_digits(TONGUE, match["number"])
    return f"{said} extensão {spelled_digits(TONGUE, match['extension'])}"


_EXTRA: Final[tuple[Rule, ...]] = (
    numeric(
        "weekday",
        r"(?<![\w.,])(?P<number>[2-6])\.?[ªa]\s?-?\s?feira\b",
        _weekday,
        near=("9a", "9A", "9ª", "9."),
    ),
    numeric(
        "address",
        r"(?<![\w.,-])(?P<number>\d{5}-\d{3}|\d{2}\.\d{3}\.\d{3}/\d{4}-\d\d"
        r"|\d{7}-\d{2}\.\d{4}\.\d\.\d{2}\.\d{4}|0[38]00-\d{3}-\d{4})(?![\w-])",
        lambda m: spelled_digits(TONGUE, m["number"]),
        near=("9-9",),
    ),
    numeric(
        "phone", r"(?<![\w.])(?P<number>\(\d{2}\) \d{4,5}-\d{4}) ext\. ?(?P<extension>\d+)", _phone
    ),
    numeric(
        "time",
        (
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?"
            r"(?= da (?:tarde|manhã|noite))"
        ),
        _afternoon,
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<hour>[01]\d|2[0-3])\.(?P<minute>[0-5]\d)(?=\s*$|h\b|\s+horas)",
        lambda m: at_clock(int(m["hour"]), int(m["minute"]), None, ""),
    ),
    numeric(
        "score",
        r"(?P<minute>['’]/)?(?P<half>[12])[ºo]\s?T\b",
        lambda m: f"{' minutos do ' if m['minute'] else ''}{ordinal(int(m['half']))} tempo",
        near=("9aA", "a A"),
    ),
    numeric(
        "ordinal",
        r"(?<![\w.,])(?P<number>\d{1,3}(?:\.\d{3})+|\d+)\.?(?P<ending>[ºª]s?(?!/\d|C\b)|°(?!\s?[CFK])"
        r"|[ao](?=\s[^\W\d_]{4}))",
        _ordinal,
    ),
    rule(
        "roman",
        (
            rf"(?i:(?<=século )|(?<=séculos )|(?<=séc\. )|(?<=sécs\. ))"
            rf"(?P<numeral>(?=[IVX]){ROMAN})\b"
            rf"(?:(?P<joint>\s(?:e|a|ao|ou)\s|-|–)(?P<second>(?=[IVX]){ROMAN})\b)?"
        ),
        _century,
    ),
    numeric("fraction", r"(?<=\d e )(?:½|1/2)(?!\w)", always("meio"), near=("½", "9/9")),
    numeric("number", r"(?<=[ºª] )tri\b", always("trimestre"), near=("tri",)),
    clued(
        "per",
        "%",
        r"(?<=%)\s?a\.\s?(?P<period>[amd])\.",
        lambda m: " ao " + {"a": "ano", "m": "mês", "d": "dia"}[m["period"]],
    ),
    numeric(
        "score",
        r"(?<![\w/.,-])(?P<a>[0-7])/(?P<b>[0-7])(?![\w/]|[.,]\d)",
        _set,
        near=("9/9",),
    ),
    numeric(
        "time",
        (
            r"(?<![\w.,:])(?:(?P<hours>\d{1,2})\s?h\s?)?(?:(?P<minutes>\d{1,2})\s?min\s?)?"
            r"(?P<seconds>\d{1,2})\s?s(?P<parts>\d{1,3})(?!\w)"
        ),
        lambda m: f"{_lapse(m)} e {count(int(m['parts']))}",
        near=("9a9",),
    ),
    clued(
        "measure",
        ("colher", "colheres", "col", "ascii?"),
        r"(?:(?<=colher )|(?<=colheres )|(?<=col\. )"
        r"|(?<=xíc\. )|(?<=xícara )|(?<=xícaras ))\((?P<size>sopa|chá|café|sobremesa)\)",
        lambda m: f"de {m['size']}",
    ),
    numeric(
        "abbreviation",
        r"(?<![\w.])(?<![A-Z]\.\s)R\.\s(?=d[aeo]s?\s[A-ZÀ-Ý][\w\s]{2,40},?\s(?:n\.?º\s?)?\d)",
        always("rua "),
        near=("A. ",),
        also=("R",),
    ),
    rule("abbreviation", r"(?<![\w.])D\.\s(?=[A-Z][a-zçãéíó]+a\b)", always("dona "), near=("A.",)),
    *numeral_rules(TONGUE, ordinal),
    numeric(
        "time",
        (
            r"(?<![\w.,:])(?:(?P<hours>\d{1,2})\s?h\s?)(?P<minutes>\d{1,2})\s?m(?:in)?(?![^\W\d_])"
            r"(?:\s?(?P<seconds>\d{1,2})\s?s(?:eg)?\b)?"
        ),
        _lapse,
        near=("min", "9a", "9 a"),
    ),
    numeric("version", r"\b[vV]\.?\s?(?=\d+\.\d)", always("versão "), near="vV", also=(".9",)),
    numeric(
        "abbreviation",
        r"\b[nN][°º]\.?\s?(?=\d)",
        always("número "),
        near="°º",
    ),
    WARMTH,
    month_rule(TONGUE),
    quarter_rule(ordinal, "de", count),
    numeric(
        "time",
        r"(?:(?<=\b[Dd]as )|(?<=\b[àÀ]s ))(?P<hour>1|2|21|22)"
        r"(?=\s*(?:[,.;:)](?!\d)|$|(?:e|em|às|d[aeo]s?)\s))",
        lambda m: count(int(m["hour"]), "f"),
        near=("das", "ascii?"),
    ),
    decade_rule(TONGUE),
    numeric(
        "phone",
        (
            r"(?<![\w.,+/-])(?<!\d )(?:(?:[29]\d\d|[78]0[078]) \d{3} \d{3}"
            r"|2[1-9] \d{3} \d\d \d\d|9[1236]\d{7}"
            r"|\d{3}\.\d{3}\.\d{3}-\d\d|\d{4}-\d{3}(?=\s[A-Z]))(?![\w-]|[.,]\d| \d)"
        ),
        lambda m: spelled_digits(TONGUE, m.group()),
        near=("999",),
    ),
    rule(
        "abbreviation",
        r"(?<![\w.])S\.\s(?=(?:Paulo|Pedro|João|Bento|José|Jorge|Miguel|Martinho|Tomé|Vicente"
        r"|Francisco|Domingos|Bernardo|Luís|Sebastião|Mamede|Roque|Brás)\b)",
        always("São "),
        near=("A.",),
    ),
    rule(
        "roman",
        rf"\b(?P<numeral>(?=[IVX]){ROMAN})\b(?=\s(?:[Gg]uerra|[Rr]epública|[Cc]ruzada|[Ee]dição))",
        lambda m: ordinal(value(m["numeral"]), "f"),
        near="IVX",
    ),
    numeric(
        "score",
        r"(?<![\w.,])(?P<a>\d{1,2})\s?x\s?(?P<b>\d{1,2})(?![\w.,]\d|\w|\s?(?:[cm]?m|km|metros))",
        lambda m: f"{count(int(m['a']))} a {count(int(m['b']))}",
        near="x",
    ),
)
_GRAMMAR: Final = grammar_for(TONGUE, extra=_EXTRA)


_HOME_WORDS: Final = {
    "dezesseis": "dezasseis",
    "dezessete": "dezassete",
    "dezenove": "dezanove",
    "um bilhão": "mil milhões",
    "bilhão": "mil milhões",
    "bilhões": "mil milhões",
    "trilhão": "bilião",
    "trilhões": "biliões",
    "canadense": "canadiano",
    "quilômetro": "quilómetro",
    "micrômetro": "micrómetro",
    "nanômetro": "nanómetro",
}
_HOME: Final = Pattern("|".join(_HOME_WORDS))


_EUROS: Final = Pattern("€|EUR|euro")


def _at_home(rule: Rule) -> Rule:
    """Let a rule speak as people do in Portugal."""

    def say(match: re.Match[str]) -> str | None:
        words = rule.say(match)
        if words and _EUROS.search(match.group()):
            words = words.replace("centavo", "cêntimo")
        return words and _HOME.compiled.sub(lambda found: _HOME_WORDS[found.group()], words)

    return rule._replace(say=say)


@cache
def _grammar(country: str) -> Grammar:
    if country in {"", "br"}:
        return _GRAMMAR
    return Grammar(tuple(map(_at_home, _GRAMMAR.rules)), _GRAMMAR.is_letter)


def grammar(tag: str) -> Grammar:
    """Read Portuguese: Brazil's, unless another country is named."""
    return _grammar(tag.partition("-")[2])
