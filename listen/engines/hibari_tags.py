"""Takes words of headings for verbs that the voice takes for names, since All Have Capitals.

The voice tells verbs from nouns by tags that it was taught on sentences; names are nouns to it.
"""

from typing import Any, Final

_NAMES: Final = frozenset(("NNP", "NNPS"))
_VERB: Final = {"NNP": "VB", "NNPS": "VBZ"}
_BEFORE_TO: Final = frozenset(
    """
    how where what when who ways way time things tips steps tricks tools reasons places want wants
    need needs plan plans vows votes set ready begins starts tries seeks agrees fails refuses asked
    ordered urged likely able right hopes aims
    """.split()  # noqa: SIM905
)
_SUBJECTS: Final = frozenset(("i", "you", "we", "they"))
_ONE: Final = frozenset(("he", "she", "it", "who"))
_OBJECTS: Final = frozenset("your my our their his the a an it them all any".split())  # noqa: SIM905
_STARTS: Final = frozenset(("", ":", "-", "–", "—", '"', "“", "("))
_MODALS: Final = frozenset(
    "will would can could should must might don't n't cannot".split()  # noqa: SIM905
)


def mend_tags(tokens: list[Any]) -> None:
    """Make verbs of what was tagged as a name after `How to`, `You`, `Will`, and before `Your`."""
    words = ["", "", *(token.text.lower() for token in tokens), ""]
    for at, token in enumerate(tokens):
        if token.tag not in _NAMES:
            continue
        earlier, before, word, after = words[at : at + 4]
        if _is_verb(earlier, before, after, is_one=word.endswith("s")):
            token.tag = _VERB[token.tag]


def _is_verb(earlier: str, before: str, after: str, *, is_one: bool) -> bool:
    if before == "to":
        return earlier in _BEFORE_TO
    if before in _STARTS:
        return after in _OBJECTS
    if before in _ONE:
        return is_one
    return not is_one and (before in _SUBJECTS or (before in _MODALS and bool(earlier)))
