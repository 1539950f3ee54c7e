"""Addresses of the web: e-mail, URLs, domains, paths, files, hashtags, handles."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, digits, pairs
from listen.speech.verbalize.english.spelling import acronym, name_words
from listen.speech.verbalize.grammar import clued
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names

_TLD: Final = r"[a-z]{2,6}"
TLDS: Final = frozenset(
    names(
        "com org net gov edu mil int info biz dev app blog news tech cloud online site store shop"
        " xyz me tv io ai co uk us eu de fr es it pt nl be ch at se no dk fi pl cz ie ca au nz jp"
        " cn kr in br mx ru ua za ly gg fm to abc"
    )
)
_LETTERED: Final = frozenset(
    names(
        "io ai uk us eu de fr es pt nl be ch se dk fi pl cz ie ca au nz jp cn kr br mx ru ua"
        " za ly gg fm tv html php etc"
    )
)
_MARKS: Final = {
    "_": "underscore",
    "-": "dash",
    "+": "plus",
    "/": "slash",
    "&": "and",
    "#": "hash",
    "=": "equals",
    ":": "colon",
    "~": "tilde",
    "%": "percent",
    "\\": "backslash",
    "@": "at",
    ".": "dot",
}
_TOKEN = Pattern(r"[A-Za-z]+|\d+|[^A-Za-z\d]")
LONGEST_PATH: Final = 2
"""Segments of a URL's path that are worth hearing; a longer path is left out."""


def spelled(written: str, *, dash: str = "dash") -> str:
    """Say a label of an address: words, letters, digits and marks."""
    said = []
    for token in _TOKEN.findall(written):
        if token.isascii() and token.isalpha():
            said.append(label(token))
        elif token.isdecimal() and token.isascii():
            said.append(
                cardinal(int(token)) if len(token) < 3 and token[0] != "0" else digits(token)
            )
        elif token in _MARKS:
            said.append({**_MARKS, "-": dash}[token])
        elif token.isalpha():
            said.append(token)
    return " ".join(filter(None, said))


def label(word: str) -> str:
    """Say a run of letters as a word, or letter by letter where it is none."""
    if len(word) == 1:
        return word
    if word.lower() in _LETTERED or not re.search(r"[aeiouyAEIOUY]", word):
        return acronym(word)
    return word


def _email(match: re.Match[str]) -> str:
    written = match.group().removeprefix("mailto:")
    lead = "at " if written.startswith("@") else ""
    user, _, place = written.removeprefix("@").partition("@")
    host, *parts = (place.lower() if place.isupper() else place).split("/")
    return lead + " slash ".join([f"{spelled(user)} at {_host(host)}", *map(spelled, parts)])


def _host(written: str) -> str:
    return " dot ".join(spelled(part) for part in written.split(".") if part)


def _url(match: re.Match[str]) -> str | None:
    if "tld" in match.groupdict() and match["tld"] not in TLDS:
        return None
    host = match["host"]
    host = (host.lower() if host.isupper() else host).removeprefix("www.")
    path = match["path"] or ""
    parts = [part for part in re.split(r"[?#]", path)[0].split("/") if part]
    said = _host(host)
    if (
        len(parts) <= LONGEST_PATH
        and all(len(part) <= 24 for part in parts)
        and not re.search(r"[?&=%]", path)
        and not _CODE.search(path)
    ):
        for part in parts:
            said += (
                f" slash {' dot '.join(spelled(bit, dash='') for bit in part.split('.') if bit)}"
            )
    return " ".join(said.split())


_CODE: Final = Pattern(r"/(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{5,}(?:/|$)")
"""What a link shortener makes up: `/3bYXAvt`."""


def _domain(match: re.Match[str]) -> str | None:
    if match["tld"] not in TLDS:
        return None
    return _host(match.group())


def _file(match: re.Match[str]) -> str | None:
    extension = match["extension"].lower()
    if extension not in EXTENSIONS or (match["extension"].isupper() and extension in TLDS):
        return None
    name = spelled(match["name"].strip("_"), dash="")
    return " ".join(f"{name} dot {_extension(extension)}".split())


def _relative(match: re.Match[str]) -> str:
    return "dot dot slash " if ".." in match.group() else "dot slash "


def _bare_extension(match: re.Match[str]) -> str | None:
    """Say `.pdf` and `.gov` where no name stands before them."""
    extension = match["extension"].lower()
    if extension in EXTENSIONS:
        return f"dot {_extension(extension)}"
    return f"dot {label(extension)}" if extension in TLDS else None


def _extension(written: str) -> str:
    if written in _SPOKEN:
        return written
    return spelled(written) if re.search(r"\d", written) else acronym(written)


_SPOKEN: Final = frozenset(
    names(
        "yaml toml json zip bin bat log conf ini lock text java env dot doc wav gif jpeg"
        " swift dll rar vue dart scala gradle proto torrent opus img lua bib tex wasm pickle"
    )
)
"""Extensions that are said as words."""


def _dotfile(match: re.Match[str]) -> str:
    return f"dot {spelled(match['name'].lower())}"


def _path(match: re.Match[str]) -> str | None:
    if match.groupdict().get("extension", "txt") not in EXTENSIONS:
        return None
    written = match.group().removeprefix("file:").replace(":", "")
    parts = [part for part in re.split(r"[/\\]", written) if part not in {"", "~", "."}]
    said = [_host(part) if "." in part else spelled(part, dash="") for part in parts]
    if len(said) > LONGEST_PATH * 2:
        return said[-1]
    lead = "slash " if match.group().startswith("/") else ""
    lead = "home slash " if match.group().startswith("~") else lead
    slash = " backslash " if "\\" in written else " slash "
    return " ".join((lead + slash.join(said)).split())


_SERIAL: Final = Pattern(r"(?=\w*(?:\d[A-Z]+\d|[A-Z]\d+[A-Z]))[A-Z\d]{4,}")


def _hashtag(match: re.Match[str]) -> str:
    if _SERIAL.fullmatch(match["name"]):
        return "number " + " ".join(spelled(char) for char in match["name"])
    named = match.string[: match.start()].lower().endswith(("hashtag ", "hashtags "))
    return name_words(match["name"]) if named else f"hashtag {name_words(match['name'])}"


def _handle(match: re.Match[str]) -> str:
    return f"at {name_words(match['name'])}"


def _ip(match: re.Match[str]) -> str:
    return (
        " dot ".join(digits(part) for part in match.group("ip").split("."))
        + (f" slash {cardinal(int(match['net']))}" if match["net"] else "")
        + (f", port {pairs(match['port'])}" if match["port"] else "")
    )


_EXTENSION: Final = r"(?:[a-z][a-z\d]{0,5}|[A-Z][A-Z\d]{1,4})"
EXTENSIONS: Final = frozenset(
    names(
        "yaml yml toml json xml html htm css scss js jsx ts tsx py rb rs go java cpp cc hpp cs php"
        " sh bat exe dll so zip tar gz rar pdf doc docx xls xlsx ppt pptx txt md rst csv tsv png"
        " jpg jpeg gif svg webp mp3 mp4 wav flac ogg mov avi mkv ini cfg conf log lock env sql db"
        " iso bin apk dmg deb rpm swift kt ipynb bak tmp m4a m4v m4b heic heif avif epub mobi ps1"
        " psd eps woff woff2 ttf otf wasm vue lua jl dart scala kts gradle tf proto jsonl onnx"
        " gguf pkl npz npy sqlite pem crt msi img torrent srt vtt opus aac aiff mid odt ods odp"
        " rtf tex bib"
    )
)
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"

RULES: Final = (
    clued(
        "email",
        "@",
        r"(?a)(?:mailto:)?(?<![\w.])@?[\w.+&%-]*\w@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}\b(?:/[\w-]+)*",
        _email,
    ),
    clued(
        "link",
        ("](",),
        (
            r"!?\[(?P<text>[^\[\]]*)\]\((?:(?i:https?|ftp)://|mailto:|www\.|#|\.{0,2}/[A-Za-z\d_.%/-]+\)"
            r"|[\w/-]+\.(?:html?|md|pdf|png|jpe?g|gif|svg|webp)\b)[^()\s]*(?:\s\"[^\"]*\")?\)?"
        ),
        lambda m: m["text"],
    ),
    clued(
        "url",
        ("//", "www", "WWW"),
        (
            r"(?a)(?:\b(?i:https?|ftp)://|\b(?=(?i:www)\.))(?P<host>[\w-]+(?:\.[\w-]+)*)(?::\d+)?"
            r"(?P<path>/[^\s<>\"”’)\]]*[\w/=-]|/)?"
        ),
        _url,
    ),
    clued("path", "/", r"(?a)\bfile://(?P<p>/[\w./-]*\w)", _path),
    clued(
        "url",
        ("/",),
        rf"(?<![\w@/.-])(?P<host>(?:{_LABEL}\.)+(?P<tld>{_TLD}))(?P<path>/[^\s<>\"”’)\]]*[\w/=-])(?!\w)",
        _url,
        also=(".a", ".A"),
    ),
    clued(
        "path",
        (" /", "~/", "(/", '"/', "`/", "“/", ",/", ";/", "9/", ")/", "!/", "?/"),
        (
            r"(?a)(?<![\w.:/<~])~?/[\w.-]+(?:/[\w.-]+)+(?<=\w)/?|(?<![\w.:/<])~/[\w./-]*\w|"
            r"(?<![\w.:/<~])/(?:etc|usr|var|home|tmp|opt|bin|dev|mnt|root|proc)\b"
        ),
        _path,
    ),
    clued(
        "path",
        ("/",),
        rf"(?a)(?<![\w.:/])(?:[\w-]+/)+[\w-]+(?:\.[\w-]+)*\.(?P<extension>{_EXTENSION})\b",
        _path,
        also=(".a", ".A"),
    ),
    clued("path", ("\\", ":/"), r"(?a)\b[A-Z]:[\\/][\w.\\/-]*\w", _path),
    clued(
        "file",
        (".a", ".A"),
        (
            rf"(?a)(?<![\w@/])(?P<name>[\w-]+(?:\.[\w-]+)*)\.(?P<extension>{_EXTENSION})\b"
            rf"(?![.@]\w)(?!/)"
        ),
        _file,
    ),
    clued(
        "file",
        (" .", "(.", '".', "“.", "/.", "`."),
        rf"(?<![\w.])\.(?P<extension>{_EXTENSION})\b(?!\.\w|[/(])",
        _bare_extension,
        also=(".a", ".A"),
    ),
    clued("path", ("./",), r"(?:(?<=\s)|^)\.{1,2}/(?=\w)", _relative),
    clued(
        "file",
        (
            "env",
            "git",
            "gitignore",
            "gitattributes",
            "gitmodules",
            "gitlab",
            "github",
            "npmrc",
            "bashrc",
            "zshrc",
            "vimrc",
            "htaccess",
            "dockerignore",
            "editorconfig",
            "profile",
            "ssh",
            "config",
            "net",
        ),
        (
            r"(?<![\w.])\.(?P<name>(?:env|git\w*|npmrc|bashrc|zshrc|vimrc|htaccess|dockerignore"
            r"|editorconfig|profile|ssh|config|NET|net)\b)"
        ),
        _dotfile,
    ),
    clued(
        "url",
        (".a", ".A"),
        rf"(?<![\w@/.-])(?:{_LABEL}\.)+(?P<tld>{_TLD})(?![\w@-]|\.\w)",
        _domain,
    ),
    clued(
        "address",
        (".9.", ".99"),
        (
            r"(?<![\w.])(?P<ip>\d{1,3}(?:\.\d{1,3}){3})(?:/(?P<net>\d{1,2})|:(?P<port>\d{2,5}))?"
            r"(?![\w]|\.\d)"
        ),
        _ip,
    ),
    clued(
        "hashtag",
        "#",
        r"(?<![\w&])#(?![A-Z]{1,4}(?:-\d{3}|\d+-\d))(?P<name>(?:\d+(?=[A-Z]))?[A-Za-z_]\w*)",
        _hashtag,
    ),
    clued("handle", "@", r"(?<![\w.])@(?P<name>\w+(?:\.\w+)*)", _handle),
)
