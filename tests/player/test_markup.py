"""What stands in the page, without a browser."""

import gzip
import json
import re
import subprocess
from dataclasses import asdict, replace
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import html

from listen.model import Language, Milliseconds
from listen.publish.player.files import player_file
from listen.publish.player.markup import write_player
from listen.publish.player.playable import Playable
from listen.publish.player.words import PLAYER_WORDS
from tests.publish import hostile

GOLDEN = Path(__file__).parent / "golden"
SOURCE = Path(str(files("listen.publish.player"))) / "source"
NODE = Path(__file__).parents[1] / "node/node_modules"
BUILD = "npm install --prefix tests/node && node listen/publish/player/source/build.mjs"
TEA = Playable(
    title='Tea & "company" <script>alert(1)</script> ]]> שלום 🫖',
    language=Language("en-GB"),
    duration=Milliseconds(754_208),
    audio="/listen/tea.0badcafe.mp3",
    media_type="audio/mpeg",
    transcript="/listen/tea.0badcafe.json",
    chapters="/listen/tea.0badcafe.chapters.vtt",
    captions="/listen/tea.0badcafe.vtt",
    script="/listen/listen-player.12345678.js",
    alternates=(("/listen/tea.0badcafe.opus", 'audio/ogg; codecs="opus"'),),
)


@pytest.mark.parametrize("language", ["en-GB", "fr"])
def test_the_markup_is_as_it_was(golden, language):
    markup = write_player(replace(TEA, language=Language(language)))
    golden(GOLDEN / f"{language}.html", markup)


@settings(deadline=None)
@given(title=hostile.text, address=hostile.text)
def test_whatever_a_title_holds_is_text(title, address):
    markup = write_player(replace(TEA, title=title, transcript=address))
    markup.encode()
    page = html.fromstring(f"<main>{markup}</main>")
    tags = [each.tag for each in page.iter()]
    assert tags == [
        *("main", "listen-player", "p", "br", "audio", "source", "source", "track", "track"),
        *("br", "a", "script"),
    ]
    assert not page.xpath("//@onclick")


@pytest.mark.parametrize("words", PLAYER_WORDS, ids=lambda each: each.language)
def test_the_element_finds_its_words(words):
    page = html.fromstring(write_player(replace(TEA, language=words.language)))
    assert json.loads(page.xpath("//@words")[0]) == asdict(words)
    assert all(asdict(words).values())


def test_the_file_is_small_and_named_after_its_content():
    name, content = player_file()
    assert re.fullmatch(r"listen-player\.[0-9a-f]{8}\.js", name)
    assert len(gzip.compress(content, 9)) <= 7_000


def test_the_file_is_made_from_the_sources_as_they_are():
    hashed = sha256()
    for path in sorted(SOURCE.iterdir()):
        if path.suffix in {".js", ".css"}:
            hashed.update(path.read_bytes())
    _, content = player_file()
    made_from = content.splitlines()[0].decode()
    assert hashed.hexdigest()[:12] in made_from, f"run {BUILD}"


def test_the_sources_make_the_same_file_again(tmp_path):
    if not (NODE / "esbuild").exists():
        pytest.skip("esbuild is not installed: npm install --prefix tests/node")
    again = tmp_path / "listen-player.js"
    subprocess.run(["node", SOURCE / "build.mjs", again], check=True)
    assert again.read_bytes() == player_file()[1]
