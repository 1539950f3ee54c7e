"""The repair of characters, and the way back from a text that was repaired."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Self

from listen.reading import Reading
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tidy import Edit, Tidy

_UNTIDY = Pattern(
    r"(?P<mojibake>(?:[Â-ô][\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸŒ]{1,3})+"
    r"|(?<!\w)Ã(?= [a-z])|(?<=[a-z])Ã(?=\s|$)|(?<=[A-Za-z])\ufffd(?=(?:[stdm]|re|ve|ll)\b))"
    r"|(?P<entity>&(?:amp;)*(?:[a-zA-Z]{2,8}\d{0,2}|#\d{1,6}|#x[0-9a-fA-F]{1,6});)"
    r"|(?P<invisible>[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe0e])"
    r"|(?P<space>[^\S ])"
    r"|(?P<composed>[A-Za-z][\u0300-\u036f]+)"
    r"|(?P<small>[ᴀ-ᴢʙɢʜɪɴʀʏʟꜰꜱ]{3,})|(?P<raised>(?<!\w)[\u02b0-\u02b8\u02e1-\u02e4\u1d2c-\u1d6aⁱⁿ]{3,})"
    r"|(?P<form>[\ufb00-\ufb06\ufe30-\ufe6b\uff01-\uff5e\u2460-\u24e9\u2160-\u217f\u3371-\u33df"
    r"\U0001d400-\U0001d7ff\u2102-\u2115\u2118-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134"
    r"\U0001f110-\U0001f149\U0001f150-\U0001f189\u2010-\u2012\u2015\u2018\u201a\u201b\u201f\u2024\u2025"
    r"\u2032\u2033\u2053\u22ef\u275b-\u275e\u2e3a\u2e3b\u300c-\u300f\u301c-\u301f\u02b9\u02bc\u055a])"
)
_FORMS = {
    **dict.fromkeys("‐‑", "-"),
    **dict.fromkeys("‒⁓﹘", "–"),
    "〜": "~",
    **dict.fromkeys("―⸺⸻", "—"),
    **dict.fromkeys("ʼ‘‛′‚ʹ՚❛❜", "'"),
    **dict.fromkeys("″‟❝❞「」『』〝〞〟", '"'),
    **dict.fromkeys("‥⋯", "…"),
    "․": ".",
}
_BOXED = range(0x1F150, 0x1F18A)
"""White letters in black circles and squares, which have no plain form of their own."""


def mended(text: str, keep: tuple[Reading, ...]) -> Tidy:
    """Repair what is broken or foreign to the rules; leave `keep` stretches alone."""
    edits: list[Edit] = []
    parts: list[str] = []
    at = shift = 0
    for match in _UNTIDY.finditer(text):
        repaired = _repaired(match)
        start, end = match.span()
        if repaired == match.group() or any(one.start < end and start < one.end for one in keep):
            continue
        rule = str(match.lastgroup)
        edits.append(
            Edit(start=start, end=end, tidy_start=start + shift, text=repaired, rule=rule)
        )
        parts += [text[at:start], repaired]
        shift += len(repaired) - (end - start)
        at = end
    return Tidy(text="".join([*parts, text[at:]]), edits=tuple(edits))


def _repaired(match: re.Match[str]) -> str:
    found = match.group()
    match match.lastgroup:
        case "mojibake":
            return _unscrambled(found)
        case "entity":
            return _unescaped(found)
        case "invisible":
            return ""
        case "space":
            return " "
        case _:
            return _plain(str(match.lastgroup), found)


def _unescaped(found: str) -> str:
    from html import unescape  # entities are rare, and their table is long

    plain = unescape(found)
    while plain != found and _ENTITY.fullmatch(plain):
        found, plain = plain, unescape(plain)
    return found if plain.startswith("&") and len(plain) > 1 else plain


def _plain(kind: str, found: str) -> str:
    """Write a letter or sign of a special form in the common one."""
    if kind == "small":
        return "".join(unicodedata.name(char)[-1] for char in found).lower()
    if ord(found[0]) in _BOXED:
        return chr(ord("A") + (ord(found) - _BOXED.start) % 32)
    plain = _FORMS.get(found) or unicodedata.normalize("NFKC", found)
    if kind == "composed":
        return "".join(char for char in plain if not unicodedata.combining(char))
    return plain


_ENTITY = Pattern(r"&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{1,6}|#x[0-9a-fA-F]{1,6});")


def _unscrambled(found: str) -> str:
    """Undo the reading of UTF-8 as Windows-1252, if that is what happened."""
    if len(found) == 2 and found[1] in "”’":
        return found  # a capital before a closing quotation mark: “SÃO JOÃ”
    if found in _CUT_SHORT:
        return _CUT_SHORT[found]
    try:
        plain = b"".join(_byte(char) for char in found).decode()
    except UnicodeError:
        return found
    twice = _UNTIDY.fullmatch(plain)
    return _unscrambled(plain) if twice and twice["mojibake"] else plain


_CUT_SHORT = {"â€": "”", "Ã": "à", "\ufffd": "'"}
"""What lost a byte that cannot be shown; a sign between letters was an apostrophe."""


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1")


def projected(tidy: Tidy, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Bring readings of the tidy text back to the page's text; edits become readings."""
    groups: list[_Group] = []
    for group in sorted(_stretches(tidy, readings), key=lambda one: (one.start, one.end)):
        if groups and group.start < groups[-1].end:
            groups[-1].take(group)
        else:
            groups.append(group)
    return tuple(_merged(tidy, group) for group in groups)


class _Group:
    """Edits and readings that share a stretch of the tidy text."""

    __slots__ = ("edits", "end", "readings", "start")

    def __init__(self, start: int, end: int, edits: list[Edit], readings: list[Reading]) -> None:
        self.start = start
        self.end = end
        self.edits = edits
        self.readings = readings

    def take(self, other: Self) -> None:
        self.end = max(self.end, other.end)
        self.edits += other.edits
        self.readings += other.readings


def _stretches(tidy: Tidy, readings: tuple[Reading, ...]) -> Iterator[_Group]:
    for edit in tidy.edits:
        yield _Group(edit.tidy_start, edit.tidy_end, [edit], [])
    for reading in readings:
        yield _Group(reading.start, reading.end, [], [reading])


def _merged(tidy: Tidy, group: _Group) -> Reading:
    starts = [edit.start for edit in group.edits if edit.tidy_start == group.start]
    ends = [edit.end for edit in group.edits if edit.tidy_end == group.end]
    said, at = [], group.start
    for reading in group.readings:
        said += [tidy.text[at : reading.start], reading.words]
        at = reading.end
    first = group.readings[0] if group.readings else None
    return Reading(
        start=min(starts) if starts else tidy.back(group.start),
        end=max(ends) if ends else tidy.back_end(group.end),
        words="".join([*said, tidy.text[at : group.end]]),
        rule=first.rule if first else group.edits[0].rule,
        phonemes=_phonemes(group),
    )


def _phonemes(group: _Group) -> str | None:
    """Keep the phonemes of a stretch that only one has a say in."""
    members: list[Reading | Edit] = [*group.readings, *group.edits]
    return members[0].phonemes if len(members) == 1 else None
