"""What a site calls itself, where its pages do not say it in so many words."""

import re
from collections import Counter
from collections.abc import Sequence

_SEPARATOR = re.compile(r"\s+[|–—·»«:•-]+\s+")
"""What stands between a page's title and the site's name."""
_ENOUGH = 2
"""Posts that must agree."""
_ANYBODYS = frozenset(
    {
        "home", "homepage", "index", "start", "startseite", "blog", "posts", "articles",
        "welcome", "accueil", "inicio", "início", "página inicial",
    }
)  # fmt: skip
"""What home pages are called on sites of any name."""


def name_site(home: str | None, titles: Sequence[str]) -> str | None:
    """Find a site's name in what its pages are called; `None` where they do not tell.

    Args:
        home: The title of the home page.
        titles: Those of the posts.

    >>> name_site("Home", ["Counting swifts | The Street", "The long bridge | The Street"])
    'The Street'
    >>> name_site("The Street", ["Counting swifts", "The long bridge"])
    'The Street'
    >>> name_site("Home", ["Counting swifts"])
    """
    ends = Counter(end for title in titles for end in _ends(title))
    common = [(count, end) for end, count in ends.items() if count > len(titles) / 2]
    count, name = max(common, default=(0, ""), key=lambda found: (found[0], len(found[1])))
    if count >= _ENOUGH:
        return name
    name = (home or "").strip()
    return name if name and name.casefold() not in _ANYBODYS else None


def _ends(title: str) -> set[str]:
    """The first and the last part of a title that has several."""
    parts = _SEPARATOR.split(title.strip())
    return {parts[0], parts[-1]} - {""} if len(parts) > 1 else set()
