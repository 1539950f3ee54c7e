import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import IO

import pytest
from lxml import etree
from PIL import Image

from listen.config import Config
from listen.errors import OutputError, PublishError
from listen.publish.feed.rss import NAMESPACES
from listen.publish.feed.show import FeedOptions
from listen.syndication import Built, build_feed
from tests.publish.feed.narrations import BASE, convert, write_post


def build(show: Path, base: str = BASE, **options: object) -> Built:
    return build_feed(show / "out", base, config=Config(feed=FeedOptions(**options)))  # type: ignore[arg-type]


def find(show: Path, path: str) -> list[str]:
    root = etree.parse(show / "out" / "feed.xml")
    return [
        each if isinstance(each, str) else (each.text or "")
        for each in root.xpath(path, namespaces=NAMESPACES)
    ]


def guids(show: Path) -> dict[str, str]:
    return dict(zip(find(show, "//item/title"), find(show, "//item/guid"), strict=True))


def test_every_narration_is_an_episode(show: Path):
    built = build(show, title="The Kettle")
    assert built.changed
    assert not built.skipped
    assert find(show, "//item/title") == [item.title for item in built.items]
    assert set(find(show, "//item/title")) == {"Rain & <wind>", "Tea", "Notes"}
    assert find(show, "//atom:link[@rel='self']/@href") == [f"{BASE}feed.xml"]
    for url, length in zip(
        find(show, "//enclosure/@url"), find(show, "//enclosure/@length"), strict=True
    ):
        name = url.removeprefix(BASE).partition("?")[0]
        assert (show / "out" / name).stat().st_size == int(length)


def test_other_formats_are_alternates(show: Path):
    build(show)
    rain = "//item[starts-with(title, 'Rain')]"
    assert find(show, f"{rain}/enclosure/@type") == ["audio/mpeg"]
    sources = find(show, f"{rain}/podcast:alternateEnclosure/podcast:source/@uri")
    assert [each.partition("?")[0] for each in sources] == [f"{BASE}rain.m4b", f"{BASE}rain.opus"]
    lengths = find(show, f"{rain}/podcast:alternateEnclosure/@length")
    sizes = [(show / "out" / name).stat().st_size for name in ("rain.m4b", "rain.opus")]
    assert lengths == [str(size) for size in sizes]


def test_a_file_of_another_length_is_no_alternate(show: Path):
    shutil.copy(show / "out" / "notes.mp3", show / "out" / "tea.opus")
    built = build(show)
    assert [each.path.name for each in built.skipped] == ["tea.opus"]
    assert not find(show, "//item[title='Tea']/podcast:alternateEnclosure")


def test_nothing_changes_when_nothing_did(show: Path):
    assert build(show).changed
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in _files(show)}
    assert not build(show).changed
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in _files(show)} == before


def _files(show: Path) -> list[Path]:
    return sorted((show / "out").iterdir())


def test_an_edited_post_keeps_its_guid_and_gets_a_new_address(show: Path):
    build(show)
    known, before = guids(show), find(show, "//item[title='Tea']/enclosure/@url")
    tea = write_post(
        show / "posts", "tea", "# Tea\n\nA pot is 4 now.\n\n## How\n\nWarm it well.\n"
    )
    convert(tea, show / "out" / "tea.mp3", url="https://kettle.example/tea")
    assert build(show).changed
    assert guids(show) == known
    after = find(show, "//item[title='Tea']/enclosure/@url")
    assert after != before
    assert after[0].partition("?")[0] == before[0].partition("?")[0]


@pytest.mark.parametrize("url", [None, "https://kettle.example/renamed"])
def test_a_renamed_post_keeps_its_guid(show: Path, url: str | None):
    """Its address or its title may change, and with either the GUID that convert would give."""
    build(show)
    name, title = ("tea", "Tea") if url else ("notes", "Notes of a day")
    known = guids(show)[title.split()[0]]
    text = f"# {title}\n\nIt is another text now.\n"
    convert(write_post(show / "posts", name, text), show / "out" / f"{name}.mp3", url=url)
    build(show)
    assert guids(show)[title] == known
    assert len(guids(show)) == 3


def test_a_renamed_file_keeps_its_guid(show: Path):
    build(show)
    known = guids(show)
    for path in (show / "out").glob("notes.*"):
        path.rename(path.with_name(path.name.replace("notes", "other")))
    record = json.loads((show / "out" / "other.json").read_text())
    record["audio"]["file"] = "other.mp3"
    (show / "out" / "other.json").write_text(json.dumps(record))
    build(show)
    assert guids(show) == known


def test_another_post_under_an_old_name_is_another_episode(show: Path):
    build(show)
    known = guids(show)
    rain = write_post(show / "posts", "tea", "# Snow\n\nIt snows.\n")
    convert(rain, show / "out" / "tea.mp3", url="https://kettle.example/snow")
    build(show)
    assert guids(show)["Snow"] not in known.values()


def test_a_post_without_a_date_keeps_that_of_its_first_feed(show: Path):
    os.utime(show / "out" / "notes.mp3", (1_780_000_000, 1_780_000_000))
    build(show)
    dates = find(show, "//item[title='Notes']/pubDate")
    assert dates == ["Thu, 28 May 2026 20:26:40 GMT"]
    os.utime(show / "out" / "notes.mp3", (1_790_000_000, 1_790_000_000))
    build(show)
    assert find(show, "//item[title='Notes']/pubDate") == dates


def test_the_show_keeps_its_guid_when_it_moves(show: Path):
    build(show)
    known = find(show, "//podcast:guid"), guids(show)
    build(show, "https://teapot.example/")
    assert (find(show, "//podcast:guid"), guids(show)) == known
    assert find(show, "//enclosure/@url")[0].startswith("https://teapot.example/")


def test_a_post_without_an_address_is_on_the_page_beside_it(show: Path):
    build(show)
    assert find(show, "//item[title='Notes']/link") == [f"{BASE}notes.html"]


def test_the_cover_is_drawn_or_given(show: Path, tmp_path: Path):
    build(show, title="The Kettle")
    (name,) = (path.name for path in (show / "out").glob("cover.*"))
    assert find(show, "//itunes:image/@href") == [f"{BASE}{name}"]
    mine = tmp_path / "mine.jpg"
    Image.new("RGB", (1400, 1400), "teal").save(mine)
    build(show, title="The Kettle", image=mine)
    (address,) = find(show, "//channel/itunes:image/@href")
    assert (show / "out" / address.removeprefix(BASE)).read_bytes() == mine.read_bytes()


def test_the_limit_keeps_the_newest(show: Path):
    built = build(show, limit=1)
    assert len(built.items) == len(find(show, "//item")) == 1


def test_what_cannot_be_published_is_told_and_the_rest_goes_on(show: Path):
    out = show / "out"
    (out / "tea.mp3").unlink()
    (out / "notes.json").write_text('{"format": "listen-transcript-1"}')
    (out / "broken.json").write_text("{")
    (out / "package.json").write_text('{"name": "not ours"}')
    built = build(show)
    assert {each.path.name for each in built.skipped} == {"tea.json", "notes.json", "broken.json"}
    assert find(show, "//item/title") == ["Rain & <wind>"]


def test_a_sound_that_is_no_longer_the_one_told_of_is_left_out(show: Path):
    whole = (show / "out" / "tea.mp3").read_bytes()
    (show / "out" / "tea.mp3").write_bytes(b"no sound at all")
    assert [each.path.name for each in build(show).skipped] == ["tea.mp3"]
    (show / "out" / "tea.mp3").write_bytes(whole + b"\0" * 128)  # a tag at its end, say
    assert not build(show).skipped


def test_two_files_of_one_post_are_one_episode(show: Path):
    for path in (show / "out").glob("tea.*"):
        shutil.copy(path, path.with_name(path.name.replace("tea", "copy")))
    built = build(show)
    assert len(built.skipped) == 1
    assert len(built.items) == 3


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("kettle.example", "does not begin with https://"),
        ("ftp://a.example/", "does not begin with https://"),
        ("", "does not begin with https://"),
        ("https://", "not the address of a folder"),
        ("http://[", r"not the address of a folder .*: Invalid IPv6 URL\.$"),
        ("https://a.example:80a/", r"not the address of a folder .*: Port could not be cast"),
        ("https://a.example/?q=1", "not the address of a folder"),
        ("https://a.example/two words/", "not the address of a folder"),
    ],
)
def test_a_base_url_that_is_none_is_refused(show: Path, base: str, told: str):
    with pytest.raises(PublishError, match=told):
        build(show, base)
    assert not (show / "out" / "feed.xml").exists()


def test_a_folder_without_narrations_is_refused(tmp_path: Path):
    with pytest.raises(PublishError, match="no narration in"):
        build_feed(tmp_path, BASE)
    with pytest.raises(PublishError, match="There is no folder"):
        build_feed(tmp_path / "absent", BASE)
    (tmp_path / "file").touch()
    with pytest.raises(PublishError, match="is no folder"):
        build_feed(tmp_path / "file", BASE)


def test_a_feed_that_cannot_be_read_is_not_written_over(show: Path):
    path = show / "out" / "feed.xml"
    path.write_text("precious")
    with pytest.raises(PublishError, match="is no feed") as caught:
        build(show)
    assert "GUIDs" in (caught.value.hint or "")
    assert path.read_text() == "precious"


@pytest.mark.parametrize(
    "feed",
    [
        '<rss version="2.0"><channel><generator>Hugo</generator></channel></rss>',
        '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    ],
)
def test_a_feed_of_somebody_else_is_not_written_over(show: Path, feed: str):
    path = show / "out" / "feed.xml"
    path.write_text(feed)
    with pytest.raises(PublishError, match="not Listen's"):
        build(show)
    assert path.read_text() == feed


def test_what_the_site_step_wrote_is_left_to_it(show: Path):
    (show / "out" / "manifest.json").write_text('{"format": "listen-site-1", "files": {}}')
    with pytest.raises(PublishError, match="written by `listen site`"):
        build(show)
    assert not (show / "out" / "feed.xml").exists()


def test_a_file_that_cannot_be_read_is_named(show: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(file: IO[bytes], _: str) -> None:
        raise PermissionError(13, "Permission denied", file.name)

    monkeypatch.setattr(hashlib, "file_digest", refuse)
    with pytest.raises(PublishError, match=r"\w+\.mp3 cannot be read: Permission denied"):
        build(show)


def test_a_published_feed_may_be_odd(show: Path):
    path = show / "out" / "feed.xml"
    items = "<item/><item><guid>a</guid><enclosure url='http://['/><pubDate>x</pubDate></item>"
    path.write_text(f"<rss><channel><generator>Listen</generator>{items}</channel></rss>")
    assert len(build(show).items) == 3


def test_a_cover_that_no_directory_takes_stops_it(show: Path, tmp_path: Path):
    mine = tmp_path / "mine.png"
    Image.new("RGB", (300, 300)).save(mine)
    with pytest.raises(PublishError, match="300 × 300"):
        build(show, image=mine)
    assert not (show / "out" / "feed.xml").exists()


def test_a_failing_disk_leaves_the_old_feed(show: Path, monkeypatch: pytest.MonkeyPatch):
    build(show)
    before = (show / "out" / "feed.xml").read_bytes()

    def refuse(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OutputError, match="No space left"):
        build(show, title="Another")
    assert (show / "out" / "feed.xml").read_bytes() == before
    assert not [path for path in (show / "out").iterdir() if "part" in path.name]


def test_the_show_is_named_after_the_site_that_most_posts_are_from(show: Path):
    for name, title in (("tea", "kettle.example"), ("rain", "The Kettle")):
        path = show / "out" / f"{name}.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), "site": "The Kettle"}))
        assert build(show).title == title


def test_what_apple_will_not_play_is_told(show: Path):
    (show / "out" / "rain.mp3").unlink()
    built = build(show, title="The Kettle", category=("Arts",))
    assert find(show, "//item[starts-with(title, 'Rain')]/enclosure/@type") == ["audio/mp4"]
    (note,) = built.notes
    assert note.startswith("Apple Podcasts plays no .m4b file.")


def test_what_was_not_said_of_the_show_is_told(show: Path):
    notes = build(show).notes
    assert any("feed.title" in note for note in notes)
    assert any("feed.category" in note for note in notes)
    assert not build(show, title="The Kettle", category=("Arts",)).notes
    assert any("no words" in note for note in build(show, title="お茶", category=("Arts",)).notes)
