"""Roman numerals where they are numerals: `World War II`, `Charles III`, `Part I`."""

import re
from typing import Final

from listen.speech.verbalize.english.numbers import cardinal, ordinal
from listen.speech.verbalize.english.patterns import word_after
from listen.speech.verbalize.english.spelled_parts import caps
from listen.speech.verbalize.grammar import clued, numeric, rule
from listen.speech.verbalize.romans import ROMAN, is_numeral, value
from listen.speech.verbalize.tables import names

_REGNAL: Final = frozenset(
    names(
        "Charles Elizabeth Henry Louis Philip William George Paul Benedict Pius Leo"
        " Carlos Felipe Napoleon Nicholas Catherine Alexander Frederick Richard Edward"
        " James Mary Margaret Ivan Harald Gustaf Gregory Innocent Clement Urban Francis"
        " Ferdinand Alfonso Christian Haakon Olav Albert Leopold Baudouin Wilhelm Ramses"
        " Ramesses Thutmose Cleopatra Ptolemy Darius Xerxes Peter Boniface Sixtus Julius"
        " Adrian Victor Emmanuel Umberto Abdullah Mohammed Hussein Rama Carl Karl Gustav Gustavus"
        " John Otto Pedro Manuel Sancho Mehmed Murad Selim Hamid Selassie Zog Moctezuma Montezuma"
        " Amenhotep Seti Artaxerxes Antiochus Constantine Theodosius Conrad Rudolf Ludwig"
        " Maximilian Joseph Sigismund Casimir Matthias Faisal Farouk Rainier Celestine Honorius"
        " Eugene Callixtus Osman Suleiman Bayezid Tigranes Menelik Kamehameha"
    )
)
_PARTS: Final = frozenset(
    names(
        "Part Chapter Act Scene Book Volume Vol. Phase Class Type Title Article Stage"
        " Section Appendix Level Grade Category Group Division War Mark Tier Figure Table"
        " Episode Season Annex Schedule Protocol Unit Lesson Canto Round Factor Saturn Ariane"
        " Count count counts Artemis Falcon Civilization Auto Quest Fantasy GTA Civ Scream"
        " part chapter phase stage type volume act class nerve grade tier title article"
        " section book factor annex schedule level category group division"
    )
)
_GIVEN: Final = frozenset(
    names(
        "James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel"
        " Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward"
        " Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin"
        " Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry"
        " Tyler Aaron Adam Henry Nathan Douglas Peter Kyle Walter Ethan Jeremy Harold Keith"
        " Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan"
        " Billy Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent"
        " Russell Louis Bobby Philip Johnny Marvin Davis Thurston Fred Frederick Hank Clarence"
    )
)
"""Names of people whose grandfathers had them: Henry Ford the second."""
_ACRONYMS: Final = frozenset(
    names(
        "MD DC CD CV MC DI XL MI CC DM CI MM LI CL MV LCD DVD CDC CM MIX DIM LD LX CIV MDI"
        " MCI CDI ML CCC CX DX XXL XXX MMC CID LC DL VC IC ID IL"
    )
)


_VERBS: Final = frozenset(
    names(
        "am was have had think would will do did agree saw wrote like liked attended reached took"
        " know want need mean made got said found read played could can should must love"
    )
)
"""What I do after a word that numerals follow: `the Part I played`."""


def _part(match: re.Match[str]) -> str | None:
    if match["word"] not in _PARTS or match["numeral"] in {"C", "D", "L", "M"}:
        return None
    if match["word"].lower() in {"class", "stage", "grade"} and re.match(
        r"[-–][IVX]", match.string[match.end() :]
    ):
        return None
    if match["numeral"] == "I" and word_after(match.string, match.end()) in _VERBS:
        return None
    letter = f" {match['letter'].upper()}" if match["letter"] else ""
    return f"{match['word']} {cardinal(value(match['numeral']))}{letter}"


def _regnal(match: re.Match[str]) -> str | None:
    if match["name"] not in _REGNAL or not is_numeral(match["numeral"]):
        return None
    return f"{match['name']} the {ordinal(value(match['numeral']))}"


def _century(match: re.Match[str]) -> str | None:
    return ordinal(value(match["numeral"])) if is_numeral(match["numeral"]) else None


def _after_name(match: re.Match[str]) -> str | None:
    numeral = match["numeral"]
    if (
        numeral in _ACRONYMS
        or not is_numeral(numeral)
        or not (set(numeral) <= {"I", "V", "X"} or match["event"])
    ):
        return None
    before = match.string[max(0, match.start() - 24) : match.start()].split()
    if numeral in {"II", "III", "IV"} and not _GIVEN.isdisjoint(before[-2:]):
        return f"{match['name']}the {ordinal(value(numeral))}"
    return f"{match['name']}{cardinal(value(numeral))}"


def _numbers(match: re.Match[str]) -> str | None:
    """Say two numerals: `World Wars I and II`, `vols. I–III`, `pages iv-vi`."""
    first, last = cardinal(value(match["first"])), cardinal(value(match["last"]))
    join = match["join"].strip()
    word = _SHORT.get(match["word"], match["word"])
    return f"{word}{first}{' to ' if join in '-–' else match['join']}{last}"


def _chords(match: re.Match[str]) -> str:
    """Say the degrees of a progression: `I–V–vi–IV`."""
    return ", ".join(cardinal(value(one)) for one in re.split("[-–]", match.group()))


_SHORT: Final = {"vols. ": "volumes ", "Vols. ": "Volumes ", "pp. ": "pages "}


RULES: Final = (
    numeric(
        "roman",
        rf"(?:(?<=[A-Za-z]\d )|(?<=[A-Z]\d\d ))(?P<numeral>(?=[IVX]{{2}}){ROMAN})\b",
        lambda m: cardinal(value(m["numeral"])),
        near=("9 A",),
        also=("A9", "a9"),
    ),
    rule(
        "roman",
        r"\b(?P<name>[A-Z][A-Za-z]{1,9})-(?P<numeral>I{2,3}|I?V|VI{1,3}|IX|XI{0,3})\b(?![-–'’]|\.\w)",
        lambda m: f"{caps(m['name'])} {cardinal(value(m['numeral']))}",
        near=("A-A", "a-A"),
        also="IVX",
    ),
    rule(
        "roman",
        r"(?<![\w–-])[IViv]{1,3}(?:(?:-|–)[IViv]{1,3}){2,}(?![\w–-])",
        _chords,
        near=("A-A", "A–A", "A-a", "A–a", "a-A", "a–A"),
        also="IV",
    ),
    rule(
        "roman",
        rf"\b(?P<word>Vol\.|[A-Za-z]{{3,12}})\s(?P<numeral>(?=[IVXLCDM]){ROMAN})"
        r"(?P<letter>[A-Ca-c])?\b(?!['’]|\.\w|-\w)",
        _part,
        near="IVXLCDM",
    ),
    clued(
        "roman",
        ("ch", "vol", "pt", "fig", "bk", "art", "sec", "no", "mk"),
        (
            r"(?:(?<=\b[Cc]h\. )|(?<=\b[Vv]ol\. )|(?<=\b[Pp]t\. )|(?<=\b[Ff]ig\. )"
            r"|(?<=\b[Bb]k\. )|(?<=\b[Aa]rt\. )|(?<=\b[Ss]ec\. )|(?<=\b[Nn]o\. )|(?<=\bMk\. ))"
            rf"(?P<numeral>(?=[IVXLC]){ROMAN})\b"
        ),
        lambda m: cardinal(value(m["numeral"])),
        also=(". A",),
    ),
    rule(
        "roman",
        r"\b(?P<name>[A-Z][a-z]{2,9})\s(?P<numeral>[IVX][IVXLCDM]{0,12})\b(?!\.\w|['’][a-rt-z])",
        _regnal,
        near="IVX",
    ),
    rule(
        "roman",
        (
            r"(?P<word>\b(?:Parts|Chapters|Books|[Vv]ols\.|[Vv]olumes|Phases|[Tt]ypes|Acts|[Ss]tages?|[Gg]rades?|[Cc]lass(?:es)?"
            r"|Articles|Titles|Sections|Tables|pages|pp\.|World Wars) )"
            r"(?P<first>[IVXivx]{1,6})(?P<join>\s?[-–]\s?|,? and |, | or | to )"
            r"(?P<last>[IVXivx]{1,6})\b"
        ),
        _numbers,
        near=(
            *("wars", "parts", "chapters", "books", "vols", "volumes", "phases", "types", "acts"),
            *(
                "stage",
                "stages",
                "grade",
                "grades",
                "class",
                "classes",
                "articles",
                "titles",
                "sections",
                "tables",
                "pages",
                "pp",
            ),
        ),
    ),
    clued(
        "roman",
        ("a(A",),
        rf"(?<=[a-z])\((?P<numeral>(?=[IVX]){ROMAN})\)",
        lambda m: f" {cardinal(value(m['numeral']))}",
    ),
    rule(
        "roman",
        (
            r"\b(?P<numeral>[IVX][IVXLCDM]{0,12})(?:st|nd|rd|th)?\b(?=\s(?:century|centuries"
            r"|Century|(?:Winter |Summer )?Olympi|Congress|dynasty|Dynasty"
            r"|(?:Army |Airborne )?Corps|arrondissement))"
        ),
        _century,
        near="IVX",
        also=names(
            "century centuries congress congresso congressional dynasty corps arrondissement"
            " olympic olympics olympiad olympian olympians"
        ),
    ),
    rule(
        "roman",
        (
            r"(?P<name>(?:(?P<event>\bSuper Bowl |\bWrestleMania |\bOlympiad )"
            r"|\b[A-Z][A-Za-z]+[ ]))(?P<numeral>[IVXLCM]{2}[IVXLCDM]{0,13})\b(?!\.\w|['’][a-rt-z])"
        ),
        _after_name,
        near=("AA",),
    ),
)
