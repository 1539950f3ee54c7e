"""Where the preview listens: its socket, its addresses, and the program that answers."""

import copy
import errno
import ipaddress
import json
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

from listen.errors import ServingError
from listen.publish.site.options import FEED, FOLDER, MANIFEST, SiteOptions

HERE = "127.0.0.1"
"""Nobody but this machine; others are let in only when told."""
PORT = 8000
INSTALL = "Install it: pip install 'listen-to-this-post[serve]'"
EVERYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 – recognised, not chosen


def serve(
    folder: Path,
    *,
    host: str = HERE,
    port: int = PORT,
    site: SiteOptions = SiteOptions(),
    announce: Callable[[Sequence[str]], None] = lambda _: None,
    log: bool = False,
) -> None:
    """Serve a built site until the process is interrupted.

    Args:
        folder: Where the site was built.
        host: The address to listen at; `0.0.0.0` lets the house in.
        port: 0 takes any that is free.
        site: What the settings say of it: the folder in it that holds the sound and the feed, and
            the address that it is built for, since links to that lead to the preview; where no
            address is said, the word of the site's manifest is taken.
        announce: Told the preview's addresses once it can be reached: the site's, and the
            feed's where there is one, for every address of this machine that it listens at.
        log: Whether every request is written to stderr.

    Raises:
        ServingError: If the folder is none, the place is taken, or the extra is not installed.
    """
    uvicorn = _uvicorn()
    from listen.serving.pages import make_app, site_path

    if not folder.is_dir():
        msg = f"There is no folder {folder}."
        raise ServingError(msg, hint="Name the folder that your generator builds into.")
    ours = site.folder
    published = site.base_url or published_at(folder, ours)
    with listening(host, port) as place:
        previews = addresses(host, place.getsockname()[1])
        app = make_app(folder, published=published, preview=previews[0], ours=ours)
        root = site_path(published)
        told = [preview + root for preview in previews]
        if (folder / ours / FEED).is_file():
            told += [f"{address}{quote(ours)}/{FEED}" for address in told]
        announce(told)
        logging = _logging(uvicorn.config.LOGGING_CONFIG)
        settings = uvicorn.Config(app, lifespan="off", access_log=log, log_config=logging)
        uvicorn.Server(settings).run(sockets=[place])


def listening(host: str, port: int) -> socket.socket:
    """Open the socket that the preview listens at.

    Raises:
        ServingError: If the place is taken, forbidden, or not on this machine.
    """
    place: socket.socket | None = None
    try:
        found = socket.getaddrinfo(host or HERE, port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, address = found[0]
        place = socket.socket(family, kind, protocol)
        place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        place.bind(address)
        place.listen()
    except (OSError, OverflowError) as error:
        if place:
            place.close()
        msg, hint = _refusal(error, host, port)
        raise ServingError(msg, hint=hint) from error
    return place


def addresses(host: str, port: int) -> list[str]:
    """List the addresses under which a socket can be reached, without a last slash.

    Of a socket that is open to the house, those of this machine in the house come first: the
    first is written into the feed, and a phone must find it.
    """
    if host not in EVERYWHERE:
        return [_address(host, port)]
    return [_address(name, port) for name in (*_in_the_house(), HERE)]


def published_at(folder: Path, ours: str = FOLDER) -> str | None:
    """Read from the manifest what address a site is built for; `None` where nobody says."""
    try:
        manifest = json.loads((folder / ours / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    told = manifest.get("base_url") if isinstance(manifest, dict) else None
    return told if isinstance(told, str) else None


def _uvicorn() -> ModuleType:
    try:
        import starlette  # noqa: F401 – looked for
        import uvicorn
    except ImportError as error:
        msg = "`listen serve` needs Starlette and uvicorn, which are not installed."
        raise ServingError(msg, hint=INSTALL) from error
    return uvicorn


def _refusal(error: Exception, host: str, port: int) -> tuple[str, str]:
    """Say why a socket could not be opened, and what helps."""
    if isinstance(error, socket.gaierror):
        return f"There is no address {host!r}.", "Use 127.0.0.1, or 0.0.0.0 to let the house in."
    match getattr(error, "errno", None):
        case errno.EADDRINUSE:
            return (
                f"Port {port} is in use by another program.",
                "Choose another with --port, or --port 0 for any that is free.",
            )
        case errno.EADDRNOTAVAIL:
            return (
                f"{host} is not an address of this machine.",
                "Use 127.0.0.1, or 0.0.0.0 to let the house in.",
            )
        case errno.EACCES:
            return f"Port {port} may not be used by you.", "Choose one above 1023 with --port."
        case _:
            return f"{host}:{port} cannot be listened at: {error}.", "Try --port 0."


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _in_the_house() -> list[str]:
    """List this machine's own IPv4 addresses in private networks."""
    import psutil

    found = [
        address.address
        for interface in psutil.net_if_addrs().values()
        for address in interface
        if address.family == socket.AF_INET
    ]
    return [name for name in found if _is_private(ipaddress.ip_address(name))]


def _is_private(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return address.is_private and not (address.is_loopback or address.is_link_local)


def _logging(default: dict[str, Any]) -> dict[str, Any]:
    """Send every line to stderr, and only requests and what goes wrong."""
    settings = copy.deepcopy(default)
    settings["loggers"]["uvicorn.error"]["level"] = "WARNING"
    settings["handlers"]["access"]["stream"] = "ext://sys.stderr"
    return settings
