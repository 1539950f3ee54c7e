"""Tables that read like text."""


def names(text: str) -> tuple[str, ...]:
    """Part a list of words; a hyphen alone keeps an empty place.

    >>> names("- first second")
    ('', 'first', 'second')
    """
    return tuple("" if word == "-" else word for word in text.split())
