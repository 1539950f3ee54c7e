"""A page as fetched: from a file, from the web, from standard input."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import httpx

from listen.errors import FetchError, NoArticleError
from listen.extraction.decoding import MEDIA_TYPES, decode, kind_of
from listen.extraction.gzipped import beginning, is_gzipped, unpack
from listen.extraction.options import STDIN, FetchOptions
from listen.model import Document

_MEGABYTE = 1_000_000
_PEEK = 4096
"""Bytes from which it shows what a file is."""
_TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers of a server that may well have a better one in a while."""
_READABLE = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/rdf",
    "application/json",
    "application/gzip",
    "application/x-gzip",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """What a server answered."""

    content: bytes
    url: str
    """Where it was in the end."""
    media_type: str
    """Empty where the server does not say."""
    charset: str | None = None


def fetch(
    source: str | Path, *, url: str | None = None, options: FetchOptions = FetchOptions()
) -> Document:
    """Get a page from a path, from an http(s) URL, or from standard input (`-`).

    Args:
        source: The path, the URL, or `-`.
        url: Where the page is published, when `source` is a file of it.
        options: Limits.

    Raises:
        FetchError: It cannot be had, or is no text.
        NoArticleError: It is empty.
    """
    name = str(source)
    if is_address(name):
        document = _from_web(name, url, options)
    elif name == STDIN:
        document = _from_stdin(url, options)
    else:
        document = _from_file(Path(name), url, options)
    if not document.content.strip():
        msg = f"{document.name} is empty."
        raise NoArticleError(msg, hint="Give a page with an article in it.")
    return document


def is_address(source: str) -> bool:
    """Whether a source is on the web."""
    return source.lower().startswith(("http://", "https://"))


def _from_stdin(url: str | None, options: FetchOptions) -> Document:
    if sys.stdin is None:  # `listen inspect - <&-`
        msg = "Standard input is closed."
        raise FetchError(msg, hint="Pipe a page into it, or name a file.")
    try:
        data = sys.stdin.buffer.read(options.max_size + 1)
    except (OSError, ValueError) as error:
        msg = f"Standard input cannot be read: {error}."
        raise FetchError(msg, hint="Pipe a page into it, or name a file.") from error
    return _document(data, "standard input", options, url=url)


def _from_file(path: Path, url: str | None, options: FetchOptions) -> Document:
    try:
        if path.is_dir():
            msg = f"{path} is a folder, not a page."
            raise FetchError(msg, hint="Name the files in it.")
        with path.open("rb") as file:
            data = file.read(options.max_size + 1)
    except FileNotFoundError as error:
        msg = f"There is no file {path}."
        raise FetchError(msg, hint=_missing_file_hint(str(path))) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"{path} cannot be read: {reason}."
        raise FetchError(msg, hint="Check the name and the permissions.") from error
    return _document(data, str(path), options, url=url, suffix=path.suffix)


def _missing_file_hint(name: str) -> str:
    if "." in name.split("/", maxsplit=1)[0] and "/" in name:
        return f"For a web page, write https://{name}."
    return "Check the spelling; a web page needs its https:// in front."


def _from_web(address: str, url: str | None, options: FetchOptions) -> Document:
    loaded = download(address, options, refuse=_refuse_media)
    return _document(
        loaded.content,
        address,
        options,
        url=url or loaded.url,
        suffix=PurePosixPath(urlsplit(loaded.url).path).suffix,
        media_type=loaded.media_type,
        charset=loaded.charset,
    )


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


def peek(source: str, options: FetchOptions = FetchOptions()) -> bytes:
    """The first bytes of a file or of what is at an address, decompressed.

    Nothing is raised: empty is what cannot be had, and whoever fetches it will say why.
    """
    try:
        if not is_address(source):
            with Path(source).open("rb") as file:
                return beginning(file.read(_PEEK))
        with _client(options) as client, client.stream("GET", source) as response:
            return beginning(next(response.iter_bytes(_PEEK), b"")) if response.is_success else b""
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
        return b""


@contextmanager
def _client(options: FetchOptions) -> Iterator[httpx.Client]:
    """A client that is closed when the time for the whole page is over.

    httpx limits each read and not their sum: a server that sends a byte now and then would hold
    us for ever, be it in its headers, in its body or from one redirect to the next.

    Raises:
        TimeoutError: The time is over.
    """
    client = httpx.Client(
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
    except (httpx.HTTPError, RuntimeError, OSError, ValueError) as error:
        if over.is_set():
            raise TimeoutError from error
        raise
    finally:
        watch.cancel()


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


def _refuse_media(address: str, media_type: str) -> None:
    if media_type not in {"", *MEDIA_TYPES} and not media_type.startswith(
        (*_READABLE, "application/octet-stream")
    ):
        msg = f"{address} is {media_type}, not a text."
        raise FetchError(msg, hint="Give a web page, a Markdown file or a plain text file.")


def _read_limited(response: httpx.Response, options: FetchOptions) -> bytes:
    """Read the body as it comes, a byte more than is allowed at most."""
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > options.max_size:
            break
    return bytes(data)


def _document(  # noqa: PLR0913  one place where a page becomes a document
    data: bytes,
    name: str,
    options: FetchOptions,
    *,
    url: str | None = None,
    suffix: str = "",
    media_type: str = "",
    charset: str | None = None,
) -> Document:
    if len(data) > options.max_size:
        msg = f"{name} is larger than {options.max_size / _MEGABYTE:g} MB."
        raise FetchError(msg, hint="An article is seldom larger than 1 MB; is this one?")
    if is_gzipped(data):
        data = unpack(data, name, most=options.max_size)
        suffix = PurePosixPath(urlsplit(url or name).path.removesuffix(".gz")).suffix
        media_type = ""
    text = decode(data, name, declared=charset)
    return Document(
        content=text, kind=kind_of(text, suffix=suffix, media_type=media_type), name=name, url=url
    )
