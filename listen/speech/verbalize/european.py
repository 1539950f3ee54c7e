"""Rules that German, French, Spanish, Italian and Portuguese share, made of a `Tongue`."""

import re
from typing import Final

from listen.speech.verbalize.abbreviations import abbreviation_rules
from listen.speech.verbalize.addresses import address_rules
from listen.speech.verbalize.amounts import money_rules, scale_rules, with_of
from listen.speech.verbalize.grammar import Grammar, Rule, always, in_words, numeric, rule
from listen.speech.verbalize.letters import is_latin
from listen.speech.verbalize.maths import INCLUSIVE, maths_rules, pair_rules
from listen.speech.verbalize.measures import measure_rules, part_rules
from listen.speech.verbalize.names_and_numerals import known_rules, roman_rules
from listen.speech.verbalize.numbers import (
    NUMBER,
    START,
    century,
    follows_its_noun,
    grouped_digits,
    number,
    spelled_digits,
    ungrouped,
    whole_number,
)
from listen.speech.verbalize.pattern import Pattern
from listen.speech.verbalize.romans import is_numeral, value
from listen.speech.verbalize.signs import sign_rules
from listen.speech.verbalize.tongue import Tongue


def grammar_for(
    tongue: Tongue, extra: tuple[Rule, ...] = (), late: tuple[Rule, ...] = ()
) -> Grammar:
    """Put a language's own rules, then the shared ones, in order."""
    return Grammar(
        rules=(
            *address_rules(tongue),
            *extra,
            *part_rules(tongue),
            *pair_rules(tongue),
            *known_rules(tongue),
            *_dates(tongue),
            *_times(tongue),
            *money_rules(tongue),
            *_phones(tongue),
            *measure_rules(tongue),
            *scale_rules(tongue),
            *maths_rules(tongue),
            INCLUSIVE,
            *roman_rules(tongue),
            *abbreviation_rules(tongue),
            *late,
            *_numbers(tongue),
            *sign_rules(tongue.signs),
        ),
        is_letter=is_latin,
    )


_NEXT_WORD: Final = Pattern(r"\s(?P<word>[^\W\d_]{2,}+)(?!['’])")
_DESIGNATED: Final = Pattern(r"(?:[A-Z]\d+|(?<!\d)7[0-8]7)-$")
"""Before the second number of a model: `A350-900`."""
_JET: Final = Pattern(r"(?<!\d)7[0-8]7$")
"""A Boeing, `737-800`."""
_ONE: Final = Pattern(r"(?i:\bu[nm][ae]?\s)$")
"""Before a part of one: `un 1/3`."""
_SEASON: Final = Pattern(
    r"(?i:\b(?:época|temporada|stagione|safra|curso|campaña|campionato|saison)\s)$"
)
_DECADES: Final = Pattern(r"(?i:\b(?:an[nño]{1,2}[sei]|années)\s)$")


_TRIED: Final = Pattern(
    r"\s(?!dans|sans|plus|pas|après|très|puis|mais|sous|vers|dès|les|ses|mes)[a-zà-ÿ]{3,}s\b"
)
"""After how many went in, of how many: `12/15 tirs`."""
_ISSUE: Final = Pattern(
    r"(?:\b[Hh]eft|\b[Aa]usgabe|\bNr\.|\b[nN][°º]|\bS\.|\bKW|\bc['’]t|\biX"
    r"|[Ss]tr(?:aße|\.)|damm|platz|allee|gasse|\bring|ufer)\s?$"
)
"""Before an issue and its year, `c't 3/24`, or two houses, `Uferstr. 3/5`."""


def _joint(tongue: Tongue, match: re.Match[str]) -> str:
    """Find what is said between two numbers that are no fraction: tries, seasons, decades."""
    top, bottom, before = match["top"], ungrouped(match["bottom"]), match.string[: match.start()]
    if int(bottom) > 5 and tongue.out_of == "sur" and _TRIED.match(match.string, match.end()):
        return " sur "
    if top == bottom or (int(top) + 1 == int(bottom) and _SEASON.search(before)):
        return " "
    if top[-1] == bottom[-1] == "0" and _DECADES.search(before):
        return f" {tongue.and_} "
    return ""


def _fractions(tongue: Tongue) -> tuple[Rule, ...]:
    def fraction(match: re.Match[str]) -> str | None:
        top, bottom = match["top"], match["bottom"]
        if len(bottom) > 3 and top != "1" and not bottom.endswith("00"):
            return None
        if _ISSUE.search(match.string, 0, match.start()):
            return None
        if joint := _joint(tongue, match):
            return f"{number(tongue, top)}{joint}{number(tongue, bottom)}"
        words = tongue.fraction(int(match["top"]), int(ungrouped(match["bottom"])))
        if top == "1" and _ONE.search(match.string, 0, match.start()):
            words = words.partition(" ")[2]
        return f"{tongue.minus} {words}" if match["sign"] else words

    def mixed(match: re.Match[str]) -> str:
        whole = tongue.cardinal(int(match["whole"]), tongue.gender_alone)
        sign = f"{tongue.minus} " if match["sign"] else ""
        if (match["top"], match["bottom"]) == ("1", "2"):
            return f"{sign}{whole} {tongue.half}"
        part = tongue.fraction(int(match["top"]), int(match["bottom"]))
        return f"{sign}{whole} {tongue.and_} {part}"

    return (
        numeric(
            "fraction",
            (
                r"(?<![\w.,/])(?P<sign>[-−])?(?P<whole>\d{1,3}) (?P<top>\d{1,2})/"
                r"(?P<bottom>\d{1,3})(?![\w/])"
            ),
            mixed,
            near=("9/9",),
        ),
        numeric(
            "fraction",
            (
                r"(?<![\w.,/])(?P<sign>[-−])?(?P<top>\d{1,3})/(?P<bottom>\d{1,3}(?:[. ]\d{3})+"
                r"|\d{1,5})(?![\w/])"
            ),
            fraction,
            near=("9/9",),
        ),
    )


def _numbers(tongue: Tongue) -> tuple[Rule, ...]:
    def plain(match: re.Match[str]) -> str:
        word = _NEXT_WORD.match(match.string, match.end())
        before = match.string[: match.start()]
        hyphened = before.endswith("-") and word and word["word"][0].isupper()
        named = hyphened or _DESIGNATED.search(before) or follows_its_noun(before)
        gender = tongue.gender_of(word["word"]) if word and not named else None
        said = number(tongue, match["number"], gender)
        if word and gender and re.search(r"(?:[. ]000){2}$|[1-9]0{6,}$", match["number"]):
            of = with_of(tongue.of_magnitude, word["word"]).removesuffix(word["word"])
            said += f" {of.strip()}" if of.endswith(" ") else ""
        return said

    def dotted(match: re.Match[str]) -> str:
        parts = match["number"].split(".")
        return f" {tongue.point} ".join(whole_number(tongue, part) for part in parts)

    def percent(match: re.Match[str]) -> str:
        return f"{number(tongue, match['number'])} {tongue.percent}"

    def between(match: re.Match[str]) -> str:
        return " " if _JET.search(match.string, 0, match.start()) else f" {tongue.to} "

    def ratio(match: re.Match[str]) -> str:
        between = tongue.versus or tongue.to
        return f"{number(tongue, match['a'])} {between} {number(tongue, match['b'])}"

    def year_like(match: re.Match[str]) -> str:
        word = _NEXT_WORD.match(match.string, match.end())
        if word and not tongue.dotted_ordinals and word["word"].endswith(("s", "x")):
            return number(tongue, match["number"], tongue.gender_of(word["word"]))
        return tongue.year(int(match["number"]))

    return (
        *_fractions(tongue),
        numeric("percent", rf"{START}(?P<number>{NUMBER})\s?%", percent, near="%"),
        numeric(
            "minus",
            r"(?<![\w.,)%€$£°])[-−–](?=\d|[€$£]|(?:R|US)\$)",
            always(f"{tongue.minus} "),
            near="-−–",
        ),
        numeric("minus", r"−(?=\d)", always(f"{tongue.minus} "), near="−"),
        numeric("number", r"(?:^|(?<=\s))\.(?=\d)", always(f"{tongue.point} "), near=(" .9",)),
        numeric("plus", r"(?<!\w)\+\s?(?=\d)", always(f"{tongue.plus} "), near="+"),
        numeric(
            "range",
            r"(?:(?<=\d)(?<![A-Za-z]\d)(?<![A-Za-z]\d\d)(?<![A-Z]\d\d\d)|(?<=\d[hH€$%°])"
            r"|(?<=\d [€$%hH]))"
            r"(?:\s?[–—]\s?|-|(?<=[€$%hH]) - "
            r"| - (?=\d[\d.,:]*\s?(?:[€%°]|(?:Uhr|[ckm]?m|k?g|Grad|Euros?|euros?"
            r"|Prozent|ans|años|anni|anos|h)\b))|(?<=\b\d{4}) - (?=\d{4}\b)"
            r"|(?<=\s\d) - (?=\d\b))(?=\d)",
            between,
            near="-–—",
        ),
        numeric(
            "version",
            r"(?:(?<![\d.,'’])|(?<=\b[vV]\.))(?P<number>\d+(?:\.\d+)+)(?!\d)(?<!\.\d{3})",
            dotted,
            near=(".9",),
        ),
        numeric(
            "ratio",
            r"(?<![\w:])(?P<a>\d{1,3}):(?P<b>\d{1,3}(?:[. ]\d{3})+|\d{1,4})(?![\w:])",
            ratio,
            near=":",
        ),
        numeric(
            "year",
            r"(?<![\w.,])(?P<number>1[1-9]\d\d|20\d\d)(?![\w]|[.,]\d)",
            year_like,
            near=("999",),
        ),
        numeric("number", rf"{START}(?P<number>{NUMBER})", plain),
        numeric("number", r"(?P<number>\d+(?:,\d+)?)", plain),
    )


def _weekdays(tongue: Tongue) -> tuple[Rule, ...]:
    """Read `lun. 3`, `lun-ven`."""
    days = "|".join(tongue.weekdays)
    if not days:
        return ()

    def weekdays(match: re.Match[str]) -> str:
        first, last = (tongue.weekdays[match[part].lower()] for part in ("first", "last"))
        return f"{first} {tongue.to} {last}"

    return (
        rule(
            "weekday",
            rf"\b(?P<first>(?i:{days}))(?:\.?\s?[-–]\s?|\.?\sal?\s(?=\w+\.))(?P<last>(?i:{days}))"
            r"(?:\.|(?=\s\d))(?!\w)",
            weekdays,
            near=in_words(tongue.weekdays),
        ),
        numeric(
            "weekday",
            rf"(?<![\w.])(?<!\d )(?P<day>(?i:{days}))\.(?=,?\s(?:(?:den\s|el\s)?"
            r"\d{1,2}(?!\d)|d[ae]s?\s\d|dalle\s|às\s|[ey]\s|ferm|gesch|chius|cerrad|fechad"
            r"|au\s|jusqu|et\s)|(?<=\b(?:au|et|sf)\s\w{3}\.))",
            lambda match: tongue.weekdays[match["day"].lower()],
            near=in_words(tongue.weekdays),
        ),
    )


def _short_months(tongue: Tongue) -> tuple[Rule, ...]:
    def short_month(match: re.Match[str]) -> str | None:
        month = match["month"] or match["lone"]
        number = tongue.month_abbreviations.get(month.lower())
        return tongue.months[number - 1] if number else None

    return (
        rule(
            "date",
            r"\b(?P<month>[^\W\d_]{3,5}\.)(?=\s(?:de\s)?(?:1\d|20)\d\d(?!\w))"
            r"|(?:(?<=\b[Ii]m )|(?<=\b[Ee][nm] )|(?<=\bfin )|(?<=\bdébut )|(?<=\bmi-)"
            r"|(?<=[Ss]eit )|(?<=[Ee]nde )|(?<=Anfang )|(?<=Mitte ))(?P<lone>[^\W\d_]{3,5}\.)",
            short_month,
            near=in_words(tongue.month_abbreviations),
            also=("a. ",),
        ),
    )


def _year_in_numbers(match: re.Match[str], *, dotted: bool) -> int | None:
    """Complete the year of a date, unless it is a version or a list."""
    written, gap = match["year"], match.groupdict().get("gap")
    parts = match["day"] + match["month"] + written
    if match["s"] == "." and (len(parts) < 6 or gap) and not dotted:
        return None
    if gap and len(written) < 4:
        return None
    return century(int(written))


def _month_between_marks(match: re.Match[str], names: dict[str, int]) -> int | None:
    """Find the month of `3/mai`, `5-may-2024`, `3-V-2024`, but not of `14-Juillet`."""
    month = match["month"].lower()
    if is_numeral(match["month"]):
        return value(month) if match["year"] else None
    if match["s"] != "/" and not match["year"]:
        return 99  # no month
    return names.get(month) or names.get(f"{month}.")


def _dates(tongue: Tongue) -> tuple[Rule, ...]:
    names = {
        name.lower(): at for at, name in enumerate(tongue.months, 1)
    } | tongue.month_abbreviations
    month = r"[^\W\d_]{3,10}\.?"
    written = in_words(names)

    def said(match: re.Match[str], day: int, month_number: int, year: int | None) -> str | None:
        if month_number > 12 >= day:
            day, month_number = month_number, day
        if not (1 <= day <= 31 and 1 <= month_number <= 12):
            return None
        return tongue.date(day, month_number, year, match.string[: match.start()])

    def named(match: re.Match[str]) -> str | None:
        year = int(match["year"]) if match["year"] else None
        year = century(year) if year else None
        month = match["month"].lower()
        if month == "set." and not year:
            return None  # of a match
        number = _month_between_marks(match, names) if "s" in match.groupdict() else None
        number = number or names.get(month) or (names.get(f"{month}.") if year else None)
        return said(match, int(match["day"]), number, year) if number else None

    def in_numbers(match: re.Match[str]) -> str | None:
        year = _year_in_numbers(match, dotted=tongue.dotted_ordinals)
        day = int(match["day"].rstrip("º°"))
        return said(match, day, int(match["month"]), year) if year else None

    def two_days(match: re.Match[str]) -> str | None:
        if tongue.dotted_ordinals or match["month"].lower() not in names:
            return None
        first, last = int(match["first"]), int(match["last"])
        between = tongue.and_ if last == first + 1 else tongue.to
        return f"{tongue.cardinal(first, None)} {between} {tongue.cardinal(last, None)}"

    of = r"(?:\s+(?:de|del|di|do))?"
    return (
        numeric(
            "date",
            rf"(?<![\w.,/-])(?P<first>\d{{1,2}})[-–/](?P<last>\d{{1,2}})(?={of}\s(?P<month>[^\W\d_]{{3,10}}))",
            two_days,
            near=written,
            also=("9-9", "9–9", "9/9"),
        ),
        *_weekdays(tongue),
        numeric(
            "date",
            (
                r"(?<![\w./-])(?P<year>(?:1\d|20)\d\d)(?P<s>[-/.])(?P<month>\d{1,2})(?P=s)"
                r"(?P<day>\d{1,2})(?:(?![\w/-])|T(?=\d\d:))"
            ),
            in_numbers,
            near=("9-9", "9/9", "9.9"),
        ),
        numeric(
            "date",
            (
                r"(?:(?<![\w./-])|(?<=[/.]\d{4}-))"
                r"(?P<day>\d{1,2}(?:(?<=1)[º°])?)(?P<s>[-/.])(?P<gap>(?<=\.)\s)?(?P<month>\d{1,2})(?P=s)(?(gap)\s)?"
                r"(?P<year>(?:1\d|20)\d\d|\d\d)"
                r"(?![\w/]|-(?!\d{1,2}[./]\d{1,2}[./]\d))(?!\.\d)"
            ),
            in_numbers,
            near=("9-9", "9/9", "9.9", ". 9", "º/9", "°/9"),
        ),
        numeric(
            "date",
            (
                rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:\.|º|er|°)?{of}\s*(?P<month>{month})"
                rf"(?!\w)(?:{of}\s+(?P<year>(?:1\d|20)\d\d)(?![\w,.]\d|\w))?"
            ),
            named,
            near=written,
        ),
        numeric(
            "date",
            r"(?<![\w.,/-])(?P<day>\d{1,2})(?P<s>[/.-])(?P<month>[^\W\d_]{3,10}\.?|[IVX]{1,4})"
            r"(?:(?P=s)(?P<year>\d{4}|\d\d))?(?!\w)",
            named,
            near=("9/a", "9-a", "9-A", "9/A", "9.a"),
        ),
        *_short_months(tongue),
        numeric(
            "date",
            rf"(?<![IVX]\s)\b(?P<month>{month})\s+(?P<day>[12]?\d|3[01])(?=\s*(?:[,.;:!?)]|$))"
            r"(?![.:,]\d)(?P<year>)",
            named,
            near=written,
            also=(" 9",),
        ),
    )


def _times(tongue: Tongue) -> tuple[Rule, ...]:
    def clock(match: re.Match[str]) -> str:
        second = match.groupdict().get("second")
        return tongue.clock(
            int(match["hour"]),
            int(match["minute"] or 0),
            int(second) if second else None,
            (match.groupdict().get("after") or "").strip(),
        )

    start = r"(?:(?<![\w.,:])|(?<=-\d\dT))"
    hour, minute = r"(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"
    after = (
        r"(?P<after>\s?(?:Uhr\b|h(?:r?s)?\b(?:\.(?=[,;)]|\s[a-z]))?|[ap]\.?\s?m\b\.?"
        r"|[AP]\.?M\b\.?))"
    )
    return (
        numeric(
            "time",
            rf"{start}(?P<hour>[01]?\d|2[0-4]):{minute}:(?P<second>[0-5]\d)Z?(?![\w:]){after}?",
            clock,
            near=(":9",),
        ),
        numeric(
            "time", rf"(?<![\w.,:]){hour}[:.]{minute}{after}", clock, near=(":9", ".9"), also="hmM"
        ),
        numeric(
            "time",
            rf"{start}{hour}[:hH]{minute}Z?(?![\w:]|[. ]\d{{3}}|,\d)",
            clock,
            near=(":9", "a9", "A9"),
        ),
        numeric(
            "time",
            (
                rf"(?<![\w.,:]){hour}(?P<minute>)(?P<after>\s?(?:Uhr\b|[ap]\.\s?m\b\.?|[ap]m\b|[AP]M\b)"
                rf"|h(?!\w))"
            ),
            clock,
            near=("uhr", "am", "pm", "a.", "9a"),
        ),
    )


def _phones(tongue: Tongue) -> tuple[Rule, ...]:
    def dialled(match: re.Match[str]) -> str | None:
        written = match["number"]
        few = len(re.sub(r"\D", "", written)) < 7
        if match["plus"] and (few or re.fullmatch(r"\d{1,3}(?: \d{3}){1,2}", written)):
            return None  # so many more
        american = not match["plus"] or written[0] == "1"
        say = grouped_digits if tongue.dials_in_pairs and not american else spelled_digits
        said = say(tongue, written)
        if match["plus"]:
            said = f"{tongue.plus} {said}"
        if match["extension"]:
            said += f" {tongue.extension} {spelled_digits(tongue, match['extension'])}"
        return said

    def ip_address(match: re.Match[str]) -> str:
        return f" {tongue.point} ".join(
            spelled_digits(tongue, part) for part in match["ip"].split(".")
        )

    extension = r"(?:\s?ext\.?\s?(?P<extension>\d{1,6}))?"

    def account(match: re.Match[str]) -> str:
        return " ".join(
            tongue.cardinal(int(one), None) if one.isdecimal() else one
            for one in re.findall(r"[A-Z]+|\d", match.group())
        )

    return (
        numeric(
            "account",
            r"\b[A-Z]{2}\d\d(?: ?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,4})?(?!\w)"
            r"|(?:(?<=ISBN )|(?<=ISBN: )|(?<=ISBN : )|(?<=-13: ))(?:97[89]|\d)"
            r"[\d -]{8,14}[\dX](?![\w-])"
            r"|(?<![\w.,/+-])(?<!\d )\d{4}(?: \d{4}){3}(?! ?[\d\w])",
            account,
            near=("AA9", "isbn", "9 9"),
        ),
        numeric(
            "address",
            r"(?<![\w.])(?P<ip>(?:\d{1,3}\.){3}\d{1,2}|192\.168\.\d{1,3}\.\d{1,3})(?![\w]|\.\d)",
            ip_address,
            near=(".9",),
        ),
        numeric(
            "phone",
            (
                rf"(?<![\w.])(?P<plus>\+)(?P<number>\d{{1,3}}(?:[ -]\d(?=[ -]\d))?"
                rf"(?:[ -]?\(?\d{{2,5}}\)?){{1,5}}){extension}(?![\w-])"
            ),
            dialled,
            near=("+9",),
        ),
        numeric(
            "phone",
            (
                rf"(?<![\w.])(?P<plus>)(?P<number>\(\d{{2,4}}\) ?\d{{3,5}}-?\d{{4}}"
                rf"|\(0\d{{1,4}}\) ?\d{{2,8}}(?:[ -]\d{{2,8}}){{0,3}}"
                rf"|\d{{2,3}} \d{{4,5}}-\d{{4}}|\d{{3}}-\d{{3}}-\d{{4}}|(?!(?:1\d|20)\d\d-(?:1\d"
                rf"|20)\d\d)\d{{3,5}}-\d{{4}}){extension}(?![\w-])"
            ),
            dialled,
            near=("(9", "-9"),
        ),
    )
