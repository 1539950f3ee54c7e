"""Writes text out as words, so that no engine has anything left to guess.

    >>> spell_out("It costs €5 (or $6).", "en")
    'It costs five euros, or six dollars.'

`grammar` holds the types, `core` applies a language's rules, `tidy` repairs characters before them
and `polish` mends spaces and commas after them. One module or package a language holds its rules;
what five of them share is made of a language's `tongues` and `words`.
"""

from collections.abc import Iterator

from listen.reading import Reading
from listen.speech.verbalize.core import read
from listen.speech.verbalize.languages import grammar_of
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tidy import Edit, Tidy, project, tidied

__all__ = ["spell_out", "verbalize"]

_LONG = 2000
"""Characters. Hardly a sentence is longer; a table of figures or a dump without a stop may be."""
_CUTS = (Pattern(r"[,;:](?= [^\W\d_])"), Pattern(r"[^\W\d_](?= [^\W\d_])"), Pattern(r"\S(?= )"))
"""After what to cut a long text, the best first: if it can be, not in `Dr. Lee` or `12 000`."""
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
    if len(text) <= _LONG:
        return _read(text, language, fixed)
    readings: list[Reading] = []
    for start, end in _pieces(text, fixed):
        inside = tuple(_moved(one, -start) for one in fixed if start <= one.start <= end)
        readings += (_moved(one, start) for one in _read(text[start:end], language, inside))
    return tuple(readings)


def _pieces(text: str, fixed: tuple[Reading, ...]) -> Iterator[tuple[int, int]]:
    """Cut a text too long for rules that look around them, best where it pauses before a word.

    The space between two pieces belongs to neither.
    """
    start = 0
    while len(text) - start > _LONG:
        cuts = (_last_cut(places, text, start, fixed) for places in _CUTS)
        end = next((cut for cut in cuts if cut > start + _LONG // 2), None)
        if end is None:
            break
        yield start, end
        start = end + 1
    yield start, len(text)


def _last_cut(places: Pattern, text: str, start: int, fixed: tuple[Reading, ...]) -> int:
    found = (one.end() for one in places.finditer(text, start, start + _LONG))
    kept = (at for at in found if not any(one.start <= at < one.end for one in fixed))
    return max(kept, default=start)


def _moved(reading: Reading, far: int) -> Reading:
    return reading._replace(start=reading.start + far, end=reading.end + far)


def _read(text: str, language: str, fixed: tuple[Reading, ...]) -> tuple[Reading, ...]:
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
