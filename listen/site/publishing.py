"""The site step in one page: look, narrate, put the audio in place, then pages, then the feed."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from listen.audio.encoding import find_format
from listen.audio.narration import Progress
from listen.audio.synthesis import jobs_by_default
from listen.batch.crews import open_crew
from listen.batch.runner import run_each
from listen.config import Config
from listen.errors import ListenError, NoArticleError
from listen.pipeline import guid_of, slug
from listen.publish.feed.cover import drawn_cover, read_cover
from listen.publish.feed.show import FeedOptions
from listen.publish.player.files import player_file
from listen.publish.site.addresses import key_of_url, page_key, page_url
from listen.publish.site.posts import ENOUGH, Decision
from listen.site import filing, pages, show
from listen.site.narrating import Job, narrate_post
from listen.site.outcomes import Became, Outcome, Report
from listen.site.policies import objections
from listen.site.records import FileNote, Record
from listen.site.state import State, keep_file, note_file, open_state, state_folder
from listen.site.survey import Page, Survey, base_url_of, check_folder, look_around
from listen.unchanged import name_program

Watch = Callable[[str], Progress | None]
Tell = Callable[[Outcome], None]


def publish_site(
    folder: str | Path,
    base_url: str | None = None,
    *,
    config: Config = Config(),
    watch: Watch = lambda _: None,
    tell: Tell = lambda _: None,
) -> Report:
    """Narrate what is new or changed in a built site, and put everything in its place.

    Args:
        folder: What the generator wrote.
        base_url: Where the site is published; `None` takes the settings' word.
        config: The settings.
        watch: Asked, as each post begins, for somebody to tell of its progress.
        tell: Told what became of each post, as soon as that is known.

    Raises:
        ConfigError: If the address or a setting has no meaning.
        SourceError: If the folder is no site, or there is no post in it.
        OutputError: If something cannot be written.
    """
    url = base_url_of(base_url, config)
    site = check_folder(folder)
    for format_ in (config.site.format, *config.site.also):
        find_format(format_)
    with open_state(_memory(url, config)) as state:
        return _Run(site, url, config, state).publish(watch, tell)


def _memory(base_url: str, config: Config) -> Path:
    if config.site.state:
        return config.site.state
    from platformdirs import user_cache_path

    cache = config.audio.cache_folder or user_cache_path("listen-to-this-post")
    return state_folder(cache, base_url)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Put:
    """What was put into the site."""

    notes: tuple[str, ...]
    pages: int
    """Pages that were written."""
    feed: str | None
    files: set[str]
    """The names of our files in it."""


@dataclass(slots=True)
class _Run:
    """One run over one site."""

    folder: Path
    base_url: str
    config: Config
    state: State

    @property
    def _ours(self) -> Path:
        return self.folder / self.config.site.folder

    def publish(self, watch: Watch, tell: Tell) -> Report:
        records = self.state.records()
        survey = look_around(self.folder, self.base_url, self.config.site, self.state, records)
        if not survey.posts and not records:
            raise _no_posts(self.folder, survey)
        filing.refuse_read_only(self._folders(survey))
        outcomes: dict[str, Outcome] = {}
        for outcome in (*self._narrate(survey, records, watch), *self._gone(survey, records)):
            outcomes[outcome.path] = outcome
            tell(outcome)
        living = [each.record for _, each in sorted(outcomes.items()) if each.record]
        living = [each for each in living if outcomes[each.path].became is not Became.DELETED]
        put = self._put(survey, outcomes, living)
        for outcome in outcomes.values():
            if outcome.became is Became.DELETED:
                self.state.forget(outcome.path)
        self.state.tidy(set(survey.seen), put.files)
        return Report(
            outcomes=tuple(outcomes.values()), notes=put.notes, pages=put.pages, feed=put.feed
        )

    def _folders(self, survey: Survey) -> Iterator[Path]:
        yield self.folder
        yield self._ours
        for post in survey.posts:
            yield (self.folder / post.path).parent

    # --- narrating -------------------------------------------------------------------------------

    def _narrate(
        self, survey: Survey, records: Mapping[str, Record], watch: Watch
    ) -> Iterator[Outcome]:
        """Narrate every post that is not as it was; a failure is told, and the rest goes on."""
        jobs = []
        for post in survey.posts:
            page, record = survey.pages[post.path], records.get(post.path)
            if page.damage:
                yield _failed(post.path, page.damage, record)
                continue
            job = self._job(post, page, record, survey, records)
            if record and job.before and record.key == job.key:
                yield Outcome(path=post.path, became=Became.UNCHANGED, record=record)
            else:
                jobs.append(job)
        for job, result in self._made(jobs, watch):
            before = records.get(job.path)
            if isinstance(result, ListenError):
                yield _failed(job.path, result, before)
                continue
            same = before is not None and result.sound == before.sound
            became = Became.REFRESHED if same and result.spoken == 0 else Became.NARRATED
            yield Outcome(path=job.path, became=became, record=result)

    def _made(self, jobs: list[Job], watch: Watch) -> Iterator[tuple[Job, Record | ListenError]]:
        def settle(_: Job, result: Record | ListenError) -> None:
            if isinstance(result, Record):
                self.state.keep(result)

        workers = min(self.config.audio.jobs or jobs_by_default(), len(jobs))
        if workers <= 1:
            work: Callable[[Job], Record] = lambda job: narrate_post(job, watch(job.path))  # noqa: E731
            yield from run_each(work, jobs, settle=settle)
            return
        alone = [replace(job, config=_alone(job.config)) for job in jobs]
        with open_crew(workers) as crew:
            weigh = partial(_weight)
            yield from run_each(narrate_post, alone, crew, weigh=weigh, settle=settle)

    def _job(
        self,
        post: Decision,
        page: Page,
        record: Record | None,
        survey: Survey,
        records: Mapping[str, Record],
    ) -> Job:
        guid, moved = self._guid(post, page, record, survey, records)
        name = slug(page_key(post.path).rsplit("/", 1)[-1] or "home")
        stands = record is not None and all(self.state.stands(note) for note in record.files)
        return Job(
            page=self.folder / post.path,
            path=post.path,
            url=post.url,
            guid=guid,
            slug=name,
            key=self._key(page.original, post, guid if page.facts.guid else ""),
            config=self.config,
            files=self.state.files,
            before=record if stands else None,
            moved=moved,
            date=post.date,
            policy=page.facts.policy,
            base=page.facts.base,
        )

    def _key(self, original: str, post: Decision, guid: str) -> str:
        """Digest all that a post's files are made of."""
        config = self.config
        audio = replace(config.audio, jobs=None, cache=True, cache_folder=None, cache_limit=1)
        given = [used for used in (audio.intro, audio.outro, audio.chime, audio.cover) if used]
        stamps = [
            (path.stat().st_size, path.stat().st_mtime_ns) for path in given if path.exists()
        ]
        made_of = (
            original, post.url, post.date, guid, repr(config.extraction), repr(config.speech),
            repr(audio), stamps, config.site.format, config.site.also, config.site.placement,
            name_program(),
        )  # fmt: skip
        return hashlib.sha256(json.dumps(made_of).encode()).hexdigest()

    def _guid(
        self,
        post: Decision,
        page: Page,
        record: Record | None,
        survey: Survey,
        records: Mapping[str, Record],
    ) -> tuple[str, dict[str, str]]:
        """Find a post's GUID: its author's word, its own before, or that of where it was before.

        Returns:
            The GUID, and those of posts that are gone, should this one have their words.
        """
        if page.facts.guid:
            return page.facts.guid, {}
        if record:
            return record.guid, {}
        here = {decision.path for decision in survey.posts}
        former = sorted(
            path
            for path, other in survey.pages.items()
            if other.facts.refresh
            and key_of_url(other.facts.refresh, self.base_url, page_url(self.base_url, path))
            == page_key(post.path)
        )
        for path in former:
            if path in records:
                return records[path].guid, {}
        if former:
            return guid_of(page_url(self.base_url, former[0])), {}
        gone = {each.words: each.guid for path, each in records.items() if path not in here}
        return guid_of(post.url), gone

    def _gone(self, survey: Survey, records: Mapping[str, Record]) -> Iterator[Outcome]:
        """Tell of posts that were there before."""
        here = {post.path for post in survey.posts}
        taken = {each.guid for each in self.state.records().values() if each.path in here}
        for path, record in records.items():
            if path not in here:
                keep = self.config.site.keep_deleted and record.guid not in taken
                became = Became.KEPT if keep else Became.DELETED
                yield Outcome(path=path, became=became, record=record)

    # --- putting in place ------------------------------------------------------------------------

    def _put(
        self, survey: Survey, outcomes: Mapping[str, Outcome], living: list[Record]
    ) -> "_Put":
        options = show.show_options(living, self.config, self.base_url)
        with filing.our_errors(self.folder):
            before = show.files_of(self._ours / show.MANIFEST)
            self._ours.mkdir(exist_ok=True)
            files = [note for record in living for note in record.published_files]
            cover = self._cover(options) if self.config.site.feed else None
            files += [self._player(), *([cover] if cover else [])]
            for note in dict.fromkeys(files):
                filing.put(self.state.files / note.name, note, self._ours)
            feed_title = (options.title or self.base_url) if self.config.site.feed else None
            notes, changed = self._write_pages(survey, outcomes, living, feed_title)
            living = [changed.get(record.path, record) for record in living]
            if cover:
                feed = show.make_feed(
                    options, living, self.base_url, self.config.site.folder, cover
                )
                filing.write_if_changed(self._ours / show.FEED, feed)
                files.append(note_file(self._ours / show.FEED, "application/rss+xml"))
            manifest = show.make_manifest(
                living, list(dict.fromkeys(files)), self.base_url, self.config.site.folder
            )
            filing.write_if_changed(self._ours / show.MANIFEST, manifest)
            for name in before - {note.name for note in files}:
                (self._ours / name).unlink(missing_ok=True)
        feed_url = pages.file_url(self.base_url, self.config.site.folder, show.FEED)
        return _Put(
            notes=tuple(notes),
            pages=len(changed),
            feed=feed_url if cover else None,
            files={note.name for note in files},
        )

    def _write_pages(
        self,
        survey: Survey,
        outcomes: Mapping[str, Outcome],
        living: list[Record],
        feed_title: str | None,
    ) -> tuple[list[str], dict[str, Record]]:
        """Put the players on the pages; all pages appear together."""
        notes: list[str] = []
        changed: dict[str, Record] = {}
        with filing.together() as batch:
            for record in living:
                if outcomes[record.path].became in {Became.FAILED, Became.KEPT}:
                    continue
                page = survey.pages[record.path]
                edits = pages.parts_for(
                    record, self.base_url, self.config.site.folder, feed_title=feed_title
                )
                put = pages.digest_of(edits)
                notes += objections(record)
                if page.found == record.injected and put == record.put:
                    continue
                path = self.folder / record.path
                found, wanted = pages.compose(path, record.path, edits)
                notes += filing.renew_siblings(path, found, wanted, batch)
                batch.write(path, wanted)
                injected = hashlib.sha256(wanted).hexdigest()
                changed[record.path] = replace(record, injected=injected, put=put)
        for record in changed.values():
            self.state.keep(record)
        return notes, changed

    def _player(self) -> FileNote:
        name, content = player_file()
        path = self.state.files / name
        filing.write_if_changed(path, content)
        return note_file(path, "text/javascript")

    def _cover(self, options: FeedOptions) -> FileNote:
        """Take the show's cover, or draw it; one that was drawn before is taken from then."""
        title = options.title or self.base_url
        made_of = repr((title, options.font, options.image))
        kept = self.state.cover(made_of)
        if kept and not options.image:
            return kept
        font = options.font
        cover = read_cover(options.image) if options.image else drawn_cover(title, font=font)
        aside = self.state.files / ".cover.part"
        aside.write_bytes(cover.content)
        note = keep_file(aside, self.state.files, "cover", cover.suffix, cover.media_type)
        self.state.keep_cover(made_of, note)
        return note


def _alone(config: Config) -> Config:
    return replace(config, audio=replace(config.audio, jobs=1))


def _weight(job: Job) -> float:
    return job.page.stat().st_size


def _failed(path: str, error: ListenError, record: Record | None) -> Outcome:
    return Outcome(path=path, became=Became.FAILED, record=record, error=error)


def _no_posts(folder: Path, survey: Survey) -> NoArticleError:
    """Say why no page is a post, the most frequent reasons first."""
    reasons = Counter(_objection(decision) for decision in survey.decisions)
    told = "; ".join(f"{reason} ({count})" for reason, count in reasons.most_common(4))
    number = len(survey.pages)
    msg = f"No post was found among the {number} pages of {folder}: {told}."
    hint = "--dry-run tells it page by page, and --include 'posts/*' says which pages are posts."
    return NoArticleError(msg, hint=hint)


def _objection(decision: Decision) -> str:
    if decision.score or not decision.reasons or decision.reasons[-1] == "no date":
        return "no date" if not decision.date else f"fewer than {ENOUGH} points"
    return decision.reasons[0]
