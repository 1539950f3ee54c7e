"""What the doors have in common: settings of two origins, one call, and what is told of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from listen.config import load_config
from listen.site import publish_site
from listen.site.outcomes import Became, Outcome, Report


def publish(
    folder: Path,
    base_url: str | None,
    *,
    tables: Mapping[str, Any],
    near: Path,
    tell: Callable[[str], None],
    warn: Callable[[str], None],
) -> None:
    """Give a built site its audio, and say in lines what became of it.

    Args:
        folder: Where the generator has built.
        base_url: Where the site is published; the settings' `site.base_url` goes before it.
        tables: Settings in the generator's own configuration, as the tables of `listen.toml`.
        near: Folder of that configuration: there and above a `listen.toml` is looked for.
        tell: Told what was done.
        warn: Told what somebody should look at.

    Raises:
        ListenError: If the settings are wrong, the site has no posts, or one of them could not be
            narrated; then all the others are in place.
    """
    config = load_config(folder=near, over=tables)

    def follow(outcome: Outcome) -> None:
        if outcome.error:
            warn(f"{outcome.path}: {outcome.error} {outcome.error.hint or ''}".rstrip())
        elif outcome.became is not Became.UNCHANGED:
            tell(f"{outcome.path} is {outcome.became}.")

    report = publish_site(folder, config.site.base_url or base_url, config=config, tell=follow)
    for note in report.notes:
        warn(note)
    tell(_sum_up(report))
    if report.failure:
        raise report.failure


def _sum_up(report: Report) -> str:
    counts = [(each, report.count(each)) for each in Became]
    told = ", ".join(f"{number} {each}" for each, number in counts if number)
    return f"Posts: {told or 'none'}."
