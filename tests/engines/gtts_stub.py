"""Google's part, played on 127.0.0.1: answers the one call that gTTS makes, well or badly.

with speaking_server() as server:       # gTTS now talks to it
    server.troubles.append(refuse(429, retry_after="1"))
    …
    assert server.texts == ["It rained."]
"""

import base64
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from unittest import mock
from urllib.parse import parse_qs

from tests.engines.sounds import packed, silence, tone

SECONDS_A_WORD = 0.25
"""How long the stub's beep is for each word, so that a clip is as long as its text deserves."""

Trouble = Callable[[BaseHTTPRequestHandler], None]
"""Answers one request in its own way."""


class SpeakingServer(ThreadingHTTPServer):
    """What it was asked, and what it is to do about the next requests."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}/_/TranslateWebserverUi/data/batchexecute"
        self.address = mock.Mock()
        """What gTTS calls to learn where to send its text."""
        self.speak: Callable[[str], bytes] = beep
        """Makes MP3 of a text."""
        self.texts: list[str] = []
        self.calls: list[tuple[str, bool | None]] = []
        """Language and slowness of each request."""
        self.troubles: list[Trouble] = []
        """For the next requests, one each; when it is empty, all is well."""
        self.always: Trouble | None = None
        self.at_once = 0
        self.most_at_once = 0
        self.lock = threading.Lock()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of callers that hang up: some of them are meant to."""


@contextmanager
def speaking_server() -> Iterator[SpeakingServer]:
    """Serve on 127.0.0.1, and make gTTS address it."""
    with SpeakingServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        address = mock.patch("gtts.tts._translate_url", return_value=server.url)
        direct = mock.patch.dict("os.environ", {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"})
        try:
            with address as server.address, direct:
                yield server
        finally:
            server.shutdown()
            thread.join()


def beep(text: str) -> bytes:
    """Make a tone as long as the text deserves."""
    return packed(tone(SECONDS_A_WORD * len(text.split())))


def refuse(status: int, *, retry_after: str | None = None) -> Trouble:
    """Answer with a status that is not 200."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if retry_after is not None:
            handler.send_header("Retry-After", retry_after)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def reply(body: bytes) -> Trouble:
    """Answer 200 with something of your own."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def mute() -> Trouble:
    """Answer with a second of silence."""
    return reply(enveloped(packed(silence(1.0))))


def drip(seconds: float) -> Trouble:
    """Send a byte now and then, and never finish in time."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            handler.wfile.write(b" ")
            time.sleep(0.02)

    return answer


def hang(seconds: float) -> Trouble:
    """Say nothing for a while."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return answer


def slowly(trouble: Trouble) -> Trouble:
    """Take a tenth of a second over an answer."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.1)
        trouble(handler)

    return answer


def enveloped(sound: bytes | None) -> bytes:
    """Wrap MP3 as the service does: a guard line, a length, and JSON in JSON."""
    inner = json.dumps([base64.b64encode(sound).decode()]) if sound else None
    outer = json.dumps(
        [["wrb.fr", "jQ1olc", inner, None, None, None, "generic"], ["di", 41]],
        separators=(",", ":"),
    )
    return f')]}}\'\n\n{len(outer)}\n{outer}\n25\n[["e",4,null,null,131]]\n'.encode()


class _Handler(BaseHTTPRequestHandler):
    server: SpeakingServer
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        form = parse_qs(self.rfile.read(length).decode())
        text, language, slow, _ = json.loads(json.loads(form["f.req"][0])[0][0][1])
        server = self.server
        with server.lock:
            server.texts.append(text)
            server.calls.append((language, slow))
            server.at_once += 1
            server.most_at_once = max(server.most_at_once, server.at_once)
            trouble = server.troubles.pop(0) if server.troubles else server.always
        try:
            (trouble or reply(enveloped(server.speak(text))))(self)
        finally:
            with server.lock:
                server.at_once -= 1

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""
