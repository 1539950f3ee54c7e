"""Everything to its place in the site: the audio, then the pages, then the feed."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from listen.config import Config
from listen.publish.feed.check.report import feed_faults
from listen.publish.feed.cover import drawn_cover, read_cover
from listen.publish.feed.show import FeedOptions, show_guid
from listen.publish.player.files import player_file
from listen.publish.site.edits import Edit, apply, strip
from listen.publish.site.options import FEED, MANIFEST
from listen.site import filing, pages, show
from listen.site.naming import name_site
from listen.site.outcomes import Became, Outcome
from listen.site.policies import objections
from listen.site.records import FileNote, Record
from listen.site.state import State, keep_bytes, note_file
from listen.site.survey import Survey

_GONE = frozenset({Became.DELETED, Became.MOVED})
_SPEAKING = frozenset({Became.NARRATED, Became.REFRESHED, Became.UNCHANGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What was put into the site."""

    notes: tuple[str, ...]
    """What somebody should look at, in sentences."""
    pages: int
    """Pages that were written."""
    feed: str | None
    """The feed's address."""
    files: frozenset[str]
    """The names of our files in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placer:
    """Knows where things go in one site."""

    folder: Path
    base_url: str
    config: Config
    state: State

    @property
    def ours(self) -> Path:
        """The folder of our files."""
        return self.folder / self.config.site.folder

    def folders(self, survey: Survey) -> Iterator[Path]:
        """Name the folders that are written to."""
        yield self.folder
        yield self.ours
        for post in survey.posts:
            yield (self.folder / post.path).parent

    def place(self, survey: Survey, outcomes: Mapping[str, Outcome]) -> Placed:
        """Put everything in its place; what is not needed any more goes last.

        Raises:
            OutputError: If something cannot be written.
            PublishError: If the cover is none.
        """
        living = [
            each.record
            for _, each in sorted(outcomes.items())
            if each.record and each.became not in _GONE
        ]
        options = show.show_options(living, self.config, self.base_url, _name(survey))
        with filing.our_errors(self.folder):
            before = show.files_of(self.ours / MANIFEST)
            self.ours.mkdir(exist_ok=True)
            cover = self._cover(options) if self.config.site.feed else None
            files = [note for record in living for note in record.published_files]
            files += [self._player(), *([cover] if cover else [])]
            for note in dict.fromkeys(files):
                filing.put(self.state.files / note.name, note, self.ours)
            feed_title = (options.title or self.base_url) if cover else None
            notes, written, number = self._write_pages(survey, outcomes, feed_title)
            living = [written.get(record.path, record) for record in living]
            if cover:
                note, told = self._write_feed(options, living, cover)
                files.append(note)
                notes += told
            self._write_manifest(living, files)
            if not any(_is_strange(each, survey) for each in outcomes.values()):
                for name in before - {note.name for note in files}:
                    (self.ours / name).unlink(missing_ok=True)
        return Placed(
            notes=tuple(notes),
            pages=number,
            feed=self._url(FEED) if cover else None,
            files=frozenset(note.name for note in files),
        )

    def _url(self, name: str) -> str:
        return pages.file_url(self.base_url, self.config.site.folder, name)

    # --- pages -----------------------------------------------------------------------------------

    def _write_pages(
        self, survey: Survey, outcomes: Mapping[str, Outcome], feed_title: str | None
    ) -> tuple[list[str], dict[str, Record], int]:
        """Put the players on the posts, and take them off pages that are none any more.

        All pages appear together.

        Returns:
            Notes; what is remembered of the posts that were written; how many pages were.
        """
        notes: list[str] = []
        written: dict[str, Record] = {}
        bared = 0
        with filing.together() as batch:
            for path, page in survey.pages.items():
                outcome = outcomes.get(path)
                if outcome and outcome.became is Became.FAILED:
                    continue  # its page stays as it was
                record = outcome.record if outcome and outcome.became in _SPEAKING else None
                if record is None:
                    if page.found != page.original and not page.damage:
                        notes += self._rewrite(batch, path, ())[1]
                        bared += 1
                    continue
                notes += objections(record)
                edits = pages.parts_for(
                    record, self.base_url, self.config.site, feed_title=feed_title
                )
                put = pages.digest_of(edits)
                if page.found == record.injected and put == record.put:
                    continue
                digest, told = self._rewrite(batch, path, edits)
                notes += told
                written[path] = replace(record, injected=digest, put=put)
        self.state.keep(*written.values())
        return notes, written, len(written) + bared

    def _rewrite(
        self, batch: filing.Batch, name: str, edits: Sequence[Edit]
    ) -> tuple[str, list[str]]:
        """Prepare a page with what goes on it, and its compressed forms; give its digest."""
        path = self.folder / name
        found = path.read_bytes()
        wanted = apply(strip(found, name).data, edits)
        notes = list(filing.renew_siblings(path, found, wanted, batch))
        batch.write(path, wanted)
        return hashlib.sha256(wanted).hexdigest(), notes

    # --- what goes with them ---------------------------------------------------------------------

    def _player(self) -> FileNote:
        name, content = player_file()
        path = self.state.files / name
        filing.write_if_changed(path, content)
        return note_file(path, "text/javascript")

    def _cover(self, options: FeedOptions) -> FileNote:
        """Take the show's cover, or draw it; one that was drawn before is taken from then."""
        title = options.title or self.base_url
        if options.image:
            cover = read_cover(options.image)
            made_of = hashlib.sha256(cover.content).hexdigest()
            kept = self.state.cover(made_of)
        else:
            made_of = repr((title, options.font))
            if kept := self.state.cover(made_of):
                return kept
            cover = drawn_cover(title, font=options.font)
        if kept:
            return kept
        note = keep_bytes(cover.content, self.state.files, "cover", cover.suffix, cover.media_type)
        self.state.keep_cover(made_of, note)
        return note

    def _write_feed(
        self, options: FeedOptions, living: Sequence[Record], cover: FileNote
    ) -> tuple[FileNote, Sequence[str]]:
        """Write the feed; tell what directories will not take in a new one."""
        guid = self.state.show_guid(show_guid(self._url(FEED)))
        feed = show.make_feed(
            options, living, self.base_url, self.config.site.folder, cover, guid=guid
        )
        path = self.ours / FEED
        told = feed_faults(feed, datetime.now(UTC)) if filing.write_if_changed(path, feed) else ()
        return note_file(path, "application/rss+xml"), told

    def _write_manifest(self, living: Sequence[Record], files: Sequence[FileNote]) -> None:
        unique = list(dict.fromkeys(files))
        folder = self.config.site.folder
        manifest = show.make_manifest(living, unique, self.base_url, folder)
        filing.write_if_changed(self.ours / MANIFEST, manifest)


def _is_strange(outcome: Outcome, survey: Survey) -> bool:
    """Whether a page that could not be made has a player of which nothing is known."""
    page = survey.pages.get(outcome.path)
    failed = outcome.became is Became.FAILED and outcome.record is None
    return failed and page is not None and (page.found != page.original or bool(page.damage))


def _name(survey: Survey) -> str | None:
    """What the site seems to be called."""
    home = survey.pages.get("index.html")
    titles = [survey.pages[post.path].facts.title for post in survey.posts]
    return name_site(home.facts.title if home else None, titles)
