import pytest

from listen.errors import PublishError
from listen.publish.companions import SUFFIXES, write_companions
from tests.publish.episodes import tea_house


def test_all_files_are_written_and_named(tmp_path):
    paths = write_companions(tea_house(), tmp_path, "tea house")
    assert paths == tuple(tmp_path / f"tea house{suffix}" for suffix in SUFFIXES)
    assert sorted(tmp_path.iterdir()) == sorted(paths)
    for path in paths:
        content = path.read_bytes()
        assert content.decode().endswith("\n")
        assert b"\r" not in content


def test_the_same_episode_makes_the_same_bytes(tmp_path):
    first, second = (
        [path.read_bytes() for path in write_companions(tea_house(), tmp_path, "tea")]
        for _ in range(2)
    )
    assert first == second


def test_the_page_offers_the_other_files(tmp_path):
    *others, page = write_companions(tea_house(), tmp_path, "tea")
    content = page.read_text(encoding="utf-8")
    for path in others:
        assert f'href="{path.name}" download' in content


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    missing = tmp_path / "missing"
    with pytest.raises(PublishError, match=r"tea\.vtt") as caught:
        write_companions(tea_house(), missing, "tea")
    assert caught.value.hint
    assert isinstance(caught.value.__cause__, OSError)
