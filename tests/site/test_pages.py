"""What pages of all kinds get put on them."""

import gzip
import json
import re
import sys
from dataclasses import replace
from html import escape, unescape

import feedparser
import pytest
from lxml import html

from listen.publish.site.options import Placement
from listen.site import publish_site, restore_site
from listen.site.outcomes import Became
from tests.site.sites import BASE, POSTS, hugo_page, write

TEA = "posts/tea/index.html"


def publish(site, page, config, base=BASE):
    """Publish a site whose first post is this page; give the page as it is then."""
    data = page if isinstance(page, bytes) else page.encode()
    path = write(site, TEA, data)
    report = publish_site(site, base, config=config)
    made = path.read_bytes()
    again = publish_site(site, base, config=config)
    assert again.pages == 0
    restore_site(site, config=config)
    assert path.read_bytes() == data
    return report, made


def test_a_windows_page_keeps_its_line_ends_and_its_mark(hugo, settings):
    page = b"\xef\xbb\xbf" + hugo_page(POSTS[0]).replace("\n", "\r\n").encode()
    _, made = publish(hugo, page, settings)
    assert made.startswith(b"\xef\xbb\xbf<!DOCTYPE")
    assert b"\n" not in made.replace(b"\r\n", b"")


def test_a_page_in_an_old_encoding_reads_right(hugo, settings):
    text = hugo_page(POSTS[0]).replace("utf-8", "iso-8859-1").replace("How to", "Café – Wie")
    text = text.replace("Water", "Wässer")
    _, made = publish(hugo, text.encode("cp1252"), settings)
    shown = html.fromstring(made.decode("cp1252"))
    assert shown.find(".//link[@type='audio/mpeg']").get("title") == "Café – Wie brew tea"
    cues = json.loads(next(hugo.parent.glob("state/files/tea.????????.json")).read_text())["cues"]
    assert any("Wässer" in cue["text"] for cue in cues)


def test_a_page_without_head_and_body_tags_gets_both_parts(hugo, settings):
    text = re.sub(r"</?(?:head|body|html)\b[^>]*>\s*|\n", "", hugo_page(POSTS[0]))
    _, made = publish(hugo, text, settings)
    assert made.count(b"<!-- listen:start -->") == 2
    parts = [b"og:audio", b"<header><nav>", b"<h1", b"<listen-player", b"Water comes first"]
    assert [made.index(part) for part in parts] == sorted(made.index(part) for part in parts)


def test_a_site_below_a_path_is_addressed_below_it(hugo, settings):
    text = hugo_page(POSTS[0]).replace(BASE, f"{BASE}blog/")
    _, made = publish(hugo, text, settings, f"{BASE}blog")
    assert re.search(rb'src="/blog/listen/tea\.\w+\.mp3"', made)
    assert b'content="https://example.com/blog/listen/tea.' in made


def test_a_page_with_a_base_elsewhere_is_given_whole_addresses(hugo, settings):
    base = '<base href="https://cdn.example.net/"></head>'
    _, made = publish(hugo, hugo_page(POSTS[0]).replace("</head>", base), settings)
    assert re.search(rb'<source src="https://example\.com/listen/tea\.\w+\.mp3"', made)


@pytest.mark.parametrize("mark", ["<div data-listen-player></div>", "<!-- listen:player -->"])
def test_an_author_may_say_where_the_player_goes(hugo, settings, mark):
    text = hugo_page(POSTS[0]).replace("<footer class", f"{mark}<footer class")
    _, made = publish(hugo, text, settings)
    assert made.index(b"<listen-player") > made.index(b"A second paragraph")


def test_a_paragraph_left_open_does_not_swallow_the_player(hugo, settings):
    text = hugo_page(POSTS[0]).replace("</p>", "")
    text = text.replace(
        '<div class="post-content">\n', '<div class="post-content"><p class="byline">By Jane Doe'
    )
    _, made = publish(hugo, text, settings)
    box, player = made.index(b'<div data-listen="skip">'), made.index(b"<listen-player")
    assert made.index(b"By Jane Doe") < box < player < made.index(b"Water comes first")


def test_an_author_may_say_what_stands_on_the_player(hugo, with_site):
    _, made = publish(hugo, hugo_page(POSTS[0]), with_site(invitation="Hör <dir> das an"))
    assert "<p>Hör &lt;dir&gt; das an<br>".encode() in made


def test_no_player_where_the_settings_want_none(hugo, with_site):
    _, made = publish(hugo, hugo_page(POSTS[0]), with_site(placement=Placement.NONE))
    assert b"<listen-player" not in made
    assert b"og:audio" in made


def test_an_article_about_our_marks_survives(hugo, settings):
    code = (
        "<pre id=a><code>&lt;!-- listen:start --&gt;&lt;p id=&quot;listen-1&quot;&gt;</code></pre>"
        "<script>let marks = '<!-- listen:start --><p id=\"listen-2\">'</script>"
        '<p id="listen-3">A third paragraph with the name of one of ours.</p>'
    )
    text = hugo_page(POSTS[0]).replace("<footer class", f"{code}<footer class")
    _, made = publish(hugo, text, settings)
    assert code.encode() in made


def test_a_policy_that_keeps_the_player_out_is_told(hugo, settings):
    policy = (
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; media-src 'self'; connect-src https://example.com\"></head>"
    )
    report, _ = publish(hugo, hugo_page(POSTS[0]).replace("</head>", policy), settings)
    (note,) = report.notes
    assert note.startswith(f"{TEA}: its Content-Security-Policy keeps its script")


def test_compressed_pages_are_made_anew(hugo, settings, monkeypatch):
    monkeypatch.setitem(sys.modules, "brotli", None)
    page = hugo_page(POSTS[0]).encode()
    write(hugo, f"{TEA}.gz", gzip.compress(page))
    write(hugo, f"{TEA}.br", b"packed")
    write(hugo, "about/index.html.br", b"packed")
    report = publish_site(hugo, BASE, config=settings)
    assert gzip.decompress((hugo / f"{TEA}.gz").read_bytes()) == (hugo / TEA).read_bytes()
    assert not (hugo / f"{TEA}.br").exists()
    assert (hugo / "about/index.html.br").exists()
    assert any("index.html.br was removed" in note for note in report.notes)
    restore_site(hugo, config=settings)
    assert gzip.decompress((hugo / f"{TEA}.gz").read_bytes()) == page


def test_a_post_that_its_author_silences_loses_its_player(hugo, settings, with_site):
    publish_site(hugo, BASE, config=settings)
    report = publish_site(hugo, BASE, config=with_site(exclude=("posts/tea",)))
    assert {each.path: each.became for each in report.outcomes}[TEA] is Became.DELETED
    assert (hugo / TEA).read_bytes() == hugo_page(POSTS[0]).encode()


HOSTILE = (
    "</title></script><script>alert(1)</script> & \"one\" 'two' ]]> <!-- listen:end --> "
    "<b>bold</b> --> שלום \u202eabc\u202c 👩‍👩‍👧 $title"
)


def test_hostile_titles_and_texts_stay_text(hugo, settings):
    post = replace(POSTS[0], title=HOSTILE)
    page = hugo_page(post).replace("Water comes first.", f"{escape(HOSTILE)}.")
    before = html.document_fromstring(page.encode())
    _, made = publish(hugo, page, settings)
    after = html.document_fromstring(made)
    kinds = [script.get("type") for script in after.iter("script")]
    assert kinds == ["application/ld+json", "application/ld+json", "module"]
    assert after.findtext("head/title") == before.findtext("head/title")
    data = [json.loads(script.text) for script in after.iter("script") if script.text]
    shown = after.find(".//link[@type='audio/mpeg']").get("title")
    player = after.find(".//listen-player").get("heading")
    publish_site(hugo, BASE, config=settings)
    feed = feedparser.parse((hugo / "listen/feed.xml").read_bytes())
    assert not feed.bozo
    # Feeds and players show a title in one line, and its text is the page's.
    for told in (data[1]["name"], shown, player):
        assert told == " ".join(HOSTILE.split())
    titles = [unescape(entry.title) for entry in feed.entries]
    assert any("</title></script><script>alert(1)</script>" in title for title in titles)
    transcript = json.loads(next(hugo.glob("listen/tea.????????.json")).read_text())
    assert transcript["title"] == " ".join(HOSTILE.split())
    said = " ".join(cue["text"] for cue in transcript["cues"])
    assert "<script>alert(1)</script>" in said
    captions = next(hugo.glob("listen/tea.????????.vtt")).read_text()
    assert "<script" not in captions
    assert "&lt;script&gt;" in captions
