"""Feeds and sitemaps to the addresses of their posts."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from listen.errors import FetchError, NoArticleError
from listen.extraction.feeds import expand
from listen.extraction.source import fetch

RSS = """<?xml version="1.0" encoding="UTF-8"?><!-- ours --><rss version="2.0"><channel>
<title>Tea</title><link>https://example.org/</link>
<item><title>Old</title><link>/old</link><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate></item>
<item><title>New</title><link>/new?a=1&amp;b=2</link>
<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate></item>
<item><title>No address</title></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tea</title>
<entry><title>Old</title><link href="https://example.org/old"/><updated>2025-03-03T10:00:00Z</updated></entry>
<entry><title>New</title><link href="https://example.org/new"/><updated>2025-03-04T10:00:00Z</updated></entry>
</feed>"""
URLS = """<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{base}/old</loc><lastmod>2025-03-03</lastmod></url><url><loc>{base}/undated</loc></url>
<url><loc> {base}/new </loc><lastmod>2025-03-04T08:00:00+00:00</lastmod></url></urlset>"""
INDEX = """<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>{base}/gone.xml</loc></sitemap><sitemap><loc>{base}/posts.xml</loc></sitemap>
</sitemapindex>"""


asked_for: list[str] = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        base = f"http://{self.headers['Host']}"
        pages: dict[str, tuple[str, str | bytes]] = {
            "/feed": ("application/rss+xml", RSS),
            "/posts.xml": ("application/xml", URLS.format(base=base)),
            "/sitemap.xml": ("text/xml", INDEX.format(base=base)),
            "/posts": ("text/html; charset=utf-8", RSS),
            "/posts.php": ("text/plain", ATOM),
            "/tea": ("text/html", "<html><body><p>An &lt;rss> of our own.</p></body></html>"),
            "/posts.xml.gz": ("application/gzip", gzip.compress(URLS.format(base=base).encode())),
        }
        asked_for.append(self.path)
        if self.path not in pages:
            self.send_error(404)
            return
        media_type, content = pages[self.path]
        body = content.encode() if isinstance(content, str) else content
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("name", "content", "posts"),
    [
        ("feed.xml", RSS, ("https://example.org/new?a=1&b=2", "https://example.org/old")),
        ("tea.rss", RSS, ("https://example.org/new?a=1&b=2", "https://example.org/old")),
        ("tea.atom", ATOM, ("https://example.org/new", "https://example.org/old")),
        (
            "sitemap.xml",
            URLS.format(base="https://example.org"),
            tuple(f"https://example.org/{name}" for name in ("new", "old", "undated")),
        ),
    ],
)
def test_a_file_is_expanded_with_the_newest_first(tmp_path, name, content, posts):
    path = tmp_path / name
    path.write_text(content)

    assert expand(str(path)) == posts
    assert expand(str(path), limit=1) == posts[:1]


def test_a_feed_and_an_index_of_sitemaps_on_the_web(site):
    assert expand(f"{site}/feed") == (f"{site}/new?a=1&b=2", f"{site}/old")
    assert expand(f"{site}/sitemap.xml") == tuple(f"{site}/{n}" for n in ("new", "old", "undated"))


def test_a_server_is_asked_once_for_a_feed_and_once_for_a_page(site):
    asked_for.clear()
    expand(f"{site}/posts")
    assert asked_for == ["/posts"]
    asked_for.clear()
    page = f"{site}/tea"
    assert expand(page) == (page,)
    assert "of our own" in fetch(page).content
    assert asked_for == ["/tea"]
    fetch(page)
    assert asked_for == ["/tea", "/tea"], "what was kept is given once"
    asked_for.clear()
    gone = f"{site}/gone"
    assert expand(gone) == (gone,)
    for _ in range(2):
        with pytest.raises(FetchError, match="404"):
            fetch(gone)
    assert asked_for == ["/gone", "/gone"], "an error, too"


def test_a_feed_is_known_by_its_content_whatever_its_name_and_type(site, tmp_path):
    assert expand(f"{site}/posts") == (f"{site}/new?a=1&b=2", f"{site}/old")
    assert expand(f"{site}/posts.php") == ("https://example.org/new", "https://example.org/old")
    for name in ("posts", "posts.html", "posts.txt"):
        path = tmp_path / name
        path.write_text(RSS)
        assert len(expand(str(path))) == 2
    (tmp_path / "posts.gz").write_bytes(gzip.compress(ATOM.encode()))
    assert len(expand(str(tmp_path / "posts.gz"))) == 2


def test_a_gzipped_sitemap_is_unpacked(site, tmp_path):
    assert expand(f"{site}/posts.xml.gz") == tuple(
        f"{site}/{n}" for n in ("new", "old", "undated")
    )
    path = tmp_path / "sitemap.xml.gz"
    path.write_bytes(gzip.compress(URLS.format(base="https://example.org").encode()))
    assert len(expand(str(path))) == 3


def test_what_is_no_feed_is_itself(site, tmp_path):
    for source in ("-", "tea.html", "https://[", f"{site}/tea", f"{site}/gone"):
        assert expand(source) == (source,)
    assert expand(str(tmp_path / "none.md")) == (str(tmp_path / "none.md"),)
    page = tmp_path / "page.xml"
    page.write_text("<html><body><p>A page.</p></body></html>")
    assert expand(str(page)) == (str(page),)


def test_a_feed_with_entities_of_its_own_is_refused(tmp_path):
    bomb = tmp_path / "bomb.xml"
    bomb.write_text(
        '<?xml version="1.0"?><!DOCTYPE rss><rss>'
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        "<channel><item><link>https://example.org/&b;</link></item></channel></rss>"
    )

    with pytest.raises(FetchError, match="entities") as caught:
        expand(str(bomb))

    assert caught.value.hint


@pytest.mark.parametrize(
    "content", ["<rss><channel></channel></rss>", "<urlset>", "<feed><entry>"]
)
def test_a_feed_without_posts_is_a_clear_error(tmp_path, content):
    path = tmp_path / "feed.xml"
    path.write_text(content)

    with pytest.raises(NoArticleError, match="without posts"):
        expand(str(path))
