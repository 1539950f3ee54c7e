"""Signs between words: `&`, `→`, `≥`, `±`, `×`, `§`, parentheses, emoji."""

import re
from typing import Final
from unicodedata import name

from listen.speech.verbalize.emoji import EMOJI
from listen.speech.verbalize.english.equations import GREEK
from listen.speech.verbalize.english.money import PERIODS
from listen.speech.verbalize.english.numbers import cardinal
from listen.speech.verbalize.english.unit_names import name as unit_name
from listen.speech.verbalize.grammar import FOREIGN, always, clued, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import value

_NAMED: Final = {
    "≥": " greater than or equal to ",
    "≤": " less than or equal to ",
    "≠": " not equal to ",
    "≈": " approximately ",
    "±": " plus or minus ",
    "÷": " divided by ",
    "∞": " infinity ",
    "√": " square root of ",
    "∛": " cube root of ",
    "∜": " fourth root of ",
    "≅": " congruent to ",
    "∑": " sum of ",
    "∆": " delta ",
    "∈": " in ",
    "∉": " not in ",
    "∪": " union ",
    "∩": " intersection ",
    "⊂": " subset of ",
    "⊆": " subset of ",
    "∅": " empty set ",
    "∧": " and ",
    "∨": " or ",
    "¬": " not ",
    "∏": " product of ",
    "∇": " del ",
    "∘": " composed with ",
    "∴": " therefore ",
    "∵": " because ",
    "⊥": " perpendicular to ",
    "∥": " parallel to ",
    "∠": " angle ",
    "₽": " rubles ",
    "₩": " won ",
    "₺": " lira ",
    "₪": " shekels ",
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
_GREEK: Final = "".join(GREEK) + "".join(GREEK).upper()


def _greek(match: re.Match[str]) -> str:
    return GREEK.get(match.group().lower(), "")


_NOTES: Final = {"♭": " flat", "♯": " sharp", "♮": " natural"}


def _minus(match: re.Match[str]) -> str:
    """Tell a minus sign from one that stands for a dash between words."""
    is_term = re.search(r"(?:^|\W)[A-Za-z]$|\W$", match.string[: match.start()])
    return " minus " if is_term or re.search(r"\d", match.string) else " — "


def _mark(match: re.Match[str]) -> str:
    """Say copyright, unless it is written in words, too; leave other marks unsaid."""
    if not match.group().startswith("©") or match.string[: match.start()].endswith("opyright "):
        return ""
    return "copyright "


def _emoji(match: re.Match[str]) -> str:
    """Leave an emoji out, unless it is spoken of."""
    if not re.match(r"[\"”’']?\s+emojis?\b", match.string[match.end() :]):
        return " "
    called = name(match["signs"][0], "").lower()
    called = called.removesuffix(" sign").replace("heavy black ", "")
    return f" {called}" if match.group()[0].isspace() else called


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


def _number(match: re.Match[str]) -> str:
    return " number " if match.string[: match.start()][-1:].isalnum() else "number "


def _slash(match: re.Match[str]) -> str:
    """Say what parts two words, or divides: `π/2`, `GeV/c²`."""
    text, end = match.string, match.end()
    if (
        "=" in text
        and re.search(r"\b[a-z]$", text[: match.start()])
        and re.match(r"[a-z]\b", text[end:])
    ):
        return " over "
    angle = text[match.start() - 1] in "πθφω" and text[end].isdecimal()
    return " over " if angle or text.startswith(("c²", "c^2"), end) else " slash "


def _arrow(match: re.Match[str]) -> str:
    """Say what an arrow means in a limit and a reaction; elsewhere it is a pause."""
    before = match.string[: match.start()]
    if _LIMIT.match(match.string, match.end()) and re.search(r"\b[a-z]$", before):
        return " tends to "
    if _REAGENT.search(before) and _PRODUCT.match(match.string, match.end()):
        return " yields "
    return ", "


_LIMIT: Final = Pattern(r"[∞0](?!\.?\d)|[+-]∞")
_REAGENT: Final = Pattern(r"\+ ?(?:\d{1,2} ?)?(?:[A-Z][a-z]?[₀-₉\d]*)+(?:\([a-z]{1,2}\))?[⁺⁻+-]?$")
_PRODUCT: Final = Pattern(r"(?:\d{1,2} ?)?(?:[A-Z][a-z]?[₀-₉\d]*)+(?![a-z])")


def _letters(match: re.Match[str]) -> str:
    return f"{match['first']} to {match['last']}"


RULES: Final = (
    clued(
        "mark",
        "™®©℠",
        r"\s?[™®℠]|©\s?",
        _mark,
    ),
    clued("arrow", "↑↓▲▼△▽", r"[↑▲△]\s?(?=[$€£]?\d)", always("up ")),
    clued("arrow", "↓▼▽", r"[↓▼▽]\s?(?=[$€£]?\d)", always("down ")),
    clued("sign", "−", r"(?<=[\w²³)])(?:\s−\s|(?<=\b\w)−)(?=\w)", _minus),
    clued("sign", ("=",), r"(?:(?<== )|(?<==))(?:-|−)(?=[A-Za-z(√α-ω])", always("minus ")),
    clued(
        "per",
        ("a/a", "×/a", "%/a", "9/a"),
        (
            r"(?<=[a-z×%\d])/(?P<unit>group|team|yr|year|decade|century|day|wk|week|mo|month|hr|hour|min|minute|sec|second"
            r"|person|capita|unit|user|lit(?:re|er)|gallon|mile|acre|night|head|child|student)\b"
        ),
        lambda m: f" per {PERIODS.get(m['unit']) or unit_name(m['unit'], single=True)}",
    ),
    clued("section", "§", r"(?i:(?<=section )|(?<=sections ))§+\s?", always("")),
    clued("section", "§", r"§§\s?(?=\d)", always("sections ")),
    clued("section", "§", r"§\s?(?=\w)", always("section ")),
    clued("note", "♭♯♮", r"(?<=[A-Ga-g])[♭♯♮]", lambda m: _NOTES[m.group()]),
    rule("emoji", r"(?<=\bI )(?:[♥❤💕💖💙]\ufe0f?\s?)+(?=\S)", always("love "), near="♥❤💕💖💙"),
    clued(
        "symbol",
        "♀♂",
        r"(?<=[\d\s(/])[♀♂]",
        lambda m: " female " if m.group() == "♀" else " male ",
    ),
    clued("percent", ("%a",), r"\s?%ile(?=s?\b)", always(" percentile")),
    rule("emoji", rf"\s*(?P<signs>{EMOJI}+)", _emoji, near=(FOREIGN,)),
    rule(
        "emoticon",
        (
            r"(?:(?<=\s)|^)(?:>?[:;=8][-o*'^]?[)\](\[dDpP/\\|oO3]+|[xX]D+|\^[_.-]?\^|-_+-|[oO0]_[oO0]"
            r"|T_T|\\o/|¯\\_\(ツ\)_/¯|\(╯.{2,5}）?╯?︵.{2,6}|ʕ.{3,6}ʔ|:(?:[a-z]+_[a-z_]+|tada|rocket"
            r"|fire|heart|smile|joy|wave|eyes|warning|bug|sparkles|facepalm|thumbsup|sob|clap):)(?=\s|[.,!?]|$)"
        ),
        always(""),
        near=(" :", " ;", " =", " >", "aA ", "_", "^", "╯", "ʕ", "ツ", "\\"),
    ),
    rule(
        "arrow",
        r"\s*(?:[←-⇿➔➜➝➞]|-+>|=>|<-+|»(?=\s)|›)+\s*",
        _arrow,
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
        r"(?:(?<=[a-z]s )|\b(?=A–Z))(?P<first>[A-Z])–(?P<last>[A-Z])\b(?!['’]|\.\w)",
        _letters,
    ),
    clued("range", ("A-A", "a-a", "a–a"), r"\b(?:A-Z|a[-–]z)\b", always("A to Z")),
    clued("pause", "([{", r"\s*[(\[{]+\s*", always(", ")),
    clued("pause", ")]}", r"\s*[)\]}]+(?=[\w\"“])", always(", ")),
    clued("pause", ")]}", r"\s*[)\]}]+", always(",")),
    clued("name", "·", r"(?<=[A-Za-z])·(?=[A-Za-z])", always("-")),
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
    clued("slash", "/", r"(?:(?<=\w)|(?<=[A-Z]\.))/(?=\w)", _slash),
    clued("slash", "\\", r"(?<=\w)\\(?=\w)", always(" backslash ")),
    clued(
        "at", "@", r"(?:(?<=\w )|(?<=\w)|(?<=[,.;:] )|(?<=\bat )|^)@\s?(?=[\w$])", always(" at ")
    ),
    clued(
        "greek",
        _GREEK,
        rf"(?:(?<![^\W\d_])|(?<=sin)|(?<=cos)|(?<=tan))[{_GREEK}](?![^\W\d_a-zA-Z⁰¹²³⁴-⁹₀-₉])",
        _greek,
    ),
    clued("number", "#", r"#\s?(?=\d)|#(?=[A-Z]{1,4}(?:-\d|\d+-)| of\b)", _number),
    clued("underscore", "_", r"(?<=\w)_(?=\w)", always(" ")),
    rule(
        "symbol",
        rf"\s?[{''.join(_NAMED)}]\s?",
        lambda m: _NAMED.get(m.group().strip()),
        near=_NAMED,
    ),
    clued("symbol", "+", r"(?<=\w)\+", always(" plus")),
)
