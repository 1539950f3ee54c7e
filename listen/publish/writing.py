"""What all written files share: clean text, web addresses, JSON that people can read."""

import json
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote, urldefrag, urlsplit

from listen.model import Anchor, Milliseconds

_LINE_BREAKS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
# What UTF-8, XML or a subtitle parser cannot hold: controls, lone surrogates, two non-characters.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""Put U+FFFD in place of what no file should hold, one for one, so that offsets stay true.

    >>> clean("a\x00b")
    'a\ufffdb'
    """
    return _UNWRITABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    r"""Clean a text and join its lines.

    >>> one_line(" Tea\r\n  or coffee? ")
    'Tea or coffee?'
    """
    return clean(_LINE_BREAKS.sub(" ", text)).strip()


def clock(time: Milliseconds, point: str) -> str:
    """Write a time as hours, minutes, seconds and thousandths.

    >>> clock(Milliseconds(3_723_004), ".")
    '01:02:03.004'
    """
    seconds, thousandths = divmod(time, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{thousandths:03}"


def web_address(url: str | None, anchor: Anchor | None = None) -> str | None:
    """Return the address to link to, or `None` if it is not one of the web.

    A post's URL comes from the page itself, which may say `javascript:…`.

    >>> web_address("https://example.com/tea#top", Anchor("how to"))
    'https://example.com/tea#how%20to'
    """
    if url is None:
        return None
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return None
    if scheme not in {"http", "https"}:
        return None
    page = one_line(urldefrag(url).url if anchor else url)
    return f"{page}#{quote(clean(anchor))}" if anchor else page


def lay_out(record: Mapping[str, object]) -> str:
    """Write an object as JSON: a line for each member, and for each element of a list of objects.

    Indenting all levels would give a word's time four lines; indenting none, nobody could read.
    """
    members = ",\n".join(f"  {_json(name)}: {_value(value)}" for name, value in record.items())
    return clean(f"{{\n{members}\n}}\n")


def _value(value: object) -> str:
    if not isinstance(value, Sequence) or isinstance(value, str) or not value:
        return _json(value)
    elements = ",\n".join(f"    {_json(element)}" for element in value)
    return f"[\n{elements}\n  ]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
