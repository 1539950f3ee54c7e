"""The same row for many articles."""

from pathlib import Path

import pytest

from listen.audio.options import AudioOptions
from listen.batch.articles import convert_all
from listen.batch.outcomes import Done, Failed
from listen.batch.places import is_folder
from listen.config import Config
from listen.errors import AudioError, FetchError

TONE = Config(audio=AudioOptions(voice="tone", jobs=1))


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two", "three"):
        Path(f"{name}.txt").write_text(f"The same title\n\nBut it is number {name}.\n")
    return tmp_path


def test_each_source_has_its_outcome_in_order():
    outcomes = list(convert_all(["one.txt", "none.txt", "two.txt"], config=TONE))
    assert [outcome.source for outcome in outcomes] == ["one.txt", "none.txt", "two.txt"]
    first, failed, last = outcomes
    assert isinstance(first, Done)
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, FetchError)
    assert isinstance(last, Done)
    assert first.told["path"] == "audio_out/the-same-title.mp3"
    assert last.told["path"] == "audio_out/the-same-title-2.mp3"


def test_it_works_as_it_is_asked_for_results(folder):
    outcomes = convert_all(["one.txt", "two.txt"], config=TONE)
    next(outcomes)
    assert [path.name for path in (folder / "audio_out").glob("*.mp3")] == ["the-same-title.mp3"]


def test_names_stay_the_same_when_the_run_is_repeated(folder):
    for _ in range(2):
        list(convert_all(["one.txt", "two.txt", "three.txt"], "out", config=TONE))
        assert sorted(path.name for path in (folder / "out").glob("*.mp3")) == [
            "the-same-title-2.mp3",
            "the-same-title-3.mp3",
            "the-same-title.mp3",
        ]
        assert "number three" in (folder / "out" / "the-same-title-3.vtt").read_text()


def test_a_failure_of_a_later_stage_does_not_stop_the_others(folder):
    (folder / "out" / "the-same-title.mp3").mkdir(parents=True)
    blocked, done = convert_all(["one.txt", "two.txt"], "out", config=TONE)
    assert isinstance(blocked, Failed)
    assert isinstance(blocked.error, AudioError)
    assert isinstance(done, Done)


def test_somebody_may_watch_each_source():
    watched: dict[str, list[tuple[int, int]]] = {}

    def watch(source):
        steps = watched.setdefault(source, [])
        return lambda done, total: steps.append((done, total))

    list(convert_all(["one.txt", "two.txt"], config=TONE, watch=watch))
    assert watched == {"one.txt": [(1, 2), (2, 2)], "two.txt": [(1, 2), (2, 2)]}


def test_what_is_a_folder(folder):
    (folder / "v1.2").mkdir()
    for output in ("out", "out/", "a/b", "a.b/", "v1.2", ".", "..", ""):
        assert is_folder(output)
    assert is_folder(Path("v1.2"))
    for output in ("a.mp3", "a/b.opus", "x.y", "a" * 300 + ".mp3"):
        assert not is_folder(output)


def test_a_feed_stands_for_its_posts_and_what_fails_is_told_alone(folder):
    dead = "http://127.0.0.1:9"
    items = "".join(f"<item><link>{dead}/{name}</link></item>" for name in "abc")
    Path("feed.xml").write_text(f"<rss><channel>{items}</channel></rss>")
    Path("empty.xml").write_text("<rss><channel></channel></rss>")

    outcomes = list(convert_all(["feed.xml", "empty.xml", "one.txt"], limit=2, config=TONE))

    assert [o.source for o in outcomes] == [f"{dead}/a", f"{dead}/b", "empty.xml", "one.txt"]
    assert [type(o) for o in outcomes] == [Failed, Failed, Failed, Done]


def test_several_posts_do_not_fit_in_one_file(folder):
    items = "".join(f"<item><link>http://127.0.0.1:9/{n}</link></item>" for n in "ab")
    Path("feed.xml").write_text(f"<rss><channel>{items}</channel></rss>")

    (failed,) = convert_all(["feed.xml"], "tea.mp3", config=TONE)

    assert isinstance(failed, Failed)
    assert "several posts" in str(failed.error)
