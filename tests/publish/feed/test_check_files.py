"""A feed held against the files that it names."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from listen.config import Config
from listen.publish.feed.check.report import Report
from listen.publish.feed.check.rules import RULES
from listen.publish.feed.show import FeedOptions
from listen.syndication import build_feed, check_feed
from tests.publish.feed.narrations import BASE

OPTIONS = Config(feed=FeedOptions(title="The Kettle", category=("Leisure > Hobbies",)))


@pytest.fixture(scope="session")
def _built(_narrations: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(_narrations, folder, dirs_exist_ok=True)
    build_feed(folder / "out", BASE, config=OPTIONS)
    return folder


@pytest.fixture
def out(_built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(_built, tmp_path / "show")) / "out"


def check(out: Path) -> Report:
    return check_feed(out / "feed.xml", folder=out)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def append(path: Path, more: bytes) -> None:
    path.write_bytes(path.read_bytes() + more)


def test_ours_is_clean_with_every_file_looked_at(out: Path):
    report = check(out)
    assert report.findings == ()
    assert report.unchecked == ()
    assert report.episodes == 3


@dataclass(frozen=True)
class Fault:
    """Something done to the files of a sound feed, and what must be said of it."""

    rule: str
    plant: Callable[[Path], object]
    at: str
    """What stands on the line of the feed to be told."""
    also: tuple[str, ...] = ()


def swap(one: str, other: str) -> Callable[[Path], object]:
    return lambda out: shutil.copy(out / other, out / one)


FAULTS = {
    "sound gone": Fault("file-missing", lambda out: (out / "rain.mp3").unlink(), "/rain.mp3?"),
    "alternate gone": Fault(
        "file-missing", lambda out: (out / "rain.opus").unlink(), 'title="Opus"'
    ),
    "transcript gone": Fault("file-missing", lambda out: (out / "tea.vtt").unlink(), "/tea.vtt?"),
    "chapters gone": Fault(
        "file-missing", lambda out: (out / "tea.chapters.json").unlink(), "/tea.chapters.json?"
    ),
    "cover gone": Fault(
        "file-missing", lambda out: next(out.glob("cover.*")).unlink(), "<itunes:image"
    ),
    "another byte": Fault(
        "file-length",
        lambda out: append(out / "rain.mp3", b"\0"),
        "/rain.mp3?",
    ),
    "another byte of an alternate": Fault(
        "file-length", lambda out: edit(out / "feed.xml", 'type="audio/ogg" length="',
                                        'type="audio/ogg" length="1'), 'title="Opus"'
    ),
    "an M4B called MP3": Fault(
        "file-type", swap("rain.mp3", "rain.m4b"), "/rain.mp3?", also=("file-length",)
    ),
    "no sound": Fault(
        "file-type", lambda out: (out / "rain.mp3").write_text("nothing to hear"), "/rain.mp3?",
        also=("file-length",),
    ),
    "another duration": Fault(
        "file-duration",
        lambda out: edit(out / "feed.xml", "<itunes:duration>", "<itunes:duration>1"),
        "<itunes:duration>1",
        also=(),
    ),
    "an alternate of another narration": Fault(
        "file-duration", swap("rain.m4b", "tea.mp3"), "alternateEnclosure",
        also=("file-length", "file-type", "chapters-differ"),
    ),
    "a small cover": Fault(
        "file-image", lambda out: Image.new("RGB", (300, 300)).save(next(out.glob("cover.*"))),
        "<itunes:image",
    ),
    "a transcript without its head": Fault(
        "file-transcript", lambda out: edit(out / "tea.vtt", "WEBVTT", "VTT"), "/tea.vtt?"
    ),
    "a transcript with a broken time": Fault(
        "file-transcript", lambda out: edit(out / "tea.vtt", " --> ", " -> 1 --> "), "/tea.vtt?"
    ),
    "an empty transcript": Fault(
        "file-transcript", lambda out: (out / "tea.vtt").write_text(""), "/tea.vtt?"
    ),
    "a transcript beyond the end": Fault(
        "file-transcript",
        lambda out: append(out / "tea.vtt", b"\n01:00:00.000 --> 01:00:01.000\nx\n"),
        "/tea.vtt?",
    ),
    "chapters that are no JSON": Fault(
        "file-chapters", lambda out: (out / "tea.chapters.json").write_text("{"),
        "/tea.chapters.json?",
    ),
    "chapters without a start": Fault(
        "file-chapters",
        lambda out: edit(out / "tea.chapters.json", '"startTime": ', '"begin": '),
        "/tea.chapters.json?",
    ),
    "a chapter of the JSON moved": Fault(
        "chapters-differ",
        lambda out: edit(out / "tea.chapters.json", '"startTime": 0.0', '"startTime": 0.1'),
        "/tea.chapters.json?",
    ),
    "a chapter of the JSON renamed": Fault(
        "chapters-differ", lambda out: edit(out / "tea.chapters.json", '"How"', '"Why"'),
        "/tea.chapters.json?",
    ),
    "a chapter of the feed renamed": Fault(
        "chapters-differ", lambda out: edit(out / "feed.xml", 'title="How"', 'title="Why"'),
        "/tea.mp3?",
    ),
    "a sound file with other chapters": Fault(
        "chapters-differ", swap("rain.mp3", "tea.mp3"), "/rain.mp3?",
        also=("file-length", "file-duration"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_the_files_is_found_at_its_line(out: Path, name: str):
    fault = FAULTS[name]
    fault.plant(out)
    lines = (out / "feed.xml").read_text().split("\n")
    line = next(number for number, text in enumerate(lines, 1) if fault.at in text)
    found = [(each.rule.name, each.line) for each in check(out).findings]
    assert (fault.rule, line) in found
    assert {rule for rule, _ in found} <= {fault.rule, *fault.also}


def test_every_rule_of_files_has_its_fault():
    of_files = {rule for rule in RULES if rule.startswith("file-")} | {"chapters-differ"}
    assert {fault.rule for fault in FAULTS.values()} == of_files


def test_files_on_another_host_are_told_and_not_missed(out: Path):
    edit(out / "feed.xml", f"{BASE}rain.mp3", "https://cdn.example/0815/a.mp3")
    report = check(out)
    assert [url.partition("?")[0] for url in report.unchecked] == [
        "https://cdn.example/0815/a.mp3"
    ]
    assert report.errors == 0


def test_files_of_a_whole_site_are_found_by_their_path(out: Path, tmp_path: Path):
    site = tmp_path / "site"
    site.mkdir()
    out.rename(site / "listen")
    assert check_feed(site / "listen" / "feed.xml", folder=site).findings == ()


def test_no_file_outside_the_folder_is_read(out: Path):
    (out.parent / "secret.vtt").write_text("none of the feed's business")
    edit(out / "feed.xml", f"{BASE}tea.vtt", f"{BASE}%2e%2e/secret.vtt")
    assert [each.rule.name for each in check(out).findings] == ["file-missing"]
