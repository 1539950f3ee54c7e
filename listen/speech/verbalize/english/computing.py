"""What programmers write in running text: keys, tags, colours, ports, addresses, functions."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, digits, ordinal, pairs, year
from listen.speech.verbalize.english.patterns import MONTH_NAMES
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.english.times import clock
from listen.speech.verbalize.grammar import clued, numeric, rule
from listen.speech.verbalize.tables import names

_KEYS: Final = {
    "Ctrl": "Control",
    "Cmd": "Command",
    "Esc": "Escape",
    "Del": "Delete",
    "Ins": "Insert",
    "Opt": "Option",
    "PgUp": "Page Up",
    "PgDn": "Page Down",
    "PrtSc": "Print Screen",
    "Win": "Windows",
    "⌘": "Command",
    "⌥": "Option",
    "⇧": "Shift",
    "⌃": "Control",
}
_MODIFIER: Final = r"(?:Ctrl|Cmd|Control|Command|Alt|Shift|Opt|Option|Win|Meta|Fn|Super)"
_KEY: Final = (
    r"(?:F1?\d|[A-Z][a-z]{1,8}(?:[A-Z][a-z]+)?|[A-Za-z\d](?!\w)|[\[\]/=,.`-](?=[\s.,;)]|$))"
)
_MARKS: Final = {
    "[": "Left Bracket",
    "]": "Right Bracket",
    "/": "Slash",
    "=": "Equals",
    ",": "Comma",
    ".": "Period",
    "`": "Backtick",
    "-": "Minus",
}


def _shortcut(match: re.Match[str]) -> str:
    """Say keys that are pressed together: `Ctrl+Shift+Esc`."""
    return " ".join(map(_key, re.split(r"\s?[+-](?!$)\s?", match.group())))


def _key(written: str) -> str:
    if re.fullmatch(r"F\d+", written):
        return f"F {cardinal(int(written[1:]))}"
    if written.isdecimal():
        return digits(written)
    if len(written) == 1 and written.isalpha():
        return f"{written.upper()}." if written in "aA" else written.upper()
    return _KEYS.get(written) or _MARKS.get(written) or written


def _symbols(match: re.Match[str]) -> str:
    keys = [_KEYS[sign] for sign in match["signs"]]
    return " ".join([*keys, _key(match["key"])])


def _hardware(match: re.Match[str]) -> str:
    return ", ".join(_characters(pair) for pair in re.split("[:-]", match.group()))


def _characters(written: str) -> str:
    return " ".join(
        digits(char) if char.isdecimal() else "A." if char in "aA" else char.upper()
        for char in written
    )


def _internet(match: re.Match[str]) -> str | None:
    written = match.group()
    if written.count("::") > 1 or (written.count(":") < 5 and "::" not in written):
        return None
    said = written.replace("::", " double colon ").replace(":", " colon ")
    return " ".join(
        part if part in {"double", "colon"} else _characters(part) for part in said.split()
    )


def _colour(match: re.Match[str]) -> str:
    return f"hex {_characters(match['number'])}"


def _port(match: re.Match[str]) -> str:
    return f"{match['host']}, port {pairs(match['port'])}"


def _tag(match: re.Match[str]) -> str:
    name = match["name"]
    closing = "closing " if match["closing"] else ""
    is_word = len(name) > 2 and re.search("[aeiou]", name)
    return f"{closing}{name if is_word else acronym(re.sub('[^a-z]', '', name))}"


def _function(match: re.Match[str]) -> str | None:
    """Say what is applied: `f(x)`, `O(n log n)`, `P(A)`."""
    name, inner = match["name"], match["inner"]
    if name in "aA" or inner in {"s", "es"}:
        return None
    name = f"{name}." if name == "A" else name
    return f"{name} of {inner}"


def _instant(match: re.Match[str]) -> str | None:
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31) or int(match["hour"]) > 24:
        return None
    date = f"{MONTH_NAMES[month - 1]} {ordinal(day)}, {year(int(match['year']))}"
    time = clock(int(match["hour"]), int(match["minute"]), half=False)
    zone = {"Z": " U.T.C."}.get(match["zone"] or "", "")
    return f"{date}, {time}{zone}"


RULES: Final = (
    numeric(
        "date",
        r"(?<![\w/-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)T(?P<hour>\d\d):"
        r"(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?(?![\w:])",
        _instant,
        near=("9A",),
        also=("A9",),
    ),
    clued(
        "address",
        ":-",
        r"(?<![\w:-])(?:[\dA-Fa-f]{2}[:-]){5}[\dA-Fa-f]{2}(?![\w:-])",
        _hardware,
        also=(":9", ":a", ":A", "-9", "-a", "-A"),
    ),
    clued(
        "address",
        ":",
        r"(?<![\w:.])(?=[\dA-Fa-f:]*\d)[\dA-Fa-f]{0,4}(?::{1,2}[\dA-Fa-f]{1,4}){1,7}(?:::)?(?![\w:])",
        _internet,
        also=("::", ":a", ":A", ":9"),
    ),
    clued(
        "hex",
        "#",
        r"(?<!\w)#(?P<number>(?=[\da-fA-F]*\d)(?:[\da-fA-F]{6}|(?=[\da-fA-F]*[a-fA-F])"
        r"[\da-fA-F]{3})|(?P<one>[\da-fA-F])(?P=one){5}|[fF]{3})\b",
        _colour,
    ),
    numeric(
        "port",
        r"\b(?P<host>localhost|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}):(?P<port>\d{2,5})(?![\w:])",
        _port,
        near=("a:",),
    ),
    clued(
        "keys",
        names("ctrl cmd control command alt shift opt option win meta fn super"),
        rf"\b{_MODIFIER}(?:\s?\+\s?{_MODIFIER}|-{_MODIFIER})*(?:\s?\+\s?|-){_KEY}",
        _shortcut,
        also="+-",
    ),
    clued("keys", "⌘⌥⇧⌃", rf"(?P<signs>[⌘⌥⇧⌃]+)\s?\+?(?P<key>{_KEY})", _symbols),
    clued(
        "tag",
        "<",
        r"<(?P<closing>/)?(?P<name>[a-z][a-z\d-]{0,20})(?:\s[^<>]{0,80})?/?>",
        _tag,
    ),
    clued(
        "function",
        "(",
        r"(?<![\w.])(?P<name>[A-Za-z])\((?P<inner>[^\s()]{1,6}|[^()]{1,4} log [^()]{1,4})\)",
        _function,
        also=("a(", "A("),
    ),
)
_NO_LETTERS: Final = frozenset(
    names(
        "hmm hm mm mmm mhm shh sh psst pfft pff brr grr tsk zzz nth st nd rd th vs mr mrs dr ms"
        " cwm str msg thx pls sth sb tv tvs ft lb km kg cm ml mg nm hr hrs yr yrs wk wks mph kph"
        " gb mb kb tb sq ll ve re nt bn mn tn pp ch vol pt cf jr sr ln ph rs ltd sec"
    )
)
LETTERS: Final = (
    rule(
        "letters",
        r"(?<![\w.'’@#/-])(?P<word>[bcdfghjklmnpqrstvwxz]{2,6})(?![\w'’@/]|\.\w)",
        lambda m: acronym(m["word"]) if m["word"] not in _NO_LETTERS else None,
    ),
)
"""What has no vowel is no word: `npm`, `ssh`."""
