"""How words are written: with marks of footnotes, completed, censored, drawn out, graded."""

import re
from typing import Final

from listen.speech.verbalize.english.spelling import EMPHASIS, acronym
from listen.speech.verbalize.grammar import always, clued, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _supplied(match: re.Match[str]) -> str | None:
    """Say a word that an editor has completed: `[T]he`, `walk[ing]`, `a[n]`."""
    stem, inside, rest = match["stem"], match["inside"], match["rest"]
    article = f"{stem}{inside}" == "an"
    if inside.lower() in {"sic", "edit"} or not (rest or (stem and inside in _ENDINGS) or article):
        return None
    return stem + inside + rest


_ENDINGS: Final = frozenset(names("ing ed er es ly al en est ion ions ness ful ous ers ings he"))


def _censored(match: re.Match[str]) -> str | None:
    """Say what a broadcaster would put over the word."""
    if _BOLD.search(match.string[: match.start()]):
        return None  # the end of what is bold
    ending = re.search(r"(?:ing|ed|er|ers|s|in)$", match.group(), re.IGNORECASE)
    return f"bleep{ending.group().lower() if ending else ''}"


def _with_i(match: re.Match[str]) -> str:
    return f"{match['first']}i{match['rest']}"


_BOLD: Final = Pattern(r"(?<![\w*])\*\*(?=\S)[^*]*$")


def _stretched(match: re.Match[str]) -> str | None:
    """Write a word that was drawn out as it is known: `sooo`, `Yesss`, `coooool`."""
    word = match.group()
    if word.isupper() and len(set(word)) > 1:
        plain = {_RUN.sub(r"\1", word), _RUN.sub(r"\1\1", word)} & EMPHASIS
        return plain.pop().lower() if plain else None
    if set(word.lower()) <= set("ivxlcdmw") or not re.search(r"([a-z])\1\1", word):
        return None
    if len(set(word.lower())) == 1:
        return "zzz" if word[0] in "zZ" else None
    single = _RUN.sub(r"\1", word)
    double = _RUN.sub(r"\1\1", word)
    return double if double.lower() in _DOUBLED else single


_RUN: Final = Pattern(r"([A-Za-z])\1{2,}")


_DOUBLED: Final = frozenset(
    names(
        "cool good soon food too sweet week free see need feel keep boo woo moo zoo noon room"
        " moon school tool deep geez feed seen been speed sleep green tree three yippee wheel"
        " woohoo yahoo whoop look book took hook pool fool loop hell well miss boss all off"
        " brr shh grr hmm pfft psst mmm tsk aww eww ooh zoom doom boom"
    )
)


def _blood(match: re.Match[str]) -> str:
    letters, sign = match["letter"] or match["other"], match["sign"] or match["its"]
    said = "A.B." if letters == "AB" else letters
    return f"{said} {'positive' if sign == '+' else 'negative'}"


FOOTNOTES: Final = (
    clued("name", ("A!a",), r"\b(?P<first>[B-HJ-Z])!(?P<rest>[a-z]{2,})\b", _with_i),
    clued(
        "letters",
        ("a.a",),
        r"(?<![\w.])(?!a\.k\.a|a\.e\.t|[km]\.p\.[hg])(?:[a-z]\.){3,}(?!\w)",
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
        r"(?<![\w.@#/-])[A-Za-z]+?(?<=([A-Za-z]))\1\1[A-Za-z]*(?![\w@/]|\.\w)",
        _stretched,
        near=("aaa", "Aaa", "AAA"),
    ),
    clued("emoticon", ("<9",), r"(?<=\bI )<3+\s?(?=\w)", always("love ")),
    clued(
        "emoticon",
        ("<9", "</"),
        r"(?<=[a-z!.?)] )</?3+(?=\s*(?:$|[!?\"A-Z]|“|\.(?!\d)))",
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
    clued(
        "mark",
        ("(a)", "(A)"),
        r"(?i:(?:\bcopyright )?\(c\)(?: copyright)?)(?=,?\s?(?:19|20)\d\d)",
        always("copyright"),
    ),
    clued(
        "footnote",
        "[",
        (
            r"\s?\[\^[\w-]+\]:?"
            r"|\s?\[(?:(?!0\])\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-h]|note \d+|(?i:citation needed|sic"
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
