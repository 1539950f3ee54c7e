"""Text as its author meant it: mojibake undone, entities resolved."""

import re

from listen.model import Kind

_MOJIBAKE = re.compile(
    "[\u00c2\u00c3\u00e2\u00f0\u00e3\u00e5\u00d0\u00d1\u0161\u0111\u00c5\u00ef][^\x00-\x7f]"
)
"""How UTF-8 read as a Windows code page looks; everything else is left as it is."""


def repair(content: str, kind: Kind) -> str:
    """Repair a page's text line by line; lines that show no damage are not touched."""
    if _MOJIBAKE.search(content):
        content = "\n".join(_repair_line(line) for line in content.split("\n"))
    if kind is Kind.TEXT:
        import ftfy

        config = ftfy.TextFixerConfig(
            unescape_html=True, uncurl_quotes=False, fix_character_width=False
        )
        content = ftfy.fix_text(content, config)
    return (
        content.encode("utf-8", "replace").decode("utf-8") if _has_surrogates(content) else content
    )


def _repair_line(line: str) -> str:
    if not _MOJIBAKE.search(line):
        return line
    import ftfy  # few pages need it, and it takes long to be loaded

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=True,
        fix_character_width=False,
        normalization="NFC",
        remove_control_chars=True,
    )
    return ftfy.fix_text(line, config)


def _has_surrogates(content: str) -> bool:
    try:
        content.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
