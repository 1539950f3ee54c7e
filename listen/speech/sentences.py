"""Cuts running text into sentences, on the raw text: full stops and capitals are evidence.

sentencex does the work; the rules here put right what it does not know of English posts.

    >>> split_sentences("It airs at 9 p.m. ET. (Check your time.) See you… Bye.", "en")
    ('It airs at 9 p.m. ET.', '(Check your time.)', 'See you…', 'Bye.')
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, TypeAlias

from sentencex import segment

from listen.model import primary
from listen.speech.sentences_abroad import NOT_FINAL, is_cut_short, parted_abroad

_Span: TypeAlias = tuple[int, int]


def split_sentences(text: str, language: str) -> tuple[str, ...]:
    """Cut `text` where a reader would come to rest."""
    return tuple(text[start:end] for start, end in sentence_spans(text, language))


def sentence_spans(text: str, language: str) -> tuple[_Span, ...]:
    """Find where each sentence starts and ends, without the space around it."""
    base = primary(language)
    spans: list[_Span] = []
    for start, end in _stretches(text):
        segments = _with_marks(text, _segments(text, start, end, base))
        joined = _joined(text, list(segments), NOT_FINAL.get(base))
        for span in joined:
            for part in _parted(text, span):
                for one in parted_abroad(text, part, base):
                    spans += _by_lines(text, *one)
    return tuple(spans)


# --- before: numbered items in one line ----------------------------------------------------------

_OWN_LINE: Final = re.compile(r"\n\s*(?=(?:[•⁃‣▪*–—-]\s?|[QA][.:]\s)\S)")
"""Before an item, who said a quotation, or a turn of an interview."""
_ITEM: Final = re.compile(
    r"(?:(?<=\s)|^)(?:[•⁃‣▪*-]\s?)?(?P<number>\d{1,2}|[a-h](?=\.))(?:\.\)?|\))\s+(?=[A-Z“\"])"
)


def _stretches(text: str) -> Iterator[_Span]:
    """Cut before the items of a list that was written in one line: `1. Tea 2. Milk`."""
    items = list(_ITEM.finditer(text))
    cuts = {item.start() for item in items if item.start()} if _is_list(text, items) else set()
    if "\n" in text:
        cuts |= {gap.end() for gap in _OWN_LINE.finditer(text)} | set(_under_labels(text))
    yield from pairwise([0, *sorted(cuts), len(text)])


_LABELLED: Final = re.compile(r"[\w)\]”’\"']\s*\n\s*(?=(?P<line>[^a-zß-öø-ÿ\n][^\n]*))")
_SENTENCE: Final = re.compile(r"(?:\S+\s+){7,}\S*?[.!?…][”\"’')]*(?:\s|$)")


def _under_labels(text: str) -> Iterator[int]:
    """Cut between a line that is a title and the sentence of eight words or more under it."""
    for gap in _LABELLED.finditer(text):
        if _SENTENCE.match(gap["line"]):
            yield gap.end()


def _place(number: str) -> int:
    return int(number) if number.isdecimal() else ord(number)


def _is_list(text: str, items: list[re.Match[str]]) -> bool:
    """Tell items from numbers that end their sentences: `He took 1. She took 2. Both left.`."""
    numbers = [_place(item["number"]) for item in items]
    in_order = len(numbers) > 1 and all(after == one + 1 for one, after in pairwise(numbers))
    return in_order and text[: items[0].start()].rstrip()[-1:] in {"", ".", ":", ";", "?", "!"}


_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
"""Half a character, left by broken software; sentencex takes no text that has it."""


def _segments(text: str, start: int, end: int, language: str) -> Iterator[_Span]:
    at = start
    text = _SURROGATE.sub("\ufffd", text)
    for part in segment(language, text[start:end]):
        bare = part.strip()
        if bare:
            first = text.index(bare, at)
            at = first + len(bare)
            yield first, at


def _with_marks(text: str, spans: Iterator[_Span]) -> Iterator[_Span]:
    """Leave the mark of a footnote, or an emoji, with the sentence that it is glued to."""
    held = next(spans, None)
    for span in spans:
        glued = _GLUED.match(text, *span) if held and span[0] == held[1] else None
        if held:
            yield (held[0], glued.end("marks")) if glued else held
        after = (glued.end() if glued else span[0], span[1])
        held = after if after[0] < after[1] else None
    if held:
        yield held


_GLUED: Final = re.compile(r"(?P<marks>[¹²³⁰⁴-⁹*†‡]+|[☀-➿\U0001f300-\U0001faff\u200d\ufe0f]+)\s*")


# --- after: what does not end there, and what does -----------------------------------------------

_NOT_FINAL: Final = re.compile(
    r"(?:(?<![\w.])(?i:approx|vs|e\.g|i\.e|cf|fig|figs|vol|pp?|nos|ca|incl|resp|viz|sec|ch"
    r"|eq|ed|deg|esp|excl|paras?|nr)\.|\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Messrs|Mmes?|Mlle|Rev|Hon"
    r"|Sens?|Reps?|Gov|Lt|Col|Sgt|Capt|Cpl|Pvt|Pfc|Maj|Brig|Cmdr|Adm|Supt|Insp|Det|Fr|Amb"
    r"|Msgr|Bp|Abp|Cllr|Ald|Pte|Spc|Ofc|Const|Dep|Dist|Asst|Atty|Treas|Chmn|Pres|Drs|Profs|Ven|Wm|Jos"
    r"|St|Sts|Mt|Ft|Pt|No)\.|\([Rr]et(?:d|ired)?\.?\)|(?:^|\s)(?:[•⁃‣▪*-]\s?)?\d{1,2}(?:\.\)?"
    r"|\))|^[•⁃‣▪*-])$"
)
_ZONE: Final = re.compile(r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST)\b")
_BEFORE_NUMBER: Final = re.compile(
    r"(?<![\w.])(?i:apt|rte|hwy|arts?|ste|rm|bldg|eps?|op|cl|regs?|tel|ext|ver|v|ex|prop|ps|sch|ss?"
    r"|pt|bk|figs?|eqs?|chs?|vols?|secs?|interstate|chap|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|(?-i:Cat|Pop|Elev))\.$"
)
_NUMBER: Final = re.compile(r"\d|[IVX]+\b")
_WHEN: Final = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Eastern|Central|Mountain|Pacific)"
    r"(?=\s(?:[Tt]ime|Standard|Daylight|and|on)\b|[.,;)]|$)|January|February"
    r"|March|April|June|July|August|September|October|November|December|Greenwich|ET|PT|CT|MT"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)(?=\. \d))"
    r"(?:(?<=\.)|\b)"
)
_GOES_ON: Final = re.compile(r"(?!van |de |von )[a-z](?![A-Z)])|[,;:)\]]")
"""A small letter; `iPhone` and `eBay` may start a sentence."""


def _joined(text: str, spans: list[_Span], not_final: re.Pattern[str] | None) -> list[_Span]:
    joined: list[_Span] = []
    for span in spans:
        last = joined[-1] if joined else (0, 0)
        cut_short = not_final and is_cut_short(text[slice(*last)], text[slice(*span)], not_final)
        if joined and (cut_short or _belong_together(text, last, span)):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


_TAIL: Final = 24
"""Characters at the end of a sentence that tell whether it is cut short."""
_AT_TIME: Final = re.compile(r"(?i:\b[ap]\.?m\.)$")
_PAIRS: Final = (
    (_BEFORE_NUMBER, _NUMBER),
    (_AT_TIME, _ZONE),
    (_AT_TIME, _WHEN),
    (re.compile(r"\.$"), re.compile(r"\([^\w\s]?\d[^()]*\)[.,;]")),  # `3 pts. (0.9%).`
    (
        re.compile(r"\d\s?(?:hrs?|mins?|ft|lbs?|st|yds?)\.$"),
        re.compile(r"\d+(?:\.\d+)?\s?(?:mins?|secs?|in|oz|lbs?)\b"),
    ),
    (
        re.compile(r"\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$"),
        re.compile(r"\d{1,2}(?:[-–:]\d|,? (?:&|and) \d|\s?[ap]\.?m\b)"),
    ),
    (re.compile(r"\b[A-Z][a-z]{1,4}\.$"), re.compile(r"\d{1,3}:\d{1,2}\b")),  # `Lk. 6:20`
    (
        re.compile(
            r"\b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn"
            r"|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.$"
        ),
        re.compile(r"(?:Gov|Lt|Atty|Sens?|Reps?)\."),
    ),
    (  # `J.D. Vance`, but `an M.A. Students`, `in 44 B.C. Rome`
        re.compile(
            r"(?:^|[^\d,\s]\s)(?<!\ban )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bthe )"
            r"[ABCJM]\.[ADEMS]\.$"
        ),
        re.compile(r"(?!(?:The|He|She|It|In|They|But|And|His|Her|We|You|That|This)\b)[A-Z][a-z]+"),
    ),
)
"""Ends and beginnings that go together."""


def _belong_together(text: str, before: _Span, after: _Span) -> bool:
    first, second = text[max(before[0], before[1] - _TAIL) : before[1]], text[slice(*after)]
    if any(one.search(first) and other.match(second) for one, other in _PAIRS):
        return True
    if before[1] == after[0] and (
        first.endswith(" .") or second[0] in "-–—/" or _INITIAL.match(second)
    ):
        return True  # `.NET`, `Mon.-Fri.`, `D-N.Y.`
    numbered = _LABEL.fullmatch(first)
    if numbered or (_NOT_FINAL.search(first) and not _is_bare_number(first)):
        return True
    return first.endswith((".", "!", "?")) and _goes_on(first, second)


_INITIAL: Final = re.compile(r"[A-Z]\.")
_LABEL: Final = re.compile(r"(?:[•⁃‣▪*-]\s?)?\d{1,2}(?:\.\)?|\))|(?:[–—-]\s?)?[A-Z]\.")
"""Of an item, or of who speaks: `Q. Who won? A. She did.`."""


def _goes_on(first: str, second: str) -> bool:
    return _GOES_ON.match(second) is not None and not first.endswith("..")


def _is_bare_number(sentence: str) -> bool:
    """Tell a sentence that ends with a number from an item's number alone."""
    return bool(re.search(r"\s\d{1,2}\.$", sentence))


_LONGEST_LINES: Final = 240
"""Characters of lines without a full stop that are one sentence, such as a stanza."""
_NEW_LINE: Final = re.compile(r"\s*\n\s*(?=[^a-zß-öø-ÿ])")


def _by_lines(text: str, start: int, end: int) -> Iterator[_Span]:
    """Cut a long list that its author wrote in lines and without full stops."""
    if end - start > _LONGEST_LINES and "\n" in text:
        for gap in _NEW_LINE.finditer(text, start, end):
            yield start, gap.start()
            start = gap.end()
    yield start, end


_OPENER: Final = (
    r"(?:The|A|An|He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|But|And|So|Then|There|This|That"
    r"|These|Those|When|While|After|Before|In|On|At|For|If|As|Police|What|Who|Why|How|Where|No|Yes"
    r"|Not|Now|Both|Some|Many)\b"
)
_ENDS: Final = re.compile(
    r"(?<=[.…)”\"])(?:"
    r"(?<=\bNo\.)\s+(?=[A-Z])|(?<=…)\s+(?=[A-Z“\"‘])"
    r"|(?:(?<=[.!?]\))|(?<=[.!?][”\"]\))|(?<=[.!?]\)[”\"]))\s+(?=[A-Z“\"‘(])"
    rf"|(?<=\b(?:St|Dr)\.)\s+(?={_OPENER})"
    r"|(?P<sure>(?:(?<=\d[\"”″'′]\.)|(?<=[-+−]\d\.)|(?<=\bno\.))\s+(?=[A-Z])"
    r"|(?:(?<=\.\.\.)(?<!\bI\.\.\.)|(?<=[ap]\.m\.))\s+(?=I[\s'’])"
    r"|(?:(?<=\bInc\.)|(?<=\bCorp\.)|(?<=\bLtd\.)|(?<=\bCo\.))\s+"
    r"(?=(?:Shares|Analysts|Officials|Revenues?|Sales|Profits?|Investors|Stocks?)\b)"
    rf"|(?:(?<=[ap]\.m\.[”\"])|(?<=[JS]r\.[”\"])|(?<=[a-z]{{2}}\.[chdo]\.))\s+(?={_OPENER})"
    rf"|(?<=[A-Z]\.[A-Z]\.)\s+(?=(?:He|She|It|They|We|You|I)['’]|I\s[a-z])|(?<=\d\sm\.)\s+(?={_OPENER})))"
)
_STREET: Final = re.compile(r"(?:[A-Z][\w'’]*|\d(?:st|nd|rd|th))\s(?:St|Dr)\.$")
_ASIDE: Final = re.compile(
    r"\([^()]*\b(?!(?:etc|retd?|adj|est|incl|approx|avg|min|max)\b)[a-z]{3,}[.!?]\)$"
)


def _parted(text: str, span: _Span) -> Iterator[_Span]:
    start, end = span
    for gap in _ENDS.finditer(text, start, end):
        if gap.start() > start and (gap["sure"] or _rests(text[start : gap.start()])):
            yield start, gap.start()
            start = gap.end()
    yield start, end


def _rests(before: str) -> bool:
    """Tell whether a sentence ends where it might."""
    if before.endswith(("St.", "Dr.")):
        return _STREET.search(before) is not None
    if before.endswith(")"):
        return before.startswith("(") or _ASIDE.search(before) is not None
    return before == "No." or not before.endswith(".")
