"""Writes text out as words, so that no engine has anything left to guess.

    >>> spell_out("It costs €5 (or $6).", "en")
    'It costs five euros, or six dollars.'

`grammar` holds the types, `core` applies a language's rules, `tidy` repairs characters before them
and `polish` mends spaces and commas after them. One module or package a language holds its rules;
what five of them share is made of a language's `tongues` and `words`.
"""

from listen.reading import Reading
from listen.speech.verbalize.core import read
from listen.speech.verbalize.languages import grammar_of
from listen.speech.verbalize.tidy import Edit, Tidy, project, tidied

__all__ = ["spell_out", "verbalize"]

_PASSES = 4
"""What a pass leaves may be new to the rules: `Â©` meet where a sign between them went."""


def spell_out(text: str, language: str) -> str:
    """Write `text` in words and plain punctuation only.

    A language without rules of its own gets what is common to all: signs are dropped, numbers are
    left as they are.
    """
    return _said(text, verbalize(text, language)).text


def verbalize(text: str, language: str, *, fixed: tuple[Reading, ...] = ()) -> tuple[Reading, ...]:
    """Find what is to be said differently from how it is written.

    Text outside the readings is said as it stands. `fixed` readings, from the author's markup or
    a lexicon, stand before all rules.
    """
    readings = _pass(text, language, fixed)
    for _ in range(_PASSES):
        if not readings:
            break
        said = _said(text, readings)
        again = _pass(said.text, language, _kept(said, fixed))
        if _said(said.text, again).text == said.text:
            break
        readings = _sounding(project(said, again), fixed)
    return readings


def _pass(text: str, language: str, fixed: tuple[Reading, ...]) -> tuple[Reading, ...]:
    tidy, grammar = tidied(text, keep=fixed), grammar_of(language)
    written = grammar.prepared(tidy.text)
    return project(tidy, read(written, grammar, fixed=tidy.moved(fixed)))


def _sounding(readings: tuple[Reading, ...], fixed: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Give fixed readings their sound back, which they lose where words are read once more."""
    sounds = {(one.start, one.end, one.words): one.phonemes for one in fixed if one.phonemes}
    return tuple(
        one._replace(phonemes=sounds.get((one.start, one.end, one.words), one.phonemes))
        for one in readings
    )


def _said(text: str, readings: tuple[Reading, ...]) -> Tidy:
    """Apply readings, as edits that remember where they come from."""
    parts: list[str] = []
    edits: list[Edit] = []
    at = length = 0
    for one in readings:
        length += one.start - at
        edits.append(
            Edit(
                start=one.start,
                end=one.end,
                tidy_start=length,
                text=one.words,
                rule=one.rule,
                phonemes=one.phonemes,
            )
        )
        parts += [text[at : one.start], one.words]
        length += len(one.words)
        at = one.end
    return Tidy(text="".join([*parts, text[at:]]), edits=tuple(edits))


def _kept(said: Tidy, fixed: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Keep the words of fixed readings from being read again."""
    starts = {one.start for one in fixed}
    return tuple(
        Reading(start=edit.tidy_start, end=edit.tidy_end, words=edit.text, rule=edit.rule)
        for edit in said.edits
        if edit.start in starts and edit.text
    )
