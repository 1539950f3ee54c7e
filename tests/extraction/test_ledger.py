"""Nothing of the main content is lost: every text is read, or stands in the ledger, once."""

import re
from collections import Counter
from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listen.errors import NoArticleError
from listen.extraction.article import extract
from listen.extraction.html import read_html
from tests.extraction.pages import html_page

WORDS = st.sampled_from(
    ["tea", "pot", "leaf", "cup", "kettle", "share", "comments", "related", "by", "5", "min"]
)
LINES = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
BLOCKS = st.one_of(
    LINES.map("<p>{}</p>".format),
    LINES.map("<h2>{}</h2>".format),
    LINES.map("<ul><li>{}</li></ul>".format),
    LINES.map("<blockquote><p>{}</p></blockquote>".format),
    LINES.map("<pre>{}</pre>".format),
    LINES.map("<p><a href='/x'>{}</a></p>".format),
    LINES.map("<div class='related'><p>{}</p></div>".format),
    LINES.map("<p>tea <b>{}</b><br>pot</p>".format),
    LINES.map("<p>leaf<sup><a href='#fn1'>1</a></sup> {}</p>".format),
    LINES.map("<p>cup <span data-listen='skip'>{}</span></p>".format),
    LINES.map("<figure><figcaption>{}</figcaption></figure>".format),
    LINES.map(
        "<table><tr><th>tea</th><th>{}</th></tr><tr><td>pot</td><td>5</td></tr></table>".format
    ),
    LINES.map("<dl><dt>tea</dt><dd>{}</dd></dl>".format),
    LINES.map("<div>tea <p>{}</p> pot</div>".format),
    LINES.map("<aside><p>{}</p></aside>".format),
    LINES.map("<details><summary>tea</summary><p>{}</p></details>".format),
    LINES.map("<p>leaf<sup>2</sup> {}</p>".format),
    LINES.map("<div class='footnotes'><p>{} <a href='#r'>↩</a></p></div>".format),
    LINES.map("<h3><button>{}</button></h3>".format),
    LINES.map("<h3>tea <button>{}</button></h3>".format),
    LINES.map("<p>leaf <span class='sidenote'>{}</span> pot</p>".format),
    LINES.map("<blockquote><p>tea</p><cite>{}</cite></blockquote>".format),
    LINES.map("<blockquote>tea <cite>{}</cite> pot</blockquote>".format),
    LINES.map("<article><h3><a href='/x'>{}</a></h3><p>tea</p></article>".format),
    LINES.map("<div><p>{}</p><div class='button'><a href='/x'>Try it</a></div></div>".format),
    LINES.map("<nav><p>{}</p></nav>".format),
    LINES.map("<pre><span class='lnt'>1</span></pre><pre>{}</pre>".format),
    LINES.map("<section id='tea'><h2>tea<a href='#tea'>¶</a></h2><p>{}</p></section>".format),
)


def words_of(texts) -> Counter[str]:
    return Counter(word for text in texts for word in text.replace("|", " ").split())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, min_size=1, max_size=15))
def test_every_word_of_the_main_content_is_read_or_in_the_ledger_once(parts):
    prose = "<p>" + "the kettle was warm and the pot was not, " * 4 + "</p>"
    document = html_page(f"<article>{prose}{''.join(parts)}{prose}</article>")
    page = read_html(document)
    main = [piece.text for piece in page.pieces]
    main += [aside.text for piece in page.pieces for aside in (*piece.early, *piece.asides)]

    article = extract(document)

    read = [section.title for section in article.sections]
    read += [block.text for section in article.sections for block in section.blocks]
    left_out = [omission.text for omission in article.omissions]
    assert words_of(read) + words_of(left_out) == words_of(main)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, min_size=1, max_size=15))
def test_every_word_of_an_article_element_is_main_content(parts):
    prose = "<p>" + "the kettle was warm and the pot was not, " * 4 + "</p>"
    markup = f"{prose}{''.join(parts)}{prose}"
    article = extract(html_page(f"<article>{markup}</article>"))

    read = [section.title for section in article.sections]
    read += [block.text for section in article.sections for block in section.blocks]
    found = words_of([*read, *(omission.text for omission in article.omissions)])
    assert found == words_of([re.sub(r"<[^>]*>", " ", markup)])


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_an_article_or_a_clear_error(text):
    document = html_page(f"<p>{text}</p>")

    with suppress(NoArticleError):
        assert extract(document).sections
