"""No episode takes another's place, in one run or in several."""

from dataclasses import replace
from pathlib import Path

import pytest

from listen.audio.options import AudioOptions
from listen.batch.articles import convert_all
from listen.batch.naming import Place
from listen.batch.outcomes import Done, Unchanged
from listen.batch.steps import Commission, Post, make, read_post
from listen.config import Config
from listen.errors import OutputError

TONE = Config(audio=AudioOptions(voice="tone", jobs=1))
TWO = replace(TONE, audio=replace(TONE.audio, jobs=2))


@pytest.fixture(autouse=True)
def _folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))


def post(path, words):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    hashes = "# " if path.endswith(".md") else ""
    Path(path).write_text(f"{hashes}The same title\n\nBut it is about {words}.\n")
    return path


def told(*sources, config=TONE, **options):
    outcomes = list(convert_all(sources, "out", config=config, **options))
    made = [outcome for outcome in outcomes if isinstance(outcome, Done | Unchanged)]
    assert made == outcomes
    return [outcome.told["path"] for outcome in made]


def says(path):
    return Path(path).with_suffix(".vtt").read_text().partition("about ")[2].partition(".")[0]


def test_separate_runs_keep_apart_posts_of_one_title_and_one_file_name():
    tea, coffee = post("tea/index.md", "tea"), post("coffee/index.md", "coffee")
    assert told(tea) == ["out/the-same-title.mp3"]
    assert told(coffee) == ["out/the-same-title-2.mp3"]
    assert (says("out/the-same-title.mp3"), says("out/the-same-title-2.mp3")) == ("tea", "coffee")


def test_an_edited_post_keeps_its_name():
    tea, coffee = post("tea/index.md", "tea"), post("coffee/index.md", "coffee")
    told(tea, coffee)
    post(coffee, "cocoa")
    assert told(coffee) == ["out/the-same-title-2.mp3"]
    assert told(coffee, tea) == ["out/the-same-title-2.mp3", "out/the-same-title.mp3"]
    assert (says("out/the-same-title.mp3"), says("out/the-same-title-2.mp3")) == ("tea", "cocoa")


def test_a_post_that_was_moved_keeps_its_name():
    told(post("draft/tea.md", "tea"))
    Path("post").mkdir()
    Path("draft/tea.md").rename("post/tea.md")
    assert told("post/tea.md", fresh=True) == ["out/the-same-title.mp3"]


def test_without_notes_an_episodes_own_file_tells_whose_it_is():
    config = replace(TONE, audio=replace(TONE.audio, cache=False))
    assert told(post("tea.md", "tea"), config=config) == ["out/the-same-title.mp3"]
    assert told(post("coffee.md", "coffee"), config=config) == ["out/the-same-title-2.mp3"]
    assert told(post("tea.md", "more tea"), config=config) == ["out/the-same-title.mp3"]


def test_somebody_elses_file_is_let_be():
    Path("out").mkdir()
    Path("out/the-same-title.mp3").write_bytes(b"a song")
    assert told(post("tea.md", "tea")) == ["out/the-same-title-2.mp3"]
    assert Path("out/the-same-title.mp3").read_bytes() == b"a song"


def test_another_format_of_another_post_does_not_take_the_transcript():
    opus = replace(TONE, audio=replace(TONE.audio, format="opus"))
    told(post("tea.md", "tea"))
    assert told(post("coffee.md", "coffee"), config=opus) == ["out/the-same-title-2.opus"]
    assert says("out/the-same-title.mp3") == "tea"


def test_names_follow_the_order_of_the_posts_whoever_is_done_first():
    posts = [post(f"{number}.txt", f"number {number}") for number in range(6)]
    Path(posts[0]).write_text(Path(posts[0]).read_text() + "\nIt is the longest. " * 200)
    paths = told(*posts, config=TWO)
    assert paths == [
        "out/the-same-title.mp3",
        *(f"out/the-same-title-{number}.mp3" for number in range(2, 7)),
    ]
    assert [says(path) for path in paths] == [f"number {number}" for number in range(6)]


def test_what_another_run_has_put_there_meanwhile_is_not_written_over():
    tea, coffee = post("tea.md", "tea"), post("coffee.md", "coffee")
    late = Commission(
        source=coffee,
        key="",
        place=Place("out/the-same-title.mp3", was_free=True),
        article=read_post(Post(source=coffee), url=None, config=TONE),
    )
    told(tea)
    with pytest.raises(OutputError, match="Another run has put"):
        make(late, config=TONE)
    assert says("out/the-same-title.mp3") == "tea"
