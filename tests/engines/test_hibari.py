"""The default voice: its traps closed, its word times true."""

import importlib.metadata
import itertools
import os
import subprocess
import sys
from pathlib import Path

import hibari
import numpy as np
import pytest
from hibari import g2p

from listen.engines import hibari_waveform
from listen.engines.hibari import MAX_CHARACTERS, PINNED, HibariEngine
from listen.engines.hibari_model import UNIT, HibariModel, _read_json
from listen.engines.misaki import from_ipa
from listen.engines.phrasing import pack
from listen.errors import EngineUnavailableError
from listen.model import Reading, Utterance
from tests.engines.contract import EngineContract

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def shared_engine():
    return HibariEngine()


class TestHibariEngine(EngineContract):
    @pytest.fixture
    def engine(self, shared_engine):
        return shared_engine


@pytest.fixture
def say(shared_engine):
    def synthesize(text, **fields):
        return shared_engine.synthesize(Utterance(text=text, **fields), shared_engine.voices()[0])

    return synthesize


def test_only_voices_on_this_machine_are_listed(shared_engine):
    assert [voice.name for voice in shared_engine.voices()] == ["heart"]


class _OurNoise:
    """Gives the package the numbers that we draw, in its own order: bins by frames."""

    def standard_normal(self, shape, dtype):
        ours = hibari_waveform.noise(shape[1] // 2)
        return np.ascontiguousarray(ours.transpose(2, 0, 1).reshape(shape))


@pytest.mark.parametrize(
    "text",
    [
        "The kettle sings before it shouts.",
        "Oh!",
        "Six thick thistle sticks: hush, whisper, and then shout it out, over the hills and away.",
    ],
)
@pytest.mark.parametrize("rate", [0.5, 1.0, 2.0])
def test_the_sound_is_that_of_the_package(text, rate):
    untouched = hibari.Hibari()
    ids = untouched.ids(untouched.g2p(text, normalize_text=False))
    expected = untouched.from_ids(ids, rate, _OurNoise())
    breath = HibariModel("heart").say(text, 0, len(text), given={}, rate=rate)
    assert breath.samples.shape == expected.shape
    within = slice(hibari_waveform.HOP, -hibari_waveform.HOP)
    off = breath.samples[within] - expected[within]
    assert np.square(off).sum() < 1e-6 * np.square(expected).sum()


def test_noise_is_the_same_for_every_breath_and_white():
    long, short = hibari_waveform.noise(2_000), hibari_waveform.noise(10)
    np.testing.assert_array_equal(short, hibari_waveform.noise(10))
    np.testing.assert_array_equal(long[:10], short)
    assert long.mean() == pytest.approx(0, abs=0.01)
    assert long.std() == pytest.approx(1, abs=0.01)


def test_word_times_are_where_the_words_are(say):
    text = "Tea, then silence; and then, at last, the door."
    clip = say(text)
    words = [text[mark.text_start : mark.text_end] for mark in clip.marks]
    assert words == ["Tea", "then", "silence", "and", "then", "at", "last", "the", "door"]
    starts = [mark.start for mark in clip.marks]
    assert starts == sorted(starts)
    assert all(0 <= mark.start < mark.end <= len(clip.samples) for mark in clip.marks)

    # The sound of a word sets in up to two units before its first phoneme.
    loudest = [np.abs(clip.samples[mark.start - 1200 : mark.end]).max() for mark in clip.marks]
    assert min(loudest) > 0.3 * np.abs(clip.samples).max() / 2


def test_the_durations_are_those_of_the_sound():
    model = HibariModel("heart")
    ids = model._hibari.ids("həlˈO ðˈɛɹ.")
    samples, durations = model._synthesize(ids, 1.0)
    assert len(durations) == len(ids)
    assert durations.sum() * UNIT == len(samples)


def test_each_clip_stands_alone(say):
    first = say("And then it rained.")
    say("Something else entirely.")
    np.testing.assert_array_equal(say("And then it rained.").samples, first.samples)


def test_given_phonemes_change_the_word_and_nothing_else(say):
    text = "We asked Xiaomi about it."
    reading = Reading(start=9, end=15, words="Xiaomi", rule="lexicon", phonemes="ˈʃaʊmi")
    plain, given = say(text), say(text, readings=(reading,))
    assert not np.array_equal(plain.samples[: len(given.samples)], given.samples)
    assert [(mark.text_start, mark.text_end) for mark in given.marks] == [
        (mark.text_start, mark.text_end) for mark in plain.marks
    ]


@pytest.mark.parametrize(
    "text", ["It stood in the U.S.", "It met the “I.M.F.”", "Ask the F.B.I.!"]
)
def test_a_sentence_that_ends_in_letters_ends(text, monkeypatch):
    model = HibariModel("heart")
    said = []
    ids = model._hibari.ids

    def overheard(phonemes):
        said.append(phonemes)
        return ids(phonemes)

    monkeypatch.setattr(model._hibari, "ids", overheard)
    model.say(text, 0, len(text), given={}, rate=1.0)
    model.say(text, 0, 5, given={}, rate=1.0)
    whole, cut = said
    assert whole[-1] in ".!"
    assert cut[-1] not in ".!", "the sentence goes on"


def test_the_lexicons_sounds_are_said_and_the_words_around_them_stay():
    model = HibariModel("heart")
    text = "Have you read Xiaomi's co-Oyelaran report?"
    given = {14: (22, "ˈʃaʊmiz"), 26: (34, "ˌoʊjəlˈɑɹən")}
    tokens = {
        text[one.start : one.end]: one.phonemes for one in model._phonemize(text, 0, 42, given)
    }
    assert tokens["Xiaomi's"].strip() == "ˈʃWmiz"
    assert "ˌOjəlˈɑɹən" in "".join(tokens.values())
    assert tokens["read"].strip() == "ɹˈid", "tagged with its whole sentence around it"
    plain = {text[one.start : one.end]: one.phonemes for one in model._phonemize(text, 0, 42, {})}
    assert {word: tokens[word] for word in ("Have", "you", "read", "report")} == {
        word: plain[word] for word in ("Have", "you", "read", "report")
    }


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("COPPA", "kˈɑpə"),
        ("SAG-AFTRA", "sˈæɡ ˈæftɹə"),
        ("NASA", "nˈæsə"),
        ("I.B.M.", "ˌIbˌiˈɛm"),
        ("BXRKF", "bˌiˌɛksˌɑɹkˌAˈɛf"),
    ],
)
def test_a_word_in_capitals_is_not_spelled_out(written, sound):
    model = HibariModel("heart")
    text = f"They met {written} there."
    said = "".join(one.phonemes for one in model._phonemize(text, 0, len(text), {}))
    assert f" {sound} " in said


@pytest.mark.parametrize(
    ("heading", "sound"),
    [
        ("How to Import Contacts", "ɪmpˈɔɹt"),
        ("Why You Import More", "ɪmpˈɔɹt"),
        ("New Import Tax", "ˈɪmpˌɔɹt"),
        ("Will Import Tax Rise?", "ˈɪmpˌɔɹt"),
    ],
)
def test_verbs_are_heard_in_headings(heading, sound):
    model = HibariModel("heart")
    said = [one.phonemes for one in model._phonemize(heading, 0, len(heading), {})]
    assert f"{sound} " in said


def test_a_breath_between_two_words_is_not_heard(say):
    text = (
        "the man who lived in the house beside the river that ran under the bridge which the "
        "council had built after the flood that everybody in the valley remembered because it "
        "took away the mill and the garden and the road to the village where his mother kept a "
        "shop that sold bread and candles to people who came from the hills every Saturday with "
        "carts full of wool and stories about wolves that nobody believed"
    )
    (_, (cut, _)) = pack(text, MAX_CHARACTERS)
    clip = say(text)
    mark = next(mark for mark in clip.marks if mark.text_start == cut)
    frame = clip.sample_rate // 100
    around = clip.samples[mark.start - 25 * frame : mark.start + 15 * frame].reshape(-1, frame)
    levels = np.sqrt((around.astype(float) ** 2).mean(axis=1))
    quiet = levels < np.abs(clip.samples).max() * 10 ** (-45 / 20)
    runs = "".join("q" if one else " " for one in quiet).split()
    assert max(map(len, runs), default=0) <= 7, "70 ms: no longer than a p or a t is silent"
    assert [one.start for one in clip.marks] == sorted(one.start for one in clip.marks)
    assert all(a.end <= b.start for a, b in itertools.pairwise(clip.marks))


def test_link_syntax_in_an_article_is_no_pronunciation(say):
    injected, plain = say("See [this](/nˈO/) now."), say("See this now.")
    assert len(injected.samples) > len(plain.samples), "nothing was swallowed"


def test_a_long_sentence_is_said_whole_and_in_breaths(say):
    text = "and so on, " * (3 * MAX_CHARACTERS // 11) + "and that was it."
    clip = say(text)
    words = [text[mark.text_start : mark.text_end] for mark in clip.marks]
    assert words == text.replace(",", "").replace(".", "").split()


def test_a_faster_rate_is_faster_and_a_wild_one_is_tamed(say):
    from listen.model import Prosody

    text = "Nobody waved when the ferry left."
    normal = say(text)
    fast = say(text, prosody=Prosody(rate=1.6))
    wild = say(text, prosody=Prosody(rate=-1.0))
    assert len(fast.samples) < 0.85 * len(normal.samples)
    assert np.isfinite(wild.samples).all()
    assert len(wild.samples) > len(normal.samples)


def test_another_version_is_refused_because_its_graph_is_unknown(monkeypatch):
    monkeypatch.setattr("listen.engines.hibari.version", lambda _: "0.3.0")
    with pytest.raises(EngineUnavailableError, match=r"0\.3\.0") as caught:
        HibariEngine().check()
    assert PINNED in (caught.value.hint or "")


def test_a_missing_package_is_said_with_the_command_that_helps(monkeypatch):
    def absent(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr("listen.engines.hibari.version", absent)
    with pytest.raises(EngineUnavailableError) as caught:
        HibariEngine().check()
    assert "pip install" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("ipa", "letters"),
    [
        ("ˈʃaʊmi", "ʃWmi"),
        ("ˈhaɪnəkən", "hInəkən"),
        ("dʒɔɪ", "ʤY"),
        ("təˈmeɪtoʊ", "təmAtO"),
        ("ˈnaɪki", "nIki"),
        ("ˈbɜːɹd", "bɜɹd"),
    ],
)
def test_ipa_is_written_in_the_voices_letters(ipa, letters):
    assert from_ipa(ipa).replace("ˈ", "") == letters


def test_the_word_lists_are_what_the_package_reads_itself():
    HibariModel("heart")  # it has been given its own way of reading back
    lists = [each.name for each in Path(g2p.ASSETS).iterdir() if ".json" in each.suffixes]
    assert "lexicon_us_gold.json.gz" in lists
    for name in lists:
        assert _read_json(name) == g2p._load_json(name)
    assert g2p._load_json.__module__ == hibari.g2p.__name__


@pytest.mark.skipif(sys.platform != "linux", reason="looks at threads in /proc")
def test_what_runs_the_graph_tells_nobody_of_it(tmp_path):
    program = (
        "import os\n"
        "from listen.engines.hibari import HibariEngine\n"
        "from listen.model import Utterance\n"
        "engine = HibariEngine()\n"
        "engine.synthesize(Utterance(text='Tea.'), engine.voices()[0])\n"
        "print(len(os.listdir('/proc/self/task')))\n"
    )
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ORT_")}
    places = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    answer = subprocess.run(
        [sys.executable, "-c", program],
        env={**kept, **places, "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert answer.stdout == "1\n"  # nobody waits to send something
    assert list(tmp_path.rglob("*")) == []
