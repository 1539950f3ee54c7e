"""Values as feeds must have them."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DATE = re.compile(
    rf"(?:(?P<day>{'|'.join(_DAYS)}),\s+)?\d{{1,2}}\s+"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+"
    r"(?:[+-]\d{4}|UT|UTC|GMT|Z|[ECMP][SD]T)"
)
_CLOCK = re.compile(r"(?:(?P<hours>\d+):)?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]?\d)")
_UUID_5 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def is_address(text: str) -> bool:
    """Tell whether it is a whole address of the web, as it may stand in a feed.

    >>> is_address("https://example.com/a%20b"), is_address("https://example.com/a b")
    (True, False)
    """
    try:
        parts = urlsplit(text)
        sound = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        return False
    return sound and text.isascii() and not re.search(r"[\s<>\"{}|\\^`]", text)


def is_show_guid(text: str) -> bool:
    """Tell whether it is a UUID made of a name (version 5), as the podcast namespace has it.

    >>> is_show_guid("917393e3-1b1e-5cef-ace4-edaa54e1f810")
    True
    """
    return bool(_UUID_5.fullmatch(text.lower()))


def is_email(text: str) -> bool:
    """Tell whether it looks like an e-mail address."""
    return bool(_EMAIL.fullmatch(text))


def read_date(text: str) -> datetime | None:
    """Read a date as RFC 2822 has it; `None` if it is none, or has the wrong day of the week.

    >>> read_date("Mon, 04 May 2026 06:30:00 GMT")
    datetime.datetime(2026, 5, 4, 6, 30, tzinfo=datetime.timezone.utc)
    >>> read_date("2026-05-04T06:30:00Z"), read_date("Sun, 04 May 2026 06:30:00 GMT")
    (None, None)
    """
    match = _DATE.fullmatch(text)
    if not match:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if match["day"] and match["day"] != _DAYS[moment.weekday()]:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def read_duration(text: str) -> int | None:
    """Read a duration, in seconds, as Apple has it.

    >>> read_duration("83"), read_duration("1:23"), read_duration("1:02:03"), read_duration("1m")
    (83, 83, 3723, None)
    """
    if text.isascii() and text.isdigit() and len(text) < 8:
        return int(text)
    if match := _CLOCK.fullmatch(text):
        return int(match["hours"] or 0) * 3600 + int(match["minutes"]) * 60 + int(match["seconds"])
    return None
