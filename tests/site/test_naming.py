"""A site's name, where its pages do not say it in so many words."""

import pytest

from listen.site.naming import name_site


@pytest.mark.parametrize(
    ("home", "titles", "name"),
    [
        ("Home", ["Swifts | The Street", "The bridge | The Street"], "The Street"),
        ("Home", ["The Street - Swifts", "The Street - The bridge"], "The Street"),
        ("The Street", ["Swifts", "The bridge"], "The Street"),
        ("The Street", ["Part 1 - Swifts", "Part 2 - Swifts", "The bridge", "Tea"], "The Street"),
        ("Startseite", ["Mauersegler"], None),
        ("HOME", [], None),
        ("", ["Swifts"], None),
        (None, ["Swifts | The Street"], None),
    ],
)
def test_what_a_site_is_called(home, titles, name):
    assert name_site(home, titles) == name
