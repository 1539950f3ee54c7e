"""All checks of a feed in a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from listen.publish.feed.check.document import check_document, read_feed
from listen.publish.feed.check.elements import Spot, quoted, text_of
from listen.publish.feed.check.episodes import check_episode, check_together
from listen.publish.feed.check.files import Files
from listen.publish.feed.check.rules import Finding, Severity
from listen.publish.feed.check.show import check_show


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found in a feed."""

    title: str
    """The show's; empty if it has none."""
    episodes: int
    findings: tuple[Finding, ...]
    """By line."""
    folder: Path | None = None
    """Where its files were looked at; `None` if they were not."""
    unchecked: tuple[str, ...] = ()
    """Addresses of files that do not lie in the folder: they are on other hosts."""

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(each.rule.severity is Severity.ERROR for each in self.findings)


def check_feed(
    content: bytes,
    name: str,
    *,
    now: datetime,
    url: str | None = None,
    folder: Path | None = None,
    beside: Path | None = None,
) -> Report:
    """Check a feed.

    Args:
        content: The feed.
        name: What the user called it.
        now: The time by which dates are judged.
        url: Where it was fetched, if it was.
        folder: Where the files that it names lie, to be checked as well.
        beside: Where they may lie: they are checked if any of its sound files does.

    Raises:
        PublishError: If it is no RSS feed at all.
    """
    feed = read_feed(content, name, now, url)
    if isinstance(feed, Finding):
        return Report(title="", episodes=0, findings=(feed,))
    findings = [*check_document(feed)]
    channel = feed.root.find("channel")
    if channel is None:
        return Report(title="", episodes=0, findings=tuple(findings))
    show = Spot(feed=feed, element=channel, name="the show")
    files = _files(show, folder, beside)
    findings += _check_channel(show, files)
    return Report(
        title=show.text("title"),
        episodes=len(show.all("item")),
        findings=tuple(sorted(findings, key=lambda each: (each.line, each.rule.name))),
        folder=files.folder if files else None,
        unchecked=files.elsewhere() if files else (),
    )


def feed_faults(content: bytes, now: datetime) -> tuple[str, ...]:
    """Say what directories will not take in a feed of our own: it is for its author to change."""
    report = check_feed(content, "feed.xml", now=now)
    told = (
        f"{finding.message} {finding.rule.remedy}"
        for finding in report.findings
        if finding.rule.severity is Severity.ERROR
    )
    return tuple(dict.fromkeys(told))


def _files(show: Spot, folder: Path | None, beside: Path | None) -> Files | None:
    if folder:
        return Files(folder=folder, feed=show)
    if beside and (files := Files(folder=beside, feed=show)).has_any(_spots(show)):
        return files
    return None


def _check_channel(show: Spot, files: Files | None) -> Iterator[Finding]:
    yield from check_show(show)
    items = tuple(_spots(show))
    for item in items:
        yield from check_episode(item)
    yield from check_together(items)
    if files:
        yield from files.check_show(show)
        for item in items:
            yield from files.check_episode(item)


def _spots(show: Spot) -> Iterator[Spot]:
    for at, element in enumerate(show.all("item"), start=1):
        title = text_of(element.find("title"))
        name = f"the episode {quoted(title)}" if title else f"episode {at}"
        yield Spot(feed=show.feed, element=element, name=name)
