"""The memory of a site, outside of its folder: generators wipe that.

It holds what pages said of themselves, by the digest of their bytes; what was made for each post;
and the files made, which are linked or copied into the site. To lose it costs a narration from
kept clips, and changes nothing that listeners see but the GUIDs of posts that were renamed, those
of a site and its show that had another address before, and episodes that outlived their posts.
"""

import hashlib
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from listen.errors import OutputError
from listen.publish.site.signals import Facts
from listen.site.records import FileNote, Record, converter
from listen.unchanged import name_program

if TYPE_CHECKING:
    from cattrs import Converter

LAYOUT = "1"
"""Of the memory; another's is not read."""
_SECOND = 10**9
_TABLES = """
CREATE TABLE IF NOT EXISTS facts (digest TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS links (digest TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS posts (path TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS site (name TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
"""


def state_folder(cache: Path, base_url: str) -> Path:
    """Name the folder of a site's memory after its address."""
    readable = re.sub(r"[^a-z0-9]+", "-", base_url.partition("://")[2].lower()).strip("-")[:40]
    digest = hashlib.sha256(base_url.encode()).hexdigest()[:8]
    return cache / "sites" / f"{readable}-{digest}"


@dataclass(slots=True)
class State:
    """The memory, while a run holds it."""

    folder: Path
    _base: sqlite3.Connection
    _converter: "Converter"

    @property
    def files(self) -> Path:
        """Folder of the files made."""
        return self.folder / "files"

    def facts(self, digest: str) -> Facts | None:
        """What a page of these bytes said of itself."""
        told = self._told("SELECT told FROM facts WHERE digest = ?", digest)
        return Facts(**json.loads(told)) if told else None

    def keep_facts(self, digest: str, facts: Facts) -> None:
        """Remember what a page said."""
        told = json.dumps(asdict(facts))
        self._base.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (digest, told))

    def links(self, digest: str) -> dict[str, str | None] | None:
        """What a feed of these bytes lists."""
        told = self._told("SELECT told FROM links WHERE digest = ?", digest)
        return json.loads(told) if told else None

    def keep_links(self, digest: str, links: Mapping[str, str | None]) -> None:
        """Remember what a feed lists."""
        told = json.dumps(links)
        self._base.execute("INSERT OR REPLACE INTO links VALUES (?, ?)", (digest, told))

    def records(self) -> dict[str, Record]:
        """What was made for every post, by the paths of their pages."""
        rows = self._base.execute("SELECT path, told FROM posts ORDER BY path")
        found = {}
        for path, told in rows:
            with suppress(Exception):  # written by another version: the post is made anew
                found[path] = self._converter.structure(json.loads(told), Record)
        return found

    def keep(self, *records: Record) -> None:
        """Remember posts, at once: a run that is killed later has not worked in vain.

        To make sure of it takes a disk longer than the rest: once, however many they are.
        """
        told = [(each.path, json.dumps(self._converter.unstructure(each))) for each in records]
        self._base.executemany("INSERT OR REPLACE INTO posts VALUES (?, ?)", told)
        self._base.commit()

    def forget(self, path: str) -> None:
        """Forget a post."""
        self._base.execute("DELETE FROM posts WHERE path = ?", (path,))

    def cover(self, made_of: str) -> FileNote | None:
        """The cover as it was drawn before of the same, if it stands."""
        told = self._told("SELECT told FROM site WHERE name = ?", "cover")
        if told is None:
            return None
        before = json.loads(told)
        if before["made_of"] != made_of:
            return None
        note: FileNote = self._converter.structure(before["note"], FileNote)
        return note if self.stands(note) else None

    def keep_cover(self, made_of: str, note: FileNote) -> None:
        """Remember the cover."""
        told = json.dumps({"made_of": made_of, "note": self._converter.unstructure(note)})
        self._base.execute("INSERT OR REPLACE INTO site VALUES (?, ?)", ("cover", told))

    def show_guid(self, made: str) -> str:
        """The show's GUID: assigned once, and kept when the site has another address."""
        if told := self._told("SELECT told FROM site WHERE name = ?", "guid"):
            return told
        self._base.execute("INSERT INTO site VALUES (?, ?)", ("guid", made))
        return made

    def tidy(self, seen: AbstractSet[str], needed: AbstractSet[str]) -> None:
        """Forget pages and feeds that are no more, and files that nobody needs.

        Args:
            seen: Digests of the pages and feeds there are.
            needed: Names of the files that are needed.
        """
        for table in ("facts", "links"):
            known = {row[0] for row in self._base.execute(f"SELECT digest FROM {table}")}  # noqa: S608
            gone = [(digest,) for digest in known - seen]
            self._base.executemany(f"DELETE FROM {table} WHERE digest = ?", gone)  # noqa: S608
        self._base.commit()
        with suppress(OSError):
            for path in self.files.iterdir():
                if path.name not in needed and path.is_file():
                    path.unlink()

    def stands(self, note: FileNote) -> bool:
        """Tell whether a file is as it was made."""
        path = self.files / note.name
        try:
            status = path.stat()
        except OSError:
            return False
        if status.st_size != note.size:
            return False
        same_second = (
            status.st_mtime_ns // _SECOND == note.written // _SECOND
        )  # archives keep no more
        return same_second or _digest(path) == note.sha256

    def _told(self, query: str, key: str) -> str | None:
        row = self._base.execute(query, (key,)).fetchone()
        return row[0] if row else None


@contextmanager
def open_state(folder: Path) -> Iterator[State]:
    """Hold a site's memory; one run at a time.

    Raises:
        OutputError: If another run holds it, or the place cannot be written to.
    """
    try:
        (folder / "files").mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / "lock")
        lock.acquire(timeout=0)
    except Timeout as error:
        msg = f"Another run of `listen site` is at work on this site ({folder})."
        raise OutputError(msg, hint="Wait until it has ended.") from error
    except OSError as error:
        raise _unkept(folder, error.strerror or str(error)) from error
    try:
        with closing(_open_base(folder / f"state-{LAYOUT}.sqlite")) as base:
            _sweep(folder / "files")
            _forget_others_facts(base)
            yield State(folder, base, converter())
            base.commit()
    except sqlite3.Error as error:  # of whatever asked the memory meanwhile, too
        raise _unkept(folder, str(error)) from error
    finally:
        lock.release()


def _unkept(folder: Path, why: str) -> OutputError:
    msg = f"What is known of the site cannot be kept in {folder}: {why}."
    hint = "Name another folder: site.state in listen.toml, or LISTEN_SITE_STATE."
    return OutputError(msg, hint=hint)


def _open_base(path: Path) -> sqlite3.Connection:
    """Open the database; one that is damaged is begun anew.

    One that is locked, or on a disk that is full, is not damaged: it stays.
    """
    try:
        return _connect(path)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        for left in path.parent.glob(f"{path.name}*"):
            left.unlink()
        return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(path)
    try:
        base.executescript(_TABLES)
        base.execute("SELECT count(*) FROM posts").fetchone()
    except BaseException:
        base.close()
        raise
    return base


def _forget_others_facts(base: sqlite3.Connection) -> None:
    """Forget what pages said to another version of this program, which may have asked less."""
    ours = str(name_program()[:2])
    told = base.execute("SELECT told FROM site WHERE name = 'program'").fetchone()
    if told != (ours,):
        base.execute("DELETE FROM facts")
        base.execute("DELETE FROM links")
        base.execute("INSERT OR REPLACE INTO site VALUES ('program', ?)", (ours,))


def _sweep(files: Path) -> None:
    """Remove what killed runs left."""
    for left in files.glob(".*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def note_file(path: Path, media_type: str) -> FileNote:
    """Describe a file as it stands."""
    status = path.stat()
    return FileNote(
        name=path.name,
        size=status.st_size,
        sha256=_digest(path),
        media_type=media_type,
        written=status.st_mtime_ns,
    )


def keep_file(source: Path, folder: Path, slug: str, suffix: str, media_type: str) -> FileNote:
    """Move a file among those made, under a name that changes with its content."""
    named = folder / f"{slug}.{_digest(source)[:8]}{suffix}"
    source.chmod(0o644)
    source.replace(named)
    return note_file(named, media_type)


def keep_text(text: str, folder: Path, slug: str, suffix: str, media_type: str) -> FileNote:
    """Write a text among the files made, under a name that changes with its content."""
    return keep_bytes(text.encode(), folder, slug, suffix, media_type)


def keep_bytes(data: bytes, folder: Path, slug: str, suffix: str, media_type: str) -> FileNote:
    """Write bytes among the files made, under a name that changes with them."""
    aside = folder / f".{slug}{suffix}.{os.getpid()}.part"
    aside.write_bytes(data)
    return keep_file(aside, folder, slug, suffix, media_type)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
