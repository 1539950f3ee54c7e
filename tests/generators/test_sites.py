"""What the other tests here stand on: the generators build what they are taken to build."""

from tests.generators.writing import posts


def test_every_post_has_its_page_and_there_are_others(site, pristine):
    pages = {path.relative_to(pristine).as_posix() for path in pristine.rglob("*.html")}
    expected = {site.page_of(post) for post in posts()}
    assert len(expected) >= 5
    assert expected <= pages
    others = pages - expected
    assert any("about" in page for page in others)
    assert any("tag" in page for page in others)
    assert "index.html" in others
