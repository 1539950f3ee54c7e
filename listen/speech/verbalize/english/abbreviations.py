"""Abbreviations, and the full stop that they may share with a sentence: `St.`, `etc.`, `No. 1`."""

import re
from typing import Final

from listen.speech.verbalize.english.abbreviated import (
    ALIKE,
    ANYWHERE,
    BEFORE_NUMBERS,
    PARTIES,
    PLAIN,
)
from listen.speech.verbalize.english.patterns import MONTH
from listen.speech.verbalize.english.places import before, ends_sentence
from listen.speech.verbalize.english.titles import AFTER_NAMES, BARE_TITLES, RANKS, TITLES
from listen.speech.verbalize.grammar import always, clued, in_words, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.tables import names


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(re.escape(one) for one in sorted(table, key=len, reverse=True))


def _keeps_stop(match: re.Match[str]) -> bool:
    """Tell whether the abbreviation's full stop is the sentence's, too."""
    after = match.string[match.end() :]
    if after.startswith(")"):
        return False
    return not after.strip(" \"”’')]") or bool(re.match(r"[\"”’')]*\s+[\"“‘'(]*[A-Z]", after))


def _title(match: re.Match[str]) -> str | None:
    if match["word"] == "Pt" and re.match(r"\s[IVX]+\b", match.string[match.end() :]):
        return "Part"
    if match["word"] == "Sr":
        return _sister(match)
    if match["word"] in _NO_OFFICES and _OF_SOMETHING.match(match.string, match.end()):
        return None  # `Rep. of Korea`
    if match["word"] == "Sec" and match.string.startswith(" Council", match.end()):
        return "Security"
    if match["word"] == "Adj" and match.string.startswith(" Gen", match.end()):
        return "Adjutant"
    return TITLES.get(match["word"])


_NO_OFFICES: Final = frozenset(names("Rep Reps Pt Mt Ft Inst Natl Intl Wm Geo Br Fr Vit Comm"))
_OF_SOMETHING: Final = Pattern(r"\s(?:of|to)\b")


def _rank(match: re.Match[str]) -> str:
    """Say a rank of two words or three: `Lt-Gen`, `Det Ch Insp`."""
    words = re.findall("[A-Z][a-z]+", match.group())
    return " ".join(TITLES.get(word) or RANKS.get(word, word) for word in words)


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
    if match["word"] == "Cir" and re.search(r"(?:\dth|\d[a-z]d|1st|D\.C\.)\s$", before(match)):
        words = "Circuit"
    return f"{words}." if match["stop"] and ends_sentence(match) else words


def _anywhere(match: re.Match[str]) -> str | None:
    words = ANYWHERE.get(match["word"]) or ANYWHERE.get(match["word"].lower())
    if words is None or not _is_abbreviation(match):
        return None
    shouted = match["word"] in {"HR", "SEC", "EST"} and not match.string.isupper()
    if shouted or ("." in match["word"] and match["word"].isupper()):
        return None  # initials: `Lee P.A.`
    if match["word"].lower() == "min" and not re.search(
        r"[\d%][\s-]?$|\b(?:per|an|a|each|every)\s$|\d(?:st|nd|rd|th)[\s-]$",
        match.string[: match.start()],
    ):
        words = "minimum"
    if match["word"].lower() == "est" and _FOUNDED.match(match.string, match.end()):
        words = "established"
    if match["word"][0].isupper() and match["word"].lower() in ANYWHERE:
        words = words[0].upper() + words[1:]
    keeps = ends_sentence if match["word"] in _STATES else _keeps_stop
    return (
        f"{words}."
        if (keeps(match) and match["word"].lower() not in _BEFORE_NAMES) or _last(match)
        else words
    )


_FOUNDED: Final = Pattern(
    r"\s(?:1[5-9]|20)\d\d\b(?!\s(?:revenue|sales|earnings|profit|income|EPS|EBITDA|growth|GDP|P/E))"
)
"""What is established, not estimated: `est. 1897`."""
_STATES: Final = frozenset(word for word in ANYWHERE if word.istitle())
_BEFORE_NAMES: Final = frozenset(
    names("e.g eg i.e ie vs viz cf est esp incl excl approx resp fig vol ca attn tel nr vit avg")
)
"""Abbreviations that a capital may follow without a new sentence."""


def _last(match: re.Match[str]) -> bool:
    return not match.string[match.end() :].strip(" \"”’')]")


def _before_number(match: re.Match[str]) -> str | None:
    following = match.string[match.end() :]
    single = len(match["word"]) == 1
    word = match["word"].lower()
    if following[:1] in set("$£€¥"):
        return "about " if match["word"] in {"c", "ca"} else None
    about = r"|\d[\d,.]*(?:%| [mb]illion\b)|\d\d?(?:[:.]\d\d|\s?[ap]\.?m)" if word == "c" else ""
    dated = rf"|(?:\d\d? )?{MONTH}(?: \d|,)|\d\d?/\d\d?/\d\d" if word in "bdm" else ""
    year = re.match(rf"\d{{3,4}}\b{about}{dated}", following)
    if word in _OF_YEARS and (not year or not (word == match["word"] or match.start() == 0)):
        return None
    of_text = word not in {"p", "c"} and match["word"].isupper()
    if single and (of_text or not (year or following[:1].isdigit())):
        return None
    is_unit = word in {"l", "s", "m", "n", "cl"} and re.search(r"\d\s?$", before(match))
    is_drink = match["word"] in {"pop", "cat"} and not before(match).endswith("(")
    if is_unit or is_drink:
        return None  # it ends its sentence
    words = BEFORE_NUMBERS.get(match["word"]) or BEFORE_NUMBERS.get(word)
    words = "flourished" if word == "fl" and year else words
    if words is None:
        return None
    capital = match["word"][0].isupper() and match.start() == 0
    return f"{words.capitalize() if capital else words} "


_OF_YEARS: Final = frozenset("bdcmr")
"""Born, died, circa, married, reigned."""


def _plain(match: re.Match[str]) -> str:
    written = match.group().lower().replace(".", "")
    if written == "w/w" and re.search(r":\d+ \($", match.string[: match.start()]):
        return "weight per weight"
    return PLAIN[written]


def _alike(match: re.Match[str]) -> str:
    return ALIKE[match["word"].replace("’", "'")]


def _of(match: re.Match[str]) -> str:
    return "majority" if match.group() == "maj." else "number"


def _bare(match: re.Match[str]) -> str:
    if match["short"]:
        return ANYWHERE[match["short"]]
    if match["part"]:
        return _PARTS[match["part"]] + (match["many"] or "")
    return "attention" if match["to"] else ANYWHERE[match["word"] or match["such"]]


_PARTS: Final = {"Yr": "Year", "para": "paragraph", "Sec": "Section", "Ep": "Episode"}


def _featuring(match: re.Match[str]) -> str | None:
    named = re.search(r"(?:[(\[]|[\"”’)]\s|\b[A-Z][\w’']*\s)$", before(match))
    return "featuring" if named else None


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
    return f", {PARTIES[match['party'].removesuffix('.')]},"


_ALIKE: Final = _alternatives(ALIKE).replace("'", "['’]")
RULES: Final = (
    clued(
        "abbreviation",
        "/",
        rf"(?<![\w/])(?i:{_alternatives(PLAIN)})(?![/\w])(?<!w/)|(?<![\w/])w/(?=\s?[\w$+])",
        _plain,
    ),
    rule(
        "abbreviation",
        rf"(?<![\w.'’])(?!(?i:retd)\.)(?P<word>{_ALIKE})(?![\w])",
        _alike,
        near=in_words(word for word in ALIKE if re.search("[A-Za-z]{2}", word)) | {"A.A", "a.a"},
    ),
    clued(
        "party",
        "(",
        r"(?<=[a-z])\s\((?P<party>[DRI]|Ind\.?|Con|Lab|LD|Lib Dem)\)(?=[\s,.;]|$)",
        _member,
        also=_OFFICES,
    ),
    clued("abbreviation", (". ",), r"\bno\.(?= of\b| [A-Z]{1,4}[- ]?\d)|\bmaj\.(?= of\b)", _of),
    rule(
        "abbreviation",
        (
            r"\b(?:Flt|Sqn|Wg|Gp|Lt|Maj|Brig|Det|Ch)\.?[- ](?:(?:Ch|Chief)\.? )?"
            r"(?:Lt|Ldr|Cdr|Capt|Cmdr|Gen|Col|Adm|Sgt|Supt|Insp|Con)\b\.?(?=\s[A-Z(])"
        ),
        _rank,
        near=names("flt sqn wg gp lt maj brig det ch"),
    ),
    clued(
        "abbreviation",
        (". ", ".A", '."', ".“", ".-", ".'", ".’"),
        (
            r"(?<![\w.])(?P<word>[A-Z][a-z]{1,6})\.(?=\s?[\"“]?[A-Z]|\s(?:and|&|1st)\s|\s\([Rr]et"
            r"|-elect\b|['’]s\b|\s(?:of (?:the )?[A-Z]|to the\b))"
        ),
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
        r"\b(?:feat|ft)\b\.?(?=\s[A-Z])",
        _featuring,
        near=("feat", "ft"),
    ),
    clued(
        "abbreviation",
        (". ", ".9", ".A", ".a"),
        (
            r"(?<![\w.'’])(?P<word>[A-Za-z]{1,5})\.\s?(?=\d|[$£€¥]\d|[IVX]+\b"
            r"|[JFMASOND][a-z]+\.?[ ,](?=\d)|[a-z]+-?\w* (?:edition))"
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
    clued("abbreviation", "&", r"&c\b(?:\.(?=[,;)]|\s[a-z]))?", always("et cetera")),
    rule(
        "abbreviation",
        r"(?<=\S )(?:v\.?(?=\s(?:[A-Z\d£$]|€))|v\.(?=\sthe\b)|vs\.?(?=\s))|^vs$",
        always("versus"),
        near=("v",),
    ),
    rule(
        "abbreviation",
        (
            r"(?:(?<=, )|(?<=and )|^)(?P<word>etc|approx)(?=[\s,)]|$)|\b(?P<to>[Aa]ttn)(?=:)"
            r"|(?<![\w.'’])(?P<such>eg|ie|e\.g|i\.e)(?=,?\s)"
            r"|\b(?:(?P<part>Yr|para|Sec|Ep)(?P<many>s)?(?= \d)"
            r"|(?P<short>pts|yds|hrs|yrs|wks|qtr|avg(?= \d))\b(?!\.))"
        ),
        _bare,
        near={
            "e.",
            "a.a",
            *names(
                "etc approx attn eg ie yr yrs para paras sec secs ep eps pts yds hrs wks qtr avg"
            ),
        },
    ),
)

_RISKY: Final = frozenset(
    names(
        "sec min max hr fig vol ext temp al est ret tel sq resp oz ca mass mo pa ill miss va md ga"
        " ala ore mont kan ark nev ky penn tex conn ie esp orig wash vt la miss ind del"
        " ont que sask alta nfld qld apt ea inn"
    )
)


def _is_abbreviation(match: re.Match[str]) -> bool:
    """Tell an abbreviation from a word that ends its sentence: `no.`, `ill.`, `max.`."""
    word, after = match["word"], match.string[match.end() :]
    least = re.match(r"\s(?:and|or)\smax|\s(?:wage|value|req)", after)
    if word.lower() not in _RISKY or (word.lower() == "min" and least):
        return True
    if word == "Wash" and after.startswith(", D.C"):
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
