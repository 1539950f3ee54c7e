"""What was named on the command line to posts, one after another, however many."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from itertools import chain, islice
from pathlib import Path, PurePath

from listen.batch.outcomes import Failed
from listen.errors import FetchError, ListenError, NoArticleError, OutputError
from listen.extraction.decoding import SUFFIXES
from listen.extraction.options import STDIN, FetchOptions
from listen.extraction.source import is_address

_COMMENT = "#"
LOOKERS = 8
"""Addresses at which is looked at once, whether they are feeds: mostly that is waiting."""


def find_posts(
    sources: Iterable[str], *, limit: int, options: FetchOptions, into_one: str | None = None
) -> Iterator[str | Failed]:
    """List the posts that sources stand for: a folder for its pages, a feed for its posts.

    Args:
        sources: Paths, addresses, or `-`.
        limit: Posts at most of a feed or a sitemap, the newest first.
        options: How far to go for a feed.
        into_one: The one file into which all is to go, if it is one.
    """
    look = partial(_posts, limit=limit, options=options)
    for source, find in _looked_ahead(sources, look):
        try:
            posts = find()
            yield from posts if into_one is None else _only(posts, source, into_one)
        except ListenError as error:
            yield Failed(source=source, error=error)


def read_list(path: str) -> Iterator[str]:
    """Read a list of sources, one a line; blank lines and those that begin with `#` are none.

    Args:
        path: The list's; `-` for standard input.

    Raises:
        FetchError: If it cannot be read.
    """
    try:
        if path == STDIN:
            yield from _lines(sys.stdin)
            return
        with Path(path).open(encoding="utf-8-sig", errors="surrogateescape") as file:
            yield from _lines(file)
    except OSError as error:
        msg = f"The list {path} cannot be read: {error.strerror or error}."
        raise FetchError(msg, hint="Check the name and the permissions.") from error


def _lines(file: Iterable[str]) -> Iterator[str]:
    for line in file:
        source = line.strip()
        if source and not source.startswith(_COMMENT):
            yield source


def _looked_ahead(
    sources: Iterable[str], look: Callable[[str], Iterator[str]]
) -> Iterator[tuple[str, Callable[[], Iterator[str]]]]:
    """Give each source and how to find its posts; several addresses are looked at in advance."""
    lookers: Executor | None = None
    coming: deque[tuple[str, Callable[[], Iterator[str]]]] = deque()
    try:
        for source in sources:
            if is_address(source):
                lookers = lookers or _threads()
                coming.append((source, lookers.submit(look, source).result))
            else:
                coming.append((source, partial(look, source)))
            while coming and (len(coming) > LOOKERS or not is_address(coming[0][0])):
                yield coming.popleft()
        yield from coming
    finally:
        if lookers:  # who stops does not wait for servers
            lookers.shutdown(wait=False, cancel_futures=True)


def _threads() -> Executor:
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(LOOKERS)


def _posts(source: str, limit: int, options: FetchOptions) -> Iterator[str]:
    is_folder = _is_folder(source)
    is_page = "://" not in source and PurePath(source).suffix.lower() in SUFFIXES
    if source == STDIN or (not is_folder and is_page):
        return iter((source,))
    if not is_folder:
        from listen.extraction.feeds import expand

        return iter(expand(source, limit=limit, options=options))
    pages = _pages(Path(source))
    first = next(pages, None)
    if first is None:
        msg = f"There is no page in the folder {source}."
        raise NoArticleError(msg, hint="Pages are HTML, Markdown and text files.")
    return chain([first], pages)


def _only(posts: Iterator[str], source: str, path: str) -> list[str]:
    found = list(islice(posts, 2))
    if len(found) > 1:
        msg = f"{source} has several posts, and {path} is one file."
        raise OutputError(msg, hint="Name a folder with -o.")
    return found


def _is_folder(source: str) -> bool:
    try:
        return "://" not in source and Path(source).is_dir()
    except (OSError, ValueError):  # no name that a file could have; who reads it will say so
        return False


def _pages(folder: Path) -> Iterator[str]:
    """List the pages in a folder and those below, by name, without hidden ones and our own."""
    for place, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        there = set(names)
        for name in sorted(names):
            page = Path(place) / name
            ours = f"{page.stem}.chapters.json" in there  # the page of an episode
            if page.suffix.lower() in SUFFIXES and not name.startswith(".") and not ours:
                yield str(page)
