"""Many articles to episodes: found, looked up, read, named, made, told; each on its own."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from listen import storage
from listen.audio.options import AUDIO_OUT, Progress
from listen.batch.crews import Crew, open_crew
from listen.batch.naming import InFolder, Names, OneFile, identify
from listen.batch.outcomes import Done, Failed, Outcome, Unchanged
from listen.batch.places import is_folder
from listen.batch.runner import Known, run_each
from listen.batch.sources import find_posts
from listen.batch.steps import Commission, Made, Post, make, read_post
from listen.casting import early_voice
from listen.config import Config
from listen.errors import ListenError
from listen.extraction.options import FEED_LIMIT, STDIN
from listen.model import Article
from listen.unchanged import Notes, Recipe

LOOKAHEAD = 1_000
"""Posts among which two are looked for that are to be made: a single one is made here."""
SEVERAL = 2
READERS = 8
"""Makers that one reader keeps busy: to read takes a fiftieth of the time of making."""
READ_AHEAD = 16
"""Articles read and not begun, at most, and four a maker where those are more."""

_Read: TypeAlias = Article | Unchanged
_Entry: TypeAlias = Post | Known[Post, _Read]


def convert_all(  # noqa: PLR0913 – each is an option of the command
    sources: Iterable[str],
    output: str | Path | None = None,
    *,
    url: str | None = None,
    limit: int = FEED_LIMIT,
    config: Config = Config(),
    fresh: bool = False,
    cluster: str | None = None,
    watch: Callable[[str], Progress | None] = lambda _: None,
    found: Callable[[int], None] = lambda _: None,
) -> Iterator[Outcome]:
    """Turn articles into episodes, several at once.

    What is to be made alone is made in this process, with its sentences spoken by several; of many
    articles, each is made by one worker from beginning to end.

    Args:
        sources: Paths, addresses, or `-`; a folder stands for its pages, a feed or a sitemap for
            its posts. They are asked for as they are needed.
        output: A file, for a single post; or a folder (`is_folder` tells which) for files named
            after the titles. Either may be an address that fsspec knows.
        url: Where the single source is published.
        limit: Posts at most of a source that is a feed or a sitemap, the newest first.
        config: The settings; `audio.jobs` is how many articles are made at once.
        fresh: Whether to make again what has not changed.
        cluster: The address of a Dask scheduler whose workers are to do it, or `local`.
        watch: Asked, as an article is made in this process, for somebody to tell of its progress.
        found: Told how many posts there are so far; in another thread, perhaps.

    Yields:
        What became of each post, in their order; a failure is yielded, not raised.

    Raises:
        ClusterError: If there is no such cluster, or it is lost.
    """
    batch = _Batch(output, url, config, fresh=fresh, far=cluster is not None)
    entries = batch.look_up(batch.find(sources, limit), found)
    with ExitStack() as stack:
        crew = None
        if cluster is not None or batch.may_share:
            entries, to_make = _look_ahead(entries)
            if to_make > (0 if cluster else 1):
                batch.tidy_up(stack)
                crew = stack.enter_context(open_crew(config.audio.jobs, cluster))
            elif to_make:
                stack.enter_context(early_voice(config.audio))
        yield from batch.run(entries, crew, watch)


def _look_ahead(entries: Iterator[_Entry]) -> tuple[Iterator[_Entry], int]:
    """Count the episodes to be made, up to two, without losing what is looked at."""
    seen: list[_Entry] = []
    to_make = 0
    for entry in islice(entries, LOOKAHEAD):
        seen.append(entry)
        to_make += isinstance(entry, Post) or isinstance(entry.result, Article)
        if to_make == SEVERAL:
            break
    return chain(seen, entries), to_make if len(seen) < LOOKAHEAD else SEVERAL


class _Batch:
    """What the steps of a run share."""

    def __init__(
        self, output: str | Path | None, url: str | None, config: Config, *, fresh: bool, far: bool
    ) -> None:
        self._output = storage.as_local(str(output or AUDIO_OUT))
        self._far = far
        """Whether the workers may be on other machines, and in other folders."""
        if far and not storage.is_remote(self._output):
            slash = "/" if is_folder(self._output) else ""
            self._output = f"{Path(self._output).absolute()}{slash}"
        self._url, self._config, self._fresh = url, config, fresh
        kept = config.audio.kept
        self._notes = Notes(kept) if kept else None
        self._recipe = Recipe(self._output, url, config)
        self._told_of: set[int] = set()
        self._names: Names = (
            InFolder(self._output, config, self._notes)
            if is_folder(self._output)
            else OneFile(self._output)
        )

    @property
    def may_share(self) -> bool:
        """Whether processes may share it: not if there is to be one, or each sees only its own."""
        return self._config.audio.jobs != 1 and not self._output.startswith("memory://")

    def tidy_up(self, stack: ExitStack) -> None:
        """Have swept away at the end what stopped workers leave."""
        from listen.staging import swept

        if not storage.is_remote(self._output):
            path = Path(self._output)
            stack.enter_context(swept(path if is_folder(self._output) else path.parent))

    def find(self, sources: Iterable[str], limit: int) -> Iterator[str | Failed]:
        """List the posts."""
        one = None if is_folder(self._output) else self._output
        options = self._config.source
        return find_posts(sources, limit=limit, options=options, into_one=one)

    def look_up(
        self, posts: Iterable[str | Failed], found: Callable[[int], None]
    ) -> Iterator[_Entry]:
        """Find out what is known of posts before they are read."""
        for number, post in enumerate(posts, 1):
            found(number)
            if isinstance(post, Failed):
                yield Known(Post(source=post.source), post.error)
            else:
                yield self._look_up(identify(post) if self._far and post != STDIN else post)

    def run(
        self, entries: Iterable[_Entry], crew: Crew | None, watch: Callable[[str], Progress | None]
    ) -> Iterator[Outcome]:
        """Read, name, make and tell."""
        ahead = READ_AHEAD if crew is None else max(READ_AHEAD, 4 * crew.capacity)
        readers = crew.fewer(READERS) if crew else None
        read = run_each(self._read, entries, readers, ahead=ahead, untold=ahead)
        made = run_each(
            self._maker(crew, watch), self._name(read), crew,
            ahead=ahead, weigh=_weight, settle=self._settle,
        )  # fmt: skip
        for commission, result in made:
            yield _outcome(commission.source, result)

    @property
    def _read(self) -> Callable[[Post], _Read]:
        return partial(read_post, url=self._url, config=self._config)

    def _maker(
        self, crew: Crew | None, watch: Callable[[str], Progress | None]
    ) -> Callable[[Commission], Made | Unchanged]:
        if crew is None:
            return partial(make, config=self._config, watch=watch)
        alone = replace(self._config, audio=replace(self._config.audio, jobs=1))
        return partial(make, config=alone)

    def _look_up(self, source: str) -> _Entry:
        post = Post(source=source, key=self._recipe.of_file(source))
        try:
            if post.key and (unchanged := self._recall(source, post.key)):
                return Known(post, unchanged)
            if source == STDIN:  # no other process has it
                return Known(post, self._read(post))
        except ListenError as error:
            return Known(post, error)
        return post

    def _recall(self, source: str, key: str) -> Unchanged | None:
        """Find an episode that still stands, unless this run has told of it already."""
        told = self._notes.recall(key) if self._notes and not self._fresh else None
        if told is None or hash(told["path"]) in self._told_of:
            return None
        self._told_of.add(hash(told["path"]))
        return Unchanged(source=source, told=told)

    def _name(
        self, read: Iterable[tuple[Post, _Read | ListenError]]
    ) -> Iterator[Commission | Known[Commission, Made | Unchanged]]:
        """Give every article the place of its episode, in the order of the posts."""
        for post, result in read:
            commission = Commission(source=post.source, key=post.key or "")
            try:
                known = self._settled(commission, result)
            except ListenError as error:
                known = error
            if isinstance(known, Unchanged):
                self._names.take(known.told["path"])
            yield commission if known is None else Known(commission, known)

    def _settled(
        self, commission: Commission, result: _Read | ListenError
    ) -> Unchanged | ListenError | None:
        """Complete a commission, unless what becomes of it is settled already."""
        if not isinstance(result, Article):
            return result
        if not commission.key:
            commission.key = self._recipe.of_article(commission.source, result)
            if unchanged := self._recall(commission.source, commission.key):
                return unchanged
        commission.place = self._names.name(commission.source, result)
        commission.article = result
        return None

    def _settle(self, commission: Commission, result: Made | Unchanged | ListenError) -> None:
        """Note at once what was made, so that a run that is killed need not make it again."""
        commission.article = None
        if isinstance(result, Made):
            self._told_of.add(hash(result.told["path"]))
        if self._notes and isinstance(result, Made):
            owner = identify(commission.source)
            self._notes.write(commission.key, result.states, result.told, owner)


def _weight(commission: Commission) -> float:
    return commission.weight


def _outcome(source: str, result: Made | Unchanged | ListenError) -> Outcome:
    match result:
        case Made(told=told):
            return Done(source=source, told=told)
        case Unchanged():
            return result
        case _:
            return Failed(source=source, error=result)
