"""What French counts in two units, and what it says of times: `5 € 50`, `1 m 80`, `24h/24`."""

import re

from listen.speech.verbalize.amounts import counted
from listen.speech.verbalize.grammar import Rule, clued, numeric
from listen.speech.verbalize.numbers import follows_its_noun
from listen.speech.verbalize.tongue import Tongue
from listen.speech.verbalize.tongues.french import Counting
from listen.speech.verbalize.words.french import CURRENCIES, FRANC, UNITS, noun


def counted_rules(counting: Counting, tongue: Tongue) -> tuple[Rule, ...]:
    """Read `5 € 50`, `1 m 80`, `2h 05min`."""

    def price(match: re.Match[str]) -> str:
        number, sign = match["number"], match["sign"]
        noun = (
            CURRENCIES[sign].unit
            if sign in CURRENCIES
            else FRANC
            if sign[0] in "fF"
            else UNITS["m"]
        )
        return f"{counted(tongue, number, noun)} {counting.cardinal(int(match['cents']))}"

    def lapse(match: re.Match[str]) -> str:
        units = (("hours", "h"), ("minutes", "min"), ("seconds", "s"))
        said = [
            counted(tongue, str(int(match[part])), UNITS[unit])
            for part, unit in units
            if match[part]
        ]
        if match["rest"]:
            said.append(counting.cardinal(int(match["rest"])))
        return " ".join(said)

    def part_hours(match: re.Match[str]) -> str:
        hours = counted(tongue, match["hours"], UNITS["h"])
        return f"{hours} et {'quart' if match['part'] == '4' else 'demie'}"

    def one_of_them(match: re.Match[str]) -> str | None:
        named = UNITS.get(match["noun"])
        gender = named.gender if named else tongue.gender_of(match["noun"])
        belongs = follows_its_noun(match.string[: match.start()])
        return "une" if gender == "f" and not belongs else None

    def and_a_half(match: re.Match[str]) -> str:
        named = UNITS.get(match["noun"])
        gender = named.gender if named else tongue.gender_of(match["noun"]) or "m"
        said = (
            counted(tongue, match["number"], named)
            if named
            else f"{counting.cardinal(int(match['number']), gender)} {match['noun']}"
        )
        return f"{said} et demi{'e' if gender == 'f' else ''}"

    def finals(match: re.Match[str]) -> str:
        bottom = int(match["bottom"])
        many = (
            "s" if match.string[: match.start()].lower().endswith(("les ", "des ", "aux ")) else ""
        )
        return ({2: "demi", 4: "quart"}.get(bottom) or counting.ordinal(bottom)) + many

    def spoons(match: re.Match[str]) -> str:
        kind = "soupe" if match["what"] in "sS" else "café"
        if match["number"] in {"1/2", "½"}:
            return f"une demi-cuillère à {kind}"
        return counted(tongue, match["number"], noun("cuillère", "f")) + f" à {kind}"

    return (
        numeric(
            "fraction",
            r"(?<![\w/])1/(?P<bottom>2|4|8|16|32)(?=\s(?:de\s)?finale)",
            finals,
            near=("9/9",),
        ),
        numeric(
            "fraction",
            r"(?<![\w/.,])(?P<top>\d{1,2})/(?P<bottom>\d{1,4})\s?(?:es?|[èi]?[èe]mes?)(?!\w)",
            lambda m: counting.fraction(int(m["top"]), int(m["bottom"])),
            near=("9/9",),
            also=("9a", "9 a"),
        ),
        numeric(
            "number",
            r"(?<![\w.,–-])1(?=(?:\s(?:à|ou|et)\s|[-–])\d{1,2}\s(?P<noun>[a-zà-ÿ]+))",
            one_of_them,
            near=("9 a", "9-9", "9–9"),
        ),
        numeric(
            "fraction",
            r"(?<![\w.,])(?P<number>\d{1,2})\s(?P<noun>[a-zà-ÿ]{1,12})\s(?:½|1/2)(?![\w/])",
            and_a_half,
            near=("½", "9/9"),
        ),
        numeric(
            "time",
            r"(?<![\w.,])(?P<hours>\d{1,2})\s?h\s?(?:1/(?P<part>[24])|(?P<half>½))(?!\w)",
            part_hours,
            near=("9/9", "½"),
        ),
        numeric(
            "time",
            r"(?<![\w.,:/])(?:(?P<hours>\d{1,3})\s?h\s?)?(?P<minutes>\d{1,2})\s?(?:min|mn)"
            r"(?:\s?(?P<seconds>\d{1,2})\s?s(?:ec)?|\s(?P<rest>0[1-9]))?(?!\w)",
            lapse,
            near=("min", "mn"),
        ),
        numeric(
            "measure",
            r"(?<![\w.,])(?P<number>1/2|½|\d{1,2})\s?"
            r"(?:c\.?\s?à\.?\s?|(?<=\b[1-9] )(?=[cC][scSC]\b)[cC])"
            r"(?P<what>[sScC])(?:oupe|afé|\.)?(?!\w)",
            spoons,
            near=("à", "cc", "cs"),
        ),
        numeric(
            "money",
            (
                r"(?<![\w.,])(?P<number>\d+)\s?(?P<sign>fr\.?|F|€|\$|£|m)\s?(?P<cents>\d\d)"
                r"(?![\w,.]\d|\w|\s?[€$%])"
            ),
            price,
            near="fF€$£m",
        ),
        clued(
            "time",
            "/",
            (
                r"(?<![\w.,])(?:(?P<hours>24\s?[hH](?:eures)?/24|[hH]/24)|(?P<days>[567])(?:\s?"
                r"[jJ](?:ours)?/7|(?<=7)/7))(?!\w)"
            ),
            lambda m: (
                "vingt-quatre heures sur vingt-quatre"
                if m["hours"]
                else f"{counting.cardinal(int(m['days']))} jours sur sept"
            ),
            also=("a/9", "A/9", "7"),
        ),
        numeric(
            "time",
            r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])\s?(?:[hH]|heures?)\s?(?P<minute>[0-5]\d)"
            r"(?:['’](?![\w'’])|(?![\w:]|['’]\d))",
            lambda m: counting.clock(int(m["hour"]), int(m["minute"]), None, ""),
            near="hH",
        ),
    )
