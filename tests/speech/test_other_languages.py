"""German, French, Spanish, Italian and Portuguese, in sentences of our own."""

import pytest
from num2words import num2words

from listen.speech.verbalize import spell_out
from listen.speech.verbalize.words import (
    french_numbers,
    portuguese_numbers,
    spanish,
    spanish_numbers,
)

CASES = {
    "de": [
        (
            "Am 9. August 2031 um 7:05 Uhr.",
            "Am neunten August zwei tausend ein und dreißig um sieben Uhr fünf.",
        ),
        ("Der 2. Platz kostet 3,50 €.", "Der zweite Platz kostet drei Euro fünfzig Cent."),
        (
            "1 Frau, 1 Mann, 1.200 km/h",
            "eine Frau, ein Mann, ein tausend zwei hundert Kilometer pro Stunde",
        ),
        ("ca. 7,5 % bzw. 2/3", "circa sieben Komma fünf Prozent beziehungsweise zwei drittel"),
        ("Mo., 3. Mai", "Montag, dritter Mai"),
        ("Do, 12. Juni", "Donnerstag, zwölfter Juni"),
        ("3:2 & −4 °C", "drei zu zwei und minus vier Grad Celsius"),
        ("5 Mio. Euro", "fünf Millionen Euro"),
    ],
    "fr": [
        (
            "Le 1er mai 2031 à 18h05.",
            "Le premier mai deux mille trente et un à dix-huit heures cinq.",
        ),
        ("3,5 M€ ou 7 %", "trois virgule cinq millions d'euros ou sept pour cent"),
        ("au XIXe siècle, 71 personnes", "au dix-neuvième siècle, soixante et onze personnes"),
        ("Mme Roux, 2e étage, n° 9", "madame Roux, deuxième étage, numéro neuf"),
    ],
    "es": [
        ("El 1 de mayo de 2031", "El primero de mayo de dos mil treinta y uno"),
        ("21 casas y 21 días", "veintiuna casas y veintiún días"),
        (
            "4,50 € o 3 millones de euros",
            "cuatro euros cincuenta céntimos o tres millones de euros",
        ),
        ("la 3.ª vez, siglo XVIII", "la tercera vez, siglo dieciocho"),
        ("-3 °C y 7,5 %", "menos tres grados Celsius y siete coma cinco por ciento"),
    ],
    "it": [
        ("Il 9 agosto 2031 alle 18:05", "Il nove agosto duemila trentuno alle diciotto e cinque"),
        ("1 casa, 1 libro, 4,50 €", "una casa, un libro, quattro euro cinquanta centesimi"),
        ("il XVIII secolo e l'8º piano", "il diciottesimo secolo e l'ottavo piano"),
    ],
    "pt": [
        (
            "Em 1 de maio de 2031, às 18h05",
            "Em primeiro de maio de dois mil e trinta e um, às dezoito horas e cinco",
        ),
        ("2 casas e 2 livros", "duas casas e dois livros"),
        ("R$ 4,50 e 7,5%", "quatro reais e cinquenta centavos e sete vírgula cinco por cento"),
    ],
}


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [(language, *case) for language, cases in CASES.items() for case in cases],
)
def test_text_is_written_out(language, written, spoken):
    assert spell_out(written, language) == spoken


@pytest.mark.parametrize(
    ("language", "spoken"),
    [(language, case[1]) for language, cases in CASES.items() for case in cases],
)
def test_what_is_written_out_is_left_alone(language, spoken):
    assert spell_out(spoken, language) == spoken


NUMBERS = [*range(2200), 80_000, 100_000, 200_001, 999_999, 1_000_000, 21_000_000, 1_002_003_004]


def test_numbers_are_counted_as_a_library_counts():
    for number in NUMBERS:
        assert french_numbers.cardinal(number) == num2words(number, lang="fr")
        spanish = num2words(number, lang="es").replace("veintiuno mil", "veintiún mil")
        assert spanish_numbers.cardinal(number) == spanish
        if number < 1000:
            assert portuguese_numbers.below_thousand(number) == num2words(number, lang="pt_BR")


def test_ranks_drop_the_plural():
    assert [french_numbers.ordinal(number) for number in (5, 9, 80, 200, 1000)] == [
        "cinquième",
        "neuvième",
        "quatre-vingtième",
        "deux centième",
        "millième",
    ]


def test_languages_without_rules_get_their_numbers():
    assert spell_out("Om 1.200 euro, 3,5 kilo.", "nl") == (
        "Om duizendtweehonderd euro, drie komma vijf kilo."
    )
    assert spell_out("25 000", "xx") == "25 000"


def test_a_language_in_which_the_library_reads_no_digits_gets_its_numbers_too():
    assert spell_out("12 buku, 1000 kata.", "id") == "dua belas buku, seribu kata."


@pytest.mark.parametrize(
    ("country", "spoken"),
    [
        ("fr", "le quatre-vingtième, la soixante et onzième, quatre-vingt-quinze, soixante-dix"),
        ("fr-BE", "le quatre-vingtième, la septante et unième, nonante-cinq, septante"),
        ("fr-CH", "le huitantième, la septante et unième, nonante-cinq, septante"),
    ],
)
def test_french_counts_and_ranks_as_its_country_does(country, spoken):
    assert spell_out("le 80e, la 71e, 95, 70", country) == spoken


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [
        ("ja", "1,234", num2words(1234, lang="ja")),
        ("ko", "1,234.5", num2words(1234.5, lang="ko")),
        ("he", "3.141", num2words(3.141, lang="he")),
        ("nl", "1.234,5", num2words(1234.5, lang="nl")),
        ("sv", "3,5 eller 3.5", f"{num2words(3.5, lang='sv')} eller {num2words(3.5, lang='sv')}"),
    ],
)
def test_a_number_has_the_decimal_mark_of_its_language(language, written, spoken):
    assert spell_out(written, language) == spoken


@pytest.mark.parametrize(
    ("language", "written"),
    [("am", "999999999999999"), ("am", "1100"), ("te", "999999999999999")],
)
def test_a_number_that_the_library_cannot_count_is_said_digit_by_digit(language, written):
    digits = " ".join(num2words(int(digit), lang=language) for digit in written)
    assert spell_out(written, language) == digits


def test_a_language_is_not_taken_for_one_whose_tag_begins_like_its_own():
    assert spell_out("25", "fil") == "25"


@pytest.mark.parametrize(("country", "month"), [("de", "Januar"), ("de-AT", "Jänner")])
def test_the_first_month_has_two_names_in_german(country, month):
    assert spell_out("am 1.1. und im Januar", country) == f"am ersten {month} und im Januar"


@pytest.mark.parametrize("sign", ["US$", "HKD", "CHF", "MXN", "ARS", "CLP", "COP", "CRC", "BOP"])
def test_a_currency_that_is_signed_and_named_is_said_once(sign):
    name = spanish.CURRENCIES[sign].unit.many
    assert spell_out(f"{sign} 5 {name}", "es") == f"cinco {name}"


@pytest.mark.parametrize(
    ("language", "score"),
    [
        ("es", "Real dos a cero Barça"),
        ("it", "Real due a zero Barça"),
        ("pt", "Real dois a zero Barça"),
    ],
)
def test_a_score_may_have_spaces_around_its_hyphen(language, score):
    assert spell_out("Real 2 - 0 Barça", language) == score


@pytest.mark.parametrize("language", ["de", "fr", "es", "it", "pt", "pt-PT"])
def test_a_version_that_is_longer_than_any_scale_is_said_digit_by_digit(language):
    one = spell_out("1", language)
    assert spell_out(f"2.{'1' * 30}", language).endswith(" ".join([one] * 30))


@pytest.mark.parametrize("language", ["es", "it", "pt"])
def test_a_rank_that_is_longer_than_any_scale_is_said(language):
    assert spell_out(f"{'2' * 40}ª", language).strip()
