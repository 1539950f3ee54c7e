"""What French refers to by number: articles, telephones, streets, episodes."""

import re
from typing import Final

from listen.speech.verbalize.grammar import Rule, always, clued, numeric, rule
from listen.speech.verbalize.numbers import grouped_digits, whole_number
from listen.speech.verbalize.tongue import Tongue
from listen.speech.verbalize.tongues.french import Counting

_WAYS: Final = {
    "bd": "boulevard",
    "bld": "boulevard",
    "rte": "route",
    "pl": "place",
    "all": "allée",
    "imp": "impasse",
    "r": "rue",
    "sq": "square",
}
_AFTER_RANK: Final = {
    "j.": "journée",
    "min": "minute",
    "ch.": "chambre",
    "circ.": "circonscription",
    "sect.": "section",
    "éd.": "édition",
}


def reference_rules(counting: Counting, tongue: Tongue) -> tuple[Rule, ...]:
    """Read `l'article L. 121-1`, `06 12 34 56 78`, `n° 2020-1310`."""

    def dialled(match: re.Match[str]) -> str | None:
        if match["grouped"]:
            many = len(re.sub(r"\D", "", match["grouped"])) > 8
            return grouped_digits(tongue, match["grouped"]) if many else None
        pairs = re.findall(r"\d\d", match["pairs"])
        first = f"plus trente-trois {match['abroad']}" if match["abroad"] else match["first"]
        return " ".join(
            [
                whole_number(tongue, one) if one.isdecimal() else one
                for one in [*first.split(), *pairs]
            ]
        )

    def section(match: re.Match[str]) -> str:
        numbers = re.split("[-.]", match["number"])
        return " ".join(counting.cardinal(int(one)) for one in numbers)

    return (
        numeric(
            "number",
            (
                r"(?:(?i:(?<=\bannées ))['’]?|(?<=\bpage )|(?<=\bn° )|(?<=\bnuméro )"
                r"|(?<=\bchapitre )|(?<=\barticle )|(?<=\b[Ll]'an )|(?<=\b[Aa]n ))"
                r"(?P<number>\d{1,4})(?![\w'’]|[.,-]\d| \d{3}\b)"
            ),
            lambda m: counting.year(int(m["number"])),
            near=("ann", "page", "article", "chapitre", "an", "num", "°"),
        ),
        numeric(
            "section",
            r"(?:(?<=\barticle )|(?<=\barticles )|(?<=\bArticle )|(?<=\b[Aa]rt\. )"
            r"|(?<=\b[LRD]\. )|(?<=\b[LRD])|(?<=\b[LRD]\.)"
            r"|(?=49))(?P<number>\d{1,4}(?:-\d{1,3}|\.\d)(?:-\d{1,2})?)(?![\w'’]|[.,-]\d)(?<!49-[0-24-9])",
            section,
            near=("9-9", "9.9"),
        ),
        numeric(
            "phone",
            r"(?<![\w.,/])(?:(?:\+|00)33[ .]?(?:\(0\)\s?)?(?P<abroad>[1-9])|(?P<first>0[1-9]))"
            r"(?P<pairs>(?:[ .-]?\d\d){4})(?![\w-]|[.,]\d)"
            r"|(?<![\w.,/])(?<!\d )(?P<grouped>0\d{0,3}[ /]\d{2,3}(?:[ .]\d{2,3}){1,3})"
            r"(?![\w-]|[.,]\d)",
            dialled,
            near="0+",
        ),
        numeric(
            "phone",
            r"(?:(?<=\ble )|(?<=\bau ))(?P<number>3\d[ ]?\d\d)(?=\s*(?:$|[.,;:)(]))",
            lambda m: " ".join(
                counting.cardinal(int(one)) for one in re.findall(r"\d\d", m["number"])
            ),
            near=("999", "9 9"),
        ),
        numeric(
            "number",
            r"(?:(?<=[nN][°º] )|(?<=[nN][°º]))(?P<year>\d\d(?:\d\d)?)-"
            r"(?P<number>\d{1,5}(?:\.\d{3})?)\b",
            lambda m: (
                f"{counting.cardinal(int(m['year']))},"
                f" {counting.cardinal(int(m['number'].replace('.', '')))}"
            ),
            near=("9-",),
        ),
        rule(
            "abbreviation",
            r"(?:(?<=[IVX]e )|(?<=[IVX]ᵉ ))s\.|(?:(?<=\de )|(?<=1re )|(?<=1ère ))"
            r"(?P<match>j\.|ch\.|circ\.|sect\.|éd\.|min\b)",
            lambda m: _AFTER_RANK.get(m["match"], "siècle"),
            near=("Aa ", "ᵉ", "9a "),
        ),
        clued("abbreviation", "°º", r"\b[nN][°º]\s?(?=\d)", always("numéro ")),
        rule(
            "abbreviation",
            r"(?<![\w.])(?P<many>M)?M\.(?=\s(?:et\s(?:Mme|Mlle)|les?\s|la\s|l['’]))",
            lambda m: "messieurs" if m["many"] else "monsieur",
            near=("A. ",),
        ),
        numeric(
            "number",
            r"(?<=\d)\s?(?:k|(?<!\b[24568])K)(?=\s[a-zà-ÿ]{4})",
            always(" mille"),
            near=("9a", "9A", "9 a"),
        ),
        numeric(
            "number",
            r"(?<=\d)\s?M(?=\s(?:d['’]|de\s))",
            always(" millions"),
            near=("9A", " A "),
        ),
        numeric(
            "number", r"\bn(?:os|ᵒˢ)(?=\s\d+\s?(?:et|à|,|-)\s?\d)", always("numéros"), near="n"
        ),
        clued(
            "abbreviation",
            (*_WAYS, " a."),
            r"(?:(?<=\d )|(?<=\d, )|(?<=bis )|(?<=ter )|(?<=bis, )|(?<=ter, )|(?<=\ble )"
            r"|(?<=\bdu )|(?<=\bau ))(?P<way>[Bb]l?d\.?|rte\.?|(?:[Pp]l|all|[Ii]mp|r|sq)\.)"
            r"(?=\sd(?:e la |e |es |u |e l['’])[A-ZÀ-Ý])",
            lambda m: _WAYS[m["way"].lower().rstrip(".")],
        ),
        numeric(
            "episode",
            r"\bS(?P<season>\d\d?)\s?E(?P<episode>\d\d?)\b",
            lambda m: (
                f"saison {counting.cardinal(int(m['season']))}"
                f" épisode {counting.cardinal(int(m['episode']))}"
            ),
            near=("9A9", "9 A"),
            also="E",
        ),
        numeric(
            "measure",
            r"\b[Tt]h\.?\s?(?P<low>\d)(?:[/-](?P<high>\d\d?))?(?![\w,]|\.\d)",
            lambda m: (
                f"thermostat {counting.cardinal(int(m['low']))}"
                + (f" à {counting.cardinal(int(m['high']))}" if m["high"] else "")
            ),
            near=("th",),
        ),
        numeric("pages", r"(?<=\d)\s?p\.(?!\w|\s?\d)", always(" pages"), near=("9 a", "9a")),
        numeric(
            "minus",
            r"(?<=\b[JH])\s?[-–]\s?(?=\d)|(?<=\b[Ll]es )(?P<of>[-+])(?=\d\d?\sans\b)",
            lambda m: {"-": "moins de ", "+": "plus de "}.get(m["of"], " moins "),
            near=("A-9", "A -", "A–9", " -9", " +9"),
        ),
        clued("section", ("§§",), r"§§\s?", always("paragraphes ")),
        clued(
            "sign",
            "†",
            r"†\s?(?=(?P<year>\d{4})|\d)",
            lambda m: f"mort {'en' if m['year'] else 'le'} ",
        ),
    )
