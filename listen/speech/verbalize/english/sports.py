"""Odds, scores of cricket, records of teams and lines of statistics: `7/2`, `4-35`, `(34-29)`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, decimal
from listen.speech.verbalize.english.patterns import month
from listen.speech.verbalize.grammar import Rule, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _odds(match: re.Match[str]) -> str | None:
    if match.groupdict().get("at") is not None and int(match["top"]) <= int(match["bottom"]):
        return None
    if int(match["top"]) > 100 and match["bottom"] != "1":
        return None  # `tied at 212/6`, runs and wickets
    if match["top"] == match["bottom"] or match.group() == "24/7":
        return None  # `50/50 odds` are fifty-fifty
    return f"{cardinal(int(match['top']))} to {cardinal(int(match['bottom']))}"


def _for(match: re.Match[str]) -> str:
    """Say an innings, or what a bowler took: `287-6`, `4/35`."""
    declared = " declared" if match.groupdict().get("declared") else ""
    return f"{cardinal(int(match['top']))} for {cardinal(int(match['bottom']))}{declared}"


def _boundaries(match: re.Match[str]) -> str:
    """Say the balls of an innings, and its hits to the boundary: `(97b, 9x4, 5x6)`."""
    if match["balls"]:
        return f"{cardinal(int(match['balls']))} balls"
    said = [(match["fours"], "four", "fours"), (match["sixes"], "six", "sixes")]
    return ", ".join(f"{cardinal(int(n))} {one if n == '1' else many}" for n, one, many in said)


def _cricket(match: re.Match[str]) -> str | None:
    """Say the score of a side, or of a bowler, where the text speaks of wickets."""
    low, high = sorted((int(match["top"]), int(match["bottom"])))
    return _for(match) if low <= 10 and high > 11 and _CRICKET.search(match.string) else None


_WICKETS: Final = names("overs wicket wickets stumps wkt wkts odi odis")
_CRICKET: Final = Pattern(rf"(?i:\b(?:{'|'.join(_WICKETS)})\b)")


_ENDS: Final = r"(?![\w/–-]|[.,]\d|\s?[%°])"
_KEPT: Final = Pattern(
    r"\b(?:records?(?: of| is| was| to| at|:)?|(?:improv|mov|slipp|dropp)(?:es?|ed|ing) to"
    r"|fe?a?ll(?:s|ing|en)? to|(?:the|his|her|their|its|last) (?:season|year|campaign)"
    r"|start(?:s|ed)?|went|gone|sits? at|now)\s$"
)
"""What stands before a record of wins and defeats."""
_RESTS: Final = Pattern(
    r"[,.;:)!?]|$|\s(?:in|on|at|for|with|against|since|when|after|over|and|but|this|last|overall"
    r"|through|under|as|before|during|vs|versus|to (?:start|open|begin|close))\b"
)
"""What may follow it, and no thing that is counted: `went 10-15 miles`."""
_MEASURES: Final = Pattern(r"(?i:scor|temperature|price|rate|degree|percent|\bage|\bodds)")
_BALANCE: Final = Pattern(
    r"\s(?:(?:records?|marks?|overall(?! majority)|ATS|against the spread|starts?|season"
    r"|stretch|campaign|all-?time|lifetime)\b"
    r"|(?P<where>(?:in|on) (?:(?:conference|league|the (?:season|year|road|division))\b"
    r"|(?:the )?(?!OT\b|ET\b)(?:[A-Z]{2,}|Big |Pac-))|at home\b))"
)
"""What stands after one, or, `where` there is no word of scores before, may stand there."""
_SCORED: Final = Pattern(
    r"\b(?:w[io]n|wins|winning|lost|loses?|losing|loss|beat|beaten|defeat(?:ed)?|victory|dr[ae]w"
    r"|leads?|led|tied|votes?|voted|passed|score)\b|\b(?:up|down|by)\s$"
)
_LEADING: Final = Pattern(
    r"\s(?:up|down|ahead|behind|in front|defeat|loss|win|victory|lead|shots?"
    r"|favou?rites?|deficit|underdogs?|on (?:aggregate|penalties)|at half)"
)
_TEAM: Final = Pattern(
    r"(?P<lead>\b[\w’'.&-]+\s|^)(?:(?:[A-Z][\w’'.&-]*|\d\ders)\s)*"
    r"(?:(?!(?:Court|Senate|House|Committee|Council|Board|Commission|Congress|Parliament"
    r"|[A-Z][a-z]+day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    r"|Ages?|Years?|Adults|Children|Chapters?|Pages?|Grades?|Verses?|Table)\b)[A-Z]"
    r"[\w’'.&-]+|\d\ders)\s\((?P<first>\d{1,3}[-–]\d{1,3},\s)?$"
)
"""A name before brackets, and perhaps the record at large before that in a league."""


def _record(match: re.Match[str]) -> str | None:
    """Say what a team has won and lost: `improved to 9-1`, `the Lakers (34-29)`."""
    before = match.string[max(0, match.start() - 48) : match.start()]
    won, lost, drawn = int(match["won"]), int(match["lost"]), match["drawn"]
    if won + lost > 200:
        return None  # points
    if before.endswith("(") or before[-2:] == ", ":
        if not (_is_record(match, before, won, lost) or _is_balanced(match, before)):
            return None
    elif not _is_balanced(match, before):
        return None
    middle = f", {cardinal(lost)}" if drawn else f" and {cardinal(lost) if lost else 'oh'}"
    last = f" and {cardinal(int(drawn))}" if drawn else ""
    return f"{cardinal(won)}{middle}{last}"


def _is_record(match: re.Match[str], before: str, won: int, lost: int) -> bool:
    """Tell a record after a team's name from a score, a formation and a span of pages."""
    team = _TEAM.search(before)
    if not team or not _LEAGUE.match(match.string, match.end()):
        return False
    if match["drawn"]:
        return won + lost + int(match["drawn"]) > 10
    if lost == 1 and (won > 40 or _RACING.search(match.string)):
        return False  # odds
    the = team["lead"] in {"the ", "The ", "No. "} or bool(team["first"])
    return the or (won > lost and won + lost > 6 and not _AGAINST.search(team["lead"]))


_RACING: Final = Pattern(
    r"\b(?:favou?rite|fav|odds|jockey|furlongs?|lengths?|[Ss]takes|[Hh]andicap|[Hh]urdle|[Cc]hase"
    r"|[Hh]orses?|filly|colt|mare|gelding|trainer|ran)\b"
)
_LEAGUE: Final = Pattern(r"(?: [A-Z][\w-]*){0,2}[),;]")
"""What follows a record, after its league if it is one's: `5-3 Big Ten)`."""
_AGAINST: Final = Pattern(r"^(?:beat|over|against|to|defeated|thrashed|past|v|vs|stunned)\b")


def _is_balanced(match: re.Match[str], before: str) -> bool:
    if _LEADING.match(match.string, match.end()):
        return False
    if _KEPT.search(before) and _RESTS.match(match.string, match.end()):
        return not _MEASURES.search(before) and int(match["won"]) + int(match["lost"]) != 100
    after = _BALANCE.match(match.string, match.end())
    return bool(after and not (after["where"] and _SCORED.search(before)))


def _football(match: re.Match[str]) -> str | None:
    """Say goals and what counts less, in Australia and in Ireland: `14.8 (92)`, `1-14 (17)`."""
    goals, behind, points = (int(match[name]) for name in ("goals", "behind", "points"))
    if points not in {6 * goals + behind, 3 * goals + behind}:
        return None
    return f"{cardinal(goals)} {cardinal(behind)}"


_SHOTS: Final = {"FG": "field goals", "FT": "free throws", "3PT": "threes", "3FG": "threes"}


def _shots(match: re.Match[str]) -> str:
    """Say how many of a player's throws went in: `11-21 FG`, `4-9 from three`."""
    what = f" {_SHOTS[match['what'].upper()]}" if match["what"] else ""
    return f"{cardinal(int(match['made']))} of {cardinal(int(match['tried']))}{what}"


def _line(match: re.Match[str]) -> str | None:
    """Say a line of statistics: `28/11/9`, `33.9/9.2/9.8`, `22/30/25 mpg`."""
    *front, last = (decimal(part) for part in match["parts"].split("/"))
    if match["parts"].startswith("24/7/"):
        return None
    if _NAMED.match(match.string, match.end()):
        return " ".join([*front, last])  # a 50/40/90 season
    per = " miles per gallon" if match["mpg"] else ""
    return f"{', '.join(front)} and {last}{per}"


_NAMED: Final = Pattern(r"\s(?:rule|season|split|club|model|plan|method|mix|format|diet)\b")


_SHORT: Final = {
    "bt": "beat",
    "d": "defeated",
    "def": "defeated",
    "aet": "after extra time",
    "a.e.t": "after extra time",
    "agg": "aggregate",
    "ov": "overs",
    "ovs": "overs",
    "att": "attendance",
}


_PLAYER: Final = Pattern(r"(?:\b[A-Z][\w'’-]+|\)) $")


def _short(match: re.Match[str]) -> str | None:
    word = match["word"].lower()
    if word in {"d", "def"} and (
        month(match["next"]) or not _PLAYER.search(match.string, 0, match.start())
    ):
        return None
    said = _SHORT[word]
    return said.capitalize() if match["word"][0].isupper() else said


RULES: Final[tuple[Rule, ...]] = (
    rule(
        "score",
        (
            r"(?:(?<=\d )|(?<=\) )|(?<=[a-z] )|(?<=\()|(?<=; )|^)"
            r"(?:(?P<word>aet|a\.e\.t|agg(?= \d)|[Aa]tt(?=: \d)"
            r"|(?<=\d )ovs?|(?<!^)(?:bt|d(?:ef)?)"
            r"(?=\.? (?:\(\d+\) )?(?:[A-Z]\.? )?(?:v[ao]n |de )?(?P<next>[A-Z][a-z]{2,})))\b\.?)"
        ),
        _short,
        near=("bt", "aet", "agg", "ov", "ovs", "att", "def", ".a.", ") a", " a."),
    ),
    numeric(
        "odds",
        (
            r"(?<![\w.,/$])(?P<top>\d{1,4})/(?P<bottom>\d{1,3})"
            r"(?=[ -](?:fav(?:ou?rite)?\b|shot|outsider|odds|on\b(?!\s(?:[A-Z]|the\b|my\b))"
            r"|against|joint|second fav(?:ou?rite)?s?\b)|\sto win)"
        ),
        _odds,
        near=("/",),
        also=(
            "favourite",
            "favorite",
            "fav",
            "shot",
            "outsider",
            "odds",
            "on",
            "against",
            "joint",
            "second",
            "to",
        ),
    ),
    numeric(
        "odds",
        (
            r"(?i:(?<=\bodds )|(?<=odds of )|(?<=odds at )|(?<=odds are )|(?<=priced at )"
            r"|(?P<at>(?<=\bat )))"
            r"(?P<top>\d{1,4})/(?P<bottom>\d{1,3})(?![\w/])"
        ),
        _odds,
        near=("odds", "priced", "at"),
        also="/",
    ),
    numeric(
        "score",
        (
            r"(?<![\w.,/-])(?P<top>\d{2,3})(?:[-/]|–(?=\d))(?P<bottom>\d)"
            r"(?:(?=\s(?:off\s|declared"
            r"|in \d+ overs|at (?:stumps|tea|lunch)|all out|\(\d+(?:\.\d)? ov))"
            r"|(?P<declared>\sdec\b(?:\.(?=\s[&a-z\d(]|[,;)]))?))"
        ),
        _for,
        near=("-", "–", "/"),
        also=("off", "declared", "overs", "stumps", "tea", "lunch", "ov", "dec", "out"),
    ),
    numeric(
        "score",
        (
            r"(?:(?<=\btook )|(?<=figures of )|(?<=claimed )|(?<=returned )|(?<=bagged ))"
            r"(?P<top>\d)(?:[-/]|–(?=\d))(?P<bottom>\d{2,3})(?![\w/-])"
        ),
        _for,
        near=("took", "figures", "claimed", "returned", "bagged"),
        also=("-", "–", "/"),
    ),
    numeric(
        "score",
        rf"(?:(?<=[A-Z][a-z]{{3}} )|(?<=[a-z]{{3}} )|(?<=\bat )|(?<=\bto )|(?<=\bon ))"
        rf"(?P<top>\d{{1,3}})(?:[-/]|–(?=\d))(?P<bottom>\d{{1,3}}){_ENDS}",
        _cricket,
        near=_WICKETS,
        also=("9-9", "9/9", "9–9"),
    ),
    numeric(
        "score",
        (
            r"(?<![\w.,/$-])(?P<made>\d{1,2})[-/](?P<tried>\d{1,2})"
            r"(?= shooting\b| from (?:the (?:line|field|floor|stripe)|three|deep|3\b)"
            r"| (?P<what>FG|FT|3(?:PT|Pt|FG))\b)(?: (?P=what))?"
        ),
        _shots,
        near=("shooting", "from", "fg", "ft", "pt"),
        also=("9-9", "9/9"),
    ),
    numeric(
        "score",
        (
            r"(?<![\w.,/$-])(?P<goals>\d{1,2})[.-](?P<behind>\d{1,2})"
            r"(?= \((?P<points>\d{1,3})\))"
        ),
        _football,
        near=("9 (",),
    ),
    numeric(
        "score",
        (
            r"(?<![\w.,])(?:(?P<balls>\d{1,3})b(?=[,;)])"
            r"|(?P<fours>\d{1,2})x4, (?P<sixes>\d{1,2})x6)(?!\w)"
        ),
        lambda m: _boundaries(m) if m["fours"] or _CRICKET.search(m.string) else None,
        near=(*_WICKETS, "9a9"),
        also=("9a,", "9a)", "9a;", "x"),
    ),
    numeric(
        "record",
        rf"(?<![\w.,/$–-])(?P<won>\d{{1,3}})[-–](?P<lost>\d{{1,3}})(?:[-–](?P<drawn>\d\d?))?{_ENDS}",
        _record,
        near=("9-9", "9–9"),
    ),
)
LINES: Final[tuple[Rule, ...]] = (
    numeric(
        "score",
        (
            r"(?<![\w.,/$-])(?P<parts>\d{1,3}(?:\.\d)?(?:/\d{1,3}(?:\.\d)?){2,3})(?![\w/%]|\.\d)"
            r"(?P<mpg>\s?mpg\b)?"
        ),
        _line,
        near=("9/9",),
    ),
)
"""After dates, which three numbers may be."""
