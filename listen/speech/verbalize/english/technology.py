"""Names of things with digits and signs in them: versions, models, flags, languages, formulae."""

import re
from typing import Final

from listen.speech.verbalize.english import formulas
from listen.speech.verbalize.english.numbers import cardinal, digits, pairs
from listen.speech.verbalize.english.spelled_parts import (
    caps,
    dotted,
    letter,
    model,
    status,
)
from listen.speech.verbalize.english.spelling import acronym, name_words
from listen.speech.verbalize.english.web import label, spelled
from listen.speech.verbalize.grammar import clued, numeric, rule
from listen.speech.verbalize.tables import names


def _version(match: re.Match[str]) -> str:
    return f"version {dotted(match['number'])}"


def _dotted(match: re.Match[str]) -> str:
    return dotted(match["number"])


def _release(match: re.Match[str]) -> str:
    """Say a version and how far it has come: `3.12.0rc1`."""
    said = [dotted(match["number"]), label(match["stage"] or "").strip()]
    return " ".join(filter(None, [*said, match["which"] and cardinal(int(match["which"]))]))


def _named_version(match: re.Match[str]) -> str | None:
    before = match.string[: match.start()]
    if before[-1:] not in {" ", "-"} or re.split("[ -]", before)[-2] not in _PRODUCTS:
        return None
    return dotted(match["number"])


def _paired(match: re.Match[str]) -> str:
    return pairs(match["number"])


def _plus_plus(match: re.Match[str]) -> str:
    return f"{match['name']} plus plus"


def _sharp(match: re.Match[str]) -> str:
    return f"{match['name']} sharp"


def _flag(match: re.Match[str]) -> str:
    return spelled(match["name"], dash="").replace("  ", " ")


def _snake(match: re.Match[str]) -> str:
    return " ".join(spelled(part) for part in match.group().split("_") if part)


def _call(match: re.Match[str]) -> str:
    return match["name"]


def _camel(match: re.Match[str]) -> str | None:
    """Part a name in code: `getUserById`, `macOS`."""
    return None if match.group() == "arXiv" else name_words(match.group())


_KINDS: Final = {
    "maj": "major",
    "m": "minor",
    "min": "minor",
    "dim": "diminished",
    "aug": "augmented",
}


def _chord(match: re.Match[str]) -> str:
    """Say a chord: `C#m7`, `Ebmaj7`, `Gsus4`."""
    kind = match["kind"] or match["plain"]
    number = match["number"] or match["degree"] or match["high"]
    said = [
        letter(match["root"]),
        match["sharp"] and "sharp",
        match["flat"] and "flat",
        kind and _KINDS.get(kind, kind),
        number and cardinal(int(number)),
    ]
    return " ".join(filter(None, said))


def _slash_names(match: re.Match[str]) -> str:
    parts = match.group().split("/")
    if all(len(part) == 1 for part in parts):
        return acronym("".join(parts))
    return " ".join(caps(part) for part in parts)


def _protocol(match: re.Match[str]) -> str:
    return f"{caps(match['name'])} {dotted(match['number'])}"


def _business(match: re.Match[str]) -> str:
    return match.group().replace("2", " to ")


def _grades(match: re.Match[str]) -> str:
    return f"K through {cardinal(int(match['number']))}"


def _apple(match: re.Match[str]) -> str:
    capitals = match["caps"]
    if capitals == "SIM":
        return f"{match['i']}-{capitals}"
    return f"{match['i']}.{acronym(capitals)}"


_PRODUCTS: Final = frozenset(
    names(
        "Python Java Node Node.js PHP Ruby Perl Go Rust Swift Kotlin Scala TypeScript"
        " JavaScript Django Rails React Angular Vue Laravel Kubernetes Docker Linux kernel"
        " Ubuntu Debian Fedora Windows macOS iOS iPadOS watchOS tvOS visionOS Android"
        " Chrome Firefox Safari Edge Postgres PostgreSQL MySQL SQLite MongoDB Redis Excel"
        " Word Photoshop Unity Engine Bluetooth USB HDMI Wi-Fi WiFi PCIe DDR OpenGL Vulkan"
        " CUDA DirectX Llama Gemini GPT version Version release Release build Build"
        " Mistral PyTorch TensorFlow NumPy Terraform Git curl OpenSSL nginx Apache"
    )
)
"""Before a version number: `Python 3.11` is three point eleven."""


RULES: Final = (
    numeric(
        "version", r"(?<=ersion )v(?P<number>\d+(?:\.\d+)*)(?![\w]|\.\d)", _dotted, near=("a9",)
    ),
    numeric(
        "version",
        r"(?<![\w.])(?:v\.?\s?|V\.?\s?(?=\d+\.\d))(?P<number>\d+(?:\.\d+[a-z]?\d*)*(?:\.x)?)"
        r"(?![\w]|\.\d)",
        _version,
        near=("v", "V"),
        also=("a9", "A9", "a.", "A.", "a 9", "A 9"),
    ),
    numeric(
        "version",
        r"(?<![\w.,$€£-])(?P<number>\d{1,3}(?:\.\d+)+)(?![\w]|,\d|\s?%)",
        _named_version,
        near=(".9",),
    ),
    numeric(
        "version",
        r"(?<![\w.,$€£-])(?P<number>\d+(?:(?:\.\d+){2,}|(?:\.\d+)*\.x\b))"
        r"(?:-?(?P<stage>rc|beta|alpha|[abr](?=\d)|(?:p|post|dev)(?=\d))[.-]?(?P<which>\d*))?(?![\w])",
        _release,
        near=(".9.", ".99", ".a", "9.a"),
    ),
    clued("language", "+", r"\b(?P<name>[A-Z])\+\+", _plus_plus),
    clued(
        "chord",
        ("a9", "#", "♯", "♭", *names("clarinet trumpet cornet tuba horn major minor chord scale")),
        (
            r"\b(?P<root>[A-G])(?:(?:(?P<sharp>[#♯])|(?P<flat>b|♭))(?:(?P<kind>maj|min|m|dim|aug|sus)"
            r"(?P<number>[24679]|1[13])?|(?P<degree>[5679]|1[13])|(?<=b)(?=\s(?:major|minor|clarinet"
            r"|trumpet|cornet|tuba|horn|chord|scale)))|(?P<plain>maj|min|m|dim|sus|add)"
            r"(?P<high>[24679]|1[13]))(?!\w)"
        ),
        _chord,
    ),
    clued("language", "#", r"\b(?P<name>[A-GJ])#(?!\w)", _sharp),
    clued(
        "identifier",
        ("aaA",),
        r"(?<![\w.@#/-])[a-z]{2,}(?:[A-Z][a-z]*)+\d*(?![\w@]|-\d)",
        _camel,
    ),
    clued("flag", "-", r"(?<![\w-])--(?P<name>[a-zA-Z][\w-]*)", _flag),
    clued(
        "flag",
        (" -a", " -A"),
        r"(?<=[a-z\d] )-(?P<name>[a-zA-Z](?![a-zA-Z])|[b-df-hj-np-tv-z]{2,3}|l[aAh]{1,2}|xe|aux)"
        r"(?=[\s`\"'“”’,.;)]|$)(?!\s(?:flag|option|switch|argument)\b)",
        lambda m: f"dash {acronym(m['name'])}",
    ),
    clued(
        "flag",
        "-",
        r"(?<=\s)-(?P<name>[a-zA-Z])(?=\s(?:flag|option|switch|argument)\b)",
        lambda m: m["name"].upper(),
        also=("flag", "option", "switch", "argument"),
    ),
    clued("identifier", "_", r"\b[A-Za-z]\w*_\w+\b(?:\(\))?", _snake),
    clued("identifier", "(", r"\b(?P<name>[a-zA-Z]\w*)\(\)", _call),
    *formulas.RULES,
    numeric(
        "name",
        r"\b(?:[BCPGDV](?:2[BCPGDV]){1,2}|V2[HILX])\b(?! (?:star|dwarf|spec))",
        _business,
        near="2",
        also=("A9",),
    ),
    numeric("name", r"(?<!coli )\bK[-–](?P<number>1[0-2]|8)\b", _grades, near="K"),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>\d{1,2})(?P<letter>[GD])\b(?!\s?/)",
        lambda m: f"{cardinal(int(m['number']))} {m['letter']}",
        near=("9A",),
    ),
    numeric(
        "name",
        r"(?<![\w.,])(?P<number>2160|1440|1080|720|480|360)(?P<letter>[pi])(?P<rate>\d{2,3})?\b",
        lambda m: (
            f"{pairs(m['number'])} {m['letter'].upper()}"
            + (f" {cardinal(int(m['rate']))}" if m["rate"] else "")
        ),
        near=("9a",),
        also=("999",),
    ),
    numeric(
        "name",
        r"(?:(?<=[eE]rror )|(?<=[sS]tatus )|(?<=HTTP )|(?<=code ))(?P<number>[1-5]\d\d)\b"
        r"|(?<![\w.,$])(?P<late>[1-5]\d\d)(?= (?:error|page|response|status|redirect)s?\b)",
        status,
        near=(
            "error",
            "status",
            "http",
            "code",
            "page",
            "response",
            "redirect",
            "errors",
            "pages",
            "responses",
            "redirects",
        ),
    ),
    numeric(
        "name",
        (
            r"(?:(?<=Office )|(?<=Microsoft )|(?<=Section )|(?<=Boeing )|(?<=Airbus A)|"
            r"(?<=Highway )|(?<=Interstate )|(?<=Flight )|(?<=flight )|(?<=Area )|(?<=Room )"
            r"|(?<=Xbox )|"
            r"(?<=room ))(?P<number>\d{3})(?![\w,.]\d|\w|%)"
        ),
        _paired,
        near=(
            "office",
            "microsoft",
            "section",
            "boeing",
            "airbus",
            "highway",
            "interstate",
            "flight",
            "area",
            "room",
            "xbox",
        ),
    ),
    numeric("name", r"(?<=Boeing 7\d7-)(?P<number>\d{3})\b", _paired, near=("boeing",)),
    numeric(
        "protocol", r"\b(?P<name>[A-Z]{2,})/(?P<number>\d(?:\.\d)?)(?!\w)", _protocol, near="/"
    ),
    clued("name", "/", r"(?<![\w/])(?:[A-Z]{1,6}s?)(?:/[A-Z]{1,6}s?)+(?![\w/])", _slash_names),
    rule("name", r"\b(?P<i>[a-z])(?P<caps>[A-Z]{2,3})\b(?=s?\b)", _apple, near=("aA",)),
    numeric(
        "model",
        (
            r"(?P<name>\b[A-Z][A-Za-z]{0,9})-(?P<number>\d+(?:\.\d+)?)(?P<tail>[A-Za-z]{0,3})"
            r"(?!\w|,\d|-\d)"
        ),
        model,
        near=("-9",),
    ),
    numeric(
        "model",
        (
            r"(?P<lead>(?:(?<=[A-Z]{3} )|(?<=[A-Z]{2} )|(?<=Intel )|(?<=Core )|(?<=M\.2 )"
            r"|(?<=Ryzen \d )))"
            r"(?P<number>\d{4,5})(?P<tail>[A-Z]{0,3})(?![\w,]|-\d|\.\d|\s?[%/])"
        ),
        model,
        near=(" 9",),
    ),
    numeric(
        "model",
        (
            r"(?<![\w.,])(?=[A-Za-z\d.]*\d)(?=[\d.]*[A-Za-z])(?:\d+\.)?[A-Za-z\d]+(?:\.\d+[A-Z]?)?"
            r"(?:-[A-Za-z]*\d[A-Za-z\d]*)*\b(?<![\d]s)"
        ),
        model,
        near=("9a", "9A", "a9", "A9", ".9"),
    ),
    numeric(
        "model",
        r"\b(?P<name>[A-Z])\.(?P<number>\d{3})\b",
        lambda m: f"{m['name']} dot {digits(m['number'])}",
        near=(".9",),
    ),
)
