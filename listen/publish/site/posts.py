"""Which pages of a site are posts: signals added up, and what overrules them.

No single signal marks a post. The weights found every post of nine sites made by as many
generators and themes, and nothing else (November 2026): a feed lists pages and tags as well as
posts, themes call an about page an article, and some put no sign on a post but its date.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from listen.publish.site.addresses import key_of_url, page_key, page_url, same_host
from listen.publish.site.globs import matches
from listen.publish.site.options import SiteOptions
from listen.publish.site.signals import Facts

ENOUGH = 3
# fmt: off
_LISTS = frozenset({
    "tag", "tags", "category", "categories", "author", "authors", "topic", "topics", "series",
    "archive", "archives", "label", "labels", "search", "page",
})
# fmt: on
"""Folders in which generators put lists of posts."""
_NUMBERED = re.compile(r"(?:^|/)page[-/]?\d+$")
_DRAFTS = frozenset({"draft", "drafts", "_drafts"})
_LOST = frozenset({"404", "403", "500", "offline", "search"})
_YEAR = re.compile(r"\d{4}(?:/\d{1,2}){0,2}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a page was taken for, and why."""

    path: str
    """The file, from the site's folder, with slashes."""
    url: str
    post: bool
    reasons: tuple[str, ...]
    score: int = 0
    date: str | None = None
    """The day it bears, or its feed gives it."""


def decide(
    pages: Mapping[str, Facts],
    listed: Mapping[str, str | None],
    base_url: str,
    options: SiteOptions = SiteOptions(),
) -> tuple[Decision, ...]:
    """Decide about every page of a site, in the order of their paths.

    Args:
        pages: What they say of themselves.
        listed: The addresses in the site's feeds, with their days.
        base_url: Where the site is published.
        options: The globs.
    """
    court = _Court(pages, listed, base_url, options)
    first = {path: court.weigh(path) for path in sorted(pages)}
    shapes = {
        _shape(decision.path)
        for decision in first.values()
        if decision.post and court.in_feed(decision.path)
    } - {None}
    return tuple(
        court.weigh(path, beside=True)
        if not decision.post and _shape(path) in shapes
        else decision
        for path, decision in first.items()
    )


def _shape(path: str) -> str | None:
    """What the addresses of a site's posts have in common: `blog/0/0/*`; nothing at its top."""
    *folders, _ = page_key(path).split("/")
    if not folders:
        return None
    return "/".join(["0" if name.isdigit() else name for name in folders] + ["*"])


class _Court:
    def __init__(
        self,
        pages: Mapping[str, Facts],
        listed: Mapping[str, str | None],
        base_url: str,
        options: SiteOptions,
    ) -> None:
        self._pages, self._base, self._options = pages, base_url, options
        self._keys = {page_key(path): path for path in pages}
        self._days: dict[str, str | None] = {}
        for link, day in listed.items():
            if "#" in link:  # a comment, which a feed of comments lists
                continue
            key = key_of_url(link, base_url)
            if key is not None:
                self._days[key] = self._days.get(key) or day
        posts = [facts for facts in pages.values() if facts.date and not facts.refresh]
        self._all_hidden = all(facts.hidden for facts in posts)

    def in_feed(self, path: str) -> bool:
        return page_key(path) in self._days

    def weigh(self, path: str, *, beside: bool = False) -> Decision:
        facts = self._pages[path]
        url = self._address(path, facts)
        day = facts.date or self._days.get(page_key(path))
        if never := self._never(path, facts):
            return Decision(path=path, url=url, post=False, reasons=(never,), date=day)
        if matches(self._options.exclude, path):
            reason = "excluded by a glob"
            return Decision(path=path, url=url, post=False, reasons=(reason,), date=day)
        if matches(self._options.include, path):
            reason = "included by a glob"
            return Decision(path=path, url=url, post=True, reasons=(reason,), date=day)
        if self._options.only_included:
            reason = "not among the included pages"
            return Decision(path=path, url=url, post=False, reasons=(reason,), date=day)
        if objection := next(self._objections(path, facts), None):
            return Decision(path=path, url=url, post=False, reasons=(objection,), date=day)
        return self._score(path, url, facts, beside=beside)

    def _address(self, path: str, facts: Facts) -> str:
        """Take the page's own word for its address where that leads to it."""
        own = page_url(self._base, path)
        canonical = facts.canonical
        if canonical and "://" in canonical and canonical.startswith(self._base):
            plain = canonical.partition("#")[0].partition("?")[0]
            return plain if key_of_url(plain, self._base) == page_key(path) else own
        return own

    def _never(self, path: str, facts: Facts) -> str | None:
        """What not even a glob overrules."""
        if facts.off:
            return 'its author wants it silent (<meta name="listen" content="off">)'
        if self._leads_on(path, facts):
            return f"only leads on to {facts.refresh}"
        if facts.amp:
            return "the AMP form of a page, in which no player works"
        return None

    def _leads_on(self, path: str, facts: Facts) -> bool:
        """Whether a page sends browsers elsewhere, and not only to itself, now and then."""
        if not facts.refresh:
            return False
        return key_of_url(facts.refresh, self._base, page_url(self._base, path)) != page_key(path)

    def _objections(self, path: str, facts: Facts) -> Iterator[str]:
        """What no signals overrule, but a glob."""
        parts = page_key(path).lower().split("/")
        if parts == [""]:
            yield "the home page"
        if parts[-1] in _LOST:
            yield f"a page for {parts[-1]}"
        if _DRAFTS & set(parts[:-1]):
            yield "a draft, by its folder"
        if _NUMBERED.search("/".join(parts)):
            yield "a further page of a list"
        if _is_list(parts):
            yield f"a list, by its folder {'/'.join(parts[:-1]) or parts[-1]}/"
        if facts.hidden and not self._all_hidden:
            yield "search engines are asked to keep out (robots: noindex)"
        if elsewhere := self._elsewhere(path, facts):
            yield elsewhere
        if (linked := self._excerpt_of(path, facts)) is not None:
            yield f"shows an excerpt of {linked}"

    def _elsewhere(self, path: str, facts: Facts) -> str | None:
        """Whether the page says that its home is another (rel=canonical)."""
        canonical = facts.canonical
        if not canonical:
            return None
        key = key_of_url(canonical, self._base, page_url(self._base, path))
        if key is None or key == page_key(path):
            return None
        suffix = page_key(path)
        if key == suffix or key.endswith(f"/{suffix}"):  # built for another base path
            return None
        if key in self._keys or not same_host(canonical, self._base):
            return f"a copy of {canonical} (rel=canonical)"
        return None

    def _excerpt_of(self, path: str, facts: Facts) -> str | None:
        if not facts.headline_link:
            return None
        key = key_of_url(facts.headline_link, self._base, page_url(self._base, path))
        return self._keys[key] if key != page_key(path) and key in self._keys else None

    def _score(self, path: str, url: str, facts: Facts, *, beside: bool) -> Decision:
        key = page_key(path)
        day = facts.date or self._days.get(key)
        signals = {
            "in a feed": 3 * (key in self._days),
            "og:type article": 2 * (facts.og_type == "article"),
            "og:type website": -3 * (facts.og_type == "website"),
            "JSON-LD article": 2 * facts.linked_data,
            "microdata article": 2 * facts.microdata,
            "one <article>": int(facts.articles == 1),
            "addressed like the posts in the feed": int(beside),
            f"dated {day} ({facts.dated_by or 'feed'})": 2 * bool(day),
        }
        reasons = [f"{name} {points:+}" for name, points in signals.items() if points]
        score = sum(signals.values())
        if not day:
            reasons.append("no date")
        elif score < ENOUGH:
            reasons.append(f"{score} of {ENOUGH} points")
        return Decision(
            path=path,
            url=url,
            post=bool(day) and score >= ENOUGH,
            score=score,
            reasons=tuple(reasons),
            date=day,
        )


def _is_list(parts: Sequence[str]) -> bool:
    if parts[-1] in _LISTS:
        return True
    above = parts[-2] if len(parts) > 1 else ""
    dated = _YEAR.search("/".join(parts))
    return (above in _LISTS) or bool(
        dated and (len(parts) == dated[0].count("/") + 1 or _LISTS & set(parts))
    )
