"""Everything but `convert`: looking, listing, saying, helping."""

import json
import xml.etree.ElementTree as ET
from types import SimpleNamespace
from typing import Any

import mutagen
import pytest
import typer.main

from listen.cli.app import app
from tests.cli.running import COMPANIONS, EXAMPLES, everything_in, listen

TEA = EXAMPLES / "tea-house.txt"
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def test_inspect_shows_what_is_read_and_what_is_not_with_its_rule(program):
    answer = program("inspect", TEA)
    assert answer.exit_code == 0
    assert answer.stderr == ""
    shown, _, rules = answer.stdout.partition("Left out (")
    title, about, *lines = shown.splitlines()
    assert title == "The Tea House at the End of Line 4"
    assert about == "Jonas Verrall · 2026-05-03 · en"
    left_out = [line for line in lines if line.startswith("– ")]
    read = "\n".join(line for line in lines if line not in left_out)
    assert "## A menu of five lines" in read
    assert "heats it to 96 °C" in read
    assert "1. Warm the pot" in read
    for rule, text in {
        "share-bar": "WhatsApp",
        "image-credit": "Image credit",
        "listen-widget": "Listen to this post",
        "comments": "Leave a comment",
        "related-links": "Seven benches",
        "reading-time": "By Jonas Verrall",
    }.items():
        assert text not in read
        assert any(line.startswith(f"– {rule}: ") and text in line for line in left_out)
    count, _, reasons = rules.partition("):\n")
    assert len(left_out) == int(count)
    assert "comments (1): The comment section" in reasons


def test_inspect_shows_the_page_in_its_order(program):
    lines = program("inspect", TEA).stdout.splitlines()
    credit = next(n for n, line in enumerate(lines) if line.startswith("– image-credit: Image cr"))
    assert lines.index("## A menu of five lines") == credit + 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("keeps the KETTLE", ""),
        ("when the kettle is empty", "read in the introduction"),
        ("Warm the pot", "read in “How to make tea like Mrs. Moor”"),
        ("telegram, copy link", "left out by the rule share-bar: An invitation to share"),
    ],
)
def test_inspect_tells_what_became_of_some_words(program, words, told):
    answer = program("inspect", TEA, "--why", words)
    assert answer.exit_code == 0
    assert answer.stdout.startswith(told or f"“{words}” is nowhere on the page.")
    fates = json.loads(program("inspect", TEA, "--why", words, "--json").stdout)
    assert [fate["told"].startswith(told) for fate in fates] == ([True] if told else [])


def test_inspect_lists_the_posts_of_a_feed(program, away):
    (away / "feed.xml").write_text(
        "<rss><channel><item><link>https://example.org/a</link></item>"
        "<item><link>https://example.org/b</link></item></channel></rss>"
    )
    assert (
        program("inspect", "feed.xml").stdout == "https://example.org/a\nhttps://example.org/b\n"
    )
    told = json.loads(program("inspect", "feed.xml", "--limit", "1", "--json").stdout)
    assert told == {"posts": ["https://example.org/a"]}


def test_inspect_does_not_break_lines_for_a_pipe(program):
    paragraph = next(line for line in TEA.read_text().splitlines() if "gravel circle, a" in line)
    assert paragraph in program("inspect", TEA).stdout.splitlines()


def test_inspect_as_json_holds_all_of_it(program):
    answer = program("inspect", TEA, "--json", "--url", "https://example.com/tea")
    told = json.loads(answer.stdout)
    assert told["title"] == "The Tea House at the End of Line 4"
    assert told["url"] == "https://example.com/tea"
    assert told["language"] == "en"
    assert told["sections"][0]["blocks"][0]["kind"] == "Paragraph"
    assert told["sections"][0]["blocks"][0]["text"].startswith("The last stop of tram line 4")
    assert any("WhatsApp" in omission["text"] for omission in told["omissions"])
    assert all(omission["rule"] for omission in told["omissions"])
    assert told["origins"]["author"] == "page"


def test_a_script_is_the_spoken_words_alone_an_utterance_a_line(program):
    answer = program("script", TEA)
    assert answer.exit_code == 0
    lines = answer.stdout.splitlines()
    assert lines[0].startswith("The Tea House at the End of Line four")
    assert any("ninety-six degrees" in line for line in lines)
    assert not any(character.isdigit() for character in answer.stdout)
    assert all(lines)
    assert answer.stdout == program("script", TEA, "--format", "text").stdout


def test_a_script_as_json_knows_both_texts(program):
    answer = program("script", TEA, "--format", "json", "--rate", "1.5")
    told = json.loads(answer.stdout)
    spoken = [each["spoken"] for part in told["parts"] for each in part["utterances"]]
    assert spoken == program("script", TEA).stdout.splitlines()
    assert "96 °C" in json.dumps(told, ensure_ascii=False)
    rates = {each["prosody"]["rate"] for part in told["parts"] for each in part["utterances"]}
    assert min(rates) > 1.2


def test_a_script_as_a_table_shows_both_side_by_side(program, monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    told = program("script", TEA, "--format", "table").stdout
    assert "Shown" in told
    row = next(line for line in told.splitlines() if "96 °C" in line)
    assert "ninety-six degrees Celsius" in row


def test_a_script_as_ssml_is_well_formed(program):
    root = ET.fromstring(program("script", TEA, "--format", "ssml").stdout)
    assert root.tag.endswith("speak")


def test_a_script_takes_another_language_for_the_pages_own(program, away):
    (away / "tee.txt").write_text("Tee\n\nEr kostet 3 Euro.\n")
    told = program("script", "tee.txt", "--language", "de").stdout
    assert "Er kostet drei Euro." in told


def test_voices_are_listed_ready_to_be_used(program, away):
    answer = program("voices")
    assert answer.exit_code == 0
    specs = [line.split()[0] for line in answer.stdout.splitlines()]
    assert specs[-1] == "tone:sine"
    assert len(set(specs)) == len(specs)
    told = [json.loads(line) for line in program("voices", "--json").stdout.splitlines()]
    assert [each["voice"] for each in told] == specs
    answer = program("say", "Tea.", "--voice", specs[-1], "-o", "tea.wav")
    assert answer.exit_code == 0


def test_voices_of_one_language(program):
    told = program("voices", "--language", "de", "--json").stdout.splitlines()
    assert told
    assert all(json.loads(line)["language"].startswith("de") for line in told)


def test_say_prints_the_words_and_writes_only_a_sound(program, away):
    answer = program("say", "It costs €5.", "--voice", "tone", "-o", "new/five.wav")
    assert answer.stdout == "new/five.wav\n"
    assert answer.stderr == "It costs five euros.\n"
    assert everything_in(away) == {"new", "new/five.wav"}
    # Four tones of 200 ms, the last without its rest.
    assert 0.7 < mutagen.File(away / "new" / "five.wav").info.length < 2.5
    assert program("say", "Tea.", "--voice", "tone", "-q").stderr == ""
    assert (away / "audio_out" / "say.mp3").exists()


def test_say_tries_a_pronunciation(program, monkeypatch):
    told: list[tuple[Any, ...]] = []

    def narrate(script, path, **_):
        told.extend(utterance.readings for part in script.parts for utterance in part.utterances)
        return SimpleNamespace(path=path)

    monkeypatch.setattr("listen.pipeline.narrate", narrate)
    assert program("say", "Oyelaran", "--ipa", "ˌoʊjəlˈɑɹən").exit_code == 0
    assert [(one.words, one.phonemes) for one in told[0]] == [
        ("Oyelaran", "ˌoʊjəlˈɑɹən"),
        (".", None),
    ]


def test_say_refuses_a_pronunciation_without_sounds(program, away):
    answer = program("say", "Xiaomi", "--ipa", "//", "--voice", "tone")
    assert answer.exit_code == 2
    assert "IPA" in answer.stderr
    assert everything_in(away) == set()


def test_doctor_tells_of_every_engine_and_format(program):
    answer = program("doctor")
    assert answer.exit_code == 0
    assert "formats: mp3, m4a, m4b, opus, flac, wav\n" in answer.stdout
    for engine in ("hibari", "pyttsx3", "gtts", "tone"):
        assert f"\n{engine}: " in answer.stdout
    assert "listen 0." in program("--version").stdout


def test_help_names_every_command(program):
    answer = program("--help")
    assert answer.exit_code == 0
    assert set(COMMANDS) == {
        "convert", "inspect", "script", "voices", "say", "doctor", "cache", "feed", "site",
        "serve",
    }  # fmt: skip
    assert all(f" {name} " in answer.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_explained(program, name, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    answer = program(name, "--help")
    assert answer.exit_code == 0
    assert COMMANDS[name].help.strip()
    for parameter in COMMANDS[name].params:
        assert parameter.name == "help" or parameter.help, f"{parameter.name} says nothing"
        for option in (option for option in parameter.opts if option.startswith("--")):
            assert option in answer.stdout


def test_without_a_command_it_helps(away):
    answer = listen(cwd=away)
    assert "Usage: " in answer.stdout + answer.stderr
    assert "Traceback" not in answer.stderr


def test_companions_are_those_that_the_other_tests_expect():
    from listen.publish.companions import SUFFIXES

    assert SUFFIXES == COMPANIONS


def test_cache_info_prune_and_clear(program, tea, monkeypatch, tmp_path):
    monkeypatch.setenv("LISTEN_AUDIO_CACHE_FOLDER", str(tmp_path / "kept"))
    told = json.loads(program("convert", tea, "--voice", "tone", "--json").stdout)
    assert told["spoken"] > 0
    assert told["reused"] == 0
    again = json.loads(program("convert", tea, "--voice", "tone", "--json", "--fresh").stdout)
    assert (again["spoken"], again["reused"]) == (0, told["spoken"])
    held = json.loads(program("cache", "info", "--json").stdout)
    assert held["clips"] == told["spoken"]
    assert str(tmp_path / "kept") in program("cache", "info").stdout
    assert program("cache", "prune").stdout == "removed 0 clips, 0.0 MB\n"
    assert program("cache", "clear").stdout.startswith(f"removed {told['spoken']} clips, ")
    assert json.loads(program("cache", "info", "--json").stdout)["clips"] == 0
