"""Whole posts, and what is made of them; the ledger included."""

from pathlib import Path

import pytest

from listen.extraction.article import extract
from listen.extraction.source import fetch
from tests.extraction.pages import render

CASES = Path(__file__).parent / "cases"
GOLDEN = Path(__file__).parents[1] / "golden" / "extraction"


@pytest.mark.parametrize("name", ["pasted.txt", "dressed.html", "post.md"])
def test_a_post_comes_out_as_its_golden_file_says(name, golden):
    golden(GOLDEN / f"{name}.golden", render(extract(fetch(CASES / name))))


def test_the_shared_sample_has_five_sections_and_no_furniture(shared_sample):
    article = extract(fetch(shared_sample))

    assert article.title.startswith("Samsung and Xiaomi")
    titles = [section.title for section in article.sections]
    assert titles[0] == ""
    assert [title.split()[0] for title in titles[1:]] == ["The", "Xiaomi’s", "What", "Fact"]
    assert [block.text[:14] for block in article.sections[-1].blocks] == ["Both companies"]
    read = " ".join(block.text for section in article.sections for block in section.blocks)
    for words in (
        "Listen to this",
        "Reported By",
        "Extra Source Hub",
        "Image Source",
        "Pexels",
        "Wikipedia",
        "Whatsapp",
        "Telegram",
        "Featured Image",
        "quora",
    ):
        assert words not in read
        assert any(words in omission.text for omission in article.omissions)
