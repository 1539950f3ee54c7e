"""Signs in languages other than English: what has a name is said, what parts words is a pause."""

import re
from typing import Final

from listen.speech.verbalize.emoji import EMOJI
from listen.speech.verbalize.grammar import FOREIGN, Rule, always, clued, numeric, rule

_FACES: Final = tuple(eyes + rest for eyes in ":;" for rest in "-)(Aa")
_BOUND: Final = r"(?:(?<=[^\W\d_]{2} )|(?<=, )|(?<=\()|^)(?P<sign>[<>≤≥])\s?(?=[€$£]?\d|R\$)"
"""A sign that only bounds what comes: `< 5 %`."""


def sign_rules(names: dict[str, str]) -> tuple[Rule, ...]:
    """Read the signs that a language has names for, and pauses for the others.

    Some have a second one, for where they stand before a number, not between two: `< 5`.
    """

    def named(match: re.Match[str]) -> str | None:
        words = names.get(match.group().strip())
        return f" {words} " if words else None

    def bounded(match: re.Match[str]) -> str | None:
        words = names.get(f"{match['sign']} 5")
        return f"{words} " if words else None

    single = "".join(name for name in names if len(name) == 1)
    characters = re.escape("".join(name for name in single if name not in "!?²³"))
    return (
        clued(
            "slash",
            "/",
            r"(?<=\b[ey])/(?=ou?\b)|(?<=\b[Ss][íì])/(?=no\b)|(?<=\b[Ss]im)/(?=não\b)|(?<=\b[éÉ]l)/(?=ella\b)|(?<=\b[Ll]os)/(?=las\b)|(?<=\bet)/(?=ou\b)|(?<=\bf)/(?=\d)",
            always(" "),
        ),
        clued("sign", ("+/",), r"\+\s?/\s?[-−–]\s?", always(f" {names.get('±', '')} ")),
        clued("sign", "#", r"(?<=\b[CF])#(?!\w)", always(" sharp")),
        clued("sign", ("A.9", "9.a"), r"(?<=\b[A-Z])\.(?=\d)|(?<=\d)\.(?=[a-z]\b)", always(" ")),
        clued(
            "slash",
            ("€/", "$/", " /"),
            r"(?:(?<=[€$])\s?/\s?(?=\d)|(?<!\d)\s/\s(?=\w)|(?<=[.:h]\d\d)\s/\s(?=\d))"
            r"(?!100?\s?[gkm])",
            always(", "),
        ),
        clued("emoji", _FACES, r"(?<![\w:;])[:;]-?[)(DPp](?!\w)", always(" ")),
        clued("slash", ("9/a",), r"(?<=\d)/(?=(?:bis|ter)\b)", always(" ")),
        clued("sign", ("§§",), r"§(?=§)", always("")),
        clued("footnote", "[", r"\s?\[\d{1,3}\]", always("")),
        rule("emoji", rf"\s*(?:{EMOJI})+", always(" "), near=(FOREIGN,)),
        numeric("sign", _BOUND, bounded, near="<>≤≥"),
        clued("sign", single, rf"\s*[{characters}]\s*", named),
        rule("arrow", r"\s*(?:[←-⇿]|->|=>)\s*", always(", "), near=(FOREIGN, ">")),
        rule("pause", r"^\s*[—–-]+\s*(?=\w)", always(""), near="—–-"),
        clued("pause", "([{", r"\s*[(\[{]+\s*", always(", ")),
        clued("pause", ")]}", r"\s*[)\]}]+(?=\w)", always(", ")),
        clued(
            "pause",
            ")]}",
            r"\s*[)\]}]+(?P<end>\s*(?=[,.;:!?]|$))?",
            lambda m: "" if m["end"] is not None else ",",
        ),
        clued("pause", "|•·", r"\s*[|•·]+\s*", always(", ")),
    )
