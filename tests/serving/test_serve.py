"""The preview, asked as a browser, a player and a podcast app ask."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

SOUND = bytes(range(256)) * 40
PUBLISHED = "https://example.com/blog"
PROGRAM = (sys.executable, "-m", "listen", "serve")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    files = {
        "index.html": f'<link href="{PUBLISHED}"><a href="{PUBLISHED}ger/">other</a>',
        "tea/index.html": f'<a href="{PUBLISHED}/">home</a> and {PUBLISHED}.org, {PUBLISHED}',
        "about.html": "<h1>About</h1>",
        "404.html": "<h1>Not here</h1>",
        "naïve café/index.html": "<p>accents</p>",
        ".env": "SECRET=1",
        ".git/config": "[core]",
        ".well-known/security.txt": "Contact: mailto:a@example.com",
        "listen/manifest.json": json.dumps({"base_url": PUBLISHED}),
        "listen/feed.xml": f'<?xml version="1.0"?>\n<rss><link>{PUBLISHED}/tea/</link></rss>',
        "atom.xml": '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>',
        "sitemap.xml": '<?xml version="1.0"?><urlset/>',
        "listen/tea.0f3a9c21.vtt": "WEBVTT\n",
        "listen/tea.0f3a9c21.json": "{}",
        "listen/tea.0f3a9c21.chapters.json": f'{{"link": "{PUBLISHED}/tea/"}}',
        "listen/listen-player.0f3a9c21.js": "export {};",
        "empty/readme.txt": "no index here",
    }
    for name, text in files.items():
        path = folder / "public" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    for suffix in ("mp3", "m4a", "m4b", "opus"):
        (folder / f"public/listen/tea.0f3a9c21.{suffix}").write_bytes(SOUND)
    (folder / "secret.txt").write_text("outside")
    (folder / "public/link.txt").symlink_to(folder / "secret.txt")
    return folder / "public"


@contextmanager
def serving(*options: str | Path) -> Iterator[list[str]]:
    """Run the program; what it prints before it is asked anything are its addresses."""
    command = [*PROGRAM, *map(str, options)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as run:
        assert run.stdout
        assert run.stderr
        try:
            said = run.stderr.readline()
            assert said.startswith("Serving"), said + run.stderr.read()
            os.set_blocking(run.stdout.fileno(), False)
            yield run.stdout.read().split()
        finally:
            run.send_signal(signal.SIGINT)
            run.communicate(timeout=20)
    assert run.returncode == 0


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with serving(site, "--port", "0") as told:
        yield told[0]


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False) as client:
        yield client


def test_the_site_stands_where_it_will_stand(browser: httpx.Client, address: str) -> None:
    assert urlsplit(address).path == "/blog/"
    answer = browser.get(address.removesuffix("blog/"), follow_redirects=True)
    assert (answer.status_code, str(answer.url)) == (200, address)


def test_addresses_are_those_of_the_site_and_its_feed(site: Path) -> None:
    with serving(site, "--port", "0") as told:
        home, feed = told
        assert urlsplit(home).hostname == "127.0.0.1"
        assert feed == f"{home}listen/feed.xml"


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("tea/", "text/html; charset=utf-8"),
        ("listen/tea.0f3a9c21.mp3", "audio/mpeg"),
        ("listen/tea.0f3a9c21.m4a", "audio/mp4"),
        ("listen/tea.0f3a9c21.m4b", "audio/mp4"),
        ("listen/tea.0f3a9c21.opus", "audio/ogg"),
        ("listen/tea.0f3a9c21.vtt", "text/vtt; charset=utf-8"),
        ("listen/tea.0f3a9c21.json", "application/json"),
        ("listen/tea.0f3a9c21.chapters.json", "application/json+chapters"),
        ("listen/feed.xml", "application/rss+xml; charset=utf-8"),
        ("atom.xml", "application/atom+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml"),
        ("listen/listen-player.0f3a9c21.js", "text/javascript; charset=utf-8"),
    ],
)
def test_types(browser: httpx.Client, path: str, type_: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == type_


@pytest.mark.parametrize(
    ("range_", "status", "content"),
    [
        ("bytes=0-9", 206, SOUND[:10]),
        ("bytes=10000-", 206, SOUND[10000:]),
        ("bytes=-5", 206, SOUND[-5:]),
        ("bytes=10240-", 416, b""),
    ],
)
def test_ranges(browser: httpx.Client, range_: str, status: int, content: bytes) -> None:
    answer = browser.get("listen/tea.0f3a9c21.mp3", headers={"range": range_})
    assert answer.status_code == status
    assert answer.content == content
    assert answer.headers["content-range"].endswith(f"/{len(SOUND)}")


def test_a_range_of_what_has_changed_is_the_whole(browser: httpx.Client) -> None:
    path = "listen/tea.0f3a9c21.mp3"
    etag = browser.head(path).headers["etag"]
    current = {"range": "bytes=0-9", "if-range": etag}
    stale = {"range": "bytes=0-9", "if-range": '"stale"'}
    assert browser.get(path, headers=current).status_code == 206
    assert browser.get(path, headers=stale).status_code == 200


@pytest.mark.parametrize("path", ["listen/tea.0f3a9c21.mp3", "listen/feed.xml", "about"])
def test_nothing_is_sent_twice(browser: httpx.Client, path: str) -> None:
    etag = browser.get(path).headers["etag"]
    answer = browser.get(path, headers={"if-none-match": etag})
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize("path", ["listen/tea.0f3a9c21.mp3", "listen/feed.xml", ""])
def test_head_tells_without_sending(browser: httpx.Client, path: str) -> None:
    told, whole = browser.head(path), browser.get(path)
    assert (told.status_code, told.content) == (200, b"")
    assert told.headers["content-length"] == str(len(whole.content))


def test_only_reading_is_allowed(browser: httpx.Client) -> None:
    answer = browser.post("tea/")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


def test_what_bears_a_hash_is_kept_for_good(browser: httpx.Client) -> None:
    for name in ("tea.0f3a9c21.mp3", "listen-player.0f3a9c21.js"):
        assert "immutable" in browser.get(f"listen/{name}").headers["cache-control"]
    for name in ("listen/feed.xml", "listen/manifest.json", "tea/"):
        assert browser.get(name).headers["cache-control"] == "no-cache"


def test_players_elsewhere_may_read_transcripts_and_chapters(browser: httpx.Client) -> None:
    for name in ("vtt", "json", "chapters.json"):
        answer = browser.get(f"listen/tea.0f3a9c21.{name}")
        assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in browser.get("tea/").headers


def test_clean_addresses(browser: httpx.Client, address: str) -> None:
    assert browser.get("about").text == "<h1>About</h1>"
    assert browser.get("naïve café/").text == "<p>accents</p>"
    answer = browser.get("tea?from=feed")
    assert answer.status_code == 307
    assert answer.headers["location"] == "/blog/tea/?from=feed"
    answer = browser.get("naïve café", follow_redirects=True)
    assert answer.text == "<p>accents</p>"


@pytest.mark.parametrize("path", ["nowhere", "empty/", "about.html/", "a" * 300, "%00"])
def test_what_is_missing_gets_the_site_s_own_page(browser: httpx.Client, path: str) -> None:
    answer = browser.get(path)
    assert (answer.status_code, answer.text) == (404, "<h1>Not here</h1>")
    assert browser.get(path, headers={"range": "bytes=0-2"}).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/blog/../../secret.txt", "/blog/%2e%2e/%2e%2e/secret.txt", "/blog/..%2fsecret.txt",
        "/blog//etc/passwd", "/blog/%2fetc/passwd", "/../etc/passwd", "//etc/passwd",
        "/blog/.env", "/blog/.git/config", "/blog/tea/../.env", "/blog/link.txt",
        "/secret.txt", "/about.html", "/blog/..\\secret.txt",
    ],
)  # fmt: skip
def test_nothing_else_leaves_the_house(address: str, path: str) -> None:
    """Asked without a client that would tidy the path up."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (404, b"<h1>Not here</h1>")
    connection.close()


def test_what_is_meant_to_be_known_is_told(browser: httpx.Client) -> None:
    assert browser.get(".well-known/security.txt").status_code == 200


def test_links_to_the_published_site_lead_to_the_preview(
    browser: httpx.Client, address: str
) -> None:
    assert browser.get("tea/").text == (
        f'<a href="{address}">home</a> and {PUBLISHED}.org, {address}'
    )
    assert f"<link>{address}tea/</link>" in browser.get("listen/feed.xml").text
    assert browser.get("listen/tea.0f3a9c21.chapters.json").json() == {"link": f"{address}tea/"}
    assert f"{PUBLISHED}ger/" in browser.get("").text


def test_a_stranger_s_host_header_changes_nothing(browser: httpx.Client, address: str) -> None:
    strange = {"host": "evil.example"}
    assert "evil" not in browser.get("listen/feed.xml", headers=strange).text
    assert browser.get("tea", headers=strange).headers["location"] == "/blog/tea/"


def test_a_redirect_stays_in_the_house(tmp_path: Path) -> None:
    (tmp_path / "evil.example").mkdir()
    (tmp_path / "evil.example/index.html").write_text("x")
    with serving(tmp_path, "--port", "0") as told:
        place = urlsplit(told[0])
        connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=10)
        connection.request("GET", "//evil.example")
        answer = connection.getresponse()
        assert answer.getheader("location") == "/evil.example/"
        connection.close()


def test_without_a_published_address_links_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PUBLISHED)
    with serving(tmp_path, "--port", "0") as told:
        assert httpx.get(told[0], trust_env=False).text == PUBLISHED
        assert httpx.get(told[0] + "nowhere", trust_env=False).text == "Not Found\n"


def test_a_feed_is_one_however_late_its_first_element_stands(tmp_path: Path) -> None:
    preface = "<!-- " + "a word on this feed " * 40 + "-->"
    (tmp_path / "atom.xml").write_text(f'<?xml version="1.0"?>{preface}<feed/>')
    with serving(tmp_path, "--port", "0") as told:
        answer = httpx.get(f"{told[0]}atom.xml", trust_env=False)
        assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"


def test_the_settings_tell_where_a_site_without_a_manifest_is_published(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public/index.html").write_text(f"{PUBLISHED}/")
    settings = tmp_path / "listen.toml"
    settings.write_text(f'[site]\nbase_url = "{PUBLISHED}"\n')
    with serving(tmp_path / "public", "--port", "0", "--config", settings) as told:
        assert told[0].endswith("/blog/")
        assert httpx.get(told[0], trust_env=False).text == told[0]


def test_the_settings_tell_where_the_sound_lies(tmp_path: Path) -> None:
    ours = tmp_path / "public/my audio"
    ours.mkdir(parents=True)
    (ours / "manifest.json").write_text(json.dumps({"base_url": PUBLISHED}))
    (ours / "feed.xml").write_text("<rss/>")
    (ours / "tea.0f3a9c21.mp3").write_bytes(SOUND)
    settings = tmp_path / "listen.toml"
    settings.write_text('[site]\nfolder = "my audio"\n')
    with serving(tmp_path / "public", "--port", "0", "--config", settings) as told:
        home, feed = told
        assert feed == f"{home}my%20audio/feed.xml"
        assert httpx.get(feed, trust_env=False).text == "<rss/>"
        assert home.endswith("/blog/")
        sound = httpx.get(f"{home}my%20audio/tea.0f3a9c21.mp3", trust_env=False)
        assert "immutable" in sound.headers["cache-control"]


def test_the_house_is_let_in_only_when_told(tmp_path: Path) -> None:
    from listen.serving.server import addresses, listening

    with listening("127.0.0.1", 0) as place:
        assert place.getsockname()[0] == "127.0.0.1"
    told = addresses("0.0.0.0", 8000)
    assert told[-1] == "http://127.0.0.1:8000"
    assert all(address.startswith("http://") for address in told)


def refused(*options: str | Path) -> tuple[int, str]:
    run = subprocess.run(
        [*PROGRAM, *map(str, options)], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.stdout == ""
    return run.returncode, run.stderr


def test_a_port_in_use(site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        code, said = refused(site, "--port", str(port))
    assert code == 8
    assert said == (
        f"error: Port {port} is in use by another program.\n"
        "hint: Choose another with --port, or --port 0 for any that is free.\n"
    )


def test_a_host_that_is_not_here(site: Path) -> None:
    code, said = refused(site, "--host", "192.0.2.1")
    assert code == 8
    assert said.startswith("error: 192.0.2.1 is not an address of this machine.\nhint: ")


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    code, said = refused(tmp_path / "nowhere")
    assert code == 8
    assert said.startswith(f"error: There is no folder {tmp_path / 'nowhere'}.\nhint: ")


def test_without_the_extra(site: Path, tmp_path: Path) -> None:
    (tmp_path / "starlette.py").write_text("raise ImportError('not installed')")
    run = subprocess.run(
        [*PROGRAM, str(site)], capture_output=True, text=True, timeout=60, check=False,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )  # fmt: skip
    assert run.returncode == 8
    assert run.stderr == (
        "error: `listen serve` needs Starlette and uvicorn, which are not installed.\n"
        "hint: Install it: pip install 'listen-to-this-post[serve]'\n"
    )
