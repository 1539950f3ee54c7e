"""The stages in a row, through the Python interface, and with every engine that comes with it."""

from dataclasses import replace
from pathlib import Path

import pytest

import listen
from listen.audio.options import AudioOptions
from listen.config import Config
from listen.engines import gtts
from listen.engines.registry import load_engine
from listen.errors import (
    EngineError,
    NoArticleError,
    OutputError,
    SpeechError,
    SynthesisError,
)
from listen.identity import slug
from listen.pipeline import default_path, write_text_script
from tests.engines.gtts_stub import mute, refuse, reply, speaking_server

EXAMPLES = Path(__file__).parents[1] / "examples"
TONE = Config(audio=AudioOptions(voice="tone", jobs=1))


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def post(folder):
    path = folder / "post.md"
    path.write_text("# Rain\n\nIt rained for 3 days.\n\n## Then\n\nIt stopped, and we went out.\n")
    return path


def test_the_row_step_by_step_is_the_row_in_one_call(post):
    article = listen.read(post, url="https://example.com/rain")
    assert (article.title, article.url) == ("Rain", "https://example.com/rain")
    script = listen.write_script(article)
    assert [part.title for part in script.parts] == ["Rain", "Then"]
    narration = listen.narrate(script, "steps/rain.mp3", voice="tone")
    episode = listen.convert(post, "call/rain.mp3", url="https://example.com/rain", voice="tone")
    assert episode.article == article
    assert episode.script == script
    spoken = replace(episode.narration, spoken=narration.spoken, reused=narration.reused)
    assert replace(spoken, path=narration.path, size=narration.size) == narration
    assert [path.name for path in Path("steps").iterdir()] == ["rain.mp3"]
    assert {path.name for path in episode.companions} == {
        path.name for path in Path("call").iterdir() if path.suffix != ".mp3"
    }


def test_the_same_post_makes_the_same_files(post):
    for name in ("one", "two"):
        listen.convert(post, f"{name}/rain.mp3", config=TONE)
    for path in Path("one").iterdir():
        assert path.read_bytes() == (Path("two") / path.name).read_bytes(), path.name


def test_a_guid_outlives_edits_of_the_text_and_a_move_of_the_file(post, folder):
    first = listen.convert(post, "a.wav", url="https://example.com/rain", config=TONE)
    moved = folder / "moved.md"
    moved.write_text(post.read_text().replace("3 days", "4 days"))
    second = listen.convert(moved, "b.wav", url="https://example.com/rain", config=TONE)
    other = listen.convert(post, "c.wav", url="https://example.com/other", config=TONE)
    assert first.guid == second.guid != other.guid


def test_progress_is_told_utterance_by_utterance(post):
    told = []
    listen.convert(post, config=TONE, progress=lambda *step: told.append(step))
    assert told == [(done, 4) for done in range(1, 5)]


def test_a_passage_that_no_voice_here_can_read_is_left_out(post, monkeypatch):
    monkeypatch.setattr("listen.casting._offline_voice", lambda _: None)
    post.write_text("# Rain\n\nIt rained.\n\n<p lang='ar'>مرحبا بكم في بيتي.</p>\n\nIt stopped.\n")
    episode = listen.convert(post, config=TONE)
    assert [one.text for one in episode.narration.cues] == ["Rain", "It rained.", "It stopped."]
    assert [one.text for one in episode.script.omissions] == ["مرحبا بكم في بيتي."]
    assert episode.narration.unvoiced == ("ar",)


def test_without_a_path_it_goes_to_audio_out_under_its_slug(post):
    episode = listen.convert(post, config=TONE)
    assert episode.narration.path == Path("audio_out/rain.mp3")
    assert episode.narration.path.is_file()


def test_the_picture_beside_a_post_is_its_cover(folder):
    import mutagen

    (folder / "pot.png").write_bytes((EXAMPLES / "cover.png").read_bytes())
    post = folder / "post.md"
    post.write_text("---\nimage: pot.png\n---\n# Rain\n\nIt rained for days.\n")
    episode = listen.convert(post, config=TONE)
    assert episode.article.image == "pot.png"
    picture = mutagen.File(episode.narration.path).tags["APIC:"]
    assert picture.data == (folder / "pot.png").read_bytes()


def test_errors_are_the_stages_own(post, folder):
    (folder / "empty.txt").touch()
    with pytest.raises(NoArticleError):
        listen.read(folder / "empty.txt")
    with pytest.raises(EngineError):
        listen.convert(post, voice="parrot")
    with pytest.raises(OutputError):
        listen.convert(post, folder, config=TONE)
    with pytest.raises(SpeechError, match="nothing to say in '…'"):
        write_text_script("…", "en")
    assert {path.name for path in folder.iterdir()} == {"post.md", "empty.txt"}


def test_a_bare_text_is_said_whole():
    script = write_text_script("Tea costs €3. It is hot!", "en")
    spoken = [each.spoken for part in script.parts for each in part.utterances]
    assert spoken == ["Tea costs three euros.", "It is hot!"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ten teas — and “why”", "ten-teas-and-why"),
        ("Черный чай", "черныи-чаи"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
        ("…", "episode"),
        ("", "episode"),
        ("a" * 300, "a" * 80),
    ],
)
def test_slugs(title, name):
    assert slug(title) == name


@pytest.mark.parametrize("title", ["茶" * 300, "🫖 tea" * 60, "e\u0301" * 300, "\ud800 tea"])
def test_a_slug_is_a_name_that_a_file_can_have(title, post):
    path = default_path(replace(listen.read(post), title=title))
    name = path.with_suffix(".chapters.json").name
    assert len(name.encode()) <= 255
    assert "/" not in path.name


@pytest.mark.engine
def test_gtts_narrates_a_post_though_the_server_is_moody(monkeypatch):
    monkeypatch.setattr(gtts, "FIRST_WAIT", 0.01)
    with speaking_server() as server:
        server.troubles += [refuse(429, retry_after="0"), refuse(500)]
        episode = listen.convert(EXAMPLES / "tea-house.txt", "tea.mp3", voice="gtts:en")
        assert not server.troubles
        spoken = [each.spoken for part in episode.script.parts for each in part.utterances]
        assert len(server.texts) >= len(spoken) + 2
        assert {language for language, _ in server.calls} == {"en"}
    assert episode.narration.voice.engine == "gtts"
    assert len(episode.narration.cues) == len(spoken)
    assert episode.narration.loudness.integrated == pytest.approx(-16, abs=0.5)
    assert episode.narration.duration > 60_000


@pytest.mark.engine
@pytest.mark.parametrize("trouble", [mute(), reply(b"no sound"), refuse(500)], ids=range(3))
def test_gtts_gives_up_on_a_server_that_stays_moody(post, folder, monkeypatch, trouble):
    monkeypatch.setattr(gtts, "FIRST_WAIT", 0.01)
    with speaking_server() as server:
        server.always = trouble
        with pytest.raises(SynthesisError, match=r"^gtts:en cannot say 'Rain"):
            listen.convert(post, "tea.mp3", voice="gtts:en")
    assert {path.name for path in folder.iterdir()} == {"post.md"}


@pytest.mark.engine
def test_pyttsx3_narrates_a_post():
    engine = load_engine("pyttsx3")
    try:
        engine.check()
    except EngineError as error:
        pytest.skip(f"{error} {error.hint}")
    episode = listen.convert(EXAMPLES / "tea-house.txt", "tea.mp3", voice="pyttsx3")
    assert episode.narration.voice.language.startswith("en")
    assert len(episode.narration.chapters) >= 4
    assert episode.narration.loudness.integrated == pytest.approx(-16, abs=0.5)
    spoken = [each.spoken for part in episode.script.parts for each in part.utterances]
    words = len(" ".join(spoken).split())
    assert 100 < words / (episode.narration.duration / 60_000) < 220, "words a minute"
