"""What users keep and drop by CSS selectors."""

import pytest

from listen.errors import ConfigError
from listen.extraction.options import ExtractionOptions
from tests.extraction.pages import post, rules_of, texts

NOTE = "<aside class='note'><p>A note on kettles.</p></aside>"
SHARE = "<p id='share'>Share on Facebook</p>"


def test_what_is_kept_is_read_whatever_the_rules_say():
    options = ExtractionOptions(keep=("aside.note", "#share"))

    read = texts(post(middle=NOTE + SHARE, options=options))

    assert {"A note on kettles.", "Share on Facebook"} <= set(read)


def test_what_is_dropped_is_in_the_ledger():
    markup = "<div class='box'><p>Keep me.</p><p class='x'>Drop me.</p></div>"
    options = ExtractionOptions(keep=(".box",), drop=("div > p.x",))

    article = post(middle=markup, options=options)

    assert "Keep me." in texts(article)
    assert rules_of(article, "Drop me.") == {"dropped-by-selector"}


def test_a_page_cannot_choose_for_its_user():
    article = post(middle="<p data-listen-selected='keep'>Share on Facebook</p>")

    assert rules_of(article, "Facebook") == {"share-bar"}


def test_a_selector_that_is_none_is_refused():
    with pytest.raises(ConfigError, match=r"extraction\.keep holds 'p\.\.x'") as caught:
        ExtractionOptions(keep=("p..x",))
    with pytest.raises(ConfigError, match=r"extraction\.drop holds '>'"):
        ExtractionOptions(drop=(">",))

    assert caught.value.hint


def test_a_rule_that_is_none_is_refused():
    with pytest.raises(ConfigError, match="'captions', which is no rule"):
        ExtractionOptions(unused_rules=("captions",))
