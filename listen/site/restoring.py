"""The way back: a site without anything that Listen put into it."""

from dataclasses import dataclass, field
from pathlib import Path

from listen.config import Config
from listen.errors import PublishError
from listen.publish.site.addresses import PAGES
from listen.publish.site.edits import strip
from listen.publish.site.options import MANIFEST
from listen.site import filing, show
from listen.site.survey import check_folder, read_page, walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was taken out of a site."""

    pages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
    """What somebody should look at, in sentences."""
    failures: tuple[PublishError, ...] = ()


def restore_site(folder: str | Path, *, config: Config = Config()) -> Restored:
    """Make every page what it was before, byte for byte, and remove our files.

    What is remembered of the site stays: the same posts will have the same GUIDs again.

    Raises:
        SourceError: If the folder is no site.
        OutputError: If something cannot be written.
    """
    site = check_folder(folder)
    ours = site / config.site.folder
    pages, notes, failures = [], [], []
    with filing.our_errors(site), filing.together() as batch:
        for path in walk(site):
            if path.suffix.lower() not in PAGES:
                continue
            name = path.relative_to(site).as_posix()
            found = read_page(path)
            try:
                bare = strip(found, name)
            except PublishError as error:
                failures.append(error)
                continue
            if not bare.marked:
                continue
            if not bare.whole:
                notes.append(f"{name} was changed after Listen wrote it; our parts were removed.")
            notes += filing.renew_siblings(path, found, bare.data, batch)
            batch.write(path, bare.data)
            pages.append(name)
    files = sorted(show.files_of(ours / MANIFEST))
    with filing.our_errors(site):
        for name in files:
            (ours / name).unlink(missing_ok=True)
        (ours / MANIFEST).unlink(missing_ok=True)
        if ours.is_dir() and not any(ours.iterdir()):
            ours.rmdir()
    return Restored(
        pages=tuple(pages), files=tuple(files), notes=tuple(notes), failures=tuple(failures)
    )
