import json
import math
import re
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from listen.model import Cue, Language, Loudness, Milliseconds, Word
from listen.publish.transcript import write_json, write_srt, write_vtt
from listen.publish.writing import one_line
from tests.publish import hostile
from tests.publish.episodes import article, cue, episode, narration, tea_house

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True, slots=True)
class Shown:
    """A cue as a player sees it."""

    start: int
    end: int
    text: str


def parse_vtt(content: str) -> list[Shown]:
    """Read WebVTT after the standard's own parser: blocks, then the first line with an arrow."""
    content = content.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    header, *blocks = re.split(r"\n{2,}", content)
    assert re.match(r"WEBVTT([ \t\n]|$)", header)
    shown = []
    for block in blocks:
        lines = block.strip("\n").split("\n")
        if "-->" not in block:
            assert lines == [""] or lines[0].startswith("NOTE")
            continue
        assert "-->" in lines[0]
        assert len(lines) == 2
        assert not re.search("[<>]", lines[1])
        shown.append(Shown(*_times(lines[0], "."), unescape(lines[1])))
    return shown


def parse_srt(content: str) -> list[Shown]:
    shown = []
    for number, block in enumerate(filter(None, content.rstrip("\n").split("\n\n")), start=1):
        count, times, text = block.split("\n")
        assert int(count) == number
        assert "-->" not in text
        assert not re.search(r"<[/\w]|[{}]", text)
        shown.append(Shown(*_times(times, ","), plain(text)))
    return shown


def plain(text: str) -> str:
    """Undo what SubRip's lack of escaping asks for."""
    return text.replace("\u2060", "").translate(str.maketrans("｛｝", "{}"))


def _times(line: str, point: str) -> tuple[int, int]:
    one = rf"(\d\d+):([0-5]\d):([0-5]\d){re.escape(point)}(\d\d\d)"
    match = re.fullmatch(f"{one} --> {one}", line)
    assert match
    numbers = [int(each) for each in match.groups()]
    start, end = (
        ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
        for hours, minutes, seconds, thousandths in (numbers[:4], numbers[4:])
    )
    return start, end


def expected(cues: tuple[Cue, ...]) -> list[Shown]:
    lines = ((each, one_line(each.text)) for each in cues)
    return [Shown(each.start, each.end, line) for each, line in lines if line]


def test_vtt_is_as_it_was(golden):
    golden(GOLDEN / "tea-house.vtt", write_vtt(tea_house().narration))


def test_srt_is_as_it_was(golden):
    golden(GOLDEN / "tea-house.srt", write_srt(tea_house().narration))


def test_json_is_as_it_was(golden):
    golden(GOLDEN / "tea-house.json", write_json(tea_house()))


@settings(deadline=None)
@given(cues=hostile.sound_cues())
def test_vtt_gives_back_every_sentence_and_time(cues):
    content = write_vtt(narration(cues))
    content.encode()
    assert parse_vtt(content) == expected(cues)


@settings(deadline=None)
@given(cues=hostile.sound_cues())
def test_srt_gives_back_every_sentence_and_time(cues):
    content = write_srt(narration(cues))
    content.encode()
    # The page's own word joiners and full-width braces cannot be told from ours.
    assert parse_srt(content) == [replace(each, text=plain(each.text)) for each in expected(cues)]


@settings(deadline=None)
@given(cues=hostile.any_cues())
def test_subtitles_never_overlap_or_run_backwards_whatever_the_cues(cues):
    for shown in (parse_vtt(write_vtt(narration(cues))), parse_srt(write_srt(narration(cues)))):
        assert len(shown) == len(cues)
        assert all(each.start < each.end for each in shown)
        assert all(before.end <= after.start for before, after in pairwise(shown))


def test_times_go_beyond_a_hundred_hours():
    shown = parse_vtt(write_vtt(narration((cue(360_000_000, 360_000_001, "Late."),))))
    assert shown == [Shown(360_000_000, 360_000_001, "Late.")]


def test_a_narration_without_cues_still_makes_files():
    assert parse_vtt(write_vtt(narration(()))) == []
    assert write_srt(narration(())) == ""


def test_a_language_tag_cannot_break_out_of_the_header():
    strange = replace(narration(()), language=Language("en\n\n00:01.000 --> 00:02.000\nx"))
    assert parse_vtt(write_vtt(strange)) == []


@settings(deadline=None)
@given(cues=hostile.sound_cues(), title=hostile.text)
def test_json_keeps_times_and_the_length_of_texts(cues, title):
    content = write_json(episode(narration(cues), article(title=title)))
    content.encode()
    record = json.loads(content)
    assert len(record["title"]) == len(title)
    assert [(each["start"], each["end"], len(each["text"])) for each in record["cues"]] == [
        (each.start, each.end, len(each.text)) for each in cues
    ]


@settings(deadline=None)
@given(text=st.text(st.characters(), min_size=2, max_size=20), data=st.data())
def test_word_offsets_point_at_the_same_characters_after_reading_back(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    word = Word(start=Milliseconds(0), end=Milliseconds(9), text_start=start, text_end=end)
    spoken = replace(cue(0, 9, text), words=(word,))
    (read,) = json.loads(write_json(episode(narration((spoken,)), article())))["cues"]
    (found,) = read["words"]
    after = read["text"][found["text_start"] : found["text_end"]]
    for was, now in zip(text[start:end], after, strict=True):
        assert now in (was, "\ufffd")


def test_json_of_silence_has_no_number_for_its_loudness():
    silent = replace(narration(()), loudness=Loudness(integrated=-math.inf, true_peak=-math.inf))
    audio = json.loads(write_json(episode(silent, article())))["audio"]
    assert (audio["integrated_lufs"], audio["true_peak_dbtp"]) == (None, None)


def test_json_puts_each_cue_on_a_line_of_its_own():
    lines = write_json(tea_house()).splitlines()
    assert sum(line.startswith('    {"start"') for line in lines) == 9 + 2
