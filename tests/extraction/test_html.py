"""What is kept of a page's structure, and what its author may ask for."""

import pytest

from listen.errors import NoArticleError
from listen.extraction.article import extract
from listen.extraction.html import parse
from listen.extraction.metadata import read_metadata
from listen.extraction.options import ExtractionOptions
from listen.model import Code, Document, Kind, Language, ListItem, Quotation, Table
from tests.extraction.pages import (
    PROSE,
    blocks,
    html_page,
    paragraphs,
    post,
    rules_of,
    texts,
)


def spans(article):
    return [span for block in blocks(article) for span in getattr(block, "spans", ())]


def test_headings_become_sections_with_level_and_anchor():
    article = post(
        middle="<h2 id='water'>The water</h2><p>Soft.</p><h3>From rain</h3><p>Softest.</p>"
    )

    assert [(s.title, s.level, s.anchor) for s in article.sections] == [
        ("", 1, None),
        ("The water", 2, "water"),
        ("From rain", 3, None),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<h2><button aria-expanded='false'>How hot?</button></h2>",
        "<div role='heading' aria-level='2'>How hot?</div>",
        "<div class='heading-wrap'><h2><span>How</span> <em>hot?</em></h2></div>",
    ],
)
def test_headings_in_disguise_are_headings(markup):
    answer = (
        "Ninety degrees is the most that a green leaf will bear without turning bitter on you."
    )

    article = post(middle=f"{markup}<p>{answer}</p>")

    assert ("How hot?", 2) in [(section.title, section.level) for section in article.sections]


def test_lists_keep_numbers_and_nesting():
    article = post(
        middle="<p>These matter:</p><ol start='3'><li>water<ul><li>soft</li></ul></li>"
        "<li>leaves</li></ol>"
    )

    items = [(b.text, b.ordinal, b.depth) for b in blocks(article) if isinstance(b, ListItem)]
    assert items == [("water", 3, 0), ("soft", None, 1), ("leaves", 4, 0)]


def test_a_quotation_knows_who_said_it():
    article = post(
        middle="<blockquote><p>Tea first, then talk.</p><footer>an aunt</footer></blockquote>"
    )

    (quotation,) = [block for block in blocks(article) if isinstance(block, Quotation)]
    assert (quotation.spans[0].text, quotation.attribution) == ("Tea first, then talk.", "an aunt")


def test_code_keeps_its_lines_and_loses_their_numbers():
    article = post(
        middle="<pre class='language-python'><code><span class='lineno'>1</span>brew()\n"
        "<span class='lineno'>2</span>if hot:\n    wait()</code></pre>"
    )

    (code,) = [block for block in blocks(article) if isinstance(block, Code)]
    assert code.text == "brew()\nif hot:\n    wait()"
    assert code.programming_language == "python"


def test_a_data_table_is_a_table_and_a_layout_table_is_not():
    data = (
        "<table><caption>Time</caption><tr><th>Tea</th><th>Minutes</th></tr>"
        "<tr><td>green</td><td>2</td></tr></table>"
    )
    layout = "<table><tr><td><p>This cell holds a paragraph of the text.</p></td></tr></table>"

    article = post(middle=data + layout)

    (table,) = [block for block in blocks(article) if isinstance(block, Table)]
    assert table.rows == (("Tea", "Minutes"), ("green", "2"))
    assert table.header
    assert table.caption == "Time"
    assert any(text.startswith("This cell holds") for text in texts(article))


def test_line_breaks_and_white_space():
    article = post(
        middle="<p>One   line,\n<br>another &nbsp;line.<br><br>And a\u00adnew\u200b one.</p>"
    )

    assert "One line,\nanother line." in texts(article)
    assert "And anew one." in texts(article)


def test_footnote_marks_and_permalinks_are_not_read():
    article = post(
        middle="<h2 id='w'>Water <a href='#w'>#</a></h2>"
        "<p>It is wet.<sup><a href='#fn-1'>[1]</a></sup></p>"
    )

    assert "Water" in texts(article)
    assert "It is wet." in texts(article)
    assert rules_of(article, "[1]") == {"footnote-mark"}
    assert rules_of(article, "#") == {"permalink"}


def test_a_power_of_ten_is_no_footnote():
    assert "About 10³ leaves." in texts(post(middle="<p>About 10<sup>3</sup> leaves.</p>"))


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("5 × 10<sup>−3</sup> kg", "5 × 10⁻³ kg"),
        ("<i>x</i><sup>2</sup> and (a + b)<sup>n</sup>", "x² and (a + b)ⁿ"),
        ("the 5<sup>th</sup> of May, 1920<sup>4</sup>", "the 5th of May, 1920"),
        ("the <em>essay</em><sup>4</sup>", "the essay"),
        ("1<sup>1</sup>⁄<sub>2</sub> cups", "1 1⁄2 cups"),
    ],
)
def test_powers_are_told_from_notes_and_ordinals(markup, read):
    assert read in texts(post(middle=f"<p>{markup}</p>"))


def test_the_caption_of_a_quotation_is_who_said_it():
    article = post(
        middle="<figure><blockquote><p>Tea is all.</p></blockquote>"
        "<figcaption>— Ann Lee</figcaption></figure>"
    )
    (quoted,) = (block for block in blocks(article) if isinstance(block, Quotation))
    assert (quoted.spans[0].text, quoted.attribution) == ("Tea is all.", "— Ann Lee")


def test_the_caption_of_a_figure_names_the_table_in_it():
    rows = "<tr><th>Tea</th><th>Price</th></tr><tr><td>Assam</td><td>5</td></tr>"
    article = post(
        middle=f"<figure><table>{rows}</table><figcaption>Prices of tea</figcaption></figure>"
    )
    (table,) = (block for block in blocks(article) if isinstance(block, Table))
    assert table.caption == "Prices of tea"


def test_a_heading_keeps_what_its_markup_says_of_it():
    article = post(
        middle="<h2 lang='fr'>Le thé noir</h2><p>It is so.</p>"
        "<h2>On <b data-listen-say='the consortium'>W3C</b></h2><p>So it is.</p>"
        "<h2>Of <b>milk</b></h2><p>The tea is hot.</p>"
    )
    assert [[(s.text, s.language, s.alias) for s in one.spans] for one in article.sections] == [
        [],
        [("Le thé noir", "fr", None)],
        [("On ", None, None), ("W3C", None, "the consortium")],
        [],
    ]


@pytest.mark.parametrize(
    ("first", "second", "header"),
    [
        ("<td></td><td><b>2020</b></td>", "<td>A</td><td>5</td>", True),
        ("<td><strong>A</strong></td><td><b>B</b></td>", "<td>A</td><td><b>5</b></td>", True),
        ("<td><b>A</b></td><td>4</td>", "<td><b>B</b></td><td>5</td>", False),
        ("<td><b>A</b></td><td><b>4</b></td>", "<td><b>B</b></td><td><b>5</b></td>", False),
    ],
)
def test_a_first_row_in_bold_names_the_columns(first, second, header):
    article = post(middle=f"<table><tr>{first}</tr><tr>{second}</tr></table>")
    (table,) = (block for block in blocks(article) if isinstance(block, Table))
    assert table.header is header


def test_what_the_author_struck_out_is_not_read():
    article = post(middle="<p>It is <del>bad</del> <ins>good</ins>, for <s>$50</s> $40.</p>")
    assert "It is good, for $40." in texts(article)
    assert rules_of(article, "bad") == rules_of(article, "$50") == {"struck-out"}


@pytest.mark.parametrize(
    ("attributes", "numbers"),
    [
        ("", [(1, "1"), (2, "1")]),
        ("start='5'", [(5, "1"), (6, "1")]),
        ("reversed", [(2, "1"), (1, "1")]),
        ("reversed start='9'", [(9, "1"), (8, "1")]),
        ("type='a'", [(1, "a"), (2, "a")]),
        ("type='disc'", [(1, "1"), (2, "1")]),
    ],
)
def test_items_are_numbered_as_the_page_shows_them(attributes, numbers):
    article = post(middle=f"<ol {attributes}><li>Warm the pot.</li><li>Boil water.</li></ol>")
    items = [block for block in blocks(article) if isinstance(block, ListItem)]
    assert [(one.ordinal, one.numerals) for one in items] == numbers


CITY = "<th rowspan=2>City</th><th colspan=2>People</th>"
YEARS = "<th>2010</th><th>2020</th>"


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (
            (CITY, YEARS, "<td>Bath</td><td>88</td><td>94</td>"),
            (("City", "People 2010", "People 2020"), ("Bath", "88", "94")),
        ),
        (
            ("<th>A</th><th>B</th>", "<td rowspan=2>x</td><td>1</td>", "<td>2</td>"),
            (("A", "B"), ("x", "1"), ("x", "2")),
        ),
        (
            ("<th>A</th><th>B</th><th>C</th>", "<td colspan=2>Total</td><td>1</td>"),
            (("A", "B", "C"), ("Total", "", "1")),
        ),
        (
            ("<td>A</td><td rowspan=9999>B</td>", "<td>1</td>"),
            (("A", "B"), ("1", "B")),
        ),
    ],
)
def test_cells_that_span_others_stand_in_their_columns(rows, read):
    article = post(middle=f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    (table,) = (block for block in blocks(article) if isinstance(block, Table))
    assert table.rows == read


def test_the_title_is_said_once():
    article = post(before="<h2>On tea</h2><p>On tea</p>")

    assert article.title == "On tea"
    assert "On tea" not in texts(article)


def test_languages_inside_the_text_are_kept():
    found = [
        (span.text, span.language)
        for span in spans(
            post(middle="<p>They say <i lang='fr'>bon appétit</i> to <b lang='en'>all</b>.</p>")
        )
        if "appétit" in span.text or "They say" in span.text
    ]

    assert found == [("They say ", None), ("bon appétit", "fr")]


def test_an_author_may_say_what_is_said():
    article = post(
        middle="<p>At <span data-listen-say='half past seven'>7:30</span> the "
        "<abbr title='Tea Guild'>TG</abbr> drinks "
        "<span data-listen-phonemes='ˈmatɕa'>matcha</span>.</p>"
    )

    said = {span.text: (span.alias, span.phonemes) for span in spans(article)}
    assert said["7:30"] == ("half past seven", None)
    assert said["TG"] == ("Tea Guild", None)
    assert said["matcha"] == (None, "ˈmatɕa")
    assert "At 7:30 the TG drinks matcha." in texts(article)


def test_an_author_may_have_things_left_out():
    article = post(
        middle="<div data-listen='skip'><p>See the picture above.</p></div>"
        "<p>Go on <span data-listen='skip'>(fig. 2)</span> now.</p>"
    )

    assert "Go on now." in texts(article)
    assert rules_of(article, "See the picture") == {"author-skip"}
    assert rules_of(article, "(fig. 2)") == {"author-skip"}


def test_an_author_may_say_no():
    with pytest.raises(NoArticleError, match="not to be read aloud"):
        post(head='<meta name="listen" content="off">')


def test_a_page_without_words_is_no_article():
    with pytest.raises(NoArticleError, match=r"tea\.html holds no article") as caught:
        extract(html_page("<div id='app'></div><script>start()</script>"))

    assert caught.value.hint


def test_mojibake_is_repaired_and_correct_text_is_not_touched():
    article = post(middle="<p>Itâ€™s the cafÃ© of the naïve Ângela, “Ça va”.</p>")

    assert "It’s the café of the naïve Ângela, “Ça va”." in texts(article)


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("our essay<sup>1</sup>, again", "our essay, again"),
        ("It is wet.<sup>2</sup>", "It is wet."),
        ("20 cm<sup>2</sup> or 3 metres<sup>2</sup>", "20 cm² or 3 metres2"),
        ("as was shown <cite>[<a href='#b2'>2</a>, <a href='#b5'>5</a>]</cite>", "as was shown"),
        ("as <cite>The Book of Tea</cite> has it", "as The Book of Tea has it"),
    ],
)
def test_marks_of_notes_are_told_from_powers_and_titles(markup, read):
    assert read in texts(post(middle=f"<p>{markup}</p>"))


def test_a_sign_that_repeats_its_anchor_is_no_part_of_a_heading():
    heading = "<h2 id='part2'>The pot <a href='#part2'>#part2</a></h2><p>It is round.</p>"

    assert "The pot" in texts(post(middle=heading))


def test_poems_and_addresses_keep_their_lines():
    (poem,) = [
        t for t in texts(post(middle="<p>The pot<br>is hot,<br/>\n so what.</p>")) if "pot\n" in t
    ]

    assert poem == "The pot\nis hot,\nso what."


def test_a_login_is_no_article():
    form = "<form><label>Name <input></label><label>Password <input></label></form>"

    with pytest.raises(NoArticleError):
        extract(html_page(f"<header>The Daily</header>{form}<footer>Terms</footer>"))


def test_who_said_it_is_told_by_a_cite_of_its_own():
    quoted = "<blockquote><p>Water is half of the tea.</p><cite>Ann Leaf</cite></blockquote>"
    titled = "<blockquote><p>I read <cite>On water</cite> twice.</p></blockquote>"

    assert [
        block.attribution for block in blocks(post(middle=quoted)) if isinstance(block, Quotation)
    ] == ["Ann Leaf"]
    assert "I read On water twice." in texts(post(middle=titled))


def test_a_column_of_line_numbers_is_no_program():
    column = "<td><pre><span class='lnt'>1\n</span></pre></td>"
    program = "<td><pre>pour(water)</pre></td>"
    article = post(middle=f"<table><tr>{column}{program}</tr></table>")

    assert [block.text for block in blocks(article) if isinstance(block, Code)] == ["pour(water)"]
    assert rules_of(article, "1") == {"line-numbers"}


def test_a_language_that_is_asked_for_stands_for_the_one_that_the_page_declares():
    middle = "<p>They say <span lang='fr'>bonjour</span> and <span lang='en'>hello</span>.</p>"
    article = post(middle=middle, options=ExtractionOptions(language=Language("de")))
    spans = [span for block in blocks(article) for span in getattr(block, "spans", ())]

    assert {span.text.strip() for span in spans if span.language} == {"bonjour"}


POST = "<div class='post'><p>{}</p></div>"


def linked(data):
    return f"<script type='application/ld+json'>{data}</script>"


@pytest.mark.parametrize(
    "sign",
    [
        "<meta name='generator' content='Discourse 3.4'>",
        linked('{"@type": "DiscussionForumPosting"}'),
        linked('{"@type": ["WebPage", "QAPage"]}'),
        linked('{"@graph": [{"@type": "WebSite"}, {"@type": "https://schema.org/QAPage"}]}'),
        linked('{"@type": "WebPage", "mainEntity": {"@type": ["DiscussionForumPosting"]}}'),
    ],
)
def test_in_a_thread_the_answers_are_the_content(sign):
    answers = (
        "Take the birch.",
        "It was a handle that nobody had closed, and it hung for an hour.",
    )
    thread = POST.format(PROSE[0] + PROSE[1]) + "".join(
        f"<div class='comment'>{POST.format(answer)}</div>" for answer in answers
    )

    read = texts(extract(html_page(f"<main><h1>On tea</h1>{thread}</main>", head=sign)))

    assert set(answers) <= set(read)
    assert not set(answers) <= set(
        texts(extract(html_page(f"<main><h1>On tea</h1>{thread}</main>")))
    )


def test_a_page_without_head_and_body_tags_is_read_as_browsers_read_it():
    head = "<!DOCTYPE html><meta charset=utf-8><title>Tea</title><link rel=stylesheet href=a.css>"
    text = f"<h1>Tea</h1><p>{PROSE[0]}</p>\n<p>{PROSE[1]}"
    content = f"{head}<header><a href=/>The Kettle</a></header><main><article>{text}"
    article = extract(Document(content=content, kind=Kind.HTML, name="tea.html"))
    assert texts(article) == [PROSE[0], PROSE[1]]


def test_a_page_that_begins_with_what_somebody_wrote_is_a_thread():
    thread = "".join(
        f"<div class='timeline-comment comment'><p>{text}</p></div>" for text in PROSE[:3]
    )
    asked = f"<div class='question-comment'><p>{PROSE[0]}</p></div>" + paragraphs(*PROSE[1:])

    assert texts(extract(html_page(f"<main><h1>On tea</h1>{thread}</main>"))) == list(PROSE[:3])
    assert PROSE[0] in texts(extract(html_page(f"<main><h1>On tea</h1>{asked}</main>")))


@pytest.mark.parametrize(
    ("classes", "is_thread"),
    [
        (("postbody", "postbody"), True),
        (("postbody",), False),
        (("topic-post", "topic-body"), False),
        (("blog-postbody", "blog-postbody"), False),
        (("forum-posts", "forum-posts"), False),
    ],
)
def test_a_thread_is_known_by_several_posts_of_a_whole_class(classes, is_thread):
    boxes = "".join(f"<div class='box {name}'></div>" for name in classes)
    tree = parse(f"<html><body>{boxes}</body></html>")

    assert read_metadata(tree).discussion is is_thread


def test_linked_data_inside_other_things_makes_no_thread():
    data = linked('{"@type": "Article", "isBasedOn": {"@type": "DiscussionForumPosting"}}')
    tree = parse(f"<html><head>{data}</head><body><p>{PROSE[0]}</p></body></html>")

    assert not read_metadata(tree).discussion


@pytest.mark.parametrize("name", ["sidenote", "marginnote", "ltx_note ltx_role_footnote"])
def test_a_note_in_the_margin_is_not_heard_in_the_middle_of_a_sentence(name):
    article = post(middle=f"<p>The pot <span class='{name}'>Of clay.</span> was old.</p>")

    assert "The pot was old." in texts(article)
    assert rules_of(article, "Of clay.") == {"side-note"}
    assert "The pot Of clay. was old." in texts(
        post(middle="<p>The pot <span class='note'>Of clay.</span> was old.</p>")
    )


def test_sources_are_not_taken_for_the_article_of_a_short_page():
    sources = "".join(f"<li>{text} Journal of Tea, 2001, pp. 3-9.</li>" for text in PROSE)
    page = f"<article><p>{PROSE[0]}</p><ul class='ltx_biblist'>{sources}</ul></article>"

    assert texts(extract(html_page(page)))[0] == PROSE[0]


def test_the_titles_of_posts_in_a_list_are_read_though_they_are_links():
    posts = "".join(
        f"<article><div><a href='/{n}'>Pot number {n}</a></div><div>{text}</div></article>"
        for n, text in enumerate(PROSE)
    )

    read = texts(extract(html_page(f"<main><h1>Pots</h1>{posts}</main>")))

    assert {f"Pot number {n}" for n in range(len(PROSE))} <= set(read)
    assert rules_of(post(middle="<div><a href='/1'>Pot number 1</a></div>"), "Pot number 1")


def test_an_answers_heading_is_the_title_again():
    assert rules_of(post(middle="<h3>Re: On tea</h3><p>Yes.</p>"), "Re: On tea") == {
        "repeated-title"
    }
    assert "Re: On water" in texts(post(middle="<h3>Re: On water</h3><p>Yes.</p>"))


def test_the_names_over_the_prose_of_a_box_are_read_with_it():
    box = (
        "<div class='widget'><div class='text'><div class='label'>Best {0}</div>"
        "<div class='name'>{0} Mark II</div><div class='body'><p>{1}</p></div></div></div>"
    )
    long = " ".join(PROSE[3:])
    boxes = "".join(box.format(name, f"The {name} is hot. {long}") for name in "ABC")
    page = f"<article><h1>On tea</h1><div class='body'>{paragraphs(*PROSE[:3])}</div>{boxes}"

    read = texts(extract(html_page(f"{page}</article>")))

    assert [line for line in read if len(line) < 20] == [
        line for n in "ABC" for line in (f"Best {n}", f"{n} Mark II")
    ]


def test_a_short_line_that_opens_no_box_is_not_brought_back():
    box = "<div class='teaser'><div>Kettles</div></div><div class='byline'><div>Ann</div></div>"
    page = (
        f"<div><h1>On tea</h1><div class='body'>{paragraphs(*PROSE[:3])}</div>{box}"
        f"<div class='body'>{paragraphs(*PROSE[3:])}</div></div>"
    )

    assert texts(extract(html_page(page))) == list(PROSE)
