"""Tells an English verb from the noun of the same letters where grammar leaves no choice."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VERBS: Final = {
    "abuse": "əbjˈuːz",
    "appropriate": "əpɹˈoʊpɹieɪt",
    "compound": "kəmpˈaʊnd",
    "confine": "kənfˈaɪn",
    "conflict": "kənflˈɪkt",
    "console": "kənsˈoʊl",
    "contest": "kəntˈɛst",
    "contract": "kəntɹˈækt",
    "defect": "dəfˈɛkt",
    "delegate": "dˈɛləɡeɪt",
    "desert": "dəzˈɜɹt",
    "discard": "dəskˈɑɹd",
    "entrance": "ɪntɹˈæns",
    "graduate": "ɡɹˈædʒʊeɪt",
    "house": "hˈaʊz",
    "insert": "ɪnsˈɜɹt",
    "intimate": "ˈɪntəmeɪt",
    "object": "əbdʒˈɛkt",
    "progress": "pɹəɡɹˈɛs",
    "project": "pɹədʒˈɛkt",
    "rebel": "ɹəbˈɛl",
    "subject": "səbdʒˈɛkt",
    "transplant": "tɹænsplˈænt",
}
"""Words that voices read as nouns or adjectives whatever stands around them: IPA as verbs."""

_REACH: Final = 32
"""Characters around a word in which its neighbours are looked for."""
_MODALS: Final = _words(
    "will would can could should must might shall cannot may don't doesn't didn't won't can't"
    " wouldn't couldn't shouldn't mustn't Don't"
)
_ADVERBS: Final = _words("also ever never not even just then still always often soon now further")
_BEFORE_OBJECTS: Final = frozenset(("they", "we", "I", "you", "who", "to", "To"))
_ONE: Final = frozenset(("it", "he", "she", "who"))
_OBJECTS: Final = _words(
    "the a an its their his her my our your it them him us me this that these those each every"
    " itself themselves himself herself"
)
_OBJECTS_OF_ORDERS: Final = _words("the a an your my our their its his her it them")
_HEADS: Final = _words(
    "arrest arrests buyers case cases charter charters claim claims data detection exam exams"
    " extension extensions fee fees file files games gamers hall halls law lead leads leader"
    " leaders maker makers manager managers management members model models negotiations of owner"
    " owners players plan plans plant plants price prices recognition renewal renewals republicans"
    " democrats report reports rules sales staff storage store stores survivors talks team teams"
    " term terms victims work worker workers zone zones"
)
"""What makes the word before it a noun after all: `how much will project management cost`."""


def is_verb(text: str, start: int, end: int) -> bool:
    """Whether the word at a place, which may be a noun, is a verb's plural or infinitive."""
    if text[end : end + 1] == "-":
        return False
    after = _next(text, end)
    before = _last(text, start)
    if not before:
        return start == 0 and after in _OBJECTS_OF_ORDERS
    if before in _MODALS or before.endswith("'ll"):
        return after.lower() not in _HEADS
    return before in _BEFORE_OBJECTS and after in _OBJECTS


def is_verb_with_s(text: str, start: int) -> bool:
    """Whether the word at a place, which may be a noun's plural, is a verb after `it`."""
    return _last(text, start).lower() in _ONE


def _last(text: str, start: int) -> str:
    """Find the word before a place, adverbs left out; nothing if a mark stands between."""
    words = text[max(0, start - _REACH) : start].replace("’", "'").split(" ")
    if words.pop():
        return ""
    if len(words) > 1 and (words[-1] in _ADVERBS or words[-1].endswith("ly")):
        words.pop()
    return words[-1] if words else ""


def _next(text: str, end: int) -> str:
    """Find the word after a place, without the marks that follow it."""
    if text[end : end + 1] != " ":
        return ""
    return text[end + 1 : end + _REACH].partition(" ")[0].rstrip(".,;:!?")
