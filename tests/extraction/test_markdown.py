"""Markdown and its front matter."""

from datetime import UTC, datetime

import pytest

from listen.errors import SourceError
from listen.extraction.article import extract
from listen.model import Document, Kind, Pronunciation
from tests.extraction.pages import PROSE, rules_of, texts


def article(content: str):
    return extract(Document(content=content, kind=Kind.MARKDOWN, name="tea.md"))


def test_front_matter_gives_the_metadata():
    found = article(
        "---\ntitle: On tea\nauthor: [Ann, Bo]\ndate: 2024-03-05 10:00:00\nlanguage: de\n"
        "image: pot.jpg\ndescription: Short.\nurl: https://example.org/tea\n---\n\n" + PROSE[0]
    )

    assert (found.title, found.author, found.language) == ("On tea", "Ann, Bo", "de")
    assert found.published == datetime(2024, 3, 5, 10, tzinfo=UTC)
    assert (found.image, found.summary, found.url) == (
        "pot.jpg",
        "Short.",
        "https://example.org/tea",
    )


def test_a_heading_that_repeats_the_title_is_not_read():
    found = article("---\ntitle: On tea\n---\n# On tea\n\n" + PROSE[0])

    assert texts(found) == [PROSE[0]]
    assert rules_of(found, "On tea") == {"repeated-title"}


def test_the_first_heading_is_the_title_where_there_is_no_front_matter():
    found = article(f"# On tea\n\n{PROSE[0]}\n\n## Water\n\n{PROSE[1]}")

    assert found.title == "On tea"
    assert [section.title for section in found.sections] == ["", "Water"]


def test_broken_front_matter_does_no_harm():
    found = article("---\ntitle: [On tea\n---\n\n# Tea\n\n" + PROSE[0])

    assert found.title == "Tea"
    assert PROSE[0] in texts(found)


def test_front_matter_gives_pronunciations():
    found = article(
        "---\nlexicon:\n  Oyelaran: {ipa: ˌoʊjəlˈɑɹən}\n  nginx: engine x\n"
        "  GIF: {alias: jif, case: any}\n---\n\n" + PROSE[0]
    )

    assert found.lexicon == (
        Pronunciation(written="Oyelaran", phonemes="ˌoʊjəlˈɑɹən"),
        Pronunciation(written="nginx", alias="engine x"),
        Pronunciation(written="GIF", alias="jif", any_case=True),
    )


def test_a_pronunciation_without_meaning_is_an_error_with_a_hint():
    with pytest.raises(SourceError, match="says of “nginx” what has no meaning") as caught:
        article("---\nlexicon:\n  nginx: {sound: x}\n---\n\n" + PROSE[0])
    assert "ipa" in str(caught.value.hint)


def test_another_use_of_the_word_lexicon_is_left_alone():
    assert article(f"---\nlexicon: true\n---\n\n{PROSE[0]}").lexicon == ()
