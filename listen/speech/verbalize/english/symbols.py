"""Signs between words: `&`, `→`, `≥`, `±`, `×`, `§`, parentheses, footnote marks, emoji."""

import re
from typing import Final

from listen.speech.verbalize.emoji import EMOJI
from listen.speech.verbalize.english.money import PERIODS
from listen.speech.verbalize.grammar import FOREIGN, always, clued, numeric, rule

_NAMED: Final = {
    "≥": " greater than or equal to ",
    "≤": " less than or equal to ",
    "≠": " not equal to ",
    "≈": " approximately ",
    "±": " plus or minus ",
    "÷": " divided by ",
    "∞": " infinity ",
    "√": " square root of ",
    "∑": " sum of ",
    "∆": " delta ",
    "∈": " in ",
    "∀": " for all ",
    "∃": " there exists ",
    "∂": " partial ",
    "∫": " integral of ",
    "≡": " identical to ",
    "∝": " proportional to ",
    "⇒": " implies ",
    "⇔": " if and only if ",
    "°": " degrees ",
    "%": " percent ",
    "№": " number ",
    "¶": " paragraph ",
    "£": " pounds ",
    "€": " euros ",
    "¥": " yen ",
    "¢": " cents ",
    "₹": " rupees ",
    "₿": " bitcoin ",
    "♯": " sharp ",
    "♭": " flat ",
    "′": " prime ",
    "&": " and ",
    "＆": " and ",
}
GREEK: Final = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "ζ": "zeta",
    "η": "eta",
    "θ": "theta",
    "ι": "iota",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ν": "nu",
    "ξ": "xi",
    "ο": "omicron",
    "π": "pi",
    "ρ": "rho",
    "σ": "sigma",
    "ς": "sigma",
    "τ": "tau",
    "υ": "upsilon",
    "φ": "phi",
    "χ": "chi",
    "ψ": "psi",
    "ω": "omega",
    "µ": "mu",
}
_GREEK: Final = "".join(GREEK) + "".join(GREEK).upper()


def _compared(match: re.Match[str]) -> str:
    words = {
        "≥": "greater than or equal to",
        ">=": "greater than or equal to",
        "≤": "less than or equal to",
        "<=": "less than or equal to",
        ">": "greater than",
        "<": "less than",
        "≠": "not equal to",
        "!=": "not equal to",
        "≈": "approximately equal to",
    }[match["sign"]]
    return f" is {words} "


def _bounded(match: re.Match[str]) -> str:
    return {
        "≥": "at least ",
        ">=": "at least ",
        "≤": "at most ",
        "<=": "at most ",
        ">": "more than ",
        "<": "less than ",
        "~": "about ",
        "≈": "about ",
        "∼": "about ",
    }[match["sign"]]


def _greek(match: re.Match[str]) -> str:
    letter = match.group()
    return GREEK.get(letter.lower(), "")


def _signed(match: re.Match[str]) -> str:
    sign = match["sign"]
    if len(sign) > 1:
        return "plus or minus "
    return {"+": "plus ", "±": "plus or minus ", "∓": "minus or plus "}.get(sign, "minus ")


def _operator(match: re.Match[str]) -> str:
    return {
        "+": " plus ",
        "=": " equals ",
        "×": " times ",
        "*": " times ",
        "÷": " divided by ",
        "x": " times ",
        "·": " times ",
        "−": " minus ",
        "-": " minus ",
        "–": " minus ",
        "/": " divided by ",
        "^": " to the power of ",
    }[match["sign"]]


_NOTES: Final = {"♭": " flat", "♯": " sharp", "♮": " natural"}


def _exponent(match: re.Match[str]) -> str:
    return {"²": " squared", "³": " cubed"}[match["sign"]]


def _either(match: re.Match[str]) -> str:
    return match["word"] + match["ending"]


def _enumerator(match: re.Match[str]) -> str:
    return f", {match['letter'].upper()}, "


FOOTNOTES: Final = (
    clued(
        "footnote",
        "[",
        (
            r"\s?\[(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|note \d+|(?i:citation needed|sic|edit"
            r"|update|source|who\?|when\?))\]"
        ),
        always(""),
    ),
    clued(
        "footnote",
        "¹²³⁴⁵⁶⁷⁸⁹†‡",
        (
            r"(?:(?<=[a-z]{3})|(?<=[.,;:!?\"”’)]))[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?!\w)|[†‡]+|(?<=[a-z.])\*{1,3}"
            r"(?=\s|$)"
        ),
        always(""),
    ),
    clued(
        "ellipsis",
        (" .", "[.", "[…"),
        r"\s?\[(?:\.{3}|…)\]|(?<=\S) ?\. \. \.(?: \.)?",
        always("…"),
    ),
)
EQUATIONS: Final = (
    clued(
        "comparison",
        "≥≤≠≈<>!",
        (
            r"(?:(?<=\b[a-zA-Z\d])|(?<=\b[a-zA-Z\d]\s)|(?<=\d)|(?<=\d\s))(?P<sign>[≥≤≠≈<>]=?"
            r"|!=)\s?(?=[\w$€£.−-])"
        ),
        lambda m: _compared(m) if m["sign"] != "<>" else None,
    ),
    clued("comparison", "~≈∼", r"(?i:(?<=about )|(?<=around ))[~≈∼]\s?(?=\d)", always("")),
    clued("comparison", "≥≤><~≈∼", r"(?P<sign>>=|<=|[≥≤><~≈∼])\s?(?=[$€£¥]?\.?\d)", _bounded),
    clued("equation", "=", r"\s?(?<![=<>!])(?P<sign>=)(?![=>])\s?", _operator),
    clued(
        "equation", "+×÷*", r"(?:(?<=[\w)²³])|(?<=[\w)²³] ))(?P<sign>[+×÷])\s?(?=[\w(])", _operator
    ),
    numeric(
        "equation", r"(?:(?<=\d)|(?<=\d ))(?P<sign>[*·])\s?(?=\d)", _operator, near=("*", "·")
    ),
    numeric(
        "equation",
        r"(?:(?<=\d)|(?<=\d ))(?P<sign>[-−–/])\s?(?=\.?\d[\d.,]*\s?=)",
        _operator,
        near=("=",),
    ),
    numeric("equation", r"(?<=\d)(?P<sign>-) (?=\d)", _operator, near=("9-",)),
    numeric("equation", r"(?<=\d )(?P<sign>−) ?(?=\d)", _operator, near=("−",)),
)
CODE: Final = (
    clued("operator", "&", r"\s?&&\s?", always(" and ")),
    clued("operator", ":", r"::", always(" ")),
    clued("operator", "+", r"(?<=\w)\s?\+=\s?", always(" plus equals ")),
    clued("operator", "+", r"(?<=\b[a-z])\+\+", always(" plus plus")),
    clued(
        "operator",
        "=",
        r"\s?[=!]==?\s?(?=\w)",
        lambda m: " is not " if "!" in m.group() else " equals ",
    ),
    clued("dot", (".A",), r"(?<=[a-z]{2})\.(?=[A-Z][a-z])", always(". ")),
    clued("dot", (".a",), r"(?<=[A-Za-z]{2})\.(?=[a-z]{2})", always(" dot ")),
)
GRADES: Final = (
    clued(
        "grade",
        ("A-", "A−"),
        (
            r"(?:(?<=\ba )|(?<=\bgot )|(?<=\brated )|(?<=\bgraded )|(?<=[Gg]rade"
            r" ))(?P<letter>[A-DF])[-−]"
            r"(?=\s|[.,;:)]|$)"
        ),
        lambda m: f"{m['letter']} minus",
    ),
    clued(
        "grade",
        "-−",
        r"\b(?P<letter>[A-DF])[-−](?= (?:in|on|for|grade|average|student)\b)",
        lambda m: f"{m['letter']} minus",
        also=("A- ", "A− "),
    ),
)
POWERS: Final = (clued("power", "²³", r"(?<=[a-zA-Z])(?P<sign>[²³])(?!\w)", _exponent),)
SIGNS: Final = (
    numeric(
        "sign",
        r"(?<![\w.)%°+/])(?P<sign>[-−–])(?=[$€£¥]?\.?\d)",
        _signed,
        near=("-", "−", "–"),
    ),
    numeric("sign", r"(?<!\+/)(?P<sign>−)(?=[$€£¥]?\.?\d)", _signed, near=("−",)),
    numeric(
        "sign",
        r"(?<![\w)])(?P<sign>\+/?[-−–]|[+±∓])\s?(?=[$€£¥]?\.?\d)",
        _signed,
        near=("+", "±", "∓"),
    ),
    numeric("sign", r"(?<=[\d%])\+(?=[\s,.;:!?)]|$)", always(" plus"), near=("+",)),
    numeric("sign", r"(?<=[\dkKMB])\+(?=\s|-)", always(" plus"), near=("+",)),
)
PUNCTUATION: Final = (
    clued(
        "mark",
        "™®©℠",
        r"\s?[™®℠]|©\s?",
        lambda m: "copyright " if m.group().startswith("©") else "",
    ),
    clued("arrow", "↑↓▲▼△▽", r"[↑▲△]\s?(?=[$€£]?\d)", always("up ")),
    clued("arrow", "↓▼▽", r"[↓▼▽]\s?(?=[$€£]?\d)", always("down ")),
    numeric("sign", r"(?<=[\w²³)])\s−\s(?=\w)", always(" minus "), near=("−",)),
    clued(
        "per",
        ("a/a",),
        (
            r"(?<=[a-z])/(?P<unit>yr|year|day|wk|week|mo|month|hr|hour|min|minute|sec|second"
            r"|person|capita|unit|user|lit(?:re|er)|gallon|mile|acre|night|head|child|student)\b"
        ),
        lambda m: f" per {PERIODS.get(m['unit'], m['unit'])}",
    ),
    clued("section", "§", r"(?i:(?<=section )|(?<=sections ))§+\s?", always("")),
    clued("section", "§", r"§§\s?(?=\d)", always("sections ")),
    clued("section", "§", r"§\s?(?=\w)", always("section ")),
    clued("note", "♭♯♮", r"(?<=[A-Ga-g])[♭♯♮]", lambda m: _NOTES[m.group()]),
    rule("emoji", rf"\s*(?:{EMOJI})+", always(" "), near=(FOREIGN,)),
    rule(
        "emoticon",
        r"(?:(?<=\s)|^)[:;=][-o*']?[)\](\[dDpP/\\|](?=\s|[.,!?]|$)",
        always(""),
        near=(" :", " ;", " ="),
    ),
    rule(
        "arrow",
        r"\s*(?:[←-⇿➔➜➝➞]|-+>|=>|<-+|»(?=\s)|›)+\s*",
        always(", "),
        near=(FOREIGN, ">", "<"),
    ),
    clued("plural", "(", r"\b(?P<word>[a-z]+)\((?P<ending>e?s)\)", _either),
    rule("pause", r"^\s*[—–-]+\s*(?=\w|[\"“])", always(""), near=("-", "–", "—")),
    clued(
        "enumerator",
        "(",
        r"(?:(?<!\w)|(?<=\d))\s?\((?P<letter>[a-z])\)",
        _enumerator,
    ),
    clued("pause", "([{", r"\s*[(\[{]+\s*", always(", ")),
    clued("pause", ")]}", r"\s*[)\]}]+(?=[\w\"“])", always(", ")),
    clued("pause", ")]}", r"\s*[)\]}]+", always(",")),
    clued("pause", "|•·‣▪◦●", r"\s*[|•·‣▪◦●⁃]+\s*", always(", ")),
    clued("pause", "/", r"\s+/+\s+|/(?=[$€£¥])", always(", ")),
    clued("pause", "-", r"\s*--+\s*", always(" — ")),
    clued("pause", "-", r"\s-(?=\s)", always(" —")),
    clued("quote", "`", r"[`´]{1,3}", always("")),
    clued("emphasis", "*_~", r"(?<!\w)[*_~]+|[*_~]+(?!\w)", always("")),
    clued("pause", ("a/",), r"(?<=[a-z]{3})/(?=\d)", always(", ")),
    clued("slash", "/", r"(?<=\w)/(?=\w)", always(" slash ")),
    clued("slash", "\\", r"(?<=\w)\\(?=\w)", always(" backslash ")),
    clued("at", "@", r"(?:(?<=\w )|(?<=\w))@\s?(?=[\w$])", always(" at ")),
    clued("greek", _GREEK, rf"(?<![^\W\d_])[{_GREEK}](?![^\W\d_a-zA-Z])", _greek),
    clued("number", "#", r"#\s?(?=\d)", always("number ")),
    clued("underscore", "_", r"(?<=\w)_(?=\w)", always(" ")),
    rule(
        "symbol",
        rf"\s?[{''.join(_NAMED)}]\s?",
        lambda m: _NAMED.get(m.group().strip()),
        near=_NAMED,
    ),
    clued("symbol", "+", r"(?<=\w)\+", always(" plus")),
)
