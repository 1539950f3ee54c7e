"""Transcripts and chapters as players read them."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

from listen.publish.feed.sound import Mark
from listen.publish.writing import one_line

_TIMES = re.compile(
    r"((?:\d+:)?\d\d:\d\d)([.,]\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d\d:\d\d)([.,]\d{3})(?:[ \t].*)?"
)


class UnreadableError(ValueError):
    """Raised when a file is not what players read, with what is wrong in words."""


def read_transcript(path: Path) -> int | None:
    """Read a transcript and find when its last cue ends, in milliseconds.

    Returns:
        `None` for a kind without times.

    Raises:
        UnreadableError: If players would not read it.
    """
    text = _text(path)
    if not text.strip():
        msg = "it is empty"
        raise UnreadableError(msg)
    match path.suffix.lower():
        case ".vtt":
            if not re.match(r"WEBVTT(?:[ \t\n]|$)", text):
                msg = "it does not begin with WEBVTT"
                raise UnreadableError(msg)
            return _last_cue(text, ".")
        case ".srt":
            return _last_cue(text, ",")
        case ".json":
            return _last_segment(text)
        case _:
            return None


def read_chapters(path: Path) -> tuple[Mark, ...]:
    """Read JSON chapters: those that stand in the table of contents.

    Raises:
        UnreadableError: If players would not read them.
    """
    data = _json(_text(path))
    chapters = data.get("chapters") if isinstance(data, dict) else None
    if not isinstance(chapters, list) or not isinstance(data.get("version"), str):
        msg = "it has no version and list of chapters"
        raise UnreadableError(msg)
    marks = [_mark(each) for each in chapters]
    starts = [start for start, _ in marks]
    if any(after < before for before, after in pairwise(starts)):
        msg = "its chapters are not in order"
        raise UnreadableError(msg)
    shown = zip(chapters, marks, strict=True)
    return tuple(mark for each, mark in shown if each.get("toc") is not False)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        msg = "it is not UTF-8"
        raise UnreadableError(msg) from error
    except OSError as error:
        msg = f"it cannot be read: {error.strerror}"
        raise UnreadableError(msg) from error


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        msg = "it is no JSON"
        raise UnreadableError(msg) from error


def _mark(chapter: object) -> Mark:
    start = chapter.get("startTime") if isinstance(chapter, dict) else None
    if not isinstance(start, int | float) or isinstance(start, bool) or start < 0:
        msg = f"a chapter has no startTime: {json.dumps(chapter)[:60]}"
        raise UnreadableError(msg)
    assert isinstance(chapter, dict)
    title = chapter.get("title") or ""
    return round(start * 1000), title if isinstance(title, str) else ""


def _last_cue(text: str, point: str) -> int:
    end = before = -1
    for number, line in enumerate(text.split("\n"), start=1):
        if "-->" not in line:
            continue
        match = _TIMES.fullmatch(line.strip())
        if not match or match[2][0] != point or match[4][0] != point:
            msg = f"its line {number} is no time of a cue: {one_line(line)[:60]}"
            raise UnreadableError(msg)
        start, end = _milliseconds(match[1], match[2]), _milliseconds(match[3], match[4])
        if end <= start or start < before:
            msg = f"the cue on its line {number} ends before it starts, or is out of order"
            raise UnreadableError(msg)
        before = start
    if end < 0:
        msg = "it has no cues"
        raise UnreadableError(msg)
    return end


def _milliseconds(clock: str, fraction: str) -> int:
    seconds = 0
    for part in clock.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds * 1000 + int(fraction[1:])


def _last_segment(text: str) -> int | None:
    data = _json(text)
    segments = data.get("segments") if isinstance(data, dict) else None
    if not isinstance(segments, list):
        msg = "it has no segments"
        raise UnreadableError(msg)
    ends = [each.get("endTime") for each in segments if isinstance(each, dict)]
    numbers = [end for end in ends if isinstance(end, int | float)]
    return round(max(numbers) * 1000) if numbers else None
