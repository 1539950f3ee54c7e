"""Times of day, zones and durations: `10:30 a.m. ET`, `9–5pm`, `23:00`, `1:01:01`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, decimal, is_one, short
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.grammar import numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

ZONES: Final = {
    "ET": "Eastern Time",
    "CT": "Central Time",
    "MT": "Mountain Time",
    "PT": "Pacific Time",
    "Z": "U.T.C.",
}
_ZONE: Final = (
    r"(?P<zone>\s?\(?(?:[A-Z]{2,4}(?:(?<=GMT|UTC)\s?(?:[+-]|[–−](?=\d))\d\d?(?::?\d\d)?)?"
    r"|[ep](?:st|\.s\.t)|(?<=\d)Z)\b\)?)?"
)
"""What may be a zone: the table tells. A list of all would take longer to compile."""
_SPELLED: Final = frozenset(
    names(
        "EST EDT CST CDT MST MDT PST PDT AKST AKDT HST GMT UTC BST CET CEST EET EEST WET WEST IST"
        " JST KST AEST AEDT AWST AWDT NZST NZDT SGT HKT MSK"
    )
)
_HALF: Final = r"(?P<half>\s?[aApP]\.?\s?[mM]\b\.?)"
_HOUR: Final = r"(?:0?\d|1\d|2[0-4])"
_MINUTE: Final = r"[0-5]\d"


_RATIOS: Final = tuple(
    f" {noun}"
    for noun in names(
        "dilution ratio scale odds split mix aspect display screen panel monitor leverage"
    )
)


def _clock(match: re.Match[str]) -> str | None:
    if match.string.startswith(_RATIOS, match.end()):
        return None
    said = match.groupdict()
    hour, minute = int(said["hour"]), said.get("minute")
    half = _half(said.get("half") or said.get("short"))
    bare = match.string.startswith((" o'clock", " o’clock"), match.end())
    bare = bare or bool(half) or match.string.endswith("sub-", 0, match.start())
    words = clock(hour, int(minute) if minute else 0, half=bare)
    return words + half + _zone(said.get("zone"))


def clock(hour: int, minute: int, *, half: bool) -> str:
    """Say hour and minute; with `half` something like a.m. follows."""
    if minute:
        return f"{cardinal(hour)} {short(minute)}"
    if half:
        return cardinal(hour)
    if hour in {0, 24}:
        return "midnight"
    return f"{cardinal(hour)} o'clock" if hour < 13 else f"{cardinal(hour)} hundred"


def _half(written: str | None) -> str:
    return f" {written.strip()[0].upper()}.M." if written else ""


def _zone(written: str | None) -> str:
    plain = (written or "").strip(" ()").replace(".", "").upper()
    if not plain:
        return ""
    if plain[-1].isdigit() and (offset := _OFFSET.fullmatch(plain)):
        return f" {_offset(offset)}"
    if plain not in _SPELLED:
        return f" {ZONES[plain]}" if plain in ZONES else str(written)
    return f" {acronym(plain)}"


def _span(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    first, last = int(said["first"]), int(said["last"])
    if first > 24 or last > 24:
        return None
    half = _half(said["half"])
    low = clock(first, int(said["first_minute"] or 0), half=True)
    high = clock(last, int(said["last_minute"] or 0), half=True)
    return f"{low} to {high}{half}{_zone(said['zone'])}"


_DATED: Final = Pattern(
    r"(?:\b(?:19|20)\d\d,?|\d{4}-\d\d-\d\d|\bat|\b[A-Z][a-z]{2,8}\.? \d\d?,?)\s$"
)


def _long(match: re.Match[str]) -> str:
    half = match["half"] or ""
    seconds = int(match["seconds"])
    if half or (_DATED.search(match.string[: match.start()]) and int(match["hours"]) < 24):
        said = clock(int(match["hours"]), int(match["minutes"]), half=bool(half))
        said += f" and {_counted(seconds, 'second')}" if half and seconds else ""
        return f"{said}{_half(half)}{_zone(match['zone'])}"
    parts = ((int(match["hours"]), "hour"), (int(match["minutes"]), "minute"))
    front = [_counted(number, unit) for number, unit in parts if number or unit != "hour"]
    last = _counted(seconds, "second")
    if match["parts"]:
        last = decimal(f"{seconds}.{match['parts']}") + " seconds"
    return f"{' '.join(front)} and {last}{_zone(match['zone'])}"


def _counted(number: int, unit: str) -> str:
    return f"{cardinal(number)} {unit}{'' if number == 1 else 's'}"


_OFFSETS: Final = (
    r"(?P<zone>GMT|UTC)\s?(?P<sign>[+-]|[–−](?=\d))(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?"
)
_OFFSET: Final = Pattern(_OFFSETS)


def _offset(match: re.Match[str]) -> str:
    sign = "plus" if match["sign"] == "+" else "minus"
    minutes = f" {cardinal(int(match['minutes']))}" if int(match["minutes"] or 0) else ""
    return f"{acronym(match['zone'])} {sign} {cardinal(int(match['hours']))}{minutes}"


def _bare_half(match: re.Match[str]) -> str:
    return _half(match["half"]).strip()


def _lapse(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['minutes']))} {short(int(match['seconds']))}"


def _left(match: re.Match[str]) -> str:
    """Say what a game's clock shows: `0:03 left`, `the 4:32 mark`."""
    minutes, seconds = int(match["minutes"] or 0), int(match["seconds"])
    if minutes and seconds:
        return f"{cardinal(minutes)} {short(seconds)}"
    return _counted(minutes, "minute") if minutes else _counted(seconds, "second")


def _split_time(match: re.Match[str]) -> str:
    """Say a time that was stopped: `1:43.28`."""
    minutes, seconds = int(match["minutes"]), int(match["seconds"])
    parts = " ".join(cardinal(int(digit)) for digit in match["parts"])
    if not minutes:
        return f"{cardinal(seconds)} point {parts} seconds"
    return f"{cardinal(minutes)} {short(seconds)} point {parts}"


_LASTING: Final = {"d": "day", "h": "hour", "m": "minute", "s": "second"}
_PART: Final = Pattern(r"(\d+(?:\.\d+)?)\s?([dhms])")


def _lasting(match: re.Match[str]) -> str | None:
    """Say how long something takes: `2h 15m`, `5 min 30 s`."""
    parts = [(number, unit) for number, unit in _PART.findall(match.group())]
    ranks = ["dhms".index(unit) for _, unit in parts]
    if ranks != sorted(set(ranks)):
        return None
    return " ".join(
        f"{decimal(number)} {_LASTING[unit]}{'' if is_one(number) else 's'}"
        for number, unit in parts
    )


def _military(match: re.Match[str]) -> str:
    said = military(int(match["hour"]), int(match["minute"]))
    return f"{said} hours" if match["hours"] else said


def military(hour: int, minute: int) -> str:
    """Say a time of four digits: `0930`, `1700`."""
    return f"{short(hour)} {short(minute)}" if minute else f"{short(hour)} hundred"


def _open(match: re.Match[str]) -> str:
    """Say when a shop is open: `9a-5p`."""
    low = clock(int(match["first"]), int(match["first_minute"] or 0), half=True)
    high = clock(int(match["last"]), int(match["last_minute"] or 0), half=True)
    return f"{low} A.M. to {high} P.M."


def _listing(match: re.Match[str]) -> str:
    """Say when something is on television, east and in the middle: `8/7c`."""
    return f"{cardinal(int(match['hour']))}, {cardinal(int(match['central']))} Central"


RULES: Final = (
    numeric(
        "duration",
        (
            r"(?<![\w.,])\d{1,3}\s?(?:d|h|hrs?|m|mins?)\.?\s?\d{1,3}(?:\.\d+)?\s?(?:h|hrs?|m"
            r"|mins?|s|secs?)\b(?:\s?\d{1,2}(?:\.\d+)?\s?(?:m|mins?|s|secs?)\b)*(?![\w²³/])"
        ),
        _lasting,
        near=("9a", "9 a"),
        also=("a9", "a 9", ". 9", "a.9"),
    ),
    numeric(
        "duration",
        (
            r"(?<![\w.,:])(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)\.(?P<parts>\d{1,3})"
            r"(?![\w:]|\s?[ap]\.?m)"
        ),
        _split_time,
        near=":",
    ),
    numeric(
        "time",
        (
            rf"(?<![\w.,:])(?P<hour>[01]\d|2[0-3])(?::(?=\d\d\s?h))?(?P<minute>{_MINUTE})"
            rf"(?:(?P<hours>\s?(?:hours|hrs)\b(?:\.(?=\s[a-z]))?)"
            rf"|(?=\s?(?:GMT|UTC|BST|CES?T|local time|Z)\b))"
        ),
        _military,
        also=("9a", "9 ", "9A"),
        near=("hours", "hrs", "gmt", "utc", "bst", "cet", "cest", "local", "Z"),
    ),
    numeric(
        "time",
        (
            rf"(?<![\w.,:])(?P<first>{_HOUR})(?::(?P<first_minute>{_MINUTE}))?a\s?[-–—]\s?"
            rf"(?P<last>{_HOUR})(?::(?P<last_minute>{_MINUTE}))?p\b(?!\.m)"
        ),
        _open,
        near=("9a-", "9a–", "9a—", "9a "),
        also=("a-9", "a–9", "a—9", "a -", "a –", "a —"),
    ),
    numeric(
        "time",
        r"(?<![\w.,/])(?P<hour>1?\d)(?:pm|PM|p)?/(?P<central>1?\d)c\b",
        _listing,
        near=("9a",),
        also="/",
    ),
    numeric(
        "time",
        rf"(?<![\w.,:$])(?P<first>{_HOUR})(?:[:.](?P<first_minute>{_MINUTE}))?(?:\s?[-–—]\s?"
        rf"|\s?to\s?)"
        rf"(?P<last>{_HOUR})(?:[:.](?P<last_minute>{_MINUTE}))?{_HALF}{_ZONE}",
        _span,
        near=("am", "pm", "a.a", "A.A", "a.A", "A.a"),
        also=("9-9", "9–9", "9—9", "9 -", "9 –", "9 —", "to"),
    ),
    numeric(
        "duration",
        (
            r"(?<![\w.,:])(?P<minutes>\d{0,2}):(?P<seconds>[0-5]\d)"
            r"(?= (?:left|remaining|to (?:go|play)|on the clock|into the)\b)"
        ),
        _left,
        near=":",
        also=("left", "remaining", "go", "play", "clock", "into"),
    ),
    numeric(
        "duration",
        (
            rf"(?<![\w.,:])(?P<hours>\d{{1,3}}):(?P<minutes>{_MINUTE}):(?P<seconds>{_MINUTE})"
            rf"(?:\.(?P<parts>\d{{1,3}}))?(?!(?!Z\b)\w|:){_HALF}?{_ZONE}"
        ),
        _long,
        near=(":99",),
    ),
    numeric(
        "time",
        (
            rf"(?<![\w.,:$])(?P<hour>{_HOUR})(?:[:.](?P<minute>{_MINUTE}))?"
            rf"(?:{_HALF}|(?<=:\d\d)(?P<short>[ap])\b){_ZONE}"
        ),
        _clock,
        near=("am", "pm", "a.a", "A.A", "a.A", "A.a", "9a", "9A", " a ", " A ", " a.", " A."),
        also=("9a", "9A", "9 "),
    ),
    numeric(
        "time",
        (
            r"(?<![\w.,])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
            r"(?:(?= (?:BST|GMT|IST|CET)\b)|(?:(?<=\b[Tt]he \d\.\d\d)|(?<=\b[Tt]he \d\d\.\d\d))"
            r"(?= (?:from|to|train|bus|service|showing|kick|start|slot|Eucharist|Mass"
            r"|news|ferry|flight|race|performance|coach|express|bulletin)\b| at [A-Z]))"
        ),
        lambda m: clock(int(m["hour"]), int(m["minute"]), half=True),
        near=(".99",),
    ),
    numeric(
        "duration",
        rf"(?<![\w.,:/$])(?P<hours>\d)hr?(?P<minutes>{_MINUTE})(?!\w)",
        lambda m: f"{_counted(int(m['hours']), 'hour')} {cardinal(int(m['minutes']))}",
        near=("9a",),
        also="h",
    ),
    numeric(
        "time",
        (
            rf"(?<![\w.,:$+])(?<!−)(?<!\d/)(?<![CT][-–])(?P<hour>{_HOUR})[:h](?P<minute>{_MINUTE})"
            rf"h?(?!(?!Z\b|ish\b)\w|:)(?![.,]\d){_ZONE}"
        ),
        _clock,
        near=":h",
        also=("9:", "9a"),
    ),
    numeric(
        "time",
        rf"\b{_OFFSETS}\b",
        _offset,
        near=("gmt", "utc"),
    ),
    numeric(
        "time",
        r"(?<![\w.,:])(?P<minutes>[2-9]\d|\d{3}):(?P<seconds>[0-5]\d)(?![\w:])",
        _lapse,
        near=":",
    ),
    rule("time", r"\b(?P<half>[ap]\.\s?m\.)", _bare_half, near=(".a", ". ")),
    rule("time", r"(?<=\bo'clock )(?P<half>[ap]m)\b", _bare_half, near=("'",)),
)
