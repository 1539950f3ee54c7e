"""Abbreviations, and the full stop that they may share with a sentence: `St.`, `etc.`, `No. 1`."""

import re
from typing import Final

from listen.speech.verbalize.english.abbreviated import (
    AFTER_NAMES,
    ALIKE,
    ANYWHERE,
    BARE_TITLES,
    BEFORE_NUMBERS,
    COUNTIES,
    PLAIN,
    REGIONS,
    STATES,
    TITLES,
)
from listen.speech.verbalize.english.numbers import digits
from listen.speech.verbalize.grammar import always, clued, in_words, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(re.escape(one) for one in sorted(table, key=len, reverse=True))


def _keeps_stop(match: re.Match[str]) -> bool:
    """Tell whether the abbreviation's full stop is the sentence's, too."""
    after = match.string[match.end() :]
    return not after.strip(" \"”’')]") or bool(re.match(r"[\"”’')]*\s+[\"“‘'(]*[A-Z]", after))


def _title(match: re.Match[str]) -> str | None:
    if match["word"] == "Pt" and re.match(r"\s[IVX]+\b", match.string[match.end() :]):
        return "Part"
    if match["word"] == "Sr":
        return _sister(match)
    if match["word"] == "Adj" and match.string.startswith(" Gen", match.end()):
        return "Adjutant"
    return TITLES.get(match["word"])


def _sister(match: re.Match[str]) -> str | None:
    if re.search(r"[A-Z][\w.'’]*,?\s$", match.string[: match.start()]):
        return None  # the elder of a name
    return "Senior" if re.match(r"\s[A-Z]{2}", match.string[match.end() :]) else "Sister"


def _bare_title(match: re.Match[str]) -> str | None:
    word = match["word"]
    if word == "Hon" and not re.search(r"(?:\bRt\.?|[Tt]he) $", match.string[: match.start()]):
        return None  # `Hon Hai`
    if match.string.startswith(" Up ", match.end()):
        return None  # `Rev Up Your Engine`
    return TITLES[word] if word in BARE_TITLES else None


def _after_name(match: re.Match[str]) -> str | None:
    words = AFTER_NAMES.get(match["word"])
    if words is None:
        return None
    if match["word"] == "Cir" and re.search(r"(?:\dth|\d[a-z]d|1st|D\.C\.)\s$", _before(match)):
        words = "Circuit"
    return f"{words}." if match["stop"] and _ends_sentence(match) else words


def _before(match: re.Match[str]) -> str:
    return match.string[: match.start()]


def _ends_sentence(match: re.Match[str]) -> bool:
    after = match.string[match.end() :]
    if not after.strip(" \"”’')]"):
        return True
    first = _FIRST_WORD.match(after)
    return first is not None and first["word"] in _OPENERS


_FIRST_WORD: Final = Pattern(r"[\"”’')]*\s+[\"“‘'(]*(?P<word>[A-Z][a-z]*)\b")
_OPENERS: Final = frozenset(
    names(
        "The A An It He She They We I In On At But And So If This That These Those There"
        " His Her Its Their Our My You Then When What How Who Why Where After Before As"
        " For From By With To No Not Yes Most Many Some All One Both Each Every Since"
        " Until While Meanwhile However"
    )
)
"""Words that open a sentence, and no name."""


def _anywhere(match: re.Match[str]) -> str | None:
    words = ANYWHERE.get(match["word"]) or ANYWHERE.get(match["word"].lower())
    if words is None or not _is_abbreviation(match):
        return None
    if "." in match["word"] and match["word"].isupper():
        return None  # initials: `Lee P.A.`
    if match["word"].lower() == "min" and not re.search(
        r"[\d%][\s-]?$|\b(?:per|an|a|each|every)\s$|\d(?:st|nd|rd|th)[\s-]$",
        match.string[: match.start()],
    ):
        words = "minimum"
    if match["word"][0].isupper() and match["word"].lower() in ANYWHERE:
        words = words[0].upper() + words[1:]
    keeps = _ends_sentence if match["word"] in _STATES else _keeps_stop
    return (
        f"{words}."
        if (keeps(match) and match["word"].lower() not in _BEFORE_NAMES) or _last(match)
        else words
    )


_STATES: Final = frozenset(word for word in ANYWHERE if word.istitle())
_BEFORE_NAMES: Final = frozenset(
    names("e.g eg i.e ie vs viz cf est esp incl excl approx resp fig vol ca attn tel")
)
"""Abbreviations that a capital may follow without a new sentence."""


def _last(match: re.Match[str]) -> bool:
    return not match.string[match.end() :].strip(" \"”’')]")


def _before_number(match: re.Match[str]) -> str | None:
    following = match.string[match.end() :]
    single = len(match["word"]) == 1
    if single and not following[:1].isdigit():
        return None
    word = match["word"].lower()
    about = r"|\d[\d,.]*(?:%| [mb]illion\b)" if word == "c" else ""
    year = re.match(rf"\d{{3,4}}\b{about}", following)
    if word in _OF_YEARS and (not year or not (word == match["word"] or match.start() == 0)):
        return None
    if single and word not in {"p", "c"} and match["word"].isupper():
        return None
    if word in {"l", "s", "m", "n", "cl"} and re.search(r"\d\s?$", _before(match)):
        return None  # a unit that ends its sentence
    words = "flourished" if word == "fl" and year else BEFORE_NUMBERS.get(word)
    if words is None:
        return None
    capital = match["word"][0].isupper() and match.start() == 0
    return f"{words.capitalize() if capital else words} "


_OF_YEARS: Final = frozenset("bdcmr")
"""Born, died, circa, married, reigned."""


def _zip(match: re.Match[str]) -> str:
    four = f", {digits(match['four'])}" if match["four"] else ""
    return digits(match["zip"]) + four


_DEGREES: Final = frozenset({"MD", "MA", "PA"})
_TOWN: Final = Pattern(r"\b[A-Z][a-z][\w.'’-]*, $")


def _state(match: re.Match[str]) -> str | None:
    if not _TOWN.search(match.string, 0, match.start()):
        return None
    if match["code"] in _DEGREES and (
        re.search(r"\bDr\.?\s[^,]*, $", match.string[: match.start()])
        or re.match(r", (?:[A-Z]{3,}\b|Ph\.?D|M\.?[BPS])", match.string[match.end() :])
    ):
        return None
    return STATES[match["code"]].replace("_", " ")


def _saint_or_street(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()], match.string[match.end() :]
    name_before = re.search(r"(?:\b[A-Z][\w'’]*|\d(?:st|nd|rd|th))\s+$", before)
    name_after = re.match(r"\s+(?![NSEW]\b)[A-Z]", after)
    if name_after and not (
        name_before and re.search(r"\d\s+(?:[NSEW]\.?\s+)?[\w'’]+(?:\s[A-Z]\w*)?\s+$", before)
    ):
        ordinary = re.search(r"\b(?:In|At|The|To|From|Of|And|Near)\s+$", before)
        if not name_before or ordinary or not _ends_sentence(match):
            return "Saint"
    said = "State" if _TEAM.search(before) else "Street"
    return f"{said}." if match["stop"] and _ends_sentence(match) else said


_NAME_BEFORE: Final = Pattern(r"\b(?!In|From|Of|The)[A-Z][\w'’]*\s$")
_TEAM: Final = Pattern(
    r"(?<!\d )(?<! on )(?<! at )(?<! off )(?<! of )(?<! down )(?<! along )(?<! to )"
    r"\b(?:Penn|Ohio|Mich(?:igan|\.)|Fla\.|Florida|Okla(?:homa|\.)|Kansas|Iowa|Ariz(?:ona|\.)"
    r"|Utah|Oregon|Miss(?:issippi|\.)|Wash(?:ington|\.)|Colo(?:rado|\.)|N\.[CMD]\."
    r"|San (?:Diego|Jos[eé])|Fresno|Boise|Ball|Kent|Wichita|Georgia|Ill(?:inois|\.)"
    r"|Ind(?:iana|\.)) $"
)
"""Universities, by what stands before `St.`: `Ohio St. won`, but `on Ohio St.`."""


def _drive(match: re.Match[str]) -> str:
    return "Drive." if _ends_sentence(match) else "Drive"


def _plain(match: re.Match[str]) -> str:
    return PLAIN[match.group().lower().replace(".", "")]


def _alike(match: re.Match[str]) -> str:
    return ALIKE[match["word"].replace("’", "'")]


def _bare_saint_or_street(match: re.Match[str]) -> str | None:
    """Tell `St Andrews` from `Main St` where there is no full stop."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    address = re.search(r"(?:\d\w*(?:\s[A-Z][\w'’]+){0,2}|\b[A-Z][\w'’]+)\s$", before)
    street = re.search(r"\d(?:st|nd|rd|th|\w*\s[A-Z]\w+)\s$", before)
    if re.match(r"\s[A-Z][a-z'’]", after) and not street:
        return "Saint"
    return "Street" if address else None


def _sides(match: re.Match[str]) -> str:
    sides = re.sub(r"[^NSEW]", "", match["sides"])
    street = match["street"].removesuffix(".")
    street = {"St": "Street", "Dr": "Drive"}.get(street) or AFTER_NAMES.get(street, street)
    stop = "." if match.group().endswith(".") and _ends_sentence(match) else ""
    return f"{street} {_SIDES[sides[0]]}{_SIDES[sides[1]].lower()}{stop}"


def _region(match: re.Match[str]) -> str:
    northern = match["side"] == "N" and match.string.startswith(" Ireland", match.end())
    return "Northern" if northern else _SIDES[match["side"]]


def _street(match: re.Match[str]) -> str:
    return {"St": "Street", "Dr": "Drive"}.get(match["word"]) or AFTER_NAMES[match["word"]]


def _featuring(match: re.Match[str]) -> str | None:
    before = match.string[: match.start()]
    return "featuring" if re.search(r"(?:[(\[]|[\"”’)]\s|\b[A-Z][\w’']*\s)$", before) else None


_OFFICES: Final = frozenset(
    names(
        "gov sen rep reps sens governor senator congressman congresswoman mayor mp mps msp lord"
        " baroness peer minister council councillor"
    )
)


def _member(match: re.Match[str]) -> str | None:
    """Say a politician's party where the text names an office."""
    if not _OFFICES & set(re.findall("[a-z]+", match.string.lower())):
        return None
    return f", {_PARTIES[match['party'].removesuffix('.')]},"


_PARTIES: Final = {
    "D": "Democrat",
    "R": "Republican",
    "I": "Independent",
    "Ind": "Independent",
    "Con": "Conservative",
    "Lab": "Labour",
    "LD": "Liberal Democrat",
    "Lib Dem": "Liberal Democrat",
}
_DOTTED_STATES: Final = {
    code.replace(".", ""): code
    for code in names("N.Y N.J N.C N.D N.H N.M S.C S.D R.I W.Va N.Mex N.Dak S.Dak")
}


def _dotted_state(match: re.Match[str]) -> str | None:
    if not _TOWN.search(match.string, 0, match.start()):
        return None
    letters = match["code"].replace(".", "")
    code = {"NMex": "NM", "NDak": "ND", "SDak": "SD"}.get(letters, letters.upper())
    name = STATES[code].replace("_", " ")
    return f"{name}." if _ends_sentence(match) else name


_ALIKE: Final = _alternatives(ALIKE).replace("'", "['’]")
_SIDES: Final = {"N": "North", "S": "South", "E": "East", "W": "West"}
RULES: Final = (
    rule(
        "state",
        rf"(?<=[a-z], )(?P<code>{'|'.join(STATES)})\b(?=[ ,.;)]|$)(?!\s(?:and|or)\s[A-Z]{{2}}\b)",
        _state,
        near=(", A",),
    ),
    numeric(
        "address",
        r"(?:(?<=\b[A-Z]{2} )|(?<=D\.C\. ))(?P<zip>\d{5})(?:-(?P<four>\d{4}))?(?![\d-]|,\d)",
        _zip,
        near=("A 9", ". 9"),
        also=("999",),
    ),
    clued(
        "abbreviation",
        "/",
        rf"(?<![\w/])(?i:{_alternatives(PLAIN)})(?![/\w])(?<!w/)|(?<![\w/])w/(?=\s?\w)",
        _plain,
    ),
    rule(
        "abbreviation",
        rf"(?<![\w.'’])(?P<word>{_ALIKE})(?![\w])",
        _alike,
        near=in_words(word for word in ALIKE if re.search("[A-Za-z]{2}", word)) | {"A.A", "a.a"},
    ),
    clued(
        "state",
        (", A",),
        (
            r"(?<=[a-z], )(?P<code>N\.\s?[YJCDHM]|S\.\s?[CD]|R\.\s?I|W\.\s?Va|N\.\s?Mex"
            r"|[NS]\.\s?Dak)\.(?!\w)"
        ),
        _dotted_state,
        also=("A.A", "A. "),
    ),
    clued(
        "party",
        "(",
        r"(?<=[a-z])\s\((?P<party>[DRI]|Ind\.?|Con|Lab|LD|Lib Dem)\)(?=[\s,.;]|$)",
        _member,
        also=_OFFICES,
    ),
    clued(
        "abbreviation",
        ("D",),
        (
            r"(?:(?<=\d [A-Z]\w{3} )|(?<=\d [A-Z]\w{4} )|(?<=\d [A-Z]\w{5} )|(?<=\d [A-Z]\w{6} )"
            r"|(?<=\d [A-Z]\w{7} )|(?<=\d [A-Z]\w{8} ))Dr\.|(?<=[a-z] )Dr\.(?=\s[a-z]|,|$)"
        ),
        _drive,
        also=(". ", ".A"),
    ),
    numeric(
        "address",
        (
            r"(?<=\d )(?P<side>[NSEW])\.?"
            r"(?=\s(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th))"
            r"(?:\s[A-Z][a-z]+)?\s(?:St|Ave|Rd|Blvd|Dr|Ln|Street|Avenue|Road|Boulevard|Drive|Lane)\b)"
        ),
        lambda m: _SIDES[m["side"]],
        near=("9 A",),
    ),
    numeric(
        "address",
        r"(?:(?<=[a-z] )|^)(?P<side>[NSEW])\.?(?=\s\d+(?:st|nd|rd|th)\s(?:St|Ave)\b)",
        lambda m: _SIDES[m["side"]],
        near=("A. ", "A 9"),
        also=("9aa",),
    ),
    clued(
        "address",
        ("AA", "A.A"),
        (
            r"\b(?P<street>Avenue|Street|Road|Drive|Place|Boulevard|Lane|Court|Circle|Square"
            r"|(?:Ave|St|Rd|Dr|Pl|Blvd|Ln|Ct|Cir|Sq|Ter)\b\.?),?\s"
            r"(?P<sides>[NS]\.?[EW])\b(?:(?<=\.[EW])\.)?"
        ),
        _sides,
    ),
    clued("abbreviation", ".", r"\bSt(?P<stop>\.)", _saint_or_street, also=("S",)),
    clued("abbreviation", (". ",), r"\bno\.(?= of\b)", always("number")),
    clued(
        "abbreviation",
        (". ",),
        rf"\bCo\.(?=\s(?:{'|'.join(COUNTIES)})\b)",
        lambda m: None if _NAME_BEFORE.search(_before(m)) else "County",
        also=("co",),
    ),
    clued(
        "abbreviation",
        ("A. ",),
        rf"(?<![\w.])(?P<side>[NSEW])\.(?=\s(?:{'|'.join(REGIONS)})n?s?\b)",
        _region,
        also=in_words(REGIONS) | in_words(f"{one}n" for one in REGIONS),
    ),
    clued("abbreviation", ".", r"\bSts\.(?=\s[A-Z])", always("Saints"), also=("S",)),
    clued(
        "abbreviation",
        (". ", ".A", '."', ".“", ".-"),
        r"(?<![\w.])(?P<word>[A-Z][a-z]{1,6})\.(?=\s?[\"“]?[A-Z]|\s(?:and|&|1st)\s|-elect\b)",
        _title,
    ),
    clued(
        "abbreviation",
        (" ",),
        r"\b(?P<word>[A-Z][a-z]{1,4})(?=\s(?:[A-Z][a-z]{1,5}\s)?[A-Z](?:[a-z]|\.|['’][A-Z]))",
        _bare_title,
        also=tuple(title.lower() for title in BARE_TITLES),
    ),
    rule(
        "abbreviation",
        r"\bSt(?=\s|,|;|$)",
        _bare_saint_or_street,
        near=("st",),
    ),
    numeric(
        "abbreviation",
        (
            r"(?:(?<=\d[a-z]{2} )|(?<=[a-z] )(?=\w+(?:,|;|$|\s[a-z])))"
            r"(?P<word>Ave|Blvd|Rd|Dr|Ln|Pl|Ct|Sq|Hwy|Pkwy)(?=[\s,;]|$)"
        ),
        _street,
        near=("a A",),
        also=names("ave blvd rd dr ln pl ct sq hwy pkwy"),
    ),
    rule(
        "abbreviation",
        r"\b(?:feat|ft)\b\.?(?=\s[A-Z])",
        _featuring,
        near=("feat", "ft"),
    ),
    clued(
        "abbreviation",
        (". ", ".9", ".A", ".a"),
        (
            r"(?<![\w.'’])(?P<word>[A-Za-z]{1,5})\.\s?(?=\d|[IVX]+\b"
            r"|[a-z]+-?\w* (?:edition))"
        ),
        _before_number,
    ),
    clued(
        "abbreviation",
        ".",
        r"(?:(?<=[\w&,;:(] )|(?<=\()|^)(?P<word>[A-Z][a-z]{1,4})(?P<stop>\.)(?!\w)",
        _after_name,
    ),
    rule(
        "abbreviation",
        r"(?<=[A-Za-z] )(?P<word>Jr|Sr|Inc|Corp|Ltd|Bros|Dept|Assn|Univ)(?P<stop>)(?=[\s,;)'’]|$)",
        _after_name,
        near=names("jr sr inc corp ltd bros dept assn univ"),
    ),
    clued(
        "abbreviation",
        ".",
        r"(?<![\w.])(?P<word>[A-Za-z]{1,6}|[A-Za-z](?:\.[A-Za-z]){1,2})\.(?!\w)",
        _anywhere,
    ),
    rule(
        "abbreviation",
        r"(?<=\S )(?:v\.?(?=\s[A-Z\d])|vs\.?(?=\s))",
        always("versus"),
        near=("v",),
    ),
    rule(
        "abbreviation",
        (
            r"(?:(?<=, )|(?<=and )|^)(?P<word>etc|approx)(?=[\s,)]|$)|\b(?P<to>[Aa]ttn)(?=:)"
            r"|(?<![\w.])(?P<such>eg|ie|e\.g|i\.e)(?=,?\s)"
        ),
        lambda m: "attention" if m["to"] else ANYWHERE[m["word"] or m["such"]],
        near=("etc", "approx", "attn", "eg", "ie", "e.", "a.a"),
    ),
)

_RISKY: Final = frozenset(
    names(
        "sec min max hr fig vol ext temp al est ret tel sq resp oz ca mass mo pa ill miss va md ga"
        " ala ore mont kan ark nev ky penn tex conn ie esp orig wash vt la miss ind del"
        " ont que sask alta nfld qld"
    )
)


def _is_abbreviation(match: re.Match[str]) -> bool:
    """Tell an abbreviation from a word that ends its sentence: `no.`, `ill.`, `max.`."""
    word, after = match["word"], match.string[match.end() :]
    least = re.match(r"\s(?:and|or)\smax|\s(?:wage|value|req)", after)
    if word.lower() not in _RISKY or (word.lower() == "min" and least):
        return True
    if word.lower() == "al":
        return match.string[: match.start()].endswith("et ")
    if word in ANYWHERE and word[0].isupper():
        is_title = word in {"Miss", "Del"} and not re.match(r"[,)]|\s+[a-z(–—-]", after)
        return not is_title and bool(re.search(r",\s$", match.string[: match.start()]))
    goes_on = bool(re.match(r"[,;)]|\s+(?:[a-z\d(]|[$€£])", after))
    if re.search(r"\b(?:per|an|a|each|every)\s$", match.string[: match.start()]):
        return word.lower() in {"hr", "sec", "min", "oz", "sq"}
    counted = bool(re.search(r"[\d%][\s-]?$|\d(?:st|nd|rd|th)\s$", match.string[: match.start()]))
    return goes_on or counted
