"""Chinese names are said as Chinese, and nothing else is."""

import pytest

from listen.speech.lexicon.pinyin import names, syllables_of


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("Zhao Leji spoke.", ["dʒˈaʊ", "lˌʌdʒˈiː"]),
        ("as Xi's guest", ["ʃˈiːz"]),
        ("with He Lifeng,", ["hˈʌ", "lˌiːfˈʌŋ"]),
        ("Hu Jintao", ["hˈuː", "dʒˌɪntˈaʊ"]),
        ("the mayor, Zhu Rongji,", ["dʒˈuː", "ɹˌʊŋdʒˈiː"]),
        ("Qiushi, a journal", ["tʃjˌoʊʃˈɝ"]),
        ("Zhang Ziyi", ["dʒˈɑŋ", "dzˌʌjˈiː"]),
        ("Bo Xilai", ["bˈɔ", "ʃˌiːlˈaɪ"]),
        ("Peng Liyuan", ["pˈʌŋ", "lˌiːjuˈɑn"]),
    ],
)
def test_chinese_names_are_said_as_chinese(text, sounds):
    found = sorted(names(text, "en-GB"), key=lambda one: one.start)
    assert [one.phonemes for one in found] == sounds


@pytest.mark.parametrize(
    "text",
    [
        "Taxi, Boxing, Dixie, Maxine and Pixie",
        "Xerox and Xbox in Mexico",
        "the Iraqi Quartet",
        "Tan Line",
        "He Ran Long",
        "Ma Line",
        "Yang China",
        "a Wu Tang record",
        "zhao",
        "@Zhao and zhao.com/Zhao",
    ],
)
def test_other_words_are_left_alone(text):
    assert list(names(text, "en")) == []


def test_other_languages_are_left_alone():
    assert list(names("Zhao Leji", "de")) == []


def test_words_are_parted_so_that_the_rest_can_be():
    assert syllables_of("wenguan") == ("wen", "guan")
    assert syllables_of("changan") == ("chang", "an")
    assert syllables_of("xerox") == ()
