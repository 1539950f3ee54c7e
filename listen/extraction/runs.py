"""Runs of text inside a block: white space, languages, aliases, and marks that are not read."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from listen.model import Anchor, Language, Omission, Span

_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u2002-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff\ufffc]"
)  # joiners stay: Persian and emoji need them
LINE_BREAK = "\u2028"
"""Stands for `<br>` until white space is settled; then it is a newline."""
_BREAKS = re.compile(f" ?(?:{LINE_BREAK} ?)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What holds for a run of text because of the inline elements around it."""

    language: Language | None = None
    alias: str | None = None
    phonemes: str | None = None
    link: bool = False
    strong: bool = False
    aside: str | None = None
    """The rule by which the run is not read."""


PLAIN = Manner()


@dataclass(frozen=True, slots=True)
class Run:
    """Text with its manner."""

    text: str
    manner: Manner = PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The runs of one block, settled."""

    spans: tuple[Span, ...]
    asides: tuple[Omission, ...]
    linked: int
    emphasis: int


def settle(runs: list[Run], *, anchor: Anchor | None = None) -> Line:
    """Collapse white space over the runs of a block, and tell text from marks."""
    if len(runs) == 1 and runs[0].manner is PLAIN:
        text = tidy(runs[0].text).replace(" \n", "\n").strip()
        return Line(spans=(Span(text=text),) if text else (), asides=(), linked=0, emphasis=0)
    stretches: list[tuple[Manner, list[str]]] = []
    asides: list[Omission] = []
    linked = emphasis = 0
    room = False  # whether the text so far may be followed by a space
    for run in runs:
        text, manner = tidy(run.text), run.manner
        if manner.aside is not None:
            _set_aside(asides, text, manner.aside, anchor)
            continue
        if not room:
            text = text.lstrip(" ") if stretches else text.lstrip()
        if not text:
            continue
        room = text[-1] not in " \n"
        linked += len(text.strip()) if manner.link else 0
        emphasis += len(text.strip()) if manner.strong else 0
        if stretches and _same_voice(stretches[-1][0], manner):
            stretches[-1][1].append(text)
        else:
            stretches.append((manner, [text]))
    return Line(spans=_spans(stretches), asides=tuple(asides), linked=linked, emphasis=emphasis)


def tidy(text: str) -> str:
    """Collapse white space and drop invisible characters; a `<br>` becomes a newline."""
    text = _SPACE.sub(" ", _INVISIBLE.sub("", text))
    return _BREAKS.sub("\n", text) if LINE_BREAK in text else text


def text_of(element: etree._Element | None) -> str:
    """The text of an element with its white space collapsed; empty if there is no element."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def _set_aside(asides: list[Omission], text: str, rule: str, anchor: Anchor | None) -> None:
    if not text.strip():
        return
    if asides and asides[-1].rule == rule and rule == "inline-control":
        asides[-1] = replace(asides[-1], text=f"{asides[-1].text} {text.strip()}")
    else:
        asides.append(Omission(text=text.strip(), rule=rule, anchor=anchor))


def _same_voice(one: Manner, other: Manner) -> bool:
    """Whether two runs can be one span; equal aliases of two elements are said twice."""
    return (
        one.language == other.language
        and one.alias is other.alias
        and one.phonemes is other.phonemes
    )


def _spans(stretches: list[tuple[Manner, list[str]]]) -> tuple[Span, ...]:
    texts = ["".join(parts).replace(" \n", "\n") for _, parts in stretches]
    while texts and not texts[-1].strip():
        texts.pop()
    if texts:
        texts[-1] = texts[-1].rstrip()
    return tuple(
        Span(text=text, language=manner.language, alias=manner.alias, phonemes=manner.phonemes)
        for text, (manner, _) in zip(texts, stretches, strict=False)
    )
