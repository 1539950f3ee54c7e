"""Places that are not this machine's disk: what arrives is whole, the main file last."""

import tempfile
from pathlib import Path

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from listen import storage
from listen.errors import OutputError


@pytest.fixture(autouse=True)
def memory(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    system = fsspec.filesystem("memory")
    yield system
    system.store.clear()
    system.pseudo_dirs[:] = [""]


@pytest.fixture
def uploads(monkeypatch):
    """Note what is uploaded, in order."""
    names = []
    put = MemoryFileSystem.put_file

    def watched(self, path, remote, **options):
        names.append(remote.rpartition("/")[2])
        put(self, path, remote, **options)

    monkeypatch.setattr(MemoryFileSystem, "put_file", watched)
    return names


def deliver(address="memory://shelf/tea.mp3", sound=b"sound"):
    with storage.uploading(address) as path:
        path.write_bytes(sound)
        path.with_suffix(".vtt").write_text("WEBVTT")
        path.with_suffix(".html").write_text("<p>")


def test_all_files_arrive_the_main_one_last(memory, uploads):
    deliver()
    assert sorted(memory.ls("/shelf", detail=False)) == [
        "/shelf/tea.html",
        "/shelf/tea.mp3",
        "/shelf/tea.vtt",
    ]
    assert uploads[-1] == "tea.mp3"
    assert storage.read("memory://shelf/tea.mp3") == b"sound"


def test_nothing_is_uploaded_when_the_making_fails(memory, tmp_path):
    def stop(path):
        path.write_bytes(b"half")
        raise KeyboardInterrupt

    with (
        pytest.raises(KeyboardInterrupt),
        storage.uploading("memory://shelf/tea.mp3") as path,
    ):
        stop(path)
    assert not memory.exists("/shelf/tea.mp3")
    assert list(tmp_path.rglob("*")) == []


def test_without_room_for_a_companion_the_main_file_is_not_there(memory, monkeypatch):
    put = MemoryFileSystem.put_file

    def full(self, path, remote, **options):
        if remote.endswith(".vtt"):
            raise OSError(28, "No space left on device")
        put(self, path, remote, **options)

    monkeypatch.setattr(MemoryFileSystem, "put_file", full)
    with pytest.raises(OutputError, match="No space left"):
        deliver()
    assert not memory.exists("/shelf/tea.mp3")


def test_what_arrives_cut_off_is_an_error(monkeypatch):
    def cut(self, path, remote, **options):
        self.pipe_file(remote, Path(path).read_bytes()[:1])

    monkeypatch.setattr(MemoryFileSystem, "put_file", cut)
    with pytest.raises(OutputError, match="arrived with 1 bytes"):
        deliver()


def test_where_a_file_is_seen_while_it_grows_it_is_uploaded_aside(memory, uploads, monkeypatch):
    monkeypatch.setattr(MemoryFileSystem, "protocol", "sftp")
    deliver()
    assert set(uploads) == {f"tea{suffix}.listen-part" for suffix in (".html", ".mp3", ".vtt")}
    assert sorted(memory.ls("/shelf", detail=False)) == [
        "/shelf/tea.html",
        "/shelf/tea.mp3",
        "/shelf/tea.vtt",
    ]


def test_a_state_tells_a_file_from_what_it_was():
    assert storage.state("memory://shelf/tea.mp3") == []
    deliver()
    first = storage.state("memory://shelf/tea.mp3")
    assert first[0] == 5
    deliver(sound=b"other")
    assert storage.state("memory://shelf/tea.mp3") != first


def test_an_address_that_nobody_knows_is_an_error_with_a_hint():
    with pytest.raises(OutputError, match="nosuch://a/tea") as told:
        deliver("nosuch://a/tea.mp3")
    assert told.value.hint


def test_two_of_one_address_are_not_made_at_once():
    with (
        storage.uploading("memory://shelf/tea.mp3"),
        pytest.raises(OutputError),
        storage.uploading("memory://shelf/tea.mp3"),
    ):
        pytest.fail("two at once")
