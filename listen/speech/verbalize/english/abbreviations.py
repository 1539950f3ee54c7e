"""Abbreviations, and the full stop that they may share with a sentence: `St.`, `etc.`, `No. 1`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import digits
from listen.speech.verbalize.grammar import always, clued, numeric, rule
from listen.speech.verbalize.tables import names

TITLES: Final = {
    "Mr": "Mister",
    "Mrs": "Missus",
    "Dr": "Doctor",
    "Prof": "Professor",
    "Rev": "Reverend",
    "Gen": "General",
    "Col": "Colonel",
    "Capt": "Captain",
    "Cpt": "Captain",
    "Lt": "Lieutenant",
    "Sgt": "Sergeant",
    "Cpl": "Corporal",
    "Maj": "Major",
    "Cmdr": "Commander",
    "Adm": "Admiral",
    "Sen": "Senator",
    "Sens": "Senators",
    "Rep": "Representative",
    "Reps": "Representatives",
    "Gov": "Governor",
    "Pres": "President",
    "Hon": "Honorable",
    "Rt": "Right",
    "Fr": "Father",
    "Supt": "Superintendent",
    "Insp": "Inspector",
    "Det": "Detective",
    "Messrs": "Messieurs",
    "Mt": "Mount",
    "Ft": "Fort",
    "Amb": "Ambassador",
    "Sec": "Secretary",
    "Atty": "Attorney",
    "Drs": "Doctors",
    "Profs": "Professors",
    "Asst": "Assistant",
    "Assoc": "Associate",
}
"""Before a name; never the end of a sentence."""

AFTER_NAMES: Final = {
    "Jr": "Junior",
    "Sr": "Senior",
    "Inc": "Incorporated",
    "Corp": "Corporation",
    "Ltd": "Limited",
    "Co": "Company",
    "Cos": "Companies",
    "Bros": "Brothers",
    "Ave": "Avenue",
    "Blvd": "Boulevard",
    "Rd": "Road",
    "Hwy": "Highway",
    "Pkwy": "Parkway",
    "Ln": "Lane",
    "Sq": "Square",
    "Pl": "Place",
    "Ct": "Court",
    "Esq": "Esquire",
    "Mfg": "Manufacturing",
    "Intl": "International",
    "Univ": "University",
    "Assn": "Association",
    "Dept": "Department",
    "Bldg": "Building",
    "Apt": "Apartment",
}
"""After a capitalised word or before one."""

ANYWHERE: Final = {
    "approx": "approximately",
    "etc": "et cetera",
    "vs": "versus",
    "e.g": "for example",
    "eg": "for example",
    "i.e": "that is",
    "ie": "that is",
    "cf": "compare",
    "a.k.a": "also known as",
    "est": "estimated",
    "incl": "including",
    "excl": "excluding",
    "govt": "government",
    "dept": "department",
    "avg": "average",
    "viz": "namely",
    "resp": "respectively",
    "misc": "miscellaneous",
    "esp": "especially",
    "orig": "originally",
    "ret": "retired",
    "temp": "temperature",
    "tel": "telephone",
    "assn": "association",
    "ext": "extension",
    "ca": "circa",
    "al": "al",
    "attn": "attention",
    "hr": "hour",
    "hrs": "hours",
    "mins": "minutes",
    "secs": "seconds",
    "min": "minute",
    "sec": "second",
    "max": "maximum",
    "yrs": "years",
    "lbs": "pounds",
    "oz": "ounces",
    "mph": "miles per hour",
    "sq": "square",
    "fig": "figure",
    "vol": "volume",
    "Calif": "California",
    "Mass": "Massachusetts",
    "Conn": "Connecticut",
    "Ariz": "Arizona",
    "Fla": "Florida",
    "Mich": "Michigan",
    "Minn": "Minnesota",
    "Tenn": "Tennessee",
    "Okla": "Oklahoma",
    "Wis": "Wisconsin",
    "Penn": "Pennsylvania",
    "Colo": "Colorado",
    "Nev": "Nevada",
    "Ala": "Alabama",
    "Ky": "Kentucky",
    "Va": "Virginia",
    "Ga": "Georgia",
    "Md": "Maryland",
    "Ill": "Illinois",
    "Tex": "Texas",
    "Ore": "Oregon",
    "Kan": "Kansas",
    "Neb": "Nebraska",
    "Mont": "Montana",
    "Wyo": "Wyoming",
    "Ark": "Arkansas",
}
BEFORE_NUMBERS: Final = {
    "p": "page",
    "pp": "pages",
    "fig": "figure",
    "figs": "figures",
    "vol": "volume",
    "vols": "volumes",
    "ch": "chapter",
    "chs": "chapters",
    "sec": "section",
    "no": "number",
    "nos": "numbers",
    "art": "article",
    "par": "paragraph",
    "ed": "edition",
    "ver": "version",
    "eq": "equation",
    "tab": "table",
    "ca": "circa",
    "c": "circa",
    "b": "born",
    "d": "died",
    "rte": "route",
    "ps": "Psalm",
    "pt": "part",
    "op": "opus",
    "prop": "proposition",
    "fl": "floor",
    "rm": "room",
    "apt": "apartment",
    "ep": "episode",
    "ex": "example",
    "ste": "suite",
}
STATES: Final = dict(
    item.split("=")
    for item in names(
        "AL=Alabama AK=Alaska AZ=Arizona AR=Arkansas CA=California CO=Colorado CT=Connecticut"
        " DE=Delaware FL=Florida GA=Georgia HI=Hawaii ID=Idaho IL=Illinois IN=Indiana IA=Iowa"
        " KS=Kansas KY=Kentucky LA=Louisiana ME=Maine MD=Maryland MA=Massachusetts MI=Michigan"
        " MN=Minnesota MS=Mississippi MO=Missouri MT=Montana NE=Nebraska NV=Nevada"
        " NH=New_Hampshire NJ=New_Jersey NM=New_Mexico NY=New_York NC=North_Carolina"
        " ND=North_Dakota OH=Ohio OK=Oklahoma OR=Oregon PA=Pennsylvania RI=Rhode_Island"
        " SC=South_Carolina SD=South_Dakota TN=Tennessee TX=Texas UT=Utah VT=Vermont"
        " VA=Virginia WA=Washington WV=West_Virginia WI=Wisconsin WY=Wyoming"
    )
)
"""After a town and a comma, as in postal addresses."""
PLAIN: Final = {
    "y/y": "year over year",
    "q/q": "quarter over quarter",
    "m/m": "month over month",
    "w/o": "without",
    "w/": "with ",
    "b/c": "because",
    "n/a": "not applicable",
    "N/A": "not applicable",
    "c/o": "care of",
    "24/7": "twenty-four seven",
    "and/or": "and or",
    "he/she": "he or she",
    "she/he": "she or he",
    "his/her": "his or her",
    "him/her": "him or her",
    "s/he": "she or he",
    "I/O": "I.O.",
    "either/or": "either or",
    "they/them": "they them",
    "she/her": "she her",
    "he/him": "he him",
}
_ALIKE: Final = {
    "YoY": "year over year",
    "QoQ": "quarter over quarter",
    "MoM": "month over month",
    "tv": "T.V.",
    "tvs": "T.V.s",
    "Ph.D": "P.H.D.",
    "PhD": "P.H.D.",
    "PhDs": "P.H.D.s",
    "Ph.D.s": "P.H.D.s",
    "MSc": "M.S.C.",
    "BSc": "B.S.C.",
    "OK": "okay",
    "ok": "okay",
    "O.K.": "okay",
    "FAQs": "F.A.Q.s",
}


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(re.escape(one) for one in sorted(table, key=len, reverse=True))


def _keeps_stop(match: re.Match[str]) -> bool:
    """Tell whether the abbreviation's full stop is the sentence's, too."""
    after = match.string[match.end() :]
    return not after.strip(" \"”’')]") or bool(re.match(r"[\"”’')]*\s+[\"“‘'(]*[A-Z]", after))


def _said(table: dict[str, str]) -> "re.Pattern[str]":
    return re.compile(_alternatives(table))


def _title(match: re.Match[str]) -> str:
    return TITLES[match["word"]]


def _after_name(match: re.Match[str]) -> str:
    words = AFTER_NAMES[match["word"]]
    return f"{words}." if match["stop"] and _ends_sentence(match) else words


def _ends_sentence(match: re.Match[str]) -> bool:
    after = match.string[match.end() :]
    if not after.strip(" \"”’')]"):
        return True
    return bool(
        re.match(
            (
                r"[\"”’')]*\s+[\"“‘'(]*(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|So|If"
                r"|This|That|These|Those|There|His|Her|Its|Their|Our|My|You|Then|When|What|How"
                r"|Who|Why|Where|After|Before|As|For|From|By|With|To|No|Not|Yes|Most|Many|Some"
                r"|All|One|Both|Each|Every|Since|Until|While|Meanwhile|However)\b"
            ),
            after,
        )
    )


def _anywhere(match: re.Match[str]) -> str:
    words = (
        ANYWHERE[match["word"]] if match["word"] in ANYWHERE else ANYWHERE[match["word"].lower()]
    )
    if match["word"][0].isupper() and match["word"].lower() in ANYWHERE:
        words = words[0].upper() + words[1:]
    return (
        f"{words}."
        if (_keeps_stop(match) and not match["word"].lower().startswith(("e", "i.e", "v")))
        or _last(match)
        else words
    )


def _last(match: re.Match[str]) -> bool:
    return not match.string[match.end() :].strip(" \"”’')]")


def _before_number(match: re.Match[str]) -> str | None:
    following = match.string[match.end() :]
    single = len(match["word"]) == 1
    if single and not following[:1].isdigit():
        return None
    if match["word"].lower() in {"b", "d", "c"} and not re.match(r"\d{3,4}\b", following):
        return None
    words = BEFORE_NUMBERS[match["word"].lower()]
    capital = match["word"][0].isupper() and match.start() == 0
    return f"{words.capitalize() if capital else words} "


def _zip(match: re.Match[str]) -> str:
    four = f", {digits(match['four'])}" if match["four"] else ""
    return digits(match["zip"]) + four


def _state(match: re.Match[str]) -> str:
    return STATES[match["code"]].replace("_", " ")


def _saint_or_street(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()], match.string[match.end() :]
    name_before = re.search(r"(?:\b[A-Z][\w'’]*|\d(?:st|nd|rd|th))\s+$", before)
    name_after = re.match(r"\s+[A-Z]", after)
    if name_after and not (
        name_before and re.search(r"\d\s+(?:[NSEW]\.?\s+)?[\w'’]+(?:\s[A-Z]\w*)?\s+$", before)
    ):
        ordinary = re.search(r"\b(?:In|At|The|To|From|Of|And|Near)\s+$", before)
        if not name_before or ordinary or not _ends_sentence(match):
            return "Saint"
    return "Street." if match["stop"] and _ends_sentence(match) else "Street"


def _drive(match: re.Match[str]) -> str:
    return "Drive." if _ends_sentence(match) else "Drive"


def _plain(match: re.Match[str]) -> str:
    return PLAIN.get(match.group()) or PLAIN[match.group().lower()]


def _alike(match: re.Match[str]) -> str:
    return _ALIKE[match["word"]]


RULES: Final = (
    rule(
        "state",
        rf"(?<=[a-z], )(?P<code>{'|'.join(STATES)})\b(?=[ ,.;)]|$)(?!\s(?:and|or)\s[A-Z]{{2}}\b)",
        _state,
    ),
    numeric("address", r"(?<=\b[A-Z]{2} )(?P<zip>\d{5})(?:-(?P<four>\d{4}))?(?![\d,-])", _zip),
    clued(
        "abbreviation",
        "/",
        rf"(?<![\w/])(?i:{_alternatives(PLAIN)})(?![/\w])(?<!w/)|(?<![\w/])w/(?=\s?\w)",
        _plain,
    ),
    rule("abbreviation", rf"\b(?P<word>{_alternatives(_ALIKE)})(?![\w])", _alike),
    clued(
        "abbreviation",
        ".",
        (
            r"(?:(?<=\d [A-Z]\w{3} )|(?<=\d [A-Z]\w{4} )|(?<=\d [A-Z]\w{5} )|(?<=\d [A-Z]\w{6} )"
            r"|(?<=\d [A-Z]\w{7} )|(?<=\d [A-Z]\w{8} ))Dr\."
        ),
        _drive,
    ),
    clued("abbreviation", ".", r"\bSt(?P<stop>\.)", _saint_or_street),
    clued("abbreviation", ".", r"\bSts\.(?=\s[A-Z])", always("Saints")),
    clued(
        "abbreviation",
        ".",
        rf"(?<![\w.])(?P<word>{_alternatives(TITLES)})\.(?=\s?[\"“]?[A-Z]|\s(?:and|&)\s)",
        _title,
    ),
    rule("abbreviation", r"\b(?P<word>Mr|Mrs|Dr)(?=\s[A-Z][a-z])", _title),
    clued(
        "abbreviation",
        ".",
        (
            rf"(?<![\w.])(?P<word>(?i:{_alternatives(BEFORE_NUMBERS)}))\.\s?(?=\d|[IVX]+\b"
            rf"|[a-z]+-?\w* (?:edition))"
        ),
        _before_number,
    ),
    clued(
        "abbreviation",
        ".",
        rf"(?:(?<=[\w&] )|(?<=, )|^)(?P<word>{_alternatives(AFTER_NAMES)})(?P<stop>\.)(?!\w)",
        _after_name,
    ),
    rule(
        "abbreviation",
        r"(?<=[A-Za-z] )(?P<word>Jr|Sr|Inc|Corp|Ltd)(?P<stop>)(?=[\s,]|$)",
        _after_name,
    ),
    clued(
        "abbreviation",
        ".",
        rf"(?<![\w.])(?P<word>(?i:{_alternatives(ANYWHERE)}))\.(?!\w)",
        lambda m: _anywhere(m) if _is_abbreviation(m) else None,
    ),
    rule("abbreviation", r"(?<=\w )(?:vs|v)\.?(?=\s[A-Z\d])", always("versus")),
    rule(
        "abbreviation",
        r"(?:(?<=, )|(?<=and )|^)(?P<word>etc|approx)(?=[\s,)]|$)",
        lambda m: ANYWHERE[m["word"]],
    ),
)

_RISKY: Final = frozenset(
    (
        "sec min max hr fig vol ext temp al est ret tel sq resp oz ca Mass Ill Miss Va Md Ga"
        " Ala Ore Mont Kan Ark Nev Ky Penn Tex Conn ie esp orig"
    )
    .lower()
    .split()
)


def _is_abbreviation(match: re.Match[str]) -> bool:
    """Tell an abbreviation from a word that ends its sentence: `no.`, `ill.`, `max.`."""
    word, after = match["word"], match.string[match.end() :]
    if word.lower() not in _RISKY:
        return True
    if word.lower() == "al":
        return match.string[: match.start()].endswith("et ")
    if word in ANYWHERE and word[0].isupper():
        return bool(re.search(r",\s$", match.string[: match.start()]))
    goes_on = bool(re.match(r",|\s+(?:[a-z\d(]|[$€£])", after))
    counted = bool(re.search(r"\d[\s-]?$|\d(?:st|nd|rd|th)\s$", match.string[: match.start()]))
    return goes_on or counted
