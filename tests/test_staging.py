"""Files that appear complete or not at all."""

import threading

import pytest

from listen.errors import OutputError
from listen.staging import HIDDEN, staging, sweep, swept

FULL = OSError(28, "No space left on device")


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def fail_half_way(stage, error):
    stage.prepared.write_bytes(b"half")
    raise error


def leave(folder, name="old.mp3"):
    """Leave what a killed run leaves."""
    left = folder / HIDDEN / name
    (left / "work").mkdir(parents=True)
    (left / "work" / "encoded.mp3").write_bytes(b"half")
    (left / "lock").touch()
    return left


def test_files_appear_together_at_the_end(tmp_path):
    with staging(tmp_path / "a" / "tea.mp3") as stage:
        stage.prepared.write_bytes(b"sound")
        (stage.finished / "tea.vtt").write_text("WEBVTT")
        (stage.work / "scratch").write_bytes(b"x")
        assert not (tmp_path / "a" / "tea.mp3").exists()
        assert all(HIDDEN in name for name in names(tmp_path / "a"))
    assert names(tmp_path) == ["a", "a/tea.mp3", "a/tea.vtt"]
    assert (tmp_path / "a" / "tea.mp3").read_bytes() == b"sound"


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, SystemExit, MemoryError])
def test_nothing_appears_when_the_block_fails_not_even_a_folder(tmp_path, kind):
    with pytest.raises(kind), staging(tmp_path / "a" / "b" / "tea.mp3") as stage:
        fail_half_way(stage, kind)
    assert names(tmp_path) == []


def test_a_folder_that_was_there_stays_though_it_is_empty(tmp_path):
    (tmp_path / "a").mkdir()
    with pytest.raises(KeyboardInterrupt), staging(tmp_path / "a" / "b" / "tea.mp3"):
        raise KeyboardInterrupt
    assert names(tmp_path) == ["a"]


def test_a_failure_keeps_what_was_there(tmp_path):
    target = tmp_path / "tea.mp3"
    target.write_bytes(b"old")
    with pytest.raises(OutputError), staging(target) as stage:
        fail_half_way(stage, FULL)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["tea.mp3"]


def test_an_error_of_the_system_is_told_in_its_words(tmp_path):
    with (
        pytest.raises(OutputError, match=r"tea\.mp3 could not be written: No space left") as told,
        staging(tmp_path / "tea.mp3"),
    ):
        raise FULL
    assert told.value.hint
    assert isinstance(told.value.__cause__, OSError)


def test_what_a_killed_run_left_is_swept_and_nothing_else(tmp_path):
    leave(tmp_path)
    leave(tmp_path, "tea.mp3")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / HIDDEN / "note").write_text("a file in that place")
    with staging(tmp_path / "tea.mp3") as stage:
        stage.prepared.write_bytes(b"sound")
    assert names(tmp_path) == [".hidden", HIDDEN, f"{HIDDEN}/note", "tea.mp3"]


def test_a_living_run_is_let_be(tmp_path):
    with staging(tmp_path / "one.mp3") as stage:
        stage.prepared.write_bytes(b"one")
        sweep(tmp_path)
        with staging(tmp_path / "two.mp3") as other:
            other.prepared.write_bytes(b"two")
        assert stage.prepared.read_bytes() == b"one"
    assert names(tmp_path) == ["one.mp3", "two.mp3"]


def test_one_target_is_written_by_one_run_at_a_time(tmp_path):
    with staging(tmp_path / "tea.mp3") as stage:
        stage.prepared.write_bytes(b"first")
        with (
            pytest.raises(OutputError, match="Another run is writing"),
            staging(tmp_path / "tea.mp3"),
        ):
            pytest.fail("two at once")
    assert (tmp_path / "tea.mp3").read_bytes() == b"first"


def test_many_runs_begin_in_one_new_folder_without_hurting_each_other(tmp_path):
    failures = []

    def run(number):
        try:
            for turn in range(15):
                with staging(tmp_path / "new" / f"{number}-{turn}.mp3") as stage:
                    stage.prepared.write_bytes(b"x")
        except OutputError as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert len(names(tmp_path / "new")) == 60


def test_a_companion_in_the_way_is_found_before_anything_is_renamed(tmp_path):
    target = tmp_path / "tea.mp3"
    target.write_bytes(b"old")
    (tmp_path / "tea.json").write_text("old")
    (tmp_path / "tea.vtt").mkdir()
    with pytest.raises(OutputError, match=r"tea\.vtt is a folder"), staging(target) as stage:
        [(stage.finished / name).write_text("new") for name in ("tea.mp3", "tea.json", "tea.vtt")]
    assert target.read_text() == (tmp_path / "tea.json").read_text() == "old"


def test_the_target_is_renamed_last(tmp_path, monkeypatch):
    renamed = []
    replace = type(tmp_path).replace

    def watched(path, target):
        renamed.append(target.name)
        return replace(path, target)

    monkeypatch.setattr(type(tmp_path), "replace", watched)
    with staging(tmp_path / "b.mp3") as stage:
        for name in ("a.vtt", "b.mp3", "c.json"):
            (stage.finished / name).write_text("new")
    assert set(renamed) == {"a.vtt", "b.mp3", "c.json"}
    assert renamed[-1] == "b.mp3"


def test_a_file_where_a_folder_should_be_is_named(tmp_path):
    (tmp_path / "notes").write_text("mine")
    with (
        pytest.raises(OutputError, match=r"notes is not a folder"),
        staging(tmp_path / "notes" / "deep" / "tea.mp3"),
    ):
        pytest.fail("it began")
    assert (tmp_path / "notes").read_text() == "mine"


def test_a_folder_is_swept_when_its_workers_are_gone(tmp_path):
    with swept(tmp_path / "new" / "deep"):
        leave(tmp_path / "new" / "deep")
    assert names(tmp_path) == []
    with swept(tmp_path / "new"):
        leave(tmp_path / "new")
        (tmp_path / "new" / "tea.mp3").write_bytes(b"sound")
    assert names(tmp_path) == ["new", "new/tea.mp3"]
