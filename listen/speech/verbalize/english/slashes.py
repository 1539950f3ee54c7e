"""Fractions and whatever else stands beside a slash: `3/4`, `2½`, `9/11`, `8.5/10`, `6/8 time`."""

import re
from typing import Final

from listen.speech.verbalize.english.fractions import fraction, say_fraction
from listen.speech.verbalize.english.numbers import cardinal, decimal, pairs, year
from listen.speech.verbalize.english.patterns import NOT_NOUNS, word_after, word_before
from listen.speech.verbalize.grammar import Rule, always, clued, numeric
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names
from listen.speech.verbalize.vulgar import VULGAR, VULGAR_CHARS


def _mixed(match: re.Match[str]) -> str:
    return say_fraction(match["number"])


def _vulgar(match: re.Match[str]) -> str:
    top, bottom = VULGAR[match["vulgar"]]
    if (top, bottom) == (1, 2):
        return (
            "half"
            if re.match(r"[- ](?:an?|the|hour|inch|price)\b", match.string[match.end() :])
            else "one half"
        )
    return _of_unit(fraction(top, bottom), match)


_WELL_KNOWN: Final = {
    ("24", "7"): "twenty-four seven",
    ("9", "11"): "nine eleven",
    ("7", "11"): "seven eleven",
    ("20", "20"): "twenty twenty",
    ("7", "7"): "seven seven",
    ("26", "11"): "twenty-six eleven",
    **{("20", str(far)): f"twenty {cardinal(far)}" for far in (15, 30, 40, 50, 70, 200)},
}


def _slash(match: re.Match[str]) -> str:
    top, bottom = match["top"], match["bottom"].replace(",", "")
    if (top, bottom) in _WELL_KNOWN and match["rated"] is None:
        return _WELL_KNOWN[top, bottom]
    first, second = int(top), int(bottom)
    if len(top) < 4 and 1900 <= second < 2100 and not match["suffix"]:
        return f"{cardinal(first)} of {year(second)}"
    return fraction(first, second) if match["suffix"] else _parted(match, first, second)


def _parted(match: re.Match[str], first: int, second: int) -> str:
    """Say what two numbers are to each other: a count, a rating, a reading, a fraction."""
    graded = second == first + 1 and word_before(match.string, match.start()) in _GRADES
    counted = first <= second and _is_count(match)
    if counted or _is_rated(match, first, second, graded=graded):
        return f"{cardinal(first)} {'of' if counted else 'out of'} {cardinal(second)}"
    if first + second == 100 and first % 5 == 0:
        return f"{cardinal(first)}{'-' if first == second else ' '}{cardinal(second)}"
    released = graded or (second == first + 1 > 5 and _follows_product(match))
    if released or _is_no_part(first, second):
        return _over(match["top"], match["bottom"].replace(",", ""))
    return _of_unit(fraction(first, second), match)


def _is_rated(match: re.Match[str], first: int, second: int, *, graded: bool) -> bool:
    """Tell how well something did: `8/10`, `4/5 on Letterboxd`, `a 3/5 rating`."""
    rated = match["rated"] is not None or _is_rating(match) or 0 < first == second < 10
    rated = rated or (second in {5, 10} and bool(_SITE.match(match.string, match.end())))
    if rated and not graded:
        return True
    part = match.string.endswith(" by ", 0, match.start())
    return second in {10, 100} and first > 0 and _ends(match) and not part


def _is_no_part(first: int, second: int) -> bool:
    """Tell what is not some of a whole: `118/76`, `2016/679`, `24/38`."""
    return (
        first == second
        or _apart(first, second)
        or second == 0
        or first > 2 * second
        or first > second >= 10
    )


_GRADES: Final = frozenset(names("phase grade type tier class category gen"))
"""What is two at once: a phase 2/3 trial."""


def _is_count(match: re.Match[str]) -> bool:
    """Tell how far something has come: `lap 52/58`, or a text after its bracket, `(2/7)`."""
    opens = match.start() == 1 and match.string[0] == "("
    return word_before(match.string, match.start()) in _STEPS or (
        opens and match.string.startswith(")", match.end())
    )


_STEPS: Final = frozenset(
    names(
        "lap page episode ep part step stage day week chapter slide track question round game leg"
    )
)
"""What is counted through: `lap 52/58`."""
_SITE: Final = Pattern(r" on [A-Z]")
"""What a rating stands before: `4/5 on Letterboxd`."""


def _apart(first: int, second: int) -> bool:
    """Tell two numbers too large to be a fraction: `24/38`, but not inches, `15/64`."""
    return 10 <= first <= second and 20 < second < 10_000 and second not in {32, 64}


def _follows_product(match: re.Match[str]) -> bool:
    """Tell what two releases stand after: `Windows 10/11`, `macOS 14/15`."""
    named = _CAPITAL.search(match.string, 0, match.start())
    return named is not None and named["name"].lower() not in NOT_NOUNS


_CAPITAL: Final = Pattern(r"(?<!\w)(?P<name>[a-z]*[A-Z]\w+) $")


def _over(top: str, bottom: str) -> str:
    """Say what is no part of anything: a reading, `118/76`, or a law, `2016/679`."""
    if len(top) == len(bottom) == 4 and top <= bottom:
        return f"{pairs(top)} out of {pairs(bottom)}"
    if top == bottom and len(top) < 3:
        return f"{cardinal(int(top))} {cardinal(int(bottom))}"
    if bottom == "1" and int(top) > 12:
        return f"{cardinal(int(top))} to one"
    if int(bottom) == int(top) + 1 < 100:
        return f"{cardinal(int(top))} slash {cardinal(int(bottom))}"
    if len(bottom) > 2 and re.fullmatch(r"(?:19|20)\d\d", top):
        return f"{year(int(top))}, {pairs(bottom)}"
    runs = len(top) == 3 and len(bottom) == 1 and top != "100"
    return f"{cardinal(int(top))} {'for' if runs else 'over'} {cardinal(int(bottom))}"


_RATES: Final = frozenset(
    names(
        "rate rates rated rating ratings score scores scored scoring gave give gives giving mark"
        " marks grade graded"
    )
)
_RATED: Final = frozenset(
    names("it this them him her us a an of is was at the film movie book game app hotel solid")
)
"""What may stand between such a word and the number."""


def _is_rating(match: re.Match[str]) -> bool:
    """Tell four out of five from four fifths."""
    before = match.string[max(0, match.start() - 48) : match.start()]
    if not before[-1:].isspace() or not _ends(match):
        return False
    words = re.split("[^a-z]", before[:-1].removesuffix(":").lower())[-4:]
    while len(words) > 1 and words[-1] in _RATED:
        words.pop()
    return words[-1] in _RATES


def _out_of(match: re.Match[str]) -> str | None:
    if float(match["top"]) > float(match["bottom"]):
        return None
    return f"{decimal(match['top'])} out of {decimal(match['bottom'])}"


_UNITS: Final = frozenset(
    names(
        "cup mile inch teaspoon tablespoon pound ounce gallon acre pint quart hour feet foot"
        " meter kilometer liter degree yard"
    )
)


def _of_unit(said: str, match: re.Match[str]) -> str:
    """Fit a fraction to what it measures: three quarters of a mile, a three-quarter-inch bolt."""
    after = match.string[match.end() :]
    if re.match(r"-[a-z]", after):
        return said.replace("quarters", "quarter")
    unit = word_after(match.string, match.end())
    if unit not in _UNITS:
        return said
    article = "an" if unit in {"inch", "ounce", "acre", "hour"} else "a"
    if said == "one half":
        led = re.search(r"\b(?:an?|the|one|each|every|per)\s$", match.string[: match.start()])
        return "half" if led else f"half {article}"
    return f"{said} of {article}"


def _ends(match: re.Match[str]) -> bool:
    return not re.match(r"\s+(?:of|majority|inch|cup|mile)|-", match.string[match.end() :])


LETTERED: Final[tuple[Rule, ...]] = (
    clued(
        "pollster",
        "/",
        (
            r"(?<=[A-Za-z])/(?=[A-Z][\w.]*(?:[ /][A-Z][\w.]*){0,3}"
            r" (?:(?:opinion|exit|tracking) )?(?:polls?|survey)\b)"
        ),
        always(" "),
        also=("poll", "polls", "survey"),
    ),
    numeric(
        "metre",
        r"(?<![\w/.,])(?P<beats>\d{1,2})/(?P<note>2|4|8|16)(?=[ -](?:time|groove|feel"
        r"|shuffle|met(?:er|re)|signature|beat|rhythm|swing|waltz)\b)",
        lambda m: f"{cardinal(int(m['beats']))} {cardinal(int(m['note']))}",
        near=("9/9",),
        also=names("time groove feel shuffle meter metre signature beat rhythm swing waltz"),
    ),
    numeric(
        "fraction",
        r"(?<![\w/.,])(?P<top>\d)/(?P<bottom>[a-z])(?![\w/])",
        lambda m: f"{cardinal(int(m['top']))} over {m['bottom']}",
        near=("9/a",),
    ),
)
"""Metres and a letter below: ahead of exponents, which leave the slash over."""


RULES: Final[tuple[Rule, ...]] = (
    clued(
        "fraction",
        "".join(VULGAR),
        rf"(?<![\w.,])(?<!\d/)(?P<number>\d+\s?{VULGAR_CHARS})",
        _mixed,
    ),
    clued("fraction", "".join(VULGAR), rf"(?P<vulgar>{VULGAR_CHARS})", _vulgar),
    numeric(
        "fraction",
        r"(?<![\w.,/$-])(?P<number>\d{1,3}[ -]\d{1,3}[/⁄]\d{1,4})(?:ths?)?(?![\w/]|[.,]\d)",
        _mixed,
        near=("9/9", "9⁄9"),
        also=("9 9", "9-9"),
    ),
    numeric(
        "fraction",
        (
            r"(?<![\w.,/$:-])(?P<top>\d{1,3}\.\d{1,2})\s?/\s?(?P<bottom>[4-9]|1[0-3]|20|30"
            r"|100)(?:\.0)?"
            r"(?![\w/]|[.,]\d|\s?(?:[GMk]Hz|[mck]?m|kg|[VW]|in)\b)"
        ),
        _out_of,
        near=("9/9", "9/ ", "9 /"),
        also=(".9",),
    ),
    numeric(
        "fraction",
        r"(?<![\w.,/$:])(?P<top>\d{1,5})\s?(?:/\s?|[⁄∕]\s?)(?P<bottom>\d{1,3},\d{3}|\d{1,5})(?P<suffix>ths?|rds?"
        r"|TH|RD|nds?)?(?![\w/]|[.,]\d)"
        r"(?P<rated>(?=\s?(?:stars?|rating|score|points|seats|on (?:the|a|our))|(?<=\b(?:rated"
        r"|score|rates) \d/\d)))?",
        _slash,
        near=tuple(f"{gap}{sign}" for gap in ("9", "9 ") for sign in "/⁄∕"),
    ),
)
