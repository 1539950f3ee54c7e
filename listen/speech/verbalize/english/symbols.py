"""Signs between words: `&`, `→`, `≥`, `±`, `×`, `§`, parentheses, footnote marks, emoji."""

import re
from typing import Final
from unicodedata import name, normalize

from listen.speech.verbalize.emoji import EMOJI
from listen.speech.verbalize.english.money import PERIODS
from listen.speech.verbalize.english.numbers import cardinal, ordinal
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.grammar import FOREIGN, always, clued, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import value
from listen.speech.verbalize.tables import names

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


def _blood(match: re.Match[str]) -> str:
    letters, sign = match["letter"] or match["other"], match["sign"] or match["its"]
    said = "A.B." if letters == "AB" else letters
    return f"{said} {'positive' if sign == '+' else 'negative'}"


def _exponent(match: re.Match[str]) -> str:
    return {"²": " squared", "³": " cubed"}[match["sign"]]


def _minus(match: re.Match[str]) -> str:
    """Tell a minus sign from one that stands for a dash between words."""
    is_term = re.search(r"(?:^|\W)[A-Za-z]$|\W$", match.string[: match.start()])
    return " minus " if is_term or re.search(r"\d", match.string) else " — "


def _emoji(match: re.Match[str]) -> str:
    """Leave an emoji out, unless it is spoken of."""
    if not re.match(r"[\"”’']?\s+emojis?\b", match.string[match.end() :]):
        return " "
    called = name(match["signs"][0], "").lower()
    called = called.removesuffix(" sign").replace("heavy black ", "")
    return f" {called}" if match.group()[0].isspace() else called


def _power(match: re.Match[str]) -> str:
    power = normalize("NFKC", match["power"]).replace("−", "-")
    if power == "n":
        return " to the N"
    number = int(power)
    return f" to the minus {cardinal(-number)}" if number < 0 else f" to the {ordinal(number)}"


def _index(match: re.Match[str]) -> str:
    index = normalize("NFKC", match["index"])
    return f" {cardinal(int(index)) if index.isdecimal() else index.upper()}"


def _supplied(match: re.Match[str]) -> str | None:
    """Say a word that an editor has completed: `[T]he`, `walk[ing]`, `a[n]`."""
    stem, inside, rest = match["stem"], match["inside"], match["rest"]
    article = f"{stem}{inside}" == "an"
    if inside.lower() in {"sic", "edit"} or not (rest or (stem and len(inside) > 1) or article):
        return None
    return stem + inside + rest


def _either(match: re.Match[str]) -> str:
    return match["word"] + match["ending"]


def _enumerator(match: re.Match[str]) -> str | None:
    letter, before = match["letter"], match.string[: match.start()]
    if "(" not in match.group() and before.rfind("(") > before.rfind(")"):
        return None
    if len(letter) > 1 or (letter == "i" and "(ii)" in match.string):
        return f", {cardinal(value(letter))}, "
    if (letter == "v" and "(iv)" in match.string) or (letter == "x" and "(ix)" in match.string):
        return f", {cardinal(value(letter))}, "
    return f", {letter.upper()}, "


def _letters(match: re.Match[str]) -> str:
    return f"{match['first']} to {match['last']}"


def _censored(match: re.Match[str]) -> str | None:
    """Say what a broadcaster would put over the word."""
    if _BOLD.search(match.string[: match.start()]):
        return None  # the end of what is bold
    ending = re.search(r"(?:ing|ed|er|ers|s|in)$", match.group(), re.IGNORECASE)
    return f"bleep{ending.group().lower() if ending else ''}"


def _stretched(match: re.Match[str]) -> str | None:
    """Write a word that was drawn out as it is known: `sooo`, `Yesss`, `coooool`."""
    word = match.group()
    if set(word.lower()) <= set("ivxlcdmw"):
        return None
    if len(set(word.lower())) == 1:
        return "zzz" if word[0] in "zZ" else None
    single = _RUN.sub(r"\1", word)
    double = _RUN.sub(r"\1\1", word)
    return double if double.lower() in _DOUBLED else single


_BOLD: Final = Pattern(r"(?<![\w*])\*\*(?=\S)[^*]*$")
_RUN: Final = Pattern(r"([A-Za-z])\1{2,}")
_DOUBLED: Final = frozenset(
    names(
        "cool good soon food too sweet week free see need feel keep boo woo moo zoo noon room"
        " moon school tool deep geez feed seen been speed sleep green tree three yippee wheel"
        " woohoo yahoo whoop look book took hook pool fool loop hell well miss boss all off"
        " brr shh grr hmm pfft psst mmm tsk aww eww ooh zoom doom boom"
    )
)


FOOTNOTES: Final = (
    clued(
        "letters",
        ("a.a",),
        r"(?<![\w.])(?!a\.k\.a|[km]\.p\.[hg])(?:[a-z]\.){3,}(?!\w)",
        lambda m: acronym(m.group().replace(".", "")),
    ),
    clued(
        "censored",
        "*",
        (
            r"(?<![\w*/])(?:[A-Za-z]{2,3}\*[a-z]+|[A-Za-z]\*[a-z]{2,}|[fFcCsS]\*{2,}[a-z]+"
            r"|[A-Za-z]{1,2}\*{2,}(?![a-z]\b)[a-z]*"
            r"|[A-Za-z]{3}\*{3,}[a-z]*)(?![\w*(])"
        ),
        _censored,
        also=("a*", "A*"),
    ),
    clued(
        "censored",
        ("--", "a–a", "a—a", "A–a", "A—a"),
        (
            r"(?<![\w-])(?i:f(?:-{2,}|[–—])c?k\w*|f(?:-{2,}|[–—])ing|s(?:-{2,}|[–—])t\w{0,2}"
            r"|b(?:-{2,}|[–—])(?:tch|h)\w{0,3}|d(?:-{2,}|[–—])n)(?![\w–—-])|\b[fF]-{3,}(?!\w)"
        ),
        _censored,
    ),
    rule(
        "stretched",
        r"(?<![\w.@#/-])[A-Za-z]+?(?<=([a-z]))\1\1[A-Za-z]*(?![\w@/]|\.\w)",
        _stretched,
        near=("aaa", "Aaa"),
    ),
    clued("emoticon", ("<9",), r"(?<=\bI )<3+\s?(?=\w)", always("love ")),
    clued(
        "emoticon",
        ("<9", "/9"),
        r"(?<=[a-z!.?)] )</?3+(?=\s*(?:$|[!?\"“]|[A-Z]|\.(?!\d)))",
        always(""),
    ),
    clued(
        "bracket",
        "[",
        r"(?<![\w\]])(?P<stem>[A-Za-z]*)\[(?P<inside>[A-Za-z]{1,4})\](?P<rest>[a-z]*)(?![\w\[])",
        _supplied,
        also=("A]", "a]"),
    ),
    clued(
        "mark",
        "(",
        r"(?<=\w)\s?\((?i:tm|sm)\)|(?<=[a-z])\(R\)",
        always(""),
        also=("A)", "a)"),
    ),
    clued("mark", ("(a)", "(A)"), r"\([cC]\)(?=\s?(?:19|20)\d\d)", always("copyright")),
    clued(
        "footnote",
        "[",
        (
            r"\s?\[(?:(?!0\])\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|note \d+|(?i:citation needed|sic"
            r"|edit|update|source|who\?|when\?))\](?:,\s?(?=\[\d))?"
        ),
        always(""),
    ),
    clued(
        "footnote",
        "¹²³⁴⁵⁶⁷⁸⁹†‡*",
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
    clued(
        "comparison", "≥≤><~≈∼", r"(?P<sign>>=|<=|[≥≤><≈∼]|(?<!\d)~)\s?(?=[$€£¥]?\.?\d)", _bounded
    ),
    clued("equation", "=", r"\s?(?<![=<>!])(?P<sign>=)(?![=>])\s?", _operator),
    clued(
        "equation",
        "+×÷*",
        r"(?:(?<=[\w)²³])|(?<=[\w)²³] ))(?<!\d[eE])(?P<sign>[+×÷])\s?(?=[\w(])",
        _operator,
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
    clued("operator", ("a--",), r"(?<=\b[a-z])--(?=[\s,.;)]|$)", always(" minus minus")),
    clued(
        "operator",
        "=",
        r"(?<=\w)\s?(?P<sign>[-*/])=\s?(?=\w)",
        lambda m: f"{_operator(m).rstrip()} equals ",
    ),
    clued("operator", "*", r"(?<=\b[a-z])\*\*(?=[a-z\d]\b)", always(" to the power of ")),
    clued(
        "operator",
        "*/-",
        r"(?<=\b[a-z\d]) (?P<sign>[*/-]) (?=[a-z\d]\b)",
        _operator,
        also="=",
    ),
    clued("operator", ("a*a",), r"(?<=\b[a-z\d])(?P<sign>\*)(?=[a-z]\b)", _operator),
    clued("operator", "|", r"\s?\|\|\s?(?=\w)", always(" or ")),
    clued("operator", ("!a",), r"(?:(?<=[\s(])|^)!(?=[a-z])", always("not ")),
    clued("operator", ("T *", " * "), r"(?<=SELECT )\*", always("star")),
    clued(
        "operator",
        "=",
        r"\s?[=!]==?\s?(?=\w)",
        lambda m: " is not " if "!" in m.group() else " equals ",
    ),
    clued("dot", (".AA",), r"(?<=[A-Za-z])\.NET\b", always(" dot net")),
    clued("dot", (".A",), r"(?<=[a-z]{2})\.(?=[A-Z][a-z])", always(". ")),
    clued(
        "dot",
        (".a",),
        (
            r"(?<=[A-Za-z]{2})(?<!\b[sc][qu])\.(?=[a-z]{2})"
            r"|(?<=[a-z]{2})\.(?=[chdor]\b(?!\.\w))"
        ),
        always(" dot "),
    ),
    clued("escape", ("\\a",), r"(?:\\[nrt])+(?![a-z])", always(" ")),
)
GRADES: Final = (
    clued(
        "grade",
        ("A*",),
        r"\bA\*(?P<many>s)?(?![\w*])",
        lambda m: f"A star{m['many'] or ''}",
    ),
    clued(
        "rating",
        ("A-", "A−"),
        r"\b(?P<letters>A{2,3}|B{2,3}|C{2,3})[-−](?=[\s,.;)]|$)",
        lambda m: f"{acronym(m['letters'])} minus",
    ),
    clued(
        "grade",
        "+-−–",
        (
            r"(?<=[bB]lood type )(?P<letter>AB|[ABO])\s?(?P<sign>[-+−–])(?!\w)"
            r"|(?<=[tT]ype )(?P<other>AB|[ABO])(?P<its>[-−–])(?!\w)"
        ),
        _blood,
        also=("type",),
    ),
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
POWERS: Final = (
    clued("power", "²³", r"(?<=[a-zA-Zα-ω)])(?P<sign>[²³])(?!\w)", _exponent),
    clued(
        "power",
        "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ",
        r"(?:(?<=\b[A-Za-zα-ω])|(?<=\)))(?P<power>⁻?[⁰¹²³⁴-⁹]+|ⁿ)(?![\w⁺⁻])",
        _power,
    ),
    clued(
        "index",
        "₀₁₂₃₄₅₆₇₈₉ᵢⱼₙ",
        r"(?<=\b[A-Za-zα-ωΔ])(?P<index>[₀-₉]+|[ᵢⱼₙ])(?![A-Za-z])",
        _index,
    ),
)
SIGNS: Final = (
    numeric(
        "sign",
        r"(?<![\w.)%°+/-])(?<!\d[\"”'’])(?P<sign>[-−–])(?=[$€£¥]?\.?\d)",
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
    clued("sign", "−", r"(?<=[\w²³)])\s−\s(?=\w)", _minus),
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
    rule("emoji", r"(?<=\bI )(?:[♥❤💕💖💙]\ufe0f?\s?)+(?=\S)", always("love "), near="♥❤💕💖💙"),
    rule("emoji", rf"\s*(?P<signs>{EMOJI}+)", _emoji, near=(FOREIGN,)),
    rule(
        "emoticon",
        (
            r"(?:(?<=\s)|^)(?:>?[:;=8][-o*'^]?[)\](\[dDpP/\\|oO3]+|[xX]D+|\^[_.-]?\^|-_+-|[oO0]_[oO0]"
            r"|T_T|\\o/|¯\\_\(ツ\)_/¯|\(╯.{2,5}）?╯?︵.{2,6}|ʕ.{3,6}ʔ)(?=\s|[.,!?]|$)"
        ),
        always(""),
        near=(" :", " ;", " =", " >", "aA ", "_", "^", "╯", "ʕ", "ツ", "\\"),
    ),
    rule(
        "arrow",
        r"\s*(?:[←-⇿➔➜➝➞]|-+>|=>|<-+|»(?=\s)|›)+\s*",
        always(", "),
        near=(FOREIGN, ">", "<"),
    ),
    clued("plural", "(", r"\b(?P<word>[A-Za-z]?[a-z]+)\((?P<ending>e?s|ren|e?d|ing)\)", _either),
    clued("pronoun", ("(a)",), r"\([sS]\)he\b", always("he or she")),
    clued(
        "prefix",
        "(",
        r"\((?P<word>un|re|in|im|dis|pre|non|over|under|mis|de|co|pro|anti|self)-?\)-?(?P<ending>[a-z]+)",
        _either,
        also=("a)a", ")-a", "-)a"),
    ),
    rule("pause", r"^\s*[—–-]+\s*(?=\w|[\"“])", always(""), near=("-", "–", "—")),
    clued(
        "enumerator",
        "(",
        r"(?:(?<!\w)|(?<=\d))\s?\((?P<letter>[a-z]|i[ivx]+|vi{1,3})\)",
        _enumerator,
    ),
    clued(
        "enumerator",
        ("a) ",),
        r"(?:(?<=\s)|^)(?P<letter>[a-h])\)\s(?=\w)",
        _enumerator,
    ),
    clued(
        "range",
        ("A–A",),
        r"(?:(?<=[a-z]s )|\b(?=A–Z))(?P<first>[A-Z])–(?P<last>[A-Z])\b(?!['’.])",
        _letters,
    ),
    clued("range", ("A-A", "a-a", "a–a"), r"\b(?:A-Z|a[-–]z)\b", always("A to Z")),
    clued("pause", "([{", r"\s*[(\[{]+\s*", always(", ")),
    clued("pause", ")]}", r"\s*[)\]}]+(?=[\w\"“])", always(", ")),
    clued("pause", ")]}", r"\s*[)\]}]+", always(",")),
    clued("pause", "|•·‣▪◦●", r"\s*[|•·‣▪◦●⁃]+\s*", always(", ")),
    clued("pause", "/", r"\s+/+\s+|/(?=[$€£¥])", always(", ")),
    clued("pause", (" > ",), r"(?<=[A-Za-z)])\s>\s(?=[A-Za-z])", always(", ")),
    clued("pause", "-", r"\s*--+\s*", always(" — ")),
    clued("pause", "-", r"\s-(?=\s)", always(" —")),
    clued("apostrophe", "`´", r"(?<=[A-Za-z])[`´](?=[a-z]{1,2}\b)", always("'")),
    clued("quote", "`´", r"[`´]{1,3}", always("")),
    clued("quote", ("''",), r"(?<!\d)'{2,}", always("")),
    clued("emphasis", "*_~", r"(?<!\w)[*_~]+|[*_~]+(?!\w)", always("")),
    clued("pause", ("a/",), r"(?<=[a-z]{3})/(?=\d)", always(", ")),
    clued("slash", "/", r"(?<=\w)/(?=\w)", always(" slash ")),
    clued("slash", "\\", r"(?<=\w)\\(?=\w)", always(" backslash ")),
    clued(
        "at", "@", r"(?:(?<=\w )|(?<=\w)|(?<=[,.;:] )|(?<=\bat )|^)@\s?(?=[\w$])", always(" at ")
    ),
    clued("greek", _GREEK, rf"(?<![^\W\d_])[{_GREEK}](?![^\W\d_a-zA-Z⁰¹²³⁴-⁹₀-₉])", _greek),
    clued("number", "#", r"#\s?(?=\d)|#(?= of\b)", always("number ")),
    clued("underscore", "_", r"(?<=\w)_(?=\w)", always(" ")),
    rule(
        "symbol",
        rf"\s?[{''.join(_NAMED)}]\s?",
        lambda m: _NAMED.get(m.group().strip()),
        near=_NAMED,
    ),
    clued("symbol", "+", r"(?<=\w)\+", always(" plus")),
)
