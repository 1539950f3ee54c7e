"""`listen convert`, when all is well."""

import io
import json
import re
import subprocess
from datetime import UTC, datetime, timedelta

import av
import mutagen
import pytest

from listen.audio.formats import FORMATS
from tests.cli.running import (
    COMPANIONS,
    EXAMPLES,
    clean_environment,
    command,
    everything_in,
    listen,
)

SLUG = "a-short-walk"
DAYS = ("%Y-%m-%d", "%d %b %Y", "%Y%m%d")
PROMPTLY = ("--voice", "tone", "--jobs", "1")


def files_of(stem, suffix=".mp3"):
    return {f"{stem}{ending}" for ending in (suffix, *COMPANIONS)}


@pytest.fixture(scope="module")
def episode(tmp_path_factory):
    """The tea house, converted as a newcomer would, in a process of its own."""
    folder = tmp_path_factory.mktemp("episode")
    source = folder / "tea-house.txt"
    source.write_bytes((EXAMPLES / "tea-house.txt").read_bytes())
    answer = listen("convert", source.name, "--voice", "tone", cwd=folder)
    return folder, answer


def test_an_episode_with_its_companions_appears_in_audio_out(episode):
    folder, answer = episode
    assert answer.exit_code == 0, answer.stderr
    slug = "the-tea-house-at-the-end-of-line-4"
    assert answer.stdout == f"audio_out/{slug}.mp3\n"
    assert everything_in(folder / "audio_out") == files_of(slug)


def test_an_episode_made_again_is_the_same_and_tells_no_day(episode, tmp_path):
    folder, answer = episode
    work = tmp_path / folder.name
    work.mkdir()
    (work / "tea-house.txt").write_bytes((EXAMPLES / "tea-house.txt").read_bytes())
    environment = {"SOURCE_DATE_EPOCH": "86400", "LISTEN_AUDIO_CACHE": "false"}
    command = ("convert", "tea-house.txt", "--voice", "tone")
    again = listen(*command, cwd=work, environment=environment)
    assert again.stdout == answer.stdout
    now = datetime.now(UTC)
    days = [(now - timedelta(days=late)).strftime(form) for late in (0, 1) for form in DAYS]
    for path in (folder / "audio_out").iterdir():
        content = path.read_bytes()
        assert (work / "audio_out" / path.name).read_bytes() == content
        assert not any(day.encode() in content for day in days)


def test_progress_is_for_people_only(episode):
    _, answer = episode
    assert "\x1b" not in answer.stdout + answer.stderr
    assert "\r" not in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
    assert re.search(r"\d chapters, -1\d\.\d LUFS, tone:sine, \d+ pieces left out", answer.stderr)


def test_file_and_companions_tell_the_same_chapters(episode):
    folder, answer = episode
    sound = folder / answer.stdout.strip()
    listed = json.loads(sound.with_suffix(".chapters.json").read_text())["chapters"]
    framed = [frame for frame in mutagen.File(sound).tags.values() if frame.FrameID == "CHAP"]
    framed.sort(key=lambda frame: frame.start_time)
    assert [(round(chapter["startTime"] * 1000), chapter["title"]) for chapter in listed] == [
        (frame.start_time, frame.sub_frames["TIT2"].text[0]) for frame in framed
    ]
    titles = [chapter["title"] for chapter in listed]
    assert titles[:2] == ["The Tea House at the End of Line 4", "A menu of five lines"]
    assert titles[-1] == "What will become of it"
    assert "96 °C" in sound.with_suffix(".vtt").read_text()
    assert f'src="{sound.name}"' in sound.with_suffix(".html").read_text()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written(program, tea, away, name):
    answer = program("convert", tea, "--format", name, *PROMPTLY)
    assert answer.exit_code == 0, answer.stderr
    assert answer.stdout == f"audio_out/{SLUG}.{name}\n"
    assert everything_in(away / "audio_out") == files_of(SLUG, f".{name}")
    assert mutagen.File(away / "audio_out" / f"{SLUG}.{name}").info.length > 5


@pytest.mark.parametrize("example", ["night-trains.html", "small-web-server.md", "tea-house.txt"])
def test_every_example_becomes_an_episode_in_chapters(program, away, example):
    answer = program("convert", EXAMPLES / example, "-o", "x.opus", "--voice", "tone", "--json")
    assert answer.exit_code == 0, answer.stderr
    assert len(json.loads(answer.stdout)["chapters"]) >= 4
    assert everything_in(away) == files_of("x", ".opus")


def test_a_file_is_written_where_it_is_asked_for(program, tea, away):
    answer = program("convert", tea, "-o", "a/b/walk.flac", *PROMPTLY)
    assert answer.stdout == "a/b/walk.flac\n"
    assert everything_in(away / "a" / "b") == files_of("walk", ".flac")


@pytest.mark.parametrize("folder", ["episodes", "episodes/", "v1.2/", "deep/er"])
def test_a_folder_gets_a_file_named_after_the_title(program, tea, away, folder):
    answer = program("convert", tea, "-o", folder, *PROMPTLY)
    assert answer.exit_code == 0, answer.stderr
    assert everything_in(away / folder) == files_of(SLUG)


def test_a_folder_with_a_dot_in_its_name_is_a_folder_when_it_exists(program, tea, away):
    (away / "v1.2").mkdir()
    program("convert", tea, "-o", "v1.2", *PROMPTLY)
    assert everything_in(away / "v1.2") == files_of(SLUG)


def test_a_files_name_goes_before_the_format_of_the_settings_file(program, tea, away):
    (away / "listen.toml").write_text('[audio]\nformat = "opus"\n')
    program("convert", tea, "-o", "walk.mp3", *PROMPTLY)
    assert (away / "walk.mp3").read_bytes()[:3] == b"ID3"
    answer = program("convert", tea, *PROMPTLY)
    assert answer.stdout == f"audio_out/{SLUG}.opus\n"


def test_a_format_goes_before_a_suffix_that_is_none(program, tea, away):
    program("convert", tea, "-o", "walk.audio", "--format", "mp3", *PROMPTLY)
    assert (away / "walk.audio").read_bytes()[:3] == b"ID3"


def test_an_episode_is_replaced_by_the_next_of_its_name(program, tea, away):
    program("convert", tea, *PROMPTLY)
    before = (away / "audio_out" / f"{SLUG}.json").read_text()
    tea.write_text(tea.read_text().replace("dusk", "dusk, and tired"))
    answer = program("convert", tea, *PROMPTLY)
    assert answer.exit_code == 0
    assert (away / "audio_out" / f"{SLUG}.json").read_text() != before
    assert everything_in(away / "audio_out") == files_of(SLUG)


def test_several_posts_are_told_in_their_order_and_two_of_one_title_both_stay(program, tea, away):
    other = away / "other.md"
    other.write_text("# A Short Walk\n\nAnother one altogether, with the dog.\n")
    third = away / "third.txt"
    third.write_text("Something Else\n\nA very few words will do here.\n")
    answer = program("convert", tea, other, third, *PROMPTLY)
    assert answer.exit_code == 0, answer.stderr
    assert answer.stdout.splitlines() == [
        f"audio_out/{SLUG}.mp3",
        f"audio_out/{SLUG}-2.mp3",
        "audio_out/something-else.mp3",
    ]
    assert "with the dog" in (away / "audio_out" / f"{SLUG}-2.vtt").read_text()
    assert "with the dog" not in (away / "audio_out" / f"{SLUG}.vtt").read_text()


def test_a_post_comes_from_standard_input(program, away):
    page = b"<html><body><article><h1>Piped</h1><p>A page that came through a pipe.</p>"
    answer = program("convert", "-", *PROMPTLY, stdin=page)
    assert answer.stdout == "audio_out/piped.mp3\n"


def test_json_is_one_object_a_source_and_all_that_stdout_holds(program, tea, away):
    answer = program("convert", tea, tea, "--json", *PROMPTLY)
    first, second = map(json.loads, answer.stdout.splitlines())
    assert answer.stderr == ""
    assert first["source"] == str(tea)
    assert first["title"] == "A Short Walk"
    assert first["path"] == f"audio_out/{SLUG}.mp3"
    assert first["media_type"] == "audio/mpeg"
    assert first["size"] == (away / first["path"]).stat().st_size
    assert first["voice"] == "tone:sine"
    assert first["duration"] == first["chapters"][-1]["end"]
    assert first["chapters"][0]["start"] == 0
    assert {path.rsplit("/")[-1] for path in first["companions"]} == {
        f"{SLUG}{suffix}" for suffix in COMPANIONS
    }
    assert second["path"] != first["path"]
    assert second["guid"] == first["guid"]


def test_quiet_leaves_the_result_alone(program, tea):
    answer = program("convert", tea, "--quiet", *PROMPTLY)
    assert answer.stdout == f"audio_out/{SLUG}.mp3\n"
    assert answer.stderr == ""


def test_a_failure_is_told_and_the_rest_go_on(program, tea, away):
    answer = program("convert", "nowhere.txt", tea, "empty.txt", *PROMPTLY)
    assert answer.exit_code == 4
    assert answer.stdout == f"audio_out/{SLUG}.mp3\n"
    assert answer.stderr.count("error: ") == 2


def test_the_exit_code_is_the_first_failures(program, tea, away):
    answer = program("convert", tea, "nowhere.txt", "-o", "tea.txt/", *PROMPTLY)
    assert answer.exit_code == 7
    answer = program("convert", "nowhere.txt", tea, "-o", "tea.txt/", *PROMPTLY)
    assert answer.exit_code == 4


def test_fail_fast_stops_at_the_first_failure(program, tea, away):
    answer = program("convert", "nowhere.txt", tea, "--fail-fast", *PROMPTLY)
    assert answer.exit_code == 4
    assert answer.stdout == ""
    assert everything_in(away) == {"tea.txt"}


def test_a_failure_is_an_object_too_where_json_is_asked_for(program, away):
    answer = program("convert", "nowhere.txt", "--json", *PROMPTLY)
    told = json.loads(answer.stdout)
    assert told["source"] == "nowhere.txt"
    assert told["exit_code"] == answer.exit_code == 4
    assert told["error"] in answer.stderr
    assert told["hint"] in answer.stderr


def test_the_shows_sounds_and_cover_are_in_it(program, tea, away):
    program("say", "One two three four five.", "--voice", "tone", "-o", "jingle.wav")
    plain = json.loads(program("convert", tea, "--json", *PROMPTLY).stdout)
    dressed = json.loads(
        program(
            "convert", tea, "--json", *PROMPTLY, "--intro", "jingle.wav",
            "--outro", "jingle.wav", "--cover", EXAMPLES / "cover.png",
        ).stdout
    )  # fmt: skip
    assert dressed["duration"] > plain["duration"] + 1000
    picture = mutagen.File(away / dressed["path"]).tags["APIC:"]
    assert picture.data == (EXAMPLES / "cover.png").read_bytes()


def test_sound_goes_to_standard_output_as_it_is_spoken(tea, away):
    run = subprocess.run(
        command("convert", str(tea), "-o", "-", "--voice", "tone"),
        cwd=away, env=clean_environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0
    assert run.stdout[:3] == b"ID3"
    assert b"LUFS" in run.stderr
    with av.open(io.BytesIO(run.stdout)) as container:
        frames = container.decode(audio=0)  # type: ignore[union-attr]
        assert sum(frame.samples for frame in frames) > 5 * 24_000
    assert everything_in(away) == {"tea.txt"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--format", "m4b"), "cannot be streamed"),
        (("--json",), "cannot take both"),
        (("another.html",), "One article at a time"),
    ],
)
def test_what_cannot_go_to_standard_output_is_said(program, tea, arguments, told):
    answer = program("convert", str(tea), "-o", "-", "--voice", "tone", *arguments)
    assert answer.exit_code
    assert told in " ".join(answer.stderr.split())


def test_a_reader_who_leaves_ends_the_run_without_a_word(tea, away):
    with subprocess.Popen(
        command("convert", str(tea), "-o", "-", "--voice", "tone", "--quiet"),
        cwd=away, env=clean_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as run:  # fmt: skip
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 141
