"""Texts are cut where a reader would draw breath, and nothing is lost."""

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listen.engines.phrasing import pack

speech = st.text(
    st.one_of(st.sampled_from("ab .,;:—!?…\"')。，\u0301\u200d🏽\n"), st.characters(codec="utf-8"))
)


def cut(text: str, limit: int) -> list[str]:
    return [text[start:end] for start, end in pack(text, limit)]


@given(speech, st.integers(min_value=1, max_value=40))
def test_every_character_is_in_exactly_one_stretch_within_the_limit(text, limit):
    stretches = pack(text, limit)
    assert all(0 < end - start <= limit for start, end in stretches)
    assert all(before[1] <= after[0] for before, after in pairwise(stretches))
    covered = {at for start, end in stretches for at in range(start, end)}
    assert all(text[at].isspace() for at in set(range(len(text))) - covered)
    assert all(text[start:end] == text[start:end].strip() for start, end in stretches)


@given(st.lists(st.text("abcde", min_size=1, max_size=10), max_size=60))
def test_words_that_fit_stay_whole(words):
    stretches = cut(" ".join(words), 10)
    assert " ".join(stretches).split() == words


@given(st.text("a\u0301\u0323", min_size=1, max_size=60).filter(lambda text: text[0] == "a"))
def test_accents_stay_with_their_letter_where_they_can(text):
    longest = max(map(len, text.replace("a", " a").split()))
    for stretch in cut(text, max(4, longest)):
        assert not unicodedata.combining(stretch[0])


def test_sentences_come_before_clauses():
    text = "The rain stopped at noon, and we went out. The sun, pale as milk, stood over the hill."
    assert cut(text, 60) == [
        "The rain stopped at noon, and we went out.",
        "The sun, pale as milk, stood over the hill.",
    ]


def test_short_sentences_share_a_stretch():
    assert cut("No. Never. Not today.", 100) == ["No. Never. Not today."]


def test_clauses_come_before_words():
    text = "When the last train had left, the guard locked the gate and walked home"
    assert cut(text, 45) == [
        "When the last train had left,",
        "the guard locked the gate and walked home",
    ]


def test_a_dash_between_words_is_a_place_to_breathe():
    assert cut("He had one wish—to sleep for a whole long night", 35) == [
        "He had one wish—",
        "to sleep for a whole long night",
    ]


def test_an_initial_does_not_end_a_sentence():
    assert "J. K. Rowling" in " | ".join(
        cut("The party was opened by J. K. Rowling who came late, and left early.", 50)
    )


def test_halves_are_even_rather_than_a_whole_and_a_crumb():
    stretches = cut("one " * 26, 100)
    assert len(stretches) == 2
    assert abs(len(stretches[0]) - len(stretches[1])) <= 4


def test_a_word_is_cut_only_when_it_is_longer_than_the_limit():
    assert [len(stretch) for stretch in cut("x" * 90, 60)] == pytest.approx([45, 45], abs=2)


def test_ideographic_marks_need_no_space():
    text = "今天天气很好。我们去公园散步，然后回家吃饭。"
    assert cut(text, 16) == ["今天天气很好。", "我们去公园散步，然后回家吃饭。"]


def test_emoji_with_skin_tone_and_joiner_stay_whole():
    family = "👩🏽\u200d🚀"
    assert set(cut(family * 8, 5)) == {family}


def test_an_article_without_punctuation_is_quick():
    began = time.process_time()
    assert len(pack("word " * 8000, 300)) == pytest.approx(134, abs=2)
    assert time.process_time() - began < 3


def test_a_limit_below_one_is_refused():
    with pytest.raises(ValueError, match="one character: 0"):
        pack("text", 0)
