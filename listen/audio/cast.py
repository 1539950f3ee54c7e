"""Who speaks what: a narrator, and other voices for other languages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from listen.engines.protocol import Engine
from listen.model import Language, Utterance, Voice

EngineLoader = Callable[[], Engine]
"""Gives this process's instance of the engine; goes to worker processes by pickle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A voice, and the way to its engine from any process."""

    voice: Voice
    load: EngineLoader


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The voices of a narration."""

    narrator: Speaker
    others: Mapping[Language, Speaker] = field(default_factory=dict)
    """For utterances in languages that are not the narrator's."""
    unvoiced: tuple[Language, ...] = ()
    """Languages that occur and that the narrator has to speak, for want of a voice."""

    def speaker(self, utterance: Utterance) -> Speaker:
        """Choose who says an utterance."""
        return self.others.get(utterance.language, self.narrator)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """All who speak, each once, the narrator first."""
        return tuple(
            {
                (speaker.voice.engine, speaker.voice.name): speaker
                for speaker in (self.narrator, *self.others.values())
            }.values()
        )
