"""What a page is in: only what it says itself, or UTF-8; a guess could spoil it."""

import codecs
import re

from listen.errors import PublishError

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)
_REACH = 4096
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_SPLIT = ("utf-16", "utf-32", "utf-7", "iso2022", "hz")
"""Encodings in which markup does not read as ASCII."""
_AS_BROWSERS_READ = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}


def decode_page(data: bytes, name: str) -> tuple[str, str]:
    """Decode a page; gives its text and the name of its encoding.

    Raises:
        PublishError: If it is not in what it says, or in nothing that can be edited.
    """
    declared = _declared(data)
    encoding = _known(declared, name)
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        says = f"says that it is in {declared}, and is not" if declared else "is not UTF-8"
        msg = f"{name} {says} (byte {error.start:,})."
        hint = "Save it as UTF-8, or declare what it is in: <meta charset=…>."
        raise PublishError(msg, hint=hint) from error


def _declared(data: bytes) -> str | None:
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith(_WIDE):
        return "utf-16"
    found = _META.search(data[:_REACH]) or _XML.match(data[:_REACH])
    if found is None or found[1].lower().startswith(b"utf-16"):
        return None  # what says so in ASCII is not; browsers take it for UTF-8
    return found[1].decode("ascii", "replace")


def _known(declared: str | None, name: str) -> str:
    try:
        encoding = codecs.lookup(declared or "utf-8").name
    except LookupError as error:
        msg = f"{name} says that it is in {declared}, which is no known character encoding."
        raise PublishError(msg, hint="Save it as UTF-8 and declare that.") from error
    encoding = _AS_BROWSERS_READ.get(encoding, encoding)
    if encoding.startswith(_SPLIT):
        msg = f"{name} is in {declared}, in which nothing can be put on a page safely."
        raise PublishError(msg, hint="Save it as UTF-8 and declare that.")
    return encoding
