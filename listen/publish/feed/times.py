"""Times as chapters in feeds and sound files have them."""

import re

_PLAY_TIME = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+)(?:\.(\d{1,9}))?")


def read_play_time(text: str) -> int | None:
    """Read a normal play time (RFC 2326, 3.6), in milliseconds, as Podlove chapters have it.

    >>> read_play_time("00:00:10.5"), read_play_time("1:02"), read_play_time("-1")
    (10500, 62000, None)
    """
    match = _PLAY_TIME.fullmatch(text.strip())
    if not match:
        return None
    hours, minutes, seconds, fraction = match.groups()
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    return whole * 1000 + round(float(f"0.{fraction or 0}") * 1000)
