"""A name of its own for every episode: two posts may bear one title, in one run or in several."""

import json
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Protocol

from listen import storage
from listen.config import Config
from listen.errors import ListenError, OutputError
from listen.identity import episode_guid, slug
from listen.model import Article
from listen.unchanged import Notes


@dataclass(frozen=True, slots=True)
class Place:
    """Where an episode is to stand."""

    address: str
    """Of the sound file: a path, or an address for fsspec."""
    was_free: bool = False
    """Whether nothing stood there when it was given away."""


class Names(Protocol):
    """Where the episodes of a run are put."""

    def name(self, source: str, article: Article) -> Place:
        """Give an article's episode a place."""

    def take(self, address: str) -> None:
        """Know that an episode stands there that shall stay."""


class OneFile:
    """The file that was asked for."""

    def __init__(self, path: str) -> None:
        self._path = path

    def name(self, source: str, article: Article) -> Place:  # noqa: ARG002
        """Name the file, whatever goes into it."""
        return Place(self._path)

    def take(self, address: str) -> None:
        """Let it be: it was asked for."""


class InFolder:
    """Files named after the titles; a number tells those of one title apart.

    A name is kept for the post that has it: what stands there tells by its GUID whose it is, and
    the notes by the source, for posts of one title and one file name in two folders.
    """

    def __init__(self, folder: str, config: Config, notes: Notes | None) -> None:
        self._folder, self._notes = folder, notes
        self._suffix = (config.audio.format or "mp3").lower().removeprefix(".")
        self._taken: set[int] = set()

    def name(self, source: str, article: Article) -> Place:
        """Take the first name that is free, or is the post's own."""
        title = slug(article.title)
        stems = chain([title], (f"{title}-{number}" for number in count(2)))
        stem = next(
            stem
            for stem in stems
            if hash(stem) not in self._taken and self._may_have(stem, source, article)
        )
        self._taken.add(hash(stem))
        return Place(self._address(f"{stem}.{self._suffix}"), was_free=self._is_free(stem))

    def take(self, address: str) -> None:
        """Keep a name for the episode that stands there."""
        name = address.rpartition("/")[2]
        self._taken.add(hash(name.rpartition(".")[0]))

    def _may_have(self, stem: str, source: str, article: Article) -> bool:
        if self._is_free(stem):
            return True
        sound = self._address(f"{stem}.{self._suffix}")
        owner = self._notes.owner(sound) if self._notes else None
        if owner == identify(source):
            return True
        if owner is not None and not _is_gone(owner):
            return False
        return _guid(self._address(f"{stem}.json")) == episode_guid(article, source)

    def _is_free(self, stem: str) -> bool:
        names = (f"{stem}.{self._suffix}", f"{stem}.json")
        return not any(_stands(self._address(name)) for name in names)

    def _address(self, name: str) -> str:
        remote = storage.is_remote(self._folder)
        return storage.join(self._folder, name) if remote else str(Path(self._folder) / name)


def refuse_anothers(place: Place, source: str, article: Article) -> None:
    """Refuse to write over what another run has put in a place that was free.

    Raises:
        OutputError: If somebody else's episode stands there by now.
    """
    about = f"{place.address.rpartition('.')[0]}.json"
    there = (_stands(each, listing=False) for each in (place.address, about))
    if not place.was_free or not any(there):
        return
    if _guid(about) != episode_guid(article, source):
        msg = f"Another run has put an episode of the same title at {place.address} meanwhile."
        raise OutputError(msg, hint="Run the same command again: it will take another name.")


def identify(source: str) -> str:
    """Name a source so that it is the same from wherever it is named."""
    return source if "://" in source else str(Path(source).absolute())


def _is_gone(source: str) -> bool:
    return "://" not in source and not Path(source).exists()


def _stands(address: str, *, listing: bool = True) -> bool:
    if storage.is_remote(address):
        return bool(storage.state(address, listing=listing))
    return Path(address).is_file()


def _guid(address: str) -> str | None:
    """Read whose episode it is; nobody's if there is no telling."""
    try:
        remote = storage.is_remote(address)
        content = storage.read(address) if remote else Path(address).read_bytes()
        guid = json.loads(content or b"{}").get("guid")
    except (OSError, ValueError, AttributeError, ListenError):
        return None
    return guid if isinstance(guid, str) else None
