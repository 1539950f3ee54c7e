"""Pieces of the regular expressions of companies."""


def not_after(words: str) -> str:
    r"""Write that none of these words stands right before.

    >>> print(not_after("the a"))
    (?<!\bthe )(?<!\ba )
    """
    return "".join(rf"(?<!\b{word} )" for word in words.split())
