"""What was named to posts: folders, lists, feeds."""

import io
import threading

import pytest

from listen.batch.outcomes import Failed
from listen.batch.sources import find_posts, read_list
from listen.errors import FetchError, NoArticleError, OutputError
from listen.extraction.options import FetchOptions


def posts(*sources, **options):
    return list(find_posts(sources, limit=10, options=FetchOptions(), **options))


@pytest.fixture
def blog(tmp_path):
    for name in ("b.md", "a.html", "deep/c.txt", "deep/er/d.markdown", ".git/e.md", "deep/.f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("A post.")
    (tmp_path / "style.css").write_text("a {}")
    return tmp_path


def test_a_folder_stands_for_its_pages_in_the_order_of_their_names(blog):
    names = ("a.html", "b.md", "deep/c.txt", "deep/er/d.markdown")
    assert posts(str(blog)) == [str(blog / name) for name in names]


def test_pages_that_were_made_for_episodes_are_no_posts(blog):
    for suffix in (".html", ".mp3", ".vtt", ".chapters.json"):
        (blog / f"episode{suffix}").write_text("made")
    assert str(blog / "episode.html") not in posts(str(blog))


def test_a_folder_without_pages_is_told(tmp_path):
    (failed,) = posts(str(tmp_path))
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, NoArticleError)


def test_a_folder_of_several_pages_does_not_go_into_one_file(blog):
    (failed,) = posts(str(blog), into_one="tea.mp3")
    assert isinstance(failed, Failed)
    assert isinstance(failed.error, OutputError)
    assert posts(str(blog / "deep" / "er"), into_one="tea.mp3") == [
        str(blog / "deep" / "er" / "d.markdown")
    ]


def test_a_list_has_a_source_a_line(tmp_path):
    (tmp_path / "list.txt").write_bytes(
        "\ufeff# my posts\nposts/tea.md\n\n  https://example.com/a#b  \r\n#x\né.md\n".encode()
    )
    assert list(read_list(str(tmp_path / "list.txt"))) == [
        "posts/tea.md", "https://example.com/a#b", "é.md",
    ]  # fmt: skip


def test_a_list_comes_from_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("a.md\nb.md\n"))
    assert list(read_list("-")) == ["a.md", "b.md"]


def test_a_list_is_read_as_it_is_needed(tmp_path):
    """It may be a pipe from a program that is still finding posts."""

    def endless():
        while True:
            yield "a.md\n"

    lines = find_posts((line.strip() for line in endless()), limit=1, options=FetchOptions())
    assert next(iter(lines)) == "a.md"


def test_a_list_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FetchError, match="cannot be read"):
        list(read_list(str(tmp_path / "none.txt")))


def test_several_addresses_are_looked_at_at_once_and_stay_in_order(monkeypatch):
    all_there = threading.Barrier(3, timeout=10)

    def expand(source, **_):
        all_there.wait()  # nobody passes before all three are here
        return (f"{source}#1", f"{source}#2")

    monkeypatch.setattr("listen.extraction.feeds.expand", expand)
    sources = [f"https://example.com/{name}" for name in "abc"]
    assert posts(sources[0], "tea.md", *sources[1:]) == [
        "https://example.com/a#1", "https://example.com/a#2", "tea.md",
        "https://example.com/b#1", "https://example.com/b#2",
        "https://example.com/c#1", "https://example.com/c#2",
    ]  # fmt: skip
