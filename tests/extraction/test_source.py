"""Getting a page: from files, from standard input, from a web server of our own."""

import gzip
import io
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from listen.errors import FetchError, NoArticleError
from listen.extraction.options import FetchOptions
from listen.extraction.source import fetch
from listen.model import Kind

PAGE = "<html><body><p>Grüße aus der Teeküche</p></body></html>"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/slow":
            time.sleep(3)
        if self.path in ("/headers", "/drip"):
            self.drip()
            return
        if self.path == "/busy":
            self.send_error(503)
            return
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/latin")
            self.end_headers()
            return
        if self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
            return
        answers = {
            "/latin": ("text/html; charset=iso-8859-1", PAGE.encode("latin-1")),
            "/notes": ("text/markdown", b"# Notes\n\nOn tea."),
            "/large": ("text/html", b"x" * 5000),
            "/paper": ("application/pdf", b"%PDF-1.7"),
            "/agent": ("text/plain", self.headers["User-Agent"].encode()),
        }
        if self.path not in answers:
            self.send_error(404)
            return
        media_type, body = answers[self.path]
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.end_headers()
        self.wfile.write(body)

    def drip(self):
        """Send a byte now and then, in the headers or behind them."""
        start = b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n"
        with suppress(OSError):
            self.wfile.write(start if self.path == "/headers" else start + b"\r\n")
            for _ in range(60):
                self.wfile.write(b"x")
                time.sleep(0.05)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *request: None  # type: ignore[method-assign]  # of who hangs up
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_decoded_as_its_header_says(site):
    document = fetch(f"{site}/latin")

    assert "Grüße" in document.content
    assert document.kind is Kind.HTML
    assert document.url == f"{site}/latin"


def test_redirects_are_followed_and_the_last_address_counts(site):
    assert fetch(f"{site}/moved").url == f"{site}/latin"


def test_the_media_type_tells_markdown(site):
    assert fetch(f"{site}/notes").kind is Kind.MARKDOWN


def test_we_say_who_we_are(site):
    assert "listen" in fetch(f"{site}/agent").content


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nowhere", "404"),
        ("/paper", "application/pdf"),
        ("/slow", "0.5 seconds"),
        ("/drip", "0.5 seconds"),
        ("/headers", "0.5 seconds"),
        ("/large", "larger than"),
        ("/loop", "redirects"),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence_with_a_hint(site, path, words):
    options = FetchOptions(timeout=0.5, max_size=2000, max_redirects=3)

    started = time.monotonic()
    with pytest.raises(FetchError, match=words) as caught:
        fetch(f"{site}{path}", options=options)

    assert time.monotonic() - started < 1.5
    assert site in str(caught.value)
    assert caught.value.hint


def test_a_server_that_is_not_there_is_a_fetch_error():
    with pytest.raises(FetchError, match=r"127\.0\.0\.1") as caught:
        fetch("http://127.0.0.1:9/post")

    assert caught.value.hint


@pytest.mark.parametrize(
    ("path", "passes"), [("/busy", True), ("/slow", True), ("/nowhere", False), ("/loop", False)]
)
def test_what_may_pass_is_told_from_what_will_not(site, path, passes):
    with pytest.raises(FetchError) as told:
        fetch(site + path, options=FetchOptions(timeout=0.5))
    assert told.value.transient == passes


@pytest.mark.parametrize(
    ("name", "data", "error", "words"),
    [
        ("empty.html", b" \n", NoArticleError, "is empty"),
        ("paper.txt", b"%PDF-1.7 ...", FetchError, "a PDF"),
        ("picture.html", b"\x89PNG\r\n\x1a\n....", FetchError, "a PNG image"),
        ("archive.md", b"PK\x03\x04....", FetchError, "a ZIP archive"),
        ("program.txt", bytes(range(8)) * 50, FetchError, "a binary file"),
        ("large.txt", b"tea " * 1000, FetchError, "larger than"),
    ],
)
def test_a_file_that_is_no_article_is_refused_by_name(tmp_path, name, data, error, words):
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(error, match=words) as caught:
        fetch(path, options=FetchOptions(max_size=2000))

    assert name in str(caught.value)
    assert caught.value.hint


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(FetchError, match="no file"):
        fetch(tmp_path / "nothing.html")
    with pytest.raises(FetchError, match="folder"):
        fetch(tmp_path)


def test_an_address_without_its_scheme_gets_a_hint():
    with pytest.raises(FetchError) as caught:
        fetch("example.org/post")

    assert "https://example.org/post" in str(caught.value.hint)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_and_utf_8_are_understood(tmp_path, encoding):
    path = tmp_path / "post.txt"
    path.write_bytes("Grüße, Tee – 茶".encode(encoding))

    assert fetch(path).content == "Grüße, Tee – 茶"


def test_a_meta_element_declares_the_encoding(tmp_path):
    path = tmp_path / "post.html"
    path.write_bytes(
        b"<html><head><meta charset=windows-1251></head><body>" + "чай".encode("cp1251")
    )

    assert "чай" in fetch(path).content


def test_an_undeclared_encoding_is_guessed(tmp_path):
    path = tmp_path / "post.txt"
    path.write_bytes(
        ("Der Tee wird kühl, müde gähnt der Bäcker über süßen Brötchen. " * 9).encode("cp1252")
    )

    assert "müde gähnt der Bäcker" in fetch(path).content


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("post.html", "Just words", Kind.HTML),
        ("post.md", "Just words", Kind.MARKDOWN),
        ("post.txt", "Just words", Kind.TEXT),
        ("post.txt", "<!doctype html><p>Words", Kind.HTML),
        ("post", "# Tea\n\n- [green](g.html)\n- **black**", Kind.MARKDOWN),
        ("post", "<div><p>Words</p><p>More</p></div>", Kind.HTML),
        ("post", "Words, nothing more.", Kind.TEXT),
    ],
)
def test_the_kind_is_told_by_suffix_and_looks(tmp_path, name, content, kind):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")

    assert fetch(path).kind is kind


def test_standard_input_is_read(monkeypatch):
    class Stdin:
        buffer = io.BytesIO(b"<p>one</p><p>two</p><p>three</p>")

    monkeypatch.setattr("sys.stdin", Stdin)

    document = fetch("-", url="https://example.org/post")

    assert document.kind is Kind.HTML
    assert document.url == "https://example.org/post"


def test_closed_standard_input_is_an_error_with_a_hint(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)

    with pytest.raises(FetchError, match="Standard input is closed") as caught:
        fetch("-")

    assert caught.value.hint


def test_an_xml_declaration_tells_the_encoding(tmp_path):
    path = tmp_path / "post.xhtml"
    content = '<?xml version="1.0" encoding="windows-1251"?><html><body><p>чай</p></body></html>'
    path.write_bytes(content.encode("cp1251"))

    assert "чай" in fetch(path).content


def test_a_gzipped_page_is_unpacked_and_known_by_its_own_suffix(tmp_path):
    path = tmp_path / "tea.md.gz"
    path.write_bytes(gzip.compress(b"Tea is hot."))

    document = fetch(path)

    assert (document.content, document.kind) == ("Tea is hot.", Kind.MARKDOWN)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (gzip.compress(b"x" * 40_000_000), "larger than 32 MB when it is unpacked"),
        (gzip.compress(b"Tea is hot. " * 40)[:-9], "ends in the middle"),
        (b"\x1f\x8b and no more", "cannot be unpacked"),
        (gzip.compress(b"%PDF-1.7"), "is a PDF"),
    ],
    ids=["bomb", "cut", "broken", "not a text"],
)
def test_a_gzipped_file_that_cannot_be_read_is_a_clear_error(tmp_path, data, words):
    path = tmp_path / "tea.html.gz"
    path.write_bytes(data)

    with pytest.raises(FetchError, match=words) as caught:
        fetch(path)

    assert caught.value.hint


def test_a_page_that_was_cut_off_by_the_clock_is_none(site, monkeypatch):
    """A client that is closed while it reads may take that for the end of the page."""

    def read_half(*_):
        time.sleep(0.3)
        return b"<p>Half a page"

    monkeypatch.setattr("listen.extraction.web._read_limited", read_half)
    with pytest.raises(FetchError, match=r"did not answer within 0\.1 seconds"):
        fetch(f"{site}/notes", options=FetchOptions(timeout=0.1))
