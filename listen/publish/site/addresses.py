"""From files of a site to addresses on the web, and back."""

from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urljoin, urlsplit

from listen.errors import ConfigError

PAGES = (".html", ".htm")
"""How the names of pages end."""
_INDEX = tuple(f"index{suffix}" for suffix in PAGES)


def check_base_url(url: str) -> str:
    """Take the address under which a folder is published, with a slash at its end.

    >>> check_base_url("https://example.com/blog")
    'https://example.com/blog/'

    Raises:
        ConfigError: If it is no such address, or no names can stand behind it.
    """
    plain = url.strip()
    scheme, _, bare = plain.rpartition("://")
    if scheme.lower() not in {"http", "https"}:
        msg = f"The base URL {url!r} does not begin with https:// or http://."
        raise ConfigError(msg, hint=f"Write https://{bare.lstrip('/') or 'example.com'}.")
    hint = "Give its address whole, and nothing behind it: https://example.com/blog/."
    try:
        parts = urlsplit(plain)
        host, _ = parts.hostname, parts.port
    except ValueError as error:  # a port that is none, half an IPv6 address
        msg = f"The base URL {url!r} is not the address of a folder on the web: {error}."
        raise ConfigError(msg, hint=hint) from error
    if not host or parts.query or parts.fragment or set(plain) & set(' "<>\\'):
        msg = f"The base URL {url!r} is not the address of a folder on the web."
        raise ConfigError(msg, hint=hint)
    return f"{plain.rstrip('/')}/"


def page_url(base_url: str, path: str) -> str:
    """Give the address of a page of the site.

    >>> page_url("https://example.com/", "posts/tea/index.html")
    'https://example.com/posts/tea/'
    """
    pure = PurePosixPath(path)
    if pure.name in _INDEX:
        folder = "" if pure.parent == PurePosixPath() else f"{pure.parent}/"
        return base_url + quote(folder)
    return base_url + quote(path)


def page_key(path: str) -> str:
    """Name a page by what its addresses have in common.

    >>> page_key("posts/tea/index.html"), page_key("/posts/tea/"), page_key("posts/tea.html")
    ('posts/tea', 'posts/tea', 'posts/tea')
    """
    plain = path.strip("/")
    for name in _INDEX:
        if plain == name or plain.endswith(f"/{name}"):
            return plain[: -len(name)].strip("/")
    for suffix in PAGES:
        if plain.endswith(suffix):
            return plain.removesuffix(suffix)
    return plain


def key_of_url(url: str, base_url: str, page: str | None = None) -> str | None:
    """Name the page of the site that an address leads to, if it is one of the site's.

    A site may have been built for another host than it is published on: the path decides.

    Args:
        url: Absolute or relative.
        base_url: The site's.
        page: The address of the page that the link stands on.
    """
    try:
        parts = urlsplit(urljoin(page or base_url, url.strip()))
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    path = unquote(parts.path)
    root = unquote(urlsplit(base_url).path)
    return page_key(path.removeprefix(root) if path.startswith(root) else path)


def same_host(url: str, base_url: str) -> bool:
    """Tell whether two addresses are of one host, with or without `www.`."""
    try:
        one, other = urlsplit(url).hostname or "", urlsplit(base_url).hostname or ""
    except ValueError:
        return False
    return not one or one.removeprefix("www.") == other.removeprefix("www.")
