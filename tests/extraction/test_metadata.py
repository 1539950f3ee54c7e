"""What a page says about itself, and which of its voices is believed."""

from datetime import UTC, datetime

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


def test_signs_and_buttons_in_a_headline_are_no_part_of_the_title():
    sign = "<a class='headerlink' href='#tea'>¶</a>"

    assert read("", f"<h1 id='tea'>On <em>tea</em>{sign}</h1>").title == "On tea"
    assert read("", "<h1>Crate tea <button>Copy path</button></h1>").title == "Crate tea"
