"""Settings: where they come from, which goes before which, and what is said of faults."""

import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest

from listen.config import Config, load_config
from listen.errors import ConfigError
from listen.speech.options import CodePolicy, TablePolicy

PAGE = Path(__file__).parents[1] / "docs" / "configuration.md"
SETTINGS = [(table, key) for table in fields(Config) for key in fields(table.default)]  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    folder = tmp_path / "show" / "posts"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    return folder


def load(**environment):
    return load_config(environment=environment)


def refuse(**environment) -> str:
    with pytest.raises(ConfigError) as refusal:
        load(**environment)
    assert refusal.value.hint
    assert str(refusal.value).endswith(".")
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_nothing_said_is_the_default():
    assert load() == Config()


def test_a_file_is_found_in_the_working_folder_or_the_nearest_above(folder):
    (folder.parent / "listen.toml").write_text("[speech]\nrate = 1.25\n")
    assert load().speech.rate == 1.25
    (folder / "listen.toml").write_text("[speech]\nrate = 0.75\n")
    assert load().speech.rate == 0.75


def test_pyproject_counts_where_it_has_our_table(folder):
    (folder.parent / "listen.toml").write_text("[audio]\njobs = 3\n")
    (folder / "pyproject.toml").write_text("[tool.listener]\nx = 1\n")
    assert load().audio.jobs == 3
    (folder / "pyproject.toml").write_text("[tool.listen.audio]\njobs = 1\n[tool.listen]\n")
    assert load().audio.jobs == 1


def test_listen_toml_goes_before_pyproject_beside_it(folder):
    (folder / "pyproject.toml").write_text("[tool.listen.audio]\njobs = 1\n")
    (folder / "listen.toml").write_text("[audio]\njobs = 2\n")
    assert load().audio.jobs == 2


def test_the_environment_goes_before_the_file_key_by_key(folder):
    (folder / "listen.toml").write_text("[audio]\nvoice = 'hibari'\nformat = 'opus'\n")
    config = load(LISTEN_AUDIO_VOICE="tone", LISTEN_SPEECH_RATE="1.5", LISTEN_AUDIO_JOBS="2")
    assert (config.audio.voice, config.audio.format, config.audio.jobs) == ("tone", "opus", 2)
    assert config.speech.rate == 1.5


def test_an_empty_variable_and_those_of_other_programs_are_nothing():
    assert load(LISTEN_AUDIO_JOBS="", LISTEN_PID="7", LISTEN_FDS="1") == Config()


def test_values_of_every_kind(folder):
    (folder / "listen.toml").write_text(
        "[source]\nmax_size = 5\ntimeout = 2\n"
        "[extraction]\nlanguage = 'de'\n"
        "[speech]\ntables = 'skip'\ncode = 'read'\n"
    )
    config = load()
    assert (config.source.max_size, config.source.timeout) == (5, 2.0)
    assert isinstance(config.source.timeout, float)
    assert config.extraction.language == "de"
    assert config.speech.tables is TablePolicy.SKIP
    assert config.speech.code is CodePolicy.READ


def test_pronunciations_are_tables_of_their_own(folder):
    path = folder / "listen.toml"
    path.write_text("[[speech.lexicon]]\nwritten = 'Moor'\nalias = 'more'\nany_case = true\n")
    (entry,) = load().speech.lexicon
    assert (entry.written, entry.alias, entry.phonemes) == ("Moor", "more", None)
    assert entry.any_case is True
    path.write_text("[[speech.lexicon]]\nalias = 'more'\nany_case = 1\nspoken = 'x'\n")
    told = refuse()
    assert "speech.lexicon.written is missing" in told
    assert "speech.lexicon.any_case is 1, not true or false" in told
    assert "speech.lexicon.spoken is unknown" in told


def test_a_path_is_relative_to_its_file_but_to_the_working_folder_in_a_variable(folder):
    (folder.parent / "listen.toml").write_text("[audio]\nintro = 'in.wav'\ncover = '/c.png'\n")
    audio = load(LISTEN_AUDIO_OUTRO="out.wav").audio
    assert audio.intro == folder.parent / "in.wav"
    assert audio.outro == Path("out.wav")
    assert audio.cover == Path("/c.png")


def test_another_program_s_settings_are_laid_over_the_file_s(folder, monkeypatch):
    (folder / "listen.toml").write_text('[audio]\nvoice = "tone"\nformat = "m4a"\n')
    monkeypatch.chdir(folder.parent)
    over = {"audio": {"format": "opus", "cover": "cover.png"}, "speech": {"rate": 1.5}}
    config = load_config(environment={"LISTEN_SPEECH_RATE": "1.2"}, folder=folder, over=over)
    assert (config.audio.voice, config.audio.format, config.speech.rate) == ("tone", "opus", 1.2)
    assert config.audio.cover == folder / "cover.png"


def test_without_a_file_another_program_s_paths_start_in_its_folder(folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    config = load_config(environment={}, folder=folder, over={"audio": {"cover": "cover.png"}})
    assert config.audio.cover == folder / "cover.png"


@pytest.mark.parametrize(
    ("over", "told"),
    [
        ({"audio": {"formt": "mp3"}}, "audio.formt is unknown (did you mean format?)"),
        ({"audio": "loud"}, "audio is not a table"),
    ],
)
def test_faults_of_another_program_s_settings(folder, over, told):
    with pytest.raises(ConfigError) as refusal:
        load_config(environment={}, folder=folder, over=over)
    assert str(refusal.value) == f"There is a fault in the settings given: {told}."
    (folder / "listen.toml").write_text('[audio]\nvoice = "tone"\n')
    with pytest.raises(ConfigError, match=r"listen\.toml or the settings given: "):
        load_config(environment={}, folder=folder, over=over)


def test_all_faults_are_told_at_once(folder):
    path = folder / "listen.toml"
    path.write_text(
        "[audio]\nvioce = 'tone'\nvoice = ['tone']\njobs = 2.5\nintro = 5\nrate = 2\n"
        "[speech]\nrate = 9\ntables = 'anounce'\n[source]\ntimeout = true\n[speach]\nx = 1\n"
    )
    told = refuse(LISTEN_SPEECH_PAUSES="many", LISTEN_AUDIO_FROMAT="mp3")
    assert str(path) in told
    for fault in (
        "audio.vioce is unknown (did you mean voice?)",
        "audio.voice is ['tone'], not text",
        "audio.jobs is 2.5, not a whole number",
        "audio.intro is 5, not text",
        "audio.rate is unknown (did you mean speech.rate?)",
        "speech.tables is 'anounce', not one of auto, read, announce, skip (did you mean",
        "source.timeout is True, not a number",
        "speach is unknown (did you mean speech?)",
        "LISTEN_SPEECH_PAUSES is 'many', not a number",
        "LISTEN_AUDIO_FROMAT is unknown (did you mean format?)",
    ):
        assert fault in told


def test_a_value_out_of_range_names_its_setting_once(folder):
    (folder / "listen.toml").write_text("[speech]\nrate = 9\n")
    assert refuse().count("rate") == 1
    assert "speech.rate is 9" in refuse()


def test_faults_of_the_environment_are_not_blamed_on_the_file(folder):
    (folder / "listen.toml").write_text("[audio]\njobs = 2\n")
    told = refuse(LISTEN_AUDIO_JOBS="all")
    assert told == (
        "There is a fault in the environment: LISTEN_AUDIO_JOBS is 'all', not a whole number."
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("audio = 3", "audio is not a table"),
        ("[audio\n", "is not valid TOML"),
        ("[audio]\nvoice = 'a'\nvoice = 'b'", "is not valid TOML"),
        ("[[audio]]\nvoice = 'a'", "audio is not a table"),
        (b"[audio]\nvoice = '\xff'", "is not valid TOML"),
    ],
)
def test_a_file_that_is_wrong_as_a_whole(folder, content, told):
    content = content if isinstance(content, bytes) else content.encode()
    (folder / "listen.toml").write_bytes(content)
    assert told in refuse()
    assert told in refuse(LISTEN_AUDIO_VOICE="tone")


def test_a_pyproject_whose_table_is_none(folder):
    path = folder / "pyproject.toml"
    for content in ("[tool]\nlisten = 3\n", "tool = 3\n"):
        path.write_text(content)
        assert load() == Config()
    path.write_text("[tool]\nlisten = 3\n")
    with pytest.raises(ConfigError, match=r"tool\.listen is not a table"):
        load_config(path, {})


def test_a_file_that_is_not_there(folder):
    with pytest.raises(ConfigError, match=r"nowhere\.toml cannot be read"):
        load_config(Path("nowhere.toml"), {})


@pytest.mark.parametrize(
    ("table", "key"), SETTINGS, ids=[f"{table.name}.{key.name}" for table, key in SETTINGS]
)
def test_every_setting_is_documented_with_its_default(table, key):
    section = PAGE.read_text().partition(f"## `[{table.name}]`")[2].partition("\n## ")[0]
    row = re.search(rf"^\| `{key.name}` \| (\S.*?) \| (.+) \|$", section, re.MULTILINE)
    assert row, f"{table.name}.{key.name} is not in {PAGE.name}"
    assert row[1] == as_written(key.default)
    assert len(row[2]) > 10
    if isinstance(key.default, StrEnum):
        assert all(f"`{choice}`" in row[2] for choice in type(key.default))


def test_nothing_else_is_documented():
    rows = re.findall(r"^\| `(\w+)` \|", PAGE.read_text(), re.MULTILINE)
    assert len(rows) == len(SETTINGS)


def as_written(default: object) -> str:
    match default:
        case None | ():
            return "none"
        case bool():
            return f"`{str(default).lower()}`"
        case str():
            return f'`"{default}"`'
        case _:
            return f"`{default}`"
