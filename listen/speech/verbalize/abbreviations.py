"""Abbreviations and letters in languages other than English.

Some are said wherever they stand; some only before a name, `M. Roux`, or a number, `p. 5`: alone
they are words, or a person's initial.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from listen.speech.verbalize.grammar import FOREIGN, Rule, rule
from listen.speech.verbalize.openers import OPENERS
from listen.speech.verbalize.tongue import Tongue

_NAME: Final = (
    r"(?=\s?[-\s](?!(?:Too|Il|Gli|Una?|Poi|Ma|Non|È|Ha|Va|Es|No|Ele|Ela|Elle|Ils?|On|Et|Puis|Er|Sie"
    r"|Das)\b|[A-Z]\.(?:$|[,;:)]))[A-ZÀ-ÖØ-Ý])"
)
_NUMBER: Final = r"(?=\s?(?:[LRDA]\.?\s?)?(?:\d|[IVXL]+\b(?!['’])|[a-z]\)|[A-H]\b(?![.'’-])))"
_CLOSING: Final = re.compile(
    r"(?:C|etc|ecc|usw|Chr|UU)\.$|\.\s?[A-Z]\.$|^(?:q\.b|c\.[cp]|s\.l\.m)\.$"
)
"""Abbreviations that may end a sentence: a capital after them starts the next."""


_UNSPEAKABLE: Final = re.compile(
    r"[^AEIOUÄÖÜÀÉ]{1,3}[^AEIOUÄÖÜÀÉY]|(?!GN|PN|PS|TS|ZW|KN)[BCDFGJKMNPQTVWXZ]{2}[AEIOU]"
)
"""Capitals that nobody says as a word: `DGT`, `NBA`."""


def abbreviation_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read abbreviations in full, and capitals without a vowel as letters."""

    def letters(match: re.Match[str]) -> str | None:
        word = match["word"]
        if word not in tongue.initials and not _UNSPEAKABLE.fullmatch(word):
            return None
        return "".join(f"{letter}." for letter in word)

    return (
        *(
            _rule(table, before, nouns=tongue.dotted_ordinals)
            for table, before in (
                (tongue.numbered, _NUMBER),
                (tongue.titles, _NAME),
                (tongue.abbreviations, ""),
            )
            if table
        ),
        rule("letters", r"\b(?P<word>[A-ZÄÖÜ]{2,5})\b", letters, near=("AA",)),
    )


_PLAIN: Final = re.compile(r"[^\W\d_]+\.(?:[^\W\d_]+\.)*[^\W\d_]*")
"""An abbreviation without a space, `dott.ssa`; the others have to be listed to be found."""


def _rule(table: dict[str, str], before: str, *, nouns: bool) -> Rule:
    """Make the rule of a table, in a language that writes its `nouns` with capitals or not."""

    @cache
    def known() -> dict[str, str]:
        forms = {one: words for written, words in table.items() for one in _forms(written)} | table
        if before != _NAME or not nouns:
            return forms
        return {one: words for one, words in forms.items() if not one[0].islower()}

    def said(match: re.Match[str]) -> str | None:
        if before and match["end"] is not None and match.start():
            return None
        written = match["word"]
        words = known().get(written)
        if before == _NAME and written[-1] == "." and match.string.startswith("-", match.end()):
            return None  # `M.-Th.`, a first name
        if words is None and written.endswith(".") and not before:
            words = known().get(written[:-1])
            return f"{words}." if words else None
        rest = match.string[match.end() :]
        ends = not rest.strip() and match.start() > 0
        begins = r"\s+[A-ZÀ-Ý][^.]" if not nouns or written[-2] in "wc" else rf"\s+{OPENERS}"
        ends = ends or bool(_CLOSING.search(written) and re.match(begins, rest))
        return f"{words}." if words and ends and written.endswith(".") and not before else words

    odd = sorted((one for one in table if not _PLAIN.fullmatch(one)), key=len, reverse=True)
    spaced = "|".join(re.escape(one) for one in odd if "." in one)
    pointless = [re.escape(one) for one in odd if "." not in one]
    word = "|".join([*([f"(?i:{spaced})"] if spaced else []), _PLAIN.pattern, *pointless])
    place = f"(?:{before}|(?P<end>)$)" if before else ""
    return rule(
        "abbreviation",
        rf"(?<![\w.{'-' if before == _NAME else ''}])(?P<word>{word})"
        rf"(?:(?<=\.)(?![^\W\d])|(?!\w)){place}",
        said,
        near=_traits(table),
    )


_CHRIST: Final = re.compile(r"[ad]\.\s?[cC]\.")


def _forms(written: str) -> Iterator[str]:
    """Write an abbreviation with a full stop in all the ways that it is written in."""
    if "." not in written:
        return
    for form in {written, written.replace(". ", ".")}:
        yield form
        if _CHRIST.fullmatch(form):
            continue  # D.C. is a district
        if len(form) > 2:
            yield form[0].upper() + form[1:]
            yield form[0].lower() + form[1:]
        if re.search(r"[^\W\d_]{2}", form):
            yield form.upper()


def _traits(words: Iterable[str]) -> frozenset[str]:
    """Give the traits of which a text has one at least if it has one of the words in any form."""
    traits = set()
    for word in words:
        found = _RUN.search(word.lower())
        if not word.isascii():
            traits.add(FOREIGN)
        elif found:
            traits.add(found.group())
        else:
            traits |= {f"a{word[1:2]}", f"A{word[1:2]}"}
    return frozenset(traits)


_RUN: Final = re.compile("[a-z]{2,}")
