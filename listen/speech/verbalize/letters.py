"""Which letters a voice can say."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def is_latin(char: str) -> bool:
    """Tell whether a character is a letter of the Latin script."""
    if unicodedata.category(char) not in {"Lu", "Ll", "Lt", "Lo", "Lm"}:
        return False
    name = unicodedata.name(char, "")
    return name.startswith("LATIN ") and "SUPERSCRIPT" not in name and "SUBSCRIPT" not in name


@lru_cache(maxsize=4096)
def is_any_letter(char: str) -> bool:
    """Tell whether a character is a letter, or a mark on one, of any script."""
    return unicodedata.category(char)[0] in "LM"
