import errno
import json
import os
import re
import shutil
from dataclasses import replace

import feedparser
import pytest
from mutagen.id3 import ID3

from listen.errors import ConfigError, NoArticleError, OutputError, SourceError
from listen.pipeline import look_at
from listen.site import filing, narrating, publish_site, restore_site, survey_site
from listen.site.outcomes import Became
from tests.site.sites import BASE, POSTS, build_hugo, hugo_page, write

TEA = "posts/tea/index.html"
POST_PAGES = {f"posts/{post.name}/index.html" for post in POSTS}


def contents(folder):
    """All files of a folder, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def became(report):
    return {each.path: each.became for each in report.outcomes}


def spoken(report):
    return sum(each.record.spoken for each in report.outcomes if each.record)


def feed_of(site):
    feed = feedparser.parse((site / "listen/feed.xml").read_bytes())
    assert not feed.bozo
    return feed


def test_every_post_is_found_and_nothing_else(hugo):
    decisions = survey_site(hugo, BASE)
    assert {each.path for each in decisions if each.post} == POST_PAGES
    assert len(decisions) == 9
    assert all(each.reasons for each in decisions)


def test_a_survey_writes_nothing(hugo, tmp_path):
    before = contents(tmp_path)
    survey_site(hugo, BASE)
    assert contents(tmp_path) == before


def test_posts_get_players_and_the_rest_of_the_site_stays(hugo, settings):
    before = contents(hugo)
    report = publish_site(hugo, BASE, config=settings)
    assert became(report) == dict.fromkeys(POST_PAGES, Became.NARRATED)
    after = contents(hugo)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == POST_PAGES
    page = after["posts/tea/index.html"].decode()
    assert re.search(r'<source src="/listen/tea\.[0-9a-f]{8}\.mp3" type="audio/mpeg">', page)
    assert '<meta property="og:audio" content="https://example.com/listen/tea.' in page
    assert 'type="application/rss+xml" href="https://example.com/listen/feed.xml"' in page
    assert page.index("</h1>") < page.index("<listen-player") < page.index("Water comes first")


def test_the_audio_data_of_a_page_is_schema_orgs(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    page = (hugo / "posts/tea/index.html").read_text()
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    said = [json.loads(text) for text in scripts]
    audio = next(each for each in said if each["@type"] == "AudioObject")
    sound = next((hugo / "listen").glob("tea.*.mp3"))
    assert audio["contentUrl"] == f"{BASE}listen/{sound.name}"
    assert audio["contentSize"] == str(sound.stat().st_size)


def test_nothing_is_spoken_or_written_the_second_time(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = {path: path.stat().st_mtime_ns for path in hugo.rglob("*") if path.is_file()}
    report = publish_site(hugo, BASE, config=settings)
    assert set(became(report).values()) == {Became.UNCHANGED}
    assert report.pages == 0
    assert {path: path.stat().st_mtime_ns for path in hugo.rglob("*") if path.is_file()} == before


def test_a_site_built_anew_comes_out_the_same(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = contents(hugo)
    shutil.rmtree(hugo)
    build_hugo(hugo)
    report = publish_site(hugo, BASE, config=settings)
    assert set(became(report).values()) == {Became.UNCHANGED}
    assert contents(hugo) == before


def test_a_lost_memory_changes_nothing(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = contents(hugo)
    shutil.rmtree(settings.site.state)
    report = publish_site(hugo, BASE, config=settings)
    assert spoken(report) == 0
    assert contents(hugo) == before


def test_one_edited_word_costs_one_utterance(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = {entry.id: entry.enclosures[0].href for entry in feed_of(hugo).entries}
    page = hugo / "posts/tea/index.html"
    restore_site(hugo, config=settings)
    write(hugo, "posts/tea/index.html", page.read_text().replace("second paragraph", "new one"))
    report = publish_site(hugo, BASE, config=settings)
    changed = [each for each in report.outcomes if each.became is Became.NARRATED]
    assert [each.path for each in changed] == ["posts/tea/index.html"]
    assert changed[0].record
    assert changed[0].record.spoken == 1
    after = {entry.id: entry.enclosures[0].href for entry in feed_of(hugo).entries}
    assert after.keys() == before.keys()
    assert sum(after[guid] != before[guid] for guid in after) == 1
    assert len(list((hugo / "listen").glob("tea.*.mp3"))) == 1


def test_a_change_beside_the_words_leaves_the_sound_alone(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    sounds = {name: data for name, data in contents(hugo).items() if name.endswith(".mp3")}
    shutil.rmtree(hugo)
    build_hugo(hugo)
    for post in POSTS:
        page = hugo_page(post).replace("<main>", '<p class="banner"></p><main id="content">')
        write(hugo, f"posts/{post.name}/index.html", page)
    report = publish_site(hugo, BASE, config=settings)
    assert set(became(report).values()) == {Became.REFRESHED}
    after = {name: data for name, data in contents(hugo).items() if name.endswith(".mp3")}
    assert after == sounds


def test_every_page_comes_back_byte_for_byte(hugo, settings):
    before = contents(hugo)
    publish_site(hugo, BASE, config=settings)
    restored = restore_site(hugo, config=settings)
    assert set(restored.pages) == POST_PAGES
    assert contents(hugo) == before


def test_cues_lead_to_elements_of_the_page(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    transcript = next(hugo.glob("listen/tea.????????.json"))
    cues = json.loads(transcript.read_text())["cues"]
    page = (hugo / "posts/tea/index.html").read_text()
    for cue in cues:
        assert re.search(rf'<\w+ id="{cue["anchor"]}"[^>]*>[^<]*{re.escape(cue["text"])}', page), (
            cue
        )


def test_chapters_link_to_the_posts_own_headings(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    chapters = json.loads(next(hugo.glob("listen/tea.*.chapters.json")).read_text())["chapters"]
    assert chapters[1]["url"] == f"{BASE}posts/tea/#more"


def test_a_deleted_post_takes_its_audio_with_it(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    shutil.rmtree(hugo / "posts/tea")
    report = publish_site(hugo, BASE, config=settings)
    assert became(report)["posts/tea/index.html"] is Became.DELETED
    assert not list(hugo.glob("listen/tea.*"))
    assert len(feed_of(hugo).entries) == 2


def test_a_deleted_posts_episode_may_stay(hugo, with_site):
    publish_site(hugo, BASE, config=with_site())
    shutil.rmtree(hugo)
    build_hugo(hugo, POSTS[1:])
    report = publish_site(hugo, BASE, config=with_site(keep_deleted=True))
    assert became(report)["posts/tea/index.html"] is Became.KEPT
    assert list(hugo.glob("listen/tea.*.mp3"))
    assert len(feed_of(hugo).entries) == 3


def test_a_folder_without_pages_is_no_site(tmp_path, settings):
    write(tmp_path / "empty", "notes.txt", "x")
    with pytest.raises(SourceError, match="no HTML page"):
        publish_site(tmp_path / "empty", BASE, config=settings)
    with pytest.raises(SourceError, match="There is no folder"):
        publish_site(tmp_path / "nowhere", BASE, config=settings)


def test_a_site_without_posts_is_told_why(tmp_path, settings):
    write(tmp_path / "docs", "index.html", "<!DOCTYPE html><title>x</title><p>Welcome.</p>")
    write(tmp_path / "docs", "guide/index.html", "<!DOCTYPE html><title>x</title><p>Do it.</p>")
    before = contents(tmp_path / "docs")
    with pytest.raises(NoArticleError, match=r"no date \(1\); the home page \(1\)") as caught:
        publish_site(tmp_path / "docs", BASE, config=settings)
    assert "--include" in str(caught.value.hint)
    assert contents(tmp_path / "docs") == before


def test_a_feed_that_cannot_be_read_is_told_in_our_words(hugo):
    (hugo / "old.xml").symlink_to("gone.xml")
    with pytest.raises(SourceError, match=r"old\.xml cannot be read: No such file"):
        survey_site(hugo, BASE)


@pytest.mark.parametrize("url", ["example.com", "ftp://example.com", "https://", "https://a/?b=c"])
def test_a_base_url_must_be_one(hugo, settings, url):
    with pytest.raises(ConfigError):
        publish_site(hugo, url, config=settings)


def test_a_port_that_is_none_is_told_to_be_one(hugo):
    with pytest.raises(ConfigError, match=r"not the address .*: Port out of range") as caught:
        survey_site(hugo, "https://example.com:99999/")
    assert "https://https://" not in str(caught.value.hint)


def test_a_post_that_cannot_be_narrated_is_told_and_left(hugo, settings):
    bad = hugo_page(POSTS[0]).replace("utf-8", "utf-8").encode().replace(b"Water", b"W\xe4sser")
    path = write(hugo, "posts/tea/index.html", bad)
    report = publish_site(hugo, BASE, config=settings)
    assert became(report)["posts/tea/index.html"] is Became.FAILED
    assert report.failure is not None
    assert "byte" in str(report.failure)
    assert path.read_bytes() == bad
    assert report.count(Became.NARRATED) == 2
    assert len(feed_of(hugo).entries) == 2


def test_a_build_that_lost_its_posts_loses_no_episodes(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = contents(hugo / "listen")
    for name in POST_PAGES:
        (hugo / name).unlink()
    with pytest.raises(NoArticleError):
        publish_site(hugo, BASE, config=settings)
    assert contents(hugo / "listen") == before


def test_a_sites_own_pages_may_lie_in_a_folder_of_that_name(hugo, settings):
    page = hugo_page(POSTS[0]).replace("posts/tea/", "listen/tea/")
    write(hugo, "listen/tea/index.html", page)
    write(hugo, "listen/index.html", "<!DOCTYPE html><title>Our podcast</title><p>Here.</p>")
    report = publish_site(hugo, BASE, config=settings)
    assert "listen/tea/index.html" in became(report)
    restore_site(hugo, config=settings)
    assert (hugo / "listen/tea/index.html").read_text() == page
    assert {path.name for path in (hugo / "listen").iterdir()} == {"index.html", "tea"}


def test_a_posts_picture_becomes_its_cover(hugo, settings, cover):
    write(hugo, "images/tea.png", cover.read_bytes())
    head = f'<meta property="og:image" content="{BASE}images/tea.png"></head>'
    write(hugo, "posts/tea/index.html", hugo_page(POSTS[0]).replace("</head>", head))
    head = '<meta property="og:image" content="/../../cover/cover.png"></head>'
    write(hugo, "posts/walk/index.html", hugo_page(POSTS[1]).replace("</head>", head))
    publish_site(hugo, BASE, config=settings)
    pictures = {
        name: ID3(next(hugo.glob(f"listen/{name}.*.mp3"))).getall("APIC")
        for name in ("tea", "walk")
    }
    assert pictures["tea"][0].data == cover.read_bytes()
    assert not pictures["walk"]


def test_files_that_another_machine_unpacked_are_the_same(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    for path in (settings.site.state / "files").iterdir():
        os.utime(path, (1, 1))
    report = publish_site(hugo, BASE, config=settings)
    assert set(became(report).values()) == {Became.UNCHANGED}


def test_a_file_that_was_altered_is_made_again(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = contents(hugo)
    sound = next((settings.site.state / "files").glob("tea.*.mp3"))
    sound.write_bytes(sound.read_bytes()[:-1] + b"x")
    os.utime(sound, (1, 1))
    report = publish_site(hugo, BASE, config=settings)
    assert became(report)["posts/tea/index.html"] is not Became.UNCHANGED
    assert contents(hugo) == before


def test_a_full_disk_leaves_every_page_as_it_was(hugo, settings, monkeypatch):
    before = contents(hugo)
    write_one = filing.Batch.write
    written: list[object] = []

    def fill_up(batch, path, data):
        if len(written) == 2:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        written.append(path)
        write_one(batch, path, data)

    monkeypatch.setattr(filing.Batch, "write", fill_up)
    with pytest.raises(OutputError, match="No space left on device"):
        publish_site(hugo, BASE, config=settings)
    after = contents(hugo)
    assert {name: after[name] for name in before} == before
    assert not list(hugo.rglob("*.listen-part"))
    monkeypatch.undo()
    assert not publish_site(hugo, BASE, config=settings).failure


def test_several_posts_are_made_at_once(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = contents(hugo)
    restore_site(hugo, config=settings)
    shutil.rmtree(settings.site.state)
    several = replace(settings, audio=replace(settings.audio, jobs=3))
    report = publish_site(hugo, BASE, config=several)
    assert report.count(Became.NARRATED) == 3
    assert contents(hugo) == before


def test_a_fault_that_nobody_foresaw_is_one_posts_and_not_the_sites(hugo, settings, monkeypatch):
    def stumble(document, *, config):
        if document.name == TEA:
            document = None
        return look_at(document, config=config)

    monkeypatch.setattr(narrating, "look_at", stumble)
    report = publish_site(hugo, BASE, config=settings)
    assert (report.count(Became.FAILED), report.count(Became.NARRATED)) == (1, 2)
    assert "in a way that nobody foresaw" in str(report.failure)
