"""A page as fetched: from a file, from the web, from standard input."""

import sys
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from listen.errors import FetchError, NoArticleError
from listen.extraction.decoding import MEDIA_TYPES, decode, kind_of
from listen.extraction.gzipped import beginning, is_gzipped, unpack
from listen.extraction.options import STDIN, FetchOptions
from listen.model import Document

_MEGABYTE = 1_000_000
_PEEK = 4096
"""Bytes from which it shows what a file is."""
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
    from listen.extraction.web import download  # a file needs no client of the web

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


def peek(source: str, options: FetchOptions = FetchOptions()) -> bytes:
    """The first bytes of a file or of what is at an address, decompressed.

    Nothing is raised: empty is what cannot be had, and whoever fetches it will say why.
    """
    if is_address(source):
        from listen.extraction.web import glance

        return beginning(glance(source, options, refuse=_refuse_media)[:_PEEK])
    try:
        with Path(source).open("rb") as file:
            return beginning(file.read(_PEEK))
    except (OSError, ValueError):
        return b""


def _refuse_media(address: str, media_type: str) -> None:
    if media_type not in {"", *MEDIA_TYPES} and not media_type.startswith(
        (*_READABLE, "application/octet-stream")
    ):
        msg = f"{address} is {media_type}, not a text."
        raise FetchError(msg, hint="Give a web page, a Markdown file or a plain text file.")


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
