"""What bad input gets: a sentence, a hint, an exit code, and nothing half-written."""

import os
import shutil
import stat
import subprocess
import sys

import pytest

from listen.extraction.options import FetchOptions
from tests.cli.running import (
    EXAMPLES,
    assert_refused,
    clean_environment,
    command,
    everything_in,
    listen,
    plug_in,
    without,
    without_privilege,
)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="it drops a right of Linux's")
PROMPTLY = ("--voice", "tone", "--jobs", "1")
LOGIN = """<!DOCTYPE html><html><head><title>Sign in</title></head><body><header>The Daily</header>
<form action="/login"><label>Name <input name="n"></label><label>Password <input type="password">
</label><button>Sign in</button></form><footer>Terms</footer></body></html>"""

FAULTY = """
import numpy as np
from listen.model import Clip, Language, Voice

FAULTS = {
    "mute": lambda second: second * 0,
    "broken": lambda second: second * np.float32("nan"),
    "void": lambda second: second[:0],
    "hasty": lambda second: second[:50],
    "endless": lambda second: np.tile(second, 600),
    "stereo": lambda second: second.reshape(2, -1),
    "coarse": lambda second: (second * 32767).astype(np.int16),
}

class Engine:
    name, version, workers = "faulty", "1", "processes"

    def check(self):
        pass

    def voices(self):
        names = [*FAULTS, "failing", "absent"]
        return [Voice(name=name, language=Language("en"), engine="faulty") for name in names]

    def synthesize(self, utterance, voice):
        second = np.sin(np.arange(24000) / 20).astype(np.float32) / 4
        if "dusk" in utterance.text:
            if voice.name == "failing":
                raise RuntimeError("the pipes froze\\nat night")
            if voice.name == "absent":
                return None
            second = FAULTS[voice.name](second)
        return Clip(samples=second, sample_rate=24000)
"""
"""An engine of somebody else's, every voice of which stumbles over the word dusk."""


def page(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_missing_file(program, away):
    assert_refused(program("convert", "teh.txt", *PROMPTLY), 4, "There is no file teh.txt.")
    assert everything_in(away) == set()


def test_an_address_without_its_scheme_is_told_how_to_write_it(program):
    answer = program("convert", "example.com/tea", *PROMPTLY)
    assert_refused(answer, 4, "https://example.com/tea")


def test_a_folder_as_source(program, away):
    (away / "posts").mkdir()
    assert_refused(program("convert", "posts", *PROMPTLY), 4, "no page in the folder posts")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "is empty"),
        (" \n\t\n", "is empty"),
        ("\ufeff", "is empty"),
        ("<html><head><title>Tea</title></head><body></body></html>", "holds no article"),
        (LOGIN, "holds no article"),
        ("<script>document.write('all of it')</script>", "holds no article"),
        ((EXAMPLES / "cover.png").read_bytes(), "PNG"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        (b"PK\x03\x04\x14\0\0\0\x08\0page", "ZIP"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03page", "ends in the middle of its data"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "not a text"),
        (b"\0\0\0\0", "not a text"),
        (b"tea\0house\0\0\0", "not a text"),
    ],
)
def test_a_page_with_nothing_to_read(program, away, content, told):
    source = page(away / "page.html", content)
    answer = program("convert", source.name, *PROMPTLY)
    assert_refused(answer, 4, told, source.name)
    assert everything_in(away) == {source.name}
    if isinstance(content, bytes):
        source = page(away / "page.txt", content)
        assert_refused(program("convert", source.name, *PROMPTLY), 4, told, source.name)


def test_a_file_too_large(program, away, monkeypatch):
    monkeypatch.setenv("LISTEN_SOURCE_MAX_SIZE", "1000")
    source = page(away / "page.txt", "Tea.\n\n" * 400)
    assert_refused(program("convert", source, *PROMPTLY), 4, "larger than 0.001 MB")
    assert FetchOptions().max_size > 1_000_000


@linux_only
def test_a_file_that_may_not_be_read(tea, away):
    tea.chmod(0)
    answer = listen("convert", tea, *PROMPTLY, cwd=away, preexec_fn=without_privilege)
    assert_refused(answer, 4, "Permission denied")


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("tnoe", "Did you mean 'tone'?"),
        ("tone:sin", "Did you mean 'sine'?"),
        ("parrot", "There is no engine 'parrot'."),
        ("tone:parrot", "listen voices"),
    ],
)
def test_an_unknown_voice(program, tea, away, voice, told):
    assert_refused(program("convert", tea, "--voice", voice), 6, told)
    assert everything_in(away) == {"tea.txt"}


def test_an_engine_whose_library_is_not_installed(tea, away, tmp_path):
    answer = listen(
        "convert", "tea.txt", "--voice", "gtts", cwd=away,
        environment=without(tmp_path / "absent", "gtts"),
    )  # fmt: skip
    assert_refused(answer, 6, "pip install gTTS")
    assert everything_in(away) == {"tea.txt"}


def test_doctor_says_what_to_install(away, tmp_path):
    answer = listen("doctor", cwd=away, environment=without(tmp_path / "absent", "gtts"))
    assert answer.exit_code == 0
    assert "pip install gTTS" in answer.stdout
    assert "tone: ready, 1 voice\n" in answer.stdout


def test_an_engine_that_cannot_be_imported_or_fails_its_check_hurts_nobody(away, tmp_path):
    environment = plug_in(tmp_path / "plug-ins", "sick", "raise ImportError('no bellows')")
    answer = listen("voices", cwd=away, environment=environment)
    assert answer.exit_code == 0, answer.stderr
    assert "tone:sine" in answer.stdout
    assert "no bellows" in answer.stderr
    assert "Traceback" not in answer.stderr

    sick = "class Engine:\n    def check(self):\n        raise OSError('no bellows')\n"
    environment = plug_in(tmp_path / "others", "sick", sick)
    for name in ("voices", "doctor"):
        answer = listen(name, cwd=away, environment=environment)
        assert answer.exit_code == 0, answer.stderr
        assert "tone" in answer.stdout
        assert "no bellows" in answer.stdout + answer.stderr


@pytest.mark.parametrize(
    ("voice", "told"),
    [
        ("failing", "RuntimeError: the pipes froze at night."),
        ("mute", "kept silent"),
        ("broken", "made a damaged sound"),
        ("void", "made no sound"),
        ("hasty", "took an impossible 0.00 s for 5 words"),
        ("endless", "took an impossible 600.00 s"),
        ("stereo", "returned something else than sound"),
        ("coarse", "returned something else than sound"),
        ("absent", "returned something else than sound"),
    ],
)
def test_an_engine_that_fails_at_one_sentence(program, tea, tmp_path, monkeypatch, voice, told):
    for path in plug_in(tmp_path / "plug-ins", "faulty", FAULTY).values():
        monkeypatch.syspath_prepend(path)
        monkeypatch.setenv("PYTHONPATH", path)
    tea.write_text(tea.read_text() + "It rained on.\n\n" * 20)
    for jobs in ("1", "2") if voice == "failing" else ("1",):
        answer = program("convert", tea, "--voice", f"faulty:{voice}", "--jobs", jobs)
        assert_refused(answer, 6, told, "'We were home at dusk.'", hint=False)
        assert everything_in(tea.parent) == {"tea.txt"}


def test_an_unknown_format(program, tea, away):
    assert_refused(program("convert", tea, "--format", "ogg", *PROMPTLY), 7, "'ogg'", "opus")
    assert_refused(program("convert", tea, "-o", "tea.aiff", *PROMPTLY), 7, "'.aiff'", "opus")
    answer = program("say", "Tea.", "-o", "new/tea.aiff", "--voice", "tone", "--quiet")
    assert_refused(answer, 7, "'.aiff'")
    assert everything_in(away) == {"tea.txt"}


def test_a_format_that_contradicts_the_files_name(program, tea, away):
    answer = program("convert", tea, "-o", "tea.mp3", "--format", "opus", *PROMPTLY)
    assert answer.exit_code == 2
    assert "contradict" in answer.stderr
    assert everything_in(away) == {"tea.txt"}


def test_standard_output_is_no_place_for_a_tried_sentence(program, tea, away):
    answer = program("say", "Tea.", "-o", "-", "--voice", "tone")
    assert answer.exit_code == 2
    assert everything_in(away) == {"tea.txt"}


def test_a_page_is_not_overwritten_with_its_own_player(program, away):
    source = page(away / "tea.html", "<article><h1>Tea</h1><p>It rained all day long.</p>")
    before = source.read_bytes()
    assert_refused(program("convert", source, "-o", "tea.mp3", *PROMPTLY), 7, "overwritten")
    assert_refused(program("convert", "tea.html", "-o", ".", *PROMPTLY), 7, "overwritten")
    assert source.read_bytes() == before
    assert everything_in(away) == {"tea.html"}


def test_a_jingle_is_not_overwritten_with_the_episode(program, tea, away):
    program("say", "One two three.", "--voice", "tone", "-o", "jingle.wav")
    before = (away / "jingle.wav").read_bytes()
    answer = program("convert", tea, "-o", "jingle.wav", "--intro", "jingle.wav", *PROMPTLY)
    assert_refused(answer, 7, "jingle.wav would be overwritten")
    assert (away / "jingle.wav").read_bytes() == before


@pytest.mark.parametrize("target", ["tea.txt/new.mp3", "tea.txt/deep/new.mp3", "tea.txt/"])
def test_a_file_where_a_folder_should_be(program, tea, away, target):
    answer = program("convert", "tea.txt", "-o", target, *PROMPTLY)
    assert_refused(answer, 7, "tea.txt is not a folder")
    assert everything_in(away) == {"tea.txt"}


def test_a_folder_where_the_file_should_be(program, tea, away):
    (away / "audio_out" / "a-short-walk.mp3").mkdir(parents=True)
    answer = program("convert", tea, *PROMPTLY)
    assert_refused(answer, 7, "a-short-walk.mp3 is a folder")
    (away / "say.mp3").mkdir()
    answer = program("say", "Tea.", "-o", "say.mp3", "--voice", "tone", "--quiet")
    assert_refused(answer, 7, "say.mp3 is a folder")


def test_a_folder_where_a_companion_should_be_leaves_the_old_episode_whole(program, tea, away):
    program("convert", tea, *PROMPTLY)
    transcript = away / "audio_out" / "a-short-walk.vtt"
    transcript.unlink()
    transcript.mkdir()
    before = {path: path.read_bytes() for path in transcript.parent.glob("*.*") if path.is_file()}
    tea.write_text(tea.read_text().replace("dusk", "dawn"))
    answer = program("convert", tea, *PROMPTLY)
    assert_refused(answer, 7, "a-short-walk.vtt is a folder")
    assert before == {path: path.read_bytes() for path in before}


def test_a_name_too_long(program, tea, away):
    answer = program("convert", tea, "-o", "a" * 300 + ".mp3", *PROMPTLY)
    assert_refused(answer, 7, "File name too long")
    assert everything_in(away) == {"tea.txt"}


def test_a_folder_that_may_not_be_written_to(tea, away):
    if os.geteuid() != 0:
        (away / "locked").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
        answer = listen("convert", "tea.txt", "-o", "locked", *PROMPTLY, cwd=away)
        assert_refused(answer, 7, "Permission denied")
        return
    if not os.path.ismount("/proc") or sys.platform != "linux":
        pytest.skip("root may write anywhere here")
    answer = listen("convert", "tea.txt", "-o", "/proc/locked", *PROMPTLY, cwd=away)
    assert_refused(answer, 7, "/proc/locked")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to set")
@pytest.mark.parametrize("room", [20_000, 150_000])
def test_no_room_for_the_sound(tea, away, room):
    import resource

    tea.write_text(tea.read_text() + "It rained on and on, and then some more.\n\n" * 20)

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    answer = listen(
        "convert", "tea.txt", "-o", "new/tea.mp3", *PROMPTLY, cwd=away, preexec_fn=limit
    )
    assert_refused(answer, 7, "new/tea.mp3 could not be written: File too large", "free space")
    assert everything_in(away) == {"tea.txt"}


def test_a_full_disk_leaves_the_old_episode_whole(tea, away, tmp_path):
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        first = listen("convert", "tea.txt", "-o", disk, *PROMPTLY, cwd=away)
        assert first.exit_code == 0, first.stderr
        before = {path: path.read_bytes() for path in disk.iterdir()}
        tea.write_text(tea.read_text() + "It rained on and on, and then some more.\n\n" * 40)
        answer = listen("convert", "tea.txt", "-o", disk, *PROMPTLY, cwd=away)
        assert_refused(answer, 7, "No space left on device")
        assert before == {path: path.read_bytes() for path in disk.iterdir()}
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize(
    ("option", "value"),
    [("--intro", "no.wav"), ("--chime", "tea.txt"), ("--cover", "no.png"), ("--cover", "tea.txt")],
)
def test_a_sound_or_a_picture_that_is_none(program, tea, away, option, value):
    answer = program("convert", tea, "-o", "new/", option, value, *PROMPTLY)
    assert_refused(answer, 7, value, hint=False)
    assert everything_in(away) == {"tea.txt"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("convert",),
        ("convert", "tea.txt", "--rate", "9"),
        ("convert", "tea.txt", "--jobs", "0"),
        ("convert", "tea.txt", "tea.txt", "-o", "one.mp3"),
        ("convert", "tea.txt", "tea.txt", "--url", "https://example.com/"),
        ("script", "tea.txt", "--format", "odt"),
        ("narrate", "tea.txt"),
    ],
)
def test_options_that_make_no_sense(program, tea, away, arguments):
    answer = program(*arguments)
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert "Usage: " in answer.stderr
    assert everything_in(away) == {"tea.txt"}


def test_settings_with_faults(program, tea, away):
    (away / "listen.toml").write_text("[audio]\nvioce = 'tone'\njobs = 'two'\n")
    answer = program("convert", tea)
    assert_refused(answer, 3, "did you mean voice?", "audio.jobs", "docs/configuration.md")


def test_nothing_that_can_be_said(program, away):
    for text in ("", "…", "\n", "\x00"):
        assert_refused(program("say", text, "--voice", "tone"), 5, "nothing to say")
    assert everything_in(away) == set()


def test_stray_characters_in_a_page_are_borne(program, away):
    source = page(
        away / "odd.html",
        "<article><h1>Odd\x00 \ufffe tea</h1><p>It &#0; &#xD800; was\x07 \x1b[31mred\x1b[0m"
        " \U0010ffff and hot, all day long.</p>",
    )
    answer = program("convert", source, "-o", "out/", *PROMPTLY)
    assert answer.exit_code == 0, answer.stderr
    for path in (away / "out").iterdir():
        assert b"\0" not in path.read_bytes() or path.suffix == ".mp3"
    answer = program("inspect", source)
    assert answer.exit_code == 0
    assert "\x1b" not in answer.stdout


def test_a_name_that_is_no_unicode_is_borne(away):
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (away / name).write_text("Tea\n\nIt rained all day long.\n")
    except OSError:
        pytest.skip("this file system wants Unicode names")
    answer = listen("convert", name, "--json", *PROMPTLY, cwd=away)
    assert answer.exit_code == 0, answer.stderr
    assert '"caf\\udce9.txt"' in answer.stdout


def test_a_terminal_that_lacks_letters_gets_escapes(tea, away):
    tea.write_text("Té\n\nIt was 96 °C in the shade — no less.\n")
    ascii_only = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    answer = listen("inspect", "tea.txt", cwd=away, environment=ascii_only)
    assert answer.exit_code == 0, answer.stderr
    assert "96 \\xb0C" in answer.stdout


def test_a_reader_that_hangs_up_early_is_no_error(away):
    (away / "long.txt").write_text("Tea\n\n" + "It rained all day long, and more.\n\n" * 4000)
    reading = subprocess.Popen(
        command("script", "long.txt"),
        cwd=away,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with reading:
        assert reading.stdout
        assert reading.stderr
        reading.stdout.readline()
        reading.stdout.close()
        assert "Traceback" not in reading.stderr.read().decode()
