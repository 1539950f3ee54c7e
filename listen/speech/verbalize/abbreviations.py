"""Abbreviations and letters in languages other than English.

Some are said wherever they stand; some only before a name, `M. Roux`, or a number, `p. 5`: alone
they are words, or a person's initial.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from listen.speech.verbalize.grammar import FOREIGN, Rule, rule
from listen.speech.verbalize.tongue import Tongue

_NAME: Final = (
    r"(?=\s?[-\s](?!(?:Too|Il|Gli|Una?|Poi|Ma|Non|È|Ha|Va|Es|No|Ele|Ela|Elle|Ils?|On|Et|Puis|Er|Sie"
    r"|Das)\b|[A-Z]\.(?:$|[,;:)]))[A-ZÀ-ÖØ-Ý])"
)
_NUMBER: Final = r"(?=\s?(?:[LRDA]\.?\s?)?(?:\d|[IVXL]+\b|[a-z]\)))"
_CLOSING: Final = re.compile(
    r"(?:C|etc|ecc|usw|Chr|UU)\.$|\.\s?[A-Z]\.$|^(?:q\.b|c\.[cp]|s\.l\.m)\.$"
)
"""Abbreviations that may end a sentence: a capital after them starts the next."""


def abbreviation_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read abbreviations in full, and capitals without a vowel as letters."""

    def letters(match: re.Match[str]) -> str | None:
        word = match["word"]
        if word not in tongue.initials and not re.fullmatch(r"[^AEIOUÄÖÜÀÉ]{2,4}", word):
            return None
        return "".join(f"{letter}." for letter in word)

    return (
        *(
            _rule(table, before, small=before != _NAME or not tongue.dotted_ordinals)
            for table, before in (
                (tongue.numbered, _NUMBER),
                (tongue.titles, _NAME),
                (tongue.abbreviations, ""),
            )
            if table
        ),
        rule("letters", r"\b(?P<word>[A-ZÄÖÜ]{2,5})\b", letters, near=("AA",)),
    )


def _rule(table: dict[str, str], before: str, *, small: bool) -> Rule:
    known = {form: words for written, words in table.items() for form in _forms(written)} | table
    if not small:  # `was ich mag. Er` is no Magister
        known = {form: words for form, words in known.items() if not form[0].islower()}
    lowered = {form.lower() for form in known}
    names = "|".join(re.escape(one) for one in sorted(lowered, key=len, reverse=True))

    def said(match: re.Match[str]) -> str | None:
        written, words = match["word"], known.get(match["word"])
        if words is None or (before and match["end"] is not None and match.start()):
            return None
        rest = match.string[match.end() :]
        ends = not rest.strip() and match.start() > 0
        ends = ends or bool(_CLOSING.search(written) and re.match(r"\s+[A-ZÀ-Ý][^.]", rest))
        return f"{words}." if ends and written.endswith(".") and not before else words

    place = f"(?:{before}|(?P<end>)$)" if before else ""
    return rule(
        "abbreviation",
        rf"(?<![\w.{'-' if before == _NAME else ''}])(?P<word>(?i:{names}))(?!\w){place}",
        said,
        near=_traits(known),
    )


def _forms(written: str) -> Iterator[str]:
    """Write an abbreviation with a full stop in all the ways that it is written in."""
    if "." not in written:
        return
    for form in {written, written.replace(". ", ".")}:
        yield form
        if len(form) > 2:
            yield form[0].upper() + form[1:]
            yield form[0].lower() + form[1:]
        if re.search(r"[^\W\d_]{2}", form):
            yield form.upper()


def _traits(words: Iterable[str]) -> frozenset[str]:
    """Give the traits of which a text has one at least if it has one of the words."""
    traits = set()
    for word in words:
        found = re.findall("[a-z]{2,}", word.lower())
        if not word.isascii():
            traits.add(FOREIGN)
        elif found:
            traits.add(found[0])
        else:
            traits.add(f"{'A' if word[0].isupper() else 'a'}{word[1:2]}")
    return frozenset(traits)
