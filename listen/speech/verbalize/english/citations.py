"""What refers to something: Bible verses, standards, laws, parties, tickers, odds, stars."""

import re
from typing import Final

from listen.speech.verbalize.english.abbreviated import ANYWHERE, PARTIES
from listen.speech.verbalize.english.numbers import cardinal, ordinal, pairs, year
from listen.speech.verbalize.english.patterns import COMPASS
from listen.speech.verbalize.english.regions import SHORT_STATES, STATES
from listen.speech.verbalize.english.spelling import acronym
from listen.speech.verbalize.grammar import always, clued, in_words, numeric, rule
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import value
from listen.speech.verbalize.tables import names

_BOOKS: Final = {
    name: name
    for name in names(
        "Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles"
        " Ezra Nehemiah Esther Job Psalm Psalms Proverbs Ecclesiastes Isaiah Jeremiah Lamentations"
        " Ezekiel Daniel Hosea Joel Amos Obadiah Jonah Micah Nahum Habakkuk Zephaniah Haggai"
        " Zechariah Malachi Matthew Mark Luke John Acts Romans Corinthians Galatians Ephesians"
        " Philippians Colossians Thessalonians Timothy Titus Philemon Hebrews James Peter Jude"
        " Revelation Surah Quran Koran Sura Solomon Songs Alma Mosiah Nephi"
    )
} | {
    "Qur'an": "Qur'an",
    "Qur’an": "Qur’an",
    "Gen": "Genesis",
    "Ex": "Exodus",
    "Lev": "Leviticus",
    "Deut": "Deuteronomy",
    "Ps": "Psalm",
    "Prov": "Proverbs",
    "Isa": "Isaiah",
    "Jer": "Jeremiah",
    "Matt": "Matthew",
    "Mk": "Mark",
    "Lk": "Luke",
    "Rom": "Romans",
    "Cor": "Corinthians",
    "Gal": "Galatians",
    "Eph": "Ephesians",
    "Heb": "Hebrews",
    "Rev": "Revelation",
    "Exod": "Exodus", "Num": "Numbers", "Josh": "Joshua", "Judg": "Judges", "Kgs": "Kings",
    "Chr": "Chronicles", "Chron": "Chronicles", "Neh": "Nehemiah", "Esth": "Esther",
    "Psa": "Psalm", "Eccl": "Ecclesiastes", "Eccles": "Ecclesiastes", "Lam": "Lamentations",
    "Ezek": "Ezekiel", "Hos": "Hosea", "Mic": "Micah", "Hab": "Habakkuk", "Zech": "Zechariah",
    "Mt": "Matthew", "Jn": "John", "Col": "Colossians", "Thess": "Thessalonians",
    "Jas": "James", "Pet": "Peter", "Macc": "Maccabees",
}  # fmt: skip
_NAMESAKES: Final = {
    "Sam": "Samuel", "Dan": "Daniel", "Phil": "Philippians", "Tim": "Timothy", "Tit": "Titus",
    "Mal": "Malachi", "Is": "Isaiah",
}  # fmt: skip
"""Books whose short names are people's, too."""
_NUMBERED: Final = frozenset(
    names("Corinthians Thessalonians Timothy Kings Samuel Chronicles Peter Maccabees")
)
_WHICH: Final = {
    "1": "First ", "2": "Second ", "3": "Third ",
    "I": "First ", "II": "Second ", "III": "Third ", "": "",
}  # fmt: skip


def _verse(match: re.Match[str]) -> str | None:
    """Say chapter and verse: `1 Cor. 13:4–8`."""
    written, which = match["book"], _WHICH[match["which"] or ""]
    book = _BOOKS.get(written) or (_NAMESAKES.get(written) if which or match["dot"] else None)
    if not book:
        return None
    chapter = pairs(match["chapter"])
    first = pairs(match["first"]) + (" and following" if match["on"] else "")
    apart = "," if which or max(len(match["chapter"]), len(match["first"])) > 2 else ""
    if match["until"]:
        first += f" to {pairs(match['until'])} {pairs(match['last'])}"
        return f"{which}{book} {chapter}{apart} {first}"
    if match["last"]:
        return f"{which}{book} {chapter}, verses {first} to {pairs(match['last'])}"
    return f"{which}{book} {chapter}{apart} {first}"


def _chapter(match: re.Match[str]) -> str | None:
    """Say a chapter of one of several books of a name: `1 Cor 13`."""
    book = _BOOKS.get(match["book"]) or _NAMESAKES.get(match["book"])
    if book not in _NUMBERED:
        return None
    return f"{_WHICH[match['which']]}{book} {pairs(match['chapter'])}"


def _standard(match: re.Match[str]) -> str:
    number = int(match["number"])
    said = pairs(match["number"]) if number % 1000 > 9 else cardinal(number)
    return f"{said}, {year(int(match['year']))}"


def _party(match: re.Match[str]) -> str | None:
    """Say where a politician is from: `(D-Mass.)`, `R-TX`."""
    written = match["place"].replace(".", "").replace(" ", "")
    name = STATES.get(SHORT_STATES.get(written, written)) or ANYWHERE.get(written, "")
    name = name or (written if len(written) > 3 and written.istitle() else "")
    if not name:
        return None
    ends = match["place"].endswith(".") and not match.string[match.end() :].strip()
    return f"{PARTIES[match['party']]} of {name}{'.' if ends else ''}"


def _subsection(match: re.Match[str]) -> str:
    """Say the parts of a law's number: `3(b)(ii)`."""
    said = []
    for part in re.findall(r"\((\w+)\)", match["parts"]):
        if part.isdecimal():
            said.append(cardinal(int(part)))
        elif len(part) > 1 and set(part) <= set("ivx"):
            said.append(cardinal(value(part)))
        else:
            said.append(acronym(part) if part in {"a", "A"} else part.upper())
    return " " + " ".join(said) + (match["many"] or "")


def _compass_point(match: re.Match[str]) -> str:
    first, *rest = (COMPASS[letter] for letter in match["point"] or match["from"])
    return "-".join([first, "".join(rest)]) if len(rest) > 1 else "".join([first, *rest])


_ROAD: Final = Pattern(
    r"(?:\b(?:I|US|SR|CR)[ -]|\b(?:U\.S\.|S\.R\.|[Rr]te?\.?|[Rr]oute|[Hh]wy\.?|[Hh]ighway"
    r"|Interstate|County Road) )\d{1,4}[A-Z]? $"
)


def _heading(match: re.Match[str]) -> str | None:
    """Say which way a road is driven: `I-95 N`, `Rte. 66 WB`."""
    if not _ROAD.search(match.string, max(0, match.start() - 24), match.start()):
        return None
    return COMPASS[match["point"]] + ("bound" if match["bound"] else "")


def _stars(match: re.Match[str]) -> str:
    full, empty = len(match["full"]), len(match["empty"])
    if re.search(r"\d$", match.string[: match.start()]) and full == 1 and not empty:
        return " star" if re.search(r"\b1$", match.string[: match.start()]) else " stars"
    half = " and a half" if match["half"] else ""
    if empty:
        return f" {cardinal(full)}{half} out of {cardinal(full + empty)} stars"
    return f" {cardinal(full)}{half} star{'' if full == 1 and not half else 's'}"


def _ticker(match: re.Match[str]) -> str:
    return f"{match['exchange']}: {acronym(match['name'])}"


def _motorway(match: re.Match[str]) -> str:
    letter = "A." if match["letter"] == "A" else match["letter"]
    return f"{letter} {pairs(match['number'])} M"


RULES: Final = (
    numeric(
        "verse",
        (
            r"(?:\b(?P<which>[1-3]|I{1,3})\s)?\b(?P<book>[A-Z][a-z]{1,13}|Qur['’]an)(?P<dot>\.)?\s"
            r"(?P<chapter>\d{1,3}):(?P<first>[1-9]\d{0,2})(?:[-–](?:(?P<until>\d{1,3}):)?"
            r"(?P<last>\d{1,3}))?(?:[ab]|(?P<on>ff?)(?:\.(?=\s[a-z]))?)?(?![\w:]|\.\d)(?!\s?[ap]\.?m)"
        ),
        _verse,
        near=("9:",),
    ),
    numeric(
        "verse",
        (
            r"\b(?P<which>[1-3]|I{1,3})\s(?P<book>[A-Z][a-z]{2,13})\.?\s(?P<chapter>\d{1,3})"
            r"(?![\w:]|\.\d)"
        ),
        _chapter,
        near=in_words((*_NUMBERED, *(one for one in _BOOKS if _BOOKS[one] in _NUMBERED)))
        | in_words(_NAMESAKES),
    ),
    numeric(
        "standard",
        r"(?<![\w.,])(?P<number>\d{3,5}):(?P<year>(?:19|20)\d\d)(?![\w:])",
        _standard,
        near=("9:",),
    ),
    clued(
        "party",
        ("A-", "A–", "A.,", "A, "),
        (
            r"(?<![\w-])(?P<party>[DRI])(?:[-–]|(?<=\(.)\.?,\s)(?P<place>[A-Z]\.\s?[A-Z][a-z]*\."
            r"|[A-Z][a-z]+\.?|[A-Z]{2})(?=[),;]|\s*$)"
        ),
        _party,
    ),
    numeric(
        "subsection",
        r"(?<=\d)(?P<parts>(?:\((?:[a-zA-Z]|[ivx]{2,4}|\d{1,2})\)){1,4})(?P<many>s\b)?(?!\w)",
        _subsection,
        near=("9(",),
    ),
    numeric(
        "circuit",
        r"\b(?P<number>\d{1,2})(?:st|nd|rd|th|d) Cir\b\.?",
        lambda m: f"{ordinal(int(m['number']))} Circuit",
        near=("cir",),
    ),
    numeric(
        "reporter",
        r"(?<=[A-Za-z]\.) ?(?P<series>[2-4])d\b",
        lambda m: f" {ordinal(int(m['series']))}",
        near=(".9a", "9a "),
        also=(".9", ". 9"),
    ),
    clued(
        "compass",
        (" A", ")"),
        r"(?<=[\w)] )(?P<point>[NS](?:N?[EW])?|[EW](?:[NS][EW])?)(?= of [A-Z])",
        _compass_point,
        also=("of",),
    ),
    rule(
        "compass",
        (
            r"\b(?P<point>NNE|ENE|ESE|SSE|SSW|WSW|WNW|NNW|[NS][EW](?= winds?\b))\b"
            r"|(?i:(?<=\bwinds )|(?<=\bwind )|(?<=mph )|(?<=knots )|(?<=km/h ))"
            r"(?P<from>[NS][EW]?|[EW])\b(?!\.\s?\w)"
        ),
        _compass_point,
        near=names("nne ene ese sse ssw wsw wnw nnw wind winds mph knots km"),
    ),
    numeric(
        "quake",
        r"\bM[Lw]?[ -]?(?=\d\.\d[- ](?:(?:earth)?quake|tremor|temblor|aftershock|foreshock))",
        always("magnitude "),
        near=names("quake earthquake tremor temblor aftershock foreshock"),
        also=("M",),
    ),
    numeric(
        "compass",
        r"(?<=\d )(?P<point>[NSEW])(?P<bound>B)?\b(?:\.(?=\s[a-z\d]))?(?![’'-])",
        _heading,
        near=("9 A",),
        also=(
            "us",
            "sr",
            "cr",
            "rt",
            "rte",
            "route",
            "hwy",
            "highway",
            "interstate",
            "I",
            "S",
        ),
    ),
    clued("paragraph", "¶", r"¶¶\s?(?=\d)", always("paragraphs ")),
    clued(
        "rating",
        ("9*",),
        r"(?<=\d)\*(?=-rated|\s(?:hotel|resort|review|rating|rated|movie|film)s?\b)",
        always("-star"),
    ),
    clued("rating", "★⭐", r"\s?(?P<full>[★⭐]+)\ufe0f?(?P<half>½)?(?P<empty>☆*)", _stars),
    clued(
        "ticker",
        ":",
        r"\b(?P<exchange>NASDAQ|Nasdaq|NYSE|LSE|TSX|ASX|AMEX|HKEX|Euronext|XETRA|OTC|BSE|NSE|TSE)"
        r":\s?(?P<name>[A-Z]{1,5})\b",
        _ticker,
        also=("A:", "a:"),
    ),
    numeric("road", r"\b(?P<letter>[AM])(?P<number>\d{1,4})\(M\)", _motorway, near=("9(",)),
)
