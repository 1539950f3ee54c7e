"""Times of the day: `14:30`, `14h30`, `7.45 Uhr`."""

import re

from listen.speech.verbalize.grammar import Rule, numeric
from listen.speech.verbalize.tongue import Tongue


def time_rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Read times of the day, with and without seconds or a word for hours."""

    def clock(match: re.Match[str]) -> str:
        second = match.groupdict().get("second")
        return tongue.clock(
            int(match["hour"]),
            int(match["minute"] or 0),
            int(second) if second else None,
            (match.groupdict().get("after") or "").strip(),
        )

    start = r"(?:(?<![\w.,:])|(?<=-\d\dT))"
    hour, minute = r"(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"
    after = (
        r"(?P<after>\s?(?:Uhr\b|h(?:r?s)?\b(?:\.(?=[,;)]|\s[a-z]))?|[ap]\.?\s?m\b\.?"
        r"|[AP]\.?M\b\.?))"
    )
    return (
        numeric(
            "time",
            rf"{start}(?P<hour>[01]?\d|2[0-4]):{minute}:(?P<second>[0-5]\d)Z?(?![\w:]){after}?",
            clock,
            near=(":9",),
        ),
        numeric(
            "time", rf"(?<![\w.,:]){hour}[:.]{minute}{after}", clock, near=(":9", ".9"), also="hmM"
        ),
        numeric(
            "time",
            rf"{start}{hour}[:hH]{minute}Z?(?![\w:]|[. ]\d{{3}}|,\d)",
            clock,
            near=(":9", "a9", "A9"),
        ),
        numeric(
            "time",
            (
                rf"(?<![\w.,:]){hour}(?P<minute>)(?P<after>\s?(?:Uhr\b|[ap]\.\s?m\b\.?|[ap]m\b|[AP]M\b)"
                rf"|h(?!\w))"
            ),
            clock,
            near=("uhr", "am", "pm", "a.", "9a"),
        ),
    )
