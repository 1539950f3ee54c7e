"""Author and date from the byline of a plain text, where there is no doubt about them."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from listen.extraction.metadata import as_time

_HEAD = 6
"""Lines from the top among which a byline stands."""
_LONGEST = 120
_PARTS = re.compile(r"\s*[|•·/]\s*|\s+[–—-]\s+")
_NAME = r"[^\W\d_a-z][\w.’'-]*"
_AUTHOR = re.compile(
    r"(?:(?:written|words|story|text|posted|reported) )?by:? "
    rf"({_NAME}(?: (?:{_NAME}|de|van|von|da|di|la|le|bin|and|&)){{1,6}})"
)
_DATE_LABEL = re.compile(
    r"(?:(?:first )?(?:published|posted|updated|date)(?: on)?:? )", re.IGNORECASE
)
_DATES = ("%d %B %Y", "%d. %B %Y", "%B %d, %Y", "%B %d %Y", "%d %b %Y", "%b %d, %Y")


def read_byline(lines: Iterable[str]) -> tuple[str | None, datetime | None]:
    """Find who wrote a text and when in its first lines.

    >>> author, published = read_byline(["By Ann Leaf | 3 May 2026 | 4 min read"])
    >>> author, published.date().isoformat()
    ('Ann Leaf', '2026-05-03')
    >>> read_byline(["By the river it was cold."])
    (None, None)
    """
    author, published = None, None
    for line in [line for line, _ in zip(lines, range(_HEAD), strict=False)]:
        if len(line) > _LONGEST or line.endswith((".", "!", "?")):
            continue
        for part in _PARTS.split(line.strip()):
            named = _AUTHOR.fullmatch(part[:1].lower() + part[1:])
            author = author or (named[1] if named else None)
            published = published or _date(_DATE_LABEL.sub("", part, count=1))
    return author, published


def _date(text: str) -> datetime | None:
    for form in _DATES:
        try:
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return as_time(text) if re.fullmatch(r"\d{4}-\d\d-\d\d.*", text) else None
