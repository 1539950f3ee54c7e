"""What became of a site, post by post."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from listen.errors import ListenError
from listen.site.records import Record


class Became(StrEnum):
    """What became of a post."""

    NARRATED = "narrated"
    """Its sound was made."""
    REFRESHED = "refreshed"
    """Its page changed and its words did not."""
    UNCHANGED = "unchanged"
    FAILED = "failed"
    DELETED = "deleted"
    """The post is gone, and so is its episode."""
    MOVED = "moved"
    """The post stands elsewhere now, and its episode went with it."""
    KEPT = "kept"
    """The post is gone, and its episode was to stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a post."""

    path: str
    became: Became
    record: Record | None = None
    error: ListenError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What became of a site."""

    outcomes: Sequence[Outcome]
    notes: Sequence[str] = ()
    """What somebody should look at, in sentences."""
    pages: int = 0
    """Pages that were written."""
    feed: str | None = None
    """The address of the feed."""

    @property
    def failure(self) -> ListenError | None:
        """The first failure."""
        return next((each.error for each in self.outcomes if each.error), None)

    def count(self, became: Became) -> int:
        """Count the posts of which this became."""
        return sum(each.became is became for each in self.outcomes)


def describe(outcome: Outcome) -> dict[str, Any]:
    """Describe what became of a post, for programs."""
    told: dict[str, Any] = {"page": outcome.path, "became": outcome.became.value}
    if outcome.error:
        told |= {
            "error": str(outcome.error),
            "hint": outcome.error.hint,
            "exit_code": outcome.error.exit_code,
        }
    if record := outcome.record:
        is_new = outcome.became is Became.NARRATED
        told |= {
            "url": record.url,
            "guid": record.guid,
            "title": record.title,
            "language": record.language,
            "voice": record.voice,
            "duration": record.duration,
            "audio": [
                {"file": note.name, "size": note.size, "type": note.media_type}
                for note in record.sounds
            ],
            "unvoiced": list(record.unvoiced),
            "spoken": record.spoken if is_new else 0,
            "reused": record.reused if is_new else 0,
        }
    return told
