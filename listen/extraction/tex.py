"""TeX to the words it is said in: what a teacher says while writing on the board."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

_TEXT = r"\\(?:text(?:rm|bf|it|sf|tt|sc|up|md|normal)?|mbox)"
"""Begins words in a formula, whose spaces count."""
_WORDS = re.compile(_TEXT + r"\s*\{(.*)\}", re.DOTALL)
_TOKEN = re.compile(_TEXT + r"\s*\{[^{}\\$^_]*\}|\\[a-zA-Z]+|\\.|\d+(?:[.,]\d+)?|[^\s]")
_DEEPEST = 12
"""Groups in groups."""
_MOST_WORDS = 40
_LONGEST = 400
"""Characters of a formula that may be short enough when it is said."""
_FRACTIONS = frozenset({"\\frac", "\\dfrac", "\\tfrac", "\\cfrac"})
_FONTS = re.compile(
    _TEXT + r"(?:$|\s*\{)|\\(?:math(?:rm|bf|it|sf|tt|cal|bb|scr|frak)|operatorname|boldsymbol|bm)$"
)
_IGNORED = re.compile(
    r"\\(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|quad|qquad|[,;:!> ]"
    r"|hat|bar|vec|tilde|overline|underline)$|[}&~$]$"
)
_GREEK = re.compile(
    r"alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau"
    r"|upsilon|phi|chi|psi|omega",
    re.IGNORECASE,
)


class _UnsayableError(Exception):
    """Raised when a formula has a part that has no words."""


def say(tex: str, language: str) -> str:
    r"""The words for a formula.

    >>> say(r"x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}", "en")
    'x equals minus b plus or minus the square root of b squared minus 4 a c over 2 a'
    >>> say(r"\begin{pmatrix} 1 & 0 \\ 0 & 1 \end{pmatrix}", "en")
    'a formula'
    """
    words = _words(language)
    try:
        said = _Reader(_TOKEN.findall(tex), words).read() if len(tex) <= _LONGEST else []
    except _UnsayableError:
        said = []
    text = " ".join(said)
    return text if text and len(text.split()) <= _MOST_WORDS else words["formula"]


@cache
def _words(language: str) -> Mapping[str, str]:
    file = files("listen.extraction") / "formulas.toml"
    tables = tomllib.loads(file.read_text("utf-8"))
    return {**tables["en"], **tables.get(language, {})}


class _Reader:
    """Goes through the tokens of one formula."""

    def __init__(self, tokens: list[str], words: Mapping[str, str]) -> None:
        self._tokens = tokens
        self._words = words
        self._at = 0
        self._depth = 0

    def read(self) -> list[str]:
        return list(self._until(None))

    def _until(self, closing: str | None) -> Iterator[str]:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _UnsayableError
        while self._at < len(self._tokens):
            sign = self._next()
            if sign == closing:
                break
            yield from self._term(sign)
        self._depth -= 1

    def _next(self) -> str:
        if self._at >= len(self._tokens):
            raise _UnsayableError
        self._at += 1
        return self._tokens[self._at - 1]

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _group(self) -> list[str]:
        """What stands in the next braces, or the one thing that stands there without."""
        sign = self._next()
        if sign == "{":
            return list(self._until("}"))
        if sign[0].isdigit():  # a bare number is not taken whole: `\\frac12`
            self._at -= 1
            self._tokens[self._at : self._at + 1] = _TOKEN.findall(sign[1:])
            return [sign[0]]
        return list(self._term(sign))

    def _term(self, sign: str) -> Iterator[str]:
        words = self._words
        if sign == "{":
            yield from self._until("}")
        elif sign in _FRACTIONS:
            yield from (*self._group(), words["over"], *self._group())
        elif sign == "\\sqrt":
            if self._peek() == "[":
                list(self._until_bracket())
                yield from (words["other-root"], *self._group())
            else:
                yield from (words["root"], *self._group())
        elif sign in ("\\sum", "\\prod", "\\int", "\\lim"):
            yield from self._with_bounds(words[sign[1:]])
        elif sign == "^":
            yield from self._raised(self._group())
        elif sign == "_":
            yield from filter(None, (words["sub"], *self._group()))
        elif _FONTS.match(sign):
            yield from self._upright(sign)
        elif not _IGNORED.match(sign):
            yield self._said(sign)

    def _until_bracket(self) -> Iterator[str]:
        self._next()
        yield from self._until("]")

    def _with_bounds(self, name: str) -> Iterator[str]:
        """A sum, an integral, a limit: with what stands under it and over it."""
        yield name
        for _ in range(2):
            if self._peek() in ("_", "^"):
                sign = self._next()
                yield from (self._words["from" if sign == "_" else "to"], *self._group())
        yield self._words["of"]

    def _raised(self, power: list[str]) -> list[str]:
        match power:
            case ["2" | "3" as digit]:
                return [self._words["squared" if digit == "2" else "cubed"]]
            case _ if power == [self._words["circ"]]:
                return [self._words["degrees"]]
            case _ if power == [self._words["prime"]]:
                return power
            case _:
                return [self._words["power"], *power]

    def _upright(self, sign: str) -> list[str]:
        """Words, or a name of several letters; a formula in upright letters is none."""
        if inside := _WORDS.fullmatch(sign):
            return inside[1].split()
        if self._peek() != "{":
            return [self._said(self._next())]
        letters: list[str] = []
        self._next()
        while (sign := self._next()) != "}":
            if not (sign.isalnum() or sign[0].isdigit()):
                raise _UnsayableError
            letters.append(sign)
        return ["".join(letters)]

    def _said(self, sign: str) -> str:
        name = sign.removeprefix("\\")
        if name in self._words:
            return self._words[name]
        if _GREEK.fullmatch(name):
            return name.lower()
        if (len(sign) == 1 and sign.isalnum()) or sign[0].isdigit():
            return sign
        raise _UnsayableError
