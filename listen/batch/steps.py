"""What workers do: read a post, and make the episode of an article. All of it pickles.

What that takes is imported when it is done: where nothing has changed, nothing of it is needed.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from listen import storage
from listen.audio.options import Progress
from listen.batch.naming import Place, refuse_anothers
from listen.config import Config
from listen.model import Article
from listen.unchanged import States, states


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post to be read."""

    source: str
    key: str | None = None
    """The digest of what its episode is made of, if it is known before it is read."""


@dataclass(slots=True, kw_only=True)
class Commission:
    """An episode to be made."""

    source: str
    key: str
    """The digest of what it is made of."""
    place: Place = Place("")
    """Where the sound file will stand."""
    article: Article | None = None
    """`None` until it is read, and once it is made: of the many that wait to be told, nobody holds
    the text."""

    @property
    def weight(self) -> int:
        """How long it takes beside others: characters."""
        if self.article is None:
            return 0
        sections = self.article.sections
        return sum(len(block.text) for section in sections for block in section.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An episode that was made, as its maker tells of it."""

    told: dict[str, Any]
    states: States
    """Of all files that it consists of, or shows."""


def read_post(post: Post, *, url: str | None, config: Config) -> Article:
    """Read the article of a post.

    Raises:
        SourceError: If it cannot be had, or is no article.
    """
    from listen.pipeline import read

    return read(post.source, url=url, config=config)


def make(
    commission: Commission,
    *,
    config: Config,
    watch: Callable[[str], Progress | None] | None = None,
) -> Made:
    """Make an episode and deliver it where it belongs.

    Raises:
        ListenError: Of any stage; nothing is left half-written.
    """
    progress = watch(commission.source) if watch else None
    address = commission.place.address
    if not storage.is_remote(address):
        return _make_at(Path(address), commission, config, progress)
    with storage.uploading(address) as path:
        made = _make_at(path, commission, config, progress)
    return _moved(made, path.parent, commission)


def _make_at(
    path: Path, commission: Commission, config: Config, progress: Progress | None
) -> Made:
    from listen.batch.outcomes import describe
    from listen.pipeline import make_episode, pictures

    article, source = commission.article, commission.source
    if article is None:
        msg = f"the episode of {source} was made already"
        raise ValueError(msg)
    refuse_anothers(commission.place, source, article)
    episode = make_episode(article, path, source=source, config=config, progress=progress)
    files = (episode.narration.path, *episode.companions, *pictures(article, source))
    return Made(told=describe(source, episode), states=states(map(str, files)))


def _moved(made: Made, folder: Path, commission: Commission) -> Made:
    """Tell of an episode where it was delivered, rather than where it was made."""
    remote = commission.place.address.rpartition("/")[0]

    def delivered(place: str) -> str:
        path = Path(place)
        return storage.join(remote, path.name) if path.parent == folder else place

    told = {
        **made.told,
        "path": delivered(made.told["path"]),
        "companions": [delivered(place) for place in made.told["companions"]],
    }
    return replace(made, told=told, states=states(map(delivered, made.states)))
