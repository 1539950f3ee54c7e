"""The player's one file, as it is put beside a site's narrations."""

from functools import cache
from hashlib import sha256
from importlib.resources import files


@cache
def player_file() -> tuple[str, bytes]:
    """Give the file's name, which changes with its content, and the content.

    It is made from `source/`, as `source/build.mjs` says.
    """
    content = files("listen.publish.player").joinpath("listen-player.js").read_bytes()
    return f"listen-player.{sha256(content).hexdigest()[:8]}.js", content
