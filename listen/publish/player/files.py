"""The player's one file, as it is put beside a site's narrations."""

import re
from functools import cache
from hashlib import sha256
from importlib.resources import files

_COMMENTS_AND_MARGINS = re.compile(r"^[ \t]*(?://.*)?\n?", re.MULTILINE)


@cache
def player_file() -> tuple[str, bytes]:
    """Give the file's name, which changes with its content, and the content."""
    source = files("listen.publish.player").joinpath("listen-player.js").read_text("utf-8")
    # In the source, comments have their lines to themselves.
    content = _COMMENTS_AND_MARGINS.sub("", source).encode()
    return f"listen-player.{sha256(content).hexdigest()[:8]}.js", content
