"""Plain text: what looks like a heading, a list, a wrapped paragraph."""

from datetime import UTC, datetime

from listen.extraction.article import extract
from listen.model import Document, Kind, ListItem
from tests.extraction.pages import PROSE, blocks, rules_of, texts


def article(*stretches: str):
    return extract(Document(content="\n\n".join(stretches), kind=Kind.TEXT, name="tea-house.txt"))


def test_the_first_line_is_the_title_and_short_lines_are_headings():
    found = article("On tea", PROSE[0], "The water", PROSE[1])

    assert found.title == "On tea"
    assert [section.title for section in found.sections] == ["", "The water"]


def test_underlined_lines_are_headings():
    found = article("On tea\n======", PROSE[0], "The water\n---------", PROSE[1])

    assert found.title == "On tea"
    assert [(s.title, s.level) for s in found.sections] == [("", 1), ("The water", 2)]


def test_a_text_without_a_title_takes_it_from_its_name():
    assert article(PROSE[0], PROSE[1]).title == "Tea house"


def test_wrapped_lines_are_joined_and_short_ones_are_not():
    wrapped = "This paragraph was broken at a margin, as letters\nused to be, and it goes on."
    found = article("On tea", wrapped, "Green\nBlack\nWhite", PROSE[0])

    assert wrapped.replace("\n", " ") in texts(found)
    assert {"Green", "Black", "White"} <= set(texts(found))


def test_lists_are_lists():
    found = article("On tea", PROSE[0], "1. warm the pot\n2. pour\n- and wait", PROSE[1])

    items = [(b.text, b.ordinal) for b in blocks(found) if isinstance(b, ListItem)]
    assert items == [("warm the pot", 1), ("pour", 2), ("and wait", None)]


def test_entities_and_mojibake_are_repaired():
    assert "Tea &amp; milk for â‚¬2, it&#8217;s cheap." not in texts(
        found := article("On tea", "Tea &amp; milk for â‚¬2, it&#8217;s cheap.", PROSE[0])
    )
    assert "Tea & milk for €2, it’s cheap." in texts(found)


def test_a_byline_gives_author_and_date_and_is_not_read():
    found = article("On tea", "By Ann Leaf | 3 May 2026 | 4 min read", PROSE[0])

    assert found.author == "Ann Leaf"
    assert found.published == datetime(2026, 5, 3, tzinfo=UTC)
    assert texts(found) == [PROSE[0]]


def test_a_sentence_is_no_byline():
    found = article("On tea", "By the river it was cold", PROSE[0], PROSE[1])

    assert found.author is None
    assert "By the river it was cold" in texts(found)


def test_a_line_that_leads_to_a_list_is_no_heading():
    line = "It has four steps. She insists on their order:"

    found = article("On tea", PROSE[0], line, "1. warm the pot\n2. pour", PROSE[1])

    assert [section.title for section in found.sections] == [""]
    assert line in texts(found)


def test_links_to_other_texts_are_told_by_their_label():
    found = article("On tea", PROSE[0], "Related: Seven benches with a view")

    assert rules_of(found, "Seven benches") == {"related-links"}


def test_a_sentence_after_such_a_word_stays():
    line = "Related: the samovar, which keeps water hot."

    assert line in texts(article("On tea", PROSE[0], line, PROSE[1]))
