"""What holds for every text whatever."""

import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listen.reading import Reading
from listen.speech.sentences import split_sentences
from listen.speech.verbalize import spell_out, verbalize
from listen.speech.verbalize.tables import names
from tests.speech.test_english import CASES as ENGLISH
from tests.speech.test_other_languages import CASES as OTHERS

LANGUAGES = ("en", "en-GB", "de", "fr", "fr-CH", "es", "it", "pt-BR", "sv")
PLAIN = set(" .,;:?!'’‘\"“”„«»¿¡-–—…")

WRITTEN = st.sampled_from(
    (
        *names(
            "5 12 3.5 1,204 2024 007 1/2 ½ 3:30 10:30 € $ £ % ° km kg m GB p.m. a.m. Jan. "
            "May 3rd IV XIX No. St. Dr. etc. U.S. NASA EV CEOs – — / × ( ) [1] & @ # + = "
            "< > → … “ ” ’ . , ; : ! ? * _ ` 🚀 日本 α µ ² ₂ ™ Â â€™ &amp; x v2 C++ a@b.de "
            "www.a.com config.yaml --flag /etc/x 1998-02-30 +1 (555) 123-4567 Uhr h mph "
            "word Word"
        ),
        *("-", "\u00ad", "\u200b", "\u00a0", "\u2028"),
    )
)
TABLES = sorted((Path(__file__).parent / "readings").glob("*.tsv"))
KNOWN = st.sampled_from(
    [written for cases in (*ENGLISH.values(), *OTHERS.values()) for written, _ in cases]
    + [line.partition("\t")[0] for path in TABLES for line in path.read_text("utf-8").splitlines()]
)
TEXTS = st.one_of(
    st.lists(KNOWN, max_size=3).map("".join),
    st.tuples(KNOWN, st.integers(0, 30), st.integers(0, 30)).map(
        lambda it: it[0][it[1] :][: it[2]]
    ),
    st.text(max_size=60),
    st.lists(WRITTEN, max_size=12).map(" ".join),
    st.lists(WRITTEN, max_size=8).map("".join),
)


def is_speakable(char: str, language: str) -> bool:
    if char in PLAIN or unicodedata.category(char)[0] in "LM":
        return True
    return language == "sv" and char.isdecimal()


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_only_words_and_plain_punctuation_are_left(text, language):
    spoken = spell_out(text, language)
    assert [char for char in spoken if not is_speakable(char, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_readings_stand_in_order_without_overlap(text, language):
    readings = verbalize(text, language)
    at = 0
    for reading in readings:
        assert at <= reading.start <= reading.end <= len(text)
        assert reading.rule
        at = reading.end


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_spaces_are_single_and_inside(text, language):
    spoken = spell_out(text, language)
    assert "  " not in spoken
    assert spoken == spoken.strip()
    assert not re.search(r"[^\S ]", spoken)


@pytest.mark.parametrize("language", ["en", "de", "fr", "fr-CH", "es", "it", "pt"])
@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_words_are_not_read_twice(text, language):
    once = spell_out(text, language)
    assert spell_out(once, language) == once


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_no_text_is_lost_between_sentences(text):
    said = "".join("".join(split_sentences(text, "en")).split())
    assert said == "".join(text.split())


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("en", "Dr. Lee and 3 cats saw 12% of it on May 5,"),
        ("de", "am 3. Mai 2024 sahen 1.204 Leute z. B. 3/4 davon,"),
        ("fr", "12 345 678 habitants sur 1 500 km et les 3 autres"),
    ],
)
def test_a_text_that_never_stops_is_read_like_its_clauses(language, clause):
    clauses = 4000 // len(clause)
    once = spell_out(clause, language)
    assert spell_out(" ".join([clause] * clauses), language) == " ".join([once] * clauses)


def test_authors_words_are_kept_wherever_a_long_text_is_cut():
    text = "3 cats, " * 500 + "end"
    for at in range(1900, 2050):
        fixed = (
            Reading(at, at + 12, "said instead", "author"),
            Reading(len(text), len(text), "more", "author"),
        )
        readings = verbalize(text, "en", fixed=fixed)
        authors = [one for one in readings if one.rule == "author"]
        assert [(one.start, one.end, one.words.strip()) for one in authors] == [
            one[:3] for one in fixed
        ]
        assert all(one.end <= following.start for one, following in pairwise(readings))
