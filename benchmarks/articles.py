"""Articles to measure with: written here, of any length, every sentence its own."""

from listen.model import Language, Milliseconds, Part, Script, Utterance

_SUBJECTS = (
    "The harbour", "A second kettle", "Nobody on the tram", "The last train", "Her neighbour",
    "The small archive", "An old engine", "The city council", "That winter", "The new bridge",
)  # fmt: skip
_VERBS = (
    "kept its own time", "was built in the rain", "cost more than the first", "ran on and on",
    "had been forgotten", "answered with a shrug", "opened at half past six", "grew by a third",
)  # fmt: skip
_ENDS = (
    "while the others waited for the ferry", "and that was the whole of the argument",
    "long before anybody had written it down", "although the numbers told another story",
    "as everyone who lived there could have said", "until the lights went out in the valley",
    "which is why the plan was changed again",
)  # fmt: skip
SECONDS_A_SENTENCE = 4.2
"""With the default voice, its pause included; measured."""


def sentence(number: int) -> str:
    """Write sentence `number`; 560 of them differ, and a number word makes the rest differ too."""
    subject = _SUBJECTS[number % 10]
    verb = _VERBS[number // 10 % 8]
    end = _ENDS[number // 80 % 7]
    return f"{subject} {verb}, {end}{_ordinal(number // 560)}."


def script(minutes: float, *, edited: int | None = None) -> Script:
    """Write a script of about so many minutes of the default voice, a part every two minutes.

    Args:
        minutes: Of sound.
        edited: The number of a sentence that is to be another one.
    """
    count = max(1, round(minutes * 60 / SECONDS_A_SENTENCE))
    texts = [sentence(number if number != edited else number + 5_000) for number in range(count)]
    parts = [texts[at : at + 28] for at in range(0, count, 28)]
    return Script(
        title="A long walk",
        language=Language("en"),
        parts=tuple(
            Part(
                title=f"Part {number}",
                utterances=tuple(
                    Utterance(text=text, pause_after=Milliseconds(380)) for text in part
                ),
            )
            for number, part in enumerate(parts, 1)
        ),
    )


def markdown(minutes: float, *, edited: int | None = None) -> str:
    """Write an article that is read as `script` is: a section every two minutes."""
    of = script(minutes, edited=edited)
    sections = [f"# {of.title}"]
    for part in of.parts:
        sections.append(f"## {part.title}")
        texts = [utterance.text for utterance in part.utterances]
        sections += [" ".join(texts[at : at + 4]) for at in range(0, len(texts), 4)]
    return "\n\n".join(sections) + "\n"


def _ordinal(number: int) -> str:
    words = ("", ", twice", ", three times", ", four times", ", five times", ", six times")
    if number < len(words):
        return words[number]
    return f"{words[number % 5 + 1]} and {_ordinal(number // 6)[2:]}"
