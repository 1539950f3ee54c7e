"""Bytes to text, and what the text is written in."""

import codecs
import re
from collections.abc import Iterator

from listen.errors import FetchError
from listen.model import Kind

BINARY_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"\x89PNG\r\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"ID3": "an MP3 file",
    b"OggS": "an Ogg file",
    b"fLaC": "a FLAC file",
    b"RIFF": "a WAV, WebP or AVI file",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"BZh": "a bzip2 archive",
}
"""How files that hold no readable text begin."""

SUFFIXES = {
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".shtml": Kind.HTML,
    ".php": Kind.HTML,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mdown": Kind.MARKDOWN,
    ".mkd": Kind.MARKDOWN,
    ".mdx": Kind.MARKDOWN,
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
}
MEDIA_TYPES = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/markdown": Kind.MARKDOWN,
    "text/x-markdown": Kind.MARKDOWN,
}

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_XML_ENCODING = re.compile(
    rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_META_REACH = 4096  # HTML asks for the declaration within 1024 bytes; real pages are later
_GUESS_REACH = 200_000  # enough letters for charset-normalizer; more only costs time
_BINARY_REACH = 4096
_BINARY_SHARE = 0.1  # of control characters, above which no encoding explains them
_HTML_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAGS = re.compile(
    r"<(?:p|div|article|section|h[1-6]|span|a|br|ul|table)\b[^<>]*>", re.IGNORECASE
)
_MARKDOWN_SIGNS = re.compile(
    r"^(?:#{1,6} \S|```|~~~|\|[ :|-]+\|$|\[[^\]]+\]: \S|---\n(?:\w+:.*\n)+---$)|\]\(\S+\)|\*\*\S",
    re.MULTILINE,
)


def decode(data: bytes, name: str, *, declared: str | None = None) -> str:
    """Decode a page: byte order mark, declared charset, `<meta>`, UTF-8, then a guess.

    Raises:
        FetchError: The bytes are no text, or in no encoding that is known.
    """
    _refuse_binary(data, name)
    for encoding in _candidates(data, declared):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    from charset_normalizer import from_bytes  # few pages need it

    guess = from_bytes(data[:_GUESS_REACH]).best()
    if guess is None:
        msg = f"The text of {name} is in no known character encoding."
        raise FetchError(msg, hint="Save it as UTF-8 and try again.")
    return data.decode(guess.encoding, errors="replace")


def kind_of(text: str, *, suffix: str = "", media_type: str = "") -> Kind:
    """Tell what a text is written in: by its media type, by its suffix, by its looks."""
    if media_type in MEDIA_TYPES:
        return MEDIA_TYPES[media_type]
    looks_like_html = bool(_HTML_OPENING.match(text))
    kind = SUFFIXES.get(suffix.lower())
    if kind is not None:
        return Kind.HTML if kind is Kind.TEXT and looks_like_html else kind
    if looks_like_html or len(_HTML_TAGS.findall(text[:_GUESS_REACH])) >= 3:
        return Kind.HTML
    if text.startswith("---\n") or len(_MARKDOWN_SIGNS.findall(text[:_GUESS_REACH])) >= 2:
        return Kind.MARKDOWN
    return Kind.TEXT


def _candidates(data: bytes, declared: str | None) -> Iterator[str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            yield encoding
    if declared:
        yield _as_browsers_read(declared)
    meta = _META_CHARSET.search(data[:_META_REACH])
    if meta:
        yield _as_browsers_read(meta[1].decode("ascii", "replace"))
    xml = _XML_ENCODING.match(data[:_META_REACH])
    if xml:
        yield _as_browsers_read(xml[1].decode("ascii", "replace"))
    yield "utf-8"


def _as_browsers_read(label: str) -> str:
    """Map a label as the WHATWG encoding standard does: Latin-1 means Windows-1252."""
    label = label.strip().strip("\"'").lower()
    return {
        "iso-8859-1": "windows-1252",
        "latin-1": "windows-1252",
        "latin1": "windows-1252",
        "ascii": "windows-1252",
        "us-ascii": "windows-1252",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "shift_jis": "cp932",
        "euc-kr": "cp949",
        "utf-16": "utf-8",  # a page that says so in ASCII is not
    }.get(label, label)


def _refuse_binary(data: bytes, name: str) -> None:
    head = data[:_BINARY_REACH]
    hint = "Give a web page, a Markdown file or a plain text file."
    for signature, what in BINARY_SIGNATURES.items():
        if head.startswith(signature):
            msg = f"{name} is {what}, not a text."
            raise FetchError(msg, hint=hint)
    if any(head.startswith(mark) for mark, _ in _BOMS):
        return
    controls = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    if head and controls / len(head) > _BINARY_SHARE:
        msg = f"{name} is a binary file, not a text."
        raise FetchError(msg, hint=hint)
