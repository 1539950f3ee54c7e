"""Pages that no author meant: an article or a clear error, soon, and no text lost."""

import time

import pytest

from listen.errors import NoArticleError
from listen.extraction.article import extract
from listen.model import Document, Kind
from tests.extraction.pages import PROSE, paragraphs, texts

SECONDS = 20.0
PAGES = {
    "nesting": "<div>" * 10_000 + "<p>The deep end.</p>" + "</div>" * 10_000,
    "unclosed bold": "<b>" * 10_000 + "The deep end.",
    "nested lists": "<ul><li>" * 5_000 + "The deep end." + "</li></ul>" * 5_000,
    "nested tables": "<table><tr><td>" * 500 + "<p>The deep end.</p>" + "</td></tr></table>" * 500,
    "inline elements": "<p>" + "<em>leaf</em> and " * 100_000 + "The deep end.</p>",
    "bare inline elements": "<span>leaf </span>" * 20_000 + "<p>The deep end.</p>",
    "attributes": f"<p {' '.join(f'a{n}={n}' for n in range(50_000))}>The deep end.</p>",
    "line breaks": "leaf<br>" * 20_000 + "<p>The deep end.</p>",
    "brackets": "<" * 100_000 + "<p>The deep end.</p>",
    "comments": "<!-- x -->" * 50_000 + "<p>The deep end.</p>",
    "headings": "<h2>x</h2>" * 10_000 + "<p>The deep end.</p>",
    "teasers": "<article><h3><a href='/x'>A pot</a></h3><p>It broke.</p></article>" * 4_000
    + "<p>The deep end.</p>",
    "quotations": "<blockquote><p>Nobody had said so before the pot broke.</p></blockquote>"
    * 4_000
    + "<p>The deep end.</p>",
    "buttons": "<div><p>A pot.</p><div class='button'><a href='/x'>Try it</a></div></div>" * 4_000
    + "<p>The deep end.</p>",
    "formulas": "<p>" + "<img alt='\\frac{1}{2}'> and " * 10_000 + "The deep end.</p>",
    "braces": f"<p><img alt='{'{' * 50_000}\\frac'> The deep end.</p>",
    "NUL": "<p>The deep\x00 end.</p>",
    "lone surrogate": "<p>The deep\ud800 end.</p>",
    "control characters": "<p>The deep\x0b\x1f end.</p>",
    "content after the end": "</body></html><p>The deep end.</p>",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gone_wrong_is_read_in_time(name):
    prose = paragraphs(*PROSE)
    content = f"<html><body><article>{prose}{PAGES[name]}{prose}</article></body></html>"
    started = time.monotonic()

    article = extract(Document(content=content, kind=Kind.HTML, name="odd.html"))

    assert time.monotonic() - started < SECONDS
    read = (
        " ".join(texts(article)).replace("deep� end", "deep end").replace("deep? end", "deep end")
    )
    assert "The deep end." in read.replace("deep  end", "deep end")
    assert PROSE[0] in read


@pytest.mark.parametrize("field", ["author", "headline", "image", "mainEntityOfPage"])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"url":', "}")])
def test_linked_data_that_nests_too_deep_says_nothing(field, opening, closing):
    value = f'{opening * 900}"x"{closing * 900}'
    linked = f'{{"@type": "Article", "{field}": {value}}}'
    head = f"<title>On tea</title><script type='application/ld+json'>{linked}</script>"
    content = f"<html><head>{head}</head><body>{paragraphs(*PROSE)}</body></html>"

    article = extract(Document(content=content, kind=Kind.HTML, name="odd.html"))

    assert (article.title, article.author, article.image, article.url) == (
        "On tea",
        None,
        None,
        None,
    )


def test_a_page_without_a_body_is_read():
    article = extract(Document(content=paragraphs(*PROSE), kind=Kind.HTML, name="odd.html"))

    assert PROSE[-1] in texts(article)


def test_fifty_megabytes_are_refused_with_a_reason():
    content = "<p>" + "tea and water " * 3_600_000 + "</p>"

    with pytest.raises(NoArticleError, match=r"50,\d{3},\d{3} characters") as caught:
        extract(Document(content=content, kind=Kind.HTML, name="odd.html"))

    assert caught.value.hint
