"""Pages from the web: a stub on 127.0.0.1 that answers well, badly, late or not at all."""

import socket
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.cli.running import assert_refused, everything_in

POST = (
    b"<!DOCTYPE html><html lang='en'><head><title>Tea</title></head><body><article><h1>Tea</h1>"
    b"<p>It rained all day, and the kettle sang until nobody was left to hear it.</p>"
    b"</article></body></html>"
)
LOGIN = b"<html><title>Sign in</title><form><input type='password'><button>Go</button></form>"


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.partition("?")[0].strip("/").replace("-", "_")
        getattr(self, f"answer_{name}", lambda: self.send(404))()

    def send(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content_Length": len(body), **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    def answer_post(self):
        self.send(200, POST, Content_Type="text/html; charset=utf-8")

    def answer_moved(self):
        self.send(302, Location="/post")

    def answer_loop(self):
        self.send(302, Location="/loop")

    def answer_astray(self):
        self.send(302, Location="gopher://127.0.0.1/")

    def answer_broken(self):
        self.send(500)

    def answer_gone(self):
        self.send(410)

    def answer_busy(self):
        self.send(429, Retry_After="60")

    def answer_login(self):
        self.send(200, LOGIN, Content_Type="text/html")

    def answer_nothing(self):
        self.send(200, Content_Type="text/html")

    def answer_picture(self):
        self.send(200, b"\x89PNG\r\n\x1a\n", Content_Type="image/png")

    def answer_pdf_as_page(self):
        self.send(200, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", Content_Type="text/html")

    def answer_large(self):
        self.send(200, POST * 10, Content_Type="text/html")

    def answer_silent(self):
        time.sleep(1.5)

    def answer_slow(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        with suppress(OSError):  # who asked has had enough
            for _ in range(30):
                self.wfile.write(b"<p>Tea.")
                time.sleep(0.05)

    def answer_cut_short(self):
        self.send(200, POST, Content_Type="text/html", Content_Length=len(POST) + 1000)

    def answer_no_http(self):
        self.wfile.write(b"220 post office ready\r\n")

    def log_message(self, format, *args):  # noqa: A002
        """Keep quiet."""


class Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request, client_address):
        """Say nothing of callers that hang up."""


@pytest.fixture(scope="module")
def site():
    with Server(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def limited(monkeypatch):
    monkeypatch.setenv("LISTEN_SOURCE_TIMEOUT", "0.5")
    monkeypatch.setenv("LISTEN_SOURCE_MAX_SIZE", "1500")


@pytest.mark.parametrize("name", ["post", "moved", "post?utm_source=feed#top"])
def test_a_post_is_fetched(program, site, away, name):
    answer = program("convert", f"{site}/{name}", "--voice", "tone", "--jobs", "1")
    assert answer.exit_code == 0, answer.stderr
    assert answer.stdout == "audio_out/tea.mp3\n"
    assert f"{site}/post" in (away / "audio_out" / "tea.json").read_text()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere", "404"),
        ("gone", "410"),
        ("busy", "429"),
        ("broken", "500"),
        ("loop", "redirects more than 10 times"),
        ("astray", "cannot be fetched"),
        ("login", "holds no article"),
        ("nothing", "is empty"),
        ("picture", "image/png"),
        ("pdf-as-page", "PDF"),
        ("large", "larger than 0.0015 MB"),
        ("silent", "did not answer within 0.5 seconds"),
        ("slow", "did not answer within 0.5 seconds"),
        ("cut-short", "cannot be fetched"),
        ("no-http", "cannot be fetched"),
    ],
)
def test_a_page_that_cannot_be_had(program, site, away, limited, name, told):
    started = time.monotonic()
    answer = program("convert", f"{site}/{name}", "--voice", "tone", "--jobs", "1")
    assert time.monotonic() - started < 1.4
    assert_refused(answer, 4, told, f"{site}/{name}")
    assert everything_in(away) == set()


@pytest.mark.parametrize("command", ["inspect", "script"])
def test_looking_at_a_page_that_cannot_be_had(program, site, command):
    assert_refused(program(command, f"{site}/nowhere"), 4, "404")


def test_nobody_at_home(program, away):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        answer = program("convert", f"http://127.0.0.1:{port}/", "--voice", "tone")
    assert_refused(answer, 4, f"127.0.0.1:{port}", "cannot be fetched")
    assert everything_in(away) == set()


@pytest.mark.parametrize("address", ["http://", "http://[::1/tea", "http://127.0.0.1:99999/"])
def test_an_address_that_is_none(program, address):
    assert_refused(program("convert", address, "--voice", "tone"), 4, address)
