"""What has to be made in a run, and what an episode is called for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from listen.config import Config
from listen.errors import ListenError, PublishError
from listen.identity import guid_of, slug
from listen.publish.site.addresses import key_of_url, page_key, page_url
from listen.publish.site.posts import Decision
from listen.site.jobs import Job
from listen.site.outcomes import Became, Outcome
from listen.site.records import Record
from listen.site.sounding import told_of_sound
from listen.site.state import State
from listen.site.survey import Page, Survey
from listen.unchanged import digest, name_program


@dataclass(slots=True)
class Plan:
    """Posts that have to be made, and those of which that is known already."""

    jobs: list[Job] = field(default_factory=list)
    settled: list[Outcome] = field(default_factory=list)


def make_plan(
    survey: Survey,
    records: Mapping[str, Record],
    state: State,
    *,
    folder: Path,
    base_url: str,
    config: Config,
) -> Plan:
    """Find out what is new or changed."""
    plan = Plan()
    planner = _Planner(survey, records, state, folder, base_url, config)
    for post in survey.posts:
        record = records.get(post.path)
        if error := planner.refuse(post):
            plan.settled.append(failed(post.path, error, record))
            continue
        job = planner.job(post)
        if record and job.before and record.key == job.key:
            outcome = Outcome(path=post.path, became=Became.UNCHANGED, record=record)
            plan.settled.append(outcome)
        else:
            plan.jobs.append(job)
    return plan


def failed(path: str, error: ListenError, record: Record | None) -> Outcome:
    """Tell of a post that could not be narrated; what there was of it stays."""
    return Outcome(path=path, became=Became.FAILED, record=record, error=error)


class _Planner:
    def __init__(
        self,
        survey: Survey,
        records: Mapping[str, Record],
        state: State,
        folder: Path,
        base_url: str,
        config: Config,
    ) -> None:
        self._survey, self._records, self._state = survey, records, state
        self._folder, self._base, self._config = folder, base_url, config
        self._posts = {post.path for post in survey.posts}
        self._given: dict[str, str] = {}

    def refuse(self, post: Decision) -> PublishError | None:
        """Say why a post cannot be made, if that can be seen without reading it."""
        page = self._survey.pages[post.path]
        if page.damage:
            return page.damage
        guid = page.facts.guid
        if guid and (other := self._given.setdefault(guid, post.path)) != post.path:
            msg = f"{post.path} and {other} have the same listen-guid, {guid!r}."
            return PublishError(msg, hint="Each episode needs one of its own; change one of them.")
        return None

    def job(self, post: Decision) -> Job:
        """Describe what a post needs."""
        page, record = self._survey.pages[post.path], self._records.get(post.path)
        guid, gone = self._guid(post, page, record)
        stands = record is not None and all(map(self._state.stands, record.files))
        return Job(
            page=self._folder / post.path,
            path=post.path,
            url=post.url,
            guid=guid,
            slug=slug(page_key(post.path).rsplit("/", 1)[-1] or "home"),
            key=self._key(page.original, post, guid if page.facts.guid else ""),
            config=self._config,
            files=self._state.files,
            site=self._folder,
            base_url=self._base,
            before=record if stands else None,
            gone=gone,
            date=post.date,
            policy=page.facts.policy,
            base=page.facts.base,
        )

    @cached_property
    def _settings(self) -> str:
        """Digest what is the same for all posts."""
        config = self._config
        return digest(
            repr(config.extraction), repr(config.speech), *told_of_sound(config),
            config.site.placement, name_program(),
        )  # fmt: skip

    def _key(self, original: str, post: Decision, guid: str) -> str:
        """Digest all that a post's files are made of."""
        return digest(original, post.url, post.date, guid, self._settings)

    def _guid(
        self, post: Decision, page: Page, record: Record | None
    ) -> tuple[str, Mapping[str, str]]:
        """Find a post's GUID: its author's word, its own before, or that of where it was before.

        Returns:
            The GUID, and those of posts that are gone, should this one have their words.
        """
        if page.facts.guid:
            return page.facts.guid, {}
        if record:
            return record.guid, {}
        former = self._former.get(page_key(post.path), [])
        for path in former:
            if path in self._records:
                return self._records[path].guid, {}
        if former:
            return guid_of(page_url(self._base, former[0])), {}
        return guid_of(post.url), self._gone

    @cached_property
    def _former(self) -> dict[str, list[str]]:
        """The pages that only lead on to another: where that was before it moved."""
        found: dict[str, list[str]] = {}
        for path, page in sorted(self._survey.pages.items()):
            if page.facts.refresh:
                here = page_url(self._base, path)
                key = key_of_url(page.facts.refresh, self._base, here)
                if key is not None and key != page_key(path):
                    found.setdefault(key, []).append(path)
        return found

    @cached_property
    def _gone(self) -> dict[str, str]:
        return {
            record.words: record.guid
            for path, record in self._records.items()
            if path not in self._posts
        }


def departed(survey: Survey, records: Mapping[str, Record], keep: bool) -> Iterator[Outcome]:
    """Tell of posts that were there before.

    Args:
        survey: The site as it is.
        records: All that is remembered, what this run made included.
        keep: Whether their episodes stay.
    """
    here = {post.path for post in survey.posts}
    taken = {record.guid: path for path, record in records.items() if path in here}
    for path, record in records.items():
        if path in here:
            continue
        stays = Became.KEPT if keep else Became.DELETED
        became = Became.MOVED if record.guid in taken else stays
        yield Outcome(path=path, became=became, record=record)
