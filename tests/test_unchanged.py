"""An episode that nothing has changed is not made again; one that anything has, is."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import away, program, tea  # noqa: F401 – fixtures

TONE = ("--voice", "tone", "--json")


@pytest.fixture
def convert(program, tea, monkeypatch, tmp_path):  # noqa: F811
    monkeypatch.setenv("LISTEN_AUDIO_CACHE_FOLDER", str(tmp_path / "kept"))

    def run(*options):
        answer = program("convert", tea, *TONE, *options)
        assert answer.exit_code == 0, answer.stderr
        return json.loads(answer.stdout)

    return run


def test_the_second_run_only_looks(convert):
    first = convert()
    written = Path(first["path"]).stat().st_mtime_ns
    again = convert()
    assert not first["unchanged"]
    assert again["unchanged"]
    assert {**again, "unchanged": False} == first
    assert Path(first["path"]).stat().st_mtime_ns == written


@pytest.mark.parametrize("option", [("--rate", "1.1"), ("--format", "wav"), ("-o", "elsewhere")])
def test_another_option_makes_another_episode(convert, option):
    convert()
    assert not convert(*option)["unchanged"]


def test_an_edited_source_is_made_again(convert, tea):  # noqa: F811
    convert()
    tea.write_text(tea.read_text().replace("Nobody else", "It was late. Nobody else"))
    told = convert()
    assert not told["unchanged"]
    assert told["spoken"] == 1


def test_what_was_last_is_said_anew_before_an_addition(convert, tea):  # noqa: F811
    convert()
    tea.write_text(tea.read_text() + "\n\nAnd one more sentence of news.\n")
    assert convert()["spoken"] == 2


@pytest.mark.parametrize("suffix", [".mp3", ".vtt", ".html"])
def test_a_file_that_is_missing_or_touched_is_made_again(convert, suffix):
    path = Path(convert()["path"]).with_suffix(suffix)
    path.unlink()
    assert not convert()["unchanged"]
    assert path.exists()
    path.write_bytes(path.read_bytes() + b" ")
    assert not convert()["unchanged"]
    assert convert()["unchanged"]


def test_another_picture_beside_the_post_is_seen(program, away, monkeypatch, tmp_path):  # noqa: F811
    monkeypatch.setenv("LISTEN_AUDIO_CACHE_FOLDER", str(tmp_path / "kept"))
    example = Path(__file__).parents[1] / "examples" / "cover.png"
    picture = away / "tea.png"
    picture.write_bytes(example.read_bytes())
    post = away / "post.md"
    post.write_text(
        "---\ntitle: Tea\nimage: tea.png\n---\n\nThe kettle sings, and then it shouts.\n"
    )
    program("convert", post, *TONE)
    assert json.loads(program("convert", post, *TONE).stdout)["unchanged"]
    os.utime(picture, (1, 1))
    assert not json.loads(program("convert", post, *TONE).stdout)["unchanged"]


def test_fresh_makes_it_again_all_the_same(convert):
    convert()
    assert not convert("--fresh")["unchanged"]


def test_without_the_cache_nothing_is_noted(convert, monkeypatch):
    monkeypatch.setenv("LISTEN_AUDIO_CACHE", "false")
    convert()
    assert not convert()["unchanged"]
