"""The site step in one page: look, narrate, put the audio in place, then pages, then the feed."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from listen.audio.crew import jobs_by_default
from listen.audio.formats import find_format
from listen.audio.options import Progress
from listen.batch.attempts import foresee
from listen.batch.crews import open_crew
from listen.batch.runner import run_each
from listen.config import Config
from listen.engines.registry import find_voice
from listen.errors import ConfigError, ListenError, NoArticleError
from listen.model import Language
from listen.publish.feed.cover import read_cover
from listen.publish.site.posts import ENOUGH, Decision
from listen.site.filing import refuse_read_only
from listen.site.jobs import Job
from listen.site.narrating import narrate_post
from listen.site.outcomes import Became, Outcome, Report
from listen.site.placing import Placer
from listen.site.planning import Plan, departed, failed, make_plan
from listen.site.records import Record
from listen.site.state import State, open_state, state_folder
from listen.site.survey import Survey, base_url_of, check_folder, look_around

Watch = Callable[[str], Progress | None]
Tell = Callable[[Outcome], None]


def publish_site(
    folder: str | Path,
    base_url: str | None = None,
    *,
    config: Config = Config(),
    watch: Watch = lambda _: None,
    found: Callable[[int], None] = lambda _: None,
    tell: Tell = lambda _: None,
) -> Report:
    """Narrate what is new or changed in a built site, and put everything in its place.

    Args:
        folder: What the generator wrote.
        base_url: Where the site is published; `None` takes the settings' word.
        config: The settings.
        watch: Asked, as a post is made in this process, for somebody to tell of its progress.
        found: Told how many posts are to be made.
        tell: Told what became of each post, as soon as that is known.

    Raises:
        ConfigError: If the address or a setting has no meaning.
        SourceError: If the folder is no site, or there is no post in it.
        EngineError: If the voice asked for cannot be had.
        PublishError: If the show's cover is none.
        OutputError: If something cannot be written.
    """
    url = base_url_of(base_url, config)
    site = check_folder(folder)
    _check(config)
    with open_state(_memory(url, site, config)) as state:
        placer = Placer(folder=site, base_url=url, config=config, state=state)
        records = state.records()
        survey = look_around(site, url, config.site, state, records)
        if not survey.posts:
            raise _no_posts(site, survey)
        refuse_read_only(placer.folders(survey))
        outcomes: dict[str, Outcome] = {}
        plan = make_plan(survey, records, state, folder=site, base_url=url, config=config)
        if plan.jobs and config.audio.voice:
            find_voice(config.audio.voice, Language("en"))  # told once, and not for every post
        found(len(plan.jobs))
        for outcome in _narrate(plan, records, placer, watch):
            outcomes[outcome.path] = outcome
            tell(outcome)
        for outcome in _depart(survey, records, outcomes, config):
            outcomes[outcome.path] = outcome
            tell(outcome)
        if not any(each.record for each in outcomes.values()):
            return Report(outcomes=tuple(outcomes.values()))
        placed = placer.place(survey, outcomes)
        _forget(state, survey, outcomes, placed.files)
    return Report(
        outcomes=tuple(outcomes.values()),
        notes=placed.notes,
        pages=placed.pages,
        feed=placed.feed,
    )


def _check(config: Config) -> None:
    """Refuse before anything is done what could not be done at the end."""
    for format_ in (config.site.format, *config.site.also):
        find_format(format_)
    if config.site.feed and config.feed.image:
        read_cover(config.feed.image)


def _memory(base_url: str, site: Path, config: Config) -> Path:
    """Say where the site's memory lies.

    Raises:
        ConfigError: If that is inside the site, which is wiped and published.
    """
    from platformdirs import user_cache_path

    cache = config.audio.cache_folder or user_cache_path("listen-to-this-post")
    memory = config.site.state or state_folder(cache, base_url)
    if memory.resolve().is_relative_to(site.resolve()):
        msg = f"What is known of the site would be kept inside it, in {memory}."
        hint = "Generators wipe that folder, and it is published: name another in site.state."
        raise ConfigError(msg, hint=hint)
    return memory


def _narrate(
    plan: Plan, records: Mapping[str, Record], placer: Placer, watch: Watch
) -> Iterator[Outcome]:
    """Narrate every post that is not as it was; a failure is told, and the rest goes on."""
    yield from plan.settled
    taken = {each.record.guid for each in plan.settled if each.record}
    for job, made in _made(plan.jobs, placer, watch):
        before = records.get(job.path)
        # Of two new posts with the words of one that is gone, only one is that.
        twin = isinstance(made, Record) and made.guid in taken
        result = _again(replace(job, gone={}), placer.state) if twin else made
        if isinstance(result, ListenError):
            yield failed(job.path, result, before)
            continue
        taken.add(result.guid)
        same = before is not None and result.sound == before.sound and not result.spoken
        became = Became.REFRESHED if same else Became.NARRATED
        yield Outcome(path=job.path, became=became, record=result)


def _made(
    jobs: Sequence[Job], placer: Placer, watch: Watch
) -> Iterator[tuple[Job, Record | ListenError]]:
    """Do the jobs, each post in a process of its own where there are several."""

    def settle(_: Job, result: Record | ListenError) -> None:
        if isinstance(result, Record):
            placer.state.keep(result)

    workers = min(placer.config.audio.jobs or jobs_by_default(), len(jobs))
    if workers <= 1:

        def narrate(job: Job) -> Record:
            try:
                return narrate_post(job, watch(job.path))
            except Exception as error:  # one post of many shall not end the run
                raise foresee(error) from error

        yield from run_each(narrate, jobs, settle=settle)
        return
    alone = replace(placer.config, audio=replace(placer.config.audio, jobs=1))
    with open_crew(workers) as crew:
        each_alone = (replace(job, config=alone) for job in jobs)
        yield from run_each(narrate_post, each_alone, crew, weigh=_weight, settle=settle)


def _again(job: Job, state: State) -> Record | ListenError:
    try:
        record = narrate_post(job)
    except Exception as error:  # noqa: BLE001 – as `narrate` has it: one post of many
        return foresee(error)
    state.keep(record)
    return record


def _weight(job: Job) -> float:
    return job.page.stat().st_size


def _depart(
    survey: Survey,
    records: Mapping[str, Record],
    outcomes: Mapping[str, Outcome],
    config: Config,
) -> Iterator[Outcome]:
    made = {path: each.record for path, each in outcomes.items() if each.record}
    yield from departed(survey, {**records, **made}, keep=config.site.keep_deleted)


def _forget(
    state: State, survey: Survey, outcomes: Mapping[str, Outcome], files: frozenset[str]
) -> None:
    needed = set(files)
    for outcome in outcomes.values():
        if outcome.became in {Became.DELETED, Became.MOVED}:
            state.forget(outcome.path)
        elif outcome.record:
            needed |= {note.name for note in outcome.record.files}
    state.tidy(survey.seen, needed)


def _no_posts(folder: Path, survey: Survey) -> NoArticleError:
    """Say why no page is a post, the most frequent reasons first."""
    reasons = Counter(_objection(decision) for decision in survey.decisions)
    told = "; ".join(f"{reason} ({count})" for reason, count in reasons.most_common(4))
    number = len(survey.pages)
    msg = f"No post was found among the {number} pages of {folder}: {told}."
    hint = "--dry-run tells it page by page, and --include 'posts/*' says which pages are posts."
    return NoArticleError(msg, hint=hint)


def _objection(decision: Decision) -> str:
    if decision.score or decision.reasons[-1:] == ("no date",):
        return f"fewer than {ENOUGH} points" if decision.date else "no date"
    return decision.reasons[0] if decision.reasons else f"fewer than {ENOUGH} points"
