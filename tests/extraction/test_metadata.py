"""What a page says about itself, and which of its voices is believed."""

from datetime import UTC, datetime

import pytest

from listen.extraction.html import parse
from listen.extraction.metadata import read_metadata

LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "X"},
{"@type": ["BlogPosting"], "headline": "On tea", "author": [{"name": "Ann"}, {"name": "Bo"}],
"datePublished": "2024-03-05T10:00:00Z", "publisher": {"name": "The Kettle"}}]}</script>"""


def read(head: str, body: str = "<p>x</p>", url: str | None = None, lang: str = ""):
    return read_metadata(
        parse(f"<html {lang}><head>{head}</head><body>{body}</body></html>"), url=url
    )


def test_linked_data_is_believed_first():
    metadata = read(LINKED + '<meta name="author" content="Somebody else">')

    assert metadata.title == "On tea"
    assert metadata.author == "Ann, Bo"
    assert metadata.published == datetime(2024, 3, 5, 10, tzinfo=UTC)
    assert metadata.site == "The Kettle"
    assert metadata.origins["author"] == "json-ld"


def test_open_graph_and_meta_elements_come_next():
    metadata = read(
        '<meta property="og:title" content="On tea"><meta property="og:image" content="/a.jpg">'
        '<meta property="article:published_time" content="2024-03-05">'
        '<meta name="description" content="Short.">'
        '<meta property="og:locale" content="pt_BR"><link rel="canonical" href="https://example.org/tea">'
    )

    assert metadata.title == "On tea"
    assert metadata.image == "https://example.org/a.jpg"
    assert metadata.url == "https://example.org/tea"
    assert metadata.summary == "Short."
    assert metadata.language == "pt-BR"
    assert metadata.published == datetime(2024, 3, 5, tzinfo=UTC)


def test_microdata_and_the_page_itself_come_last():
    metadata = read(
        "<title>On tea | The Kettle</title><meta property='og:site_name' content='The Kettle'>",
        "<h1>On  tea</h1><b itemprop='author'>Ann</b><time datetime='2024-03-05'>then</time>",
        lang='lang="EN-gb"',
    )

    assert metadata.title == "On tea"
    assert metadata.author == "Ann"
    assert metadata.origins["author"] == "microdata"
    assert metadata.published == datetime(2024, 3, 5, tzinfo=UTC)
    assert metadata.language == "en-GB"


def test_the_sites_name_is_taken_off_the_title():
    head = "<title>On tea – The Kettle</title><meta property='og:site_name' content='The Kettle'>"

    assert read(head).title == "On tea"


def test_broken_linked_data_and_dates_do_no_harm():
    metadata = read(
        "<script type='application/ld+json'>{oops</script><meta name='date' content='last week'>"
    )

    assert metadata.published is None
    assert metadata.author is None


def test_a_given_address_counts():
    assert (
        read("<link rel='canonical' href='/b'>", url="https://example.org/a").url
        == "https://example.org/a"
    )


@pytest.mark.parametrize("home", ["/", "https://example.org", "../../", "../index.html"])
def test_the_sites_name_is_no_headline_though_it_be_the_one_h1(home):
    masthead = f"<h1><a href='{home}'>The Kettle</a></h1>"
    body = f"<header>{masthead}</header><article><h2><a href='/tea.html'>On tea</a></h2></article>"

    assert read("<title>The Kettle - On tea</title>", body).title == "On tea"
    assert read("<title>On tea — The Kettle 2.0 manual</title>", body).title == "On tea"
    assert read("<title>The Kettle</title>", masthead).title == "The Kettle"


def test_the_headline_is_the_h1_that_does_not_lead_home():
    body = "<h1>On tea</h1><aside><h1><a href='../index.html'>The Kettle</a></h1></aside>"

    assert read("<title>On tea — The Kettle  documentation</title>", body).title == "On tea"


def test_a_blogs_name_before_a_colon_is_no_part_of_the_title():
    body = "<h1><a href='/'>Oak Hollow</a></h1><h3>First frost</h3>"

    assert read("<title>Oak Hollow: First frost</title>", body).title == "First frost"
    assert read("<title>Frost: a history</title>", "<h2>Roots</h2>").title == "Frost: a history"


def test_a_headline_may_lead_to_its_own_page():
    body = "<h1><a href='./'>On tea</a></h1><h2>The Kettle</h2>"

    assert read("<title>On tea - The Kettle</title>", body).title == "On tea"


def test_signs_and_buttons_in_a_headline_are_no_part_of_the_title():
    sign = "<a class='headerlink' href='#tea'>¶</a>"

    assert read("", f"<h1 id='tea'>On <em>tea</em>{sign}</h1>").title == "On tea"
    assert read("", "<h1>Crate tea <button>Copy path</button></h1>").title == "Crate tea"


def test_a_sites_name_in_an_h1_is_not_the_title():
    page = "<h1>The Kettle</h1><h2>On tea</h2>"

    assert read("<title>On tea - The Kettle</title>", page).title == "On tea"
    assert read("<title>The Kettle | On tea</title>", "<h1>On tea</h1>").title == "On tea"


def test_every_field_tells_where_it_was_found():
    given = read(
        LINKED.replace('"publisher"', '"image": [{"url": "/a.jpg"}, "/b.jpg"], "publisher"')
        + '<meta property="og:locale" content="en_GB">',
        url="https://example.org/tea",
    )

    assert given.image == "https://example.org/a.jpg"
    assert dict(given.origins) == {
        "title": "json-ld",
        "author": "json-ld",
        "published": "json-ld",
        "image": "json-ld",
        "site": "json-ld",
        "language": "meta",
        "url": "given",
    }


def test_microdata_has_all_that_the_others_have():
    metadata = read(
        "",
        "<article><p itemprop='headline'>On tea</p><img itemprop='image' src='/a.jpg'>"
        "<a itemprop='author' href='/ann'>Ann Leaf</a>"
        "<time itemprop='datePublished' datetime='2026-01-02'>then</time></article>",
        url="https://example.org/tea",
        lang='lang="zh-Hant-TW"',
    )

    assert (metadata.title, metadata.author) == ("On tea", "Ann Leaf")
    assert metadata.image == "https://example.org/a.jpg"
    assert metadata.published == datetime(2026, 1, 2, tzinfo=UTC)
    assert metadata.language == "zh-Hant-TW"
    assert {metadata.origins[name] for name in ("title", "author", "image", "published")} == {
        "microdata"
    }
    assert metadata.origins["language"] == "page"


def test_a_page_may_tell_its_address_in_linked_data_alone():
    linked = LINKED.replace(
        '"publisher"', '"mainEntityOfPage": {"@id": "https://e.org/t"}, "publisher"'
    )

    assert read(linked).url == "https://e.org/t"
    assert read(linked).origins["url"] == "json-ld"


def test_where_a_headline_is_found_no_other_heading_is_asked_for_a_title():
    head = "<head><title>On tea | The Kettle</title></head>"
    body = "<body><h2>The Kettle</h2><article><h1>On tea</h1></article></body>"

    found = read_metadata(parse(f"<html>{head}{body}</html>"))

    assert found.titles == ("On tea", "On tea | The Kettle")
