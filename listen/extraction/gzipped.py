"""Files that come gzipped: large sitemaps, archives of pages."""

import zlib

from listen.errors import FetchError

_MAGIC = b"\x1f\x8b"
_GZIP = 16 + zlib.MAX_WBITS
_MEGABYTE = 1_000_000


def is_gzipped(data: bytes) -> bool:
    """Whether bytes are a gzip stream."""
    return data.startswith(_MAGIC)


def beginning(data: bytes) -> bytes:
    """What can be told of some content from the first bytes of it, be they gzipped."""
    if not is_gzipped(data):
        return data
    try:
        return zlib.decompressobj(_GZIP).decompress(data, len(data))
    except zlib.error:
        return b""


def unpack(data: bytes, name: str, *, most: int) -> bytes:
    """Decompress a gzip stream.

    Args:
        data: The stream.
        name: What to call it in an error.
        most: Bytes that it may unfold to.

    Raises:
        FetchError: It is broken, cut off, or unfolds to more.
    """
    unpacker = zlib.decompressobj(_GZIP)
    try:
        content = unpacker.decompress(data, most + 1)
    except zlib.error as error:
        msg = f"{name} cannot be unpacked: {error}."
        raise FetchError(msg, hint="Get it again; it may be damaged.") from error
    if len(content) > most:
        msg = f"{name} is larger than {most / _MEGABYTE:g} MB when it is unpacked."
        raise FetchError(msg, hint="An article is seldom larger than 1 MB; is this one?")
    if not unpacker.eof:
        msg = f"{name} ends in the middle of its data."
        raise FetchError(msg, hint="Get it again; the download may have been cut off.")
    return content
