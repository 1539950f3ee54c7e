"""Voices for the languages of a script."""

import pytest

from listen.casting import cast_script
from listen.engines import registry
from listen.errors import EngineNotFoundError, EngineUnavailableError
from listen.model import Language, Part, Script, Utterance, Voice


class Polyglot:
    """An engine that speaks what it is said to speak."""

    def __init__(self, name, *languages):
        self.name = name
        self._voices = tuple(
            Voice(name=tag.lower(), language=Language(tag), engine=name) for tag in languages
        )

    def check(self):
        if not self._voices:
            msg = f"{self.name} is not installed."
            raise EngineUnavailableError(msg)

    def voices(self):
        return self._voices


@pytest.fixture
def engines(monkeypatch):
    def install(**spoken):
        known = {name: Polyglot(name, *languages) for name, languages in spoken.items()}
        monkeypatch.setattr(registry, "load_engine", known.__getitem__)

    return install


def script(*languages):
    utterances = tuple(Utterance(text="so", language=Language(tag)) for tag in languages)
    parts = (Part(title="T", utterances=utterances),)
    return Script(title="T", language=Language(languages[0]), parts=parts)


def names(cast):
    return [f"{speaker.voice.engine}:{speaker.voice.name}" for speaker in cast.speakers]


def test_a_foreign_stretch_gets_an_offline_voice_that_speaks_it(engines):
    engines(hibari=["en-US"], pyttsx3=["en-us", "fr", "de"])
    cast = cast_script(script("en", "fr", "en-GB"), None)
    assert names(cast) == ["hibari:en-us", "pyttsx3:fr"]
    assert cast.unvoiced == ()


def test_the_narrators_own_engine_goes_first(engines):
    engines(hibari=["en-US"], pyttsx3=["en-us", "fr"], gtts=["en", "fr"])
    assert names(cast_script(script("en", "fr"), "gtts")) == ["gtts:en", "gtts:fr"]


def test_a_language_without_a_voice_is_said_to_be_so(engines):
    engines(hibari=["en-US"], pyttsx3=[])
    cast = cast_script(script("en", "fr"), None)
    assert names(cast) == ["hibari:en-us"]
    assert cast.unvoiced == ("fr",)
    foreign = Utterance(text="so", language=Language("fr"))
    assert cast.speaker(foreign) is cast.narrator


def test_who_names_a_voice_hears_it_whatever_the_articles_language(engines):
    engines(hibari=["en-US"], pyttsx3=["fr", "en-us"])
    assert names(cast_script(script("en"), "pyttsx3:fr")) == ["pyttsx3:fr"]


def test_no_voice_for_the_article_itself_is_an_error_that_helps(engines):
    engines(hibari=["en-US"], pyttsx3=[])
    with pytest.raises(EngineNotFoundError, match=r"\(de\)") as caught:
        cast_script(script("de"), None)
    assert "espeak" in (caught.value.hint or "")


def test_an_engine_that_breaks_is_one_that_is_not_there(engines, monkeypatch):
    engines(hibari=["en-US"], pyttsx3=["en-us"])

    def explode(self):
        msg = "no\nway"
        raise RuntimeError(msg)

    monkeypatch.setattr(Polyglot, "check", explode)
    with pytest.raises(EngineNotFoundError):
        cast_script(script("en"), None)
    with pytest.raises(EngineUnavailableError, match="RuntimeError: no way"):
        cast_script(script("en"), "hibari")
