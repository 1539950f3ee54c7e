"""What programmers write in running text: tags, colours, ports, addresses, functions."""

import re
from typing import Final
from unicodedata import normalize

from listen.speech.verbalize.english import chess, keys
from listen.speech.verbalize.english.numbers import digits, ordinal, pairs, year
from listen.speech.verbalize.english.patterns import MONTH_NAMES, MONTH_WORDS
from listen.speech.verbalize.english.spelled_parts import caps, dotted, parts_of
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.english.times import clock
from listen.speech.verbalize.english.web import EXTENSIONS, TLDS
from listen.speech.verbalize.grammar import always, clued, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _hardware(match: re.Match[str]) -> str:
    return ", ".join(_characters(pair) for pair in re.split("[:-]", match.group()))


def _characters(written: str) -> str:
    return " ".join(
        digits(char) if char.isdecimal() else "A." if char in "aA" else char.upper()
        for char in written
    )


def _internet(match: re.Match[str]) -> str | None:
    written = match.group()
    if written.count("::") > 1 or (written.count(":") < 5 and "::" not in written):
        return None
    said = written.replace("::", " double colon ").replace(":", " colon ")
    return " ".join(
        part if part in {"double", "colon"} else _characters(part) for part in said.split()
    )


def _colour(match: re.Match[str]) -> str:
    return f"hex {_characters(match['number'])}"


def _port(match: re.Match[str]) -> str:
    ending = match["host"].rpartition(".")[2]
    what = "line" if ending in EXTENSIONS and ending not in TLDS else "port"
    return f"{match['host']}, {what} {pairs(match['port'])}"


def _tag(match: re.Match[str]) -> str:
    name = match["name"]
    closing = "closing " if match["closing"] else ""
    is_word = len(name) > 2 and re.search("[aeiou]", name)
    return f"{closing}{name if is_word else acronym(re.sub('[^a-z]', '', name))}"


def _function(match: re.Match[str]) -> str | None:
    """Say what is applied: `f(x)`, `O(n log n)`, `P(A)`."""
    name, inner = match["name"], match["inner"]
    if name in "aA" or (match["prime"] and name not in "fghFG") or inner in {"s", "es"}:
        return None
    name = f"{name}." if name == "A" else _FUNCTIONS.get(name, name)
    prime = {None: "", "'": " prime", "′": " prime"}.get(match["prime"], " double prime")
    inner = re.sub(r" ?\| ?", " given ", inner).replace(",", ", ")
    return f"{name}{prime} of {inner}"


_FUNCTIONS: Final = {
    "ln": "natural log",
    "log2": "log base two",
    "log10": "log base ten",
    "sqrt": "square root",
    "sin": "sine",
    "cos": "cosine",
    "tan": "tangent",
}


def _instant(match: re.Match[str]) -> str | None:
    month, day = int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31) or int(match["hour"]) > 24:
        return None
    date = f"{MONTH_NAMES[month - 1]} {ordinal(day)}, {year(int(match['year']))}"
    time = clock(int(match["hour"]), int(match["minute"]), half=False)
    zone = {"Z": " U.T.C."}.get(match["zone"] or "", "")
    return f"{date}, {time}{zone}"


def _model_name(match: re.Match[str]) -> str | None:
    """Say a language model's name, version and size: `llama3.1:8b`, `phi-3-mini-4k`."""
    parts = re.split("[-:]", match.group())
    sized = any(_SIZE.fullmatch(part) for part in parts[1:]) and len(parts[0]) > 1
    return " ".join(map(_model_part, parts)) if sized or _is_slug(parts) else None


_SIZE: Final = Pattern(r"(?P<lead>[aA])?(?P<number>\d+(?:\.\d+)?)(?:x(?P<by>\d+))?[bB]")


def _is_slug(parts: list[str]) -> bool:
    """Tell `claude-3-5-sonnet`, words with numbers between them, from a range or a date."""
    numbered = [at for at, part in enumerate(parts[:-1]) if re.fullmatch(r"\d+(?:\.\d+)?", part)]
    return (
        len(parts) > 2
        and parts[0].isalpha()
        and parts[0][1:].islower()
        and any(re.fullmatch(r"[a-z]{3,}", part) for at in numbered for part in parts[at + 1 :])
        and parts[0].lower()[:3] not in MONTH_WORDS
    )


def _model_part(part: str) -> str:
    if size := _SIZE.fullmatch(part):
        by = f" X {dotted(size['by'])}" if size["by"] else ""
        return f"{'A. ' if size['lead'] else ''}{dotted(size['number'])}{by} B"
    if re.fullmatch(r"\d{8}", part):
        return digits(part)
    if re.fullmatch(r"\d{4}", part):
        return pairs(part)
    if re.fullmatch(r"[vV]\d+(?:\.\d+)*", part):
        return f"version {dotted(part[1:])}"
    if re.fullmatch(r"\d+(?:\.\d+)*[kKmM]?", part):
        return dotted(part)
    return caps(part) if part.isalpha() else parts_of(part)


def _image_tag(match: re.Match[str]) -> str:
    """Say the name and tag of a container image: `python:3.12-slim`."""
    tail = (match["tail"] or "").replace("-", " ")
    return f"{match['name']} {dotted(match['number'])}{tail}"


def _nuclide(match: re.Match[str]) -> str:
    element = match["element"]
    said = acronym(element) if len(element) == 2 else element
    return f"{said} {pairs(match['number'])}{' M' if match['meta'] else ''}"


def _raised_nuclide(match: re.Match[str]) -> str:
    return f"{match['element']} {pairs(normalize('NFKC', match['number']))}"


RULES: Final = (
    numeric(
        "model",
        r"(?<![\w.:/@-])[A-Za-z][A-Za-z\d]*(?:\.\d+)?(?:[-:][A-Za-z\d]+(?:\.\d+)*)+(?![\w@:]|-\w)",
        _model_name,
        near=("-9", "-A9", "-a9", ":9"),
        also=("9a", "9A", "9-a", "9-A"),
    ),
    numeric(
        "name",
        (
            r"(?<![\w.:/-])(?P<name>(?!localhost)[a-z][a-z\d-]*[a-z]):(?P<number>\d+(?:\.\d+)*)"
            r"(?P<tail>(?:-[a-z]+)+)?(?![\w:]|\.\w)"
        ),
        _image_tag,
        near=("a:9",),
    ),
    numeric(
        "nuclide",
        (
            r"\b(?P<element>(?i:uranium|plutonium|polonium|carbon|c(?:ae|e)sium|iodine|strontium"
            r"|cobalt|americium|radium|technetium|thorium|lithium|potassium|argon|helium"
            r"|neptunium|californium)|Tc)-(?P<number>\d{1,3})(?P<meta>m)?\b"
        ),
        _nuclide,
        near=("a-9",),
        also=names(
            "uranium plutonium polonium carbon caesium cesium iodine strontium cobalt americium"
            " radium technetium thorium lithium potassium argon helium neptunium californium tc"
        ),
    ),
    clued(
        "nuclide",
        "⁰¹²³⁴⁵⁶⁷⁸⁹",
        r"(?<!\w)(?P<number>[⁰¹²³⁴-⁹]{1,3})(?P<element>[A-Z][a-z]?)\b",
        _raised_nuclide,
    ),
    numeric(
        "date",
        r"(?<![\w/-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)T(?P<hour>\d\d):"
        r"(?P<minute>[0-5]\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?(?![\w:])",
        _instant,
        near=("9A",),
        also=("A9",),
    ),
    numeric(
        "address",
        r"(?<![\w:-])(?:(?:[\dA-Fa-f]{2}[:-]){5}[\dA-Fa-f]{2}"
        r"|[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12})(?![\w:-])",
        _hardware,
        near=":-",
        also=(":9", ":a", ":A", "-9", "-a", "-A"),
    ),
    clued(
        "address",
        ":",
        r"(?<![\w:.])(?=[\dA-Fa-f:]*\d)[\dA-Fa-f]{0,4}(?::{1,2}[\dA-Fa-f]{1,4}){1,7}(?:::)?(?![\w:])",
        _internet,
        also=("::", ":a", ":A", ":9"),
    ),
    clued(
        "directive",
        "#",
        r"#(?:!(?=/)|(?=(?:include|define|ifn?def|undef|pragma|if)\s|endif\b))",
        lambda m: "hash bang " if "!" in m.group() else "hash ",
        also=("include", "define", "ifdef", "ifndef", "undef", "pragma", "endif", "#!/"),
    ),
    clued(
        "hex",
        "#",
        r"(?<!\w)#(?!B2[BC])(?P<number>(?=[\da-fA-F]*\d)(?:[\da-fA-F]{6}|(?=[\da-fA-F]*[a-fA-F])"
        r"[\da-fA-F]{3})|(?P<one>[\da-fA-F])(?P=one){5}|[fF]{3})\b(?!-)",
        _colour,
    ),
    numeric(
        "port",
        (
            r"(?:\bhttps?://)?\b(?P<host>localhost|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}):(?P<port>\d{2,5})"
            r"(?![\w:])(?:/[^\s<>\"”’)]*\?[^\s<>\"”’)]*[\w/=-])?"
        ),
        _port,
        near=("a:",),
    ),
    clued(
        "variable",
        ("$A", "{A"),
        r"\$\{?(?P<name>HOME|PATH|USER|SHELL|PWD|EDITOR|LANG|TERM|PYTHONPATH)\b\}?",
        lambda m: f"dollar {acronym(m['name']) if m['name'] == 'PWD' else m['name'].lower()}",
    ),
    numeric("revision", r"(?<=[A-Za-z])~(?=\d)", always(" tilde "), near=("~9",)),
    clued("operator", ("(*)",), r"\(\*\)", always(" star")),
    *keys.RULES,
    *chess.RULES,
    clued(
        "tag",
        ("</",),
        (
            r"<(?P<name>b|i|u|s|a|p|q|em|strong|span|small|su[bp]|code|mark|cite|h[1-6]|li|t[dh]"
            r"|font|div|del|ins|abbr)(?:\s[^<>]*)?>(?P<inner>[^<>]+)</(?P=name)>"
        ),
        lambda m: m["inner"],
    ),
    clued("tag", "<", r"(?<=[\w.,:;!?”\")])<(?:br|hr)\s?/?>\s?", always(", ")),
    clued("tag", "<", r"<!--.{0,200}?-->", always("")),
    clued(
        "tag",
        "<",
        r"<(?P<closing>/)?(?P<name>[a-z][a-z\d-]{0,20})(?:\s[^<>]{0,80})?/?>",
        _tag,
    ),
    clued(
        "function",
        "(",
        r"(?<![\w.])(?P<name>[A-Za-z]|sin|cos|tan|exp|ln|log(?:2|10)?|sqrt)"
        r"(?P<prime>'{1,2}|[′″])?\("
        r"(?P<inner>[^\s()]{1,6}|[A-Z] \| [A-Z]|[^()]{1,4} log [^()]{1,4})\)",
        _function,
        also=("a(", "A(", "9(", "'(", "′(", "″("),
    ),
)
_NO_LETTERS: Final = frozenset(
    names(
        "hmm hm mm mmm mhm shh sh psst pfft pff brr grr tsk zzz nth st nd rd th vs mr mrs dr ms"
        " cwm str msg thx pls sth sb tv tvs ft lb km kg cm ml mg nm hr hrs yr yrs wk wks mph kph"
        " gb mb kb tb sq ll ve re nt bn mn tn pp ch vol pt cf jr sr ln ph rs ltd sec"
    )
)
LETTERS: Final = (
    rule(
        "letters",
        r"(?<![\w.'’@#/-])(?!tl;dr)(?P<word>[bcdfghjklmnpqrstvwxz]{2,6})(?![\w'’@/]|\.\w)",
        lambda m: acronym(m["word"]) if m["word"] not in _NO_LETTERS else None,
    ),
)
"""What has no vowel is no word: `npm`, `ssh`."""
