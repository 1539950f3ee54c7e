"""Addresses of the web in languages other than English.

One that stands alone is dictated, letter by letter, save well-known names: a voice of another
language would make of an English word something that no listener could type. In a sentence it is
said as people do: without `https://www.`, words as words, and of a long path nothing.
"""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, clued
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.tongue import Tongue

_TOKEN = Pattern(r"[^\W\d_]+|\d|[^\w\s]|_")
KNOWN: Final = frozenset(
    names(
        "com net nvidia google amazon microsoft facebook youtube wikipedia apple twitter"
        " instagram linkedin github gov"
    )
)
LONGEST: Final = 12
"""Letters that a listener can take down; longer labels are said as words."""
_IN_SENTENCE: Final = 4
"""The same in a sentence, of what can be a word; of e-mail addresses one less: `info`, `jean`."""
_LONGEST_PATH: Final = 2
_LEAD = Pattern(r"^(?:https?://)?(?:www\.)?")
_CODED = Pattern(r"[?&=%]|\d{3}|\w{25}|\.html?$")
"""What nobody says of a path."""
_WORD = Pattern(r"(?i:(?![^aeiouyà-ÿ]{4})(?=.*[aeiouyà-ÿ]).*)")


def address_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read e-mail addresses, URLs, domains, hashtags and handles."""

    def whole(match: re.Match[str]) -> str:
        written = match.group()
        if match.string.strip(' .,;:!?…()«»“”"') == written:
            return spelled(tongue, written)
        host, *path = _LEAD.compiled.sub("", written, count=1).split("/")
        if len(path) > _LONGEST_PATH or _CODED.search("/".join(path)):
            path = []
        longest = _IN_SENTENCE - ("@" in host)
        return spelled(tongue, "/".join([host, *filter(None, path)]), longest=longest)

    def handle(match: re.Match[str]) -> str:
        name = match["name"]
        camel = re.findall(r"[A-ZÀ-Ý][a-zà-ÿ]+|[A-ZÀ-Ý]+|\d+|_", name)
        if len(camel) > 1 and "".join(camel) == name and not name.isupper():
            return f"{tongue.at} {' '.join(camel)}"
        return f"{tongue.at} {spelled(tongue, name)}"

    def tag(match: re.Match[str]) -> str:
        return (
            " ".join(re.findall(r"[A-ZÀ-Ý]?[^\WA-ZÀ-Ý\d_]+|[A-ZÀ-Ý]+|\d+", match["name"]))
            or match["name"]
        )

    label = r"[\w-]+"
    return (
        clued(
            "email", "@", rf"(?<![\w.])[\w.!+&-]*\w@{label}(?:\.{label})*\.[A-Za-z]{{2,}}\b", whole
        ),
        clued("url", ("//",), r"\bhttps?://[^\s<>\"”’)\]]*[\w/]", whole),
        clued("url", (".a", ".A"), r"\bwww\.[^\s<>\"”’)\]]*[\w/]", whole),
        clued(
            "url",
            (".a",),
            (
                rf"(?<![\w@.])(?!p\.es\b)(?:{label}\.)+(?:com|org|net|gov|edu|info|eu|de|fr|es|it|pt|br|uk"
                rf"|io)\b(?:/[\w./-]*\w)?(?!\.\w)"
            ),
            whole,
        ),
        clued("hashtag", "#", r"(?<!\w)#(?P<name>[^\W\d]\w*)", tag),
        clued("handle", "@", r"(?<![\w.])@(?P<name>\w+)", handle),
    )


def spelled(tongue: Tongue, written: str, *, longest: int = LONGEST) -> str:
    """Say an address piece by piece; labels of more than `longest` letters as words."""
    marks = {
        ".": tongue.point,
        "@": tongue.at,
        "/": tongue.slash,
        ":": tongue.colon,
        "-": tongue.dash,
        "_": tongue.underscore,
        "&": tongue.ampersand or tongue.signs.get("&", tongue.and_),
        **{sign: tongue.signs.get(sign, "") for sign in "!?=+~"},
    }
    said = []
    for token in _TOKEN.findall(written):
        if token.isdecimal():
            said.append(tongue.cardinal(int(token), None))
        elif token.isalpha():
            said.append(_label(tongue, token, longest))
        else:
            said.append(marks.get(token, ""))
    return " ".join(filter(None, said))


def _label(tongue: Tongue, word: str, longest: int) -> str:
    plain = word.lower()
    sayable = longest == LONGEST or _WORD.fullmatch(word)
    if plain in tongue.letters_known or (len(word) > longest and sayable):
        return word
    if plain == "gmail" and "g mail" in tongue.letters_known:
        return "g mail"
    return " ".join(word)
