"""Episodes for feeds."""

from datetime import UTC, datetime, timedelta, timezone

from listen.model import Language, Milliseconds
from listen.publish.feed.items import Enclosure, FeedItem
from listen.publish.feed.show import FeedOptions, Frequency, Funding, Person
from tests.publish.episodes import chapter

FEED = "https://kettle.example/listen/feed.xml"
IMAGE = "https://kettle.example/listen/cover.0a1b2c3d.png"

SHOW = FeedOptions(
    title="The Kettle",
    description="Tea, and what belongs to it.\n\nA post a week, read aloud.",
    author="Jonas Verrall",
    email="tea@kettle.example",
    language=Language("en-GB"),
    category=("Leisure > Hobbies", "Arts"),
    copyright="© 2026 Jonas Verrall",
    frequency=Frequency.WEEKLY,
    funding=(Funding(url="https://kettle.example/tip", text="Buy us a pot"),),
    people=(Person(name="Jonas Verrall", url="https://kettle.example/jonas"),),
    hub="https://hub.kettle.example/",
)


def sound(name: str, size: int = 320_000, kind: str = "audio/mpeg") -> Enclosure:
    return Enclosure(url=f"https://kettle.example/listen/{name}", size=size, media_type=kind)


PUBLISHED = datetime(2026, 5, 3, 8, 30, tzinfo=timezone(timedelta(hours=2)))

TEA = FeedItem(
    guid="0b2c6f0e-5f6d-5d0a-9a53-0d9f5f1f7c11",
    title="Tea & company",
    enclosure=sound("tea.0a1b2c3d.mp3"),
    duration=Milliseconds(83_499),
    language=Language("en"),
    link="https://kettle.example/tea",
    published=PUBLISHED,
    summary='A house at the end of "line 4".',
    author="Jonas Verrall",
    alternates=(
        sound("tea.0a1b2c3d.opus", 160_000, "audio/ogg"),
        sound("tea.0a1b2c3d.m4b", 310_000, "audio/mp4"),
    ),
    transcript="https://kettle.example/listen/tea.0a1b2c3d.vtt",
    chapters_file="https://kettle.example/listen/tea.0a1b2c3d.chapters.json",
    chapters=(
        chapter(0, 10_000, "Tea & company"),
        chapter(10_000, 83_499, "How to make it", "how to"),
    ),
)

HOSTILE = FeedItem(
    guid="7a9f2f4c-33aa-5b0e-8a1f-1f5b3f0a9c55",
    title=(
        "</title><script>alert('1')</script> ]]> “quoted” שלום \u202eevil\u202c 👩‍👩‍👧 \x07\ud800"
    ),
    enclosure=sound("nächte & tage.mp3?v=0a1b2c3d", 1_000),
    duration=Milliseconds(500),
    language=Language("de"),
    link="https://kettle.example/nächte?a=1&b=<2>",
    published=datetime(2026, 6, 1, 7, 0, tzinfo=UTC),
    summary="<script>alert(1)</script> ]]> &amp; & <b>bold</b> \x00\n\n\n\nשלום 🫖",
    author='<b>"Mallory"</b>',
    image="https://kettle.example/listen/nights.png",
    transcript="https://kettle.example/listen/nights.vtt",
    chapters=(chapter(0, 500, "<chapter> & ]]> 🫖"),),
)

BARE = FeedItem(
    guid="urn:bare",
    title="No more than it must",
    enclosure=sound("bare.mp3", 12),
    duration=Milliseconds(3_600_500),
    language=Language("en"),
)
