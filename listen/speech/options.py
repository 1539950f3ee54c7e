"""How an article is to be read: what is said, what is announced, what is left out."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from listen.errors import ConfigError
from listen.speech.lexicon import Entry, load


class TablePolicy(StrEnum):
    """What becomes of a table."""

    AUTO = "auto"
    """Read when small, announced when large."""
    READ = "read"
    ANNOUNCE = "announce"
    SKIP = "skip"


class CodePolicy(StrEnum):
    """What becomes of a block of program text."""

    ANNOUNCE = "announce"
    SKIP = "skip"
    READ = "read"


class FigurePolicy(StrEnum):
    """What becomes of an image with a caption or a description."""

    READ = "read"
    SKIP = "skip"


class QuotePolicy(StrEnum):
    """How a block quotation is told from the author's own words."""

    PLAIN = "plain"
    """By its manner and its pauses."""
    ANNOUNCE = "announce"
    """With "quote" before it and "end of quote" after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechOptions:
    """The house style of a narration."""

    rate: float = 1.0
    """Factor of the voice's own pace, 0.5 to 2."""
    pauses: float = 1.0
    """Factor of all pauses, 0 to 4."""
    tables: TablePolicy = TablePolicy.AUTO
    code: CodePolicy = CodePolicy.ANNOUNCE
    figures: FigurePolicy = FigurePolicy.READ
    quotes: QuotePolicy = QuotePolicy.PLAIN
    lexicon: tuple[Entry, ...] = ()
    """Pronunciations of the site or the article; they stand before the built-in ones."""
    lexicon_file: Path | None = None
    """More of them: PLS 1.0, or the TOML shorthand; they stand after `lexicon`."""
    switch_from: int = 2
    """Words in another language from which on its voice and rules take over; 0 for never."""

    def __post_init__(self) -> None:
        """Refuse what no voice can do.

        Raises:
            ConfigError: If a factor is out of its range.
        """
        _check("rate", self.rate, 0.5, 2.0)
        _check("pauses", self.pauses, 0.0, 4.0)

    def pronunciations(self) -> tuple[Entry, ...]:
        """Give all pronunciations of one's own, the strongest first.

        Raises:
            SpeechError: If the lexicon's file cannot be read, or is no lexicon.
        """
        return (
            self.lexicon if self.lexicon_file is None else self.lexicon + load(self.lexicon_file)
        )


def _check(name: str, value: float, low: float, high: float) -> None:
    if not low <= value <= high:
        msg = f"speech.{name} is {value:g}, outside {low:g} to {high:g}."
        raise ConfigError(msg, hint=f"Choose a factor from {low:g} to {high:g}; 1 is as usual.")
