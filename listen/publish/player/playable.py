"""What the player on a post is given."""

from dataclasses import dataclass

from listen.model import Language, Milliseconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Playable:
    """An episode as a post's player needs it; all addresses as they are to stand in the page."""

    title: str
    language: Language
    """Of the page: decides the player's labels."""
    duration: Milliseconds
    audio: str
    """URL of the sound file."""
    media_type: str
    transcript: str
    """URL of the JSON file with cues, words and anchors, as `publish.transcript.write_json`
    writes it."""
    chapters: str
    """URL of the chapters as WebVTT."""
    captions: str
    """URL of the transcript as WebVTT."""
    script: str
    """URL of the player's own file."""
    invitation: str | None = None
    """What stands on it; `None` is "Listen to this post" in its language."""
    alternates: tuple[tuple[str, str], ...] = ()
    """URL and media type of the same narration in other formats."""
