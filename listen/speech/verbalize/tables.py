"""Tables that read like text.

They also load several times sooner than dictionaries that are written out.
"""


def names(text: str) -> tuple[str, ...]:
    """Part a list of words; a hyphen alone keeps an empty place.

    >>> names("- first second")
    ('', 'first', 'second')
    """
    return tuple("" if word == "-" else word for word in text.split())


def table(text: str) -> dict[str, str]:
    """Read lines of what is written and what is said, two spaces between them.

    >>> table("z. B.  zum Beispiel")
    {'z. B.': 'zum Beispiel'}
    """
    lines = (line.strip().partition("  ") for line in text.strip().splitlines())
    return {written: words for written, _, words in lines}
