"""A folder of narrations to a podcast, and a look at anybody's feed.

Here files are written and servers talked to; what a feed holds is `publish.feed`'s to say.
"""

import json
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from listen.config import Config
from listen.errors import ConfigError, FetchError, PublishError
from listen.extraction.options import STDIN, FetchOptions
from listen.extraction.source import is_address
from listen.publish.feed.check.document import MOST_BYTES
from listen.publish.feed.check.report import Report, feed_faults
from listen.publish.feed.check.report import check_feed as check
from listen.publish.feed.cover import Cover, can_draw, drawn_cover, read_cover
from listen.publish.feed.folder import Contents, Skipped, read_folder
from listen.publish.feed.items import FeedItem
from listen.publish.feed.published import read_published
from listen.publish.feed.rss import newest_first, write_feed
from listen.publish.feed.show import FeedOptions
from listen.publish.site.addresses import check_base_url
from listen.publish.site.options import FEED, MANIFEST
from listen.staging import staging

_MORE = "Look whether the hub is the right one (feed.hub), and try again later."


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A feed that was written."""

    path: Path
    url: str
    title: str
    items: tuple[FeedItem, ...]
    """The newest first."""
    changed: bool
    """Whether the feed is another one than before."""
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    """What its author may want to know."""


def build_feed(folder: Path, base_url: str, *, config: Config = Config()) -> Built:
    """Write the feed of a folder of narrations, and the show's cover, into the folder.

    Args:
        folder: Where `listen convert` wrote to.
        base_url: Where the folder is published.
        config: The settings.

    Raises:
        PublishError: If there is nothing to publish, or the address is none.
        OutputError: If the folder cannot be written to.
    """
    base = _base(base_url)
    _refuse_site(folder)
    target, url = folder / FEED, f"{base}{FEED}"
    published = read_published(target)
    contents = read_folder(folder, base, published)
    if not contents.items:
        msg = f"None of the narrations in {folder} can be published."
        raise PublishError(msg, hint=_told(contents))
    options = replace(config.feed, title=config.feed.title or _title(contents, base))
    cover = _cover(options)
    image = f"{base}{cover_name(cover)}"
    feed = write_feed(options, contents.items, url=url, image=image, guid=published.guid)
    changed = _write(target, feed, cover)
    return Built(
        path=target,
        url=url,
        title=options.title or "",
        items=newest_first(contents.items)[: options.limit],
        changed=changed,
        skipped=contents.skipped,
        notes=(*_notes(config.feed, options), *feed_faults(feed, datetime.now(UTC))),
    )


def check_feed(
    source: str | Path,
    *,
    folder: Path | None = None,
    config: Config = Config(),
    now: datetime | None = None,
) -> Report:
    """Check anybody's feed against what directories and listeners' programs expect.

    Args:
        source: A path, a URL, or `-` for standard input.
        folder: Where the files that it names lie, to be checked as well; those that lie beside a
            feed are found.
        config: The settings: limits for fetching.
        now: The time by which dates are judged; the present by default.

    Raises:
        FetchError: If it cannot be had.
        PublishError: If it is no RSS feed at all.
    """
    if folder and not folder.is_dir():
        msg = f"There is no folder {folder}."
        raise PublishError(msg, hint="--files names the folder in which the feed's files lie.")
    name = str(source)
    moment = now or datetime.now(UTC)
    if is_address(name):
        from listen.extraction.web import download

        loaded = download(name, config.source)
        return check(loaded.content, name, now=moment, url=loaded.url, folder=folder)
    content = _read(name)
    shown = "standard input" if name == STDIN else name
    beside = None if name == STDIN else Path(name).parent
    return check(content, shown, now=moment, folder=folder, beside=beside)


def ping_hub(hub: str, url: str, *, options: FetchOptions = FetchOptions()) -> None:
    """Tell a WebSub hub that there is something new in a feed.

    Raises:
        PublishError: If it does not want to know.
    """
    import httpx

    try:
        answer = httpx.post(
            hub,
            data={"hub.mode": "publish", "hub.url": url},
            headers={"User-Agent": options.user_agent},
            timeout=httpx.Timeout(options.timeout, connect=options.connect_timeout),
        )
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        msg = f"The hub {hub} cannot be told of {url}: {str(error) or type(error).__name__}."
        raise PublishError(msg, hint=_MORE) from error
    if not answer.is_success:
        msg = f"The hub {hub} answered {answer.status_code} when told of {url}."
        raise PublishError(msg, hint=_MORE)


def _read(name: str) -> bytes:
    try:
        if name == STDIN:
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(name).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except IsADirectoryError as error:
        msg = f"{name} is a folder, not a feed."
        raise FetchError(msg, hint=f"Name the file: {Path(name) / FEED}.") from error
    except (OSError, ValueError, AttributeError) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"{name} cannot be read: {reason}."
        raise FetchError(msg, hint="Check the name; an address needs its https://.") from error


def _base(base_url: str) -> str:
    """Make sure of the address under which a folder is published; here it is no setting."""
    try:
        return check_base_url(base_url)
    except ConfigError as error:
        raise PublishError(str(error), hint=error.hint) from error


def _refuse_site(folder: Path) -> None:
    """Leave alone what `listen site` writes: its names hold digests, and it has its own feed."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
        ours = isinstance(told, dict) and str(told.get("format", "")).startswith("listen-site-")
    except (OSError, ValueError):
        return
    if ours:
        msg = f"{folder} was written by `listen site`, which writes its feed as well."
        raise PublishError(msg, hint="Run `listen site` again; `listen feed check` looks it over.")


def cover_name(cover: Cover) -> str:
    """Name a cover's file, so that another picture has another address."""
    return f"cover.{cover.digest}{cover.suffix}"


def _told(contents: Contents) -> str:
    first = contents.skipped[0]
    more = f" ({len(contents.skipped) - 1} more)" if len(contents.skipped) > 1 else ""
    return f"{first.path.name}: {first.reason}{more}."


def _title(contents: Contents, base: str) -> str:
    return contents.site or urlsplit(base).hostname or base


def _cover(options: FeedOptions) -> Cover:
    if options.image:
        return read_cover(options.image)
    return drawn_cover(options.title or "", font=options.font)


def _notes(given: FeedOptions, used: FeedOptions) -> list[str]:
    notes = []
    if not given.title:
        notes.append(f"feed.title is not set: the show is called “{used.title}”")
    if not given.category:
        notes.append("feed.category is not set: the show goes under Personal Journals")
    if not given.image and not can_draw(used.title or "", font=given.font):
        notes.append(
            "the cover has no words, since its font lacks the title's letters: feed.font names "
            "another one, feed.image a picture of yours"
        )
    return notes


def _write(target: Path, feed: bytes, cover: Cover) -> bool:
    """Write what is not there yet, all or nothing; leave alone what is as it should be."""
    name = cover_name(cover)
    new = {
        path.name: content
        for path, content in ((target.with_name(name), cover.content), (target, feed))
        if not (path.is_file() and path.read_bytes() == content)
    }
    if new:
        with staging(target) as stage:
            for file, content in new.items():
                (stage.finished / file).write_bytes(content)
    return target.name in new
