"""What a server answers at an address: within limits of time and size, or one clear sentence."""

import math
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from functools import cache

import httpx

from listen.errors import FetchError
from listen.extraction.options import FetchOptions

_KEPT_FOR = 60.0
"""Seconds."""
_glanced: "dict[tuple[str, FetchOptions], tuple[float, Download | FetchError]]" = {}
"""The last that was glanced at, and when."""
_TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers of a server that may well have a better one in a while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """What a server answered."""

    content: bytes
    url: str
    """Where it was in the end."""
    media_type: str
    """Empty where the server does not say."""
    charset: str | None = None


def download(
    address: str,
    options: FetchOptions = FetchOptions(),
    *,
    refuse: Callable[[str, str], None] | None = None,
) -> Download:
    """Get the bytes at an address; one more than `options.max_size` where there are more.

    Args:
        address: An http(s) URL.
        options: Limits.
        refuse: Given the final address and the media type before the body is read, raises if it
            is of no use.

    Raises:
        FetchError: It cannot be had.
    """
    if kept := _kept(address, options):
        return kept
    try:
        with _client(options) as client, client.stream("GET", address) as response:
            _refuse_status(response, address)
            media_type, charset = _content_type(response)
            if refuse:
                refuse(str(response.url), media_type)
            return Download(
                content=_read_limited(response, options),
                url=str(response.url),
                media_type=media_type,
                charset=charset,
            )
    except (httpx.TimeoutException, TimeoutError) as error:
        msg = f"{address} did not answer within {options.timeout:g} seconds."
        hint = "Try again later, or allow more time."
        raise FetchError(msg, hint=hint, transient=True) from error
    except httpx.TooManyRedirects as error:
        msg = f"{address} redirects more than {options.max_redirects} times."
        raise FetchError(
            msg, hint="Open it in a browser and give the address it ends at."
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError) as error:
        msg = f"{address} cannot be fetched: {str(error) or type(error).__name__}."
        hint = "Check the address and the connection."
        cut_off = isinstance(error, httpx.ReadError | httpx.WriteError | httpx.RemoteProtocolError)
        raise FetchError(msg, hint=hint, transient=cut_off) from error


def glance(
    address: str, options: FetchOptions, *, refuse: Callable[[str, str], None] | None = None
) -> bytes:
    """Get what is at an address, to see what it is; empty where it cannot be had.

    Who downloads it next, within a minute, gets the same, be it an error: a server is not asked
    twice for a page, nor waited for.
    """
    found: Download | FetchError
    try:
        found = download(address, options, refuse=refuse)
    except FetchError as error:
        found = error
    _glanced.clear()
    _glanced[address, options] = time.monotonic(), found
    return found.content if isinstance(found, Download) else b""


def _kept(address: str, options: FetchOptions) -> Download | None:
    when, found = _glanced.pop((address, options), (-math.inf, None))
    if time.monotonic() - when > _KEPT_FOR:
        return None
    if isinstance(found, FetchError):
        raise found
    return found


@contextmanager
def _client(options: FetchOptions) -> Iterator[httpx.Client]:
    """A client that is closed when the time for the whole page is over.

    httpx limits each read and not their sum: a server that sends a byte now and then would hold
    us for ever, be it in its headers, in its body or from one redirect to the next.

    Raises:
        TimeoutError: The time is over.
    """
    client = httpx.Client(
        verify=_trusted(),
        timeout=httpx.Timeout(options.timeout, connect=options.connect_timeout),
        headers={
            "User-Agent": options.user_agent,
            "Accept": "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1",
        },
        follow_redirects=True,
        max_redirects=options.max_redirects,
    )
    over = threading.Event()

    def end() -> None:
        over.set()
        client.close()

    watch = threading.Timer(options.timeout, end)
    watch.daemon = True
    watch.start()
    try:
        with client:
            yield client
        if over.is_set():  # closed in the middle of a page, it may have looked like its end
            raise TimeoutError
    except (httpx.HTTPError, RuntimeError, OSError, ValueError) as error:
        if over.is_set():
            raise TimeoutError from error
        raise
    finally:
        watch.cancel()


@cache
def _trusted() -> ssl.SSLContext:
    """Read once whom to trust: it takes 20 ms."""
    return httpx.create_ssl_context()


def _refuse_status(response: httpx.Response, address: str) -> None:
    if response.is_success:
        return
    hints = {
        401: "The page wants a login; save it from your browser and give the file.",
        403: "The site refuses programs; save the page from your browser and give the file.",
        404: "Check the address.",
        410: "The page was removed; perhaps an archive has it.",
        429: "The site asks for patience; try again later.",
    }
    reason = f" {response.reason_phrase}" if response.reason_phrase else ""
    msg = f"{address} answered {response.status_code}{reason}."
    hint = hints.get(response.status_code, "Try again later.")
    raise FetchError(msg, hint=hint, transient=response.status_code in _TRANSIENT)


def _content_type(response: httpx.Response) -> tuple[str, str | None]:
    message = Message()
    message["Content-Type"] = response.headers.get("Content-Type", "")
    if not response.headers.get("Content-Type"):
        return "", None
    return message.get_content_type(), message.get_content_charset()


def _read_limited(response: httpx.Response, options: FetchOptions) -> bytes:
    """Read the body as it comes, a byte more than is allowed at most."""
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > options.max_size:
            break
    return bytes(data)
