"""Every block is found again on its page: by its own element's name, and by no other's."""

import pytest

from tests.extraction.pages import blocks, post, texts

WATER = "Soft water draws more out of a leaf than hard water does, and it leaves no film on top."


def anchors(markup):
    """What stands in the middle of a post, with what it is named by."""
    found = [(block.text, block.anchor) for block in blocks(post(middle=markup))][3:-3]
    return found[0] if len(found) == 1 else found


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"<p data-listen-anchor='b7'>{WATER}</p>", WATER),
        (f"<div id='b7'>{WATER}</div>", WATER),
        (f"<ul id='list'><li id='b7'>{WATER}</li></ul>", WATER),
        (f"<ul><li data-listen-anchor='b7'><p>{WATER}</p></li></ul>", WATER),
        (f"<blockquote id='b7'><p>{WATER}</p></blockquote>", WATER),
        ("<pre id='b7'><code>pour(water)</code></pre>", "pour(water)"),
        (
            (
                "<table id='b7'><tr><td>Tea</td><td>80</td></tr>"
                "<tr><td>Oat</td><td>9</td></tr></table>"
            ),
            "Tea | 80\nOat | 9",
        ),
        (f"<dl><dt>Water</dt><dd id='b7'>{WATER}</dd></dl>", WATER),
    ],
)
def test_a_block_is_named_by_its_own_element(markup, text):
    assert (text, "b7") in [(block.text, block.anchor) for block in blocks(post(middle=markup))]


def test_the_attribute_goes_before_the_id():
    assert anchors(f"<p id='water' data-listen-anchor='b7'>{WATER}</p>") == (WATER, "b7")


def test_the_name_of_a_box_is_not_that_of_a_paragraph_in_it():
    boxed = f"<div id='box'><p>{WATER}</p><p id='own'>{WATER}</p><p>{WATER}</p></div>"

    assert [anchor for _, anchor in anchors(boxed)] == [None, "own", None]


def test_an_empty_element_names_nothing_after_it():
    assert anchors(f"<div id='ad-slot'></div><p>{WATER}</p>") == (WATER, None)


@pytest.mark.parametrize(
    "markup",
    [
        "<h2 id='soft'>Soft water</h2>",
        "<h2 data-listen-anchor='soft' id='s1'>Soft water</h2>",
        "<h2><a name='soft'></a>Soft water</h2>",
        "<h2><span id='soft'>Soft water</span></h2>",
        "<section id='soft'><h2>Soft water</h2></section>",
    ],
)
def test_a_heading_is_named_by_itself_what_is_in_it_or_the_section_it_opens(markup):
    article = post(middle=f"{markup}<p>{WATER}</p>")

    assert [(section.title, section.anchor) for section in article.sections[1:]] == [
        ("Soft water", "soft")
    ]


def test_both_halves_of_a_paragraph_with_a_gap_lead_to_it():
    assert anchors(f"<p id='both'>{WATER}<br><br>{WATER}</p>") == [(WATER, "both")] * 2


def test_naming_every_element_changes_nothing_of_what_is_read():
    plain = f"<div>{WATER}</div><aside><p>Share this</p></aside><ul><li>{WATER}</li></ul>"
    named = plain
    for number, tag in enumerate(("div", "aside", "p", "ul", "li")):
        named = named.replace(f"<{tag}>", f"<{tag} data-listen-anchor='share-ad-{number}'>")

    assert texts(post(middle=named)) == texts(post(middle=plain))
