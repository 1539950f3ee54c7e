"""An episode is the same whatever becomes of its post, and no two are."""

import shutil

import feedparser
import pytest

from listen.site import publish_site, publishing
from listen.site.narrating import narrate_post
from listen.site.outcomes import Became
from tests.site.sites import BASE, POSTS, build_hugo, hugo_page, write

REDIRECT = '<!DOCTYPE html><title>x</title><meta http-equiv="refresh" content="0; url={}">'


def guids(site):
    feed = feedparser.parse((site / "listen/feed.xml").read_bytes())
    return {entry.link.removeprefix(BASE): entry.id for entry in feed.entries}


def became(report):
    return {each.path: each.became for each in report.outcomes}


def rename(site, *, text=None):
    """Build the site anew with a post at another address."""
    shutil.rmtree(site)
    build_hugo(site)
    shutil.rmtree(site / "posts/tea")
    page = hugo_page(POSTS[0]).replace("posts/tea/", "posts/brewing/")
    write(site, "posts/brewing/index.html", text(page) if text else page)
    feed = (site / "index.xml").read_text().replace("posts/tea/", "posts/brewing/")
    write(site, "index.xml", feed)


def test_a_renamed_post_is_known_by_its_words(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = guids(hugo)
    rename(hugo)
    report = publish_site(hugo, BASE, config=settings)
    assert guids(hugo)["posts/brewing/"] == before["posts/tea/"]
    assert became(report)["posts/tea/index.html"] is Became.MOVED
    assert not list(hugo.glob("listen/tea.*"))
    shutil.rmtree(settings.site.state / "files")  # and it stays, whatever else is lost
    publish_site(hugo, BASE, config=settings)
    assert guids(hugo)["posts/brewing/"] == before["posts/tea/"]


def test_a_renamed_and_edited_post_is_known_by_the_page_that_leads_to_it(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = guids(hugo)
    rename(hugo, text=lambda page: page.replace("Water comes first", "First comes water"))
    write(hugo, "posts/tea/index.html", REDIRECT.format(f"{BASE}posts/brewing/"))
    publish_site(hugo, BASE, config=settings)
    assert guids(hugo)["posts/brewing/"] == before["posts/tea/"]
    shutil.rmtree(settings.site.state)
    publish_site(hugo, BASE, config=settings)
    assert guids(hugo)["posts/brewing/"] == before["posts/tea/"]


def test_an_author_may_name_an_episode_for_good(hugo, settings):
    head = '<meta name="listen-guid" content="tea-2026">\n</head>'
    page = hugo_page(POSTS[0]).replace("</head>", head)
    write(hugo, "posts/tea/index.html", page)
    publish_site(hugo, BASE, config=settings)
    assert guids(hugo)["posts/tea/"] == "tea-2026"


def test_two_posts_with_one_name_are_told_of(hugo, settings):
    head = '<meta name="listen-guid" content="mine">\n</head>'
    for post in POSTS[:2]:
        page = hugo_page(post).replace("</head>", head)
        write(hugo, f"posts/{post.name}/index.html", page)
    report = publish_site(hugo, BASE, config=settings)
    assert report.count(Became.FAILED) == 1
    assert "have the same listen-guid, 'mine'" in str(report.failure)
    assert len(set(guids(hugo).values())) == 2


def test_two_posts_with_the_words_of_one_that_is_gone_are_two(hugo, settings):
    publish_site(hugo, BASE, config=settings)
    before = guids(hugo)
    rename(hugo)
    page = hugo_page(POSTS[0]).replace("posts/tea/", "posts/twin/")
    write(hugo, "posts/twin/index.html", page)
    publish_site(hugo, BASE, config=settings)
    after = guids(hugo)
    assert before["posts/tea/"] in {after["posts/brewing/"], after["posts/twin/"]}
    assert after["posts/brewing/"] != after["posts/twin/"]


def test_a_twin_that_cannot_be_made_again_does_not_end_the_run(hugo, settings, monkeypatch):
    publish_site(hugo, BASE, config=settings)
    rename(hugo)
    page = hugo_page(POSTS[0]).replace("posts/tea/", "posts/twin/")
    write(hugo, "posts/twin/index.html", page)

    def stumble(job, progress=None):
        if not job.gone:
            msg = "nobody knows why"
            raise RuntimeError(msg)
        return narrate_post(job, progress)

    monkeypatch.setattr(publishing, "narrate_post", stumble)
    report = publish_site(hugo, BASE, config=settings)
    assert report.count(Became.FAILED) == 1
    assert "nobody knows why" in str(report.failure)


def test_two_posts_with_one_slug_are_both_there(hugo, settings):
    shutil.copytree(hugo / "posts/tea", hugo / "2025/tea")
    page = hugo_page(POSTS[0]).replace("posts/tea/", "2025/tea/").replace("Water", "Milk")
    write(hugo, "2025/tea/index.html", page)
    report = publish_site(hugo, BASE, config=settings)
    assert not report.failure
    assert len(list(hugo.glob("listen/tea.*.mp3"))) == 2
    assert len(guids(hugo)) == 4


@pytest.mark.parametrize("keep", [True, False])
def test_a_moved_post_leaves_nothing_behind(hugo, with_site, keep):
    publish_site(hugo, BASE, config=with_site())
    rename(hugo)
    publish_site(hugo, BASE, config=with_site(keep_deleted=keep))
    assert len(guids(hugo)) == 3
