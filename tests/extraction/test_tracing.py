"""What became of some words of a page."""

from listen.extraction.article import examine
from listen.extraction.tracing import trace
from tests.extraction.pages import PROSE, html_page, paragraphs

PAGE = html_page(
    "<nav><a href='/'>All our teas</a></nav><main><article><h1>On tea</h1>"
    f"<p>By Ann Leaf</p>{paragraphs(*PROSE[:3])}<h2>The water</h2>{paragraphs(*PROSE[3:])}"
    "<p>Share on Facebook</p></article></main><div class='comments'><p>Very good!</p></div>"
    "<footer><p>All rights reserved, all teas too.</p></footer>"
)


def told(words: str) -> list[tuple[str, str]]:
    return [(fate.outcome, fate.told) for fate in trace(examine(PAGE), words)]


def test_words_that_are_read_are_found_in_their_section():
    assert told("warmed holds its HEAT") == [("read", "read in the introduction")]
    assert told("second infusion") == [("read", "read in “The water”")]
    assert told("The water")[0] == ("read", "read as a heading")


def test_words_that_are_left_out_come_with_their_rule():
    ((outcome, words),) = told("Ann Leaf")

    assert outcome == "left-out"
    assert words.startswith("left out by the rule byline: The author's line")


def test_words_outside_the_main_content_come_with_their_part_of_the_page():
    assert told("all our teas") == [
        ("elsewhere", "not in the main content, but in the page's navigation")
    ]
    assert told("very good") == [("elsewhere", "not in the main content, but in the comments")]
    assert "footer" in told("all teas too")[0][1]


def test_words_that_are_nowhere_have_no_fate():
    assert told("coffee") == []
    assert told("  ") == []


def test_the_examination_is_the_article_in_page_order():
    examination = examine(PAGE)
    article = examination.article
    headings = [section for section in article.sections if section.title]
    blocks = [block for section in article.sections for block in section.blocks]

    assert len(examination.entries) == len(headings) + len(blocks) + len(article.omissions)
    assert examination.origins["title"] == "page"
