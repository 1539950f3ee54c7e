"""Which language a text is in, by its commonest words or its script.

Enough for an article: a few sentences decide. What is in doubt is left undecided, since a page
mostly knows its own language.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from listen.model import Language, primary
from listen.speech.scripts import (
    count_words,
    is_written_apart,
    language_of_script,
    letters,
    may_be_written,
    stretches,
)

UNDETERMINED: Final = "und"
"""The BCP 47 tag of a text that nobody has given a language."""
SAMPLE: Final = 20_000
"""Characters that are looked at."""
_SHARE: Final = 0.12
"""Of the words must be stop words: in running text a third is or more, in lists of names none."""
_LEAD: Final = 1.5
"""Over the next language."""
_FEWEST: Final = 4
"""Stop words that it takes to tell a text's language."""
_FEWEST_IN_BLOCK: Final = 2.2
"""Different ones that it takes to tell a block's: one that languages share counts in part."""
_LEAD_IN_BLOCK: Final = 1.3
"""Over the next language, in a block."""
_LEAD_OVER_ARTICLE: Final = 4
"""Over the article's own language, in a block."""
_CONTRADICTION: Final = 30
"""Words from which on a text may overrule what its page says."""
_BLOCK: Final = 8
"""Words from which on a block can tell its language."""
PASSAGE: Final = 3
"""Words in another script from which on they are a passage in its language, not a name."""
_WORD: Final = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> Language | None:
    """Tell which language a text is in, if that is beyond doubt.

    >>> guess_language("Der Zug fuhr durch die Nacht, und es war nicht mehr weit bis zum Meer.")
    'de'
    """
    sample = text[:SAMPLE].lower()
    return language_of_script(sample) or _by_words(_WORD.findall(sample))


def settle_language(declared: Language, text: str) -> Language:
    """Take a page at its word unless its text is plainly in another language.

    Where the page says nothing (`und`) the guess holds, or English.
    """
    sample = text[:SAMPLE].lower()
    words = _WORD.findall(sample)
    by_script = language_of_script(sample)
    guess = by_script or _by_words(words)
    base = primary(declared)
    if base == UNDETERMINED:
        return guess or Language("en")
    scores = _scores(words)
    if guess is None or guess == base or base not in scores:
        return declared
    long_enough = len(words) >= _CONTRADICTION or by_script is not None
    contradicts = scores[base] * 3 < max(scores.get(guess, 0), len(words) * _SHARE)
    return guess if long_enough and contradicts else declared


def language_of_block(article: Language, text: str) -> Language:
    """Tell a block that is plainly in another language, though its markup does not say so.

    A quotation of a sentence is enough; a title or a name is not.
    """
    sample = text[:SAMPLE].lower()
    base = primary(article)
    in_scripts = "" if sample.isascii() else " ".join(stretches(sample))
    by_script = (
        language_of_script(in_scripts) if 2 * letters(in_scripts) > letters(sample) else None
    )
    if by_script is not None and not may_be_written(base, by_script):
        return by_script if count_words(in_scripts) >= PASSAGE else article
    words = _WORD.findall(sample)
    if len(words) < _BLOCK:
        return article
    scores = _scores({word for word in words if len(word) > 1})
    if base not in scores:
        return (
            _by_words(words) or article
            if by_script is None and is_written_apart(base)
            else article
        )
    (best, most), (_, next_most), *_ = sorted(scores.items(), key=lambda one: -one[1])
    plain = (
        most >= max(_FEWEST_IN_BLOCK, _SHARE * len(words)) and most >= _LEAD_IN_BLOCK * next_most
    )
    return Language(best) if plain and most >= _LEAD_OVER_ARTICLE * scores[base] else article


def _by_words(words: list[str]) -> Language | None:
    scores = _scores(words)
    (best, most), (_, next_most), *_ = sorted(scores.items(), key=lambda one: -one[1])
    beyond_doubt = most >= max(_FEWEST, _SHARE * len(words)) and most >= _LEAD * next_most
    return Language(best) if beyond_doubt else None


def _scores(words: Iterable[str]) -> dict[str, float]:
    """Count the stop words of each language; one that several have is divided among them."""
    known = _stop_words()
    scores = dict.fromkeys(known[""], 0.0)
    for word, number in Counter(words).items():
        for language in known.get(word, ()):
            scores[language] += number / len(known[word])
    return scores


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    """Give the languages of every stop word; all languages under the empty word."""
    lists = tomllib.loads(files("listen.speech").joinpath("stop_words.toml").read_text("utf-8"))
    languages: dict[str, tuple[str, ...]] = {"": tuple(lists)}
    for language, words in lists.items():
        for word in set(words.split()):
            languages[word] = (*languages.get(word, ()), language)
    return languages
