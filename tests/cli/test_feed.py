"""`listen feed build` and `listen feed check`, as a user has them."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.cli.running import assert_refused, listen
from tests.publish.feed.narrations import convert, write_post

BASE = "https://kettle.example/listen/"


@pytest.fixture(scope="session")
def _spoken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("spoken")
    convert(
        write_post(folder, "tea"), folder / "out" / "tea.mp3", url="https://kettle.example/tea"
    )
    return folder / "out"


@pytest.fixture
def out(_spoken: Path, away: Path) -> Path:
    target = away / "out"
    target.mkdir()
    for path in _spoken.iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    return target


def test_a_feed_is_built_and_found_clean(program, out):
    answer = program("feed", "build", out, "--base-url", BASE)
    assert answer.exit_code == 0
    assert answer.stdout == f"{out / 'feed.xml'}\n"
    assert "“kettle.example”: 1 episode, https://kettle.example/listen/feed.xml" in answer.stderr
    assert "note: feed.title is not set" in answer.stderr
    again = program("feed", "build", out, "--base-url", BASE)
    assert "1 episode, unchanged" in again.stderr
    checked = program("feed", "check", out / "feed.xml", "--files", out)
    assert (checked.exit_code, checked.stdout) == (0, "")
    assert checked.stderr == (
        f"“kettle.example”: 1 episode, 0 errors, 0 warnings; its files in {out} were looked at\n"
    )


def test_files_beside_a_feed_are_looked_at(program, out, away):
    program("feed", "build", out, "--base-url", BASE)
    with (out / "tea.mp3").open("ab") as file:
        file.write(b"\0")
    answer = program("feed", "check", out / "feed.xml")
    assert answer.exit_code == 8
    assert "[file-length]" in answer.stdout
    (out / "feed.xml").rename(away / "feed.xml")
    alone = program("feed", "check", "feed.xml")
    assert alone.exit_code == 0
    assert "looked at" not in alone.stderr


def test_the_settings_tell_of_the_show(program, out, away):
    (away / "listen.toml").write_text(
        '[feed]\ntitle = "The Kettle"\ncategory = ["Arts"]\nfrequency = "weekly"\n'
        '[[feed.funding]]\nurl = "https://kettle.example/tip"\n'
        '[[feed.people]]\nname = "Jo"\nrole = "host"\n'
    )
    answer = program("feed", "build", out, "--base-url", BASE, "--quiet")
    assert answer.stderr == ""
    feed = (out / "feed.xml").read_text()
    for written in ("<title>The Kettle</title>", "FREQ=WEEKLY", 'role="host"', "tip"):
        assert written in feed


def test_json_is_for_programs(program, out):
    built = json.loads(program("feed", "build", out, "--base-url", BASE, "--json").stdout)
    assert built["changed"] is True
    assert built["url"] == f"{BASE}feed.xml"
    (episode,) = built["episodes"]
    assert episode["size"] == (out / "tea.mp3").stat().st_size
    (out / "tea.vtt").unlink()
    answer = program("feed", "check", out / "feed.xml", "--files", out, "--json")
    assert answer.exit_code == 8
    report = json.loads(answer.stdout)
    assert (report["errors"], report["warnings"], report["episodes"]) == (1, 0, 1)
    (finding,) = report["findings"]
    assert finding["rule"] == "file-missing"
    assert finding["severity"] == "error"
    assert "tea.vtt" in finding["message"]
    assert "/tea.vtt" in (out / "feed.xml").read_text().split("\n")[finding["line"] - 1]
    assert finding["remedy"]


def test_a_finding_is_a_line_with_its_remedy(program, out):
    program("feed", "build", out, "--base-url", BASE)
    path = out / "feed.xml"
    path.write_text(path.read_text().replace("<itunes:explicit>false", "<itunes:explicit>no"))
    answer = program("feed", "check", path)
    assert answer.exit_code == 8
    line, remedy, *others = answer.stdout.splitlines()
    assert line.startswith(f"{path}:")
    assert ': error: <itunes:explicit> is "no". [explicit-value]' in line
    assert remedy.strip().startswith("Write true or false")
    assert len(others) == 1  # the episode's, without saying the remedy again


def test_warnings_alone_are_no_failure(program, out):
    program("feed", "build", out, "--base-url", BASE)
    path = out / "feed.xml"
    path.write_text(path.read_text().replace("podcast:locked", "podcast:lacked"))
    answer = program("feed", "check", path)
    assert answer.exit_code == 0
    assert "[locked]" in answer.stdout


def test_a_narration_that_is_left_out_is_told_and_fails(program, out):
    (out / "other.json").write_text('{"format": "listen-transcript-1"}')
    answer = program("feed", "build", out, "--base-url", BASE)
    assert answer.exit_code == 8
    assert "left out: " in answer.stderr
    assert "other.json" in answer.stderr
    assert (out / "feed.xml").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build", "absent", "--base-url", BASE), "There is no folder absent"),
        (("build", "empty", "--base-url", BASE), "There is no narration in"),
        (("build", "out", "--base-url", "kettle.example"), "does not begin with https://"),
    ],
)
def test_what_cannot_be_built(program, out, arguments, told):
    (out.parent / "empty").mkdir()
    assert_refused(program("feed", *arguments), 8, told)
    assert not (out / "feed.xml").exists()


def test_what_cannot_be_checked(program, away):
    assert_refused(program("feed", "check", "absent.xml"), 4, "absent.xml cannot be read")
    assert_refused(program("feed", "check", away), 4, "is a folder, not a feed")
    (away / "page.html").write_text("<!doctype html><p>Hi")
    assert_refused(program("feed", "check", "page.html"), 8, "is a web page, not a feed")
    (away / "feed.xml").write_text("<rss/>")
    assert_refused(program("feed", "check", "feed.xml", "--files", "no"), 8, "no folder no")


def test_standard_input_is_checked(away):
    answer = listen("feed", "check", "-", cwd=away, stdin=b"<rss version='2.0'>&</rss>")
    assert answer.exit_code == 8
    assert answer.stdout.startswith("-:1: error: ")
    assert "[not-well-formed]" in answer.stdout


class Site(BaseHTTPRequestHandler):
    feed = b""
    pings: list[dict[str, list[str]]] = []  # noqa: RUF012 – a new one for each server
    answer = 204

    def do_GET(self):
        found = self.path == "/feed.xml"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "application/rss+xml")
        self.end_headers()
        self.wfile.write(self.feed if found else b"")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.pings.append(parse_qs(body))
        self.send_response(self.answer)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    handler = type("OneSite", (Site,), {"pings": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_feed_on_the_web_is_checked(program, out, site):
    address, handler = site
    program("feed", "build", out, "--base-url", BASE)
    handler.feed = (out / "feed.xml").read_bytes()
    answer = program("feed", "check", f"{address}/feed.xml")
    assert answer.exit_code == 0
    assert "[self-link-differs]" in answer.stdout  # it names the address it will have
    assert_refused(program("feed", "check", f"{address}/other.xml"), 4, "answered 404")


def test_a_hub_is_told_when_asked(program, out, away, site):
    address, handler = site
    (away / "listen.toml").write_text(f'[feed]\nhub = "{address}/hub"\n')
    answer = program("feed", "build", out, "--base-url", BASE)
    assert answer.exit_code == 0
    assert handler.pings == []
    assert f'rel="hub" href="{address}/hub"' in (out / "feed.xml").read_text()
    assert program("feed", "build", out, "--base-url", BASE, "--ping").exit_code == 0
    assert handler.pings == [{"hub.mode": ["publish"], "hub.url": [f"{BASE}feed.xml"]}]
    handler.answer = 400
    refused = program("feed", "build", out, "--base-url", BASE, "--ping")
    assert refused.exit_code == 8
    assert "answered 400" in refused.stderr
    assert (out / "feed.xml").exists()


def test_a_hub_is_told_of_any_feed(program, away, site):
    address, handler = site
    url = "https://kettle.example/listen/feed.xml"
    answer = program("feed", "ping", url, "--hub", f"{address}/hub")
    assert answer.exit_code == 0
    assert handler.pings == [{"hub.mode": ["publish"], "hub.url": [url]}]
    handler.answer = 500
    assert_refused(program("feed", "ping", url, "--hub", f"{address}/hub"), 8, "answered 500")
    assert_refused(
        program("feed", "ping", url, "--hub", "http://127.0.0.1:1/"), 8, "cannot be told"
    )
    assert program("feed", "ping", url).exit_code == 2


def test_a_ping_needs_a_hub(program, out):
    answer = program("feed", "build", out, "--base-url", BASE, "--ping")
    assert answer.exit_code == 2
    assert "feed.hub" in answer.stderr
