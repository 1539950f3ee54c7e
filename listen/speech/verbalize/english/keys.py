"""Keys that are pressed: `Ctrl+Shift+Esc`, `⌘C`, the ↑ key."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, digits
from listen.speech.verbalize.english.spelled_parts import letter
from listen.speech.verbalize.grammar import clued
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
    "↑": "Up",
    "↓": "Down",
    "←": "Left",
    "→": "Right",
    "⏎": "Return",
    "↵": "Return",
    "⌫": "Delete",
    "⇥": "Tab",
    "⎋": "Escape",
    "⌘": "Command",
    "⌥": "Option",
    "⇧": "Shift",
    "⌃": "Control",
}
_MODIFIER: Final = r"(?:Ctrl|Cmd|Control|Command|Alt|Shift|Opt|Option|Win|Meta|Fn|Super)"
_NAMED_KEY: Final = (
    r"(?:Esc|Escape|Tab|Enter|Return|Space(?:bar)?|Del(?:ete)?|Backspace|Home|End|Ins(?:ert)?|Up|Down"
    r"|Left|Right|PgUp|PgDn|Page(?:Up|Down)|PrtSc|Click|Drag|Scroll)\b"
)
"""What a hyphen may stand before: `Ctrl-Tab`, but not `Opt-In` or `Super-Heavy`."""
_KEY: Final = (
    rf"(?:F1?\d|(?:(?<!-)[A-Z][a-z]{{1,8}}(?:[A-Z][a-z]+)?|{_NAMED_KEY})|[A-Za-z\d](?!\w)"
    r"|[\[\]/=,.`-](?=[\s.,;)]|$)|[←-↓⏎↵⌫⇥⎋])"
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
    written = match.group().replace("/", "+or+") if "/" in match.group()[:-1] else match.group()
    return " ".join(map(_key, re.split(r"\s?[+-](?!$)\s?", written)))


def _key(written: str) -> str:
    if re.fullmatch(r"F\d+", written):
        return f"F {cardinal(int(written[1:]))}"
    if written.isdecimal():
        return digits(written)
    if len(written) == 1 and written.isalpha():
        return letter(written)
    return _KEYS.get(written) or _MARKS.get(written) or written


def _symbols(match: re.Match[str]) -> str:
    keys = [_KEYS[sign] for sign in match["signs"] if sign in _KEYS]
    return " ".join([*keys, _key(match["key"])])


RULES: Final = (
    clued(
        "keys",
        names("ctrl cmd control command alt shift opt option win meta fn super"),
        rf"\b{_MODIFIER}(?:\s?\+\s?{_MODIFIER}|[-/]{_MODIFIER})*(?:\s?\+\s?|-){_KEY}",
        _shortcut,
        also="+-",
    ),
    clued(
        "keys",
        (*"←↑→↓⏎⌫⇥⎋", "esc", "pgup", "pgdn", "prtsc"),
        r"[←↑→↓⏎⌫⇥⎋](?=\s(?:key|arrow|button)s?\b)|\b(?:Esc|PgUp|PgDn|PrtSc)\b",
        lambda m: _KEYS[m.group()],
    ),
    clued(
        "keys", "⌘⌥⇧⌃", rf"(?P<signs>[⌘⌥⇧⌃](?:\s?\+?\s?[⌘⌥⇧⌃])*)\s?\+?(?P<key>{_KEY})", _symbols
    ),
)
