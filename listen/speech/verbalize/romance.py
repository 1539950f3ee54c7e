"""What Spanish, Italian and Portuguese share."""

from collections.abc import Callable

from listen.speech.verbalize.tongue import Gender, Noun


def noun(one: str, many: str | None = None, gender: Gender = "m") -> Noun:
    """Make a noun; the plural adds an s unless it is given."""
    if many is None:
        head, space, tail = one.partition(" ")
        many = f"{head}s{space}{tail}"
    return Noun(one, many, gender)


def pairs(written: str) -> tuple[str, ...]:
    """Part decimal places as people say them: in twos, zeros alone."""
    chunks = [written[at : at + 2] for at in range(0, len(written), 2)]
    said: list[str] = []
    for chunk in chunks:
        said += list(chunk) if chunk.startswith("0") else [chunk]
    return tuple(said)


def gender_by_ending(word: str, *, feminine: tuple[str, ...], masculine: frozenset[str]) -> Gender:
    """Guess a noun's gender by how it ends; `masculine` lists those that end like the others."""
    plain = word.lower()
    if plain in masculine:
        return "m"
    return "f" if plain.endswith(feminine) else "m"


def monarch_number(
    number: int,
    name: str,
    *,
    cardinal: Callable[[int], str],
    ordinal: Callable[[int, Gender], str],
) -> str:
    """Number a monarch: by rank up to ten, by count from there on."""
    if number > 10:
        return cardinal(number)
    female = name.endswith("a") or name in {"Isabel", "Elizabeth", "Beatriz"}
    return ordinal(number, "f" if female else "m")
