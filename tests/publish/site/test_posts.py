"""Pages in the styles of nine generators and themes, as their stock templates write them."""

from listen.publish.site.feeds import feed_links
from listen.publish.site.options import SiteOptions
from listen.publish.site.posts import decide
from listen.publish.site.signals import Facts, as_day, read_facts

BASE = "https://example.com/"
DAY = "2026-03-12"
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><link href="https://example.com/"/>{}
</feed>"""


def atom(*paths, base=BASE):
    entries = (
        f'<entry><link href="{base}{path}" rel="alternate"/><published>{DAY}T00:00:00Z</published>'
        "</entry>"
        for path in paths
    )
    return feed_links(ATOM.format("".join(entries)).encode())


def judge(pages, listed=None, *, base=BASE, options=SiteOptions()):
    """Give the pages that are posts, and why all are what they are."""
    facts = {path: read_facts(f"<!DOCTYPE html>{text}") for path, text in pages.items()}
    decisions = decide(facts, listed or {}, base, options)
    return (
        {each.path for each in decisions if each.post},
        {each.path: ", ".join(each.reasons) for each in decisions},
    )


def page(*, head="", body="<p>Text.</p>", html=""):
    return f"<html {html}><head><title>x</title>{head}</head><body>{body}</body></html>"


DATED = f'<time datetime="{DAY}">12 March</time>'
OG_ARTICLE = '<meta property="og:type" content="article">'
OG_SITE = '<meta property="og:type" content="website">'


def test_papermod_lists_about_and_tags_in_its_feed():
    posting = (
        '<script type="application/ld+json">{{"@type":"Article","datePublished":"{}"}}</script>'
    )
    post = page(
        head=OG_ARTICLE + posting.format(DAY), body=f"<article><h1>T</h1>{DATED}</article>"
    )
    about = page(head=OG_ARTICLE + posting.format("0001-01-01"), body="<article>Me</article>")
    tag = page(head=OG_SITE, body=f"<article><h2>T</h2>{DATED}<a href='/posts/a/'></a></article>")
    listed = {f"{BASE}posts/a/": DAY, f"{BASE}about/": as_day("0001-01-01"), f"{BASE}tags/x/": DAY}
    pages = {"posts/a/index.html": post, "about/index.html": about, "tags/x/index.html": tag}
    posts, why = judge(pages, listed)
    assert posts == {"posts/a/index.html"}
    assert "no date" in why["about/index.html"]


def test_the_year_one_of_a_feed_is_no_date():
    feed = (
        f"<rss><channel><item><link>{BASE}about/</link>"
        "<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item>"
        f"<item><link>{BASE}a/</link><pubDate>Thu, 12 Mar 2026 08:00:00 GMT</pubDate></item>"
        "</channel></rss>"
    )
    assert feed_links(feed.encode()) == {f"{BASE}about/": None, f"{BASE}a/": DAY}


def test_ananke_has_an_article_on_lists_and_the_404_page():
    post = page(head=OG_ARTICLE, body=f"<article><h1>T</h1>{DATED}</article>")
    others = page(head=OG_SITE, body=f"<article><h1>Posts</h1>{DATED}</article>")
    pages = {"posts/a/index.html": post, "posts/index.html": others, "404.html": others}
    assert judge(pages, {f"{BASE}posts/a/": DAY})[0] == {"posts/a/index.html"}


def test_pelican_has_no_date_on_the_page_but_in_its_feed():
    both = page(body="<article><h1>Blog</h1><h2>T</h2></article>")
    pages = {"a.html": both, "b.html": both, "pages/about.html": both, "author/jane.html": both}
    assert judge(pages, atom("a.html", "b.html"))[0] == {"a.html", "b.html"}


def test_material_shows_excerpts_on_its_index_and_on_lists_of_one():
    inner = f"<article class=md-content__inner><h1>T<a href='#t'>¶</a></h1>{DATED}</article>"
    excerpt = (
        "<article class='md-post md-post--excerpt'><div><h2><a class=toclink "
        f"href='{{}}2026/03/12/a/'>T</a></h2>{DATED}</div></article>"
    )
    pages = {
        "blog/2026/03/12/a/index.html": page(body=inner),
        "blog/index.html": page(body=excerpt.format("")),
        "blog/archive/2026/index.html": page(body=excerpt.format("../../")),
        "blog/category/tea/index.html": page(body=excerpt.format("../../")),
        "blog/page/2/index.html": page(body=excerpt.format("../../")),
        "index.html": page(body="<article><h1>Home<a href='#home'>¶</a></h1></article>"),
    }
    posts, why = judge(pages)
    assert posts == {"blog/2026/03/12/a/index.html"}
    assert why["blog/index.html"] == "shows an excerpt of blog/2026/03/12/a/index.html"


def test_pages_without_any_sign_are_posts_by_a_glob():
    pages = {"a/index.html": page(), "b/index.html": page(), "b/c/index.html": page()}
    assert judge(pages)[0] == set()
    posts, why = judge(pages, options=SiteOptions(include=("*",), exclude=("b",)))
    assert posts == {"a/index.html"}
    assert why["b/index.html"] == "excluded by a glob"
    assert judge(pages, options=SiteOptions(include=("b/**",)))[0] == {"b/c/index.html"}


def test_only_included_pages_are_posts_if_the_settings_say_so():
    post = page(head=OG_ARTICLE, body=DATED)
    pages = {"a/index.html": post, "b/index.html": post}
    options = SiteOptions(include=("b/index.html",), only_included=True)
    assert judge(pages, options=options)[0] == {"b/index.html"}


def test_eleventys_feed_lists_the_newest_and_the_others_are_addressed_alike():
    post = page(body=f"<main><h1>T</h1>{DATED}</main>")
    pages = {
        "blog/new/index.html": post,
        "blog/old/index.html": post,
        "blog/index.html": page(body=f"<main><h1>Archive</h1>{DATED}{DATED}</main>"),
        "about/index.html": page(body="<main><h1>About</h1></main>"),
        "tags/tea/index.html": page(body=f"<main><h1>Tagged</h1>{DATED}</main>"),
    }
    posts, why = judge(pages, atom("blog/new/"))
    assert posts == {"blog/new/index.html", "blog/old/index.html"}
    assert "addressed like the posts in the feed +1" in why["blog/old/index.html"]


def test_minima_is_addressed_by_date():
    post = page(
        head=OG_ARTICLE,
        body=f"<article itemscope itemtype='http://schema.org/BlogPosting'><h1>T</h1>"
        f"<time itemprop='datePublished' datetime='{DAY}T00:00:00+00:00'></time></article>",
    )
    pages = {"2026/03/12/a.html": post, "about/index.html": page(body="<article>Me</article>")}
    assert judge(pages, atom("2026/03/12/a.html"))[0] == {"2026/03/12/a.html"}


def test_ablog_has_nothing_but_its_feed():
    post = page(body="<div role=main><h1>T<a class=headerlink href='#t'>¶</a></h1></div>")
    pages = {
        "2026/a.html": post,
        "index.html": post,
        "genindex.html": post,
        "blog/2026.html": post,
    }
    assert judge(pages, atom("2026/a.html"))[0] == {"2026/a.html"}


def test_a_feed_built_for_another_host_or_path_is_the_sites_own():
    post = page(head=OG_ARTICLE)
    pages = {"posts/a/index.html": post}
    assert judge(pages, atom("posts/a/", base="http://localhost:1313/"))[0]
    assert judge(pages, atom("posts/a/", base="https://example.com/blog/"), base=f"{BASE}blog/")[0]


def test_what_no_glob_overrules():
    post = page(head=OG_ARTICLE, body=DATED)
    pages = {
        "off/index.html": page(head=OG_ARTICLE + '<meta name="listen" content="off">', body=DATED),
        "old/index.html": page(head='<meta http-equiv="refresh" content="0; url=/new/">'),
        "amp/index.html": page(head=OG_ARTICLE, body=DATED, html="amp"),
        "amp2/index.html": page(head=OG_ARTICLE, body=DATED, html="⚡"),
        "new/index.html": post,
    }
    posts, why = judge(pages, options=SiteOptions(include=("**",)))
    assert posts == {"new/index.html"}
    assert why["old/index.html"] == "only leads on to /new/"


def test_drafts_copies_and_hidden_pages_are_none():
    robots = '<meta name="robots" content="noindex, nofollow">'
    canonical = '<link rel="canonical" href="{}">'
    dated = page(head=OG_ARTICLE, body=DATED)
    pages = {
        "posts/a/index.html": dated,
        "drafts/b/index.html": dated,
        "posts/c/index.html": page(head=OG_ARTICLE + robots, body=DATED),
        "posts/d/index.html": page(
            head=OG_ARTICLE + canonical.format(f"{BASE}posts/a/"), body=DATED
        ),
        "posts/e/index.html": page(
            head=OG_ARTICLE + canonical.format("https://elsewhere.org/x/"), body=DATED
        ),
    }
    posts, why = judge(pages)
    assert posts == {"posts/a/index.html"}
    assert "copy of https://elsewhere.org/x/" in why["posts/e/index.html"]


def test_a_site_that_is_hidden_as_a_whole_still_has_posts():
    robots = '<meta name="robots" content="noindex, nofollow">'
    pages = {"posts/a/index.html": page(head=OG_ARTICLE + robots, body=DATED)}
    assert judge(pages)[0] == {"posts/a/index.html"}


def test_every_language_has_its_own_episode():
    def linked(language):
        links = "".join(
            f'<link rel="alternate" hreflang="{each}" href="{BASE}{each}/a/">'
            for each in ("en", "de")
        )
        own = f'<link rel="canonical" href="{BASE}{language}/a/">'
        return page(head=OG_ARTICLE + links + own, body=DATED, html=f"lang={language}")

    pages = {"en/a/index.html": linked("en"), "de/a/index.html": linked("de")}
    assert judge(pages)[0] == set(pages)


def test_a_page_is_known_by_the_address_it_gives_itself():
    head = OG_ARTICLE + f'<link rel="canonical" href="{BASE}a">'
    facts = {"a.html": read_facts(page(head=head, body=DATED))}
    assert [each.url for each in decide(facts, {}, BASE)] == [f"{BASE}a"]
    assert [each.url for each in decide({"ü b.html": Facts()}, {}, BASE)] == [
        f"{BASE}%C3%BC%20b.html"
    ]


def test_json_feeds_and_rdf_are_feeds_too():
    said = b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "https://e.org/a",'
    said += b'"date_published": "2026-03-12T01:00:00Z"}]}'
    assert feed_links(said) == {"https://e.org/a": DAY}
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<item><link>https://e.org/a</link><dc:date>2026-03-12</dc:date></item></rdf:RDF>"
    )
    assert feed_links(rdf.encode()) == {"https://e.org/a": DAY}
    assert feed_links(b"<rss><channel><item>") == {}


def test_a_page_that_renews_itself_is_no_redirect():
    head = '<meta http-equiv="refresh" content="600; url=https://example.com/posts/a/">'
    pages = {"posts/a/index.html": page(head=OG_ARTICLE + head, body=DATED)}
    assert judge(pages)[0] == set(pages)


def test_a_heading_that_mentions_another_post_is_the_posts_own():
    heading = "<h1>The long bridge, which goes on from <a href='/posts/b/'>the ferry</a></h1>"
    text = page(head=OG_ARTICLE, body=f"<article>{heading}{DATED}</article>")
    pages = {"posts/a/index.html": text, "posts/b/index.html": page()}
    assert judge(pages)[0] == {"posts/a/index.html"}


def test_a_feed_of_comments_makes_no_posts():
    pages = {"about/index.html": page(body="<article><h1>About</h1></article>")}
    posts, why = judge(pages, {f"{BASE}about/#comment-1": DAY})
    assert not posts
    assert why["about/index.html"] == "one <article> +1, no date"


def test_what_falls_short_is_told():
    _, why = judge({"notes/a/index.html": page(body=DATED)})
    assert why["notes/a/index.html"] == f"dated {DAY} (<time>) +2, 2 of 3 points"
