"""Globs over the pages of a site."""

import re
from collections.abc import Iterable
from functools import cache

from listen.publish.site.addresses import PAGES, page_key


def matches(globs: Iterable[str], path: str) -> bool:
    """Tell whether a page is meant: by its address, or by its file where the glob ends like one.

    `*` and `?` stop at a slash, `**` does not. `posts/*` means the posts and not the page that
    lists them, whose file is `posts/index.html`.

    >>> matches(["posts/*"], "posts/tea/index.html"), matches(["posts/*"], "posts/index.html")
    (True, False)
    """
    return any(
        _pattern(glob).fullmatch(path if glob.endswith(PAGES) else page_key(path))
        for glob in globs
    )


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    plain = glob.strip().removeprefix("./").strip("/")
    said = ""
    for part in re.split(r"(\*\*/|\*\*|\*|\?)", plain):
        match part:
            case "**/":
                said += "(?:.*/)?"
            case "**":
                said += ".*"
            case "*":
                said += "[^/]*"
            case "?":
                said += "[^/]"
            case _:
                said += re.escape(part)
    return re.compile(said)
