"""Files put into a site, whatever happens meanwhile."""

import os
from pathlib import Path

import pytest

from listen.site.filing import together


def test_what_appears_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seen from the names: a file is flushed, whole, before the first one is renamed."""
    flushed: list[tuple[int, int]] = []
    renamed: list[str] = []
    flush, rename = os.fsync, Path.replace

    def note_flush(file: int) -> None:
        flush(file)
        assert not renamed
        status = os.fstat(file)
        flushed.append((status.st_ino, status.st_size))

    def note_rename(path: Path, target: Path) -> Path:
        status = path.stat()
        assert (status.st_ino, status.st_size) in flushed
        renamed.append(target.name)
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", note_flush)
    monkeypatch.setattr(Path, "replace", note_rename)
    with together() as batch:
        batch.write(tmp_path / "tea.html", b"<p>Tea")
        batch.write(tmp_path / "walk.html", b"<p>A walk")
    assert renamed == ["tea.html", "walk.html"]
    assert (tmp_path / "walk.html").read_bytes() == b"<p>A walk"
