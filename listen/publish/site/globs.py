"""Globs over the pages of a site."""

import re
from collections.abc import Iterable
from functools import cache

from listen.publish.site.addresses import page_key


def matches(globs: Iterable[str], path: str) -> bool:
    """Tell whether a page is meant: by its file's path, or by its address without the slashes.

    `*` and `?` stop at a slash, `**` does not.

    >>> matches(["posts/*"], "posts/tea/index.html"), matches(["posts/*"], "posts/a/b/index.html")
    (True, False)
    """
    names = (path, page_key(path))
    return any(_pattern(glob).fullmatch(name) for glob in globs for name in names)


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
