"""Values to publish."""

from datetime import UTC, datetime
from pathlib import Path

from listen.model import (
    Anchor,
    Article,
    Chapter,
    Cue,
    Episode,
    Language,
    Loudness,
    Milliseconds,
    Narration,
    Role,
    Script,
    Voice,
    Word,
)


def ms(value: int) -> Milliseconds:
    return Milliseconds(value)


def cue(start: int, end: int, text: str, role: Role = Role.BODY, anchor: str | None = None) -> Cue:
    place = Anchor(anchor) if anchor else None
    return Cue(start=ms(start), end=ms(end), text=text, role=role, anchor=place)


def chapter(start: int, end: int, title: str, anchor: str | None = None) -> Chapter:
    place = Anchor(anchor) if anchor else None
    return Chapter(start=ms(start), end=ms(end), title=title, anchor=place)


def narration(cues: tuple[Cue, ...], chapters: tuple[Chapter, ...] = ()) -> Narration:
    return Narration(
        path=Path("staging/tea house.mp3"),
        media_type="audio/mpeg",
        size=320_000,
        duration=ms(max((each.end for each in cues), default=0) + 500),
        loudness=Loudness(integrated=-16.04, true_peak=-1.236),
        voice=Voice(name="steady", language=Language("en"), engine="tone"),
        language=Language("en"),
        cues=cues,
        chapters=chapters,
    )


def article(title: str = "Tea & company", url: str | None = "https://example.com/tea") -> Article:
    return Article(
        title=title,
        sections=(),
        url=url,
        author="Jonas <Verrall>",
        published=datetime(2026, 5, 3, 6, 30, tzinfo=UTC),
        site="The Kettle",
        summary='A house at the end of "line 4".',
    )


def episode(sound: Narration, post: Article) -> Episode:
    return Episode(
        guid="0b2c6f0e-5f6d-5d0a-9a53-0d9f5f1f7c11",
        article=post,
        script=Script(title=post.title, language=post.language, parts=()),
        narration=sound,
    )


def tea_house() -> Episode:
    """An episode with every role, a long pause, markup in its text and hours to count."""
    price = Cue(
        start=ms(2_400),
        end=ms(5_010),
        text="A pot costs $3.20.",
        anchor=Anchor("p1"),
        words=(
            Word(start=ms(2_400), end=ms(2_520), text_start=0, text_end=1),
            Word(start=ms(2_520), end=ms(2_900), text_start=2, text_end=5),
            Word(start=ms(2_900), end=ms(3_300), text_start=6, text_end=11),
            Word(start=ms(3_300), end=ms(5_010), text_start=12, text_end=17),
        ),
    )
    cues = (
        cue(0, 1_500, "Tea & company", Role.TITLE),
        price,
        cue(5_310, 7_777, "The third is free,\n  if you <stay>.", anchor="p1"),
        cue(8_500, 9_000, "“Listen to the kettle,” she said.", Role.QUOTATION),
        cue(10_000, 11_000, "How to make it", Role.HEADING, "how to"),
        cue(12_000, 13_000, "Warm the pot.", Role.ITEM),
        cue(13_600, 14_000, "Pour --> wait.", Role.ITEM),
        cue(14_700, 15_000, "A table is left out here.", Role.ASIDE),
        cue(3_600_000, 3_603_004, "شاي بالنعناع 🫖 ends it.", anchor="p9"),
    )
    chapters = (
        chapter(0, 10_000, "Tea & company"),
        chapter(10_000, 3_603_504, "How to make it", "how to"),
    )
    return episode(narration(cues, chapters), article())
