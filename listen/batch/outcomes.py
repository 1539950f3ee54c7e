"""What becomes of a source."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from listen.errors import ListenError
from listen.model import Episode


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A source that became an episode."""

    source: str
    told: dict[str, Any]
    """What `describe` says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchanged:
    """A source whose episode stands as it was made before, of the same."""

    source: str
    told: dict[str, Any]
    """What `describe` said of it then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A source that did not."""

    source: str
    error: ListenError


Outcome: TypeAlias = Done | Unchanged | Failed


def describe(source: str, episode: Episode) -> dict[str, Any]:
    """Describe an episode for programs."""
    narration, article = episode.narration, episode.article
    return {
        "source": source,
        "guid": episode.guid,
        "title": article.title,
        "path": str(narration.path),
        "media_type": narration.media_type,
        "size": narration.size,
        "duration": narration.duration,
        "loudness": narration.loudness.integrated,
        "true_peak": narration.loudness.true_peak,
        "voice": f"{narration.voice.engine}:{narration.voice.name}",
        "language": narration.language,
        "unvoiced": list(narration.unvoiced),
        "spoken": narration.spoken,
        "reused": narration.reused,
        "chapters": [
            {"start": chapter.start, "end": chapter.end, "title": chapter.title}
            for chapter in narration.chapters
        ],
        "companions": [str(path) for path in episode.companions],
        "omissions": len(article.omissions) + len(episode.script.omissions),
    }
