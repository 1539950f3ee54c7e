"""Which language a text is in."""

import pytest

import listen
from listen.config import Config
from listen.extraction.options import ExtractionOptions
from listen.model import Language
from listen.speech.language import guess_language, language_of_block, settle_language

TEXTS = {
    "en": "The train ran through the night, and it was not far to the sea.",
    "de": "Der Zug fuhr durch die Nacht, und es war nicht mehr weit bis zum Meer.",
    "fr": "Le train roulait dans la nuit et la mer n'était plus très loin pour les voyageurs.",
    "es": "El tren corría por la noche y el mar ya no estaba muy lejos de los viajeros.",
    "it": "Il treno correva nella notte e il mare non era più molto lontano per i viaggiatori.",
    "pt": "O trem corria pela noite e o mar já não estava muito longe para os passageiros.",
    "nl": "De trein reed door de nacht en het was niet ver meer naar de zee.",
    "pl": "Pociąg jechał przez noc i nie było już daleko do morza, ale to nie był koniec.",
    "ru": "Поезд шёл сквозь ночь, и до моря было недалеко.",
    "uk": "Потяг їхав крізь ніч, і до моря було вже недалеко, її чекали.",
    "ja": "列車は夜を走り、海はもう遠くなかった。",
    "zh": "火车穿过黑夜，离海已经不远了。",
    "ko": "기차는 밤을 달렸고 바다는 멀지 않았다.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_tells_its_language(language):
    assert guess_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text", ["", "…", "Tokyo, Berlin, Paris 2031", "Kaffee", "\ud800", "BMW X5 M60i xDrive"]
)
def test_what_is_in_doubt_is_left_undecided(text):
    assert guess_language(text) is None


def test_a_page_that_is_plainly_wrong_is_overruled():
    german = TEXTS["de"] * 3
    assert settle_language(Language("en-US"), german) == "de"
    assert settle_language(Language("de-AT"), german) == "de-AT"
    assert settle_language(Language("en"), TEXTS["ja"]) == "ja"


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("en", TEXTS["de"]),  # too short to contradict
        ("en", TEXTS["en"] * 3 + TEXTS["de"] * 3),
        ("en", "Tokyo, Berlin, Paris. " * 30),
        ("sw", TEXTS["en"] * 3),  # nothing is known of it
        ("en", ""),
    ],
)
def test_otherwise_the_page_is_taken_at_its_word(declared, text):
    assert settle_language(Language(declared), text) == declared


def test_a_page_that_says_nothing_is_guessed_or_english():
    assert settle_language(Language("und"), TEXTS["de"]) == "de"
    assert settle_language(Language("und"), "Tokyo") == "en"


def test_a_long_text_takes_no_longer_than_its_first_page():
    assert guess_language(TEXTS["en"] * 100_000 + TEXTS["de"]) == "en"


def test_a_german_post_in_an_english_template_is_read_as_german(tmp_path):
    page = tmp_path / "post.md"
    more = "Und es regnete, wie es im Norden bei Wind oft ist, und niemand wollte aus dem Zug."
    text = f"{TEXTS['de']} Es kostet 3 €. {more}"
    page.write_text(f"---\nlang: en\n---\n# Zug\n\n{text}\n", "utf-8")
    article = listen.read(page)
    assert article.language == "de"
    spoken = [one.spoken for part in listen.write_script(article).parts for one in part.utterances]
    assert "Es kostet drei Euro." in spoken
    told = Config(extraction=ExtractionOptions(language=Language("en")))
    assert listen.read(page, config=told).language == "en", "the user knows best"


def test_a_block_in_another_language_is_known_without_markup():
    french = "La vie est belle, et il y a douze raisons de le croire encore aujourd'hui."
    assert language_of_block(Language("en"), french) == "fr"
    assert language_of_block(Language("fr-CA"), french) == "fr-CA"


@pytest.mark.parametrize(
    "text",
    [
        "La Traviata.",
        "The café de la Paix and the Rue de Rivoli are a walk from the Louvre in Paris.",
        "Die Hard is the film that made him, and it is on in a cinema near you.",
        "def f(x): return x + 1 if x else None for x in range(3)",
        "",
    ],
)
def test_a_few_foreign_words_do_not_change_a_block(text):
    assert language_of_block(Language("en"), text) == "en"
