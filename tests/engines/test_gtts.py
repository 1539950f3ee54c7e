"""gTTS against a server of our own: what it sends, what it bears, what it says when it cannot."""

import datetime as dt
import logging
import ssl
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from listen.engines import gtts
from listen.engines.gtts import GttsEngine
from listen.errors import SynthesisError
from listen.model import Clip, Prosody, Utterance
from tests.engines.contract import EngineContract, check_clip, check_sentence
from tests.engines.gtts_stub import (
    SECONDS_A_WORD,
    drip,
    enveloped,
    hang,
    mute,
    refuse,
    reply,
    slowly,
    speaking_server,
)
from tests.engines.sounds import packed, tone

LONG = (
    "When the last ferry had left the harbour, the keeper of the light, who had not spoken to "
    "anyone since the first snow, sat down at his table and wrote, in a small clear hand, all "
    "that he had seen. Then he slept."
)


@pytest.fixture
def server():
    with speaking_server() as server:
        yield server


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(gtts, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(gtts, "LONGEST_WAIT", 2.0)
    monkeypatch.setattr(gtts, "TIME_LIMIT", 5.0)


@pytest.fixture
def engine():
    return GttsEngine()


def say(
    engine: GttsEngine, text: str = "It rained.", *, voice: int = 0, rate: float = 1.0
) -> Clip:
    utterance = Utterance(text=text, prosody=Prosody(rate=rate))
    return engine.synthesize(utterance, engine.voices()[voice])


class TestGttsContract(EngineContract):
    deterministic = False
    rates = False

    @pytest.fixture
    def engine(self, server):
        return GttsEngine()


def test_a_sentence_is_sent_whole_where_it_fits(engine, server):
    clip = say(engine, "Mr. Smith paid 3 dollars: all he had, he said.")
    assert server.texts == ["Mr. Smith paid 3 dollars: all he had, he said."]
    assert len(clip.samples) / clip.sample_rate == pytest.approx(10 * SECONDS_A_WORD, abs=0.2)


def test_a_long_sentence_is_sent_in_few_pieces_cut_where_one_draws_breath(engine, server):
    clip = say(engine, LONG)
    assert " ".join(server.texts) == LONG
    assert max(map(len, server.texts)) <= 100
    assert len(server.texts) == 3
    assert all(text[-1] in ",." for text in server.texts)
    words = len(LONG.split()) * SECONDS_A_WORD
    assert len(clip.samples) / clip.sample_rate == pytest.approx(words, rel=0.15)
    check_clip(clip, LONG)


def test_a_slow_rate_asks_for_the_slow_manner(engine, server):
    say(engine, rate=0.7)
    say(engine, rate=1.2)
    assert [slow for _, slow in server.calls] == [True, None]


def test_every_voice_asks_for_its_language(engine, server):
    names = [voice.name for voice in engine.voices()]
    assert names[0] == "en"
    assert {"de", "fr", "zh-TW", "pt-PT"} <= set(names)
    say(engine, voice=names.index("fr"))
    assert server.calls == [("fr", None)]


def test_voices_say_that_the_text_leaves_the_machine(engine):
    assert all("sent to Google" in voice.description for voice in engine.voices())
    languages = {voice.name: voice.language for voice in engine.voices()}
    assert (languages["iw"], languages["pt"], languages["zh-TW"]) == ("he", "pt-BR", "zh-TW")


def test_neither_checking_nor_listing_asks_anybody(engine, server):
    engine.check()
    engine.voices()
    assert server.texts == []


def test_punctuation_alone_is_not_sent(engine, server):
    say(engine, "Yes" + " . . . —" * 40 + " no.")
    assert all(any(map(str.isalnum, text)) for text in server.texts)


def test_a_429_is_asked_again_when_the_server_wants(engine, server, capfd):
    server.troubles.append(refuse(429, retry_after="1"))
    began = time.monotonic()
    check_clip(say(engine), "It rained.")
    assert 1.0 <= time.monotonic() - began < 3
    assert server.texts == ["It rained."] * 2
    assert capfd.readouterr() == ("", "")


def test_a_date_to_come_back_at_is_understood(engine, server):
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=1.5)
    server.troubles.append(refuse(503, retry_after=f"{soon:%a, %d %b %Y %H:%M:%S GMT}"))
    say(engine)
    assert len(server.texts) == 2


def test_when_one_thread_is_told_to_rest_all_rest(engine, server):
    server.troubles.append(refuse(429, retry_after="1"))
    began = time.monotonic()
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: say(engine), range(4)))
    assert len(server.texts) == 5
    assert 1.0 <= time.monotonic() - began < 4


def test_requests_at_once_are_few(engine, server):
    server.always = slowly(reply(enveloped(SOUND)))
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda _: say(engine), range(6)))
    assert server.most_at_once == gtts.PARALLEL


def test_a_server_that_wants_a_long_rest_gets_it(engine, server):
    server.always = refuse(429, retry_after="3600")
    with pytest.raises(
        SynthesisError, match=r"too many requests .*\(429\) and wants 3600 s"
    ) as no:
        say(engine)
    assert len(server.texts) == 1
    assert "offline" in str(no.value.hint)
    check_sentence(no.value)


def test_failures_of_the_server_are_borne_for_a_while(engine, server):
    server.troubles += [refuse(500), refuse(503), hang(0)]
    check_clip(say(engine), "It rained.")
    assert len(server.texts) == 4


@pytest.mark.parametrize(
    ("trouble", "message", "requests"),
    [
        (refuse(429), r"too many requests from here \(429\)", 5),
        (refuse(500), r"Google's server failed \(500\)", 5),
        (refuse(403), r"Google refused the request \(403\)", 1),
        (refuse(302), r"Google refused the request \(302\)", 1),
        (reply(b""), "no sound in Google's answer", 1),
        (reply(b"<html>Our systems have detected unusual traffic</html>"), "no sound", 1),
        (reply(enveloped(None)), "no sound in Google's answer", 1),
        (reply(enveloped(b"not an MP3 at all" * 50)), "cannot be decoded", 1),
        (reply(b'"jQ1olc","[\\"abcde\\"]"'), "answer is damaged", 1),
        (mute(), "Google answered with silence", 1),
        (reply(b"x" * 5_000_000), "far too long", 1),
    ],
    ids=[
        "429",
        "500",
        "403",
        "302",
        "empty",
        "page",
        "no sound",
        "no MP3",
        "no base64",
        "silence",
        "endless",
    ],
)
def test_what_cannot_be_had_is_told_in_a_sentence(engine, server, trouble, message, requests):
    server.always = trouble
    with pytest.raises(SynthesisError, match=message) as refusal:
        say(engine, LONG[-15:])
    assert len(server.texts) == requests
    assert str(refusal.value).startswith("gtts:en cannot say 'Then he slept.': ")
    check_sentence(refusal.value)


@pytest.mark.parametrize("trouble", [hang(1.5), drip(1.5)], ids=["hangs", "drips"])
def test_a_slow_answer_is_not_waited_for(engine, server, monkeypatch, trouble):
    monkeypatch.setattr(gtts, "TIME_LIMIT", 0.3)
    monkeypatch.setattr(gtts, "ATTEMPTS", 2)
    server.always = trouble
    began = time.monotonic()
    with pytest.raises(SynthesisError, match=r"no whole answer within 0\.3 seconds"):
        say(engine)
    assert time.monotonic() - began < 1.4
    assert len(server.texts) == 2


def test_a_refused_connection_is_told(engine, server):
    server.server_close()
    with pytest.raises(SynthesisError, match="Google cannot be reached") as refusal:
        say(engine)
    assert refusal.value.hint


def test_a_trouble_on_the_way_spoils_only_its_utterance(engine, server):
    server.troubles += [refuse(200 + 204)]
    with pytest.raises(SynthesisError, match="404"):
        say(engine)
    check_clip(say(engine), "It rained.")


def test_a_server_with_a_false_certificate_gets_no_text(engine, server):
    false = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    false.load_cert_chain(Path(__file__).with_name("untrusted.pem"))
    with false.wrap_socket(server.socket, server_side=True) as server.socket:
        server.address.return_value = server.url.replace("http:", "https:")
        with pytest.raises(SynthesisError, match="CERTIFICATE_VERIFY_FAILED"):
            say(engine)
    assert server.texts == []


def test_an_older_way_to_write_the_answer_is_read(engine, server):
    server.always = reply(enveloped(SOUND).replace(b",", b", "))
    check_clip(say(engine), "It rained.")


def test_the_sound_of_another_rate_is_brought_to_ours(engine, server):
    server.always = reply(enveloped(packed(tone(0.5, rate=48_000), rate=48_000)))
    clip = say(engine)
    assert clip.sample_rate == 24_000
    assert len(clip.samples) == pytest.approx(12_000, abs=2_000)


def test_retries_are_not_logged_to_a_user_who_set_up_nothing():
    assert logging.getLogger("stamina").handlers


def test_the_voice_is_checked_before_anything_is_sent(engine, server):
    nobody = replace(engine.voices()[0], name="tlh")
    with pytest.raises(Exception, match="tlh"):
        engine.synthesize(Utterance(text="nuqneH"), nobody)
    assert server.texts == []


SOUND = packed(np.concatenate([np.zeros(4000, np.float32), tone(0.5)]))
