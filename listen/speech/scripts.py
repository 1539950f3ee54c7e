"""What the letters of a text tell of its language."""

import re
from collections.abc import Iterator
from typing import Final

from listen.model import Language, primary

_SCRIPTS: Final = (
    ("ja", "぀-ヿ"),
    ("ko", "가-힯"),
    ("zh", "一-鿿"),
    ("uk", "іїєґ"),
    ("ru", "а-яё"),
    ("el", "α-ωά-ώ"),
    ("ar", "ء-ي"),
    ("he", "א-ת"),
    ("hi", "ऄ-ह"),
    ("th", "ก-ฮ"),
)
"""Letters that tell a language, or stand for the most widely read one of their script."""
_TELLING: Final = {"ja": 0.1, "uk": 0.02}
"""Share of the letters that is enough; half of them in the other scripts."""


def language_of_script(sample: str) -> Language | None:
    """Tell a language by the letters of a text in lower case."""
    count = letters(sample)
    for language, of_script in _SCRIPTS:
        found = len(re.findall(f"[{of_script}]", sample))
        if found > count * _TELLING.get(language, 0.5):
            return Language(language)
    return None


def letters(text: str) -> int:
    """Count the letters of a text."""
    return sum(map(str.isalpha, text))


def stretches(text: str) -> list[str]:
    """List the stretches of a text in scripts that tell a language."""
    return _STRETCH.findall(text)


def languages_of_scripts(text: str) -> Iterator[tuple[int, int, Language]]:
    """Find stretches in letters of scripts that tell a language: where, and which it is.

    >>> list(languages_of_scripts("In Greek, καλημέρα κόσμε is a greeting."))
    [(10, 24, 'el')]
    """
    for run in _STRETCH.finditer(text):
        language = language_of_script(run.group().lower())
        if language is not None:
            yield run.start(), run.end(), language


def count_words(text: str) -> int:
    """Count the words of a text, also where no spaces part them: two signs make one.

    >>> count_words("C’est la vie!"), count_words("これはペンです。")
    (3, 4)
    """
    signs = len(_UNSPACED.findall(text))
    rest = _UNSPACED.sub(" ", text) if signs else text
    return (signs + 1) // 2 + sum(any(map(str.isalpha, word)) for word in rest.split())


def is_written_apart(language: str) -> bool:
    """Whether a language is written in a script of those that tell it.

    >>> is_written_apart("fa"), is_written_apart("fr")
    (True, False)
    """
    base = primary(language)
    return base in _SHARED or any(base == one for one, _ in _SCRIPTS)


def may_be_written(language: str, script: Language) -> bool:
    """Whether a language has the script that another stands for: Serbian has Russian's."""
    return language == script or _SHARED.get(language) == script or {language, script} <= _KINDRED


_SHARED: Final = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"), "ru"),
    **dict.fromkeys(("ar", "ckb", "fa", "ku", "ps", "sd", "ug", "ur"), "ar"),
    **dict.fromkeys(("he", "yi"), "he"),
    **dict.fromkeys(("bho", "hi", "mai", "mr", "ne", "sa"), "hi"),
    **dict.fromkeys(("cmn", "yue", "zh"), "zh"),
}
"""Languages, and the one that stands for their script."""
_KINDRED: Final = frozenset({"ja", "zh"})
"""A stretch of Japanese may hold no sign of its own; one in Chinese never holds `の`."""
_UNSPACED: Final = re.compile("[぀-ヿ一-鿿ก-ฮ]")
_STRETCH: Final = re.compile(
    "(?:[΄-ϼЀ-ӿ֐-ۿऀ-ॿ฀-๿぀-ヿ一-鿿가-힯]+(?:[\\s\\d、。，！？「」『』,.!?'’\"()–—-]*"
    "(?=[΄-ϼЀ-ӿ֐-ۿऀ-ॿ฀-๿぀-ヿ一-鿿가-힯])|[。！？」』؟।]*))+"
)
